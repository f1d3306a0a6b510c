"""Markdown with front matter, taken apart by its own tokens: headings, lists, links, images.

Texts stay Markdown: what is handed on are lines of the source, never HTML.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from services.content.source.front import Places, read_yaml
from services.content.source.trouble import Unreadable

FENCE = "---"
_PARSER = MarkdownIt("commonmark", {"html": False})
_HTML_PARSER = MarkdownIt("commonmark", {"html": True})
_BULLET = re.compile(r"\s{0,3}[-+*](?:\s+|$)")
_BOX = re.compile(r"\[([ x])\]\s+(?=\S)")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")


@dataclass(frozen=True)
class Page:
    """A file: its front matter, its Markdown, the line on which that begins, and where values stand."""

    head: dict[str, Any]
    body: str
    first_line: int
    places: Places


@dataclass(frozen=True)
class Section:
    """A heading and what stands below it; `line` is that of the heading, `first_line` that of the text."""

    title: str
    text: str
    line: int
    first_line: int


@dataclass(frozen=True)
class Item:
    """A list item `- [x] text`; `mark` is `x`, a space, or empty without a box; `more` is indented below."""

    mark: str
    text: str
    more: str
    line: int


@dataclass(frozen=True)
class Listed:
    """A text with a list in it: what stands before, the items, and the line of what else there is, if any."""

    before: str
    items: list[Item]
    stray: int | None


@dataclass(frozen=True)
class Link:
    """A link or an image of a text: where to, and its words or its alternative text."""

    to: str
    words: str
    image: bool


def read_page(text: str) -> Page:
    """A file's text as a Page. Raises Unreadable."""
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if has_control(line):
            raise Unreadable(number, "there is an invisible control character in it", "Type the line again.")
    if lines[0].strip() != FENCE:
        raise Unreadable(1, "there is no front matter", f"Begin the file with a line `{FENCE}`.")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.strip() == FENCE), None)
    if end is None:
        raise Unreadable(1, "the front matter does not end", f"Close it with a line `{FENCE}`.")
    head, places = read_yaml("\n".join(lines[1:end]), 2)
    if not isinstance(head, dict):
        raise Unreadable(2, "the front matter is not a list of names and values", "Write `name: value`.")
    body, first_line = _block(lines, end + 1, len(lines), 1)
    html = first_html(body)
    if html is not None:
        raise Unreadable(first_line + html, "there is HTML in it", "Write it in Markdown.")
    return Page(head, body, first_line, places)


def sections(page: Page) -> tuple[Section, list[Section]]:
    """What stands before the first heading of level 2 (without a title), and a section for each of them."""
    lines = page.body.split("\n")
    heads = [
        (opening.map, inline.content.strip())
        for opening, inline in pairwise(_PARSER.parse(page.body))
        if opening.type == "heading_open" and opening.tag == "h2" and opening.level == 0 and opening.map
    ]
    ends = [start for (start, _), _ in heads] + [len(lines)]
    found = [
        Section(title, *_with_lines(lines, start, below, end, page.first_line))
        for ((start, below), title), end in zip(heads, ends[1:], strict=True)
    ]
    return Section("", *_with_lines(lines, 0, 0, ends[0], page.first_line)), found


def split_list(section: Section) -> Listed:
    """A section by its bulleted lists. Numbered lists are text like any other."""
    lines = section.text.split("\n")
    tokens = _PARSER.parse(section.text)
    lists = [t.map for t in tokens if t.type == "bullet_list_open" and t.level == 0 and t.map]
    if not lists:
        return Listed(section.text, [], None)
    items = [
        _item(lines, tokens[at : at + 2], section.first_line)
        for at, token in enumerate(tokens)
        if token.type == "list_item_open" and token.level == 1 and token.map and _within(token.map, lists)
    ]
    stray = next(
        (
            section.first_line + number
            for number, line in enumerate(lines)
            if line.strip() and number >= lists[0][0] and not _within([number, number + 1], lists)
        ),
        None,
    )
    return Listed("\n".join(lines[: lists[0][0]]).strip(), items, stray)


def links(text: str) -> Iterator[Link]:
    """Each link and image of a text."""
    if not {"[", "<"} & set(text):  # most texts have none, and parsing is what takes time
        return
    for token in _PARSER.parse(text):
        inside: Token | None = None
        words = ""
        for child in token.children or ():
            if child.type == "image":
                yield Link(str(child.attrs.get("src", "")), child.content, True)
            elif child.type == "link_open":
                inside, words = child, ""
            elif child.type == "link_close" and inside is not None:
                yield Link(str(inside.attrs.get("href", "")), words, False)
                inside = None
            elif inside is not None:
                words += child.content


def titles(text: str) -> Iterator[tuple[int, str]]:
    """Each heading of a text, at any depth: its level and its words."""
    if not {"#", "=", "-"} & set(text):
        return
    for opening, inline in pairwise(_PARSER.parse(text)):
        if opening.type == "heading_open":
            yield int(opening.tag[1:]), inline.content


def plain(text: str) -> Iterator[str]:
    """The words of each paragraph, heading and item of a text, without marks and without where links lead."""
    for token in _PARSER.parse(text):
        if token.type == "inline":
            yield "".join(
                " " if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or ()
                if child.type != "image"
            )


def last_quote(text: str) -> tuple[str, str | None]:
    """A text without the quotation that ends it, and that quotation's own text (None when there is none)."""
    blocks = [token for token in _PARSER.parse(text) if token.level == 0 and token.map]
    if not blocks or blocks[-1].type != "blockquote_open" or not blocks[-1].map:
        return text, None
    lines = text.split("\n")
    start = blocks[-1].map[0]
    quote = "\n".join(line.lstrip().removeprefix(">").removeprefix(" ") for line in lines[start:])
    return "\n".join(lines[:start]).strip(), quote.strip()


def _item(lines: list[str], tokens: list[Token], first_line: int) -> Item:
    """The item of a `list_item_open` and of the token after it, which opens the item's first paragraph."""
    start, end = tokens[0].map or [0, 0]
    if len(tokens) < 2 or tokens[1].type != "paragraph_open" or not tokens[1].map:
        raise Unreadable(first_line + start, "the item does not begin with words", "Write `- words`.")
    below = tokens[1].map[1]
    words = [_BULLET.sub("", lines[start], count=1), *lines[start + 1 : below]]
    text = " ".join(line.strip() for line in words)
    box = _BOX.match(text)
    more = textwrap.dedent("\n".join(lines[below:end])).strip()
    return Item(box[1] if box else "", text[box.end() :] if box else text, more, first_line + start)


def _block(lines: list[str], start: int, end: int, first_line: int) -> tuple[str, int]:
    """Lines without the empty ones around them, and the line of the file on which they begin."""
    begin = next((number for number in range(start, end) if lines[number].strip()), start)
    return "\n".join(lines[begin:end]).rstrip(), first_line + begin


def _with_lines(lines: list[str], head: int, start: int, end: int, first_line: int) -> tuple[str, int, int]:
    text, begins = _block(lines, start, end, first_line)
    return text, first_line + head, begins


def _within(place: list[int], lists: list[list[int]]) -> bool:
    return any(start <= place[0] and place[1] <= end for start, end in lists)


def has_control(text: str) -> bool:
    """True when a line has an invisible control character in it."""
    return _CONTROL.search(text) is not None


def first_html(body: str) -> int | None:
    """The line (from 0) of the first block with HTML in it."""
    if "<" not in body:
        return None
    for token in _HTML_PARSER.parse(body):
        if token.type == "html_block" or any(c.type == "html_inline" for c in token.children or ()):
            return token.map[0] if token.map else 0
    return None
