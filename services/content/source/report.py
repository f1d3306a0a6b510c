"""Advice for writers: how easy each text is to read, and terms that a translation does not use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from services.content.source.folder import SOURCE_LANGUAGE, Catalogue, Text
from services.content.source.glossary import ID as GLOSSARY
from services.content.source.markdown import plain
from services.content.source.reading import Level, level

SHOWN = 3  # texts that are named for each term
_TOLD = {"body", "opening", "intro", "text", "help", "why", "title", "summary", "for_whom", "when", "what"}
_TOLD |= {"steps", "risks", "documents", "warning", "meaning", "before", "after"}


def report(catalogue: Catalogue) -> Iterator[str]:
    """Lines to print."""
    for language, texts in catalogue.texts.items():
        yield f"{language}: how easy it is to read (0 hard, 100 easy)"
        for name, found in groupby(sorted(texts.values(), key=_work), key=_work):
            members = list(found)
            whole = level((words for text in members for words in told(text.entry)), language)
            if whole is None:
                continue
            hardest = min((part for part in _levels(members, language)), key=lambda part: part[1].score)
            line = f"  {whole.score:3} {whole.grade:16} {whole.words:6} words  {name}"
            yield line + (f"  (hardest: {hardest[0]}, {hardest[1].score})" if len(members) > 1 else "")
    yield from _unused_terms(catalogue)


def told(value: Any, key: str = "") -> Iterator[str]:
    """Everything in a document that is read by people, paragraph by paragraph, without marks."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from told(inner, key if isinstance(inner, str) and name not in _TOLD else str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from told(inner, key)
    elif isinstance(value, str) and key in _TOLD:
        yield from plain(value)


def _levels(texts: list[Text], language: str) -> Iterator[tuple[str, Level]]:
    for text in texts:
        found = level(told(text.entry), language)
        if found is not None:
            yield text.path.stem, found


def _work(text: Text) -> str:
    """What a document is a part of, for people: a course, a mechanism, the glossary."""
    course = text.entry.get("course")
    return f"course:{course}" if course else text.id


def _unused_terms(catalogue: Catalogue) -> Iterator[str]:
    """Where the source uses a term of the glossary and the translation does not use its own word for it."""
    words = {
        language: {id_: "\n".join(told(text.entry)) for id_, text in texts.items() if id_ != GLOSSARY}
        for language, texts in catalogue.texts.items()
        if GLOSSARY in texts
    }
    for language in sorted(words.keys() - {SOURCE_LANGUAGE}) if SOURCE_LANGUAGE in words else ():
        yield f"{language}: terms of the source that the translation says otherwise"
        sources = {term["id"]: term for term in catalogue.texts[SOURCE_LANGUAGE][GLOSSARY].entry["terms"]}
        for term in catalogue.texts[language][GLOSSARY].entry["terms"]:
            if term["id"] not in sources:
                continue
            theirs, ours = _pattern(sources[term["id"]]), _pattern(term)
            differing = [
                catalogue.texts[language][id_].path.as_posix().removeprefix(f"{language}/")
                for id_ in sorted(words[SOURCE_LANGUAGE].keys() & words[language].keys())
                if theirs.search(words[SOURCE_LANGUAGE][id_]) and not ours.search(words[language][id_])
            ]
            if differing:
                more = f" and {len(differing) - SHOWN} more" if len(differing) > SHOWN else ""
                yield f"  {term['term']}: {', '.join(differing[:SHOWN])}{more}"


def _pattern(term: dict[str, Any]) -> re.Pattern[str]:
    forms = sorted({term["term"], *term["also"]}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
