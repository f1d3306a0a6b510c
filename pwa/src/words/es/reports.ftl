# Reportes de una defensora: la lista, el formulario y lo que pasa después.

reports-title = Mis reportes
reports-start = Contar lo que pasó
reports-start-text = Una pregunta a la vez. Puedes saltarte lo que quieras y seguir otro día.
reports-empty-title = Todavía no hay reportes
reports-empty-text = Si algo pasó o algo te preocupa, aquí puedes contarlo. Funciona también sin señal.
reports-drafts = Borradores
reports-sent = Enviados
reports-how = Qué pasa con un reporte
reports-how-1 = Se cierra en este teléfono con las llaves de quienes pueden leerlo, y solo de ellas.
reports-how-2 = Espera hasta que haya conexión. Mientras, nadie lo ha visto.
reports-how-3 = Llega cerrado al servidor de tu región. Quien lo opera no tiene llave para leerlo.
reports-how-4 = Una coordinadora lo abre y puede responderte. Aquí ves cada paso.

# Lo que está por salir

reports-outbox-title = { $count ->
    [one] Un envío espera para salir
   *[other] { $count } envíos esperan para salir
  }
reports-outbox-files-title = Están saliendo los archivos
reports-outbox-seen = Nadie lo ha visto todavía. En total pesa { $size }.
reports-outbox-online = Hay conexión: está saliendo. Deja la aplicación abierta un momento.
reports-outbox-offline = No hay conexión con el servidor. Saldrá solo cuando la haya, con la aplicación abierta y desbloqueada.
reports-outbox-enough-title = Unos archivos siguen mañana
reports-outbox-enough = Por hoy, el servidor ya no recibe más archivos tuyos. Mañana siguen solos, desde donde se quedaron. Lo que escribas sí sale hoy.
reports-outbox-files = { $total ->
    [one] Archivos: { $done } de 1 parte
   *[other] Archivos: { $done } de { $total } partes
  }
reports-outbox-order = El texto sale primero; los archivos después, poco a poco.

# Si está en peligro

reports-danger-summary = Si estás en peligro ahora, primero tú
reports-danger-1 = El reporte puede esperar. Lo que ya escribiste se queda guardado.
reports-danger-2 = Si tú y tu gente acordaron una señal o un plan, este es el momento de usarlo.
reports-danger-3 = En México, el número de emergencias es el 911. Llamar no es seguro para todas ni en cualquier momento: tú sabes qué te conviene.
reports-danger-4 = Esta aplicación no pide auxilio por ti. Un reporte lo lee una persona cuando le llega y puede abrirlo, y no sabemos cuánto tardará.

# Estados, en una palabra y en una frase

reports-state-draft = Borrador
reports-state-waiting = Espera para salir
reports-state-arrived = Llegó
reports-state-delivered = Entregado
reports-state-opened = Abierto
reports-state-refused = No se aceptó
reports-line-draft = Guardado en este teléfono. Nadie más lo tiene.
reports-line-waiting = Nadie lo ha visto todavía · { $size }
reports-line-arrived = Está en el servidor, cerrado con llave. Nadie lo ha abierto, que sepamos.
reports-line-delivered = Ya lo tienen las coordinadoras. Falta que alguna lo abra.
reports-line-opened = Lo abrió { $who } · { $at }
reports-line-refused = Sigue completo en este teléfono. Mira qué puedes hacer.
reports-line-answers = { $count ->
    [one] Una respuesta
   *[other] { $count } respuestas
  }
reports-line-files = { $total ->
    [one] Archivos: { $done } de 1 parte enviada
   *[other] Archivos: { $done } de { $total } partes enviadas
  }

reports-voice-only = Nota de voz
reports-files-only = Fotos o archivos
reports-untitled = Sin texto todavía

reports-who-defender = una defensora
reports-who-coordinator = una coordinadora
reports-who-facilitator = una facilitadora
reports-who-operator = quien opera el servidor
reports-who-custodian = la custodia externa
reports-who-someone = una persona con llave
reports-role-coordinator = Coordinadora
reports-role-custodian = Custodia externa
reports-role-facilitator = Facilitadora
reports-role-operator = Operadora
reports-role-defender = Defensora

# El formulario

reports-new-failed = No se pudo empezar el reporte. Es probable que el teléfono no tenga espacio.
reports-not-found-title = Ese reporte no está en este teléfono
reports-not-found-text = Puede que lo hayas borrado, o que lo hayas escrito en otro espacio o en otro teléfono.
reports-not-found-back = Ver mis reportes

reports-step = Pregunta { $n } de { $total }
reports-step-review = Antes de mandar
reports-next = Siguiente
reports-skip = Saltar esta pregunta
reports-previous = Anterior
reports-to-review = Ir a revisar y mandar
reports-saved-saving = Guardando…
reports-saved-saved = Guardado en este teléfono, cerrado con tu frase
reports-saved-failed = No se pudo guardar lo último. Tal vez falta espacio. No cierres esta página: copia lo importante y libera espacio.
reports-saved-demo = Guardado en este teléfono. Es una demostración: no escribas nada real.

reports-what-title = ¿Qué pasó?
reports-what-hint = Con tus palabras y en el orden que te salga. No hace falta que esté completo.
reports-what-label = Escríbelo aquí
reports-what-or = O dilo con tu voz
reports-what-voice-note = Tu voz se puede reconocer. Solo podrán oírla quienes puedan leer el reporte.

reports-voice-record = Grabar una nota de voz
reports-voice-recording = Grabando
reports-voice-time = { $minutes }:{ $seconds }
reports-voice-limit = Puede durar hasta { $after }. Se guarda al terminar.
reports-voice-stop = Terminar y guardar
reports-voice-drop = Descartar
reports-voice-saving = Guardando la grabación…
reports-voice-denied = El teléfono no dio permiso para usar el micrófono. Puedes darlo en los ajustes del navegador, o escribir.
reports-voice-missing = No encontramos un micrófono que podamos usar. Puedes escribir, o agregar un audio como archivo más adelante.
reports-voice-empty = No se grabó nada. Puedes intentarlo otra vez.
reports-voice-name = Nota de voz { $n }

reports-when-title = ¿Cuándo pasó?
reports-when-hint = Tan exacto como quieras. «Más o menos» también sirve.
reports-when-choice-exact = Sé el día y la hora
reports-when-choice-day = Sé el día
reports-when-choice-around = Más o menos
reports-when-choice-unknown = No lo sé, o prefiero no decirlo
reports-when-date = Día
reports-when-time = Hora
reports-when-today = Hoy
reports-when-yesterday = Ayer
reports-when-words = Dilo como lo recuerdas
reports-when-words-hint = Por ejemplo: hace unas dos semanas, de noche. O: empezó en octubre y sigue.
reports-when-future = Ese día todavía no llega. Revisa si es el que querías poner.
reports-when-said-around = Más o menos: { $words }
reports-when-said-around-empty = Más o menos, sin más detalle
reports-when-said-unknown = No se dice cuándo

reports-where-title = ¿Dónde pasó?
reports-where-hint = Tan preciso como quieras. Decir menos también protege.
reports-where-choice-place = Un lugar que puedo describir
reports-where-choice-region = Solo el municipio o la región
reports-where-choice-exact = El punto exacto donde estoy ahora
reports-where-choice-exact-hint = Te lo mostramos antes de guardarlo
reports-where-choice-hidden = Prefiero no decirlo
reports-where-place-label = ¿Qué lugar?
reports-where-place-hint = Por ejemplo: frente a la oficina, en el camino al río, en mi casa.
reports-where-region-label = ¿Qué municipio, pueblo o región?
reports-where-exact-ask = Pedir el punto a este teléfono
reports-where-exact-before = Solo lo pedimos cuando tocas el botón. Para calcularlo, tu teléfono puede consultar a Google o a Apple.
reports-where-exact-asking = Buscando el punto…
reports-where-exact-found = El teléfono dice que estás aquí, con un margen de { $metres } metros:
reports-where-exact-found-wide = El teléfono dice que estás por aquí. Puede equivocarse por { $km } km:
reports-where-exact-warning = Quien lea el reporte podrá ver en un mapa este punto. Todavía no se ha guardado.
reports-where-exact-keep = Guardar el punto exacto
reports-where-exact-round = Guardar solo la zona (más o menos 1 km)
reports-where-exact-drop = No guardar
reports-where-exact-kept = Guardado: { $place }
reports-where-exact-forget = Quitar este punto
reports-where-exact-words = ¿Algo que ayude a ubicarlo?
reports-where-denied = El teléfono no dio permiso para ver su ubicación. Puedes describir el lugar con palabras.
reports-where-unavailable = El teléfono no pudo calcular dónde está. Puedes describir el lugar con palabras.
reports-where-said-point = { $lat } { $ns }, { $lon } { $ew }
reports-where-said-zone = Zona aproximada (1 km): { $point }
reports-where-said-exact = Punto exacto: { $point }
reports-where-said-with = { $point }. { $words }
reports-where-said-region = { $words } (solo la región)
reports-where-said-hidden = No se dice dónde
reports-where-north = norte
reports-where-south = sur
reports-where-east = este
reports-where-west = oeste

reports-risk-title = ¿Alguien está en riesgo ahora?
reports-risk-hint = Tú, otra persona, una familia, una comunidad.
reports-risk-yes = Sí
reports-risk-no = No, ahora no
reports-risk-unknown = No lo sé
reports-risk-who = ¿Quién?
reports-risk-who-hint = Puedes poner «yo», un apodo o «la familia de mi compañera». No hace falta un nombre.
reports-risk-yes-note = Si eres tú y puedes, ponte primero en un lugar más seguro. El reporte se queda aquí.
reports-risk-said-now = Sí, ahora
reports-risk-said-not-now = Ahora no
reports-risk-said-unknown = No se sabe
reports-risk-said-who = { $now }: { $who }

reports-urgent-title = ¿Es urgente?
reports-urgent-hint = Urgente quiere decir que alguien puede salir lastimada en las próximas horas o días.
reports-urgent-yes = Sí, es urgente
reports-urgent-yes-hint = Aparece primero en la lista de las coordinadoras.
reports-urgent-no = No, puede esperar
reports-urgent-no-hint = También lo van a recibir.
reports-urgent-note = «Urgente» se ve por fuera: quien opera el servidor puede saber que mandaste algo urgente, pero no qué dice. Y no asegura una respuesta inmediata.
reports-urgent-said-yes = Urgente
reports-urgent-said-no = No es urgente

reports-files-title = ¿Quieres agregar fotos o archivos?
reports-files-hint = Solo si ya los tienes o es seguro tomarlos. No te arriesgues por una foto.
reports-files-camera = Tomar una foto
reports-files-pick = Elegir archivos
reports-files-list = Lo que va con el reporte
reports-files-total = { $count ->
    [one] Un archivo, { $size }
   *[other] { $count } archivos, { $size }
  }
reports-files-adding = Guardando «{ $name }» con llave…
reports-files-look = Ver y proteger
reports-files-look-named = Ver y proteger { $name }
reports-files-remove = Quitar
reports-files-remove-named = Quitar { $name }
reports-files-play = Escuchar
reports-files-play-named = Escuchar { $name }
reports-files-note = Las fotos pueden llevar dentro la hora, el lugar y el modelo del teléfono. Quien lea tu reporte recibe el original, cerrado con llave; toca «Ver y proteger» para saber qué dice y hacer una copia sin eso para compartir. Puede quedar una copia en tu galería: esta aplicación no la borra.
reports-files-slow = El texto sale primero. Los archivos van después, y con poca señal pueden tardar.
reports-files-too-big = «{ $name }» pesa { $size }. Por ahora, cada archivo puede pesar hasta { $limit }.
reports-files-no-space = No hay espacio en este teléfono para guardar «{ $name }». Lo demás sigue guardado.
reports-files-unreadable = No se pudo leer «{ $name }». Puede que otra aplicación lo tenga ocupado.
reports-files-empty = «{ $name }» está vacío: no tiene nada adentro. No se agregó.
reports-unfinished-title = { $count ->
    [one] Un archivo no se alcanzó a guardar
   *[other] { $count } archivos no se alcanzaron a guardar
  }
reports-unfinished-text = La aplicación se bloqueó o se cerró mientras los guardaba. De ellos no quedó nada aquí: si aún los tienes, elígelos otra vez.
reports-unfinished-known = Entendido
reports-unfinished-some = Hay archivos de un reporte que no se alcanzaron a guardar
reports-unfinished-look = Ver cuáles
reports-files-hide = Ocultar
reports-files-hide-named = Ocultar { $name }
reports-files-gone = Este archivo ya no se puede mostrar en este teléfono.
reports-files-lost = Una parte de los archivos ya no está en este teléfono y no pudo salir. El texto sí va. Si aún tienes los originales, mándalos en otro reporte.
reports-file-sent = Ya salió completo
reports-file-lost = Una parte de este archivo ya no está en este teléfono y no pudo salir.
reports-file-photo = Foto
reports-file-audio = Audio
reports-file-video = Video
reports-file-document = Documento

reports-review-title = Revisa antes de mandar
reports-review-hint = Toca cualquier parte para cambiarla.
reports-review-go-on = Seguir con las preguntas que faltan
reports-review-change = Cambiar: { $part }
reports-review-what = Qué pasó
reports-review-when = Cuándo
reports-review-where = Dónde
reports-review-risk = Riesgo ahora
reports-review-urgent = Urgencia
reports-review-files = Fotos y archivos
reports-review-nothing = No dijiste nada aquí, y está bien
reports-review-no-words = Sin texto
reports-review-empty = Para mandar hace falta al menos una frase, una nota de voz o un archivo.
reports-send = Cerrar con llave y mandar
reports-sending = Cerrando con llave…
reports-send-failed = No se pudo cerrar el reporte con llave. Sigue guardado como borrador: no se perdió nada. Intenta otra vez.
reports-discard = Borrar este borrador
reports-discard-title = ¿Borrar este borrador?
reports-discard-text = Se borra de este teléfono con sus notas de voz y archivos. No se puede recuperar.
reports-discard-keep = Conservarlo
reports-discard-sure = Borrar

# Quién podrá leer

reports-readers-title = Quién podrá leer esto
reports-readers-coordinators = { $count ->
    [one] Una coordinadora de tu región
   *[other] { $count } coordinadoras de tu región
  }
reports-readers-custodian = La custodia externa: una persona de confianza fuera de tu región. Puede abrirlo si aquí nadie puede.
reports-readers-no-custodian = Fuera de tu región no puede leerlo nadie: no hay una custodia externa.
reports-readers-nobody-else = Nadie más tiene llave. Quien opera el servidor ve que mandaste algo, cuándo y de qué tamaño, pero no lo que dice.
reports-readers-after = Después de mandarlo puedes pedir que ya no se use. Lo que alguien ya leyó puede recordarlo o haberlo copiado: eso no se puede borrar.
reports-readers-clock = El teléfono dice { $phone }; el servidor, { $hub }. Con la fecha del teléfono, ninguna llave de las coordinadoras sigue vigente y nadie podría abrir tu reporte. Corrígela en los ajustes del teléfono. Si lo mandas antes, no se pierde: espera aquí, cerrado con llave, y sale solo cuando la corrijas.
reports-readers-none-title = Por ahora nadie podría abrirlo
reports-readers-none = No hay una coordinadora ni una custodia externa con llave vigente. Si lo mandas, esperará cerrado con llave en este teléfono hasta que haya alguien que pueda leerlo.
reports-readers-stale-title = La lista de quién puede leer no está al día
reports-readers-stale = Nadie la ha confirmado en las últimas semanas. Puede que alguien que ya no es coordinadora siga en ella. Si lo que cuentas es delicado, pregunta antes por otro medio a una coordinadora en quien confíes.

# Después de mandar

reports-report = Tu reporte
reports-head-waiting = Está cerrado con llave y espera para salir
reports-head-arrived = Llegó al servidor de tu región
reports-head-delivered = Ya lo tienen las coordinadoras
reports-head-opened = Lo abrió { $who }
reports-head-refused = El servidor no lo aceptó
reports-next-waiting = Nadie lo ha visto todavía. Pesa { $size }. Sale solo cuando haya conexión, con la aplicación abierta y desbloqueada.
reports-next-waiting-clock = Nadie lo ha visto todavía. Espera porque la fecha de este teléfono está adelantada, y con ella ninguna llave sigue vigente. Corrígela en los ajustes del teléfono y vuelve a abrir la aplicación: saldrá solo.
reports-next-waiting-nobody = Nadie lo ha visto todavía. Espera en este teléfono porque aún no hay quien pueda abrirlo. Saldrá solo cuando haya alguien.
reports-next-arrived = Está guardado ahí, cerrado con llave. El siguiente paso es que llegue a las coordinadoras.
reports-next-delivered-now = Ninguna lo ha abierto todavía. Cuando alguna lo abra, aquí lo verás.
reports-next-delivered = Lo tienen desde hace al menos { $for } y ninguna lo ha abierto todavía. Cuando alguna lo abra, aquí lo verás.
reports-next-opened = Si te responde, lo verás aquí abajo.
reports-next-answered = Te respondió. Lo ves aquí abajo.

# Mientras nadie lo abre: qué hace el servidor, cuándo contestan, y otro camino.
reports-nobody-mail = Lo marcaste urgente: si nadie lo abre en { $after }, el servidor escribe por correo a otras personas de la coordinación. El correo no dice nada de ti ni de tu reporte.
reports-nobody-operator = Lo marcaste urgente: si nadie lo abre en { $after }, el servidor se lo señala a quien lo cuida. No le dice nada de ti ni de tu reporte.
reports-nobody-sms = Avisa también a alguien tuya
reports-nobody-sms-text = Una llamada o un mensaje de texto (SMS) sale sin internet y no espera a nadie de la plataforma.
reports-nobody-help = Ver qué hacer ahora

team-title = Cuándo contestan
team-days = de { $first } a { $last }
team-hours = { $days }: de { $since } a { $until }
team-now = Ahora es su horario (hasta las { $until }), aunque puede que tarden.
team-next = Ahora no es su horario. Vuelven a mirar a las { $at } del { $day }.
team-zone = En la hora de tu teléfono: { $zone }.

reports-refused-safe = Tu reporte sigue completo en este teléfono. No se perdió nada.
reports-refused-retry = Volver a mandar
reports-refused-again = Si vuelve a pasar, dile a tu coordinadora por otro medio que tu envío no entra. No hace falta que le cuentes qué dice.
reports-refused-failed = No se pudo preparar de nuevo. Intenta más tarde.
reports-reason-size = Pesaba más de lo que el servidor acepta.
reports-reason-expired = Pasó demasiado tiempo antes de poder salir.
reports-reason-clock = La fecha de este teléfono parece equivocada. Revísala en los ajustes antes de volver a mandar.
reports-reason-region = Iba dirigido a otra región.
reports-reason-broken = Llegó dañado. Volver a mandarlo suele bastar.
reports-reason-other = No dijo por qué (clave: { $code }).

reports-timeline = Por dónde va
reports-timeline-waiting = Cerrado con llave en este teléfono
reports-timeline-arrived = Llegó al servidor
reports-timeline-delivered = Entregado a las coordinadoras
reports-timeline-opened = Abierto por una persona
reports-timeline-opened-by = Abierto por { $who }
reports-timeline-hub-says = Lo dice el servidor
reports-timeline-signed = Firmado por ella
reports-timeline-done = Listo
reports-timeline-now = Ahora
reports-timeline-later = Falta

reports-keys-title = Quién tiene llave de lo que mandaste
reports-words-title = Lo que dijiste
reports-content-what = Qué pasó
reports-content-none = Sin texto
reports-content-files = Fotos y archivos
reports-content-made = Hecho el { $at }, según el teléfono

reports-talk = Conversación
reports-talk-empty = Todavía no hay respuestas. Aquí las verás.
reports-talk-you = Tú
reports-left-title = Este reporte lo tiene { $name }
reports-left-linked = Lo mandaste antes de mudarte. Lo que agregues le llega desde aquí a quienes coordinan { $name }, sin archivos.
reports-left-apart = Lo mandaste antes de mudarte. Desde aquí no se le puede agregar nada: sus respuestas y lo que falte están en la app de { $name }.
reports-left-kept = Este reporte no alcanzó a salir
reports-left-kept-text = Era para { $name }, y te mudaste antes de que saliera. Está completo en este teléfono.
reports-left-send = Mandarlo a { $name }
reports-left-send-too = Mandarlo también a { $name }
reports-left-who = { $count ->
    [one] Lo podrá leer una coordinadora de { $name }.
   *[other] Lo podrán leer { $count } coordinadoras de { $name }.
}
reports-left-all = Va con todo lo que le agregaste. Los archivos que ya no estén en este teléfono no van.
reports-left-yes = Cifrar y mandar
reports-talk-state-waiting = espera para salir
reports-talk-state-arrived = llegó al servidor
reports-talk-state-delivered = entregado
reports-talk-state-opened = abierto
reports-talk-state-refused = el servidor no lo aceptó
reports-add-label = Algo que recordaste, que cambió o que quieres responder
reports-add-send = Cerrar con llave y mandar
reports-add-failed = No se pudo cerrar con llave. Tu texto sigue aquí: intenta otra vez.
reports-add-empty = Escribe algo antes de mandarlo.
reports-add-done = Quedó cerrado con llave. Saldrá en cuanto haya conexión, con la aplicación abierta.

reports-meanwhile = Mientras tanto
reports-meanwhile-text = Esperar es difícil. Esto puede servirte ahora:
reports-meanwhile-course = Curso: incidentes de seguridad
reports-meanwhile-course-text = Qué hacer, anotar y avisar después de que algo pasó.
reports-meanwhile-mechanisms = A quién más puedes acudir
reports-meanwhile-mechanisms-text = Qué pide cada mecanismo de protección, y qué riesgos tiene usarlo.
