"""From the numbers of a HubStatus to what is worth saying: which code, and how serious."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from shared import limits
from shared.hub_advice import finding
from shared.schemas.status import Finding, FindingLevel, HubStatus, ServiceState

WARN_HOURS = 24  # an unfetched message this old is a warning
PROBLEM_HOURS = 72
ROOT_WARNING_DAYS = 60
SOON_DAYS = 3  # a key that ends this soon is a warning, before that a notice

_ORDER = ("problem", "warning", "notice", "ok")


def findings(status: HubStatus, root_days: int | None) -> list[Finding]:
    """Everything worth saying, the most serious first; "well" when nothing needs to be done.

    `root_days` is how long the root key still holds, in days.
    """
    found = [
        *_parts(status),
        *_keys(status, root_days),
        *_mail(status),
        *_catalogue(status),
        *_peers(status),
        *_house(status),
    ]
    if all(f.level == "notice" for f in found):
        found.append(finding("well", "ok"))
    return by_weight(found)


def by_weight(found: Iterable[Finding]) -> list[Finding]:
    """The most serious first."""
    return sorted(found, key=lambda f: _ORDER.index(f.level))


def worst_of(found: Iterable[Finding]) -> FindingLevel:
    """The most serious level among findings; `ok` when there are none."""
    return max((f.level for f in found), key=lambda level: -_ORDER.index(level), default="ok")


def _parts(status: HubStatus) -> Iterator[Finding]:
    if not status.couchdb:
        yield finding("couchdb-unreachable", "problem")
    if not status.nats:
        yield finding("nats-unreachable", "problem")
        return  # nobody could be asked: that says nothing about the services
    for service in status.services:
        if not service.up:
            yield finding("service-down", "problem", name=service.service)
        elif not service.ready and not _explained(status, service):
            what = ", ".join(service.waiting_for)
            yield finding("service-waits", "warning", name=service.service, what=what)


def _explained(status: HubStatus, service: ServiceState) -> bool:
    """True when another finding already says what a service waits for."""
    said = {"couchdb": not status.couchdb, "nats": not status.nats, "region": status.region is None}
    return all(said.get(what, False) for what in service.waiting_for)


def _keys(status: HubStatus, root_days: int | None) -> Iterator[Finding]:
    if not status.couchdb:
        return
    if status.region is None:
        yield finding("no-region", "problem")
        return
    if status.coordinators == 0:
        yield finding("no-coordinator", "problem")
    elif status.coordinators == 1 and not status.demo:
        yield finding("one-coordinator", "notice")
    elif (status.coordinators_lately or 0) < 2 and not status.demo:
        yield finding("second-unproven", "warning", n=status.coordinators_lately or 0)
    if status.facilitators == 1 and not status.demo:
        yield finding("one-facilitator", "notice")
    elif (status.facilitators or 0) > 1 and (status.facilitators_lately or 0) < 2 and not status.demo:
        yield finding("facilitators-unproven", "notice", n=status.facilitators_lately or 0)
    if status.custodians == 0:
        yield finding("no-custodian", "notice" if status.demo else "warning")
    if status.keys_ending:
        days = status.keys_ending[0].days
        yield finding(
            "keys-ending",
            "warning" if days <= SOON_DAYS else "notice",
            n=len(status.keys_ending),
            days=days,
        )
    if root_days is not None and root_days < ROOT_WARNING_DAYS:
        yield finding("root-ending", "warning", days=root_days)
    if status.coordinators:
        if status.head == "none":
            yield finding("head-none", "warning")
        elif status.head == "expired":
            yield finding("head-expired", "warning")
        elif status.head == "differs":
            yield finding("head-differs", "notice")


def _mail(status: HubStatus) -> Iterator[Finding]:
    counts = {service.service: service.counts for service in status.services}
    oldest = counts.get("incidents", {}).get("oldest_hours", 0)
    if status.backlog:
        yield finding("backlog", "warning" if oldest else "notice", n=status.backlog, hours=oldest)
    if held := counts.get("incidents", {}).get("held"):
        yield finding("held", "warning", n=held)
    if status.unfetched:
        hours = status.oldest_unfetched_hours
        old = hours or 0
        level: FindingLevel = (
            "problem" if old >= PROBLEM_HOURS else "warning" if old >= WARN_HOURS else "notice"
        )
        yield finding("unfetched", level, n=status.unfetched, hours="?" if hours is None else hours)
    if _warns(status, "notifications", "urgent-unseen"):
        minutes = counts.get("notifications", {}).get("unseen_minutes", 0)
        yield finding("urgent-unseen", "problem", minutes=minutes)
    if _warns(status, "incidents", "clock-was-set"):
        yield finding("clock-was-set", "warning")
    if _warns(status, "incidents", "clock-unsure"):
        yield finding("clock-unsure", "warning")
    if _warns(status, "notifications", "push-failing"):
        pushes = counts.get("notifications", {})
        failing, hours = pushes.get("push_failing", 0), pushes.get("push_failing_hours", 0)
        yield finding("push-failing", "warning", n=failing, hours=hours)
    if status.refused:
        yield finding("refused", "notice", n=status.refused)
    if status.dead_letters:
        yield finding("dead-letters", "warning", n=status.dead_letters)


def _warns(status: HubStatus, name: str, code: str) -> bool:
    return any(code in service.warnings for service in status.services if service.service == name)


def _catalogue(status: HubStatus) -> Iterator[Finding]:
    content = next((service.counts for service in status.services if service.service == "content"), {})
    if mistakes := content.get("mistakes"):
        yield finding("folder-has-mistakes", "warning", n=mistakes)
    elif (unsigned := content.get("unsigned")) and not status.demo:  # a demo signs by itself
        yield finding("catalogue-unsigned", "notice", n=unsigned)


def _peers(status: HubStatus) -> Iterator[Finding]:
    counts = next((service.counts for service in status.services if service.service == "federation"), {})
    if unsigned := counts.get("unsigned"):
        yield finding("peer-unsigned", "notice", n=unsigned)
    if trouble := counts.get("trouble"):
        yield finding("peer-trouble", "warning", n=trouble)
    if refused := counts.get("refused"):
        yield finding("peer-refused", "warning", n=refused)
    if silent := counts.get("silent"):
        yield finding("fleet-silent", "warning", n=silent)
    if waiting := counts.get("waiting"):
        yield finding("relay-waiting", "notice", n=waiting)


def _house(status: HubStatus) -> Iterator[Finding]:
    if status.disk is not None and status.disk.free < limits.DISK_PROBLEM_BYTES:
        yield finding("disk-full", "problem", n=status.disk.free // limits.MIB)
    elif status.disk is not None and status.disk.free < limits.DISK_WARNING_BYTES:
        yield finding("disk-low", "warning", n=status.disk.free // limits.MIB)
    if not status.reachable:
        yield finding("not-reachable", "notice" if status.demo else "warning")
    if status.demo:
        yield finding("demo", "notice")
