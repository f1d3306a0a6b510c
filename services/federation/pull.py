"""Reading from another hub: CouchDB's replication protocol, as far as its gateway offers it."""

from __future__ import annotations

from functools import partial

from services.federation.carry import Between, Carried, Way, ahead, carry
from services.federation.client import PeerClient
from services.federation.copies import Copies, Outcome
from services.federation.media import Media
from services.federation.place import Place
from services.federation.relay import Relay
from shared.couch import Couch, Doc
from shared.peers import RELAY, copy_of
from shared.schemas.peers import Exchange

MOST_MEDIA = 1000  # that wait until all texts are here
MESSAGES = 12  # at once; the largest has 1.4 MB


class _FromPeer(Way):
    """A database of the other hub, and our copy of it."""

    def __init__(self, client: PeerClient, remote: str, copies: Copies, region: str, database: str) -> None:
        self._client = client
        self._remote = remote
        self._copies = copies
        self._of = (region, database)

    async def rows(self, since: str | int, limit: int) -> Doc:
        return await self._client.changes(self._remote, since, limit)

    async def documents(self, ids: list[str]) -> list[Doc]:
        return await self._client.documents(self._remote, ids) if ids else []

    async def lacking(self, ids: list[str]) -> list[str]:
        return await self._copies.lacking(*self._of, ids) if ids else []

    async def offer(self, docs: list[Doc]) -> Outcome:
        return await self._copies.offer(*self._of, docs)

    async def known(self) -> str:
        return await self._copies.known(*self._of)


class Pull:
    """Brings what is new. Raises Trouble of the line, CouchError of our own database."""

    def __init__(self, couch: Couch, copies: Copies, relay: Relay, media: Media) -> None:
        self._couch = couch
        self._media = media
        self._copies = copies
        self._relay = relay

    async def public(
        self,
        client: PeerClient,
        via: str,
        told: Exchange,
        remote: str,
        mirrored: tuple[str, str],
        between: Between,
    ) -> Carried:
        """What the hub of `via` calls `remote`; `mirrored` is whose it is, and what it is called there."""
        copy = copy_of(*mirrored)
        await self._couch.ensure_db(copy)
        place = await Place.load(self._couch, copy, _name(via), told.generation)
        _went_back(place, told.places.get(remote))
        way = _FromPeer(client, remote, self._copies, *mirrored)
        nothing_new = place.number() > 0 and place.number() == told.places.get(remote) and not place.media
        if nothing_new and (not place.waiting or await way.known() == place.known):
            return Carried(waiting=len(place.waiting))

        async def bring(most: int) -> None:
            if len(place.media) > most:
                place.media = await self._media.bring(client, place.media)
                await place.keep()

        async def texts_first() -> None:
            await between()
            await bring(MOST_MEDIA)

        seen = await carry(way, place, texts_first)
        await bring(0)
        return seen

    async def messages(
        self, client: PeerClient, via: str, told: Exchange, remote: str, between: Between
    ) -> int:
        """Sealed messages that wait for us at the hub of `via`, in the queue that it calls `remote`."""
        taken = 0
        name = _name(via) if remote.startswith(RELAY) else f"files-{via}"
        place = await Place.load(self._couch, RELAY, name, told.generation)
        _went_back(place, told.places.get(remote))
        if place.number() and place.number() == told.places.get(remote):
            return 0
        whole = False
        while not whole:
            rows, whole = await ahead(partial(client.changes, remote), place)
            for start in range(0, len(rows), MESSAGES):
                part = rows[start : start + MESSAGES]
                ids = [row.id for row in part if not row.gone]
                if ids:
                    docs = await client.documents(remote, ids)
                    taken += await self._relay.take_in(map(_plain, docs))
                place.seq = part[-1].seq
                await place.keep()
                await between()
        await place.keep()
        return taken


def _name(via: str) -> str:
    return f"peer-{via}"


def _went_back(place: Place, there: int | None) -> None:
    """The embedded engine does not say of a feed that it went back, and would give nothing for ever."""
    if there is not None and there < place.number():
        place.seq = 0


def _plain(doc: Doc) -> Doc:
    """A message without what a database adds to it."""
    return {key: value for key, value in doc.items() if key in ("_id", "h", "a")}
