"""Notes how far the coordinators' box has been fetched: `hub status` tells what nobody has come for.

Two things show it: a device that asks for what comes after a place, and one that was handed a feed up to a
place and then the documents. Only the furthest place and the hour are kept, never who it was; nothing is
noted of the boxes of single persons.
"""

from __future__ import annotations

import re
from collections import OrderedDict

import structlog

from services.gateway.clock import Clock
from services.gateway.sync.paths import Target
from shared.couch import CouchError
from shared.envelope import COORDINATORS_BOX
from shared.fetched import Fetched

TAIL_BYTES = 4096  # the end of a feed, where `last_seq` stands
MOST_DEVICES = 1000

_LAST_SEQ = re.compile(rb'"last_seq"\s*:\s*(?:"([^"\\]+)"|(\d+))')

log = structlog.get_logger()


class Fetches:
    """Follows devices through a pull, in memory, and notes its end."""

    def __init__(self, fetched: Fetched, clock: Clock) -> None:
        self._fetched = fetched
        self._clock = clock
        self._shown: OrderedDict[str, str] = OrderedDict()

    def concerns(self, target: Target) -> bool:
        """True for the one box that is followed."""
        return target.database == COORDINATORS_BOX

    async def was_shown(self, device: str, since: str, tail: bytes) -> None:
        """A device asked for what comes after `since` and has the feed that ends with `tail`."""
        found = _LAST_SEQ.findall(tail)
        if found:
            self._shown[device] = (found[-1][0] or found[-1][1]).decode("latin-1")
            self._shown.move_to_end(device)
            while len(self._shown) > MOST_DEVICES:
                self._shown.popitem(last=False)
        if since[:1].isdigit():
            await self._note(since)

    async def was_given(self, device: str) -> None:
        """A device has the documents of the feed it was shown."""
        place = self._shown.pop(device, None)
        if place is not None:
            await self._note(place)

    async def _note(self, place: str) -> None:
        try:
            await self._fetched.note(COORDINATORS_BOX, place, self._clock())
        except CouchError as error:  # the device has its answer; the next pull notes it
            log.info("fetch_not_noted", error=type(error).__name__)
