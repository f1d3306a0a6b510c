# Avisos de llegada: antes de un trayecto riesgoso dice cuándo llega y qué hacer si no avisa.
checkins-title = Avisar que llegué
checkins-lead = Antes de un trayecto con riesgo, deja dicho a qué hora llegas y qué hay que hacer si no avisas. Lo que escribes queda cifrado: el servidor no puede leerlo. Si avisas a tiempo, nadie lo recibe nunca.
checkins-new = Dejar un aviso
checkins-none = No tienes avisos puestos
checkins-none-text = Sirve para un viaje, una audiencia, una visita a la comunidad o una reunión con alguien en quien no confías del todo.
checkins-limits = No es una línea de emergencia. Quienes coordinan tu región lo reciben cuando abren su aplicación con señal; acuerda con ellas quién está pendiente. Además del aviso, que tu gente sepa a dónde vas.
checkins-hub-sees = El servidor ve que dejaste algo para cierta hora y si lo detuviste, no qué dice.

checkins-journey = ¿A dónde vas y por dónde?
checkins-journey-hint = Salida, llegada, camino, vehículo. Solo lo que sirva para buscarte.
checkins-companions = ¿Quién va contigo y quién te espera?
checkins-companions-hint = Como les dices y cómo se les puede llamar.
checkins-instructions = Si no aviso, ¿qué quieres que hagan?
checkins-instructions-hint = Paso por paso: a quién llamar primero, a quién no, cuándo hacerlo público, a qué institución sí.
checkins-day = ¿Qué día llegas?
checkins-time = ¿A qué hora llegas?
checkins-time-hint = Según el reloj de este teléfono.
checkins-grace = ¿Cuánto esperan después de esa hora?
checkins-grace-0 = Nada: en cuanto pase la hora
checkins-grace-15 = 15 minutos
checkins-grace-30 = 30 minutos
checkins-grace-60 = 1 hora
checkins-grace-120 = 2 horas
checkins-grace-360 = 6 horas
checkins-drill = Es un simulacro
checkins-drill-text = Les llega marcado como práctica, para probar que todas saben qué hacer.
checkins-readers = Solo si no avisas podrán leerlo {$count ->
    [one] una coordinadora de tu región
   *[other] las { $count } coordinadoras de tu región
} y nadie más.
checkins-readers-custodian = Solo si no avisas podrán leerlo {$count ->
    [one] una coordinadora de tu región
   *[other] las { $count } coordinadoras de tu región
} y la custodia externa; nadie más.
checkins-set = Cifrar y dejar el aviso
checkins-set-done = El aviso está guardado en este teléfono y sale en cuanto haya señal.

checkins-mistake-past = Esa hora ya pasó. Elige una que esté por venir.
checkins-mistake-too-far = Es demasiado lejos: un aviso se puede dejar para los próximos 31 días, contando la espera.
checkins-mistake-too-many = Ya tienes 20 avisos puestos. Quita o termina alguno antes de dejar otro.
checkins-mistake-nothing-said = Escribe al menos a dónde vas o qué quieres que hagan: sin eso, el aviso no le sirve a quien lo reciba.
checkins-mistake-no-readers = Todavía no hay nadie en tu región que pueda abrirlo. Habla con tu coordinadora antes de salir.
checkins-mistake-when = Falta el día o la hora.

checkins-due = Llegas el { $at }
checkins-release = Si no avisas, lo reciben desde el { $at }
checkins-state-unsent = Todavía no lo tiene el servidor
checkins-state-unsent-text = Si ahora te quedas sin señal, nadie se enterará. Espera a que diga «Puesto» antes de salir, o avisa por otro medio.
checkins-state-set = Puesto
checkins-state-set-text = El servidor lo guarda cerrado. Cuando llegues, toca «Ya llegué».
checkins-state-late = Ya pasó tu hora
checkins-state-late-text = Todavía estás a tiempo: si estás bien, toca «Ya llegué» y nadie lo recibe.
checkins-state-stopping = Avisaste que llegaste; falta que el servidor lo sepa
checkins-state-stopping-text = Sale en cuanto haya señal. Si pasa la hora antes de eso, lo van a recibir: avísales también por otro medio.
checkins-state-safe = Llegaste
checkins-state-safe-text = El aviso se detuvo. Nadie lo recibió.
checkins-state-told = Ya lo recibieron
checkins-state-told-text = Pasó la hora sin tu aviso y se entregó a quienes coordinan. Si estás bien, toca «Ya llegué»: se los decimos.
checkins-state-told-safe = Ya lo habían recibido, y avisaste que estás bien
checkins-state-told-safe-text = Les mandamos tu aviso de que llegaste. Si pidieron ayuda a alguien más, confírmales.
checkins-state-refused = El servidor no lo aceptó
checkins-state-refused-text = Nadie será avisada. Deja otro aviso, o acuérdalo por otro medio. (clave: { $code })
checkins-arrived = Ya llegué
checkins-arrived-late = Estoy bien, ya llegué
checkins-arrived-done = Qué bueno que llegaste.
checkins-arrived-waits = Quedó guardado. Sale en cuanto haya señal.
checkins-seen = Una coordinadora lo abrió el { $at }.
checkins-not-seen = Todavía nadie lo abre.
checkins-mine = Lo que dejaste dicho
checkins-talk = Lo que te contestan
checkins-talk-none = Todavía no hay respuesta.
checkins-forget = Quitar de la lista
checkins-is-drill = Simulacro
checkins-said-journey = Trayecto
checkins-said-companions = Compañía
checkins-said-instructions = Si no aviso
checkins-empty-part = No escribiste nada.
checkins-back = Avisos de llegada

checkins-missed-title = No avisaron que llegaron
checkins-missed-one = No avisó que llegó
checkins-missed-row = Llegaba el { $at }
checkins-missed-safe = Avisó después que está bien ({ $at })
checkins-missed-lead = Ella dejó esto cerrado para que lo recibieran solo si no avisaba. Sigue sus instrucciones antes que cualquier otra cosa.
checkins-missed-drill = Es un simulacro: no ha pasado nada. Practiquen los pasos y contéstenle.
checkins-missed-delay = El servidor debía entregarlo el { $release } y este aparato lo recibió el { $received }: llegó { $late } tarde.
checkins-missed-said = Lo que dejó dicho
checkins-missed-talk = Lo que le han escrito
checkins-missed-talk-none = Todavía nadie le ha escrito.
checkins-missed-steps = Qué hacer
checkins-missed-step-1 = Lee lo que pidió y a quién dijo que no llamaran.
checkins-missed-step-2 = Intenta comunicarte con ella y con quienes la acompañan, por el medio que ella dice.
checkins-missed-step-3 = Acuerden entre ustedes quién llama, quién anota la hora de cada paso y quién sigue con la familia.
checkins-missed-step-4 = Si no hay señales de ella, sigan los pasos de «Una compañera no aparece»: no hay que esperar horas.
checkins-missed-help = Ver «Ayuda ahora»
checkins-missed-answer = Escríbele
checkins-missed-answer-hint = Lo verá cuando abra su espacio con señal. Solo ella puede leerlo.
checkins-missed-send = Cifrar y mandar
checkins-missed-sent = Tu mensaje sale en cuanto haya señal.
checkins-missed-open = Al abrirlo, ella verá que una coordinadora lo tiene.
checkins-missed-who = La que no avisó
