"""The composition root of content."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette

from services.content.releases import Releases
from services.content.settings import ContentSettings
from services.content.source.folder import Catalogue, read_folder
from services.content.statements import Statements
from shared.bus import Bus
from shared.couch import Couch
from shared.service import create_app

NAME = "content"


def build(settings: ContentSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or ContentSettings()
    folder = settings.content_catalogue
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    statements = Statements(couch, bus)

    def read() -> Catalogue:
        return read_folder(folder)

    releases = Releases(couch, bus, read)

    async def status() -> dict[str, Any]:
        return {"counts": await releases.counts(), "warnings": []}

    return create_app(
        NAME,
        settings,
        start=statements.prepare,
        stop=couch.close,
        checks={"couchdb": couch.check, "nats": bus.check},
        status=status,
        bus=bus,
        endpoints={
            "directory_add": statements.add,
            "pending": releases.pending,
            "publish": releases.publish,
        },
    )
