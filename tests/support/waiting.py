"""Waiting for something to become true, never for time to pass."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio

T = TypeVar("T")


async def eventually(look: Callable[[], Awaitable[T | None]], limit: float = 20.0, every: float = 0.05) -> T:
    """Look until the answer is true (not None, empty or 0) and return it; fail after `limit` seconds."""
    deadline = time.monotonic() + limit
    while not (found := await look()):
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {limit:.0f} s; the last look gave {found!r}")
        await anyio.sleep(every)
    return found
