"""The composition root of content."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette

from services.content.alerts import Alerts
from services.content.desk import Desk
from services.content.lately import Lately
from services.content.media import Media
from services.content.overview import Overview
from services.content.packs import Packs
from services.content.releases import Releases
from services.content.settings import ContentSettings
from services.content.shelf import database
from services.content.source.cache import Folder
from services.content.statements import Statements
from shared.bus import Bus
from shared.couch import Couch
from shared.service import create_app

NAME = "content"

Endpoint = Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]


def build(settings: ContentSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or ContentSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    folder = Folder(settings.content_catalogue)
    statements = Statements(couch, bus)
    alerts = Alerts(couch, bus)
    media = Media(couch, settings.content_catalogue, settings.content_media_days)
    releases = Releases(couch, bus, folder, media)
    desk = Desk(couch, releases, media)
    overview = Overview(couch, folder, releases, media)
    packs = Packs(couch)
    status = Lately(overview.status, until_found={"counts": {}, "warnings": []})

    async def prepare() -> None:
        await statements.prepare()
        await alerts.prepare()

    async def pending(payload: dict[str, Any]) -> dict[str, Any]:
        status.wake()  # whoever asks is about to change it, or will look why it cannot be changed
        return await releases.pending(payload)

    def then_packed(publish: Endpoint) -> Endpoint:
        async def answering(payload: dict[str, Any]) -> dict[str, Any]:
            answer = await publish(payload)
            packs.wake(database(language) for language in answer["written"])
            status.wake()
            return answer

        return answering

    return create_app(
        NAME,
        settings,
        start=prepare,
        stop=couch.close,
        checks={"couchdb": couch.check, "nats": bus.check},
        status=status.found,
        workers={"packs": packs.keep, "status": status.keep, "media": media.keep, "alerts": alerts.keep},
        bus=bus,
        endpoints={
            "alert_add": alerts.add,
            "directory_add": statements.add,
            "overview": overview.answer,
            "pack": packs.answer,
            "pending": pending,
            "publish": then_packed(releases.publish),
            "publish_texts": then_packed(desk.publish),
        },
    )
