"""Encodings that all formats share: base64url, base32, times, days, ids, strict JSON.

Decoders are strict: one byte string has exactly one text. They raise `ValueError` and nothing else, so that a
caller who reads bytes from a stranger has one thing to catch.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
import secrets
from datetime import UTC, date, datetime
from typing import Any

_B32 = re.compile(r"[a-z2-7]*\Z")
_B64U = re.compile(r"[A-Za-z0-9_-]*\Z")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)

_SURROGATE_ESCAPE = re.compile(r"\\u[dD][89a-fA-F]")

_LETTERS = b"abcdefghijklmnopqrstuvwxyz234567"
_ANY_LETTER = _LETTERS * 8  # of a random byte: each as likely
_LAST_LETTER = _LETTERS[::4] * 32  # two of its five bits are padding

ID_CHARS = 26  # 128 bits in base32
HASH_CHARS = 52  # 256 bits in base32
BOX_PREFIX = "box-"


def b64u(data: bytes) -> str:
    """base64url without padding: keys, signatures, nonces."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64u(text: str) -> bytes:
    """The bytes of unpadded base64url text. Raises ValueError unless the text is the only one for them."""
    if not isinstance(text, str) or not _B64U.match(text):
        raise ValueError("not base64url without padding")
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as error:
        raise ValueError("not base64url without padding") from error
    if b64u(data) != text:
        raise ValueError("base64url text has stray bits at its end")
    return data


def b64(data: bytes) -> str:
    """Standard base64 with padding: the age file of an envelope."""
    return base64.b64encode(data).decode()


def unb64(text: str) -> bytes:
    """The bytes of standard padded base64. Raises ValueError unless the text is the only one for them."""
    if not isinstance(text, str):
        raise ValueError("not base64")
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise ValueError("not base64") from error
    if b64(data) != text:
        raise ValueError("base64 text has stray bits at its end")
    return data


def b32(data: bytes) -> str:
    """RFC 4648 base32 in lower case without padding: ids that are hashes or random bits."""
    return base64.b32encode(data).rstrip(b"=").decode().lower()


def unb32(text: str) -> bytes:
    """The bytes of lower-case unpadded base32. Raises ValueError unless the text is the only one for them."""
    if not isinstance(text, str) or not _B32.match(text):
        raise ValueError("not lower-case base32 without padding")
    try:
        data = base64.b32decode(text.upper() + "=" * (-len(text) % 8))
    except binascii.Error as error:
        raise ValueError("not lower-case base32 without padding") from error
    if b32(data) != text:
        raise ValueError("base32 text has stray bits at its end")
    return data


def sha256_hex(data: bytes) -> str:
    """Lower-case hex SHA-256: blobs, files, catalogue documents."""
    return hashlib.sha256(data).hexdigest()


def sha256_b32(data: bytes) -> str:
    """base32 SHA-256, 52 characters: regions, statements, envelopes."""
    return b32(hashlib.sha256(data).digest())


def new_id() -> str:
    """A fresh opaque id: 128 random bits, 26 base32 characters.

    Drawn letter by letter, the last one of three bits: as `b32` of 16 random bytes would be, in a tenth of
    the time, because every request gets one.
    """
    drawn = secrets.token_bytes(ID_CHARS)
    return (drawn[:-1].translate(_ANY_LETTER) + drawn[-1:].translate(_LAST_LETTER)).decode()


def is_id(text: object) -> bool:
    """True for 26 characters that `new_id` could have made."""
    return _is_b32(text, ID_CHARS)


def is_hash(text: object) -> bool:
    """True for the 52 base32 characters of a SHA-256."""
    return _is_b32(text, HASH_CHARS)


def is_box(text: object) -> bool:
    """True for the name of one person's box, `box-` and an id."""
    return isinstance(text, str) and text.startswith(BOX_PREFIX) and is_id(text[len(BOX_PREFIX) :])


def is_sha256_hex(text: object) -> bool:
    """True for 64 lower-case hex digits."""
    return isinstance(text, str) and re.fullmatch(r"[0-9a-f]{64}", text) is not None


def _is_b32(text: object, length: int) -> bool:
    if not isinstance(text, str) or len(text) != length:
        return False
    try:
        unb32(text)
    except ValueError:
        return False
    return True


def now() -> datetime:
    """The present in UTC, cut to whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def format_time(moment: datetime) -> str:
    """`2026-11-24T18:00:00Z`. The moment must know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("a time without a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def parse_time(text: str) -> datetime:
    """An aware UTC datetime from `2026-11-24T18:00:00Z`, the only accepted form. Raises ValueError."""
    if not isinstance(text, str) or not _TIME.match(text):
        raise ValueError("not a time like 2026-11-24T18:00:00Z")
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def format_day(moment: datetime | date) -> str:
    """`2026-11-24`, in UTC."""
    if isinstance(moment, datetime):
        moment = moment.astimezone(UTC).date()
    return moment.isoformat()


def parse_day(text: str) -> date:
    """A date from `2026-11-24`, the only form that is accepted. Raises ValueError."""
    if not isinstance(text, str) or not _DAY.match(text):
        raise ValueError("not a day like 2026-11-24")
    return date.fromisoformat(text)


def canonical_json(value: object) -> str:
    """The one JSON text of a value that Tejedora itself makes: sorted keys, no spaces, real characters."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def strict_json(text: str | bytes) -> Any:
    """Parse JSON from a stranger: no duplicate keys, no NaN, no depth bomb, no text that is not UTF-8.

    Half a surrogate pair is refused, written out or as an escape: such a value could not be written down or
    sent on. Raises ValueError for all of these. The caller limits the length beforehand.
    """
    try:
        if isinstance(text, str):
            text.encode("utf-8")  # a lone surrogate could not be hashed or signed
        else:
            text = text.decode("utf-8")
        value = json.loads(text, object_pairs_hook=_no_duplicates, parse_constant=_no_constant)
        if _SURROGATE_ESCAPE.search(text):
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError as error:
        raise ValueError("JSON is nested too deeply") from error
    except UnicodeError as error:
        raise ValueError("text is not UTF-8") from error
    return value


def depth(value: object) -> int:
    """How deeply lists and objects are nested: 0 for a plain value. Iterative: a bomb cannot hurt it."""
    deepest, rows = 0, [(value, 0)]
    while rows:
        item, level = rows.pop()
        deepest = max(deepest, level)
        if isinstance(item, dict):
            rows.extend((child, level + 1) for child in item.values())
        elif isinstance(item, list):
            rows.extend((child, level + 1) for child in item)
    return deepest


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("JSON object has the same key twice")
    return value


def _no_constant(name: str) -> Any:
    raise ValueError(f"JSON has no {name}")
