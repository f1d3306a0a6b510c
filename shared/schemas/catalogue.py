"""The catalogue: public documents whose exact JSON text `p` a release lists by hash."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from shared.schemas.base import (
    DayText,
    Hash,
    Key,
    Language,
    LongText,
    Model,
    Sha256,
    Slug,
    TimeText,
    Words,
)
from shared.schemas.signed import Dsse

Minutes = Annotated[int, Field(ge=1, le=600)]
Text = Annotated[str, Field(min_length=1, max_length=10_000)]
PartType = Literal["lesson", "checklist", "scenario", "quiz", "help"]
Tone = Literal["good", "mixed", "hard"]
Level = Literal["community", "state", "national", "regional", "international", "diplomatic"]


class CatalogueDocument(Model):
    """A document in `catalogue-<lang>`: `p` is exact JSON text of one of the models below."""

    id: str = Field(alias="_id", min_length=1, max_length=200)
    rev: str | None = Field(None, alias="_rev")
    ver: int = Field(ge=1)
    p: str


class ReleaseDocument(Dsse):
    """A release in `catalogue-<lang>`; `_id` is `release:` and the statement id."""

    id: str = Field(alias="_id", pattern=r"^release:[a-z2-7]{52}$")
    rev: str | None = Field(None, alias="_rev")


class Source(Model):
    """Where a fact was read, and on which day that was checked (null: not yet)."""

    title: Words
    publisher: Words
    url: str = Field(pattern=r"^https?://[^\s]+$", max_length=500)
    checked: DayText | None


class MediaRef(Model):
    """A picture, a recording or a sheet at `/media/<sha256>`: `size` in bytes, `alt` what it is in words."""

    sha256: Sha256
    type: str = Field(max_length=100)
    size: int = Field(ge=1)
    alt: Words
    name: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,79}$")


Media = Annotated[list[MediaRef], Field(min_length=1, max_length=60)]
"""All media that a document uses; without any, the field is not there."""


class Translation(Model):
    """Which text this is a translation of: `source_hash` is the SHA-256 (hex) of the source's `p`."""

    of: Language
    source_hash: str = Field(pattern=r"^[0-9a-f]{64}$")


class AdaptedFrom(Model):
    """Which text of another region this one was adapted from, in the same language.

    `region` is that region's id, `id` the document's there, `ver` its version and `source_hash` the SHA-256
    (hex) of its `p`, as they were when somebody last looked at both. Without any, the field is not there.
    """

    region: Hash
    id: str = Field(
        max_length=200,
        pattern=r"^((course|mechanism|workshop):[a-z0-9-]+|(lesson|help|checklist|scenario|quiz):[a-z0-9-]+:[a-z0-9-]+)$",
    )
    ver: int = Field(ge=1)
    source_hash: Sha256


class PartRef(Model):
    """A part of a course, in its order."""

    id: Slug
    type: PartType
    title: Words
    minutes: Minutes


class Course(Model):
    """`course:<id>`."""

    type: Literal["course"]
    id: Slug
    lang: Language
    module: int = Field(ge=0, le=17)
    title: Words
    summary: Text
    minutes: Minutes
    warning: Text | None
    opening: LongText
    media: Media | None = None
    parts: list[PartRef] = Field(min_length=1, max_length=40)
    sources: list[Source] = Field(min_length=1, max_length=60)
    checked: DayText | None
    reviewed: DayText | None
    translation: Translation | None
    adapted_from: AdaptedFrom | None = None


class _Part(Model):
    course: Slug
    id: Slug
    lang: Language
    title: Words
    minutes: Minutes
    translation: Translation | None = None
    adapted_from: AdaptedFrom | None = None


class Lesson(_Part):
    """`lesson:<course>:<part>`; body is Markdown. `voice`: which of its media is the text read aloud."""

    type: Literal["lesson"]
    body: LongText
    media: Media | None = None
    voice: Sha256 | None = None


class Help(_Part):
    """`help:<course>:<part>`; body is Markdown."""

    type: Literal["help"]
    body: LongText
    media: Media | None = None
    voice: Sha256 | None = None


class ChecklistItem(Model):
    """One thing to do; `help` is Markdown."""

    id: Slug
    text: Text
    help: Text | None


class ChecklistGroup(Model):
    """Items under one heading; an empty title for those before the first."""

    title: str = Field(max_length=300)
    items: list[ChecklistItem] = Field(min_length=1, max_length=60)


class Checklist(_Part):
    """`checklist:<course>:<part>`."""

    type: Literal["checklist"]
    intro: str = Field(max_length=20_000)
    groups: list[ChecklistGroup] = Field(min_length=1, max_length=20)


class ScenarioChoice(Model):
    """What she decides, and where it leads."""

    text: Text
    to: Slug


class ScenarioEnd(Model):
    """How it ends, and what that teaches."""

    tone: Tone
    text: Text


class ScenarioNode(Model):
    """A situation with choices, or an end."""

    text: LongText
    choices: list[ScenarioChoice] = Field(max_length=6)
    end: ScenarioEnd | None


class Scenario(_Part):
    """`scenario:<course>:<part>`; every node is reached from `start`, every choice leads to a node."""

    type: Literal["scenario"]
    intro: str = Field(max_length=20_000)
    start: Slug
    nodes: dict[Slug, ScenarioNode] = Field(min_length=2, max_length=100)


class QuizOption(Model):
    """One answer; `why` is shown after she chose."""

    text: Text
    right: bool
    why: Text


class QuizQuestion(Model):
    """A question with at least one right option."""

    id: Slug
    text: Text
    options: list[QuizOption] = Field(min_length=2, max_length=8)


class Quiz(_Part):
    """`quiz:<course>:<part>`."""

    type: Literal["quiz"]
    intro: str = Field(max_length=20_000)
    questions: list[QuizQuestion] = Field(min_length=1, max_length=40)


class MechanismField(Model):
    """What a request needs. `from` names the part of a record that it can be taken from."""

    id: Slug
    name: Words
    required: bool
    help: Text
    from_: str | None = Field(None, alias="from", max_length=100)


class NextStep(Model):
    """What happens next. `deadline` in words, null when there is none; `source` is where that is said."""

    what: Text
    deadline: Words | None
    source: Words | None


class Mechanism(Model):
    """`mechanism:<id>`."""

    type: Literal["mechanism"]
    id: Slug
    lang: Language
    title: Words
    level: Level
    summary: Text
    for_whom: Text
    when: Text
    steps: list[Text] = Field(min_length=1, max_length=30)
    fields: list[MechanismField] = Field(max_length=40)
    documents: list[Text] = Field(max_length=30)
    languages: list[Words] = Field(max_length=30)
    next: list[NextStep] = Field(max_length=20)
    risks: list[Text] = Field(min_length=1, max_length=20)
    sources: list[Source] = Field(min_length=1, max_length=40)
    checked: DayText | None
    reviewed: DayText | None
    translation: Translation | None
    adapted_from: AdaptedFrom | None = None
    body: LongText


class Provision(Model):
    """`provision:<id>`: what the EU Guidelines on human rights defenders say that a mission can do.

    `limits`: it is done where appropriate, never promised. `paragraph`: where in the Guidelines, as it was
    read; null while nobody has read its number.
    """

    type: Literal["provision"]
    id: Slug
    lang: Language
    title: Words
    summary: Text
    can: list[Text] = Field(min_length=1, max_length=20)
    limits: list[Text] = Field(min_length=1, max_length=10)
    paragraph: Words | None
    sources: list[Source] = Field(min_length=1, max_length=40)
    checked: DayText | None
    reviewed: DayText | None
    translation: Translation | None
    body: LongText


class WorkshopPlace(Model):
    """Where it is held, as far as everybody may know: the catalogue is public in a region."""

    kind: Literal["online", "place"]
    words: Words


class ProgrammeItem(Model):
    """One part of the programme: it begins `at` minutes after the start; `text` is Markdown."""

    at: int = Field(ge=0, le=43_200)
    minutes: Minutes
    title: Words
    text: str = Field(max_length=10_000)


class Facilitator(Model):
    """Who leads it: her author key, which the directory vouches for, and what she wants to be called."""

    name: Words | None
    key: Key


class Material(Model):
    """What is read or brought along: a course, a part of one, a mechanism, or one of the workshop's media.

    It names one of these; the other field is not there.
    """

    title: Words
    doc_id: str | None = Field(
        None,
        alias="docId",
        max_length=200,
        pattern=r"^((course|mechanism):[a-z0-9-]+|(lesson|help|checklist|scenario|quiz):[a-z0-9-]+:[a-z0-9-]+)$",
    )
    media: Sha256 | None = None


class Workshop(Model):
    """`workshop:<id>`. `starts` null: a model without a date, for a facilitator to date a copy of.

    `starts` and `ends` stand together, with the `timezone` (IANA) of the place; `languages` are in words.
    """

    type: Literal["workshop"]
    id: Slug
    lang: Language
    title: Words
    summary: Text
    status: Literal["open", "full", "cancelled"]
    starts: TimeText | None
    ends: TimeText | None
    timezone: Annotated[str, Field(min_length=1, max_length=64)] | None
    place: WorkshopPlace | None
    capacity: Annotated[int, Field(ge=1, le=100_000)] | None
    languages: list[Words] = Field(max_length=30)
    course: Slug | None
    facilitators: list[Facilitator] = Field(max_length=20)
    materials: list[Material] = Field(max_length=30)
    before: list[Text] = Field(max_length=30)
    after: list[Text] = Field(max_length=30)
    body: str = Field(max_length=100_000)
    programme: list[ProgrammeItem] = Field(min_length=1, max_length=100)
    media: Media | None = None
    sources: list[Source] = Field(max_length=40)
    checked: DayText | None
    reviewed: DayText | None
    translation: Translation | None
    adapted_from: AdaptedFrom | None = None


class GlossaryTerm(Model):
    """A word of the field. `also` are its other forms as they stand in texts, `meaning` is in plain words."""

    id: Slug
    term: Words
    also: list[Words] = Field(max_length=20)
    meaning: Text


class Glossary(Model):
    """`glossary:all`. No two terms have a form in common, compared without regard to case."""

    type: Literal["glossary"]
    lang: Language
    terms: list[GlossaryTerm] = Field(min_length=1, max_length=500)


CatalogueEntry = Annotated[
    Course | Lesson | Help | Checklist | Scenario | Quiz | Mechanism | Provision | Workshop | Glossary,
    Field(discriminator="type"),
]
