"""The directory's only writer: takes signed statements that hold, and says so. It signs nothing itself."""

from __future__ import annotations

from typing import Any

import anyio
from pydantic import ValidationError

from services.content.announcing import announce
from shared import directory_store
from shared.bus import Bus
from shared.couch import Conflict, Couch
from shared.directory import NoRoot, Refusal, fold, validate
from shared.directory_statements import Root, read
from shared.directory_store import DATABASE, PIN
from shared.encoding import now
from shared.problem import Problem
from shared.schemas.news import DirectoryAdd
from shared.signing import region_id


class Statements:
    """Adds statements to the directory. Repeats are harmless; several copies may run."""

    def __init__(self, couch: Couch, bus: Bus) -> None:
        self._couch = couch
        self._bus = bus
        self._first = anyio.Lock()

    async def prepare(self) -> None:
        """Make the database when it is not there. Raises CouchError."""
        await self._couch.ensure_db(DATABASE)

    async def add(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`content.directory_add`: {statement} -> {id, new}. Raises Problem with the reason of a refusal."""
        try:
            statement = DirectoryAdd.model_validate(payload).statement.model_dump()
        except ValidationError:
            raise _refused("not-signed") from None
        try:
            id_ = await self._judge(statement)
        except Refusal as refusal:
            raise _refused(refusal.reason) from None
        new = await self._couch.put_if_absent(DATABASE, {"_id": id_, **statement})
        await announce(self._bus, "news.directory", {})
        return {"id": id_, "new": new}

    async def _judge(self, statement: dict[str, Any]) -> str:
        """The id of a statement that holds; the first root fixes the region on the way. Raises Refusal."""
        stored = await directory_store.load(self._couch)
        if stored.directory is not None:
            return validate(statement, stored.directory, now()).id
        async with self._first:
            first = _first_root(statement)
            stored = await directory_store.load(self._couch)
            if stored.region is None:
                await self._pin(region_id(statement["p"]))
                stored = await directory_store.load(self._couch)
            if stored.region != region_id(statement["p"]):
                raise Refusal(first.id, "wrong-region")
        return first.id

    async def _pin(self, region: str) -> None:
        try:
            await self._couch.put_local(DATABASE, PIN, {"region": region})
        except Conflict:
            return  # another copy was quicker: whoever reads now sees whose region it is


def _first_root(statement: dict[str, Any]) -> Root:
    """The root 1 that a statement is, signed by its own keys. Raises Problem, Refusal."""
    region = region_id(statement["p"])
    first = read(statement, region)
    if not isinstance(first, Root):
        raise Problem(409, "no-region", "This hub has no region yet", "The first statement is its root.")
    try:
        fold([statement], region)
    except NoRoot:
        raise Refusal(first.id, "not-by-root") from None
    return first


def _refused(reason: str) -> Problem:
    return Problem(
        422,
        "statement-refused",
        "The statement does not hold",
        f"Reason: {reason}.",
        extra={"reason": reason},
    )
