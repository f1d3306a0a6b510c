"""How a service is put together: a Starlette app with health, readiness, metrics, request ids, workers and
NATS.

`create_app` is called by each service's one composition root; handlers get what they need from there. A
service answers `/healthz` at once and `/readyz` when all it waits for is there: it starts in any order with
the others.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any

import structlog
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from shared import __version__
from shared.bus import Bus, BusUnreachable, Endpoint
from shared.couch import CouchError, Unreachable
from shared.limits import WEBSOCKET_BYTES
from shared.logging import configure
from shared.metrics import READY, WORKER_RESTARTS, metrics_endpoint
from shared.problem import (
    Problem,
    on_bug,
    on_http_exception,
    on_problem,
    problem_response,
    unavailable,
)
from shared.request_ids import RequestIds
from shared.settings import ServiceSettings

log = structlog.get_logger()

Check = Callable[[], Awaitable[str | None]]
Worker = Callable[[], Awaitable[None]]
START_PAUSES = (0.1, 0.2, 0.5, 1.0, 2.0)
WORKER_PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)


class Service:
    """What runs beside the routes: start, workers, micro service. `app.state.service` holds it."""

    def __init__(
        self,
        name: str,
        *,
        start: Callable[[], Awaitable[None]],
        stop: Callable[[], Awaitable[None]],
        checks: Mapping[str, Check],
        status: Callable[[], Awaitable[dict[str, Any]]] | None,
        workers: Mapping[str, Worker],
        bus: Bus | None,
        bus_required: bool,
        endpoints: Mapping[str, Endpoint],
    ) -> None:
        self.name = name
        self.started = False
        self._start, self._stop = start, stop
        self._checks = checks
        self._status = status
        self._workers = workers
        self._bus = bus
        self._bus_required = bus_required
        self._endpoints = endpoints
        self._waits_for: str | None = "start"
        self._tasks: list[asyncio.Task[None]] = []

    async def waiting_for(self) -> list[str]:
        """Names of what is missing; empty when the service is ready."""
        missing = [name for name, check in self._checks.items() if await check() is not None]
        if not self.started and self._waits_for is not None and self._waits_for not in missing:
            missing.append(self._waits_for)
        READY.set(0 if missing else 1)
        return missing

    async def report(self) -> dict[str, Any]:
        """The answer of `<service>.status`: {service, version, ready, waiting_for, counts, warnings}."""
        missing = await self.waiting_for()
        own: dict[str, Any] = {}
        if self._status is not None and not missing:
            own = await self._status()
        return {
            "service": self.name,
            "version": __version__,
            "ready": not missing,
            "waiting_for": missing,
            "counts": own.get("counts", {}),
            "warnings": own.get("warnings", []),
        }

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Start in the background, run the workers, and stop all in order."""
        self._spawn("start", self._begin())
        try:
            yield
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            self._tasks.clear()
            await self._stop()
            if self._bus is not None:
                await self._bus.close()
            self.started = False
            log.info("stopped")

    def _spawn(self, name: str, work: Any) -> None:
        self._tasks.append(asyncio.create_task(work, name=f"{self.name}:{name}"))

    async def _begin(self) -> None:
        """Connect, start, let the workers run, answer questions; each step again and again until it works."""
        if self._bus is not None and self._bus_required:
            await self._until_it_works(self._open_bus)
        await self._until_it_works(self._start)
        for name, worker in self._workers.items():
            self._spawn(name, self._supervise(name, worker))
        self.started = self._bus is None or not self._bus_required
        if self._bus is not None:
            if not self._bus_required:
                await self._until_it_works(self._open_bus)
            await self._until_it_works(self._answer)
        self.started, self._waits_for = True, None
        log.info("started", version=__version__)

    async def _open_bus(self) -> None:
        assert self._bus is not None
        await self._bus.connect()
        await self._bus.ensure_streams()

    async def _answer(self) -> None:
        assert self._bus is not None
        await self._bus.serve(self.name, __version__, {"status": self._micro_status, **self._endpoints})

    async def _until_it_works(self, step: Callable[[], Awaitable[None]]) -> None:
        attempt = 0
        while True:
            try:
                await step()
            except (BusUnreachable, CouchError) as error:
                self._waits_for = "nats" if isinstance(error, BusUnreachable) else "couchdb"
                pause = START_PAUSES[min(attempt, len(START_PAUSES) - 1)]
                attempt += 1
                log.info("start_waits", waits_for=self._waits_for, error=type(error).__name__, pause=pause)
                await asyncio.sleep(pause)
            else:
                self._waits_for = "start"
                return

    async def _micro_status(self, _payload: dict[str, Any]) -> dict[str, Any]:
        return await self.report()

    async def _supervise(self, name: str, worker: Worker) -> None:
        """Run a worker for ever; one that fails is begun again, after longer and longer pauses."""
        failures = 0
        while True:
            began = time.monotonic()
            try:
                await worker()
                log.warning("worker_ended", worker=name)
            except asyncio.CancelledError:
                raise
            except Exception as error:
                expected = isinstance(error, (BusUnreachable, Unreachable))
                log.log(30 if expected else 40, "worker_failed", worker=name, exc_info=error)
            WORKER_RESTARTS.labels(name).inc()
            failures = 0 if time.monotonic() - began > 60 else failures + 1
            await asyncio.sleep(WORKER_PAUSES[min(failures, len(WORKER_PAUSES)) - 1] if failures else 0.2)


def create_app(
    name: str,
    settings: ServiceSettings,
    *,
    start: Callable[[], Awaitable[None]],
    stop: Callable[[], Awaitable[None]],
    routes: Sequence[BaseRoute] = (),
    checks: Mapping[str, Check],
    status: Callable[[], Awaitable[dict[str, Any]]] | None = None,
    workers: Mapping[str, Worker] | None = None,
    bus: Bus | None = None,
    bus_required: bool = True,
    endpoints: Mapping[str, Endpoint] | None = None,
    middleware: Sequence[Middleware] = (),
) -> Starlette:
    """A service as an ASGI app.

    start      awaited once couchdb and nats are there; repeated while it raises CouchError or BusUnreachable
    stop       awaited at the end, after the workers were cancelled (also when `start` never succeeded)
    checks     what readiness needs: name -> coroutine function, None when well, else a word
    status     {"counts": {name: int}, "warnings": [codes]} for `<name>.status`; asked only when ready
    workers    loops that run after the start, each begun again when it fails
    bus        connected, its streams ensured, `endpoints` and `status` served, closed: all by this helper
    bus_required  False: `start` and the workers do not wait for NATS, which is joined whenever it is there
    """
    configure(name, settings.log_level)
    service = Service(
        name,
        start=start,
        stop=stop,
        checks=checks,
        status=status,
        workers=workers or {},
        bus=bus,
        bus_required=bus_required,
        endpoints=endpoints or {},
    )

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with service.running():
            yield

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"ok": True})

    async def readyz(_request: Request) -> Response:
        missing = await service.waiting_for()
        return JSONResponse({"ready": not missing, "waiting_for": missing}, 503 if missing else 200)

    app = Starlette(
        routes=[
            Route("/healthz", healthz),
            Route("/readyz", readyz),
            Route("/metrics", metrics_endpoint),
            *routes,
        ],
        lifespan=lifespan,
        middleware=[Middleware(RequestIds), *middleware],
        exception_handlers={
            Problem: on_problem,
            HTTPException: on_http_exception,
            CouchError: _on_couch_error,
            BusUnreachable: _on_bus_unreachable,
            Exception: on_bug,
        },
    )
    app.state.service = service
    return app


def serve(app: Starlette, settings: ServiceSettings) -> None:
    """Run until SIGTERM or SIGINT, on the inherited socket or on a free loopback port, which is logged."""
    if settings.service_fd is not None:
        listener = socket.socket(fileno=settings.service_fd)
    else:
        listener = socket.create_server(("127.0.0.1", 0))
    log.info("listening", port=listener.getsockname()[1])
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,  # it would log addresses and paths
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=5,
        loop="uvloop",
        http="httptools",
        # Only hubs speak in websockets, in small pieces; what is packed could be very large unpacked.
        ws="wsproto",
        ws_max_size=WEBSOCKET_BYTES,
        ws_per_message_deflate=False,
        lifespan="on",
    )
    uvicorn.Server(config).run(sockets=[listener])


async def _on_couch_error(_request: Request, error: Exception) -> Response:
    log.warning("couch_error", error=type(error).__name__)
    return problem_response(unavailable("couchdb"))


async def _on_bus_unreachable(_request: Request, _error: Exception) -> Response:
    return problem_response(unavailable("nats"))
