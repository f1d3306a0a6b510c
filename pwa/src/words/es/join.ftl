join-title = Entrar con invitación
join-need = Abre el enlace que te dieron, o pégalo aquí.
join-paste-label = Enlace de invitación
join-paste-hint = Empieza con la dirección de tu región y lleva «/join#» a la mitad.
join-paste-go = Leer la invitación
join-unreadable-title = Esto no es una invitación completa
join-unreadable-text = Puede que el enlace se haya cortado al copiarlo. Cópialo otra vez completo, desde «http» hasta la última letra, o pide que te lo manden de nuevo.
join-checking = Revisando tu invitación…

join-used-title = Esta invitación ya se usó
join-used-text = Cada invitación sirve para una sola persona y un solo teléfono. Si tú ya entraste con ella, tu espacio está en el teléfono y el navegador donde lo hiciste: ábrelo ahí.
join-used-next = Si no fuiste tú, avísale a quien te la dio, porque alguien más pudo usarla, y pídele otra.
join-here-title = Ya tienes un espacio en este navegador
join-here-text = Si ya entraste con esta invitación, no hace falta usarla otra vez: abre tu espacio con tu frase.
join-here-open = Abrir mi espacio
join-here-other = Hacer otro espacio con la invitación
join-cancelled-title = Esta invitación fue cancelada
join-cancelled-text = Quien te la dio la retiró. Pregúntale y pídele otra.
join-expired-title = Esta invitación venció
join-expired-text = Las invitaciones duran pocos días, para que un enlace perdido no sirva a nadie. Pide otra a quien te la dio.
join-unknown-title = Este servidor no conoce esa invitación
join-unknown-text = Puede ser de otra región, o el enlace está incompleto. Revisa con quien te la dio que sea la correcta.
join-other-region-title = Esta invitación es de otra región
join-other-region-text = Ábrela en la dirección que viene en tu propio enlace, no en esta página.
join-unreachable-title = No hay conexión con el servidor
join-unreachable-text = Tu invitación no se gastó. Busca señal e intenta de nuevo; no cierres esta página.
join-storage-title = No hay dónde guardar tu espacio
join-storage-text = El navegador no dejó guardar en este teléfono. Libera espacio o usa una ventana normal (no privada). Tu invitación no se gastó.

join-meet-title = Te invitaron a { $region }
join-meet-role = Entrarás como { $role }.
join-meet-until = La invitación vale hasta el { $day }.
join-resume-title = Ya habías empezado aquí
join-resume-text = La conexión se cortó antes de terminar. Para seguir, escribe la misma frase que elegiste.
join-resume-go = Seguir con mi frase
join-meet-what = Aquí puedes aprender sin conexión, conocer los mecanismos de protección y mandar reportes que solo pueden leer las personas que la pantalla te nombra.
join-meet-nothing = No te pedimos nombre, correo ni teléfono.
join-meet-unvouched-title = Nadie en persona responde por esta invitación
join-meet-unvouched-text = La hizo el servidor, no una coordinadora. Confirma con alguien de confianza que es de verdad para ti.
join-meet-loopback-title = Esta dirección solo existe en esta computadora
join-meet-loopback-text = Un teléfono no podrá usar esta invitación. Quien cuida el servidor puede darle una dirección pública.
join-meet-go = Aceptar y elegir mi frase
join-meet-tied = Tu espacio queda en este navegador, en esta dirección. Elige el teléfono que vas a usar.

join-inapp-title = Estás dentro de otra aplicación
join-inapp-text = Este navegador pertenece a la aplicación donde tocaste el enlace. Esa aplicación puede ver lo que haces aquí y borrar tu espacio sin avisar.
join-inapp-next = Copia el enlace, abre Chrome, Firefox o Safari, y pégalo en la barra de direcciones.
join-inapp-copy = Copiar el enlace
join-inapp-copy-done = Enlace copiado. Pégalo en tu navegador.
join-inapp-copy-failed = No se pudo copiar. Mantén presionado el enlace donde lo recibiste y elige «Abrir en el navegador».
join-private-title = Parece una ventana privada
join-private-text = No podemos saberlo con certeza, pero este navegador guarda muy poco. En una ventana privada, tu espacio se borra al cerrarla, con todo lo que no hayas mandado.
join-private-next = Copia el enlace y ábrelo en una ventana normal.
join-insecure-title = Esta página no llegó por una conexión segura
join-insecure-text = Sin «https» el navegador no permite cifrar. Revisa la dirección con quien te invitó antes de seguir.
join-unsupported-title = Este navegador no alcanza
join-unsupported-text = Le falta algo para guardar o cifrar tus datos. Actualízalo, o usa una versión reciente de Chrome, Firefox o Safari.
join-anyway = Seguir aquí de todos modos

join-pass-title = Elige tu frase
join-pass-why = La frase abre tu espacio. Se queda en tu cabeza: no la guarda el teléfono ni el servidor.
join-pass-kind = ¿Cómo la quieres?
join-pass-kind-words = Seis palabras al azar
join-pass-kind-words-hint = Lo más seguro. Apréndelas como una rima.
join-pass-kind-own = Una frase mía
join-pass-kind-own-hint = De 12 letras o más, que nadie pueda adivinar.
join-pass-words = Tu frase de seis palabras
join-pass-another = Otras palabras
join-pass-learn = Dila tres veces en voz baja. Si la escribes, guarda el papel lejos del teléfono.
join-pass-learned = Ya la tengo: puedo escribirla sin verla
join-pass-try = Escríbela, con espacios entre las palabras
join-pass-try-hint = Así sabrás que de verdad la tienes. Si no te sale, apaga el botón de arriba y mírala otra vez.
join-pass-try-wrong = No es igual. Revisa las letras y los espacios; todo va en minúsculas.
join-pass-not-yet-words = Para seguir, activa «Ya la tengo» y escribe las seis palabras.
join-pass-not-yet-own = Para seguir, escribe una frase de 12 letras o más, dos veces igual.
join-pass-own = Tu frase
join-pass-own-hint = Una oración corta funciona bien. No uses nombres, fechas, ni la letra de una canción.
join-pass-again = Escríbela otra vez
join-pass-short = Le faltan letras: { $missing ->
    [one] una más.
   *[other] { $missing } más.
}
join-pass-weak = Repite muy pocas letras: es fácil de adivinar.
join-pass-differ = No son iguales. Revísalas, o toca el ojo para verlas.
join-pass-nobody-title = Nadie puede recuperarla
join-pass-nobody-text = Si la olvidas, nadie puede abrir tu espacio: ni tu coordinadora ni quien cuida el servidor. Por eso, en el siguiente paso te ofrecemos una hoja de recuperación.
join-pass-go = Crear mi espacio

join-making-title = Creando tu espacio
join-making-wait = Toma unos segundos. No cierres esta página.
join-step-keys = Hacer tus llaves en este teléfono
join-step-vault = Proteger tu espacio con tu frase
join-step-enrol = Avisar al servidor que ya estás
join-step-state-done = listo
join-step-state-now = en curso
join-step-state-later = pendiente

join-done-title = Ya estás dentro
join-done-text = Tu espacio está en este teléfono y solo se abre con tu frase.
join-done-kit-title = Haz ahora tu hoja de recuperación
join-done-kit-text = Son doce palabras para escribir o imprimir. Abren tu espacio si olvidas la frase, o en otro navegador si llevas una copia.
join-done-kit-go = Hacer mi hoja
join-done-later = Más tarde, ir al inicio

join-passphrase-title = Esa no es la frase con la que empezaste
join-passphrase-text = No se perdió nada y tu invitación sigue sirviendo. Escribe la frase que elegiste la primera vez. Si no la recuerdas, pide otra invitación a quien te la dio.
join-failed-title = No se pudo terminar
join-failed-text = Algo falló antes de acabar. Intenta de nuevo con la misma invitación desde este teléfono.
