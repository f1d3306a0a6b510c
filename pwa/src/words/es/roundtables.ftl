roundtables-title = Mesas redondas
roundtables-one = Mesa redonda
roundtables-intro = Aquí se prepara cada mesa con las misiones: quién va, qué necesidades se llevan, qué se prometió y qué se cumplió.
roundtables-waiting = { $count ->
    [0] No hay necesidades sin llevar a una mesa.
    [one] Hay una necesidad que todavía no va en ninguna mesa.
   *[other] Hay { $count } necesidades que todavía no van en ninguna mesa.
  }
roundtables-due = Por preguntar
roundtables-mission-unsaid = Misión sin anotar
roundtables-count-needs = { $count ->
    [one] 1 necesidad
   *[other] { $count } necesidades
  }
roundtables-count-commitments = { $count ->
    [one] 1 compromiso
   *[other] { $count } compromisos
  }
roundtables-empty-title = Todavía no hay mesas
roundtables-empty-text = Empieza una con su nombre; lo demás se agrega poco a poco.
roundtables-new = Nombre de una mesa nueva
roundtables-new-hint = { $count ->
    [0] Por ahora solo tú podrás leerla.
    [one] La leerán tú y una colega que hoy puede abrir correo.
   *[other] La leerán tú y { $count } colegas que hoy pueden abrir correo.
  }
roundtables-new-action = Empezar
roundtables-gone-title = Esta mesa no está aquí
roundtables-gone-text = Tal vez no te han dado su llave, o todavía no llega a este teléfono.
roundtables-gone-back = Ver las mesas
roundtables-shut = Puedes leer lo que hay, pero la llave cambió y no te la han dado. Pídesela a una colega.
roundtables-missing = { $count ->
    [one] Falta por llegar algo que escribió una colega.
   *[other] Faltan por llegar { $count } cosas que escribieron tus colegas.
  }
roundtables-parts = Partes de la mesa
roundtables-part-main = Datos
roundtables-part-people = Quién va
roundtables-part-needs = Necesidades
roundtables-part-agenda = Orden del día
roundtables-part-brief = Documento
roundtables-part-table = En la mesa
roundtables-part-after = Después
roundtables-part-readers = Quién lee esto
roundtables-more = Ver y cambiar
roundtables-add = Agregar
roundtables-remove = Quitar

roundtables-field-rtTitle = Nombre de la mesa
roundtables-field-day = Fecha
roundtables-field-place = Lugar, en palabras
roundtables-field-course = Curso que la prepara
roundtables-field-workshop = Taller que la acompaña
roundtables-field-opening = Con qué empieza el documento
roundtables-field-memberOf = De qué país, institución o colectivo
roundtables-field-turn = Turno para hablar
roundtables-field-consent = Cómo dio su consentimiento
roundtables-field-consentDay = Qué día lo dio
roundtables-field-witness = Quién fue testigo
roundtables-field-point = De qué se habla
roundtables-field-speaker = Quién habla
roundtables-field-minutes = Minutos
roundtables-field-theme = Tema
roundtables-field-provision = En qué se apoya
roundtables-field-request = Lo que se pide, en el documento
roundtables-field-askedOf = A quién se le pide
roundtables-field-minute = Lo que se dijo
roundtables-field-mission = Misión
roundtables-field-promise = Lo que se comprometió a hacer
roundtables-field-byWhen = Para cuándo
roundtables-field-kept = Qué pasó
roundtables-field-answer = Qué respondieron
roundtables-field-answered = Qué día respondieron
roundtables-field-shownBy = Con qué se ve que se hizo
roundtables-place-hint = Lo leen solo las coordinadoras y quien reciba el documento.

roundtables-people-text = Anota a cada mujer solo si ella quiso, con o sin app. A las misiones, por país o institución.
roundtables-person-part = Quién es
roundtables-person-woman = Mujer que defiende derechos
roundtables-person-mission = Misión
roundtables-person-team = Equipo
roundtables-people-woman = Mujeres
roundtables-people-mission = Misiones
roundtables-people-team = Equipo
roundtables-person-new-woman = Cómo la llama el equipo
roundtables-person-new-mission = País o institución
roundtables-person-new-team = Nombre
roundtables-person-hint-woman = Este nombre no sale en ningún documento. La app lo busca para que no se cuele.
roundtables-person-hint-mission = Por ejemplo, el país de la embajada.
roundtables-person-hint-team = Quién facilita, interpreta o toma nota.
roundtables-no-consent = Falta anotar su consentimiento
roundtables-consented = Consentimiento del { $day }
roundtables-agenda-new = Punto nuevo
roundtables-minutes = { $minutes } min
roundtables-order = Quién habla y en qué orden
roundtables-order-none = Pon el turno de cada quien en «Quién va».

roundtables-needs-text = Lo que las mujeres enviaron. Su párrafo va tal cual o no va. Lo que se pide y en qué se apoya lo puedes escribir tú.
roundtables-needs-none = Todavía no ha llegado ninguna.
roundtables-need-more = Lo demás que contó
roundtables-need-team = Esto es para el equipo. No sale en el documento.
roundtables-need-withdrawn = Ella la retiró el { $day }. Lo que decía ya no se muestra ni se usa.
roundtables-need-behalf = Sin app
roundtables-need-rated = Ya dijo qué le parece
roundtables-include = Llevarla a esta mesa
roundtables-need-edit = Cómo va en el documento
roundtables-need-edit-text = Aquí escribes tú. Revisa que no diga quién es.
roundtables-tells-title = Con esto podrían saber quién es
roundtables-tells-why = Va porque: { $why }
roundtables-tells-ask = ¿Por qué va así?
roundtables-tells-hint = Sin una razón no entra en el documento. Lo mejor es preguntarle a ella.
roundtables-tells-save = Guardar la razón
roundtables-tell-name-part = Una parte de un nombre que conoce el equipo.
roundtables-tell-looks-named = Algo que parece nombre y apellido.
roundtables-tell-date = Una fecha, junto con otro dato.
roundtables-tell-place = Un lugar, junto con otro dato.
roundtables-tell-role = Un cargo u oficio, junto con otro dato.

roundtables-opening-hint = Quiénes son y para qué se reúnen. Sin nombres de mujeres.
roundtables-brief-empty = Todavía no hay nada en el documento. Elige en «Necesidades» las que van.
roundtables-brief-language = Idioma del documento
roundtables-brief-language-hint = Cambian los títulos. Las palabras de cada mujer quedan en el idioma en que las dijo.
roundtables-brief-pdf = Guardar en PDF
roundtables-brief-docx = Guardar para editar (DOCX)
roundtables-brief-page-pdf = Una página en PDF
roundtables-brief-page-docx = Una página en DOCX
roundtables-brief-file = documento
roundtables-brief-file-page = documento-en-una-pagina
roundtables-brief-leave = ¿Guardarlo fuera de la app?
roundtables-brief-leave-text = El archivo queda abierto: quien tenga este aparato podrá leerlo. Aquí queda anotado qué necesidades lleva, para avisarte si alguna se retira.
roundtables-brief-docx-text = Si lo editas, no cambies los párrafos ni los nombres: cada mujer los aprobó palabra por palabra.
roundtables-brief-no = No, dejarlo
roundtables-brief-sure = Sí, guardarlo
roundtables-brief-saved = Guardado
roundtables-brief-page-docx-text = Se calculó para que quepa en una página. Con otra letra u otro papel puede pasarse.
roundtables-left-title = No todo cupo en una página
roundtables-left-opening = Se quedó fuera tu inicio: es largo, y lo que piden las mujeres va primero.
roundtables-left-text = { $count ->
    [one] Se quedó fuera esto, que está en el documento completo. Lo más urgente entró primero.
   *[other] Se quedaron fuera estas { $count } peticiones, que están en el documento completo. Lo más urgente entró primero.
}
roundtables-brief-name = No se guardó: en el nombre de la mesa, el lugar o el inicio hay un nombre de una mujer. Quítalo y vuelve a intentar.
roundtables-brief-failed = No se pudo hacer el archivo. Todo sigue aquí: intenta otra vez.
roundtables-out-title = { $count ->
    [one] Una necesidad no entra en el documento
   *[other] { $count } necesidades no entran en el documento
  }
roundtables-out-why = { $count ->
    [one] En una podrían reconocerla y falta decir por qué va.
   *[other] En { $count } podrían reconocerlas y falta decir por qué van.
  }
roundtables-out-name = { $count ->
    [one] En una aparece un nombre donde ella no quiso, y así no puede ir. Pídele otro párrafo, o quítalo de lo que escribiste tú.
   *[other] En { $count } aparece un nombre donde ellas no quisieron. Pídeles otro párrafo, o quítalo de lo que escribiste tú.
  }
roundtables-out-withdrawn = { $count ->
    [one] Una fue retirada.
   *[other] { $count } fueron retiradas.
  }
roundtables-out-go = Ir a las necesidades
roundtables-saved = Lo que ya se guardó
roundtables-saved-whole = Documento en { $format }, { $language }, { $at }
roundtables-saved-page = Una página en { $format }, { $language }, { $at }
roundtables-superseded = Ya no vale
roundtables-superseded-title = Hay un documento que ya no se debe repartir
roundtables-superseded-text = Después de guardarlo, una mujer retiró lo que había dicho. No lo repartas, recoge las copias que puedas y guarda uno nuevo.
roundtables-superseded-see = Ver cuál

roundtables-paper-unnamed = Una defensora que no da su nombre
roundtables-paper-limits = Lo que aquí se pide se apoya en las Directrices de la Unión Europea sobre defensores de derechos humanos. Ellas dicen qué puede hacer una misión donde lo considere apropiado; no obligan a nadie en un caso concreto.
roundtables-paper-names = Cada párrafo está en palabras de la mujer que lo dijo, bajo el nombre que ella eligió. Por favor no busquen quién es.
roundtables-paper-rests = Se apoya en: { $name }
roundtables-paper-rests-nothing = No se apoya en una parte de las Directrices en particular.
roundtables-paper-ask-of = { $request } (a: { $of })
roundtables-paper-urgent = Urgente:
roundtables-paper-about = Tema y región
roundtables-paper-asked = Lo que se pide
roundtables-paper-provision = En qué se apoya
roundtables-paper-left = { $count ->
    [one] Una petición más no cupo en esta página: está en el documento completo.
   *[other] { $count } peticiones más no cupieron en esta página: están en el documento completo.
  }
roundtables-paper-count = { $count ->
    [one] Reúne lo que dijo una mujer.
   *[other] Reúne lo que dijeron { $count } mujeres.
  }
roundtables-paper-footer = Confidencial: para quien lo recibe en la mesa
roundtables-paper-lacking = { $n ->
    [one] Un signo no se pudo imprimir con esta letra.
   *[other] { $n } signos no se pudieron imprimir con esta letra.
  }

roundtables-table-text = Funciona sin internet. Anota primero las palabras; lo demás se completa después.
roundtables-commitments = Compromisos
roundtables-commitments-none = Todavía no hay compromisos anotados.
roundtables-commitment-new = A qué se comprometieron
roundtables-commitment-hint = Con las palabras que usaron.
roundtables-commitment-add = Anotar el compromiso
roundtables-commitment-more = Quién, para cuándo y en qué se apoya
roundtables-mission-hint = País o institución, como se presentó.
roundtables-public = Público
roundtables-make-public = Puede contarse en público
roundtables-make-public-hint = Solo si la misión está de acuerdo y no pone en riesgo a nadie.
roundtables-about-needs = De qué necesidades se trata
roundtables-about-none = No hay necesidades en esta mesa.
roundtables-minutes-title = Minuta
roundtables-minute-new = Qué se dijo
roundtables-minute-hint = Sin nombres de mujeres, salvo que ellas quieran.
roundtables-minute-add = Anotar en la minuta
roundtables-kept-open = Pendiente
roundtables-kept-kept = Se cumplió
roundtables-kept-partly = Se cumplió en parte
roundtables-kept-not-kept = No se cumplió
roundtables-kept-no-answer = No respondieron
roundtables-shown-hint = Una carta, una visita, una nota pública: dónde está y de qué fecha.

roundtables-women = Lo que pasó con cada una
roundtables-women-text = Cada mujer que habló tiene que saber qué pasó. Lo que le escribes lo lee solo ella.
roundtables-stage-brief = Va en el documento
roundtables-stage-raised = Se dijo en la mesa
roundtables-stage-outcome = Lo que resultó
roundtables-untold = No se le ha dicho nada
roundtables-told = Cerrado: sale en cuanto haya señal
roundtables-told-at = Se le dijo el { $at }
roundtables-she-says = Ella dice:
roundtables-tell = Contarle
roundtables-tell-stage = De qué se trata
roundtables-tell-label = Qué le dices
roundtables-tell-hint = Van también los compromisos que son de su necesidad, y cómo quedaron. Ella podrá decir si le sirvió.
roundtables-tell-send = Cerrar y enviar a ella
roundtables-public-page = Página pública
roundtables-public-page-text = { $count ->
    [0] Ningún compromiso está marcado como público.
    [one] Un archivo con el compromiso público, sin nombres de mujeres. Se abre en cualquier navegador, sin esta app.
   *[other] Un archivo con los { $count } compromisos públicos, sin nombres de mujeres. Se abre en cualquier navegador, sin esta app.
  }
roundtables-public-page-save = Guardar la página
roundtables-page-file = compromisos
roundtables-page-title = Compromisos de la mesa redonda
roundtables-page-intro = A esto se comprometieron las misiones, y esto se sabe de lo que hicieron.
roundtables-page-what = Compromiso
roundtables-page-due = Para cuándo
roundtables-page-mission-none = Misión por precisar
roundtables-page-provision = Se apoya en
roundtables-page-state = Qué pasó
roundtables-page-answer = Respuesta
roundtables-page-evidence = Con qué se ve
roundtables-page-none = No hay compromisos públicos.
roundtables-page-made = Hecha el { $day }.

roundtables-readers-text = Estas coordinadoras leen todo lo de esta mesa: quién va, las necesidades y los compromisos.
roundtables-readers-left = { $count ->
    [one] Una colega que la leía ya no es coordinadora
   *[other] { $count } colegas que la leían ya no son coordinadoras
  }
roundtables-kept-title = Qué se ha cumplido
roundtables-kept-text = { $count ->
    [one] Un compromiso, en todas las mesas.
   *[other] { $count } compromisos, en todas las mesas.
  }
roundtables-kept-none-title = Todavía no hay compromisos
roundtables-kept-none = Anótalos en «En la mesa», dentro de cada mesa. Aquí verás cuántos se cumplen, por misión, por tema y por parte de las Directrices.
roundtables-kept-how-many = Cuántos
roundtables-kept-mission = Por misión
roundtables-kept-theme = Por tema
roundtables-kept-provision = Por parte de las Directrices

roundtables-theme-threats = Amenazas y vigilancia
roundtables-theme-violence = Agresiones y violencia contra las mujeres
roundtables-theme-criminalisation = Criminalización y juicios
roundtables-theme-digital = Ataques digitales y difamación
roundtables-theme-territory = Tierra y territorio
roundtables-theme-impunity = Impunidad y búsqueda de justicia
roundtables-theme-protection = Medidas de protección que no llegan
roundtables-theme-care = Salud, cuidado y familia
roundtables-theme-economic = Sustento y recursos
roundtables-theme-other = Otra cosa
