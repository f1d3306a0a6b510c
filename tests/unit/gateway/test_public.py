"""What is the same for everybody is answered from memory, correct at once; what is anybody's own never is."""

from __future__ import annotations

import asyncio
import gzip

import pytest

from services.gateway.remembered import Remembered
from services.gateway.sync import public as public_module
from services.gateway.sync.paths import Target
from services.gateway.sync.public import FRESH_SECONDS, Public, question_of
from shared.problem import Problem
from tests.unit.gateway.conftest import Hub
from tests.unit.gateway.fakes import FakeEngine, FakeReply, Script

ES = Target("catalogue-es", "catalogue", "changes")
FEED = "/catalogue-es/_changes"


class House:
    """An engine whose catalogue has a sequence, and what is kept of it."""

    def __init__(self, limit: int = 1_000_000) -> None:
        self.script = Script()
        self.remembered = Remembered(limit)
        self.now = 0.0
        self.public = Public(FakeEngine(self.script), self.remembered, lambda: self.now)
        self.public.hears = lambda: True
        self.publish(1)

    def publish(self, seq: int) -> None:
        """The engine has something new; nobody was told yet."""
        self.script.infos["catalogue-es"] = FakeReply(pieces=(f'{{"update_seq":"{seq}-x"}}'.encode(),))
        self.script.replies = [FakeReply(pieces=(f'{{"state":{seq}}}'.encode(),))]

    async def ask(self, **params: str) -> bytes | None:
        return (await self.public.answer(question_of(ES, "GET", FEED, params))).plain


async def test_the_same_question_is_asked_once() -> None:
    house = House()
    assert [await house.ask(since="0") for _ in range(10)] == [b'{"state":1}'] * 10
    assert (len(house.script.asked), house.script.looked) == (1, ["catalogue-es"])
    await house.ask(since="1-x")
    assert len(house.script.asked) == 2


async def test_a_thousand_phones_at_once_cost_one_question() -> None:
    house = House()
    answers = await asyncio.gather(*(house.ask(since="0") for _ in range(1000)))
    assert set(answers) == {b'{"state":1}'}
    assert (len(house.script.asked), len(house.script.looked)) == (1, 1)


async def test_after_news_the_answer_is_the_new_one_at_once() -> None:
    house = House()
    assert await house.ask() == b'{"state":1}'
    house.publish(2)
    house.public.heard()
    assert await house.ask() == b'{"state":2}'
    assert len(house.remembered) == 1, "what was kept of the old state is gone"


async def test_news_without_anything_new_costs_a_look_and_keeps_what_is_kept() -> None:
    house = House()
    await house.ask()
    house.public.heard()
    await house.ask()
    assert (len(house.script.asked), len(house.script.looked)) == (1, 2)


async def test_who_asks_after_the_news_does_not_get_an_answer_that_was_asked_for_before() -> None:
    house = House()
    go = asyncio.Event()
    slow = FakeReply(pieces=(b'{"update_seq":"1-x"}',))
    house.script.infos["catalogue-es"] = slow
    engine = FakeEngine(house.script)
    original = engine.ask
    house.public._engine = engine

    def ask(method: str, path: str, *args: object, **more: object) -> object:
        return _held(original(method, path, *args, **more), go)  # type: ignore[arg-type]

    engine.ask = ask  # type: ignore[method-assign, assignment]
    before = asyncio.create_task(house.ask())
    await asyncio.sleep(0)
    house.publish(2)
    house.public.heard()
    after = asyncio.create_task(house.ask())
    await asyncio.sleep(0)
    go.set()
    await before
    assert await after == b'{"state":2}'
    assert house.script.looked == ["catalogue-es", "catalogue-es"]


class _held:  # noqa: N801 - a context manager
    """Lets a request begin only when it may."""

    def __init__(self, inner: object, go: asyncio.Event) -> None:
        self._inner, self._go = inner, go

    async def __aenter__(self) -> object:
        await self._go.wait()
        return await self._inner.__aenter__()  # type: ignore[attr-defined]

    async def __aexit__(self, *error: object) -> object:
        return await self._inner.__aexit__(*error)  # type: ignore[attr-defined]


async def test_news_that_was_lost_is_noticed_within_a_second() -> None:
    house = House()
    await house.ask()
    house.publish(2)
    house.now += FRESH_SECONDS
    assert await house.ask() == b'{"state":2}'


async def test_while_no_news_can_be_heard_every_request_looks() -> None:
    house = House()
    house.public.hears = lambda: False
    assert await house.ask() == b'{"state":1}'
    house.publish(2)
    assert await house.ask() == b'{"state":2}'
    assert await house.ask() == b'{"state":2}'
    assert (len(house.script.asked), len(house.script.looked)) == (2, 3)


async def test_memory_is_bounded_whatever_is_asked() -> None:
    house = House(limit=10_000)
    for since in range(100):
        await house.ask(since=str(since))
        assert house.remembered.held <= 10_000
    assert len(house.remembered) < 10


async def test_an_answer_that_is_too_large_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(public_module, "LARGEST_ANSWER", 10)
    house = House()
    assert await house.ask() is None
    assert house.remembered.held <= public_module.ENTRY_BYTES


async def test_refusals_of_the_engine_are_not_kept() -> None:
    house = House()
    house.script.replies = [FakeReply(status=404), FakeReply(pieces=(b"{}",))]
    with pytest.raises(Problem):
        await house.ask()
    assert await house.ask() == b"{}"


async def test_a_database_that_appears_is_seen_at_once() -> None:
    house = House()
    house.script.infos["catalogue-es"] = FakeReply(status=404)
    for _ in range(2):
        with pytest.raises(Problem):
            await house.ask()
    house.publish(1)
    assert await house.ask() == b'{"state":1}'


# Through the gateway


async def test_boxes_and_the_intake_are_never_kept(hub: Hub) -> None:
    member = await hub.enter("coordinator")
    for path in (
        f"/sync/{member.box}/_changes",
        "/sync/box-coordinators/_changes",
        f"/sync/{member.box}/some-document",
    ):
        hub.script.asked.clear()
        for answer in (b'{"results":[1],"last_seq":1}', b'{"results":[2],"last_seq":2}'):
            hub.script.replies = [FakeReply(pieces=(answer,))]
            assert (await member.call("GET", path)).content == answer
        assert len(hub.script.asked) == 2, path
    hub.script.asked.clear()
    body = {"docs": [{"id": "x"}]}
    for _ in range(2):
        await member.call("POST", f"/sync/{member.box}/_bulk_get", json=body)
        await member.call("POST", "/sync/intake/_revs_diff", json={"a" * 52: ["1-" + "b" * 32]})
    assert len(hub.script.asked) == 2
    hub.script.looked.clear()
    for _ in range(2):
        await member.call("GET", f"/sync/{member.box}")
    assert hub.script.looked == [member.box] * 2


async def test_two_phones_get_the_same_bytes_for_one_question(hub: Hub) -> None:
    one, two = await hub.enter(), await hub.enter()
    feed = b'{"results":[' + b'{"id":"x"},' * 200 + b'{"id":"y"}]}'
    hub.script.replies = [FakeReply(pieces=(feed,))]
    for phone in (one, two):
        packed = await phone.call("GET", "/sync/catalogue-es/_changes", headers={"Accept-Encoding": "gzip"})
        assert packed.headers["content-encoding"] == "gzip"
        assert packed.headers["cache-control"] == "no-store"
        plain = await phone.call(
            "GET", "/sync/catalogue-es/_changes", headers={"Accept-Encoding": "identity"}
        )
        assert "content-encoding" not in plain.headers
        assert packed.content == plain.content == feed
    assert len(hub.script.asked) == 1
    assert len(gzip.compress(feed)) < len(feed)


async def test_what_is_kept_is_given_to_members_alone(hub: Hub) -> None:
    member = await hub.enter()
    assert (await member.call("GET", "/sync/catalogue-es/_changes")).status_code == 200
    assert (await hub.http.get("/sync/catalogue-es/_changes")).status_code == 401


async def test_an_answer_that_is_too_large_is_streamed_to_each(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(public_module, "LARGEST_ANSWER", 10)
    member = await hub.enter()
    feed = b'{"results":[1,2,3,4,5]}'
    hub.script.replies = [FakeReply(pieces=(feed,))]
    for _ in range(2):
        assert (await member.call("GET", "/sync/directory/_changes")).content == feed
