"""Ends of sealed messages for other regions: the receipt first, then everything of the message goes.

In this order: whoever hands it on at the same moment notes that, and then looks for a receipt, so that one of
the two cleans up. Every step may be repeated at any time, by several copies of the service.
"""

from __future__ import annotations

import contextlib
from typing import get_args

from shared.couch import Conflict, Couch, NotFound
from shared.encoding import format_day, now
from shared.peers import RELAY, read_queue
from shared.schemas.peers import Became, Final

RELAYS = "relays"
RECEIPTS = "receipts"
FINAL = get_args(Final)  # a receipt may also say `timed`: such a message still waits for its hour


class Ends:
    """Writes and reads ends, and cleans up. Errors are those of `shared.couch`."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def come(self, identity: str, became: Became) -> None:
        """Write the receipt, then let go of the message."""
        await self.write(identity, became)
        await self.clean(identity)

    async def write(self, identity: str, became: Became) -> None:
        """Write a receipt, unless there is one: the first stands."""
        state = "delivered" if became.state == "delivered" else "refused"
        reason = became.reason or ("expired" if became.state == "expired" else None)
        receipt = {"_id": identity, "state": state, "day": format_day(now())}
        if state == "refused":
            receipt["reason"] = reason or "refused"
        await self._couch.put_if_absent(RECEIPTS, receipt)

    async def known(self, identities: list[str]) -> dict[str, Became]:
        """The ends of those that have one."""
        if not identities:
            return {}
        rows = await self._couch.all_docs(RECEIPTS, keys=identities, include_docs=True)
        docs = [row["doc"] for row in rows if row.get("doc") and row["doc"]["state"] in FINAL]
        return {doc["_id"]: Became(state=doc["state"], reason=doc.get("reason")) for doc in docs}

    async def over(self, identity: str) -> bool:
        """Of a message that `relay` has not: its end is known, or was, and it is noted nowhere any more."""
        return bool(await self.known([identity])) or await self._couch.get(RELAYS, identity) is None

    async def clean(self, identity: str) -> None:
        """Let go of what was kept to be sent, and last of where it was handed."""
        for name in (RELAY, *await self.queues(), RELAYS):  # also where somebody was stopped before noting it
            await self._forget(name, identity)

    async def queues(self) -> list[str]:
        """Databases of messages that wait for a next hub."""
        return [name for name in await self._couch.db_names() if read_queue(name)]

    async def _forget(self, name: str, identity: str) -> None:
        """Another copy of the service may be doing the same: that is fine."""
        doc = await self._couch.get(name, identity)
        if doc is not None:
            with contextlib.suppress(NotFound, Conflict):
                await self._couch.delete(name, identity, doc["_rev"])
