# El registro completo detrás de un reporte: lo que se cuenta después, los permisos y la custodia.

record-more = Contar más
record-more-text = Si quieres y cuando puedas: qué hicieron, quién fue, a quién, fotos, qué ya se intentó. Puedes saltarte todo y volver otro día.
record-more-hint = Cada parte es aparte. Entra solo a la que quieras: no hay un orden y nada es obligatorio.
record-more-care = Recordar puede doler. Si te cierra el pecho, para, toma agua, busca a alguien. Esto se queda guardado.
record-not-found-title = Esto no está en este teléfono
record-not-found-text = Puede que lo hayas borrado, o que sea de otro espacio.

record-section-event = Lo que pasó, completo
record-section-event-text = Corregir o completar lo que ya dijiste.
record-section-acts = Qué hicieron
record-section-acts-text = Cada cosa por separado: una amenaza, un golpe, un robo.
record-section-involvements = Quién lo hizo
record-section-involvements-text = Lo que sepas, y qué tan segura estás.
record-section-persons = A quiénes les pasó
record-section-persons-text = Con apodos. Sus nombres reales, solo si quieres, van aparte.
record-section-sources = Cómo se sabe
record-section-sources-text = Testigas, documentos. Esto es confidencial.
record-section-evidence = Fotos, audios y documentos
record-section-evidence-text = El original se guarda intacto. Puedes hacer una copia segura para compartir.
record-section-interventions = Qué se ha hecho
record-section-interventions-text = Denuncias, llamadas, mecanismos, y qué sigue.
record-permissions = Permisos: quién puede usarlo y para qué
record-permissions-text = Si no dices nada, la respuesta es no.
record-custody-link = Qué ha pasado con cada cosa
record-custody-link-text = Quién guardó, abrió o copió, y cuándo.
record-save-link = Guardar tu registro
record-save-link-text = Para ti: en papel o en un archivo cerrado con llave.

record-count = { $count ->
    [0] Nada todavía
    [one] Una parte
   *[other] { $count } partes
  }
record-unsent = { $count ->
    [one] Una parte sin mandar
   *[other] { $count } partes sin mandar
  }
record-unsent-tag = Sin mandar
record-changed-tag = Cambio sin mandar
record-sent-tag = Mandada
record-withdrawn-tag = Retirada
record-rivals-tag = Hay dos versiones
record-added-waiting = Lo que agregaste espera para salir
record-added-arrived = Lo que agregaste llegó al servidor
record-added-delivered = Lo que agregaste ya lo tienen
record-added-opened = Lo que agregaste ya se abrió
record-added-refused = El servidor no aceptó algo que agregaste
record-add-acts = Agregar algo que hicieron
record-add-involvements = Agregar a quien lo hizo
record-add-persons = Agregar a una persona
record-add-sources = Agregar cómo se sabe
record-add-interventions = Agregar algo que se hizo
record-empty-title = Nada aquí todavía
record-empty-text = Y está bien. Agrega algo solo si quieres.
record-saved-nothing = Sin respuesta todavía

record-step = Pregunta { $n } de { $total }
record-next = Siguiente
record-skip = Saltar
record-done = Listo por ahora
record-previous = Anterior
record-drop = Quitar esto
record-drop-changes = Dejarlo como estaba
record-take-back = Retirar esto
record-take-back-title = ¿Retirar esto?
record-take-back-text = Se avisa a quienes tienen tu reporte que ya no lo usen. Quien ya lo leyó puede recordarlo: eso no lo podemos borrar.
record-take-back-why = ¿Por qué? (solo si quieres)
record-take-back-sure = Sí, retirarlo
record-take-back-keep = No, dejarlo
record-taken-back = Quedó retirado. El aviso sale en cuanto haya conexión.
record-taken-back-whole = Retiraste este reporte. Se avisó a quienes lo tienen que ya no lo usen.
record-failed = No se pudo guardar. Lo que escribiste sigue aquí: intenta otra vez.

record-before-title = Lo que habías dicho antes
record-send = Mandar lo que agregaste
record-send-title = Lo que vas a agregar
record-send-hint = Se suma a tu reporte. Lo que ya mandaste no se borra: si corriges algo, queda lo de antes y lo de ahora.
record-send-later = Tu reporte todavía es un borrador. Lo que agregues aquí saldrá junto con él.
record-send-nothing = No hay nada sin mandar.
record-send-button = Cerrar con llave y mandar
record-send-failed = No se pudo cerrar con llave. Sigue guardado aquí: intenta otra vez.
record-send-done = Quedó cerrado con llave. Saldrá en cuanto haya conexión.

record-ask-event-narrative = ¿Qué pasó?
record-ask-event-narrative-hint = Es lo que contaste. Puedes corregirlo o completarlo.
record-ask-event-period-from = ¿Cuándo empezó?
record-ask-event-period-from-hint = Si no lo recuerdas, sáltala.
record-ask-event-period-ongoing = ¿Sigue pasando?
record-ask-event-period-ongoing-hint = Por ejemplo, si las llamadas no han parado.
record-ask-event-place = ¿Dónde fue?
record-ask-event-place-hint = Di solo lo que quieras.
record-ask-event-risk-now = ¿Hay riesgo ahora?
record-ask-event-risk-now-hint = Esto puede haber cambiado desde que mandaste tu reporte.
record-ask-event-risk-who = ¿Quién está en riesgo?

record-ask-act-kinds = ¿Qué hicieron?
record-ask-act-kinds-hint = Marca todo lo que sea. Si fueron varias cosas distintas, puedes agregarlas por separado.
record-ask-act-method = ¿Cómo fue?
record-ask-act-method-hint = Lo que viste, oíste o sentiste, en tus palabras. Sin detalles que no quieras contar.
record-ask-act-date = ¿Cuándo fue esto?
record-ask-act-date-hint = Más o menos también sirve.
record-ask-act-victims = ¿A quién se lo hicieron?
record-ask-act-victims-hint = Puedes agregar a más personas en «A quiénes les pasó».
record-ask-act-harms = ¿Qué daño causó?
record-ask-act-harms-hint = El daño no siempre se ve. Marca lo que sea verdad para ti.
record-ask-act-harm = ¿Algo más sobre el daño?
record-ask-act-motives = ¿Por qué crees que lo hicieron?
record-ask-act-motives-hint = Lo que te hicieron no es tu culpa. Esto sirve para que quede claro que no fue casualidad.
record-ask-act-motive = ¿Qué te hace pensarlo?

record-ask-involvement-kinds = ¿Quién fue?
record-ask-involvement-kinds-hint = Lo que sepas. «No sé» también es una respuesta.
record-ask-involvement-perpetrator = Señas, nombres, uniformes, vehículos
record-ask-involvement-role = ¿Qué hizo?
record-ask-involvement-role-hint = No siempre quien lo hace es quien lo manda.
record-ask-involvement-state = ¿Tiene que ver con el gobierno?
record-ask-involvement-state-hint = Cambia a dónde se puede acudir.
record-ask-involvement-certainty = ¿Qué tan segura estás?
record-ask-involvement-certainty-hint = Decirlo con honestidad te protege: nadie podrá decir que exageras.
record-ask-involvement-why = ¿Cómo lo sabes?
record-ask-involvement-acts = ¿Qué de todo hizo?
record-ask-involvement-acts-hint = Si no marcas nada, se entiende que todo.

record-ask-person-self = ¿De quién se trata?
record-ask-person-self-hint = Para saber a quién pedirle permiso cuando haga falta.
record-ask-person-self-yes = De mí
record-ask-person-self-no = De otra persona
record-ask-person-pseudonym = ¿Cómo le decimos?
record-ask-person-pseudonym-hint = Un apodo o unas iniciales que no sean suyas. No pongas aquí su nombre real.
record-ask-person-roles = ¿Qué tiene que ver?
record-ask-person-roles-hint = Marca todo lo que sea.
record-ask-person-needs = ¿Qué necesita?
record-ask-person-needs-hint = Para buscar apoyo. No es una promesa: se hará lo posible.
record-ask-person-need = Cuéntalo
record-ask-person-identity-name = ¿Quieres dejar guardado su nombre real?
record-ask-person-identity-name-hint = Solo lo ve quien lee tu reporte. Nunca pasa a nadie más, salvo con un permiso que diga exactamente «nombre real».
record-ask-person-identity-contact = ¿Cómo se le puede contactar sin ponerla en riesgo?

record-ask-source-kind = ¿De dónde se sabe?
record-ask-source-kind-hint = Si te lo contó alguien, no hace falta decir quién.
record-ask-source-words = ¿Qué es o qué dice?
record-ask-source-reliability = ¿Qué tan directa es?
record-ask-source-reliability-hint = No le quita valor a nada. Solo ayuda a explicarlo.
record-ask-source-confidential = ¿Es confidencial?
record-ask-source-confidential-hint = Si dices que sí, nunca sale de quienes leen tu reporte.

record-ask-intervention-mechanism = ¿A dónde se acudió?
record-ask-intervention-mechanism-hint = O a dónde llamaron, escribieron o fueron.
record-ask-intervention-words = ¿Dónde, o con quién?
record-ask-intervention-date = ¿Cuándo?
record-ask-intervention-date-hint = El día que lo presentaron o llamaron.
record-ask-intervention-reference = ¿Te dieron un número o folio?
record-ask-intervention-reference-hint = Si lo tienes. Sirve para insistir.
record-ask-intervention-response = ¿Qué respondieron?
record-ask-intervention-response-hint = También cuenta que no respondan.
record-ask-intervention-nextDeadline = ¿Hay una fecha pendiente?
record-ask-intervention-nextDeadline-hint = Un plazo, una cita, el día en que hay que insistir. Aquí te lo recordamos.

record-yes = Sí
record-no = No
record-unknown = No lo sé
record-self = A mí
record-mechanism-other = Otro lugar
record-clear = Quitar mi respuesta

# Listas

record-act-threat = Amenaza
record-act-harassment = Acoso u hostigamiento
record-act-surveillance = Vigilancia o seguimiento
record-act-defamation = Difamación o campaña en contra
record-act-digital = Violencia digital
record-act-break-in = Allanamiento o entrada a casa u oficina
record-act-theft = Robo
record-act-damage = Daño a cosas
record-act-physical = Agresión física
record-act-sexual = Violencia sexual
record-act-detention = Detención
record-act-torture = Tortura o malos tratos
record-act-disappearance = Desaparición
record-act-attempt = Intento de matar
record-act-killing = Asesinato
record-act-criminalisation = Acusación o proceso injusto
record-act-displacement = Tener que irse de su lugar
record-act-obstruction = Impedir el trabajo
record-act-other = Otra cosa

record-harm-body = En el cuerpo
record-harm-mind = En el ánimo o el sueño
record-harm-family = En la familia
record-harm-work = En el trabajo de defensa
record-harm-money = En el dinero
record-harm-home = En la casa o la tierra
record-harm-community = En la comunidad o el grupo
record-harm-other = Otro

record-motive-gender = Por ser mujer
record-motive-defence = Por lo que defiende
record-motive-territory = Por defender la tierra o el agua
record-motive-indigenous = Por ser indígena
record-motive-afrodescendant = Por ser afrodescendiente
record-motive-orientation = Por a quién ama
record-motive-identity = Por su identidad de género
record-motive-journalism = Por informar o publicar
record-motive-search = Por buscar a alguien
record-motive-migration = Por migrar o ayudar a migrantes
record-motive-disability = Por tener una discapacidad
record-motive-age = Por su edad
record-motive-poverty = Por ser pobre
record-motive-unknown = No lo sé
record-motive-other = Otro motivo

record-perpetrator-police = Policía
record-perpetrator-army = Ejército o Marina
record-perpetrator-guard = Guardia Nacional
record-perpetrator-prosecutor = Fiscalía
record-perpetrator-official = Funcionaria o funcionario
record-perpetrator-judge = Jueza, juez o tribunal
record-perpetrator-company = Empresa
record-perpetrator-security = Seguridad privada
record-perpetrator-armed-group = Grupo armado
record-perpetrator-community = Gente de la comunidad
record-perpetrator-partner = Pareja o expareja
record-perpetrator-family = Familia
record-perpetrator-online = Cuentas en internet
record-perpetrator-unknown = No lo sé
record-perpetrator-other = Otra persona o grupo

record-role-did = Lo hizo
record-role-ordered = Lo mandó
record-role-helped = Ayudó
record-role-allowed = Lo dejó pasar
record-role-unknown = No lo sé

record-state-state = Sí, es autoridad
record-state-tolerated = No, pero actúa con su permiso o apoyo
record-state-not-state = No
record-state-unknown = No lo sé

record-certainty-saw = Lo vi o lo viví
record-certainty-sure = Estoy segura, aunque no lo vi
record-certainty-believe = Lo creo, por lo que sé
record-certainty-told = Me lo contaron
record-certainty-unknown = No lo sé

record-person-victim = Le hicieron daño
record-person-at-risk = Está en riesgo
record-person-family = Es familia
record-person-witness = Lo vio
record-person-other = Otra cosa

record-need-safety = Sentirse a salvo, protección
record-need-shelter = Un lugar donde estar
record-need-health = Atención médica
record-need-care = Acompañamiento emocional
record-need-legal = Asesoría legal
record-need-money = Dinero
record-need-children = Cuidado de hijas e hijos
record-need-communication = Teléfono o internet seguros
record-need-other = Otra cosa

record-source-self = Lo viví o lo vi yo
record-source-witness = Lo vio otra persona
record-source-document = Un documento
record-source-media = Una noticia o publicación
record-source-organisation = Una organización
record-source-other = Otra
record-source-unknown = No lo sé

record-reliability-direct = De primera mano
record-reliability-heard = Lo oyó de alguien
record-reliability-unsure = Hay dudas
record-reliability-unknown = No lo sé

record-custody-captured = Se tomó o grabó con esta aplicación
record-custody-added = Se agregó al reporte
record-custody-opened = Se abrió
record-custody-copied = Se hizo una copia
record-custody-exported = Se guardó fuera de la aplicación

record-how-here = Aquí, en esta aplicación
record-how-spoken = De palabra, en persona
record-how-written = Por escrito
record-how-phone = Por teléfono
record-how-other = De otra forma

record-path-event = Todo lo que pasó
record-path-event-title = El título
record-path-event-type = De qué se trata
record-path-event-period = Cuándo pasó
record-path-event-place = Dónde pasó
record-path-event-narrative = Qué pasó, con tus palabras
record-path-event-risk_now = El riesgo de ahora
record-path-act = Todo sobre lo que hicieron
record-path-act-type = Qué hicieron
record-path-act-method = Cómo lo hicieron
record-path-act-date = Cuándo hicieron cada cosa
record-path-act-victim = A quién se lo hicieron
record-path-act-harm = El daño
record-path-act-motive = Por qué crees que lo hicieron
record-path-involvement = Todo sobre quién lo hizo
record-path-involvement-perpetrator = Quién lo hizo
record-path-involvement-role = Qué hizo cada quien
record-path-involvement-state = Si es autoridad
record-path-involvement-certainty = Qué tan segura estás
record-path-person = Las personas, con su apodo y lo que necesitan
record-path-person-pseudonym = El apodo
record-path-person-identity = El nombre real y el contacto
record-path-person-needs = Lo que se necesita
record-path-source = Cómo se sabe
record-path-evidence = Las fotos y archivos (la copia segura)
record-path-evidence-original = Los archivos originales, con todo lo que traen adentro; también los que no tienen copia segura
record-path-custody = Quién guardó y abrió cada cosa
record-path-intervention = Lo que ya se hizo

# Evidencia

record-evidence-title = Una foto o archivo
record-evidence-add-camera = Tomar una foto
record-evidence-add-video = Grabar un video
record-evidence-add-file = Elegir archivos
record-evidence-misnamed = Su nombre dice una cosa y por dentro es otra. Puede ser un engaño: no lo abras fuera de aquí.
record-evidence-tells-title = Lo que este archivo dice de ti
record-evidence-tells-asking = Viendo qué trae adentro…
record-evidence-tells-when = Cuándo se tomó: { $when }
record-evidence-tells-place = Dónde se tomó: { $place }
record-evidence-tells-device = Con qué teléfono: { $device }
record-evidence-tells-more = Trae otros datos que no se ven (miniaturas, notas del fabricante, programas).
record-evidence-tells-nothing = No encontramos dentro ni lugar, ni hora, ni teléfono.
record-evidence-tells-unknown = No sabemos ver qué trae adentro este tipo de archivo. Puede decir lugar, hora, nombre o aparato.
record-evidence-tells-failed = No se pudo abrir el archivo para verlo.
record-evidence-seen = Además está lo que se ve y se oye: caras, voces, calles, placas.
record-evidence-original = El original no se toca: queda como llegó, cerrado con llave, por si un día hace falta como prueba.
record-evidence-sha = Huella del original: { $hash }
record-evidence-copy-title = Copia para compartir
record-evidence-copy-none = No hay copia. Sin ella, compartir este archivo es compartir el original con todo lo que trae.
record-evidence-copy-here = Hay una copia sin lo que el archivo decía por dentro.
record-evidence-copy-covered = { $count ->
    [0] No tiene nada tapado.
    [one] Tiene una parte tapada.
   *[other] Tiene { $count } partes tapadas.
  }
record-evidence-copy-make = Hacer copia segura
record-evidence-copy-again = Hacer la copia otra vez
record-evidence-copy-cover = Tapar caras o placas y hacer copia
record-evidence-copy-making = Haciendo la copia…
record-evidence-copy-done = La copia está hecha. El original sigue intacto.
record-evidence-copy-kind = De este tipo de archivo no podemos hacer una copia limpia: todavía lleva sus datos por dentro. Compártelo solo si eso no es un riesgo.
record-evidence-copy-tracks = Este video trae datos mezclados que no se pueden quitar aquí (como el recorrido del teléfono). Todavía los lleva.
record-evidence-copy-cannot-draw = Este teléfono no puede mostrar esta foto y por eso no puede copiarla limpia. Todavía lleva sus datos por dentro.
record-evidence-copy-failed = No se pudo hacer la copia. Tal vez falta espacio. El original sigue guardado.
record-evidence-words = ¿Qué se ve o se oye aquí?
record-evidence-words-hint = Por ejemplo: la puerta forzada, el recado que dejaron.
record-evidence-context-title = Decir cuándo y dónde se tomó
record-evidence-context-hint = Solo si quieres. Va en palabras junto al archivo, para quien lea tu reporte.
record-evidence-context-says = Iría esto: { $words }
record-evidence-context-add = Sí, agregar esto
record-evidence-context-kept = Agregaste: { $words }
record-evidence-context-drop = Quitarlo
record-evidence-context-none = El archivo no dice ni cuándo ni dónde. Puedes contarlo arriba con tus palabras.
record-evidence-remove = Quitar este archivo
record-evidence-gone = Este archivo no se puede mostrar en este teléfono.
record-evidence-preview = Vista previa

record-cover-title = Tapar partes de la foto
record-cover-hint = Pasa el dedo en diagonal sobre lo que no se debe ver. Se tapa de un solo color: una cara borrosa todavía se puede reconocer.
record-cover-picture = La foto. Pasa el dedo para tapar una parte, o usa los botones de abajo.
record-cover-add = Agregar una parte tapada
record-cover-area = Parte tapada { $n }
record-cover-left = Mover a la izquierda
record-cover-right = Mover a la derecha
record-cover-up = Mover arriba
record-cover-down = Mover abajo
record-cover-bigger = Más grande
record-cover-smaller = Más chica
record-cover-remove = Quitar
record-cover-make = Hacer la copia así
record-cover-cancel = No hacer nada

# Permisos

record-permissions-title = Permisos
record-permissions-intro = Nadie puede llevar lo que contaste a otro lugar si tú no lo dices aquí. Puedes decir que sí a una cosa y no a otra, y retirarlo cuando quieras.
record-permissions-withdraw-note = Si retiras un permiso, ya no se usará en adelante. Lo que ya se entregó no se puede recoger.
record-permissions-mechanisms = Mecanismos e instituciones
record-permissions-others = Otros usos
record-permissions-empty = La lista de mecanismos todavía no llega a este teléfono. Vuelve cuando haya conexión.
record-permission-publication = Hacerlo público
record-permission-publication-who = Cualquier persona: prensa, redes, informes. También quien te hizo daño.
record-permission-publication-risk = Lo que se publica no se puede recoger. Piensa qué nombres, fechas o lugares te señalan.
record-permission-sharing = Compartirlo con organizaciones aliadas
record-permission-sharing-who = Organizaciones con las que trabajan tus coordinadoras, para pedir apoyo o acompañamiento.
record-permission-sharing-risk = Más personas lo sabrán. Tus coordinadoras no controlan cómo lo guarda cada organización.
record-permission-state-none = No has dado permiso
record-permission-state-given = Diste permiso
record-permission-state-denied = Dijiste que no
record-permission-state-withdrawn = Lo retiraste
record-permission-state-expired = Ya se venció
record-permission-state-draft = Saldrá con tu reporte
record-permission-who = Quién lo recibiría
record-permission-risks = Qué puede pasar
record-permission-what = ¿Qué puede llevar?
record-permission-what-hint = Lo que no marques, no va. El nombre real y los originales siempre se preguntan aparte.
record-permission-asks = Lo pide para: { $names }
record-permission-whose = ¿De quién es el permiso?
record-permission-whose-me = Es mío
record-permission-whose-other = Es de { $name }
record-permission-behalf = ¿Quién habla por ella, y por qué?
record-permission-behalf-hint = Por ejemplo: su hermana, porque está detenida. Solo cuando de verdad no puede decirlo ella.
record-permission-witness = ¿Alguien más estuvo presente?
record-permission-witness-hint = Un apodo basta.
record-permission-how = ¿Cómo lo dijo?
record-permission-until = ¿Hasta cuándo?
record-permission-until-month = Un mes
record-permission-until-half = Seis meses
record-permission-until-open = Hasta que lo retire
record-permission-give = Sí, doy este permiso
record-permission-deny = Decir que no
record-permission-withdraw = Retirar este permiso
record-permission-nothing = Marca al menos una cosa, o di que no.
record-permission-fields = Puede llevar: { $fields }
record-permission-given-when = Dado el { $at }
record-permission-given-until = Vale hasta el { $day }
record-permission-given-open = Vale hasta que lo retires
record-permission-given-behalf = En nombre de { $name }. Habló: { $who }
record-permission-given-witness = Presente: { $who }
record-permission-none-yet = Así está ahora: no hay permiso y nadie puede usarlo.
record-permission-not-legal = Esto es orientación, no asesoría legal.

# Custodia

record-custody-title = Qué ha pasado con cada cosa
record-custody-intro = Cada vez que un archivo se guarda, se abre o se copia, queda una línea firmada y encadenada a la anterior. Si alguien la cambia, se nota.
record-custody-empty = Todavía no hay nada que contar.
record-custody-you = Tú
record-custody-someone = Una coordinadora ({ $key })
record-custody-record = Todo el registro
record-custody-copy = Copia para compartir
record-custody-pending = Se firmará cuando mandes
record-custody-fault-broken-link = No encaja: nombra un paso que nadie tiene.
record-custody-fault-other-subject = No encaja: sigue a un paso de otra cosa.
record-custody-fault-second-beginning = No encaja: empieza la cadena otra vez.
record-custody-fault-branch = No encaja: quien lo firmó se saltó un paso que ya conocía.
record-custody-fault-awaited = Sigue a un paso de otra coordinadora que todavía no llega a tu teléfono.
record-custody-whole = La cadena está completa.
record-custody-theirs = Cuando una coordinadora abre tus archivos o saca una copia con esta aplicación, su teléfono te lo cuenta, firmado por ella: aparece aquí cuando las dos hayan tenido conexión. Lo que alguien haga fuera de la aplicación no se puede ver.
record-custody-clock = La hora es la que dice cada teléfono.

# Lo que viene

record-due-title = Lo que sigue
record-due-by = Para el { $day }
record-due-over = La fecha que te habían dicho ya no cuenta.
record-due-past = Era para el { $day }
record-due-told = Te lo dijo tu coordinadora el { $at }
record-due-yours = Lo anotaste tú
record-due-reference = Folio: { $reference }

# Guardar

record-save-title = Guardar tu registro
record-save-hint = Es tuyo. Piensa dónde lo vas a guardar: quien lo encuentre sabrá lo que contaste.
record-save-print = Guardar en PDF
record-save-print-text = Sin llave: quien tenga el archivo o el papel lo lee. Tus fotos y audios no van en él.
record-save-sealed = Guardar un archivo cerrado con llave
record-save-sealed-text = Con todo: lo que dijiste, firmado, y tus archivos. Se abre con la frase que elijas ahora.
record-save-passphrase = Una frase para este archivo
record-save-passphrase-hint = Al menos { $length } letras. Sin ella, nadie puede abrirlo: tampoco tú.
record-save-suggest = Sugerirme una frase de seis palabras
record-save-suggested = Tu frase para este archivo. Apúntala antes de cerrar:
record-sheet-title = ¿Quién lo va a abrir?
record-sheet-text = Si es para tu abogada u otra persona de confianza, guarda una hoja con la frase y los pasos. Entrega la hoja por un camino y el archivo por otro: quien tenga los dos lo lee todo.
record-sheet-button = Guardar la hoja
record-sheet-name = hoja
record-sheet-head = Cómo abrir un archivo cerrado con llave
record-sheet-care = Guarda esta hoja lejos del archivo. Quien tenga los dos puede leerlo todo.
record-sheet-phrase = La frase
record-sheet-how = Los pasos
record-sheet-step-app = En un navegador, abre { $address }. No hace falta cuenta. Si ya se abrió antes en ese aparato, tampoco hace falta conexión.
record-sheet-step-open = Elige el archivo, escribe la frase con sus espacios y toca «Abrir».
record-sheet-step-else = Sin esta aplicación: cualquier programa que abra archivos «age» lo descifra con la frase (age -d), y dentro hay una carpeta zip.
record-save-short = Es muy corta. Usa varias palabras.
record-save-button = Cerrar y guardar
record-save-failed = No se pudo preparar. Tal vez falta espacio.
record-save-large = Tus archivos pesan demasiado para ir en uno solo. Guárdalos aparte, o guarda el PDF.
record-save-name = registro
record-save-lacking = { $n } signos no se pudieron escribir en este papel.
record-save-done = Guardado. La frase no se guarda en ningún lado: apúntala en un lugar seguro.
record-save-withdraw = Retirar todo el reporte
record-save-paper-made = Hecho el { $at }
record-save-paper-care = Este papel dice lo que contaste. Guárdalo donde no lo encuentren.

# Para quien lo recibe

record-view-title = Lo que contó después
record-view-withdrawn = Retiró este reporte. No lo uses más.
record-view-early = Esto llegó antes que su reporte. No se puede usar para nada hasta que llegue.
record-view-gaps = { $count ->
    [one] Falta una parte que todavía no llega. Puede ser un permiso que retiró: espera antes de compartir.
   *[other] Faltan { $count } partes que todavía no llegan. Puede ser un permiso que retiró: espera antes de compartir.
  }
record-view-refused = { $count ->
    [one] Una parte no es lo que dice ser: su firma no es de quien mandó el reporte, o alguien la alteró. No se muestra.
   *[other] { $count } partes no son lo que dicen ser: su firma no es de quien mandó el reporte, o alguien las alteró. No se muestran.
  }
record-view-copy = El segundo archivo es la copia para compartir: sin datos por dentro y con lo que ella tapó.
record-view-before = { $count ->
    [one] Antes lo había dicho de otra forma
   *[other] Antes lo había dicho de { $count } formas
  }
record-view-consent-none = Sin permiso: no se puede usar.
record-view-consent-given = Dio permiso.
record-view-consent-denied = Dijo que no.
record-view-consent-withdrawn = Retiró su permiso: ya no se puede usar.
record-view-consent-expired = Su permiso ya se venció: hay que preguntarle otra vez.
record-view-awaited = { $count ->
    [one] Llegaron partes de un reporte que todavía no llega. Se quedan aquí y aparecerán con él.
   *[other] Llegaron partes de { $count } reportes que todavía no llegan. Se quedan aquí y aparecerán con ellos.
  }

record-open-title = Abrir un registro guardado
record-open-about = Registros guardados
record-open-about-text = Si alguien te entregó un archivo con su registro y la frase que lo abre, puedes leerlo aquí, sin cuenta y sin conexión.
record-open-text = Para quien recibió un archivo cerrado con llave y su frase. Se abre solo en este aparato: nada se manda, y nada queda guardado.
record-open-choose = Elegir el archivo
record-open-chosen = Elegiste { $name }
record-open-passphrase = La frase de este archivo
record-open-passphrase-hint = Tal como te la dieron, con sus espacios y acentos.
record-open-go = Abrir
record-open-wrong = Con esa frase no se abre. Revisa que no falte ninguna palabra. Si el archivo llegó cortado, tampoco se abre: pídelo otra vez.
record-open-not-saved = Este archivo no es un registro guardado con esta aplicación. Su nombre suele terminar en «.age».
record-open-damaged = Se abrió, pero lo que trae no está completo. Pide que te lo manden otra vez.
record-open-large = Este archivo es demasiado grande para ser un registro guardado con esta aplicación.
record-open-failed = No se pudo abrir. Tal vez falta memoria en este aparato: cierra otras cosas, o prueba en una computadora.
record-open-here = Lo estás leyendo aquí y no se guarda. Cuando salgas de esta pantalla, habrá que abrirlo otra vez.
record-open-close = Cerrar
record-open-altered = { $count ->
    [one] Un archivo de adentro no es el que dice su nombre, y no se muestra.
   *[other] { $count } archivos de adentro no son los que dicen sus nombres, y no se muestran.
  }
record-open-words = Lo que contó
record-open-drafted = Sin mandar ni firmar cuando lo guardó
record-open-teller = Quien lo contó
