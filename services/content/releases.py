"""From the folder to `catalogue-<language>`: what waits for a signature, and what a signature lets in.

A release covers one language. The hub can leave a document out; it cannot make one: every document that is
published is listed, by the hash of its exact text, in a release that people's keys have signed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import structlog
from pydantic import ValidationError

from services.content.announcing import announce
from services.content.history import keep
from services.content.media import Media
from services.content.shelf import PREFIX, RELEASE, Shelf, database, read_shelf
from services.content.source.cache import Folder
from services.content.source.folder import Catalogue
from shared import directory_store, limits
from shared.bus import Bus
from shared.couch import Conflict, Couch, Doc
from shared.directory import Directory
from shared.encoding import canonical_json, format_time, now, parse_time
from shared.problem import Problem
from shared.release import read_release
from shared.schemas.news import Publish
from shared.schemas.signed import Dsse, ReleasePayload
from shared.signing import SigningError, Verified

ORIGIN = "tejedora"
ATTEMPTS = 5
MISTAKES_SHOWN = 5

log = structlog.get_logger()


class Releases:
    """Makes payloads to be signed, and publishes signed ones. Every act may be repeated."""

    def __init__(self, couch: Couch, bus: Bus, folder: Folder, media: Media) -> None:
        self._couch = couch
        self._bus = bus
        self._folder = folder
        self._media = media

    async def pending(self, _payload: dict[str, Any]) -> dict[str, Any]:
        """`content.pending`: {language, p} of the first language whose releases lag behind, else {p: null}.

        Raises Problem: the hub has no region, or the folder has mistakes in it.
        """
        directory = await self.directory()
        for shelf in await self.shelves(await self._sound(), directory):
            if shelf.unsigned:
                items = [item.model_dump() for _, item in sorted(shelf.wanted.items())]
                payload = {"region": directory.region, "origin": ORIGIN, "made": format_time(now())}
                return {"language": shelf.language, "p": canonical_json({**payload, "items": items})}
        return {"p": None}

    async def publish(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`content.publish`: {release} -> {id, written: {language: documents}, state}. Raises Problem."""
        directory = await self.directory()
        try:
            asked = Publish.model_validate(payload).release
        except ValidationError:
            raise refused("not-signed") from None
        signed, verified, release = read_signed(asked, directory)
        shelf = self._choose(await self.shelves(await self._sound(), directory), verified, release)
        listed = [(item, shelf.texts[item.id]) for item in release.items if item.id in shelf.texts]
        await self._media.bring(text for _, text in listed)
        await self._media.require(text.entry for _, text in listed)
        texts = {item.id: (item.ver, text.p) for item, text in listed if text.sha256 == item.sha256}
        return await self.store(shelf, verified, signed, texts)

    async def shelves(self, catalogue: Catalogue, directory: Directory) -> list[Shelf]:
        """Every language that the folder has, or that was ever published; the source language first."""
        stored = {
            name.removeprefix(PREFIX) for name in await self._couch.db_names() if name.startswith(PREFIX)
        }
        languages = [*catalogue.texts, *sorted(stored - catalogue.texts.keys())]
        return [
            await read_shelf(self._couch, directory, language, catalogue.texts.get(language, {}))
            for language in languages
        ]

    def _choose(self, shelves: list[Shelf], verified: Verified, release: ReleasePayload) -> Shelf:
        """The language that a release is for: what it says is what is wanted there.

        Texts say their language. A release that only takes away may fit several: then the one for which it is
        new, so that each of them is asked for and signed in turn.
        """
        fitting = [shelf for shelf in shelves if shelf.fits(release)]
        if not fitting:
            raise Problem(
                409,
                "folder-changed",
                "What was signed is not what the folder holds now",
                "Ask for the pending release again and sign that.",
            )

        def is_new(shelf: Shelf) -> bool:
            return not all(shelf.says(item) for item in release.items)

        return max(fitting, key=lambda shelf: (is_new(shelf), verified.id in shelf.releases))

    async def store(
        self, shelf: Shelf, verified: Verified, signed: Doc, texts: Mapping[str, tuple[int, str]]
    ) -> dict[str, Any]:
        """Store what is not there, and announce it: texts in their version, then the release that lists them.

        All in one request, so that hardly anybody ever sees the one without the other. Higher versions stay;
        a text that makes way is kept in the history first. The answer of `content.publish`.
        """
        name = database(shelf.language)
        await self._couch.ensure_db(name)
        release_id = f"{RELEASE}{verified.id}"
        for _ in range(ATTEMPTS):
            rows = await self._couch.all_docs(name, keys=[*texts, release_id], include_docs=True)
            stored = {row["id"]: row["doc"] for row in rows if row.get("doc")}
            docs = [_document(id_, *text, stored.get(id_)) for id_, text in texts.items()]
            writing = [doc for doc in docs if doc is not None]
            await keep(self._couch, shelf.language, [stored.get(doc["_id"]) for doc in writing])
            old = stored.get(release_id)
            new = old is None or (verified.id not in shelf.releases and old["s"] != signed["s"])
            releases = [_over(old, {"_id": release_id, **signed})] if new else []
            answers = await self._couch.bulk(name, [*writing, *releases])
            if any(answer.get("error") for answer in answers):
                continue
            if writing or new:
                log.info("catalogue_published", language=shelf.language, written=len(writing))
            await announce(self._bus, "news.catalogue", {"database": name})
            state = "published" if writing or new else "unchanged"
            return {"id": verified.id, "written": {shelf.language: len(writing)}, "state": state}
        raise Conflict(name)

    async def directory(self) -> Directory:
        """The hub's directory. Raises Problem before there is a region."""
        directory = await directory_store.load_directory(self._couch)
        if directory is None:
            raise Problem(503, "no-region", "This hub has no region yet", "Begin with `hub directory init`.")
        return directory

    async def _sound(self) -> Catalogue:
        """The folder, when all of it is in order: a course is never published in halves."""
        catalogue = await self._folder.catalogue()
        if catalogue.troubles:
            first = [str(trouble) for trouble in catalogue.troubles[:MISTAKES_SHOWN]]
            more = len(catalogue.troubles) - len(first)
            detail = "; ".join([*first, f"and {more} more"] if more else first)
            raise Problem(
                409,
                "folder-has-mistakes",
                "The catalogue's folder has mistakes in it",
                detail,
                extra={"mistakes": len(catalogue.troubles)},
            )
        return catalogue


def read_signed(asked: Dsse, directory: Directory) -> tuple[Doc, Verified, ReleasePayload]:
    """A release, its signers checked at this moment. Raises Problem."""
    moment = now()
    signed = asked.model_dump()
    try:
        verified, release = read_release(signed, directory, moment)
    except SigningError as error:
        raise refused(error.reason) from None
    if parse_time(release.made) > moment + limits.ENROL_SKEW:
        raise refused("future-dated")
    return signed, verified, release


def _document(id_: str, ver: int, p: str, old: Doc | None) -> Doc | None:
    """What to write for a text, or None when that, or a later version, is stored."""
    if old is not None and (old["ver"] > ver or (old["ver"], old["p"]) == (ver, p)):
        return None
    return _over(old, {"_id": id_, "ver": ver, "p": p})


def _over(old: Doc | None, doc: Doc) -> Doc:
    """A document that is written in the place of another, or of none."""
    return doc if old is None else {**doc, "_rev": old["_rev"]}


def refused(reason: str) -> Problem:
    """422: what is wrong with a release, in a word."""
    return Problem(
        422, "release-refused", "The release does not hold", f"Reason: {reason}.", extra={"reason": reason}
    )
