"""Who is enrolled, for the operator: opaque ids, roles and days. And how someone is shut out."""

from __future__ import annotations

from collections import Counter
from typing import Any

from services.gateway.records import HUB, Records
from services.gateway.revocations import Revocations
from shared.couch import Doc
from shared.problem import Problem, not_found


class Members:
    """Lists and revokes members."""

    def __init__(self, records: Records, revocations: Revocations) -> None:
        self._records = records
        self._revocations = revocations

    async def all(self) -> list[dict[str, Any]]:
        """Everyone who has enrolled, by the day she joined."""
        devices = Counter(
            doc["member"] for doc in await self._records.all("device") if doc["state"] == "active"
        )
        members = [doc for doc in await self._records.all("member") if doc["state"] != "joining"]
        return [_view(doc, devices) for doc in sorted(members, key=lambda doc: (doc["joined"], doc["_id"]))]

    async def revoke(self, member: str, by: str) -> None:
        """Shut a member out with all her devices, now. What she already holds stays hers.

        Harmless when repeated. Raises Problem 404, and 409 for oneself.
        """
        if member == by:
            raise Problem(409, "not-yourself", "You cannot revoke yourself", "Ask another operator.")
        if await self._records.get("member", member) is None:
            raise not_found("There is no such member.")
        await self._records.couch.update(HUB, f"member:{member}", _revoked)
        for device in await self._records.all("device"):
            if device["member"] == member:
                await self._records.couch.update(HUB, device["_id"], _revoked)
        await self._revocations.tell("member", member)
        await self._records.audit("revoke", by, f"member:{member}")


def _revoked(doc: Doc | None) -> Doc | None:
    return None if doc is None else {**doc, "state": "revoked"}


def _view(doc: Doc, devices: Counter[str]) -> dict[str, Any]:
    identity = doc["_id"].removeprefix("member:")
    return {
        "member": identity,
        "roles": doc["roles"],
        "state": doc["state"],
        "joined": doc["joined"],
        "devices": devices[identity],
    }
