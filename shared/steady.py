"""A clock that what is set off by time can stand on: no step of the computer's clock makes it early.

While a process lives, time is what it was at its start plus what has passed since, whatever is done to the
computer's clock meanwhile (`CLOCK_BOOTTIME` also counts while the computer sleeps). At a start it is the
computer's clock, unless a later moment was noted before: one whose battery is empty begins in the past.

A clock that the system keeps with others over the network (NTP) is believed as it is, also when that takes a
later moment back that was noted while it was wrong. One that it does not keep, and that is far ahead of what
was noted last, is in doubt: the hub was off for long, or the clock is wrong. For two minutes, in which a
network would have set it right, the clock is `unsure`. Then it is believed, since what waits must not wait
for ever: nothing else here knows the time (devices go by the hub's clock).
"""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from shared.encoding import now

AHEAD = timedelta(minutes=15)
"""A clock that is further ahead of the moment that was noted last is in doubt."""
PATIENCE_SECONDS = 120.0
_TIMEX_BYTES = 512  # more than `struct timex` has anywhere; all zero: nothing is changed
_TIME_ERROR = 5


def since_boot() -> float:
    """Seconds since the computer was started, its sleep included where the system counts that."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def is_kept() -> bool:
    """True when the system says that the computer's clock is kept right by others (adjtimex(2)).

    Setting it by hand ends that until it has been compared again.
    """
    try:
        state: int = ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX_BYTES))
    except (OSError, AttributeError):  # another system: it cannot be asked
        return False
    return 0 <= state < _TIME_ERROR


class SteadyClock:
    """Call it for the present moment.

    `wall` is the computer's clock, `passed` counts seconds, `kept` says whether others keep that clock right.
    """

    def __init__(
        self,
        latest: datetime | None = None,
        wall: Callable[[], datetime] = now,
        passed: Callable[[], float] = since_boot,
        kept: Callable[[], bool] = is_kept,
    ) -> None:
        self._passed = passed
        self._wall = wall
        self._kept = kept
        self._latest = latest
        self._start = passed()
        self._began = self._beginning()
        self._in_doubt = latest is not None and not kept() and self._began - latest > AHEAD

    def __call__(self) -> datetime:
        if self._in_doubt or self._kept():
            self._in_doubt = self._in_doubt and not self._kept() and self._gone() < PATIENCE_SECONDS
            self._began = self._beginning()
        return self._began + timedelta(seconds=self._gone())

    @property
    def unsure(self) -> bool:
        """True while it may be far ahead: nothing is to be done because of it."""
        self()
        return self._in_doubt

    @property
    def sure(self) -> bool:
        """True when others keep it right: also earlier than what was noted before."""
        return self._kept()

    @property
    def off(self) -> timedelta:
        """By how much the computer's clock is ahead of this one; negative: behind."""
        return self._wall() - self()

    def _gone(self) -> float:
        return self._passed() - self._start

    def _beginning(self) -> datetime:
        """What the time was when it began, as the computer's clock says now."""
        began = self._wall() - timedelta(seconds=self._gone())
        return began if self._latest is None or self._kept() else max(began, self._latest)
