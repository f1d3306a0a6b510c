"""`/api/push`: where a device wants to be rung. It speaks for itself alone, and only to push services."""

from __future__ import annotations

import contextlib
from typing import Any
from zoneinfo import available_timezones

from services.gateway.callers import Caller
from shared.couch import Conflict, Couch, Doc, NotFound
from shared.problem import Problem
from shared.push import DATABASE, is_point, kind_of, origin_of, sender_key
from shared.schemas.http import PushSubscription

NOTICES = "notices"
BLANK: Doc = {"next": None, "tries": 0, "begun": None, "failing": None}


class Pushes:
    """The database `push`, one document a device. `services`: whom the hub calls."""

    def __init__(self, couch: Couch, services: frozenset[str]) -> None:
        self._couch = couch
        self._services = services

    async def state(self, caller: Caller) -> dict[str, Any]:
        """The hub's key, and what this device asked for (a `PushState`)."""
        key = await sender_key(self._couch)
        doc = await self._couch.get(DATABASE, caller.device)
        mine = {name: doc[name] for name in PushSubscription.model_fields} if doc else None
        return {"key": key.public, "mine": mine}

    async def put(self, caller: Caller, wanted: PushSubscription) -> None:
        """Keep what she asks for. She is in her app: what came until now rings no more. Problem 422."""
        if wrong := self._wrong(wanted):
            raise Problem(
                422,
                "bad-push",
                "This device cannot be rung like this",
                "Look at the fields named here; `endpoint` must be of a push service that this hub calls.",
                {"fields": wrong},
            )
        await self._couch.ensure_db(DATABASE)
        sent = await self._until_now(caller)

        def change(present: Doc | None) -> Doc:
            last = present["last"] if present else None
            fresh = {"member": caller.member, **wanted.model_dump(), "sent": sent, "last": last, **BLANK}
            return {"_rev": present["_rev"], **fresh} if present else fresh

        await self._couch.update(DATABASE, caller.device, change)

    async def delete(self, caller: Caller) -> None:
        """Forget it; harmless when there is nothing."""
        while (doc := await self._couch.get(DATABASE, caller.device)) is not None:
            with contextlib.suppress(Conflict, NotFound):  # it was rung at this moment: once more
                await self._couch.delete(DATABASE, caller.device, doc["_rev"])

    def _wrong(self, wanted: PushSubscription) -> list[str]:
        quiet = wanted.quiet
        checks = {
            "endpoint": origin_of(wanted.endpoint, self._services) is not None,
            "p256dh": is_point(wanted.p256dh),
            "quiet.zone": quiet is None or quiet.zone in available_timezones(),
            "quiet.until": quiet is None or quiet.until != quiet.since,
        }
        return [name for name, right in checks.items() if not right]

    async def _until_now(self, caller: Caller) -> dict[str, int]:
        try:
            rows = await self._couch.all_docs(NOTICES, include_docs=True)
        except NotFound:
            return {}
        return {
            row["id"]: row["doc"]["n"]
            for row in rows
            if "n" in row["doc"] and kind_of(row["id"], caller.roles, caller.box)
        }
