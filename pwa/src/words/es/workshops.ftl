# Talleres: la lista, uno por dentro, inscribirse, asistir y opinar.

workshops-title = Talleres
workshops-one = Taller
workshops-card = Encuentros para aprender juntas: fechas, programa e inscripción.
workshops-intro = Encuentros para aprender juntas. Las horas están en el reloj de tu teléfono.
workshops-upcoming = Los que vienen
workshops-none-upcoming = Por ahora no hay ninguno con fecha. Pregúntale a tu facilitadora.
workshops-undated = Todavía sin fecha
workshops-undated-text = Programas listos para hacerse. Si le sirven a tu grupo, díselo a tu facilitadora.
workshops-past = Los que ya fueron
workshops-when = { $day }, { $time }
workshops-no-date = Sin fecha todavía
workshops-no-date-long = Todavía no tiene fecha. Pregúntale a tu facilitadora.
workshops-online = En línea
workshops-cancelled = Cancelado
workshops-running = Es ahora
workshops-full = Lleno
workshops-full-text = Los lugares ya se llenaron. Puedes anotarte en la lista de espera.
workshops-empty-title = Todavía no hay talleres
workshops-empty-text = Cuando las facilitadoras publiquen uno, lo verás aquí. Necesitas conexión un momento.
workshops-missing-title = Ese taller no está en tu teléfono
workshops-missing-text = Puede que lo hayan quitado, o que todavía no haya llegado.
workshops-show-all = Ver los talleres
workshops-other-language = Este taller todavía no está en tu idioma. Está en { $language }.
workshops-back = Volver al taller

workshops-fact-when = Cuándo
workshops-fact-where = Dónde
workshops-fact-capacity = Lugares
workshops-fact-languages = Idiomas
workshops-fact-facilitators = Facilitan
workshops-no-place = Todavía no se ha dicho dónde.
workshops-capacity = { $n ->
    [one] Hay lugar para una persona.
   *[other] Hay lugar para { $n } personas.
  }
workshops-facilitators-unnamed = { $n ->
    [0] Todavía no se ha dicho quién.
    [one] Una facilitadora de tu región, que no dice su nombre aquí.
   *[other] { $n } facilitadoras de tu región, que no dicen su nombre aquí.
  }
workshops-from-to = { $day }, de { $start } a { $end }
workshops-from-to-days = Del { $from }, { $start }, al { $to }, { $end }
workshops-your-clock = En tu reloj: { $zone }.
workshops-place-clock = En el reloj del lugar, { $zone }
workshops-clocks-one = Horas de tu reloj y del lugar: { $zone }.
workshops-clocks-two = Primero la hora de tu reloj, { $yours }; luego la del lugar, { $theirs }.
workshops-clocks-unknown = Tu teléfono no conoce la zona horaria «{ $zone }». Confirma la hora con tu facilitadora.
workshops-there = (allá, { $time })
workshops-at-start = Al empezar
workshops-after-start = { $time } h después de empezar
workshops-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
  }
workshops-programme = Programa
workshops-materials = Materiales
workshops-before = Antes de venir
workshops-after = Después
workshops-steps-kept = Lo que marcas se queda en tu espacio. Nadie más lo ve.

# El calendario

workshops-calendar = Ponerlo en mi calendario
workshops-calendar-care = El calendario de un teléfono suele copiarse a una cuenta en internet y aparece en la pantalla. Otras personas pueden leerlo.
workshops-calendar-what = ¿Qué debe decir?
workshops-calendar-discreet = Solo una cita con otro nombre
workshops-calendar-discreet-hint = Lleva el día y la hora. No dice de qué es ni dónde.
workshops-calendar-full = El nombre del taller, el lugar y de qué trata
workshops-calendar-full-hint = Solo si nadie más mira tu calendario.
workshops-calendar-title = Cómo quieres que se llame la cita
workshops-calendar-discreet-title = Cita
workshops-calendar-save = Guardar el archivo
workshops-calendar-file = cita.ics
workshops-calendar-file-full = taller.ics

# Inscribirse

workshops-register = Inscribirme
workshops-register-waiting = Anotarme en la lista de espera
workshops-register-title = Inscribirme
workshops-register-intro = Todo es opcional. Cuéntanos solo lo que sirva para que puedas venir y estar bien.
workshops-register-change = Cambia lo que haga falta. Vale lo último que mandes.
workshops-name = Cómo quieres que te llamen
workshops-name-hint = Tu nombre, un apodo o nada.
workshops-needs = ¿Qué necesitas para poder venir?
workshops-needs-hint = Marca lo que aplique. Pedirlo no te quita el lugar.
workshops-need-access = Accesibilidad
workshops-need-access-hint = Para moverte, ver, oír, entender o descansar
workshops-need-access-more = ¿Qué te ayuda?
workshops-need-childcare = Cuidado de niñas y niños
workshops-need-childcare-hint = Si vienes con ellas, o si alguien debe quedarse en casa
workshops-need-childcare-more = ¿Cuántos y de qué edades?
workshops-need-travel = Traslado o hospedaje
workshops-need-travel-hint = Dinero, compañía o un camino más seguro
workshops-need-travel-more = ¿Qué haría falta? No pongas de dónde sales si no quieres.
workshops-need-food = Comida
workshops-need-food-hint = Alergias, lo que no comes, lo que tu cuerpo necesita
workshops-need-food-more = ¿Qué debemos saber?
workshops-need-language = Idioma o interpretación
workshops-need-language-hint = Otra lengua, lengua de señas, lectura fácil
workshops-need-language-more = ¿En cuál?
workshops-words = ¿Algo más?
workshops-words-hint = Lo que te preocupa, lo que te gustaría, a quién no quieres encontrarte.
workshops-readers = Quién va a poder leerlo
workshops-readers-facilitators = { $n ->
    [one] La facilitadora de tu región.
   *[other] Las { $n } facilitadoras de tu región, no solo las de este taller.
  }
workshops-readers-nobody-else = Nadie más, si ellas no se lo dan a otra facilitadora que se sume después. Quien opera el servidor ve que mandaste algo y cuándo, pero no qué dice.
workshops-readers-key = Aunque no pongas nombre, va firmado con tu llave: si les mandas otra cosa, pueden ver que es de la misma persona.
workshops-readers-none = Todavía no hay ninguna facilitadora con llave. Se queda en tu teléfono y sale cuando la haya.
workshops-readers-stale = Hace tiempo que no se renueva la lista de quienes leen. Antes de mandar algo delicado, pregunta a tu coordinadora.
workshops-offline = No hay conexión. Se guarda en tu teléfono y sale en cuanto la haya, con la aplicación abierta.
workshops-send = Mandar mi inscripción
workshops-send-change = Mandar el cambio
workshops-send-failed = No se pudo guardar para mandarlo. Lo que escribiste sigue aquí. Tal vez falta espacio en el teléfono.
workshops-discard = Borrar lo que escribí
workshops-closed-title = Ahora no hay inscripciones
workshops-closed-text = El taller ya pasó, se canceló o todavía no tiene fecha.

# Cómo va

workshops-state-queued = Espera para salir
workshops-state-arrived = Llegó al servidor
workshops-state-delivered = La tienen las facilitadoras
workshops-state-refused = No se aceptó
workshops-state-seen = La vieron
workshops-state-confirmed = Tienes lugar
workshops-state-waiting = En lista de espera
workshops-state-declined = Esta vez no hay lugar
workshops-state-withdrawn = La retiraste
workshops-state-withdrawing = La estás retirando
workshops-line-queued = Tu inscripción está en este teléfono. Nadie la ha visto. Sale sola cuando haya conexión.
workshops-line-arrived = Tu inscripción está en el servidor, cerrada con llave. Falta que la reciban las facilitadoras.
workshops-line-delivered = Falta que alguna la vea y te conteste.
workshops-line-refused = El servidor no la quiso recibir. Sigue en tu teléfono: cámbiala y mándala otra vez, o avísale a tu facilitadora.
workshops-line-seen = Una facilitadora ya vio tu inscripción. Falta que te conteste.
workshops-line-confirmed = Una facilitadora te confirmó. Te esperan.
workshops-line-waiting = Si se libera un lugar, aquí te lo dirán.
workshops-line-declined = Una facilitadora te contestó que esta vez no se puede.
workshops-line-withdrawn = Si cambias de idea, puedes inscribirte otra vez.
workshops-line-withdrawing = Todavía no sale de tu teléfono. Sale sola cuando haya conexión.
workshops-said-at = { $at }
workshops-changed-since = Después cambiaste tu inscripción. Falta que vean el cambio.
workshops-change = Cambiar mi inscripción
workshops-withdraw = Retirar mi inscripción
workshops-withdraw-title = ¿Retirar tu inscripción?
workshops-withdraw-text = Les avisamos a las facilitadoras y dejan de ver lo que pediste. Lo que ya leyeron, ya lo leyeron.
workshops-withdrawn-toast = La retiraste. Se lo decimos a las facilitadoras.
workshops-cancelled-text = Este taller ya no se va a hacer en esa fecha.
workshops-cancelled-text-in = Este taller ya no se va a hacer en esa fecha. Tu inscripción no se pierde: las facilitadoras la tienen.
workshops-past-text = Este taller ya pasó.
workshops-undated-ask = Cuando tenga fecha, aquí podrás inscribirte.

# Asistir

workshops-attend = Decir que ya llegué
workshops-attended = Dijiste que llegaste · { $at }
workshops-attend-title = Ya llegué
workshops-attend-show = Muestra este código
workshops-attend-show-text = La facilitadora lo escanea con su teléfono. No hace falta señal.
workshops-attend-code-alt = Código QR con la prueba de tu inscripción
workshops-attend-read = O lee el de la facilitadora
workshops-attend-read-text = Ella muestra un código que cambia cada diez minutos. Tampoco hace falta señal: se manda después.
workshops-attend-type = Escribe el código
workshops-attend-type-hint = Son ocho letras y números.
workshops-attend-go = Ya llegué
workshops-attend-slip = Ese código tiene un error. Cópialo otra vez, con calma: ya pudo haber cambiado.
workshops-attend-other-workshop = Ese código es de otro taller.
workshops-attend-not-registered = Primero inscríbete en este taller.
workshops-attend-sent-title = Listo, quedó anotado
workshops-attend-sent-text = Las facilitadoras lo reciben cuando haya conexión · { $at }
workshops-attend-none-title = Primero inscríbete
workshops-attend-none-text = El código sale de tu inscripción. Puedes inscribirte aquí mismo, sin señal.
workshops-attend-why = Tu código cambia cada medio minuto para que una foto no le sirva a nadie. Lo pueden leer solo quienes te lo escaneen.

# Opinar

workshops-feedback-go = Decir qué me pareció
workshops-feedback-sent-go = Lo que opinaste
workshops-feedback-title = ¿Qué te pareció?
workshops-feedback-intro = Contesta lo que quieras. Nos ayuda a cuidar mejor el siguiente.
workshops-scale-useful = ¿Te sirve para lo que haces?
workshops-scale-clear = ¿Se entendió?
workshops-scale-safe = ¿Te sentiste segura?
workshops-scale-heard = ¿Te sentiste escuchada?
workshops-step-1 = Nada
workshops-step-2 = Poco
workshops-step-3 = Más o menos
workshops-step-4 = Bastante
workshops-step-5 = Mucho
workshops-feedback-best = Lo que te llevas
workshops-feedback-change = Lo que cambiarías
workshops-feedback-other = Algo que debamos saber
workshops-feedback-who = ¿Cómo lo mandas?
workshops-feedback-anonymous = Sin decir quién soy
workshops-feedback-signed = Con mi nombre o mi llave
workshops-feedback-signed-hint = Así te pueden relacionar con tu inscripción.
workshops-anonymous-title = Qué quiere decir «sin decir quién soy»
workshops-anonymous-1 = Va con una llave que se hace solo para esto. No lleva tu nombre, ni tu llave, ni quién te invitó.
workshops-anonymous-2 = Lleva el día, no la hora. Las facilitadoras no ven de qué teléfono salió.
workshops-anonymous-3 = Quien opera el servidor sí ve que tu teléfono mandó algo y a qué hora, aunque no qué dice.
workshops-anonymous-4 = En un grupo pequeño pueden adivinar por lo que cuentas o por cómo escribes. También si lo mandas junto con otra cosa.
workshops-anonymous-5 = Como nadie sabe quién fue, nadie te puede contestar, y después no se puede borrar.
workshops-feedback-send = Mandar
workshops-feedback-thanks = Gracias por decirlo
workshops-feedback-queued = Espera en tu teléfono. Sale solo cuando haya conexión.
workshops-feedback-gone = Ya lo mandaste. Se opina una sola vez.
workshops-feedback-early-title = Todavía no empieza
workshops-feedback-early-text = Cuando empiece el taller, aquí puedes decir qué te pareció.

# Compartir que terminé un curso

workshops-share-title = Decírselo a las facilitadoras
workshops-share-intro = Si quieres. Sirve para que sepan qué cursos se están terminando en la región. No lleva tus respuestas ni tu avance.
workshops-share-what = Va el nombre del curso, el día de hoy y cómo quieres que te llamen.
workshops-share-go = Compartir que lo terminé
workshops-share-queued = Espera para salir de tu teléfono. Nadie lo ha visto.
workshops-share-sent = Lo compartiste el { $day }.
workshops-share-refused = El servidor no lo aceptó. Puedes intentarlo otra vez.
workshops-share-back = Ya no compartirlo
workshops-share-taken = Ya no lo compartes. Lo quitan de su lista cuando les llegue el aviso.
