"""Packs: a language's database as one immutable, compressed file, so that a new phone needs one download.

Nothing here is signed: a pack is named by its SHA-256, and devices believe its documents only by the releases
in it, exactly as if they had been replicated one by one.
"""

from __future__ import annotations

import contextlib
import gzip
from collections.abc import Iterable
from typing import Any

import anyio
import anyio.to_thread
import structlog

from services.content.shelf import PREFIX, RELEASE, Shelf, database, shelf
from shared import directory_store, storage
from shared.couch import Conflict, Couch, Doc, NotFound, Unreachable
from shared.encoding import b64, canonical_json, sha256_hex

PACKS = "packs"
POINTER = "pack:"
ATTACHMENT = "p"
MEDIA_TYPE = "application/gzip"
GZIP_LEVEL = 9
TOLD = ("language", "pack", "bytes", "database", "generation", "since", "documents")

log = structlog.get_logger()


class Packs:
    """Builds packs and says which is the present one. Every act may be repeated; several copies may run."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch
        self._building = anyio.Lock()
        self._wanted: set[str] = set()
        self._woken = anyio.Event()

    def wake(self, languages: Iterable[str]) -> None:
        """These languages have something new; `keep` builds their packs."""
        self._wanted.update(languages)
        self._woken.set()

    async def keep(self) -> None:
        """Build what is missing or behind, then whatever is published, for ever. Raises CouchError."""
        self.wake(await self._languages())
        while True:
            await self._woken.wait()
            self._woken = anyio.Event()
            while self._wanted:
                language = min(self._wanted)
                await self.build(language)
                self._wanted.discard(language)

    async def answer(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """`content.pack`: build what is behind, now; {packs: [pointer]}."""
        pointers = [await self.build(language) for language in await self._languages()]
        return {"packs": [{name: pointer[name] for name in TOLD} for pointer in pointers if pointer]}

    async def build(self, language: str) -> Doc | None:
        """The pointer to a pack of all that is published in a language now; None when that is nothing.

        The database's sequence is read before its documents: what comes in between is in the pack and in the
        tail, never in neither. Raises CouchError; Unreachable before the hub's storage has a generation.
        """
        async with self._building:
            generation = await storage.generation(self._couch)
            if generation is None:
                raise Unreachable("no storage generation yet")
            name = database(language)
            try:
                since = (await self._couch.info(name))["update_seq"]
                docs = await self._documents(language)
            except NotFound:
                return None
            if not docs:
                return None
            data = await anyio.to_thread.run_sync(packed, docs)
            pack = sha256_hex(data)
            if await self._store(pack, data):
                log.info("pack_built", language=language, bytes=len(data), documents=len(docs))
            pointer = await self._point(
                {
                    "_id": f"{POINTER}{language}",
                    "language": language,
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

    async def _languages(self) -> list[str]:
        names = await self._couch.db_names()
        return sorted(name.removeprefix(PREFIX) for name in names if name.startswith(PREFIX))

    async def _documents(self, language: str) -> list[Doc]:
        """All that replication would bring, but for documents that were withdrawn."""
        directory = await directory_store.load_directory(self._couch)
        if directory is None:
            return []
        docs: list[Doc] = []
        async for rows in self._couch.pages(database(language)):
            docs.extend(row["doc"] for row in rows if not row["id"].startswith("_"))
        said = shelf(directory, language, {}, (doc for doc in docs if doc["_id"].startswith(RELEASE)))
        return [doc for doc in docs if not _is_withdrawn(doc, said)]

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
        """Remove packs that no pointer names.

        Another copy may be about to name one of them: phones then replicate as if there were none, and the
        next build puts it back.
        """
        rows = await self._couch.all_docs(PACKS, include_docs=True)
        pointers = [row["doc"] for row in rows if row["id"].startswith(POINTER)]
        named = {pointer[which] for pointer in pointers for which in ("pack", "previous")}
        for row in rows:
            if not row["id"].startswith(POINTER) and row["id"] not in named:
                with contextlib.suppress(NotFound, Conflict):
                    await self._couch.delete(PACKS, row["id"], row["value"]["rev"])


def packed(docs: Iterable[Doc]) -> bytes:
    """gzip of one document a line, with its `_id` and `_rev`, ordered by id: the same for the same."""
    ordered = sorted(docs, key=lambda doc: str(doc["_id"]))
    lines = "".join(f"{canonical_json(doc)}\n" for doc in ordered)
    return gzip.compress(lines.encode(), GZIP_LEVEL, mtime=0)


def _is_withdrawn(doc: Doc, said: Shelf) -> bool:
    """True for what no device shows, nor will in this version."""
    newest = said.signed.get(doc["_id"])
    return newest is not None and newest.hashes == {None}
