# Planes de campaña: de ella y su colectiva.
advocacy-title = Campañas
advocacy-lead = Planeen aquí qué quieren que cambie, quién puede decidirlo y cómo llegar sin que les cueste todo. Funciona sin señal.
advocacy-private = Lo que escribes se guarda cifrado en este teléfono. Nadie más lo lee mientras tú no lo compartas.
advocacy-new = Empezar un plan
advocacy-new-title = ¿Cómo le dicen a la campaña?
advocacy-new-hint = Un nombre entre ustedes. No hace falta que diga de qué trata.
advocacy-begin = Empezar
advocacy-none = Todavía no hay ningún plan
advocacy-none-text = Lleva unos minutos empezar: un nombre y una decisión que quieran mover.
advocacy-unnamed = Campaña sin nombre
advocacy-standing-private = Solo tuyo
advocacy-standing-shared = Compartido
advocacy-standing-invited = Te lo comparten
advocacy-standing-out = Ya no participas
advocacy-card-people = { $count ->
    [one] Participa una persona
   *[other] Participan { $count } personas
}
advocacy-card-unshared = Tienes cambios que las demás aún no ven
advocacy-card-merges = { $count ->
    [one] Hay algo escrito de dos maneras
   *[other] Hay { $count } cosas escritas de dos maneras
}
advocacy-card-due = { $count ->
    [one] Una acción ya tocaba
   *[other] { $count } acciones ya tocaban
}
advocacy-courses = Curso 15: Incidencia y campañas
advocacy-home-text = Qué quieren cambiar, quién decide, cómo cuidarse
advocacy-home-invited = { $count ->
    [one] Alguien te comparte un plan
   *[other] Te comparten { $count } planes
}
advocacy-gone-title = Este plan no está aquí
advocacy-gone-text = Quizá lo quitaste de este teléfono, o todavía no te lo comparten.
advocacy-gone-back = Ver tus planes

advocacy-part-aim = Lo que pedimos
advocacy-part-map = Mapa de poder
advocacy-part-messages = Mensajes
advocacy-part-risks = Riesgos y cuidado
advocacy-part-dates = Calendario
advocacy-part-actions = Acciones
advocacy-part-indicators = ¿Vamos bien?
advocacy-part-people = Quiénes participan
advocacy-part-paper = Imprimir o guardar
advocacy-part-aim-text = Del sueño a la decisión: quién, qué y cuándo. Por ahí se empuja.
advocacy-part-map-text = Quién decide, quién pesa y de qué lado está.
advocacy-part-messages-text = El mismo mensaje cambia de ropa según quién lo oye.
advocacy-part-risks-text = Antes de cada escalón, diez minutos: quién pierde con este paso, quién queda a la vista y qué haremos distinto.
advocacy-part-dates-text = Lo que hacemos, lo que hacen otras partes (presupuesto, elecciones, audiencias) y los descansos.
advocacy-part-actions-text = De cada acción: ¿a quién mueve, de dónde a dónde? Si no mueve a nadie del mapa, quizá solo nos cansa.
advocacy-part-indicators-text = Cada mes, diez minutos: ¿qué cambió?, ¿quién se movió?, ¿qué dejamos de hacer?
advocacy-part-people-text = Quién lo lee, sumar a alguien, sacar a alguien, salirte.
advocacy-part-paper-text = En papel, en PDF o como fechas para tu calendario.
advocacy-count = { $count ->
    [0] Nada todavía
    [one] Una cosa escrita
   *[other] { $count } cosas escritas
}

advocacy-plan-title = Nombre de la campaña
advocacy-plan-title-hint = Como le dicen entre ustedes.
advocacy-plan-dream = El sueño
advocacy-plan-dream-hint = Cómo quieren vivir.
advocacy-plan-change = El cambio
advocacy-plan-change-hint = Qué sería distinto.
advocacy-plan-ask = La decisión que pedimos
advocacy-plan-ask-hint = Quién, qué y cuándo: «que el cabildo apruebe, en la sesión del 20, dos luminarias en el camino a la prepa».
advocacy-plan-why = ¿Vale la pena?
advocacy-plan-why-hint = ¿A quién le mejora la vida? ¿Nos hace más fuertes aunque perdamos? ¿Quién podría salir dañada, también si ganamos?
advocacy-plan-strengths = Nuestra fuerza
advocacy-plan-strengths-hint = Número, verdad, paciencia, memoria, conocer el territorio, una red, una ley de su lado.

advocacy-actor-one = Persona o institución
advocacy-actor-add = Sumar al mapa
advocacy-actor-name = Quién es
advocacy-actor-name-hint = Con nombre y cargo. Si pones «el gobierno», sigue buscando.
advocacy-actor-decides = Tiene la llave: decide
advocacy-actor-influence = Cuánto pesa en la decisión
advocacy-actor-influence-1 = Casi nada
advocacy-actor-influence-2 = Poco
advocacy-actor-influence-3 = Algo
advocacy-actor-influence-4 = Mucho
advocacy-actor-influence-5 = Muchísimo
advocacy-actor-stance = De qué lado está
advocacy-actor-stance--2 = Muy en contra
advocacy-actor-stance--1 = Más bien en contra
advocacy-actor-stance-0 = En medio
advocacy-actor-stance-1 = Más bien a favor
advocacy-actor-stance-2 = Con nosotras
advocacy-actor-cares = Qué le importa y qué teme
advocacy-actor-cares-hint = También quién le habla al oído: su asesora, su partido, su familia, su iglesia, quien le financia.
advocacy-actor-way = Qué haremos para que se mueva
advocacy-actor-way-hint = ¿Quién de su lado ya la conoce?

advocacy-message-one = Mensaje
advocacy-message-add = Escribir un mensaje
advocacy-message-audience = Para quién es
advocacy-message-audience-hint = Quien decide, la prensa, la comunidad, una embajada…
advocacy-message-text = Qué decimos
advocacy-message-text-hint = Cuatro renglones: qué pasa, por qué nos toca a todas, qué se puede hacer, qué le pedimos a quien nos oye.
advocacy-message-voice = Quién lo dice
advocacy-message-voice-hint = Que no sea siempre la misma. Si se cuenta la historia de alguien, ella la vio antes y dijo que sí.
advocacy-message-source = De dónde sale cada dato
advocacy-message-source-hint = Un dato falso tira toda la campaña.

advocacy-risk-one = Riesgo
advocacy-risk-add = Anotar un riesgo
advocacy-risk-what = Qué podría pasar
advocacy-risk-step = Con qué paso de la campaña
advocacy-risk-less = Qué lo hace menos probable
advocacy-risk-harm = Qué haría que doliera menos
advocacy-risk-who = Quién queda más a la vista, y quién la cuida
advocacy-risk-stop = Cuándo paramos
advocacy-risk-stop-hint = Quien reciba amenazas decide si sigue, si para o si cambia de tarea.

advocacy-date-one = Fecha
advocacy-date-add = Anotar una fecha
advocacy-date-what = Qué pasa ese día
advocacy-date-day = Qué día
advocacy-date-kind = De quién es
advocacy-date-kind-ours = Lo hacemos nosotras
advocacy-date-kind-theirs = Lo hacen otras partes
advocacy-date-kind-rest = Descanso

advocacy-action-one = Acción
advocacy-action-add = Anotar una acción
advocacy-action-what = Qué hacemos
advocacy-action-moves = A quién mueve, de dónde a dónde
advocacy-action-who = Quién lo hace
advocacy-action-when = Para cuándo
advocacy-action-done = Ya se hizo
advocacy-action-outcome = Qué pasó

advocacy-indicator-one = Señal
advocacy-indicator-add = Anotar una señal
advocacy-indicator-what = Qué veremos si avanzamos
advocacy-indicator-now = Cómo está hoy
advocacy-indicator-goal = A dónde queremos llegar
advocacy-indicator-look = Cuándo lo revisamos
advocacy-indicator-seen = Qué vimos

advocacy-untitled = { $one } { $n }
advocacy-close = Listo
advocacy-remove = Quitar del plan
advocacy-removed = Lo que se quitó
advocacy-put-back = Volver a poner «{ $name }»
advocacy-empty = Nada todavía.
advocacy-saving = Guardando…
advocacy-saved = Guardado en este teléfono
advocacy-save-failed = No se pudo guardar. Revisa si hay espacio en el teléfono; lo que escribiste sigue aquí.

advocacy-map-alt = Mapa de poder con { $count ->
    [one] una persona o institución
   *[other] { $count } personas o instituciones
}. La lista que sigue dice dónde está cada una.
advocacy-map-more = más peso
advocacy-map-less = menos peso
advocacy-map-against = en contra
advocacy-map-middle = en medio
advocacy-map-with = con nosotras
advocacy-map-how = Elige a quién vas a mover y toca su lugar en el mapa. También puedes abrirla en la lista y escogerlo ahí.
advocacy-map-move = Mover en el mapa a
advocacy-map-nobody = A nadie
advocacy-map-here = Toca en el mapa dónde está «{ $name }».
advocacy-map-ring = El doble anillo marca a quien decide.
advocacy-map-place = { $influence } peso. { $stance }.
advocacy-map-unplaced = Sin lugar en el mapa todavía
advocacy-map-key = Quien tiene mucho peso y está en medio: ahí se gana. ¿Quién de su lado la conoce?
advocacy-map-list = Quién está en el mapa

advocacy-risk-from = Traer de tu plan de seguridad
advocacy-risk-from-text = Se copia aquí solo el riesgo que elijas. Si el plan se comparte, las demás leen esa copia, no tu plan de seguridad.
advocacy-risk-from-none = Cuando escribas riesgos en un plan de seguridad o en un análisis, podrás traerlos aquí.
advocacy-risk-from-make = Hacer el plan de seguridad de la colectiva
advocacy-risk-from-take = Traer: { $name }
advocacy-risk-from-see = Ver en tu plan de seguridad

advocacy-versions-title = Está escrito de varias maneras: { $field }
advocacy-versions-text = Lo escribieron sin ver lo de la otra. Aquí está todo; elijan una, o escribe otra que junte las dos.
advocacy-versions-by = { $name }, { $at }
advocacy-versions-mine = Lo tuyo, sin compartir
advocacy-versions-somebody = Alguien del plan
advocacy-versions-keep = Dejar esta
advocacy-versions-keep-named = Dejar «{ $value }»
advocacy-versions-yes = Sí
advocacy-versions-no = No
advocacy-versions-nothing = (nada)

advocacy-unshared-title = Tienes cambios que las demás aún no ven
advocacy-unshared-text = Sigue escribiendo con calma. Cuando quieras que los vean, compártelos.
advocacy-share = Compartir mis cambios
advocacy-shared-done = Compartido. Sale cifrado en cuanto haya señal.
advocacy-waiting = { $count ->
    [one] Un envío tuyo espera señal.
   *[other] { $count } envíos tuyos esperan señal.
}
advocacy-refused = { $count ->
    [one] Un envío no llegó: el buzón de alguien ya no existe aquí. Pídele su código otra vez.
   *[other] { $count } envíos no llegaron: el buzón de alguien ya no existe aquí. Pídele su código otra vez.
}
advocacy-missing = Falta algo que otra escribió y todavía no llega. Lo que ves puede cambiar.
advocacy-merges = { $count ->
    [one] Hay algo escrito de dos maneras. Búscalo en las secciones y decidan juntas.
   *[other] Hay { $count } cosas escritas de dos maneras. Búscalas en las secciones y decidan juntas.
}
advocacy-failed = No se pudo. Lo que escribiste sigue aquí; inténtalo otra vez.

advocacy-invited-title = { $name } te comparte este plan
advocacy-invited-nobody = Alguien te comparte este plan
advocacy-invited-text = Antes de decir que sí, compara con ella esta marca, en voz alta o por otro medio. Está en su pantalla «Mi código».
advocacy-invited-yes = Sí, participo
advocacy-invited-no = No participo
advocacy-invited-readers = Podrán leer lo que tú compartas: { $names }.
advocacy-out-title = Ya no participas en este plan
advocacy-out-text = Lo que tenías sigue en este teléfono. Lo que escriban desde ahora no te llega.

advocacy-people-who = Quién puede leer este plan
advocacy-people-only-you = Solo tú. No sale de este teléfono.
advocacy-people-sealed = Cada cambio se cifra por separado para cada una de ellas. Ni el servidor ni las coordinadoras pueden leerlo, a menos que las sumes.
advocacy-people-hub = El servidor ve que tu teléfono dejó algo en el buzón de cada una, y cuándo. No ve qué, ni que es un plan.
advocacy-people-you = { $name } (tú)
advocacy-people-you-only = Tú
advocacy-people-mark = Su marca
advocacy-people-add = Sumar a alguien
advocacy-people-add-text = Pídele su código: ella lo abre en Campañas, «Mi código». Sin código no hay a quién cifrarle.
advocacy-people-scan = Leer su código con la cámara
advocacy-people-type = Su código
advocacy-people-type-hint = Pégalo, o cópialo del papel. Da igual con espacios, guiones o mayúsculas.
advocacy-people-read = Revisar el código
advocacy-people-bad = No es un código completo, o tiene una letra equivocada. Compáralo otra vez, grupo por grupo.
advocacy-people-own = Ese es tu propio código.
advocacy-people-found = Código leído
advocacy-people-compare = Compara con ella esta marca antes de sumarla. Si no es igual, alguien cambió el código.
advocacy-people-name = ¿Cómo le decimos?
advocacy-people-name-hint = Así la verán todas las del plan. Puede ser un apodo.
advocacy-people-me = ¿Y a ti cómo te dicen?
advocacy-people-me-hint = Así te verán las demás.
advocacy-people-sure = Sumarla y darle todo el plan
advocacy-people-sure-text = Leerá el plan desde el principio, con lo que se ha ido cambiando, y verá quiénes participan.
advocacy-people-added = Sumada. Le llega cifrado en cuanto haya señal.
advocacy-people-cancel = No, todavía no
advocacy-people-many = Un plan puede compartirse con 30 personas como mucho.
advocacy-people-out = Sacar a { $name }
advocacy-people-out-title = ¿Sacar a { $name }?
advocacy-people-out-text = Nada de lo que escriban desde ahora le llega. Lo que ya tiene se queda con ella, y verá que ya no participa.
advocacy-people-out-sure = Sacarla
advocacy-people-out-no = Dejarla
advocacy-people-leave = Salirme del plan
advocacy-people-leave-title = ¿Salirte del plan?
advocacy-people-leave-text = Las demás verán que ya no participas y no te llegará nada más. Tu copia se queda en este teléfono hasta que la quites.
advocacy-people-leave-sure = Salirme
advocacy-people-leave-no = Quedarme
advocacy-aside-title = Escrito por quien ya no estaba
advocacy-aside-text = Lo escribió antes de saber que ya no participaba. No cambia el plan; si algo sirve, cópienlo ustedes.

advocacy-code-title = Mi código
advocacy-code-text = Con este código otra mujer puede sumarte a su plan. Enséñaselo, o dáselo en papel. No dice tu nombre y no abre nada tuyo, pero quien lo tenga puede escribirte.
advocacy-code-qr = Tu código para leer con la cámara
advocacy-code-letters = Para copiar a mano
advocacy-code-copy = Copiar el código
advocacy-code-copied = Copiado. Pégalo solo en un medio de confianza.
advocacy-code-mark = Tu marca
advocacy-code-mark-text = Antes de sumarte, que la compare contigo en voz alta.
advocacy-code-card = Para que otra te sume a su plan

advocacy-paper-warn-title = Fuera de la app nada lo protege
advocacy-paper-warn = Quien tenga el papel o el archivo lee todo: nombres, lugares, riesgos. Piensa dónde lo guardas y cuándo lo destruyes.
advocacy-paper-pdf = Guardar en PDF
advocacy-paper-no = No, todavía no
advocacy-paper-risks = Con los riesgos
advocacy-paper-risks-hint = Déjalos fuera si el papel va a pasar por otras manos.
advocacy-paper-file = plan
advocacy-paper-intro = Documento de trabajo. No es para publicar.
advocacy-paper-footer = Documento de trabajo
advocacy-paper-lacking = { $n } signos de este documento no se pueden mostrar con esta letra.
advocacy-paper-number = Núm.
advocacy-ics = Fechas para tu calendario
advocacy-ics-text = El archivo dice solo qué días. Tu calendario puede estar en la nube: no lleva nombres ni de qué se trata.
advocacy-ics-none = Cuando anotes fechas o acciones con día, podrás llevarlas a tu calendario.
advocacy-ics-words = Que diga también qué pasa ese día
advocacy-ics-words-hint = Solo si nadie más ve tu calendario.
advocacy-ics-save = Guardar las fechas
advocacy-ics-event = Pendiente
advocacy-ics-file = fechas
advocacy-copy = Hacer una copia para mí
advocacy-copy-text = Un plan nuevo, solo tuyo, con todo lo que ves aquí.
advocacy-copy-done = Copia hecha
advocacy-forget = Quitar de este teléfono
advocacy-forget-title = ¿Quitar el plan de este teléfono?
advocacy-forget-text = Se borra para siempre de aquí. Si lo compartiste, las demás conservan el suyo.
advocacy-forget-no = Dejarlo
advocacy-forget-sure = Quitarlo
