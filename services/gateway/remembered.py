"""Answers that are the same for everybody: kept in memory within a bound, and asked for once at a time.

However many want the same thing at the same moment, one question is asked, and all get its answer. The
question belongs to none of them: it goes on when who asked first hangs up.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Flights:
    """Questions that are under way, by what they ask."""

    def __init__(self) -> None:
        self._under_way: dict[Hashable, asyncio.Task[Any]] = {}

    async def join(self, key: Hashable, ask: Callable[[], Awaitable[T]]) -> T:
        """The answer to the question `key`, of the one under way or of a new one. Raises as `ask`."""
        flight: asyncio.Task[T] | None = self._under_way.get(key)
        if flight is None:
            flight = asyncio.create_task(_run(ask))
            self._under_way[key] = flight
            flight.add_done_callback(lambda done: self._landed(key, done))
        return await asyncio.shield(flight)

    def _landed(self, key: Hashable, flight: asyncio.Task[Any]) -> None:
        del self._under_way[key]
        if not flight.cancelled():
            flight.exception()  # looked at, also when nobody waits for it any more

    async def close(self) -> None:
        """End what is under way."""
        flights = list(self._under_way.values())
        for flight in flights:
            flight.cancel()
        await asyncio.gather(*flights, return_exceptions=True)


async def _run(ask: Callable[[], Awaitable[T]]) -> T:
    return await ask()


class Remembered:
    """Answers by their questions, at most `limit` bytes of them: the one not asked for longest goes first."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.held = 0
        self.flights = Flights()
        self._kept: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def peek(self, key: Hashable) -> Any:
        """What is kept, or None."""
        kept = self._kept.get(key)
        if kept is None:
            return None
        self._kept.move_to_end(key)
        return kept[0]

    async def get(self, key: Hashable, ask: Callable[[], Awaitable[T]], size: Callable[[T], int]) -> T:
        """What is kept, else the answer of `ask`, kept if it fits. What `ask` raises is never kept."""
        kept: T | None = self.peek(key)
        if kept is not None:
            return kept

        async def ask_and_keep() -> T:
            fresh = await ask()
            self._keep(key, fresh, size(fresh))
            return fresh

        return await self.flights.join(key, ask_and_keep)

    def drop(self, unwanted: Callable[[Hashable], bool]) -> None:
        """Keep nothing whose question is unwanted."""
        for key in [key for key in self._kept if unwanted(key)]:
            self.held -= self._kept.pop(key)[1]

    def _keep(self, key: Hashable, value: Any, size: int) -> None:
        if size > self.limit:
            return
        self._kept[key] = (value, size)
        self.held += size
        while self.held > self.limit:
            _, (_, dropped) = self._kept.popitem(last=False)
            self.held -= dropped

    def __len__(self) -> int:
        return len(self._kept)
