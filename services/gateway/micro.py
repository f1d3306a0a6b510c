"""What the gateway answers over NATS: the questions of the `hub` command."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from pydantic import Field

from services.gateway.directory import Requests
from services.gateway.invitations import BY_HUB, Invitations
from services.gateway.members import Members
from services.gateway.operations import validated
from shared.bus import Endpoint
from shared.limits import INVITATION_DAYS
from shared.schemas.base import Id, Key, MemberRole, Model
from shared.schemas.status import HubStatus


class Invite(Model):
    """gateway.invite. Without `public` the hub makes the key itself, and the link is in the answer."""

    role: MemberRole
    days: int = Field(7, ge=1, le=INVITATION_DAYS)
    public: Key | None = None


class Revoke(Model):
    """gateway.revoke."""

    member: Id


def endpoints(
    invitations: Invitations,
    members: Members,
    requests: Requests,
    hub_status: Callable[[], Awaitable[HubStatus]],
) -> dict[str, Endpoint]:
    """`gateway.<name>` -> handler."""

    async def invite(payload: dict[str, Any]) -> dict[str, Any]:
        asked = validated(Invite, payload)
        return await invitations.create_by_hub(asked.role, asked.days, asked.public)

    async def all_members(_payload: dict[str, Any]) -> dict[str, Any]:
        return {"members": await members.all()}

    async def revoke(payload: dict[str, Any]) -> dict[str, Any]:
        asked = validated(Revoke, payload)
        await members.revoke(asked.member, BY_HUB)
        return {"ok": True}

    async def waiting(_payload: dict[str, Any]) -> dict[str, Any]:
        return {"requests": await requests.waiting()}

    async def status(_payload: dict[str, Any]) -> dict[str, Any]:
        return (await hub_status()).model_dump(mode="json")

    return {
        "invite": invite,
        "members": all_members,
        "revoke": revoke,
        "requests": waiting,
        "hub_status": status,
    }
