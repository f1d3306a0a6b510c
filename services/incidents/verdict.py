"""What is to become of one document of the intake. Decided from its header alone: the rest is sealed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from shared.chunks import BLOBS, chunk_document
from shared.encoding import unb64
from shared.envelope import Envelope, EnvelopeError, check_envelope
from shared.peers import RELAY


@dataclass(frozen=True)
class Accepted:
    """An envelope that may be delivered: `document` is exactly what is copied into `database`.

    A chunk of a file is kept under its own hash, so `envelope` is the id that is delivered.
    """

    database: str
    document: dict[str, Any]
    urgent: bool
    envelope: str


@dataclass(frozen=True)
class Timed:
    """An envelope whose moment is yet to come, or comes never: `rev` is its revision in the intake."""

    envelope: Envelope
    rev: str


@dataclass(frozen=True)
class Refused:
    """A document that is delivered nowhere. `reason` is a code of `shared.envelope.REASONS`."""

    reason: str


def judge(
    document: dict[str, Any] | None, region: str, now: datetime, beyond: Collection[str] = frozenset()
) -> Accepted | Timed | Refused:
    """The verdict on a document as it stands in the intake; None stands for one that is deleted there.

    The gateway lets only well-formed first revisions in. Whatever else is here was written past it, or has
    expired while it waited. `beyond` are other regions that this hub relays to.
    """
    if document is None:
        return Refused("deleted")
    try:
        envelope = check_envelope(document, region, now, beyond)
    except EnvelopeError as error:
        return Refused(error.reason)
    if envelope.header.release is not None and envelope.header.region == region:
        return Timed(envelope, document["_rev"])
    copied = {"_id": envelope.id, "_rev": document["_rev"], "h": envelope.h, "a": envelope.a}
    database = envelope.header.box if envelope.header.region == region else RELAY
    if database == BLOBS:
        age = unb64(envelope.a)
        copied = chunk_document(sha256(age).hexdigest(), envelope.a, envelope.size, now)
        return Accepted(database, copied, False, envelope.id)
    return Accepted(database, copied, envelope.header.urgent, envelope.id)
