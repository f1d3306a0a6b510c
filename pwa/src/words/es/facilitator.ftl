facilitator-title = Lo que está publicado
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
    { $n ->
        [one] 1 de { $total } fuentes sin consultar
       *[other] { $n } de { $total } fuentes sin consultar
    }
facilitator-not-arrived = Todavía no llega a este teléfono.
facilitator-missing = Falta la traducción
facilitator-empty-title = Todavía no hay nada publicado aquí
facilitator-empty-text = Los cursos llegan solos la primera vez que este teléfono se conecta con el servidor de tu región.

facilitator-propose = Cómo proponer un cambio
facilitator-propose-now = Por ahora los textos no se editan dentro de la aplicación.
facilitator-propose-1 = Anota qué curso o mecanismo es, qué parte, qué dice y qué debería decir.
facilitator-propose-2 = Agrega de dónde sale: título, institución, su sitio y el día en que lo consultaste.
facilitator-propose-3 = Pide a otra persona que lo revise y háganlo llegar juntas a quien opera el servidor de tu región. Los textos son archivos sencillos; se publican cuando quien puede firmarlos los firma.
facilitator-propose-care = No pongas en una propuesta nombres, lugares ni casos reales: lo publicado lo lee toda la región.
