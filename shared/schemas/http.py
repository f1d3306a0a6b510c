"""Bodies of the gateway's HTTP API, requests and answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from shared.schemas.base import (
    Box,
    Day,
    Hash,
    Id,
    Key,
    Language,
    MemberRole,
    Model,
    RoleName,
    Sha256,
    Time,
    Words,
)
from shared.schemas.signed import Dsse


class Problem(Model):
    """RFC 9457 problem details. `type` is `urn:tejedora:problem:` and a slug; other members may follow."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    type: str
    title: str
    status: int
    detail: str | None = None


WallTime = Annotated[str, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]


class TeamHours(Model):
    """When coordinators usually look: on one day of the week (1 is Monday), from `since` until `until`."""

    day: Annotated[int, Field(ge=1, le=7)]
    since: WallTime
    until: WallTime


class Team(Model):
    """When coordinators answer, as the operator wrote it. `zone` (IANA) is that of `hours`."""

    words: str
    zone: str | None
    hours: list[TeamHours]


class Escalation(Model):
    """What the hub does when nobody opens something urgent: after so many minutes, and whether by e-mail."""

    minutes: Annotated[float, Field(gt=0)]
    mail: bool


class Opened(Model):
    """POST /api/opened: everything urgent in the coordinators' box up to this place was opened."""

    since: Annotated[str, Field(pattern=r"^\d{1,15}(-[A-Za-z0-9_-]{0,2000})?$")]


class Region(Model):
    """GET /api/region. `reachable` is false while the public address is this machine only.

    `team`: null where the operator said nothing of hours. `escalation`: null before the hub has told.
    """

    region: Hash | None
    name: str
    demo: bool
    root: list[Dsse]
    public_url: str
    api_origin: str
    reachable: bool
    languages: list[Language]
    time: Time
    version: str
    limits: dict[str, int | list[int]]
    team: Team | None
    escalation: Escalation | None


class InvitationCheck(Model):
    """POST /api/invitations/check. `joining`: by who wants to use it; its maker hears of a second one."""

    public: Key
    joining: bool = False


class InvitationState(Model):
    """Its answer. `vouched`: a person made it, not the operator's tool."""

    state: Literal["open", "used", "cancelled"]
    roles: list[MemberRole]
    expires: Time
    vouched: bool


class Enrolled(Model):
    """Answer of POST /api/enrol."""

    member: Id
    device: Id
    roles: list[MemberRole]
    box: Box
    region: Hash


class NonceAsk(Model):
    """POST /api/sessions/nonce."""

    device: Id


class Nonce(Model):
    """Its answer: to be signed before `exp`, once."""

    nonce: str
    exp: Time


class SessionOpened(Model):
    """Answer of POST /api/sessions. The token is a bearer token until `exp`."""

    token: str
    exp: Time
    member: Id
    device: Id
    roles: list[MemberRole]
    box: Box


class StatusAsk(Model):
    """POST /api/status: what became of these envelopes?"""

    ids: list[Hash] = Field(min_length=1, max_length=200)


class EnvelopeStatus(Model):
    """One answer: `arrived` and `delivered` are the hub's own word."""

    state: Literal["unknown", "arrived", "timed", "delivered", "refused", "expired"]
    reason: str | None = None


StatusAnswer = dict[str, EnvelopeStatus]


class TimerCancel(Model):
    """POST /api/timers/cancel: the 32 bytes whose hash is the header's `cancel_hash`, base64url."""

    secret: Key


class TimerCancelled(Model):
    """Its answer. `released`: it had been delivered already."""

    state: Literal["cancelled", "released", "unknown"]


class InvitationMake(Model):
    """POST /api/invitations: the device made the seed itself and sends the public key alone."""

    public: Key
    roles: list[MemberRole] = Field(min_length=1, max_length=1)
    days: Annotated[int, Field(ge=1, le=30)]


class InvitationMade(Model):
    """Its answer."""

    id: Hash
    expires: Time


class InvitationMine(Model):
    """One of GET /api/invitations."""

    id: Hash
    roles: list[MemberRole]
    made: Time
    expires: Time
    state: Literal["open", "used", "cancelled", "expired"]
    vouched: bool
    reused: int


class InvitationList(Model):
    """GET /api/invitations."""

    invitations: list[InvitationMine]


class KeyRequestMake(Model):
    """POST /api/directory/requests: please give my author key this role."""

    role: RoleName
    key: Key


class KeyRequest(Model):
    """One of GET /api/directory/requests."""

    id: Id
    role: RoleName
    key: Key
    made: Time
    state: Literal["waiting", "granted"]


class KeyRequestList(Model):
    """GET /api/directory/requests."""

    requests: list[KeyRequest]


class StatementAccepted(Model):
    """Answer of POST /api/directory/statements."""

    id: Hash
    new: bool


class Pack(Model):
    """One of GET /api/packs: all that is published in a language, as `GET /packs/<pack>`.

    `since` is where in `database`, within the storage `generation`, replication goes on after it.
    """

    language: Language
    pack: Sha256
    bytes: int
    database: str
    generation: str
    since: int | str
    documents: int


class PackList(Model):
    """GET /api/packs."""

    packs: list[Pack]


class MemberRow(Model):
    """One of GET /api/operator/members: opaque ids and what the operator herself wrote."""

    id: Id
    roles: list[MemberRole]
    state: Literal["joining", "active", "revoked"]
    joined: Day
    devices: int
    label: Words | None = None


class MemberList(Model):
    """GET /api/operator/members."""

    members: list[MemberRow]


class DemoEnter(Model):
    """POST /api/demo/enter."""

    role: MemberRole


class DemoCoordinator(Model):
    """Secret keys of the demo's shared coordinator. Only a demo hub has or gives them."""

    author: str
    seal: str


class DemoEntered(Model):
    """Its answer: the seed of a fresh invitation."""

    seed: Key
    region: Hash
    coordinator: DemoCoordinator | None = None


ClockTime = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""`22:30`, on the clock of some zone."""


class PushQuiet(Model):
    """Hours of each day in which a phone is not rung. `alerts`: alerts and urgent news ring all the same."""

    since: ClockTime
    until: ClockTime
    zone: str = Field(min_length=1, max_length=64, description="IANA name: `America/Mexico_City`.")
    alerts: bool


class PushKinds(Model):
    """What she wants to be told of."""

    answers: bool
    reports: bool
    alerts: bool


class PushSubscription(Model):
    """PUT /api/push: where her browser's push service takes messages, for which keys (RFC 8291), and when."""

    endpoint: str = Field(min_length=12, max_length=1024)
    p256dh: str = Field(pattern=r"^[A-Za-z0-9_-]{87}$")
    auth: str = Field(pattern=r"^[A-Za-z0-9_-]{22}$")
    quiet: PushQuiet | None
    kinds: PushKinds
    digest_minutes: int = Field(ge=0, le=1440, description="At most one push in so many minutes.")


class PushState(Model):
    """GET /api/push: the hub's public key for push services, and what this device asked for."""

    key: str
    mine: PushSubscription | None
