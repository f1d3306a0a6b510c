"""Sealed messages for other regions: from `relay` to the queue of the next hub, and what became of them.

    relay (copied by incidents) -> relay-to-<next> -> the other hub's intake -> ... -> a box
    receipts                    <-  what the next hub says in the exchange      <-  its receipts

Nothing is opened. A message is known by the hash of its bytes, so that it is taken in once wherever two ways
meet. One document each in `relays` says where it was handed; it goes once the end is known, or the day over.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import timedelta
from typing import Any

import structlog

from services.federation.consent import Consent, gives
from services.federation.ends import RECEIPTS, RELAYS, Ends
from services.federation.links import Link, Links
from services.federation.routes import Neighbour, distances, next_hops, told
from services.federation.settings import FederationSettings
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, CouchError, Doc, Unreachable
from shared.directory import Directory
from shared.encoding import format_time, is_hash, now, parse_day, parse_time
from shared.envelope import FILES, EnvelopeError, check_envelope, parse_header, revision_of
from shared.peers import HUB, RELAY, RELAYED, files_to, queue_to
from shared.schemas.peers import Became

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
        self._ends = Ends(couch)

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
        """Look again at all that has no end yet: ways may have opened, days may be over. And at what is left
        of messages that have one: whoever was to clean up may have been stopped, or have come too early.

        One that cannot be written now holds up no other. Raises CouchError once all have been looked at.
        """
        failed: CouchError | None = None
        looks = [
            (RELAYS, self._look_again),
            *((queue, self._look_over) for queue in await self._ends.queues()),
        ]
        for name, look in looks:
            async for rows in self._couch.pages(name, include_docs=False):
                try:
                    await look([row["id"] for row in rows])
                except Unreachable:
                    raise
                except CouchError as error:
                    failed = error
        if failed is not None:
            raise failed

    async def _look_again(self, ids: list[str]) -> None:
        await self.route(ids)
        for row in await self._couch.all_docs(RELAYS, keys=ids, include_docs=True):
            doc = row.get("doc")
            if doc and parse_day(doc["exp"]) < now().date() - timedelta(days=2):
                await self._ends.clean(row["key"])

    async def _look_over(self, ids: list[str]) -> None:
        """Of messages in a queue: those that `relay` has let go of have their end, and nobody knows them."""
        rows = await self._couch.all_docs(RELAY, keys=ids)
        await self.route([row["key"] for row in rows if "error" in row or row["value"].get("deleted")])

    async def route(self, ids: list[str]) -> None:
        """Put messages into the queues of the next hubs, and clean up after those that have their end.

        One that cannot be written now holds up no other. Raises CouchError once all have been tried.
        """
        ways = await self.ways() if ids else {}
        failed: CouchError | None = None
        for start in range(0, len(ids), BATCH):
            part = ids[start : start + BATCH]
            for row in await self._couch.all_docs(RELAY, keys=part, include_docs=True):
                try:
                    if row.get("doc") and not row["doc"].get("_deleted"):
                        await self._route_one(row["doc"], ways)
                    elif await self._ends.over(row["key"]):
                        await self._ends.clean(row["key"])  # somebody was stopped while cleaning
                except Unreachable:
                    raise
                except CouchError as error:
                    log.warning("message_waits", error=type(error).__name__)
                    failed = error
        if failed is not None:
            raise failed

    async def _route_one(self, doc: Doc, ways: Mapping[str, Mapping[str, int]]) -> None:
        header = parse_header(doc["h"])
        present = now()
        known = await self._couch.get(RELAYS, doc["_id"]) or {
            "_id": doc["_id"],
            "region": header.region,
            "exp": header.exp,
            "made": format_time(present),
            "hops": {},
            **({"file": True} if header.to == FILES else {}),
        }
        queue_of = files_to if header.to == FILES else queue_to
        if parse_day(header.exp) < present.date():
            await self._ends.come(doc["_id"], Became(state="refused", reason="expired"))
            return
        detour = present - parse_time(known["made"]) > timedelta(
            seconds=self._settings.federation_detour_seconds
        )
        fresh = [hop for hop in next_hops(header.region, ways, detour) if hop not in known["hops"]]
        for hop in fresh:
            queue = queue_of(hop)
            await self._couch.ensure_db(queue)
            copy = {"_id": doc["_id"], "_rev": revision_of(doc["_id"]), "h": doc["h"], "a": doc["a"]}
            await self._couch.bulk(queue, [copy], new_edits=False)
            known["hops"][hop] = format_time(present)
        if fresh or "_rev" not in known:
            await self._couch.update(RELAYS, doc["_id"], lambda stored: _merged(stored, known))
        if await self._ends.known([doc["_id"]]):
            await self._ends.clean(doc["_id"])
            return
        for hop in fresh:
            await self._tell(queue_of(hop), header.urgent)

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
                if is_hash(doc.get("_id")):  # nobody asks for the end of anything else
                    await self._ends.write(doc["_id"], Became(state="refused", reason=error.reason))
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
        """Messages that were handed to this hub and have no end yet: the newest first, files last."""
        return [doc["_id"] for doc in await self._open(peer)][:MOST_ASKS]

    async def has_young(self, peer: str) -> bool:
        """True while something was handed on a moment ago: its end is worth asking for soon."""
        limit = now() - YOUNG
        return any(parse_time(doc["hops"][peer]) > limit for doc in await self._open(peer))

    async def answers(self, asked: list[str]) -> dict[str, Became]:
        """Ends that are known here, of messages that the other side handed to us."""
        return await self._ends.known(asked)

    async def hear(self, peer: str, answers: Mapping[str, Became]) -> None:
        """Ends that a hub tells us, of messages that we handed to it; of others it has nothing to say."""
        for identity, became in answers.items():
            known = await self._couch.get(RELAYS, identity)
            if known is not None and peer in (*known["hops"], known["region"]):
                await self._ends.come(identity, became)

    async def refused_by(self, peer: str, refused: Mapping[str, str]) -> None:
        """A hub does not take these, and says why."""
        await self.hear(peer, {i: Became(state="refused", reason=why) for i, why in refused.items()})

    async def waiting(self) -> dict[str, int]:
        """How many messages have no end yet, by the hub they were handed to; "" for nowhere yet."""
        counts: dict[str, int] = {}
        async for rows in self._couch.pages(RELAYS):
            for row in rows:
                for hop in (row["doc"] or {}).get("hops") or {"": ""}:
                    counts[hop] = counts.get(hop, 0) + 1
        return counts

    async def _open(self, peer: str) -> list[Doc]:
        docs: list[Doc] = []
        async for rows in self._couch.pages(RELAYS):
            docs += [row["doc"] for row in rows if row["doc"] and peer in row["doc"]["hops"]]
        return sorted(docs, key=lambda doc: ("file" not in doc, str(doc["hops"][peer])), reverse=True)

    async def _tell(self, queue: str, urgent: bool) -> None:
        try:
            await self._bus.publish_news("news.box", {"database": queue, "urgent": urgent})
        except BusUnreachable:
            return  # the other hub looks by itself, now and then


def _merged(stored: Doc | None, known: Doc) -> Doc:
    """Another copy of the service may have handed it on as well: both hops are kept.

    Or its end came meanwhile: then it is noted anew, no revision of what is gone; who notes it cleans up.
    """
    if stored is None:
        return {name: value for name, value in known.items() if name != "_rev"}
    return {**stored, "hops": {**known["hops"], **stored["hops"]}}
