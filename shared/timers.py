"""Sealed timers: envelopes that are delivered at a moment unless somebody says, before it, that all is well.

A header with `release` and `cancel_hash` makes an envelope a timer (see the format page). It is kept in the
database `timers` until then, as two documents, so that looking at what waits does not read what is sealed:

`timer:<cancel_hash>:<envelope>`   {state: waiting|released|cancelled|delivered, release, box, urgent, day}
`sealed:<envelope>`                {rev, h, a}: the envelope as it stood in the intake
`cancel:<cancel_hash>`             {day}: the secret was shown, also when no such timer is here (yet)

Who shows the secret whose hash is `cancel_hash` stops it: proven by a secret, not by who she is. A timer
leaves `waiting` once, by one revision of its document, so that of a check-in and a release that meet one
wins, however many copies of the services run. The timer is written before the cancellation is looked for, and
the cancellation before timers are: whichever comes first, the other finds it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from shared.couch import Conflict, Couch, Doc, NotFound
from shared.encoding import format_day, format_time, parse_day, parse_time, sha256_b32
from shared.envelope import Envelope

DATABASE = "timers"
KEEP = timedelta(days=60)
"""Longer than any timer may run, so that a cancellation outlives what it cancels."""
PAGE = 1000

Outcome = Literal["cancelled", "released", "unknown"]


@dataclass(frozen=True)
class Timer:
    """A timer that has not come to its end. `released` by somebody who may have died before delivering it."""

    key: str
    release: datetime
    box: str
    urgent: bool
    released: bool

    @property
    def envelope(self) -> str:
        """Id of the sealed envelope."""
        return self.key.rsplit(":", 1)[1]


def cancel_hash(secret: bytes) -> str:
    """What a header says of the secret that stops it: base32 SHA-256 over the domain and 32 random bytes."""
    return sha256_b32(b"tejedora/cancel/v1\n" + secret)


class Timers:
    """The timers of a hub, in CouchDB."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def prepare(self) -> None:
        """Make the database."""
        await self._couch.ensure_db(DATABASE)

    async def keep(self, envelope: Envelope, rev: str, now: datetime) -> bool:
        """Keep an envelope until its moment; False when it was cancelled before it came.

        Again changes nothing. `envelope` has a `release`.
        """
        header = envelope.header
        key = f"timer:{header.cancel_hash}:{envelope.id}"
        sealed = {"_id": f"sealed:{envelope.id}", "rev": rev, "h": envelope.h, "a": envelope.a}
        await self._couch.put_if_absent(DATABASE, sealed)
        await self._couch.put_if_absent(
            DATABASE,
            {
                "_id": key,
                "state": "waiting",
                "release": header.release,
                "box": header.box,
                "urgent": header.urgent,
                "day": format_day(now),
            },
        )
        if await self._couch.get(DATABASE, f"cancel:{header.cancel_hash}") is None:
            return True
        return await self._leave(key, "cancelled") != "cancelled"

    async def cancel(self, secret: bytes, now: datetime) -> Outcome:
        """Stop every timer of this secret. `released`: too late for one at least. Again says the same."""
        hashed = cancel_hash(secret)
        shown = {"_id": f"cancel:{hashed}", "day": format_day(now)}
        try:
            await self._couch.put_if_absent(DATABASE, shown)
        except NotFound:  # nobody has kept a timer on this hub yet
            await self.prepare()
            await self._couch.put_if_absent(DATABASE, shown)
        states = {await self._leave(doc["_id"], "cancelled") for doc in await self._docs(f"timer:{hashed}:")}
        if not states:
            return "unknown"
        return "cancelled" if states == {"cancelled"} else "released"

    async def unfinished(self) -> list[Timer]:
        """Timers that wait, or were released and not seen to be delivered."""
        return [
            Timer(
                doc["_id"],
                parse_time(doc["release"]),
                doc["box"],
                doc["urgent"],
                doc["state"] == "released",
            )
            for doc in await self._docs("timer:")
            if doc["state"] in ("waiting", "released")
        ]

    async def place(self) -> str | int:
        """Changes whenever a timer does."""
        place: str | int = (await self._couch.info(DATABASE))["update_seq"]
        return place

    async def release(self, timer: Timer) -> Doc | None:
        """The sealed envelope, when its moment has come; None when it was cancelled meanwhile."""
        if await self._leave(timer.key, "released") not in ("released", "delivered"):
            return None
        sealed = await self._couch.get(DATABASE, f"sealed:{timer.envelope}")
        if sealed is None:  # another copy has delivered it
            return None
        return {"_id": timer.envelope, "_rev": sealed["rev"], "h": sealed["h"], "a": sealed["a"]}

    async def settle(self, timer: Timer) -> None:
        """Its end is known: nothing sealed is to be kept of it. What was cancelled stays so."""

        def change(present: Doc | None) -> Doc | None:
            if present is None or present["state"] != "released":
                return None
            return {**present, "state": "delivered"}

        await self._couch.update(DATABASE, timer.key, change)
        await self._forget(f"sealed:{timer.envelope}")

    async def purge(self, now: datetime) -> None:
        """Drop what came to its end long ago, and what was sealed for those that were cancelled."""
        oldest = (now - KEEP).date()
        for prefix in ("timer:", "cancel:"):
            for doc in await self._docs(prefix):
                if doc.get("state") in ("cancelled", "delivered"):
                    await self._forget(f"sealed:{doc['_id'].rsplit(':', 1)[1]}")
                if doc.get("state") not in ("waiting", "released") and parse_day(doc["day"]) < oldest:
                    await self._forget(doc["_id"])

    async def latest(self) -> datetime | None:
        """The latest moment that was noted; None on a new hub."""
        doc = await self._couch.get(DATABASE, "clock")
        return parse_time(doc["at"]) if doc else None

    async def note(self, moment: datetime, *, certain: bool = False) -> None:
        """Remember that it has been this late: no clock that is set back makes it earlier.

        `certain`: others keep the clock right, so what was noted while it was ahead is taken back.
        """
        text = format_time(moment)

        def change(present: Doc | None) -> Doc | None:
            is_news = present is None or present["at"] < text or (certain and present["at"] != text)
            return {**(present or {}), "at": text} if is_news else None

        await self._couch.update(DATABASE, "clock", change)

    async def _leave(self, key: str, state: Literal["cancelled", "released"]) -> str:
        """Take a timer out of `waiting`, if it is in it; the state it is in afterwards."""

        def change(present: Doc | None) -> Doc | None:
            if present is None or present["state"] != "waiting":
                return None
            return {**present, "state": state}

        stored = await self._couch.update(DATABASE, key, change)
        return stored["state"] if stored else "unknown"

    async def _docs(self, prefix: str) -> list[dict[str, Any]]:
        """In pages: nobody can make a list of timers that is too long to be read."""
        docs: list[dict[str, Any]] = []
        start = prefix
        while True:
            rows = await self._couch.all_docs(
                DATABASE, startkey=start, endkey=f"{prefix}\uffff", include_docs=True, limit=PAGE
            )
            docs += [row["doc"] for row in rows]
            if len(rows) < PAGE:
                return docs
            start = rows[-1]["id"] + "\0"

    async def _forget(self, doc_id: str) -> None:
        doc = await self._couch.get(DATABASE, doc_id)
        if doc is not None:
            with contextlib.suppress(Conflict, NotFound):
                await self._couch.delete(DATABASE, doc_id, doc["_rev"])
