"""From a hub's own status to what it tells other hubs, and back: numbers travel, words and names never do.

The words are made where they are read, so that a hub that lies can put none into another hub's mouth.
"""

from __future__ import annotations

from datetime import datetime

from shared.encoding import format_time
from shared.hub_findings import findings, worst_of
from shared.schemas.health import DiskHealth, HubHealth, KeyHealth, ServiceHealth
from shared.schemas.status import Disk, HubStatus, KeyEnding, ServiceState

TOLD_COUNTS: dict[str, frozenset[str]] = {
    "content": frozenset({"mistakes", "unsigned"}),
    "federation": frozenset({"refused", "silent", "trouble", "unsigned", "waiting"}),
    "incidents": frozenset({"held", "oldest_hours", "pending"}),
    "notifications": frozenset({"push_failing", "push_failing_hours", "unseen_minutes"}),
}
"""What `findings` reads. Anything else that a service counts stays at home."""


def told(status: HubStatus) -> HubHealth:
    """What may be told of a status."""
    return HubHealth(
        version=status.version,
        demo=status.demo,
        reachable=status.reachable,
        couchdb=status.couchdb,
        nats=status.nats,
        services=[_service(state) for state in status.services],
        backlog=status.backlog,
        oldest_unfetched_hours=status.oldest_unfetched_hours,
        unfetched=status.unfetched,
        refused=status.refused,
        dead_letters=status.dead_letters,
        coordinators=status.coordinators,
        coordinators_lately=status.coordinators_lately,
        custodians=status.custodians,
        facilitators=status.facilitators,
        facilitators_lately=status.facilitators_lately,
        disk=DiskHealth(free=status.disk.free, total=status.disk.total) if status.disk else None,
        keys_ending=[
            KeyHealth(what=key.what, role=key.role, days=key.days) for key in status.keys_ending[:50]
        ],
        head=status.head,
        root_days=status.root_days,
    )


def understood(health: HubHealth, name: str, region: str, at: datetime) -> HubStatus:
    """A status again, with findings in our own words. What was not told is null or empty."""
    status = HubStatus(
        at=format_time(at),
        version=health.version,
        level="ok",
        demo=health.demo,
        name=name,
        public_url="",
        reachable=health.reachable,
        region=region,
        couchdb=health.couchdb,
        nats=health.nats,
        services=[ServiceState(**service.model_dump()) for service in health.services],
        backlog=health.backlog,
        oldest_unfetched_hours=health.oldest_unfetched_hours,
        unfetched=health.unfetched,
        refused=health.refused,
        dead_letters=health.dead_letters,
        members=None,
        coordinators=health.coordinators,
        coordinators_lately=health.coordinators_lately,
        custodians=health.custodians,
        facilitators=health.facilitators,
        facilitators_lately=health.facilitators_lately,
        disk=Disk(free=health.disk.free, total=health.disk.total) if health.disk else None,
        keys_ending=[KeyEnding(what=key.what, role=key.role, days=key.days) for key in health.keys_ending],
        head=health.head,
        root_days=health.root_days,
        findings=[],
    )
    found = findings(status, health.root_days)
    return status.model_copy(update={"findings": found, "level": worst_of(found)})


def _service(state: ServiceState) -> ServiceHealth:
    counted = TOLD_COUNTS.get(state.service, frozenset())
    return ServiceHealth(
        service=state.service,
        up=state.up,
        ready=state.ready,
        version=state.version,
        waiting_for=state.waiting_for[:10],
        counts={name: count for name, count in state.counts.items() if name in counted},
        warnings=state.warnings[:20],
    )
