"""What travels over NATS: counters and names of databases, never ids of envelopes or people."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared import limits
from shared.schemas.base import Language, Model
from shared.schemas.signed import Dsse

Database = str


class BoxNews(Model):
    """news.box: there is something new in a box."""

    database: Database
    urgent: bool


class CatalogueNews(Model):
    """news.catalogue: a catalogue has a new release."""

    database: Database


class DirectoryNews(Model):
    """news.directory: there are new statements."""


class AlertNews(Model):
    """news.alert: a coordinator alerts the region."""


class Poke(Model):
    """poke.<database>, and the data of a `poke` event of /live. `n` only grows."""

    database: Database
    n: int = Field(ge=0)
    urgent: bool


class DeadLetter(Model):
    """dead.<consumer>: a message nobody could handle, without its payload. `code`: gave-up, not-json, …"""

    subject: str
    code: str
    delivered: int


class ServiceStatus(Model):
    """Answer of `<service>.status`."""

    service: str
    version: str
    ready: bool
    waiting_for: list[str]
    counts: dict[str, int]
    warnings: list[str]


class DirectoryAdd(Model):
    """Question to `content.directory_add`."""

    statement: Dsse


class DirectoryAdded(Model):
    """Its answer. `new` is false when the statement was known."""

    id: str
    new: bool


class Publish(Model):
    """Question to `content.publish`: a signed release of the catalogue folder."""

    release: Dsse


class CatalogueText(Model):
    """A document as it is published: `p` is its exact JSON text."""

    id: str = Field(alias="_id", min_length=1, max_length=200)
    p: str = Field(min_length=2, max_length=limits.TEXT_BYTES)


class PublishTexts(Model):
    """Question to `content.publish_texts`, and body of POST /api/releases: a release, and what it lists."""

    release: Dsse
    language: Language
    docs: list[CatalogueText] = Field(max_length=200)


class Published(Model):
    """Answer to both: documents written in each language."""

    id: str
    written: dict[str, int]
    state: Literal["published", "unchanged"]
