"""Additions to a record as they were signed: the entries of `pwa/src/core/log.ts`, read from a bundle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared.encoding import is_hash, is_id, parse_time, sha256_b32
from shared.signing import verify_dsse

ENTRY = "tejedora/entry/v1"
NAMES_LIMIT = 64
"""Most entries that one may name as seen, or as replaced."""
ENTRY_BYTES = 16 * 1024 * 1024


class MalformedError(ValueError):
    """A signed text that is no entry, or no sound one."""


@dataclass(frozen=True)
class SignedEntry:
    """One addition, verified. `log` is the record's id, `part` what was said."""

    path: str
    hash: str
    author: str
    log: str
    seq: int
    prev: str | None
    made: datetime
    part: Mapping[str, Any]


def read_entry(value: Any, path: str) -> SignedEntry:
    """An entry signed by exactly one key. Raises SigningError, MalformedError."""
    verified = verify_dsse(value, max_bytes=ENTRY_BYTES)
    if verified.t != ENTRY or len(verified.keys) != 1:
        raise MalformedError("entry")
    said = verified.payload
    log, seq, prev, part = said.get("log"), said.get("seq"), said.get("prev"), said.get("part")
    if not is_id(log) or isinstance(seq, bool) or not isinstance(seq, int) or seq < 0:
        raise MalformedError("entry")
    if not (prev is None or is_hash(prev)) or (seq == 0) != (prev is None) or not isinstance(part, dict):
        raise MalformedError("entry")
    for names in (said.get("heads"), said.get("amends", [])):
        if not isinstance(names, list) or len(names) > NAMES_LIMIT or not all(map(is_hash, names)):
            raise MalformedError("names")
        if names != sorted(set(names)):
            raise MalformedError("order")
    try:
        made = parse_time(said.get("made", ""))
    except (ValueError, TypeError) as error:
        raise MalformedError("made") from error
    return SignedEntry(
        path=path,
        hash=sha256_b32(f"{ENTRY}\n{verified.p}".encode()),
        author=verified.keys[0],
        log=str(log),
        seq=seq,
        prev=prev,
        made=made,
        part=part,
    )


def files_named(said: Mapping[str, Any]) -> tuple[str | None, set[str]]:
    """The evidence part that an addition brings, and the hashes of its files: original and copy."""
    inner = said.get("part")
    part = inner if said.get("type") == "correction" and isinstance(inner, dict) else said
    if part.get("type") != "evidence" or not isinstance(part.get("id"), str):
        return None, set()
    copy = part.get("copy")
    files = (part.get("file"), copy.get("file") if isinstance(copy, dict) else None)
    hashes = {file.get("sha256") for file in files if isinstance(file, dict)}
    return part["id"], {text for text in hashes if isinstance(text, str)}
