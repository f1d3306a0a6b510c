"""Hubs for the tests of this folder, started once: tests use regions and documents of their own names."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from tests.support.world import Hub, know, linked, pair


@pytest.fixture(scope="module")
async def chain(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Hub, Hub, Hub]]:
    """north - national - south: both regions dial the national hub, nobody dials them."""
    folder = tmp_path_factory.mktemp("chain")
    hubs = Hub("north", folder / "n"), Hub("national", folder / "c"), Hub("south", folder / "s")
    north, national, south = hubs
    await asyncio.gather(*(hub.open() for hub in hubs))
    await pair(national, north)
    await pair(national, south)
    await know(north, south)
    await asyncio.gather(linked(north, national), linked(south, national))
    yield hubs
    await asyncio.gather(*(hub.close() for hub in hubs))
