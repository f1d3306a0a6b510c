"""A hub in memory: its disk, its wire, and processes of incidents that can be killed at any step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

import anyio

from services.incidents.delivery import RECEIPTS, Delivery
from services.incidents.ledger import DATABASE, Ledger
from services.incidents.news import Announcer
from shared.timers import DATABASE as TIMERS
from shared.timers import Timers
from tests.support.envelopes import REGION
from tests.support.memory_bus import MemoryBus, Wire
from tests.support.memory_couch import Database, MemoryCouch, Store

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)
INTAKE = "intake-2026-11"


class Killed(BaseException):
    """The process ended here; nothing in it may catch this."""


@dataclass
class Process:
    """One copy of the service: it keeps the place, and dies after `lives_for` steps if that is given."""

    hub: Hub
    lives_for: int | None = None
    pauses: Iterator[int] = field(default_factory=lambda: iter(()))

    def __post_init__(self) -> None:
        self.couch = MemoryCouch(self.hub.store, self._step)
        self.ledger = Ledger(self.couch)
        self.announcer = Announcer(MemoryBus(self.hub.wire, self._step), self.ledger)
        self.timers = Timers(self.couch)
        self.delivery = Delivery(self.couch, self.ledger, self.announcer, self.timers, REGION, lambda: NOW)

    async def _step(self, _name: str) -> None:
        for _ in range(next(self.pauses, 0)):
            await anyio.lowlevel.checkpoint()
        if self.lives_for is not None:
            self.lives_for -= 1
            if self.lives_for < 0:
                raise Killed

    async def drain(self, batch: int = 3) -> None:
        """Handle all changes from the place on and store it after each, as `shared.changes.tail` does."""
        while True:
            place = await self.couch.get_local(INTAKE, "incidents")
            changes = await self.couch.changes(INTAKE, place["seq"] if place else 0, limit=batch)
            if not changes["results"]:
                return
            await self.delivery.handle(INTAKE, changes["results"])
            await self.couch.put_local(INTAKE, "incidents", {"seq": changes["last_seq"]})

    async def settle(self) -> None:
        """One round of trying again what is owed."""
        await self.announcer.settle()
        for held in await self.ledger.held():
            await self.delivery.retry(held)


@dataclass
class Hub:
    """What outlives every process."""

    store: Store = field(default_factory=Store)
    wire: Wire = field(default_factory=Wire)

    def __post_init__(self) -> None:
        for name in (INTAKE, RECEIPTS, DATABASE, TIMERS, "box-coordinators"):
            self.store.databases.setdefault(name, Database())

    def push(self, *documents: dict[str, object]) -> None:
        """Write documents to the intake as a replicating client does."""
        for document in documents:
            self.store.databases[INTAKE].write(dict(document), None)

    def ids(self, database: str) -> set[str]:
        """Ids of the documents in a database."""
        return set(self.store.live(database))

    def receipts(self) -> dict[str, str]:
        """`delivered`, or the reason of the refusal, by document id."""
        live = self.store.live(RECEIPTS)
        return {doc_id: str(doc.get("reason", doc["state"])) for doc_id, doc in live.items()}

    def told(self) -> set[tuple[str, bool]]:
        """(database, urgent) of all news."""
        return {(payload["database"], payload["urgent"]) for _, payload in self.wire.news}
