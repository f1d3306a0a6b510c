# Paquetes de pruebas. Primero la página que va dentro de cada uno.

bundles-page-title = Paquete de pruebas
bundles-page-what = Este paquete contiene pruebas y partes de un registro de violaciones a derechos humanos, con la firma de quien lo hizo. Trae solo lo que la persona de quien se trata permitió entregar a quien lo recibe.
bundles-page-for = Hecho para: { $recipient }. Fecha: { $made }.
bundles-page-keep = Guarda el archivo .zip tal como lo recibiste. Si lo descomprimes y lo vuelves a comprimir, o cambias algo, ya no se podrá comprobar.
bundles-page-verify = Cómo comprobarlo
bundles-page-verify-app = Con la aplicación de la región: abre la página /bundles/verify en su dirección y elige el archivo .zip. No se envía a ninguna parte y no hace falta tener cuenta.
bundles-page-verify-command = En una computadora con el programa de la región:
bundles-page-verify-region = Las dos formas dicen exactamente qué no coincide, si algo no coincide. Compara el código de la región con el que te dieron por otro medio: eso dice quién responde por las firmas.
bundles-page-evidence = Archivos
bundles-page-evidence-none = Este paquete no trae archivos de prueba.
bundles-page-kind-original = Original, tal como se tomó o se recibió
bundles-page-kind-copy = Copia para compartir, sin datos ocultos; puede tener zonas cubiertas a mano
bundles-page-custody = Cadena de custodia
bundles-page-custody-text = Cada paso está firmado por quien lo hizo y nombra al paso anterior, de modo que no se puede quitar ni cambiar uno sin que se note. Los pasos completos están en la carpeta custody.
bundles-page-custody-none = No se permitió incluir la cadena de custodia, o no hay pasos de estos archivos.
bundles-page-record = El registro
bundles-page-record-text = En record.json está lo que se permitió compartir, para leerlo. En la carpeta record están las partes que se pueden entregar completas, tal como se firmaron.
bundles-page-withheld = Partes reservadas: { $n }. De ellas solo va su huella, para que se vea que la serie está completa.
bundles-page-limits = Qué prueba y qué no
bundles-page-limits-text = Las firmas prueban que nada cambió desde que se firmó y qué llave lo firmó. Las horas son las que decían los teléfonos. No prueban por sí solas que lo contado haya ocurrido.
bundles-page-file = Archivo { $n }
bundles-page-column-file = Archivo
bundles-page-column-kind = Qué es
bundles-page-column-hash = Huella SHA-256
bundles-page-column-when = Cuándo
bundles-page-column-act = Qué se hizo
bundles-page-column-subject = Con qué (huella o clave)
bundles-act-captured = Se tomó o se grabó
bundles-act-added = Se agregó
bundles-act-opened = Se abrió
bundles-act-copied = Se hizo una copia
bundles-act-exported = Se entregó fuera de la aplicación

# Hacerlo

bundles-title = Paquete de pruebas
bundles-text = Un archivo .zip con las pruebas que se permitió entregar, su cadena de custodia y las firmas. Quien lo reciba puede comprobarlo sin preguntarle a nadie.
bundles-for = Para: { $name }
bundles-holds = Lo que llevará
bundles-file = { $kind }: { $type }, { $size }
bundles-kind-original = Original
bundles-kind-copy = Copia para compartir
bundles-files-none = Ningún archivo: no hay, o no se dio permiso. Llevará las partes del registro que sí se permitieron.
bundles-held = { $count ->
    [one] Una prueba no irá: falta el permiso, de las copias seguras o, si no hay copia, de los originales.
   *[other] { $count } pruebas no irán: falta el permiso, de las copias seguras o, si no hay copia, de los originales.
  }
bundles-originals = Incluir también los originales
bundles-originals-hint = El original puede decir dónde y con qué teléfono se tomó, y mostrar caras. El permiso los nombra.
bundles-total = En total, unos { $size }
bundles-make = Hacer el paquete
bundles-export-text = El paquete queda en este teléfono sin llave. Entrégalo por un medio seguro y bórralo.
bundles-missing = Falta un archivo que no está en este teléfono. Conéctate para traerlo y vuelve a intentar. No se firmó nada.
bundles-file-name = paquete

# Comprobarlo

bundles-about = ¿Te dieron un archivo con pruebas? Aquí puedes comprobar que nadie lo cambió, sin cuenta y sin conexión.
bundles-verify-title = Comprobar un paquete de pruebas
bundles-verify-text = Elige el archivo .zip tal como lo recibiste. Se revisa aquí, en este aparato: no se envía a ninguna parte.
bundles-verify-pick = Elegir el archivo
bundles-verify-again = Comprobar otro
bundles-verify-busy = Revisando…
bundles-verify-failed = No se pudo leer el archivo. ¿Sigue donde estaba?
bundles-verify-ok = Todo coincide con lo que se firmó
bundles-verify-differs = No coincide
bundles-verify-differs-text = { $count ->
    [one] Hay un problema. No uses este paquete como prueba hasta aclararlo con quien te lo dio.
   *[other] Hay { $count } problemas. No uses este paquete como prueba hasta aclararlos con quien te lo dio.
  }
bundles-verify-faults = Qué no coincide
bundles-verify-whole = El paquete entero
bundles-verify-by = Quién lo firmó
bundles-by-coordinator = Lo firmó quien coordinaba esta región cuando se hizo.
bundles-by-teller = Lo firmó la misma persona que cuenta lo ocurrido.
bundles-by-unknown = Lo firmó una llave que nadie avala, o no está firmado.
bundles-verify-mark = Huella de la llave: { $mark }
bundles-verify-region = Región: { $name }
bundles-verify-region-code = Código de la región: { $code }
bundles-verify-region-ours = Es la misma región de esta aplicación.
bundles-verify-region-other = No es la región de esta aplicación. Compara su código con el que esa región te dio por otro medio.
bundles-verify-region-unknown = Este aparato no conoce ninguna región. Compara el código con el que la región te dio por otro medio.
bundles-verify-holds = Qué trae
bundles-verify-made = Hecho el { $at }
bundles-verify-counts = Archivos de prueba: { $evidence }. Partes del registro: { $entries }. Pasos de custodia: { $custody }.
bundles-verify-withheld = { $count ->
    [one] Una parte está reservada; solo va su huella.
   *[other] { $count } partes están reservadas; solo va su huella.
  }
bundles-verify-gaps = { $count ->
    [one] Falta una parte que el paquete ni siquiera nombra. Quien lo hizo tal vez no la tenía todavía.
   *[other] Faltan { $count } partes que el paquete ni siquiera nombra. Quien lo hizo tal vez no las tenía todavía.
  }
bundles-verify-limits = Que coincida quiere decir que nada cambió desde que se firmó. No dice que lo contado haya ocurrido; eso lo valora quien lo recibe.
bundles-fault-repacked = Otro programa lo volvió a comprimir. Pide el archivo tal como se hizo.
bundles-fault-not-a-bundle = No es un paquete de pruebas, o está cortado.
bundles-fault-too-many-files = Trae demasiados archivos.
bundles-fault-unsafe-path = El nombre no es seguro: podría escribirse fuera de su carpeta.
bundles-fault-duplicate-name = Hay dos con este nombre.
bundles-fault-altered-header = Su encabezado fue cambiado, o hay algo de más.
bundles-fault-altered-byte = Su contenido fue cambiado.
bundles-fault-cut-short = Está cortado.
bundles-fault-missing-file = Falta.
bundles-fault-malformed = No se puede leer.
bundles-fault-bad-signature = La firma no corresponde.
bundles-fault-differs-from-signed = No es el texto que se firmó.
bundles-fault-altered-file = No es el archivo que se firmó.
bundles-fault-extra-file = Sobra: nadie lo firmó.
bundles-fault-other-entry = Es otra parte que la que dice la lista.
bundles-fault-broken-chain = No sigue a la parte anterior de la misma persona.
bundles-fault-broken-custody = No sigue al paso de custodia anterior.
bundles-fault-other-evidence = No es el archivo que el registro nombra.
bundles-fault-unknown-key = Firmado por una llave que nadie avala.
bundles-fault-expired-key = Firmado por una llave que ya había vencido.
bundles-fault-revoked-key = Firmado por una llave que fue anulada.
