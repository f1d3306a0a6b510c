"""What is published in one language, what the folder has for it, and what should be signed next.

Devices believe the highest version that a release that counts lists, and only a text with its hash. So a text
gets a version of its own: 1, or one more than any release has ever used for its id, unless the newest listing
is exactly this text already.

What people of the region have published from their devices (origin `desk`) is theirs: the folder, which comes
with the software, puts nothing in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from services.content.source.folder import Text
from shared.couch import Couch, Doc, NotFound
from shared.directory import Directory
from shared.encoding import strict_json
from shared.release import p_hash, read_release
from shared.schemas.signed import ReleaseItem, ReleasePayload
from shared.signing import SigningError

PREFIX = "catalogue-"
RELEASE = "release:"
DESK = "desk"
"""The origin of releases that people made at the app's editing desk."""


def database(language: str) -> str:
    """The database of a language."""
    return f"{PREFIX}{language}"


@dataclass
class Newest:
    """The highest version that was listed for a document, and every hash that it was listed with.

    None among them: it was withdrawn. More than one: two were signed at once.
    """

    ver: int = 0
    hashes: set[str | None] = field(default_factory=set)
    by_desk: bool = False

    def add(self, ver: int, sha256: str | None, by_desk: bool) -> None:
        """Take one more listing into account."""
        if ver > self.ver:
            self.ver, self.hashes, self.by_desk = ver, set(), False
        if ver == self.ver:
            self.hashes.add(sha256)
            self.by_desk |= by_desk

    def is_exactly(self, item: ReleaseItem) -> bool:
        """True when this, and nothing else, is listed."""
        return self.ver == item.ver and self.hashes == {item.sha256}


@dataclass(frozen=True)
class Shelf:
    """One language: the folder's texts, and what its stored releases say."""

    language: str
    texts: Mapping[str, Text]
    releases: frozenset[str]  # statement ids of those that count
    signed: Mapping[str, Newest]  # by releases that count
    used: Mapping[str, Newest]  # by any release, also of a key that was revoked since

    @cached_property
    def wanted(self) -> dict[str, ReleaseItem]:
        """What the folder's releases should say: its every text, and nothing of what is no longer in it."""
        gone = [
            id_
            for id_, newest in self.used.items()
            if id_ not in self.texts and newest.hashes != {None} and not newest.by_desk
        ]
        texts = {id_: text.sha256 for id_, text in self.texts.items() if not self.is_the_desks(id_)}
        wanted = texts | dict.fromkeys(gone)
        return {id_: self._item(id_, sha256) for id_, sha256 in wanted.items()}

    @property
    def unsigned(self) -> list[ReleaseItem]:
        """What of that is not said by a release that counts."""
        return [item for item in self.wanted.values() if not self.says(item)]

    def says(self, item: ReleaseItem) -> bool:
        """True when a release that counts says this, and none says otherwise."""
        return item.id in self.signed and self.signed[item.id].is_exactly(item)

    def fits(self, release: ReleasePayload) -> bool:
        """True when a release says nothing but what is wanted, or is already said."""
        return all(self.wanted.get(item.id) == item or self.says(item) for item in release.items)

    def is_the_desks(self, id_: str) -> bool:
        """True when the newest word on a document is the region's own, and counts."""
        newest = self.signed.get(id_)
        return newest is not None and newest.by_desk and newest.ver == self.used[id_].ver

    def next_version(self, id_: str) -> int:
        """The version that the next text of a document has."""
        return self.used.get(id_, Newest()).ver + 1

    def believed(self, doc: Doc) -> bool:
        """True for a stored document that devices show."""
        newest = self.signed.get(doc["_id"])
        return newest is not None and p_hash(str(doc.get("p"))) in newest.hashes

    def _item(self, id_: str, sha256: str | None) -> ReleaseItem:
        used = self.used.get(id_, Newest())
        ver = used.ver if used.hashes == {sha256} else used.ver + 1
        return ReleaseItem(id=id_, ver=ver, sha256=sha256)


async def read_shelf(couch: Couch, directory: Directory, language: str, texts: Mapping[str, Text]) -> Shelf:
    """A language as it is now. Raises CouchError, but not for a database that is not there yet."""
    try:
        rows = await couch.all_docs(
            database(language), startkey=RELEASE, endkey=f"{RELEASE}\ufff0", include_docs=True
        )
    except NotFound:
        rows = []
    return shelf(directory, language, texts, (row["doc"] for row in rows))


def shelf(
    directory: Directory, language: str, texts: Mapping[str, Text], stored: Iterable[Mapping[str, Any]]
) -> Shelf:
    """A language from its stored release documents. Whatever cannot be read as one says nothing."""
    releases: set[str] = set()
    signed: dict[str, Newest] = {}
    used: dict[str, Newest] = {}
    for doc in stored:
        release, counts = _read(doc, directory)
        if counts:
            releases.add(str(doc["_id"]).removeprefix(RELEASE))
        if release is None:
            continue
        for item in release.items:
            for heard in (used, signed) if counts else (used,):
                heard.setdefault(item.id, Newest()).add(item.ver, item.sha256, release.origin == DESK)
    return Shelf(language, texts, frozenset(releases), signed, used)


def _read(doc: Mapping[str, Any], directory: Directory) -> tuple[ReleasePayload | None, bool]:
    """A stored release that is well signed for this region, and whether its signers' word counts."""
    try:
        return read_release(doc, directory)[1], True
    except SigningError as error:
        if error.reason != "not-released":
            return None, False
    return ReleasePayload.model_validate(strict_json(str(doc["p"]))), False
