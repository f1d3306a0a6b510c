"""What the runner prints: its own lines, and the lines of its children behind their names.

Children log JSON. On a terminal a line is made readable, and mere information stays away unless LOG_LEVEL
is set. Elsewhere (a service manager, a file) every line is passed on as it is. What nats-server tells of its
start is for LOG_LEVEL=DEBUG alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from typing import Any, TextIO

NAME_WIDTH = 13
ENGINE_LISTENS = "listening "  # and its address: what the engine says when it answers
_COLOURS = (36, 32, 33, 35, 34, 96, 92, 95)
_ERRORS = frozenset({"error", "critical"})
_LOUD = _ERRORS | {"warning"}
# That passwords stand in its configuration is meant: they are new at each start, and the file is the owner's.
# Of leafnodes that come and go federation tells.
_NATS_CHATTER = re.compile(r"^\[\d+\] \[(?:(?:INF|DBG|TRC)\]|WRN\] Plaintext passwords|ERR\] \S+ - lid:)")
_PLUMBING = frozenset({"event", "level", "service", "timestamp"})


class Output:
    """Where lines go. `readable`: for a person's eyes rather than a program's."""

    def __init__(self, stream: TextIO | None = None, *, readable: bool | None = None) -> None:
        stream = stream or sys.stdout
        self._stream = stream
        self._readable = stream.isatty() if readable is None else readable
        self._colour = self._readable and "NO_COLOR" not in os.environ
        level = os.environ.get("LOG_LEVEL", "")
        self._everything = not self._readable or bool(level)
        self._debug = level == "DEBUG"
        self._known: list[str] = []
        self._stopping = False

    def say(self, text: str) -> None:
        """A line of the runner's own, or several. That nobody reads any more is no reason to stop a hub."""
        with contextlib.suppress(OSError):
            print(text, file=self._stream, flush=True)

    def stopping(self) -> None:
        """From now on, that connections end is no news to a person."""
        self._stopping = True

    def child(self, name: str, line: str) -> None:
        """A line that a child printed."""
        record = parsed(line)
        if _NATS_CHATTER.search(line) and not self._debug:
            return
        if self._everything or loud(line, record, _ERRORS if self._stopping else _LOUD):
            shown = readable(record) if self._readable and record else line
            self.say(f"{self._prefix(name)} {shown}")

    def _prefix(self, name: str) -> str:
        padded = f"{name:<{NAME_WIDTH}} |"
        if not self._colour:
            return padded
        if name not in self._known:
            self._known.append(name)
        return f"\033[{_COLOURS[self._known.index(name) % len(_COLOURS)]}m{padded}\033[0m"


def parsed(line: str) -> dict[str, Any] | None:
    """The JSON log record in a line, or None."""
    if not line.startswith("{"):
        return None
    try:
        record = json.loads(line)
    except ValueError:
        return None
    return record if isinstance(record, dict) and "event" in record else None


def loud(line: str, record: dict[str, Any] | None, levels: frozenset[str] = _LOUD) -> bool:
    """True for what a person should see without asking: warnings, errors, and anything of unknown kind."""
    if record is not None:
        return record.get("level") in levels
    return bool(line.strip()) and not line.startswith(ENGINE_LISTENS)


def readable(record: dict[str, Any]) -> str:
    """`18:40:01 warning bus_disconnected error=TimeoutError`."""
    clock = str(record.get("timestamp", ""))[11:19]
    level = record.get("level")
    rest = " ".join(f"{key}={value}" for key, value in record.items() if key not in _PLUMBING)
    return " ".join(part for part in (clock, level if level in _LOUD else "", record["event"], rest) if part)
