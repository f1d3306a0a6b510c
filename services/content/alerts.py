"""The only writer of alerts: takes what a coordinator signed, says so, and drops what ended long ago."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import anyio
import structlog
from pydantic import ValidationError

from services.content.announcing import announce
from shared import directory_store
from shared.alerts import DATABASE, read_alert
from shared.bus import Bus
from shared.couch import Conflict, Couch, CouchError, NotFound
from shared.directory import Refusal
from shared.encoding import now, parse_time, strict_json
from shared.problem import Problem
from shared.schemas.news import DirectoryAdd

KEEP = timedelta(days=7)
"""After its end; who was out of reach then reads of it still."""
LOOK_SECONDS = 3600.0

log = structlog.get_logger()


class Alerts:
    """Takes alerts. Repeats are harmless; several copies may run."""

    def __init__(self, couch: Couch, bus: Bus, clock: Callable[[], datetime] = now) -> None:
        self._couch = couch
        self._bus = bus
        self._clock = clock

    async def prepare(self) -> None:
        """Make the database when it is not there. Raises CouchError."""
        await self._couch.ensure_db(DATABASE)

    async def add(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`content.alert_add`: {statement} -> {id, new}. Raises Problem with the reason of a refusal."""
        try:
            signed = DirectoryAdd.model_validate(payload).statement.model_dump()
        except ValidationError:
            raise _refused("not-signed") from None
        stored = await directory_store.load(self._couch)
        if stored.directory is None:
            raise Problem(409, "no-region", "This hub has no region yet", "The first statement is its root.")
        try:
            alert = read_alert(signed, stored.directory, self._clock())
        except Refusal as refusal:
            raise _refused(refusal.reason) from None
        new = await self._couch.put_if_absent(DATABASE, {"_id": alert.id, **signed})
        await announce(self._bus, "news.alert", {})
        return {"id": alert.id, "new": new}

    async def keep(self) -> None:
        """Worker: look every hour for what ended more than a week ago."""
        while True:
            try:
                await self.collect()
            except CouchError as error:
                log.warning("alerts_not_collected", error=type(error).__name__)
            await anyio.sleep(LOOK_SECONDS)

    async def collect(self) -> None:
        """Drop what ended long ago. Raises CouchError."""
        oldest = self._clock() - KEEP
        for row in await self._couch.all_docs(DATABASE, include_docs=True):
            if not row["id"].startswith("_") and parse_time(strict_json(row["doc"]["p"])["exp"]) < oldest:
                with contextlib.suppress(Conflict, NotFound):
                    await self._couch.delete(DATABASE, row["id"], row["doc"]["_rev"])


def _refused(reason: str) -> Problem:
    return Problem(
        422, "alert-refused", "The alert does not hold", f"Reason: {reason}.", extra={"reason": reason}
    )
