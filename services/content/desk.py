"""Publishing what people wrote and signed on their devices: an author, and another person who reviewed it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
from pydantic import ValidationError

from services.content.accepting import Unacceptable, check, read
from services.content.media import Media
from services.content.releases import Releases, read_signed, refused
from services.content.shelf import DESK, Shelf, database, read_shelf
from services.content.source.folder import SOURCE_LANGUAGE, Text
from shared.couch import Couch, NotFound
from shared.directory import Directory
from shared.encoding import strict_json
from shared.problem import Problem
from shared.schemas.news import PublishTexts
from shared.schemas.signed import ReleaseItem, ReleasePayload

MISTAKES_SHOWN = 20


class Desk:
    """Takes releases with their texts. Every act may be repeated."""

    def __init__(self, couch: Couch, releases: Releases, media: Media) -> None:
        self._couch = couch
        self._releases = releases
        self._media = media
        self._one_by_one = anyio.Lock()  # two who publish at once: the second sees what the first has done

    async def publish(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`content.publish_texts`: {release, language, docs} -> {id, written: {language: documents}, state}.

        Raises Problem: 422 release-refused or texts-refused, 409 published-meanwhile or media-missing.
        """
        try:
            asked = PublishTexts.model_validate(payload)
        except ValidationError:
            raise refused("not-signed") from None
        directory = await self._releases.directory()
        signed, verified, release = read_signed(asked.release, directory)
        if release.origin != DESK:
            raise refused("wrong-origin")
        try:
            texts = read(asked.docs, asked.language)
            _match(release, texts)
            async with self._one_by_one:
                shelf = await read_shelf(self._couch, directory, asked.language, {})
                if not all(shelf.says(item) for item in release.items):
                    _in_time(release, shelf)
                    await self._fit(release, texts, shelf, directory)
                versions = {item.id: item.ver for item in release.items}
                storing = {id_: (versions[id_], text.p) for id_, text in texts.items()}
                return await self._releases.store(shelf, verified, signed, storing)
        except Unacceptable as error:
            raise _unacceptable(error) from None

    async def _fit(
        self, release: ReleasePayload, texts: dict[str, Text], shelf: Shelf, directory: Directory
    ) -> None:
        """See to it that the texts hold among those that are published, and that their media are here."""
        shown = await self._shown(shelf)
        source = shown
        if shelf.language != SOURCE_LANGUAGE:
            source = await self._shown(await read_shelf(self._couch, directory, SOURCE_LANGUAGE, {}))
        gone = frozenset(item.id for item in release.items if item.sha256 is None)
        check(texts, gone, shelf.language, shown, source)
        await self._media.require(text.entry for text in texts.values())

    async def _shown(self, shelf: Shelf) -> dict[str, Text]:
        """What devices show in a language."""
        found: dict[str, Text] = {}
        try:
            async for rows in self._couch.pages(database(shelf.language)):
                for doc in (row["doc"] for row in rows if row["id"] in shelf.signed):
                    if shelf.believed(doc):
                        found[doc["_id"]] = _text(doc["_id"], doc["p"])
        except NotFound:
            return {}
        return found


def _text(id_: str, p: str) -> Text:
    return Text(id_, p, strict_json(p), Path(id_))


def _match(release: ReleasePayload, texts: dict[str, Text]) -> None:
    """A release lists the texts that come with it, by their hashes, and no others."""
    listed = {item.id: item.sha256 for item in release.items if item.sha256 is not None}
    if listed != {id_: text.sha256 for id_, text in texts.items()}:
        raise refused("documents-differ")


def _in_time(release: ReleasePayload, shelf: Shelf) -> None:
    """Each text is the next version of what is published: nobody overwrites what she has not seen."""
    late = [item.id for item in release.items if not _is_next(item, shelf)]
    if late:
        raise Problem(
            409,
            "published-meanwhile",
            "Somebody has published another version meanwhile",
            "Look at the difference, bring both together, and let it be reviewed again.",
            {"ids": sorted(late)},
        )


def _is_next(item: ReleaseItem, shelf: Shelf) -> bool:
    return item.ver == shelf.next_version(item.id)


def _unacceptable(error: Unacceptable) -> Problem:
    first = [f"{mistake.id}: {mistake.what}" for mistake in error.mistakes[:MISTAKES_SHOWN]]
    return Problem(
        422,
        "texts-refused",
        "The texts cannot be published as they are",
        "Put right what is said of each, and let it be reviewed again.",
        {"mistakes": first},
    )
