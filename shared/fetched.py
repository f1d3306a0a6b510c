"""How far a box was pulled, and opened: `fetched:<database>` and `opened:<database>` in `hub`, {seq, hour}.

Not by whom. A device that asks for the changes after a place has everything before it. That a person opened
what is urgent in it is what a coordinator's device says. The gateway notes the furthest such place, and the
last hour in which that was the end of the box. So `hub status` can say that nobody has come for a report,
and no record of anybody's habits is kept.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from shared.changes import sequence_number
from shared.couch import Couch, Doc
from shared.encoding import format_time

HUB = "hub"

What = Literal["fetched", "opened"]


def document_id(database: str, what: What = "fetched") -> str:
    """Where the place of a box is kept."""
    return f"{what}:{database}"


class Fetched:
    """Notes how far boxes were pulled, or opened.

    Remembers what it wrote: the same twice an hour costs nothing.
    """

    def __init__(self, couch: Couch, what: What = "fetched") -> None:
        self._couch = couch
        self._what: What = what
        self._noted: dict[str, tuple[int, str | None]] = {}

    async def note(self, database: str, since: str | int, now: datetime) -> None:
        """With the right to read `database`, somebody has (opened) everything up to `since`.

        Raises CouchError; ValueError for what is no place.
        """
        place = sequence_number(since)
        hour = format_time(now.replace(minute=0, second=0, microsecond=0))
        known = self._noted.get(database)
        if known is not None and (place < known[0] or (place == known[0] and hour == known[1])):
            return
        end = sequence_number((await self._couch.info(database))["update_seq"])
        if place > end:
            return  # a place that does not exist: of a box before its restoration, or made up

        def further(doc: Doc | None) -> Doc | None:
            before = sequence_number(doc["seq"]) if doc else -1
            if before > end:
                doc, before = None, -1
            if place < before:
                return None
            emptied = hour if place == end else doc["hour"] if doc else None
            return {**(doc or {}), "seq": since if place > before or not doc else doc["seq"], "hour": emptied}

        stored = await self._couch.update(HUB, document_id(database, self._what), further)
        if stored is not None:
            self._noted[database] = (sequence_number(stored["seq"]), stored["hour"])
