"""What goes from one region to another."""

from __future__ import annotations

from typing import Literal

from shared.schemas.base import Box, Hash, Language, LongText, Model
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


class MovedBody(Model):
    """A woman tells a region that she has left where its answers reach her: her place in another region."""

    region: Hash
    box: Box


class MovedMessage(MessageHead):
    """Kind moved."""

    kind: Literal["moved"]
    body: MovedBody
