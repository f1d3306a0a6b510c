"""Markdown with front matter, taken apart by its own tokens: headings, task items, links, images.

Texts stay Markdown: what is handed on are lines of the source, never HTML.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

MARK = "---"
_PARSER = MarkdownIt("commonmark", {"html": False})
_HTML_PARSER = MarkdownIt("commonmark", {"html": True})


class Unreadable(ValueError):  # noqa: N818 - it says what a file is
    """A file is not in the form that is asked for. `line` counts from 1; `fix` says how to put it right."""

    def __init__(self, line: int, what: str, fix: str = "") -> None:
        super().__init__(what)
        self.line = line
        self.what = what
        self.fix = fix


@dataclass(frozen=True)
class Page:
    """A file: its front matter, its Markdown, and the line of the file on which the Markdown begins."""

    head: dict[str, Any]
    body: str
    first_line: int


@dataclass(frozen=True)
class Section:
    """A heading of level 2 and what stands below it. `line` is the line of the file."""

    title: str
    text: str
    line: int


@dataclass(frozen=True)
class Item:
    """A list item `- [x] text`; `mark` is `x`, a space, or empty without a box; `more` is indented below."""

    mark: str
    text: str
    more: str
    line: int


def read_page(text: str) -> Page:
    """A file's text as a Page. Dates of the front matter become days. Raises Unreadable."""
    lines = text.split("\n")
    if lines[0].strip() != MARK:
        raise Unreadable(1, "there is no front matter", f"Begin the file with a line `{MARK}`.")
    try:
        end = next(n for n, line in enumerate(lines[1:], 1) if line.strip() == MARK)
    except StopIteration:
        raise Unreadable(1, "the front matter does not end", f"Close it with a line `{MARK}`.") from None
    try:
        head = yaml.safe_load("\n".join(lines[1:end]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Unreadable((mark.line if mark else 0) + 2, "the front matter is not YAML") from None
    if not isinstance(head, dict) or not all(isinstance(key, str) for key in head):
        raise Unreadable(1, "the front matter is not a list of names and values")
    body = "\n".join(lines[end + 1 :])
    for token in _HTML_PARSER.parse(body):
        if token.type == "html_block" or any(c.type == "html_inline" for c in token.children or ()):
            raise Unreadable(end + 2 + _start(token), "there is HTML in it", "Write it in Markdown.")
    return Page(_plain(head), body, end + 2)


def sections(page: Page) -> tuple[str, list[Section]]:
    """What stands before the first heading of level 2, and the sections."""
    lines = page.body.split("\n")
    heads = [
        (token.map[0], inline.content)
        for token, inline in _pairs(_PARSER.parse(page.body))
        if token.type == "heading_open" and token.tag == "h2" and token.level == 0 and token.map
    ]
    ends = [start for start, _ in heads[1:]] + [len(lines)]
    found = [
        Section(title.strip(), "\n".join(lines[start + 1 : end]).strip(), page.first_line + start)
        for (start, title), end in zip(heads, ends, strict=True)
    ]
    intro = "\n".join(lines[: heads[0][0]] if heads else lines).strip()
    return intro, found


def split_list(section: Section) -> tuple[str, list[Item]]:
    """The text of a section before its first list, and the items of its lists."""
    lines = section.text.split("\n")
    tokens = _PARSER.parse(section.text)
    opened = [t.map for t in tokens if t.type == "list_item_open" and t.level == 1 and t.map]
    items = [_item("\n".join(lines[start:end]), section.line + 1 + start) for start, end in opened]
    before = "\n".join(lines[: opened[0][0]] if opened else lines).strip()
    return before, items


def links(text: str) -> Iterator[tuple[str, str, bool]]:
    """Each link and image of a text: (where to, its words or alternative text, True for an image)."""
    for token in _PARSER.parse(text):
        inside: Token | None = None
        words = ""
        for child in token.children or ():
            if child.type == "image":
                yield str(child.attrs.get("src", "")), child.content, True
            elif child.type == "link_open":
                inside, words = child, ""
            elif child.type == "link_close" and inside is not None:
                yield str(inside.attrs.get("href", "")), words, False
                inside = None
            elif inside is not None:
                words += child.content


def last_quote(text: str) -> tuple[str, str | None]:
    """A text without the quotation that ends it, and that quotation's own text (None when there is none)."""
    tokens = [t for t in _PARSER.parse(text) if t.level == 0 and t.map]
    if not tokens or tokens[-1].type != "blockquote_open" or not tokens[-1].map:
        return text, None
    lines = text.split("\n")
    start = tokens[-1].map[0]
    quote = "\n".join(line.lstrip().removeprefix(">").removeprefix(" ") for line in lines[start:])
    return "\n".join(lines[:start]).strip(), quote.strip()


def _item(source: str, line: int) -> Item:
    first, _, rest = source.partition("\n")
    text = first.lstrip()[2:].strip()
    mark = ""
    if len(text) > 3 and text[0] == "[" and text[2:4] == "] " and text[1] in " x":
        mark, text = text[1], text[4:].strip()
    below = rest.split("\n")
    while below and below[0].strip():  # a long item goes on in the next line
        text = f"{text} {below.pop(0).strip()}"
    return Item(mark, text, textwrap.dedent("\n".join(below)).strip(), line)


def _pairs(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    return pairwise(tokens)


def _start(token: Token) -> int:
    return token.map[0] if token.map else 0


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value
