guide-title = ¿Cuál me sirve?
guide-card = Contesta seis preguntas, sin señal y sin que nada se guarde, y te decimos por dónde podrías empezar y por qué.
guide-place = Pregunta { $n } de { $total }
guide-next = Seguir
guide-before = Pregunta anterior
guide-forgets = Tus respuestas no se guardan en ningún lado. Se olvidan cuando sales de aquí o se bloquea la aplicación. El navegador sí puede recordar qué fichas abriste.

guide-q-danger = ¿Hay alguien en peligro en este momento?
guide-q-danger-hint = Tú, alguien de tu familia o de tu grupo.
guide-danger-yes = Sí, ahora mismo
guide-danger-no = No en este momento
guide-danger-unsure = No estoy segura

guide-q-held = ¿Hay alguien detenida o que no aparece?
guide-q-held-hint = Puede ser cualquier persona, aunque no sea defensora.
guide-held-detained = Sí, alguien está detenida
guide-held-missing = Sí, no sabemos dónde está
guide-held-no = No

guide-q-from = ¿De quién viene la violencia?
guide-q-from-hint = Si viene de varios lados, escoge lo que más te preocupa hoy. Luego puedes volver y cambiarlo.
guide-from-partner = De mi pareja, mi expareja o mi familia
guide-from-community = De alguien de mi comunidad o de mi trabajo
guide-from-authority = De una autoridad: policía, gobierno, ejército
guide-from-group = De una empresa o de un grupo armado
guide-from-unknown = No sé de quién viene

guide-q-need = ¿Qué necesitas?
guide-q-need-hint = Marca todo lo que te haga falta.
guide-need-protection = Protección
guide-need-investigation = Que se investigue lo que pasó
guide-need-visibility = Que se sepa fuera del país
guide-need-relocation = Salir un tiempo a otro lugar
guide-need-company = Que alguien me acompañe
guide-need-unsure = Todavía no lo sé

guide-q-place = ¿Dónde estás?
guide-q-place-hint = Algunas puertas solo existen en México.
guide-place-mexico = En México
guide-place-elsewhere = En otro país

guide-q-authority = ¿Es seguro para ti que una autoridad lo sepa?
guide-q-authority-hint = Pedirle algo al gobierno es contarle. Nadie lo sabe mejor que tú.
guide-authority-yes = Sí
guide-authority-outside = Sí, pero no una de aquí cerca
guide-authority-no = No
guide-authority-unsure = No lo sé

guide-safe-title = Primero, ponerte a salvo
guide-safe-intro = Respira. Lo demás puede esperar unos minutos.
guide-safe-1 = Si puedes moverte, ve a un lugar con gente en la que confíes. Si moverte es más peligroso, quédate donde estés menos expuesta.
guide-safe-2 = Avisa a una persona: dónde estás y qué necesitas. Un mensaje corto basta. Si acordaron una seña o un plan, es el momento.
guide-safe-3 = Pide que venga alguien que pueda llegar, o que se quede contigo en la llamada.
guide-safe-4 = En México, el número de emergencias es el 911. Llamar no es seguro para todas: si quien te agrede es policía o tiene gente ahí, primero tu red. En otro país el número cambia.
guide-safe-5 = Si alguien está herida, eso va antes que cualquier trámite.
guide-safe-not-a-line = Esta aplicación no pide auxilio por ti y nadie está leyendo esto. Cuando haya un momento de calma, sigue con las preguntas.
guide-safe-report = Contar lo que está pasando
guide-safe-on = Seguir con las preguntas

guide-result-title = Por dónde podrías empezar
guide-people-title = Primero, tu gente
guide-people-tell = Cuéntale a una persona de tu confianza qué pasa y qué estás pensando hacer. No tienes que decidir sola.
guide-people-partner = Que sea alguien que no le cuente a quien te agrede. Piensen juntas dónde estarías las primeras noches.
guide-people-community = Piensa quién está de tu lado, dentro y fuera de tu comunidad, y con quién es mejor guardar silencio.
guide-people-authority = Hablen en persona o por un canal seguro, y acuerden qué no se dice por teléfono.
guide-people-group = Hablen en persona o por un canal seguro, y acuerden qué no se dice por teléfono.
guide-people-unknown = Anoten lo que ha pasado, con día y hora. Verlo junto ayuda a entender de dónde viene.
guide-people-held = Repártanse: una pregunta en cada lugar, otra escribe, otra acompaña a la familia. Nadie hace todo.
guide-people-sign = Acuerden una hora y una seña para avisar que están bien, y qué hace cada quien si no llega.

guide-fits = Lo que podría servirte
guide-fits-how = En orden, según lo que contestaste. Son ideas para hablarlas con tu red. No tienes que usar todas.
guide-fits-elsewhere = En orden, según lo que contestaste. Como estás fuera de México, aquí no salen las oficinas mexicanas. En tu país puede haber otras parecidas: pregunta a una red que te acompañe.
guide-knows-nobody = No pasa por el gobierno
guide-knows-agreed = Hablan con el gobierno si tú lo aceptas
guide-knows-authority = Se entera una autoridad
guide-why = Por qué te la mostramos
guide-weigh = Qué pesar antes
guide-weigh-more =
    { $n ->
        [one] Otro riesgo
       *[other] Otros { $n } riesgos
    }
guide-begin = Cómo se empieza
guide-open = Ver la ficha completa
guide-none-title = No hay una que podamos sugerirte
guide-none-text = Puede que los mecanismos no hayan llegado completos a este teléfono. Conéctate un momento, o míralos todos.
guide-careful = Con más cuidado
guide-careful-why = Dijiste que no es seguro que una autoridad lo sepa. Por aquí se entera una, así que no las pongas primero. A veces otra persona u organización puede pedirlo sin exponerte: háblalo con tu red.
guide-caution-by-other = Dijiste que no es seguro que una autoridad lo sepa. Aun así, aquí las horas cuentan: puede pedirlo otra persona u organización, sin que aparezca tu nombre.
guide-caution-other-office = Dijiste que no confías en la autoridad de cerca. Pregunta si puedes pedirlo en otra ciudad o en la oficina nacional, y ve acompañada.
guide-caution-ask-first = Antes de pedirlo, háblalo con alguien de confianza: por aquí se entera una autoridad.
guide-recap = Lo que contestaste
guide-change = Cambiar
guide-change-what = Cambiar: { $question }
guide-orients = Esto es orientación, no asesoría legal. La guía solo sigue unas reglas sencillas: tú conoces tu situación y tú decides.
guide-anew = Borrar y empezar de nuevo
guide-all = Ver todos los mecanismos

# Por qué cada una
guide-why-company-asked = Pediste compañía, y eso hacen, cada una a su manera.
guide-why-company-unsure = Todavía no sabes qué necesitas, y está bien. Pensarlo con alguien que conoce los caminos ayuda.
guide-why-company-quiet = No son gobierno: puedes empezar por aquí sin que una autoridad se entere.
guide-why-company-elsewhere = Algunas trabajan en varios países y conocen a las organizaciones del tuyo.
guide-why-company-always = Pueden ayudarte a escoger, a escribir y a insistir.
guide-why-orders-close = La violencia viene de tu pareja o tu familia, y son para alejar a quien agrede. En ese momento no tienes que probarlo.
guide-why-orders-community = También sirven cuando quien agrede es de tu comunidad o de tu trabajo.
guide-why-orders-now = Hay peligro ahora, y estas órdenes son urgentes. Otra persona puede pedirlas por ti.
guide-why-amparo-detained = Hay alguien detenida. Un juzgado federal puede exigir que digan dónde está y que no le hagan daño, y otra persona puede pedirlo por ella.
guide-why-amparo-missing = Alguien no aparece. Si temes que una autoridad se la llevó, un juzgado federal puede buscarla donde tú digas, a cualquier hora.
guide-why-amparo-authority = El peligro viene de una autoridad. Sirve para frenar lo que ponga en riesgo la vida o el cuerpo.
guide-why-search-missing = Alguien no aparece, y la comisión de búsqueda debe empezar ya. No hay que esperar 72 horas, ni 24.
guide-why-victims-support = La comisión de víctimas puede apoyarte con atención, gastos y una asesora jurídica.
guide-why-mechanism-protection = Necesitas protección, y es la oficina federal que la da a quien está en riesgo por defender derechos.
guide-why-mechanism-now = Hay peligro ahora, y tiene un procedimiento extraordinario que es el urgente. Pídelo con esas palabras.
guide-why-mechanism-unsure = Si el riesgo viene de lo que defiendes, puede estudiar tu situación y proponer medidas.
guide-why-mechanism-close = Si además te agreden por lo que defiendes, también puede darte medidas.
guide-why-prosecutors-investigate = Quieres que se investigue, y es ahí donde se persigue un delito. También puede dar medidas de protección.
guide-why-prosecutors-missing = Mientras la comisión busca, la fiscalía investiga. Se piden las dos cosas.
guide-why-prosecutors-close = Ahí también se piden órdenes de protección. Busca la especializada en violencia contra las mujeres.
guide-why-commissions-detained = Hay alguien detenida. Puede pedir medidas para que no le hagan daño, y la queja la puede poner otra persona.
guide-why-commissions-authority = La violencia viene de una autoridad, y para eso son las quejas.
guide-why-commissions-investigate = Investiga lo que hizo la autoridad y puede recomendar que se repare.
guide-why-onudh-visible = Es una mirada internacional que está en el país. Puede conocer lo que pasa, observar y orientarte.
guide-why-onudh-authority = Dialoga con las autoridades, y tú decides si lo hace con tu nombre.
guide-why-onudh-held = Puede preguntar por ella y orientarte sobre los caminos de la ONU.
guide-why-away-relocation = Necesitas salir un tiempo. Ayuda a pagarlo y a planear el regreso.
guide-why-away-now = Hay peligro ahora, y tiene una línea de emergencia a toda hora para personas defensoras.
guide-why-away-protection = Puede apoyar con lo que tu red no alcanza a pagar: traslado, seguridad, atención.
guide-why-away-quiet = No pasa por las autoridades de tu país.
guide-why-away-elsewhere = Sirve en cualquier país.
guide-why-eu-visible = Quieres que se sepa afuera. Una embajada que pregunta sube el costo de agredirte, y puedes pedir que sea discreto.
guide-why-eu-authority = La violencia viene de una autoridad. La voz de otro gobierno a veces abre una puerta que aquí está cerrada.
guide-why-eu-held = Puedes pedir que visiten a quien está detenida o que observen el juicio. Lo hacen cuando lo consideran oportuno.
guide-why-eu-relocation = A veces apoyan con una visa de emergencia. No es un derecho: se pide y se espera.
guide-why-iachr-now = Hay peligro ahora y buscas protección. La Comisión Interamericana la pide al Estado cuando el riesgo es grave y urgente.
guide-why-iachr-authority = Si el Estado agrede, o ya sabe y no protege, la Comisión Interamericana puede pedirle que lo haga.
guide-why-iachr-held = Hay una vida en riesgo. La Comisión Interamericana puede pedirle al Estado que actúe.
guide-why-iachr-elsewhere = Sirve si tu país es parte de la Organización de los Estados Americanos.
guide-why-un-missing = Alguien no aparece. Dos órganos de la ONU pueden pedirle al gobierno que la busque. Primero da aviso en tu país.
guide-why-un-visible = Quieres que se sepa afuera. Pueden escribirle al gobierno, y más tarde esa carta se publica.
guide-why-un-authority = La violencia viene de una autoridad, y pueden pedirle cuentas al gobierno.
guide-why-un-held = Pueden preguntarle al gobierno por quien está detenida.
guide-why-petition-justice = Quieres que se investigue. Si en tu país ya se intentó y no hubo justicia, el caso puede llegar a la Comisión Interamericana. Tarda años.
