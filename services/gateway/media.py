"""`/media/<sha256>`: what the catalogue shows and plays. Facilitators put it there, every member reads it.

Nothing is ever held whole: bytes come and go a chunk at a time, and a chunk that many ask for is read once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import aclosing

import structlog
from starlette.responses import JSONResponse, Response, StreamingResponse

from services.gateway.blobs import Quota
from services.gateway.bodies import Bodies
from services.gateway.clock import Clock
from services.gateway.operations import Call
from services.gateway.ranges import asked_range
from services.gateway.remembered import Remembered
from shared.couch import NotFound
from shared.encoding import is_sha256_hex
from shared.limits import MEDIA_CHUNK_BYTES, MIB
from shared.media import File, MediaBroken, MediaRefused, MediaStore
from shared.media_types import TYPES
from shared.metrics import MEDIA_BYTES
from shared.problem import Problem, bad_request, not_found

FOREVER = "private, max-age=31536000, immutable"
MEDIA_SHARED_BYTES = 32 * MIB  # of chunks that were asked for lately, in this process
UPLOAD_SECONDS = 3600.0  # 50 MiB at 15 kB/s
_REFUSED = {
    "empty": "The body is empty.",
    "hash-mismatch": "The bytes are not what the name says. Send them again.",
    "not-its-type": "The bytes are not of the type that Content-Type names, or an SVG does more than draw.",
}

log = structlog.get_logger()


class Media:
    """Takes media, and hands them out."""

    def __init__(
        self,
        store: MediaStore,
        bodies: Bodies,
        quota: Quota,
        remembered: Remembered,
        clock: Clock,
        limit: int,
    ) -> None:
        self._store = store
        self._bodies = bodies
        self._quota = quota
        self._remembered = remembered
        self._clock = clock
        self._limit = limit

    async def put(self, call: Call) -> Response:
        """`PUT /media/<sha256>`: 201, or 200 if it is here already. Content-Type says what it is."""
        name = _name(call)
        kind = call.request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind not in TYPES:
            allowed = f"One of {', '.join(sorted(TYPES))}."
            raise Problem(415, "bad-media-type", "This kind of file is not accepted", allowed)
        today = self._clock().date()
        if await self._store.renew(name, today):
            return JSONResponse({"ok": True, "size": None})
        arriving = self._bodies.pieces(call.request, self._limit, MEDIA_CHUNK_BYTES, UPLOAD_SECONDS)
        async with aclosing(arriving) as pieces:
            try:
                size = await self._store.write(name, kind, self._within(pieces, call.caller.member), today)
            except MediaRefused as error:
                title = "This file is not stored"
                raise Problem(422, error.reason, title, _REFUSED[error.reason]) from None
        MEDIA_BYTES.labels("up").inc(size)
        return JSONResponse({"ok": True, "size": size}, 201)

    async def get(self, call: Call) -> Response:
        """`GET /media/<sha256>`: all of it, or the one range that is asked for."""
        file = await self._file(call)
        asked = asked_range(call.request.headers.get("range"), file.size)
        first, last = asked or (0, file.size - 1)
        pieces = self._store.read(file, first, last, self._chunk)
        try:
            begins = await anext(pieces)  # before the answer has begun: what is not there is told as such
        except MediaBroken:
            log.warning("media_broken")
            raise not_found("There is no such file any more.") from None
        headers = {**_headers(file), "Content-Length": str(last - first + 1)}
        if asked:
            headers["Content-Range"] = f"bytes {first}-{last}/{file.size}"
        return StreamingResponse(
            _counted(begins, pieces), 206 if asked else 200, headers=headers, media_type=file.type
        )

    async def head(self, call: Call) -> Response:
        """`HEAD /media/<sha256>`: whether it is here, what it is, and its size."""
        file = await self._file(call)
        return Response(headers={**_headers(file), "Content-Length": str(file.size)}, media_type=file.type)

    async def _file(self, call: Call) -> File:
        file = await self._store.find(_name(call))
        if file is None:
            raise not_found("There is no such file.")
        return file

    async def _chunk(self, sha256: str) -> bytes | None:
        async def read() -> bytes:
            data = await self._store.chunk(sha256)
            if data is None:
                raise NotFound(sha256)
            return data

        try:
            return await self._remembered.get(("media", sha256), read, len)
        except NotFound:
            return None

    async def _within(self, pieces: AsyncIterator[bytes], member: str) -> AsyncIterator[bytes]:
        """The pieces, while they are within what a member may store in a day.

        Each counts when it is handed on, for its chunk is then kept: what breaks off, or turns out to be
        false, fills a disk as well.
        """
        async for piece in pieces:
            self._quota.check(member, len(piece))
            self._quota.use(member, len(piece))
            yield piece


async def _counted(begins: bytes, pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    MEDIA_BYTES.labels("down").inc(len(begins))
    yield begins
    async for piece in pieces:
        MEDIA_BYTES.labels("down").inc(len(piece))
        yield piece


def _headers(file: File) -> dict[str, str]:
    return {"Accept-Ranges": "bytes", "ETag": f'"{file.sha256}"', "Cache-Control": FOREVER}


def _name(call: Call) -> str:
    name = call.request.path_params["sha256"]
    if not is_sha256_hex(name):
        raise bad_request("Media are named by 64 lower-case hex digits: their SHA-256.", "bad-name")
    return str(name)
