"""Old intakes are dropped whole, once nothing in them is owed to anybody.

An intake holds the envelopes of one month. When the month is over for `keep_days` and each of its envelopes
has a receipt (it lies in its box or among the timers, or its sender was told why not), the copy in the intake
serves nobody any more. Dropping the database also drops its tombstones and what CouchDB keeps of deleted
documents; deleting one by one would not.

Whatever has no receipt (held, not seen yet) keeps its whole intake. Receipts stay: a device that asks after a
year is still told "delivered" and does not send again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog

from services.incidents.delivery import RECEIPTS
from services.incidents.intake import Intakes
from shared.couch import Couch, NotFound
from shared.encoding import is_hash, now

log = structlog.get_logger()


@dataclass(frozen=True)
class Kept:
    """How many intakes there are, and how many of them are past their time but still owe something."""

    intakes: int
    overdue: int


def ends(intake: str) -> datetime:
    """The moment from which nothing new comes into `intake-YYYY-MM`: the first of the month after."""
    year, month = (int(part) for part in intake.removeprefix("intake-").split("-"))
    if not 1 <= month <= 12:
        return datetime.max.replace(tzinfo=UTC)  # no month: not made by this hub, never dropped
    return datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)


class Retention:
    """Drops intakes that are done. Any number of copies may do so at once."""

    def __init__(
        self, couch: Couch, intakes: Intakes, keep_days: int, clock: Callable[[], datetime] = now
    ) -> None:
        self._couch = couch
        self._intakes = intakes
        self._keep = timedelta(days=keep_days)
        self._clock = clock

    async def look(self) -> Kept:
        """Drop what is done. Raises CouchError when CouchDB is away: nothing is dropped on a guess."""
        names = await self._intakes.names()
        past = [name for name in names if ends(name) + self._keep <= self._clock()]
        dropped = 0
        for name in past:
            if await self._is_done(name):
                await self._couch.delete_db(name)
                dropped += 1
                log.info("intake_dropped", month=name.removeprefix("intake-"))
        return Kept(len(names) - dropped, len(past) - dropped)

    async def _is_done(self, intake: str) -> bool:
        """True when every envelope in it has a receipt. Other documents were counted and are nobody's."""
        try:
            async for rows in self._couch.pages(intake, include_docs=False):
                ids = [row["id"] for row in rows if is_hash(row["id"])]
                if ids and not await self._have_receipts(ids):
                    return False
        except NotFound:
            return False  # another copy dropped it, or the receipts are being restored
        return True

    async def _have_receipts(self, ids: list[str]) -> bool:
        rows = await self._couch.all_docs(RECEIPTS, keys=ids)
        return all("error" not in row and not row["value"].get("deleted") for row in rows)
