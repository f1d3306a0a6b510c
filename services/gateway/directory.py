"""What people sign: a role holder asks for her role, and sends statements and releases on to `content`.

The gateway signs nothing and validates nothing here: `content` does, and devices check for themselves.
"""

from __future__ import annotations

import hashlib
from typing import Any

from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.records import HUB, Records
from services.gateway.region import Region
from shared.bus import Bus
from shared.couch import Doc
from shared.encoding import b32, format_time
from shared.problem import Problem, bad_request
from shared.schemas.news import PublishTexts
from shared.signing import SigningError, check_public_key

PUBLIC_ROLES = {
    "coordinator": frozenset({"coordinator"}),
    "custodian": frozenset({"custodian"}),
    "facilitator": frozenset({"author", "reviewer"}),
}
"""What a member's role lets her ask the root for."""
MOST_REQUESTS = 5  # waiting, a device
ADD = "content.directory_add"
ADD_ALERT = "content.alert_add"
PUBLISH = "content.publish_texts"
PUBLISH_SECONDS = 20


class Requests:
    """Requests of role holders for a directory statement."""

    def __init__(self, records: Records, region: Region, clock: Clock) -> None:
        self._records = records
        self._region = region
        self._clock = clock

    async def add(self, caller: Caller, role: str, key: str) -> tuple[dict[str, Any], bool]:
        """File a request;

        True when it is new. Raises Problem 403 for a role she has not, 400 for a bad key.
        """
        if not any(role in PUBLIC_ROLES.get(own, ()) for own in caller.roles):
            raise Problem(
                403, "not-your-role", "This is not one of your roles", "You were invited to another one."
            )
        try:
            check_public_key(key)
        except SigningError:
            raise bad_request("`key` is not an Ed25519 public key in base64url.", "bad-key") from None
        identity = b32(hashlib.sha256(f"{caller.device}\n{role}\n{key}".encode()).digest()[:16])
        stored = await self._records.get("request", identity)
        if stored is None and len(await self.mine(caller)) >= MOST_REQUESTS:
            raise Problem(
                409, "too-many-waiting", "Too many requests are waiting", "Wait until one is granted."
            )
        doc: Doc = {
            "_id": f"request:{identity}",
            "device": caller.device,
            "member": caller.member,
            "role": role,
            "key": key,
            "made": format_time(self._clock()),
            "state": "waiting",
        }
        new = stored is None and await self._records.couch.put_if_absent(HUB, doc)
        return await self._view(stored or doc), new

    async def mine(self, caller: Caller) -> list[dict[str, Any]]:
        """The requests of a device."""
        docs = await self._records.all("request")
        return [await self._view(doc) for doc in docs if doc["device"] == caller.device]

    async def waiting(self) -> list[dict[str, Any]]:
        """Every request that whoever holds the root key has not answered, oldest first.

        Not of a key that was revoked: a role for it would not hold, and the others would wait with it.
        """
        docs = await self._records.all("request")
        revoked = (await self._region.directory()).revoked if docs else frozenset[str]()
        views = [
            {**await self._view(doc), "member": doc["member"]} for doc in docs if doc["key"] not in revoked
        ]
        return sorted((view for view in views if view["state"] == "waiting"), key=lambda view: view["made"])

    async def _view(self, doc: Doc) -> dict[str, Any]:
        """The directory decides whether it is granted, whatever the document says."""
        directory = await self._region.directory()
        granted = directory.holds(doc["key"], doc["role"], self._clock())
        return {
            "id": doc["_id"].removeprefix("request:"),
            "role": doc["role"],
            "key": doc["key"],
            "made": doc["made"],
            "state": "granted" if granted else "waiting",
        }


async def publish(bus: Bus, texts: PublishTexts) -> dict[str, Any]:
    """Hand a release and its texts to `content`, which validates and stores them.

    Raises the Problem it answers with.
    """
    return await bus.request(PUBLISH, texts.model_dump(by_alias=True), timeout=PUBLISH_SECONDS)


async def add_alert(bus: Bus, statement: dict[str, Any]) -> dict[str, Any]:
    """Hand a signed alert to `content`, which validates and stores it.

    Raises the Problem it answers with.
    """
    return await bus.request(ADD_ALERT, {"statement": statement}, timeout=10)


async def add_statement(bus: Bus, region: Region, statement: dict[str, Any]) -> dict[str, Any]:
    """Hand a signed statement to `content`, which validates and stores it.

    Raises the Problem it answers with.
    """
    answer = await bus.request(ADD, {"statement": statement}, timeout=10)
    region.forget()
    return answer
