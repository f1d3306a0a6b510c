# Todo lo que es nuevo para ella, en un solo lugar. Cada línea lleva a donde está.
news-title = Novedades
news-count = { $count ->
    [0] No hay nada sin ver.
    [one] Hay una novedad sin ver.
   *[other] Hay { $count } novedades sin ver.
}
news-now = Sin ver
news-before = Lo que ya viste
news-older = Lo anterior está en su lugar: en tus reportes, tus casos o tus talleres.
news-all-seen = Ya vi todo
news-none-title = Todavía no hay novedades
news-none-text = Aquí aparece lo que te responden, lo que llega y lo que vence, también sin señal.
news-choose = Elegir de qué quieres enterarte
news-coming = Lo que viene
news-deadline = Una fecha que te avisaron
news-promises = Compromisos por los que hay que preguntar

news-alert = Alerta urgente en la región
news-alert-over = Terminó una alerta
news-alert-safe = { $count ->
    [one] Alguien contestó a una alerta: está a salvo
   *[other] { $count } personas contestaron a una alerta: están a salvo
}
news-alert-help = { $count ->
    [one] Alguien necesita ayuda
   *[other] { $count } personas necesitan ayuda
}
news-refused = El servidor no aceptó algo que mandaste
news-answer = { $count ->
    [one] Te respondieron
   *[other] Te respondieron { $count } veces
}
news-opened = Una coordinadora abrió tu reporte
news-custody = Te cuentan qué se hizo con tus archivos
news-progress = Hay avances en lo que reportaste
news-needword = Te cuentan qué pasó con tu necesidad
news-notice-seen = Vieron tu inscripción
news-notice-confirmed = Tienes lugar en el taller
news-notice-waiting = Estás en la lista de espera del taller
news-notice-declined = No hay lugar para ti en el taller
news-plan = Alguien escribió en un plan de campaña
news-told = No avisaste que llegaste: la coordinación ya lo sabe
news-told-drill = Simulacro: la coordinación ya recibió tu aviso
news-report = Llegó un reporte
news-more = { $count ->
    [one] Agregaron algo a un reporte
   *[other] Agregaron { $count } cosas a un reporte
}
news-missed = Alguien no avisó que llegó
news-missed-drill = Simulacro: alguien no avisó que llegó
news-safe = Avisó que ya llegó
news-need = { $count ->
    [one] Llegó una necesidad para las mesas
   *[other] Llegaron { $count } necesidades para las mesas
}
news-need-withdrawn = Retiraron una necesidad
news-needrating = Opinaron sobre lo que se logró
news-referral = Te escriben de otra región
news-case-given = Te dieron acceso a un caso
news-registration = { $count ->
    [one] Alguien se inscribió a un taller
   *[other] { $count } personas se inscribieron a un taller
}
news-registration-withdrawn = Alguien ya no viene al taller
news-handover = Te dieron lo que había llegado antes de un taller
news-feedback = { $count ->
    [one] Llegó una opinión del taller
   *[other] Llegaron { $count } opiniones del taller
}
news-completion = { $count ->
    [one] Alguien terminó un curso
   *[other] { $count } personas terminaron un curso
}
news-proposal = Una compañera propone un texto
news-review-approved = Publicaron lo que propusiste
news-review-changes = Piden cambios a lo que propusiste

news-kinds = Qué aparece en Novedades
news-kinds-text = Vale para este teléfono. Lo que apagues sigue en su lugar, solo deja de contarse aquí.
news-kind-alerts = Alertas urgentes
news-kind-failures = Lo que no salió
news-kind-answers = Respuestas a lo tuyo
news-kind-reports = Reportes que llegan
news-kind-checkins = Avisos de llegada
news-kind-deadlines = Avances y fechas
news-kind-needs = Necesidades y mesas
news-kind-workshops = Talleres
news-kind-desk = Mesa de edición
news-kind-cases = Casos que te dan
news-kind-regions = Otras regiones
news-kind-plans = Planes de campaña
