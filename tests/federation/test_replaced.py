"""A hub whose key was changed, or whose machine was replaced, comes back without pairing again."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial

import pytest

from shared.encoding import new_id
from tests.federation.shapes import PATIENCE
from tests.support.waiting import eventually
from tests.support.world import Hub, linked, pair


@pytest.fixture(scope="module")
async def two(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Hub, Hub]]:
    """Two paired hubs; the lower one dials."""
    folder = tmp_path_factory.mktemp("replaced")
    upper, lower = Hub("upper", folder / "u"), Hub("lower", folder / "l")
    await asyncio.gather(upper.open(), lower.open())
    await pair(upper, lower)
    await linked(lower, upper)
    yield upper, lower
    await asyncio.gather(upper.close(), lower.close())


async def _flows(upper: Hub, lower: Hub) -> None:
    """Courses come down, messages go both ways."""
    name = f"lesson:{new_id()}:1"
    await upper.publish({name: "sigue llegando"})
    (down,), (up,) = await upper.refer(lower.region), await lower.refer(upper.region)
    await eventually(partial(lower.has, upper.region, name), PATIENCE)
    assert await eventually(partial(upper.receipt, down), PATIENCE) == "delivered"
    assert await eventually(partial(lower.receipt, up), PATIENCE) == "delivered"


async def _key(hub: Hub) -> str:
    return str((await hub.ask("federation.links"))["key"])


async def _trouble(lower: Hub, upper: Hub, code: str) -> bool:
    said = (await lower.links())[upper.region]["trouble"]
    return said is not None and said["code"] == code


@pytest.mark.parametrize("which", [0, 1], ids=["the hub that is dialled", "the hub that dials"])
async def test_a_key_that_was_changed_breaks_no_link(two: tuple[Hub, Hub], which: int) -> None:
    upper, lower = two
    hub = two[which]
    before = await _key(hub)
    await hub.ask("federation.rotate")
    assert await _key(hub) == before, "it is not used before the root has named it"
    await hub.sign_pending()

    async def changed() -> bool:
        return await _key(hub) != before

    await eventually(changed, PATIENCE)
    await hub.halt()
    await hub.run()  # so that it signs in anew
    await _flows(upper, lower)


async def test_a_machine_that_was_replaced_comes_back_when_its_root_names_its_key(
    two: tuple[Hub, Hub],
) -> None:
    upper, lower = two
    await lower.halt()
    doc = await lower.couch.get("hub", "hubkey")
    assert doc is not None
    await lower.couch.delete("hub", "hubkey", doc["_rev"])  # a new machine has made no key yet
    await lower.run()
    await eventually(partial(_trouble, lower, upper, "peer-unknown"), PATIENCE)
    await lower.sign_pending()
    await linked(lower, upper)
    await _flows(upper, lower)
