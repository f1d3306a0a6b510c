glossary-title = Palabras explicadas
glossary-intro = Palabras que aparecen en los cursos y en los mecanismos, dichas de forma sencilla.
glossary-card = Qué quiere decir amparo, medidas cautelares o cadena de custodia, en palabras sencillas.
glossary-search = Buscar una palabra
glossary-search-hint = No importan los acentos ni las mayúsculas.
glossary-found =
    { $n ->
        [0] Ninguna palabra. Prueba con otra.
        [one] Una palabra
       *[other] { $n } palabras
    }
glossary-also = También:
glossary-other-language = Estas palabras todavía no están en tu idioma. Te las mostramos en { $language }.
glossary-empty-title = Todavía no hay palabras aquí
glossary-empty-text = Llegan solas junto con los cursos, la primera vez que te conectas con el servidor de tu región.
glossary-hint = Las palabras con puntos debajo se explican cuando las tocas.
glossary-all = Ver todas las palabras
glossary-close = Seguir leyendo
