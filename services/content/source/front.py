"""Front matter: the YAML between two lines `---`, read strictly, and where each value of it stands.

Plain values, lists and mappings only: null, true and false, whole numbers, and text. Days stay text, and so
does what YAML would make something out of that nobody wrote (`yes`, `1:30`, `1e3`, `<<`). Names that stand
twice, anchors, aliases, tags, tabs and several documents are refused. `pwa/src/core/source/yaml.ts` does the
same.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from services.content.source.trouble import Unreadable

_QUOTES = "Put a text with a colon, a `#` or a bracket between quotes."
_FOREIGN = re.compile(r"^(?:%|---|\.\.\.)|\t", re.MULTILINE)
"""Marks of directives and of several documents, and tabs: libraries read them differently."""
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
"""What an escape in quotes could write that may not stand in a file, or could not be signed."""


class Places:
    """On which line of the file each value of a front matter stands."""

    def __init__(self, node: yaml.Node, first_line: int) -> None:
        self._node = node
        self._first_line = first_line

    def line(self, *place: str | int) -> int:
        """The line of the value that a path of names and numbers leads to, or of as far as it leads."""
        node, line = self._node, self._node.start_mark.line
        for step in place:
            if isinstance(node, yaml.MappingNode):
                found = next((pair for pair in node.value if pair[0].value == step), None)
                if found is None:
                    break
                line, node = found[0].start_mark.line, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
                line = node.start_mark.line
        return int(line) + self._first_line


def read_yaml(text: str, first_line: int = 1) -> tuple[Any, Places]:
    """The value of a YAML text that begins on a line of its file, and its places. Raises Unreadable."""
    foreign = _FOREIGN.search(text)
    if foreign:
        line = first_line + text.count("\n", 0, foreign.start())
        raise Unreadable(line, "this is not YAML: a tab, or `%`, `---` or `...` at its beginning", _QUOTES)
    try:
        loader = _Loader(f"{text}\n")  # what a text in the last line means depends on its end
        node = loader.get_single_node()
        if node is None:
            raise Unreadable(first_line, "it is empty")
        return loader.construct_document(node), Places(node, first_line)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = first_line + (min(mark.line, text.count("\n")) if mark else 0)
        raise Unreadable(line, f"this is not YAML: {error.problem}", _QUOTES) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise Unreadable(first_line, "this is not YAML", _QUOTES) from None


class _Loader(yaml.SafeLoader):
    """SafeLoader for plain values: what it makes can be written as JSON."""

    yaml_implicit_resolvers: Any = {}  # noqa: RUF012 - PyYAML looks for it here; filled below

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None or event.tag is not None:
            raise yaml.composer.ComposerError(None, None, "`&`, `*` and `!` begin no text", event.start_mark)
        if _UNSEEN.search(getattr(event, "value", None) or ""):
            raise yaml.composer.ComposerError(None, None, "an invisible control character", event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        names: set[str] = set()
        for key, _value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.tag != "tag:yaml.org,2002:str":
                raise yaml.constructor.ConstructorError(None, None, "a name is a word", key.start_mark)
            if key.value in names:
                raise yaml.constructor.ConstructorError(
                    None, None, f"`{key.value}` stands twice", key.start_mark
                )
            names.add(key.value)
        return super().construct_mapping(node, deep)


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"0|-?[1-9][0-9]*", list("-0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_pattern})\Z"), _first)
