"""Something urgent that nobody opens: told once by one copy, again later, to the next, and not for ever."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import anyio
import pytest

from services.notifications.mail import groups_of
from services.notifications.settings import NotificationsSettings
from services.notifications.unseen import AGAIN, MOST_TOLD, MOST_WAITS, RETRY, WATCH, Unseen
from shared.fetched import HUB, Fetched
from tests.support.envelopes import envelope
from tests.support.memory_couch import Database, MemoryCouch, Store

BOX = "box-coordinators"
AFTER = timedelta(minutes=30)
BEYOND = timedelta(hours=2)


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
        self.count = 0

    async def tell(self, before: int, minutes: int) -> None:
        """A mail server."""
        await anyio.lowlevel.checkpoint()
        if self.refusals:
            self.refusals -= 1
            raise OSError("refused")
        self.told.append((before, minutes))

    def copy(self) -> Unseen:
        """One copy of the service."""
        return Unseen(self.couch, self.tell, AFTER, BEYOND, lambda: self.now)

    async def urgent(self) -> str:
        """Something urgent reaches the coordinators' box; the mark of its news."""
        self.count += 1
        await self.couch.bulk(BOX, [envelope(urgent=True)], new_edits=False)
        await self.copy().begin(f"news-{self.count}")
        return f"news-{self.count}"

    async def fetch(self) -> None:
        """A coordinator's device has everything."""
        await Fetched(self.couch).note(BOX, (await self.couch.info(BOX))["update_seq"], self.now)

    async def open(self) -> None:
        """A coordinator has opened everything, and her device said so."""
        end = (await self.couch.info(BOX))["update_seq"]
        await Fetched(self.couch, "opened").note(BOX, end, self.now)

    async def unheard(self) -> dict[str, object]:
        """What paired hubs are to hear."""
        doc = await self.couch.get(HUB, "unheard") or {}
        return {name: value for name, value in doc.items() if not name.startswith("_")}

    async def after(self, span: timedelta) -> None:
        """Time passes, and the service looks."""
        self.now += span
        await self.copy().look()


@pytest.fixture
def house() -> House:
    return House()


async def test_what_is_opened_in_time_is_told_to_nobody(house: House) -> None:
    await house.urgent()
    await house.after(timedelta(minutes=29))
    await house.open()
    await house.after(timedelta(hours=5))
    assert house.told == []
    assert await house.couch.get("notices", WATCH) is None
    assert await house.copy().waiting_minutes() is None


async def test_a_phone_in_a_bag_that_fetches_it_is_nobody_who_opened_it(house: House) -> None:
    await house.urgent()
    await house.fetch()
    await house.after(AFTER)
    assert house.told == [(0, 30)]


async def test_what_comes_just_before_the_first_is_opened_is_watched_on_its_own(house: House) -> None:
    await house.urgent()
    await house.open()
    house.now += timedelta(minutes=20)
    await house.urgent()
    await house.after(timedelta(minutes=10))
    assert house.told == [], "the first was opened, the second has waited for ten minutes"
    await house.after(timedelta(minutes=20))
    assert house.told == [(0, 30)]


async def test_news_that_comes_again_is_one_that_waits(house: House) -> None:
    mark = await house.urgent()
    await house.copy().begin(mark)
    await house.after(BEYOND)
    assert await house.unheard() == {"n": 1, "since": "2026-11-24T18:00:00Z"}


async def test_paired_hubs_hear_how_many_and_since_when_and_when_it_is_over(house: House) -> None:
    await house.urgent()
    house.now += timedelta(minutes=40)
    await house.urgent()
    await house.after(BEYOND - timedelta(minutes=41))
    assert await house.unheard() == {}
    await house.after(timedelta(minutes=1))
    assert await house.unheard() == {"n": 2, "since": "2026-11-24T18:00:00Z"}
    await house.open()
    await house.after(timedelta(minutes=1))
    assert await house.unheard() == {}


async def test_a_thousand_urgent_reports_are_counted_up_to_a_limit_and_the_last_is_watched(
    house: House,
) -> None:
    for _ in range(MOST_WAITS + 5):
        await house.urgent()
    await house.after(BEYOND)
    assert (await house.unheard())["n"] == MOST_WAITS
    await house.open()
    await house.after(timedelta(minutes=1))
    assert await house.couch.get("notices", WATCH) is None


async def test_of_what_comes_after_the_last_mail_somebody_is_told_once_more(house: House) -> None:
    await house.urgent()
    await house.after(AFTER)
    for _ in range(2 * MOST_TOLD):
        await house.after(AGAIN)
    assert len(house.told) == MOST_TOLD
    await house.urgent()
    await house.urgent()
    await house.after(AFTER - timedelta(minutes=1))
    assert len(house.told) == MOST_TOLD
    await house.after(timedelta(minutes=1))
    assert house.told[MOST_TOLD:] == [(MOST_TOLD - 1, (1 + 2 * 3 * MOST_TOLD) * 60)]
    for _ in range(3):
        await house.after(AGAIN)
    assert len(house.told) == MOST_TOLD + 1


async def test_a_mail_server_that_is_away_for_a_day_gets_one_mail_when_it_is_back(house: House) -> None:
    await house.urgent()
    house.refusals = 24 * 60
    for _ in range(24 * 30):
        await house.after(RETRY)
    assert house.told == []
    house.refusals = 0
    for _ in range(5):
        await house.after(RETRY)
    assert [(before, minutes > 24 * 60) for before, minutes in house.told] == [(0, True)]


async def test_what_nobody_opens_is_told_then_again_then_no_more(house: House) -> None:
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
    await house.open()
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
