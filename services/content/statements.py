"""The directory's only writer: takes signed statements that hold, and says so. It signs nothing itself."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from shared import directory_store
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch
from shared.directory import NoRoot, Refusal, fold, validate
from shared.directory_statements import Root, read
from shared.directory_store import DATABASE, PIN
from shared.encoding import now
from shared.problem import Problem
from shared.schemas.news import DirectoryAdd
from shared.signing import SigningError, region_id


class Statements:
    """Adds statements to the directory. Repeats are harmless; several copies may run."""

    def __init__(self, couch: Couch, bus: Bus) -> None:
        self._couch = couch
        self._bus = bus

    async def prepare(self) -> None:
        """Make the database when it is not there. Raises CouchError."""
        await self._couch.ensure_db(DATABASE)

    async def add(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`content.directory_add`: {statement} -> {id, new}. Raises Problem with the reason of a refusal."""
        try:
            statement = DirectoryAdd.model_validate(payload).statement.model_dump()
        except ValidationError:
            raise _refused("not-signed") from None
        stored = await directory_store.load(self._couch)
        try:
            if stored.directory is None:
                id_ = await self._first_root(statement)
            else:
                id_ = validate(statement, stored.directory, now()).id
        except Refusal as refusal:
            raise _refused(refusal.reason) from None
        except SigningError as error:
            raise _refused(error.reason) from None
        new = await self._couch.put_if_absent(DATABASE, {"_id": id_, **statement})
        await self._announce()
        return {"id": id_, "new": new}

    async def _first_root(self, statement: dict[str, Any]) -> str:
        """The root that names the region: taken once, and fixed before it is stored."""
        region = region_id(statement["p"])
        first = read(statement, region)
        if not isinstance(first, Root):
            raise Problem(409, "no-region", "This hub has no region yet", "The first statement is its root.")
        try:
            fold([statement], region)
        except NoRoot:
            raise _refused("not-by-root") from None
        await self._couch.put_local(DATABASE, PIN, {"region": region})
        return first.id

    async def _announce(self) -> None:
        """News that is lost loses nothing: devices look again by themselves."""
        try:
            await self._bus.publish_news("news.directory", {})
        except BusUnreachable:
            return


def _refused(reason: str) -> Problem:
    return Problem(
        422,
        "statement-refused",
        "The statement does not hold",
        f"Reason: {reason}.",
        extra={"reason": reason},
    )
