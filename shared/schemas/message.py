"""What is inside an envelope: the text `p` of `tejedora/message/v1`. Only devices ever see it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from shared.schemas.base import (
    Box,
    Day,
    Hash,
    Id,
    Identity,
    Key,
    Language,
    LongText,
    MemberRole,
    Model,
    Recipient,
    Sha256,
    Slug,
    Time,
    Words,
)
from shared.schemas.signed import Dsse


class Sender(Model):
    """Who writes. `cert` is her hello, signed by her invitation; null for those in the directory."""

    author: Key
    seal: Recipient
    box: Box
    cert: Dsse | None


class FileRef(Model):
    """A file: chunks at /blobs, sealed to `identity`. `size` (bytes) and `sha256` are of the clear file."""

    sha256: Sha256
    size: int = Field(ge=0, le=2**40)
    name: Words
    type: str = Field(max_length=127)
    identity: Identity
    chunks: list[Sha256] = Field(max_length=100_000)


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
    """A report of a security incident."""

    title: Words | None = None
    what: LongText
    when: When
    where: Where
    risk: Risk
    urgent: bool
    language: Language
    files: list[FileRef] = Field(max_length=100)


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


class CaseBody(Model):
    """What a coordinator wrote in one go in the log of a case, or of the triage of a report.

    Each is signed by the message's author: `tejedora/entry/v1` {log, seq, prev, heads, amends?, made, part}.
    """

    entries: list[Dsse] = Field(min_length=1, max_length=50)


class CaseKeyBody(Model):
    """The age identity that opens the entries of a case, sealed to each coordinator it is given to."""

    case: Id
    identity: Identity
    recipient: Recipient
    since: Time


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


class CheckInBody(Model):
    """What is to be done if she does not say in time that she arrived. `grace`: minutes after `due`."""

    journey: str = Field(max_length=5000)
    companions: str = Field(max_length=5000)
    instructions: str = Field(max_length=10_000)
    due: Time
    grace: int = Field(ge=0, le=24 * 60)
    drill: bool


class AlertAnswerBody(Model):
    """How she is, after an urgent alert."""

    alert: Hash
    state: Literal["safe", "help"]
    text: str = Field(max_length=5000)


class SafeBody(Model):
    """She has arrived after all; `re` is the check-in that was told."""

    text: str = Field(max_length=2000)


class ReferralBody(Model):
    """A coordinator writes to the coordinators of another region; `re` names what it answers."""

    region: Hash
    text: LongText
    language: Language
    urgent: bool


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


class _Message(Model):
    # `h` repeats the exact text of the envelope's header, so that it cannot be put on another.
    id: Id
    h: str = Field(max_length=1024)
    to: list[Recipient] = Field(min_length=1, max_length=64)
    from_: Sender = Field(alias="from")
    made: Time
    re: list[Id] = Field(max_length=200)


class HelloMessage(_Message):
    """tejedora/message/v1 of kind hello."""

    kind: Literal["hello"]
    body: HelloBody


class ReportMessage(_Message):
    """tejedora/message/v1 of kind report."""

    kind: Literal["report"]
    body: ReportBody


class AdditionMessage(_Message):
    """tejedora/message/v1 of kind addition."""

    kind: Literal["addition"]
    body: AdditionBody


class AnswerMessage(_Message):
    """tejedora/message/v1 of kind answer."""

    kind: Literal["answer"]
    body: AnswerBody


class CheckInMessage(_Message):
    """tejedora/message/v1 of kind checkin."""

    kind: Literal["checkin"]
    body: CheckInBody


class AlertAnswerMessage(_Message):
    """tejedora/message/v1 of kind alert-answer."""

    kind: Literal["alert-answer"]
    body: AlertAnswerBody


class SafeMessage(_Message):
    """tejedora/message/v1 of kind safe."""

    kind: Literal["safe"]
    body: SafeBody


class OpenedMessage(_Message):
    """tejedora/message/v1 of kind opened."""

    kind: Literal["opened"]
    body: OpenedBody


class RecordMessage(_Message):
    """tejedora/message/v1 of kind record."""

    kind: Literal["record"]
    body: RecordBody


class ProgressMessage(_Message):
    """tejedora/message/v1 of kind progress."""

    kind: Literal["progress"]
    body: ProgressBody


class CaseMessage(_Message):
    """tejedora/message/v1 of kind case."""

    kind: Literal["case"]
    body: CaseBody


class CaseKeyMessage(_Message):
    """tejedora/message/v1 of kind casekey."""

    kind: Literal["casekey"]
    body: CaseKeyBody


class RegistrationMessage(_Message):
    """tejedora/message/v1 of kind registration."""

    kind: Literal["registration"]
    body: RegistrationBody


class RegistrationWithdrawnMessage(_Message):
    """tejedora/message/v1 of kind registration-withdrawn."""

    kind: Literal["registration-withdrawn"]
    body: RegistrationWithdrawnBody


class AttendanceMessage(_Message):
    """tejedora/message/v1 of kind attendance."""

    kind: Literal["attendance"]
    body: AttendanceBody


class SessionMessage(_Message):
    """tejedora/message/v1 of kind session."""

    kind: Literal["session"]
    body: SessionBody


class FeedbackMessage(_Message):
    """tejedora/message/v1 of kind feedback."""

    kind: Literal["feedback"]
    body: FeedbackBody


class CompletionMessage(_Message):
    """tejedora/message/v1 of kind completion."""

    kind: Literal["completion"]
    body: CompletionBody


class NoticeMessage(_Message):
    """tejedora/message/v1 of kind notice."""

    kind: Literal["notice"]
    body: NoticeBody


class ProposalMessage(_Message):
    """tejedora/message/v1 of kind proposal."""

    kind: Literal["proposal"]
    body: ProposalBody


class ReviewMessage(_Message):
    """tejedora/message/v1 of kind review."""

    kind: Literal["review"]
    body: ReviewBody


class ReferralMessage(_Message):
    """tejedora/message/v1 of kind referral."""

    kind: Literal["referral"]
    body: ReferralBody


class NeedMessage(_Message):
    """tejedora/message/v1 of kind need."""

    kind: Literal["need"]
    body: NeedBody


class NeedWithdrawnMessage(_Message):
    """tejedora/message/v1 of kind need-withdrawn."""

    kind: Literal["need-withdrawn"]
    body: NeedWithdrawnBody


class NeedWordMessage(_Message):
    """tejedora/message/v1 of kind needword."""

    kind: Literal["needword"]
    body: NeedWordBody


class NeedRatingMessage(_Message):
    """tejedora/message/v1 of kind needrating."""

    kind: Literal["needrating"]
    body: NeedRatingBody


Message = Annotated[
    HelloMessage
    | ReportMessage
    | AdditionMessage
    | AnswerMessage
    | OpenedMessage
    | RecordMessage
    | ProgressMessage
    | CaseMessage
    | CaseKeyMessage
    | RegistrationMessage
    | RegistrationWithdrawnMessage
    | AttendanceMessage
    | SessionMessage
    | FeedbackMessage
    | CompletionMessage
    | NoticeMessage
    | ProposalMessage
    | ReviewMessage
    | ReferralMessage
    | NeedMessage
    | NeedWithdrawnMessage
    | NeedWordMessage
    | NeedRatingMessage
    | CheckInMessage
    | SafeMessage
    | AlertAnswerMessage,
    Field(discriminator="kind"),
]
