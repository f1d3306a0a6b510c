"""`/blobs/<sha256>`: sealed chunks of files, named by what they are. Who knows the hash may read.

A chunk is one CouchDB document with one attachment, at most 1 MiB, written in one request: it is there whole
or not at all.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from datetime import date

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from services.gateway.bodies import Bodies
from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.ranges import ranged
from shared.chunks import ATTACHMENT, BLOBS, chunk_document
from shared.couch import Couch, NotFound
from shared.encoding import is_sha256_hex
from shared.limits import BLOB_BYTES, MIB
from shared.metrics import BLOB_BYTES as BLOB_BYTES_METRIC
from shared.problem import Problem, bad_request, not_found

DAILY_BYTES = 512 * MIB  # of new chunks a member may store in a day


class Quota:
    """Bytes that each member has stored today. In memory only: who sent how much is written down nowhere.

    Each copy of the gateway counts for itself and begins anew when it is started: a brake, not an account.
    """

    def __init__(self, clock: Clock, daily: int = DAILY_BYTES) -> None:
        self._clock = clock
        self._daily = daily
        self._day: date | None = None
        self._used: Counter[str] = Counter()

    def check(self, member: str, size: int) -> None:
        """Raises Problem 429, until midnight UTC, when so many more bytes are too many."""
        now = self._clock()
        if now.date() != self._day:
            self._day = now.date()
            self._used.clear()
        if self._used[member] + size > self._daily:
            midnight = 86400 - (now.hour * 3600 + now.minute * 60 + now.second)
            raise Problem(
                429,
                "daily-quota",
                "Enough for today",
                f"At most {self._daily} bytes of files a day. It goes on tomorrow.",
                headers={"Retry-After": str(midnight)},
            )

    def use(self, member: str, size: int) -> None:
        """Count bytes that were stored."""
        self._used[member] += size


class Blobs:
    """Stores and reads chunks."""

    def __init__(self, couch: Couch, bodies: Bodies, quota: Quota, clock: Clock) -> None:
        self._couch = couch
        self._bodies = bodies
        self._quota = quota
        self._clock = clock

    async def put(self, request: Request, caller: Caller) -> Response:
        """Store a chunk: 201, or 200 if it is here already. The body's hash must be the name."""
        name = _name(request)
        if await self._couch.get(BLOBS, name) is not None:
            return JSONResponse({"ok": True, "size": None})
        async with self._bodies.held(request, BLOB_BYTES, gzip=False) as body:
            if not body:
                raise bad_request("The body is empty.", "empty")
            if hashlib.sha256(body).hexdigest() != name:
                raise Problem(
                    422, "hash-mismatch", "The bytes are not what the name says", "Send the chunk again."
                )
            self._quota.check(caller.member, len(body))
            new = await self._store(name, body)
            size = len(body)
        if new:
            self._quota.use(caller.member, size)
            BLOB_BYTES_METRIC.labels("up").inc(size)
        return JSONResponse({"ok": True, "size": size}, 201 if new else 200)

    async def get(self, request: Request) -> Response:
        """The chunk, or a range of it."""
        name = _name(request)
        data = await self._couch.get_attachment(BLOBS, name, ATTACHMENT)
        if data is None:
            raise not_found("There is no such chunk.")
        response = ranged(request, name, data, "application/octet-stream")
        BLOB_BYTES_METRIC.labels("down").inc(len(response.body))
        return response

    async def head(self, request: Request) -> Response:
        """Whether a chunk is here, and its size."""
        name = _name(request)
        doc = await self._couch.get(BLOBS, name)
        if doc is None:
            raise not_found("There is no such chunk.")
        headers = {"Accept-Ranges": "bytes", "ETag": f'"{name}"', "Content-Length": str(doc["size"])}
        return Response(headers=headers, media_type="application/octet-stream")

    async def _store(self, name: str, body: bytes) -> bool:
        doc = chunk_document(name, b64encode(body).decode(), len(body), self._clock())
        try:
            return await self._couch.put_if_absent(BLOBS, doc)
        except NotFound:
            await self._couch.ensure_db(BLOBS)
            return await self._couch.put_if_absent(BLOBS, doc)


def _name(request: Request) -> str:
    name = request.path_params["sha256"]
    if not is_sha256_hex(name):
        raise bad_request("A chunk is named by 64 lower-case hex digits: its SHA-256.", "bad-name")
    return str(name)
