"""Notices: how often each database got something new. Devices that were away see from them what to look at.

`{_id: database, n, urgent, urgent_n, day, seen}` in the database `notices`. `n` counts news, `urgent`
says whether any news of that `day` was urgent, `urgent_n` is `n` after the last urgent news, `seen` holds the
marks of the last news counted, so that news that comes twice counts once. Marks are cut hashes: the time of a
single piece of news cannot be read from them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.couch import Couch
from shared.encoding import format_day, now, sha256_b32
from shared.metrics import NOTICES

DATABASE = "notices"
SEEN_KEPT = (
    16  # news redelivered after more than this many others counts twice: one look too many, never too few
)
MARK_CHARS = 8

Doc = dict[str, Any]


@dataclass(frozen=True)
class Notice:
    """What a device is told: look at `database`; `n` grows with each piece of news."""

    database: str
    n: int
    urgent: bool


class Notices:
    """The notices of one hub. Copies of the service may write at once."""

    def __init__(self, couch: Couch, clock: Callable[[], datetime] = now) -> None:
        self._couch = couch
        self._clock = clock

    async def prepare(self) -> None:
        """Make the database."""
        await self._couch.ensure_db(DATABASE)

    async def bump(self, database: str, urgent: bool, mark: str) -> Notice:
        """Count one piece of news, known by its `mark`, unless it was counted; the notice as it is then.

        Raises Conflict when others write it too often in between, Unreachable when CouchDB is away.
        """
        day = format_day(self._clock())
        counted = False

        def change(present: Doc | None) -> Doc | None:
            nonlocal counted
            counted = present is None or mark not in present["seen"]
            return _counted(present, urgent, mark, day) if counted else None

        doc = await self._couch.update(DATABASE, database, change)
        if counted:
            NOTICES.inc()
        stored = doc or {"n": 0, "urgent": False}
        return Notice(database, stored["n"], stored["urgent"])


def mark_of(sequence: int, moment: datetime) -> str:
    """The mark of a piece of news: its place in the stream and when it got there.

    The place alone would not do: a stream that was lost and made anew counts from 1 again.
    """
    return sha256_b32(f"{sequence} {moment.isoformat()}".encode())[:MARK_CHARS]


def _counted(present: Doc | None, urgent: bool, mark: str, day: str) -> Doc:
    if present is None:
        return {"n": 1, "urgent": urgent, "urgent_n": int(urgent), "day": day, "seen": [mark]}
    same_day = present["day"] == day
    return {
        **present,
        "n": present["n"] + 1,
        "urgent_n": present["n"] + 1 if urgent else present.get("urgent_n", 0),
        "urgent": urgent or (same_day and present["urgent"]),
        "day": day,
        "seen": [*present["seen"], mark][-SEEN_KEPT:],
    }
