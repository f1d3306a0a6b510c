"""How easy a text is to read: a number from 0 (hard) to 100 (easy), and the word that goes with it.

Spanish: Szigriszt-Pazos' perspicuity, 206.835 - 62.3 * syllables/words - words/sentences, with the INFLESZ
scale of Barrio-Cantalejo. English: Flesch's reading ease, 206.835 - 84.6 * syllables/words - 1.015 *
words/sentences, with his scale. Both measure the length of words and sentences and nothing else: a low number
is a reason to read a text aloud, a high one does not make it clear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?…:;]+(?=[\s»”\"')\]]|$)")
_SPANISH_STRONG = re.compile(r"[aeoáéóíú]")  # an accent makes a weak vowel strong
_SPANISH_WEAK = re.compile(r"(?<![aeoáéóíúiuü])[iuü]+(?![aeoáéóíúiuü])")
_ENGLISH_GROUP = re.compile(r"[aeiouy]+")
_ENGLISH_SILENT = re.compile(r"(?:[^aeiouyl]|[aeiouy]l)e$|[^aeiouytd]ed$|[^aeiouycgsxz]es$")

INFLESZ = (
    (80, "muy fácil"),
    (65, "bastante fácil"),
    (55, "normal"),
    (40, "algo difícil"),
    (0, "muy difícil"),
)
FLESCH = ((80, "easy"), (70, "fairly easy"), (60, "plain"), (50, "fairly difficult"), (0, "difficult"))


@dataclass(frozen=True)
class Level:
    """How easy: `score` is 0 to 100, `grade` the scale's word for it, over so many words."""

    score: int
    grade: str
    words: int


def level(paragraphs: Iterable[str], language: str) -> Level | None:
    """The level of texts without marks; None for a language without a measure, or without words."""
    if language not in _MEASURES:
        return None
    syllables_of, per_word, per_sentence, scale = _MEASURES[language]
    words = syllables = sentences = 0
    for paragraph in paragraphs:
        found = _WORD.findall(paragraph.casefold())
        words += len(found)
        syllables += sum(syllables_of(word) for word in found)
        sentences += sum(1 for part in _SENTENCE.split(paragraph) if _WORD.search(part))
    if not words:
        return None
    score = round(206.835 - per_word * syllables / words - per_sentence * words / sentences)
    score = max(0, min(100, score))
    return Level(score, next(word for least, word in scale if score >= least), words)


def spanish_syllables(word: str) -> int:
    """Syllables of a Spanish word: one for each strong vowel, and for weak ones without a strong."""
    return max(1, len(_SPANISH_STRONG.findall(word)) + len(_SPANISH_WEAK.findall(word)))


def english_syllables(word: str) -> int:
    """Syllables of an English word by groups of vowels, without endings that are silent. An estimate."""
    return max(1, len(_ENGLISH_GROUP.findall(word)) - bool(_ENGLISH_SILENT.search(word)))


_MEASURES: dict[str, tuple[Callable[[str], int], float, float, tuple[tuple[int, str], ...]]] = {
    "es": (spanish_syllables, 62.3, 1.0, INFLESZ),
    "en": (english_syllables, 84.6, 1.015, FLESCH),
}
