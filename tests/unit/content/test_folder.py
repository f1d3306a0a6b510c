"""The folder as a whole: what it must have, what it may not be, when it is read again."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from services.content.source import cache
from services.content.source.cache import Folder
from services.content.source.folder import FILE_BYTES, read_folder
from tests.unit.content.library import COURSE_FOLDER, LESSON, WHOLE, change, write

FOLDER = f"es/{COURSE_FOLDER}"


def _troubles(root: Path) -> list[str]:
    return [str(trouble) for trouble in read_folder(root).troubles]


def test_a_folder_that_is_not_a_catalogue_is_never_an_empty_catalogue(tmp_path: Path) -> None:
    """Else a wrong setting would ask for a release that withdraws everything."""
    assert _troubles(tmp_path / "nowhere") == ["es:1: the source language is not there."]
    assert _troubles(tmp_path) == ["es:1: the source language is not there."]


def test_a_folder_adds_a_language_and_hidden_ones_are_none(spanish: Path) -> None:
    write(spanish, {".git/config": "x", f"nah/{COURSE_FOLDER}/notes.txt": "x"})
    assert list(read_folder(spanish).texts) == ["es", "nah"]


def test_a_folder_that_names_no_language_is_a_mistake(spanish: Path) -> None:
    write(spanish, {"Old Courses/x.md": "x"})
    assert _troubles(spanish) == ["Old Courses:1: this names no language. Use a tag like `en` or `nah`."]


def test_a_part_that_is_missing_and_one_that_nobody_names_are_both_told(spanish: Path) -> None:
    (spanish / FOLDER / "list.md").rename(spanish / FOLDER / "lists.md")
    assert _troubles(spanish) == [
        f"{FOLDER}/lists.md:1: the course's `order` does not name it.",
        f"{FOLDER}/list.md:1: the file is not there. Write it, or take it out of `order`.",
    ]


def test_all_mistakes_are_told_at_once_and_the_rest_is_read(spanish: Path) -> None:
    change(spanish, f"{FOLDER}/test.md", "- [x]", "- [ ]")
    change(spanish, f"{FOLDER}/list.md", "- [ ] Dormir", "- Dormir")
    catalogue = read_folder(spanish)
    assert {trouble.path.name for trouble in catalogue.troubles} == {"test.md", "list.md"}
    assert sorted(catalogue.texts["es"]) == [
        "course:care",
        "help:care:help",
        "lesson:care:01-begin",
        "mechanism:order",
        "scenario:care:story",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "the file is not UTF-8. Save it as UTF-8."),
        (b"x" * (FILE_BYTES + 1), "the file is larger than 256 KiB."),
        (b"", "there is no front matter. Begin the file with a line `---`."),
        (b"---\n---\n", "it is empty."),
        (b"---\n- a\n---\n", "the front matter is not a list of names and values. Write `name: value`."),
        (
            b"---\n1: a\n---\n",
            "this is not YAML: a name is a word. Put a text with a colon, a `#` or a bracket between quotes.",
        ),
    ],
)
def test_a_file_that_is_no_text_with_front_matter_is_a_mistake(
    spanish: Path, content: bytes, said: str
) -> None:
    (spanish / FOLDER / "help.md").write_bytes(content)
    (found,) = _troubles(spanish)
    assert found.startswith(f"{FOLDER}/help.md:")
    assert found.endswith(said)


def test_a_folder_in_the_place_of_a_file_is_a_mistake(spanish: Path) -> None:
    (spanish / FOLDER / "help.md").unlink()
    (spanish / FOLDER / "help.md").mkdir()
    assert f"{FOLDER}/help.md:1: the file cannot be read." in _troubles(spanish)


def test_two_courses_cannot_share_an_id(spanish: Path) -> None:
    source = spanish / FOLDER
    copy = spanish / "es/courses/07-care2"
    copy.mkdir()
    for file in source.iterdir():
        (copy / file.name).write_text(file.read_text())
    found = _troubles(spanish)
    assert f"es/courses/07-care2/help.md:1: `help:care:help` is there already: {FOLDER}/help.md." in found


def test_a_mechanism_is_found_by_the_name_of_its_file(spanish: Path) -> None:
    (spanish / "es/mechanisms/order.md").rename(spanish / "es/mechanisms/orders.md")
    assert _troubles(spanish) == ["es/mechanisms/orders.md:2: the file's name is not its `id`."]


def test_the_same_folder_gives_the_same_documents_byte_for_byte(tmp_path: Path) -> None:
    one, other = (read_folder(write(tmp_path / name, WHOLE)) for name in ("a", "b"))
    assert [text.p for text in one.all()] == [text.p for text in other.all()]


async def test_a_folder_is_read_again_only_when_a_file_in_it_has_changed(
    whole: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings: list[Path] = []
    reading = cache.checked

    def counted(root: Path) -> object:
        readings.append(root)
        return reading(root)

    monkeypatch.setattr(cache, "checked", counted)
    folder = Folder(whole)
    first = await folder.catalogue()
    assert await folder.catalogue() is first
    lesson = whole / FOLDER / "01-begin.md"
    write(whole, {f"{FOLDER}/01-begin.md": LESSON.replace("Respira", "Camina.")})
    second = await folder.catalogue()
    assert second.texts["es"]["lesson:care:01-begin"].p != first.texts["es"]["lesson:care:01-begin"].p
    times = lesson.stat()
    lesson.write_text(LESSON.replace("Respira", "Detente"))  # the same size
    os.utime(lesson, ns=(times.st_atime_ns, times.st_mtime_ns + 1))
    third = await folder.catalogue()
    assert "Detente" in third.texts["es"]["lesson:care:01-begin"].p
    lesson.unlink()
    assert (await folder.catalogue()).troubles
    assert len(readings) == 4
