"""Something urgent that nobody fetches: told once by one copy, again later, to the next, and not for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import anyio
import pytest

from services.notifications.mail import groups_of
from services.notifications.settings import NotificationsSettings
from services.notifications.unseen import AGAIN, MOST_TOLD, RETRY, WATCH, Unseen
from shared.fetched import HUB, Fetched
from tests.support.envelopes import envelope
from tests.support.memory_couch import Database, MemoryCouch, Store

BOX = "box-coordinators"
AFTER = timedelta(minutes=30)


class House:
    """A hub in memory, its clock, and what was told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 18, tzinfo=UTC)
        self.store = Store()
        for name in ("notices", HUB, BOX):
            self.store.databases[name] = Database()
        self.couch = MemoryCouch(self.store)
        self.told: list[tuple[int, int]] = []
        self.refusals = 0

    async def tell(self, before: int, minutes: int) -> None:
        """A mail server."""
        await anyio.lowlevel.checkpoint()
        if self.refusals:
            self.refusals -= 1
            raise OSError("refused")
        self.told.append((before, minutes))

    def copy(self) -> Unseen:
        """One copy of the service."""
        return Unseen(self.couch, self.tell, AFTER, lambda: self.now)

    async def urgent(self) -> None:
        """Something urgent reaches the coordinators' box."""
        await self.couch.bulk(BOX, [envelope(urgent=True)], new_edits=False)
        await self.copy().begin()

    async def fetch(self) -> None:
        """A coordinator's device has everything."""
        await Fetched(self.couch).note(BOX, (await self.couch.info(BOX))["update_seq"], self.now)

    async def after(self, span: timedelta) -> None:
        """Time passes, and the service looks."""
        self.now += span
        await self.copy().look()


@pytest.fixture
def house() -> House:
    return House()


async def test_what_is_fetched_in_time_is_told_to_nobody(house: House) -> None:
    await house.urgent()
    await house.after(timedelta(minutes=29))
    await house.fetch()
    await house.after(timedelta(hours=5))
    assert house.told == []
    assert await house.couch.get("notices", WATCH) is None
    assert await house.copy().waiting_minutes() is None


async def test_what_nobody_fetches_is_told_then_again_then_no_more(house: House) -> None:
    await house.urgent()
    await house.after(AFTER)
    assert house.told == [(0, 30)]
    for _ in range(MOST_TOLD + 3):
        await house.after(AGAIN)
    assert [before for before, _ in house.told] == list(range(MOST_TOLD))
    assert await house.copy().waiting_minutes() is not None, "the hub's status goes on saying it"


async def test_more_urgent_mail_does_not_begin_the_waiting_anew(house: House) -> None:
    await house.urgent()
    house.now += timedelta(minutes=20)
    await house.urgent()
    await house.after(timedelta(minutes=10))
    assert house.told == [(0, 30)]


async def test_a_mail_server_that_refuses_is_tried_again_soon_and_counts_as_not_told(house: House) -> None:
    await house.urgent()
    house.refusals = 3
    await house.after(AFTER)
    for _ in range(3):
        assert house.told == []
        await house.after(RETRY)
    assert [before for before, _ in house.told] == [0]


async def test_of_several_copies_one_tells(house: House) -> None:
    await house.urgent()
    house.now += AFTER
    async with anyio.create_task_group() as group:
        for _ in range(4):
            group.start_soon(house.copy().look)
    assert len(house.told) == 1


async def test_a_restored_box_ends_the_watch(house: House) -> None:
    await house.urgent()
    await house.fetch()
    await house.urgent()
    house.store.databases[BOX] = Database()
    await house.after(AFTER)
    assert house.told == []


def test_groups_are_told_one_after_the_other() -> None:
    assert groups_of("a@x.example, b@x.example; c@y.example;") == [
        ["a@x.example", "b@x.example"],
        ["c@y.example"],
    ]


@pytest.mark.parametrize("text", ["a", "a@b@c", "a b@c", "<a@b>", "a@b\nBcc: c@d"])
def test_what_is_no_address_is_refused_at_the_start(text: str) -> None:
    with pytest.raises(ValueError, match="address"):
        groups_of(text)


def test_a_mail_server_needs_somebody_to_write_to() -> None:
    with pytest.raises(ValueError, match="NOTIFICATIONS_MAIL_TO"):
        NotificationsSettings(notifications_mail_server="smtp://127.0.0.1:2525")
