"""Once through everything that flows on a line: what is urgent first, and again whenever it has news.

The exchange, directories, alerts and sealed messages come before courses, and between two groups of these
whatever has become urgent meanwhile: a long backlog holds up no message.
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import structlog

from services.federation.carry import Between, Carried
from services.federation.client import PeerClient, Trouble
from services.federation.consent import Consent
from services.federation.copies import Copies
from services.federation.exchange import Exchanges
from services.federation.links import Link, Links
from services.federation.media import Media
from services.federation.pull import Pull
from services.federation.push import Push
from services.federation.relay import Relay
from services.federation.settings import FederationSettings
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, CouchError, Unreachable
from shared.encoding import format_time, now
from shared.media import MediaStore
from shared.metrics import PEER_BYTES, PEER_DOCUMENTS, PEER_UP
from shared.peers import ALERTS, DIRECTORY, copy_of, files_to, queue_to, read_copy
from shared.schemas.peers import Exchange

UNAUTHORISED = 401
URGENT_SECONDS = 2.0  # what becomes urgent within a backlog waits no longer, and is not asked for more often
OF_ONE_DATABASE = ("bad-answer", "refused", "too-large")  # troubles that say nothing of the others

T = TypeVar("T")

log = structlog.get_logger()


@dataclass
class _Turn:
    """What one round has seen. `behind`: documents that wait, by database."""

    client: PeerClient
    link: Link
    own: str
    told: Exchange
    looked: float
    behind: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    trouble: Trouble | None = None


class Round:
    """Goes through a line. Raises Trouble of the line, CouchError of our own database, Problem."""

    def __init__(
        self,
        couch: Couch,
        bus: Bus,
        settings: FederationSettings,
        consent: Consent,
        links: Links,
        copies: Copies,
        relay: Relay,
        exchanges: Exchanges,
    ) -> None:
        self._bus = bus
        self._settings = settings
        self._consent = consent
        self._links = links
        self._relay = relay
        self._exchanges = exchanges
        self._pull = Pull(couch, copies, relay, Media(MediaStore(couch)))
        self._push = Push(couch, exchanges, relay)

    async def go(self, client: PeerClient, link: Link, news: Callable[[], bool]) -> bool:
        """Once through everything. True when the other side waits for an answer that we have not got yet.

        `news` says whether either side had any since it was asked last.
        """
        own = (await self._consent.directory()).region
        state = await self._links.state(link.region)
        told = await self._exchange(client, link, state.get("asked", []))
        turn = _Turn(client, link, own, told, time.monotonic())

        async def between() -> None:
            waited = time.monotonic() - turn.looked
            if waited > self._settings.federation_sweep_seconds or (waited > URGENT_SECONDS and news()):
                turn.told = await self._exchange(client, link, list(turn.told.asks))
                turn.looked = time.monotonic()
                await self._urgent(turn)

        await self._urgent(turn)
        for name in _in_order(turn.told.databases):
            if not _is_urgent(name):
                await self._take(turn, name, between)
        for name in _in_order(await self._push.databases(link)):
            if not _is_urgent(name):
                await self._give(turn, name, between)
        await self._messages(turn, files_to, between)
        known = await self._relay.answers(list(turn.told.asks))
        if known:
            turn.told = await self._exchange(client, link, list(turn.told.asks))
        await self._note(turn)
        if turn.trouble is not None:
            raise turn.trouble
        return bool(set(turn.told.asks) - set(known))

    async def _exchange(self, client: PeerClient, link: Link, asked: list[str]) -> Exchange:
        ours = await self._exchanges.ours(link.region, asked)
        try:
            told = Exchange.model_validate(await client.post("/api/peers/exchange", ours.model_dump()))
        except ValueError:
            raise Trouble("bad-answer") from None
        await self._exchanges.take(link.region, told)
        return told

    async def _urgent(self, turn: _Turn) -> None:
        """Whom to believe, alerts, and sealed messages, in both directions."""
        for name in _in_order(turn.told.databases):
            if _is_urgent(name):
                await self._take(turn, name, _nothing)
        for name in _in_order(await self._push.databases(turn.link)):
            if _is_urgent(name):
                await self._give(turn, name, _nothing)
        await self._messages(turn, queue_to, _nothing)

    async def _messages(self, turn: _Turn, queue: Callable[[str], str], between: Between) -> None:
        """Sealed messages, or chunks of files, that wait for us there and for them here."""
        client, link, told = turn.client, turn.link, turn.told
        ours, theirs = await self._exchanges.flows(link.region)
        if "take-relay" in ours and queue(turn.own) in told.databases:
            remote = queue(turn.own)
            await self._apart(turn, self._pull.messages(client, link.region, told, remote, between))
        if "give-relay" in ours and "take-relay" in theirs:
            waits = queue(link.region)
            await self._apart(turn, self._push.messages(client, link, told.generation, waits, between))

    async def _take(self, turn: _Turn, remote: str, between: Between) -> None:
        mirrored = await self._exchanges.wanted(turn.link, remote)
        if mirrored is None:
            return
        via = turn.link.region
        pull = self._pull.public(turn.client, via, turn.told, remote, mirrored, between)
        carried = await self._apart(turn, pull) or Carried()
        turn.behind[remote] = carried.waiting
        turn.refused |= carried.refused
        if carried.stored:
            PEER_DOCUMENTS.labels("stored").inc(carried.stored)
            await self._announce(copy_of(*mirrored))
        if carried.refused:
            PEER_DOCUMENTS.labels("refused").inc(len(carried.refused))
            reason = next(iter(carried.refused.values()))
            log.warning("peer_documents_refused", count=len(carried.refused), reason=reason)

    async def _give(self, turn: _Turn, name: str, between: Between) -> None:
        told = turn.told.generation
        await self._apart(turn, self._push.public(turn.client, turn.link, told, turn.own, name, between))

    async def _apart(self, turn: _Turn, work: Awaitable[T]) -> T | None:
        """What is wrong with one database holds up no other; it is told once all has been gone through."""
        try:
            return await work
        except Trouble as trouble:
            if trouble.code not in OF_ONE_DATABASE or trouble.status == UNAUTHORISED:
                raise
            turn.trouble = turn.trouble or trouble
        except Unreachable:
            raise  # our own hub is away, for everything
        except CouchError as error:
            log.warning("peer_database_waits", error=type(error).__name__)
            turn.trouble = turn.trouble or Trouble("own-hub")
        return None

    async def _announce(self, database: str) -> None:
        try:
            await self._bus.publish_news("news.catalogue", {"database": database})
        except BusUnreachable:
            return  # devices look again by themselves

    async def _note(self, turn: _Turn) -> None:
        PEER_UP.labels(turn.link.region[:8]).set(1)
        PEER_BYTES.labels("down").inc(turn.client.bytes_in)
        PEER_BYTES.labels("up").inc(turn.client.bytes_out)
        turn.client.bytes_in = turn.client.bytes_out = 0
        seen: dict[str, Any] = {"behind": sum(turn.behind.values()), "refused": len(turn.refused)}
        if turn.trouble is None:
            seen |= {"success": format_time(now()), "trouble": None}
        await self._links.note(turn.link.region, asked=list(turn.told.asks), **seen)
        await self._relay.publish()


async def _nothing() -> None:
    return None


def _database(name: str) -> str:
    copied = read_copy(name)
    return copied[1] if copied else name


def _is_urgent(name: str) -> bool:
    return _database(name) in (DIRECTORY, ALERTS)


def _in_order(names: list[str]) -> list[str]:
    """Directories first: by them all else is judged."""
    return sorted(names, key=lambda name: (_database(name) != DIRECTORY, _database(name) != ALERTS, name))
