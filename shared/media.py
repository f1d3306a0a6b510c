"""Media of the catalogue: pictures, recordings, sheets to print, each under the SHA-256 of its bytes.

In the database `media` a file is one document that lists its chunks, and a document a chunk. Chunks are named
by what they are as well: whoever stores half a file, or a false one, has changed nothing that another names.
The list is written last, so a file is there whole or not at all.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from shared.couch import Conflict, Couch, Doc, NotFound
from shared.encoding import b64, format_day, is_sha256_hex, parse_day, sha256_hex
from shared.limits import MEDIA_CHUNK_BYTES
from shared.media_types import TYPES, is_what_it_says

DATABASE = "media"
CHUNK = "chunk:"
ATTACHMENT = "c"
UPLOAD_DAYS = 2  # chunks that no file lists may belong to one that is arriving

ReadChunk = Callable[[str], Awaitable[bytes | None]]


class MediaRefused(Exception):  # noqa: N818 - what became of it
    """These bytes are not stored. `reason`: `empty`, `hash-mismatch`, `not-its-type`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class MediaBroken(Exception):  # noqa: N818 - what it is
    """A chunk is gone, or is not what its name says."""


@dataclass(frozen=True)
class File:
    """What is known of stored media. `size` in bytes."""

    sha256: str
    type: str
    size: int
    chunks: tuple[str, ...]


class MediaStore:
    """Keeps media. Every act may be repeated; several copies may run."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def find(self, sha256: str) -> File | None:
        """What is stored under this hash."""
        doc = await self._couch.get(DATABASE, sha256)
        return _file(doc) if doc is not None else None

    async def read(
        self, file: File, first: int, last: int, read_chunk: ReadChunk | None = None
    ) -> AsyncIterator[bytes]:
        """Bytes `first` to `last` (both included), a chunk at a time. Raises MediaBroken."""
        for number in range(first // MEDIA_CHUNK_BYTES, last // MEDIA_CHUNK_BYTES + 1):
            data = await (read_chunk or self.chunk)(file.chunks[number])
            if data is None:
                raise MediaBroken(file.chunks[number])
            begins = number * MEDIA_CHUNK_BYTES
            yield data[max(0, first - begins) : last - begins + 1]

    async def chunk(self, sha256: str) -> bytes | None:
        """The bytes of a chunk; None for one that is not there, or is not what its name says."""
        data = await self._couch.get_attachment(DATABASE, CHUNK + sha256, ATTACHMENT)
        return data if data is not None and sha256_hex(data) == sha256 else None

    async def renew(self, sha256: str, today: date) -> bool:
        """True when it is stored already; it is then not collected before its time begins anew."""

        def change(doc: Doc | None) -> Doc | None:
            return {**doc, "day": format_day(today), "unnamed": None} if doc is not None else None

        try:
            return await self._couch.update(DATABASE, sha256, change) is not None
        except NotFound:
            return False

    async def write(self, sha256: str, kind: str, pieces: AsyncIterator[bytes], today: date) -> int:
        """Store media that arrives in pieces of MEDIA_CHUNK_BYTES, the last one shorter; its size in bytes.

        Raises MediaRefused, and whatever `pieces` raises: nothing is then stored under its name.
        """
        whole = hashlib.sha256()
        chunks: list[str] = []
        size = 0
        async for piece in pieces:
            if not chunks and not is_what_it_says(kind, piece):
                raise MediaRefused("not-its-type")
            whole.update(piece)
            size += len(piece)
            chunks.append(await self._keep_chunk(piece, today))
        if not chunks:
            raise MediaRefused("empty")
        if whole.hexdigest() != sha256:
            raise MediaRefused("hash-mismatch")
        doc = {"_id": sha256, "type": kind, "size": size, "chunks": chunks}
        if not await self._couch.put_if_absent(DATABASE, {**doc, "day": format_day(today), "unnamed": None}):
            await self.renew(sha256, today)
        return size

    async def missing(self, refs: Iterable[Mapping[str, Any]]) -> list[str]:
        """The hashes of those references (`sha256`, `type`, `size`) that nothing stored answers to."""
        wanted = {str(ref["sha256"]): ref for ref in refs}
        if not wanted:
            return []
        try:
            rows = await self._couch.all_docs(DATABASE, keys=sorted(wanted), include_docs=True)
        except NotFound:
            return sorted(wanted)
        files = {row["id"]: _file(row["doc"]) for row in rows if row.get("doc")}
        return sorted(name for name, ref in wanted.items() if not _is(files.get(name), ref))

    async def sizes(self) -> dict[str, int]:
        """All that is stored: bytes by hash."""
        found: dict[str, int] = {}
        with contextlib.suppress(NotFound):
            async for rows in self._couch.pages(DATABASE):
                found |= {row["id"]: row["doc"]["size"] for row in rows if is_sha256_hex(row["id"])}
        return found

    async def collect(self, named: frozenset[str], today: date, keep_days: int) -> int:
        """Remove media that no `named` hash has asked for during `keep_days`; how many files went.

        What is unnamed for the first time is only marked: who uploads today may publish next week.
        """
        try:
            files, chunks = await self._all()
        except NotFound:
            return 0
        gone = 0
        listed: set[str] = set()
        for doc in files:
            if await self._goes(doc, doc["_id"] in named, today, keep_days):
                gone += 1
            else:
                listed |= {CHUNK + chunk for chunk in doc["chunks"]}
        for doc in chunks:
            if doc["_id"] not in listed and _days(doc["day"], today) >= UPLOAD_DAYS:
                await self._delete(doc)
        return gone

    async def _all(self) -> tuple[list[Doc], list[Doc]]:
        """Files, then chunks. Chunks are named first: one that is listed meanwhile was written after."""
        files: list[Doc] = []
        chunks: list[Doc] = []
        async for rows in self._couch.pages(DATABASE):
            for row in rows:
                (chunks if row["id"].startswith(CHUNK) else files).append(row["doc"])
        rows = await self._couch.all_docs(DATABASE, keys=[doc["_id"] for doc in files], include_docs=True)
        return [row["doc"] for row in rows if row.get("doc") and is_sha256_hex(row["id"])], chunks

    async def _goes(self, doc: Doc, is_named: bool, today: date, keep_days: int) -> bool:
        since = doc.get("unnamed")
        if not is_named and since is not None and _days(since, today) >= keep_days:
            return await self._delete(doc)
        wanted = None if is_named else since or format_day(today)
        if wanted != since:
            with contextlib.suppress(Conflict):  # somebody has just renewed it
                await self._couch.put(DATABASE, {**doc, "unnamed": wanted})
        return False

    async def _delete(self, doc: Doc) -> bool:
        with contextlib.suppress(NotFound, Conflict):
            await self._couch.delete(DATABASE, doc["_id"], doc["_rev"])
            return True
        return False

    async def _keep_chunk(self, piece: bytes, today: date) -> str:
        name = sha256_hex(piece)
        day = format_day(today)
        attachment = {"content_type": "application/octet-stream", "data": b64(piece)}
        new = {"size": len(piece), "day": day, "_attachments": {ATTACHMENT: attachment}}

        def change(doc: Doc | None) -> Doc:
            # Its day is written anew, with its attachment as it lies there: whoever was about to collect it
            # then has an old revision in hand, and leaves it.
            return new if doc is None else {**doc, "day": day}

        try:
            await self._couch.update(DATABASE, CHUNK + name, change)
        except NotFound:
            await self._couch.ensure_db(DATABASE)
            await self._couch.update(DATABASE, CHUNK + name, change)
        return name


def media_of(entry: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The media that a catalogue document names; whatever has not their form names none."""
    refs = entry.get("media")
    return [ref for ref in refs if _is_ref(ref)] if isinstance(refs, list) else []


def _is_ref(ref: object) -> bool:
    return (
        isinstance(ref, dict)
        and is_sha256_hex(ref.get("sha256"))
        and ref.get("type") in TYPES
        and isinstance(ref.get("size"), int)
    )


def _file(doc: Doc) -> File:
    return File(doc["_id"], doc["type"], doc["size"], tuple(doc["chunks"]))


def _is(file: File | None, ref: Mapping[str, Any]) -> bool:
    return file is not None and (file.type, file.size) == (ref["type"], ref["size"])


def _days(day: str, today: date) -> int:
    return (today - parse_day(day)) // timedelta(days=1)
