"""The composition root of federation."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any

import anyio
import structlog
from pydantic import ValidationError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.federation.consent import Consent
from services.federation.copies import Copies
from services.federation.desk import Desk
from services.federation.dial import Dialler
from services.federation.exchange import Exchanges
from services.federation.fleet import Fleets
from services.federation.health import OwnHealth
from services.federation.identity import Identities
from services.federation.keys import HubKeys
from services.federation.leaves import Leaves
from services.federation.links import Links
from services.federation.overview import Overview
from services.federation.pairing import Pairing
from services.federation.relay import Relay
from services.federation.reports import Reports
from services.federation.settings import FederationSettings
from services.federation.unheard import Unheard
from shared.bus import Bus, Endpoint
from shared.couch import Couch, CouchError
from shared.hub_status import collect
from shared.metrics import PEER_MESSAGES
from shared.peers import ALERTS, DIRECTORY, RELAY
from shared.problem import Problem, bad_request
from shared.service import create_app

NAME = "federation"
REGION_SECONDS = 1.0

log = structlog.get_logger()


class Federation:
    """What runs beside the questions."""

    def __init__(
        self,
        couch: Couch,
        bus: Bus,
        settings: FederationSettings,
        consent: Consent,
        keys: HubKeys,
        relay: Relay,
        dialler: Dialler,
        health: OwnHealth,
        leaves: Leaves,
    ) -> None:
        self._couch = couch
        self._bus = bus
        self._settings = settings
        self._consent = consent
        self._keys = keys
        self._relay = relay
        self._dialler = dialler
        self._health = health
        self._leaves = leaves

    async def relay(self) -> None:
        """Worker: messages for other regions, as incidents copies them here."""
        await self._relay.prepare()

        async def take(changes: list[dict[str, Any]]) -> None:
            await self._relay.take(changes)
            self._dialler.wake()

        await self._couch.tail(RELAY, NAME, take)

    async def sweep(self) -> None:
        """Worker: what has no end yet, and the next hub key once the root has named it. What fails is tried
        again at the next look, and stops nothing else.
        """
        while True:
            pause = min(self._settings.federation_sweep_seconds, self._settings.federation_ask_seconds * 5)
            for step in (self._promote, self._relay.sweep, self._relay.publish, self._count):
                try:
                    await step()
                except Problem:  # no region yet
                    pause = REGION_SECONDS
                except CouchError as error:
                    log.warning("sweep_waits", step=step.__name__, error=type(error).__name__)
            await anyio.sleep(pause)

    async def _promote(self) -> None:
        await self._keys.promote(await self._consent.directory())

    async def _count(self) -> None:
        PEER_MESSAGES.set(sum((await self._relay.waiting()).values()))

    async def health(self) -> None:
        """Worker: a report of this hub's own each minute, on its way at once to who may know it."""

        async def made(report: dict[str, Any]) -> None:
            await self._leaves.tell_health(report)
            told = [region for region, flows in (await self._consent.all()).items() if "give-health" in flows]
            if not all(self._leaves.is_up(region) for region in told):
                self._dialler.wake()  # then it goes with the exchange

        await self._health.keep(made)

    async def hear(self) -> None:
        """Worker: news of this hub goes out on every line at once."""

        async def news(_payload: dict[str, Any]) -> None:
            self._consent.forget()
            self._dialler.wake()

        async def of_database(payload: dict[str, Any]) -> None:
            await self._leaves.tell_news(str(payload["database"]))

        async def of_directory(_payload: dict[str, Any]) -> None:
            await self._leaves.tell_news(DIRECTORY)

        async def of_alert(_payload: dict[str, Any]) -> None:
            await self._leaves.tell_news(ALERTS)

        await self._bus.subscribe("news.>", news)
        for subject in ("news.catalogue", "news.box"):
            await self._bus.subscribe(subject, of_database)
        await self._bus.subscribe("news.directory", of_directory)
        await self._bus.subscribe("news.alert", of_alert)
        await anyio.sleep_forever()


def build(settings: FederationSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or FederationSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    consent = Consent(couch)
    keys = HubKeys(couch)
    links = Links(couch)
    identities = Identities(couch, settings, links)
    pairing = Pairing(couch, settings, consent, keys, links)
    copies = Copies(couch)
    relay = Relay(couch, bus, settings, consent, links, copies.directory)
    unheard = Unheard(couch, bus, consent, links)
    status = partial(collect, couch, bus, settings)
    every = timedelta(seconds=settings.federation_health_seconds)
    health = OwnHealth(couch, consent, keys, status, identities.hub, every)
    reports = Reports(couch, consent, links, copies)
    silent_after = timedelta(minutes=settings.federation_silent_minutes)
    fleets = Fleets(couch, consent, links, reports, status, silent_after)
    exchanges = Exchanges(couch, settings, consent, links, relay, unheard, health, reports)
    leaves = Leaves(bus, settings, consent, links, reports, lambda region: dialler.heard_of(region))
    dialler = Dialler(couch, bus, settings, consent, keys, links, copies, relay, exchanges, leaves)
    overview = Overview(consent, keys, links, pairing, relay, fleets, settings.hub_name)
    federation = Federation(couch, bus, settings, consent, keys, relay, dialler, health, leaves)
    desk = Desk(bus, consent, keys, links, pairing, copies, relay, exchanges, overview, dialler, fleets)

    async def start() -> None:
        await identities.prepare()
        await keys.prepare()
        await relay.prepare()
        await unheard.prepare()

    async def http_identity(_request: Request) -> Response:
        return JSONResponse((await identities.current()).to_dict(), headers={"Cache-Control": "no-store"})

    async def micro_identity(_payload: dict[str, Any]) -> dict[str, Any]:
        return (await identities.current()).to_dict()

    return create_app(
        NAME,
        settings,
        start=start,
        stop=couch.close,
        routes=[Route("/identity", http_identity)],
        checks={"couchdb": couch.check, "nats": bus.check, "region": identities.waits_for_region},
        status=overview.status,
        workers={
            "dial": dialler.keep,
            "fleet": fleets.keep,
            "health": federation.health,
            "hear": federation.hear,
            "leaves": leaves.keep,
            "relay": federation.relay,
            "sweep": federation.sweep,
        },
        bus=bus,
        endpoints={
            name: _as_problem(endpoint)
            for name, endpoint in {"identity": micro_identity, **desk.endpoints()}.items()
        },
    )


def _as_problem(endpoint: Endpoint) -> Endpoint:
    """What a stranger's body does not have, and what is down, become problems."""

    async def answer(payload: dict[str, Any]) -> dict[str, Any]:
        try:
            return await endpoint(payload)
        except (ValidationError, KeyError):
            raise bad_request("The question does not have the right fields.", "bad-fields") from None

    return answer
