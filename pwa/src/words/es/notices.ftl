# Avisos en el teléfono con la aplicación cerrada. Lo que dice la pantalla bloqueada no puede delatar nada.
notices-say-news = Hay algo nuevo
notices-say-alert = Hay algo nuevo: ábrelo pronto

notices-title = Avisos en tu teléfono
notices-card-on = Activados en este teléfono.
notices-card-off = Que tu teléfono suene cuando hay algo nuevo y la aplicación está cerrada.
notices-lead = Tu teléfono puede sonar cuando hay algo nuevo, aunque la aplicación esté cerrada. Viene desactivado: lee antes qué se ve y quién se entera.
notices-begin = Activar los avisos en este teléfono
notices-again = Intentar otra vez
notices-end = Desactivar los avisos
notices-on = Los avisos están activados en este teléfono.

notices-trouble-denied = Tu teléfono no permite avisos de esta aplicación. Si los quieres, permítelos en los ajustes del navegador o del teléfono, en «Notificaciones», y vuelve aquí.
notices-trouble-unsupported = Este navegador no puede recibir avisos. En iPhone hay que instalar antes la aplicación en la pantalla de inicio. En una ventana privada tampoco funcionan. Todo lo demás funciona igual: lo nuevo llega cuando abres la aplicación.
notices-trouble-service = El servicio de avisos de tu navegador no contestó. Puede faltar señal, estar bloqueado en tu red o no existir en este teléfono.
notices-trouble-refused = El servidor de tu región no trabaja con el servicio de avisos de este navegador. Prueba con otro navegador o coméntalo a quien cuida el servidor.
notices-trouble-unreachable = Tu decisión quedó guardada aquí. Falta decírsela al servidor: se hace en cuanto conteste, con la aplicación abierta.

notices-shows = Qué se ve en tu teléfono
notices-shows-text = En la pantalla bloqueada solo dice «{ notices-say-news }» o, si es urgente, «{ notices-say-alert }». Nunca de quién ni de qué. Si tienes la aplicación a la vista, no aparece nada.
notices-shows-name = Tu teléfono le agrega el nombre y el ícono con que instalaste la aplicación. Si no la instalaste, puede mostrar el nombre del navegador y la dirección del servidor.

notices-company = Qué sabe la empresa del navegador
notices-company-what = Los avisos pasan por la empresa que hace tu navegador (por ejemplo Google, Mozilla, Apple o Microsoft). Ella sabe que este teléfono recibe avisos de este servidor, cuándo y cada cuánto. Puede ligarlo con la cuenta que tengas en el teléfono, y una autoridad podría pedírselo.
notices-company-not = No sabe quién te escribe, qué te escribe ni si es urgente: el aviso viaja cifrado, siempre con el mismo tamaño, y no lleva ningún mensaje. Si saber que usas este servidor ya es un riesgo para ti, no los actives.

notices-hub = Qué guarda el servidor
notices-hub-text = La dirección a la que avisarte, qué quieres saber, tus horas de silencio y tu zona horaria. Borra todo eso cuando los desactivas.
notices-limits = Un aviso puede tardar o perderse: depende de la señal, de la batería y de esa empresa. Para lo urgente, acuerda también otro medio con tu gente.

notices-kinds = De qué quieres enterarte
notices-kind-answers = Respuestas para ti
notices-kind-answers-text = Lo que te escriben quienes coordinan o facilitan.
notices-kind-reports = Lo que llega a tu equipo
notices-kind-reports-text = Reportes, inscripciones y lo demás que reciben quienes tienen tu función.
notices-kind-alerts = Alertas urgentes
notices-kind-alerts-text = Las que firma una coordinadora para toda la región.
notices-digest = ¿Cada cuánto, como máximo?
notices-digest-text = Lo urgente suena siempre en el momento, salvo en tus horas de silencio.
notices-digest-0 = En el momento
notices-digest-60 = Una vez por hora
notices-digest-240 = Una vez cada 4 horas
notices-digest-720 = Una vez cada 12 horas

notices-quiet = Horas de silencio
notices-quiet-on = Guardar silencio a ciertas horas
notices-quiet-text = Lo que llegue entonces suena cuando terminan.
notices-since = Desde las
notices-until = Hasta las
notices-hours-wrong = Pon dos horas distintas.
notices-quiet-alerts = Que lo urgente suene también entonces
