"""How a hub is, as it says so to another, and what an operator of several sees. Counts and codes only."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from shared.peers import LinkRole
from shared.schemas.base import Hash, Id, Model, Time
from shared.schemas.status import Bilingual, Disk, Finding, FindingLevel, KeyEnding, ServiceState

Code = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,39}$")]
"""A word of ours, never of a person's."""
Version = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z.+-]{1,40}$")]
Count = Annotated[int, Field(ge=0, le=2**53 - 1)]


class Told(Model):
    """What other hubs say. Those of a newer version may say more: what is not known is left out."""

    model_config = ConfigDict(extra="ignore")


class ServiceHealth(Told):
    """One service. `counts` are those that a finding speaks of, and no others."""

    service: Code
    up: bool
    ready: bool
    version: Version | None
    waiting_for: list[Code] = Field(max_length=10)
    counts: dict[Code, Count] = Field(max_length=20)
    warnings: list[Code] = Field(max_length=20)


class KeyHealth(Told):
    """A role or seal that ends soon. Not whose."""

    what: Literal["role", "seal"]
    role: Code
    days: Count


class DiskHealth(Told):
    """The file system of HUB_DATA, in bytes."""

    free: Count
    total: Count


class HubHealth(Told):
    """A HubStatus without names, addresses, members and words: whoever reads it says it in her own."""

    version: Version
    demo: bool
    reachable: bool
    couchdb: bool
    nats: bool
    services: list[ServiceHealth] = Field(max_length=12)
    backlog: Count | None
    oldest_unfetched_hours: Count | None
    unfetched: Count | None
    refused: Count | None
    dead_letters: Count | None
    coordinators: Count | None
    coordinators_lately: Count | None
    custodians: Count | None
    facilitators: Count | None = None
    facilitators_lately: Count | None = None
    disk: DiskHealth | None
    keys_ending: list[KeyHealth] = Field(max_length=50)
    head: Literal["none", "fresh", "expired", "differs"] | None
    root_days: Count | None


class HealthPayload(Told):
    """tejedora/health/v1, by the hub key of `region`.

    `hub` is the random id of the machine's databases: a hub that was replaced has another. `n` grows with
    each report of a hub, so that an old one is known as old whatever the clocks say.
    """

    region: Hash
    hub: Id
    n: Count
    at: Time
    health: HubHealth


class FleetHour(Model):
    """What was heard within one hour: how many reports, and the most serious level among them."""

    hour: Time
    reports: int
    level: FindingLevel


class FleetHub(Model):
    """One hub of the fleet, as this hub knows it.

    `state`: the level of its last report (`ok`, `notice`, `warning`, `problem`), `silent` (none for long),
    `waiting` (none yet), `closed` (the roots have not consented to reports, or no longer do). `heard` is when
    the last report came, by this hub's clock; `silent_minutes` how long ago that is now. `clock_seconds` is
    how far the other clock is ahead, negative when behind. `findings` are what it needs, the
    most serious first.
    """

    region: Hash
    name: str
    own: bool
    role: LinkRole | None
    state: Literal["ok", "notice", "warning", "problem", "silent", "waiting", "closed"]
    heard: Time | None
    silent_minutes: int | None
    clock_seconds: int | None
    version: str | None
    disk: Disk | None
    backlog: int | None
    unfetched: int | None
    oldest_unfetched_hours: int | None
    services: list[ServiceState]
    keys_ending: list[KeyEnding]
    findings: list[Finding]
    hours: list[FleetHour]


class Fleet(Model):
    """Answer of `federation.fleet`, `hub fleet --json` and GET /api/fleet: what needs most comes first."""

    at: Time
    region: Hash
    silent_after_minutes: int
    level: FindingLevel
    summary: Bilingual
    hubs: list[FleetHub]
