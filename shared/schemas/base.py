"""Types that all schemas are made of: ids, hashes, keys, times. Patterns say exactly what is accepted."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from shared.encoding import parse_day, parse_time, unb64u


def _one_spelling(text: str) -> str:
    """The same text. Raises ValueError for another spelling of the same bytes: stray bits at the end."""
    unb64u(text)
    return text


def _of_the_calendar(text: str) -> str:
    """The same text. Raises ValueError for a day that no calendar has: 2026-13-01, 2026-02-30."""
    parse_day(text)
    return text


def _of_the_clock(text: str) -> str:
    """The same text. Raises ValueError for a time that never is: 2026-02-30T10:00:00Z, 24:00:00."""
    parse_time(text)
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z2-7]{26}$")]
"""128 random bits, base32."""
Hash = Annotated[str, StringConstraints(pattern=r"^[a-z2-7]{52}$")]
"""SHA-256, base32."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256, lower-case hex."""
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$"), AfterValidator(_one_spelling)]
"""Ed25519 public key, or 32 other bytes, base64url without padding."""
Signature = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{86}$")]
"""Ed25519 signature, base64url without padding."""
Recipient = Annotated[str, StringConstraints(pattern=r"^age1[02-9ac-hj-np-z]{58}$")]
"""age X25519 recipient."""
Identity = Annotated[str, StringConstraints(pattern=r"^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$")]
"""age X25519 identity. Stands only inside what is sealed."""
Box = Annotated[str, StringConstraints(pattern=r"^box-[a-z2-7]{26}$")]
TimeText = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
DayText = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d\d-\d\d$")]
"""Times and days of the catalogue's texts: its linter says in words when no calendar has one."""
Time = Annotated[TimeText, AfterValidator(_of_the_clock)]
"""RFC 3339, UTC, whole seconds."""
Day = Annotated[DayText, AfterValidator(_of_the_calendar)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[a-z0-9]{2,8})*$")]
"""BCP 47 tag in lower case: es, en, nah, yua."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=300)]
"""A short text: a name, a title, a place."""
LongText = Annotated[str, StringConstraints(min_length=1, max_length=100_000)]

RoleName = Literal["coordinator", "custodian", "author", "reviewer", "release", "hub"]
"""Roles that a directory statement gives."""
MemberRole = Literal["defender", "facilitator", "coordinator", "operator", "custodian"]
"""Roles of a member of a hub: they open doors there and make nobody trusted."""


class Model(BaseModel):
    """Strict: a field that is not known is refused, and nothing is converted into another type."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)
