"""The parts of a course, each from its own form of Markdown. README.md shows the forms.

Nothing that somebody wrote is lost in silence: what a form has no place for is a mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from services.content.source.markdown import (
    Item,
    Listed,
    Page,
    Section,
    last_quote,
    sections,
    split_list,
)
from services.content.source.trouble import Unreadable

TONES = ("good", "mixed", "hard")
Fields = dict[str, Any]

_WAY = re.compile(r"\[(.+)\]\(#([^()\s]+)\)")


def text(page: Page) -> Fields:
    """A lesson or a page of further help: its Markdown as it stands."""
    if not page.body:
        raise Unreadable(page.first_line, "the text is empty")
    return {"body": page.body}


def checklist(page: Page) -> Fields:
    """Groups of things to do. Ids are places (`g1-i2`), so that every language ticks the same thing."""
    opening, found = sections(page)
    groups = [(section, split_list(section)) for section in found]
    intro, first = opening.text, split_list(opening)
    if any(item.mark for item in first.items):  # boxes before the first heading are a group without a title
        intro = first.before
        groups.insert(0, (opening, replace(first, before="")))
    return {"intro": intro, "groups": [_group(n, *group) for n, group in enumerate(groups, 1)]}


def _group(number: int, section: Section, listed: Listed) -> Fields:
    _nothing_else(section, listed, "Put it into the introduction, or below one of the boxes.")
    if not listed.items:
        raise Unreadable(section.line, "the group has nothing to tick", "Add lines `- [ ] …`.")
    for item in listed.items:
        if item.mark != " ":
            raise Unreadable(item.line, "this is not a box to tick", "Write it `- [ ] …`.")
    return {
        "title": section.title,
        "items": [
            {"id": f"g{number}-i{n}", "text": item.text, "help": item.more or None}
            for n, item in enumerate(listed.items, 1)
        ],
    }


def scenario(page: Page) -> Fields:
    """Situations with choices: each choice leads to one, each can be reached, and all come to an end."""
    opening, found = sections(page)
    nodes: dict[str, Fields] = {}
    lines: dict[str, int] = {}
    for section in found:
        if section.title in nodes:
            raise Unreadable(section.line, f"a situation `{section.title}` is there already")
        nodes[section.title], lines[section.title] = _node(section), section.line
    start = str(page.head.get("start"))
    if start not in nodes:
        raise Unreadable(page.places.line("start"), "`start` names no situation", "Name a `## heading`.")
    wrong = astray(start, nodes)
    if wrong is not None:
        raise Unreadable(lines[wrong[0]], wrong[1])
    return {"intro": opening.text, "start": start, "nodes": nodes}


def astray(start: str, nodes: Mapping[str, Fields]) -> tuple[str, str] | None:
    """The first situation whose ways are not in order, and what is wrong; `start` is one of them."""
    for name, node in nodes.items():
        for choice in node["choices"]:
            if choice["to"] not in nodes:
                return name, f"a choice leads to `{choice['to']}`, which is not there"
    onward = {name: {choice["to"] for choice in node["choices"]} for name, node in nodes.items()}
    lost = sorted(set(nodes) - _closure({start}, onward))
    if lost:
        return lost[0], f"nothing leads to `{lost[0]}`"
    back = {name: {other for other in nodes if name in onward[other]} for name in nodes}
    caught = sorted(set(nodes) - _closure((name for name in nodes if nodes[name]["end"]), back))
    return (caught[0], f"from `{caught[0]}` no way comes to an end") if caught else None


def _node(section: Section) -> Fields:
    listed = split_list(section)
    if listed.items:
        if listed.stray:
            raise Unreadable(listed.stray, "there is text below the choices", "Put it above them.")
        return {"text": listed.before, "choices": [_choice(item) for item in listed.items], "end": None}
    told, quote = last_quote(section.text)
    tone, _, lesson = (quote or "").partition(":")
    if tone not in TONES or not lesson.strip():
        raise Unreadable(
            section.line,
            "this situation has neither choices nor an end",
            "End it with `> good: what it teaches`, or mixed, or hard.",
        )
    return {"text": told, "choices": [], "end": {"tone": tone, "text": lesson.strip()}}


def _choice(item: Item) -> Fields:
    way = _WAY.fullmatch(item.text)
    if way is None or item.more:
        raise Unreadable(
            item.line, "this choice is not one way on", "Write nothing but `- [What she does](#situation)`."
        )
    return {"text": way[1], "to": way[2]}


def _closure(begin: Iterable[str], ways: Mapping[str, set[str]]) -> set[str]:
    """All that can be reached."""
    reached = set(begin)
    ahead = list(reached)
    while ahead:
        new = ways[ahead.pop()] - reached
        reached |= new
        ahead += new
    return reached


def quiz(page: Page) -> Fields:
    """Questions whose every option says why."""
    opening, found = sections(page)
    return {"intro": opening.text, "questions": [_question(n, section) for n, section in enumerate(found, 1)]}


def _question(number: int, section: Section) -> Fields:
    listed = split_list(section)
    _nothing_else(section, listed, "Put it into the heading, or below one of the options.")
    for item in listed.items:
        if not item.mark:
            raise Unreadable(item.line, "this is not an option", "Write it `- [ ] …` or `- [x] …`.")
        if not item.more:
            raise Unreadable(item.line, "the option does not say why", "Add an indented paragraph below it.")
    if not any(item.mark == "x" for item in listed.items):
        raise Unreadable(section.line, "no option is right", "Mark one with `- [x]`.")
    options = [{"text": i.text, "right": i.mark == "x", "why": i.more} for i in listed.items]
    return {"id": f"q{number}", "text": section.title, "options": options}


def _nothing_else(section: Section, listed: Listed, fix: str) -> None:
    """A section that is a list has no text above or below it."""
    if listed.items and listed.before:
        raise Unreadable(section.first_line, "there is text above the list", fix)
    if listed.stray:
        raise Unreadable(listed.stray, "there is text below the list", fix)


READERS: Mapping[str, Callable[[Page], Fields]] = {
    "lesson": text,
    "help": text,
    "checklist": checklist,
    "scenario": scenario,
    "quiz": quiz,
}
