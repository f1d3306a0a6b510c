"""Telling notifications that a box has mail. News carries the name of a database and one flag, nothing else.

A box may be told twice, never not at all: news that cannot be published is owed, in the ledger, before the
envelope gets its receipt, and is published when NATS is back.
"""

from __future__ import annotations

from services.incidents.ledger import Ledger
from shared.bus import Bus, BusUnreachable
from shared.encoding import sha256_hex

SUBJECT = "news.box"


class Announcer:
    """Publishes `news.box`, and remembers what it could not publish."""

    def __init__(self, bus: Bus, ledger: Ledger) -> None:
        self._bus = bus
        self._ledger = ledger

    async def tell(self, database: str, urgent: bool, msg_id: str) -> None:
        """Say that `database` has mail, now or later. An outage of NATS does not stop the caller."""
        if not await self._publish(database, urgent, msg_id):
            await self._ledger.owe_news(database, urgent)

    async def settle(self) -> None:
        """Publish what is owed; ends at the first that still cannot be."""
        for owed in await self._ledger.owed_news():
            # An id of its own: under that of the news it stands for, JetStream could drop it as a repeat of
            # news that was published meanwhile without being urgent.
            msg_id = sha256_hex(f"{owed.database}:{owed.rev}".encode())
            if not await self._publish(owed.database, owed.urgent, msg_id):
                return
            await self._ledger.settle_news(owed)

    async def _publish(self, database: str, urgent: bool, msg_id: str) -> bool:
        try:
            await self._bus.publish_news(SUBJECT, {"database": database, "urgent": urgent}, msg_id)
        except BusUnreachable:
            return False
        return True
