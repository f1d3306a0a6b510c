"""The composition root of incidents: what is made of what, and which loops run."""

from __future__ import annotations

from typing import Any

import anyio
import structlog
from starlette.applications import Starlette

from services.incidents.backlog import Backlog
from services.incidents.delivery import RECEIPTS, Delivery
from services.incidents.intake import Intakes
from services.incidents.ledger import COUNT_LIMIT, Ledger
from services.incidents.news import Announcer
from services.incidents.retention import Kept, Retention
from services.incidents.settings import IncidentsSettings
from services.incidents.timing import Timing
from shared.bus import Bus
from shared.couch import Couch, CouchError
from shared.directory_store import region_of
from shared.envelope import SHARED_BOXES
from shared.logging import bound_request_id
from shared.service import create_app
from shared.timers import Timers

NAME = "incidents"
MEASURE_SECONDS = 60
REGION_SECONDS = 1
RETIRE_SECONDS = 6 * 3600

log = structlog.get_logger()


class Incidents:
    """One copy of the service. Any number may run at once."""

    def __init__(self, settings: IncidentsSettings, couch: Couch, bus: Bus) -> None:
        self._settings = settings
        self._couch = couch
        self._ledger = Ledger(couch)
        self._announcer = Announcer(bus, self._ledger)
        self._timers = Timers(couch)
        self._timing = Timing(self._timers)
        self._delivery: Delivery | None = None
        self._intakes = Intakes(couch, settings.incidents_discover_seconds)
        self._backlog = Backlog(couch, self._intakes, self._ledger)
        self._retention = Retention(couch, self._intakes, settings.incidents_keep_days)
        self._kept = Kept(0, 0)

    async def start(self) -> None:
        """Make the databases that this service writes to."""
        await self._ledger.prepare()
        await self._timers.prepare()
        for database in (RECEIPTS, *SHARED_BOXES.values()):
            await self._couch.ensure_db(database)

    async def waits_for_region(self) -> str | None:
        """For readiness: None once the region's root statement was read."""
        return None if self._delivery is not None else "no-root-statement"

    async def deliver(self) -> None:
        """Worker: tail the intake, once the region is known; without it nothing can be judged."""
        self._delivery = Delivery(
            self._couch, self._ledger, self._announcer, self._timers, await self._region()
        )
        async with anyio.create_task_group() as work:
            work.start_soon(self._timing.run, self._delivery)
            await self._intakes.run(self._delivery.handle)

    async def _region(self) -> str:
        while True:
            region = await region_of(self._couch)
            if region is not None:
                return region
            await anyio.sleep(REGION_SECONDS)

    async def settle(self) -> None:
        """Worker: try again what is owed, for ever."""
        while True:
            with bound_request_id(None):
                await self._announcer.settle()
                if self._delivery is not None:
                    for held in await self._ledger.held():
                        await self._delivery.retry(held)
            await anyio.sleep(self._settings.incidents_retry_seconds)

    async def measure(self) -> None:
        """Worker: keep the backlog's gauge and ages fresh."""
        while True:
            await self._backlog.measure()
            await anyio.sleep(MEASURE_SECONDS)

    async def retire(self) -> None:
        """Worker: drop old intakes in which nothing is owed any more, a few times a day."""
        while True:
            try:
                self._kept = await self._retention.look()
            except CouchError as error:
                log.info("retention_waits", error=type(error).__name__)
                await anyio.sleep(MEASURE_SECONDS)
                continue
            await anyio.sleep(RETIRE_SECONDS)

    async def status(self) -> dict[str, Any]:
        """`counts` and `warnings` of `incidents.status`."""
        behind = await self._backlog.measure()
        refused = await self._ledger.refused()
        owed = await self._ledger.owed_news()
        counts = {
            "pending": behind.pending,
            "oldest_hours": behind.oldest_hours,
            "held": behind.held,
            "owed_news": len(owed),
            "intakes": self._kept.intakes,
            "intakes_overdue": self._kept.overdue,
            "refused": min(refused.total(), COUNT_LIMIT),
            **{f"refused_{reason.replace('-', '_')}": count for reason, count in sorted(refused.items())},
        }
        warnings = []
        if behind.held:
            warnings.append("envelopes-held")
        if behind.oldest_hours:
            warnings.append("delivery-behind")
        if self._timing.clock_is_off:
            warnings.append("clock-was-set")
        if self._timing.clock_is_unsure:
            warnings.append("clock-unsure")
        return {"counts": counts, "warnings": warnings}


def build(settings: IncidentsSettings | None = None) -> Starlette:
    """The service as an ASGI app, from its environment unless settings are given."""
    settings = settings or IncidentsSettings()
    couch = Couch(settings.couchdb_url)
    bus = Bus(settings.nats_url, NAME)
    incidents = Incidents(settings, couch, bus)
    return create_app(
        NAME,
        settings,
        start=incidents.start,
        stop=couch.close,
        checks={"couchdb": couch.check, "region": incidents.waits_for_region},
        status=incidents.status,
        workers={
            "deliver": incidents.deliver,
            "settle": incidents.settle,
            "measure": incidents.measure,
            "retire": incidents.retire,
        },
        bus=bus,
        bus_required=False,
    )
