"""Which translations are older than what they translate, and saying that one no longer is."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.content.source.cache import checked
from services.content.source.check import main as check
from services.content.source.mark import main, marked
from services.content.source.rules import stale
from tests.unit.content.library import COURSE_FOLDER, change

SPANISH, ENGLISH = f"es/{COURSE_FOLDER}", f"en/{COURSE_FOLDER}"


def _stale(root: Path) -> list[str]:
    return [trouble.path.as_posix() for trouble in stale(checked(root))]


def test_a_change_of_wording_makes_what_was_marked_stale_until_it_is_marked_again(
    whole: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--all", "--folder", str(whole)]) == 0
    assert (checked(whole).troubles, _stale(whole)) == ([], [])
    before = checked(whole).texts["en"]["lesson:care:01-begin"].sha256
    change(whole, f"{SPANISH}/01-begin.md", "Respira.", "Respira hondo.")
    assert _stale(whole) == [f"{ENGLISH}/01-begin.md"]
    assert checked(whole).texts["en"]["lesson:care:01-begin"].sha256 == before
    assert check([str(whole), "--report"]) == 0
    assert f"{ENGLISH}/01-begin.md:1: its source has changed" in capsys.readouterr().out
    assert main([str(whole / ENGLISH / "01-begin.md"), "--folder", str(whole)]) == 0
    assert _stale(whole) == []


def test_a_translation_that_says_what_it_is_of_is_believed(whole: Path) -> None:
    other = {"of": "es", "source_hash": "0" * 64}
    change(
        whole,
        "en/mechanisms/order.md",
        "reviewed: null",
        f"reviewed: null\ntranslation: {other}".replace("'", ""),
    )
    catalogue = checked(whole)
    assert catalogue.troubles == []
    assert catalogue.texts["en"]["mechanism:order"].entry["translation"] == other
    assert _stale(whole) == ["en/mechanisms/order.md"]


def test_marking_changes_one_line_and_nothing_else() -> None:
    text = "---\r\ntitle: A\r\n---\r\n\r\ntranslation: {no}\r\n"
    once = marked(text, "a" * 64)
    said = f"translation: {{of: es, source_hash: {'a' * 64}}}\r\n"
    assert once == f"---\r\ntitle: A\r\n{said}---\r\n\r\ntranslation: {{no}}\r\n"
    assert marked(once, "b" * 64) == once.replace("a" * 64, "b" * 64)


def test_what_is_no_translation_is_not_marked(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = whole / SPANISH / "01-begin.md"
    before = file.read_text()
    assert main([str(file), "--folder", str(whole)]) == 1
    assert "this is no translation" in capsys.readouterr().err
    assert file.read_text() == before


def test_nothing_is_marked_in_a_folder_with_mistakes(whole: Path) -> None:
    change(whole, f"{SPANISH}/test.md", "- [x]", "- [ ]")
    before = (whole / ENGLISH / "course.md").read_text()
    assert main(["--all", "--folder", str(whole)]) == 1
    assert (whole / ENGLISH / "course.md").read_text() == before
