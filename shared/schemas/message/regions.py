"""What coordinators of one region write to those of another."""

from __future__ import annotations

from typing import Literal

from shared.schemas.base import Hash, Language, LongText, Model
from shared.schemas.message.head import MessageHead


class ReferralBody(Model):
    """A coordinator writes to the coordinators of another region; `re` names what it answers."""

    region: Hash
    text: LongText
    language: Language
    urgent: bool


class ReferralMessage(MessageHead):
    """Kind referral."""

    kind: Literal["referral"]
    body: ReferralBody
