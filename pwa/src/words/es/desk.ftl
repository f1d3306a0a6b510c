desk-title = Mesa de edición
desk-intro = Aquí escribes y corriges cursos, mecanismos y talleres. Nada se publica hasta que otra persona lo revisa y lo firma junto contigo. Puedes escribir sin conexión.
desk-mine = Mis borradores
desk-to-review = Por revisar
desk-to-review-count =
    { $n ->
        [0] Por revisar
       *[other] Por revisar ({ $n })
    }
desk-courses = Cursos
desk-mechanisms = Mecanismos
desk-workshops = Talleres
desk-role-waiting-title = Tu región todavía no firma tu función
desk-role-waiting = Quien guarda la llave raíz de tu región aún no firma que puedes escribir y revisar. Mientras tanto puedes escribir borradores. Avísale a quien opera el servidor.
desk-alone-title = Todavía no hay quien revise
desk-alone = Para publicar hace falta otra facilitadora de tu región. Lo que mandes la espera: le llega cuando abras esta mesa después de que ella entre.
desk-no-drafts = No tienes borradores
desk-no-drafts-text = Empieza uno nuevo, o elige un texto publicado y edítalo.
desk-new = Texto nuevo
desk-new-course = Curso nuevo
desk-new-mechanism = Mecanismo nuevo
desk-new-workshop = Taller nuevo
desk-nothing-to-review-text = Lo que propongan tus compañeras aparece aquí.
desk-none-published = Todavía no hay nada publicado
desk-none-published-text = Lo primero que publiquen aparece aquí.
desk-missing = Falta
desk-stale = El original cambió
desk-your-draft = Tienes un borrador
desk-go-on = Seguir
desk-go-on-which = Seguir con { $which }
desk-edit = Editar
desk-edit-which = Editar { $which }
desk-bring-up-to-date = Poner al día
desk-translate = Traducir
desk-translate-which = Traducir { $which }
desk-history = Versiones
desk-history-which = Versiones de { $which }
desk-elsewhere = De otras regiones
desk-elsewhere-text = Esto lo publican otras regiones, y en la tuya ya se puede leer. Si aquí las cosas son de otro modo, adáptalo: queda una copia de tu región que dice de dónde viene, y se muestra en lugar del original.
desk-elsewhere-workshops = Estos talleres los dan otras regiones. Si quieres darlo en la tuya, adáptalo: queda una copia sin fecha, que dice de dónde viene.
desk-adapt = Adaptar para mi región
desk-adapt-which = Adaptar para mi región: { $which }
desk-adapted-from = Adaptado de un texto de { $name }.
desk-original = Ver junto al original
desk-original-which = Ver junto al original: { $which }
desk-original-other = otra región
desk-original-changed = Cambió el texto del que se adaptó
desk-originals-changed =
    { $n ->
        [one] Cambió el original de una copia
       *[other] Cambió el original de { $n } copias
    }
desk-original-title = Junto al original
desk-original-since = Qué cambió en el original
desk-original-same = Nada, desde que alguien comparó los dos textos.
desk-original-since-unknown = En este teléfono no está cómo era el original cuando se adaptó. Compara los dos textos enteros.
desk-original-yours = En qué son distintos
desk-original-yours-how = Tachado, lo que dice el original de hoy; subrayado, lo que dice la copia de tu región.
desk-original-take = Traer lo que cambió
desk-original-take-how = Lo que cambió en el original entra en tu borrador. Lo que ambas cambiaron lo decides tú.
desk-original-theirs = La del original
desk-original-seen = Lo comparé: nuestra copia está al día
desk-original-after = Queda en tu borrador. Se publica cuando otra persona lo revise.
desk-original-gone = En este teléfono no está el original: { $name } ya no lo publica, o todavía no llega. La copia de tu región sigue igual.
desk-original-away = El original no está en este teléfono
desk-original-away-text = Puede que todavía no llegue, o que tu región ya no traiga los textos de la otra. La copia de tu región sigue igual.
desk-changed = cambió { $when }
desk-behind = Otra persona publicó
desk-by-you = La propusiste tú
desk-by-colleague = La propone una compañera
desk-you = Tú
desk-colleague = Una compañera
desk-no-title = Sin título
desk-not-here = Ya no está aquí
desk-not-here-text = Puede que se haya borrado de este teléfono, o que todavía no llegue.
desk-to-desk = Ir a la mesa
desk-cancel = Cancelar
desk-nothing = (nada)
desk-yes = Sí
desk-no = No

desk-state-editing = Borrador
desk-state-open = Espera revisión
desk-state-changes = Piden cambios
desk-state-published = Publicado
desk-state-late = Hay otra versión publicada
desk-state-replaced = Hay una propuesta más nueva
desk-state-broken = No se puede leer

desk-type-course = Curso
desk-type-lesson = Lección
desk-type-checklist = Lista
desk-type-scenario = Historia con decisiones
desk-type-quiz = Preguntas
desk-type-help = Más ayuda
desk-type-mechanism = Mecanismo
desk-type-workshop = Taller
desk-type-glossary = Glosario

desk-parts = Partes
desk-text = Texto
desk-part-type = Qué clase de parte
desk-add-part = Agregar una parte
desk-translation-how = Una traducción tiene las mismas partes que el original, en el mismo orden.
desk-other-parts = El original tiene ahora otras partes
desk-other-parts-text = Trae las partes nuevas y quita las que ya no están. Lo que ya tradujiste se queda.
desk-bring-parts = Traer las partes
desk-to-put-right =
    { $n ->
        [one] Hay una cosa por corregir
       *[other] Hay { $n } cosas por corregir
    }
desk-findings = Por corregir
desk-saved-here = Guardado en este teléfono, cerrado con tu frase
desk-not-saved = No se pudo guardar. No cierres esta pantalla: libera espacio en el teléfono.
desk-save-saving = Guardando…
desk-save-saved = Guardado en este teléfono, cerrado con tu frase
desk-save-failed = No se pudo guardar. No cierres esta pantalla: libera espacio en el teléfono.
desk-behind-title = Otra persona publicó mientras escribías
desk-behind-text = No se pierde nada. Junta lo tuyo con lo publicado antes de mandarlo a revisión. Cambió:
desk-bring-together = Juntar las dos versiones
desk-waiting-text = Tus compañeras ya pueden leerlo, o lo podrán leer en cuanto haya conexión. Si sigues escribiendo, mándalo otra vez.
desk-published-title = Ya está publicado
desk-published-text = Las mujeres de tu región lo reciben cuando su teléfono se conecta.
desk-more = Más
desk-discard = Borrar este borrador
desk-discard-title = ¿Borrar este borrador?
desk-discard-text = Se borra de este teléfono y no se puede recuperar. Lo que ya está publicado no cambia.
desk-clear-away = Quitarlo de mi mesa
desk-export = Guardar como archivos
desk-export-missing =
    { $n ->
        [one] Falta una imagen que no está en este teléfono.
       *[other] Faltan { $n } imágenes que no están en este teléfono.
    }

desk-send-title = Mandar a revisión
desk-send-how = Lo firmas tú y lo lee otra facilitadora de tu región. Si está de acuerdo, lo firma también y se publica.
desk-note = Qué cambiaste y por qué
desk-note-hint = Lo leen solamente las facilitadoras. No escribas nombres ni casos reales.
desk-send = Firmar y mandar a revisión
desk-cannot-role = Tu región todavía no firma tu función. El borrador se queda aquí hasta entonces.
desk-cannot-behind = Otra persona publicó mientras escribías. Primero junta las dos versiones.
desk-cannot-wrong =
    { $n ->
        [one] Antes hay una cosa por corregir. Está marcada en su parte.
       *[other] Antes hay { $n } cosas por corregir. Están marcadas en cada parte.
    }
desk-cannot-nothing = No hay nada distinto de lo publicado.
desk-cannot-too-large = Es demasiado para mandarlo junto. Propón menos partes a la vez.
desk-cannot-own = No puedes revisar lo que tú escribiste.

desk-mode = Cómo quieres verlo
desk-mode-write = Escribir
desk-mode-translate = Traducir
desk-mode-preview = Vista previa
desk-done-writing = Volver al borrador
desk-preview-mark = Así lo verán. Lo que marques aquí no se guarda.
desk-preview-not-yet = Todavía no se puede mostrar. Corrige lo que está marcado.

desk-comments = Lo que dicen tus compañeras
desk-verdict-approved = De acuerdo: lo firmó y se publicó
desk-verdict-changes = Pide cambios
desk-verdict = Tu revisión
desk-verdict-text = Qué opinas
desk-verdict-text-hint = Di qué parte y qué debería decir. Lo leen solamente las facilitadoras.
desk-ask-for-changes = Pedir cambios
desk-approve = Firmar y publicar
desk-approve-title = ¿Firmar y publicar?
desk-approve-text = Con tu firma dices que lo leíste y que puede llegar a las mujeres de tu región. Quedan juntas tu firma y la de quien lo escribió.
desk-approve-yes = Sí, firmar y publicar
desk-not-your-own-title = Lo escribiste tú
desk-not-your-own = No puedes revisar lo que tú escribiste: lo revisa y lo firma otra facilitadora.
desk-what-changes = Qué cambia
desk-as-they-see = Así lo verán
desk-checks-good = Este teléfono no encontró nada por corregir. Falta tu lectura.
desk-late-title = Hay otra versión publicada
desk-late-text = Alguien publicó mientras esto esperaba. No se puede publicar así: quien lo escribió tiene que juntar las dos versiones. Pídele el cambio aquí; nada se pierde.
desk-broken-text = La firma o los textos de esta propuesta no coinciden. No la publiques. Pídele a tu compañera que la mande otra vez.
desk-signed-waiting-title = Firmado, falta publicarlo
desk-signed-waiting = Se publica solo, en cuanto este teléfono alcance el servidor con tu espacio abierto.
desk-try-now = Intentar ahora
desk-take-signature-back = Retirar mi firma
desk-refused-published-meanwhile-title = Alguien publicó antes
desk-refused-published-meanwhile = No se publicó esta propuesta, para no tapar lo que otra persona publicó. Retira tu firma y pide a quien la escribió que junte las dos versiones.
desk-refused-media-missing-title = Faltan imágenes
desk-refused-media-missing = El servidor no tiene algunas imágenes de estos textos. Pide a quien lo escribió que las ponga otra vez, y luego inténtalo.
desk-refused-texts-refused-title = El servidor encontró algo por corregir
desk-refused-texts-refused = No se publicó. Retira tu firma y pide estos cambios:
desk-refused-refused-title = El servidor no lo publicó
desk-refused-refused = Puede que tu función o la de quien lo escribió haya terminado. Avísale a quien opera el servidor. El motivo:
desk-kind-added = nueva
desk-kind-removed = se quita
desk-kind-changed = cambia
desk-no-difference = No hay diferencias.

desk-history-how = Cada versión publicada. Para volver a una, se propone otra vez su texto y otra persona lo revisa.
desk-history-away = No alcanzamos el servidor: se ve lo que ya está en este teléfono.
desk-no-history = Todavía no hay versiones
desk-no-history-text = Cuando se publique por primera vez, aparecerá aquí.
desk-version-now = la de ahora
desk-version-missing =
    { $n ->
        [one] Un texto de esta versión no está en este teléfono.
       *[other] { $n } textos de esta versión no están en este teléfono.
    }
desk-roll-back = Volver a esta
desk-roll-back-title = ¿Volver a esta versión?
desk-roll-back-text = Se hace un borrador con los textos de esa versión. Se publica como cualquier otro: cuando otra persona lo revise y lo firme.
desk-roll-back-yes = Hacer el borrador
desk-compare = Comparar
desk-compare-older = Esta
desk-compare-newer = Con esta

desk-merge-how = Lo que cambió solamente una de las dos ya está junto. Donde cambiaron lo mismo, decide tú.
desk-merge-easy = No cambiaron lo mismo: se pueden juntar sin decidir nada.
desk-merge-nothing = No hay nada que juntar
desk-merge-nothing-text = Nadie ha publicado otra versión desde que empezaste.
desk-merge-which = ¿Cuál se queda?
desk-merge-mine = La tuya
desk-merge-theirs = La publicada
desk-merge-open =
    { $n ->
        [one] Falta decidir en un lugar.
       *[other] Falta decidir en { $n } lugares.
    }
desk-merge-keep = Guardar así
desk-merge-after = Después puedes seguir escribiendo en tu borrador.

desk-text-missing = sin traducir
desk-text-stale = el original cambió
desk-translation-fresh = Está al día con el original.
desk-translation-stale-title = El original cambió, o falta texto
desk-translation-stale = Revisa lo marcado. Cuando lo hayas leído junto al original, dilo aquí.
desk-still-right = Lo revisé: está al día
desk-no-source = El original en español todavía no está publicado.
desk-built-otherwise-title = No está construido igual que el original
desk-built-otherwise = Debe tener las mismas cosas en el mismo orden. La primera diferencia: { $where }. Corrígelo en «Escribir».

desk-blank = Empezar de cero
desk-what-kind = Qué es
desk-begin = Empezar
desk-source-first = En español, que es la lengua de origen. Después se traduce.
desk-import = Traer de archivos
desk-import-how = Un zip, una carpeta o archivos de texto (.md) con la misma forma que guarda esta mesa. Se vuelven borradores tuyos; nada se publica.
desk-import-files = Elegir archivos o un zip
desk-import-folder = Elegir una carpeta
desk-imported =
    { $n ->
        [0] No encontramos ningún texto
        [one] Un borrador nuevo
       *[other] { $n } borradores nuevos
    }
desk-imported-wrong =
    { $n ->
        [one] Hay una cosa que no se pudo leer:
       *[other] Hay { $n } cosas que no se pudieron leer:
    }
desk-imported-media =
    { $n ->
        [one] Una imagen no llegó al servidor. Ponla otra vez cuando haya conexión.
       *[other] { $n } imágenes no llegaron al servidor. Ponlas otra vez cuando haya conexión.
    }
desk-import-failed = No se pudo abrir

desk-add = Agregar
desk-add-line = Agregar otro
desk-add-sources = Agregar una fuente
desk-add-groups = Agregar un grupo
desk-add-items = Agregar una cosa
desk-add-questions = Agregar una pregunta
desk-add-options = Agregar una respuesta
desk-add-fields = Agregar un dato
desk-add-next = Agregar un paso
desk-add-programme = Agregar un momento
desk-add-facilitators = Agregar a una facilitadora
desk-add-materials = Agregar un material
desk-take-out = Quitar
desk-take-out-which = Quitar { $which }
desk-up-which = Subir { $which }
desk-down-which = Bajar { $which }
desk-row = Número { $n }

desk-situation = Situación { $n }
desk-situation-text = Qué pasa
desk-choice = Decisión { $n }
desk-choice-to = A dónde lleva
desk-choice-nowhere = (elige una situación)
desk-add-choice = Agregar una decisión
desk-add-situation = Agregar una situación
desk-take-out-situation = Quitar esta situación
desk-choices-to-end = Aquí termina la historia
desk-end-to-choices = Aquí no termina: hay decisiones
desk-end-tone = Cómo termina
desk-end-text = Qué enseña

desk-marks = Dar forma al texto
desk-mark-bold = Negritas
desk-mark-bold-sign = N
desk-mark-bold-words = palabras
desk-mark-italic = Cursivas
desk-mark-italic-sign = C
desk-mark-italic-words = palabras
desk-mark-heading = Subtítulo
desk-mark-heading-sign = T
desk-mark-heading-words = Subtítulo
desk-mark-list = Lista
desk-mark-list-sign = •
desk-mark-list-words = una cosa
desk-mark-quote = Cita
desk-mark-quote-sign = «»
desk-mark-quote-words = lo que alguien dice
desk-mark-link = Enlace
desk-mark-link-sign = ↗
desk-mark-link-words = a dónde lleva
desk-picture = Imagen
desk-picture-title = Poner una imagen
desk-picture-care = Se guarda más pequeña y sin los datos de la cámara. La ven todas: que no muestre caras, lugares ni documentos reales.
desk-picture-alt = Qué se ve en ella
desk-picture-alt-hint = Para quien escucha la pantalla o no carga imágenes. Es obligatorio.
desk-picture-put = Poner
desk-picture-not-sent = No alcanzamos el servidor. La imagen se pone con conexión; lo que escribiste aquí sigue igual.
desk-picture-not-a-picture = Este archivo no es una imagen que se pueda usar.
desk-file-mark = archivo { $mark }
desk-material-file = Subir un archivo
desk-material-file-hint = Una imagen, un audio, un video o una hoja en PDF, de hasta 50 MB. Lo ven todas. Una imagen se guarda más pequeña y sin los datos de la cámara; lo demás se publica tal como está, también con el nombre de quien lo hizo si el archivo lo trae.
desk-material-out = Quitar el archivo
desk-material-not-sent = No alcanzamos el servidor. Un archivo se sube con conexión; lo que escribiste aquí sigue igual.
desk-material-not-usable = Este archivo no se puede usar. Sirve una imagen, un audio, un video o un PDF, de hasta 50 MB.

desk-f-title = Título
desk-f-summary = De qué se trata
desk-f-summary-hint = Una o dos frases.
desk-f-module = Módulo
desk-f-module-hint = De 0 a 17: en qué lugar de la lista va.
desk-f-minutes = Minutos
desk-f-warning = Advertencia
desk-f-warning-hint = Si el contenido puede doler. Vacío si no hace falta.
desk-f-opening = Situación con la que abre
desk-f-opening-hint = Algo que una defensora reconocería. Sin nombres ni casos reales.
desk-f-parts = Partes
desk-f-body = Texto
desk-f-intro = Introducción
desk-f-sources = Fuentes
desk-f-sources-hint = De dónde sale lo que se afirma. Al menos una.
desk-f-publisher = Quién lo publica
desk-f-url = Dirección
desk-f-url-hint = Empieza con https://
desk-f-checked-source = Consultada el día
desk-f-checked = Comparado con sus fuentes el día
desk-f-checked-hint = El día en que se miró todo otra vez contra sus fuentes.
desk-f-reviewed = Revisado por una persona el día
desk-f-reviewed-hint = Vacío mientras nadie que conoce el tema lo haya revisado.
desk-f-groups = Grupos
desk-f-group-title = Nombre del grupo
desk-f-items = Cosas por hacer
desk-f-item = Qué hay que hacer
desk-f-help = Ayuda
desk-f-nodes = Situaciones
desk-f-nodes-hint = Cada decisión lleva a otra situación. De todas se llega a un final.
desk-f-choices = Decisiones
desk-f-end = Final
desk-f-start = Comienzo
desk-f-to = A dónde lleva
desk-f-tone = Cómo termina
desk-f-questions = Preguntas
desk-f-question = La pregunta
desk-f-options = Respuestas
desk-f-option = Respuesta
desk-f-right = Es correcta
desk-f-why = Por qué
desk-f-why-hint = Se lee después de contestar. Explica sin regañar.
desk-f-text = Texto
desk-f-level = De qué nivel es
desk-f-for_whom = Para quién es
desk-f-when = Cuándo sirve
desk-f-risks = Riesgos
desk-f-risks-hint = Lo que puede salir mal al usarlo. Al menos uno.
desk-f-steps = Pasos
desk-f-fields = Datos que pide
desk-f-field-name = Qué dato
desk-f-name = Nombre
desk-f-id = Nombre corto
desk-f-id-hint = Letras minúsculas, números y guiones. Igual en todas las lenguas.
desk-f-required = Es obligatorio
desk-f-field-help = Cómo darlo
desk-f-from = De qué parte del registro sale
desk-f-from-hint = Por ejemplo event.narrative. Vacío si no sale de ninguna.
desk-f-documents = Documentos que ayudan
desk-f-next = Qué pasa después
desk-f-what = Qué pasa
desk-f-deadline = En cuánto tiempo
desk-f-deadline-hint = Solamente si una fuente lo dice.
desk-f-says = Quién lo dice
desk-f-source = Quién lo dice
desk-f-languages = Lenguas
desk-f-languages-hint = En las que se puede pedir o participar.
desk-f-status = Cómo está
desk-f-starts = Empieza
desk-f-starts-hint = Con la hora de este teléfono.
desk-f-ends = Termina
desk-f-timezone = Zona horaria del lugar
desk-f-timezone-hint = Por ejemplo America/Mexico_City.
desk-f-place = Lugar
desk-f-place-hint = Lo lee toda la región: no pongas una dirección que deba cuidarse.
desk-f-place-kind = Dónde es
desk-f-kind = Dónde es
desk-f-words = Con palabras
desk-f-words-hint = Lo que se puede decir a todas; el resto se avisa a quien se inscribe.
desk-f-capacity = Cuántas caben
desk-f-course = Curso que acompaña
desk-f-course-hint = El nombre corto del curso. Vacío si no acompaña ninguno.
desk-f-programme = Programa
desk-f-at = Minuto en que empieza
desk-f-at-hint = Contado desde el inicio del taller. El primero es 0.
desk-f-facilitators = Facilitadoras
desk-f-facilitators-hint = Quiénes lo dan. Las inscripciones las pueden leer todas las facilitadoras de la región.
desk-f-key = Su llave
desk-f-key-hint = Al agregar, va la tuya.
desk-f-materials = Materiales
desk-f-docId = Qué material
desk-f-docId-hint = Un curso o una lección, por ejemplo course:security-plan. O sube un archivo.
desk-f-before = Qué hacer antes
desk-f-after = Qué hacer después
desk-f-translation = De qué versión es traducción
desk-f-adapted_from = De qué texto se adaptó
desk-f-media = Imágenes y archivos
desk-f-lang = Lengua
desk-f-type = Clase

desk-o-community = Comunitario
desk-o-state = Estatal
desk-o-national = Nacional
desk-o-regional = Regional
desk-o-international = Internacional
desk-o-diplomatic = Diplomático
desk-o-open = Abierto
desk-o-full = Lleno
desk-o-cancelled = Cancelado
desk-o-place = En un lugar
desk-o-online = En línea
desk-o-good = Bien
desk-o-mixed = Con cosas buenas y malas
desk-o-hard = Con dificultad
desk-reviewed = Otras propuestas ({ $n })
desk-published-all = Lo publicado
desk-version = Versión { $n } · { $when }
desk-version-texts = { $n } textos
desk-import-not-zip = No es un zip.
desk-import-truncated = El zip está incompleto: quizá no terminó de bajar.
desk-import-damaged = El zip está dañado: { $path }
desk-import-encrypted = El zip tiene contraseña. Guárdalo sin ella.
desk-import-unsupported = El zip está hecho de una forma que no se puede leer aquí.
desk-import-too-many = Son demasiados archivos.
desk-import-too-large = Es demasiado grande: { $path }
desk-import-bomb = Un archivo crece demasiado al abrirse: { $path }. No lo abrimos.
desk-import-path = Un nombre de archivo lleva fuera de la carpeta: { $path }. No lo abrimos.
desk-import-duplicate = Un archivo está dos veces: { $path }
desk-import-link = Un archivo es un enlace a otro lugar: { $path }. No lo abrimos.
desk-import-encoding = Un nombre de archivo no se puede leer: { $path }
desk-import-nothing = No hay textos con la forma que guarda esta mesa.
desk-demo-title = En la demostración eres las dos
desk-demo-text = Manda algo a revisión, cambia a la otra facilitadora, revísalo y publícalo.
desk-demo-go = Cambiar a la otra facilitadora
desk-roll-back-which = Volver a esta: versión { $n }
desk-bring-up-to-date-which = Poner al día { $which }
desk-merge-own = Escribirlo yo, con lo de las dos
desk-merge-own-text = El texto que se queda
desk-imported-ignored =
    { $n ->
        [one] Un archivo no se usó
       *[other] { $n } archivos no se usaron
    }
desk-date = Hacer uno con fecha
desk-date-which = Hacer uno con fecha: { $which }
desk-demo-first = Entra una vez como la otra facilitadora y regresa: así podrá leer lo que mandes a revisión.
desk-copy = Empezar otro a partir de este
