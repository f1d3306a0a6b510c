"""`GET /live` as a handler: which databases a device may hear of, what is new already, and the stream."""

from __future__ import annotations

from collections.abc import AsyncIterator

import structlog
from starlette.responses import Response, StreamingResponse

from services.gateway.authorise import may_read
from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.door import Door
from services.gateway.live import Live, Poke, events
from services.gateway.operations import Call
from services.gateway.region import CATALOGUE_PREFIX, Region
from services.gateway.sync.paths import database_kind
from shared.couch import Couch, CouchError, Doc
from shared.envelope import SHARED_BOXES
from shared.limits import LIVE_BEAT_SECONDS
from shared.peers import UNHEARD, files_to, read_copy, read_queue
from shared.problem import Problem

NOTICES = "notices"
LATER = ("catalogue", "copied-alerts", "copied-catalogue", "copied-directory")
"""Kinds of databases that can come to be while a device listens."""
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}

log = structlog.get_logger()


class LiveEndpoint:
    """Opens streams."""

    def __init__(
        self,
        couch: Couch,
        live: Live,
        door: Door,
        region: Region,
        clock: Clock,
        beat: float = LIVE_BEAT_SECONDS,
    ) -> None:
        self._couch = couch
        self._live = live
        self._door = door
        self._region = region
        self._clock = clock
        self._beat = beat

    async def open(self, call: Call) -> Response:
        """The stream of a device, until its token ends."""
        caller = call.caller
        databases = await self._readable(caller)
        return StreamingResponse(
            self._events(caller, databases), media_type="text/event-stream", headers=HEADERS
        )

    async def _readable(self, caller: Caller) -> frozenset[str]:
        names = {
            "own-box": [caller.box],
            **{f"{place}-box": [database] for place, database in SHARED_BOXES.items()},
            "directory": ["directory"],
            "alerts": ["alerts"],
            "unheard": [UNHEARD],
            "catalogue": [CATALOGUE_PREFIX + code for code in await self._region.languages()],
            "own-relay": [caller.box, files_to(read_queue(caller.box) or "")],
        }
        for name in await self._region.copies():
            names.setdefault(database_kind(name, caller.box), []).append(name)
        kinds = {kind for kind in LATER if may_read(caller.roles, kind)}
        return frozenset(
            kinds | {name for kind, some in names.items() if may_read(caller.roles, kind) for name in some}
        )

    async def _events(self, caller: Caller, databases: frozenset[str]) -> AsyncIterator[bytes]:
        async def still_welcome() -> bool:
            try:
                await self._door.by_hash(caller.token)
            except Problem:
                return False
            except CouchError:
                return True  # the database is away, not the device
            return True

        seconds = (caller.expires - self._clock()).total_seconds()
        # Listening begins before the notices are read: what comes in between is in both, never in neither.
        with self._live.stream(caller.device, caller.member, caller.token, databases) as stream:
            first = await self._notices(databases)
            async for data in events(stream, first, seconds, self._beat, still_welcome):
                yield data

    async def _notices(self, databases: frozenset[str]) -> list[Poke]:
        try:
            rows = await self._couch.all_docs(NOTICES, keys=sorted(databases), include_docs=True)
        except (
            CouchError
        ) as error:  # none were ever written, or it is away: devices pull when they connect anyway
            log.info("notices_not_read", error=type(error).__name__)
            return []
        told = [poke_of(row["id"], row["doc"]) for row in rows if row.get("doc")]
        # A copy of another region is made known by its name alone, so also when its news was lost.
        untold = databases - {poke.database for poke in told}
        return [*told, *(Poke(name, 0, False) for name in sorted(untold) if read_copy(name))]


def poke_of(database: str, notice: Doc) -> Poke:
    """The poke that a notice, or a NATS message of the same fields, stands for."""
    return Poke(database, int(notice["n"]), bool(notice.get("urgent", False)))
