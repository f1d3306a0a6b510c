"""What is said of other hubs: links to them, what they say of themselves, and their silence."""

from __future__ import annotations

from shared.advice import Advice

PEERS: dict[str, Advice] = {
    "peer-unsigned": Advice(
        "Enlaces con otros servidores que esperan la firma de la raíz: {n}. Por ellos no pasa nada todavía.",
        "Links to other hubs that wait for the root's signature: {n}. Nothing flows over them yet.",
        "Fírmalos: «hub directory request», «sign» e «import».",
        "Sign them: “hub directory request”, “sign” and “import”.",
    ),
    "peer-trouble": Advice(
        "Enlaces con otros servidores que ahora no funcionan: {n}. Lo que espera no se pierde y sale solo.",
        "Links to other hubs that do not work now: {n}. What waits is not lost, and goes by itself.",
        "Mira cuál y qué hacer con «hub peer».",
        "See which, and what to do, with “hub peer”.",
    ),
    "peer-refused": Advice(
        "Documentos de otros servidores que se apartaron porque su firma no vale: {n}. Nadie los ve.",
        "Documents of other hubs set aside because their signature does not hold: {n}. Nobody sees them.",
        "Mira de cuál vienen con «hub peer» y avisa a su gente.",
        "See which hub they come from with “hub peer”, and tell its people.",
    ),
    "relay-waiting": Advice(
        "Mensajes sellados para otras regiones que todavía no llegan: {n}.",
        "Sealed messages for other regions that have not arrived yet: {n}.",
        "Salen solos en cuanto hay camino. Si el número no baja, mira «hub peer».",
        "They go by themselves once there is a way. If the number stays, look at “hub peer”.",
    ),
    "fleet-silent": Advice(
        "Servidores de tu red de los que no llega informe: {n}. Puede ser la luz, la línea o algo peor.",
        "Hubs of your fleet that send no report: {n}. It may be the power, the line, or something worse.",
        "Mira cuáles con «hub fleet» o en la aplicación, y llama por teléfono a su gente.",
        "See which with “hub fleet” or in the app, and telephone their people.",
    ),
    "hub-silent": Advice(
        "Hace {ago} que no llega su informe.",
        "Its report has not come for {ago}.",
        "Llama por teléfono a su gente: ¿hay luz, hay línea, está encendido? Si no contestan, sigan su plan "
        "de seguridad.",
        "Telephone its people: is there power, is there a line, is it on? If nobody answers, follow your "
        "safety plan.",
    ),
    "hub-waiting": Advice(
        "Todavía no ha llegado ningún informe suyo.",
        "No report of it has come yet.",
        "Llega solo en un par de minutos cuando el enlace funciona. Mira el enlace con «hub peer».",
        "It comes by itself within a few minutes once the link works. Look at the link with “hub peer”.",
    ),
    "hub-closed": Advice(
        "No dice cómo está: las raíces de las dos regiones no han firmado que lo diga, o ya venció.",
        "It does not say how it is: both regions' roots have not signed that it may, or that has ended.",
        "Si ha de decirlo, firmen las dos: «hub directory request», «sign» e «import». Un enlace de antes se "
        "hace de nuevo con «hub peer invite».",
        "If it is to say so, let both sign: “hub directory request”, “sign” and “import”. An older link is "
        "made again with “hub peer invite”.",
    ),
    "hub-clock": Advice(
        "Su reloj y el de aquí no coinciden: {minutes} minutos de diferencia.",
        "Its clock and the one here differ: by {minutes} minutes.",
        "Miren la hora y la zona horaria en las dos máquinas.",
        "Look at the time and the time zone on both machines.",
    ),
    "hub-false": Advice(
        "Por su línea llegaron informes que no valen, mal firmados o repetidos: {n}. No se les creyó.",
        "Reports that do not hold came over its line, badly signed or repeated: {n}. They were not believed.",
        "Llama por teléfono a su gente: alguien puede tener su máquina o una copia vieja de ella.",
        "Telephone its people: somebody may have their machine, or an old copy of it.",
    ),
    "hub-replaced": Advice(
        "Desde el {day} es otra máquina, o empezó de nuevo.",
        "Since {day} it is another machine, or it began anew.",
        "Si nadie te avisó, llama por teléfono a su gente.",
        "If nobody told you, telephone its people.",
    ),
    "hub-version": Advice(
        "Tiene otra versión que este servidor: {theirs}; aquí, {ours}.",
        "It runs another version than this hub: {theirs}; here, {ours}.",
        "Cuando se pueda, pongan la misma en las dos.",
        "When it is possible, put the same on both.",
    ),
}
