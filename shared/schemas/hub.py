"""Documents of the databases that only services read and write. Nothing in them says what a person wrote."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from shared.schemas.base import Box, Day, Id, Key, MemberRole, Model, RoleName, Sha256, Time, Words
from shared.schemas.http import PushKinds, PushQuiet


class _Stored(Model):
    id: str = Field(alias="_id")
    rev: str | None = Field(None, alias="_rev")


class StorageDocument(_Stored):
    """`storage` in `hub`: which life of the storage this is. A restored backup gets a new one."""

    generation: str = Field(min_length=8, max_length=64)


class MemberDocument(_Stored):
    """`member:<id>` in `hub`. `label` is what the operator wrote on an invitation she made, if anything."""

    roles: list[MemberRole]
    box: Box
    state: Literal["joining", "active", "revoked"]
    joined: Day
    label: Words | None = None


class DeviceDocument(_Stored):
    """`device:<id>` in `hub`: the auth key alone; the hub never learns author or seal."""

    member: Id
    auth: Key
    state: Literal["joining", "active", "revoked"]
    enrolled: Day


class InvitationDocument(_Stored):
    """`invitation:<hash of the public key>` in `hub`. `reused` counts who tried it after it was used up."""

    public: Key
    roles: list[MemberRole]
    made_by: str
    vouched: bool
    made: Time
    expires: Time
    state: Literal["open", "used", "cancelled"]
    device: Id | None = None
    reused: int = 0
    label: Words | None = None


class KeyRequestDocument(_Stored):
    """`request:<id>` in `hub`: a member asks the root to give her key a role."""

    device: Id
    member: Id
    role: RoleName
    key: Key
    made: Time
    state: Literal["waiting", "granted"]


class AuditDocument(_Stored):
    """`audit:<time>-<random>` in `hub`: an administrative act, by opaque ids."""

    act: str
    by: str
    subject: str


class EscalationDocument(_Stored):
    """`escalation` in `hub`, written by notifications: what is done when nobody opens something urgent."""

    minutes: float
    mail: bool


class UnheardDocument(_Stored):
    """`unheard` in `hub`: what no coordinator has opened for very long; without fields when nothing waits.

    In the database `unheard`, by region: the same as other hubs say it of themselves.
    """

    n: int | None = None
    since: Time | None = None


class FetchedDocument(_Stored):
    """`fetched:<database>` and `opened:<database>` in `hub`: how far a box was pulled, or opened.

    `hour`: when that was last its end.
    """

    seq: str | int
    hour: Time | None


class DemoCoordinatorDocument(_Stored):
    """`demo:coordinator` in `hub` of a demo: the shared coordinator's secret keys. Never on a real hub."""

    author: str
    seal: str


class SessionDocument(_Stored):
    """In `sessions-<day>`: `_id` is the SHA-256 of the token."""

    device: Id
    exp: Time


class ReceiptDocument(_Stored):
    """In `receipts`: what became of an envelope."""

    state: Literal["timed", "delivered", "refused"]
    reason: str | None = None
    day: Day


class BlobDocument(_Stored):
    """In `blobs`: a sealed chunk, attachment `c`."""

    size: int = Field(ge=0)
    day: Day
    attachments: dict[str, Any] | None = Field(None, alias="_attachments")


class MediaDocument(_Stored):
    """In `media`: `_id` is the SHA-256 of all bytes, `chunks` those of each MiB. `unnamed`: since when no
    published document names it.
    """

    type: str = Field(max_length=100)
    size: int = Field(ge=1)
    chunks: list[Sha256] = Field(min_length=1)
    day: Day
    unnamed: Day | None


class MediaChunkDocument(_Stored):
    """`chunk:<sha256>` in `media`: bytes of media, attachment `c`. `day`: when it last arrived."""

    size: int = Field(ge=1)
    day: Day
    attachments: dict[str, Any] | None = Field(None, alias="_attachments")


class NoticeDocument(_Stored):
    """In `notices`: how often there was news for a database."""

    n: int = Field(ge=0)
    urgent: bool
    urgent_n: int = Field(0, ge=0, description="`n` as it was after the last urgent news.")
    day: Day


class PushKeyDocument(_Stored):
    """`push` in `hub`: the private key by which push services know this hub. It opens nothing."""

    pem: str


class PushDocument(_Stored):
    """In `push`, by device: where it is rung, what for, and up to which notice it was (`sent`).

    `next`: not before then; `last`: when it was rung last; `tries`, `begun`: how often in vain for this news,
    since when; `failing`: since when nothing has succeeded.
    """

    member: Id
    endpoint: str
    p256dh: str
    auth: str
    quiet: PushQuiet | None
    kinds: PushKinds
    digest_minutes: int
    sent: dict[str, int]
    last: Time | None
    next: Time | None
    tries: int
    begun: Time | None
    failing: Time | None
