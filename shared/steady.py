"""A clock that what is set off by time can stand on: no step of the computer's clock makes it early.

While a process lives, time is what it was at its start plus what has passed since, whatever is done to the
computer's clock meanwhile (`CLOCK_BOOTTIME` also counts while the computer sleeps). At a start it is the
computer's clock, unless a later moment was noted before: one whose battery is empty begins in the past.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

from shared.encoding import now


def since_boot() -> float:
    """Seconds since the computer was started, its sleep included where the system counts that."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class SteadyClock:
    """Call it for the present moment. `wall` is the computer's clock, `passed` counts seconds."""

    def __init__(
        self,
        latest: datetime | None = None,
        wall: Callable[[], datetime] = now,
        passed: Callable[[], float] = since_boot,
    ) -> None:
        self._passed = passed
        self._wall = wall
        began = wall()
        self._began = max(began, latest) if latest else began
        self._start = passed()

    def __call__(self) -> datetime:
        return self._began + timedelta(seconds=self._passed() - self._start)

    @property
    def off(self) -> timedelta:
        """By how much the computer's clock is ahead of this one; negative: behind."""
        return self._wall() - self()
