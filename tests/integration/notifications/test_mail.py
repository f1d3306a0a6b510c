"""Content-free e-mail through a real mail server, which may be away."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes
from email.message import Message

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from services.notifications.mail import Mailer, groups_of
from services.notifications.settings import NotificationsSettings
from services.notifications.unseen import Unseen
from shared.couch import Couch
from tests.integration.house import new_region, push
from tests.support.envelopes import envelope

BOX = "box-coordinators"


class Kept:
    """A mail server's handler that keeps what came: recipients and message."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], Message]] = []

    async def handle_DATA(self, _server: SMTP, _session: Session, mail: Envelope) -> str:  # noqa: N802
        assert isinstance(mail.content, bytes)
        self.mails.append((mail.rcpt_tos, message_from_bytes(mail.content)))
        return "250 kept"


@dataclass
class MailServer:
    """A real mail server on loopback."""

    port: int
    mails: list[tuple[list[str], Message]]


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    handler = Kept()
    listening = await asyncio.get_running_loop().create_server(lambda: SMTP(handler), "127.0.0.1", 0)
    async with listening:
        yield MailServer(listening.sockets[0].getsockname()[1], handler.mails)


async def test_a_mail_names_nothing_and_nobody_and_the_second_goes_to_the_next(server: MailServer) -> None:
    groups = groups_of("first@team.example,also@team.example;second@team.example")
    mailer = Mailer(f"smtp://127.0.0.1:{server.port}", "hub@team.example", groups)
    await mailer.tell(0, 31)
    await mailer.tell(1, 211)
    await mailer.tell(7, 999)
    mails = server.mails
    assert [to for to, _ in mails] == [groups[0], groups[1], groups[1]]
    for to, message in mails:
        shown = message.as_string()
        assert not any(address in shown for address in to), "nobody sees who else was told"
        assert "127.0.0.1" not in shown
    text = mails[0][1].get_payload(decode=True)
    assert isinstance(text, bytes)
    assert "31 minutos" in text.decode()


async def test_of_silent_hubs_everybody_is_told_how_many_and_not_which(server: MailServer) -> None:
    groups = groups_of("ops@team.example,also@team.example")
    mailer = Mailer(f"smtp://127.0.0.1:{server.port}", "hub@team.example", groups)
    await mailer.tell_of_silence(2, 44)
    [(to, message)] = server.mails
    assert to == groups[0]
    text = message.get_payload(decode=True)
    assert isinstance(text, bytes)
    assert "44 minutos" in text.decode()
    assert "silent now: 2" in text.decode()
    assert "http" not in text.decode()


async def test_a_server_that_is_away_or_says_no_is_an_os_error() -> None:
    with pytest.raises(OSError, match="SMTPConnect"):
        await Mailer("smtp://127.0.0.1:9", "hub@team.example", [["a@team.example"]]).tell(0, 30)


async def test_an_urgent_envelope_that_nobody_opens_is_mailed_once(couch: Couch, server: MailServer) -> None:
    region = await new_region(couch)
    await push(couch, region, urgent=True)
    for database in (BOX, "notices", "hub"):
        await couch.ensure_db(database)
    await couch.bulk(BOX, [envelope(region=region, urgent=True)], new_edits=False)
    settings = NotificationsSettings(
        notifications_mail_server=f"smtp://127.0.0.1:{server.port}",
        notifications_mail_from="hub@team.example",
        notifications_mail_to="a@team.example",
    )
    mailer = Mailer(
        settings.notifications_mail_server,
        settings.notifications_mail_from,
        groups_of(settings.notifications_mail_to),
    )
    unseen = Unseen(couch, mailer.tell, timedelta(0))
    await unseen.begin("news")
    await unseen.look()
    await unseen.look()
    assert len(server.mails) == 1
