"""incidents while CouchDB or NATS is away: nothing lost, nothing doubled, nobody untold."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from shared.bus import NEWS, Bus
from shared.couch import Couch
from tests.integration.house import (
    delivered,
    house,
    ids,
    incidents,
    new_region,
    notice,
    notifications,
    push,
    ready,
)
from tests.support.engines import CouchEngine, NatsServer
from tests.support.waiting import eventually


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[CouchEngine]:
    """An engine of this test's own, to be killed."""
    own = CouchEngine(tmp_path / "engine")
    own.start()
    yield own
    own.stop()


@pytest.fixture
def nats(tmp_path: Path) -> Iterator[NatsServer]:
    """A nats-server of this test's own, to be killed."""
    own = NatsServer(tmp_path / "nats")
    own.start()
    yield own
    own.stop()


@pytest.fixture
async def disk(engine: CouchEngine) -> AsyncIterator[Couch]:
    """A client of this test's own engine."""
    couch = Couch(engine.url)
    yield couch
    await couch.close()


async def test_an_engine_killed_in_the_middle_of_delivery_loses_and_doubles_nothing(
    engine: CouchEngine, nats: NatsServer, disk: Couch
) -> None:
    region = await new_region(disk)
    sent = await push(disk, region, count=100)
    async with house(incidents(engine.url, nats.url)):
        await eventually(lambda: ids(disk, "box-coordinators"))
        engine.kill()
        engine.start()
        sent += await push(disk, region, count=20)
        await delivered(disk, sent, limit=40)
    assert sorted(await ids(disk, "box-coordinators")) == sorted(sent)


async def test_without_nats_delivery_goes_on_and_the_news_comes_later(
    engine: CouchEngine, nats: NatsServer, disk: Couch
) -> None:
    region = await new_region(disk)
    async with house(incidents(engine.url, nats.url), notifications(engine.url, nats.url)) as clients:
        for client in clients:
            await ready(client)
        nats.kill()
        await delivered(disk, await push(disk, region, count=5, urgent=True))
        assert await disk.get("notices", "box-coordinators") is None
        nats.start()
        told = await notice(disk, "box-coordinators", limit=40)
    assert (told["n"] >= 1, told["urgent"]) == (True, True)


async def test_started_without_nats_it_delivers_and_tells_when_nats_is_there(
    engine: CouchEngine, nats: NatsServer, disk: Couch
) -> None:
    region = await new_region(disk)
    nats.kill()
    async with house(incidents(engine.url, nats.url)) as (client,):
        await ready(client)
        await delivered(disk, await push(disk, region))
        nats.start()
        bus = Bus(nats.url, "tests")
        await bus.connect()
        await bus.ensure_streams()

        async def told() -> int:
            return int((await bus.jetstream.stream_info(NEWS)).state.messages)

        assert await eventually(told, limit=40) == 1
        await bus.close()


async def test_a_nats_that_comes_back_with_an_empty_disk_is_filled_again(
    engine: CouchEngine, nats: NatsServer, disk: Couch
) -> None:
    region = await new_region(disk)
    async with house(incidents(engine.url, nats.url), notifications(engine.url, nats.url)) as clients:
        for client in clients:
            await ready(client)
        await delivered(disk, await push(disk, region))
        first = await notice(disk, "box-coordinators")
        nats.kill()
        nats.forget()
        nats.start()
        await delivered(disk, await push(disk, region))

        async def grown() -> bool:
            return bool((await notice(disk, "box-coordinators"))["n"] > first["n"])

        await eventually(grown, limit=40)
