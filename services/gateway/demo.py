"""The door of a demo hub: a fresh invitation for whoever asks. A real region has no such door.

Demo coordinators share one pair of secret keys, which the demo's own data is sealed to: it protects nothing,
and every screen of a demo says so.
"""

from __future__ import annotations

import secrets
from typing import Any

from services.gateway.invitations import BY_HUB, Invitations
from services.gateway.records import HUB, Records
from services.gateway.region import Region
from shared.encoding import b64u
from shared.problem import Problem, not_found
from shared.signing import Seed, public_key

ROLES = ("defender", "coordinator", "facilitator", "operator")
COORDINATOR = "demo:coordinator"


async def enter(records: Records, region: Region, invitations: Invitations, role: str) -> dict[str, Any]:
    """{seed, region, coordinator?}: what a device needs to enrol in a role. Raises Problem 404, 503."""
    if not await region.is_demo():
        raise not_found()
    answer: dict[str, Any] = {"region": await region.id()}
    if role == "coordinator":
        keys = await records.couch.get(HUB, COORDINATOR)
        if keys is None:
            raise Problem(
                503,
                "demo-not-ready",
                "The demo is still being prepared",
                "Try again in a moment.",
                headers={"Retry-After": "2"},
            )
        answer["coordinator"] = {"author": keys["author"], "seal": keys["seal"]}
    seed = Seed(secrets.token_bytes(32))
    await invitations.create(public_key(seed), role, 1, BY_HUB, vouched=False)
    return {"seed": b64u(seed), **answer}
