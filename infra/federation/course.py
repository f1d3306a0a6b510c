"""A small course for the show, in the form in which courses are written: the Markdown beside this file."""

from __future__ import annotations

import shutil
from pathlib import Path

from infra.settings import ROOT
from shared.encoding import format_day, now

COURSE = "course:federation-show"
TEXTS = Path(__file__).with_name("course")


def catalogue(folder: Path) -> Path:
    """A copy of the project's catalogue, to which the show adds its course."""
    shutil.copytree(ROOT / "services/content/catalogue", folder, dirs_exist_ok=True)
    return folder


def add(folder: Path) -> None:
    """Write the course into a catalogue's folder, checked today."""
    course = folder / "es/courses/17-federation-show"
    course.mkdir(parents=True, exist_ok=True)
    for text in TEXTS.glob("*.md"):
        words = text.read_text(encoding="utf-8").replace("{day}", format_day(now()))
        course.joinpath(text.name).write_text(words, encoding="utf-8")
