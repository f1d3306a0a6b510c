"""A workshop's form: its programme by headings, its date or none, and what is said of mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from services.content.source.cache import checked
from services.content.source.folder import read_folder
from tests.unit.content.library import change, write

FILE = "es/workshops/together.md"
WORKSHOP = """\
---
id: together
title: Juntas
summary: Un día en común.
status: open
starts: null
ends: null
timezone: null
place: null
capacity: 12
languages: [español]
course: care
facilitators: []
materials:
  - {title: Empezar, docId: "lesson:care:01-begin"}
before: [Lee «Empezar».]
after: [Cuéntalo.]
sources: []
checked: null
reviewed: null
---

Para quien quiera.

## +0:00 · 30 min · Llegar

Con calma.

## +1:15 · 45 min · Comer · juntas
"""
DATED = (
    ("starts: null", "starts: 2027-03-08T15:00:00Z"),
    ("ends: null", "ends: 2027-03-08T17:00:00Z"),
    ("timezone: null", "timezone: America/Mexico_City"),
    ("place: null", "place: {kind: place, words: La casa de siempre}"),
)


@pytest.fixture
def library(spanish: Path) -> Path:
    return write(spanish, {FILE: WORKSHOP})


def _dated(library: Path) -> None:
    for old, new in DATED:
        change(library, FILE, old, new)


def _troubles(root: Path) -> list[str]:
    return [str(trouble).removeprefix(f"{FILE}:") for trouble in checked(root).troubles]


def test_a_model_without_a_date_has_a_programme_that_counts_from_its_start(library: Path) -> None:
    catalogue = read_folder(library)
    assert catalogue.troubles == []
    entry = catalogue.texts["es"]["workshop:together"].entry
    assert entry["body"] == "Para quien quiera."
    assert entry["starts"] is None
    assert entry["programme"] == [
        {"at": 0, "minutes": 30, "title": "Llegar", "text": "Con calma."},
        {"at": 75, "minutes": 45, "title": "Comer · juntas", "text": ""},
    ]


def test_a_dated_workshop_is_in_order(library: Path) -> None:
    _dated(library)
    assert _troubles(library) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("## +0:00 · 30 min · Llegar", "## Llegar", "25: this heading does not say when. Write `## +0:30"),
        ("## +1:15", "## +1:75", "29: this heading does not say when."),
        ("## +1:15", "## +0:15", "1: `Comer · juntas` begins before the part above it has ended."),
        ("course: care", "course: other", "1: there is no course `other`."),
        ("lesson:care:01-begin", "lesson:care:99", "1: `lesson:care:99`, a material, is not there."),
        ("status: open", "status: soon", "5: `status` does not fit"),
        ("capacity: 12", "capacity: 0", "10: `capacity` does not fit"),
        ("capacity: 12\n", "", "2: `capacity` is missing."),
        ("id: together", "id: others", "2: the file's name is not its `id`."),
        ("starts: null", "starts: 2027-03-08T15:00:00Z", "1: `starts` and `ends` stand together"),
        ("timezone: null", "timezone: Mexico City", "1: `Mexico City` is no time zone."),
        ("timezone: null", "timezone: ../etc/passwd", "1: `../etc/passwd` is no time zone."),
    ],
)
def test_a_mistake_is_told_with_its_place(library: Path, old: str, new: str, said: str) -> None:
    change(library, FILE, old, new)
    assert any(trouble.startswith(said) for trouble in _troubles(library)), _troubles(library)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("2027-03-08T17:00:00Z", "2027-03-08T15:00:00Z", "1: it ends before it starts."),
        ("2027-03-08T17:00:00Z", "2027-02-30T17:00:00Z", "1: `starts` or `ends` is no time."),
        ("2027-03-08T17:00:00Z", "2027-03-08T16:30:00Z", "1: the programme goes on after the end."),
        ("timezone: America/Mexico_City", "timezone: null", "1: it has a date and no `timezone`."),
        (
            "place: {kind: place, words: La casa de siempre}",
            "place: null",
            "1: it has a date and no `place`.",
        ),
    ],
)
def test_a_date_that_cannot_be_kept_is_a_mistake(library: Path, old: str, new: str, said: str) -> None:
    _dated(library)
    change(library, FILE, old, new)
    assert [trouble[: len(said)] for trouble in _troubles(library)] == [said]


def test_a_workshop_without_a_programme_is_a_mistake(library: Path) -> None:
    write(library, {FILE: WORKSHOP.split("## ")[0]})
    (said,) = _troubles(library)
    assert said.startswith("23: there is no programme.")


def test_a_translation_keeps_the_times_of_its_source(whole: Path) -> None:
    write(whole, {FILE: WORKSHOP, FILE.replace("es/", "en/"): WORKSHOP.replace("+1:15", "+1:30")})
    (said,) = _troubles(whole)
    assert "it is not built like its source: `programme.1.at`" in said


def test_a_link_to_a_workshop_leads_to_one_that_is_there(library: Path) -> None:
    change(library, FILE, "Con calma.", "[Otra](/workshops/together) y [otra](/workshops/other).")
    assert _troubles(library) == ["1: `/workshops/other`: there is no such workshop."]
