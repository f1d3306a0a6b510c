"""Answers of the engine, handed on to a device in pieces, and given up at once when the device has gone."""

from __future__ import annotations

import zlib
from collections.abc import AsyncIterator, Awaitable, Callable

import anyio
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from services.gateway.sync.engine import Answer, Broken, engine_refused
from services.gateway.sync.fetches import TAIL_BYTES
from shared.metrics import SYNC_BYTES
from shared.problem import not_found, unavailable

GZIP_LEVEL = 1  # sealed bytes are base64: a quarter is gained at any level, at a third of the time of level 6


BeforeEnd = Callable[[bytes], Awaitable[None]]
"""Awaited with the last bytes of a whole answer, before the device is told that it is whole."""


class Sink:
    """Where a producer writes: the head once, then pieces, then the end."""

    def __init__(self, send: Send, gzip: bool, before_end: BeforeEnd | None) -> None:
        self._send = send
        self._before_end = before_end
        self._wants_gzip = gzip
        self._gzip: zlib._Compress | None = None
        self.started = False
        self.tail = b""

    async def start(self, status: int, content_type: str) -> None:
        """Send the head. JSON is compressed if the device accepts it."""
        headers = [
            (b"content-type", content_type.encode("latin-1")),
            (b"cache-control", b"no-store"),
            (b"vary", b"Accept-Encoding"),
        ]
        if self._wants_gzip and content_type.startswith("application/json"):
            self._gzip = zlib.compressobj(GZIP_LEVEL, wbits=31)
            headers.append((b"content-encoding", b"gzip"))
        self.started = True
        await self._send({"type": "http.response.start", "status": status, "headers": headers})

    async def write(self, piece: bytes) -> None:
        """Send a piece of the body. `tail` keeps the last bytes as the engine wrote them."""
        self.tail = (self.tail + piece)[-TAIL_BYTES:] if len(piece) < TAIL_BYTES else piece[-TAIL_BYTES:]
        data = piece if self._gzip is None else self._gzip.compress(piece)
        if data:
            SYNC_BYTES.labels("down").inc(len(data))
            await self._send({"type": "http.response.body", "body": data, "more_body": True})

    async def finish(self) -> None:
        """Send the end: the answer is whole."""
        if self._before_end is not None:
            await self._before_end(self.tail)
        last = b"" if self._gzip is None else self._gzip.flush()
        await self._send({"type": "http.response.body", "body": last, "more_body": False})

    async def give(self, whole: bytes) -> None:
        """Send a whole JSON answer."""
        await self.start(200, "application/json")
        await self.write(whole)
        await self.finish()

    async def pipe(self, answer: Answer) -> None:
        """Hand on a whole answer of the engine.

        Raises Problem for its refusals, Broken when it breaks off.
        """
        await self._pass_on(answer, b"", answer.pieces())

    async def pipe_unless(
        self, answer: Answer, held_back: Callable[[bytes], bool], limit: int
    ) -> bytes | None:
        """As `pipe`, unless the whole body is at most `limit` bytes and `held_back` says to keep it:

        returns it.
        """
        pieces = answer.pieces()
        begin = bytearray()
        async for piece in pieces:
            begin += piece
            if len(begin) > limit:
                break
        if answer.status == 200 and len(begin) <= limit and held_back(bytes(begin)):
            return bytes(begin)
        await self._pass_on(answer, bytes(begin), pieces)
        return None

    async def _pass_on(self, answer: Answer, begin: bytes, rest: AsyncIterator[bytes]) -> None:
        if answer.status == 404:
            raise not_found("There is no such database or document on this hub.")
        if answer.status >= 300:
            raise engine_refused()
        multipart = answer.content_type == "multipart/mixed"
        await self.start(answer.status, answer.raw_content_type if multipart else "application/json")
        await self.write(begin)
        async for piece in rest:
            await self.write(piece)
        await self.finish()


class Piped(Response):
    """A response that `produce` writes. Work ends as soon as the device hangs up.

    If the engine breaks off in the middle the connection is cut without an end, so that no device can take
    half an answer for a whole one.
    """

    def __init__(
        self,
        request: Request,
        produce: Callable[[Sink], Awaitable[None]],
        before_end: BeforeEnd | None = None,
    ) -> None:
        super().__init__()
        self._before_end = before_end
        self._gzip = "gzip" in request.headers.get("accept-encoding", "")
        self._produce = produce

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        sink = Sink(send, self._gzip, self._before_end)
        failure: Exception | None = None
        async with anyio.create_task_group() as tasks:

            async def watch() -> None:
                while (await receive())["type"] != "http.disconnect":
                    pass
                tasks.cancel_scope.cancel()

            tasks.start_soon(watch)
            try:
                await self._produce(sink)
            except Broken:
                failure = None if sink.started else unavailable("the database")
            except Exception as error:
                failure = error
            tasks.cancel_scope.cancel()
        if failure is not None:
            raise failure
