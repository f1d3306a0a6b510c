"""What women write together to bring about a change: the plan of a campaign."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.schemas.base import Id, Model
from shared.schemas.message.head import MessageHead
from shared.schemas.signed import Dsse


class PlanBody(Model):
    """Entries of the log of a campaign's plan, for one of those who take part in it.

    Each is signed by whoever wrote it: `tejedora/entry/v1` {log: plan, seq, prev, heads, amends?, made,
    part}; for the parts see pwa/src/core/advocacy/plan.ts.
    """

    plan: Id
    entries: list[Dsse] = Field(min_length=1, max_length=50)


class PlanMessage(MessageHead):
    """Kind plan."""

    kind: Literal["plan"]
    body: PlanBody
