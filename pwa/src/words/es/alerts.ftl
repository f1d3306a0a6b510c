# Alertas urgentes de la región.
alerts-title = Alertas urgentes
alerts-none = No hay ninguna alerta
alerts-none-text = Cuando una coordinadora de tu región dé una, aparecerá aquí y arriba de todas las pantallas.
alerts-signed = La dio una coordinadora de tu región: su firma está comprobada.
alerts-signed-elsewhere = La dio una coordinadora de otra región, { $name }: su firma está comprobada.
alerts-end-elsewhere = Solo esa región puede darla por terminada. Si aquí no hace falta, avísale a tu gente con una alerta tuya. Lo que contesten de esta alerta te llega a ti y a tu equipo.
alerts-advice = Qué hacer
alerts-until = Vale hasta el { $at }
alerts-made = Dada el { $at }
alerts-over = Terminó
alerts-help = Ver «Ayuda ahora»
alerts-how = ¿Cómo estás?
alerts-how-text = Tu respuesta va cifrada a quienes coordinan tu región. Puedes cambiarla: cuenta la última.
alerts-safe = Estoy a salvo
alerts-need = Necesito ayuda
alerts-need-title = ¿Qué necesitas?
alerts-need-hint = Dónde estás y qué hace falta, en pocas palabras. Puedes mandarlo vacío.
alerts-need-send = Cifrar y pedir ayuda
alerts-answer-safe = Contestaste que estás a salvo.
alerts-answer-help = Pediste ayuda.
alerts-answer-waiting = Sale en cuanto haya señal.
alerts-answer-sent = Ya lo tiene el servidor.
alerts-not-emergency = Esto no es una línea de emergencia: alguien tiene que abrirlo. Si corres peligro, llama también a tu gente.

alerts-new = Dar una alerta
alerts-new-lead = Llega a todas las personas de tu región: a quien tiene señal, en segundos; a las demás, cuando la tengan. Va firmada por ti y la puede leer cualquiera que esté en la región.
alerts-new-public = No escribas nombres ni nada que señale a una persona: no va cifrada.
alerts-new-area = ¿Para qué lugar?
alerts-new-area-hint = Un municipio, una carretera, una colonia.
alerts-new-text = ¿Qué está pasando?
alerts-new-advice = ¿Qué recomiendas hacer?
alerts-new-hours = ¿Cuánto tiempo vale?
alerts-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
alerts-new-go = Firmar y dar la alerta
alerts-new-done = La alerta ya salió.
alerts-new-missing = Escribe el lugar y qué está pasando.
alerts-new-unreachable = El servidor no contesta. Lo que escribiste sigue aquí: intenta de nuevo cuando haya señal, o avisa por otro medio.
alerts-new-refused = El servidor no la aceptó ({ $code }). Si tu papel de coordinadora todavía no está firmado, o ya terminó, no puede salir.
alerts-end = Dar por terminada
alerts-end-title = ¿Terminó el peligro?
alerts-end-label = ¿Qué les dices?
alerts-end-default = Ya pasó. Gracias por cuidarse.
alerts-end-go = Firmar y avisar que terminó
alerts-answers = Quiénes contestaron
alerts-answers-none = Todavía no contesta nadie.
alerts-answers-count = Necesitan ayuda: { $help }. A salvo: { $safe }.
alerts-answers-who = Alguien de la región
