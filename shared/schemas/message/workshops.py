"""Registration, attendance and feedback of workshops, and courses that were finished."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from shared.schemas.base import Day, Id, Key, Model, Slug, Time, Words
from shared.schemas.message.head import MessageHead
from shared.schemas.signed import Dsse


class RegistrationBody(Model):
    """She registers for a workshop; a need that is named is one, its words say more."""

    workshop: Slug
    name: Annotated[str, Field(max_length=80)] | None = None
    needs: dict[
        Literal["access", "childcare", "travel", "food", "language"], Annotated[str, Field(max_length=1000)]
    ]
    words: Annotated[str, Field(max_length=4000)] | None = None


class RegistrationWithdrawnBody(Model):
    """She takes her registration back."""

    workshop: Slug
    registration: Id


class AttendanceBody(Model):
    """Somebody was there: said by her with a shown code, or by a facilitator."""

    workshop: Slug
    registration: Id
    how: Literal["code", "scan", "manual"]
    present: bool
    at: Time
    proof: Annotated[str, Field(max_length=600)] | None = None

    @model_validator(mode="after")
    def _proved(self) -> Self:
        if self.how != "manual" and self.proof is None:
            raise ValueError("a code or a scan comes with its proof")
        return self


class SessionBody(Model):
    """The secret that codes of a workshop are made of, for the other facilitators."""

    workshop: Slug
    secret: Key


class FeedbackBody(Model):
    """What she thinks of a workshop. Anonymous: signed by a key made for this one message."""

    workshop: Slug
    anonymous: bool
    scales: dict[Literal["useful", "clear", "safe", "heard"], Annotated[int, Field(ge=1, le=5)]]
    best: Annotated[str, Field(max_length=4000)] | None = None
    change: Annotated[str, Field(max_length=4000)] | None = None
    other: Annotated[str, Field(max_length=4000)] | None = None
    name: Annotated[str, Field(max_length=80)] | None = None


class CompletionBody(Model):
    """She finished a course and wants the facilitators to know, or no longer."""

    course: Slug
    title: Words
    day: Day
    name: Annotated[str, Field(max_length=80)] | None = None
    withdrawn: bool


class NoticeBody(Model):
    """A facilitator tells how a registration stands."""

    workshop: Slug
    registration: Id
    state: Literal["seen", "confirmed", "waiting", "declined"]
    words: Annotated[str, Field(max_length=4000)] | None = None


class HandoverBody(Model):
    """What facilitators have of a workshop, for a colleague who joined later.

    Each is a `tejedora/message/v1` exactly as its author signed it, for `facilitators` of this region.
    """

    workshop: Slug
    messages: list[Dsse] = Field(min_length=1, max_length=200)


class RegistrationMessage(MessageHead):
    """Kind registration."""

    kind: Literal["registration"]
    body: RegistrationBody


class RegistrationWithdrawnMessage(MessageHead):
    """Kind registration-withdrawn."""

    kind: Literal["registration-withdrawn"]
    body: RegistrationWithdrawnBody


class AttendanceMessage(MessageHead):
    """Kind attendance."""

    kind: Literal["attendance"]
    body: AttendanceBody


class SessionMessage(MessageHead):
    """Kind session."""

    kind: Literal["session"]
    body: SessionBody


class FeedbackMessage(MessageHead):
    """Kind feedback."""

    kind: Literal["feedback"]
    body: FeedbackBody


class CompletionMessage(MessageHead):
    """Kind completion."""

    kind: Literal["completion"]
    body: CompletionBody


class NoticeMessage(MessageHead):
    """Kind notice."""

    kind: Literal["notice"]
    body: NoticeBody


class HandoverMessage(MessageHead):
    """Kind handover."""

    kind: Literal["handover"]
    body: HandoverBody
