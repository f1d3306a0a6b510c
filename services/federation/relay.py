"""Sealed messages for other regions: from `relay` to the queue of the next hub, and what became of them.

    relay (copied by incidents) -> relay-to-<next> -> the other hub's intake -> ... -> a box
    receipts                    <-  what the next hub says in the exchange      <-  its receipts

Nothing is opened. A message is known by the hash of its bytes, so that it is taken in once wherever two ways
meet. One document each in `relays` says where it was handed; it goes once the end is known, or the day over.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

import structlog

from services.federation.consent import Consent, gives
from services.federation.links import Link, Links
from services.federation.routes import Neighbour, distances, next_hops, told
from services.federation.settings import FederationSettings
from shared.bus import Bus, BusUnreachable
from shared.couch import Conflict, Couch, Doc, NotFound
from shared.directory import Directory
from shared.encoding import format_day, format_time, now, parse_day, parse_time
from shared.envelope import EnvelopeError, check_envelope, parse_header, revision_of
from shared.peers import HUB, RELAY, RELAYED, queue_to, read_queue
from shared.schemas.peers import Became

RELAYS = "relays"
RECEIPTS = "receipts"
BATCH = 16
MOST_ASKS = 200
YOUNG = timedelta(minutes=2)

log = structlog.get_logger()


class Relay:
    """Routes and remembers. Every step may be repeated; several copies of the service may run."""

    def __init__(
        self,
        couch: Couch,
        bus: Bus,
        settings: FederationSettings,
        consent: Consent,
        links: Links,
        directory: Callable[[str], Awaitable[Directory | None]],
    ) -> None:
        self._couch = couch
        self._bus = bus
        self._settings = settings
        self._consent = consent
        self._links = links
        self._directory = directory

    async def prepare(self) -> None:
        """Make the databases. Raises CouchError."""
        for name in (RELAY, RELAYS, RECEIPTS):
            await self._couch.ensure_db(name)

    # Ways

    async def neighbours(self) -> list[Neighbour]:
        """Links that we give messages to and that take them, by both sides' word."""
        ours = await self._consent.all()
        found = []
        for link in await self._links.all():
            state = await self._links.state(link.region)
            theirs = frozenset(state.get("flows", ())) or await self._signed(link)
            if gives(ours.get(link.region, frozenset()), theirs, "relay"):
                found.append(Neighbour(link.region, dict(state.get("routes", {}))))
        return found

    async def _signed(self, link: Link) -> frozenset[str]:
        """What a region lets us do that there never was a line to: its root has signed it, in files."""
        directory = await self._directory(link.region) if link.by_hand else None
        if directory is None:
            return frozenset()
        own = (await self._consent.directory()).region
        return directory.consents(now()).get(own, frozenset())

    async def routes_for(self, peer: str) -> dict[str, int]:
        """What a neighbour is told."""
        own = (await self._consent.directory()).region
        return told(own, await self.neighbours(), peer)

    async def ways(self) -> dict[str, dict[str, int]]:
        """Distances by region and neighbour."""
        own = (await self._consent.directory()).region
        return distances(own, await self.neighbours())

    async def publish(self) -> None:
        """Tell gateway and incidents which regions are relayed to."""
        consents = await self._consent.all()
        consented = sorted(region for region, flows in consents.items() if "give-relay" in flows)
        transit = sorted(await self.ways())
        fields = {"consented": consented, "transit": transit}
        await self._couch.update(HUB, RELAYED, lambda present: {**(present or {}), **fields})

    # Out

    async def take(self, changes: list[Doc]) -> None:
        """New messages in `relay`. Raises CouchError."""
        await self.route([change["id"] for change in changes if not change.get("deleted")])

    async def sweep(self) -> None:
        """Look again at all that has no end yet: ways may have opened, days may be over."""
        async for rows in self._couch.pages(RELAYS):
            await self.route([row["id"] for row in rows])
            for row in rows:
                if parse_day(row["doc"]["exp"]) < now().date() - timedelta(days=2):
                    await self._forget(RELAYS, row["id"])

    async def route(self, ids: list[str]) -> None:
        """Put messages into the queues of the next hubs."""
        ways = await self.ways() if ids else {}
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            rows = await self._couch.all_docs(RELAY, keys=part, include_docs=True)
            for row in rows:
                if row.get("doc") and not row["doc"].get("_deleted"):
                    await self._route_one(row["doc"], ways)
                elif await self._couch.get(RECEIPTS, row["key"]) is not None:
                    await self._clean({"_id": row["key"], "hops": {}})  # somebody was stopped while cleaning

    async def _route_one(self, doc: Doc, ways: Mapping[str, Mapping[str, int]]) -> None:
        header = parse_header(doc["h"])
        present = now()
        known = await self._couch.get(RELAYS, doc["_id"]) or {
            "_id": doc["_id"],
            "region": header.region,
            "exp": header.exp,
            "made": format_time(present),
            "hops": {},
        }
        if parse_day(header.exp) < present.date():
            await self._end(known, Became(state="refused", reason="expired"))
            return
        detour = present - parse_time(known["made"]) > timedelta(
            seconds=self._settings.federation_detour_seconds
        )
        fresh = [hop for hop in next_hops(header.region, ways, detour) if hop not in known["hops"]]
        for hop in fresh:
            queue = queue_to(hop)
            await self._couch.ensure_db(queue)
            copy = {"_id": doc["_id"], "_rev": revision_of(doc["_id"]), "h": doc["h"], "a": doc["a"]}
            await self._couch.bulk(queue, [copy], new_edits=False)
            known["hops"][hop] = format_time(present)
        if fresh or "_rev" not in known:
            await self._couch.update(RELAYS, doc["_id"], lambda stored: _merged(stored, known))
        if await self._couch.get(RECEIPTS, doc["_id"]) is not None:
            await self._clean(known)
            return
        for hop in fresh:
            await self._tell(queue_to(hop), header.urgent)

    # In

    async def take_in(self, docs: Iterable[Mapping[str, Any]]) -> int:
        """Messages that a peer's queue had for us, into our intake. Bad ones are refused one by one."""
        own = (await self._consent.directory()).region
        transit = set(await self.ways())
        present = now()
        good: list[Doc] = []
        for doc in docs:
            try:
                envelope = check_envelope(dict(doc), own, present, transit)
            except EnvelopeError as error:
                log.info("message_refused", reason=error.reason)
                await self._receipt(str(doc.get("_id")), Became(state="refused", reason=error.reason))
                continue
            rev = revision_of(envelope.id)
            good.append({"_id": envelope.id, "_rev": rev, "h": envelope.h, "a": envelope.a})
        if good:
            intake = f"intake-{present:%Y-%m}"
            await self._couch.ensure_db(intake)
            await self._couch.bulk(intake, good, new_edits=False)
        return len(good)

    # What became of them

    async def asks(self, peer: str) -> list[str]:
        """Messages that were handed to this hub and have no end yet, the newest first."""
        return [doc["_id"] for doc in await self._open(peer)][:MOST_ASKS]

    async def has_young(self, peer: str) -> bool:
        """True while something was handed on a moment ago: its end is worth asking for soon."""
        limit = now() - YOUNG
        return any(parse_time(doc["hops"][peer]) > limit for doc in await self._open(peer))

    async def answers(self, asked: list[str]) -> dict[str, Became]:
        """Ends that are known here, of messages that the other side handed to us."""
        if not asked:
            return {}
        rows = await self._couch.all_docs(RECEIPTS, keys=asked, include_docs=True)
        return {
            row["id"]: Became(state=row["doc"]["state"], reason=row["doc"].get("reason"))
            for row in rows
            if row.get("doc")
        }

    async def hear(self, peer: str, answers: Mapping[str, Became]) -> None:
        """Ends that a hub tells us, of messages that we handed to it; of others it has nothing to say."""
        for identity, became in answers.items():
            known = await self._couch.get(RELAYS, identity)
            if known is not None and peer in (*known["hops"], known["region"]):
                await self._end(known, became)

    async def refused_by(self, peer: str, refused: Mapping[str, str]) -> None:
        """A hub does not take these, and says why."""
        await self.hear(peer, {i: Became(state="refused", reason=why) for i, why in refused.items()})

    async def waiting(self) -> dict[str, int]:
        """How many messages have no end yet, by the hub they were handed to; "" for nowhere yet."""
        counts: dict[str, int] = {}
        async for rows in self._couch.pages(RELAYS):
            for row in rows:
                for hop in row["doc"]["hops"] or {"": ""}:
                    counts[hop] = counts.get(hop, 0) + 1
        return counts

    async def _open(self, peer: str) -> list[Doc]:
        docs: list[Doc] = []
        async for rows in self._couch.pages(RELAYS):
            docs += [row["doc"] for row in rows if peer in row["doc"]["hops"]]
        return sorted(docs, key=lambda doc: str(doc["hops"][peer]), reverse=True)

    async def _end(self, known: Doc, became: Became) -> None:
        """Write the receipt, then let go of the message.

        In this order: whoever hands it on at the same moment notes that first and then looks for a receipt,
        so that one of the two cleans up.
        """
        await self._receipt(known["_id"], became)
        await self._clean(known)

    async def _clean(self, known: Doc) -> None:
        """Let go of what was kept to be sent, and last of where it was handed."""
        queues = [name for name in await self._couch.db_names() if read_queue(name)]
        for name in (RELAY, *queues, RELAYS):  # also where it was put by whoever was stopped before noting it
            await self._forget(name, known["_id"])

    async def _receipt(self, identity: str, became: Became) -> None:
        state = "delivered" if became.state == "delivered" else "refused"
        reason = became.reason or ("expired" if became.state == "expired" else None)
        receipt = {"_id": identity, "state": state, "day": format_day(now())}
        if state == "refused":
            receipt["reason"] = reason or "refused"
        await self._couch.put_if_absent(RECEIPTS, receipt)

    async def _tell(self, queue: str, urgent: bool) -> None:
        try:
            await self._bus.publish_news("news.box", {"database": queue, "urgent": urgent})
        except BusUnreachable:
            return  # the other hub looks by itself, now and then

    async def _forget(self, name: str, identity: str) -> None:
        """Another copy of the service may be doing the same: that is fine."""
        doc = await self._couch.get(name, identity)
        if doc is not None:
            with contextlib.suppress(NotFound, Conflict):
                await self._couch.delete(name, identity, doc["_rev"])


def _merged(stored: Doc | None, known: Doc) -> Doc:
    """Another copy of the service may have handed it on as well: both hops are kept."""
    if stored is None:
        return known
    return {**stored, "hops": {**known["hops"], **stored["hops"]}}
