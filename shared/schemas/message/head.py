"""What every message says of itself, and the files that it may carry."""

from __future__ import annotations

from pydantic import Field

from shared.schemas.base import Box, Id, Identity, Key, Model, Recipient, Sha256, Time, Words
from shared.schemas.signed import Dsse


class Sender(Model):
    """Who writes. `cert` is her hello, signed by her invitation; null for those in the directory."""

    author: Key
    seal: Recipient
    box: Box
    cert: Dsse | None


class MessageHead(Model):
    """Of every kind: who wrote it, to whom it is sealed, and what it is about."""

    # `h` repeats the exact text of the envelope's header, so that it cannot be put on another.
    id: Id
    h: str = Field(max_length=1024)
    to: list[Recipient] = Field(min_length=1, max_length=64)
    from_: Sender = Field(alias="from")
    made: Time
    re: list[Id] = Field(max_length=200)


class FileRef(Model):
    """A file: chunks at /blobs, sealed to `identity`. `size` (bytes) and `sha256` are of the clear file."""

    sha256: Sha256
    size: int = Field(ge=0, le=2**40)
    name: Words
    type: str = Field(max_length=127)
    identity: Identity
    chunks: list[Sha256] = Field(max_length=100_000)
