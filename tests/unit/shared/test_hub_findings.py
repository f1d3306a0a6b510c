"""What `hub status` says of the numbers, in both languages, for every state that it knows."""

from __future__ import annotations

import string
from typing import Any

import pytest

from shared.hub_advice import ADVICE
from shared.hub_findings import findings
from shared.schemas.status import Disk, HubStatus, KeyEnding, ServiceState

SERVICES = ("gateway", "content", "incidents", "notifications", "federation")


def _service(name: str, **changes: Any) -> ServiceState:
    state = ServiceState(
        service=name, up=True, ready=True, version="0.1.0", waiting_for=[], counts={}, warnings=[]
    )
    return state.model_copy(update=changes)


def _status(**changes: Any) -> HubStatus:
    """A real hub where all is well, with changes."""
    well: dict[str, Any] = {
        "at": "2026-06-01T00:00:00Z",
        "version": "0.1.0",
        "level": "ok",
        "demo": False,
        "name": "Región de prueba",
        "public_url": "https://tejedora.example.org",
        "reachable": True,
        "region": "a" * 52,
        "couchdb": True,
        "nats": True,
        "services": [_service(name) for name in SERVICES],
        "backlog": 0,
        "oldest_unfetched_hours": None,
        "unfetched": 0,
        "refused": 0,
        "dead_letters": 0,
        "members": 3,
        "coordinators": 2,
        "coordinators_lately": 2,
        "custodians": 1,
        "facilitators": 2,
        "facilitators_lately": 2,
        "disk": Disk(free=50 * 2**30, total=100 * 2**30),
        "keys_ending": [],
        "head": "fresh",
        "findings": [],
    }
    return HubStatus(**{**well, **changes})


def _with(name: str, **changes: Any) -> list[ServiceState]:
    return [_service(n, **changes) if n == name else _service(n) for n in SERVICES]


def test_a_hub_where_all_is_well_says_so_and_nothing_else() -> None:
    [only] = findings(_status(), 300)
    assert (only.code, only.level, only.action) == ("well", "ok", None)


@pytest.mark.parametrize(
    ("changes", "code", "level"),
    [
        ({"couchdb": False}, "couchdb-unreachable", "problem"),
        ({"nats": False}, "nats-unreachable", "problem"),
        ({"services": _with("content", up=False, ready=False)}, "service-down", "problem"),
        ({"services": _with("content", ready=False, waiting_for=["catalogue"])}, "service-waits", "warning"),
        ({"region": None}, "no-region", "problem"),
        ({"coordinators": 0}, "no-coordinator", "problem"),
        ({"coordinators": 1}, "one-coordinator", "notice"),
        ({"coordinators_lately": 1}, "second-unproven", "warning"),
        ({"coordinators_lately": 0}, "second-unproven", "warning"),
        ({"facilitators": 1, "facilitators_lately": 1}, "one-facilitator", "notice"),
        ({"facilitators_lately": 1}, "facilitators-unproven", "notice"),
        ({"custodians": 0}, "no-custodian", "warning"),
        ({"custodians": 0, "demo": True}, "no-custodian", "notice"),
        ({"keys_ending": [KeyEnding(what="seal", role="coordinator", days=3)]}, "keys-ending", "warning"),
        ({"keys_ending": [KeyEnding(what="role", role="release", days=9)]}, "keys-ending", "notice"),
        ({"head": "none"}, "head-none", "warning"),
        ({"head": "expired"}, "head-expired", "warning"),
        ({"head": "differs"}, "head-differs", "notice"),
        ({"backlog": 4}, "backlog", "notice"),
        ({"services": _with("content", counts={"mistakes": 2})}, "folder-has-mistakes", "warning"),
        ({"services": _with("content", counts={"unsigned": 5})}, "catalogue-unsigned", "notice"),
        ({"services": _with("federation", counts={"unsigned": 1})}, "peer-unsigned", "notice"),
        ({"services": _with("federation", counts={"trouble": 1})}, "peer-trouble", "warning"),
        ({"services": _with("federation", counts={"refused": 2})}, "peer-refused", "warning"),
        ({"services": _with("federation", counts={"waiting": 3})}, "relay-waiting", "notice"),
        ({"backlog": 4, "services": _with("incidents", counts={"oldest_hours": 2})}, "backlog", "warning"),
        ({"services": _with("incidents", counts={"held": 1})}, "held", "warning"),
        ({"services": _with("notifications", warnings=["urgent-unseen"])}, "urgent-unseen", "problem"),
        ({"services": _with("notifications", warnings=["push-failing"])}, "push-failing", "warning"),
        ({"services": _with("incidents", warnings=["clock-was-set"])}, "clock-was-set", "warning"),
        ({"services": _with("incidents", warnings=["clock-unsure"])}, "clock-unsure", "warning"),
        ({"unfetched": 1, "oldest_unfetched_hours": 2}, "unfetched", "notice"),
        ({"unfetched": 1, "oldest_unfetched_hours": 24}, "unfetched", "warning"),
        ({"unfetched": 1, "oldest_unfetched_hours": 72}, "unfetched", "problem"),
        ({"unfetched": 1, "oldest_unfetched_hours": None}, "unfetched", "notice"),
        ({"refused": 7}, "refused", "notice"),
        ({"dead_letters": 1}, "dead-letters", "warning"),
        ({"disk": Disk(free=2**30, total=2**40)}, "disk-low", "warning"),
        ({"disk": Disk(free=2**20, total=2**40)}, "disk-full", "problem"),
        ({"reachable": False}, "not-reachable", "warning"),
        ({"reachable": False, "demo": True}, "not-reachable", "notice"),
        ({"demo": True}, "demo", "notice"),
    ],
)
def test_a_state_is_said_with_its_weight(changes: dict[str, Any], code: str, level: str) -> None:
    found = {f.code: f for f in findings(_status(**changes), 300)}
    assert found[code].level == level
    for text in (found[code].text.es, found[code].text.en):
        assert "{" not in text


def test_a_root_that_ends_soon_is_said() -> None:
    assert "root-ending" in {f.code for f in findings(_status(), 59)}
    assert "root-ending" not in {f.code for f in findings(_status(), 60)}


def test_the_most_serious_comes_first_and_notices_leave_all_well() -> None:
    levels = [f.level for f in findings(_status(coordinators=0, refused=1, dead_letters=1), 300)]
    assert levels == ["problem", "warning", "notice"]
    assert {f.code for f in findings(_status(refused=1), 300)} == {"refused", "well"}


def test_what_could_not_be_read_is_not_called_zero() -> None:
    unread = {
        "couchdb": False,
        "nats": False,
        "region": None,
        "coordinators": None,
        "custodians": None,
        "unfetched": None,
        "refused": None,
        "dead_letters": None,
        "backlog": None,
        "disk": None,
        "head": None,
        "services": [_service(name, up=False, ready=False, version=None) for name in SERVICES],
    }
    codes = [f.code for f in findings(_status(**unread), None)]
    assert codes == ["couchdb-unreachable", "nats-unreachable"]


def test_a_cause_is_said_once_and_not_by_every_service_that_waits_for_it() -> None:
    waiting = [_service(name, ready=False, waiting_for=["couchdb"]) for name in SERVICES]
    assert {f.code for f in findings(_status(couchdb=False, services=waiting), None)} == {
        "couchdb-unreachable"
    }


@pytest.mark.parametrize("code", ADVICE)
def test_every_advice_is_whole_in_both_languages_and_uses_the_same_gaps(code: str) -> None:
    advice = ADVICE[code]
    assert advice.es
    assert advice.en
    assert bool(advice.es_action) is bool(advice.en_action)
    assert _gaps(advice.es) == _gaps(advice.en)
    assert _gaps(advice.es_action) == _gaps(advice.en_action)
    for text in (advice.es, advice.en):
        for word in ("envelope", "sobre sellado", "replica", "box-", "poke", "sync"):
            assert word not in text.lower()


def _gaps(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
