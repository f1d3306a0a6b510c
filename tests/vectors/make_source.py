"""Vectors of the catalogue's source form: what files become, and what is wrong with files that are wrong.

The app reads, checks and writes the same form (`pwa/src/core/source`). It names what is wrong by a code; here
a table gives each of Python's sentences its code, so that neither can find more or less than the other.
"""

from __future__ import annotations

import random
import re
import tempfile
from pathlib import Path
from typing import Any

from services.content.settings import OWN_CATALOGUE
from services.content.source.cache import checked
from services.content.source.folder import Catalogue
from services.content.source.front import read_yaml
from services.content.source.markdown import read_page
from services.content.source.parts import READERS
from services.content.source.reading import level
from services.content.source.trouble import Trouble, Unreadable
from shared.encoding import canonical_json, sha256_hex
from tests.unit.content.library import WHOLE, write
from tests.vectors.source_cases import CASES, CODES, Case
from tests.vectors.source_scraps import MARKDOWN, READING, YAML

CODED = [(re.compile(pattern), code) for pattern, code in CODES]
RANDOM_PAGES = 150
Hashes = dict[str, dict[str, str]]


def source() -> dict[str, Any]:
    """`source.json`."""
    whole = hashes(read(WHOLE))
    return {
        "files": WHOLE,
        "documents": whole,
        "cases": [_case(case, whole) for case in CASES],
        "reading": [_reading(language, text) for language in ("es", "en", "nah") for text in READING],
        "yaml": [_yaml(text) for text in YAML],
        "pages": [_page(kind, text) for kind, text in _pages()],
    }


def own_catalogue() -> Hashes:
    """`source-catalogue.json`: what each document of the project's own folder is listed by."""
    return hashes(checked(OWN_CATALOGUE))


def read(files: dict[str, str]) -> Catalogue:
    """A folder of these files, read and checked."""
    with tempfile.TemporaryDirectory() as folder:
        return checked(write(Path(folder), files))


def hashes(catalogue: Catalogue) -> Hashes:
    """SHA-256 of each document, by language and id."""
    return {
        language: {id_: text.sha256 for id_, text in sorted(texts.items())}
        for language, texts in catalogue.texts.items()
    }


def code_of(trouble: Trouble) -> str:
    """The app's code for one of Python's sentences. Raises LookupError for one that has none."""
    for pattern, code in CODED:
        if pattern.search(trouble.what):
            return code
    raise LookupError(f"no code for: {trouble}")


def _case(case: Case, whole: Hashes) -> dict[str, Any]:
    files = dict(WHOLE)
    changed: dict[str, str | None] = {}
    for path, old, new in case.changes:
        text = files[path]
        assert old in text, f"{case.name}: {old!r} is not in {path}"
        files[path] = changed[path] = text.replace(old, new)
    for path in case.gone:
        del files[path]
        changed[path] = None
    for path, text in case.more.items():
        files[path] = changed[path] = text
    catalogue = read(files)
    found = sorted([t.path.as_posix(), t.line, code_of(t)] for t in catalogue.troubles)
    return {"name": case.name, "changed": changed, "findings": found, "documents": _changed(catalogue, whole)}


def _changed(catalogue: Catalogue, whole: Hashes) -> Hashes:
    """The documents that are others than in the whole folder."""
    return {
        language: {id_: sha256 for id_, sha256 in texts.items() if whole.get(language, {}).get(id_) != sha256}
        for language, texts in hashes(catalogue).items()
    }


def _reading(language: str, text: str) -> dict[str, Any]:
    found = level([text], language)
    return {"language": language, "text": text, "score": found.score if found else None}


def _yaml(text: str) -> dict[str, Any]:
    try:
        value, _ = read_yaml(text)
    except Unreadable:
        return {"text": text, "refused": True}
    return {"text": text, "value": value}


def _page(kind: str, text: str) -> dict[str, Any]:
    try:
        fields = READERS[kind](read_page(text))
    except Unreadable as error:
        return {"type": kind, "text": text, "line": error.line}
    return {"type": kind, "text": text, "sha256": sha256_hex(canonical_json(fields).encode())}


def _pages() -> list[tuple[str, str]]:
    """Pages of every kind whose Markdown nobody would write, the same each time."""
    dice = random.Random("tejedora/source")
    kinds = sorted(READERS)
    made = []
    for number in range(RANDOM_PAGES):
        scraps = dice.choices(MARKDOWN, k=dice.randint(1, 14))
        made.append((kinds[number % len(kinds)], f"---\nstart: a\n---\n{''.join(scraps)}"))
    return made
