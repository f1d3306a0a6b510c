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
from starlette.types import Receive, Scope, Send

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
HEADERS = (
    (b"cache-control", b"no-store"),
    (b"vary", b"Accept-Encoding"),
    (b"content-type", b"application/json"),
)
PACKED = ((b"content-encoding", b"gzip"),)

# Looking a label up takes longer than counting.
_BYTES = SYNC_BYTES.labels("down")
_FROM_MEMORY, _FROM_ENGINE = SYNC_SHARED.labels("memory"), SYNC_SHARED.labels("engine")


@dataclass(frozen=True, slots=True)
class Question:
    """All that an answer depends on, but for when it is given. `digest`: of the body as it came, if any."""

    database: str
    method: str
    path: str
    params: tuple[tuple[str, str], ...] = ()
    digest: bytes = b""


def question_of(
    target: Target, method: str, path: str, params: Mapping[str, str], body: bytes | None = None
) -> Question:
    """What is asked of the engine about a public database."""
    digest = b"" if body is None else hashlib.sha256(body).digest()
    return Question(target.database, method, path, tuple(sorted(params.items())), digest)


@dataclass(frozen=True, slots=True)
class Kept:
    """A whole answer of the engine, plain and compressed once. `plain` is None for one that is too large."""

    plain: bytes | None
    gzipped: bytes | None = None

    @property
    def size(self) -> int:
        """Bytes of memory."""
        return ENTRY_BYTES + len(self.plain or b"") + len(self.gzipped or b"")

    async def send(self, accepts: bytes, send: Send) -> None:
        """Give the answer to one device, in an encoding that it accepts (`Accept-Encoding`)."""
        packed = self.gzipped is not None and b"gzip" in accepts
        body = (self.gzipped if packed else self.plain) or b""
        headers = [*HEADERS, (b"content-length", b"%d" % len(body)), *(PACKED if packed else ())]
        _BYTES.inc(len(body))
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


class Answered(Response):
    """An answer from memory, as a response to `request`."""

    def __init__(self, request: Request, kept: Kept) -> None:
        super().__init__()
        self._accepts = request.headers.get("accept-encoding", "").encode("latin-1")
        self._kept = kept

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Send it."""
        await self._kept.send(self._accepts, send)


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
        known = self._fresh(database)
        if known is not None:
            return known
        news = self._news
        return await self._remembered.flights.join((database, news), lambda: self._look_again(database, news))

    def at_once(self, question: Question) -> Kept | None:
        """The answer, if it is kept and known to be as new as the database is now: nobody is asked."""
        info = self._fresh(question.database)
        if info is None:
            return None
        kept: Kept | None = self._remembered.peek((question.database, _seq(info), question))
        if kept is None or kept.plain is None:
            return None
        _FROM_MEMORY.inc()
        return kept

    async def answer(self, question: Question, body: bytes | None = None) -> Kept:
        """The engine's answer, as new as the database is. `body` is what the engine gets: as it came, or what
        was made of it. Raises Problem.
        """
        seq = _seq(await self.look(question.database))
        counted = _FROM_MEMORY

        async def ask() -> Kept:
            nonlocal counted
            counted = _FROM_ENGINE
            params = dict(question.params)
            async with self._engine.ask(question.method, question.path, params, body) as answer:
                return await _read(answer)

        kept = await self._remembered.get((question.database, seq, question), ask, lambda fresh: fresh.size)
        counted.inc()
        return kept

    def _fresh(self, database: str) -> dict[str, Any] | None:
        """What `GET /db` said, while that is known to be how the database is."""
        known = self._known.get(database)
        if known is None or known.news != self._news:
            return None
        age = self._monotonic() - known.asked
        return known.info if age < (FRESH_SECONDS if self.hears() else 0) else None

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
