"""Whatever stands in a file, reading it ends with documents or with mistakes that are told."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from services.content.source.cache import checked
from services.content.source.front import read_yaml
from services.content.source.markdown import last_quote, links, plain, read_page, titles
from services.content.source.parts import READERS
from services.content.source.trouble import Unreadable
from tests.unit.content.library import COURSE_FOLDER, PARTS, SPANISH, write

SCRAPS = [
    *"-#>[]()!*`:\n |&{},'\"%@x1",
    "---\n",
    "\n\n",
    "  ",
    "## a\n",
    "- [ ] b\n",
    "- [x] c\n",
    "- [d](#a)\n",
    "> good: e\n",
    "start: a\n",
    "type: lesson\n",
    "title: ",
    "é",
    "\ud7ff",
    "\x00",
    "\r",
    "\u2028",
    "\t",
    "<b>",
    "&#0;",
    "<<: ",
    "=",
    "0b_",
    "2026-13-45",
    "!!int",
    "? ",
]
TEXTS = st.lists(st.sampled_from(SCRAPS), max_size=40).map("".join) | st.text(max_size=200)


def _readable(text: str) -> bool:
    """True when a text is a page that some form takes. Fails for a mistake on no line of it."""
    lines = range(1, text.count("\n") + 2)
    try:
        page = read_page(text)
    except Unreadable as error:
        return error.line not in lines and pytest.fail(f"line {error.line} of {text!r}")
    taken = 0
    for read in READERS.values():
        try:
            taken += bool(json.dumps(read(page)))
        except Unreadable as error:
            if error.line not in lines:
                pytest.fail(f"line {error.line} of {text!r}")
    return taken > 0


@given(TEXTS, TEXTS)
def test_any_text_is_a_page_or_unreadable(head: str, body: str) -> None:
    _readable(head + body)
    _readable(f"---\n{head}\n---\n{body}")
    _readable(f"---\ntype: lesson\nstart: a\n---\n{body}")


@given(TEXTS)
@example("? -")
def test_any_yaml_is_a_plain_value_or_unreadable(text: str) -> None:
    try:
        value, places = read_yaml(text)
    except Unreadable:
        return
    json.dumps(value, default=None)
    assert places.line("title", 0, "x") >= 1


@given(TEXTS)
def test_any_markdown_can_be_looked_at(text: str) -> None:
    list(links(text))
    list(titles(text))
    list(plain(text))
    last_quote(text)


@given(st.sampled_from(sorted(PARTS)), st.integers(0, 400), st.integers(0, 30), TEXTS)
def test_a_good_file_with_anything_in_it_ends_in_documents_or_mistakes(
    stem: str, at: int, length: int, scrap: str
) -> None:
    name = f"es/{COURSE_FOLDER}/{stem}.md"
    text = SPANISH[name]
    damaged = text[:at] + scrap.encode("utf-8", "replace").decode() + text[at + length :]
    with tempfile.TemporaryDirectory() as folder:
        root = write(Path(folder), SPANISH | {name: damaged})
        catalogue = checked(root)
    if not catalogue.troubles:
        assert len(catalogue.texts["es"]) == len(SPANISH)
    for document in catalogue.all():
        assert json.loads(document.p) == document.entry
        document.p.encode()
