"""CouchDB in memory, for tests that need to crash between any two steps or to interleave two processes."""

from __future__ import annotations

import base64
import copy
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from shared.couch import Conflict, Couch, Doc, NotFound, Unreachable

Step = Callable[[str], Awaitable[None]]


@dataclass
class Stored:
    """One document: its leaf revisions, and the sequence of its last change."""

    leaves: dict[str, Doc] = field(default_factory=dict)
    seq: int = 0

    @property
    def winner(self) -> Doc:
        return max(self.leaves.values(), key=lambda doc: (not doc.get("_deleted"), _order(doc["_rev"])))


@dataclass
class Database:
    """One database."""

    docs: dict[str, Stored] = field(default_factory=dict)
    local: dict[str, Doc] = field(default_factory=dict)
    seq: int = 0

    def write(self, doc: Doc, replaces: str | None) -> None:
        stored = self.docs.setdefault(doc["_id"], Stored())
        if replaces is not None:
            stored.leaves.pop(replaces, None)
        stored.leaves[doc["_rev"]] = copy.deepcopy(doc)
        self.seq += 1
        stored.seq = self.seq

    def live(self) -> dict[str, Doc]:
        """The documents that are not deleted."""
        winners = {doc_id: stored.winner for doc_id, stored in self.docs.items()}
        return {doc_id: doc for doc_id, doc in winners.items() if not doc.get("_deleted")}


@dataclass
class Store:
    """What lies on the disk: it outlives every client."""

    databases: dict[str, Database] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    down: bool = False

    def live(self, name: str) -> dict[str, Doc]:
        return self.databases[name].live()


async def _no_step(_name: str) -> None:
    return None


class MemoryCouch(Couch):
    """A client of a Store. `step` is awaited before and after each effect; it may raise, as a kill would."""

    def __init__(self, store: Store, step: Step = _no_step) -> None:
        super().__init__("http://memory.invalid")
        self._store = store
        self._step = step

    async def check(self) -> str | None:
        return "unreachable" if self._store.down else None

    async def ensure_db(self, name: str) -> bool:
        await self._begin("ensure_db")
        new = name not in self._store.databases
        if new:
            self._store.databases[name] = Database()
        await self._step("ensure_db:done")
        return new

    async def delete_db(self, name: str) -> None:
        await self._begin("delete_db")
        self._store.databases.pop(name, None)
        await self._step("delete_db:done")

    async def db_names(self) -> list[str]:
        await self._begin("db_names")
        return sorted(self._store.databases)

    async def info(self, db: str) -> Doc:
        await self._begin("info")
        database = self._database(db)
        return {"db_name": db, "update_seq": database.seq, "doc_count": len(database.live())}

    async def get(self, db: str, doc_id: str, **params: Any) -> Doc | None:
        await self._begin("get")
        if db not in self._store.databases:
            return None  # as the real one answers
        doc = self._database(db).live().get(doc_id)
        return copy.deepcopy(doc)

    async def get_attachment(self, db: str, doc_id: str, name: str) -> bytes | None:
        doc = await self.get(db, doc_id)
        return None if doc is None else base64.b64decode(doc["_attachments"][name]["data"])

    async def put(self, db: str, doc: Doc) -> str:
        await self._begin("put")
        rev = self._put(self._database(db), doc)
        await self._step("put:done")
        return rev

    async def delete(self, db: str, doc_id: str, rev: str) -> None:
        await self.put(db, {"_id": doc_id, "_rev": rev, "_deleted": True})

    async def bulk(self, db: str, docs: Sequence[Doc], new_edits: bool = True) -> list[Doc]:
        if not docs:
            return []
        await self._begin("bulk")
        database = self._database(db)
        results: list[Doc] = []
        for doc in docs:
            if not new_edits:
                if doc["_id"] not in database.docs or doc["_rev"] not in database.docs[doc["_id"]].leaves:
                    database.write(doc, None)
                continue
            try:
                results.append({"ok": True, "id": doc["_id"], "rev": self._put(database, doc)})
            except Conflict:
                results.append({"id": doc["_id"], "error": "conflict", "reason": "conflict"})
        await self._step("bulk:done")
        return results

    async def all_docs(
        self,
        db: str,
        keys: Iterable[str] | None = None,
        startkey: str | None = None,
        endkey: str | None = None,
        include_docs: bool = False,
        limit: int | None = None,
        descending: bool = False,
    ) -> list[Doc]:
        await self._begin("all_docs")
        database = self._database(db)
        if keys is not None:
            return [self._row(database, key, include_docs) for key in keys]
        wanted = [key for key in sorted(database.live()) if (startkey or "") <= key <= (endkey or "\uffff")]
        return [self._row(database, key, include_docs) for key in wanted[:limit]]

    async def changes(
        self, db: str, since: str | int = 0, limit: int | None = None, include_docs: bool = False
    ) -> Doc:
        await self._begin("changes")
        stored = sorted(self._database(db).docs.items(), key=lambda item: item[1].seq)
        rows: list[Doc] = []
        for doc_id, document in stored:
            if document.seq > int(since):
                row: Doc = {
                    "id": doc_id,
                    "seq": document.seq,
                    "changes": [{"rev": document.winner["_rev"]}],
                }
                rows.append(row | ({"deleted": True} if document.winner.get("_deleted") else {}))
        rows = rows[:limit]
        return {"results": rows, "last_seq": rows[-1]["seq"] if rows else since}

    async def get_local(self, db: str, name: str) -> Doc | None:
        await self._begin("get_local")
        return copy.deepcopy(self._database(db).local.get(name))

    async def put_local(self, db: str, name: str, doc: Doc) -> str:
        await self._begin("put_local")
        local = self._database(db).local
        present = local.get(name, {}).get("_rev")
        if "_rev" in doc and doc["_rev"] != present:
            raise Conflict("conflict")
        rev = f"0-{int(present.split('-')[1]) + 1 if present else 1}"
        local[name] = {**copy.deepcopy(doc), "_rev": rev}
        await self._step("put_local:done")
        return rev

    async def _begin(self, operation: str) -> None:
        await self._step(operation)
        if self._store.down:
            raise Unreachable("down")

    def _database(self, name: str) -> Database:
        if name in self._store.broken:
            raise Unreachable("broken")
        if name not in self._store.databases:
            raise NotFound("not found")
        return self._store.databases[name]

    def _put(self, database: Database, doc: Doc) -> str:
        stored = database.docs.get(doc["_id"])
        present = stored.winner if stored is not None else None
        alive = present is not None and not present.get("_deleted")
        if (alive and present and doc.get("_rev") != present["_rev"]) or (not alive and "_rev" in doc):
            raise Conflict("conflict")
        generation = int(present["_rev"].split("-")[0]) + 1 if present else 1
        rev = f"{generation}-{database.seq:032x}"
        database.write({**doc, "_rev": rev}, present["_rev"] if present else None)
        return rev

    def _row(self, database: Database, key: str, include_docs: bool) -> Doc:
        stored = database.docs.get(key)
        if stored is None:
            return {"key": key, "error": "not_found"}
        winner = stored.winner
        value: Doc = {"rev": winner["_rev"]}
        if winner.get("_deleted"):
            return {"key": key, "id": key, "value": value | {"deleted": True}, "doc": None}
        row: Doc = {"key": key, "id": key, "value": value}
        return row | ({"doc": copy.deepcopy(winner)} if include_docs else {})


def _order(rev: str) -> tuple[int, str]:
    generation, _, rest = rev.partition("-")
    return int(generation), rest
