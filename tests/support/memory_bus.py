"""NATS in memory: what was published, and an outage at will."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from shared.bus import Bus, BusUnreachable
from tests.support.memory_couch import Step, _no_step


@dataclass
class Wire:
    """What was said: `news` as (subject, payload), and `pokes`. It outlives every client."""

    news: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    pokes: list[tuple[str, int, bool]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    down: bool = False


class MemoryBus(Bus):
    """A client of a Wire. `step` is awaited before and after each message; it may raise, as a kill would."""

    def __init__(self, wire: Wire, step: Step = _no_step) -> None:
        super().__init__("nats://memory.invalid", "tests")
        self._wire = wire
        self._step = step

    async def publish_news(self, subject: str, payload: dict[str, Any], msg_id: str | None = None) -> None:
        await self._step("publish")
        if self._wire.down:
            raise BusUnreachable("down")
        if msg_id is None or msg_id not in self._wire.ids:
            self._wire.news.append((subject, payload))
        if msg_id is not None:
            self._wire.ids.add(msg_id)
        await self._step("publish:done")

    async def poke(self, database: str, n: int, urgent: bool) -> None:
        await self._step("poke")
        if self._wire.down:
            raise BusUnreachable("down")
        self._wire.pokes.append((database, n, urgent))
        await self._step("poke:done")
