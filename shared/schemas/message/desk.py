"""Texts on their way to be published: proposed by one facilitator, reviewed by another."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.schemas.base import Id, Language, Model
from shared.schemas.message.head import MessageHead
from shared.schemas.signed import Dsse


class ProposedText(Model):
    """A text of the catalogue as it would be published: `p` is its exact JSON text."""

    id: str = Field(alias="_id", min_length=1, max_length=200)
    p: str = Field(max_length=262_144)


class ProposalBody(Model):
    """Texts that a facilitator wants published: `release` lists them and is signed by her."""

    work: str = Field(max_length=200)
    lang: Language
    note: str = Field(max_length=5000)
    release: Dsse
    docs: list[ProposedText] = Field(max_length=200)


class ReviewBody(Model):
    """What became of a proposal: published by a colleague, or she asks for changes."""

    proposal: Id
    verdict: Literal["approved", "changes"]
    comments: str = Field(max_length=20_000)


class ProposalMessage(MessageHead):
    """Kind proposal."""

    kind: Literal["proposal"]
    body: ProposalBody


class ReviewMessage(MessageHead):
    """Kind review."""

    kind: Literal["review"]
    body: ReviewBody
