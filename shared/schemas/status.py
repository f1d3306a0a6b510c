"""HubStatus: what an operator needs to know, in plain words. No person, no content, ages in hours."""

from __future__ import annotations

from typing import Literal

from shared.schemas.base import Model, Time

FindingLevel = Literal["ok", "notice", "warning", "problem"]


class Bilingual(Model):
    """The same sentence in both languages of the house."""

    es: str
    en: str


class Finding(Model):
    """One thing to know. `action` is what to do about it, null when nothing is needed."""

    code: str
    level: FindingLevel
    text: Bilingual
    action: Bilingual | None


class ServiceState(Model):
    """One service: ready, waiting for something, or not answering at all (`version` null)."""

    service: str
    up: bool
    ready: bool
    version: str | None
    waiting_for: list[str]
    counts: dict[str, int]
    warnings: list[str]


class Disk(Model):
    """The file system of HUB_DATA, in bytes."""

    free: int
    total: int


class KeyEnding(Model):
    """A role or seal that ends soon: of which role, and in how many days. Not whose."""

    what: Literal["role", "seal"]
    role: str
    days: int


class HubStatus(Model):
    """Answer of `gateway.hub_status`, `hub status --json` and GET /api/operator/status.

    Numbers that could not be read are null: a null is never a zero.
    """

    at: Time
    version: str
    level: FindingLevel
    demo: bool
    name: str
    public_url: str
    reachable: bool
    region: str | None
    couchdb: bool
    nats: bool
    services: list[ServiceState]
    backlog: int | None
    oldest_unfetched_hours: int | None
    unfetched: int | None
    refused: int | None
    dead_letters: int | None
    members: int | None
    coordinators: int | None
    coordinators_lately: int | None
    custodians: int | None
    disk: Disk | None
    keys_ending: list[KeyEnding]
    head: Literal["none", "fresh", "expired", "differs"] | None
    findings: list[Finding]
    root_days: int | None = None
    facilitators: int | None = None
    facilitators_lately: int | None = None
