# Cartas y acciones urgentes, a partir de un reporte.
letters-title = Cartas y acciones urgentes
letters-lead = ¿A partir de qué reporte?
letters-none = Todavía no hay un reporte enviado
letters-none-text = Una carta toma de un reporte lo que hay permiso de decir. Manda primero el reporte; después vuelve aquí.
letters-none-go = Ir a mis reportes
letters-none-opened = Todavía no has abierto un reporte
letters-none-opened-text = Una carta toma de un reporte lo que la mujer que lo mandó permite decir. Abre primero el reporte; después vuelve aquí.
letters-none-inbox = Ir a los reportes recibidos
letters-card = Para una autoridad, una embajada o para difundir
letters-text = La app toma el modelo del curso y llena lo que ya está en el reporte, solo con permiso. Tú escribes el resto y corriges lo que quieras.
letters-no-templates = No hay modelos en este idioma
letters-no-templates-text = Los modelos están en los cursos 15 y 17. Descárgalos con señal una vez.
letters-gone = Esta carta no está aquí
letters-gone-text = Quizá cambió el modelo del curso o el reporte ya no está en este teléfono.

letters-to = ¿Para quién es?
letters-to-hint = De eso depende qué se puede decir: el permiso se da para cada quien.
letters-to-none = Elige
letters-to-open = Hay permiso
letters-to-shut = Falta permiso
letters-to-publication = Para difundir (cualquiera la leerá)
letters-to-sharing = Para compartir con organizaciones de confianza
letters-to-barred = Sin permiso no sale nada. Quien lo contó decide, y puede cambiar de opinión.
letters-permissions = Ver los permisos

letters-lacking = Lo que esta carta no dice
letters-lacking-missing = { $blank }: el reporte no lo dice.
letters-lacking-withheld = { $blank }: { $reasons }.
letters-lacking-text = Esas frases no están en la carta, y nada muestra que falten.
letters-partly = Solo en parte, por los permisos: { $blanks }.
letters-hand = Lo que escribes tú
letters-body = La carta
letters-paragraph = Párrafo { $n }
letters-edit = Corregir
letters-edit-named = Corregir el párrafo { $n }
letters-done = Listo
letters-done-named = Terminar el párrafo { $n }
letters-again = Volver al modelo
letters-again-named = Volver al modelo en el párrafo { $n }
letters-outdated = Cambió el reporte, el permiso o el modelo: tu redacción de este párrafo ya no se usa.
letters-export = Sacar la carta
letters-open = { $count ->
    [one] Falta escribir: { $blanks }. En el archivo queda una línea en blanco.
   *[other] Falta escribir: { $blanks }. En el archivo quedan líneas en blanco.
}
letters-export-text = Fuera de la app nada protege este archivo. Quien lo tenga lee todo lo que dice. Léelo una vez más, completo, antes de entregarlo.
letters-file-name = carta

# Lo que la app sabe llenar. Los modelos de los cursos usan estas mismas palabras entre corchetes.
letters-blank-today = fecha de hoy
letters-blank-what = qué pasó
letters-blank-when = cuándo pasó
letters-blank-where = dónde pasó
letters-blank-acts = qué tipo de hechos
letters-blank-perpetrator = quién lo hizo
letters-blank-harm = qué daño hubo
letters-blank-risk = qué riesgo hay ahora
letters-blank-person = quién está en riesgo
letters-blank-name = cómo se llama
letters-blank-needs = qué necesita
letters-blank-turned = a quién se ha acudido
