"""What a region's releases say of its texts, and whether a text is one of those."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from shared.release import p_hash


@dataclass
class Listed:
    """What a region's releases say of one database: the highest version of each id, and its hashes."""

    releases: set[str] = field(default_factory=set)
    newest: dict[str, tuple[int, set[str | None]]] = field(default_factory=dict)

    def add(self, id_: str, items: Iterable[Any]) -> None:
        """Take one more release into account."""
        self.releases.add(id_)
        for item in items:
            ver, hashes = self.newest.get(item.id, (0, set()))
            if item.ver > ver:
                self.newest[item.id] = (item.ver, {item.sha256})
            elif item.ver == ver:
                hashes.add(item.sha256)


def judged(doc: Mapping[str, Any], listed: Listed) -> str:
    """`good`, `waiting` for a release, or why it is refused."""
    id_, ver, p = doc.get("_id"), doc.get("ver"), doc.get("p")
    if doc.get("_deleted") or "_attachments" in doc:
        return "rewritten"
    if not (isinstance(id_, str) and type(ver) is int and isinstance(p, str)) or id_.startswith("_"):
        return "not-a-document"
    known = listed.newest.get(id_)
    if known is None or known[0] < ver:
        return "waiting"
    try:
        good = known[0] == ver and p_hash(p) in known[1]
    except UnicodeEncodeError:
        return "not-a-document"
    return "good" if good else "not-listed"
