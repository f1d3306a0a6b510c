"""Reads request bodies from strangers: never more than a limit, never for longer than a deadline.

Sizes are counted after decompression. All bodies that are being read share one budget of memory, so that many
slow senders cannot fill the machine: who does not fit is asked to come again.
"""

from __future__ import annotations

import zlib
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import anyio
from starlette.requests import Request

from shared.encoding import depth, strict_json
from shared.limits import JSON_DEPTH, MIB
from shared.problem import Problem, bad_request

MEMORY_BYTES = 192 * MIB  # of all bodies that are being read or handled at one moment, in this process
IDLE_SECONDS = 30.0  # between two pieces of one body
BODY_SECONDS = 300.0  # for one whole body: 1 MiB at 4 kB/s
MOST_JSON_VALUES = 60_000  # commas and brackets in one body: small text must not become a large structure


def too_large(limit: int) -> Problem:
    """413: the body has more than so many bytes."""
    return Problem(413, "too-large", "This is too large", f"At most {limit} bytes.", {"limit": limit})


class Memory:
    """Bytes of bodies held by this process."""

    def __init__(self, limit: int = MEMORY_BYTES) -> None:
        self._limit = limit
        self.held = 0

    def take(self, count: int) -> None:
        """Account for bytes about to be kept. Raises Problem 503 when there is no room."""
        if self.held + count > self._limit:
            raise Problem(
                503,
                "busy",
                "The hub is busy",
                "Too much is arriving at once. Try again soon.",
                headers={"Retry-After": "5"},
            )
        self.held += count

    def give_back(self, count: int) -> None:
        """The bytes are no longer kept."""
        self.held -= count


class _Held:
    """What one body has taken of the memory."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._count = 0

    def add(self, count: int) -> None:
        self._memory.take(count)
        self._count += count

    def release(self) -> None:
        self._memory.give_back(self._count)
        self._count = 0


class Bodies:
    """Reads bodies within the memory of this process."""

    def __init__(self, memory: Memory | None = None) -> None:
        self.memory = memory or Memory()

    @asynccontextmanager
    async def held(self, request: Request, limit: int, *, gzip: bool = True) -> AsyncIterator[bytes]:
        """The whole body, of at most `limit` bytes, inside the block; afterwards its memory is given back.

        Raises Problem 400 (broken gzip), 408 (too slow), 413 (too large), 415 (another encoding), 503 (no
        room).
        """
        _check_announced(request, limit)
        held = _Held(self.memory)
        try:
            yield await self._read(request, limit, gzip, held)
        finally:
            held.release()

    async def pieces(
        self, request: Request, limit: int, size: int, seconds: float = BODY_SECONDS
    ) -> AsyncGenerator[bytes]:
        """The body as it arrives, `size` bytes at a time, the last piece shorter: one is held at once.

        Raises Problem as `held` does; `seconds` for the whole of it.
        """
        _check_announced(request, limit)
        _decoder(request, False)
        held = _Held(self.memory)
        stream = request.stream()
        begun = bytearray()
        total = 0
        ends = anyio.current_time() + seconds
        try:
            held.add(size)
            while piece := await _next(stream, ends):
                total += len(piece)
                if total > limit:
                    raise too_large(limit)
                begun += piece
                while len(begun) >= size:
                    yield bytes(begun[:size])
                    del begun[:size]
            if begun:
                yield bytes(begun)
        finally:
            held.release()

    async def _read(self, request: Request, limit: int, gzip: bool, held: _Held) -> bytes:
        inflate = _decoder(request, gzip)
        pieces: list[bytes] = []
        size = 0
        try:
            with anyio.fail_after(BODY_SECONDS):
                stream = request.stream()
                while True:
                    with anyio.fail_after(IDLE_SECONDS):
                        piece = await anext(stream, None)
                    if piece is None:
                        break
                    if inflate is not None:
                        piece = inflate.feed(piece, limit - size)
                    size += len(piece)
                    if size > limit:
                        raise too_large(limit)
                    held.add(len(piece))
                    pieces.append(piece)
        except TimeoutError:
            raise Problem(408, "too-slow", "The request did not arrive in time") from None
        if inflate is not None:
            inflate.finish()
        return b"".join(pieces)


async def _next(stream: AsyncIterator[bytes], ends: float) -> bytes:
    """What came next of a body, empty at its end. Raises Problem 408."""
    while True:
        try:
            with anyio.fail_after(min(IDLE_SECONDS, ends - anyio.current_time())):
                piece = await anext(stream, None)
        except TimeoutError:
            raise Problem(408, "too-slow", "The request did not arrive in time") from None
        if piece is None:
            return b""
        if piece:
            return piece


class _Inflate:
    """gzip with a bound: never makes more than one byte beyond what is still allowed."""

    def __init__(self) -> None:
        self._gzip = zlib.decompressobj(wbits=31)

    def feed(self, data: bytes, allowed: int) -> bytes:
        try:
            out = self._gzip.decompress(data, allowed + 1)
        except zlib.error:
            raise bad_request("The body is not valid gzip.", "bad-gzip") from None
        if self._gzip.unused_data:
            raise bad_request("There is something after the gzip stream.", "bad-gzip")
        return out

    def finish(self) -> None:
        if not self._gzip.eof:
            raise bad_request("The gzip stream breaks off.", "bad-gzip")


def _decoder(request: Request, gzip: bool) -> _Inflate | None:
    encoding = request.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        return None
    if encoding == "gzip" and gzip:
        return _Inflate()
    allowed = "gzip or none" if gzip else "none"
    raise Problem(415, "bad-encoding", "This Content-Encoding is not accepted", f"Use {allowed}.")


def _check_announced(request: Request, limit: int) -> None:
    announced = request.headers.get("content-length")
    if announced is None:
        return
    with suppress(ValueError):
        if int(announced) > limit:
            raise too_large(limit)


def parse_json(data: bytes, *, values: int = MOST_JSON_VALUES, levels: int = JSON_DEPTH) -> Any:
    """The JSON value of a body. Raises Problem 400 for anything that is not plain, finite, shallow JSON."""
    if data.count(b",") + data.count(b"[") + data.count(b"{") > values:
        raise bad_request("The JSON has too many values.", "bad-json")
    try:
        value = strict_json(data)
    except ValueError:
        raise bad_request("The body is not valid JSON in UTF-8.", "bad-json") from None
    if depth(value) > levels:
        raise bad_request("The JSON is nested too deeply.", "bad-json")
    return value
