facilitator-title = Facilitar
facilitator-intro = Esto es lo que hoy pueden leer las mujeres de tu región, y lo que todavía le falta.
facilitator-failed = No pudimos leer lo que está guardado en este teléfono.
facilitator-count =
    { $courses ->
        [one] 1 curso
       *[other] { $courses } cursos
    }, { $parts ->
        [one] 1 parte
       *[other] { $parts } partes
    } y { $mechanisms ->
        [one] 1 mecanismo
       *[other] { $mechanisms } mecanismos
    }
facilitator-verified =
    { $n ->
        [one] Un documento con firma comprobada en este teléfono.
       *[other] { $n } documentos con firma comprobada en este teléfono.
    }
facilitator-updated = La última publicación es del { $day }.
facilitator-rejected =
    { $n ->
        [one] Un documento no se muestra
       *[other] { $n } documentos no se muestran
    }
facilitator-rejected-text = Llegaron sin una firma válida que los respalde. Nadie los ve. Avísale a quien opera el servidor de tu región.
facilitator-courses = Cursos
facilitator-mechanisms = Mecanismos de protección
facilitator-module = Módulo { $n }
facilitator-parts =
    { $n ->
        [one] 1 parte
       *[other] { $n } partes
    }
facilitator-checked = comparado con sus fuentes el { $day }
facilitator-checked-not = sin comparar con sus fuentes
facilitator-reviewed = Revisado por una persona el { $day }
facilitator-reviewed-not = Sin revisión de personas
facilitator-sources-unchecked =
    { $total ->
        [one] Su única fuente, sin consultar
       *[other] { $n } de { $total } fuentes sin consultar
    }
facilitator-not-arrived = Todavía no llega a este teléfono.
facilitator-missing = Falta la traducción
facilitator-empty-title = Todavía no hay nada publicado aquí
facilitator-empty-text = Los cursos llegan solos la primera vez que este teléfono se conecta con el servidor de tu región.


# Talleres y cursos compartidos

facilitator-published = Lo que está publicado
facilitator-no-workshops = Todavía no hay talleres con fecha.
facilitator-date-go = Poner fecha a un taller
facilitator-date-text = En la mesa de edición: toma un programa, ponle día y lugar, y publíquenlo entre dos.
facilitator-workshop = Taller
facilitator-workshop-card = { $n ->
    [0] Nadie inscrita todavía
    [one] 1 inscrita, { $confirmed } con lugar
   *[other] { $n } inscritas, { $confirmed } con lugar
  }
facilitator-workshop-gone = Un taller que ya no está publicado
facilitator-workshop-gone-text = Ya no está en el catálogo de tu región. Lo que mandaron las compañeras sigue aquí.
facilitator-no-key = Tu llave de facilitadora todavía no está firmada. Hasta entonces nadie te puede mandar nada, y nadie recibe lo que contestes aquí.
facilitator-numbers = En números
facilitator-count-registered = Inscritas
facilitator-count-confirmed = Con lugar
facilitator-count-waiting = En espera
facilitator-count-declined = Sin lugar
facilitator-count-withdrawn = Se retiraron
facilitator-count-present = Llegaron
facilitator-places = Lugares dados: { $taken } de { $total }.
facilitator-too-many = Diste más lugares de los que hay.
facilitator-needs = Lo que necesitan
facilitator-needs-none = No pidió nada en especial.
facilitator-need-no-words = Sin más detalle
facilitator-registrations = Inscripciones
facilitator-registrations-text = Cuando abres esta página, a cada una le llega el aviso de que la vieron.
facilitator-none-registered = Aquí no hay inscripciones todavía
facilitator-none-registered-text = Llegan solas cuando hay conexión. Si te acabas de hacer facilitadora, pregunta a tus compañeras: las que llegaron antes solo las abren ellas.
facilitator-guest = Alguien sin inscripción aquí
facilitator-nameless = Sin nombre ({ $mark })
facilitator-state-none = Sin inscripción
facilitator-state-withdrawn = Se retiró
facilitator-state-new = Nueva
facilitator-state-seen = Vista
facilitator-state-confirmed = Con lugar
facilitator-state-waiting = En espera
facilitator-state-declined = Sin lugar
facilitator-sent-at = Mandada: { $at }
facilitator-withdrawn-at = Lo que pidió ya no se muestra. Se retiró · { $at }
facilitator-changed = Cambió su inscripción después de tu respuesta. Vuelve a contestarle.
facilitator-differ = Dos facilitadoras contestaron distinto. Vale lo último. Hablen entre ustedes.
facilitator-said-you = Tú: { $what } · { $at }
facilitator-said-colleague = Otra facilitadora: { $what } · { $at }
facilitator-answer = Contestarle
facilitator-answer-to = Contestarle a { $name }
facilitator-decide = ¿Qué le dices?
facilitator-decide-confirmed = Tiene lugar
facilitator-decide-waiting = Lista de espera
facilitator-decide-declined = Esta vez no hay lugar
facilitator-decide-words = Unas palabras para ella
facilitator-decide-words-hint = Opcional. Qué pasa con lo que pidió, cómo llegar, a quién buscar.
facilitator-decide-send = Mandarle esto
facilitator-told = Se lo decimos. Las demás facilitadoras también lo verán.
facilitator-refused = { $n ->
    [one] Un mensaje decía algo que su autora no puede decir, como marcar a otra persona. No se tomó en cuenta.
   *[other] { $n } mensajes decían algo que su autora no puede decir, como marcar a otra persona. No se tomaron en cuenta.
  }

facilitator-attendance = Asistencia
facilitator-attendance-card = { $n ->
    [0] Nadie ha llegado todavía
    [one] Llegó 1
   *[other] Llegaron { $n }
  }
facilitator-attendance-text = Funciona sin señal. Lo que marques llega a las demás facilitadoras cuando haya conexión.
facilitator-scan = Escanear el código de cada una
facilitator-scan-somebody = alguien
facilitator-scan-marked = Listo: { $name }.
facilitator-scan-already = { $name } ya estaba marcada.
facilitator-scan-old = Ese código es viejo, o el reloj de uno de los teléfonos está mal. Puede ser una foto. Si tienes enfrente a { $name }, márcala a mano.
facilitator-scan-unreadable = Ese código no es de una inscripción.
facilitator-scan-other-workshop = Ese código es de otro taller.
facilitator-scan-not-hers = Ese código no lo hizo el teléfono de quien se inscribió. No se marcó a nadie.
facilitator-code = Mostrar un código para todas
facilitator-code-title = El código de este momento
facilitator-code-alt = Código QR de este taller
facilitator-code-until = Cambia a las { $time }
facilitator-code-text = Ellas lo escanean o lo escriben en su teléfono. Si alguien se lo pasa a otra persona en esos minutos, también le sirve: mira que la lista coincida con quien está.
facilitator-code-close = Dejar de mostrarlo
facilitator-list = Lista: { $present } de { $total }
facilitator-list-merge = Si dos facilitadoras marcan sin señal, las listas se juntan. Donde no coinciden, aquí se ve.
facilitator-mark = Marcar que llegó
facilitator-mark-name = Marcar que llegó { $name }
facilitator-unmark = Quitar la marca
facilitator-unmark-name = Quitar la marca de { $name }
facilitator-guest-add = Anotar a alguien sin la aplicación
facilitator-marks-differ = Una facilitadora la marcó y otra no. Cuenta como presente. Revísenlo juntas.
facilitator-attendance-none = Sin marcar
facilitator-attendance-present = Llegó
facilitator-attendance-absent = No llegó
facilitator-attendance-claimed = Dice que llegó
facilitator-by-you = Tú
facilitator-by-colleague = Otra facilitadora
facilitator-by-herself = Ella misma
facilitator-mark-code = { $by }, con el código · { $at }
facilitator-mark-scan = { $by }, escaneando · { $at }
facilitator-mark-manual = { $by }, a mano · { $at }
facilitator-mark-taken = { $by }: no llegó · { $at }
facilitator-proof-old = El código es de otro momento: un reloj está mal o se lo pasaron.
facilitator-proof-none = El código no se pudo comprobar.

facilitator-feedback = Lo que opinaron
facilitator-feedback-card = { $n ->
    [0] Ninguna todavía
    [one] 1 opinión
   *[other] { $n } opiniones
  }
facilitator-feedback-none = Todavía nadie ha opinado
facilitator-feedback-none-text = Pueden hacerlo desde que empieza el taller. Llegan solas.
facilitator-feedback-count = { $n ->
    [one] Una opinión ({ $anonymous } sin nombre).
   *[other] { $n } opiniones ({ $anonymous } sin nombre).
  }
facilitator-feedback-care = No busques quién dijo qué. Una misma persona puede mandar más de una sin nombre: son voces, no votos.
facilitator-feedback-numbers = En números
facilitator-feedback-few = Los números se muestran a partir de { $n } opiniones, para no señalar a nadie.
facilitator-feedback-words = Con sus palabras
facilitator-feedback-words-text = En orden alfabético y sin fecha, para que las respuestas de una misma persona no queden juntas.

facilitator-completions = Cursos que terminaron
facilitator-completions-card = { $n ->
    [0] Nadie ha compartido ninguno todavía
    [one] 1 compartido contigo
   *[other] { $n } compartidos contigo
  }
facilitator-completions-text = Solo lo que cada una decidió compartir con las facilitadoras.
facilitator-completions-months = Por mes, en el último año
facilitator-completions-count = { $n ->
    [one] Lo terminó 1
   *[other] Lo terminaron { $n }
  }
facilitator-completions-none = Nadie ha compartido un curso todavía
facilitator-completions-none-text = Quien termina un curso puede decírselo a las facilitadoras desde su constancia, si quiere.

facilitator-csv = Guardar como tabla (CSV)
facilitator-csv-title = Este archivo ya no está cerrado
facilitator-csv-care = Queda fuera de tu espacio: cualquiera que abra este teléfono, o la computadora a donde lo pases, puede leerlo. Guárdalo donde solo tú llegues y bórralo cuando ya no sirva.
facilitator-csv-go = Guardarlo así
facilitator-csv-registrations = Lleva a cada una con el nombre que dio, lo que pidió, cómo quedó y si llegó. No lleva llaves.
facilitator-csv-feedback = Lleva cuántas contestaron cada cosa y lo que escribieron, sin fechas. Lleva nombre solo quien lo puso.
facilitator-csv-completions = Lleva el curso, el día y el nombre que cada una dio.
facilitator-csv-file-registrations = inscripciones.csv
facilitator-csv-file-feedback = opiniones.csv
facilitator-csv-file-completions = cursos.csv
facilitator-csv-name = Nombre
facilitator-csv-state = Cómo quedó
facilitator-csv-sent = Mandada
facilitator-csv-words = Con sus palabras
facilitator-csv-attendance = Asistencia
facilitator-csv-yes = Sí
facilitator-csv-question = Pregunta
facilitator-csv-course = Curso
facilitator-csv-day = Día
facilitator-desk = Mesa de edición
facilitator-desk-text = Escribe y corrige cursos, mecanismos y talleres; revisa lo que proponen tus compañeras.

facilitator-readers = Quién puede leer lo que llegó
facilitator-readers-text = Cada inscripción y cada opinión se cerró para las facilitadoras que había en ese momento. Quien se sumó después no puede abrirlas si una de ustedes no se las da.
facilitator-reader-you = Tú
facilitator-reader-named = { $name } ({ $mark })
facilitator-reader = Facilitadora { $mark }
facilitator-reads-all = Puede leer todo
facilitator-reads-given = Le diste lo que le faltaba
facilitator-reads-some = Puede leer { $n } de { $total } inscripciones
facilitator-give = Dar lo que falta a { $name }
facilitator-give-title = ¿Dar lo que falta a { $name }?
facilitator-give-text = Va a poder leer los nombres, las necesidades, las opiniones y las asistencias de este taller, con la firma de quien escribió cada cosa. No se puede pedir de vuelta.
facilitator-give-compare = Antes, compara con ella la huella de su llave, en persona o por teléfono. Ella la ve en Ajustes.
facilitator-give-sure = Dar
facilitator-given = Va en camino a { $name }.
