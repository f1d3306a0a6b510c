"""Notices count each piece of news once, whatever comes again, late, or at the same time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import anyio
from hypothesis import given
from hypothesis import strategies as st

from services.notifications.news import Herald
from services.notifications.notices import DATABASE, SEEN_KEPT, Notices, mark_of
from shared.bus import News
from tests.support.memory_bus import MemoryBus, Wire
from tests.support.memory_couch import Database, MemoryCouch, Store

DAY = datetime(2026, 11, 24, 18, tzinfo=UTC)
BOX = "box-coordinators"


def new_store() -> Store:
    """A disk with the database of notices."""
    return Store({DATABASE: Database()})


def news(sequence: int, urgent: bool = False, at: datetime = DAY) -> News:
    """Mail for the coordinators."""
    return News("news.box", {"database": BOX, "urgent": urgent}, sequence, at, 1)


async def nothing_more(_mark: str) -> None:
    """Nobody is to be told besides."""


async def test_news_writes_a_notice_and_then_pokes() -> None:
    store, wire = new_store(), Wire()
    await Herald(Notices(MemoryCouch(store), lambda: DAY), MemoryBus(wire), nothing_more).handle(
        news(7, urgent=True)
    )
    notice = store.live(DATABASE)[BOX]
    assert {field: notice[field] for field in ("n", "urgent", "day")} == {
        "n": 1,
        "urgent": True,
        "day": "2026-11-24",
    }
    assert wire.pokes == [(BOX, 1, True)]


async def test_news_that_comes_twice_counts_once_and_pokes_twice() -> None:
    store, wire = new_store(), Wire()
    herald = Herald(Notices(MemoryCouch(store), lambda: DAY), MemoryBus(wire), nothing_more)
    for sequence in (7, 8, 7):
        await herald.handle(news(sequence))
    assert store.live(DATABASE)[BOX]["n"] == 2
    assert wire.pokes == [(BOX, 1, False), (BOX, 2, False), (BOX, 2, False)]


async def test_a_stream_that_counts_from_one_again_is_news() -> None:
    store = new_store()
    notices = Notices(MemoryCouch(store), lambda: DAY)
    await notices.bump(BOX, False, mark_of(1, DAY))
    notice = await notices.bump(BOX, False, mark_of(1, DAY + timedelta(hours=1)))
    assert notice.n == 2


async def test_urgency_lasts_for_the_rest_of_its_day() -> None:
    store, day = new_store(), [DAY]
    notices = Notices(MemoryCouch(store), lambda: day[0])
    assert (await notices.bump(BOX, True, "a")).urgent
    assert (await notices.bump(BOX, False, "b")).urgent
    day[0] += timedelta(days=1)
    assert not (await notices.bump(BOX, False, "c")).urgent


async def test_a_notice_does_not_grow_for_ever() -> None:
    store = new_store()
    notices = Notices(MemoryCouch(store), lambda: DAY)
    for number in range(3 * SEEN_KEPT):
        await notices.bump(BOX, False, f"{number}")
    notice = store.live(DATABASE)[BOX]
    assert notice["n"] == 3 * SEEN_KEPT
    assert len(notice["seen"]) == SEEN_KEPT


async def test_an_outage_of_couchdb_is_waited_out() -> None:
    store, wire = new_store(), Wire()
    store.down = True
    herald = Herald(
        Notices(MemoryCouch(store), lambda: DAY), MemoryBus(wire), nothing_more, retry_seconds=0.01
    )
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(herald.handle, news(1))
        await anyio.wait_all_tasks_blocked()
        store.down = False
    assert store.live(DATABASE)[BOX]["n"] == 1
    assert wire.pokes == [(BOX, 1, False)]


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(0, 2)), max_size=10),
    st.lists(st.integers(0, 3), min_size=1, max_size=12),
)
async def test_copies_at_once_count_each_piece_of_news_once(
    deliveries: list[tuple[int, int]], pauses: list[int]
) -> None:
    """`deliveries` are (sequence, which copy gets it); one sequence may come often and to several copies."""
    store, wire = new_store(), Wire()
    turn = iter(pauses * 100)

    async def step(_name: str) -> None:
        for _ in range(next(turn, 0)):
            await anyio.lowlevel.checkpoint()

    async def copy(number: int) -> None:
        herald = Herald(Notices(MemoryCouch(store, step), lambda: DAY), MemoryBus(wire, step), nothing_more)
        for sequence, receiver in deliveries:
            if receiver == number:
                await herald.handle(news(sequence))

    async with anyio.create_task_group() as copies:
        for number in range(3):
            copies.start_soon(copy, number)
    expected = len({sequence for sequence, _ in deliveries})
    assert sum(doc["n"] for doc in store.live(DATABASE).values()) == expected
    assert len(wire.pokes) == len(deliveries)
