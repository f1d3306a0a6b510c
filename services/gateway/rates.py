"""Token buckets: how often a device, or a stranger, may ask. In memory, one set a copy of the gateway.

A bucket is forgotten once it has filled up again, so that nothing is kept of who asked when.
"""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from shared.problem import Problem

MOST_BUCKETS = 20_000  # beyond this the longest unused ones are dropped: a full bucket is what a new one is


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests a second in the long run, and so many at once after a pause."""

    per_second: float
    burst: int


# Every operation names one of these. Rates of the open endpoints are shared by everybody: the hub does not
# look at addresses, so what it can promise is that strangers never take more than this of its time.
RATES: dict[str, Rate] = {
    "read": Rate(50, 500),  # a device: pulling, status, lists
    "write": Rate(10, 100),  # a device: pushing, invitations, requests
    "blob": Rate(20, 200),  # a device: chunks of files, up and down
    "live": Rate(0.5, 10),  # a device: opening a stream
    "session": Rate(0.5, 10),  # a device: signing in
    "open-info": Rate(200, 1000),  # everybody: region, OpenAPI
    "open-session": Rate(50, 400),  # everybody: nonces and sign-ins, before the device is known
    "open-enrol": Rate(10, 100),  # everybody: looking at invitations, enrolling
    "open-demo": Rate(2, 30),  # everybody: entering a demo hub
}


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class Rates:
    """The buckets of this process, by (kind, who); `who` is "" for what everybody shares."""

    def __init__(
        self, rates: dict[str, Rate] | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rates = RATES if rates is None else rates
        self._clock = clock
        self._buckets: OrderedDict[tuple[str, str], _Bucket] = OrderedDict()

    def take(self, kind: str, who: str = "") -> None:
        """Use up one request. Raises Problem 429 with Retry-After (seconds) when there is none left."""
        rate = self._rates[kind]
        now = self._clock()
        key = (kind, who)
        bucket = self._buckets.pop(key, None)
        if bucket is None:
            bucket = _Bucket(float(rate.burst), now)
        bucket.tokens = min(float(rate.burst), bucket.tokens + (now - bucket.at) * rate.per_second)
        bucket.at = now
        self._buckets[key] = bucket
        if len(self._buckets) > MOST_BUCKETS:
            self._buckets.popitem(last=False)
        if bucket.tokens < 1:
            raise too_many(math.ceil((1 - bucket.tokens) / rate.per_second))
        bucket.tokens -= 1


def too_many(seconds: int) -> Problem:
    """429: ask again after so many seconds."""
    return Problem(
        429,
        "too-many-requests",
        "Too many requests",
        "Wait for the time in Retry-After, then go on.",
        headers={"Retry-After": str(max(1, seconds))},
    )
