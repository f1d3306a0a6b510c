"""Answers kept in memory: within the bound, and asked for once at a time."""

from __future__ import annotations

import asyncio

import pytest

from services.gateway.remembered import Flights, Remembered
from tests.support.waiting import eventually


class Source:
    """Something to ask, which answers when it is let."""

    def __init__(self) -> None:
        self.asked = 0
        self.may_answer = asyncio.Event()

    async def ask(self) -> bytes:
        self.asked += 1
        await self.may_answer.wait()
        return b"x" * 10


async def asked(source: Source) -> None:
    async def look() -> bool:
        return source.asked > 0

    await eventually(look, every=0.001)


async def test_a_thousand_who_ask_at_once_cost_one_question() -> None:
    source, remembered = Source(), Remembered(1000)
    all_ = [asyncio.create_task(remembered.get("k", source.ask, len)) for _ in range(1000)]
    await asked(source)
    source.may_answer.set()
    assert set(await asyncio.gather(*all_)) == {b"x" * 10}
    assert await remembered.get("k", source.ask, len) == b"x" * 10
    assert source.asked == 1


async def test_who_asked_first_may_hang_up_and_the_others_are_answered() -> None:
    source, remembered = Source(), Remembered(1000)
    first = asyncio.create_task(remembered.get("k", source.ask, len))
    await asked(source)
    second = asyncio.create_task(remembered.get("k", source.ask, len))
    await asyncio.sleep(0)
    first.cancel()
    source.may_answer.set()
    assert await second == b"x" * 10
    assert source.asked == 1
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_a_failure_reaches_all_who_wait_and_is_not_kept() -> None:
    remembered = Remembered(1000)
    failures = 0

    async def fail() -> bytes:
        nonlocal failures
        failures += 1
        await asyncio.sleep(0)
        raise LookupError("away")

    answers = await asyncio.gather(
        *(remembered.get("k", fail, len) for _ in range(5)), return_exceptions=True
    )
    assert [type(answer) for answer in answers] == [LookupError] * 5
    assert (failures, len(remembered), remembered.held) == (1, 0, 0)
    with pytest.raises(LookupError):
        await remembered.get("k", fail, len)
    assert failures == 2


async def test_memory_stays_within_its_bound_and_what_is_wanted_stays_longest() -> None:
    remembered = Remembered(100)

    async def answer() -> bytes:
        return b"x" * 30

    for key in ("a", "b", "c"):
        await remembered.get(key, answer, len)
    await remembered.get("a", answer, len)
    await remembered.get("d", answer, len)
    assert remembered.held == 90
    fresh: list[str] = []

    async def again() -> bytes:
        fresh.append("asked")
        return b"y" * 30

    for key in ("a", "c", "d"):
        await remembered.get(key, again, len)
    assert fresh == []
    await remembered.get("b", again, len)
    assert fresh == ["asked"]


@pytest.mark.parametrize("limit", [0, 9])
async def test_what_is_larger_than_the_bound_is_answered_and_not_kept(limit: int) -> None:
    remembered = Remembered(limit)
    source = Source()
    source.may_answer.set()
    for times in (1, 2):
        assert await remembered.get("k", source.ask, len) == b"x" * 10
        assert (source.asked, remembered.held) == (times, 0)


async def test_what_is_unwanted_is_dropped_with_its_bytes() -> None:
    remembered = Remembered(100)
    source = Source()
    source.may_answer.set()
    await remembered.get(("a", 1), source.ask, len)
    await remembered.get(("b", 1), source.ask, len)
    remembered.drop(lambda key: key == ("a", 1))
    assert (len(remembered), remembered.held) == (1, 10)


async def test_closing_ends_what_is_under_way() -> None:
    source, flights = Source(), Flights()
    waiting = asyncio.create_task(flights.join("k", source.ask))
    await asked(source)
    await flights.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
