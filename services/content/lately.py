"""What was found lately: for a question whose answer costs too much to be found whenever it is asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import anyio

EVERY_SECONDS = 30.0


class Lately:
    """Keeps the newest answer of `find`: found at the start, now and then, and soon after `wake`."""

    def __init__(
        self,
        find: Callable[[], Awaitable[dict[str, Any]]],
        until_found: dict[str, Any],
        every: float = EVERY_SECONDS,
    ) -> None:
        self._find = find
        self._found = until_found
        self._every = every
        self._woken = anyio.Event()

    def wake(self) -> None:
        """Something happened that changes the answer."""
        self._woken.set()

    async def keep(self) -> None:
        """Find it again, for ever. Raises what `find` raises."""
        while True:
            self._woken = anyio.Event()
            self._found = await self._find()
            with anyio.move_on_after(self._every):
                await self._woken.wait()

    async def found(self) -> dict[str, Any]:
        """The newest answer, at once."""
        return self._found
