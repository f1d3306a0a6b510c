"""Every sentence of the command line is there in every language, and says the same things."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from infra import words
from infra.words import language, say, sentences

INFRA = Path(words.__file__).parents[1]
LANGUAGES = sorted(file.stem for file in Path(words.__file__).parent.glob("*.toml"))


def _values(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in string.Formatter().parse(sentence) if name}


def _said() -> dict[str, set[str] | None]:
    """Each sentence that the code says, with the values it gives (None where they come from a mapping)."""
    found: dict[str, set[str] | None] = {}
    for file in INFRA.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                given = {word.arg or "**" for word in node.keywords}
                for name in _names(node.args[0]):
                    found[name] = None if "**" in given else given
    return found


def _names(argument: ast.expr) -> list[str]:
    """The sentences that an argument may name: one, or those of `one if … else other`."""
    if isinstance(argument, ast.IfExp):
        return [*_names(argument.body), *_names(argument.orelse)]
    return [str(argument.value)] if isinstance(argument, ast.Constant) else []


def test_all_languages_have_the_same_sentences_with_the_same_values() -> None:
    assert LANGUAGES == ["en", "es"]
    english = {name: _values(text) for name, text in sentences("en").items()}
    assert {name: _values(text) for name, text in sentences("es").items()} == english


def test_every_sentence_that_the_code_says_exists_and_gets_its_values() -> None:
    english = sentences("en")
    said = _said()
    assert [name for name in said if name not in english] == []
    assert {
        name: given for name, given in said.items() if given is not None and given != _values(english[name])
    } == {}


def test_no_sentence_is_left_over() -> None:
    code = "\n".join(file.read_text(encoding="utf-8") for file in INFRA.rglob("*.py"))
    # Composed of two parts where they are said.
    made = re.compile(r"(help|role|state|bundle|flow|fleet-state|peer-(role|state|do|trouble))-.+")
    said = set(re.findall(r"""["']([a-z-]+)["']""", code))
    assert [name for name in sentences("en") if name not in said and not made.fullmatch(name)] == []


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "es_MX.UTF-8"}, "es"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "es_MX.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "../"}, "en"),
        ({}, "en"),
    ],
)
def test_the_locale_chooses_the_language(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_a_sentence_is_said_in_the_language_of_the_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    assert say("how-to-stop") == "Para detenerlo: Ctrl-C."
    monkeypatch.setenv("LC_ALL", "C")
    assert say("how-to-stop") == "To stop it: Ctrl-C."
