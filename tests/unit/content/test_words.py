"""The glossary, and the report for writers: how easy texts are, and how translations say its terms."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.content.source.cache import checked
from services.content.source.check import main
from services.content.source.folder import read_folder
from services.content.source.reading import english_syllables, level, spanish_syllables
from services.content.source.report import report, told
from services.content.source.rules import missing
from tests.unit.content.library import COURSE_FOLDER, GLOSSARY, change, write


def _troubles(root: Path) -> list[str]:
    return [str(trouble) for trouble in checked(root).troubles]


def test_the_glossary_is_one_document_in_each_language(whole: Path) -> None:
    texts = read_folder(whole).texts
    assert texts["es"]["glossary:all"].entry == {
        "type": "glossary",
        "lang": "es",
        "terms": [{"id": "care", "term": "cuidado", "also": ["cuidados"], "meaning": "Lo que sostiene."}],
    }
    assert texts["en"]["glossary:all"].entry["terms"][0]["also"] == []


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: b", 1, "the glossary is not a list."),
        ("- a", 1, "this is not a term. Write `id`, and below each language"),
        ("- id: a\n  es: b", 1, "this is not a term."),
        ("- id: a\n  es: {term: b}", 2, "`meaning` does not fit: Field required."),
        ("- id: a\n  es: {term: b, meaning: c, see: d}", 2, "`see` does not fit"),
        ("- id: A b\n  es: {term: b, meaning: c}", 2, "`id` does not fit"),
        ("- es: {term: b, meaning: c}", 1, "`id` does not fit"),
        (
            "- id: a\n  es: {term: b, meaning: c}\n- id: d\n  es: {term: e, also: [B], meaning: c}",
            3,
            "`B` is explained twice.",
        ),
        (
            "- id: a\n  es: {term: b, meaning: c}\n- id: a\n  es: {term: e, meaning: c}",
            3,
            "`a` is there twice.",
        ),
        ("", 1, "it is empty."),
    ],
)
def test_a_mistake_in_the_glossary_is_told_once_with_its_line(
    whole: Path, text: str, line: int, said: str
) -> None:
    write(whole, {"glossary.yaml": text})
    (found,) = _troubles(whole)
    assert found.startswith(f"glossary.yaml:{line}: {said}")


def test_a_mistake_in_the_english_half_is_told_too(whole: Path) -> None:
    write(whole, {"glossary.yaml": GLOSSARY.replace("meaning: What holds us.", "meaning: ''")})
    (found,) = _troubles(whole)
    assert found.startswith("glossary.yaml:3: `meaning` does not fit")


def test_a_term_without_its_english_is_missing_and_stops_nothing(whole: Path) -> None:
    more = "- id: rest\n  es: {term: descanso, meaning: Parar.}\n"
    write(whole, {"glossary.yaml": GLOSSARY + more})
    catalogue = checked(whole)
    assert catalogue.troubles == []
    assert [str(trouble) for trouble in missing(catalogue)] == [
        "glossary.yaml:1: `rest` is not explained in `en` yet."
    ]


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sol", 1),
        ("casa", 2),
        ("aire", 2),
        ("ciudad", 2),
        ("país", 2),
        ("poeta", 3),
        ("viuda", 2),
        ("quien", 1),
        ("guitarra", 3),
        ("averiguáis", 4),
        ("muy", 1),
        ("y", 1),
        ("pingüino", 3),
        ("río", 2),
        ("defensora", 4),
    ],
)
def test_spanish_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert spanish_syllables(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("the", 1), ("table", 2), ("whole", 1), ("walked", 1), ("wanted", 2), ("makes", 1), ("houses", 2),
     ("safety", 2), ("defender", 3), ("be", 1)],
)  # fmt: skip
def test_english_syllables_are_estimated(word: str, count: int) -> None:
    assert english_syllables(word) == count + (word == "safety")  # it hears the silent e inside a word


def test_short_words_and_sentences_are_easy_and_long_ones_are_not() -> None:
    easy = level(["Ven. Come. Ya es hora."], "es")
    hard = level(["La institucionalización interdisciplinaria de responsabilidades administrativas."], "es")
    assert easy is not None
    assert hard is not None
    assert (easy.grade, easy.words) == ("muy fácil", 5)
    assert (hard.score, hard.grade) == (0, "muy difícil")


def test_a_language_without_a_measure_and_a_text_without_words_have_no_level() -> None:
    assert level(["Ximopanolti."], "nah") is None
    assert level(["¡…! 123"], "es") is None


def test_the_score_is_the_published_formula() -> None:
    found = level(["Nuestra comunidad defiende el río.", "Ella canta."], "es")  # 7 words, 16 syllables
    assert found is not None
    assert (found.score, found.words) == (round(206.835 - 62.3 * 16 / 7 - 7 / 2), 7)


def test_what_is_read_by_people_is_measured_and_ids_and_addresses_are_not(whole: Path) -> None:
    texts = read_folder(whole).texts["es"]
    words = list(told(texts["course:care"].entry))
    assert "Es martes y nadie ha comido." in words
    assert "La llamada" in words
    assert not [word for word in words if "example.org" in word or word in ("care", "lesson", "es")]
    scenario = list(told(texts["scenario:care:story"].entry))
    assert {"Contesto", "Hablas una hora.", "Ayudar también cansa."} <= set(scenario)
    assert not {"start", "answer", "good"} & set(scenario)


def test_the_report_tells_how_easy_each_work_is_and_names_its_hardest_part(whole: Path) -> None:
    lines = list(report(checked(whole)))
    assert lines[0] == "es: how easy it is to read (0 hard, 100 easy)"
    assert any("words  course:care  (hardest: " in line for line in lines)
    assert any(line.endswith("words  mechanism:order") for line in lines)


def test_the_report_tells_where_a_translation_says_a_term_otherwise(whole: Path) -> None:
    change(whole, f"es/{COURSE_FOLDER}/01-begin.md", "Respira.", "Los cuidados importan.")
    change(whole, f"en/{COURSE_FOLDER}/01-begin.md", "Respira.", "Kindness matters.")
    # the course's title is `Cuidado` in both
    assert list(report(checked(whole)))[-1] == (
        f"  care: {COURSE_FOLDER}/course.md, {COURSE_FOLDER}/01-begin.md"
    )
    change(whole, f"en/{COURSE_FOLDER}/01-begin.md", "Kindness", "Care")
    assert list(report(checked(whole)))[-1] == f"  care: {COURSE_FOLDER}/course.md"


def test_the_report_is_advice_and_no_failure(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--report", str(whole)]) == 0
    assert "how easy it is to read" in capsys.readouterr().out
