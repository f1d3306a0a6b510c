"""How far somebody has pulled a box: `fetched:<database>` in `hub`, {seq, hour}. Not by whom.

A hub cannot know that a report was opened. What it can know: a device that asks for the changes after a
place has everything before it. The gateway notes the furthest such place, and the last hour in which that
was the end of the box. So `hub status` can say that nobody has come for a report, and no record of anybody's
habits is kept.
"""

from __future__ import annotations

from datetime import datetime

from shared.changes import sequence_number
from shared.couch import Couch, Doc
from shared.encoding import format_time

HUB = "hub"


def document_id(database: str) -> str:
    """Where the place of a box is kept."""
    return f"fetched:{database}"


class Fetched:
    """Notes how far boxes were pulled. Remembers what it wrote: the same twice an hour costs nothing."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch
        self._noted: dict[str, tuple[int, str | None]] = {}

    async def note(self, database: str, since: str | int, now: datetime) -> None:
        """A device with the right to read `database` has everything up to `since`. Raises CouchError."""
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

        stored = await self._couch.update(HUB, document_id(database), further)
        if stored is not None:
            self._noted[database] = (sequence_number(stored["seq"]), stored["hour"])
