"""An ASGI app on a real loopback socket, inside the test's own event loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass

import uvicorn
from starlette.applications import Starlette

from shared.service import Service
from tests.support.waiting import eventually

START_SECONDS = 60.0  # on a machine that does many things at once


@dataclass(frozen=True)
class Served:
    """Where it answers, and the app itself."""

    url: str
    app: Starlette


@contextlib.asynccontextmanager
async def serving(app: Starlette, *, ready: bool = True) -> AsyncIterator[Served]:
    """Serve until the end of the block; with `ready` the block begins when the service has all it needs."""
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        proxy_headers=False,
        lifespan="on",
        timeout_graceful_shutdown=2,
        http="httptools",
    )
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        service: Service = app.state.service

        async def answers() -> bool:
            return server.started and (not ready or not await service.waiting_for())

        await eventually(answers, START_SECONDS)
        yield Served(f"http://127.0.0.1:{listener.getsockname()[1]}", app)
    finally:
        server.should_exit = True
        await task
        listener.close()
