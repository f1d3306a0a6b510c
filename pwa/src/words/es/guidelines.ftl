# Las Directrices de la Unión Europea, una parte a la vez.
guidelines-title = Directrices de la UE: qué pueden hacer las misiones
guidelines-card = Lo que embajadas y delegación pueden hacer por las defensoras, con su fuente, y qué se ha pedido y cumplido.
guidelines-lead = La Unión Europea tiene Directrices sobre quienes defienden derechos humanos. Dicen qué pueden hacer su delegación y las embajadas de sus países. Otras embajadas tienen las suyas.
guidelines-never = Se hace donde la misión lo considera apropiado. Nunca es una promesa ni un derecho: se pide con argumentos.
guidelines-kept = Ver qué cumplieron las misiones
guidelines-search = Buscar en las Directrices
guidelines-found = { $count ->
    [one] Una parte
   *[other] { $count } partes
}
guidelines-none = No hay nada con esas palabras
guidelines-none-text = Prueba con otras, o con menos.
guidelines-empty = Todavía no están en este teléfono
guidelines-empty-text = Llegan solas con los cursos, cuando haya conexión.
guidelines-missing = No existe esa parte de las Directrices
guidelines-all = Ver todas
guidelines-own = { $count ->
    [one] Tú pediste algo que se apoya aquí.
   *[other] Tú pediste { $count } cosas que se apoyan aquí.
}
guidelines-asked = { $count ->
    [one] Una necesidad se apoya aquí.
   *[other] { $count } necesidades se apoyan aquí.
}
guidelines-promised = { $count ->
    [one] Un compromiso, { $kept ->
        [0] todavía sin cumplir.
       *[other] cumplido.
    }
   *[other] { $count } compromisos, { $kept } cumplidos.
}
guidelines-used = Qué se ha pedido y qué se cumplió
guidelines-unused = Hasta donde sabe este teléfono, nadie ha pedido nada apoyándose en esto.
guidelines-ask = Pedir algo a las misiones
guidelines-read = Leer las Directrices, con su fuente
guidelines-rests = Se apoya en: { $name }
