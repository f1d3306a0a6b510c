"""The door of leafnodes: one line a hub, however many it opens at once; nothing long before it is known."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest
from starlette.websockets import WebSocket

from services.gateway.callers import Caller
from services.gateway.door import Door
from services.gateway.leafnode import LeafDoor
from shared.leaf_line import CONNECT_BYTES, Cut, first_line
from tests.support.waiting import eventually

NOW = datetime(2026, 11, 25, tzinfo=UTC)


class Admits:
    """A door that lets the same hub in, whatever it shows."""

    async def caller(self, _authorization: str | None) -> Caller:
        return Caller("peer:north", "north", frozenset({"peer"}), "", "hash", NOW + timedelta(minutes=15))


class Silent:
    """A websocket that is accepted in its own time, then says nothing."""

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.accepted = False

    async def accept(self) -> None:
        await asyncio.sleep(0)
        self.accepted = True

    async def receive(self) -> dict[str, Any]:
        return cast(dict[str, Any], await asyncio.Event().wait())

    async def send_bytes(self, _piece: bytes) -> None:
        return

    async def close(self, _code: int) -> None:
        return


@asynccontextmanager
async def nats() -> AsyncIterator[tuple[int, set[asyncio.StreamWriter]]]:
    """A nats-server that says nothing: its port, and the lines that are open."""
    lines: set[asyncio.StreamWriter] = set()

    async def line(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        lines.add(writer)
        try:
            await reader.read()
        except ConnectionError:
            pass
        finally:
            lines.discard(writer)
            writer.transport.abort()

    async with await asyncio.start_server(line, "127.0.0.1", 0) as listener:
        yield listener.sockets[0].getsockname()[1], lines


async def test_of_many_lines_that_a_hub_opens_at_once_one_stays() -> None:
    async with nats() as (port, lines):
        door = LeafDoor(cast(Door, Admits()), lambda: NOW, "nats://hub:secret@127.0.0.1:1", port)
        sockets = [Silent() for _ in range(8)]
        entering = [asyncio.create_task(door.enter(cast(WebSocket, socket))) for socket in sockets]

        async def one_is_left() -> bool:
            return sum(task.done() for task in entering) == len(entering) - 1 and len(lines) == 1

        await eventually(one_is_left, 5)
        [left] = [task for task in entering if not task.done()]
        assert sockets[entering.index(left)].accepted
        left.cancel()
        await asyncio.gather(*entering, return_exceptions=True)

        async def none_is_left() -> bool:
            return not lines

        await eventually(none_is_left, 5)


@pytest.mark.parametrize("end", [b"\r\n", b""])
async def test_a_first_line_that_is_too_long_is_cut_even_when_it_comes_whole(end: bytes) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"CONNECT " + b"x" * CONNECT_BYTES + end

    with pytest.raises(Cut):
        await first_line(pieces())
