"""The links of this hub, one document each: `peer:<region>` in `hub`. Consent stands elsewhere.

A link says whom we know, by which keys, and where to reach them. It opens nothing by itself: what may flow is
in the directory, signed by the root, and in what the other side says that it gives and takes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from shared.couch import Couch, Doc

DATABASE = "hub"
PREFIX = "peer:"
STATE = "linkstate:"


@dataclass(frozen=True)
class Link:
    """`keys`: hub keys of the other side. `address` is where we dial; None: it dials us, or nobody can."""

    region: str
    name: str
    role: str
    keys: tuple[str, ...]
    roots: tuple[Doc, ...]
    address: str | None
    asked: tuple[str, ...]
    active: bool
    made: str

    @property
    def dials(self) -> bool:
        """True when this side has to open the connection."""
        return self.active and self.address is not None

    @property
    def by_hand(self) -> bool:
        """True when files alone go to and fro: there never was a line, and no others are asked to carry."""
        return self.role != "distant" and not self.keys and self.address is None


class Links:
    """Reads and writes links. Errors are those of `shared.couch`."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def all(self) -> list[Link]:
        """Every active link, by name."""
        rows = await self._couch.all_docs(
            DATABASE, startkey=PREFIX, endkey=f"{PREFIX}\uffff", include_docs=True
        )
        links = [_link(row["doc"]) for row in rows if row.get("doc")]
        return sorted((link for link in links if link.active), key=lambda link: (link.name, link.region))

    async def get(self, region: str) -> Link | None:
        """The active link to a region, or None."""
        doc = await self._couch.get(DATABASE, PREFIX + region)
        link = _link(doc) if doc else None
        return link if link and link.active else None

    async def put(self, link: Link) -> None:
        """Write a link, over one that was there: pairing again renews it."""
        fields = {
            "region": link.region,
            "name": link.name,
            "role": link.role,
            "keys": list(link.keys),
            "roots": list(link.roots),
            "address": link.address,
            "asked": list(link.asked),
            "state": "active" if link.active else "removed",
            "made": link.made,
        }
        await self._couch.update(
            DATABASE, PREFIX + link.region, lambda present: {**(present or {}), **fields}
        )

    async def change(self, region: str, change: Callable[[Doc], Doc]) -> None:
        """Change a link that is there."""
        await self._couch.update(
            DATABASE, PREFIX + region, lambda present: change(present) if present is not None else None
        )

    async def remove(self, region: str) -> bool:
        """Forget a link's address and keys: nobody signs in with them any more. False when there is none."""
        if await self.get(region) is None:
            return False
        await self.change(region, lambda doc: {**doc, "state": "removed", "keys": [], "address": None})
        return True

    # What is seen of a link: written often, so it is a document of its own

    async def state(self, region: str) -> dict[str, Any]:
        """What was seen and told last; empty before anything was."""
        doc = await self._couch.get(DATABASE, STATE + region)
        return {key: value for key, value in (doc or {}).items() if not key.startswith("_")}

    async def note(self, region: str, **seen: Any) -> None:
        """Add to what was seen. The same again writes nothing."""
        await self._couch.update(DATABASE, STATE + region, lambda present: {**(present or {}), **seen})


def _link(doc: Doc) -> Link:
    return Link(
        region=str(doc["region"]),
        name=str(doc["name"]),
        role=str(doc["role"]),
        keys=tuple(doc["keys"]),
        roots=tuple(doc["roots"]),
        address=doc["address"],
        asked=tuple(doc["asked"]),
        active=doc["state"] == "active",
        made=str(doc["made"]),
    )
