"""A defender's report and what is said about it: from her, and to her."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import Day, Id, Language, LongText, MemberRole, Model, Words
from shared.schemas.message.head import FileRef, MessageHead
from shared.schemas.signed import Dsse


class When(Model):
    """When it happened, as precisely as she chose."""

    precision: Literal["exact", "day", "around", "unknown"]
    date: Day | None = None
    time: Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")] | None = None
    words: Words | None = None


class Where(Model):
    """Where it happened, as precisely as she chose."""

    precision: Literal["exact", "place", "region", "hidden"]
    words: Words | None = None
    lat: float | None = Field(None, ge=-90, le=90)
    lon: float | None = Field(None, ge=-180, le=180)


class Risk(Model):
    """Who is at risk, and whether right now; null: she does not know."""

    who: str = Field(max_length=10_000)
    now: bool | None


class HelloBody(Model):
    """The first message of a new device."""

    role: MemberRole
    words: Words | None = None


class ReportBody(Model):
    """A report of a security incident; `following`: how many files come after it, in its record."""

    title: Words | None = None
    what: LongText
    when: When
    where: Where
    risk: Risk
    urgent: bool
    language: Language
    files: list[FileRef] = Field(max_length=100)
    following: int | None = Field(None, ge=1, le=10_000)


class AdditionBody(Model):
    """The defender adds to a report or answers back."""

    text: LongText
    files: list[FileRef] = Field(max_length=100)


class AnswerBody(Model):
    """A coordinator answers."""

    text: LongText


class OpenedBody(Model):
    """A coordinator says that she has opened these messages."""

    ids: list[Id] = Field(min_length=1, max_length=200)


class RecordBody(Model):
    """The defender adds to the full record of her report; each entry is signed by the message's author.

    `tejedora/entry/v1` {log: report id, seq, prev, heads, amends?, made, part}; for the parts see
    pwa/src/core/record/parts.ts.
    """

    entries: list[Dsse] = Field(min_length=1, max_length=50)


class Intervention(Model):
    """What was done: where, when, under which number, what they answered, and the day something is due."""

    type: Literal["intervention"]
    id: Id
    mechanism: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")] | None = None
    words: str | None = Field(None, max_length=5000)
    date: When | None = None
    reference: str | None = Field(None, max_length=500)
    response: LongText | None = None
    next_deadline: Day | None = Field(None, alias="nextDeadline")


class ProgressBody(Model):
    """A coordinator tells the defender what was done with her report."""

    part: Intervention


class CustodyBody(Model):
    """A coordinator tells the defender what was done with her files: acts as signed in casework."""

    entries: list[Dsse] = Field(min_length=1, max_length=50)


class HelloMessage(MessageHead):
    """Kind hello."""

    kind: Literal["hello"]
    body: HelloBody


class ReportMessage(MessageHead):
    """Kind report."""

    kind: Literal["report"]
    body: ReportBody


class AdditionMessage(MessageHead):
    """Kind addition."""

    kind: Literal["addition"]
    body: AdditionBody


class AnswerMessage(MessageHead):
    """Kind answer."""

    kind: Literal["answer"]
    body: AnswerBody


class OpenedMessage(MessageHead):
    """Kind opened."""

    kind: Literal["opened"]
    body: OpenedBody


class RecordMessage(MessageHead):
    """Kind record."""

    kind: Literal["record"]
    body: RecordBody


class ProgressMessage(MessageHead):
    """Kind progress."""

    kind: Literal["progress"]
    body: ProgressBody


class CustodyMessage(MessageHead):
    """Kind custody."""

    kind: Literal["custody"]
    body: CustodyBody
