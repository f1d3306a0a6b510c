"""Packs: a language's database as one immutable, compressed file, so that a new phone needs one download.

The region's own languages are packed after each release; those of other regions, as they are mirrored here,
once they stand still. Nothing here is signed: a pack is named by its SHA-256, and devices believe its
documents only by the releases in it, exactly as if they had been replicated one by one.
"""

from __future__ import annotations

import contextlib
import gzip
from collections.abc import Callable, Iterable
from typing import Any

import anyio
import anyio.to_thread
import structlog

from services.content.shelf import PREFIX, RELEASE, Shelf, shelf
from shared import directory_store, storage
from shared.couch import Conflict, Couch, Doc, NotFound, Unreachable
from shared.directory import Directory, NoRoot, fold
from shared.encoding import b64, canonical_json, sha256_hex
from shared.peers import DIRECTORY, copy_of, read_copy

PACKS = "packs"
POINTER = "pack:"
ATTACHMENT = "p"
MEDIA_TYPE = "application/gzip"
GZIP_LEVEL = 9
LOOK_SECONDS = 30.0  # between two looks at copies: they are packed when both find the same
TOLD = ("language", "pack", "bytes", "database", "generation", "since", "documents")

log = structlog.get_logger()


class Packs:
    """Builds packs and says which is the present one. Every act may be repeated; several copies may run."""

    def __init__(self, couch: Couch, look_seconds: float = LOOK_SECONDS) -> None:
        self._couch = couch
        self._look_seconds = look_seconds
        self._building = anyio.Lock()
        self._wanted: set[str] = set()
        self._woken = anyio.Event()
        self._seen: dict[str, object] = {}
        self._packed: dict[str, object] = {}

    def wake(self, databases: Iterable[str]) -> None:
        """These have something new; `keep` builds their packs."""
        self._wanted.update(databases)
        self._woken.set()

    async def keep(self) -> None:
        """Build what is missing or behind, then whatever is published or mirrored, for ever. Raises
        CouchError.
        """
        self.wake(await self._databases(_is_own))
        while True:
            with anyio.move_on_after(self._look_seconds):
                await self._woken.wait()
            self._woken = anyio.Event()
            while self._wanted:
                name = min(self._wanted)
                await self.build(name)
                self._wanted.discard(name)
            await self.look()

    async def look(self) -> None:
        """Pack the copies that are as the last look has found them: while a region is being mirrored, packs
        of a part of it would help nobody. What a copy that is gone has left, goes. Raises CouchError.
        """
        names = await self._databases(_is_copy)
        for name in names:
            with contextlib.suppress(NotFound):
                seq = (await self._couch.info(name))["update_seq"]
                if self._seen.get(name) == seq != self._packed.get(name):
                    await self.build(name)
                    self._packed[name] = seq
                self._seen[name] = seq
        gone = self._seen.keys() - set(names)
        for name in gone:
            self._seen.pop(name)
            self._packed.pop(name, None)
        if gone:
            await self._collect()

    async def answer(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """`content.pack`: build what is behind, now; {packs: [pointer]}."""
        pointers = [await self.build(name) for name in await self._databases(_is_packed)]
        return {"packs": [{name: pointer[name] for name in TOLD} for pointer in pointers if pointer]}

    async def build(self, name: str) -> Doc | None:
        """The pointer to a pack of all that a language's database holds now; None when that is nothing.

        The database's sequence is read before its documents: what comes in between is in the pack and in the
        tail, never in neither. Raises CouchError; Unreachable before the hub's storage has a generation.
        """
        async with self._building:
            generation = await storage.generation(self._couch)
            if generation is None:
                raise Unreachable("no storage generation yet")
            try:
                since = (await self._couch.info(name))["update_seq"]
                docs = await self._documents(name)
            except NotFound:
                return None
            if not docs:
                return None
            data = await anyio.to_thread.run_sync(packed, docs)
            pack = sha256_hex(data)
            if await self._store(pack, data):
                log.info("pack_built", database=name, bytes=len(data), documents=len(docs))
            pointer = await self._point(
                {
                    "_id": f"{POINTER}{name.removeprefix(PREFIX)}",
                    "language": name.rpartition(PREFIX)[2],
                    "pack": pack,
                    "bytes": len(data),
                    "database": name,
                    "generation": generation,
                    "since": since,
                    "documents": len(docs),
                }
            )
            await self._collect()
            return pointer

    async def _databases(self, which: Callable[[str], bool]) -> list[str]:
        return sorted(filter(which, await self._couch.db_names()))

    async def _documents(self, name: str) -> list[Doc]:
        """All that replication would bring, but for documents that were withdrawn."""
        directory = await self._directory(name)
        if directory is None:
            return []
        docs = await self._all(name)
        said = shelf(directory, name, {}, (doc for doc in docs if doc["_id"].startswith(RELEASE)))
        return [doc for doc in docs if not _is_withdrawn(doc, said)]

    async def _directory(self, name: str) -> Directory | None:
        """The directory by which the documents of a database are believed, if it is here."""
        copy = read_copy(name)
        if copy is None:
            return await directory_store.load_directory(self._couch)
        region, _ = copy
        try:
            statements = await self._all(copy_of(region, DIRECTORY))
            return await anyio.to_thread.run_sync(fold, statements, region)
        except (NoRoot, NotFound):
            return None

    async def _all(self, name: str) -> list[Doc]:
        docs: list[Doc] = []
        async for rows in self._couch.pages(name):
            docs.extend(row["doc"] for row in rows if not row["id"].startswith("_"))
        return docs

    async def _store(self, pack: str, data: bytes) -> bool:
        attachment = {"content_type": MEDIA_TYPE, "data": b64(data)}
        await self._couch.ensure_db(PACKS)
        if await self._couch.get(PACKS, pack) is not None:
            return False
        return await self._couch.put_if_absent(PACKS, {"_id": pack, "_attachments": {ATTACHMENT: attachment}})

    async def _point(self, new: Doc) -> Doc:
        """Point to a pack. The one before stays for who is downloading it."""

        def change(old: Doc | None) -> Doc:
            if old is None:
                return {**new, "previous": None}
            if (old["pack"], old["generation"]) == (new["pack"], new["generation"]):
                return old  # its sequence is an earlier one, and holds as well
            previous = old["previous"] if old["pack"] == new["pack"] else old["pack"]
            return {**new, "_rev": old["_rev"], "previous": previous}

        pointer = await self._couch.update(PACKS, str(new["_id"]), change)
        assert pointer is not None
        return pointer

    async def _collect(self) -> None:
        """Remove pointers to databases that are gone, and packs that no pointer names.

        Another copy may be about to name one of them: phones then replicate as if there were none, and the
        next build puts it back.
        """
        rows = await self._couch.all_docs(PACKS, include_docs=True)
        there = set(await self._databases(_is_packed))
        pointers = [row["doc"] for row in rows if row["id"].startswith(POINTER)]
        pointing = [pointer for pointer in pointers if pointer["database"] in there]
        wanted = {pointer["_id"] for pointer in pointing}
        wanted |= {pointer[which] for pointer in pointing for which in ("pack", "previous")}
        for row in rows:
            if row["id"] not in wanted:
                with contextlib.suppress(NotFound, Conflict):
                    await self._couch.delete(PACKS, row["id"], row["value"]["rev"])


def packed(docs: Iterable[Doc]) -> bytes:
    """gzip of one document a line, with its `_id` and `_rev`, ordered by id: the same for the same."""
    ordered = sorted(docs, key=lambda doc: str(doc["_id"]))
    lines = "".join(f"{canonical_json(doc)}\n" for doc in ordered)
    return gzip.compress(lines.encode(), GZIP_LEVEL, mtime=0)


def _is_own(name: str) -> bool:
    return name.startswith(PREFIX)


def _is_copy(name: str) -> bool:
    copy = read_copy(name)
    return copy is not None and copy[1].startswith(PREFIX)


def _is_packed(name: str) -> bool:
    return _is_own(name) or _is_copy(name)


def _is_withdrawn(doc: Doc, said: Shelf) -> bool:
    """True for what no device shows, nor will in this version."""
    newest = said.signed.get(doc["_id"])
    return newest is not None and newest.hashes == {None}
