"""Tells every copy of the gateway that someone may no longer come in, and ends what she has open here.

A core NATS message, which may be lost: the databases decide, and are asked again within seconds.
"""

from __future__ import annotations

import json

import structlog
from nats.aio.msg import Msg

from services.gateway.door import Door
from services.gateway.live import Live
from shared.bus import Bus, BusUnreachable
from shared.encoding import is_id, is_sha256_hex

SUBJECT = "gateway.revoked"
_IDS = {"member": is_id, "device": is_id, "session": is_sha256_hex}

log = structlog.get_logger()


class Revocations:
    """Sends and hears revocations of members, devices and sessions."""

    def __init__(self, bus: Bus, door: Door, live: Live) -> None:
        self._bus = bus
        self._door = door
        self._live = live

    async def tell(self, kind: str, identity: str) -> None:
        """End it here, and tell the other copies. `kind` is member, device or session."""
        self._end(kind, identity)
        try:
            await self._bus.client.publish(SUBJECT, json.dumps({kind: identity}).encode())
        except (BusUnreachable, OSError) as error:
            log.warning("revocation_not_told", error=type(error).__name__)

    async def listen(self) -> None:
        """Hear the other copies, as long as the connection lives."""
        await self._bus.client.subscribe(SUBJECT, cb=self._heard)

    async def _heard(self, message: Msg) -> None:
        try:
            told = json.loads(message.data)
        except ValueError:
            return
        if isinstance(told, dict):
            for kind, identity in told.items():
                if kind in _IDS and _IDS[kind](identity):
                    self._end(kind, identity)

    def _end(self, kind: str, identity: str) -> None:
        self._door.forget(**{kind: identity})
        self._live.revoke(**{"token" if kind == "session" else kind: identity})
