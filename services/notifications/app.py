"""The composition root of notifications."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette

from services.notifications.news import DURABLE, Herald
from services.notifications.notices import Notices
from services.notifications.settings import NotificationsSettings
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
    herald = Herald(notices, bus)

    async def status() -> dict[str, Any]:
        backlog = await bus.consumer_backlog(DURABLE)
        dead = await bus.dead_letters()
        warnings = ["dead-letters"] if dead else []
        return {"counts": {"pending": backlog, "dead": dead}, "warnings": warnings}

    return create_app(
        NAME,
        settings,
        start=notices.prepare,
        stop=couch.close,
        checks={"couchdb": couch.check, "nats": bus.check},
        status=status,
        workers={"consume": herald.consume},
        bus=bus,
    )
