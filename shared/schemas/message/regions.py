"""What goes from one region to another."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import Box, Hash, Language, LongText, Model, Time
from shared.schemas.message.head import FileRef, MessageHead


class Excerpt(Model):
    """What a coordinator chose of a case: a text, and what it is (`report`, `addition` or `note`)."""

    kind: Literal["report", "addition", "note"]
    made: Time
    text: LongText


class ReferralBody(Model):
    """A coordinator writes to the coordinators of another region; `re` names what it answers.

    `excerpts`: what of a case goes with it; `files`: their sealed chunks follow it. Without any, the field is
    not there.
    """

    region: Hash
    text: LongText
    language: Language
    urgent: bool
    excerpts: Annotated[list[Excerpt], Field(min_length=1, max_length=100)] | None = None
    files: Annotated[list[FileRef], Field(min_length=1, max_length=20)] | None = None


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
