"""Where one stands in a feed: kept in `_local` of a database of ours, so that it lives and dies with that.

A place holds within one storage generation of the other hub: after a restore it begins anew. To read or send
again what was before it changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from shared.changes import sequence_number
from shared.couch import Conflict, Couch, Doc

LONGEST = 4096  # characters: CouchDB's sequence tokens grow with the number of shards


@dataclass
class Place:
    """`waiting`: ids that could not be judged when they came; `known`: what was known then.

    `media`: references of files that are still to come.
    """

    couch: Couch
    database: str
    name: str
    generation: str
    seq: str | int = 0
    waiting: list[str] = field(default_factory=list)
    known: str = ""
    media: dict[str, Any] = field(default_factory=dict)
    _rev: str | None = None
    _stored: Doc = field(default_factory=dict)

    @staticmethod
    async def load(couch: Couch, database: str, name: str, generation: str) -> Place:
        """The place that was kept, or the beginning. Raises CouchError."""
        stored = await couch.get_local(database, name) or {}
        place = Place(couch, database, name, generation, _rev=stored.get("_rev"))
        if stored.get("generation") == generation:
            place.seq = stored.get("seq", 0)
            place.waiting = list(stored.get("waiting", ()))
            place.known = str(stored.get("known", ""))
            place.media = dict(stored.get("media", {}))
            place._stored = place._fields()
        return place

    def number(self) -> int:
        """The part of it that can be compared."""
        return sequence_number(self.seq)

    async def keep(self) -> None:
        """Write it unless it is the same. Raises CouchError."""
        fields = self._fields()
        if fields == self._stored:
            return
        doc = fields | ({"_rev": self._rev} if self._rev else {})
        try:
            self._rev = await self.couch.put_local(self.database, self.name, doc)
        except Conflict:  # another copy of the service was here: at worst something is read again
            self._rev = (await self.couch.get_local(self.database, self.name) or {}).get("_rev")
        else:
            self._stored = fields

    def _fields(self) -> Doc:
        return {
            "generation": self.generation,
            "seq": self.seq,
            "waiting": list(self.waiting),
            "known": self.known,
            "media": dict(self.media),
        }


def is_place(seq: object) -> bool:
    """True for what can be a place in a feed of either engine."""
    if isinstance(seq, str):
        return 0 < len(seq) <= LONGEST
    return type(seq) is int and 0 <= seq < 2**63
