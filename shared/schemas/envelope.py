"""The envelope as it lies in the databases. `shared.envelope` checks it; these models describe it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from shared.schemas.base import Box, Day, Hash, Model, Time


class EnvelopeHeader(Model):
    """The JSON of `h`: the only thing about a message that a hub can read. `urgent` is true or absent."""

    v: Literal[1]
    region: Hash
    to: Literal["coordinators", "facilitators", "casework", "files"] | Box
    day: Day
    exp: Day
    urgent: Literal[True] | None = None
    release: Time | None = None
    cancel_hash: Hash | None = None


class EnvelopeDocument(Model):
    """A sealed message: `h` is exact JSON text, `a` the standard base64 of an age file of a fixed size.

    For `files` it is a sealed chunk of a file, of any size up to 1 MiB.
    """

    id: Hash = Field(alias="_id")
    rev: str | None = Field(None, alias="_rev")
    h: str = Field(max_length=1024)
    a: str
