front-lead = Aprende a cuidarte y a cuidar a otras, y cuenta lo que pasa sabiendo quién podrá leerlo.
front-lead-2 = Funciona sin señal. Lo que escribes se cifra dentro de tu teléfono antes de guardarse o salir.

front-open-go = Seguir donde ibas
front-open-as = Tu espacio está abierto como { $role }.

front-spaces-title = Tus espacios en este teléfono
front-space-demo = Demostración: { $role }
front-space-own = Mi espacio
front-space-made = Desde el { $day }
front-locked-idle = Se bloqueó porque pasó un rato sin que lo usaras. Lo que escribiste está guardado.
front-locked-hidden = Se bloqueó al salir de la aplicación. Lo que escribiste está guardado.
front-locked-asked = Está bloqueado. Nadie puede leerlo sin tu frase.

front-demo-title = Prueba sin invitación
front-demo-text = Esta es una región de demostración, con datos inventados. Entra con el papel que quieras ver; puedes probar los cuatro.
front-demo-defender = Defensora
front-demo-defender-text = Toma un curso, conoce los mecanismos de protección y manda un reporte.
front-demo-coordinator = Coordinadora
front-demo-coordinator-text = Recibe los reportes, contesta e invita a otras.
front-demo-facilitator = Facilitadora
front-demo-facilitator-text = Revisa los cursos tal como los verán las participantes.
front-demo-operator = Operadora
front-demo-operator-text = Cuida que el servidor funcione, sin poder leer nada personal.
front-demo-entering = Preparando tu espacio de prueba…
front-demo-failed = No se pudo entrar a la demostración
front-demo-unreachable = El servidor no contesta. Revisa tu conexión e intenta de nuevo; lo que ya está en este teléfono sigue aquí.
front-demo-storage = Este navegador no deja guardar datos. Puede ser una ventana privada o falta de espacio: abre la página en una ventana normal.

front-join-title = ¿Te invitaron?
front-join-text = Se entra con una invitación: un enlace o un código QR que te da tu coordinadora.
front-join-go = Tengo una invitación
front-join-how = Si no tienes, pídesela en persona o por el canal en que más confíes a la coordinadora de tu región. No hace falta dar tu nombre, correo ni teléfono.

front-unreachable-title = No hay conexión con el servidor de tu región
front-unreachable-text = Esta página se abrió, pero el servidor no contesta. Revisa que tengas señal o wifi e intenta otra vez.
front-unreachable-next = Si sigue igual, quizá el servidor está apagado. Avísale a quien lo cuida o a tu coordinadora.
front-offline-title = Sin conexión
front-offline-text = Puedes abrir tu espacio, aprender y escribir reportes. Saldrán cuando vuelva la señal y tengas tu espacio abierto.
front-region-title = Aún no hay una región aquí
front-region-text = El servidor contesta, pero su región todavía no está configurada. Quien lo instala debe terminar ese paso; después podrás entrar con tu invitación.

front-help = Ayuda ahora
front-about = Qué protege y qué no
front-settings = Idioma, letra y nombre del ícono
front-kit = Perdí mi frase: abrir con mi hoja de recuperación
front-demo-again = Tu espacio sigue aquí
