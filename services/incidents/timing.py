"""Delivering sealed timers when their moment has come. Any number of copies may do it; each fires once.

What fell due while the hub was down is delivered at once: the header tells when it should have been, so its
reader sees the delay.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import anyio
import structlog

from services.incidents.delivery import Delivery
from shared.couch import CouchError
from shared.logging import bound_request_id
from shared.steady import SteadyClock
from shared.timers import Timer, Timers

LOOK_SECONDS = 1.0
NOTE_SECONDS = 60.0
OFF_SECONDS = 120.0
"""The computer's clock may differ from the steady one by this much before the operator is told."""

log = structlog.get_logger()


class Timing:
    """The clock of this copy, and what it has let go. Raises nothing: an outage of CouchDB is waited out."""

    def __init__(
        self, timers: Timers, steady: Callable[[datetime | None], SteadyClock] = SteadyClock
    ) -> None:
        self._timers = timers
        self._make_clock = steady
        self._clock: SteadyClock | None = None
        self._noted: datetime | None = None
        self._place: str | int | None = None
        self._waiting: list[Timer] = []

    @property
    def clock_is_off(self) -> bool:
        """True when somebody has set the computer's clock by more than a little since this process began."""
        return self._clock is not None and abs(self._clock.off.total_seconds()) > OFF_SECONDS

    @property
    def clock_is_unsure(self) -> bool:
        """True while nothing is let go, because the computer's clock may be far ahead."""
        return self._clock is not None and self._clock.unsure

    async def run(self, delivery: Delivery) -> None:
        """Worker: look every second, for ever."""
        while True:
            try:
                with bound_request_id(None):
                    await self.look(delivery)
            except CouchError as error:
                log.warning("timers_wait", error=type(error).__name__)
            await anyio.sleep(LOOK_SECONDS)

    async def look(self, delivery: Delivery) -> None:
        """Deliver what is due now. What cannot be delivered yet stays due."""
        if self._clock is None:
            self._clock = self._make_clock(await self._timers.latest())
        if self._clock.unsure:
            return  # nothing is noted either: it would be believed later
        moment = self._clock()
        for timer in await self._unfinished():
            if not timer.released and timer.release > moment:
                continue
            document = await self._timers.release(timer)
            if document is None or await delivery.release(timer, document):
                await self._timers.settle(timer)
        if self._noted is None or (moment - self._noted).total_seconds() >= NOTE_SECONDS:
            await self._timers.note(moment, certain=self._clock.sure)
            await self._timers.purge(moment)
            self._noted = moment

    async def _unfinished(self) -> list[Timer]:
        """Read again only when something changed: a thousand timers are not read each second."""
        place = await self._timers.place()
        if place != self._place:
            self._waiting = await self._timers.unfinished()
            self._place = place
        return self._waiting
