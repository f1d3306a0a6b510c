"""The composition root of the demo's keeper: a small service beside the others, on demo hubs only."""

from __future__ import annotations

import asyncio
import logging

import structlog
from starlette.applications import Starlette

from infra.demo import keys
from infra.demo.keeper import HUB, Keeper
from shared import directory_store
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, Doc, NotFound
from shared.encoding import now
from shared.problem import Problem
from shared.service import create_app
from shared.settings import ServiceSettings

NAME = "demo"
TEND_SECONDS = 60.0  # between two looks at what ends soon, and at the catalogue's folder
RETRY_SECONDS = 0.3  # while the services it needs are still starting

log = structlog.get_logger()


class Demo:
    """Runs the keeper: once at the start, at every change of the hub's records, and now and then."""

    def __init__(self, settings: ServiceSettings, couch: Couch, bus: Bus) -> None:
        self._settings = settings
        self._couch = couch
        self._bus = bus
        self._keeper: Keeper | None = None
        self._tended = False

    async def start(self) -> None:
        """Read or make the demo's keys."""
        folder = self._settings.hub_data / "demo"
        self._keeper = Keeper(
            self._couch,
            self._bus,
            keys.root(folder, now(), self._settings.hub_name),
            keys.release_seed(folder),
        )

    async def waits_for_region(self) -> str | None:
        """For readiness: None once region, coordinator and catalogue are there."""
        return None if self._tended else "being-prepared"

    async def tend(self) -> None:
        """Worker: keep everything up to date."""
        told: set[str] = set()
        while True:
            try:
                await self.keeper.tend()
                self._tended = True
                told.clear()
            except (Problem, BusUnreachable) as error:
                if str(error) not in told:  # once: while services start it comes again and again
                    lasting = isinstance(error, Problem) and error.status != 503
                    log.log(logging.WARNING if lasting else logging.INFO, "demo_waits", reason=str(error))
                told.add(str(error))
            await asyncio.sleep(TEND_SECONDS if self._tended else RETRY_SECONDS)

    async def grant(self) -> None:
        """Worker: answer requests for roles as they come."""

        async def handle(changes: list[Doc]) -> None:
            ids = [change["id"] for change in changes]
            if any(identity.startswith("request:") for identity in ids):
                await self.keeper.grant()
            if any(identity.startswith("peer:") for identity in ids):
                await self.keeper.consent()

        while True:
            try:
                await self._couch.tail(HUB, NAME, handle)
            except NotFound:  # the database is not made yet
                await asyncio.sleep(RETRY_SECONDS)

    async def vouch(self) -> None:
        """Worker: keep the directory's head up to date. Facilitators' keys change it, and sign no head."""

        async def handle(_changes: list[Doc]) -> None:
            if self._tended:
                await self.keeper.vouch()

        while True:
            try:
                await self._couch.tail(directory_store.DATABASE, NAME, handle)
            except (NotFound, Problem, BusUnreachable):  # not made yet, or not now: asked again soon
                await asyncio.sleep(RETRY_SECONDS)

    @property
    def keeper(self) -> Keeper:
        """The keeper, which is there once the service has started."""
        assert self._keeper is not None
        return self._keeper


def build(settings: ServiceSettings | None = None) -> Starlette:
    """The keeper as an ASGI app, from its environment unless settings are given."""
    settings = settings or ServiceSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    demo = Demo(settings, couch, bus)
    return create_app(
        NAME,
        settings,
        start=demo.start,
        stop=couch.close,
        checks={"couchdb": couch.check, "nats": bus.check, "region": demo.waits_for_region},
        workers={"tend": demo.tend, "grant": demo.grant, "vouch": demo.vouch},
        bus=bus,
    )
