"""Sealed timers: each fires once, at its moment or never, wherever and however many processes die."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import anyio
from hypothesis import given, settings
from hypothesis import strategies as st

from services.incidents.timing import Timing
from shared.encoding import format_time
from shared.steady import SteadyClock
from shared.timers import DATABASE, KEEP, cancel_hash
from tests.support.envelopes import envelope
from tests.unit.incidents.hub import NOW, Hub, Killed, Process

SECRET = b"s" * 32
SOON = NOW + timedelta(hours=2)


class Time:
    """A computer's clock and what has passed since it was started; they may be set apart."""

    def __init__(self) -> None:
        self.wall = NOW
        self.passed = 0.0
        self.kept = False
        """Whether the system keeps the clock right by the network's."""

    def go(self, **span: float) -> None:
        """Let time pass."""
        self.wall += timedelta(**span)
        self.passed += timedelta(**span).total_seconds()

    def clock(self, latest: datetime | None = None) -> SteadyClock:
        return SteadyClock(latest, lambda: self.wall, lambda: self.passed, lambda: self.kept)


def timer(release: datetime = SOON, secret: bytes = SECRET, **more: object) -> dict[str, object]:
    return envelope(release=format_time(release), cancel_hash=cancel_hash(secret), **more)  # type: ignore[arg-type]


async def look(process: Process, time: Time, timing: Timing | None = None) -> None:
    await (timing or Timing(process.timers, time.clock)).look(process.delivery)


async def test_a_timer_is_delivered_at_its_moment_and_not_before(hub: Hub) -> None:
    document, time = timer(urgent=True), Time()
    hub.push(document)
    process = Process(hub)
    await process.drain()
    assert hub.receipts() == {document["_id"]: "timed"}
    time.go(hours=1, minutes=59)
    await look(process, time)
    assert hub.ids("box-coordinators") == set()
    time.go(minutes=1)
    await look(process, time)
    assert hub.store.live("box-coordinators") == {document["_id"]: document}
    assert hub.receipts() == {document["_id"]: "delivered"}
    assert hub.told() == {("box-coordinators", True)}
    await look(process, time)
    assert len(hub.wire.news) == 1, "once"
    assert not any(name.startswith("sealed:") for name in hub.ids(DATABASE)), "nothing sealed is left behind"


async def test_who_shows_the_secret_stops_it_also_before_it_came_and_also_twice(hub: Hub) -> None:
    process, time = Process(hub), Time()
    assert await process.timers.cancel(SECRET, NOW) == "unknown"
    hub.push(timer(), timer(secret=b"o" * 32))
    await process.drain()
    assert await process.timers.cancel(SECRET, NOW) == "cancelled"
    assert await process.timers.cancel(SECRET, NOW) == "cancelled"
    time.go(hours=3)
    await look(process, time)
    assert len(hub.ids("box-coordinators")) == 1, "the other one"
    assert await process.timers.cancel(b"o" * 32, NOW) == "released"
    assert await process.timers.cancel(SECRET, NOW) == "cancelled"


async def test_what_fell_due_while_the_hub_was_down_is_delivered_at_once(hub: Hub) -> None:
    hub.push(timer())
    await Process(hub).drain()
    time = Time()
    time.go(days=3)
    await look(Process(hub), time)
    assert len(hub.ids("box-coordinators")) == 1


async def test_no_step_of_the_clock_fires_early(hub: Hub) -> None:
    hub.push(timer())
    process, time = Process(hub), Time()
    await process.drain()
    timing = Timing(process.timers, time.clock)
    await look(process, time, timing)
    time.wall += timedelta(days=40)
    await look(process, time, timing)
    assert hub.ids("box-coordinators") == set()
    assert timing.clock_is_off
    time.go(hours=2)
    await look(process, time, timing)
    assert len(hub.ids("box-coordinators")) == 1


async def test_a_computer_that_begins_in_the_past_goes_on_from_what_it_knew(hub: Hub) -> None:
    hub.push(timer())
    process, time = Process(hub), Time()
    await process.drain()
    time.go(hours=1)
    await look(process, time)
    time.wall = datetime(1970, 1, 1, tzinfo=NOW.tzinfo)
    timing = Timing(process.timers, time.clock)
    time.go(minutes=59)
    await look(process, time, timing)
    assert hub.ids("box-coordinators") == set()
    time.go(minutes=60)
    await look(process, time, timing)
    assert len(hub.ids("box-coordinators")) == 1


async def test_a_clock_that_is_ahead_at_the_start_waits_until_the_network_has_set_it_right(hub: Hub) -> None:
    hub.push(timer())
    process, time = Process(hub), Time()
    await process.drain()
    await look(process, time)
    time.wall += timedelta(days=40)
    timing = Timing(process.timers, time.clock)
    await look(process, time, timing)
    assert timing.clock_is_unsure
    time.go(seconds=30)
    time.wall, time.kept = NOW + timedelta(seconds=30), True
    await look(process, time, timing)
    assert not timing.clock_is_unsure
    assert hub.ids("box-coordinators") == set()
    assert hub.store.live(DATABASE)["clock"]["at"] < format_time(NOW + timedelta(days=1)), (
        "nothing wrong was noted"
    )
    time.go(hours=2)
    await look(process, time, timing)
    assert len(hub.ids("box-coordinators")) == 1


async def test_without_a_network_a_clock_in_doubt_is_believed_after_two_minutes_for_nobody_waits_for_ever(
    hub: Hub,
) -> None:
    hub.push(timer())
    process, time = Process(hub), Time()
    await process.drain()
    await look(process, time)
    time.wall += timedelta(days=3)  # it was off, over a week-end
    timing = Timing(process.timers, time.clock)
    await look(process, time, timing)
    time.go(seconds=119)
    await look(process, time, timing)
    assert hub.ids("box-coordinators") == set()
    time.go(seconds=2)
    await look(process, time, timing)
    assert len(hub.ids("box-coordinators")) == 1


async def test_after_a_long_time_off_a_clock_that_the_network_keeps_is_believed_at_once(hub: Hub) -> None:
    hub.push(timer())
    process, time = Process(hub), Time()
    await process.drain()
    await look(process, time)
    time.wall += timedelta(days=3)
    time.kept = True
    await look(process, time)
    assert len(hub.ids("box-coordinators")) == 1


async def test_a_moment_that_was_noted_while_the_clock_was_ahead_is_taken_back(hub: Hub) -> None:
    process, time = Process(hub), Time()
    await process.timers.prepare()
    await process.timers.note(NOW + timedelta(days=400))
    time.kept = True
    timing = Timing(process.timers, time.clock)
    hub.push(timer())
    await process.drain()
    await look(process, time, timing)
    assert hub.ids("box-coordinators") == set(), "a year early otherwise"
    assert hub.store.live(DATABASE)["clock"]["at"] == format_time(NOW)


async def test_many_timers_fire_each_once_in_their_minute(hub: Hub) -> None:
    hub.push(*(timer(NOW + timedelta(minutes=n % 50), secret=n.to_bytes(32)) for n in range(1, 201)))
    process, time = Process(hub), Time()
    await process.drain()
    timing = Timing(process.timers, time.clock)
    await look(process, time, timing)
    delivered = len(hub.ids("box-coordinators"))
    assert delivered == 4, "those of this minute"
    time.go(hours=1)
    for _ in range(3):
        await look(process, time, timing)
    assert len(hub.ids("box-coordinators")) == 200


async def test_timers_that_run_too_long_or_outlive_their_envelope_are_refused(hub: Hub) -> None:
    long, short = timer(NOW + timedelta(days=32)), timer(NOW + timedelta(days=20), days=19)
    hub.push(long, short, timer(NOW - timedelta(days=1)))
    process = Process(hub)
    await process.drain()
    refused = {doc_id: state for doc_id, state in hub.receipts().items() if state != "timed"}
    assert refused == {long["_id"]: "release-too-late", short["_id"]: "expires-before-release"}
    await look(process, Time())
    assert len(hub.ids("box-coordinators")) == 1, "one of yesterday is delivered now"


async def test_what_ended_long_ago_is_forgotten_and_what_waits_is_not(hub: Hub) -> None:
    process, time = Process(hub), Time()
    hub.push(timer(secret=b"a" * 32), timer(NOW + timedelta(days=30), b"b" * 32))
    await process.drain()
    await process.timers.cancel(b"a" * 32, NOW)
    await look(process, time)
    assert sum(name.startswith("sealed:") for name in hub.ids(DATABASE)) == 1
    await process.timers.purge(NOW + KEEP + timedelta(days=1))
    left = {name.split(":")[0] for name in hub.ids(DATABASE)}
    assert left == {"clock", "timer", "sealed"}


@settings(max_examples=120, deadline=None)
@given(
    lives=st.lists(st.integers(0, 45), max_size=6),
    cancelled_at=st.integers(0, 7),
    seed=st.integers(0, 1000),
)
def test_wherever_processes_die_it_fires_once_or_was_cancelled_never_both(
    lives: list[int], cancelled_at: int, seed: int
) -> None:
    """Processes that die after some steps, a check-in somewhere among them, and two whole ones at the end."""

    async def story() -> None:
        hub, time = Hub(), Time()
        document = timer()
        hub.push(document)
        time.go(hours=2)
        outcome = None
        for place, life in enumerate(lives):
            if place == cancelled_at:
                outcome = await Process(hub).timers.cancel(SECRET, NOW)
            try:
                process = Process(hub, lives_for=life)
                await process.drain()
                await look(process, time)
            except Killed:
                pass
        dice = random.Random(seed)
        both = [Process(hub, pauses=iter(dice.choices(range(3), k=200))) for _ in range(2)]

        async def whole(process: Process) -> None:
            await process.drain()
            await look(process, time)

        async with anyio.create_task_group() as group:
            for process in both:
                group.start_soon(whole, process)
        await whole(Process(hub))
        arrived = hub.ids("box-coordinators")
        assert arrived == (set() if outcome in ("cancelled", "unknown") else {document["_id"]})
        again = await Process(hub).timers.cancel(SECRET, NOW)
        assert again == ("released" if arrived else "cancelled")

    anyio.run(story)


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 100_000))
def test_a_check_in_and_a_release_that_meet_agree_on_who_was_first(seed: int) -> None:
    async def story() -> None:
        hub, time = Hub(), Time()
        hub.push(timer())
        await Process(hub).drain()
        time.go(hours=2)
        dice = random.Random(seed)
        outcomes: list[str] = []

        def process() -> Process:
            return Process(hub, pauses=iter(dice.choices(range(6), k=400)))

        async def check_in(who: Process) -> None:
            outcomes.append(await who.timers.cancel(SECRET, NOW))

        async with anyio.create_task_group() as group:
            group.start_soon(look, process(), time)
            group.start_soon(check_in, process())
            group.start_soon(look, process(), time)
        await look(Process(hub), time)
        assert (outcomes == ["released"]) == bool(hub.ids("box-coordinators"))

    anyio.run(story)


def test_a_secret_is_named_as_devices_name_it() -> None:
    assert cancel_hash(SECRET) == "focp3e5d25krq3ebm45hiquqabdye3ourjma5mj3ixvue4ozyuqa"
