about-title = Qué protege y qué no
about-what = Tejedora es un lugar para aprender protección integral y para que las defensoras cuenten lo que pasa a las coordinadoras de su región. Lo público va firmado; lo personal va cifrado de persona a persona. El servidor solo guarda y entrega.

about-protects = Lo que sí protege
about-protects-1 = Lo que escribes se cifra en tu teléfono antes de guardarse o salir. Solo lo abren las personas que la pantalla te nombra.
about-protects-2 = Si alguien se lleva el servidor apagado, no encuentra en él nada personal que pueda leer ni una llave que lo abra.
about-protects-3 = Si alguien se lleva tu teléfono con la aplicación bloqueada, no puede leer tu espacio sin tu frase.
about-protects-4 = Nadie puede cambiar sin que se note un reporte que ya salió, ni hacer pasar un curso falso por uno firmado.
about-protects-5 = No pide nombre, correo ni teléfono, y no manda nada a otras empresas: ni estadísticas, ni letras, ni mapas.

about-not = Lo que no puede proteger
about-not-running = Un servidor en marcha en malas manos ve quién manda, cuándo, cuánto y si es urgente; puede retrasar o desechar lo que pasa por él. Quien sirve el código de esta aplicación puede cambiarlo.
about-not-forward = Si alguien consigue una llave, puede leer todo lo que se cifró para esa llave mientras estuvo en uso, también lo anterior.
about-not-visible = Un teléfono bloqueado muestra que la aplicación está ahí, sus cursos y cuánto espacio ocupa, aunque no lo que escribiste. El historial del navegador guarda qué pantallas abriste y cuándo, y el enlace de tu invitación: puedes borrarlo.
about-not-files = Quien lee tu reporte recibe tus archivos originales, con lo que traen adentro. La copia segura de una foto no dice lugar, hora ni teléfono y esconde lo que tapaste; lo demás se sigue viendo. Retirar un permiso pide que ya no se use: no borra lo que alguien ya leyó o entregó.
about-not-rings = Si activas los avisos, la empresa de tu navegador sabe que este servidor llama a tu teléfono, cuándo y cada cuánto; no quién te escribe ni qué. Un mensaje de texto a tu gente lo pueden leer la compañía telefónica y quien tenga cualquiera de los dos teléfonos.
about-not-hubs = Si lo que mandas pasa por otra región, el servidor de en medio ve a dónde va, cuándo, cuánto pesa y si es urgente. Puede retrasarlo o desecharlo, no abrirlo. Las alertas urgentes son públicas en la región: van firmadas, no cifradas.
about-not-arrivals = El servidor guarda cerrado lo que dejas por si no llegas: ve para qué hora es y si lo detuviste. Un servidor apagado o en malas manos puede avisar tarde, antes de tiempo o nunca. El aviso llega a las coordinadoras, no a la policía: alguien tiene que abrirlo.
about-not-plans = El servidor puede suponer quiénes planean juntas una campaña, porque ve que un teléfono deja algo para varias; no ve qué escriben. Quien sale de un plan conserva lo que ya tenía.
about-not-saved = Un registro que guardas en un archivo lo protege solo su frase: quien tenga el archivo puede probar frases cuanto quiera, y quien tenga además la hoja lo lee. Un expediente o un paquete de pruebas guardado no lo protege nada, y el permiso que retires después ya no lo alcanza.
about-not-told = Lo que una coordinadora hace con tus archivos te lo dice su propia aplicación, firmado. Una que cambia de bando, u otro programa, puede no decirlo.
about-not-documents = Los documentos que te mandan se leen dentro de la aplicación sin ejecutar nada de ellos; aun así, una falla en el lector o en el navegador podría aprovecharse con un archivo hecho para eso.
about-not-feedback = La opinión anónima de un taller no dice de quién es, pero en un grupo pequeño puede adivinarse, y el servidor ve qué teléfono mandó algo.
about-not-memory = Ninguna aplicación de navegador puede asegurar que la memoria del teléfono quede borrada. Si temes que te lo quiten, apágalo.
about-not-time = Las fechas y horas son las que dice cada teléfono: son afirmaciones, no pruebas.
about-not-people = Una coordinadora que cambia de bando conserva lo que ya leyó. La confianza entre personas no se puede programar.
about-not-phone = Si tu teléfono tiene un programa espía, o alguien te obliga a abrir la aplicación, Tejedora no lo impide.
about-not-history = El historial del navegador guarda la dirección, aunque uses el botón de salida rápida o un nombre neutral.
about-not-address = Tu espacio está atado a este navegador y a esta dirección. Si borras los datos del navegador o la región cambia de dirección, lo abres con tu copia.
about-not-lost = Si pierdes tu frase y también tu hoja de recuperación, nadie puede abrir tu espacio. No hay puerta trasera.
about-not-audit = Nadie de fuera ha auditado todavía esta aplicación.

about-content = Los cursos y mecanismos
about-content-text = Todavía no los revisaron personas expertas: cada uno dice de qué fuentes viene y cuándo se consultaron. Las leyes y los plazos cambian. Nada de esto es asesoría legal.

about-leave = Salida rápida
about-leave-text = En todas las pantallas, «Salir» bloquea y pone en su lugar una página de notas. Para volver, toca la palabra «Notas».

about-app = La aplicación
about-version = Versión { $version }
about-region = Región: { $region }
about-region-demo = Es una región de demostración.
about-licence = Software libre, licencia AGPL-3.0 o posterior: cualquiera puede leerlo, revisarlo y mejorarlo.
