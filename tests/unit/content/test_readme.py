"""The README shows forms that work: its examples make a catalogue without a mistake."""

from __future__ import annotations

import re
from pathlib import Path

from services.content.source.folder import read_folder
from tests.unit.content.library import write

README = Path(__file__).parents[3] / "services" / "content" / "README.md"


def test_the_examples_are_a_catalogue_without_a_mistake(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    forms = re.findall(r"```markdown\n(.*?)```", text, re.S)
    course, lesson, picture, checklist, scenario, quiz, mechanism, workshop = forms
    (glossary,) = re.findall(r"```yaml\n(.*?)```", text, re.S)
    head = "---\ntype: {}\ntitle: Una parte\nminutes: 5\n{}---\n\n"
    folder = "es/courses/07-collective-care"
    root = write(
        tmp_path,
        {
            f"{folder}/course.md": course,
            f"{folder}/01-begin.md": f"{lesson}\n{picture}",
            f"{folder}/media/cycle.svg": '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>',
            f"{folder}/checklist.md": head.format("checklist", "") + checklist,
            f"{folder}/scenario.md": head.format("scenario", "start: call\n") + scenario,
            f"{folder}/quiz.md": head.format("quiz", "") + quiz,
            f"{folder}/help.md": lesson.replace("type: lesson", "type: help"),
            "es/mechanisms/mx-protection-orders.md": mechanism,
            "es/workshops/one-day.md": workshop,
            "es/workshops/media/plan.pdf": "%PDF-1.7 plan",
            "glossary.yaml": glossary,
        },
    )
    catalogue = read_folder(root)
    assert [str(trouble) for trouble in catalogue.troubles] == []
    assert len(catalogue.texts["es"]) == 9
