"""An e-mail to those who look after hubs when another hub's report does not come any more.

Federation writes which hubs are silent (`silence` in `hub`); who was told of what stands in `notices`:

`{_id: "silence", told: {region: {times, next}}}`   how often of this silence, and when it may be told again

A hub that comes and goes is told of once in AGAIN, not each time. The copy of the service that is about to
tell takes the document's next revision first, so that of several copies one tells.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import anyio
import structlog

from shared.couch import Conflict, Couch, CouchError
from shared.encoding import format_time, now, parse_time
from shared.metrics import MAILS
from shared.peers import HUB, SILENCE

DATABASE = "notices"
LOOK_SECONDS = 15.0
RETRY = timedelta(minutes=2)
"""After a mail that could not be sent, or a copy that died while sending."""
AGAIN = timedelta(hours=6)
MOST_TOLD = 3
"""Telling of one silence more often would be noise; the hub's status goes on saying it."""

log = structlog.get_logger()

Tell = Callable[[int, int], Awaitable[None]]
"""Told with (how many hubs, for how many minutes at most). Raises OSError when it could not be."""


class SilenceWatch:
    """Tells of silence."""

    def __init__(self, couch: Couch, tell: Tell, clock: Callable[[], datetime] = now) -> None:
        self._couch = couch
        self._tell = tell
        self._clock = clock

    async def keep(self) -> None:
        """Worker: look, for ever."""
        while True:
            try:
                await self.look()
            except CouchError as error:
                log.warning("silence_waits", error=type(error).__name__)
            await anyio.sleep(LOOK_SECONDS)

    async def look(self) -> None:
        """Tell of who is silent and was not told of lately. Raises CouchError."""
        silent: dict[str, str] = (await self._couch.get(HUB, SILENCE) or {}).get("hubs", {})
        doc = await self._couch.get(DATABASE, SILENCE) or {"_id": SILENCE}
        told: dict[str, dict[str, Any]] = doc.get("told", {})
        moment = self._clock()
        due = [region for region in silent if _is_due(told.get(region), moment)]
        kept = {
            region: one if region in silent else {**one, "times": 0}
            for region, one in told.items()
            if region in silent or moment < parse_time(one["next"])
        }
        lease = {
            region: {"times": kept.get(region, {"times": 0})["times"], "next": format_time(moment + RETRY)}
            for region in due
        }
        if {**kept, **lease} == told:
            return
        with contextlib.suppress(Conflict):  # another copy is about to tell
            rev = await self._couch.put(DATABASE, {**doc, "told": {**kept, **lease}})
            if due and await self._told(len(silent), _minutes(silent, due, moment)):
                done = {
                    region: {"times": one["times"] + 1, "next": format_time(moment + AGAIN)}
                    for region, one in lease.items()
                }
                await self._couch.put(DATABASE, {**doc, "_rev": rev, "told": {**kept, **done}})

    async def _told(self, hubs: int, minutes: int) -> bool:
        try:
            await self._tell(hubs, minutes)
        except OSError as error:
            MAILS.labels("failed").inc()
            log.warning("nobody_could_be_told", error=type(error).__name__)
            return False
        MAILS.labels("sent").inc()
        return True


def _is_due(told: dict[str, Any] | None, moment: datetime) -> bool:
    return told is None or (told["times"] < MOST_TOLD and moment >= parse_time(told["next"]))


def _minutes(silent: dict[str, str], due: list[str], moment: datetime) -> int:
    since = min(parse_time(silent[region]) for region in due)
    return max(0, int((moment - since).total_seconds() // 60))
