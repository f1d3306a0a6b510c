"""What is published and what is missing: for `hub catalogue`, and in numbers for `content.status`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from services.content.media import Media
from services.content.releases import Releases
from services.content.shelf import Newest, Shelf, database
from services.content.source.cache import Folder
from services.content.source.folder import SOURCE_LANGUAGE, Catalogue
from services.content.source.rules import missing
from shared import directory_store
from shared.couch import Couch, Doc, NotFound
from shared.encoding import strict_json
from shared.media import media_of

KINDS = {"courses": "course", "lessons": "lesson", "mechanisms": "mechanism"}
KINDS |= {"workshops": "workshop", "terms": "glossary"}
MISTAKES_SHOWN = 20

Entries = Mapping[str, Mapping[str, Any]]


class Overview:
    """Looks at the folder and at what is published. It changes nothing, and mistakes do not stop it."""

    def __init__(self, couch: Couch, folder: Folder, releases: Releases, media: Media) -> None:
        self._couch = couch
        self._folder = folder
        self._releases = releases
        self._media = media

    async def answer(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """`content.overview`: {mistakes, mistakes_shown, unsigned, missing, languages}. Raises Problem."""
        directory = await self._releases.directory()
        catalogue = await self._folder.catalogue()
        shelves = await self._releases.shelves(catalogue, directory)
        published = {shelf.language: await self._believed(shelf) for shelf in shelves}
        source = published.get(SOURCE_LANGUAGE, {})
        said = next((shelf.signed for shelf in shelves if shelf.language == SOURCE_LANGUAGE), {})
        return {
            "mistakes": len(catalogue.troubles),
            "mistakes_shown": [str(trouble) for trouble in catalogue.troubles[:MISTAKES_SHOWN]],
            "unsigned": sum(_unsigned(catalogue, shelf) for shelf in shelves),
            "missing": [str(trouble) for trouble in missing(catalogue)],
            "languages": {
                shelf.language: {
                    "published": _counted(published[shelf.language].values()),
                    "folder": _counted(text.entry for text in shelf.texts.values()),
                    "unsigned": _unsigned(catalogue, shelf),
                    **_wanting(published[shelf.language], source),
                    "stale": _stale(published[shelf.language], said),
                    "media": await self._counted_media(published[shelf.language]),
                }
                for shelf in shelves
            },
        }

    async def status(self) -> dict[str, Any]:
        """Counts and warnings for `content.status`: documents a language, mistakes, unsigned changes."""
        catalogue = await self._folder.catalogue()
        counts = {"mistakes": len(catalogue.troubles), "unsigned": 0}
        directory = await directory_store.load_directory(self._couch)
        shelves = [] if directory is None else await self._releases.shelves(catalogue, directory)
        for shelf in shelves:
            counts["unsigned"] += _unsigned(catalogue, shelf)
            counts[database(shelf.language).replace("-", "_")] = sum(
                newest.hashes != {None} for newest in shelf.signed.values()
            )
        warnings = {"folder-has-mistakes": counts["mistakes"], "catalogue-unsigned": counts["unsigned"]}
        return {"counts": counts, "warnings": [code for code, number in warnings.items() if number]}

    async def _counted_media(self, entries: Entries) -> dict[str, Any]:
        """How many media published documents name, their bytes, and which of them are not stored."""
        refs = {ref["sha256"]: ref["size"] for entry in entries.values() for ref in media_of(entry)}
        missing = await self._media.missing(entries.values())
        return {"files": len(refs), "bytes": sum(refs.values()), "missing": missing}

    async def _believed(self, shelf: Shelf) -> dict[str, dict[str, Any]]:
        """The entries that devices show, by id."""
        found: dict[str, dict[str, Any]] = {}
        try:
            async for rows in self._couch.pages(database(shelf.language)):
                docs: list[Doc] = [row["doc"] for row in rows if row["id"] in shelf.signed]
                found |= {doc["_id"]: strict_json(doc["p"]) for doc in docs if shelf.believed(doc)}
        except NotFound:
            return {}
        return found


def _unsigned(catalogue: Catalogue, shelf: Shelf) -> int:
    """How many texts wait for a signature. None do while there are mistakes: they could not be signed."""
    return 0 if catalogue.troubles else len(shelf.unsigned)


def _counted(entries: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Documents, and how many of each kind: terms are counted one by one."""
    numbers: Counter[str] = Counter()
    for entry in entries:
        numbers["documents"] += 1
        numbers[str(entry["type"])] += len(entry.get("terms", [None]))
    return {"documents": numbers["documents"], **{name: numbers[kind] for name, kind in KINDS.items()}}


def _wanting(entries: Entries, source: Entries) -> dict[str, Any]:
    """What published documents of a language still want: people's review, checked sources, translation."""
    works = {id_: entry for id_, entry in entries.items() if "sources" in entry}
    unchecked = {id_: sum(not s["checked"] for s in entry["sources"]) for id_, entry in works.items()}
    return {
        "unreviewed": sorted(id_ for id_, entry in works.items() if entry["reviewed"] is None),
        "unchecked_sources": {id_: number for id_, number in sorted(unchecked.items()) if number},
        "untranslated": sorted(source.keys() - entries.keys()),
    }


def _stale(entries: Entries, source: Mapping[str, Newest]) -> list[str]:
    """Translations of a text that the source language now says otherwise."""
    return sorted(
        id_
        for id_, entry in entries.items()
        if (of := entry.get("translation")) and id_ in source and of["source_hash"] not in source[id_].hashes
    )
