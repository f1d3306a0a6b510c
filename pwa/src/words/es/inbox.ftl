# La bandeja de una coordinadora.

inbox-title = Reportes recibidos
inbox-empty-title = No hay reportes
inbox-empty-text = Cuando llegue uno, aparecerá aquí sin que hagas nada.
inbox-empty-filter-title = Nada con este filtro
inbox-empty-filter-text = Los demás reportes siguen en «Todos».
inbox-offline = No hay conexión con el servidor. Ves lo que ya llegó a este teléfono; lo que respondas saldrá cuando la haya, con la aplicación abierta.
inbox-opening-note = Al abrir un reporte, quien lo mandó sabrá que lo abrió una coordinadora, y a qué hora.
inbox-filter = Mostrar
inbox-filter-all = Todos ({ $count })
inbox-filter-urgent = Urgentes ({ $count })
inbox-filter-unopened = Sin abrir ({ $count })
inbox-filter-unanswered = Sin respuesta ({ $count })
inbox-filter-mine = Míos ({ $count })
inbox-filter-loose = Sin caso ({ $count })
inbox-list = Reportes
inbox-summary = { $unopened ->
    [0] Los abriste todos.
    [one] Hay uno sin abrir.
   *[other] Hay { $unopened } sin abrir.
  }

inbox-urgent = Urgente
inbox-new = Sin abrir
inbox-unanswered = Sin respuesta
inbox-wrote-again = Volvió a escribir
inbox-answered = Respondido
inbox-conflict = Dos versiones
inbox-signed = Firma comprobada
inbox-unverified = Firma sin comprobar
inbox-row-closed = Reporte cerrado con llave
inbox-row-received = Llegó el { $at }
inbox-row-files = { $count ->
    [one] un archivo
   *[other] { $count } archivos
  }
inbox-row-awaited = { $count ->
    [one] viene un archivo en camino
   *[other] vienen { $count } archivos en camino
  }

inbox-sender-same = Misma persona que antes
inbox-sender-same-labelled = Misma persona que antes; entró con la invitación que hiciste para «{ $label }»
inbox-sender-you = Persona nueva; entró con una invitación que tú hiciste
inbox-sender-you-labelled = Persona nueva; entró con la invitación que hiciste para «{ $label }»
inbox-sender-colleague = Persona nueva; entró con la invitación de otra coordinadora
inbox-sender-hub = Persona nueva; entró con una invitación que ninguna persona respalda
inbox-sender-unknown = Persona nueva; no sabemos con qué invitación entró

# Lo que no se pudo abrir

inbox-quarantine = { $count ->
    [one] Llegó algo que no se pudo abrir
   *[other] Llegaron { $count } cosas que no se pudieron abrir
  }
inbox-quarantine-text = No se borran, y no las mostramos como reportes porque algo en ellas no cuadra. Si esperabas un reporte y no lo ves, avísale a quien lo mandó por otro medio.
inbox-quarantine-ref = Referencia: { $id }
inbox-reason-not-for-us = Tu llave no lo abre. Puede ser de antes de que te la dieran.
inbox-reason-not-signed = No trae una firma válida: no se sabe quién lo escribió.
inbox-reason-header-differs = Lo que dice por fuera no coincide con lo de adentro: alguien pudo cambiarlo en el camino.
inbox-reason-damaged = Está dañado y no se puede abrir.
inbox-reason-wrong-place = Iba dirigido a otra región o a otra persona.
inbox-reason-not-allowed = Quien lo firma no podía mandar esto.
inbox-reason-unknown-kind = Está escrito de una forma que esta versión de la aplicación no conoce. Tal vez haga falta actualizarla.
inbox-reason-other = No se pudo abrir (clave: { $code }).

# Un reporte

inbox-item = Reporte
inbox-item-of = Reporte de { $name }
inbox-gone-title = Ese reporte no está en este teléfono
inbox-gone-text = Puede que aún no haya llegado, o que lo hayas visto en otro espacio.
inbox-gone-back = Ver los reportes recibidos
inbox-opened = Lo abriste. Quien lo mandó verá que lo abrió una coordinadora.
inbox-open-failed = No pudimos preparar el aviso de que lo abriste. Puedes leerlo; lo intentaremos otra vez cuando vuelvas a entrar.
inbox-conflict-title = Hay dos versiones distintas de este reporte
inbox-conflict-text = De la misma persona llegaron dos textos con la misma referencia. Se conservan los dos. Pregúntale cuál vale antes de actuar.
inbox-from = Quién lo manda
inbox-fingerprint = Huella de su llave
inbox-fingerprint-hint = Si la conoces, pueden leerla juntas en voz alta para comprobar que es ella.
inbox-verified = La firma coincide: nadie cambió lo que ella escribió. Eso no dice quién es, solo que la llave es la misma.
inbox-verified-new = La firma coincide: nadie cambió lo escrito. Es la primera vez que vemos esta llave.
inbox-not-verified = La firma no se pudo comprobar. No des por cierto lo que dice hasta hablar con ella por otro medio.
inbox-vouch-hub = Ninguna persona respalda esa invitación: la hizo el servidor. Confirma con quién hablas antes de contar algo.
inbox-received-at = Llegó a este teléfono el { $at }

inbox-files-coming = Falta que llegue
inbox-files-here = Ya está aquí
inbox-files-awaited = { $count ->
    [one] Adjuntó un archivo más, que viene en camino. Aparecerá aquí solo; lo que escribió ya está completo.
   *[other] Adjuntó { $count } archivos más, que vienen en camino. Aparecerán aquí solos; lo que escribió ya está completo.
  }
inbox-files-view = Ver
inbox-files-view-named = Ver { $name }
inbox-files-play = Escuchar
inbox-files-play-named = Escuchar { $name }
inbox-files-watch = Reproducir
inbox-files-watch-named = Reproducir { $name }
inbox-files-read = Leer
inbox-files-read-named = Leer { $name }
inbox-read-failed = No se pudo leer aquí este documento. Puede estar dañado o protegido, o la primera vez hace falta conexión.
inbox-read-page = Página { $page } de { $count }
inbox-read-back = Anterior
inbox-read-next = Siguiente
inbox-read-larger = Más grande
inbox-read-smaller = Más chico
inbox-read-words = Ver solo el texto de la página
inbox-read-no-words = Esta página no trae texto: es una imagen.
inbox-read-more = El documento sigue. Para verlo entero, guarda una copia.
inbox-files-save = Guardar copia
inbox-files-save-named = Guardar copia de { $name }
inbox-files-failed = Todavía no se puede traer este archivo. Puede que no haya llegado completo, o que no haya conexión.
inbox-files-altered = Lo que llegó de este archivo no es lo que ella mandó: se dañó o alguien lo cambió en el camino, y por eso no se muestra. Inténtalo otra vez. Si sigue igual, avisa a quien opera el servidor y pídele a ella que lo mande de nuevo.
inbox-files-careful = Ábrelos cuando tengas un momento y un lugar tranquilo. No se muestran solos.
inbox-files-noted = Ella verá en su teléfono cuándo abriste cada uno o guardaste una copia.
inbox-save-title = La copia ya no estará protegida
inbox-save-text = Se guarda tal cual en las descargas de este teléfono o computadora. Cualquiera que lo use, y otras aplicaciones, podrán verla. Bórrala cuando termines.
inbox-save-danger = Un archivo puede traer un programa dañino. Ábrelo solo si sabes qué es.
inbox-save-cancel = No guardar
inbox-save-sure = Guardar de todos modos

inbox-answer-title = Responder
inbox-answer-label = Tu respuesta
inbox-answer-hint = Solo ella podrá leerla. Va firmada con tu llave; verá que responde una coordinadora.
inbox-answer-send = Cerrar con llave y responder
inbox-answer-sending = Cerrando con llave…
inbox-answer-empty = Escribe algo antes de responder.
inbox-answer-failed = No se pudo cerrar la respuesta con llave. Tu texto sigue aquí: intenta otra vez.
inbox-answer-done = Tu respuesta va en camino, cerrada con llave.
inbox-answer-waits = Tu respuesta quedó cerrada con llave. Saldrá cuando haya conexión, con la aplicación abierta.
inbox-answer-offline = No hay conexión: tu respuesta esperará cerrada con llave en este teléfono y saldrá cuando la haya, con la aplicación abierta.
inbox-answer-kept = Tu texto se guarda en este teléfono, cerrado con tu frase, hasta que lo mandes.
inbox-talk-empty = Nadie ha respondido todavía.
inbox-talk-you = Tú
inbox-talk-her = Ella

# Bandeja y casos

inbox-places = Bandeja y casos
inbox-place-inbox = Reportes
inbox-place-cases = Casos
inbox-place-due = { $count ->
    [one] un recordatorio
   *[other] { $count } recordatorios
  }
inbox-indexing = Leyendo los reportes para poder buscar en ellos…
inbox-search = Buscar en los reportes
inbox-search-hint = Busca en este teléfono, sin preguntar a nadie.
inbox-any = Cualquiera
inbox-more-filters = { $count ->
    [0] Más filtros
    [one] Más filtros (uno puesto)
   *[other] Más filtros ({ $count } puestos)
  }
inbox-views = { $count ->
    [0] Vistas guardadas
   *[other] Vistas guardadas ({ $count })
  }
inbox-view-save = Guardar esta vista
inbox-view-name = Nombre de la vista
inbox-view-name-hint = Con el mismo nombre, reemplaza a la anterior. Solo tú las ves.
inbox-view-forget = Olvidar
inbox-view-forget-named = Olvidar la vista { $name }
inbox-row-seen = ya lo abrió { $name }
inbox-row-case = En un caso
inbox-row-aside = no necesita caso
inbox-row-duplicate = Repetido
inbox-triage = Lo que decidimos
inbox-triage-hint = Lo ven todas las coordinadoras. Quien mandó el reporte no lo ve.
inbox-seen-by = Lo abrió: { $names }
inbox-answered-by = Respondió: { $names }
inbox-case = Caso
inbox-case-shut = Este reporte está en un caso cuya llave no tienes.
inbox-aside = No necesita un caso
inbox-aside-is = Quedó aparte: no necesita un caso.
inbox-aside-undo = Sí lo necesita
inbox-case-open = Abrir un caso
inbox-case-who = Quién más puede leerlo
inbox-case-alone = Por ahora no hay otra coordinadora que pueda leerlo. Podrás dárselo después.
inbox-case-make = Abrir el caso
inbox-case-link = Ponerlo en un caso que ya existe
inbox-similar = { $count ->
    [one] Se parece a otro reporte
   *[other] Se parece a otros { $count } reportes
  }
inbox-similar-hint = Solo es una sugerencia: compara quién, cuándo, dónde y las palabras. Decides tú.
inbox-similar-why = Por qué: { $reasons }
inbox-similar-sender = es de la misma persona
inbox-similar-day = dice el mismo día
inbox-similar-time = es de los mismos días
inbox-similar-place = dice el mismo lugar
inbox-similar-words = usa palabras parecidas
inbox-similar-link = Ponerlo en el mismo caso
inbox-similar-same = Es el mismo hecho
inbox-duplicate-marked = Está marcado como repetido: cuenta lo mismo que otro reporte.
inbox-duplicate-undo = No es repetido

# Otras regiones: solo cuántos y desde cuándo, según su servidor.
inbox-elsewhere-title = En { $region } hay reportes urgentes que nadie ha abierto
inbox-elsewhere-title-unnamed = En otra región hay reportes urgentes que nadie ha abierto
inbox-elsewhere-text = { $count ->
    [one] Espera al menos uno
   *[other] Esperan al menos { $count }
}; el primero, desde hace { $for }. Lo dice su servidor: ni él ni el tuyo saben de quién son ni qué dicen.
inbox-elsewhere-do = Si conoces a alguien de su coordinación, llámale. También puedes escribirles desde aquí.
inbox-elsewhere-write = Escribir a su coordinación
