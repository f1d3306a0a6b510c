"""Alerts: only a coordinator's, told at once, dropped when long over, and never twice."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from services.content.alerts import KEEP, Alerts
from shared.encoding import format_time, now
from shared.problem import Problem
from shared.signing import ALERT, Seed, sign
from tests.support.memory_bus import MemoryBus
from tests.support.memory_couch import MemoryCouch
from tests.unit.content.hub import STRANGER, Hub
from tests.vectors.people import COORDINATOR


@pytest.fixture
def hub(tmp_path: Any) -> Hub:
    return Hub(tmp_path)


def alert(region: str, by: Seed = COORDINATOR.seed, hours: int = 24, **changes: Any) -> dict[str, Any]:
    p = {
        "region": region,
        "area": "La costa",
        "text": "Bloqueo en la carretera",
        "advice": "",
        "made": format_time(now()),
        "exp": format_time(now() + timedelta(hours=hours)),
        "ends": None,
    }
    return sign(ALERT, {**p, **changes}, by)


async def begun(hub: Hub) -> tuple[Alerts, MemoryCouch, MemoryBus]:
    copy = await hub.begin()
    await copy.add(hub.role(COORDINATOR.seed, "coordinator"))
    bus = MemoryBus(hub.wire)
    alerts = Alerts(copy.couch, bus)
    await alerts.prepare()
    return alerts, copy.couch, bus


async def test_an_alert_of_a_coordinator_is_kept_and_told_and_a_repeat_is_harmless(hub: Hub) -> None:
    alerts, couch, _ = await begun(hub)
    signed = alert(hub.region)
    first = await alerts.add({"statement": signed})
    assert first["new"] is True
    assert (await alerts.add({"statement": signed}))["new"] is False
    stored = await couch.get("alerts", first["id"])
    assert stored is not None
    assert json.loads(stored["p"])["area"] == "La costa"
    assert ("news.alert", {}) in hub.wire.news


@pytest.mark.parametrize("by", ["stranger", "not signed", "too long"])
async def test_what_does_not_hold_is_refused_and_not_kept(hub: Hub, by: str) -> None:
    alerts, couch, _ = await begun(hub)
    signed = {
        "stranger": alert(hub.region, STRANGER),
        "not signed": {**alert(hub.region), "s": []},
        "too long": alert(hub.region, hours=73),
    }[by]
    with pytest.raises(Problem) as refused:
        await alerts.add({"statement": signed})
    assert (refused.value.status, refused.value.slug) == (422, "alert-refused")
    assert await couch.all_docs("alerts") == []


async def test_what_ended_long_ago_is_dropped_and_what_lasts_is_not(hub: Hub) -> None:
    alerts, couch, bus = await begun(hub)
    await alerts.add({"statement": alert(hub.region, hours=1)})
    lasting = await alerts.add({"statement": alert(hub.region, hours=48)})
    later = now() + KEEP + timedelta(hours=2)
    await Alerts(couch, bus, lambda: later).collect()
    assert [row["id"] for row in await couch.all_docs("alerts")] == [lasting["id"]]
