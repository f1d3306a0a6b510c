"""Writing to a hub that this one dials: what we give, and messages that go on from there.

For hubs behind NAT, which nobody can dial: whoever opens the line drives both directions.
"""

from __future__ import annotations

from collections.abc import Sequence

from services.federation.carry import Between, Carried, Way, carry
from services.federation.client import PeerClient, Trouble
from services.federation.consent import gives
from services.federation.copies import Outcome
from services.federation.exchange import Exchanges
from services.federation.links import Link
from services.federation.place import Place
from services.federation.relay import Relay
from shared.changes import sequence_number
from shared.couch import Couch, Doc, NotFound
from shared.groups import groups
from shared.limits import MIB, PUSH_DOCUMENTS
from shared.peers import DIRECTORY, copy_of, flow_of, read_copy, read_queue
from shared.schemas.peers import DocumentsTaken

REQUEST_BYTES = 4 * MIB
TOO_LARGE = 413
TOO_MUCH = (TOO_LARGE, 422)
REFUSALS = (403, *TOO_MUCH)


class _ToPeer(Way):
    """A database of ours, and the other hub's copy of it. `mark`: what its judgement may depend on."""

    def __init__(
        self, couch: Couch, name: str, client: PeerClient, region: str, database: str, mark: str
    ) -> None:
        self._couch = couch
        self._name = name
        self._client = client
        self._of = {"region": region, "database": database}
        self._mark = mark

    async def rows(self, since: str | int, limit: int) -> Doc:
        return await self._couch.changes(self._name, since, limit=limit)

    async def documents(self, ids: list[str]) -> list[Doc]:
        rows = await self._couch.all_docs(self._name, keys=ids, include_docs=True)
        return [_bare(row["doc"]) for row in rows if row.get("doc")]

    async def lacking(self, ids: list[str]) -> list[str]:
        return ids  # only the other hub knows, and to be offered it again does no harm

    async def offer(self, docs: list[Doc]) -> Outcome:
        whole = Outcome()
        for some in groups(docs, REQUEST_BYTES):
            one = await self._post(some)
            whole.stored += one.stored
            whole.refused |= one.refused
            whole.waiting |= one.waiting
        return whole

    async def known(self) -> str:
        return self._mark

    async def _post(self, docs: Sequence[Doc]) -> Outcome:
        """What the other hub says; of several that it does not even read, each by itself."""
        try:
            answer = await self._client.post("/api/peers/documents", {**self._of, "docs": docs})
            taken = DocumentsTaken.model_validate(answer)
        except ValueError:
            raise Trouble("bad-answer") from None
        except Trouble as trouble:
            if trouble.status not in TOO_MUCH:
                raise
            if len(docs) == 1:
                return Outcome(refused={docs[0]["_id"]: "too-large"})
            half = len(docs) // 2
            first, second = await self._post(docs[:half]), await self._post(docs[half:])
            return Outcome(
                first.stored + second.stored, first.refused | second.refused, first.waiting | second.waiting
            )
        return Outcome(taken.stored, dict(taken.refused), set(taken.waiting))


class Push:
    """Sends what is new. Raises Trouble of the line, CouchError of our own database."""

    def __init__(self, couch: Couch, exchanges: Exchanges, relay: Relay) -> None:
        self._couch = couch
        self._exchanges = exchanges
        self._relay = relay

    async def databases(self, link: Link) -> list[str]:
        """Signed databases that we give and the other side takes, the directories first."""
        ours, theirs = await self._exchanges.flows(link.region)
        found = []
        for name in await self._exchanges.databases(link.region):
            copied = read_copy(name)
            database = copied[1] if copied else name
            if read_queue(name) is None and gives(ours, theirs, flow_of(database)):
                found.append(name)
        return found

    async def public(
        self, client: PeerClient, link: Link, generation: str, own: str, name: str, between: Between
    ) -> Carried:
        """One of them."""
        region, database = read_copy(name) or (own, name)
        directory = DIRECTORY if region == own else copy_of(region, DIRECTORY)
        try:
            place = await self._place(name, link.region, generation)
            seqs = [str((await self._couch.info(one))["update_seq"]) for one in (name, directory)]
        except NotFound:
            return Carried()
        _, theirs = await self._exchanges.flows(link.region)
        mark = " ".join([*seqs, *sorted(theirs)])
        if place.number() == sequence_number(seqs[0]) and (not place.waiting or place.known == mark):
            return Carried(waiting=len(place.waiting))
        return await carry(_ToPeer(self._couch, name, client, region, database, mark), place, between)

    async def messages(
        self, client: PeerClient, link: Link, generation: str, queue: str, between: Between
    ) -> int:
        """Sealed messages of a queue whose next hub this is: those that it has not got yet."""
        sent = 0
        try:
            place = await self._place(queue, link.region, generation)
            while True:
                page = await self._couch.changes(queue, place.seq, limit=PUSH_DOCUMENTS)
                ids = [row["id"] for row in page["results"] if not row.get("deleted")]
                if ids:
                    sent += await self._hand_on(client, link.region, queue, ids)
                place.seq = page["last_seq"]
                await place.keep()
                await between()
                if len(page["results"]) < PUSH_DOCUMENTS:
                    return sent
        except NotFound:
            return sent  # nothing was ever handed to it

    async def _hand_on(self, client: PeerClient, peer: str, queue: str, ids: list[str]) -> int:
        rows = await self._couch.all_docs(queue, keys=ids, include_docs=True)
        docs = {row["id"]: row["doc"] for row in rows if row.get("doc")}
        asked = {identity: [doc["_rev"]] for identity, doc in docs.items()}
        missing = await client.post("/sync/intake/_revs_diff", asked) if asked else {}
        if not isinstance(missing, dict):
            raise Trouble("bad-answer")
        wanted = [docs[identity] for identity in docs if identity in missing]
        for some in groups(wanted, REQUEST_BYTES):
            await self._store(client, peer, some)
        return len(wanted)

    async def _store(self, client: PeerClient, peer: str, docs: list[Doc]) -> None:
        """All of them, or, when some are refused, those that are left: one bad message stops no other."""
        if not docs:
            return
        try:
            await client.post("/sync/intake/_bulk_docs", {"docs": docs, "new_edits": False})
        except Trouble as trouble:
            refused = _refused(trouble, {doc["_id"] for doc in docs})
            if not refused and trouble.status == TOO_LARGE:
                if len(docs) > 1:  # some proxy takes less at once than a hub does
                    half = len(docs) // 2
                    await self._store(client, peer, docs[:half])
                    await self._store(client, peer, docs[half:])
                    return
                refused = {docs[0]["_id"]: "too-large"}
            if not refused:
                raise
            await self._relay.refused_by(peer, refused)
            await self._store(client, peer, [doc for doc in docs if doc["_id"] not in refused])

    async def _place(self, name: str, peer: str, generation: str) -> Place:
        """Where we stand in our own database, for a hub in this life of its storage."""
        place = await Place.load(self._couch, name, f"to-{copy_of(peer, '')}", generation)
        if place.number() > sequence_number((await self._couch.info(name))["update_seq"]):
            place.seq = 0  # our own database is another one now
        return place


def _bare(doc: Doc) -> Doc:
    return {key: value for key, value in doc.items() if not key.startswith("_") or key == "_id"}


def _refused(trouble: Trouble, offered: set[str]) -> dict[str, str]:
    """Which of these messages a hub does not take, as its answer says; of others it has nothing to say."""
    if trouble.status not in REFUSALS or not isinstance(trouble.body, dict):
        return {}
    named = trouble.body.get("refused")
    if not isinstance(named, list):
        return {}
    return {
        item["id"]: str(item.get("reason", "refused"))[:64]
        for item in named
        if isinstance(item, dict) and isinstance(item.get("id"), str) and item["id"] in offered
    }
