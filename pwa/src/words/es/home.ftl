home-title = ¿Qué quieres hacer?
home-role = { $region } · { $role }
home-online = Con conexión al servidor de tu región.
home-offline = Sin conexión. Puedes leer, aprender y escribir; lo que mandes saldrá cuando haya señal, con la aplicación abierta.

home-report = Contar lo que pasó
home-report-text = Escribe con calma: se guarda solo y nadie lo ve hasta que lo mandes.
home-reports = Mis reportes
home-reports-none = Aún no has escrito ninguno.
home-reports-count = { $count ->
    [one] Tienes uno.
   *[other] Tienes { $count }.
}
home-reports-waiting = { $count ->
    [one] Uno espera para salir; nadie lo ha visto.
   *[other] { $count } esperan para salir; nadie los ha visto.
}
home-reports-answered = { $count ->
    [one] En uno hay respuesta.
   *[other] En { $count } hay respuesta.
}

home-cases = Casos
home-cases-none = Nada pendiente para hoy.
home-cases-due = { $count ->
    [one] Hay un pendiente tuyo.
   *[other] Hay { $count } pendientes tuyos.
  }
home-inbox = Recibidos
home-inbox-none = No hay reportes por abrir.
home-inbox-new = { $count ->
    [one] Un reporte sin abrir.
   *[other] { $count } reportes sin abrir.
}
home-inbox-urgent = { $count ->
    [one] Uno es urgente.
   *[other] { $count } son urgentes.
}
home-inbox-aside = { $count ->
    [one] Uno se apartó porque no se pudo verificar.
   *[other] { $count } se apartaron porque no se pudieron verificar.
}
home-invitations = Invitar
home-invitations-text = Haz una invitación con código QR para una persona.

home-operator = Estado del servidor
home-operator-text = Qué funciona, qué va atrasado y qué hacer.
home-facilitator = Facilitar
home-facilitator-text = Tus talleres, la mesa de edición y lo que te comparten.

home-learn-go = Seguir el curso
home-learn-start = Empezar un curso
home-learn-start-text = Cursos cortos que funcionan sin conexión.
home-learn-progress = Llevas { $done } de { $total } partes
home-guide = ¿A quién puedo acudir?
home-mechanisms = Mecanismos de protección
home-mechanisms-text = A quién acudir, qué piden y qué puede pasar.

home-waiting-title = Falta que firmen tu papel
home-waiting-text = Entraste como { $role }. Mientras no lo firmen quienes cuidan la llave de tu región, { $for ->
    [facilitator] no llegan inscripciones ni lo que te compartan, y no puedes publicar.
   *[other] no llegan reportes a este teléfono.
  }
home-waiting-mark = Cuando te llamen, lean juntas en voz alta la huella de tu llave. Así firman la tuya y no otra:
home-clock-title = Revisa la fecha de este teléfono
home-clock-text = El teléfono dice { $phone }; el servidor, { $hub }. Tus reportes llevan la fecha del teléfono: corrígela en los ajustes del teléfono antes de escribir.
home-kit-title = Te falta tu hoja de recuperación
home-kit-text = Si olvidas tu frase, nadie puede abrir tu espacio. Hacer la hoja toma dos minutos.
home-kit-go = Hacer mi hoja
home-pass-title = Elige una frase nueva
home-pass-text = Entraste con tu hoja de recuperación. Si olvidaste tu frase, cámbiala ahora: no hace falta la anterior.
home-evict-title = Este navegador puede borrar tus datos
home-evict-text = No prometió conservarlos si al teléfono le falta espacio. Instala la aplicación o guarda una copia, y manda pronto lo que escribas.
home-evict-go = Ver cómo
home-full-title = Lo nuevo ya no cabe en este teléfono
home-full-text = Lo que ya tenías sigue aquí y se puede leer. Lo que falta llega solo cuando haya espacio: borra fotos o aplicaciones que no uses, o quita imágenes y audios de los cursos.
home-full-go = Ver qué ocupa espacio
home-space-title = Queda poco espacio en el teléfono
home-space-text = Libera { $size } o más antes de agregar fotos o audios.

home-settings = Ajustes
home-settings-text = Idioma, letra, bloqueo, hoja de recuperación y copia.
home-about = Qué protege y qué no
home-demo-switch = Probar otro papel
home-demo-switch-text = Tu espacio de prueba se queda aquí para volver.
home-more = Más

home-out-revoked = Tu acceso al servidor se retiró
home-out-unknown-device = El servidor ya no conoce este teléfono
home-out-text = Lo que está aquí sigue siendo tuyo y puedes leerlo, pero nada nuevo sale ni llega. Habla con tu coordinadora; si hace falta, ella te da otra invitación.

home-help = Ayuda ahora
home-help-text = Qué hacer en los próximos minutos, y tu gente a un toque.
home-checkins = Dejar dicho a qué hora llego
home-alerts = Alertas urgentes
home-needs = Lo que necesito de las misiones
home-roundtables = Mesas redondas
home-needs-answered = { $count ->
    [one] Te contaron qué pasó con lo que pediste.
   *[other] Te contaron qué pasó con { $count } cosas que pediste.
  }
home-roundtables-due = { $count ->
    [one] Toca preguntar por un compromiso.
   *[other] Toca preguntar por { $count } compromisos.
  }
