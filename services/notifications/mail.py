"""E-mail that says only that somebody should look: no name, no region, no link, no content."""

from __future__ import annotations

from email.message import EmailMessage
from email.utils import formatdate, make_msgid
from urllib.parse import unquote, urlsplit

import aiosmtplib

TIMEOUT = 20.0
SUBJECT = "Hay algo por ver · There is something to see"
TEXT = """\
Algo marcado como urgente espera desde hace {minutes} minutos
y nadie de la coordinación lo ha abierto.
Abre tu aplicación con señal. Este correo no dice nada más, a propósito.

Something marked as urgent has waited for {minutes} minutes
and no coordinator has opened it.
Open your app while you have signal. This message says nothing else, on purpose.
"""

SILENCE_SUBJECT = "Un servidor no da señales · A hub is silent"
SILENCE_TEXT = """\
Desde hace {minutes} minutos no llega el informe de un servidor que cuidas
(en silencio ahora: {hubs}). Mira cuál en tu servidor: «hub fleet»,
o la página de servidores de la aplicación. Este correo no lo dice, a propósito.

The report of a hub that you look after has not come for {minutes} minutes
(silent now: {hubs}). See which on your own hub: “hub fleet”,
or the page of hubs in the app. This message does not say it, on purpose.
"""


class Mailer:
    """Sends through one mail server.

    `server`: `smtp://[user:password@]host[:port]` (STARTTLS where it is offered; with a password always)
    or `smtps://…` (TLS from the start). `groups`: who is told first, second, and so on; then always the last.
    """

    def __init__(self, server: str, sender: str, groups: list[list[str]]) -> None:
        parts = urlsplit(server)
        self._host = parts.hostname or ""
        self._tls = parts.scheme == "smtps"
        self._port = parts.port or (465 if self._tls else 587)
        self._user = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._sender = sender
        self._groups = groups

    async def tell(self, before: int, minutes: int) -> None:
        """Tell the group whose turn it is. Raises OSError when the server does not take it."""
        group = self._groups[min(before, len(self._groups) - 1)]
        await self._send(group, SUBJECT, TEXT.format(minutes=minutes))

    async def tell_of_silence(self, hubs: int, minutes: int) -> None:
        """Tell everybody that hubs are silent. Raises OSError when the server does not take it."""
        everybody = [address for group in self._groups for address in group]
        await self._send(everybody, SILENCE_SUBJECT, SILENCE_TEXT.format(hubs=hubs, minutes=minutes))

    async def _send(self, recipients: list[str], subject: str, text: str) -> None:
        message = EmailMessage()
        message["From"] = self._sender
        message["To"] = "undisclosed-recipients:;"
        message["Subject"] = subject
        message["Date"] = formatdate()
        message["Message-ID"] = make_msgid(domain="localhost")
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        try:
            await aiosmtplib.send(
                message,
                sender=self._sender,
                recipients=recipients,
                hostname=self._host,
                port=self._port,
                username=self._user,
                password=self._password,
                use_tls=self._tls,
                start_tls=True if self._password and not self._tls else None,
                timeout=TIMEOUT,
            )
        except aiosmtplib.SMTPException as error:
            raise OSError(type(error).__name__) from None


def groups_of(text: str) -> list[list[str]]:
    """`a@x,b@x;c@x` as groups, the first to be told first. Raises ValueError for what is no address."""
    groups = [
        [address.strip() for address in group.split(",") if address.strip()] for group in text.split(";")
    ]
    for address in (address for group in groups for address in group):
        if address.count("@") != 1 or any(char.isspace() or char in '<>",' for char in address):
            raise ValueError(f"not an e-mail address: one of {len(groups)} groups")
    return [group for group in groups if group]
