"""What runs in the gateway beside the requests: hearing of news and revocations, dropping old sessions."""

from __future__ import annotations

from typing import Any

import anyio

from services.gateway.live import Live
from services.gateway.live_endpoint import poke_of
from services.gateway.region import CATALOGUE_PREFIX, Region
from services.gateway.revocations import Revocations
from services.gateway.sessions import Sessions
from services.gateway.sync.public import Public
from shared.bus import Bus
from shared.directory_store import DATABASE

SWEEP_SECONDS = 3600.0
PUBLIC_NEWS = ("news.catalogue", "news.directory", "news.alert")
CONNECT_SECONDS = 0.2  # between two looks at whether NATS is there


class Workers:
    """What runs beside the requests."""

    def __init__(
        self,
        bus: Bus,
        live: Live,
        region: Region,
        public: Public,
        revocations: Revocations,
        sessions: Sessions,
    ) -> None:
        self._bus = bus
        self._live = live
        self._region = region
        self._public = public
        self._revocations = revocations
        self._sessions = sessions
        self._hearing = False

    async def hears(self) -> str | None:
        """None while pokes and revocations arrive, else why not in a word: for readiness."""
        return await self._bus.check() if self._hearing else "not-listening"

    async def hear(self) -> None:
        """Hand pokes to devices, and revocations to the door. Subscriptions outlive a broken connection."""
        while not self._bus.connected:  # noqa: ASYNC110 - the client has no event for it
            await anyio.sleep(CONNECT_SECONDS)
        await self._bus.subscribe_poke(self._poke)
        for subject in PUBLIC_NEWS:
            await self._bus.subscribe(subject, self._news)
        await self._revocations.listen()
        await self._bus.client.flush()
        self._hearing = True
        self._public.hears = lambda: self._bus.connected
        await anyio.sleep_forever()

    async def sweep(self) -> None:
        """Drop the sessions of days gone by."""
        while True:
            await self._sessions.drop_old()
            await anyio.sleep(SWEEP_SECONDS)

    async def _news(self, _payload: dict[str, Any]) -> None:
        """Told by who has published, before there is any poke."""
        self._public.heard()
        self._region.forget()

    async def _poke(self, payload: dict[str, Any]) -> None:
        poke = poke_of(str(payload["database"]), payload)
        if poke.database == DATABASE or poke.database.startswith(CATALOGUE_PREFIX):
            self._public.heard()
            self._region.forget()
        self._live.publish(poke)
