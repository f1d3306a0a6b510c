"""How the hub is: collected from CouchDB, NATS and the services, told in plain words.

Every part that cannot be read is null in the answer and a finding says so; collecting itself never fails. It
names no person and no envelope, and ages are in whole hours.
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from pydantic import ValidationError

from shared import __version__, limits
from shared.bus import Bus, BusUnreachable
from shared.changes import sequence_number
from shared.couch import Couch, CouchError, NotFound
from shared.directory import Directory, Seal
from shared.directory_store import load_directory
from shared.encoding import format_time, now, parse_day, parse_time
from shared.envelope import COORDINATORS_BOX
from shared.fetched import HUB, document_id
from shared.hub_findings import findings, worst_of
from shared.problem import Problem
from shared.schemas.base import RoleName
from shared.schemas.news import ServiceStatus
from shared.schemas.status import Disk, HubStatus, KeyEnding, ServiceState
from shared.settings import ServiceSettings

SERVICES = ("gateway", "content", "incidents", "notifications", "federation")
FACILITATORS: tuple[RoleName, ...] = ("author", "reviewer")
ASK_SECONDS = 2.0
COUNT_LIMIT = 1000  # more unfetched messages than this are as bad as this many

T = TypeVar("T")


@dataclass(frozen=True)
class Unfetched:
    """Messages in the coordinators' box that nobody has come for, and for how long at most, in hours."""

    count: int
    oldest_hours: int | None


async def collect(couch: Couch, bus: Bus, settings: ServiceSettings, at: datetime | None = None) -> HubStatus:
    """The HubStatus of this moment. Takes a few seconds at most, also when everything is down."""
    moment = at or now()
    couch_well, services, directory, unfetched, members, dead = await asyncio.gather(
        couch.check(),
        asyncio.gather(*(_ask(bus, name) for name in SERVICES)),
        _or_none(load_directory(couch)),
        _or_none(_unfetched(couch, moment)),
        _or_none(_members(couch)),
        _or_none(bus.dead_letters()) if bus.connected else _nothing(),
    )
    incidents = next(state.counts for state in services if state.service == "incidents")
    status = HubStatus(
        at=format_time(moment),
        version=__version__,
        level="ok",
        demo=settings.hub_demo,
        name=directory.root.name if directory else settings.hub_name,
        public_url=settings.public_url,
        reachable=settings.reachable,
        region=directory.region if directory else None,
        couchdb=couch_well is None,
        nats=bus.connected,
        services=list(services),
        backlog=incidents.get("pending"),
        oldest_unfetched_hours=unfetched.oldest_hours if unfetched else None,
        unfetched=unfetched.count if unfetched else None,
        refused=incidents.get("refused"),
        dead_letters=dead,
        members=members,
        coordinators=len(directory.recipients("coordinator", moment)) if directory else None,
        coordinators_lately=_lately(_seals(directory, moment, "coordinator"), moment) if directory else None,
        custodians=len(_outside(directory, moment)) if directory else None,
        facilitators=len(_seals(directory, moment, *FACILITATORS)) if directory else None,
        facilitators_lately=_lately(_seals(directory, moment, *FACILITATORS), moment) if directory else None,
        disk=_disk(settings),
        keys_ending=_keys_ending(directory, moment) if directory else [],
        head=directory.head_state(moment) if directory else None,
        root_days=_days(directory.root.exp, moment) if directory else None,
        findings=[],
    )
    found = findings(status, status.root_days)
    return status.model_copy(update={"findings": found, "level": worst_of(found)})


async def _ask(bus: Bus, service: str) -> ServiceState:
    """What a service says of itself; not up when nobody answers."""
    down = ServiceState(
        service=service, up=False, ready=False, version=None, waiting_for=[], counts={}, warnings=[]
    )
    try:
        answer = ServiceStatus.model_validate(await bus.request(f"{service}.status", timeout=ASK_SECONDS))
    except (BusUnreachable, Problem, ValidationError):
        return down
    return ServiceState(
        service=service,
        up=True,
        ready=answer.ready,
        version=answer.version,
        waiting_for=answer.waiting_for,
        counts=answer.counts,
        warnings=answer.warnings,
    )


async def _unfetched(couch: Couch, moment: datetime) -> Unfetched:
    """What lies in the coordinators' box after the furthest place that any device has asked from.

    It waits at most since the hour in which the box was last empty, and at most since the day of its
    receipt.
    """
    try:
        info = await couch.info(COORDINATORS_BOX)
    except NotFound:
        return Unfetched(0, None)
    pulled = await couch.get(HUB, document_id(COORDINATORS_BOX))
    since: str | int = pulled["seq"] if pulled else 0
    if sequence_number(since) > sequence_number(info["update_seq"]):
        pulled, since = None, 0  # the box is another one now: a backup was restored
    waiting = (await couch.changes(COORDINATORS_BOX, since, limit=COUNT_LIMIT))["results"]
    if not waiting:
        return Unfetched(0, None)
    receipts = await couch.all_docs("receipts", keys=[row["id"] for row in waiting[:50]], include_docs=True)
    days = [parse_day(row["doc"]["day"]) for row in receipts if row.get("doc")]
    bounds = []
    if days:
        bounds.append(datetime.combine(min(days), datetime.min.time(), moment.tzinfo))
    if pulled and pulled["hour"]:
        bounds.append(parse_time(pulled["hour"]))
    return Unfetched(len(waiting), _hours(max(bounds), moment) if bounds else None)


async def _members(couch: Couch) -> int:
    rows = await couch.all_docs(HUB, startkey="member:", endkey="member:\ufff0", include_docs=True)
    return sum(row["doc"].get("state") == "active" for row in rows)


def _keys_ending(directory: Directory, moment: datetime) -> list[KeyEnding]:
    """Roles and seals that hold now and end within two weeks, soonest first."""
    ending = []
    for name in ("coordinator", "custodian", "author", "reviewer", "release"):
        for key in directory.holders(name, moment):
            role = directory.role(key, name, moment)
            if role is not None and role.exp - moment < limits.KEY_WARNING:
                ending.append(KeyEnding(what="role", role=name, days=_days(role.exp, moment)))
            seal = directory.seal(key, name, moment)
            if seal is not None and seal.exp - moment < limits.KEY_WARNING:
                ending.append(KeyEnding(what="seal", role=name, days=_days(seal.exp, moment)))
    return sorted(ending, key=lambda entry: entry.days)


def _seals(directory: Directory, moment: datetime, *roles: RoleName) -> dict[str, Seal]:
    """The seal of each person who holds one of these roles, once, however many of them she holds."""
    return {key: seal for role in roles for key, seal in directory.recipients(role, moment).items()}


def _outside(directory: Directory, moment: datetime) -> set[str]:
    """Custodians who are somebody else: who is a coordinator, too, is no second person to open her mail."""
    return set(_seals(directory, moment, "custodian")) - set(_seals(directory, moment, "coordinator"))


def _lately(seals: dict[str, Seal], moment: datetime) -> int:
    """How many people's apps renewed the key that mail is sealed to lately; each does so monthly.

    It shows that somebody still opens the app that opens mail, without noting who fetched what.
    """
    return sum(moment - seal.nbf < limits.SEAL_RENEWED for seal in seals.values())


def _disk(settings: ServiceSettings) -> Disk | None:
    try:
        usage = shutil.disk_usage(settings.hub_data)
    except OSError:
        return None
    return Disk(free=usage.free, total=usage.total)


def _hours(since: datetime, moment: datetime) -> int:
    return max(0, (moment - since) // timedelta(hours=1))


def _days(until: datetime, moment: datetime) -> int:
    return max(0, (until - moment).days)


async def _or_none(reading: Awaitable[T]) -> T | None:
    """The value, or None when it cannot be read now."""
    try:
        return await reading
    except (CouchError, BusUnreachable):
        return None


async def _nothing() -> Any:
    return None
