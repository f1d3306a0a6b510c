"""When something urgent waits for the coordinators and no device of theirs has come for it.

A hub cannot know that a report was opened; it knows how far the coordinators' box was fetched
(`shared/fetched.py`). The first urgent news that is not fetched begins a watch, one document in `notices`:

`{_id: "unseen", since, seq, told, next}`   since when, up to where the box must be fetched, how often
                                            somebody was told, and when that is due again

Whoever fetches the box ends the watch. A copy of the service that is about to tell takes the document's next
revision first, so that of several copies one tells; if it dies or the server refuses, it is soon due again.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import anyio
import structlog

from shared.changes import sequence_number
from shared.couch import Conflict, Couch, CouchError, Doc, NotFound
from shared.encoding import format_time, now, parse_time
from shared.envelope import COORDINATORS_BOX
from shared.fetched import HUB, document_id
from shared.metrics import MAILS

DATABASE = "notices"
WATCH = "unseen"
LOOK_SECONDS = 15.0
RETRY = timedelta(minutes=2)
"""After a mail that could not be sent, or a copy that died while sending."""
AGAIN = timedelta(hours=3)
MOST_TOLD = 5
"""Telling more often would be noise; the hub's status goes on saying it."""

log = structlog.get_logger()

Tell = Callable[[int, int], Awaitable[None]]
"""Told with (how often before, minutes it has waited). Raises OSError when it could not be."""


class Unseen:
    """The watch of one hub. `after`: how long something urgent may wait before somebody is told.

    Without `tell` it is watched all the same: the hub's status says it.
    """

    def __init__(
        self, couch: Couch, tell: Tell | None, after: timedelta, clock: Callable[[], datetime] = now
    ) -> None:
        self._couch = couch
        self._tell = tell
        self._after = after
        self._clock = clock

    async def begin(self) -> None:
        """Something urgent came. Raises CouchError. Again, while a watch goes on, changes nothing."""
        try:
            end = (await self._couch.info(COORDINATORS_BOX))["update_seq"]
        except NotFound:
            return
        moment = self._clock().replace(second=0, microsecond=0)
        due = format_time(moment + self._after)
        await self._couch.put_if_absent(
            DATABASE, {"_id": WATCH, "since": format_time(moment), "seq": end, "told": 0, "next": due}
        )

    async def waiting_minutes(self) -> int | None:
        """For how long something urgent has waited; None when nothing does."""
        watch = await self._couch.get(DATABASE, WATCH)
        return None if watch is None else self._minutes(watch)

    async def keep(self) -> None:
        """Worker: look, for ever."""
        while True:
            try:
                await self.look()
            except CouchError as error:
                log.warning("unseen_waits", error=type(error).__name__)
            await anyio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """End the watch, or tell somebody if that is due. Raises CouchError."""
        watch = await self._couch.get(DATABASE, WATCH)
        if watch is None:
            return
        if await self._fetched(watch["seq"]):
            with contextlib.suppress(Conflict, NotFound):
                await self._couch.delete(DATABASE, WATCH, watch["_rev"])
            return
        moment = self._clock()
        if self._tell is None or watch["told"] >= MOST_TOLD or moment < parse_time(watch["next"]):
            return
        with contextlib.suppress(Conflict):  # another copy is about to tell
            rev = await self._couch.put(DATABASE, {**watch, "next": format_time(moment + RETRY)})
            await self._told(self._tell, {**watch, "_rev": rev}, moment)

    async def _told(self, tell: Tell, watch: Doc, moment: datetime) -> None:
        try:
            await tell(watch["told"], self._minutes(watch))
        except OSError as error:
            MAILS.labels("failed").inc()
            log.warning("nobody_could_be_told", error=type(error).__name__)
            return
        MAILS.labels("sent").inc()
        again = {**watch, "told": watch["told"] + 1, "next": format_time(moment + AGAIN)}
        await self._couch.put(DATABASE, again)

    async def _fetched(self, seq: str | int) -> bool:
        pulled = await self._couch.get(HUB, document_id(COORDINATORS_BOX))
        if pulled is None:
            return False
        end = (await self._couch.info(COORDINATORS_BOX))["update_seq"]
        if sequence_number(seq) > sequence_number(end):
            return True  # the box is another one now: a backup was restored
        return sequence_number(pulled["seq"]) >= sequence_number(seq)

    def _minutes(self, watch: Doc) -> int:
        return max(0, int((self._clock() - parse_time(watch["since"])).total_seconds() // 60))
