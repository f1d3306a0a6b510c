"""Shapes of federation by faults, all events in each: converged, nothing lost, nothing twice."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from urllib.parse import urlsplit

import anyio.to_thread
import pytest

from shared.encoding import new_id
from shared.peers import copy_of
from tests.federation.shapes import SHAPES, Federation, agree, federation, happen
from tests.support.echo import Echo
from tests.support.engines import CouchEngine
from tests.support.waiting import eventually
from tests.support.world import Hub, linked

Fault = Callable[[Federation], Awaitable[None]]


@pytest.fixture(scope="module", params=SHAPES)
async def shape(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Federation]:
    """The hubs of one shape, for all of its rows."""
    async with federation(request.param, tmp_path_factory.mktemp("shape")) as made:
        yield made


def _lines(of: Federation) -> list[Hub]:
    """Hubs that others dial."""
    return list(dict.fromkeys(upper for upper, _ in of.links))


def _embedded(hub: Hub) -> CouchEngine:
    """The engine of a hub, for tests that kill it or put yesterday's files in its place."""
    if not isinstance(hub.engine, CouchEngine):
        pytest.skip("a server of one's own is not killed")
    return hub.engine


async def _every_line(of: Federation, **changes: object) -> None:
    for hub in _lines(of):
        for name, value in changes.items():
            setattr(hub.line, name, value)


async def _healed(of: Federation) -> None:
    await _every_line(of, down=False, deaf=False, latency=0.0, cut=0.0)
    for upper, lower in of.links:
        await linked(lower, upper)


@pytest.fixture(autouse=True)
async def healthy(shape: Federation) -> None:
    """Each row begins with lines that work, whatever became of the one before."""
    await _healed(shape)


async def test_with_nothing_wrong(shape: Federation) -> None:
    await agree(shape, await happen(shape))


async def test_lines_that_are_down_while_all_happens(shape: Federation) -> None:
    await _every_line(shape, down=True)
    for hub in _lines(shape):
        hub.line.sever()
    events = await happen(shape)
    await _every_line(shape, down=False)
    await agree(shape, events)


async def test_lines_that_are_half_open_and_then_cut(shape: Federation) -> None:
    await _every_line(shape, deaf=True)
    events = await happen(shape)
    await asyncio.sleep(8)  # longer than the patience that hubs of tests have with a silent line
    await _every_line(shape, deaf=False)
    await agree(shape, events)


async def test_a_fifth_of_all_pieces_cuts_its_connection(shape: Federation) -> None:
    await _every_line(shape, cut=0.2)
    events = await happen(shape)
    await asyncio.sleep(6)  # of trying again and again
    await _every_line(shape, cut=0.0)
    await agree(shape, events)


async def test_two_seconds_of_latency(shape: Federation) -> None:
    await _every_line(shape, latency=2.0)
    await agree(shape, await happen(shape))


async def test_a_hub_that_is_stopped_in_the_middle_of_it(shape: Federation) -> None:
    events = await happen(shape)
    hub = shape.hubs[-1]
    await hub.halt()
    await hub.run()
    await agree(shape, events)


async def test_requests_that_come_late_in_another_order_and_again(shape: Federation) -> None:
    async with AsyncExitStack() as stack:
        echoes = {}
        for hub in _lines(shape):
            echoes[hub] = await stack.enter_async_context(Echo(hub.address))
            hub.line.target = echoes[hub].address
            hub.line.sever()
        await agree(shape, await happen(shape))
        assert all(echo.again for echo in echoes.values())
        for hub in echoes:
            parts = urlsplit(hub.address)
            hub.line.target = (str(parts.hostname), int(parts.port or 0))
            hub.line.sever()
    for hub in shape.hubs:
        box = await hub.box()
        assert len(box) == len(set(box))


async def test_a_hub_that_is_killed_in_the_middle_of_a_backlog(shape: Federation) -> None:
    upper, lower = shape.links[-1]
    engine = _embedded(lower)
    texts = {f"lesson:{new_id()}:{n}": f"texto {n} " * 100 for n in range(1500)}
    copy = copy_of(upper.region, "catalogue-es")
    before = int((await lower.couch.info(copy))["doc_count"])
    await upper.publish(texts)

    async def in_the_middle() -> bool:
        return int((await lower.couch.info(copy))["doc_count"]) > before + 100

    await eventually(in_the_middle, 60, 0.01)
    await anyio.to_thread.run_sync(engine.kill)
    await lower.halt()
    await anyio.to_thread.run_sync(engine.start)
    await lower.run()
    await agree(shape, await happen(shape))

    async def whole() -> bool:
        rows = await lower.couch.all_docs(copy, keys=list(texts))
        return all("value" in row and not row["value"].get("deleted") for row in rows)

    await eventually(whole, 60)


async def test_the_same_messages_again_arrive_once(shape: Federation) -> None:
    events = await happen(shape)
    await agree(shape, events)
    first = shape.first
    await first.couch.delete_db("relays")
    await first.couch.ensure_db("relays")
    await agree(shape, await happen(shape))
    box = await shape.last.box()
    assert len(box) == len(set(box))


async def test_a_hub_that_was_restored_from_yesterday(shape: Federation, tmp_path: Path) -> None:
    hub = shape.last
    engine = _embedded(hub)
    yesterday = tmp_path / "yesterday"
    await hub.halt()
    await anyio.to_thread.run_sync(engine.stop)
    shutil.copytree(engine.folder / "data", yesterday)
    await anyio.to_thread.run_sync(engine.start)
    await hub.run()
    before = await happen(shape)
    await agree(shape, before)
    await hub.halt()
    await anyio.to_thread.run_sync(engine.stop)
    shutil.rmtree(engine.folder / "data")
    shutil.copytree(yesterday, engine.folder / "data")
    await anyio.to_thread.run_sync(engine.start)
    storage = await hub.couch.get("hub", "storage")
    assert storage is not None
    await hub.couch.put("hub", {**storage, "generation": new_id()})  # as `hub restore` does
    await hub.run()
    await agree(shape, await happen(shape))
    texts = [upper for upper, lower in shape.links if lower is hub]
    for upper in texts:
        assert await hub.has(upper.region, before.texts[upper.region])
