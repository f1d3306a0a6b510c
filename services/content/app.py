"""The composition root of content."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette

from services.content.lately import Lately
from services.content.overview import Overview
from services.content.packs import Packs
from services.content.releases import Releases
from services.content.settings import ContentSettings
from services.content.source.cache import Folder
from services.content.statements import Statements
from shared.bus import Bus
from shared.couch import Couch
from shared.service import create_app

NAME = "content"


def build(settings: ContentSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or ContentSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    folder = Folder(settings.content_catalogue)
    statements = Statements(couch, bus)
    releases = Releases(couch, bus, folder)
    overview = Overview(couch, folder, releases)
    packs = Packs(couch)
    status = Lately(overview.status, until_found={"counts": {}, "warnings": []})

    async def pending(payload: dict[str, Any]) -> dict[str, Any]:
        status.wake()  # whoever asks is about to change it, or will look why it cannot be changed
        return await releases.pending(payload)

    async def publish(payload: dict[str, Any]) -> dict[str, Any]:
        answer = await releases.publish(payload)
        packs.wake(answer["written"])
        status.wake()
        return answer

    return create_app(
        NAME,
        settings,
        start=statements.prepare,
        stop=couch.close,
        checks={"couchdb": couch.check, "nats": bus.check},
        status=status.found,
        workers={"packs": packs.keep, "status": status.keep},
        bus=bus,
        endpoints={
            "directory_add": statements.add,
            "overview": overview.answer,
            "pack": packs.answer,
            "pending": pending,
            "publish": publish,
        },
    )
