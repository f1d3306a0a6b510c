"""The parts of a course, each from its own form of Markdown. README.md shows the forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from services.content.source.markdown import (
    Page,
    Section,
    Unreadable,
    last_quote,
    links,
    sections,
    split_list,
)

TONES = ("good", "mixed", "hard")
Fields = dict[str, Any]


def text(page: Page) -> Fields:
    """A lesson or a page of further help: its Markdown as it stands."""
    body = page.body.strip()
    if not body:
        raise Unreadable(page.first_line, "the text is empty")
    return {"body": body}


def checklist(page: Page) -> Fields:
    """Groups of things to do. Ids are places (`g1-i2`), so that every language ticks the same thing."""
    intro, groups = sections(page)
    return {"intro": intro, "groups": [_group(n, group) for n, group in enumerate(groups, 1)]}


def _group(number: int, group: Section) -> Fields:
    _, items = split_list(group)
    if not items:
        raise Unreadable(group.line, "the group has nothing to tick", "Add lines `- [ ] …`.")
    for item in items:
        if item.mark != " ":
            raise Unreadable(item.line, "this is not a box to tick", "Write it `- [ ] …`.")
    return {
        "title": group.title,
        "items": [
            {"id": f"g{number}-i{n}", "text": item.text, "help": item.more or None}
            for n, item in enumerate(items, 1)
        ],
    }


def scenario(page: Page) -> Fields:
    """Situations with choices. Every choice leads to a situation, and every situation can be reached."""
    intro, found = sections(page)
    nodes = {section.title: _node(section) for section in found}
    if len(nodes) != len(found):
        raise Unreadable(page.first_line, "two situations have the same name")
    lines = {section.title: section.line for section in found}
    start = str(page.head.get("start"))
    if start not in nodes:
        raise Unreadable(1, "`start` names no situation")
    for name, node in nodes.items():
        for choice in node["choices"]:
            if choice["to"] not in nodes:
                raise Unreadable(lines[name], f"a choice leads to `{choice['to']}`, which is not there")
    lost = set(nodes) - _reached(start, nodes)
    if lost:
        raise Unreadable(lines[min(lost)], f"nothing leads to `{min(lost)}`")
    return {"intro": intro, "start": start, "nodes": nodes}


def _node(section: Section) -> Fields:
    before, items = split_list(section)
    choices = []
    for item in items:
        leads = [(words, to[1:]) for to, words, image in links(item.text) if to.startswith("#") and not image]
        if len(leads) != 1:
            raise Unreadable(
                item.line, "this choice leads nowhere", "Write it `- [What she does](#situation)`."
            )
        choices.append({"text": leads[0][0], "to": leads[0][1]})
    if choices:
        return {"text": before, "choices": choices, "end": None}
    told, quote = last_quote(section.text)
    tone, _, lesson = (quote or "").partition(":")
    if tone not in TONES or not lesson.strip():
        raise Unreadable(
            section.line,
            "this situation has neither choices nor an end",
            "End it with `> good: what it teaches`.",
        )
    return {"text": told, "choices": [], "end": {"tone": tone, "text": lesson.strip()}}


def _reached(start: str, nodes: Mapping[str, Fields]) -> set[str]:
    reached, ahead = {start}, [start]
    while ahead:
        for choice in nodes[ahead.pop()]["choices"]:
            if choice["to"] not in reached:
                reached.add(choice["to"])
                ahead.append(choice["to"])
    return reached


def quiz(page: Page) -> Fields:
    """Questions whose every option says why."""
    intro, found = sections(page)
    return {"intro": intro, "questions": [_question(n, section) for n, section in enumerate(found, 1)]}


def _question(number: int, section: Section) -> Fields:
    _, items = split_list(section)
    if not any(item.mark == "x" for item in items):
        raise Unreadable(section.line, "no option is right", "Mark one with `- [x]`.")
    for item in items:
        if not item.mark:
            raise Unreadable(item.line, "this is not an option", "Write it `- [ ] …` or `- [x] …`.")
        if not item.more:
            raise Unreadable(item.line, "the option does not say why", "Add an indented paragraph below it.")
    options = [{"text": item.text, "right": item.mark == "x", "why": item.more} for item in items]
    return {"id": f"q{number}", "text": section.title, "options": options}


READERS: Mapping[str, Callable[[Page], Fields]] = {
    "lesson": text,
    "help": text,
    "checklist": checklist,
    "scenario": scenario,
    "quiz": quiz,
}
