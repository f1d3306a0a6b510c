"""Writing to a hub that this one dials: what we give, and messages that go on from there.

For hubs behind NAT, which nobody can dial: whoever opens the line drives both directions.
"""

from __future__ import annotations

import json
from typing import Any

from services.federation.client import PeerClient, Trouble
from services.federation.consent import gives
from services.federation.copies import RELEASE
from services.federation.exchange import Exchanges
from services.federation.links import Link
from services.federation.relay import Relay
from shared.changes import sequence_number
from shared.couch import Conflict, Couch, Doc, NotFound
from shared.limits import MIB, PUSH_DOCUMENTS
from shared.peers import copy_of, flow_of, queue_to, read_copy

ROWS = 5000
DOCUMENTS = 200
REQUEST_BYTES = 4 * MIB
REFUSALS = (403, 413, 422)


class Push:
    """Sends what is new. Raises Trouble of the line, CouchError of our own database."""

    def __init__(self, couch: Couch, exchanges: Exchanges, relay: Relay) -> None:
        self._couch = couch
        self._exchanges = exchanges
        self._relay = relay

    async def public(self, client: PeerClient, link: Link, generation: str, own: str) -> int:
        """Signed databases that we give and the other side takes, the directories first."""
        ours, theirs = await self._exchanges.flows(link.region)
        sent = 0
        for name in await self._exchanges.databases(link.region):
            region, database = read_copy(name) or (own, name)
            if name != queue_to(link.region) and gives(ours, theirs, flow_of(database)):
                sent += await self._database(client, link.region, generation, name, region, database)
        return sent

    async def messages(self, client: PeerClient, link: Link, generation: str) -> int:
        """Sealed messages whose next hub this is: those that it has not got yet."""
        queue = queue_to(link.region)
        sent = 0
        try:
            place = await self._place(queue, link.region, generation)
            while True:
                page = await self._couch.changes(queue, place["seq"], limit=PUSH_DOCUMENTS)
                ids = [row["id"] for row in page["results"] if not row.get("deleted")]
                if ids:
                    sent += await self._hand_on(client, link.region, queue, ids)
                if page["last_seq"] != place["seq"]:
                    place = await self._keep(queue, {**place, "seq": page["last_seq"]})
                if len(page["results"]) < PUSH_DOCUMENTS:
                    return sent
        except NotFound:
            return sent  # nothing was ever handed to it

    async def _database(
        self, client: PeerClient, peer: str, generation: str, name: str, region: str, database: str
    ) -> int:
        place = await self._place(name, peer, generation)
        sent = 0
        while True:
            page = await self._couch.changes(name, place["seq"], limit=ROWS)
            ids = [row["id"] for row in page["results"] if not row.get("deleted")]
            ids.sort(key=lambda identity: not identity.startswith(RELEASE))
            for start in range(0, len(ids), DOCUMENTS):
                part = ids[start : start + DOCUMENTS]
                rows = await self._couch.all_docs(name, keys=part, include_docs=True)
                docs = [_bare(row["doc"]) for row in rows if row.get("doc")]
                for some in _fitting(docs):
                    await client.post(
                        "/api/peers/documents", {"region": region, "database": database, "docs": some}
                    )
                    sent += len(some)
            if page["last_seq"] != place["seq"]:
                place = await self._keep(name, {**place, "seq": page["last_seq"]})
            if len(page["results"]) < ROWS:
                return sent

    async def _hand_on(self, client: PeerClient, peer: str, queue: str, ids: list[str]) -> int:
        rows = await self._couch.all_docs(queue, keys=ids, include_docs=True)
        docs = {row["id"]: row["doc"] for row in rows if row.get("doc")}
        asked = {identity: [doc["_rev"]] for identity, doc in docs.items()}
        missing = await client.post("/sync/intake/_revs_diff", asked) if asked else {}
        wanted = [docs[identity] for identity in docs if identity in missing]
        for some in _fitting(wanted):
            await self._store(client, peer, some)
        return len(wanted)

    async def _store(self, client: PeerClient, peer: str, docs: list[Doc]) -> None:
        """All of them, or, when some are refused, those that are left: one bad message stops no other."""
        if not docs:
            return
        try:
            await client.post("/sync/intake/_bulk_docs", {"docs": docs, "new_edits": False})
        except Trouble as trouble:
            refused = _refused(trouble)
            if not refused:
                raise
            await self._relay.refused_by(peer, refused)
            await self._store(client, peer, [doc for doc in docs if doc["_id"] not in refused])

    async def _place(self, name: str, peer: str, generation: str) -> Doc:
        """Where we stand in our own database, for a hub in this life of its storage."""
        local = f"to-{copy_of(peer, '')}"
        stored = await self._couch.get_local(name, local) or {}
        seq: Any = stored.get("seq", 0) if stored.get("generation") == generation else 0
        if seq and sequence_number(seq) > sequence_number((await self._couch.info(name))["update_seq"]):
            seq = 0  # our own database is another one now
        place: Doc = {"local": local, "generation": generation, "seq": seq}
        return place | ({"_rev": stored["_rev"]} if "_rev" in stored else {})

    async def _keep(self, name: str, place: Doc) -> Doc:
        fields: Doc = {key: place[key] for key in ("generation", "seq", "_rev") if key in place}
        try:
            return {**place, "_rev": await self._couch.put_local(name, place["local"], fields)}
        except Conflict:  # another copy of the service: at worst something is sent again
            stored = await self._couch.get_local(name, place["local"]) or {}
            return {**place, **({"_rev": stored["_rev"]} if "_rev" in stored else {})}


def _bare(doc: Doc) -> Doc:
    return {key: value for key, value in doc.items() if not key.startswith("_") or key == "_id"}


def _fitting(docs: list[Doc]) -> list[list[Doc]]:
    """In groups that a request may hold."""
    groups: list[list[Doc]] = []
    size = 0
    for doc in docs:
        weight = len(json.dumps(doc))
        if not groups or size + weight > REQUEST_BYTES:
            groups.append([])
            size = 0
        groups[-1].append(doc)
        size += weight
    return groups


def _refused(trouble: Trouble) -> dict[str, str]:
    """Which messages a hub does not take, as its answer names them."""
    if trouble.status not in REFUSALS or not isinstance(trouble.body, dict):
        return {}
    named = trouble.body.get("refused")
    if not isinstance(named, list):
        return {}
    return {
        str(item["id"]): str(item.get("reason", "refused"))[:64]
        for item in named
        if isinstance(item, dict) and item.get("id")
    }
