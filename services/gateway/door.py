"""The door: from a bearer token to who is calling. Known callers are remembered for a few seconds.

A revocation is told to every copy of the gateway at once over NATS; if that is lost, memory ends it all the
same.
"""

from __future__ import annotations

import re
import time
from collections import OrderedDict
from collections.abc import Callable

from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.sessions import Sessions, refused, token_hash

REMEMBER_SECONDS = 3.0
MOST_REMEMBERED = 10_000

_BEARER = re.compile(r"[Bb]earer ([A-Za-z0-9_-]{43})\Z")


class Door:
    """Finds the caller of a request, and forgets the revoked."""

    def __init__(
        self, sessions: Sessions, clock: Clock, monotonic: Callable[[], float] = time.monotonic
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._monotonic = monotonic
        self._known: OrderedDict[str, tuple[Caller, float]] = OrderedDict()

    async def caller(self, authorization: str | None) -> Caller:
        """Who sends this Authorization header. Raises Problem 401 (sign in), 403 (revoked)."""
        match = _BEARER.match(authorization or "")
        if match is None:
            raise refused("no-token", "Send `Authorization: Bearer` and a token of POST /api/sessions.")
        return await self.by_hash(token_hash(match[1]))

    async def by_hash(self, hashed: str) -> Caller:
        """The caller of a token's hash. Raises as `caller`."""
        remembered = self._known.get(hashed)
        if remembered is not None and self._monotonic() - remembered[1] < REMEMBER_SECONDS:
            caller = remembered[0]
            if caller.expires <= self._clock():
                raise refused("session-ended", "The session has ended. Sign in again.")
            return caller
        began = self._monotonic()
        caller = await self._sessions.find(hashed)
        self._known[hashed] = (caller, began)
        self._known.move_to_end(hashed)
        while len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)
        return caller

    def forget(self, *, member: str = "", device: str = "", session: str = "") -> None:
        """Remember nothing of a member, a device or a session."""
        for hashed, (caller, _) in tuple(self._known.items()):
            if caller.member == member or caller.device == device or hashed == session:
                del self._known[hashed]
