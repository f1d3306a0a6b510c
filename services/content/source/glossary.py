"""`glossary.yaml`: words of the field, each explained in every language, for the app to show in its texts.

A list of `{id, <language>: {term, also, meaning}}`. `also` are the word's other forms as they stand in texts:
plurals, abbreviations. A form belongs to one term only, or a tap on it would have two answers.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from services.content.source.front import Places
from services.content.source.trouble import Unreadable
from shared.schemas.catalogue import GlossaryTerm

FILE = "glossary.yaml"
ID = "glossary:all"
_FIX = "Write `id`, and below each language `term`, `also` (if any) and `meaning`."


def entries(value: Any, places: Places, language: str) -> list[dict[str, Any]]:
    """The terms that are explained in a language, by id. Raises Unreadable."""
    if not isinstance(value, list):
        raise Unreadable(1, "the glossary is not a list", _FIX)
    found: dict[str, dict[str, Any]] = {}
    forms: set[str] = set()
    for number, row in enumerate(value):
        line = places.line(number)
        if not isinstance(row, dict) or not all(
            isinstance(of, dict) for key, of in row.items() if key != "id"
        ):
            raise Unreadable(line, "this is not a term", _FIX)
        if language not in row:
            continue
        term = _term({"id": row.get("id"), "also": [], **row[language]}, places.line(number, language))
        for form in (term.term, *term.also):
            if form.lower() in forms:
                raise Unreadable(line, f"`{form}` is explained twice")
            forms.add(form.lower())
        if term.id in found:
            raise Unreadable(line, f"`{term.id}` is there twice")
        found[term.id] = term.model_dump()
    return [found[id_] for id_ in sorted(found)]


def _term(fields: dict[str, Any], line: int) -> GlossaryTerm:
    try:
        return GlossaryTerm.model_validate(fields)
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in wrong["loc"])
        raise Unreadable(line, f"`{place}` does not fit: {wrong['msg']}", _FIX) from None
