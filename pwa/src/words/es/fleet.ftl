# Cómo están los servidores que cuida una misma persona
fleet-title = Servidores que cuidas
fleet-text = Cada uno dice una vez por minuto cómo está, con números y sin nombres. Aquí ves quién necesita algo y quién dejó de hablar.
fleet-failed-title = No se pudo preguntar al servidor
fleet-failed-text = Revisa tu conexión y vuelve a intentar. En la máquina del servidor sirve «hub fleet».
fleet-alone-title = Ningún otro servidor te dice cómo está
fleet-alone-text = Lo hacen los que están abajo del tuyo, en cuanto las dos regiones lo firman. Se enlazan en «Otras regiones».
fleet-note = Si en { $minutes } minutos no llega el informe de un servidor, aquí aparece en silencio. También puede avisar un correo, si quien lo instaló puso a quién.
fleet-picture-label = Las últimas 24 horas de { $hubs ->
    [one] { $hubs } servidor
   *[other] { $hubs } servidores
}. Con horas en silencio: { $gaps }. La lista de abajo dice cómo está cada uno.
fleet-picture-time = Cada cuadro es una hora, con lo peor que hubo en ella; el último es ahora.
fleet-cell-ok = Bien
fleet-cell-warning = Necesita algo
fleet-cell-problem = Con un problema
fleet-cell-gap = En silencio
fleet-own = El tuyo
fleet-state-ok = Bien
fleet-state-notice = Bien
fleet-state-warning = Necesita algo
fleet-state-problem = Tiene un problema
fleet-state-silent = En silencio
fleet-state-waiting = Sin informe todavía
fleet-state-closed = No dice cómo está
fleet-more = { $count ->
    [0] Ver sus números
    [one] Ver sus números y { $count } cosa sin prisa
   *[other] Ver sus números y { $count } cosas sin prisa
}
fleet-heard = Último informe
fleet-version = Versión
