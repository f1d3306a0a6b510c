"""What incidents has to remember by itself, in the database `incidents`: one small document a fact.

`held:<envelope id>`            an envelope that could not be copied though CouchDB answers; tried again later
`news:<database>`               a box that got mail while its news could not be published; told later
`refusal:<reason>:<id>`         one for each document refused: counted without reading all receipts

A document for each fact, instead of a list in one, lets several copies of the service write without losing
each other's facts. (`_local` documents would not do: CouchDB does not check their revisions.)
"""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from shared.couch import Conflict, Couch, CouchError, NotFound

DATABASE = "incidents"
COUNT_LIMIT = 1000  # status counts up to here; more is as bad

Seq = int | str


@dataclass(frozen=True)
class Held:
    """An envelope that waits in `intake` because its box could not be written."""

    envelope: str
    intake: str
    seq: Seq
    rev: str


@dataclass(frozen=True)
class OwedNews:
    """A box whose readers were not yet told that there is mail. `rev` is new whenever more mail came."""

    database: str
    urgent: bool
    rev: str


class Ledger:
    """The facts above, in CouchDB."""

    def __init__(self, couch: Couch) -> None:
        self._couch = couch

    async def prepare(self) -> None:
        """Make the database."""
        await self._couch.ensure_db(DATABASE)

    async def hold(self, envelope: str, intake: str, seq: Seq) -> None:
        """Remember an envelope that is to be delivered later. Again is the same as once."""
        await self._couch.put_if_absent(DATABASE, {"_id": f"held:{envelope}", "intake": intake, "seq": seq})

    async def held(self) -> list[Held]:
        """Envelopes to be delivered later, at most `COUNT_LIMIT`."""
        docs = await self._docs("held:")
        return [
            Held(doc["_id"].removeprefix("held:"), doc["intake"], doc["seq"], doc["_rev"]) for doc in docs
        ]

    async def release(self, held: Held) -> None:
        """Forget an envelope that has its receipt now."""
        await self._forget(f"held:{held.envelope}", held.rev)

    async def owe_news(self, database: str, urgent: bool) -> None:
        """Remember that the readers of `database` are still to be told.

        Each call makes a new revision: who has just published for an older one cannot then forget this one.
        """

        def owe(present: dict[str, Any] | None) -> dict[str, Any]:
            before = present or {"urgent": False, "times": 0}
            return {**before, "urgent": urgent or before["urgent"], "times": before["times"] + 1}

        await self._couch.update(DATABASE, f"news:{database}", owe)

    async def owed_news(self) -> list[OwedNews]:
        """Boxes whose readers are still to be told, at most `COUNT_LIMIT`."""
        docs = await self._docs("news:")
        return [OwedNews(doc["_id"].removeprefix("news:"), doc["urgent"], doc["_rev"]) for doc in docs]

    async def settle_news(self, owed: OwedNews) -> None:
        """Forget news that was published, unless more mail has come since it was read."""
        await self._forget(f"news:{owed.database}", owed.rev)

    async def refuse(self, refusals: Iterable[tuple[str, str]]) -> None:
        """Count pairs of (document id or its hash, reason). Again is the same as once."""
        docs = [{"_id": f"refusal:{reason}:{identity}"} for identity, reason in refusals]
        for result in await self._couch.bulk(DATABASE, docs):
            if result.get("error", "conflict") != "conflict":
                raise CouchError("a refusal could not be written")

    async def refused(self) -> Counter[str]:
        """How many documents were refused, by reason; at most `COUNT_LIMIT` in all."""
        rows = await self._rows("refusal:", include_docs=False)
        return Counter(row["id"].split(":")[1] for row in rows)

    async def _docs(self, prefix: str) -> list[dict[str, Any]]:
        return [row["doc"] for row in await self._rows(prefix, include_docs=True)]

    async def _rows(self, prefix: str, include_docs: bool) -> list[dict[str, Any]]:
        return await self._couch.all_docs(
            DATABASE, startkey=prefix, endkey=f"{prefix}\uffff", include_docs=include_docs, limit=COUNT_LIMIT
        )

    async def _forget(self, doc_id: str, rev: str) -> None:
        """Another copy may have forgotten it already, or learnt more of it: both are fine."""
        with contextlib.suppress(Conflict, NotFound):
            await self._couch.delete(DATABASE, doc_id, rev)
