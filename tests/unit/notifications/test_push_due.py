"""When a phone rings: for what it may read and wants, not in quiet hours, not more often than wished."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway.authorise import ROLES, may_read
from services.gateway.sync.paths import database_kind
from services.notifications.push_due import (
    FIRST_PAUSE,
    GIVE_UP,
    LONGEST_ASKED,
    LONGEST_PAUSE,
    Due,
    due,
    failed,
    is_quiet,
    rung,
)
from services.notifications.subscriptions import Subscription
from shared.encoding import format_time, parse_time
from shared.push import kind_of

BOX = "box-" + "a" * 26
OTHER = "box-" + "b" * 26
COPY = "of-" + "a" * 52 + "-alerts"
NOON = datetime(2026, 11, 24, 18, tzinfo=UTC)  # in Mexico City
NIGHT = {"since": "22:00", "until": "07:00", "zone": "America/Mexico_City", "alerts": False}


def wants(*roles: str, **changes: Any) -> Subscription:
    """A device that wants everything at once."""
    doc = {
        "_id": "d" * 26,
        "endpoint": "https://push.example/x",
        "quiet": None,
        "kinds": {"answers": True, "reports": True, "alerts": True},
        "digest_minutes": 0,
        "sent": {},
        "last": None,
        "next": None,
        "tries": 0,
        "begun": None,
        "failing": None,
    }
    return Subscription({**doc, **changes}, frozenset(roles or ("defender",)), BOX)


def notices(urgent_n: int = 0, /, **numbers: int) -> dict[str, dict[str, Any]]:
    """Notices by the last word of a database's name."""
    names = {"box": BOX, "other": OTHER, "coordinators": "box-coordinators", "copy": COPY}
    return {names.get(name, name): {"n": n, "urgent_n": urgent_n} for name, n in numbers.items()}


def test_it_rings_once_up_to_a_number_and_again_for_the_next() -> None:
    what = due(wants(), notices(box=3), NOON)
    assert what == Due("news", {BOX: 3})
    after = wants(sent={BOX: 3})
    assert due(after, notices(box=3), NOON) is None
    assert due(after, notices(box=4), NOON) == Due("news", {BOX: 4})


def test_notices_of_a_hub_that_was_restored_ring_though_their_numbers_are_lower() -> None:
    assert due(wants(sent={BOX: 9}), notices(box=2), NOON) == Due("news", {BOX: 2})


@pytest.mark.parametrize("database", [OTHER, "box-coordinators", "box-casework", "catalogue-es", "directory"])
def test_a_defender_is_not_rung_for_what_is_not_hers(database: str) -> None:
    assert due(wants(), {database: {"n": 1, "urgent_n": 1}}, NOON) is None


DATABASES = [
    *(BOX, OTHER, "alerts", COPY, "intake", "hub", "push", "directory", "catalogue-es"),
    *("box-coordinators", "box-facilitators", "box-casework", "history-es", "of-" + "a" * 52 + "-directory"),
]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("database", DATABASES)
def test_nobody_is_rung_for_what_the_gateways_table_does_not_let_her_read(role: str, database: str) -> None:
    if kind_of(database, {role}, BOX) is not None:
        assert may_read({role}, database_kind(database, BOX))


def test_each_kind_can_be_switched_off() -> None:
    present = notices(box=1, alerts=1, coordinators=1)
    for kind, database in {"answers": BOX, "reports": "box-coordinators", "alerts": "alerts"}.items():
        kinds = {"answers": False, "reports": False, "alerts": False, kind: True}
        what = due(wants("coordinator", kinds=kinds), present, NOON)
        assert what is not None
        assert what.upto == {database: 1}


def test_alerts_and_urgent_news_ring_as_alerts_also_from_other_regions() -> None:
    assert due(wants(), notices(alerts=1), NOON) == Due("alert", {"alerts": 1})
    assert due(wants(), notices(copy=1), NOON) == Due("alert", {COPY: 1})
    assert due(wants("coordinator"), notices(2, coordinators=2), NOON) == Due(
        "alert", {"box-coordinators": 2}
    )
    after = wants("coordinator", sent={"box-coordinators": 2})
    assert due(after, notices(2, coordinators=3), NOON) == Due("news", {"box-coordinators": 3})


def test_a_digest_holds_news_back_and_neither_alerts_nor_for_ever() -> None:
    device = wants(digest_minutes=60, last=format_time(NOON - timedelta(minutes=59)))
    assert due(device, notices(box=1), NOON) is None
    assert due(device, notices(alerts=1), NOON) == Due("alert", {"alerts": 1})
    assert due(device, notices(box=1), NOON + timedelta(minutes=1)) == Due("news", {BOX: 1})


def test_quiet_hours_hold_until_their_end_over_midnight() -> None:
    device = wants(quiet=NIGHT)
    before, night = NOON + timedelta(hours=9, minutes=59), NOON + timedelta(hours=10)  # 21:59, 22:00
    assert due(device, notices(box=1), before) is not None
    assert due(device, notices(box=1), night) is None
    assert due(device, notices(box=1), night + timedelta(hours=8, minutes=59)) is None
    assert due(device, notices(box=1), night + timedelta(hours=9)) == Due("news", {BOX: 1})


@pytest.mark.parametrize("breaks", [True, False])
def test_alerts_break_quiet_hours_if_she_says_so(breaks: bool) -> None:
    device = wants(quiet=NIGHT | {"alerts": breaks})
    night = NOON + timedelta(hours=11)
    assert (due(device, notices(alerts=1), night) is not None) is breaks
    assert due(device, notices(box=1), night) is None


@pytest.mark.parametrize(
    ("moment", "quiet"),
    [
        ("2026-03-08T07:59:00Z", True),  # 23:59 of the day before
        ("2026-03-08T09:30:00Z", True),  # 01:30, an hour before they go forward
        ("2026-03-08T10:30:00Z", True),  # 03:30: the hour from two to three does not exist
        ("2026-03-08T13:59:00Z", True),  # 06:59 summer time
        ("2026-03-08T14:00:00Z", False),  # 07:00 summer time; by winter time it would be six
        ("2026-11-01T08:30:00Z", True),  # 01:30, the first time
        ("2026-11-01T09:30:00Z", True),  # 01:30, the second time
        ("2026-11-01T14:30:00Z", True),  # 06:30 winter time; by summer time it would be over
        ("2026-11-01T15:00:00Z", False),  # 07:00 winter time
    ],
)
def test_quiet_hours_follow_the_clock_on_her_wall_when_it_is_changed(moment: str, quiet: bool) -> None:
    hours = {"since": "22:00", "until": "07:00", "zone": "America/Tijuana", "alerts": False}
    assert is_quiet(hours, parse_time(moment)) is quiet


CLOCK = st.times().map(lambda time: time.strftime("%H:%M"))


@given(CLOCK, CLOCK, st.integers(0, 24 * 60))
def test_within_a_day_each_minute_is_in_quiet_hours_or_in_their_opposite(
    since: str, until: str, minute: int
) -> None:
    if since == until:
        return  # the gateway refuses it
    zone = {"zone": "UTC", "alerts": False}
    moment = NOON + timedelta(minutes=minute)
    inside = is_quiet({"since": since, "until": until, **zone}, moment)
    assert inside is not is_quiet({"since": until, "until": since, **zone}, moment)


def test_pauses_grow_and_after_a_day_that_news_rings_no_more() -> None:
    doc, what, moment = dict(wants().doc), Due("news", {BOX: 1}), NOON
    pauses = []
    while doc["sent"] == {}:
        doc = failed(doc, what, moment, None)
        if doc["next"]:
            pauses.append(parse_time(doc["next"]) - moment)
            moment = parse_time(doc["next"])
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (FIRST_PAUSE, LONGEST_PAUSE)
    assert GIVE_UP <= moment - NOON <= GIVE_UP + LONGEST_PAUSE
    assert doc["failing"] == format_time(NOON), "the hub's status goes on saying it"
    assert due(Subscription(doc, frozenset(["defender"]), BOX), notices(box=2), moment), "the next news rings"
    assert rung(doc, what, moment)["failing"] is None


def test_a_service_may_ask_for_patience_within_bounds() -> None:
    what = Due("news", {BOX: 1})
    for asked, expected in [
        (timedelta(minutes=9), timedelta(minutes=9)),
        (timedelta(seconds=1), FIRST_PAUSE),
        (timedelta(days=9), LONGEST_ASKED),
    ]:
        doc = failed(dict(wants().doc), what, NOON, asked)
        assert parse_time(doc["next"]) - NOON == expected
        assert due(Subscription(doc, frozenset(), BOX), notices(box=1), NOON) is None
