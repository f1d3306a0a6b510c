"""`/leafnode`: the leafnode of a hub that dials, passed on to this hub's own nats-server.

A websocket, so that it comes through the one door; opened with the same token as all that a hub asks, and
closed when that ends. Who the leafnode is, is the token's word: its own is taken out of what it says.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial

import structlog
from starlette.responses import Response
from starlette.websockets import WebSocket, WebSocketDisconnect

from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.door import Door
from services.gateway.rows.callers import PEER
from shared import leaf
from shared.leaf_line import Cut, Ended, connect, first_line, of_stream, pump, read_connect, to_server
from shared.metrics import LEAVES
from shared.problem import Problem, not_found, problem_response, unavailable

PATH = "/leafnode"
NORMAL, POLICY = 1000, 1008

log = structlog.get_logger()


class LeafDoor:
    """Lets leafnodes in. `port`: of the nats-server on this machine; None: it is not ours to ask."""

    def __init__(self, door: Door, clock: Clock, nats_url: str, port: int | None) -> None:
        self._door = door
        self._clock = clock
        self._nats_url = nats_url
        self._port = port
        self._open: dict[str, asyncio.Task[None]] = {}

    async def enter(self, socket: WebSocket) -> None:
        """The endpoint."""
        try:
            caller = await self._door.caller(socket.headers.get("authorization"))
            if not caller.roles >= PEER:
                raise not_found()
            if self._port is None:
                raise unavailable("leafnodes")
            reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        except Problem as problem:
            return await _deny(socket, problem_response(problem))
        except OSError:
            return await _deny(socket, problem_response(unavailable("nats")))
        region = caller.device.removeprefix("peer:")
        # Nothing is awaited between the look and the note: of many that come at once, one stays.
        older = self._open.get(region)
        task = self._open[region] = asyncio.create_task(
            self._line(socket, caller, region, reader, writer, older)
        )
        LEAVES.inc()
        try:
            await task
        except asyncio.CancelledError:
            if not task.cancelled():
                raise
        finally:
            task.cancel()
            LEAVES.dec()
            writer.transport.abort()
            if self._open.get(region) is task:
                del self._open[region]

    async def _line(
        self,
        socket: WebSocket,
        caller: Caller,
        region: str,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        older: asyncio.Task[None] | None,
    ) -> None:
        """Both directions until the token ends, or either side does.

        A hub has one leafnode: one that still hangs on a broken line makes way.
        """
        if older is not None:
            older.cancel()
            await asyncio.wait([older])
        seconds = max(0.0, (caller.expires - self._clock()).total_seconds())
        coming = _of_socket(socket)
        code = NORMAL
        try:
            await socket.accept()
            async with asyncio.timeout(seconds):
                async with asyncio.TaskGroup() as tasks:
                    answers = tasks.create_task(pump(of_stream(reader), socket.send_bytes))
                    line, rest = await first_line(coming)
                    said = connect(read_connect(line), region, leaf.password(self._nats_url, region))
                    await to_server(writer, said + rest)
                    sending = tasks.create_task(pump(coming, partial(to_server, writer)))
                    await asyncio.wait([answers, sending], return_when=asyncio.FIRST_COMPLETED)
                    answers.cancel()
                    sending.cancel()
        except* TimeoutError:
            log.debug("leafnode_session_ended")
        except* Cut as cut:
            code = POLICY
            log.warning("leafnode_cut", reason=str(cut.exceptions[0]))
        except* Ended:
            log.debug("leafnode_ended")
        except* (OSError, WebSocketDisconnect, RuntimeError):
            log.debug("leafnode_broke_off")
        await _close(socket, code)


async def _of_socket(socket: WebSocket) -> AsyncIterator[bytes]:
    while True:
        message = await socket.receive()
        if message["type"] == "websocket.disconnect":
            return
        piece = message.get("bytes")
        if not isinstance(piece, bytes):
            raise Cut("not-a-leafnode")
        yield piece


async def _deny(socket: WebSocket, response: Response) -> None:
    await socket.send_denial_response(response)


async def _close(socket: WebSocket, code: int) -> None:
    with contextlib.suppress(RuntimeError, OSError, WebSocketDisconnect):  # it is closed
        await socket.close(code)
