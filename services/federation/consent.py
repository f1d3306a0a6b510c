"""What may flow between two hubs now: what this region's root consents to, and what the other side says."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

from shared.couch import Couch
from shared.directory import Directory
from shared.directory_store import load_directory
from shared.encoding import now
from shared.problem import Problem

FRESH_SECONDS = 2.0


class Consent:
    """This region's directory, read again every few seconds, and what it says of other regions."""

    def __init__(
        self,
        couch: Couch,
        clock: Callable[[], datetime] = now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._couch = couch
        self._clock = clock
        self._monotonic = monotonic
        self._read: tuple[float, Directory] | None = None

    def forget(self) -> None:
        """The directory has news."""
        self._read = None

    async def directory(self) -> Directory:
        """The fold of this region's directory. Raises Problem 503 before there is a root; CouchError."""
        if self._read is not None and self._monotonic() - self._read[0] < FRESH_SECONDS:
            return self._read[1]
        directory = await load_directory(self._couch)
        if directory is None:
            raise Problem(503, "no-region", "This hub has no region yet")
        self._read = (self._monotonic(), directory)
        return directory

    async def all(self) -> dict[str, frozenset[str]]:
        """Flows by region, as our root consents to them at this moment."""
        return (await self.directory()).consents(self._clock())

    async def flows(self, region: str) -> frozenset[str]:
        """Flows with a region; none when nothing is signed, or it has ended."""
        return (await self.all()).get(region, frozenset())


def gives(ours: frozenset[str], theirs: frozenset[str], what: str) -> bool:
    """True when we give something and they take it."""
    return f"give-{what}" in ours and f"take-{what}" in theirs


def takes(ours: frozenset[str], theirs: frozenset[str], what: str) -> bool:
    """True when we take something and they give it."""
    return gives(theirs, ours, what)
