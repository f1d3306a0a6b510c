# Expedientes: lo que se prepara de un registro para un mecanismo. Primero lo que dice el documento.

dossiers-reserved = [reservado]
dossiers-intro = Este documento dice solo lo que la persona de quien se trata permitió decir a quien lo recibe. Donde dice «[reservado]» hay información que no se comparte.
dossiers-dated = Fecha: { $day }
dossiers-footer = Confidencial
dossiers-lacking = { $n } signos no se pueden mostrar en este PDF y se ven como un rombo con un signo de pregunta. El documento para editar los conserva.
dossiers-not-known = Sin dato por ahora.
dossiers-self = La persona que lo cuenta
dossiers-when-time = { $day }, a las { $time }
dossiers-when-around = Alrededor del { $day }
dossiers-when-span = Del { $from } al { $to }
dossiers-when-ongoing = Sigue ocurriendo
dossiers-where-point = Latitud { $lat }, longitud { $lon }
dossiers-risk-now = El riesgo es actual
dossiers-risk-not-now = El riesgo no es de este momento
dossiers-reference = Folio o referencia: { $reference }
dossiers-response = Respuesta: { $response }
dossiers-next-deadline = Siguiente fecha: { $day }
dossiers-consent = { $who } dio su consentimiento el { $day }. Cómo lo dio: { $how }.
dossiers-consent-self = La persona que lo cuenta
dossiers-consent-other = Otra persona de quien se trata
dossiers-consent-fields = Cubre: { $fields }.
dossiers-consent-until = Vale hasta el { $day }.
dossiers-consent-behalf = Alguien habló en su nombre; el registro dice quién y por qué.
dossiers-consent-witness = Hubo testigo.
dossiers-keep-back = Se pide reservar: { $fields }.
dossiers-attachments = Archivos que acompañan
dossiers-attachment-n = Archivo { $n }
dossiers-attachment-original = Original
dossiers-attachment-copy = Copia para compartir
dossiers-attachments-n = Archivo
dossiers-attachments-kind = Qué es
dossiers-attachments-what = Tipo y tamaño
dossiers-attachments-hash = Huella SHA-256
dossiers-attachments-held = [reservado] Archivos que existen y no se comparten: { $n }.
dossiers-sheet = Hoja para quien acompaña
dossiers-sheet-text = Esta hoja no se entrega. Quítala antes de dar el documento.
dossiers-sheet-missing = Lo que falta
dossiers-sheet-withheld = Lo que no se comparte, y por qué
dossiers-documents = Documentos que suelen pedirse
dossiers-deadlines = Qué sigue y en cuánto tiempo
dossiers-source = Fuente: { $source }
dossiers-column-id = Clave
dossiers-column-name = Pregunta
dossiers-column-state = Estado
dossiers-column-text = Respuesta
dossiers-state-ready = Lista
dossiers-state-partly = Una parte reservada
dossiers-state-reserved = Reservada
dossiers-state-missing = Falta
dossiers-path-event-title = el título
dossiers-path-event-type = el tipo de hecho
dossiers-path-event-period = la fecha
dossiers-path-event-place = el lugar
dossiers-path-event-narrative = el relato
dossiers-path-event-risk_now = el riesgo actual
dossiers-path-act-type = los actos
dossiers-path-act-method = cómo se hicieron
dossiers-path-act-date = las fechas de cada acto
dossiers-path-act-victim = a quién se hicieron
dossiers-path-act-harm = el daño
dossiers-path-act-motive = el motivo
dossiers-path-involvement = quién lo hizo y cómo se sabe
dossiers-path-involvement-perpetrator = quién lo hizo
dossiers-path-involvement-role = el papel de cada quien
dossiers-path-involvement-state = si son agentes del Estado
dossiers-path-involvement-certainty = qué tan seguro es
dossiers-path-person = las personas
dossiers-path-person-pseudonym = cómo se llama a las personas
dossiers-path-person-identity = nombres reales y contacto
dossiers-path-person-needs = lo que necesitan
dossiers-path-source = las fuentes
dossiers-path-evidence = los archivos
dossiers-path-evidence-original = los archivos originales
dossiers-path-custody = la cadena de custodia
dossiers-path-intervention = lo que ya se ha pedido
dossiers-path-event = lo que pasó
dossiers-path-act = los actos y el daño

# Lo que dice la pantalla

dossiers-title = Expedientes
dossiers-text = De lo que está en el registro sale un borrador para cada mecanismo. Solo entra lo que se permitió para ese mecanismo. Tú lo corriges antes de sacarlo.
dossiers-card = Un documento con lo que permitiste, para llevarlo a un mecanismo de protección.
dossiers-prepare = Preparar un expediente o un paquete de pruebas
dossiers-language = Idioma del documento
dossiers-list = ¿Para quién?
dossiers-open = Se puede preparar
dossiers-card-risks = { $count ->
    [one] Trae un riesgo que conviene leer antes
   *[other] Trae { $count } riesgos que conviene leer antes
  }
dossiers-bar-never-given = Falta el permiso
dossiers-bar-denied = Dijo que no
dossiers-bar-withdrawn = Permiso retirado
dossiers-bar-expired = Permiso vencido
dossiers-bar-record-withdrawn = Reporte retirado
dossiers-bar-incomplete = Faltan partes por llegar
dossiers-bar-confidential = Fuente confidencial
dossiers-why-never-given = Nadie ha dado permiso de usar esto para este mecanismo. Sin permiso no sale nada.
dossiers-why-denied = Se dijo expresamente que no para este mecanismo.
dossiers-why-withdrawn = El permiso se retiró. Ya no se puede sacar nada para este mecanismo. Lo que salió antes sigue donde esté.
dossiers-why-expired = El permiso tenía fecha y ya venció. Pídelo otra vez si todavía hace falta.
dossiers-why-record-withdrawn = Quien lo contó retiró su reporte. No se puede sacar nada de él.
dossiers-why-incomplete = Faltan partes del registro que aún no llegan a este teléfono. Podría haber un permiso retirado entre ellas. Espera a que lleguen.
dossiers-why-confidential = Se prometió no decir de dónde viene.
dossiers-cannot-sign-title = No se puede sacar todavía
dossiers-cannot-sign = Cada vez que algo sale queda firmado quién lo sacó, y aquí no se puede firmar: o el reporte aún no se envía, o no tienes la llave de este caso.
dossiers-gone-title = Este registro no está en este teléfono
dossiers-gone-text = Puede que aún no haya llegado, o que se haya borrado de aquí.
dossiers-empty = El directorio de mecanismos no ha llegado en este idioma. Conéctate un momento y vuelve.
dossiers-back = Regresar
dossiers-done = Lo que ya salió
dossiers-done-none = Todavía no ha salido nada de este registro.
dossiers-done-at = { $format }, { $at }
dossiers-format-pdf = PDF
dossiers-format-docx = Documento para editar
dossiers-format-json = Datos (JSON)
dossiers-format-csv = Tabla (CSV)
dossiers-format-bundle = Paquete de pruebas
dossiers-before = Hecho antes de que se retirara el permiso
dossiers-to-bundle = Paquete de pruebas para este mecanismo
dossiers-to-bundle-text = Los archivos con su cadena de custodia y sus firmas, para que cualquiera pueda comprobarlos.
dossiers-risks = Riesgos de usar este mecanismo
dossiers-fields = El borrador
dossiers-fields-text = Léelo completo y corrige lo que haga falta. Se guarda solo, cerrado con llave.
dossiers-names = { $count ->
    [one] Se quitó el nombre de alguien que no ha dado permiso. En su lugar dice «[reservado]».
   *[other] Se quitaron { $count } menciones de personas que no han dado permiso. En su lugar dice «[reservado]».
  }
dossiers-required = Hace falta
dossiers-hand = Esto no está en el registro: escríbelo aquí.
dossiers-blocked = No se incluye: { $reasons }.
dossiers-partly = Una parte no se incluye: { $reasons }.
dossiers-outdated = Habías escrito otra cosa aquí, pero el registro o el permiso cambiaron. Tu texto de antes ya no se usa.
dossiers-missing = { $count ->
    [one] Falta una respuesta que suelen pedir: { $names }.
   *[other] Faltan { $count } respuestas que suelen pedir: { $names }.
  }
dossiers-attached = Archivos
dossiers-attached-none = Ningún archivo se puede incluir.
dossiers-attached-row = { $name }: { $kind }, { $size }
dossiers-attached-text = Aquí solo se nombran. Para entregar los archivos mismos, haz el paquete de pruebas.
dossiers-attached-held = { $count ->
    [one] Un archivo no se incluye: falta el permiso, de las copias seguras o, si no hay copia, de los originales.
   *[other] { $count } archivos no se incluyen: falta el permiso, de las copias seguras o, si no hay copia, de los originales.
  }
dossiers-export = Sacarlo de la aplicación
dossiers-date = Poner la fecha de hoy en el documento
dossiers-date-hint = Sin esto, el archivo no dice cuándo se hizo.
dossiers-sheet-toggle = Agregar una hoja para ti
dossiers-sheet-hint = Al final del PDF o del documento, en página aparte: lo que falta, lo reservado, los plazos y los riesgos. No se entrega.
dossiers-save = Guardar: { $format }
dossiers-export-title = Fuera de aquí nada lo protege
dossiers-export-text = El archivo queda en este teléfono sin llave: lo puede abrir quien tome el teléfono, y otras aplicaciones. Entrégalo y bórralo.
dossiers-export-signed = Queda anotado y firmado que lo sacaste tú, hoy.
dossiers-export-no = No guardar
dossiers-export-sure = Guardar de todos modos
dossiers-export-done = Guardado
dossiers-export-failed = No se pudo hacer el archivo en este teléfono. Tu texto sigue aquí; intenta otra vez.
dossiers-file-name = expediente
dossiers-saving = Guardando…
dossiers-saved = Guardado
dossiers-save-failed = No se pudo guardar. Tu texto sigue en la pantalla.
