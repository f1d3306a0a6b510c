"""Envelopes as a hub may see them: a small visible header and a sealed age file it cannot open.

`{_id, h, a}`: `h` is the exact JSON text of the header, `a` the standard base64 of the age file, `_id` the
hash of both, so that an envelope cannot be replaced. Every refusal is an EnvelopeError with a reason code;
nothing here raises anything else, whatever it is given.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from shared import limits
from shared.chunks import BLOBS
from shared.encoding import is_box, is_hash, parse_day, parse_time, sha256_b32, sha256_hex, strict_json, unb64

COORDINATORS_BOX = "box-coordinators"
FACILITATORS_BOX = "box-facilitators"
CASEWORK_BOX = "box-casework"
SHARED_BOXES = {
    "coordinators": COORDINATORS_BOX,
    "facilitators": FACILITATORS_BOX,
    "casework": CASEWORK_BOX,
}
"""Places that several people read, as a header names them, and their databases."""
FILES = "files"
"""The place of a sealed chunk of a file for another region: it ends in `blobs` there, under its own hash."""
AGE_MAGIC = b"age-encryption.org/v1\n-> "

_REQUIRED = {"v", "region", "to", "day", "exp"}
_OPTIONAL = {"urgent", "release", "cancel_hash"}
_FIELDS = {"_id", "_rev", "_revisions", "h", "a"}
_FIRST_REV = re.compile(r"1-[0-9a-f]{32}\Z")

REASONS = {
    "bad-document": "The document has other fields than an envelope.",
    "bad-id": "The id is not the hash of an envelope.",
    "not-first-revision": "An envelope is written once and never changed.",
    "deleted": "An envelope cannot be deleted by a device.",
    "attachments": "An envelope has no attachments; files go to /blobs.",
    "header-too-large": "The header is longer than 1 KiB.",
    "bad-header": "The header is not well formed.",
    "unknown-version": "The header's version is not known here.",
    "wrong-region": "The envelope is for another region.",
    "release-too-late": "A timer runs for at most 31 days.",
    "expires-before-release": "The envelope would expire before its moment comes.",
    "expired": "The envelope has expired.",
    "expires-too-late": "The envelope expires more than 400 days ahead.",
    "future-dated": "The envelope is dated in the future.",
    "bad-base64": "The sealed part is not standard base64.",
    "bad-size": "The sealed part does not have one of the fixed sizes.",
    "not-age": "The sealed part is not an age file.",
    "id-mismatch": "The id is not the hash of the header and the sealed part.",
    "unknown-box": "There is no such box here.",
    "not-your-place": "Only coordinators write there; chunks of files for one's own region go to /blobs.",
}
"""Every reason with its sentence. `unknown-box` is found by who delivers, `not-your-place` by the door."""


class EnvelopeError(ValueError):
    """An envelope is refused. `reason` is one of REASONS."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Header:
    """The visible part: where to, from which day, until which day. Days are in UTC."""

    v: int
    region: str
    to: str
    day: str
    exp: str
    urgent: bool = False
    release: str | None = None
    cancel_hash: str | None = None

    @property
    def box(self) -> str:
        """The database this is delivered to."""
        if self.to == FILES:
            return BLOBS
        return SHARED_BOXES.get(self.to, self.to)


@dataclass(frozen=True)
class Envelope:
    """A checked envelope. `size` is that of the age file in bytes."""

    id: str
    header: Header
    h: str
    a: str
    size: int


def parse_header(h: object) -> Header:
    """The header of an exact text. Raises EnvelopeError: header-too-large, bad-header, unknown-version."""
    if not isinstance(h, str):
        raise EnvelopeError("bad-header")
    if len(h) > limits.ENVELOPE_HEADER_BYTES or len(_utf8(h)) > limits.ENVELOPE_HEADER_BYTES:
        raise EnvelopeError("header-too-large")
    try:
        value = strict_json(h)
    except ValueError:
        raise EnvelopeError("bad-header") from None
    if not isinstance(value, dict) or not _REQUIRED <= set(value) <= _REQUIRED | _OPTIONAL:
        raise EnvelopeError("bad-header")
    if type(value["v"]) is not int:
        raise EnvelopeError("bad-header")
    if value["v"] != 1:
        raise EnvelopeError("unknown-version")
    if not _fields_are_good(value):
        raise EnvelopeError("bad-header")
    return Header(**value)


def _fields_are_good(value: dict[str, Any]) -> bool:
    if ("release" in value) != ("cancel_hash" in value):
        return False
    if value["to"] == FILES and not {"urgent", "release"}.isdisjoint(value):
        return False  # files follow what is urgent, and wait for nothing
    try:
        day, exp = parse_day(value["day"]), parse_day(value["exp"])
        if "release" in value:
            parse_time(value["release"])
    except ValueError:
        return False
    return (
        is_hash(value["region"])
        and ((isinstance(value["to"], str) and value["to"] in (*SHARED_BOXES, FILES)) or is_box(value["to"]))
        and exp >= day
        and value.get("urgent", True) is True  # false is written by leaving it out
        and ("cancel_hash" not in value or is_hash(value["cancel_hash"]))
    )


def envelope_id(h: str, age: bytes) -> str:
    """base32 SHA-256 over the domain, the header's length in bytes, the header and the age file."""
    header = h.encode()
    return sha256_b32(b"tejedora/envelope/v1\n%d\n" % len(header) + header + age)


def revision_of(identity: str) -> str:
    """The one revision of an envelope, wherever it is stored: a repeat changes nothing."""
    return "1-" + sha256_hex(identity.encode())[:32]


def check_envelope(
    doc: object, region: str, now: datetime, beyond: Collection[str] = frozenset()
) -> Envelope:
    """Check a pushed document before it is stored or delivered. Raises EnvelopeError and nothing else.

    `region` is this hub's, `beyond` the others that it relays to; `now` an aware time.
    `_rev` and `_revisions` may be there, and then say generation 1.
    """
    if not isinstance(doc, Mapping):
        raise EnvelopeError("bad-document")
    if doc.get("_deleted"):
        raise EnvelopeError("deleted")
    if "_attachments" in doc:
        raise EnvelopeError("attachments")
    if not {"_id", "h", "a"} <= set(doc) <= _FIELDS or not isinstance(doc["a"], str):
        raise EnvelopeError("bad-document")
    if not is_hash(doc["_id"]):
        raise EnvelopeError("bad-id")
    _check_revision(doc)
    header = parse_header(doc["h"])
    _check_place_and_time(header, {region, *beyond}, now)
    if len(doc["a"]) > limits.ENVELOPE_SIZES[-1] * 4 // 3 + 4:
        raise EnvelopeError("bad-size")
    try:
        age = unb64(doc["a"])
    except ValueError:
        raise EnvelopeError("bad-base64") from None
    if len(age) not in limits.ENVELOPE_SIZES and not (header.to == FILES and len(age) <= limits.BLOB_BYTES):
        raise EnvelopeError("bad-size")
    if not age.startswith(AGE_MAGIC):
        raise EnvelopeError("not-age")
    if envelope_id(doc["h"], age) != doc["_id"]:
        raise EnvelopeError("id-mismatch")
    return Envelope(doc["_id"], header, doc["h"], doc["a"], len(age))


def _check_revision(doc: Mapping[str, Any]) -> None:
    rev, history = doc.get("_rev"), doc.get("_revisions")
    if rev is not None and not (isinstance(rev, str) and _FIRST_REV.match(rev)):
        raise EnvelopeError("not-first-revision")
    if history is None:
        return
    good = isinstance(history, Mapping) and type(history.get("start")) is int and history["start"] == 1
    ids = history.get("ids") if good else None
    if not (isinstance(ids, list) and len(ids) == 1 and isinstance(ids[0], str)):
        raise EnvelopeError("not-first-revision")
    if not _FIRST_REV.match(f"1-{ids[0]}") or (rev is not None and rev != f"1-{ids[0]}"):
        raise EnvelopeError("not-first-revision")


def _check_place_and_time(header: Header, regions: Collection[str], now: datetime) -> None:
    if header.region not in regions:
        raise EnvelopeError("wrong-region")
    if header.release is not None:
        release = parse_time(header.release)
        if release > now + limits.TIMER_MAX:
            raise EnvelopeError("release-too-late")
        if parse_day(header.exp) < release.date():
            raise EnvelopeError("expires-before-release")
    today = now.date()
    if parse_day(header.exp) < today:
        raise EnvelopeError("expired")
    if parse_day(header.exp) > today + timedelta(days=limits.ENVELOPE_MAX_DAYS):
        raise EnvelopeError("expires-too-late")
    if parse_day(header.day) > today + timedelta(days=limits.ENVELOPE_FUTURE_DAYS):
        raise EnvelopeError("future-dated")


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise EnvelopeError("bad-header") from None
