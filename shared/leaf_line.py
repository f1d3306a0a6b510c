"""One leafnode's connection through a websocket: bytes both ways, watched, and cut when it asks for too much.

What leafnodes of hubs have to say is a few hundred bytes a minute. Who says more means harm, or is broken.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from shared.encoding import strict_json
from shared.limits import KIB, MIB

BYTES_A_MINUTE = 2 * MIB
"""In one direction. A report has at most 16 KiB."""
PIECE = 16 * KIB
CONNECT_BYTES = 4 * KIB
FIRST_SECONDS = 10.0
_TOLD = frozenset({"version", "server_id", "name", "domain", "headers", "compress_mode", "protocol"})
"""What a leafnode may say of itself. Names, passwords, tokens and wishes for an account are not among it."""


class Cut(Exception):  # noqa: N818 - what happened to the line
    """The line does not go on. The reason is a word for the log."""


class Ended(Exception):  # noqa: N818
    """The other end is gone before it has said anything."""


class Meter:
    """Raises Cut when more than BYTES_A_MINUTE went through within a minute."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since = clock()
        self._bytes = 0

    def count(self, size: int) -> None:
        """`size` bytes more."""
        moment = self._clock()
        if moment - self._since >= 60:
            self._since, self._bytes = moment, 0
        self._bytes += size
        if self._bytes > BYTES_A_MINUTE:
            raise Cut("too-much")


def read_connect(line: bytes) -> dict[str, Any]:
    """What `CONNECT {…}` of a leafnode says. Raises Cut for anything else."""
    word, _, rest = line.partition(b" ")
    try:
        said = strict_json(rest)
    except ValueError:
        raise Cut("not-a-leafnode") from None
    if word != b"CONNECT" or not isinstance(said, dict):
        raise Cut("not-a-leafnode")
    return said


def connect(said: dict[str, Any], user: str, password: str) -> bytes:
    """The same as who it may be here: what else it may have asked for is left out."""
    kept = {name: value for name, value in said.items() if name in _TOLD}
    whole = {**kept, "user": user, "pass": password}
    return b"CONNECT " + json.dumps(whole, separators=(",", ":")).encode() + b"\r\n"


async def first_line(pieces: AsyncIterator[bytes]) -> tuple[bytes, bytes]:
    """(the first line, what came after it). Raises Cut when there is none in time or in size, Ended."""
    waiting = b""
    try:
        async with asyncio.timeout(FIRST_SECONDS):
            async for piece in pieces:
                waiting += piece
                line, end, rest = waiting.partition(b"\r\n")
                if len(line) > CONNECT_BYTES:
                    raise Cut("not-a-leafnode")
                if end:
                    return line, rest
    except TimeoutError:
        raise Cut("said-nothing") from None
    raise Ended


async def of_stream(reader: asyncio.StreamReader) -> AsyncIterator[bytes]:
    """What comes from a nats-server on this machine."""
    with contextlib.suppress(OSError):
        while piece := await reader.read(PIECE):
            yield piece


async def pump(pieces: AsyncIterator[bytes], send: Callable[[bytes], Awaitable[None]]) -> None:
    """One direction, until it ends or asks for too much (Cut)."""
    meter = Meter()
    async for piece in pieces:
        meter.count(len(piece))
        await send(piece)


async def to_server(writer: asyncio.StreamWriter, piece: bytes) -> None:
    """Hand a piece to a nats-server on this machine. Raises OSError."""
    writer.write(piece)
    await writer.drain()
