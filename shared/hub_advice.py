"""What `hub status` says, in plain words: a text and what to do, for each code, in Spanish and English.

Written for a woman who keeps a hub running and is not an engineer. Sentences are built so that they are
right for any number. What is filled in are counts, hours, days and names of services: never a person.
"""

from __future__ import annotations

from shared.advice import Advice
from shared.hub_advice_peers import PEERS
from shared.schemas.status import Bilingual, Finding, FindingLevel

ADVICE: dict[str, Advice] = {
    "well": Advice("Todo está en orden.", "All is well."),
    "demo": Advice(
        "Es un servidor de demostración: cualquiera que llegue a su dirección puede entrar.",
        "This is a demo hub: anyone who reaches its address can come in.",
        "No guardes aquí nada real. Para uno de verdad: HUB_DEMO=0 y otra carpeta en HUB_DATA.",
        "Keep nothing real here. For a real one: HUB_DEMO=0 and another folder in HUB_DATA.",
    ),
    "couchdb-unreachable": Advice(
        "La base de datos no contesta: por ahora no entra ni sale nada. Lo que ya llegó no se pierde.",
        "The database does not answer: nothing comes in or goes out now. What has arrived is not lost.",
        "Mira si CouchDB está en marcha, si COUCHDB_URL es correcta y si el disco está lleno.",
        "See whether CouchDB is running, COUCHDB_URL is right, and the disk is full.",
    ),
    "nats-unreachable": Advice(
        "El mensajero interno (NATS) no contesta: los reportes llegan, pero los avisos se retrasan.",
        "The internal messenger (NATS) does not answer: reports arrive, but notices are late.",
        "Mira si NATS está en marcha y si NATS_URL es correcta.",
        "See whether NATS is running and NATS_URL is right.",
    ),
    "service-down": Advice(
        "El servicio «{name}» no contesta.",
        "The service “{name}” does not answer.",
        "Se levanta solo. Si en un minuto no vuelve, lee sus mensajes y reinicia el servidor.",
        "It gets up by itself. If it is not back within a minute, read its messages and restart the hub.",
    ),
    "service-waits": Advice(
        "El servicio «{name}» está en marcha, pero espera a: {what}.",
        "The service “{name}” is up, but waits for: {what}.",
        "Sigue solo en cuanto aparece lo que espera.",
        "It goes on by itself as soon as that is there.",
    ),
    "no-region": Advice(
        "El servidor todavía no tiene la llave raíz de su región: nadie puede unirse ni enviar.",
        "The hub has no root key of its region yet: nobody can join or send.",
        "Créala una sola vez con «hub directory init».",
        "Make it once with “hub directory init”.",
    ),
    "no-coordinator": Advice(
        "Ninguna coordinadora tiene una llave vigente: los reportes esperan y nadie puede leerlos.",
        "No coordinator has a valid key: reports wait and nobody can read them.",
        "Si aún no hay ninguna: «hub invite --role coordinator». Si ya entró, que abra su aplicación con "
        "conexión, y firma su llave: «hub directory request», «sign» e «import».",
        "If there is none yet: “hub invite --role coordinator”. If she has joined, let her open her app "
        "while online, and sign her key: “hub directory request”, “sign” and “import”.",
    ),
    "one-coordinator": Advice(
        "Solo una coordinadora puede leer los reportes. Si pierde su teléfono, nadie más los lee.",
        "Only one coordinator can read the reports. If she loses her phone, nobody else reads them.",
        "Invita a otra coordinadora.",
        "Invite another coordinator.",
    ),
    "second-unproven": Advice(
        "No consta que haya dos coordinadoras que abran los reportes: en los últimos 45 días solo "
        "{n} renovó su llave. Cada aplicación lo hace sola una vez al mes.",
        "It is not proven that two coordinators can open the reports: in the last 45 days only {n} "
        "renewed her key. Each app does so by itself once a month.",
        "Pide a las demás coordinadoras que abran su aplicación con conexión. Si alguna ya no está, "
        "invita a otra.",
        "Ask the other coordinators to open their app while online. If one has left, invite another.",
    ),
    "one-facilitator": Advice(
        "Solo una facilitadora puede abrir las inscripciones. Si pierde su teléfono, nadie más las lee.",
        "Only one facilitator can open registrations. If she loses her phone, nobody else reads them.",
        "Invita a otra facilitadora y firma su llave.",
        "Invite another facilitator and sign her key.",
    ),
    "facilitators-unproven": Advice(
        "No consta que haya dos facilitadoras que abran las inscripciones: en los últimos 45 días solo "
        "{n} renovó su llave.",
        "It is not proven that two facilitators can open registrations: in the last 45 days only {n} "
        "renewed her key.",
        "Pide a las demás facilitadoras que abran su aplicación con conexión.",
        "Ask the other facilitators to open their app while online.",
    ),
    "no-custodian": Advice(
        "No hay una persona custodia fuera de la región: si la coordinación pierde sus llaves, "
        "los reportes ya no se pueden abrir.",
        "There is no custodian outside the region: if the coordinators lose their keys, "
        "the reports can no longer be opened.",
        "Acuerda con una persona de confianza de fuera, invítala como custodia y firma su llave.",
        "Agree with somebody you trust outside, invite her as custodian and sign her key.",
    ),
    "not-reachable": Advice(
        "La dirección del servidor solo funciona en esta máquina: otros teléfonos no pueden llegar.",
        "The hub's address works on this machine only: other phones cannot reach it.",
        "Pon en HUB_PUBLIC_URL una dirección con https que los teléfonos abran, y reinicia.",
        "Put an https address that phones can open into HUB_PUBLIC_URL, and restart.",
    ),
    "backlog": Advice(
        "Envíos que llegaron y faltan por repartir: {n}. El más antiguo lleva {hours} h.",
        "Messages that arrived and wait to be delivered: {n}. The oldest for {hours} h.",
        "Se reparten solos en cuanto se puede. Si no baja, mira el servicio «incidents» y el disco.",
        "They are delivered by themselves. If the number stays, look at “incidents” and the disk.",
    ),
    "held": Advice(
        "Envíos que no se han podido guardar en su lugar: {n}. No se pierden; se intenta otra vez.",
        "Messages that could not yet be put in their place: {n}. They are not lost; it is tried again.",
        "Si el número no baja en una hora, mira el disco y la base de datos.",
        "If the number does not go down within an hour, look at the disk and the database.",
    ),
    "urgent-unseen": Advice(
        "Algo urgente espera desde hace {minutes} minutos y nadie de la coordinación lo ha abierto.",
        "Something urgent has waited for {minutes} minutes and no coordinator has opened it.",
        "Llama ahora a una coordinadora por otro medio: que abra su aplicación con conexión.",
        "Call a coordinator now in another way: let her open her app while online.",
    ),
    "push-failing": Advice(
        "Los avisos al teléfono fallan desde hace {hours} horas (aparatos sin aviso: {n}).",
        "Notices to phones have failed for {hours} hours (devices without them: {n}).",
        "Mira si el servidor sale a internet y si HUB_PUSH_SERVICES es correcta. Los mensajes llegan igual "
        "al abrir la aplicación.",
        "See whether the hub reaches the internet and HUB_PUSH_SERVICES is right. Messages still arrive "
        "when the app is opened.",
    ),
    "clock-was-set": Advice(
        "Alguien cambió la hora de esta computadora. Los avisos de llegada siguen el tiempo que pasó.",
        "Somebody set this computer's clock. Check-ins follow the time that really passed.",
        "Revisa la hora y la zona horaria; cuando estén bien, vuelve a arrancar el servicio «incidents».",
        "Look at the time and the time zone; when they are right, start the service “incidents” again.",
    ),
    "clock-unsure": Advice(
        "La hora de esta computadora puede estar adelantada. Los avisos de llegada esperan dos minutos.",
        "This computer's clock may be ahead. Check-ins wait for two minutes.",
        "Revisa la hora. Mejor: que la computadora la tome de la red (NTP), y esto no vuelve a pasar.",
        "Look at the time. Better: let the computer take it from the network (NTP), and this ends.",
    ),
    "unfetched": Advice(
        "Mensajes para la coordinación que nadie ha recogido: {n}. El más antiguo lleva hasta {hours} h.",
        "Messages for the coordinators that nobody has fetched: {n}. The oldest has waited up to {hours} h.",
        "Avisa a una coordinadora: que abra su aplicación con conexión.",
        "Tell a coordinator: let her open her app while online.",
    ),
    "refused": Advice(
        "Envíos apartados por venir mal o no ser para aquí: {n}. Nadie los abrió.",
        "Messages set aside because they were malformed or not for here: {n}. Nobody opened them.",
        "Si son muchos de golpe, puede ser un teléfono con una versión vieja o alguien que tantea.",
        "If they come suddenly, it may be a phone with an old version, or somebody probing the hub.",
    ),
    "dead-letters": Advice(
        "Avisos internos que no se pudieron atender en 30 días: {n}. Ningún reporte se pierde por eso.",
        "Internal notices that could not be handled in 30 days: {n}. No report is lost by that.",
        "Lee los mensajes del servicio «notifications» y cuéntalo a quien te da soporte.",
        "Read the messages of the service “notifications” and tell whoever supports you.",
    ),
    "folder-has-mistakes": Advice(
        "La carpeta de cursos tiene errores: {n}. Lo ya publicado sigue, pero no se puede firmar nada nuevo.",
        "The folder of courses has mistakes: {n}. What is published stays, but nothing new can be signed.",
        "Mira cuáles con «hub catalogue» y corrígelos, o avisa a quien los escribe.",
        "See which with “hub catalogue” and put them right, or tell whoever writes them.",
    ),
    "catalogue-unsigned": Advice(
        "Textos nuevos o cambiados que esperan una firma para llegar a los teléfonos: {n}.",
        "Texts that are new or changed and wait for a signature before phones get them: {n}.",
        "Fírmalos con «hub catalogue sign».",
        "Sign them with “hub catalogue sign”.",
    ),
    "disk-low": Advice(
        "Queda poco espacio en el disco: {n} MB.",
        "Little disk space is left: {n} MB.",
        "Libera espacio o agranda el disco antes de que se llene.",
        "Free some space or enlarge the disk before it is full.",
    ),
    "disk-full": Advice(
        "El disco está casi lleno: quedan {n} MB. Pronto no se podrá recibir nada.",
        "The disk is almost full: {n} MB are left. Soon nothing can be received.",
        "Libera espacio ahora. No borres nada dentro de HUB_DATA.",
        "Free space now. Delete nothing inside HUB_DATA.",
    ),
    "keys-ending": Advice(
        "Llaves y papeles que vencen en 14 días o menos: {n}. Días que le quedan al primero: {days}.",
        "Keys and roles that end within 14 days: {n}. Days left to the first: {days}.",
        "Las llaves de lectura se renuevan cuando ella abre su aplicación; los papeles se firman de nuevo.",
        "Reading keys are renewed when she opens her app; roles have to be signed again.",
    ),
    "root-ending": Advice(
        "La llave raíz de la región vence pronto. Días que le quedan: {days}.",
        "The region's root key ends soon. Days left: {days}.",
        "Prepara la siguiente con quienes la guardan: después ya no se pueden dar papeles nuevos.",
        "Prepare the next with those who keep it: afterwards no new roles can be given.",
    ),
    "head-none": Advice(
        "Ninguna coordinadora ha confirmado la lista de llaves; los teléfonos lo advierten.",
        "No coordinator has confirmed the list of keys; phones warn of it.",
        "Se confirma sola cuando una coordinadora abre su aplicación con conexión.",
        "It is confirmed by itself when a coordinator opens her app while online.",
    ),
    "head-expired": Advice(
        "La confirmación de la lista de llaves ya venció; los teléfonos lo advierten.",
        "The confirmation of the list of keys has expired; phones warn of it.",
        "Pide a una coordinadora que abra su aplicación con conexión.",
        "Ask a coordinator to open her app while online.",
    ),
    "head-differs": Advice(
        "La lista de llaves cambió y ninguna coordinadora la ha confirmado todavía.",
        "The list of keys has changed and no coordinator has confirmed it yet.",
        "Se confirma sola cuando una coordinadora abre su aplicación con conexión.",
        "It is confirmed by itself when a coordinator opens her app while online.",
    ),
    **PEERS,
}


def finding(code: str, level: FindingLevel, **values: object) -> Finding:
    """One finding in words. `values` fill the gaps of its texts."""
    advice = ADVICE[code]
    action = None
    if advice.es_action:
        action = Bilingual(es=advice.es_action.format(**values), en=advice.en_action.format(**values))
    text = Bilingual(es=advice.es.format(**values), en=advice.en.format(**values))
    return Finding(code=code, level=level, text=text, action=action)
