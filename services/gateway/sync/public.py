"""What is the same for everybody, answered from memory: the catalogue and the directory, and nothing else.

An answer is kept by the database's update sequence, which is read before the answer is asked for: whatever
is kept under a sequence is as new as it, or newer. The sequence is read again as soon as there is news, after
a second in any case, and at every request while no news can be heard. So who was poked, and who has
published, reads what is new; and a thousand phones that ask at once cost the engine one question.
"""

from __future__ import annotations

import gzip
import hashlib
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response

from services.gateway.remembered import Remembered
from services.gateway.sync.engine import Answer, Engine, engine_refused
from services.gateway.sync.info import info
from services.gateway.sync.paths import Target
from shared.limits import MIB
from shared.metrics import SYNC_BYTES, SYNC_SHARED
from shared.problem import not_found

PUBLIC_KINDS = frozenset(
    {"catalogue", "directory", "alerts", "copied-alerts", "copied-catalogue", "copied-directory"}
)
FRESH_SECONDS = 1.0  # a sequence that was read so long ago is read again, whatever was heard
LARGEST_ANSWER = 8 * MIB  # whatever is larger is streamed to each
ENTRY_BYTES = 1024  # about what an entry takes beside its bytes
GZIP_FROM = 512  # bytes
GZIP_LEVEL = 6
MOST_DATABASES = 64


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole answer of the engine, plain and compressed once. `plain` is None for one that is too large."""

    plain: bytes | None
    gzipped: bytes | None = None

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return ENTRY_BYTES + len(self.plain or b"") + len(self.gzipped or b"")


@dataclass(frozen=True, slots=True)
class _Known:
    """What `GET /db` said, when it was asked, and how much news there had been."""

    info: dict[str, Any]
    asked: float
    news: int


class Public:
    """Answers about public databases."""

    def __init__(
        self, engine: Engine, remembered: Remembered, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._engine = engine
        self._remembered = remembered
        self._monotonic = monotonic
        self._news = 0
        self._known: OrderedDict[str, _Known] = OrderedDict()
        self.hears: Callable[[], bool] = lambda: False  # whether news would reach `heard` now

    def holds(self, target: Target) -> bool:
        """True for databases that all members may read."""
        return target.kind in PUBLIC_KINDS

    def heard(self) -> None:
        """There is news: what is kept is looked at again before it is given to anybody."""
        self._news += 1

    async def look(self, database: str) -> dict[str, Any]:
        """`GET /db`. Raises Problem 404, 503."""
        known = self._known.get(database)
        if known is not None and known.news == self._news:
            age = self._monotonic() - known.asked
            if age < (FRESH_SECONDS if self.hears() else 0):
                return known.info
        news = self._news
        return await self._remembered.flights.join((database, news), lambda: self._look_again(database, news))

    async def answer(
        self, target: Target, method: str, path: str, params: Mapping[str, str], body: bytes | None = None
    ) -> Kept:
        """The engine's answer to this request, as new as the database is. Raises Problem."""
        seq = _seq(await self.look(target.database))
        digest = hashlib.sha256(body or b"").digest()
        key = (target.database, seq, method, path, tuple(sorted(params.items())), digest)
        outcome = "memory"

        async def ask() -> Kept:
            nonlocal outcome
            outcome = "engine"
            async with self._engine.ask(method, path, params, body) as answer:
                return await _read(answer)

        kept = await self._remembered.get(key, ask, lambda fresh: fresh.size)
        SYNC_SHARED.labels(outcome).inc()
        return kept

    async def _look_again(self, database: str, news: int) -> dict[str, Any]:
        asked = self._monotonic()
        found = await info(self._engine, database)
        before = self._known.get(database)
        if before is None or before.news <= news:
            self._known[database] = _Known(found, asked, news)
            self._known.move_to_end(database)
            if before is not None and _seq(before.info) != _seq(found):
                self._remembered.drop(_older_than(database, _seq(found)))
            while len(self._known) > MOST_DATABASES:
                gone, _ = self._known.popitem(last=False)
                self._remembered.drop(_older_than(gone, ""))
        return found


def respond(request: Request, kept: Kept) -> Response:
    """An answer that was kept, in the encoding that this client reads."""
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    body = kept.plain or b""
    if kept.gzipped is not None and "gzip" in request.headers.get("accept-encoding", ""):
        body = kept.gzipped
        headers["Content-Encoding"] = "gzip"
    SYNC_BYTES.labels("down").inc(len(body))
    return Response(body, 200, headers=headers, media_type="application/json")


async def _read(answer: Answer) -> Kept:
    """The whole answer, unless it is too large. Raises Problem for refusals, and when it breaks off."""
    if answer.status == 404:
        raise not_found("There is no such database or document on this hub.")
    if answer.status >= 300:
        raise engine_refused()
    plain = await answer.within(LARGEST_ANSWER)
    if plain is None:
        return Kept(None)
    gzipped = None
    if len(plain) >= GZIP_FROM:
        gzipped = await anyio.to_thread.run_sync(lambda: gzip.compress(plain, GZIP_LEVEL, mtime=0))
    return Kept(plain, gzipped)


def _older_than(database: str, seq: str) -> Callable[[Hashable], bool]:
    return lambda key: isinstance(key, tuple) and key[0] == database and key[1] != seq


def _seq(info: Mapping[str, Any]) -> str:
    return str(info.get("update_seq", ""))
