"""Media that published documents name: brought in from the folder, required by a release, collected later.

A document is published only when its media are here, in their type and size. So a phone that reads of a
picture can always fetch it, until long after the last document that shows it was withdrawn.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import anyio
import structlog

from services.content.shelf import PREFIX, read_shelf
from services.content.source.folder import Text
from services.content.source.media import FOLDER
from shared import directory_store
from shared.couch import Couch, NotFound
from shared.encoding import now, strict_json
from shared.limits import MEDIA_CHUNK_BYTES
from shared.media import MediaRefused, MediaStore, media_of
from shared.peers import read_copy
from shared.problem import Problem

LOOK_SECONDS = 24 * 3600.0

log = structlog.get_logger()


class Media:
    """Every act may be repeated; several copies may run. `keep_days`: how long what nobody names stays."""

    def __init__(
        self, couch: Couch, root: Path, keep_days: int = 90, clock: Callable[[], datetime] = now
    ) -> None:
        self._couch = couch
        self._store = MediaStore(couch)
        self._root = root
        self._keep_days = keep_days
        self._clock = clock

    async def bring(self, texts: Iterable[Text]) -> None:
        """Store the files that texts of the folder name. One that changed since is left: see `require`."""
        wanted = {ref["sha256"]: (ref, text) for text in texts for ref in media_of(text.entry)}
        today = self._clock().date()
        for name in await self._store.missing(ref for ref, _ in wanted.values()):
            ref, text = wanted[name]
            file = self._root / text.path.parent / FOLDER / ref["name"]
            with suppress(MediaRefused, OSError):
                await self._store.write(name, ref["type"], _pieces(file), today)
                log.info("media_stored", bytes=ref["size"])

    async def require(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Raises Problem 409 `media-missing`, with which, unless all media of documents are stored."""
        missing = await self._store.missing(ref for entry in entries for ref in media_of(entry))
        if missing:
            raise Problem(
                409,
                "media-missing",
                "Pictures or recordings of these documents are not here",
                "Upload them (PUT /media/<sha256>), then publish again.",
                extra={"missing": missing},
            )

    async def missing(self, entries: Iterable[Mapping[str, Any]]) -> list[str]:
        """Hashes of media that documents name and that are not stored."""
        return await self._store.missing(ref for entry in entries for ref in media_of(entry))

    async def collect(self) -> int:
        """Remove what no stored document has named for long; how many files went. Raises CouchError."""
        named = frozenset([ref async for ref in self._named()])
        gone = await self._store.collect(named, self._clock().date(), self._keep_days)
        if gone:
            log.info("media_collected", files=gone)
        return gone

    async def keep(self) -> None:
        """Collect once a day, for ever. Raises CouchError."""
        while True:
            await self.collect()
            await anyio.sleep(LOOK_SECONDS)

    async def _named(self) -> AsyncIterator[str]:
        """The hashes that published documents of any language name, and those in copies of other regions."""
        directory = await directory_store.load_directory(self._couch)
        if directory is None:
            return
        for name in await self._couch.db_names():
            shelf = None
            if name.startswith(PREFIX):
                shelf = await read_shelf(self._couch, directory, name.removeprefix(PREFIX), {})
            elif not is_copied_catalogue(name):
                continue
            with suppress(NotFound):  # gone meanwhile
                async for rows in self._couch.pages(name):
                    for row in rows:
                        # A copy holds only what federation has judged.
                        if shelf is None or shelf.believed(row["doc"]):
                            for ref in _refs(row["doc"]):
                                yield ref["sha256"]


def is_copied_catalogue(name: str) -> bool:
    """True for the database of another region's catalogue."""
    copy = read_copy(name)
    return copy is not None and copy[1].startswith(PREFIX)


async def _pieces(file: Path) -> AsyncIterator[bytes]:
    async with await anyio.open_file(file, "rb") as opened:
        while piece := await opened.read(MEDIA_CHUNK_BYTES):
            yield piece


def _refs(doc: Mapping[str, Any]) -> list[dict[str, Any]]:
    text = str(doc.get("p", ""))
    return media_of(strict_json(text)) if '"media"' in text else []
