"""The form of what `hub status` says: a text and what to do about it, in Spanish and English."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Advice:
    """Text and action in both languages; an empty action means that nothing needs to be done."""

    es: str
    en: str
    es_action: str = ""
    en_action: str = ""
