"""Carrying signed documents from one hub to another, whichever of the two holds the line.

The feed is read ahead, so that releases come before the texts that they list. Then texts go over in the order
of the feed, group by group, the next ones on their way while one is judged; the place is kept after each, so
that a line which breaks loses one group. What could not be judged is offered again once more is known.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Protocol

from services.federation.client import Trouble
from services.federation.copies import RELEASE, Outcome
from services.federation.place import Place, is_place
from shared.changes import sequence_number
from shared.couch import Doc

ROWS = 5000  # of a feed at once: ids and revisions only
AHEAD = 50_000  # rows that are read before the first text
MOST_ROWS = 200_000  # of one feed in one look: an endless one has no end
RELEASES = 16  # at once; the largest has 4 MB
MOST_WAITING = 1000
MOST_REFUSED = 2000  # in one look: whoever offers more that does not hold is not heard further
IN_FLIGHT = 2
LONGEST_ID = 240
LEAST, MOST, FIRST = 20, 500, 100  # documents at once
LONG_SECONDS, SHORT_SECONDS = 8.0, 2.0  # for a group: then the next ones are smaller, or larger

# Refusals that a statement or a key which comes later may turn: the hub that was quicker is no liar.
LATER = frozenset(
    {
        "bad-root",
        "does-not-count",
        "future-dated",
        "holder-without-role",
        "not-by-a-coordinator",
        "not-by-root",
        "not-released",
    }
)

Between = Callable[[], Awaitable[None]]
Read = Callable[[str | int, int], Awaitable[Doc]]


@dataclass
class Carried:
    """What one look at a database brought. `refused`: reasons by id."""

    stored: int = 0
    refused: dict[str, str] = field(default_factory=dict)
    waiting: int = 0


class Way(Protocol):
    """One database on its way: from whom, and to whom."""

    async def rows(self, since: str | int, limit: int) -> Doc:
        """A page of the feed: {results, last_seq}."""

    async def documents(self, ids: list[str]) -> list[Doc]:
        """Present documents; those that are gone, or too large to be carried, are left out."""

    async def lacking(self, ids: list[str]) -> list[str]:
        """Which of these are not there yet, as far as that can be said cheaply."""

    async def offer(self, docs: list[Doc]) -> Outcome:
        """Let the other end judge and store."""

    async def known(self) -> str:
        """Changes when what waits may be judged otherwise than before."""


@dataclass
class Row:
    """One row of a feed: `seq` is where one stands after it."""

    id: str
    seq: str | int
    gone: bool


class Pace:
    """How many documents go at once: as many as a line brings in some seconds."""

    def __init__(self) -> None:
        self.size = FIRST

    def note(self, seconds: float) -> None:
        """A group took so long."""
        if seconds > LONG_SECONDS:
            self.size = max(LEAST, self.size // 2)
        elif seconds < SHORT_SECONDS:
            self.size = min(MOST, self.size * 2)


async def carry(way: Way, place: Place, between: Between) -> Carried:
    """Carry all that is new; `between` is awaited after each group. Raises Trouble, CouchError."""
    seen = Carried()
    pace = Pace()
    anew = place.number() == 0
    read = 0
    whole = False
    while not whole and read < MOST_ROWS:
        rows, whole = await ahead(way.rows, place)
        read += len(rows)
        releases = [row.id for row in rows if row.id.startswith(RELEASE) and not row.gone]
        await _offered(way, place, seen, await way.lacking(releases), RELEASES)
        async with aclosing(_groups(way, rows, pace, anew)) as groups:
            async for group, docs in groups:
                began = time.monotonic()
                await _offer(way, place, seen, docs)
                pace.note(time.monotonic() - began)
                place.seq = group[-1].seq
                await place.keep()
                await between()
    known = await way.known()
    if place.waiting and known != place.known:
        again, place.waiting = place.waiting, []
        await _offered(way, place, seen, again, RELEASES)
        known = await way.known()
    place.known = known if place.waiting else ""
    await place.keep()
    seen.waiting = len(place.waiting)
    return seen


async def ahead(read: Read, place: Place) -> tuple[list[Row], bool]:
    """Rows after a place, and whether these are all. A feed that went back is read from its beginning.

    Raises Trouble for a feed that does not move on, or goes back again and again.
    """
    rows: list[Row] = []
    since = place.seq
    back = False
    while len(rows) < AHEAD:
        page = await read(since, ROWS)
        results = page["results"]
        last: str | int = page.get("last_seq", since)
        if sequence_number(last) < sequence_number(since):
            if back:
                raise Trouble("bad-answer")
            place.seq, since, rows, back = 0, 0, [], True
            continue
        if len(results) > ROWS or (len(results) == ROWS and sequence_number(last) <= sequence_number(since)):
            raise Trouble("bad-answer")
        for row in results:
            seq = row.get("seq")
            after = seq if is_place(seq) else since
            rows.append(Row(row["id"], after, bool(row.get("deleted")) or len(row["id"]) > LONGEST_ID))
        if rows:
            rows[-1].seq = last
        else:
            place.seq = last
        since = last
        if len(results) < ROWS:
            return rows, True
    return rows, False


async def _groups(
    way: Way, rows: list[Row], pace: Pace, anew: bool
) -> AsyncGenerator[tuple[list[Row], list[Doc]], None]:
    """Rows in groups with their texts; the next groups are on their way while one is used."""

    async def bring(group: list[Row]) -> list[Doc]:
        ids = [row.id for row in group if not row.gone and not row.id.startswith(RELEASE)]
        if anew and ids:
            ids = await way.lacking(ids)
        began = time.monotonic()
        docs = await way.documents(ids) if ids else []
        pace.note(time.monotonic() - began)
        return docs

    coming: deque[tuple[list[Row], asyncio.Task[list[Doc]]]] = deque()
    at = 0
    try:
        while at < len(rows) or coming:
            while at < len(rows) and len(coming) < IN_FLIGHT:
                group = rows[at : at + pace.size]
                at += len(group)
                coming.append((group, asyncio.create_task(bring(group))))
            group, task = coming[0]
            docs = await task
            coming.popleft()
            yield group, docs
    finally:
        for _, task in coming:
            task.cancel()
        await asyncio.gather(*(task for _, task in coming), return_exceptions=True)


async def _offered(way: Way, place: Place, seen: Carried, ids: list[str], at_once: int) -> None:
    for start in range(0, len(ids), at_once):
        await _offer(way, place, seen, await way.documents(ids[start : start + at_once]))


async def _offer(way: Way, place: Place, seen: Carried, docs: list[Doc]) -> None:
    if not docs:
        return
    outcome = await way.offer(docs)
    seen.stored += outcome.stored
    seen.refused |= outcome.refused
    again = outcome.waiting | {id_ for id_, reason in outcome.refused.items() if reason in LATER}
    place.waiting = [*place.waiting, *sorted(again - set(place.waiting))][-MOST_WAITING:]
    place.media |= outcome.media
    if len(seen.refused) > MOST_REFUSED:
        await place.keep()
        raise Trouble("bad-answer")
