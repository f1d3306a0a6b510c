"""When something urgent came for the coordinators and none of them has opened it.

A coordinator's device says up to where everything urgent in their box was opened by a person
(`shared/fetched.py`); that it was fetched is not enough, for a phone in a bag fetches too. What is not opened
is watched, in one document of `notices`:

`{_id: "unopened", waits: [{seq, since, mark}], told, next}`

`waits`: where and since when each waits, the longest first; `told`: how often somebody was told; `next`: when
that is due again.

Whoever opens it ends the watch. A copy of the service that is about to tell takes the document's next
revision first, so that of several copies one tells; if it dies or the server refuses, it is soon due again.
What waits for very long is also told to paired hubs: `unheard` in `hub` is `{n, since}` while it does, and
federation carries that and nothing else.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import anyio
import structlog

from shared.changes import sequence_number
from shared.couch import Conflict, Couch, CouchError, Doc, NotFound
from shared.encoding import format_time, now, parse_time
from shared.envelope import COORDINATORS_BOX
from shared.fetched import HUB, document_id
from shared.metrics import MAILS
from shared.peers import UNHEARD

DATABASE = "notices"
WATCH = "unopened"
LOOK_SECONDS = 15.0
RETRY = timedelta(minutes=2)
"""After a mail that could not be sent, or a copy that died while sending."""
AGAIN = timedelta(hours=3)
MOST_TOLD = 5
"""Telling more often of the same would be noise; the hub's status goes on saying it. Of what comes later
somebody is told once more."""
MOST_WAITS = 200
"""More than these are counted as these: the last one stands for all that follow."""

log = structlog.get_logger()

Tell = Callable[[int, int], Awaitable[None]]
"""Told with (how often before, minutes it has waited). Raises OSError when it could not be."""


class Unseen:
    """The watch of one hub. `after`: how long something urgent may wait before somebody is told; `beyond`:
    before paired hubs are (None: never).

    Without `tell` it is watched all the same: the hub's status says it.
    """

    def __init__(
        self,
        couch: Couch,
        tell: Tell | None,
        after: timedelta,
        beyond: timedelta | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._couch = couch
        self._tell = tell
        self._after = after
        self._beyond = beyond
        self._clock = clock

    async def begin(self, mark: str) -> None:
        """Something urgent came; `mark` names the news of it, which may come again. Raises CouchError."""
        try:
            end = (await self._couch.info(COORDINATORS_BOX))["update_seq"]
        except NotFound:
            return
        moment = self._clock().replace(second=0, microsecond=0)
        wait = {"seq": end, "since": format_time(moment), "mark": mark}

        def add(watch: Doc | None) -> Doc | None:
            if watch is None:
                return {"waits": [wait], "told": 0, "next": format_time(moment + self._after)}
            waits = watch["waits"]
            if any(known["mark"] == mark for known in waits):
                return None
            if watch["told"] >= MOST_TOLD:
                due = format_time(max(parse_time(watch["next"]), moment + self._after))
                watch = {**watch, "told": MOST_TOLD - 1, "next": due}
            if len(waits) >= MOST_WAITS:
                return {**watch, "waits": [*waits[:-1], {**waits[-1], "seq": end}]}
            return {**watch, "waits": [*waits, wait]}

        await self._couch.update(DATABASE, WATCH, add)

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
        """End the watch of what was opened; tell somebody of what was not, if due. Raises CouchError."""
        watch = await self._couch.get(DATABASE, WATCH)
        if watch is not None:
            watch = await self._without_opened(watch)
        await self._say_beyond(watch)
        moment = self._clock()
        if watch is None or self._tell is None or watch["told"] >= MOST_TOLD:
            return
        if moment < parse_time(watch["next"]):
            return
        with contextlib.suppress(Conflict):  # another copy is about to tell, or more came: the next look does
            rev = await self._couch.put(DATABASE, {**watch, "next": format_time(moment + RETRY)})
            await self._told(self._tell, {**watch, "_rev": rev}, moment)

    async def _without_opened(self, watch: Doc) -> Doc | None:
        """The watch of what still waits, as it is stored now; None when nothing does."""
        waits = [wait for wait in watch["waits"] if not await self._is_opened(wait["seq"])]
        if waits == watch["waits"]:
            return watch
        try:
            if not waits:
                await self._couch.delete(DATABASE, WATCH, watch["_rev"])
                return None
            due = parse_time(waits[0]["since"]) + self._after
            left = {**watch, "waits": waits, "told": 0, "next": format_time(due)}
            return {**left, "_rev": await self._couch.put(DATABASE, left)}
        except (Conflict, NotFound):  # more came in between, or another copy did the same
            return await self._couch.get(DATABASE, WATCH)

    async def _say_beyond(self, watch: Doc | None) -> None:
        """What paired hubs are to hear, for federation to carry."""
        said: dict[str, Any] | None = None
        if watch is not None and self._beyond is not None:
            since = parse_time(watch["waits"][0]["since"])
            if self._clock() - since >= self._beyond:
                said = {"n": len(watch["waits"]), "since": format_time(since)}

        def change(present: Doc | None) -> Doc | None:
            known = {name: present[name] for name in ("n", "since") if name in present} if present else {}
            return None if known == (said or {}) else {**_bare(present), **(said or {})}

        await self._couch.update(HUB, UNHEARD, change)

    async def _told(self, tell: Tell, watch: Doc, moment: datetime) -> None:
        try:
            await tell(watch["told"], self._minutes(watch))
        except OSError as error:
            MAILS.labels("failed").inc()
            log.warning("nobody_could_be_told", error=type(error).__name__)
            return
        MAILS.labels("sent").inc()

        def count(present: Doc | None) -> Doc | None:
            if present is None or present["waits"][0] != watch["waits"][0]:
                return None  # what was told of has been opened meanwhile
            return {**present, "told": watch["told"] + 1, "next": format_time(moment + AGAIN)}

        await self._couch.update(DATABASE, WATCH, count)

    async def _is_opened(self, seq: str | int) -> bool:
        opened = await self._couch.get(HUB, document_id(COORDINATORS_BOX, "opened"))
        end = sequence_number((await self._couch.info(COORDINATORS_BOX))["update_seq"])
        if sequence_number(seq) > end:
            return True  # the box is another one now: a backup was restored
        # A place beyond the end is of the box before its restoration.
        place = sequence_number(opened["seq"]) if opened else -1
        return sequence_number(seq) <= place <= end

    def _minutes(self, watch: Doc) -> int:
        since = parse_time(watch["waits"][0]["since"])
        return max(0, int((self._clock() - since).total_seconds() // 60))


def _bare(doc: Doc | None) -> Doc:
    return {name: value for name, value in (doc or {}).items() if name.startswith("_")}
