"""The links that this hub dials, each in a loop of its own: a line that is down holds up no other."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

import anyio
import structlog
from anyio.abc import TaskGroup

from services.federation.client import PeerClient, Trouble
from services.federation.consent import Consent
from services.federation.copies import Copies
from services.federation.exchange import Exchanges
from services.federation.keys import HubKeys
from services.federation.leaves import Leaves
from services.federation.links import Link, Links
from services.federation.relay import Relay
from services.federation.round import Round
from services.federation.settings import FederationSettings
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, CouchError
from shared.directory_store import load
from shared.encoding import format_time, now
from shared.metrics import PEER_UP
from shared.problem import Problem
from shared.signing import ROLE, public_key

LOOK_SECONDS = 2.0  # for links that are new or gone
FIRST_PAUSE = 0.5
CONSENT_PAUSE = 5.0
GATHER_SECONDS = 0.05  # news that comes together is gone through once
MOST_GATHER_SECONDS = 2.0  # when news never ends
CALM_SECONDS = 0.5

log = structlog.get_logger()


class Dialler:
    """Keeps every link that has an address going."""

    def __init__(
        self,
        couch: Couch,
        bus: Bus,
        settings: FederationSettings,
        consent: Consent,
        keys: HubKeys,
        links: Links,
        copies: Copies,
        relay: Relay,
        exchanges: Exchanges,
        leaves: Leaves,
    ) -> None:
        self._couch = couch
        self._bus = bus
        self._settings = settings
        self._consent = consent
        self._keys = keys
        self._links = links
        self._relay = relay
        self._leaves = leaves
        self._round = Round(couch, bus, settings, consent, links, copies, relay, exchanges)
        self._running: dict[str, anyio.CancelScope] = {}
        self._news: dict[str, anyio.Event] = {}

    def wake(self) -> None:
        """There is something new on this side: every link is gone through."""
        for event in self._news.values():
            event.set()

    def heard_of(self, region: str) -> None:
        """The other side has something new: its link is gone through."""
        if region in self._news:
            self._news[region].set()

    async def keep(self) -> None:
        """Worker: one loop for each link that is dialled, for ever."""
        async with anyio.create_task_group() as tasks:
            while True:
                await self._look(tasks)
                await anyio.sleep(LOOK_SECONDS)

    async def _look(self, tasks: TaskGroup) -> None:
        try:
            wanted = {link.region: link for link in await self._links.all() if link.dials}
        except CouchError:
            return
        for region in set(self._running) - set(wanted):
            self._running.pop(region).cancel()
        for region in set(wanted) - set(self._running):
            scope = anyio.CancelScope()
            self._running[region] = scope
            self._news[region] = anyio.Event()
            tasks.start_soon(self._line, region, scope)

    async def _line(self, region: str, scope: anyio.CancelScope) -> None:
        """One line, up or down, until the link is gone."""
        failures = 0
        with scope:
            while True:
                began = time.monotonic()
                code, status = "broke-off", None
                try:
                    link = await self._links.get(region)
                    if link is None or link.address is None:
                        break
                    async with self._client(link) as client:
                        await self._while_up(client, link)
                except Trouble as trouble:
                    code, status = trouble.code, trouble.status
                except (CouchError, BusUnreachable, Problem) as error:
                    code = "own-hub"
                    log.info("link_waits", error=type(error).__name__)
                except Exception as error:  # whatever one hub answers, the other lines go on
                    code = "bad-answer"
                    log.error("link_failed", error=type(error).__name__)
                PEER_UP.labels(region[:8]).set(0)
                failures = 0 if time.monotonic() - began > 60 else failures + 1
                await self._note_trouble(region, code, status)
                await self._pause(region, failures, code)
        self._running.pop(region, None)
        self._news.pop(region, None)

    async def _pause(self, region: str, failures: int, code: str) -> None:
        """Longer and longer, never the same for two hubs; news of our own ends it."""
        longest = min(self._settings.federation_retry_seconds, FIRST_PAUSE * 2**failures)
        if code == "peer-not-consented":  # people are about to sign, and nobody can tell us when they have
            longest = min(longest, CONSENT_PAUSE)
        jitter = 0.5 + secrets.randbelow(1000) / 1000
        event = self._news[region] = anyio.Event()
        with anyio.move_on_after(longest * jitter):
            await event.wait()
            await anyio.sleep(min(1.0, longest))

    @asynccontextmanager
    async def _client(self, link: Link) -> AsyncIterator[PeerClient]:
        own = (await self._consent.directory()).region
        assert link.address is not None
        client = PeerClient(self._settings, link.address, own, link.region, self._keys.seed, self._proof)
        async with client:
            yield client

    async def _proof(self) -> dict[str, object] | None:
        """Our root's word that our key is this region's hub: for whoever knows an older key."""
        key = public_key(await self._keys.seed())
        directory = await self._consent.directory()
        held = directory.role(key, "hub", now())
        if held is None:
            return None
        for doc in (await load(self._couch)).statements:
            if doc.get("t") == ROLE and doc["_id"] == held.id:
                return {name: doc[name] for name in ("t", "p", "s")}
        return None

    async def _while_up(self, client: PeerClient, link: Link) -> None:
        """Go through all; again at news of either side, soon while something waits, and now and then."""
        self._news[link.region] = anyio.Event()
        listening = asyncio.create_task(self._listen(client, link.region))
        try:
            with self._leaves.carried_by(link.region, client):
                await self._again_and_again(client, link)
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)

    async def _again_and_again(self, client: PeerClient, link: Link) -> None:
        gather = GATHER_SECONDS
        while True:
            self._news[link.region] = anyio.Event()
            hasty = await self._round.go(client, link, partial(self._fresh, link.region))
            seconds = self._settings.federation_sweep_seconds
            if hasty or await self._relay.has_young(link.region):
                seconds = min(seconds, self._settings.federation_ask_seconds)
            waited = time.monotonic()
            with anyio.move_on_after(seconds):
                await self._news[link.region].wait()
                await anyio.sleep(gather)
            calm = time.monotonic() - waited > CALM_SECONDS
            gather = GATHER_SECONDS if calm else min(gather * 1.5, MOST_GATHER_SECONDS)

    def _fresh(self, region: str) -> bool:
        """Whether there was news since this was asked last."""
        if not self._news[region].is_set():
            return False
        self._news[region] = anyio.Event()
        return True

    async def _listen(self, client: PeerClient, region: str) -> None:
        """News of the other side. A stream that ends, or breaks, is opened again, whatever ended it."""
        while True:
            try:
                await self._leaves.until_down(region)  # by the leafnode they come too
                async for _database in client.pokes():
                    self._news[region].set()
            except Trouble as trouble:
                log.debug("no_news", code=trouble.code)
            except Exception as error:  # our own hub may be away when a token is renewed
                log.info("no_news", error=type(error).__name__)
            await anyio.sleep(self._settings.federation_ask_seconds)
            self._news[region].set()

    async def _note_trouble(self, region: str, code: str, status: int | None) -> None:
        try:
            before = (await self._links.state(region)).get("trouble")
            if before is None or before["code"] != code:
                await self._links.note(region, trouble={"code": code, "since": format_time(now())})
                log.info("link_trouble", code=code, status=status)
        except CouchError:
            return
