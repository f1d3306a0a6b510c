"""The composition root of notifications."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from starlette.applications import Starlette

from services.notifications.mail import Mailer, groups_of
from services.notifications.news import DURABLE, Herald
from services.notifications.notices import Notices
from services.notifications.push_sender import PushSender
from services.notifications.push_worker import FAILING_HOURS, Pusher
from services.notifications.settings import NotificationsSettings
from services.notifications.silence import SilenceWatch
from services.notifications.unseen import Unseen
from shared.bus import Bus
from shared.couch import Couch
from shared.fetched import HUB
from shared.service import create_app

NAME = "notifications"
ESCALATION = "escalation"


def build(settings: NotificationsSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or NotificationsSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    notices = Notices(couch)
    urgent = _mailer(settings, settings.notifications_mail_to)
    operators = _mailer(settings, settings.notifications_mail_operators)
    silence = SilenceWatch(couch, operators.tell_of_silence) if operators else None
    unseen = Unseen(
        couch,
        urgent.tell if urgent else None,
        after=timedelta(minutes=settings.notifications_unseen_minutes),
        beyond=timedelta(minutes=settings.notifications_beyond_minutes),
    )
    sender = PushSender(settings.push_services, settings.notifications_push_contact)
    pusher = Pusher(couch, sender)
    herald = Herald(notices, bus, unseen.begin, pusher.wake)

    async def status() -> dict[str, Any]:
        backlog = await bus.consumer_backlog(DURABLE)
        dead = await bus.dead_letters()
        minutes = await unseen.waiting_minutes()
        warnings = ["dead-letters"] if dead else []
        if minutes is not None and minutes >= settings.notifications_unseen_minutes:
            warnings.append("urgent-unseen")
        pushes = await pusher.counts()
        if pushes["push_failing_hours"] >= FAILING_HOURS:
            warnings.append("push-failing")
        counts = {"pending": backlog, "dead": dead, "unseen_minutes": minutes or 0, **pushes}
        return {"counts": counts, "warnings": warnings}

    async def start() -> None:
        await notices.prepare()
        await _tell_how(couch, settings)
        await pusher.subscriptions.prepare()

    async def stop() -> None:
        await sender.close()
        await couch.close()

    return create_app(
        NAME,
        settings,
        start=start,
        stop=stop,
        checks={"couchdb": couch.check, "nats": bus.check},
        status=status,
        workers={
            "consume": herald.consume,
            "unseen": unseen.keep,
            "push": pusher.keep,
            **({"silence": silence.keep} if silence else {}),
        },
        bus=bus,
    )


async def _tell_how(couch: Couch, settings: NotificationsSettings) -> None:
    """What happens when nobody opens something urgent, for the gateway to tell. Raises CouchError."""
    how = {
        "minutes": settings.notifications_unseen_minutes,
        "mail": bool(settings.notifications_mail_server and settings.notifications_mail_to),
    }
    await couch.ensure_db(HUB)
    await couch.update(HUB, ESCALATION, lambda present: {**(present or {}), **how})


def _mailer(settings: NotificationsSettings, to: str) -> Mailer | None:
    """Writes to these addresses; None while there is no mail server, or nobody to write to."""
    if not settings.notifications_mail_server or not to:
        return None
    return Mailer(settings.notifications_mail_server, settings.notifications_mail_from, groups_of(to))
