"""The links that this hub dials, each in a loop of its own: a line that is down holds up no other."""

from __future__ import annotations

import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
import structlog
from anyio.abc import TaskGroup

from services.federation.client import PeerClient, Trouble
from services.federation.consent import Consent
from services.federation.copies import Copies
from services.federation.exchange import Exchanges
from services.federation.keys import HubKeys
from services.federation.links import Link, Links
from services.federation.media import Media
from services.federation.pull import Pull, Pulled
from services.federation.push import Push
from services.federation.relay import Relay
from services.federation.settings import FederationSettings
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, CouchError
from shared.directory_store import load
from shared.encoding import format_time, now
from shared.media import MediaStore
from shared.metrics import PEER_BYTES, PEER_DOCUMENTS, PEER_UP
from shared.peers import DIRECTORY, copy_of, queue_to
from shared.problem import Problem
from shared.schemas.peers import Exchange
from shared.signing import ROLE, public_key

LOOK_SECONDS = 2.0  # for links that are new or gone
FIRST_PAUSE = 0.5
GATHER_SECONDS = 0.05  # news that comes together is gone through once

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
    ) -> None:
        self._couch = couch
        self._bus = bus
        self._settings = settings
        self._consent = consent
        self._keys = keys
        self._links = links
        self._relay = relay
        self._exchanges = exchanges
        self._pull = Pull(couch, copies, relay, Media(MediaStore(couch)))
        self._push = Push(couch, exchanges, relay)
        self._running: dict[str, anyio.CancelScope] = {}
        self._news: dict[str, anyio.Event] = {}

    def wake(self) -> None:
        """There is something new on this side: every link is gone through."""
        for event in self._news.values():
            event.set()

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
                PEER_UP.labels(region[:8]).set(0)
                failures = 0 if time.monotonic() - began > 60 else failures + 1
                await self._note_trouble(region, code, status)
                await self._pause(region, failures)
        self._running.pop(region, None)
        self._news.pop(region, None)

    async def _pause(self, region: str, failures: int) -> None:
        """Longer and longer, never the same for two hubs; news of our own ends it."""
        longest = min(self._settings.federation_retry_seconds, FIRST_PAUSE * 2**failures)
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
        failure: Exception | None = None
        async with anyio.create_task_group() as tasks:
            self._news[link.region] = anyio.Event()
            tasks.start_soon(self._listen, client, link.region)
            try:
                await self._again_and_again(client, link)
            except (Trouble, CouchError, BusUnreachable, Problem) as error:
                failure = error  # raised below: a group would wrap it
                tasks.cancel_scope.cancel()
        if failure is not None:
            raise failure

    async def _again_and_again(self, client: PeerClient, link: Link) -> None:
        while True:
            event = self._news[link.region] = anyio.Event()
            hasty = await self._through(client, link)
            seconds = self._settings.federation_sweep_seconds
            if hasty or await self._relay.has_young(link.region):
                seconds = min(seconds, self._settings.federation_ask_seconds)
            with anyio.move_on_after(seconds):
                await event.wait()
                await anyio.sleep(GATHER_SECONDS)

    async def _listen(self, client: PeerClient, region: str) -> None:
        """News of the other side. A stream that ends, or breaks, is opened again."""
        while True:
            try:
                async for _database in client.pokes():
                    self._news[region].set()
            except Trouble:
                await anyio.sleep(self._settings.federation_ask_seconds)
            self._news[region].set()

    async def _through(self, client: PeerClient, link: Link) -> bool:
        """Once through everything. True when the other side waits for an answer that we have not got yet."""
        state = await self._links.state(link.region)
        own = (await self._consent.directory()).region
        ours = await self._exchanges.ours(link.region, state.get("asked", []))
        told = Exchange.model_validate(await _checked(client, ours))
        await self._exchanges.take(link.region, told)
        pulled = await self._pulled(client, link, told)
        if "take-relay" in ours.flows and queue_to(own) in told.databases:
            await self._pull.messages(client, link.region, told.generation, own)
        await self._push.public(client, link, told.generation, own)
        if "give-relay" in ours.flows and "take-relay" in told.flows:
            await self._push.messages(client, link, told.generation)
        known = await self._relay.answers(list(told.asks))
        if known:
            ours = await self._exchanges.ours(link.region, list(told.asks))
            told = Exchange.model_validate(await _checked(client, ours))
            await self._exchanges.take(link.region, told)
        await self._note_success(client, link, told, pulled)
        return bool(set(told.asks) - set(known))

    async def _pulled(self, client: PeerClient, link: Link, told: Exchange) -> Pulled:
        whole = Pulled()
        for remote in sorted(told.databases, key=lambda name: (DIRECTORY not in name, name)):
            wanted = await self._exchanges.wanted(link, remote)
            if wanted is None:
                continue
            region, database = wanted
            pulled = await self._pull.public(client, link.region, told.generation, remote, region, database)
            whole.refused |= pulled.refused
            whole.waiting += pulled.waiting
            if pulled.stored:
                whole.stored += pulled.stored
                PEER_DOCUMENTS.labels("stored").inc(pulled.stored)
                await self._announce(copy_of(region, database))
        if whole.refused:
            PEER_DOCUMENTS.labels("refused").inc(len(whole.refused))
            reason = next(iter(whole.refused.values()))
            log.warning("peer_documents_refused", count=len(whole.refused), reason=reason)
        return whole

    async def _announce(self, database: str) -> None:
        try:
            await self._bus.publish_news("news.catalogue", {"database": database})
        except BusUnreachable:
            return  # devices look again by themselves

    async def _note_success(self, client: PeerClient, link: Link, told: Exchange, pulled: Pulled) -> None:
        PEER_UP.labels(link.region[:8]).set(1)
        PEER_BYTES.labels("down").inc(client.bytes_in)
        PEER_BYTES.labels("up").inc(client.bytes_out)
        client.bytes_in = client.bytes_out = 0
        await self._links.note(
            link.region,
            success=format_time(now()),
            trouble=None,
            asked=list(told.asks),
            behind=pulled.waiting,
            refused=len(pulled.refused),
        )
        await self._relay.publish()

    async def _note_trouble(self, region: str, code: str, status: int | None) -> None:
        try:
            before = (await self._links.state(region)).get("trouble")
            if before is None or before["code"] != code:
                await self._links.note(region, trouble={"code": code, "since": format_time(now())})
                log.info("link_trouble", code=code, status=status)
        except CouchError:
            return


async def _checked(client: PeerClient, ours: Exchange) -> object:
    """The other side's part. Raises Trouble for what is none."""
    answer = await client.post("/api/peers/exchange", ours.model_dump())
    try:
        Exchange.model_validate(answer)
    except ValueError:
        raise Trouble("bad-answer") from None
    return answer
