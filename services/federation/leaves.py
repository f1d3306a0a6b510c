"""Leafnodes: our nats-server and another hub's, joined in one small account for each link.

    our nats-server ─ loopback ─▶ here ─ websocket /leafnode, with a token ─▶ their gateway ─▶ theirs

Only who dials does this; the other side's gateway takes it in. What is said is in `shared/leaf.py`.
All of it may fail: news then come by /live, and reports with the exchange.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import secrets
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import aiohttp
import anyio
import structlog
from nats.aio.subscription import Subscription

from services.federation.client import PeerClient, Trouble
from services.federation.consent import Consent, gives
from services.federation.links import Link, Links
from services.federation.reports import Reports
from services.federation.settings import FederationSettings
from shared import leaf
from shared.bus import Bus, BusUnreachable
from shared.couch import CouchError
from shared.leaf_line import Cut, Ended, connect, first_line, of_stream, pump, read_connect, to_server
from shared.metrics import LEAVES
from shared.peers import flow_of, is_public, read_copy, read_queue
from shared.problem import Problem

LOOK_SECONDS = 1.0
FIRST_PAUSE = 1.0

log = structlog.get_logger()


class Leaves:
    """The leafnodes of all links. `on_news`: called with the region of a hub that has something new."""

    def __init__(
        self,
        bus: Bus,
        settings: FederationSettings,
        consent: Consent,
        links: Links,
        reports: Reports,
        on_news: Callable[[str], None],
    ) -> None:
        self._bus = bus
        self._settings = settings
        self._consent = consent
        self._links = links
        self._reports = reports
        self._on_news = on_news
        self._servers: dict[str, asyncio.Server] = {}
        self._heard: dict[str, list[Subscription]] = {}
        self._clients: dict[str, PeerClient] = {}
        self._down: dict[str, asyncio.Event] = {}
        self._failures: dict[str, int] = {}
        self._said: leaf.Leaves | None = None

    # What is said

    async def tell_news(self, database: str) -> None:
        """Say "look again" to the hubs that may read a database of ours. Raises CouchError, Problem.

        Mail of our own people is nobody else's business, nor when it comes.
        """
        queue = read_queue(database)
        if queue is None and not is_public(database) and read_copy(database) is None:
            return
        own = (await self._consent.directory()).region
        for region in tuple(self._heard):
            copied = read_copy(database)
            flow = "relay" if queue else flow_of(copied[1] if copied else database)
            if queue in (None, region) and f"give-{flow}" in await self._consent.flows(region):
                await self._publish(leaf.subject(own, region, leaf.NEWS), {})

    async def tell_health(self, report: dict[str, Any]) -> None:
        """Say how this hub is to those that its root lets know. Raises CouchError, Problem."""
        own = (await self._consent.directory()).region
        for region in tuple(self._heard):
            theirs = frozenset((await self._links.state(region)).get("flows", ()))
            if gives(await self._consent.flows(region), theirs, "health"):
                await self._publish(leaf.subject(own, region, leaf.HEALTH), report)

    def is_up(self, region: str) -> bool:
        """True while our leafnode to a hub that we dial is open."""
        return region in self._down

    async def until_down(self, region: str) -> None:
        """Wait while our leafnode to a hub that we dial is open."""
        if region in self._down:
            await self._down[region].wait()

    @contextmanager
    def carried_by(self, region: str, client: PeerClient) -> Iterator[None]:
        """While the line of a hub works, its leafnode goes by it."""
        self._clients[region] = client
        self._failures[region] = 0
        try:
            yield
        finally:
            self._clients.pop(region, None)

    # Which links there are

    async def keep(self) -> None:
        """Worker: a leafnode for each link that both know and our root consents to, for ever."""
        try:
            while True:
                try:
                    await self._look()
                except (CouchError, BusUnreachable, Problem) as error:
                    log.debug("leaves_wait", error=type(error).__name__)
                except OSError as error:  # a full disk, no port that is free
                    log.warning("leaves_wait", error=type(error).__name__)
                await anyio.sleep(LOOK_SECONDS)
        finally:
            while self._servers:  # one that is closed is of no use to who begins again
                self._servers.popitem()[1].close()

    async def _look(self) -> None:
        if self._settings.hub_leaf_port is None:
            return  # the nats-server is not ours to configure
        own = (await self._consent.directory()).region
        consents = await self._consent.all()
        links = {
            link.region: link for link in await self._links.all() if link.keys and consents.get(link.region)
        }
        for region in set(self._heard) - set(links):
            for subscription in self._heard.pop(region):
                await subscription.unsubscribe()
        for region in set(links) - set(self._heard):
            self._heard[region] = [
                await self._bus.subscribe(leaf.subject(region, own, leaf.NEWS), partial(self._news, region)),
                await self._bus.subscribe(
                    leaf.subject(region, own, leaf.HEALTH), partial(self._report, region)
                ),
            ]
        for region in set(self._servers) - {link.region for link in links.values() if link.dials}:
            self._servers.pop(region).close()
        said = leaf.Leaves(own=own, links=[await self._leaf(link) for link in links.values()])
        if said != self._said:
            await anyio.to_thread.run_sync(self._write, said)
            self._said = said

    async def _leaf(self, link: Link) -> leaf.Leaf:
        if not link.dials:
            return leaf.Leaf(region=link.region, port=None)
        if link.region not in self._servers:
            self._servers[link.region] = await asyncio.start_server(
                partial(self._taken, link.region), "127.0.0.1", 0
            )
        return leaf.Leaf(region=link.region, port=self._servers[link.region].sockets[0].getsockname()[1])

    def _write(self, said: leaf.Leaves) -> None:
        """Whole or not at all: the supervisor may look at any moment."""
        path = leaf.path(self._settings.hub_data)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f"{leaf.FILE}.{secrets.token_hex(8)}")
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(said.model_dump_json())
        draft.replace(path)

    # What is heard

    async def _news(self, region: str, _payload: dict[str, Any]) -> None:
        self._on_news(region)

    async def _report(self, region: str, payload: dict[str, Any]) -> None:
        try:
            await self._reports.take(region, payload)
        except CouchError as error:
            log.info("report_waits", error=type(error).__name__)  # it comes again with the exchange

    async def _publish(self, subject: str, payload: dict[str, Any]) -> None:
        with contextlib.suppress(BusUnreachable):
            await self._bus.publish(subject, payload)

    # The way there

    async def _taken(self, region: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Our nats-server dials: carry it over. It dials again by itself when this ends."""
        client = self._clients.get(region)
        try:
            if client is None or region in self._down:
                await anyio.sleep(FIRST_PAUSE)
                return
            async with client.leafnode() as socket:
                self._down[region] = asyncio.Event()
                LEAVES.inc()
                try:
                    await self._carry(region, socket, reader, writer)
                    self._failures[region] = 0
                finally:
                    LEAVES.dec()
                    self._down.pop(region).set()
        except (Trouble, Cut, Ended, aiohttp.ClientError, OSError, RuntimeError) as error:
            failures = self._failures[region] = min(self._failures.get(region, 0) + 1, 16)
            log.info("leafnode_waits", reason=str(error)[:40])
            await anyio.sleep(min(self._settings.federation_retry_seconds, FIRST_PAUSE * 2**failures))
        finally:
            writer.transport.abort()

    async def _carry(
        self,
        region: str,
        socket: aiohttp.ClientWebSocketResponse,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:
        """Both directions, until either ends. Raises Cut."""
        answers = asyncio.create_task(pump(_of_socket(socket), partial(to_server, writer)))
        going = of_stream(reader)
        sending: asyncio.Task[None] | None = None
        try:
            line, rest = await first_line(going)
            said = read_connect(line)
            if not self._is_ours(region, said):
                raise Cut("not-ours")
            # Who we are is the token's word there: names and passwords of this machine stay on it.
            await socket.send_bytes(connect(said, "", "") + rest)
            self._on_news(region)  # what was said while there was no leafnode
            sending = asyncio.create_task(pump(going, socket.send_bytes))
            done, _ = await asyncio.wait([answers, sending], return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in filter(None, (answers, sending)):
                task.cancel()
            await asyncio.gather(*filter(None, (answers, sending)), return_exceptions=True)

    def _is_ours(self, region: str, said: dict[str, Any]) -> bool:
        """Any program on this machine could dial the port; only our nats-server knows the password."""
        wanted = leaf.password(self._settings.nats_url, region)
        return said.get("user") == region and secrets.compare_digest(str(said.get("pass")), wanted)


async def _of_socket(socket: aiohttp.ClientWebSocketResponse) -> AsyncIterator[bytes]:
    async for message in socket:
        if message.type is not aiohttp.WSMsgType.BINARY:
            raise Cut("not-a-leafnode")
        yield message.data
