# Enlaces entre servidores y mensajes a otras regiones
hub-title = Otras regiones
hub-text = Con qué servidores se enlaza el tuyo, qué pasa entre ellos y cómo escribir a la coordinación de otra región.
hub-asking = Preguntando al servidor
hub-failed-title = No se pudo preguntar al servidor
hub-failed-text = Revisa tu conexión y vuelve a intentar. Lo que escribas a otra región se guarda y sale solo.
hub-refresh = Preguntar otra vez
hub-links = Enlaces
hub-none-title = Todavía no hay enlaces
hub-none-text = Un enlace deja pasar cursos, listas de llaves y mensajes sellados entre dos servidores.
hub-map-label = Mapa de enlaces de { $name }: funcionan { $ready } de { $total }. La lista de abajo dice lo mismo con palabras.
hub-unnamed = Otra región

hub-state-ready = Funciona
hub-state-waits-for-root = Falta la firma de aquí
hub-state-waits-for-peer = Falta la firma de allá
hub-state-trouble = No funciona
hub-state-quiet = En silencio
hub-state-known = Por otros servidores
hub-role-upstream = Arriba de aquí
hub-role-downstream = Abajo de aquí
hub-role-sibling = Al lado
hub-role-distant = Más allá
hub-do-waits-for-root = Pide a quien guarda la llave raíz de tu región que firme el acuerdo. Mientras tanto no pasa nada por este enlace.
hub-do-waits-for-peer = Pide a la gente del otro servidor que firme su acuerdo. Mientras tanto no pasa nada por este enlace.
hub-do-quiet = Hace más de diez minutos que no se sabe de él. Pregunta a su gente si está encendido y con conexión.
hub-trouble-unreachable = Su dirección no contesta. Pregunta a quien cuida tu servidor y a la gente de allá. Todo espera y sale solo.
hub-trouble-timed-out = Contesta muy lento. Se intenta otra vez solo.
hub-trouble-broke-off = La línea se corta. Sigue sola donde se quedó.
hub-trouble-busy = Está ocupado. Se intenta otra vez solo.
hub-trouble-bad-answer = Lo que contesta ahí no se entiende. Pregunta a su gente si cambiaron algo.
hub-trouble-bad-certificate = Su certificado no vale, así que no se le manda nada. Llama por teléfono a su gente.
hub-trouble-too-large = Mandó más de lo que se puede recibir. Avisa a su gente.
hub-trouble-refused = Rechaza lo que se le pide. Habla con su gente; quizá haya que enlazar de nuevo.
hub-trouble-own-hub = Tu propio servidor tiene un problema. Avisa a quien lo cuida.
hub-trouble-peer-unknown = Ya no reconoce a tu servidor. Enlacen de nuevo con un código.
hub-trouble-peer-not-consented = Allá no han firmado el acuerdo, o ya venció. Pide a su gente que lo firme.
hub-trouble-bad-clock = Los relojes de los dos servidores no coinciden. Avisa a quien cuida el tuyo.
hub-trouble-wrong-region = En su dirección contesta otra región. Llama por teléfono a su gente antes de seguir.
hub-trouble-wrong-origin = Cambió de dirección. Pide a su gente la nueva y enlacen otra vez.
hub-gives = Damos
hub-takes = Recibimos
hub-flow-alerts = alertas
hub-flow-catalogue = cursos
hub-flow-directory = lista de llaves
hub-flow-health = cómo está el servidor
hub-flow-relay = mensajes sellados
hub-last = Funcionó por última vez
hub-waiting = Mensajes en espera
hub-waiting-count = { $count ->
    [0] Ninguno
    [one] { $count } mensaje; sale solo
   *[other] { $count } mensajes; salen solos
}
hub-behind = Por llegar
hub-behind-count = { $count ->
    [one] { $count } texto
   *[other] { $count } textos
}
hub-refused = Apartados
hub-refused-count = { $count ->
    [one] { $count } texto con una firma que no vale
   *[other] { $count } textos con firmas que no valen
}
hub-fingerprint = Compárenlo por teléfono
hub-part = Separarse de este servidor
hub-part-title = ¿Separarse de { $name }?
hub-part-text = Dejan de pasar cursos y mensajes, y se quita de aquí lo que llegó de allá. Lo que ya recibieron se queda con ellas. Para volver a enlazar hace falta otro código.
hub-part-no = No, dejar el enlace
hub-part-yes = Sí, separarse
hub-part-failed = No se pudo. Revisa tu conexión y vuelve a intentar.

hub-pair-title = Enlazar otro servidor
hub-pair-text = De un lado se hace un código y del otro se usa. Después comparan por teléfono y firman las dos regiones. Antes de eso no pasa nada.
hub-code-role = ¿Qué es el otro servidor para el tuyo?
hub-as-downstream = Está abajo
hub-as-downstream-hint = Recibe los cursos de aquí.
hub-as-upstream = Está arriba
hub-as-upstream-hint = Manda cursos para aquí.
hub-as-sibling = Está al lado
hub-as-sibling-hint = Solo se mandan mensajes sellados.
hub-code-make = Hacer un código
hub-code-made = Este es el código
hub-code-qr = El código como imagen, para leerlo con una cámara
hub-code-copy = Copiar el código
hub-code-copied = Código copiado
hub-code-copy-failed = No se pudo copiar. Selecciónalo y cópialo a mano.
hub-code-care = Llévalo por un camino de confianza. Sirve una sola vez, hasta { $moment }.
hub-code-failed = No se pudo hacer el código. Revisa tu conexión y vuelve a intentar.
hub-use-label = Código del otro servidor
hub-use-hint = Es una sola línea que empieza con tejedora-peer.
hub-use-empty = Pega aquí el código.
hub-use-failed = El código no sirvió. Revisa que esté completo y que no lo hayan usado, y que el otro servidor esté encendido.
hub-use-go = Enlazar
hub-paired = Enlazado con { $name }
hub-compare = Llama por teléfono a su gente. En su pantalla debe estar esto mismo:
hub-then-sign = Si es igual, pidan a quienes guardan las llaves raíz que firmen. Si es distinto, sepárense de este servidor.

hub-write-to = Escribir a { $name }
hub-can-read = { $count ->
    [one] Allá puede leerlo { $count } coordinadora.
   *[other] Allá pueden leerlo { $count } coordinadoras.
}
hub-nobody-yet = Todavía no llegan las llaves de su coordinación, o ya vencieron. En cuanto lleguen podrás escribirles.
hub-nobody-title = Nadie podría leerlo
hub-no-region-title = No conocemos esta región
hub-no-region-text = Quizá tu región todavía no firma el acuerdo con ella, o ya terminó.
hub-write-label = Mensaje para la coordinación de { $name }
hub-write-hint = Por ejemplo: pedir que reciban a una compañera que viaja, o apoyo con un caso. Escribe solo lo que haga falta allá.
hub-write-urgent = Es urgente
hub-readers-title = Quién puede leerlo
hub-readers = { $count ->
    [one] { $count } coordinadora de { $name }. Los servidores por los que pasa ven a qué región va, cuándo, cuánto pesa y si es urgente; no lo que dice.
   *[other] { $count } coordinadoras de { $name }. Los servidores por los que pasa ven a qué región va, cuándo, cuánto pesa y si es urgente; no lo que dice.
}
hub-write-go = Sellar y enviar
hub-write-empty = Escribe el mensaje.
hub-write-failed = No se pudo sellar ahora. Tu texto sigue aquí; vuelve a intentar.
hub-sent = Sellado. Va en camino.
hub-sent-waits = Sellado. Sale en cuanto haya conexión.
hub-letter-us = De tu región
hub-letter-them = De { $name }
hub-letter-urgent = Urgente
hub-from-case = Agregar de un caso
hub-from-case-which = ¿De cuál caso?
hub-from-case-permission = Elige texto por texto y archivo por archivo, y solo lo que ella permitió compartir. Quita antes de tu mensaje lo que la señale sin hacer falta.
hub-from-case-too-long = Es demasiado para un mensaje. Quita algo, o mándalo en dos.
hub-from-case-files = De cada archivo va la copia para compartir; el original, solo si ella lo permitió por su nombre. Ella verá que se compartió.
hub-from-case-kept = { $n ->
    [one] { $n } archivo no se puede elegir: ella no ha permitido compartirlo con otras organizaciones.
   *[other] { $n } archivos no se pueden elegir: ella no ha permitido compartirlos con otras organizaciones.
}
hub-files-add = Agregar un archivo
hub-files-remove = Quitar
hub-files-remove-named = Quitar { $name }
hub-files-careful = Un archivo nuevo va tal como está: una foto puede decir dónde y cuándo se tomó, y un documento, quién lo hizo. Salen después del texto y se sellan de nuevo para allá.
hub-files-too-much = En un mensaje caben { $n } archivos y { $size } en total. Quita algo, o mándalo en dos.
hub-letter-files-waiting = Sus archivos todavía están saliendo. Deja la aplicación abierta y con conexión.
hub-letter-files-lost = Una parte de sus archivos no salió y no va a llegar. Mándalos otra vez.
hub-excerpt-report = Reporte
hub-excerpt-addition = Lo que agregó
hub-excerpt-note = Nota del equipo
hub-excerpts = { $n ->
    [one] Un texto de un caso
   *[other] { $n } textos de un caso
}
hub-letter-waiting = Espera a salir de este teléfono
hub-letter-arrived = Está en tu servidor, en camino
hub-letter-timed = Espera su hora
hub-letter-delivered = Llegó a la coordinación de allá
hub-letter-opened = Lo abrieron
hub-letter-cancelled = Cancelado
hub-letter-expired = Venció sin llegar. Escríbeles de nuevo, o búscalas por otro medio.
hub-letter-refused = Allá no se pudo entregar. Búscalas por otro medio.
