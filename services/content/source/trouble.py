"""What is wrong with the catalogue's folder, said so that whoever wrote it can put it right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath


class Unreadable(Exception):  # noqa: N818 - it says what a file is
    """A file is not in the form that is asked for. `line` counts from 1; `fix` says how to put it right."""

    def __init__(self, line: int, what: str, fix: str = "") -> None:
        super().__init__(what)
        self.line = line
        self.what = what
        self.fix = fix


@dataclass(frozen=True)
class Trouble:
    """What is wrong with a file, where, and how to put it right. `path` begins at the catalogue's folder."""

    path: PurePath
    line: int
    what: str
    fix: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}" + (f" {self.fix}" if self.fix else "")
