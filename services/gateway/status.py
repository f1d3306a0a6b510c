"""What the hub knows of envelopes by their ids: arrived, delivered, refused, expired. The hub's word, no
person's.

Ids are hashes of what was sealed, so who can ask is who has the envelope; no record is kept of who asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.gateway.intake import Intake
from shared.couch import Couch, NotFound

RECEIPTS = "receipts"


class Status:
    """Answers `POST /api/status`."""

    def __init__(self, couch: Couch, intake: Intake) -> None:
        self._couch = couch
        self._intake = intake

    async def of(self, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
        """{id: {state, reason?}}; state is unknown, arrived, timed, delivered, refused or expired."""
        receipts = await self._receipts(list(dict.fromkeys(ids)))
        arrived = await self._intake.stored(identity for identity in ids if identity not in receipts)
        return {identity: receipts.get(identity) or _known(identity in arrived) for identity in ids}

    async def _receipts(self, ids: list[str]) -> dict[str, dict[str, Any]]:
        try:
            rows = await self._couch.all_docs(RECEIPTS, keys=ids, include_docs=True)
        except NotFound:
            return {}
        return {row["id"]: _state(row["doc"]) for row in rows if row.get("doc")}


def _known(arrived: bool) -> dict[str, Any]:
    return {"state": "arrived" if arrived else "unknown"}


def _state(receipt: dict[str, Any]) -> dict[str, Any]:
    reason = receipt.get("reason")
    if receipt["state"] == "refused" and reason == "expired":
        return {"state": "expired"}
    return {"state": receipt["state"], "reason": reason} if reason else {"state": receipt["state"]}
