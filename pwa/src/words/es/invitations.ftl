# Invitaciones que hace una coordinadora.

invitations-title = Invitaciones
invitations-intro = Cada invitación sirve para una sola persona y una sola vez. Entrégala en persona si puedes: quien tenga el enlace puede usarla.
invitations-new = Hacer una invitación
invitations-list = Las que has hecho
invitations-empty-title = Todavía no has hecho ninguna
invitations-empty-text = Con una invitación, una compañera puede entrar desde su propio teléfono.
invitations-load-failed = No pudimos preguntar al servidor cómo van. Ves lo último que supo este teléfono.

invitations-role = ¿Para quién es?
invitations-role-defender = Defensora
invitations-role-defender-hint = Aprende, hace reportes y recibe respuestas.
invitations-role-facilitator = Facilitadora
invitations-role-facilitator-hint = Acompaña cursos y talleres.
invitations-role-coordinator = Coordinadora
invitations-role-coordinator-hint = Podrá leer reportes cuando quienes cuidan la llave de la región firmen la suya.
invitations-label = Una etiqueta para ti
invitations-label-hint = Para acordarte de a quién se la diste. Se queda en este teléfono, cerrada con tu frase: el servidor no la ve. Para un taller, escribe varias, una en cada renglón.
invitations-label-missing = Ponle una etiqueta, aunque sea un apodo: así sabrás quién entró con ella.
invitations-label-many = Son demasiadas de una vez. Haz hasta { $most } y luego las demás.
invitations-days = ¿Cuántos días sirve?
invitations-days-option = { $n ->
    [one] 1 día
   *[other] { $n } días
  }
invitations-make = Hacer la invitación
invitations-make-failed = No se pudo hacer la invitación. Hace falta conexión con el servidor.
invitations-offline = Para hacer una invitación hace falta conexión con el servidor.

invitations-local-title = Otros teléfonos no pueden entrar con esta invitación
invitations-local-text = La dirección del servidor es { $url }, que solo existe en esta computadora. Sirve para probar en este mismo navegador.
invitations-local-how = Cómo cambiarlo
invitations-local-start = Quien opera el servidor lo inicia con una dirección segura que los teléfonos alcancen, por ejemplo:
invitations-local-cert = Hace falta HTTPS: sin él, los teléfonos no dejan cifrar ni trabajar sin conexión.

invitations-ready = { $n ->
    [one] La invitación está lista
   *[other] Las { $n } invitaciones están listas
  }
invitations-for = Para «{ $label }» · { $role }
invitations-until = Sirve una vez, hasta el { $at }
invitations-qr-alt = Código QR de la invitación
invitations-qr-hint = Que lo lea con la cámara de su teléfono. Si no abre, manda el enlace.
invitations-link = Enlace
invitations-copy = Copiar enlace
invitations-copied = Enlace copiado. Bórralo del portapapeles cuando lo hayas entregado.
invitations-copy-failed = No se pudo copiar. Mantén el dedo sobre el enlace para copiarlo.
invitations-share = Compartir
invitations-share-warning = Quien vea el enlace antes que ella puede usarlo en su lugar. Si ya sale como usada y ella no pudo entrar, avísale y haz otra.
invitations-close = Listo
invitations-batch-whose = De quién es cada tarjeta
invitations-batch-whose-text = Esta lista no se imprime: la tarjeta lleva solo el número.
invitations-batch-left = Estas no se pudieron hacer: { $labels }. Las demás sí sirven. Cuando haya conexión, haz las que faltan.
invitations-show = Ver enlace y QR

invitations-card = { $n ->
    [one] Tarjeta para imprimir
   *[other] Tarjetas para imprimir
  }
invitations-card-discreet = Tarjeta discreta
invitations-card-discreet-hint = No dice de qué es ni muestra la dirección. Quien la encuentre solo ve un QR y cómo leerlo.
invitations-card-lang = Idioma de la tarjeta
invitations-card-print = { $n ->
    [one] Imprimir la tarjeta
   *[other] Imprimir las { $n } tarjetas
  }
invitations-card-after = Recorta y entrega en mano. Si una tarjeta se pierde, cancela esa invitación.
invitations-card-preview = Así se verá

invitations-state-open = Sin usar
invitations-state-used = Usada
invitations-state-expired = Venció
invitations-state-cancelled = Cancelada
invitations-reused = { $count ->
    [one] Alguien intentó usarla otra vez
   *[other] Alguien intentó usarla { $count } veces más
  }
invitations-reused-text = Puede ser ella, que volvió a tocar el enlace o cambió de teléfono, o alguien más que lo vio. Habla con ella antes de confiar en lo que llegue.
invitations-row-made = Hecha el { $at }
invitations-row-until = Sirve hasta el { $at }
invitations-row-ended = Venció el { $at }
invitations-unlabelled = Sin etiqueta
invitations-cancel = Cancelar
invitations-cancel-named = Cancelar la invitación de { $label }
invitations-cancel-title = ¿Cancelar esta invitación?
invitations-cancel-text = El enlace y la tarjeta dejarán de servir. Podrás hacer otra cuando quieras.
invitations-cancel-sure = Cancelar la invitación
invitations-cancel-keep = Dejarla
invitations-reissue = Hacer otra igual
invitations-reissue-named = Hacer otra igual para { $label }
invitations-action-failed = No se pudo. Hace falta conexión con el servidor.

# La tarjeta impresa, en el idioma de quien la recibe

invitations-print-title = Tu invitación a Tejedora
invitations-print-title-discreet = Es para ti
invitations-print-what = Cursos, mecanismos de protección y una forma de contar lo que pasa, que solo abren quienes tú sabes, y de recibir respuesta.
invitations-print-step-1 = Abre la cámara de tu teléfono y apúntala al código.
invitations-print-step-2 = Toca el enlace. Si se abre dentro de otra aplicación, elige «abrir en el navegador».
invitations-print-step-3 = Elige una frase que solo tú sepas. Nadie puede recuperarla por ti.
invitations-print-step-3-discreet = Sigue los pasos en un lugar tranquilo y a solas.
invitations-print-until = Sirve una sola vez, hasta el { $at }.
invitations-print-lost = Si no abre o dice que ya se usó, avísale a quien te la dio.
invitations-print-link = O escribe esta dirección:
