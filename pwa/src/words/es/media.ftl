# Imágenes, grabaciones y hojas
media-show-picture = Ver la imagen ({ $size })
media-show-audio = Escuchar ({ $size })
media-show-video = Ver el video ({ $size })
media-show-sheet = Descargar la hoja ({ $size })
media-show-voice = Escuchar esta lección, leída por una persona ({ $size })
media-save-sheet = Guardar la hoja
media-voice = Esta lección, leída por una persona
media-coming = Llegaron { $done } de { $total }. Si se corta, sigue donde iba.
media-stop = Detener
media-trouble-full = No cabe: tu teléfono no tiene espacio suficiente. Lo que ya tenías sigue aquí. Borra algo del teléfono, o quita imágenes de otros cursos en Ajustes, y prueba otra vez.
media-trouble-away = No hay conexión con el servidor. Prueba más tarde: sigue donde iba.
media-trouble-missing = El servidor ya no la tiene. Cuando haya una versión nueva del curso, la verás.
media-trouble-altered = Llegó cambiada en el camino y no la mostramos. Prueba otra vez; si se repite, avísale a tu coordinadora.

# Lo que hay de cada curso en este teléfono
learn-size = { $text } y { $media } de imágenes o audios
learn-size-here = { $text }, con sus imágenes y audios ({ $media })
learn-media-here =
    { $n ->
        [one] También su imagen o audio ({ $size }).
       *[other] También sus { $n } imágenes y audios ({ $size }).
    }
learn-media-away =
    { $n ->
        [one] Tiene una imagen o audio que no está en este teléfono ({ $size }). No llega hasta que tú quieras.
       *[other] Tiene { $n } imágenes y audios que no están en este teléfono ({ $size }). No llegan hasta que tú quieras.
    }
learn-media-download = Descargar para verlo sin conexión ({ $size })
learn-remove = Quitar este curso
learn-remove-title = ¿Quitar este curso de tu teléfono?
learn-remove-text = Dejas de verlo en tu lista. Lo que llevas avanzado no se pierde, y puedes traerlo de vuelta cuando quieras, también sin señal. Su texto ({ $text }) sigue guardado con el de los demás cursos: llegan juntos y ocupan poco.
learn-remove-media = Se borran sus imágenes y audios ({ $media }). Para verlos otra vez hay que descargarlos.
learn-remove-go = Sí, quitarlo
learn-remove-not = No, dejarlo
learn-removed-done = Quitaste el curso. Está al final de la lista por si lo quieres de vuelta.
learn-removed-text = Quitaste este curso de tu lista.
learn-removed =
    { $n ->
        [one] Un curso que quitaste
       *[other] { $n } cursos que quitaste
    }
learn-bring-back = Traerlo de vuelta

# Datos y espacio
data-title = Datos y espacio
data-card = Cuánto ocupan los cursos, qué se descarga y cuándo.
data-saving = Gastar menos datos
data-low = Ahorrar datos
data-low-text = Los cursos llegan solo en tu idioma, no se descarga nada que no hayas pedido y la app pregunta por novedades cada media hora. Tus reportes salen igual de pronto.
data-media = Imágenes, audios y videos
data-media-nothing = Preguntarme siempre
data-media-pictures = Mostrar sin preguntar las imágenes de menos de 300 kB
data-media-low = Mientras ahorras datos, cada imagen, audio o video espera a que tú lo pidas.
data-room = Espacio en tu teléfono
data-here = Lo que hay de los cursos
data-text =
    { $n ->
        [one] El texto de un curso en tu idioma: { $size }.
       *[other] El texto de { $n } cursos en tu idioma: { $size }.
    }
data-media-total = Imágenes, audios y videos: { $size }.
data-course =
    { $n ->
        [one] 1 imagen o audio, { $size }
       *[other] { $n } imágenes y audios, { $size }
    }
data-others =
    { $n ->
        [one] 1 de un taller, de otro idioma o de un curso que cambió: { $size }
       *[other] { $n } de talleres, de otro idioma o de cursos que cambiaron: { $size }
    }
data-forget = Borrar
data-forget-of = Borrar las imágenes y audios de «{ $course }»
data-visible = Los cursos y sus imágenes son públicos y no van cerrados con tu frase: quien revise tu teléfono puede ver cuáles descargaste. Tus reportes, respuestas y notas sí van cerrados.
