"""`GET /live`: one Server-Sent Events stream a device, which carries "there is something new in X" and no
more.

Pokes come from NATS and go to exactly the streams whose device may read that database. A stream keeps at most
one waiting poke a database, the newest, so a slow phone costs a fixed amount of memory.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import anyio

from services.gateway.sync.paths import database_kind
from shared.metrics import LIVE_POKES, LIVE_STREAMS

T = TypeVar("T")

STREAMS_PER_DEVICE = 3  # a further one ends the oldest: a tab that was killed leaves no stream behind
WAITING_REQUESTS = 2000  # long polls that this process lets wait at once


@dataclass(frozen=True, slots=True)
class Poke:
    """News of one database: how often there was any (`n`), and whether someone marked it urgent."""

    database: str
    n: int
    urgent: bool

    def event(self) -> bytes:
        """As a Server-Sent Event."""
        data = json.dumps(
            {"database": self.database, "n": self.n, "urgent": self.urgent}, separators=(",", ":")
        )
        return f"event: poke\ndata: {data}\n\n".encode()


class Stream:
    """The waiting pokes of one device's stream."""

    def __init__(self, device: str, member: str, token: str, databases: frozenset[str]) -> None:
        self.device = device
        self.member = member
        self.token = token
        self.databases = databases
        self.closed = False
        self._waiting: dict[str, Poke] = {}
        self._woken = anyio.Event()

    def put(self, poke: Poke) -> None:
        """Keep a poke until it is taken. An older one of the same database gives way; urgent stays urgent."""
        before = self._waiting.get(poke.database)
        if before is not None:
            poke = Poke(poke.database, max(before.n, poke.n), before.urgent or poke.urgent)
        self._waiting[poke.database] = poke
        self._woken.set()

    def close(self) -> None:
        """End the stream: its device is to sign in again, or is no longer a device."""
        self.closed = True
        self._woken.set()

    async def take(self, seconds: float) -> list[Poke]:
        """All waiting pokes, as soon as there is one; an empty list after so many seconds, or when closed."""
        with anyio.move_on_after(seconds):
            await self._woken.wait()
        pokes = list(self._waiting.values())
        self._waiting.clear()
        if not self.closed:
            self._woken = anyio.Event()
        return pokes


class Live:
    """All streams and long polls of this process, by the databases they wait for."""

    def __init__(self) -> None:
        self._streams: dict[str, set[Stream]] = defaultdict(set)
        self._by_device: dict[str, list[Stream]] = defaultdict(list)
        self._polls: dict[str, set[anyio.Event]] = defaultdict(set)
        self._polling = 0

    def publish(self, poke: Poke) -> None:
        """Hand a poke to every stream and long poll that waits for its database, or for its kind."""
        kind = self._streams.get(database_kind(poke.database, ""), set())
        for stream in self._streams.get(poke.database, set()) | kind:
            stream.put(poke)
            LIVE_POKES.inc()
        for event in tuple(self._polls.get(poke.database, ())):
            event.set()

    @contextmanager
    def stream(self, device: str, member: str, token: str, databases: frozenset[str]) -> Iterator[Stream]:
        """A stream that is registered inside the block and forgotten after it, however it ends.

        `databases` may also name kinds: a region can be mirrored, and a language begun, at any time.
        """
        stream = Stream(device, member, token, databases)
        own = self._by_device[device]
        own.append(stream)
        while len(own) > STREAMS_PER_DEVICE:
            own.pop(0).close()
        for database in databases:
            self._streams[database].add(stream)
        LIVE_STREAMS.inc()
        try:
            yield stream
        finally:
            LIVE_STREAMS.dec()
            for database in databases:
                _discard(self._streams, database, stream)
            if stream in own:
                own.remove(stream)
            if not own and self._by_device.get(device) is own:
                del self._by_device[device]

    @contextmanager
    def waiting(self, database: str) -> Iterator[anyio.Event]:
        """An event that is set by the next poke of a database. Set at once when too many wait already."""
        event = anyio.Event()
        if self._polling >= WAITING_REQUESTS:
            event.set()
        self._polls[database].add(event)
        self._polling += 1
        try:
            yield event
        finally:
            self._polling -= 1
            _discard(self._polls, database, event)

    def revoke(self, *, member: str = "", device: str = "", token: str = "") -> None:
        """End the streams of a member, a device or a session."""
        for streams in tuple(self._by_device.values()):
            for stream in tuple(streams):
                if stream.member == member or stream.device == device or stream.token == token:
                    stream.close()

    def close(self) -> None:
        """End all streams and long polls: the process stops."""
        for streams in tuple(self._by_device.values()):
            for stream in tuple(streams):
                stream.close()
        for events in tuple(self._polls.values()):
            for event in tuple(events):
                event.set()

    @property
    def open_streams(self) -> int:
        """Streams open in this process."""
        return sum(len(streams) for streams in self._by_device.values())

    @property
    def waiting_polls(self) -> int:
        """Long polls waiting in this process."""
        return self._polling


def _discard(index: dict[str, set[T]], key: str, item: T) -> None:
    items = index.get(key)
    if items is not None:
        items.discard(item)
        if not items:
            del index[key]


async def events(
    stream: Stream,
    first: list[Poke],
    seconds: float,
    beat: float,
    still_welcome: Callable[[], Awaitable[bool]],
) -> AsyncIterator[bytes]:
    """The bytes of one stream: what is new already, then pokes and beats.

    It ends after so many `seconds`, when it is closed, or when a beat finds the device no longer welcome.
    """
    yield b": welcome\n\n" + b"".join(poke.event() for poke in first)
    deadline = anyio.current_time() + seconds
    while not stream.closed:
        left = deadline - anyio.current_time()
        if left <= 0:
            break
        pokes = await stream.take(min(beat, left))
        if pokes:
            yield b"".join(poke.event() for poke in pokes)
        elif not stream.closed:
            if not await still_welcome():
                break
            yield b": beat\n\n"
    yield b"event: end\ndata: {}\n\n"
