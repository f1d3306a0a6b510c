"""The intake: one database a month behind the one name that devices write to."""

from __future__ import annotations

from collections.abc import Iterable

from services.gateway.clock import Clock
from shared.couch import Couch, NotFound

PREFIX = "intake-"
NAMES_KEPT = 24  # months that are looked through for an envelope


class Intake:
    """Names the present database and finds what is stored in any."""

    def __init__(self, couch: Couch, clock: Clock) -> None:
        self._couch = couch
        self._clock = clock
        self._made: set[str] = set()

    async def current(self) -> str:
        """The database of this month, made when it is missing."""
        name = f"{PREFIX}{self._clock():%Y-%m}"
        if name not in self._made:
            await self._couch.ensure_db(name)
            self._made.add(name)
        return name

    def forget(self, name: str) -> None:
        """The database turned out not to be there: make it again."""
        self._made.discard(name)

    async def stored(self, ids: Iterable[str]) -> set[str]:
        """Which of these envelope ids are stored in this month's or an earlier intake."""
        left = list(dict.fromkeys(ids))
        found: set[str] = set()
        for name in await self._months() if left else ():
            try:
                rows = await self._couch.all_docs(name, keys=left)
            except NotFound:
                continue
            found |= {row["key"] for row in rows if "error" not in row and not row["value"].get("deleted")}
            left = [identity for identity in left if identity not in found]
            if not left:
                break
        return found

    async def _months(self) -> list[str]:
        names = [name for name in await self._couch.db_names() if name.startswith(PREFIX)]
        return sorted(names, reverse=True)[:NAMES_KEPT]
