"""Small helpers for what the `hub` command prints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from infra.stop import Stop
from infra.words import say
from shared.encoding import parse_time, sha256_b32, unb64u


def table(rows: Iterable[Sequence[str]]) -> str:
    """Rows in columns, each as wide as its widest cell; the first row is the head."""
    lines = [list(row) for row in rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    padded = (
        "  ".join(f"{cell:<{width}}" for cell, width in zip(line, widths, strict=True)) for line in lines
    )
    return "\n".join(line.rstrip() for line in padded)


def moment(time: str) -> str:
    """`2026-11-24 18:00 UTC` from RFC 3339."""
    return parse_time(time).strftime("%Y-%m-%d %H:%M UTC")


def fingerprint(key: str) -> str:
    """What people compare by eye or by phone: 20 characters of the key's SHA-256, in groups of four."""
    digits = sha256_b32(unb64u(key))[:20]
    return " ".join(digits[at : at + 4] for at in range(0, 20, 4))


def new_file(path: Path) -> None:
    """Raises Stop when something is there already, or its folder is not."""
    if path.exists():
        raise Stop(say("file-exists", file=path))
    if not path.parent.is_dir():
        raise Stop(say("no-folder", folder=path.parent))
