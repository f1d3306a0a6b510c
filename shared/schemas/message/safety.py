"""How a woman is: after a journey, and after an urgent alert."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.schemas.base import Hash, Model, Time
from shared.schemas.message.head import MessageHead


class CheckInBody(Model):
    """What is to be done if she does not say in time that she arrived. `grace`: minutes after `due`."""

    journey: str = Field(max_length=5000)
    companions: str = Field(max_length=5000)
    instructions: str = Field(max_length=10_000)
    due: Time
    grace: int = Field(ge=0, le=24 * 60)
    drill: bool


class SafeBody(Model):
    """She has arrived after all; `re` is the check-in that was told."""

    text: str = Field(max_length=2000)


class AlertAnswerBody(Model):
    """How she is, after an urgent alert."""

    alert: Hash
    state: Literal["safe", "help"]
    text: str = Field(max_length=5000)


class CheckInMessage(MessageHead):
    """Kind checkin."""

    kind: Literal["checkin"]
    body: CheckInBody


class SafeMessage(MessageHead):
    """Kind safe."""

    kind: Literal["safe"]
    body: SafeBody


class AlertAnswerMessage(MessageHead):
    """Kind alert-answer."""

    kind: Literal["alert-answer"]
    body: AlertAnswerBody
