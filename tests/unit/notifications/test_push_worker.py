"""Ringing many devices: once each though copies run and die at any step; a bad service delays nobody else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import anyio
import pytest

from services.notifications.push_due import LEASE, Ring
from services.notifications.push_sender import Answer, PushSender
from services.notifications.push_worker import AT_ONCE, Pusher
from shared.couch import Doc
from shared.push import DATABASE, HUB, SenderKey
from tests.support.memory_couch import Database, MemoryCouch, Step, Store

START = datetime(2026, 11, 24, 18, tzinfo=UTC)
SERVICE = "push.example"


class Killed(Exception):  # noqa: N818 - it is no error
    """The process ends here."""


class Service(PushSender):
    """A push service that keeps what it got; `answers` by device, else it takes it."""

    def __init__(self) -> None:
        super().__init__([SERVICE, "hanging.example"], "mailto:hub@example.org")
        self.got: list[tuple[str, str]] = []
        self.answers: dict[str, Answer] = {}
        self.most = self.now = 0

    async def send(self, doc: Doc, ring: Ring, key: SenderKey) -> Answer:
        if self.origin(doc) is None:
            return Answer("not-allowed")
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            await anyio.lowlevel.checkpoint()
            if "hanging" in doc["endpoint"]:
                await anyio.sleep_forever()
            self.got.append((doc["_id"], ring))
            return self.answers.get(doc["_id"], Answer("sent"))
        finally:
            self.now -= 1


class House:
    """A hub in memory, and its push service."""

    def __init__(self) -> None:
        self.now = START
        self.service = Service()
        self.store = Store({name: Database() for name in ("notices", HUB, DATABASE)})
        self.couch = MemoryCouch(self.store)

    async def join(self, device: str, host: str = SERVICE, roles: tuple[str, ...] = ("defender",)) -> None:
        """A member whose phone wants to be rung."""
        await self.couch.put(
            HUB, {"_id": f"member:{device}", "roles": list(roles), "box": f"box-{device}", "state": "active"}
        )
        await self.couch.put(HUB, {"_id": f"device:{device}", "member": device, "state": "active"})
        wishes: dict[str, Any] = {
            "quiet": None,
            "kinds": {"answers": True, "reports": True, "alerts": True},
            "digest_minutes": 0,
        }
        state: dict[str, Any] = {"last": None, "next": None, "tries": 0, "begun": None, "failing": None}
        keys = {"endpoint": f"https://{host}/{device}", "p256dh": "", "auth": ""}
        await self.couch.put(
            DATABASE, {"_id": device, "member": device, **keys, **wishes, "sent": {}, **state}
        )

    async def news(self, database: str, n: int = 1) -> None:
        """News of a database."""

        def change(present: Doc | None) -> Doc:
            return {**(present or {}), "n": n, "urgent": False, "urgent_n": 0}

        await self.couch.update("notices", database, change)

    def copy(self, step: Step | None = None) -> Pusher:
        """One copy of the service."""
        couch = MemoryCouch(self.store, step) if step else self.couch
        return Pusher(couch, self.service, lambda: self.now)

    async def look(self, pusher: Pusher | None = None) -> None:
        """A copy looks, and has rung everybody."""
        async with anyio.create_task_group() as group:
            await (pusher or self.copy()).look(group)

    def kept(self, device: str) -> Doc | None:
        """What the hub keeps of a device."""
        return self.store.live(DATABASE).get(device)


@pytest.fixture
def house() -> House:
    return House()


async def test_each_device_rings_once_for_what_is_its_own(house: House) -> None:
    for device in ("ana", "eva"):
        await house.join(device)
    await house.news("box-ana")
    for _ in range(3):
        await house.look()
    assert house.service.got == [("ana", "news")]
    await house.news("alerts")
    await house.look()
    assert sorted(house.service.got[1:]) == [("ana", "alert"), ("eva", "alert")]


async def test_of_several_copies_that_look_at_once_one_rings(house: House) -> None:
    await house.join("ana")
    await house.news("box-ana")
    copies = [house.copy() for _ in range(4)]
    async with anyio.create_task_group() as group:
        for copy in copies:
            group.start_soon(house.look, copy)
    assert house.service.got == [("ana", "news")]


async def test_killed_at_any_step_it_rings_all_the_same_and_twice_only_after_the_push_went_out(
    house: House,
) -> None:
    """Every step of a look is a place to die. What the service took but nobody noted comes again, and takes
    the place of the first on the phone.
    """
    dead_at = 0
    while True:
        house = House()
        await house.join("ana")
        await house.news("box-ana")
        steps = 0

        async def step(_name: str, at: int = dead_at) -> None:
            nonlocal steps
            steps += 1
            if steps == at + 1:
                raise Killed

        died = False
        try:
            await house.look(house.copy(step))
        except* Killed:
            died = True
        went_out = len(house.service.got)
        noted = (house.kept("ana") or {})["sent"] == {"box-ana": 1}
        for _ in range(2):
            house.now += LEASE
            await house.look()
        assert len(house.service.got) == (1 if noted or not went_out else 2)
        assert (house.kept("ana") or {})["sent"] == {"box-ana": 1}
        if not died:
            break
        dead_at += 1
    assert dead_at > 8, "there were many places to die"


async def test_a_service_that_hangs_keeps_nobody_else_waiting_and_gets_few_at_once(house: House) -> None:
    for number in range(3 * AT_ONCE):
        await house.join(f"slow{number}", "hanging.example")
    for number in range(20):
        await house.join(f"ana{number}")
    await house.news("alerts")
    async with anyio.create_task_group() as group:
        await house.copy().look(group)
        await anyio.wait_all_tasks_blocked()
        assert len(house.service.got) == 20
        assert house.service.now == AT_ONCE
        group.cancel_scope.cancel()


async def test_an_address_that_is_gone_is_forgotten_but_not_the_one_that_took_its_place(house: House) -> None:
    for device in ("ana", "eva"):
        await house.join(device)
        house.service.answers[device] = Answer("gone")

    async def moves(doc: Doc, ring: Ring, key: SenderKey) -> Answer:
        await house.couch.update(
            DATABASE, "eva", lambda present: {**(present or {}), "endpoint": f"https://{SERVICE}/new"}
        )
        return Answer("gone")

    await house.news("box-ana")
    await house.look()
    assert house.kept("ana") is None
    house.service.send = moves  # type: ignore[method-assign]
    await house.news("box-eva")
    await house.look()
    assert (house.kept("eva") or {})["endpoint"] == f"https://{SERVICE}/new"


@pytest.mark.parametrize("outcome", ["later", "refused", "unreachable"])
async def test_what_fails_is_tried_again_later_and_told_to_operators(house: House, outcome: Any) -> None:
    await house.join("ana")
    house.service.answers["ana"] = Answer(outcome)
    await house.news("box-ana")
    pusher = house.copy()
    for _ in range(12 * 60):
        await house.look(pusher)
        house.now += timedelta(minutes=1)
    assert 8 <= len(house.service.got) <= 14
    counts = await pusher.counts()
    assert counts == {"push_devices": 1, "push_failing": 1, "push_failing_hours": 12}
    del house.service.answers["ana"]
    house.now += timedelta(hours=2)
    await house.look(pusher)
    assert (await pusher.counts())["push_failing"] == 0


@pytest.mark.parametrize("record", ["member:ana", "device:ana"])
async def test_who_is_shut_out_is_never_rung_again_and_forgotten(house: House, record: str) -> None:
    await house.join("ana")
    await house.couch.update(HUB, record, lambda doc: {**(doc or {}), "state": "revoked"})
    await house.news("alerts")
    await house.look()
    assert house.service.got == []
    assert house.kept("ana") is None


async def test_who_lost_a_role_is_not_rung_for_it(house: House) -> None:
    await house.join("ana", roles=("coordinator",))
    await house.couch.update(HUB, "member:ana", lambda doc: {**(doc or {}), "roles": ["defender"]})
    await house.news("box-coordinators")
    await house.look()
    assert house.service.got == []


async def test_a_service_that_is_no_more_allowed_is_not_called_and_forgotten(house: House) -> None:
    await house.join("ana", "other.example")
    await house.news("alerts")
    await house.look()
    assert house.service.got == []
    assert house.kept("ana") is None


async def test_wishes_that_change_while_it_rings_are_kept(house: House) -> None:
    await house.join("ana")
    await house.news("box-ana")

    async def meanwhile(doc: Doc, ring: Ring, key: SenderKey) -> Answer:
        await house.couch.update(DATABASE, "ana", lambda present: {**(present or {}), "digest_minutes": 60})
        return Answer("sent")

    house.service.send = meanwhile  # type: ignore[method-assign]
    await house.look()
    kept = house.kept("ana") or {}
    assert (kept["digest_minutes"], kept["sent"]) == (60, {"box-ana": 1})


async def test_an_outage_of_couchdb_is_outlived(house: House) -> None:
    await house.join("ana")
    await house.news("box-ana")
    pusher = Pusher(house.couch, house.service, lambda: house.now, look_seconds=0.01)
    async with anyio.create_task_group() as group:
        house.store.down = True
        group.start_soon(pusher.keep)
        await anyio.sleep(0.05)
        assert house.service.got == []
        house.store.down = False
        with anyio.fail_after(5):
            while not house.service.got:  # noqa: ASYNC110 - the fake has no event
                await anyio.sleep(0.01)
        group.cancel_scope.cancel()
