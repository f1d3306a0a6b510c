"""A durable tail of a database's `_changes`: the outbox pattern. The database is the queue of record.

The place reached is kept in `_local/<name>` of the tailed database, so it lives and dies with what it
counts. Waiting is done by long polling with a bounded timeout through aiohttp, because a wait must end at
once when the service stops, and because the embedded engine compresses continuous feeds.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from urllib.parse import quote

import aiohttp
import structlog

from shared.couch import Conflict, Couch, CouchError, Doc, NotFound, Unreachable
from shared.metrics import TAIL_CHANGES, TAIL_RESETS

log = structlog.get_logger()

POLL_SECONDS = 25.0
BACK_OFF_SECONDS = (0.1, 0.25, 0.5, 1.0, 2.0)


def sequence_number(seq: str | int) -> int:
    """The part of an update sequence that can be compared: the number before the hyphen."""
    try:
        return int(str(seq).split("-", 1)[0])
    except ValueError:
        return 0


async def tail(
    couch: Couch,
    db: str,
    name: str,
    handle: Callable[[list[Doc]], Awaitable[None]],
    *,
    include_docs: bool = False,
    batch: int = 100,
    poll_seconds: float = POLL_SECONDS,
    stop_when_idle: bool = False,
) -> None:
    """Give every change of `db` to `handle` in order, in lists of up to `batch`, for ever.

    At least once: the place is stored after `handle` returned, so what it does must be harmless when
    repeated. If `handle` raises a CouchError, the same changes come again after a pause; any other error
    leaves the tail, and the caller decides. Survives an engine that goes away and comes back. When the
    database's sequence is lower than the place reached (a backup was restored), or the database is another
    one, it begins from 0. `stop_when_idle` returns once everything up to now is handled. Raises NotFound
    when the database is gone.
    """
    reader = _Place(couch, db, name)
    since: str | int | None = None
    failures = 0
    async with aiohttp.ClientSession(auto_decompress=True) as http:
        while True:
            try:
                if since is None:
                    since = await reader.load()
                changes = await couch.changes(db, since, limit=batch, include_docs=include_docs)
                results: list[Doc] = changes["results"]
                if results:
                    await handle(results)
                    TAIL_CHANGES.labels(name).inc(len(results))
                if results or changes["last_seq"] != since:
                    since = changes["last_seq"]
                    await reader.store(since)
                elif stop_when_idle:
                    return
                elif not await _wait(http, couch, db, since, poll_seconds):
                    since = None  # nothing came: look whether the database went back
                failures = 0
            except NotFound:
                raise
            except CouchError as error:
                pause = BACK_OFF_SECONDS[min(failures, len(BACK_OFF_SECONDS) - 1)]
                failures += 1
                since = None
                log.warning("tail_waits", worker=name, error=type(error).__name__, pause=pause)
                await asyncio.sleep(pause)


class _Place:
    """The place a tail has reached, in `_local/<name>`: {seq, reached}."""

    def __init__(self, couch: Couch, db: str, name: str) -> None:
        self._couch, self._db, self._name = couch, db, name

    async def load(self) -> str | int:
        """The stored place, or 0 when there is none or the database is behind it."""
        stored = await self._couch.get_local(self._db, self._name)
        if stored is None:
            return 0
        place: str | int = stored["seq"]
        info = await self._couch.info(self._db)
        if sequence_number(info["update_seq"]) < sequence_number(place):
            log.warning("tail_begins_again", worker=self._name)
            TAIL_RESETS.labels(self._name).inc()
            return 0
        return place

    async def store(self, seq: str | int) -> None:
        """Write the place. Copies of a service may all write it: the last one wins, repeats are harmless."""
        stored = await self._couch.get_local(self._db, self._name)
        doc: Doc = {"seq": seq, "at": int(time.time() // 3600 * 3600)}
        if stored is not None:
            doc["_rev"] = stored["_rev"]
        try:
            await self._couch.put_local(self._db, self._name, doc)
        except Conflict:
            log.info("tail_place_shared", worker=self._name)


async def _wait(http: aiohttp.ClientSession, couch: Couch, db: str, since: str | int, seconds: float) -> bool:
    """Wait until something changes after `since`, at most this long. True when something did.

    Whoever ends an idle wait first does not matter: the embedded engine never does by itself.
    """
    started = time.monotonic()
    params = {"feed": "longpoll", "since": str(since), "limit": "1", "timeout": str(int(seconds * 1000))}
    timeout = aiohttp.ClientTimeout(total=seconds, sock_connect=min(10, seconds))
    url = f"{couch.url}/{quote(db, safe='')}/_changes"
    try:
        async with http.get(url, params=params, timeout=timeout) as answer:
            if answer.status == 404:
                raise NotFound("not found", 404)
            if answer.status != 200:
                raise Unreachable(f"status {answer.status}", answer.status)
            body = await answer.json(content_type=None)
    except (aiohttp.ClientError, ValueError) as error:
        raise Unreachable(type(error).__name__) from None
    except TimeoutError:
        return False
    results = body.get("results") if isinstance(body, dict) else None
    if not isinstance(results, list):
        raise Unreachable("an answer that breaks off")
    if not results and time.monotonic() - started < min(1.0, seconds / 2):
        raise Unreachable("a long poll that does not wait")  # never spin
    return bool(results)
