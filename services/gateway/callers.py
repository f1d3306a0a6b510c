"""Who is calling: the answer that a valid token gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Caller:
    """A device of a member, signed in until `expires`. `token` is the hash of her token, never the token."""

    device: str
    member: str
    roles: frozenset[str]
    box: str
    token: str
    expires: datetime
