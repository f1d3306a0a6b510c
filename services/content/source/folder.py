"""A catalogue folder as documents: `<language>/courses/<NN-name>/…` and `<language>/mechanisms/<name>.md`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from services.content.source.markdown import Page, Unreadable, read_page
from services.content.source.parts import READERS
from shared.encoding import canonical_json, sha256_hex
from shared.schemas.catalogue import CatalogueEntry

SOURCE_LANGUAGE = "es"
_ENTRY: TypeAdapter[CatalogueEntry] = TypeAdapter(CatalogueEntry)


@dataclass(frozen=True)
class Trouble:
    """What is wrong with a file, where, and how to put it right."""

    path: Path
    line: int
    what: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}" + (f" {self.fix}" if self.fix else "")


@dataclass(frozen=True)
class Text:
    """A document as it is published: `p` is its exact JSON text, `entry` the same, parsed."""

    id: str
    p: str
    entry: dict[str, Any]
    path: Path

    @property
    def sha256(self) -> str:
        """What a release lists it by."""
        return sha256_hex(self.p.encode())


@dataclass
class Catalogue:
    """All documents of a folder, by language and id, and what could not be read."""

    texts: dict[str, dict[str, Text]] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)


def read_folder(root: Path) -> Catalogue:
    """Read a catalogue folder. What is wrong is gathered, not raised: a person mends all of it in one go."""
    catalogue = Catalogue()
    languages = sorted(path.name for path in root.iterdir() if path.is_dir())
    languages.sort(key=lambda language: language != SOURCE_LANGUAGE)  # the source first: others refer to it
    for language in languages:
        found: dict[str, Text] = {}
        catalogue.texts[language] = found
        reader = _Reader(root, language, catalogue)
        for text in reader.all():
            if text.id in found:
                catalogue.troubles.append(Trouble(text.path, 1, f"`{text.id}` is there twice."))
            found[text.id] = text
    return catalogue


class _Reader:
    """Reads one language."""

    def __init__(self, root: Path, language: str, catalogue: Catalogue) -> None:
        self._root = root
        self._language = language
        self._troubles = catalogue.troubles
        self._source = catalogue.texts.get(SOURCE_LANGUAGE, {}) if language != SOURCE_LANGUAGE else {}

    def all(self) -> Iterator[Text]:
        for folder in sorted((self._root / self._language / "courses").glob("*/")):
            yield from self._course(folder)
        for path in sorted((self._root / self._language / "mechanisms").glob("*.md")):
            page = self._page(path)
            if page is not None:
                fields = {**page.head, "body": page.body.strip()}
                yield from self._text(path, "mechanism", str(page.head.get("id")), fields)

    def _course(self, folder: Path) -> Iterator[Text]:
        path = folder / "course.md"
        page = self._page(path)
        if page is None:
            return
        head = dict(page.head)
        order = head.pop("order", None)
        if not isinstance(order, list):
            self._troubles.append(Trouble(path, 1, "`order` is missing.", "List the names of the parts."))
            return
        for stray in sorted({p.stem for p in folder.glob("*.md")} - {"course"} - set(order)):
            self._troubles.append(
                Trouble(folder / f"{stray}.md", 1, "the course's `order` does not name it.")
            )
        course = str(head.get("id"))
        parts = [text for stem in order for text in self._part(folder / f"{stem}.md", course)]
        refs = [{key: text.entry[key] for key in ("id", "type", "title", "minutes")} for text in parts]
        fields = {**head, "opening": page.body.strip(), "parts": refs}
        yield from self._text(path, "course", course, fields)
        yield from parts

    def _part(self, path: Path, course: str) -> Iterator[Text]:
        page = self._page(path)
        if page is None:
            return
        kind = str(page.head.get("type"))
        reader = READERS.get(kind)
        if reader is None:
            self._troubles.append(Trouble(path, 1, f"`type` is not one of {', '.join(READERS)}."))
            return
        try:
            fields = {**{k: v for k, v in page.head.items() if k != "type"}, **reader(page)}
        except Unreadable as error:
            self._troubles.append(Trouble(path, error.line, error.what + ".", error.fix))
            return
        yield from self._text(
            path, kind, f"{course}:{path.stem}", {**fields, "course": course, "id": path.stem}
        )

    def _page(self, path: Path) -> Page | None:
        try:
            return read_page(path.read_text(encoding="utf-8"))
        except Unreadable as error:
            self._troubles.append(Trouble(path, error.line, error.what + ".", error.fix))
        except (OSError, UnicodeDecodeError):
            self._troubles.append(Trouble(path, 1, "the file is missing, or is not UTF-8."))
        return None

    def _text(self, path: Path, kind: str, name: str, fields: dict[str, Any]) -> Iterator[Text]:
        """The document, when it is what its schema says."""
        id_ = f"{kind}:{name}"
        entry = {**fields, "type": kind, "lang": self._language}
        if kind in ("course", "mechanism"):
            source = self._source.get(id_)
            entry["translation"] = {"of": SOURCE_LANGUAGE, "source_hash": source.sha256} if source else None
        try:
            _ENTRY.validate_python(entry)
        except ValidationError as error:
            for wrong in error.errors():
                place = ".".join(str(part) for part in wrong["loc"][1:])
                self._troubles.append(Trouble(path, 1, f"`{place}`: {wrong['msg']}."))
            return
        yield Text(id_, canonical_json(entry), entry, path)
