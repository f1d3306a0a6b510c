"""What holds across documents: links, pictures, days, headings, and how translations are built."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.content.source.cache import checked
from services.content.source.check import main
from services.content.source.rules import missing
from tests.unit.content.library import COURSE_FOLDER, change

SPANISH = f"es/{COURSE_FOLDER}"
ENGLISH = f"en/{COURSE_FOLDER}"


def _troubles(root: Path) -> list[str]:
    return [str(trouble) for trouble in checked(root).troubles]


@pytest.mark.parametrize(
    "to",
    [
        "https://example.org/x",
        "/learn",
        "/learn/care",
        "/learn/care/story",
        "/mechanisms/order",
        "/reports/new",
        "/settings/kit",
        "/about",
    ],
)
def test_a_link_may_lead_to_an_https_page_or_a_screen_that_is_there(spanish: Path, to: str) -> None:
    change(spanish, f"{SPANISH}/01-begin.md", "https://example.org", to)
    assert _troubles(spanish) == []


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("http://example.org", "`http://example.org` leads nowhere that is safe. Lead to an https page,"),
        ("//example.org", "`//example.org` leads nowhere that is safe."),
        ("mailto:a@example.org", "`mailto:a@example.org` leads nowhere that is safe."),
        ("/learning", "`/learning` leads nowhere that is safe."),
        ("/learn/../x", "`/learn/../x` leads nowhere that is safe."),
        ("story", "`story` leads nowhere that is safe."),
        ("#start", "`#start` leads nowhere that is safe."),
        ("/learn/other", "`/learn/other`: there is no such course or part."),
        ("/learn/care/other", "`/learn/care/other`: there is no such course or part."),
        ("/mechanisms/other", "`/mechanisms/other`: there is no such mechanism."),
    ],
)
def test_a_link_that_leads_elsewhere_is_a_mistake(spanish: Path, to: str, said: str) -> None:
    change(spanish, f"{SPANISH}/01-begin.md", "https://example.org", to)
    (found,) = _troubles(spanish)
    assert found.startswith(f"{SPANISH}/01-begin.md:1: {said}")


def test_a_link_with_a_script_is_no_link_and_does_nothing(spanish: Path) -> None:
    change(spanish, f"{SPANISH}/01-begin.md", "https://example.org", "javascript:alert(1)")
    assert _troubles(spanish) == []


def test_links_are_looked_at_wherever_words_are(spanish: Path) -> None:
    change(spanish, "es/mechanisms/order.md", "risks: [Que se sepa]", 'risks: ["[x](http://x)"]')
    change(spanish, f"{SPANISH}/test.md", "Así pesa menos.", "[Así](http://x)")
    assert len(_troubles(spanish)) == 2


def test_the_largest_heading_is_the_title_alone(spanish: Path) -> None:
    change(spanish, f"{SPANISH}/01-begin.md", "## Para hoy", "# Para hoy")
    assert _troubles(spanish) == [
        f"{SPANISH}/01-begin.md:1: a heading of level 1 is for titles only. Write `##`."
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("checked: 2026-05-01}", "checked: 2026-06-01}", "no source was checked by then."),
        ("checked: 2026-05-01}", "checked: null}", "no source was checked by then."),
        ("checked: 2026-05-02", "checked: 2026-13-02", "`2026-13-02` is no day."),
        ("reviewed: null", "reviewed: 2026-02-30", "`2026-02-30` is no day."),
    ],
)
def test_days_are_real_and_what_says_it_was_checked_has_a_checked_source(
    spanish: Path, old: str, new: str, said: str
) -> None:
    change(spanish, f"{SPANISH}/course.md", old, new)
    (found,) = _troubles(spanish)
    assert said in found


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        ("list", "- [ ] Dormir\n\n", "", "`groups.0.items` has 1, the source 2"),
        (
            "list",
            "\n  Sin teléfonos.\n",
            "",
            "`groups.0.items.0.help` is None, in the source 'Sin teléfonos.'",
        ),
        ("test", "- [ ] Una", "- [x] Una", "`questions.0.options.1.right` is True, in the source False"),
        ("story", "> good:", "> hard:", "`nodes.sleep.end.tone` is 'hard', in the source 'good'"),
        (
            "story",
            "- [Contesto](#answer)\n- [Duermo](#sleep)",
            "- [Duermo](#sleep)\n- [Contesto](#answer)",
            "`nodes.start.choices.0.to` is 'sleep', in the source 'answer'",
        ),
        ("story", "Una noche cualquiera.\n\n", "", "`intro` is '', in the source 'Una noche cualquiera.'"),
        ("01-begin", "minutes: 5", "minutes: 6", "`minutes` is 6, in the source 5"),
        (
            "course",
            "order: [01-begin, list,",
            "order: [list, 01-begin,",
            "`parts.0.id` is 'list', in the source",
        ),
    ],
)
def test_a_translation_is_built_like_its_source_and_it_is_told_where_not(
    whole: Path, file: str, old: str, new: str, where: str
) -> None:
    change(whole, f"{ENGLISH}/{file}.md", old, new)
    found = [text for text in _troubles(whole) if text.startswith(f"{ENGLISH}/{file}.md:1: it is not built")]
    assert len(found) == 1, _troubles(whole)
    assert f"it is not built like its source: {where}" in found[0]


def test_a_situation_that_only_the_translation_has_is_told(whole: Path) -> None:
    change(whole, f"{ENGLISH}/story.md", "#sleep", "#rest")
    change(whole, f"{ENGLISH}/story.md", "## sleep", "## rest")
    assert any("`nodes` differs in rest, sleep." in text for text in _troubles(whole))


def test_a_translation_may_have_sources_and_documents_of_its_own(whole: Path) -> None:
    change(whole, "en/mechanisms/order.md", "documents: []", "documents: [A letter]")
    change(whole, "en/mechanisms/order.md", "Una ley", "A law explained")
    assert _troubles(whole) == []


def test_what_only_a_translation_has_is_a_mistake(whole: Path) -> None:
    (whole / "es/mechanisms/order.md").unlink()
    assert "en/mechanisms/order.md:1: `mechanism:order` is not in the source language." in _troubles(whole)


def test_a_source_that_cannot_be_read_is_told_once_and_not_again_for_its_translation(whole: Path) -> None:
    change(whole, "es/mechanisms/order.md", "level: state", "level: village")
    (found,) = _troubles(whole)
    assert found.startswith("es/mechanisms/order.md:4: `level` does not fit")


def test_what_is_not_translated_yet_is_missing_and_stops_nothing(spanish: Path) -> None:
    catalogue = checked(spanish)
    assert catalogue.troubles == []
    assert [str(trouble) for trouble in missing(catalogue)] == [
        f"{SPANISH}/course.md:1: there is no `course:care` in `en` yet.",
        "es/mechanisms/order.md:1: there is no `mechanism:order` in `en` yet.",
    ]


def test_a_third_language_may_grow_course_by_course(whole: Path) -> None:
    (whole / "nah/courses").mkdir(parents=True)
    catalogue = checked(whole)
    assert (catalogue.troubles, list(missing(catalogue))) == ([], [])


def test_the_command_ends_with_1_when_something_is_wrong_and_names_the_file_as_it_was_given(
    whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(whole)]) == 0
    assert capsys.readouterr().out == ""
    change(whole, f"{SPANISH}/test.md", "- [x]", "- [ ]")
    assert main([str(whole)]) == 1
    assert capsys.readouterr().out.startswith(f"{whole}/{SPANISH}/test.md:7: no option is right.")


def test_the_command_also_ends_with_1_for_what_is_missing(
    spanish: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(spanish)]) == 1
    assert "there is no `course:care` in `en` yet." in capsys.readouterr().out
