"""Needs for a roundtable, and what became of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.schemas.base import Day, Id, Language, Model, Slug, Time
from shared.schemas.message.head import FileRef, MessageHead


class Attribution(Model):
    """In whose name her paragraph may be read: `as` are her exact words for it, absent for `unnamed`."""

    how: Literal["named", "described", "unnamed"]
    as_: str | None = Field(None, alias="as", min_length=1, max_length=300)


class OnBehalf(Model):
    """How a woman without the app agreed to what is entered for her; `who` is what the team calls her."""

    who: str = Field(max_length=300)
    how: Literal["spoken", "written", "recorded"]
    when: Day
    witness: str | None = Field(None, max_length=300)


class NeedBody(Model):
    """What a woman needs, for a roundtable; `paragraph` is what she approved word for word."""

    theme: Literal[
        "threats",
        "violence",
        "criminalisation",
        "digital",
        "territory",
        "impunity",
        "protection",
        "care",
        "economic",
        "other",
    ]
    happening: str = Field(max_length=10_000)
    asked: str = Field(max_length=10_000)
    of: str = Field(max_length=300)
    provision: Slug | None = None
    urgency: Literal["now", "soon", "normal"]
    region: str | None = Field(None, max_length=300)
    attribution: Attribution
    paragraph: str = Field(min_length=1, max_length=10_000)
    approved: Time
    language: Language
    files: list[FileRef] = Field(max_length=100)
    behalf: OnBehalf | None = None


class NeedWithdrawnBody(Model):
    """She takes a need back; counts only from who sent it."""

    need: Id


class ToldCommitment(Model):
    """A commitment as it is told to the woman whose need it is about."""

    mission: str = Field(max_length=300)
    what: str = Field(max_length=10_000)
    due: Day | None = None
    state: Literal["open", "kept", "partly", "not-kept", "no-answer"]
    answer: str | None = Field(None, max_length=10_000)


class NeedWordBody(Model):
    """A coordinator tells her what came of her need."""

    need: Id
    stage: Literal["brief", "raised", "outcome"]
    text: str = Field(max_length=10_000)
    commitments: list[ToldCommitment] = Field(max_length=50)


Rate = Literal["yes", "partly", "no", "unknown"]


class NeedRatingBody(Model):
    """What she thinks of what came of her need: did it help, was it right, does it fit her context."""

    need: Id
    effective: Rate
    appropriate: Rate
    fits: Rate
    text: str | None = Field(None, max_length=10_000)


class NeedMessage(MessageHead):
    """Kind need."""

    kind: Literal["need"]
    body: NeedBody


class NeedWithdrawnMessage(MessageHead):
    """Kind need-withdrawn."""

    kind: Literal["need-withdrawn"]
    body: NeedWithdrawnBody


class NeedWordMessage(MessageHead):
    """Kind needword."""

    kind: Literal["needword"]
    body: NeedWordBody


class NeedRatingMessage(MessageHead):
    """Kind needrating."""

    kind: Literal["needrating"]
    body: NeedRatingBody
