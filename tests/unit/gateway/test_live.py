"""Streams and who hears what, without a network."""

from __future__ import annotations

import anyio
import anyio.lowlevel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway import live as module
from services.gateway.live import Live, Poke, events

A, B = frozenset({"box-a"}), frozenset({"box-a", "box-b"})


def test_a_slow_device_costs_one_poke_a_database_and_urgent_stays_urgent() -> None:
    live = Live()
    with live.stream("d", "m", "t", B) as stream:
        for n in range(10_000):
            live.publish(Poke("box-a", n, urgent=n == 17))
            live.publish(Poke("box-b", n, urgent=False))
        assert len(stream._waiting) == 2
        assert stream._waiting["box-a"] == Poke("box-a", 9999, urgent=True)
        assert stream._waiting["box-b"] == Poke("box-b", 9999, urgent=False)


@given(st.lists(st.sampled_from(["box-a", "box-b", "box-c", "", "box-"]), max_size=30))
async def test_a_stream_hears_of_its_own_databases_only(databases: list[str]) -> None:
    live = Live()
    with live.stream("d", "m", "t", A) as stream:
        for database in databases:
            live.publish(Poke(database, 1, urgent=False))
        heard = {poke.database for poke in await stream.take(0)}
    assert heard == ({"box-a"} & set(databases))


async def test_a_stream_hears_of_databases_of_its_kinds_that_come_to_be_while_it_listens() -> None:
    live = Live()
    kinds = frozenset({"catalogue", "copied-directory"})
    mirrored = f"of-{'a' * 52}-directory"
    with live.stream("d", "m", "t", kinds) as stream:
        for database in (mirrored, "catalogue-nah", f"of-{'a' * 52}-alerts", "box-coordinators", "hub"):
            live.publish(Poke(database, 1, urgent=False))
        assert {poke.database for poke in await stream.take(0)} == {mirrored, "catalogue-nah"}


async def test_pokes_that_come_while_others_are_taken_are_not_lost() -> None:
    live = Live()
    with live.stream("d", "m", "t", B) as stream:
        live.publish(Poke("box-a", 1, urgent=False))
        assert [poke.database for poke in await stream.take(1)] == ["box-a"]
        live.publish(Poke("box-b", 1, urgent=False))
        assert [poke.database for poke in await stream.take(1)] == ["box-b"]
        assert await stream.take(0) == []


def test_nothing_is_left_of_streams_that_ended() -> None:
    live = Live()
    for n in range(100):
        with live.stream(f"d{n % 7}", "m", f"t{n}", B):
            pass
    assert live.open_streams == 0
    assert not live._streams
    assert not live._by_device
    with live.waiting("x"):
        assert live.waiting_polls == 1
    assert live.waiting_polls == 0
    assert not live._polls


def test_a_device_has_three_streams_at_most_and_the_oldest_goes() -> None:
    live = Live()
    with live.stream("d", "m", "1", A) as first, live.stream("d", "m", "2", A) as second:
        with live.stream("d", "m", "3", A), live.stream("d", "m", "4", A) as fourth:
            assert (first.closed, second.closed, fourth.closed) == (True, False, False)
            with live.stream("other", "m2", "5", A) as other:
                assert not other.closed
        assert live.open_streams == 1
    assert live.open_streams == 0


def test_revoking_closes_exactly_what_it_names() -> None:
    live = Live()
    with (
        live.stream("d1", "m1", "t1", A) as one,
        live.stream("d2", "m1", "t2", A) as two,
        live.stream("d3", "m2", "t3", A) as three,
    ):
        live.revoke(token="t1")
        assert (one.closed, two.closed, three.closed) == (True, False, False)
        live.revoke(member="m1")
        assert (two.closed, three.closed) == (True, False)
        live.revoke(device="d3")
        assert three.closed


async def read(live: Live, seconds: float, beat: float, welcome: list[bool]) -> list[bytes]:
    async def still() -> bool:
        return welcome.pop(0)

    with live.stream("d", "m", "t", A) as stream:
        return [data async for data in events(stream, [Poke("box-a", 3, urgent=True)], seconds, beat, still)]


async def test_a_stream_begins_with_what_is_new_beats_and_ends_with_its_token() -> None:
    data = await read(Live(), 0.25, 0.1, [True] * 9)
    assert data[0] == (b': welcome\n\nevent: poke\ndata: {"database":"box-a","n":3,"urgent":true}\n\n')
    assert data[1:-1].count(b": beat\n\n") >= 2
    assert data[-1] == b"event: end\ndata: {}\n\n"


async def test_a_beat_that_finds_the_device_unwelcome_ends_the_stream() -> None:
    with anyio.fail_after(2):
        data = await read(Live(), 60, 0.01, [True, False])
    assert data[-2:] == [b": beat\n\n", b"event: end\ndata: {}\n\n"]


async def test_closing_wakes_a_waiting_stream_at_once() -> None:
    live = Live()

    async def close_soon() -> None:
        while live.open_streams == 0:
            await anyio.lowlevel.checkpoint()
        live.close()

    with anyio.fail_after(2):
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(close_soon)
            data = await read(live, 60, 60, [])
    assert data[-1] == b"event: end\ndata: {}\n\n"


def test_too_many_long_polls_are_answered_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WAITING_REQUESTS", 1)
    live = Live()
    with live.waiting("x") as first, live.waiting("x") as second:
        assert not first.is_set()
        assert second.is_set()
