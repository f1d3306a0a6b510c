"""Who wants to be rung, with the rights she has now. The gateway writes what she asks for into the database
`push`, one document a device; here is read what that means, and written what became of it.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from shared.couch import Conflict, Couch, Doc, NotFound
from shared.encoding import parse_time
from shared.push import DATABASE, HUB

NOTICES = "notices"


@dataclass(frozen=True)
class Subscription:
    """A device that wants to be rung: its document, and its owner's roles and box."""

    doc: Doc
    roles: frozenset[str]
    box: str

    @property
    def device(self) -> str:
        """The device's id."""
        return str(self.doc["_id"])


class Subscriptions:
    """The database `push`. Copies of the service read and write it at once."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def prepare(self) -> None:
        """Make the database."""
        await self._couch.ensure_db(DATABASE)

    async def wanted(self) -> list[Subscription]:
        """Everybody who may still come in. Whoever was shut out is dropped here. Raises CouchError."""
        docs = await self._docs()
        if not docs:
            return []
        devices = await self._records(f"device:{doc['_id']}" for doc in docs)
        members = await self._records(f"member:{doc['member']}" for doc in docs)
        found = []
        for doc in docs:
            device = devices.get(f"device:{doc['_id']}", {})
            member = members.get(f"member:{doc['member']}", {})
            if device.get("state") == member.get("state") == "active" and device["member"] == doc["member"]:
                found.append(Subscription(doc, frozenset(member["roles"]), member["box"]))
            else:
                await self.drop(doc)
        return found

    async def notices(self) -> dict[str, Doc]:
        """The notice of each database. Raises CouchError."""
        rows = await self._couch.all_docs(NOTICES, include_docs=True)
        return {row["id"]: row["doc"] for row in rows if "n" in row["doc"]}

    async def claim(self, doc: Doc) -> bool:
        """Write the document's next revision; False when another copy, or she herself, was faster."""
        try:
            await self._couch.put(DATABASE, doc)
        except Conflict:
            return False
        return True

    async def change(self, doc: Doc, change: Callable[[Doc], Doc]) -> None:
        """Write what became of a push, unless her browser has another address now. Raises CouchError."""

        def same(present: Doc | None) -> Doc | None:
            return change(present) if present and present["endpoint"] == doc["endpoint"] else None

        await self._couch.update(DATABASE, doc["_id"], same)

    async def drop(self, doc: Doc) -> None:
        """Forget an address that is no more. One that has taken its place since stays. Raises CouchError."""
        present = await self._couch.get(DATABASE, doc["_id"])
        if present is not None and present["endpoint"] == doc["endpoint"]:
            with contextlib.suppress(Conflict, NotFound):
                await self._couch.delete(DATABASE, doc["_id"], present["_rev"])

    async def failing(self, moment: datetime) -> tuple[int, list[float]]:
        """How many devices want to be rung, and for how many hours each has failed that does."""
        docs = await self._docs()
        since = [parse_time(doc["failing"]) for doc in docs if doc["failing"]]
        return len(docs), [(moment - begin).total_seconds() / 3600 for begin in since]

    async def _docs(self) -> list[Doc]:
        return [row["doc"] for row in await self._couch.all_docs(DATABASE, include_docs=True)]

    async def _records(self, ids: Iterable[str]) -> dict[str, Doc]:
        rows = await self._couch.all_docs(HUB, keys=sorted(set(ids)), include_docs=True)
        return {row["id"]: row["doc"] for row in rows if row.get("doc")}
