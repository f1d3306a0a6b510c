operator-title = Estado del servidor
operator-blind = Aquí ves si todo funciona. Nadie que opere el servidor puede leer los reportes.
operator-asking = Preguntando al servidor…
operator-refresh = Preguntar otra vez
operator-unreachable-title = El servidor no contesta
operator-unreachable-text = Puede estar apagado o puede que tu conexión no llegue hasta él. Lo que escriben las defensoras espera en sus teléfonos y sale cuando el servidor vuelve.
operator-unreachable-command = En la máquina del servidor, mira qué pasa con:

operator-level-ok = Todo funciona
operator-level-notice = Funciona, con algo que mirar
operator-level-warning = Funciona, pero algo necesita atención
operator-level-problem = Hay un problema que resolver
operator-as-of = Así estaba el { $moment }
operator-as-of-stale = El servidor no contesta. Lo último que supimos es del { $moment }
operator-do = Qué hacer:
operator-fine =
    { $n ->
        [one] Una cosa está bien
       *[other] { $n } cosas están bien
    }

operator-figures = En números
operator-figures-note = Solo contamos y medimos tiempos: el servidor no sabe qué dicen los reportes ni de quién son.
operator-unknown = no se pudo leer
operator-none = ninguno
operator-hours =
    { $n ->
        [0] menos de 1 hora
        [one] 1 hora
       *[other] { $n } horas
    }
operator-days =
    { $n ->
        [one] 1 día
       *[other] { $n } días
    }
operator-unfetched = Mensajes que nadie ha recogido
operator-oldest = El que más lleva esperando
operator-backlog = Por repartir
operator-refused = Rechazados por venir mal
operator-dead = Avisos que no se pudieron atender
operator-coordinators = Coordinadoras que pueden leer
operator-custodians = Personas custodias externas
operator-member-count = Personas inscritas

operator-disk-title = Espacio en disco
operator-disk = Quedan { $free } de { $total }
operator-disk-unknown = No se pudo leer cuánto espacio queda.

operator-keys = Llaves que vencen pronto
operator-keys-none = Ninguna vence pronto.
operator-key-role =
    { $n ->
        [one] El papel de { $role } vence en 1 día.
       *[other] El papel de { $role } vence en { $n } días.
    }
operator-key-seal =
    { $n ->
        [one] La llave de lectura de una { $role } vence en 1 día. Se renueva sola cuando ella abre la aplicación.
       *[other] La llave de lectura de una { $role } vence en { $n } días. Se renueva sola cuando ella abre la aplicación.
    }

operator-role-coordinator = coordinadora
operator-role-custodian = custodia externa
operator-role-author = autora
operator-role-reviewer = revisora
operator-role-release = publicación
operator-role-hub = servidor

operator-parts = Las piezas
operator-couchdb = Guarda los datos
operator-nats = Lleva los avisos
operator-service-gateway = La puerta: por aquí entra todo
operator-service-content = Publica los cursos
operator-service-incidents = Reparte los reportes
operator-service-notifications = Avisa que hay algo nuevo
operator-service-federation = Habla con otras regiones
operator-ready = Lista
operator-waiting = Esperando
operator-down = No contesta
operator-version = versión { $version }
operator-waits-for = espera a { $what }

operator-members = Personas inscritas
operator-members-text = El servidor no guarda nombres: cada persona es un código.
operator-members-none = Todavía no hay nadie.
operator-members-unreachable = No pudimos leer la lista.
operator-you = tú
operator-joined = Desde el { $day }
operator-devices =
    { $n ->
        [0] sin dispositivos
        [one] 1 dispositivo
       *[other] { $n } dispositivos
    }
operator-state-revoked = Sin acceso
operator-state-joining = Inscribiéndose
operator-revoke = Quitar acceso
operator-revoke-title = ¿Quitarle el acceso?
operator-revoke-text = Sus dispositivos ya no podrán entrar, enviar ni recibir. Lo que ya tiene en su teléfono sigue ahí. No se puede deshacer: tendrías que invitarla otra vez.
operator-revoke-signed = Si es coordinadora o custodia, su firma sigue valiendo hasta que la retiren quienes cuidan la llave de la región, u otras dos coordinadoras.
operator-revoke-type = Para confirmar, escribe los últimos cuatro caracteres: { $end }
operator-revoke-now = Quitar acceso ahora
operator-revoke-failed = No se pudo. No cambió nada; intenta de nuevo.
operator-revoked = Listo: ya no puede entrar.

operator-invite = Hacer una invitación
operator-invite-text = Se hacen en la máquina del servidor. La orden escribe un enlace que sirve una sola vez; entrégalo en persona o por un canal seguro.
operator-invite-roles = En lugar de coordinator puedes poner defender, facilitator, operator o custodian.
operator-invite-vouch = Lo mejor es que cada defensora reciba su invitación de la coordinadora que la conoce, en su aplicación. A quien entra con una invitación del servidor, las coordinadoras la ven como «no la respalda ninguna persona».
