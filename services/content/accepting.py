"""What documents that people wrote on their devices must be like: the folder's rules, for texts outside it.

Devices check the same before they send anything. Here it is checked for devices that do not, or that know
less than the hub of what is published.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from services.content.source.folder import SOURCE_LANGUAGE, Catalogue, Text
from services.content.source.markdown import first_html, has_control
from services.content.source.parts import astray
from services.content.source.rules import broken
from shared.encoding import strict_json
from shared.schemas.catalogue import CatalogueEntry
from shared.schemas.news import CatalogueText

PARTS = ("lesson", "help", "checklist", "scenario", "quiz")
_ENTRY: TypeAdapter[CatalogueEntry] = TypeAdapter(CatalogueEntry)

Texts = Mapping[str, Text]


@dataclass(frozen=True)
class Mistake:
    """What is wrong with a document. `id` names it, `what` is a sentence without its first words."""

    id: str
    what: str


class Unacceptable(Exception):  # noqa: N818 - it says what the documents are
    """These documents cannot be published as they are."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__(f"{len(mistakes)} mistakes")
        self.mistakes = mistakes


def read(docs: list[CatalogueText], language: str) -> dict[str, Text]:
    """Documents by id, each what its schema says, under its own id. Raises Unacceptable."""
    texts: dict[str, Text] = {}
    mistakes: list[Mistake] = []
    for doc in docs:
        try:
            entry = strict_json(doc.p)
            _ENTRY.validate_python(entry)
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            place = ".".join(str(step) for step in first["loc"][1:])
            mistakes.append(Mistake(doc.id, f"`{place}`: {first['msg']}"))
            continue
        except ValueError:
            mistakes.append(Mistake(doc.id, "it is not plain JSON"))
            continue
        if doc.id != identity(entry) or doc.id in texts:
            mistakes.append(Mistake(doc.id, "this is not its id, or it is there twice"))
        elif entry["lang"] != language:
            mistakes.append(Mistake(doc.id, f"it is in `{entry['lang']}`, not in `{language}`"))
        else:
            texts[doc.id] = Text(doc.id, doc.p, entry, Path(doc.id))
    if mistakes:
        raise Unacceptable(mistakes)
    return texts


def identity(entry: Mapping[str, Any]) -> str:
    """The id of the document that an entry is."""
    if entry["type"] == "glossary":
        return "glossary:all"
    names = (entry["course"], entry["id"]) if entry["type"] in PARTS else (entry["id"],)
    return ":".join((entry["type"], *names))


def check(new: Texts, gone: frozenset[str], language: str, shown: Texts, source: Texts) -> None:
    """See to it that a language still fits together with these texts and without those. Raises Unacceptable.

    `shown` is what devices show in this language now, `source` in the source language. Mistakes of other
    texts are not held against these.
    """
    kept = {id_: text for id_, text in shown.items() if id_ not in gone} | dict(new)
    mistakes = [
        *(mistake for text in new.values() for mistake in _form(text)),
        *_courses(new, gone, kept),
        *_across(new, kept, language, kept if language == SOURCE_LANGUAGE else source),
    ]
    if mistakes:
        raise Unacceptable(mistakes)


def _form(text: Text) -> Iterator[Mistake]:
    """No HTML, no control characters, and scenarios that come to an end."""
    for value in _strings(text.entry):
        if any(has_control(line) for line in value.split("\n")):
            yield Mistake(text.id, "there is an invisible control character in it")
        if first_html(value) is not None:
            yield Mistake(text.id, "there is HTML in it")
    if text.entry["type"] == "scenario":
        nodes, start = text.entry["nodes"], text.entry["start"]
        wrong = (start, "`start` names no situation") if start not in nodes else astray(start, nodes)
        if wrong is not None:
            yield Mistake(text.id, wrong[1])
    if text.entry["type"] == "quiz":
        for question in text.entry["questions"]:
            if not any(option["right"] for option in question["options"]):
                yield Mistake(text.id, f"`{question['id']}`: no option is right")


def _courses(new: Texts, gone: frozenset[str], kept: Texts) -> Iterator[Mistake]:
    """A course and its parts go together: neither names what is not there, or says it otherwise."""
    for text in new.values():
        if text.entry["type"] == "course":
            for ref in text.entry["parts"]:
                part = kept.get(f"{ref['type']}:{text.entry['id']}:{ref['id']}")
                if part is None:
                    yield Mistake(text.id, f"its part `{ref['id']}` is not there")
                elif any(part.entry[name] != ref[name] for name in ("title", "minutes")):
                    yield Mistake(text.id, f"its part `{ref['id']}` has another title or length")
        elif text.entry["type"] in PARTS:
            whole = kept.get(f"course:{text.entry['course']}")
            if whole is None or _ref(text) not in whole.entry["parts"]:
                yield Mistake(text.id, "its course does not name it so")
    for id_ in sorted(gone):
        kind, _, names = id_.partition(":")
        course_id, _, stem = names.partition(":")
        course = kept.get(f"course:{course_id}")
        if course and (kind, stem) in [(ref["type"], ref["id"]) for ref in course.entry["parts"]]:
            yield Mistake(id_, "its course still names it")
        if kind == "course" and any(other.entry["course"] == course_id for other in _parts(kept)):
            yield Mistake(id_, "its parts are still there")


def _parts(texts: Texts) -> Iterator[Text]:
    return (text for text in texts.values() if text.entry["type"] in PARTS)


def _ref(part: Text) -> dict[str, Any]:
    return {name: part.entry[name] for name in ("id", "type", "title", "minutes")}


class _Fresh(Catalogue):
    """A catalogue of which only some texts are looked at; the others are what those may lead to."""

    new: Texts

    def all(self) -> Iterator[Text]:
        yield from self.new.values()


def _across(new: Texts, kept: Texts, language: str, source: Texts) -> Iterator[Mistake]:
    """Links, pictures, days, and that a translation is built like its source."""
    catalogue = _Fresh({SOURCE_LANGUAGE: dict(source), language: dict(kept)})
    catalogue.new = new
    for trouble in broken(catalogue):
        if str(trouble.path) in new:
            yield Mistake(str(trouble.path), " ".join(filter(None, (trouble.what, trouble.fix))))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
