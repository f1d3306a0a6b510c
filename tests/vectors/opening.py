"""Opens an envelope as README.md says a device does: the message vectors are checked with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pyrage
from pydantic import TypeAdapter, ValidationError

from shared import signing
from shared.directory import Directory
from shared.encoding import strict_json, unb64
from shared.envelope import EnvelopeError, check_envelope
from shared.schemas.message import Message
from shared.signing import SigningError, Verified, verify_dsse

MESSAGE: TypeAdapter[Any] = TypeAdapter(Message)


class Quarantined(Exception):  # noqa: N818
    """The envelope is kept apart and shown as such; `reason` is a code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def open_envelope(
    doc: Mapping[str, Any], identity: str, directory: Directory, now: datetime
) -> dict[str, Any]:
    """The message inside, believed. Raises Quarantined."""
    try:
        envelope = check_envelope(doc, directory.region, now)
    except EnvelopeError as error:
        raise Quarantined(error.reason) from None
    reader = pyrage.x25519.Identity.from_str(identity)
    try:
        plain = pyrage.decrypt(unb64(envelope.a), [reader])
    except pyrage.DecryptError:
        raise Quarantined("cannot-open") from None
    verified = _signed(plain)
    message = verified.payload
    try:
        MESSAGE.validate_python(message)
    except ValidationError:
        raise Quarantined("bad-payload") from None
    if message["to"] != sorted(set(message["to"])):
        raise Quarantined("bad-payload")
    if verified.keys != (message["from"]["author"],):
        raise Quarantined("not-by-author")
    if message["h"] != envelope.h:
        raise Quarantined("wrong-header")
    if str(reader.to_public()) not in message["to"]:
        raise Quarantined("not-for-reader")
    _check_author(message, directory, now)
    return message


def _signed(plain: bytes) -> Verified:
    try:
        return verify_dsse(strict_json(plain), signing.MESSAGE, max_bytes=1024 * 1024)
    except SigningError as error:
        raise Quarantined(error.reason) from None
    except ValueError:
        raise Quarantined("not-signed") from None


def _check_author(message: dict[str, Any], directory: Directory, now: datetime) -> None:
    author, cert = message["from"]["author"], message["from"]["cert"]
    if message["kind"] in ("answer", "opened", "progress", "custody", "needword", "case", "casekey"):
        if not directory.holds(author, "coordinator", now):
            raise Quarantined("not-allowed")
        return
    if message["kind"] in ("session", "notice", "handover", "proposal", "review"):
        if not any(directory.holds(author, role, now) for role in ("author", "reviewer")):
            raise Quarantined("not-allowed")
        return
    if message["kind"] == "feedback":  # anybody: an anonymous one is signed by a key of its own
        return
    if cert is None:
        if not directory.roles_of(author, now):
            raise Quarantined("not-allowed")
        return
    try:
        hello = verify_dsse(cert, signing.HELLO)
    except SigningError:
        raise Quarantined("bad-certificate") from None
    named = {
        **{name: message["from"][name] for name in ("author", "seal", "box")},
        "region": directory.region,
    }
    if hello.payload != named or len(hello.keys) != 1:
        raise Quarantined("bad-certificate")
