"""What a tail promises: every change at least once, in order, through kills and restored backups."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Coroutine
from typing import Any

import anyio
import pytest
import structlog.testing

from shared.changes import sequence_number
from shared.couch import Couch, Doc, NotFound, Unreachable
from tests.support.engines import CouchEngine

DB = "shared-tail"


class Heard:
    """What a tail handled; `wait` returns when a condition on it holds."""

    def __init__(self) -> None:
        self.ids: list[str] = []
        self._changed = anyio.Event()

    async def handle(self, changes: list[Doc]) -> None:
        self.ids.extend(change["id"] for change in changes)
        self._changed.set()
        self._changed = anyio.Event()

    async def wait(self, condition: Callable[[list[str]], bool]) -> None:
        with anyio.fail_after(20):
            while not condition(self.ids):
                await self._changed.wait()


@pytest.fixture
async def db(couch: Couch) -> str:
    await couch.ensure_db(DB)
    return DB


async def _write(couch: Couch, *ids: str) -> None:
    await couch.bulk(DB, [{"_id": id_} for id_ in ids])


def _running(couch: Couch, heard: Heard, **options: float) -> Callable[[], Coroutine[Any, Any, None]]:
    async def run() -> None:
        await couch.tail(DB, "test", heard.handle, **options)

    return run


async def test_a_tail_hears_what_was_and_what_comes(couch: Couch, db: str) -> None:
    heard = Heard()
    await _write(couch, "a", "b")
    async with anyio.create_task_group() as group:
        group.start_soon(_running(couch, heard))
        await heard.wait(lambda ids: ids == ["a", "b"])
        await _write(couch, "c")
        await heard.wait(lambda ids: ids == ["a", "b", "c"])
        group.cancel_scope.cancel()


async def test_a_tail_goes_on_where_it_was_and_works_in_bounded_batches(couch: Couch, db: str) -> None:
    await _write(couch, *[f"d{n:03}" for n in range(25)])
    sizes: list[int] = []

    async def handle(changes: list[Doc]) -> None:
        sizes.append(len(changes))

    await couch.tail(DB, "test", handle, batch=10, stop_when_idle=True)
    assert sizes == [10, 10, 5]
    await _write(couch, "later")
    heard = Heard()
    await couch.tail(DB, "test", heard.handle, stop_when_idle=True)
    assert heard.ids == ["later"]


async def test_changes_that_could_not_be_handled_come_again(couch: Couch, db: str) -> None:
    await _write(couch, "a")
    attempts: list[list[str]] = []

    async def handle(changes: list[Doc]) -> None:
        attempts.append([change["id"] for change in changes])
        if len(attempts) < 3:
            raise Unreachable("for a while")

    await couch.tail(DB, "test", handle, stop_when_idle=True)
    assert attempts == [["a"], ["a"], ["a"]]


async def test_a_bug_in_a_handler_leaves_the_tail_with_its_place_unmoved(couch: Couch, db: str) -> None:
    await _write(couch, "a")

    async def handle(changes: list[Doc]) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await couch.tail(DB, "test", handle)
    assert await couch.get_local(DB, "test") is None


async def test_a_tail_survives_an_engine_that_is_killed_and_comes_back(
    couch_engine: CouchEngine, engine_couch: Couch
) -> None:
    heard = Heard()
    await engine_couch.ensure_db(DB)
    await _write(engine_couch, "before")
    async with anyio.create_task_group() as group:
        group.start_soon(_running(engine_couch, heard))
        await heard.wait(lambda ids: "before" in ids)
        couch_engine.kill()
        await anyio.to_thread.run_sync(couch_engine.start)
        await _write(engine_couch, "after")
        await heard.wait(lambda ids: "after" in ids)
        group.cancel_scope.cancel()


async def test_a_database_that_went_back_is_read_from_its_beginning(couch: Couch, db: str) -> None:
    heard = Heard()
    await _write(couch, "a", "b", "c", "d")
    await couch.tail(DB, "test", heard.handle, stop_when_idle=True)
    place = await couch.get_local(DB, "test")
    assert place is not None
    assert sequence_number(place["seq"]) >= 4
    await couch.delete_db(DB)
    await couch.ensure_db(DB)
    await couch.put_local(DB, "test", {"seq": place["seq"]})  # as a restored backup may hold it
    await _write(couch, "e")
    heard.ids.clear()
    await couch.tail(DB, "test", heard.handle, stop_when_idle=True)
    assert heard.ids == ["e"]


async def test_a_running_tail_notices_that_its_database_was_made_anew(couch: Couch, db: str) -> None:
    heard = Heard()
    await _write(couch, "a", "b", "c")

    async def run_again() -> None:
        """As services do: between the two databases there is none, and a tail that looks then ends."""
        while True:
            with contextlib.suppress(NotFound):
                await couch.tail(DB, "test", heard.handle, poll_seconds=2.0)
            await anyio.sleep(0.01)

    async with anyio.create_task_group() as group:
        group.start_soon(run_again)
        await heard.wait(lambda ids: len(ids) == 3)
        await couch.delete_db(DB)
        await couch.ensure_db(DB)
        await _write(couch, "new")
        await heard.wait(lambda ids: "new" in ids)
        group.cancel_scope.cancel()


async def test_an_idle_tail_waits_without_complaint(couch: Couch, db: str) -> None:
    heard = Heard()
    await _write(couch, "a")
    with structlog.testing.capture_logs() as logs:
        async with anyio.create_task_group() as group:
            group.start_soon(_running(couch, heard, poll_seconds=0.4))
            await heard.wait(lambda ids: ids == ["a"])
            await anyio.sleep(1.5)  # several polls that end without news
            await _write(couch, "b")
            await heard.wait(lambda ids: ids == ["a", "b"])
            group.cancel_scope.cancel()
    assert logs == []


async def test_a_database_that_is_gone_ends_the_tail(couch: Couch, db: str) -> None:
    await couch.delete_db(DB)
    with pytest.raises(NotFound):
        await couch.tail(DB, "test", Heard().handle)


async def test_a_waiting_tail_ends_at_once_when_it_is_cancelled(couch: Couch, db: str) -> None:
    heard = Heard()
    await _write(couch, "a")
    with anyio.fail_after(5):
        async with anyio.create_task_group() as group:
            group.start_soon(_running(couch, heard))
            await heard.wait(lambda ids: ids == ["a"])
            group.cancel_scope.cancel()
