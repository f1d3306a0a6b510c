# Cursos y sus partes
learn-title = Aprender
learn-loading = Abriendo los cursos…
learn-downloading = Descargando los cursos: { $done } de { $total }. Si se corta, sigue donde iba.
learn-no-room = Puede que los cursos no quepan. Nada de lo que ya tienes se borra. Libera { $size } o más: la descarga sigue sola donde iba.
learn-continue = Sigue donde te quedaste
learn-all = Todos los cursos
learn-search = Buscar cursos y talleres
learn-search-hint = Funciona sin señal y no importan los acentos.
learn-results = Lo que encontramos
learn-found =
    { $courses ->
        [0] Ningún curso
        [one] Un curso
       *[other] { $courses } cursos
    }{ $workshops ->
        [0] {""}
        [one] {" "}y un taller
       *[other] {" "}y { $workshops } talleres
    }
learn-found-none = No hay nada con esas palabras. Prueba con otras, o con menos.
learn-module = Módulo { $n }
learn-minutes =
    { $n ->
        [one] 1 minuto
       *[other] { $n } minutos
    }
learn-in-language = En { $language }
learn-other-language = Este curso todavía no está en tu idioma. Te lo mostramos en { $language }.
learn-not-reviewed = Aún sin revisión de personas
learn-state-started = empezada
learn-state-done = terminada
learn-course-state-done = Curso terminado
learn-parts-done = { $done } de { $total } partes terminadas
learn-signed =
    { $n ->
        [one] Tu teléfono comprobó la firma de un documento. La última publicación es del { $day }.
       *[other] Tu teléfono comprobó la firma de { $n } documentos. La última publicación es del { $day }.
    }
learn-empty-title = Todavía no hay cursos aquí
learn-empty-text = Llegan solos la primera vez que te conectas con el servidor de tu región. Después los tienes siempre, también sin señal.
learn-unverified-title = No mostramos los cursos que llegaron
learn-unverified-text = Su firma no se pudo comprobar, y preferimos no mostrarte algo que alguien pudo haber cambiado. Avísale a tu coordinadora.
learn-missing-title = No está aquí
learn-missing-heading = No encontramos esta página
learn-missing-text = Puede que haya cambiado de lugar o que todavía no llegue a tu teléfono.
learn-to-courses = Ver todos los cursos

# Un curso
learn-warning-title = Antes de empezar
learn-warning-choice = Tú decides. Puedes seguir ahora, dejarlo para otro día o verlo acompañada.
learn-warning-on = Quiero seguir
learn-warning-leave = Ahora no
learn-opening = Para empezar, una situación
learn-opening-again = Volver a leer la situación del inicio
learn-start = Empezar el curso
learn-go-on = Seguir con «{ $part }»
learn-again = Verlo otra vez desde el principio
learn-parts = Las partes del curso
learn-here-all = El texto está en este teléfono ({ $size }): puedes leerlo sin conexión, y abrirlo no gasta datos.
learn-here-some =
    { $n ->
        [one] A este teléfono todavía le falta una parte del curso. Llega sola cuando hay señal.
       *[other] A este teléfono todavía le faltan { $n } partes del curso. Llegan solas cuando hay señal.
    }
learn-type-lesson = Lección
learn-type-checklist = Lista para marcar
learn-type-scenario = Historia donde decides
learn-type-quiz = Preguntas
learn-type-help = Ayuda
learn-course-done-title = Terminaste este curso
learn-course-done-text = Date un momento para reconocerlo. Todo sigue aquí para cuando quieras volver.
learn-not-advice = Esto es orientación para aprender, no asesoría legal.

# De dónde viene
learn-sources = De dónde viene
learn-reviewed = Una persona lo revisó el { $day }.
learn-reviewed-not = Ninguna persona lo ha revisado todavía. Léelo con esa reserva.
learn-checked = Lo comparamos con sus fuentes el { $day }.
learn-checked-not = Todavía no lo comparamos con sus fuentes. Confirma lo importante antes de usarlo.
learn-source-checked = Fuente consultada el { $day }.
learn-source-checked-not = Fuente aún sin consultar.
learn-source-open = Abrir su sitio
learn-sources-outside = Los enlaces abren sitios fuera de esta app: quien vigile tu conexión puede ver que los visitas.

# Una parte
learn-place = parte { $n } de { $total }
learn-part-nav = Moverte por el curso
learn-listen = Escuchar
learn-listen-on = Seguir escuchando
learn-listen-pause = Pausar
learn-text-smaller = Letra más pequeña
learn-text-larger = Letra más grande
learn-print = Imprimir
learn-next = Seguir
learn-before = Parte anterior
learn-after = Sigue:
learn-later = Dejarlo para después y seguir
learn-done-next = Ya la terminé, seguir
learn-done-last = Ya la terminé
learn-back-to-course = Volver al curso
learn-broken-title = Esta parte llegó incompleta
learn-broken-text = No es algo que hayas hecho tú. Las demás partes del curso funcionan.

# Lista
learn-checked-count = { $done } de { $total } marcadas
learn-checklist-kept = Lo que marcas queda guardado en este teléfono, cerrado con tu frase. Nadie más lo ve. Si lo imprimes, cuida dónde queda el papel.

# Historia donde decides
learn-scenario-how =
    { $n ->
        [one] No hay respuestas que te califiquen. Decide como lo harías tú y mira qué pasa.
       *[other] No hay respuestas que te califiquen. Decide como lo harías tú, mira qué pasa y regresa cuando quieras: hay { $n } finales.
    }
learn-moment = Momento { $n }
learn-what-do-you-do = ¿Qué haces?
learn-end-good = Un buen final
learn-end-mixed = Salió a medias
learn-end-hard = Un final difícil
learn-end-care = Aquí equivocarse no le cuesta nada a nadie: para eso es practicar. Si te removió algo, respira y cuéntaselo a alguien de confianza.
learn-try-another = Tomar otra decisión
learn-from-start = Empezar de nuevo
learn-way =
    { $n ->
        [one] Tu camino: 1 decisión
       *[other] Tu camino: { $n } decisiones
    }
learn-way-return = Decidir otra cosa aquí

# Preguntas
learn-question = Pregunta { $n } de { $total }
learn-question-next = Siguiente pregunta
learn-question-before = Anterior
learn-question-finish = Ver cómo me fue
learn-answer-right = Buena respuesta
learn-answer-other = Hay otra mejor
learn-quiz-look-again = Prueba otra, o sigue adelante: al final te contamos cuál era y por qué.
learn-quiz-end-title = Llegaste al final
learn-quiz-end-all = Todo esto ya lo traes contigo. Compártelo con tus compañeras.
learn-quiz-end-some = No es un examen. Aquí ves lo que ya traes contigo y lo que vale la pena repasar.
learn-quiz-known = Lo que ya traes contigo
learn-quiz-revisit = Lo que vale la pena repasar
learn-quiz-repeat-some = Repasar estas preguntas
learn-quiz-repeat-all = Hacerlo todo otra vez
learn-origin = De { $name }
learn-origin-signed = Lo firmó gente de otra región: { $name }. Tu teléfono revisó esa firma.
learn-adapted = Tu región lo adaptó de un texto de { $name }.
learn-adapted-unknown = Tu región lo adaptó de un texto de otra región.
