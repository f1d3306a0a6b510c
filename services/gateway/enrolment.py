"""Enrolment: an invitation's key and a new device's key sign together, and a member is made.

The order of writes carries the promises. Box, member and device come first, in the state `joining`, under ids
derived from the two keys, so that a repeated request makes nothing twice. One conditional write then marks
the invitation as used by this device: it decides between two who use one invitation at once, and before it
nothing is used up. Last, member and device become active; a repeated request finishes that too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from services.gateway.clock import Clock
from services.gateway.invitations import GONE, Invitations, gone
from services.gateway.records import HUB, Records
from services.gateway.region import Region
from shared.couch import Doc
from shared.encoding import format_day, format_time, parse_time
from shared.limits import ENROL_SKEW
from shared.metrics import ENROLLED
from shared.problem import Problem
from shared.signing import ENROL, SigningError, Verified, verify_dsse

STATEMENT_BYTES = 2048


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What enrolment made; `new` is False when it had been made before."""

    member: str
    device: str
    roles: list[str]
    box: str
    region: str
    new: bool


@dataclass(frozen=True, slots=True)
class _Ids:
    member: str
    device: str
    box: str


def _bad(detail: str, slug: str = "bad-statement", **extra: Any) -> Problem:
    return Problem(400, slug, "The enrolment is not well formed", detail, extra)


class Enrolment:
    """Makes members out of invitations."""

    def __init__(
        self,
        records: Records,
        region: Region,
        invitations: Invitations,
        origins: frozenset[str],
        clock: Clock,
    ) -> None:
        self._records = records
        self._couch = records.couch
        self._region = region
        self._invitations = invitations
        self._origins = origins
        self._clock = clock

    async def enrol(self, dsse: Any) -> Enrolled:
        """Enrol the device that signed `tejedora/enrol/v1`.

        Raises Problem 400 (statement), 404 or 410 (invitation), 409 `invitation-used` (by another device).
        """
        public, auth = await self._keys(dsse)
        invitation = await self._invitations.known(public)
        ids = await self._ids(public, auth)
        if invitation["state"] == "used":
            if invitation.get("device") != ids.device:
                raise await self._reused(invitation)
            await self._activate(ids)
            return await self._answer(ids, invitation, new=False)
        state = self._invitations.state(invitation)
        if state != "open":
            raise gone(state, invitation["vouched"])
        await self._prepare(ids, auth, invitation)

        def use(present: Doc | None) -> Doc | None:
            if present is None or self._invitations.state(present) != "open":
                return None
            return {**present, "state": "used", "device": ids.device}

        stored = await self._couch.update(HUB, invitation["_id"], use)
        if stored is None or stored["state"] != "used":
            await self._take_back(ids)
            raise gone(self._invitations.state(stored or invitation), invitation["vouched"])
        if stored["device"] != ids.device:
            await self._take_back(ids)
            raise await self._reused(stored)
        await self._activate(ids)
        ENROLLED.inc()
        return await self._answer(ids, stored, new=True)

    async def _keys(self, dsse: Any) -> tuple[str, str]:
        try:
            signed = verify_dsse(dsse, ENROL, STATEMENT_BYTES)
        except SigningError as error:
            raise _bad(f"The signed statement is refused: {error.reason}.") from None
        p = signed.payload
        names = ("region", "api_origin", "invitation", "auth", "at")
        if set(p) != set(names) or not all(isinstance(p[name], str) for name in names):
            raise _bad("An enrolment statement has region, api_origin, invitation, auth and at.")
        if p["invitation"] == p["auth"] or set(signed.keys) != {p["invitation"], p["auth"]}:
            raise _bad("It is signed by the invitation's key and by the device's key, and these are two.")
        if p["region"] != await self._region.id():
            raise _bad("The invitation is for another region.", "wrong-region")
        if p["api_origin"] not in self._origins:
            raise _bad("The statement is for another address than this hub's.", "wrong-origin")
        self._check_time(signed)
        return p["invitation"], p["auth"]

    def _check_time(self, signed: Verified) -> None:
        now = self._clock()
        try:
            at = parse_time(signed.payload["at"])
        except ValueError:
            raise _bad("`at` is a time like 2026-11-24T18:00:00Z.") from None
        if abs(at - now) > ENROL_SKEW:
            raise _bad("`at` is not the present. Use the hub's `time`.", "bad-clock", time=format_time(now))

    async def _ids(self, public: str, auth: str) -> _Ids:
        derived = self._records.derived_id
        return _Ids(
            member=await derived("member", public, auth),
            device=await derived("device", public, auth),
            box="box-" + await derived("box", public, auth),
        )

    async def _prepare(self, ids: _Ids, auth: str, invitation: Doc) -> None:
        day = format_day(self._clock())
        await self._couch.ensure_db(ids.box)
        member: Doc = {
            "_id": f"member:{ids.member}",
            "roles": invitation["roles"],
            "box": ids.box,
            "state": "joining",
            "joined": day,
        }
        device = {
            "_id": f"device:{ids.device}",
            "member": ids.member,
            "auth": auth,
            "state": "joining",
            "enrolled": day,
        }
        await self._couch.put_if_absent(HUB, member)
        await self._couch.put_if_absent(HUB, device)

    async def _activate(self, ids: _Ids) -> None:
        def active(present: Doc | None) -> Doc | None:
            if present is None or present["state"] != "joining":
                return None  # revoked stays revoked
            return {**present, "state": "active"}

        await self._couch.update(HUB, f"member:{ids.member}", active)
        await self._couch.update(HUB, f"device:{ids.device}", active)

    async def _take_back(self, ids: _Ids) -> None:
        """Remove what was prepared for who came second: nothing of it was ever usable."""
        for identity in (f"device:{ids.device}", f"member:{ids.member}"):
            doc = await self._couch.get(HUB, identity)
            if doc is not None and doc["state"] == "joining":
                await self._couch.delete(HUB, identity, doc["_rev"])
        await self._couch.delete_db(ids.box)

    async def _reused(self, invitation: Doc) -> Problem:
        """409, counted on the invitation: its maker is told that the link reached somebody else."""
        await self._invitations.count_reuse(invitation)
        return Problem(
            409, "invitation-used", GONE["used"], "Tell who invited you: somebody else has used it."
        )

    async def _answer(self, ids: _Ids, invitation: Doc, *, new: bool) -> Enrolled:
        roles = list(invitation["roles"])
        return Enrolled(ids.member, ids.device, roles, ids.box, await self._region.id(), new)
