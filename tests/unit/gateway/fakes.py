"""The gateway on servers in memory, for unit tests."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from services.gateway.sync.engine import Answer, Broken, Engine
from shared.couch import Doc
from shared.problem import unavailable
from tests.support.memory_bus import MemoryBus, Wire
from tests.support.memory_couch import Database, MemoryCouch, Store

START = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


@dataclass
class FakeClock:
    """A clock that stands until it is moved."""

    moment: datetime = START

    def __call__(self) -> datetime:
        return self.moment

    def move(self, delta: timedelta) -> None:
        self.moment += delta


class FakeCouch(MemoryCouch):
    """CouchDB in memory with the few things more that the gateway uses."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.store = store

    async def delete_db(self, name: str) -> None:
        await self._begin("delete_db")
        self.store.databases.pop(name, None)

    async def get(self, db: str, doc_id: str, **params: Any) -> Doc | None:
        if db not in self.store.databases:
            await self._begin("get")
            return None
        return await super().get(db, doc_id, **params)


class FakeBus(MemoryBus):
    """NATS in memory; `answers` are what other services say."""

    def __init__(self, wire: Wire) -> None:
        super().__init__(wire)
        self.answers: dict[str, Callable[[dict[str, Any]], Any]] = {}
        self.endpoints: dict[str, Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]] = {}
        self.asked: list[tuple[str, dict[str, Any]]] = []

    async def connect(self) -> None:
        return None

    async def ensure_streams(self) -> None:
        return None

    async def close(self) -> None:
        return None

    async def check(self) -> str | None:
        return None

    async def request(
        self,
        subject: str,
        payload: dict[str, Any] | None = None,
        timeout: float = 5,  # noqa: ASYNC109 - as the real one
    ) -> dict[str, Any]:
        self.asked.append((subject, payload or {}))
        result = self.answers[subject](payload or {})
        if isinstance(result, Exception):
            raise result
        return dict(result)

    async def serve(self, name: str, version: str, endpoints: Mapping[str, Any]) -> None:
        self.endpoints.update({f"{name}.{endpoint}": handler for endpoint, handler in endpoints.items()})


@dataclass
class FakeReply:
    """One scripted answer of the engine: `body` in pieces, after which it may break off."""

    status: int = 200
    pieces: tuple[bytes, ...] = (b"{}",)
    content_type: str = "application/json"
    breaks: bool = False


class FakeAnswer(Answer):
    """The head and body of a FakeReply."""

    def __init__(self, reply: FakeReply) -> None:
        self._reply = reply
        self.status = reply.status
        self.content_type = reply.content_type.split(";")[0]

    @property
    def raw_content_type(self) -> str:
        return self._reply.content_type

    async def pieces(self) -> AsyncIterator[bytes]:
        for piece in self._reply.pieces:
            yield piece
        if self._reply.breaks:
            raise Broken("cut")


@dataclass
class Asked:
    """One request that reached the engine."""

    method: str
    path: str
    params: dict[str, str]
    body: bytes | None
    accept: str


@dataclass
class Script:
    """What the engine will answer, in order, and what it was asked. The last answer is repeated."""

    replies: list[FakeReply] = field(default_factory=lambda: [FakeReply()])
    asked: list[Asked] = field(default_factory=list)
    open: int = 0
    down: bool = False
    infos: dict[str, FakeReply] = field(default_factory=dict)  # by database; else one that never changes
    looked: list[str] = field(default_factory=list)  # databases whose state was asked for


class FakeEngine(Engine):
    """The streaming half of CouchDB, scripted."""

    def __init__(self, script: Script) -> None:
        super().__init__("http://engine.invalid")
        self.script = script

    @asynccontextmanager
    async def ask(
        self,
        method: str,
        path: str,
        params: Mapping[str, str] | None = None,
        body: bytes | None = None,
        accept: str = "application/json",
    ) -> AsyncIterator[Answer]:
        if method == "GET" and path.count("/") == 1:
            self.script.looked.append(path[1:])
            if self.script.down:
                raise unavailable("the database")
            yield FakeAnswer(self.script.infos.get(path[1:], FakeReply(pieces=(b'{"update_seq":"1-x"}',))))
            return
        self.script.asked.append(Asked(method, path, dict(params or {}), body, accept))
        if self.script.down:
            raise unavailable("the database")
        replies = self.script.replies
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        self.script.open += 1
        try:
            yield FakeAnswer(reply)
        finally:
            self.script.open -= 1


def new_store() -> Store:
    """A store with the databases every hub has."""
    return Store({"hub": Database(), "directory": Database()})
