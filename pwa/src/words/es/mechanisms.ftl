mechanisms-title = Mecanismos de protección
mechanisms-loading = Abriendo los mecanismos…
mechanisms-intro = A quién puedes pedirle protección, qué te van a pedir y qué riesgos tiene. Decide con tu red cuál te sirve.
mechanisms-search = Buscar un mecanismo
mechanisms-search-hint = Por ejemplo: amenazas, embajada, orden de protección.
mechanisms-filter = Mostrar solo un nivel
mechanisms-all-levels = Todos
mechanisms-found =
    { $n ->
        [0] Ningún mecanismo
        [one] Un mecanismo
       *[other] { $n } mecanismos
    }
mechanisms-none-title = No encontramos ninguno
mechanisms-none-text = Prueba con otras palabras o mira todos los niveles.
mechanisms-show-all = Ver todos
mechanisms-in-language = En { $language }
mechanisms-other-language = Esta ficha todavía no está en tu idioma. Te la mostramos en { $language }.

mechanisms-level-community = Comunidad y redes
mechanisms-level-community-is = Lo más cercano: tu colectivo, tu pueblo, las redes de defensoras.
mechanisms-level-state = Estatal
mechanisms-level-state-is = Autoridades de tu estado.
mechanisms-level-national = Nacional
mechanisms-level-national-is = Autoridades federales e instituciones de todo el país.
mechanisms-level-regional = Sistema Interamericano
mechanisms-level-regional-is = La Comisión y la Corte Interamericanas.
mechanisms-level-international = Naciones Unidas y apoyo internacional
mechanisms-level-international-is = Relatorías, comités y organizaciones de otros países.
mechanisms-level-diplomatic = Cuerpo diplomático
mechanisms-level-diplomatic-is = Embajadas y la delegación de la Unión Europea.

mechanisms-empty-title = Todavía no hay mecanismos aquí
mechanisms-empty-text = Llegan solos la primera vez que te conectas con el servidor de tu región. Después los tienes siempre, también sin señal.
mechanisms-unverified-title = No mostramos los mecanismos que llegaron
mechanisms-unverified-text = Su firma no se pudo comprobar, y preferimos no mostrarte algo que alguien pudo haber cambiado. Avísale a tu coordinadora.
mechanisms-missing-title = No encontramos este mecanismo
mechanisms-missing-text = Puede que haya cambiado de nombre o que todavía no llegue a tu teléfono.

mechanisms-for-whom = Para quién es
mechanisms-when = Cuándo usarlo
mechanisms-risks = Antes de decidir: riesgos de usarlo
mechanisms-risks-decide = Nadie decide por ti. Háblalo con tu red antes de pedirlo.
mechanisms-steps = Paso a paso
mechanisms-fields = Lo que te van a pedir
mechanisms-needed = Necesario
mechanisms-if-you-can = Si puedes
mechanisms-draft = Puedes ir juntando todo esto en un reporte. Queda como borrador, cerrado con tu frase, hasta que tú decidas.
mechanisms-draft-go = Empezar un reporte
mechanisms-documents = Documentos que ayudan
mechanisms-next = Qué pasa después
mechanisms-says = Lo dice:
mechanisms-languages = En qué idiomas atienden
mechanisms-print = Imprimir esta ficha
mechanisms-not-advice = Esto es orientación, no asesoría legal. Las leyes y los plazos cambian: confírmalos en el texto vigente.
mechanisms-not-advice-not-reviewed = Esto es orientación, no asesoría legal, y ninguna persona lo ha revisado todavía. Las leyes y los plazos cambian: confírmalos en el texto vigente.
