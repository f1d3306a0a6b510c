"""Invitations: a one-time key whose public half the hub keeps; the seed is in the link, and never here.

States: open, used, cancelled; an open one whose time is over is told as expired.
"""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Any

from services.gateway.clock import Clock
from services.gateway.records import HUB, Records, invitation_id
from services.gateway.region import Region
from services.gateway.settings import GatewaySettings
from shared.couch import Doc
from shared.encoding import b64u, format_time, parse_time
from shared.limits import INVITATION_DAYS
from shared.problem import Problem, bad_request, not_found
from shared.signing import Seed, SigningError, public_key

BY_HUB = "hub"
MOST_REUSED = 99  # counted no further: a curious stranger does not keep the database busy
ROLES_BY_COORDINATOR = frozenset({"defender", "facilitator", "coordinator"})
GONE = {
    "used": "This invitation has been used",
    "cancelled": "This invitation was cancelled",
    "expired": "This invitation has expired",
}


class Invitations:
    """Makes, looks at and cancels invitations."""

    def __init__(self, records: Records, region: Region, settings: GatewaySettings, clock: Clock) -> None:
        self._records = records
        self._region = region
        self._settings = settings
        self._clock = clock

    async def create(
        self, public: str, role: str, days: int, made_by: str, *, vouched: bool
    ) -> tuple[Doc, bool]:
        """Keep an invitation; True when it is new. The same key by the same maker again changes nothing.

        `days` from now until it expires, 1 to 30. Raises Problem 400 for a bad key, 409 for a key of someone
        else.
        """
        if not 1 <= days <= INVITATION_DAYS:
            raise bad_request(f"`days` is from 1 to {INVITATION_DAYS}.", "bad-days")
        now = self._clock()
        doc: Doc = {
            "_id": f"invitation:{_id_of(public)}",
            "public": public,
            "roles": [role],
            "made_by": made_by,
            "vouched": vouched,
            "made": format_time(now),
            "expires": format_time(now + timedelta(days=days)),
            "state": "open",
            "reused": 0,
        }
        if await self._records.couch.put_if_absent(HUB, doc):
            await self._records.audit("invite", made_by, doc["_id"])
            return doc, True
        stored = await self._records.get("invitation", _id_of(public))
        if stored is None or stored["made_by"] != made_by or stored["roles"] != [role]:
            raise Problem(409, "invitation-exists", "There is an invitation with this key", "Make a new key.")
        return stored, False

    async def create_by_hub(self, role: str, days: int, public: str | None) -> dict[str, Any]:
        """An invitation by whoever runs the hub: no person vouches for it. Makes the seed if no key is given.

        The seed is in the answer's link and nowhere else.
        """
        seed = Seed(secrets.token_bytes(32)) if public is None else None
        region = await self._region.id()
        doc, _ = await self.create(
            public_key(seed) if seed is not None else str(public), role, days, BY_HUB, vouched=False
        )
        link = f"{self._settings.public_url}/join#1.{b64u(seed)}.{region}" if seed is not None else None
        return {
            "id": doc["_id"].removeprefix("invitation:"),
            "role": role,
            "expires": doc["expires"],
            "link": link,
            "reachable": self._settings.reachable,
        }

    async def check(self, public: str, *, joining: bool) -> dict[str, Any]:
        """What the invited person may know before she enrols. Raises Problem 404, and 410 unless it is open.

        `joining` counts a second person who wants to use it: its maker is told that the link went further.
        """
        doc = await self.known(public)
        state = self.state(doc)
        if state == "used" and joining:
            await self.count_reuse(doc)
        if state != "open":
            raise gone(state, vouched=doc["vouched"])
        return {
            "state": state,
            "roles": doc["roles"],
            "expires": doc["expires"],
            "vouched": doc["vouched"],
        }

    async def count_reuse(self, doc: Doc) -> None:
        """One more has tried to use an invitation that is used up."""

        def count(present: Doc | None) -> Doc | None:
            if present is None or present["reused"] >= MOST_REUSED:
                return None
            return {**present, "reused": present["reused"] + 1}

        await self._records.couch.update(HUB, doc["_id"], count)

    async def known(self, public: str) -> Doc:
        """The stored invitation of a public key. Raises Problem 404."""
        doc = await self._records.get("invitation", _id_of(public))
        if doc is None:
            raise Problem(
                404, "invitation-unknown", "This hub does not know this invitation", "Ask for a new one."
            )
        return doc

    async def mine(self, member: str) -> list[dict[str, Any]]:
        """The invitations a member has made, newest first."""
        docs = [doc for doc in await self._records.all("invitation") if doc["made_by"] == member]
        return [self._view(doc) for doc in sorted(docs, key=lambda doc: doc["made"], reverse=True)]

    async def cancel(self, identity: str, member: str) -> None:
        """Cancel one of a member's own. Raises Problem 404, and 409 when it has been used."""
        doc = await self._records.get("invitation", identity)
        if doc is None or doc["made_by"] != member:
            raise not_found("You have made no such invitation.")

        def cancelled(present: Doc | None) -> Doc | None:
            if present is None or present["state"] != "open":
                return None
            return {**present, "state": "cancelled"}

        stored = await self._records.couch.update(HUB, doc["_id"], cancelled)
        if stored is not None and stored["state"] == "used":
            raise Problem(409, "invitation-used", GONE["used"], "It can no longer be cancelled.")
        await self._records.audit("cancel-invitation", member, doc["_id"])

    def state(self, doc: Doc) -> str:
        """open, used, cancelled or expired."""
        if doc["state"] == "open" and parse_time(doc["expires"]) <= self._clock():
            return "expired"
        return str(doc["state"])

    def _view(self, doc: Doc) -> dict[str, Any]:
        return {
            "id": doc["_id"].removeprefix("invitation:"),
            "roles": doc["roles"],
            "made": doc["made"],
            "expires": doc["expires"],
            "state": self.state(doc),
            "reused": doc["reused"],
        }


def gone(state: str, vouched: bool) -> Problem:
    """410: the invitation is no longer open. `vouched` still tells whether a person had made it."""
    extra = {"state": state, "vouched": vouched}
    return Problem(410, f"invitation-{state}", GONE[state], "Ask who invited you for a new one.", extra)


def _id_of(public: str) -> str:
    try:
        return invitation_id(public)
    except SigningError:
        raise bad_request("`public` is not an Ed25519 public key in base64url.", "bad-key") from None
