"""How far delivery is behind: what lies in the intake without a receipt, and for how long."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from services.incidents.delivery import RECEIPTS
from services.incidents.intake import WORKER, Intakes
from services.incidents.ledger import COUNT_LIMIT, Ledger
from shared.couch import Couch, NotFound
from shared.encoding import is_hash
from shared.metrics import INTAKE_BACKLOG


@dataclass(frozen=True)
class Behind:
    """`pending` envelopes without a receipt, the oldest for `oldest_hours`; `held` of them need a look."""

    pending: int
    held: int
    oldest_hours: int


class Backlog:
    """Counts what is behind. Ages count from when this process first saw an envelope wait: a lower bound."""

    def __init__(
        self, couch: Couch, intakes: Intakes, ledger: Ledger, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._couch = couch
        self._intakes = intakes
        self._ledger = ledger
        self._clock = clock
        self._first_seen: dict[str, float] = {}

    async def measure(self) -> Behind:
        """Look now. At most `COUNT_LIMIT` changes of each intake are counted."""
        held = {held.envelope for held in await self._ledger.held()}
        waiting = set(held)
        for intake in await self._intakes.names():
            waiting |= await self._unreceipted(intake)
        present = self._clock()
        self._first_seen = {doc_id: self._first_seen.get(doc_id, present) for doc_id in waiting}
        oldest = min(self._first_seen.values(), default=present)
        INTAKE_BACKLOG.set(len(waiting))
        return Behind(len(waiting), len(held), int((present - oldest) // 3600))

    async def _unreceipted(self, intake: str) -> set[str]:
        try:
            place = await self._couch.get_local(intake, WORKER)
            since = place["seq"] if place else 0
            changes = await self._couch.changes(intake, since, limit=COUNT_LIMIT)
        except NotFound:
            return set()
        ids = [change["id"] for change in changes["results"] if is_hash(change["id"])]
        rows = await self._couch.all_docs(RECEIPTS, keys=ids) if ids else []
        return {row["key"] for row in rows if "error" in row}
