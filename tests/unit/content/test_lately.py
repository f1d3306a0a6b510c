"""An answer that costs much is at hand at once, and new soon after something happened."""

from __future__ import annotations

from typing import Any

import anyio

from services.content.lately import Lately
from tests.support.waiting import eventually


async def test_it_is_answered_at_once_and_again_after_a_wake() -> None:
    asked = 0

    async def find() -> dict[str, Any]:
        nonlocal asked
        asked += 1
        return {"n": asked}

    lately = Lately(find, until_found={"n": 0}, every=3600)
    assert await lately.found() == {"n": 0}

    async def is_found(n: int) -> bool:
        return await lately.found() == {"n": n}

    async with anyio.create_task_group() as group:
        group.start_soon(lately.keep)
        await eventually(lambda: is_found(1))
        lately.wake()
        await eventually(lambda: is_found(2))
        group.cancel_scope.cancel()


async def test_a_wake_while_it_is_being_found_is_not_lost() -> None:
    found = 0
    begun, go_on = anyio.Event(), anyio.Event()

    async def find() -> dict[str, Any]:
        nonlocal found
        found += 1
        if found == 1:
            begun.set()
            await go_on.wait()
        return {"n": found}

    lately = Lately(find, until_found={}, every=3600)

    async def is_second() -> bool:
        return await lately.found() == {"n": 2}

    async with anyio.create_task_group() as group:
        group.start_soon(lately.keep)
        await begun.wait()
        lately.wake()
        go_on.set()
        await eventually(is_second)
        group.cancel_scope.cancel()
