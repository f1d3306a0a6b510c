"""The directory as it lies in CouchDB: the database `directory`, written by the content service alone.

Which region a hub belongs to is fixed once, with the first root statement, in `_local/region` of that
database. A backup may lack local documents: then the only first root that is there says it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shared.couch import Couch, Doc, NotFound
from shared.directory import Directory, NoRoot, fold
from shared.encoding import strict_json
from shared.signing import ROOT, region_id

DATABASE = "directory"
PIN = "region"


@dataclass(frozen=True)
class Stored:
    """All statements of a hub, and the region they belong to (None before the first root)."""

    region: str | None
    statements: tuple[Doc, ...]

    @property
    def directory(self) -> Directory | None:
        """The fold, or None before the first root: its region may be fixed already, and itself not stored."""
        if self.region is None:
            return None
        try:
            return fold(self.statements, self.region)
        except NoRoot:
            return None

    @property
    def roots(self) -> list[dict[str, Any]]:
        """The signed root statements, first one first, as they are published."""
        directory = self.directory
        if directory is None:
            return []
        by_id = {doc["_id"]: doc for doc in self.statements}
        return [{key: by_id[root.id][key] for key in ("t", "p", "s")} for root in directory.roots]


async def load(couch: Couch) -> Stored:
    """Everything in the directory. Raises CouchError, but not for a database that is not there yet."""
    statements: list[Doc] = []
    try:
        async for rows in couch.pages(DATABASE):
            statements.extend(row["doc"] for row in rows if not row["id"].startswith("_"))
    except NotFound:
        return Stored(None, ())
    pinned = await couch.get_local(DATABASE, PIN)
    if pinned is not None:
        return Stored(str(pinned["region"]), tuple(statements))
    first = [region_id(doc["p"]) for doc in statements if doc.get("t") == ROOT and _version(doc["p"]) == 1]
    return Stored(first[0] if len(first) == 1 else None, tuple(statements))


async def load_directory(couch: Couch) -> Directory | None:
    """The hub's Directory, or None before the first root. Raises CouchError."""
    return (await load(couch)).directory


async def region_of(couch: Couch) -> str | None:
    """The hub's region id, or None before the first root. Raises CouchError."""
    return (await load(couch)).region


def _version(p: str) -> object:
    try:
        payload = strict_json(p)
    except ValueError:
        return None
    return payload.get("v") if isinstance(payload, dict) else None
