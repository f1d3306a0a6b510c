"""`/live` and long polls over a real socket: who is poked, when it ends, and that nothing is left behind."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx2

from shared.bus import Bus
from shared.couch import Couch
from tests.integration.gateway.conftest import MakeDevice
from tests.integration.gateway.devices import Device
from tests.integration.gateway.sealing import stored
from tests.integration.gateway.serving import Served
from tests.support.waiting import eventually

Event = tuple[str, str]


class Listener:
    """What a device has heard on its stream: (event, data), comments as ("", text)."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.ended = False

    def pokes(self) -> list[dict[str, object]]:
        return [json.loads(data) for event, data in self.events if event == "poke"]

    async def read(self, answer: httpx2.Response) -> None:
        rest = ""
        async for text in answer.aiter_text():
            rest += text
            *blocks, rest = rest.split("\n\n")
            for block in blocks:
                fields = dict(line.split(": ", 1) for line in block.split("\n"))
                self.events.append((fields.get("event", ""), fields.get("data", block)))
        self.ended = True


@asynccontextmanager
async def listening(device: Device) -> AsyncIterator[Listener]:
    """A stream of a device that has begun."""
    listener = Listener()
    async with device.http.stream("GET", "/live", headers=device.headers) as answer:
        assert answer.status_code == 200, await answer.aread()
        assert answer.headers["content-type"].startswith("text/event-stream")
        task = asyncio.create_task(listener.read(answer))
        try:
            await eventually(lambda: _truth(bool(listener.events)))
            yield listener
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


async def _truth(value: bool) -> bool:
    return value


def tasks_of(served: Served) -> int:
    """Tasks that exist in this process."""
    return len(asyncio.all_tasks())


async def test_pokes_reach_exactly_the_devices_that_may_read(device: MakeDevice, bus: Bus) -> None:
    coordinator, defender = await device("coordinator"), await device("defender")
    async with listening(coordinator) as first, listening(defender) as second:
        await bus.poke("box-coordinators", 1, urgent=True)
        await bus.poke(defender.box, 2, urgent=False)
        await bus.poke("directory", 3, urgent=False)
        await eventually(lambda: _truth(len(first.pokes()) == 2 and len(second.pokes()) == 2))
    assert {poke["database"] for poke in first.pokes()} == {"box-coordinators", "directory"}
    assert {poke["database"] for poke in second.pokes()} == {defender.box, "directory"}
    assert {"database": "box-coordinators", "n": 1, "urgent": True} in first.pokes()


async def test_on_connecting_a_device_hears_what_is_new_already(
    device: MakeDevice, bus: Bus, couch: Couch
) -> None:
    defender, other = await device("defender"), await device("defender")
    await couch.ensure_db("notices")
    for database in (defender.box, other.box, "box-coordinators"):
        await couch.put("notices", {"_id": database, "n": 4, "urgent": True, "day": "2026-11-24"})
    async with listening(defender) as listener:
        await eventually(lambda: _truth(bool(listener.pokes())))
    assert listener.pokes() == [{"database": defender.box, "n": 4, "urgent": True}]


async def test_a_quiet_stream_beats(device: MakeDevice) -> None:
    defender = await device("defender")
    async with listening(defender) as listener:
        await eventually(lambda: _truth(("", ": beat") in listener.events))


async def test_revocation_ends_the_stream(device: MakeDevice, bus: Bus) -> None:
    defender = await device("defender")
    async with listening(defender) as listener:
        await bus.request("gateway.revoke", {"member": defender.enrolled["member"]})
        await eventually(lambda: _truth(listener.ended), limit=5)
    assert listener.events[-1] == ("end", "{}")


async def test_signing_out_ends_the_stream(device: MakeDevice) -> None:
    defender = await device("defender")
    async with listening(defender) as listener:
        await defender.call("DELETE", "/api/sessions")
        await eventually(lambda: _truth(listener.ended), limit=5)


async def test_a_fourth_stream_of_a_device_ends_its_first(device: MakeDevice) -> None:
    defender = await device("defender")
    async with (
        listening(defender) as first,
        listening(defender) as second,
        listening(defender),
        listening(defender),
    ):
        await eventually(lambda: _truth(first.ended), limit=5)
        assert not second.ended


async def test_no_task_and_no_stream_is_left_when_devices_hang_up(
    hub: Served, device: MakeDevice, bus: Bus
) -> None:
    defender = await device("defender")
    before = tasks_of(hub)
    for _ in range(8):
        async with listening(defender):
            pass

    async def nothing_left() -> bool:
        report = await bus.request("gateway.status")
        return report["counts"]["streams"] == 0 and tasks_of(hub) <= before + 2

    await eventually(nothing_left, limit=5)


async def test_a_long_poll_answers_when_there_is_news_and_holds_no_connection_to_the_engine(
    region: str, device: MakeDevice, couch: Couch, bus: Bus
) -> None:
    coordinator = await device("coordinator")
    await couch.ensure_db("box-coordinators")
    poll = asyncio.create_task(
        coordinator.call("GET", "/sync/box-coordinators/_changes?feed=longpoll&since=0&heartbeat=10000")
    )
    doc = stored(region)

    async def poked() -> bool:
        await bus.poke("box-coordinators", 1, urgent=False)
        return poll.done()

    await couch.bulk("box-coordinators", [doc], new_edits=False)
    await eventually(poked)
    assert [row["id"] for row in (await poll).json()["results"]] == [doc["_id"]]


async def test_a_long_poll_without_news_ends_by_itself(device: MakeDevice, couch: Couch) -> None:
    coordinator = await device("coordinator")
    await couch.ensure_db("box-coordinators")
    answer = await coordinator.call(
        "GET", "/sync/box-coordinators/_changes?feed=longpoll&since=now&timeout=300"
    )
    assert answer.json()["results"] == []
