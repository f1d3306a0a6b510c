"""A catalogue folder as documents.

`<language>/courses/<NN-id>/…`, `<language>/{mechanisms,provisions,workshops}/<id>.md`, and
`glossary.yaml` for all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from services.content.source.front import Places, read_yaml
from services.content.source.glossary import FILE, entries
from services.content.source.glossary import ID as GLOSSARY
from services.content.source.markdown import Page, read_page
from services.content.source.media import Files
from services.content.source.parts import READERS, Fields
from services.content.source.said import said
from services.content.source.trouble import Trouble, Unreadable
from services.content.source.workshops import workshop
from shared.encoding import canonical_json, sha256_hex
from shared.schemas.base import Language, Slug
from shared.schemas.catalogue import CatalogueEntry

SOURCE_LANGUAGE = "es"
FILE_BYTES = 256 * 1024  # no text for a phone is longer
_ENTRY: TypeAdapter[CatalogueEntry] = TypeAdapter(CatalogueEntry)
_SLUG: TypeAdapter[str] = TypeAdapter(Slug)
_LANGUAGE: TypeAdapter[str] = TypeAdapter(Language)
_NUMBERED = re.compile(r"([0-9][0-9])-(.+)")


@dataclass(frozen=True)
class Text:
    """A document as it is published: `p` is its exact JSON text, `entry` the same, parsed."""

    id: str
    p: str
    entry: dict[str, Any]
    path: Path

    @cached_property
    def sha256(self) -> str:
        """What a release lists it by."""
        return sha256_hex(self.p.encode())


@dataclass
class Catalogue:
    """All documents of a folder, by language and id, and what is wrong with it."""

    texts: dict[str, dict[str, Text]] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)

    def all(self) -> Iterator[Text]:
        """Every document in every language."""
        for texts in self.texts.values():
            yield from texts.values()


def read_folder(root: Path) -> Catalogue:
    """Read a catalogue folder. What is wrong is gathered, not raised: a person mends all of it in one go."""
    catalogue = Catalogue()
    if not (root / SOURCE_LANGUAGE).is_dir():
        catalogue.troubles.append(Trouble(Path(SOURCE_LANGUAGE), 1, "the source language is not there."))
        return catalogue
    names = sorted(path.name for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))
    names.sort(key=lambda name: name != SOURCE_LANGUAGE)  # the source first: others refer to it
    for name in names:
        if not _is(_LANGUAGE, name):
            catalogue.troubles.append(
                Trouble(Path(name), 1, "this names no language.", "Use a tag like `en` or `nah`.")
            )
            continue
        _Reader(root, name, catalogue).read()
    return catalogue


class _Reader:
    """Reads one language into a catalogue."""

    def __init__(self, root: Path, language: str, catalogue: Catalogue) -> None:
        self._root = root
        self._language = language
        self._troubles = catalogue.troubles
        self._source = catalogue.texts.get(SOURCE_LANGUAGE, {})
        self._found = catalogue.texts.setdefault(language, {})
        self._media = Files(root, self._told)

    def read(self) -> None:
        here = Path(self._language)
        for folder in sorted((self._root / here / "courses").glob("*/")):
            self._course(here / "courses" / folder.name)
        for file in sorted((self._root / here / "mechanisms").glob("*.md")):
            self._one_file("mechanism", here / "mechanisms" / file.name, lambda page: {"body": page.body})
        for file in sorted((self._root / here / "provisions").glob("*.md")):
            self._one_file("provision", here / "provisions" / file.name, lambda page: {"body": page.body})
        for file in sorted((self._root / here / "workshops").glob("*.md")):
            self._one_file("workshop", here / "workshops" / file.name, workshop)
        self._glossary()
        self._media.strays(here)

    def _course(self, folder: Path) -> None:
        path = folder / "course.md"
        page = self._page(path)
        if page is None:
            return
        head = dict(page.head)
        order = head.pop("order", None)
        if not isinstance(order, list) or not all(_is(_SLUG, stem) for stem in order):
            fix = "List the names of the parts' files, without `.md`."
            self._trouble(path, page.places.line("order"), "`order` does not name the parts.", fix)
            return
        for stray in sorted({p.stem for p in (self._root / folder).glob("*.md")} - {"course", *order}):
            self._trouble(folder / f"{stray}.md", 1, "the course's `order` does not name it.")
        course = str(head.get("id"))
        number = _NUMBERED.fullmatch(folder.name)
        if number is None or (int(number[1]), number[2]) != (head.get("module"), course):
            fix = "Call it `NN-id`, with the module's number in two digits."
            self._trouble(
                path, page.places.line("id"), "the folder's name is not its `module` and `id`.", fix
            )
        parts = [part for stem in dict.fromkeys(order) if (part := self._part(folder / f"{stem}.md", course))]
        refs = [{key: part.entry[key] for key in ("id", "type", "title", "minutes")} for part in parts]
        made = {
            "type": "course",
            **self._with_media(path, page, "opening", page.body),
            "parts": refs,
        }
        self._add(path, f"course:{course}", page, head, made)

    def _part(self, path: Path, course: str) -> Text | None:
        page = self._page(path)
        if page is None:
            return None
        head = dict(page.head)
        kind = head.pop("type", None)
        reader = READERS.get(kind) if isinstance(kind, str) else None
        if reader is None:
            fix = f"Write one of {', '.join(READERS)}."
            self._trouble(path, page.places.line("type"), "`type` is none of the kinds of parts.", fix)
            return None
        try:
            made = {**reader(page), "type": kind, "course": course, "id": path.stem}
        except Unreadable as error:
            self._unreadable(path, error)
            return None
        head.pop("start", None)  # the reader of scenarios has looked at it
        if kind in ("lesson", "help"):
            made |= self._with_media(path, page, "body", page.body)
            made |= self._with_voice(path, page, head, made)
        return self._add(path, f"{kind}:{course}:{path.stem}", page, head, made)

    def _with_media(self, path: Path, page: Page, field: str, text: str) -> Fields:
        """A text in which pictures are named by their hash, and which those are."""
        text, refs = self._media.put_in(path, page.first_line, text)
        return {field: text, "media": refs} if refs else {field: text}

    def _with_voice(self, path: Path, page: Page, head: Fields, made: Fields) -> Fields:
        """The recording of a text, if its front matter names one."""
        if "voice" not in head:
            return {}
        line, title = page.places.line("voice"), str(head.get("title"))
        voice = self._media.voice(path, line, head.pop("voice"), title)
        return {"voice": voice["sha256"], "media": [*made.get("media", []), voice]} if voice else {}

    def _one_file(self, kind: str, path: Path, reader: Callable[[Page], Fields]) -> None:
        """A mechanism, a provision or a workshop: a document that is one file, called by its id."""
        page = self._page(path)
        if page is None:
            return
        id_ = f"{kind}:{page.head.get('id')}"
        if page.head.get("id") != path.stem:
            self._trouble(path, page.places.line("id"), "the file's name is not its `id`.")
        try:
            made = {**reader(page), "type": kind}
        except Unreadable as error:
            self._unreadable(path, error)
            return
        head = dict(page.head)
        if kind == "workshop" and "materials" in head:
            line = page.places.line("materials")
            head["materials"], refs = self._media.materials(path, line, head["materials"])
            made |= {"media": refs} if refs else {}
        self._add(path, id_, page, head, made)

    def _glossary(self) -> None:
        path = Path(FILE)
        text = self._text(path) if (self._root / path).exists() else None
        if text is None:
            return
        try:
            value, places = read_yaml(text)
            terms = entries(value, places, self._language)
        except Unreadable as error:
            self._unreadable(path, error)
            return
        if terms:
            entry = {"type": "glossary", "terms": terms, "lang": self._language}
            self._document(path, GLOSSARY, entry, places)

    def _page(self, path: Path) -> Page | None:
        text = self._text(path)
        if text is None:
            return None
        try:
            return read_page(text)
        except Unreadable as error:
            self._unreadable(path, error)
        return None

    def _text(self, path: Path) -> str | None:
        file = self._root / path
        try:
            if file.stat().st_size > FILE_BYTES:
                self._trouble(path, 1, f"the file is larger than {FILE_BYTES // 1024} KiB.")
                return None
            return file.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            self._trouble(path, 1, "the file is not there.", "Write it, or take it out of `order`.")
        except OSError:
            self._trouble(path, 1, "the file cannot be read.")
        except UnicodeDecodeError:
            self._trouble(path, 1, "the file is not UTF-8.", "Save it as UTF-8.")
        return None

    def _add(self, path: Path, id_: str, page: Page, head: Fields, made: Fields) -> Text | None:
        """The document of what was written and what is made of it. Nobody writes by hand what is made."""
        made = {**made, "lang": self._language}
        for name in sorted(head.keys() & made.keys()):
            self._trouble(
                path, page.places.line(name), f"`{name}` comes from elsewhere.", "Take the line out."
            )
        entry = {**head, **made, **self._translation(id_, head, made)}
        return self._document(path, id_, entry, page.places)

    def _translation(self, id_: str, head: Fields, made: Fields) -> Fields:
        """Which text it is of: as was written when it was translated, or the source in the same folder.

        A part says so only where it is written: else each change of a lesson would move its translations too.
        """
        if "translation" in head or "course" in made:
            return {}
        source = None if self._language == SOURCE_LANGUAGE else self._source.get(id_)
        return {"translation": {"of": SOURCE_LANGUAGE, "source_hash": source.sha256} if source else None}

    def _document(self, path: Path, id_: str, entry: Fields, places: Places) -> Text | None:
        """The document, when it is what its schema says."""
        try:
            _ENTRY.validate_python(entry)
        except ValidationError as error:
            for wrong in error.errors(include_url=False):
                self._troubles.append(said(path, places, list(wrong["loc"][1:]), wrong["type"], wrong["msg"]))
            return None
        if id_ in self._found:
            self._trouble(path, 1, f"`{id_}` is there already: {self._found[id_].path}.")
            return None
        text = self._found[id_] = Text(id_, canonical_json(entry), entry, path)
        return text

    def _trouble(self, path: Path, line: int, what: str, fix: str = "") -> None:
        self._told(Trouble(path, line, what, fix))

    def _told(self, trouble: Trouble) -> None:
        if trouble not in self._troubles:  # the glossary is read once for each language
            self._troubles.append(trouble)

    def _unreadable(self, path: Path, error: Unreadable) -> None:
        self._trouble(path, error.line, f"{error.what}.", error.fix)


def _is(kind: TypeAdapter[str], value: object) -> bool:
    try:
        kind.validate_python(value, strict=True)
    except ValidationError:
        return False
    return True
