"""What holds across the documents of a catalogue, beyond the form of each: links, days, translations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from services.content.source.folder import SOURCE_LANGUAGE, Catalogue, Text
from services.content.source.glossary import ID as GLOSSARY
from services.content.source.markdown import Link, links, titles
from services.content.source.trouble import Trouble
from services.content.source.workshops import broken as broken_workshop
from shared.encoding import parse_day

COMPLETE = ("es", "en")
"""Languages that are promised to be complete. Others may grow course by course."""

MARK = "Look at both, then mark it: `python -m services.content.source.mark`."

_SCREEN = re.compile(
    r"/(learn|mechanisms|workshops|reports|about|settings)(?:/([a-z0-9-]+)(?:/([a-z0-9-]+))?)?"
)
_PICTURE = re.compile(r"media:([0-9a-f]{64})")
_SAME = {"id", "to", "start", "tone", "right", "required", "from", "level", "module", "minutes", "type"}
_SAME |= {"starts", "ends", "timezone", "kind", "at", "key", "capacity", "course", "docId", "status"}
_OF_ONE = {"voice", "media", "translation", "adapted_from"}
_OWN = {"lang", "translation", "sources", "languages", "documents", "checked", "reviewed", "also"}


def broken(catalogue: Catalogue) -> Iterator[Trouble]:
    """What must be put right before anything is published."""
    for text in catalogue.all():
        known = catalogue.texts[text.entry["lang"]]
        for markdown in _strings(text.entry):
            for link in links(markdown):
                yield from _link(text, link, known)
            if any(level == 1 for level, _ in titles(markdown)):
                yield Trouble(text.path, 1, "a heading of level 1 is for titles only.", "Write `##`.")
        yield from _days(text)
        yield from _original(text)
        if text.entry["type"] == "workshop":
            yield from broken_workshop(text.path, text.entry, known)
    yield from _translations(catalogue)


def missing(catalogue: Catalogue) -> Iterator[Trouble]:
    """What a language that is promised to be complete does not have yet. Nothing waits for it."""
    source = catalogue.texts.get(SOURCE_LANGUAGE, {})
    for language in COMPLETE:
        texts = catalogue.texts.get(language, {})
        for id_ in sorted(source.keys() - texts.keys()):
            if source[id_].entry["type"] in ("course", "mechanism", "provision", "workshop", "glossary"):
                yield Trouble(source[id_].path, 1, f"there is no `{id_}` in `{language}` yet.")
    yield from _terms(catalogue)


def stale(catalogue: Catalogue) -> Iterator[Trouble]:
    """Translations of a text that has changed since. They stay published; somebody should look."""
    source = catalogue.texts.get(SOURCE_LANGUAGE, {})
    for text in catalogue.all():
        translation = text.entry.get("translation")
        if translation and text.id in source and translation["source_hash"] != source[text.id].sha256:
            yield Trouble(text.path, 1, "its source has changed since it was translated.", MARK)


def _link(text: Text, link: Link, known: dict[str, Text]) -> Iterator[Trouble]:
    """Links lead to an https page or a screen that is there; pictures are our own, and told in words."""
    if link.image:
        if not link.words.strip():
            yield Trouble(text.path, 1, f"the picture `{link.to}` has no alternative text.")
        picture = _PICTURE.fullmatch(link.to)
        if picture is None or picture[1] not in [ref["sha256"] for ref in text.entry.get("media", [])]:
            fix = "Pictures are `![…](media/file)`, a paragraph of their own in a lesson or an opening."
            yield Trouble(text.path, 1, f"the picture `{link.to}` cannot be shown here.", fix)
        return
    if link.to.startswith("https://"):
        return
    screen = _SCREEN.fullmatch(link.to)
    if screen is None:
        fix = "Lead to an https page, or to a screen of the app."
        yield Trouble(text.path, 1, f"`{link.to}` leads nowhere that is safe.", fix)
        return
    area, id_, part = screen.groups()
    if area == "mechanisms" and id_ and f"mechanism:{id_}" not in known:
        yield Trouble(text.path, 1, f"`{link.to}`: there is no such mechanism.")
    if area == "workshops" and id_ and f"workshop:{id_}" not in known:
        yield Trouble(text.path, 1, f"`{link.to}`: there is no such workshop.")
    if area == "learn" and id_:
        course = known.get(f"course:{id_}")
        if course is None or (part and part not in [ref["id"] for ref in course.entry["parts"]]):
            yield Trouble(text.path, 1, f"`{link.to}`: there is no such course or part.")


def _days(text: Text) -> Iterator[Trouble]:
    """Days are real, and what says that it was checked on a day has a source that was checked by then."""
    sources = [source["checked"] for source in text.entry.get("sources", []) if source["checked"]]
    checked = text.entry.get("checked")
    for day in filter(None, [checked, text.entry.get("reviewed"), *sources]):
        try:
            parse_day(day)
        except ValueError:
            yield Trouble(text.path, 1, f"`{day}` is no day.")
    if checked and not any(day <= checked for day in sources):
        yield Trouble(text.path, 1, "`checked` has a day, but no source was checked by then.")


def _original(text: Text) -> Iterator[Trouble]:
    """What was adapted from another region's text is of the same kind as that."""
    original = text.entry.get("adapted_from")
    if original and original["id"].partition(":")[0] != text.entry["type"]:
        yield Trouble(text.path, 1, f"`{original['id']}` is a text of another kind than this one.")


def _translations(catalogue: Catalogue) -> Iterator[Trouble]:
    """What is translated is built like its source: progress and ticks are kept by place in every language.

    A file that could not be read is told once, and not again as missing from its course or its translation.
    """
    source = catalogue.texts.get(SOURCE_LANGUAGE, {})
    readable = not catalogue.troubles
    for language, texts in catalogue.texts.items():
        if language == SOURCE_LANGUAGE:
            continue
        for id_, text in sorted(texts.items()):
            if id_ not in source:
                if readable:
                    yield Trouble(text.path, 1, f"`{id_}` is not in the source language.")
            elif id_ != GLOSSARY and (readable or text.entry["type"] != "course"):
                where = difference(_unspoken(text.entry), _unspoken(source[id_].entry))
                if where is not None:
                    yield Trouble(text.path, 1, f"it is not built like its source: {where}.")


def _unspoken(entry: dict[str, Any]) -> dict[str, Any]:
    """A document without what only one language has: its recording, and which text it is made of."""
    voice = entry.get("voice")
    media = [ref for ref in entry.get("media", []) if ref["sha256"] != voice]
    rest = {key: value for key, value in entry.items() if key not in _OF_ONE}
    return {**rest, "media": media} if media else rest


def difference(entry: Any, source: Any, place: str = "") -> str | None:
    """Where a translation is built otherwise than its source, or None. Words count only as being there."""
    name = f"`{place}`" if place else "the document"
    if isinstance(entry, dict) and isinstance(source, dict):
        if entry.keys() != source.keys():
            odd = sorted(str(key) for key in entry.keys() ^ source.keys())
            return f"{name} differs in {', '.join(odd)}"
        steps = [(key, entry[key], source[key]) for key in entry if key not in _OWN]
    elif isinstance(entry, list) and isinstance(source, list):
        if len(entry) != len(source):
            return f"{name} has {len(entry)}, the source {len(source)}"
        steps = [(str(n), *pair) for n, pair in enumerate(zip(entry, source, strict=True))]
    else:
        same = entry == source if place.rpartition(".")[2] in _SAME else bool(entry) == bool(source)
        return None if same else f"{name} is {entry!r:.40}, in the source {source!r:.40}"
    found = (difference(ours, theirs, f"{place}.{key}" if place else key) for key, ours, theirs in steps)
    return next((where for where in found if where is not None), None)


def _terms(catalogue: Catalogue) -> Iterator[Trouble]:
    """Terms that are explained in one of the promised languages and not in another."""
    ids = {
        language: {term["id"] for term in texts[GLOSSARY].entry["terms"]}
        for language, texts in catalogue.texts.items()
        if language in COMPLETE and GLOSSARY in texts
    }
    for language, known in ids.items():
        for id_ in sorted(set().union(*ids.values()) - known):
            path = catalogue.texts[language][GLOSSARY].path
            yield Trouble(path, 1, f"`{id_}` is not explained in `{language}` yet.")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
