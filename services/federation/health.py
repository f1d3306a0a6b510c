"""What this hub says of itself to hubs that its root lets know: one signed report a minute, counts and codes.

The number of a report is the time in seconds, or one more than the last one's if the clock went back: it
grows across restarts, restored backups and clocks that are set. Copies of the service share one report.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any

import anyio

from services.federation.consent import Consent
from services.federation.keys import HubKeys
from services.federation.links import DATABASE
from shared.couch import Conflict, Couch
from shared.encoding import format_time, now, parse_time
from shared.health import told
from shared.problem import Problem
from shared.schemas.health import HealthPayload
from shared.schemas.status import HubStatus
from shared.signing import HEALTH, sign

NAME = "health"
REGION_SECONDS = 1.0
SHARED = 0.5  # of the time between two: a report younger than that is another copy's


class OwnHealth:
    """Makes the report. `status`: how the hub is now; `hub`: the hub's id; `every`: how often at most."""

    def __init__(
        self,
        couch: Couch,
        consent: Consent,
        keys: HubKeys,
        status: Callable[[], Awaitable[HubStatus]],
        hub: Callable[[], Awaitable[str]],
        every: timedelta,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._couch = couch
        self._consent = consent
        self._keys = keys
        self._status = status
        self._hub = hub
        self._every = every
        self._clock = clock

        self.current: dict[str, Any] | None = None
        """The report that is told now; None before there is one."""

    async def keep(self, made: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
        """Worker: have a report that is fresh; `made` is awaited with each one."""
        while True:
            try:
                self.current = await self.report()
                await made(self.current)
                pause = self._every.total_seconds()
            except Problem:  # no region yet
                pause = REGION_SECONDS
            await anyio.sleep(pause)

    async def report(self) -> dict[str, Any]:
        """The present report, DSSE `tejedora/health/v1`; a new one once the last is old enough.

        Raises Problem 503 before there is a region; CouchError.
        """
        stored = await self._couch.get_local(DATABASE, NAME)
        moment = self._clock()
        if stored is not None and abs(moment - parse_time(stored["made"])) < self._every * SHARED:
            return dict(stored["report"])
        directory = await self._consent.directory()
        n = max(int(moment.timestamp()), int(stored["n"]) + 1 if stored else 0)
        payload = HealthPayload(
            region=directory.region,
            hub=await self._hub(),
            n=n,
            at=format_time(moment),
            health=told(await self._status()),
        )
        report = sign(HEALTH, payload.model_dump(), await self._keys.seed())
        rev = {"_rev": stored["_rev"]} if stored else {}
        made = {"n": n, "made": format_time(moment), "report": report}
        try:
            await self._couch.put_local(DATABASE, NAME, {**made, **rev})
        except Conflict:  # another copy made one at the same moment: that one is everybody's
            stored = await self._couch.get_local(DATABASE, NAME)
            return dict(stored["report"]) if stored else report
        return report
