"""The composition root: the only place where the gateway's parts are made and put together."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute, request_response
from starlette.types import ASGIApp

from services.gateway import micro, openapi
from services.gateway.api import Api, Parts
from services.gateway.authorise import EVERYONE
from services.gateway.blobs import Blobs, Quota
from services.gateway.bodies import Bodies
from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.closing import on_terminate
from services.gateway.directory import Requests
from services.gateway.door import Door
from services.gateway.enrolment import Enrolment
from services.gateway.headers import OwnMachineOnly, SecurityHeaders
from services.gateway.intake import Intake
from services.gateway.invitations import Invitations
from services.gateway.leafnode import PATH as LEAFNODE
from services.gateway.leafnode import LeafDoor
from services.gateway.live import Live
from services.gateway.live_endpoint import LiveEndpoint
from services.gateway.media import MEDIA_SHARED_BYTES, Media
from services.gateway.members import Members
from services.gateway.operations import Call, Desk, Operation
from services.gateway.packs import Packs
from services.gateway.peers import PeerDoor
from services.gateway.push_endpoint import Pushes
from services.gateway.pwa_files import DIST, PwaFiles
from services.gateway.rates import Rates
from services.gateway.records import Records
from services.gateway.region import Region
from services.gateway.remembered import Remembered
from services.gateway.revocations import Revocations
from services.gateway.rows.api import api_rows
from services.gateway.rows.peers import peer_rows
from services.gateway.rows.streams import media_rows, other_rows, pack_rows
from services.gateway.sessions import Nonces, Sessions
from services.gateway.settings import GatewaySettings
from services.gateway.status import Status
from services.gateway.sync.again import Admit, Again, Authorise, Questions
from services.gateway.sync.endpoint import Sync, in_couch_words
from services.gateway.sync.engine import Engine
from services.gateway.sync.fetches import Fetches
from services.gateway.sync.operations import ROWS
from services.gateway.sync.public import Public
from services.gateway.sync.pull import LONGPOLL_SECONDS, Pull
from services.gateway.sync.push import Push
from services.gateway.workers import Workers
from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import now
from shared.fetched import Fetched
from shared.hub_status import collect
from shared.limits import LIVE_BEAT_SECONDS
from shared.media import MediaStore
from shared.problem import Problem, on_problem
from shared.service import create_app
from shared.timers import Timers

NAME = "gateway"
SYNC_METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "COPY"]
CORS_SECONDS = 600


@dataclass(frozen=True)
class Overrides:
    """What tests put in the place of the real thing."""

    couch: Couch | None = None
    bus: Bus | None = None
    engine: Engine | None = None
    live: Live | None = None
    clock: Clock = now
    monotonic: Callable[[], float] = time.monotonic
    rates: Rates | None = None
    quota: Quota | None = None
    bodies: Bodies | None = None
    beat_seconds: float = LIVE_BEAT_SECONDS
    longpoll_seconds: float = LONGPOLL_SECONDS


def build(settings: GatewaySettings | None = None, overrides: Overrides | None = None) -> Starlette:
    """The gateway as an ASGI app, from its environment unless settings are given. Connects to nothing yet."""
    settings = settings or GatewaySettings()
    given = overrides or Overrides()
    clock = given.clock
    couch = given.couch or Couch(settings.couchdb_url)
    bus = given.bus or Bus(settings.nats_url, NAME)
    engine = given.engine or Engine(settings.couchdb_url)
    bodies = given.bodies or Bodies()
    rates = given.rates or Rates()
    live = given.live or Live()
    remembered = Remembered(settings.hub_shared_bytes)
    public = Public(engine, remembered, given.monotonic)

    records = Records(couch, clock)
    region = Region(couch, settings, clock, given.monotonic)
    origins = settings.origins()
    nonces = Nonces(records, clock)
    sessions = Sessions(records, region, nonces, rates, origins, clock)
    door = Door(sessions, clock, given.monotonic)
    revocations = Revocations(bus, door, live)
    invitations = Invitations(records, region, settings, clock)
    enrolment = Enrolment(records, region, invitations, origins, clock)
    members = Members(records, revocations)
    intake = Intake(couch, clock)
    requests = Requests(records, region, clock)
    hub_status = partial(collect, couch, bus, settings)
    parts = Parts(
        records=records,
        region=region,
        invitations=invitations,
        enrolment=enrolment,
        nonces=nonces,
        sessions=sessions,
        revocations=revocations,
        members=members,
        status=Status(couch, intake),
        timers=Timers(couch),
        opened=Fetched(couch, "opened"),
        requests=requests,
        pushes=Pushes(couch, settings.push_services),
        bus=bus,
        public=public,
        hub_status=hub_status,
    )
    questions = Questions()
    fetches = Fetches(Fetched(couch), clock)
    pull = Pull(engine, live, bodies, fetches, public, questions, given.longpoll_seconds)
    quota = given.quota or Quota(clock)
    sync = Sync(records, rates, pull, Push(engine, intake, region, bodies, quota, clock))
    blobs = Blobs(couch, bodies, quota, clock)
    shown = Remembered(MEDIA_SHARED_BYTES)  # of its own: one film shall not push the catalogue out of memory
    media = Media(MediaStore(couch), bodies, quota, shown, clock, settings.hub_media_bytes)
    streams = LiveEndpoint(couch, live, door, region, clock, given.beat_seconds)
    desk = Desk(door, rates, bodies)
    peers = PeerDoor(records, region, nonces, sessions, rates, origins, bus, clock)
    packs = Packs(couch, remembered)
    leaf_door = LeafDoor(door, clock, settings.nats_url, settings.hub_leaf_port)
    workers = Workers(bus, live, region, public, revocations, sessions)

    async def start() -> None:
        await records.ensure()
        on_terminate(live.close)

    async def stop() -> None:
        live.close()
        await remembered.flights.close()
        await shown.flights.close()
        await engine.close()
        await couch.close()

    async def status() -> dict[str, Any]:
        return {"counts": {"streams": live.open_streams}, "warnings": []}

    app = create_app(
        NAME,
        settings,
        start=start,
        stop=stop,
        routes=routes(
            desk,
            (
                *api_rows(Api(parts)),
                *pack_rows(packs),
                *media_rows(media),
                *peer_rows(peers),
                *other_rows(blobs, streams),
            ),
            sync,
            partial(Again, questions, public),
            settings,
            leaf_door,
        ),
        checks={"couchdb": couch.check, "nats": workers.hears},
        status=status,
        workers={"pokes": workers.hear, "sweep": workers.sweep},
        bus=bus,
        bus_required=False,  # people sign in, read and send while NATS is away
        endpoints=micro.endpoints(invitations, members, requests, hub_status),
        middleware=[
            Middleware(OwnMachineOnly, paths=frozenset({"/metrics"})),
            Middleware(SecurityHeaders, https=settings.https),
            *across_origins(settings),
        ],
    )
    app.add_exception_handler(Problem, on_any_problem)
    return app


def across_origins(settings: GatewaySettings) -> tuple[Middleware, ...]:
    """What lets pages of other origins call the API; nothing where none is listed."""
    if not settings.app_origins:
        return ()
    return (
        Middleware(
            CORSMiddleware,
            allow_origins=settings.app_origins,
            allow_methods=["GET", "HEAD", "POST", "PUT", "DELETE"],
            allow_headers=["Authorization", "Content-Type", "Content-Encoding", "Range"],
            expose_headers=["Retry-After", "ETag", "Content-Range", "Request-Id"],
            max_age=CORS_SECONDS,
        ),
    )


def routes(
    desk: Desk,
    operations: tuple[Operation, ...],
    sync: Sync,
    again: Callable[[Admit, Authorise, ASGIApp], ASGIApp],
    settings: GatewaySettings,
    leaf_door: LeafDoor,
) -> list[BaseRoute]:
    """Everything that has an address; what none of them knows is a file of the app, or nothing."""

    async def sync_call(call: Call) -> Response:
        return await sync.handle(call.request, call.caller)

    any_sync = Operation("*", "/sync", sync_call, "CouchDB's protocol", "read", {}, roles=EVERYONE | {"peer"})

    async def sync_endpoint(request: Request) -> Response:
        return await desk.run(any_sync, request)

    async def admit(authorization: str | None) -> Caller:
        caller = await desk.admitted(any_sync, authorization)
        assert caller is not None, "nothing under /sync is open"
        return caller

    async def openapi_endpoint(_call: Call) -> Response:
        return JSONResponse(described, headers={"Cache-Control": "public, max-age=300"})

    own = Operation(
        "GET", "/api/openapi.json", openapi_endpoint, "This document", "open-info", {200: dict[str, Any]}
    )
    described = openapi.document((*operations, own), ROWS)
    from_memory = again(admit, sync.authorise, request_response(sync_endpoint))
    files = PwaFiles(settings.hub_app_files or DIST)
    return [
        # First: most requests are these.
        Route("/sync/{path:path}", from_memory, methods=SYNC_METHODS),
        WebSocketRoute(LEAFNODE, leaf_door.enter),
        Route("/sync", sync_endpoint, methods=SYNC_METHODS),
        *desk.routes((*operations, own)),
        Route("/{path:path}", files.serve, methods=["GET", "HEAD"]),
    ]


async def on_any_problem(request: Request, error: Exception) -> Response:
    """Problems of `/sync` also speak CouchDB's words."""
    if isinstance(error, Problem) and request.url.path.startswith("/sync"):
        error = in_couch_words(error)
    return await on_problem(request, error)
