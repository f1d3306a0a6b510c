"""Reports of how hubs are, on real engines and by a line that can be cut: seen, silent, heard again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import pytest

from shared.peers import SILENCE
from shared.schemas.health import Fleet
from tests.support.waiting import eventually
from tests.support.world import LIMIT, Hub, linked, pair

Pair = tuple[Hub, Hub]


@pytest.fixture(scope="module")
async def two(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    """A national hub that is told how the region below it is, each second; five of silence are an alarm."""
    folder = tmp_path_factory.mktemp("fleet")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FEDERATION_HEALTH_SECONDS", "1")
        patch.setenv("FEDERATION_SILENT_MINUTES", str(5 / 60))
        national, north = Hub("national", folder / "c"), Hub("north", folder / "n")
        await asyncio.gather(national.open(), north.open())
        await pair(national, north)
        await linked(north, national)
        yield national, north
        await asyncio.gather(national.close(), north.close())


async def seen(hub: Hub, other: Hub, *states: str) -> dict[str, Any] | None:
    """The other hub as `hub` sees it, once it is in one of these states."""
    fleet = Fleet.model_validate(await hub.bus.request("federation.fleet", timeout=20)).model_dump()
    found = [one for one in fleet["hubs"] if one["region"] == other.region and one["state"] in states]
    return found[0] if found else None


WELL = ("ok", "notice", "warning", "problem")


async def test_the_hub_below_is_seen_above_with_what_it_needs_and_nothing_personal(two: Pair) -> None:
    national, north = two
    hub = await eventually(partial(seen, national, north, *WELL), LIMIT)
    assert {service["service"] for service in hub["services"]} >= {"federation", "incidents"}
    assert hub["heard"] is not None
    assert hub["disk"]["free"] > 0
    assert "no-custodian" in {finding["code"] for finding in hub["findings"]}
    report = await national.couch.get_local("hub", f"health-{north.region}")
    assert report is not None
    assert north.line.url not in report["p"]
    assert '"members"' not in report["p"]


async def test_the_hub_below_is_told_nothing_of_the_one_above(two: Pair) -> None:
    national, north = two
    assert await seen(north, national, *WELL, "silent", "waiting", "closed") is None
    assert await north.couch.get_local("hub", f"health-{national.region}") is None


async def test_a_line_that_is_cut_raises_the_alarm_and_its_return_ends_it(two: Pair) -> None:
    national, north = two
    await eventually(partial(seen, national, north, *WELL), LIMIT)
    target, national.line.target = national.line.target, None
    national.line.sever()

    async def alarm() -> bool:
        left = await national.couch.get("hub", SILENCE)
        return north.region in (left or {}).get("hubs", {})

    silent = await eventually(partial(seen, national, north, "silent"), LIMIT)
    assert silent["findings"][0]["code"] == "hub-silent"
    assert await eventually(alarm, LIMIT)
    assert "fleet-silent" in (await national.bus.request("federation.status", timeout=20))["warnings"]
    national.line.target = target
    await eventually(partial(seen, national, north, *WELL), LIMIT)

    async def quiet() -> bool:
        return not await alarm()

    assert await eventually(quiet, LIMIT)


async def test_a_report_of_somebody_else_in_the_exchange_is_refused_and_told(two: Pair) -> None:
    national, north = two
    hub = await eventually(partial(seen, national, north, *WELL), LIMIT)
    assert "hub-false" not in {finding["code"] for finding in hub["findings"]}
    stored = await north.couch.get_local("hub", "health")
    assert stored is not None
    forged = {**stored["report"], "p": stored["report"]["p"].replace('"backlog":', '"backlog":1')}
    body = {
        "v": 1,
        "generation": "",
        "flows": ["give-health"],
        "address": None,
        "routes": {},
        "asks": [],
        "answers": {},
        "databases": [],
        "health": forged,
    }
    await national.bus.request("federation.exchange", {"peer": north.region, "body": body}, timeout=20)

    async def told() -> bool:
        hub = await seen(national, north, *WELL)
        return hub is not None and "hub-false" in {finding["code"] for finding in hub["findings"]}

    assert await eventually(told, LIMIT)
