"""The composition root of federation."""

from __future__ import annotations

from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.federation.identity import Identities
from services.federation.settings import FederationSettings
from shared.bus import Bus
from shared.couch import Couch
from shared.service import create_app

NAME = "federation"


def build(settings: FederationSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or FederationSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    identities = Identities(couch, settings)

    async def http_identity(_request: Request) -> Response:
        return JSONResponse((await identities.current()).to_dict(), headers={"Cache-Control": "no-store"})

    async def micro_identity(_payload: dict[str, Any]) -> dict[str, Any]:
        return (await identities.current()).to_dict()

    async def status() -> dict[str, Any]:
        return {"counts": {"peers": len((await identities.current()).peers)}, "warnings": []}

    return create_app(
        NAME,
        settings,
        start=identities.prepare,
        stop=couch.close,
        routes=[Route("/identity", http_identity)],
        checks={"couchdb": couch.check, "nats": bus.check, "region": identities.waits_for_region},
        status=status,
        bus=bus,
        endpoints={"identity": micro_identity},
    )
