"""The hours of those who answer: read from what an operator writes, or refused at the start."""

from __future__ import annotations

from datetime import timedelta

import pytest

from services.gateway.settings import GatewaySettings
from services.gateway.team import hours_of
from tests.unit.gateway.conftest import Hub


def test_a_week_is_read_in_order_whatever_order_it_was_written_in() -> None:
    spans = hours_of("sat 10:00-14:00;  MON-tue 09:00-18:00; mon 20:00-24:00")
    assert [(span.day, span.since, span.until) for span in spans] == [
        (1, "09:00", "18:00"),
        (1, "20:00", "24:00"),
        (2, "09:00", "18:00"),
        (6, "10:00", "14:00"),
    ]


def test_days_may_go_over_the_end_of_the_week() -> None:
    assert [span.day for span in hours_of("sat-mon 10:00-11:00")] == [1, 6, 7]


@pytest.mark.parametrize(
    "text", ["9-18", "mon 9:00-18:00", "mon 22:00-02:00", "lun 09:00-18:00", "mon 25:00-26:00"]
)
def test_what_cannot_be_read_is_refused_at_the_start(text: str) -> None:
    with pytest.raises(ValueError, match="mon-fri"):
        GatewaySettings(hub_team_hours=text, hub_team_zone="America/Mexico_City")


@pytest.mark.parametrize("zone", ["", "Mexico", "../etc/passwd"])
def test_hours_need_a_zone_that_exists(zone: str) -> None:
    with pytest.raises(ValueError, match="HUB_TEAM_ZONE"):
        GatewaySettings(hub_team_hours="mon 09:00-18:00", hub_team_zone=zone)


def test_nothing_is_told_where_nothing_was_written() -> None:
    assert GatewaySettings().team is None
    words = GatewaySettings(hub_team_words=" Contestamos en un día. ").team
    assert words is not None
    assert (words.words, words.zone, words.hours) == ("Contestamos en un día.", None, [])


async def test_a_coordinator_says_up_to_where_all_that_is_urgent_was_opened_and_nobody_else_does(
    hub: Hub,
) -> None:
    coordinator, defender = await hub.enter("coordinator"), await hub.enter()
    assert (await coordinator.call("POST", "/api/opened", json={"since": "0"})).status_code == 204
    await hub.couch.ensure_db("box-coordinators")
    await hub.couch.put("box-coordinators", {"_id": "a"})
    end = str((await hub.couch.info("box-coordinators"))["update_seq"])
    assert (await defender.call("POST", "/api/opened", json={"since": end})).status_code == 403
    assert await hub.couch.get("hub", "opened:box-coordinators") is None
    assert (await coordinator.call("POST", "/api/opened", json={"since": end})).status_code == 204
    noted = await hub.couch.get("hub", "opened:box-coordinators")
    assert noted is not None
    assert noted["seq"] == end
    assert not set(noted) - {"_id", "_rev", "seq", "hour"}, "not by whom"
    assert (await coordinator.call("POST", "/api/opened", json={"since": "x"})).status_code == 422


async def test_what_happens_when_nobody_opens_it_is_told_as_notifications_wrote_it(hub: Hub) -> None:
    assert (await hub.http.get("/api/region")).json()["escalation"] is None
    await hub.couch.put("hub", {"_id": "escalation", "minutes": 45.0, "mail": True})
    hub.clock.move(timedelta(seconds=10))
    told = (await hub.http.get("/api/region")).json()
    assert told["escalation"] == {"minutes": 45.0, "mail": True}
    assert told["team"] is None
