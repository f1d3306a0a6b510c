"""A workshop's own form of Markdown: what it is about, then its programme as headings with times.

Times count from the start, so that a workshop has a programme before it has a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from services.content.source.markdown import Page, Section, sections
from services.content.source.parts import Fields
from services.content.source.trouble import Trouble, Unreadable
from shared.encoding import parse_time

_ITEM = re.compile(r"\+([0-9]{1,3}):([0-5][0-9]) · ([0-9]{1,3}) min · (\S.*)")
_FIX = "Write `## +0:30 · 45 min · What happens`: hours and minutes after the start, how long, its name."


def workshop(page: Page) -> Fields:
    """`body`: the text before the first heading; `programme`: a part of it for each heading."""
    opening, found = sections(page)
    if not found:
        raise Unreadable(page.first_line, "there is no programme", _FIX)
    return {"body": opening.text, "programme": [_item(section) for section in found]}


def _item(section: Section) -> Fields:
    told = _ITEM.fullmatch(section.title)
    if told is None:
        raise Unreadable(section.line, "this heading does not say when", _FIX)
    hours, minutes, length, title = told.groups()
    at = int(hours) * 60 + int(minutes)
    return {"at": at, "minutes": int(length), "title": title, "text": section.text}


def broken(path: Any, entry: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[Trouble]:
    """What is wrong with a workshop beyond its form: its dates, its programme, and what it refers to."""
    length = None
    if (entry["starts"] is None) != (entry["ends"] is None):
        yield Trouble(path, 1, "`starts` and `ends` stand together, or are both null.")
    elif entry["starts"] is not None:
        starts, ends = _time(entry["starts"]), _time(entry["ends"])
        if starts is None or ends is None:
            yield Trouble(path, 1, "`starts` or `ends` is no time.", "Write it like `2027-03-08T15:00:00Z`.")
        elif ends <= starts:
            yield Trouble(path, 1, "it ends before it starts.")
        else:
            length = int((ends - starts).total_seconds()) // 60
        if entry["timezone"] is None:
            yield Trouble(
                path, 1, "it has a date and no `timezone`.", "Write one like `America/Mexico_City`."
            )
        if entry["place"] is None:
            yield Trouble(path, 1, "it has a date and no `place`.")
    if entry["timezone"] is not None and not _is_zone(entry["timezone"]):
        yield Trouble(
            path, 1, f"`{entry['timezone']}` is no time zone.", "Write one like `America/Mexico_City`."
        )
    before = 0
    for item in entry["programme"]:
        if item["at"] < before:
            yield Trouble(path, 1, f"`{item['title']}` begins before the part above it has ended.")
        before = item["at"] + item["minutes"]
    if length is not None and before > length:
        yield Trouble(path, 1, "the programme goes on after the end.")
    if entry["course"] is not None and f"course:{entry['course']}" not in known:
        yield Trouble(path, 1, f"there is no course `{entry['course']}`.")
    listed = {ref["sha256"] for ref in entry.get("media") or []}
    for material in entry["materials"]:
        document, file = material.get("docId"), material.get("media")
        if (document is None) == (file is None):
            fix = "Write `docId` or `media`."
            yield Trouble(path, 1, f"`{material['title']}`, a material, is not one thing.", fix)
        elif (document or file) not in (known if document else listed):
            yield Trouble(path, 1, f"`{document or material['title']}`, a material, is not there.")


def _time(text: str) -> datetime | None:
    try:
        return parse_time(text)
    except ValueError:
        return None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # an unknown or a malformed name, or a folder of zones
        return False
    return True
