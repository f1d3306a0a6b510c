"""What a schema objects to, in words that help whoever wrote the file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from services.content.source.front import Places
from services.content.source.trouble import Trouble

_WORDS = {
    "missing": ("is missing.", "Add it; write `null` where there is nothing to say."),
    "extra_forbidden": ("is not known here.", "Mend its name, or take it out."),
    "string_type": ("should be a text.", "Put it between quotes."),
    "string_too_short": ("is empty.", "Write something, or take it out."),
    "int_type": ("should be a whole number.", ""),
    "bool_type": ("should be true or false.", ""),
    "list_type": ("should be a list.", "Begin each line of it with `- `."),
    "dict_type": ("should have names and values.", "Write `name: value`."),
}


def said(path: Path, places: Places, place: Sequence[str | int], kind: str, message: str) -> Trouble:
    """A trouble from an error of pydantic: at the line of the value it is about, its `kind` in our words."""
    what, fix = _WORDS.get(kind, (f"does not fit: {message[:1].lower()}{message[1:]}.", ""))
    name = ".".join(str(step) for step in place)
    return Trouble(path, places.line(*place), f"`{name}` {what}", fix)
