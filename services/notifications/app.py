"""The composition root of notifications."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from starlette.applications import Starlette

from services.notifications.mail import Mailer, groups_of
from services.notifications.news import DURABLE, Herald
from services.notifications.notices import Notices
from services.notifications.settings import NotificationsSettings
from services.notifications.unseen import Tell, Unseen
from shared.bus import Bus
from shared.couch import Couch
from shared.service import create_app

NAME = "notifications"


def build(settings: NotificationsSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or NotificationsSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    notices = Notices(couch)
    unseen = Unseen(couch, _teller(settings), timedelta(minutes=settings.notifications_unseen_minutes))
    herald = Herald(notices, bus, unseen.begin)

    async def status() -> dict[str, Any]:
        backlog = await bus.consumer_backlog(DURABLE)
        dead = await bus.dead_letters()
        minutes = await unseen.waiting_minutes()
        warnings = ["dead-letters"] if dead else []
        if minutes is not None and minutes >= settings.notifications_unseen_minutes:
            warnings.append("urgent-unseen")
        counts = {"pending": backlog, "dead": dead, "unseen_minutes": minutes or 0}
        return {"counts": counts, "warnings": warnings}

    return create_app(
        NAME,
        settings,
        start=notices.prepare,
        stop=couch.close,
        checks={"couchdb": couch.check, "nats": bus.check},
        status=status,
        workers={"consume": herald.consume, "unseen": unseen.keep},
        bus=bus,
    )


def _teller(settings: NotificationsSettings) -> Tell | None:
    if not settings.notifications_mail_server:
        return None
    mailer = Mailer(
        settings.notifications_mail_server,
        settings.notifications_mail_from,
        groups_of(settings.notifications_mail_to),
    )
    return mailer.tell
