"""Hubs that were apart for a month, and a hub whose clock is hours wrong."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
import time_machine

from shared.encoding import now
from tests.federation.shapes import PATIENCE, SHAPES, agree, alert, federation, happen
from tests.support.apart import HubApart
from tests.support.waiting import eventually
from tests.support.world import Hub, linked, pair

HOURS = 3 * 3600.0
MONTH = timedelta(days=30)


@pytest.mark.parametrize("shape", SHAPES)
async def test_hubs_that_were_a_month_apart_agree_again(shape: str, tmp_path: Path) -> None:
    async with federation(shape, tmp_path) as made:
        for upper, _ in made.links:
            upper.line.down = True
            upper.line.sever()
        before = await happen(made)
        with time_machine.travel(now() + MONTH, tick=True):
            after = await happen(made)
            for upper, _ in made.links:
                upper.line.down = False
            await agree(made, after)
            for upper, lower in made.links:
                assert await lower.has(upper.region, before.texts[upper.region])
                old = before.alerts[upper.region]
                assert await lower.couch.get(f"of-{upper.region}-alerts", old) is None, "it is long over"
            for sender, to, sent in (
                (made.first, made.last, before.sent[:4]),
                (made.last, made.first, before.sent[4:]),
            ):
                box = await to.box()
                for identity in sent:
                    end = await eventually(partial(sender.receipt, identity), PATIENCE)
                    assert (end, box.count(identity)) in {("delivered", 1), ("expired", 0)}


@pytest.fixture(scope="module")
async def two(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Hub, HubApart]]:
    """Two hubs that paired while their clocks were right."""
    folder = tmp_path_factory.mktemp("clocks")
    upper, lower = Hub("upper", folder / "u"), HubApart("lower", folder / "l")
    await asyncio.gather(upper.open(), lower.open())
    await pair(upper, lower)
    await linked(lower, upper)
    yield upper, lower
    await asyncio.gather(upper.close(), lower.close())


@pytest.mark.parametrize("clock", [HOURS, -HOURS], ids=["hours ahead", "hours behind"])
async def test_a_hub_whose_clock_is_hours_wrong_misses_nothing(
    two: tuple[Hub, HubApart], clock: float
) -> None:
    upper, lower = two
    await lower.halt()
    lower.clock = clock
    await lower.run()
    name = f"lesson:clock:{int(clock)}"
    await upper.publish({name: "a su hora"})
    urgent = await alert(upper)
    (down,) = await upper.refer(lower.region)
    (up,) = await lower.refer(upper.region)
    await eventually(partial(lower.has, upper.region, name), PATIENCE)
    await eventually(partial(lower.couch.get, f"of-{upper.region}-alerts", urgent), PATIENCE)
    assert await eventually(partial(upper.receipt, down), PATIENCE) == "delivered"
    assert await eventually(partial(lower.receipt, up), PATIENCE) == "delivered"
