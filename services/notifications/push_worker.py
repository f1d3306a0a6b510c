"""Rings the devices that want it: looks when there was news and every half minute, and rings many at once.

Each push service has its own few places: one that hangs keeps nobody waiting but its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime

import anyio
import structlog
from anyio.abc import TaskGroup

from services.notifications.push_due import Due, claimed, due, failed, rung
from services.notifications.push_sender import PushSender
from services.notifications.subscriptions import Subscription, Subscriptions
from shared.couch import Couch, CouchError
from shared.encoding import is_box, now
from shared.metrics import PUSHES
from shared.push import SenderKey, sender_key

LOOK_SECONDS = 30.0
AT_ONCE = 8
"""Pushes under way to one push service."""
FAILING_HOURS = 6
"""From when on the hub's status says that pushing fails."""

log = structlog.get_logger()


class Pusher:
    """The worker of one copy of the service."""

    def __init__(
        self,
        couch: Couch,
        sender: PushSender,
        clock: Callable[[], datetime] = now,
        look_seconds: float = LOOK_SECONDS,
    ) -> None:
        self.subscriptions = Subscriptions(couch)
        self._couch = couch
        self._sender = sender
        self._clock = clock
        self._look_seconds = look_seconds
        self._key: SenderKey | None = None
        self._woken = anyio.Event()
        self._under_way: set[str] = set()
        self._places: dict[str | None, anyio.Semaphore] = defaultdict(lambda: anyio.Semaphore(AT_ONCE))

    def wake(self) -> None:
        """There was news: look now."""
        self._woken.set()

    async def keep(self) -> None:
        """Worker: look, for ever."""
        async with anyio.create_task_group() as group:
            while True:
                try:
                    await self.look(group)
                except CouchError as error:
                    log.warning("push_waits", error=type(error).__name__)
                with anyio.move_on_after(self._look_seconds):
                    await self._woken.wait()
                self._woken = anyio.Event()

    async def look(self, group: TaskGroup) -> None:
        """Begin to ring everybody who is to be rung, without waiting for it. Raises CouchError."""
        wanted = await self.subscriptions.wanted()
        if not wanted:
            return
        notices = await self.subscriptions.notices()
        moment = self._clock()
        # Each is compared with her own box and what is not anybody's: boxes are as many as members.
        common = {name: notice for name, notice in notices.items() if not is_box(name)}
        for wants in wanted:
            own = {wants.box: notices[wants.box]} if wants.box in notices else {}
            what = due(wants, {**common, **own}, moment)
            if what is not None and wants.device not in self._under_way:
                self._under_way.add(wants.device)
                group.start_soon(self._ring, wants, what)

    async def _ring(self, wants: Subscription, what: Due) -> None:
        try:
            async with self._places[self._sender.origin(wants.doc)]:
                await self._rung(wants, what)
        except CouchError as error:
            log.warning("push_not_noted", error=type(error).__name__)
        finally:
            self._under_way.discard(wants.device)

    async def _rung(self, wants: Subscription, what: Due) -> None:
        key = await self._sender_key()
        if not await self.subscriptions.claim(claimed(wants.doc, self._clock())):
            return  # another copy rings, or she has just changed her wishes: the next look sees it
        answer = await self._sender.send(wants.doc, what.ring, key)
        PUSHES.labels(answer.outcome).inc()
        moment = self._clock()
        match answer.outcome:
            case "sent":
                await self.subscriptions.change(wants.doc, lambda doc: rung(doc, what, moment))
            case "gone" | "not-allowed":
                await self.subscriptions.drop(wants.doc)
            case _:
                await self.subscriptions.change(wants.doc, lambda doc: failed(doc, what, moment, answer.wait))

    async def _sender_key(self) -> SenderKey:
        if self._key is None:
            self._key = await sender_key(self._couch)
        return self._key

    async def counts(self) -> dict[str, int]:
        """For the service's status: devices, how many fail, and since how many hours at most."""
        devices, hours = await self.subscriptions.failing(self._clock())
        return {
            "push_devices": devices,
            "push_failing": len(hours),
            "push_failing_hours": int(max(hours, default=0)),
        }
