"""What the runner and the `hub` command say, in the operator's language: one TOML file a language.

`say(id, **values)` is the only door. A test sees to it that all files hold the same sentences.
"""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path

FALLBACK = "en"


@cache
def sentences(language: str) -> dict[str, str]:
    """All sentences of a language; empty when there is no such file."""
    file = Path(__file__).parent / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def language() -> str:
    """The language of the environment's locale, `es` for `es_MX.UTF-8`, if it is there, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            tag = value.lower()[:2]
            return tag if tag.isalpha() and sentences(tag) else FALLBACK
    return FALLBACK


def say(sentence: str, **values: object) -> str:
    """A sentence in the operator's language, with its values."""
    text = sentences(language()).get(sentence) or sentences(FALLBACK)[sentence]
    return text.format(**values)
