"""The intake: one database a month, `intake-YYYY-MM`. Each is tailed; new ones are found by looking."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

import anyio
import structlog
from anyio.abc import TaskGroup

from services.incidents.delivery import RECEIPTS
from services.incidents.ledger import DATABASE as LEDGER
from shared.changes import tail
from shared.couch import Couch, CouchError, NotFound
from shared.encoding import now
from shared.envelope import SHARED_BOXES
from shared.logging import bound_request_id

WORKER = "incidents"  # the tail's place is kept in `_local/incidents` of each intake database
# Made again should they be gone, as when a backup is restored.
NEEDED = (RECEIPTS, *SHARED_BOXES.values(), LEDGER)
ROWS = 200  # changes read at once; they carry no documents

_NAME = re.compile(r"intake-\d{4}-\d\d")
Handle = Callable[[str, list[dict[str, Any]]], Awaitable[None]]
log = structlog.get_logger()


def intake_of(moment: datetime) -> str:
    """The database that devices push to at this moment."""
    return f"intake-{moment:%Y-%m}"


def is_intake(name: str) -> bool:
    """True for the name of an intake database."""
    return _NAME.fullmatch(name) is not None


class Intakes:
    """Tails of all intake databases."""

    def __init__(self, couch: Couch, discover_seconds: float, clock: Callable[[], datetime] = now) -> None:
        self._couch = couch
        self._discover_seconds = discover_seconds
        self._clock = clock
        self._tailed: set[str] = set()

    async def run(self, handle: Handle) -> None:
        """Give `handle(database, changes)` the rows of every intake's `_changes`, those that come included.

        For ever; an outage of CouchDB is waited out.
        """
        self._tailed.clear()
        async with anyio.create_task_group() as tails:
            while True:
                try:
                    await self._discover(tails, handle)
                except CouchError as error:
                    log.warning("discovery_waits", error=type(error).__name__)
                await anyio.sleep(self._discover_seconds)

    async def names(self) -> list[str]:
        """All intake databases, oldest first."""
        return sorted(name for name in await self._couch.db_names() if is_intake(name))

    async def _discover(self, tails: TaskGroup, handle: Handle) -> None:
        """This month's intake is made here too, so that its first envelope finds a tail waiting."""
        there = set(await self._couch.db_names())
        needed = {*NEEDED, intake_of(self._clock())}
        for name in needed - there:
            await self._couch.ensure_db(name)
        for name in there | needed:
            if is_intake(name) and name not in self._tailed:
                self._tailed.add(name)
                tails.start_soon(self._tail, name, handle)

    async def _tail(self, name: str, handle: Handle) -> None:
        async def take(changes: list[dict[str, Any]]) -> None:
            with bound_request_id(None):  # one for each batch; it travels with the news
                await handle(name, changes)

        try:
            await tail(self._couch, name, WORKER, take, include_docs=False, batch=ROWS)
        except NotFound:
            log.info("intake_gone")  # dropped, or being restored: found again if it comes back
        finally:
            self._tailed.discard(name)
