"""Hubs that fall silent: told of once, again later, not for ever, nor each time that one comes and goes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import anyio
import pytest

from services.notifications.settings import NotificationsSettings
from services.notifications.silence import AGAIN, MOST_TOLD, RETRY, SilenceWatch
from shared.encoding import format_time
from shared.peers import HUB, SILENCE
from tests.support.memory_couch import Database, MemoryCouch, Store

LITTLE = timedelta(minutes=15)


class House:
    """A hub in memory, its clock, and what was told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 18, tzinfo=UTC)
        self.couch = MemoryCouch(Store({"notices": Database(), HUB: Database()}))
        self.told: list[tuple[int, int]] = []
        self.refusals = 0

    async def tell(self, hubs: int, minutes: int) -> None:
        """A mail server."""
        await anyio.lowlevel.checkpoint()
        if self.refusals:
            self.refusals -= 1
            raise OSError("refused")
        self.told.append((hubs, minutes))

    def copy(self) -> SilenceWatch:
        """One copy of the service."""
        return SilenceWatch(self.couch, self.tell, lambda: self.now)

    async def silent(self, *regions: str) -> None:
        """What federation writes."""
        since = format_time(self.now - timedelta(minutes=10))
        hubs = dict.fromkeys(regions, since)
        await self.couch.update(HUB, SILENCE, lambda present: {**(present or {}), "hubs": hubs})

    async def after(self, span: timedelta) -> None:
        """Time passes, and the service looks."""
        self.now += span
        await self.copy().look()


@pytest.fixture
def house() -> House:
    return House()


async def test_while_nobody_is_silent_nobody_is_told(house: House) -> None:
    await house.after(LITTLE)
    await house.silent()
    await house.after(LITTLE)
    assert house.told == []


async def test_silence_is_told_at_once_then_again_and_not_for_ever(house: House) -> None:
    await house.silent("north")
    for _ in range(200):
        await house.after(LITTLE)
    assert len(house.told) == MOST_TOLD
    assert house.told[0] == (1, 25)
    assert house.told[1][1] >= AGAIN.total_seconds() // 60


async def test_of_several_copies_one_tells(house: House) -> None:
    await house.silent("north")
    async with anyio.create_task_group() as tasks:
        for _ in range(5):
            tasks.start_soon(house.copy().look)
    assert house.told == [(1, 10)]


async def test_several_at_once_are_one_mail_and_another_one_later_is_told(house: House) -> None:
    await house.silent("north", "south")
    await house.after(LITTLE)
    assert house.told == [(2, 25)]
    await house.silent("north", "south", "west")
    await house.after(LITTLE)
    assert house.told[1:] == [(3, 25)]


async def test_who_comes_and_goes_is_told_of_once_in_a_while(house: House) -> None:
    for _ in range(8):
        await house.silent("north")
        await house.after(LITTLE)
        await house.silent()
        await house.after(LITTLE)
    assert len(house.told) == 1
    await house.after(AGAIN)
    await house.silent("north")
    await house.after(LITTLE)
    assert len(house.told) == 2


async def test_a_server_that_refuses_is_asked_again(house: House) -> None:
    house.refusals = 3
    await house.silent("north")
    for _ in range(20):
        await house.after(RETRY)
    assert len(house.told) == 1


def test_operators_are_written_to_only_by_a_mail_server_that_is_named() -> None:
    with pytest.raises(ValueError, match="NOTIFICATIONS_MAIL_SERVER"):
        NotificationsSettings(notifications_mail_operators="ops@example.org")
    with pytest.raises(ValueError, match="address"):
        NotificationsSettings(notifications_mail_operators="no address")
    NotificationsSettings(
        notifications_mail_operators="ops@example.org",
        notifications_mail_server="smtp://127.0.0.1",
        notifications_mail_from="hub@example.org",
    )
