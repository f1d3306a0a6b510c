"""Reading from another hub: CouchDB's replication protocol, as far as its gateway offers it.

A place in a feed holds within one storage generation of the other hub: after a restore it begins anew. The
place is kept in `_local` of what it fills, so that it lives and dies with that.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from services.federation.client import PeerClient, Trouble
from services.federation.copies import RELEASE, Copies
from services.federation.media import Media
from services.federation.relay import Relay
from shared.changes import sequence_number
from shared.couch import Conflict, Couch, Doc
from shared.peers import RELAY, copy_of, queue_to

ROWS = 5000  # of a feed at once: ids and revisions only
DOCUMENTS = 500  # at once; a text of the catalogue has some kilobytes
MESSAGES = 12  # at once; the largest has 1.4 MB
MOST_WAITING = 1000
KEPT = ("generation", "seq", "waiting", "media")


@dataclass
class Pulled:
    """What one look at a database brought. `refused`: reasons by id."""

    stored: int = 0
    refused: dict[str, str] = field(default_factory=dict)
    waiting: int = 0


def _plain(doc: Doc) -> Doc:
    """A message without what a database adds to it."""
    return {key: value for key, value in doc.items() if key in ("_id", "h", "a")}


async def _ahead(client: PeerClient, remote: str, ids: list[str]) -> AsyncIterator[list[Doc]]:
    """Documents in groups; the next group is on its way while one is judged and stored."""
    parts = [ids[start : start + DOCUMENTS] for start in range(0, len(ids), DOCUMENTS)]
    coming = [asyncio.create_task(client.documents(remote, part)) for part in parts[:1]]
    try:
        for part in [*parts[1:], None]:
            if coming:
                docs = await coming.pop()
                if part is not None:
                    coming.append(asyncio.create_task(client.documents(remote, part)))
                yield docs
    finally:
        for task in coming:
            task.cancel()
        await asyncio.gather(*coming, return_exceptions=True)


class Pull:
    """Brings what is new. Raises Trouble of the line, CouchError of our own database."""

    def __init__(self, couch: Couch, copies: Copies, relay: Relay, media: Media) -> None:
        self._couch = couch
        self._media = media
        self._copies = copies
        self._relay = relay

    async def public(
        self, client: PeerClient, via: str, generation: str, remote: str, region: str, database: str
    ) -> Pulled:
        """A signed database of `region`, that the hub of `via` calls `remote`."""
        copy = copy_of(region, database)
        await self._couch.ensure_db(copy)
        pulled = Pulled()
        place = await self._place(copy, via, generation)
        waiting: list[str] = place["waiting"]
        media: dict[str, Any] = place["media"]

        async def take(ids: list[str]) -> None:
            ordered = sorted(ids, key=lambda identity: not identity.startswith(RELEASE))
            async for docs in _ahead(client, remote, ordered):
                outcome = await self._copies.offer(region, database, docs)
                pulled.stored += outcome.stored
                pulled.refused |= outcome.refused
                waiting.extend(outcome.waiting - set(waiting))
                media.update(outcome.media)

        async def settle() -> None:
            """What no release listed when it came may be listed by one that came after it."""
            nonlocal waiting, media
            again, waiting = waiting, []
            await take(again)
            waiting = waiting[:MOST_WAITING]
            media = await self._media.bring(client, media)

        def left() -> Doc:
            return {"waiting": list(waiting), "media": dict(media)}

        await self._feed(client, remote, copy, place, take, settle, left)
        pulled.waiting = len(waiting)
        return pulled

    async def messages(self, client: PeerClient, via: str, generation: str, own: str) -> int:
        """Sealed messages that wait for us at the hub of `via`."""
        taken = 0
        place = await self._place(RELAY, via, generation)
        remote = queue_to(own)

        async def take(ids: list[str]) -> None:
            nonlocal taken
            for start in range(0, len(ids), MESSAGES):
                docs = await client.documents(remote, ids[start : start + MESSAGES])
                taken += await self._relay.take_in(map(_plain, docs))

        async def settle() -> None:
            return None

        await self._feed(client, remote, RELAY, place, take, settle, dict)
        return taken

    async def _feed(
        self,
        client: PeerClient,
        remote: str,
        local: str,
        place: Doc,
        take: Callable[[list[str]], Awaitable[None]],
        settle: Callable[[], Awaitable[None]],
        more: Callable[[], dict[str, Any]],
    ) -> None:
        """Take page after page; each is behind us only when it has been taken."""
        since: str | int = place["seq"]
        while True:
            page = await client.changes(remote, since, ROWS)
            rows = page["results"]
            last: str | int = page.get("last_seq", since)
            if sequence_number(last) < sequence_number(since):
                since = 0  # its sequence went back without a new generation
                continue
            if len(rows) >= ROWS and last == since:
                raise Trouble("bad-answer")  # a feed that does not move would never end
            await take([row["id"] for row in rows if not row.get("deleted")])
            if len(rows) < ROWS:
                await settle()
            if last != place["seq"] or more() != {key: place.get(key) for key in more()}:
                place = {**place, "seq": last, **more()}
                place = {**place, "_rev": await self._keep(local, place)}
            since = last
            if len(rows) < ROWS:
                return

    async def _place(self, local: str, via: str, generation: str) -> Doc:
        name = f"peer-{via}"
        stored = await self._couch.get_local(local, name) or {}
        fresh: Doc = {"name": name, "generation": generation, "seq": 0, "waiting": [], "media": {}}
        if stored.get("generation") == generation:
            fresh |= {name: stored.get(name, fresh[name]) for name in ("seq", "waiting", "media")}
        return fresh | ({"_rev": stored["_rev"]} if "_rev" in stored else {})

    async def _keep(self, local: str, place: Doc) -> str:
        fields: Doc = {key: place[key] for key in (*KEPT, "_rev") if key in place}
        try:
            return await self._couch.put_local(local, place["name"], fields)
        except Conflict:  # another copy of the service was here: at worst something is read again
            return str((await self._couch.get_local(local, place["name"]) or {}).get("_rev"))
