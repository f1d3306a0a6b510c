"""What `shared.bus` promises, on a real nats-server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
import pytest
from structlog.contextvars import get_contextvars

from shared.bus import Bus, BusUnreachable, News, Payload, Poison
from shared.logging import bound_request_id
from shared.problem import Problem
from tests.support.engines import NatsServer
from tests.support.waiting import eventually


class Heard:
    """What a handler got; `wait` returns when a condition on it holds."""

    def __init__(self) -> None:
        self.news: list[Any] = []
        self._changed = anyio.Event()

    def add(self, item: Any) -> None:
        self.news.append(item)
        self._changed.set()
        self._changed = anyio.Event()

    async def wait(self, condition: Callable[[list[Any]], bool], seconds: float = 20) -> None:
        with anyio.fail_after(seconds):
            while not condition(self.news):
                await self._changed.wait()


async def _again(bus: Bus, handler: Callable[[News], Any]) -> None:
    """A consumer as a service runs it: begun again when NATS goes away."""
    while True:
        try:
            await bus.consume("test", "news.box", handler)
        except BusUnreachable:
            await anyio.sleep(0.1)


async def test_news_is_handled_once_by_several_copies_and_carries_its_request_id(
    bus: Bus, nats_url: str
) -> None:
    heard = Heard()

    async def handle(news: News) -> None:
        heard.add((news.payload["n"], get_contextvars().get("request_id"), news.delivered))

    async def nothing_waits() -> bool:
        return await bus.consumer_backlog("test") == 0

    async with anyio.create_task_group() as group:
        for _ in range(2):
            group.start_soon(bus.consume, "test", "news.box", handle)
        with bound_request_id("request-one-of-the-test"):
            await bus.publish_news("news.box", {"n": 1}, "same")
            await bus.publish_news("news.box", {"n": 1}, "same")
            await bus.publish_news("news.box", {"n": 2})
        await heard.wait(lambda news: len(news) == 2)
        assert sorted(heard.news) == [(1, "request-one-of-the-test", 1), (2, "request-one-of-the-test", 1)]
        await eventually(nothing_waits)
        group.cancel_scope.cancel()


async def test_a_handler_that_keeps_failing_leaves_a_dead_letter_without_the_payload(bus: Bus) -> None:
    attempts = Heard()

    async def handle(news: News) -> None:
        attempts.add(news.delivered)
        raise RuntimeError("no")

    async with anyio.create_task_group() as group:
        group.start_soon(bus.consume, "test", "news.box", handle, 2)
        await bus.publish_news("news.box", {"database": "box-coordinators"})
        await attempts.wait(lambda n: n == [1, 2])
        await eventually(bus.dead_letters)
        group.cancel_scope.cancel()
    letter = await bus.jetstream.get_last_msg("DEAD", "dead.test")
    assert letter.data == b'{"subject":"news.box","code":"gave-up","delivered":2}'
    assert attempts.news == [1, 2]


async def test_poison_is_given_up_at_once_and_the_next_is_handled(bus: Bus) -> None:
    heard = Heard()

    async def handle(news: News) -> None:
        if news.payload["n"] == 1:
            raise Poison("not-for-us")
        heard.add(news.payload["n"])

    async with anyio.create_task_group() as group:
        group.start_soon(bus.consume, "test", "news.box", handle)
        await bus.jetstream.publish("news.box", b"\xff not json")
        await bus.publish_news("news.box", {"n": 1})
        await bus.publish_news("news.box", {"n": 2})
        await heard.wait(lambda n: n == [2])
        assert await bus.dead_letters() == 2
        group.cancel_scope.cancel()


async def test_a_message_that_ended_its_process_too_often_is_not_tried_again(bus: Bus) -> None:
    async def handle(news: News) -> None:
        raise AssertionError("it must not be tried")

    await bus.publish_news("news.box", {"n": 1})
    dying = await bus.jetstream.pull_subscribe("news.box", durable="test", stream="NEWS")
    [message] = await dying.fetch(1, timeout=5)
    await message.nak()  # as when a process is killed while it works
    await dying.unsubscribe()
    async with anyio.create_task_group() as group:
        group.start_soon(bus.consume, "test", "news.box", handle, 1)
        assert await eventually(bus.dead_letters) == 1
        group.cancel_scope.cancel()
    letter = await bus.jetstream.get_last_msg("DEAD", "dead.test")
    assert b'"code":"gave-up"' in (letter.data or b"")


async def test_questions_are_answered_and_refusals_travel_as_problems(bus: Bus) -> None:
    async def echo(payload: Payload) -> Payload:
        if payload.get("refuse"):
            raise Problem(409, "used", "Already used", "Once only.", {"n": 3})
        if payload.get("bug"):
            raise ZeroDivisionError
        return {"got": payload}

    await bus.serve("test-service", "1.0.0", {"echo": echo})
    assert await bus.request("test-service.echo", {"a": "ñ"}) == {"got": {"a": "ñ"}}
    with pytest.raises(Problem) as refused:
        await bus.request("test-service.echo", {"refuse": True})
    assert (refused.value.status, refused.value.slug, refused.value.extra) == (409, "used", {"n": 3})
    with pytest.raises(Problem) as bug:
        await bus.request("test-service.echo", {"bug": True})
    assert (bug.value.status, bug.value.slug) == (500, "internal")
    answer = await bus.client.request("test-service.echo", b"[[[", timeout=5)
    assert (answer.headers or {})["Nats-Service-Error-Code"] == "400"
    with pytest.raises(BusUnreachable):
        await bus.request("nobody.there", {})


async def test_every_subscriber_hears_every_poke(bus: Bus, nats_url: str) -> None:
    other = Bus(nats_url, "other")
    await other.connect()
    heard = Heard()

    async def handle(payload: Payload) -> None:
        heard.add(payload)

    await bus.subscribe_poke(handle)
    await other.subscribe_poke(handle)
    await bus.client.flush()
    await other.client.flush()
    await bus.poke("box-coordinators", 3, True)
    await heard.wait(lambda p: p == [{"database": "box-coordinators", "n": 3, "urgent": True}] * 2)
    await other.close()


async def test_an_outage_is_told_at_once_and_everything_goes_on_after_it(
    bus: Bus, nats_server: NatsServer
) -> None:
    heard = Heard()

    async def handle(news: News) -> None:
        heard.add(news.payload["n"])

    async def answer(payload: Payload) -> Payload:
        return payload

    async def away() -> bool:
        return not bus.connected

    async def back() -> bool:
        return bus.connected

    await bus.serve("test-service", "1.0.0", {"echo": answer})
    async with anyio.create_task_group() as group:
        group.start_soon(_again, bus, handle)
        await bus.publish_news("news.box", {"n": 1})
        await heard.wait(lambda n: n == [1])
        nats_server.kill()
        await eventually(away)
        with anyio.fail_after(0.5), pytest.raises(BusUnreachable):
            await bus.publish_news("news.box", {"n": 0})
        nats_server.forget()
        await anyio.to_thread.run_sync(nats_server.start)
        await eventually(back)
        await bus.publish_news("news.box", {"n": 2})
        await heard.wait(lambda n: n == [1, 2], 30)
        assert await bus.request("test-service.echo", {"a": 1}) == {"a": 1}
        group.cancel_scope.cancel()


async def test_connecting_to_nobody_is_unreachable_and_closing_is_always_possible() -> None:
    bus = Bus("nats://127.0.0.1:1", "test")
    with pytest.raises(BusUnreachable):
        await bus.connect()
    with pytest.raises(BusUnreachable):
        await bus.publish_news("news.box", {})
    assert await bus.check() == "unreachable"
    await bus.close()
