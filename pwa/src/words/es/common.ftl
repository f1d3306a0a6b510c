# Palabras que usa toda la aplicación.
common-back = Regresar
common-lock = Bloquear
common-leave = Salir
common-leave-hint = Salida rápida: un toque aquí, o la tecla Escape dos veces. Se bloquea y muestra una página de notas.
common-skip = Ir al contenido
common-loading = Un momento…
common-retry = Intentar de nuevo
common-go-home = Ir al inicio
common-cancel = Cancelar
common-error-title = Algo no salió bien
common-error-text = No fue culpa tuya y no se perdió nada de lo que ya estaba guardado. Intenta de nuevo; si se repite, cierra la aplicación y vuelve a abrirla.
common-offline-part-title = Esta parte todavía no está en tu teléfono
common-offline-part-text = Se descarga sola la primera vez que hay señal. Conéctate un momento e intenta de nuevo.
common-not-found = Aquí no hay nada
common-not-found-text = Esta dirección no lleva a ninguna pantalla.
common-not-yours = Esta pantalla es de otro papel
common-not-yours-text = Con tu papel en esta región no se abre. Si lo necesitas, habla con tu coordinadora.
common-demo-banner = Demostración: no escribas nada real.
common-alert-banner = Alerta urgente: { $area }. Toca para leerla.
common-update-text = Hay una versión nueva.
common-update-now = Actualizar ahora

role-defender = defensora
role-coordinator = coordinadora
role-facilitator = facilitadora
role-operator = operadora
role-custodian = custodia externa

nav-label = Secciones
nav-fresh = { $count ->
    [one] (una novedad sin ver)
   *[other] ({ $count } novedades sin ver)
}
nav-home = Inicio
nav-learn = Aprender
nav-mechanisms = Mecanismos
nav-reports = Reportes
nav-inbox = Recibidos
nav-invitations = Invitar
nav-operator = Estado
nav-facilitator = Facilitar

common-show-passphrase = Ver la frase
common-banners = Avisos

# Lo mismo, abierto en dos pestañas
common-turn-title = Está abierto en otra pestaña
common-turn-text = Para que no se pierda lo que escribes, se escribe en una sola a la vez. Lo que ya escribiste allá está guardado y aparece aquí.
common-turn-take = Seguir en esta
