# Los casos de las coordinadoras.

cases-title = Casos
cases-case = Caso
cases-untitled = Caso sin nombre
cases-parts = Partes del caso
cases-part-main = Resumen
cases-part-reports = Lo que mandaron
cases-part-notes = Notas
cases-part-tasks = Tareas
cases-part-mechanisms = Mecanismos
cases-part-timeline = Historia
cases-part-readers = Quién lo lee
cases-gone-title = Ese caso no está en este teléfono
cases-gone-text = Puede que aún no haya llegado, o que no te hayan dado su llave. Pídesela a la colega que lo lleva.
cases-gone-back = Ver los casos
cases-empty-title = Todavía no hay casos
cases-empty-text = Un caso se abre desde un reporte. Ahí queda todo lo que se hace, para las coordinadoras que tú elijas.
cases-empty-action = Ver los reportes recibidos
cases-none-title = Nada con este filtro
cases-none-text = Los demás casos siguen en «Todos».
cases-reminders = Recordatorios
cases-reminders-where = Se ven aquí, con la aplicación abierta. El teléfono no suena por ellos: el servidor no conoce tus fechas. Para un plazo, pon también una alarma.
cases-reminders-more = { $count ->
    [one] Y uno más, en su caso.
   *[other] Y { $count } más, en sus casos.
  }
cases-search = Buscar en los casos
cases-filter = Mostrar
cases-filter-open = Abiertos ({ $count })
cases-filter-mine = Míos ({ $count })
cases-filter-due = Con fecha ({ $count })
cases-filter-merge = Dos versiones ({ $count })
cases-filter-all = Todos ({ $count })
cases-row = { $reports ->
    [one] Un reporte
   *[other] { $reports } reportes
  }, abierto el { $at }
cases-row-hers = lo lleva { $name }
cases-row-due = { $what }: { $when }
cases-tag-merges = Dos versiones
cases-tag-shut = Sin tu llave
cases-more = Ver más ({ $count })
cases-none = Sin decir
cases-yes = Sí
cases-no = No
cases-somebody = Alguien
cases-you-named = { $name } (tú)
cases-by-at = { $name }, { $at }

cases-change = Cambiar
cases-change-named = Cambiar: { $field }
cases-write = Escribir
cases-write-named = Escribir: { $field }
cases-choose = Elegir
cases-choose-named = Elegir: { $field }
cases-save = Guardar
cases-leave = Dejarlo así
cases-empty = Escribe algo primero.
cases-problem-key = No se guardó: este caso cambió de llave y no te la han dado. Tu texto sigue aquí. Pídesela a una colega.
cases-problem-long = Ese reporte es demasiado largo para ponerlo entero en un caso. Sigue en tu bandeja; anota en el caso lo que importa.
cases-problem-failed = No se pudo guardar en este teléfono. Lo que escribiste sigue aquí: intenta otra vez.

# Lo que no está como debería

cases-shut-title = Ya no tienes la llave de este caso
cases-shut-text = Puedes leer lo que se escribió antes. Lo que se escribe ahora lo leen otras. Si te toca seguirlo, pide a una colega que te dé el caso.
cases-waiting = { $count ->
    [one] Hay un cambio tuyo guardado en este teléfono. Tus colegas lo verán cuando haya conexión.
   *[other] Hay { $count } cambios tuyos guardados en este teléfono. Tus colegas los verán cuando haya conexión.
  }
cases-going = { $count ->
    [one] Un cambio tuyo va de salida. Tus colegas lo verán en cuanto llegue.
   *[other] { $count } cambios tuyos van de salida. Tus colegas los verán en cuanto lleguen.
  }
cases-refused-title = { $count ->
    [one] El servidor no aceptó algo que escribiste
   *[other] El servidor no aceptó { $count } cosas que escribiste
  }
cases-refused = Sigue completo en este teléfono. Quien debía recibirlo todavía no lo ve.
cases-refused-again = Intentar otra vez
cases-refused-asked = Se vuelve a mandar cuando haya conexión. Si otra vez no lo aceptan, avisa a tu equipo por otro medio.
cases-reason-place = El servidor no te reconoció como coordinadora. Si tu papel se acaba de firmar, suele bastar con intentar otra vez; si no, pregunta al equipo del servidor.
cases-undecided-title = Dos colegas se dejaron fuera una a la otra
cases-undecided-text = Cada una cambió la llave de este caso sin saber de la otra. Para que nadie lea lo que no le toca, aquí no se puede escribir hasta que alguien de quienes quedaron en las dos decida quién sigue leyendo. Pregúntales antes, por otro medio.
cases-undecided-go = Ver quién lo lee
cases-undecided-decide = Decidir quién lo lee
cases-undecided-who = { $name } dejó fuera a: { $left }.
cases-undecided-kept = Están marcadas quienes nadie dejó fuera.
cases-outside = { $count ->
    [one] Una coordinadora a quien no se le había dado este caso mandó algo para él. No cuenta, y no cambió nada; está aparte, en «Historia».
   *[other] Coordinadoras a quienes no se les había dado este caso mandaron { $count } cosas para él. No cuentan, y no cambiaron nada; están aparte, en «Historia».
  }
cases-outside-title = De quien no tenía el caso ({ $count })
cases-outside-text = Lo mandó alguien a quien no se le había dado este caso. Se conserva, y no forma parte de él.
cases-merges = { $count ->
    [one] Dos personas cambiaron lo mismo sin verse. Se conservan las dos versiones: busca dónde y elige, o escribe una nueva.
   *[other] En { $count } lugares dos personas cambiaron lo mismo sin verse. Se conservan todas las versiones: elige en cada uno, o escribe una nueva.
  }
cases-missing = { $count ->
    [one] Falta por llegar algo que una colega ya escribió. Lo que ves puede cambiar cuando llegue.
   *[other] Faltan por llegar { $count } cosas que tus colegas ya escribieron. Lo que ves puede cambiar cuando lleguen.
  }
cases-forks = { $count ->
    [one] Una colega escribió desde dos copias de su espacio, o alguien más tiene su llave. Pregúntale por otro medio.
   *[other] En { $count } momentos alguien escribió desde dos copias de su espacio, o alguien más tiene su llave. Pregúntales por otro medio.
  }
cases-unverified = { $count ->
    [one] La firma de algo que está en este caso no coincide, y no lo mostramos. Pregunta a quien lo puso de dónde salió.
   *[other] Las firmas de { $count } cosas que están en este caso no coinciden, y no las mostramos. Pregunta a quien las puso de dónde salieron.
  }
cases-versions-title = Hay varias versiones: { $field }
cases-versions-text = Se escribieron sin verse. Nada se pierde: elige una, o escribe otra que valga por todas.
cases-versions-keep = Dejar esta
cases-versions-keep-named = Dejar esta: { $value }

# Campos

cases-field-title = Nombre del caso
cases-field-summary = De qué se trata
cases-field-status = Cómo va
cases-field-urgency = Urgencia
cases-field-risk = Riesgo
cases-field-kinds = Qué pasó
cases-field-perpetrators = Quién lo hizo
cases-field-region = Región
cases-field-assignee = Quién lo lleva
cases-field-what = Qué hay que hacer
cases-field-text = Nota
cases-field-who = A quién le toca
cases-field-due = Para cuándo
cases-field-remind = Recordarlo desde
cases-field-done = Hecha
cases-field-mechanism = Mecanismo
cases-field-words = A quién se le pidió
cases-field-date = Fecha en que se presentó
cases-field-reference = Folio o número
cases-field-response = Qué respondieron
cases-field-outcome = Resultado
cases-field-nextDeadline = Siguiente fecha
cases-field-told = Contado
cases-field-case = Caso
cases-field-duplicateOf = Repetido
cases-field-setAside = Aparte
cases-field-removed = Quitado
cases-field-name = Nombre
cases-title-hint = Uno que ustedes entiendan y que no diga quién es, por si alguien mira la pantalla.
cases-summary-hint = Lo que una colega necesita para seguir si tú no estás.
cases-region-hint = La misma palabra cada vez, para que las gráficas la junten.
cases-remind-hint = Desde ese día la verás señalada en tus casos cuando abras la aplicación. El teléfono no suena por esto: el servidor no conoce tus fechas.
cases-deadline-hint = La próxima respuesta que esperan, o el próximo plazo que corre.

cases-urgency-now = Hoy mismo
cases-urgency-soon = Esta semana
cases-urgency-normal = Puede esperar
cases-risk-high = Alto
cases-risk-medium = Medio
cases-risk-low = Bajo
cases-risk-unknown = No se sabe
cases-status-open = Abierto
cases-status-waiting = En espera
cases-status-closed = Cerrado
cases-outcome-waiting = Esperando respuesta
cases-outcome-accepted = Aceptado
cases-outcome-partly = Aceptado en parte
cases-outcome-refused = Rechazado
cases-outcome-withdrawn = Retirado por ella


# Lo que mandaron

cases-reports-hint = Tal como lo firmó cada una. La aplicación comprobó las firmas en este teléfono.
cases-reports-none = Este caso todavía no tiene reportes. Se ponen desde la bandeja.
cases-report-of = Reporte del { $at }
cases-report-from = Llave de quien lo manda: { $mark }
cases-report-added = Agregó el { $at }:
cases-report-answered = { $name } le respondió el { $at }:
cases-report-inbox = Verlo en Recibidos
cases-record-title = Su registro, con lo que ella y ustedes agregaron
cases-record-hint = Lo que agregas va firmado por ti, junto a lo que ella contó. Ella no lo ve.
cases-record-add = Agregar al registro
cases-record-what = ¿Qué quieres agregar?
cases-record-act = Algo que hicieron
cases-record-involvement = Quién lo hizo
cases-record-person = Una persona
cases-record-source = Cómo se sabe
cases-record-save = Firmar y agregar
cases-record-done = Quedó agregado al registro, con tu firma.
cases-reply-label = Responderle
cases-reply-send = Cerrar con llave y responder

# Notas, tareas, mecanismos

cases-notes-hint = Entre coordinadoras que leen este caso. Quien mandó el reporte no las ve.
cases-notes-new = Nota nueva
cases-notes-add = Agregar la nota
cases-notes-none = Todavía no hay notas.
cases-tasks-new = Tarea nueva
cases-tasks-add = Agregar la tarea
cases-tasks-none = Todavía no hay tareas.
cases-task-more = Quién, cuándo y recordatorio
cases-due-in = { $days ->
    [0] es hoy
    [one] es mañana
   *[other] faltan { $days } días
  }
cases-due-past = { $days ->
    [one] era ayer
   *[other] era hace { $days } días
  }
cases-mechanisms-pick = Elegir del directorio
cases-mechanisms-new = A quién se le pidió
cases-mechanisms-hint = Por ejemplo, el mecanismo o la institución. El folio y las fechas los pones después.
cases-mechanisms-add = Agregar
cases-mechanisms-none = Todavía no se ha acudido a ningún mecanismo.
cases-told = Ella ya lo sabe.
cases-told-day = Ella sabe la fecha: { $day }.
cases-told-other = Ella sabe otra cosa: { $days }.
cases-told-no-day = sin fecha
cases-tell = Contárselo
cases-tell-day = Contárselo, con la fecha: { $day }
cases-tell-new-day = Contarle la nueva fecha: { $day }
cases-tell-no-day = Contarle que ya no hay fecha
cases-tell-again = Contárselo otra vez
cases-tell-whose = A quien mandó el reporte del { $at }:
cases-tell-words = Con qué palabras
cases-tell-words-hint = Ella lee esto y la fecha, nada más. Escríbelo para ella.
cases-mechanism-next = Lo que dice el directorio de lo que sigue:
cases-mechanism-page = Ver el mecanismo
cases-mechanism-more = Fechas, folio y respuesta

# Historia

cases-timeline-hint = Todo lo que pasó en este caso, lo último primero. Nada se borra.
cases-time-opened = { $name } abrió el caso
cases-time-keys = { $name } cambió quién puede leerlo
cases-time-set-case = { $name } cambió el caso
cases-time-set-note = { $name } escribió una nota
cases-time-set-task = { $name } cambió una tarea: { $title }
cases-time-set-intervention = { $name } anotó sobre un mecanismo: { $title }
cases-time-set-report = { $name } decidió sobre un reporte
cases-time-set-colleague = { $name } le puso nombre a una colega
cases-time-report = { $name } puso un reporte en el caso
cases-time-addition = { $name } trajo algo que ella agregó
cases-time-record = { $name } agregó al registro
cases-time-file = { $name } abrió un archivo del reporte
cases-time-export = { $name } guardó algo del reporte fuera de la aplicación
cases-time-carried = { $name } trajo al caso algo que otra coordinadora había firmado
cases-time-reply = { $name } le respondió
cases-time-answered = { $name } trajo al caso lo que { $other } le había respondido antes
cases-time-seen = { $name } abrió el reporte
cases-time-unread = { $name } escribió algo que esta versión de la aplicación no sabe leer. Se conserva.

# Quién lo lee

cases-readers-text = Solo quien tiene la llave de este caso puede leerlo. Nadie más, tampoco en el servidor.
cases-readers-alone = Solo tú puedes leer este caso. Si pierdes tu teléfono, se pierde el hilo: dáselo a otra colega.
cases-reads = Lo lee
cases-reads-not = No lo lee
cases-hers = Lo lleva
cases-inactive = Ya no es coordinadora
cases-give = Darle el caso a { $name }
cases-hand-over = Que lo lleve { $name }
cases-cannot-give = Todavía no se le puede dar: su aplicación no ha publicado la llave con la que leería. Pídele que la abra con conexión.
cases-left-title = Alguien que ya no está tiene la llave
cases-left-text = { $names } todavía podría leer lo que se escriba. Cambia la llave para que ya no.
cases-rotate = Cambiar la llave del caso
cases-rotate-title = Cambiar la llave
cases-rotate-text = Elige quién sigue leyendo. Quien no esté conserva lo que ya leyó, y no podrá leer nada de lo que se escriba desde ahora.
cases-rotate-sure = Cambiar la llave

# El equipo

cases-team = El equipo
cases-team-text = Las coordinadoras de esta región. Los nombres los ponen ustedes; solo ustedes los ven.
cases-team-name = Ponerle nombre
cases-team-name-named = Ponerle nombre a { $name }
cases-team-name-label = Cómo le dicen en el equipo
cases-team-name-hint = Un apodo basta.
cases-team-opens = Puede abrir lo que llega
cases-team-not-yet = Todavía no puede abrir
cases-team-sign = Lo último que escribió aquí: { $at }
cases-team-no-sign = Aún no ha escrito nada aquí.
cases-team-give = { $count ->
    [one] Hay un caso que no lee
   *[other] Hay { $count } casos que no lee
  }
cases-team-give-chosen = { $count ->
    [0] Elige qué casos darle
    [one] Darle ese caso
   *[other] Darle esos { $count } casos
  }
cases-hand-title = Si vas a dejar de coordinar
cases-hand-text = Esto es tuyo, o no lo lee nadie más. Puedes entregarlo todo de una vez: quien lo reciba lo lee desde el principio, y tus tareas pasan a ella.
cases-hand-cases = { $count ->
    [one] Un caso
   *[other] { $count } casos
  }
cases-hand-reports = { $count ->
    [one] Un reporte recibido
   *[other] { $count } reportes recibidos
  }
cases-hand-logs = { $count ->
    [one] Una mesa redonda que solo tú lees
   *[other] { $count } mesas redondas que solo tú lees
  }
cases-hand-nobody = Todavía no hay otra coordinadora que pueda abrirlo. Pide al equipo del servidor que dé de alta a una.
cases-hand-who = ¿A quién?
cases-hand-go = Entregarle todo a { $name }
cases-hand-done = Todo lo tuyo es ahora de { $name }. Le llega cuando haya conexión: no borres tu espacio antes.
cases-hand-shut = No puedes entregar esto, porque no tienes su llave: { $names }. Pide a quien la cambió que lo entregue.
cases-team-still = { $count ->
    [one] Ya no es coordinadora, y tiene la llave de un caso.
   *[other] Ya no es coordinadora, y tiene la llave de { $count } casos.
  }
cases-team-shut = { $count ->
    [one] Cambiar la llave de ese caso
   *[other] Cambiar las llaves de esos { $count } casos
  }
cases-second-none = Solo tú puedes abrir lo que llega
cases-second-none-text = Si pierdes tu teléfono o no puedes conectarte, nadie más abriría un reporte urgente. Pide al equipo del servidor que dé de alta a otra coordinadora.
cases-second-unproven = No sabemos si alguien más está abriendo lo que llega
cases-second-unproven-text = { $names } podría abrirlo, pero no ha escrito nada aquí en los últimos treinta días. Pídele que abra la aplicación y un reporte.
cases-second-proven = También abre lo que llega: { $names }.

# Gráficas

cases-charts = Gráficas
cases-charts-text = Se cuentan en este teléfono, con lo que hay en él, y no salen de aquí. Son para ustedes: los números pequeños pueden señalar a una persona. No las publiques así.
cases-chart-months = Por mes
cases-chart-urgencies = Por urgencia
cases-chart-kinds = Por lo que pasó
cases-chart-regions = Por región
cases-chart-perpetrators = Por quién lo hizo
cases-chart-outcomes = Resultado de los mecanismos
cases-chart-reports = Reportes
cases-chart-requests = Solicitudes
cases-chart-unknown = Sin decir
cases-chart-what = Qué
cases-chart-table = Ver los números en una tabla
cases-chart-alt = Gráfica de barras: { $title }. Los números están en la tabla.
cases-chart-empty = Todavía no hay nada que contar.
