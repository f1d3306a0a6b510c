"""Bodies from strangers: bounded in size, in time, in memory, in structure."""

from __future__ import annotations

import gzip
import json
import random
import zlib
from collections.abc import Callable, Iterable
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import ClientDisconnect, Request
from starlette.types import Message

from services.gateway import bodies as module
from services.gateway.bodies import Bodies, Memory, parse_json
from shared.problem import Problem

LIMIT = 10_000


def request(pieces: Iterable[bytes], *, cut: bool = False, **headers: str) -> Request:
    """A request whose body comes in pieces, and may be cut."""
    messages: list[Message] = [{"type": "http.request", "body": piece, "more_body": True} for piece in pieces]
    messages.append({"type": "http.disconnect"} if cut else {"type": "http.request", "body": b""})

    async def receive() -> Message:
        return messages.pop(0)

    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return Request({"type": "http", "method": "POST", "path": "/", "headers": named}, receive)


async def read(asked: Request, limit: int = LIMIT, memory: Memory | None = None) -> bytes:
    bodies = Bodies(memory)
    async with bodies.held(asked, limit) as body:
        assert bodies.memory.held == len(body)
        result = body
    assert bodies.memory.held == 0
    return result


async def refused(asked: Request, memory: Memory | None = None, limit: int = LIMIT) -> Problem:
    bodies = Bodies(memory)
    with pytest.raises(Problem) as error:
        async with bodies.held(asked, limit):
            pass
    assert bodies.memory.held == 0, "nothing is held after a refusal"
    return error.value


async def test_a_body_in_pieces_is_one() -> None:
    assert await read(request([b"ab", b"", b"c"])) == b"abc"
    assert await read(request([])) == b""


async def test_exactly_the_limit_is_accepted_and_one_byte_more_is_not() -> None:
    assert len(await read(request([b"x" * LIMIT]))) == LIMIT
    assert (await refused(request([b"x" * LIMIT, b"x"]))).status == 413
    announced = request([b"x"], content_length=str(LIMIT + 1))
    assert (await refused(announced)).extra == {"limit": LIMIT}


async def test_limits_count_after_decompression() -> None:
    packed = gzip.compress(b"x" * LIMIT)
    assert len(await read(request([packed], content_encoding="gzip"))) == LIMIT
    bomb = gzip.compress(b"x" * 50_000_000)
    problem = await refused(request([bomb], content_encoding="gzip"))
    assert problem.status == 413


@given(st.binary(max_size=3000), st.lists(st.integers(1, 400), min_size=1, max_size=20))
async def test_gzip_in_any_pieces_is_what_was_packed(data: bytes, sizes: list[int]) -> None:
    packed = gzip.compress(data)
    pieces, rest = [], packed
    for size in sizes:
        pieces.append(rest[:size])
        rest = rest[size:]
    assert await read(request([*pieces, rest], content_encoding="gzip")) == data


@given(st.binary(max_size=200))
async def test_no_bytes_whatever_break_decompression(data: bytes) -> None:
    try:
        await read(request([data], content_encoding="gzip"))
    except Problem as problem:
        assert problem.slug in ("bad-gzip", "too-large")  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    "data",
    [
        gzip.compress(b"abc", mtime=0)[:-1],
        gzip.compress(b"abc", mtime=0) + b"more",
        gzip.compress(b"abc", mtime=0) * 2,
        zlib.compress(b"abc"),
        b"plain",
        b"",
    ],
    ids=["cut", "more", "twice", "zlib", "plain", "empty"],
)
async def test_a_broken_gzip_stream_is_refused(data: bytes) -> None:
    assert (await refused(request([data], content_encoding="gzip"))).slug == "bad-gzip"


async def test_memory_that_is_full_says_when_to_come_back() -> None:
    memory = Memory(limit=100)
    memory.take(60)
    problem = await refused_with(memory, request([b"x" * 50]))
    assert (problem.status, problem.headers["Retry-After"]) == (503, "5")
    assert memory.held == 60


async def refused_with(memory: Memory, asked: Request) -> Problem:
    with pytest.raises(Problem) as error:
        async with Bodies(memory).held(asked, LIMIT):
            pass
    return error.value


async def test_a_sender_who_hangs_up_holds_nothing() -> None:
    memory = Memory()
    with pytest.raises(ClientDisconnect):
        async with Bodies(memory).held(request([b"half"], cut=True), LIMIT):
            pass
    assert memory.held == 0


async def test_a_sender_who_stops_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "IDLE_SECONDS", 0.05)

    async def never() -> Message:
        await anyio.sleep_forever()
        raise AssertionError

    asked = Request({"type": "http", "method": "POST", "path": "/", "headers": []}, never)
    assert (await refused(asked)).status == 408


async def taken(asked: Request, size: int, memory: Memory | None = None) -> list[bytes]:
    bodies = Bodies(memory)
    found = [piece async for piece in bodies.pieces(asked, LIMIT, size)]
    assert bodies.memory.held == 0
    return found


@given(st.lists(st.binary(max_size=300), max_size=20), st.integers(1, 400))
async def test_a_body_is_handed_on_in_pieces_of_one_size(parts: list[bytes], size: int) -> None:
    whole = b"".join(parts)
    expected = [whole[at : at + size] for at in range(0, len(whole), size)]
    assert await taken(request(parts), size) == expected


async def test_pieces_are_refused_as_a_whole_body_is(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(100)
    for asked, size, status in (
        (request([b"x" * (LIMIT + 1)]), 10, 413),
        (request([b"x"], content_length=str(LIMIT + 1)), 10, 413),
        (request([gzip.compress(b"x")], content_encoding="gzip"), 10, 415),
        (request([b"x"]), 101, 503),
    ):
        with pytest.raises(Problem) as error:
            await taken(asked, size, memory)
        assert error.value.status == status
        assert memory.held == 0
    with pytest.raises(ClientDisconnect):
        await taken(request([b"x"], cut=True), 10, memory)
    assert memory.held == 0


async def test_pieces_that_do_not_come_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "IDLE_SECONDS", 0.01)

    async def receive() -> Message:
        await anyio.sleep_forever()
        raise AssertionError

    asked = Request({"type": "http", "method": "PUT", "path": "/", "headers": []}, receive)
    with pytest.raises(Problem) as error:
        await taken(asked, 10)
    assert error.value.status == 408


BOMBS: dict[str, Callable[[], bytes]] = {
    "deep lists": lambda: b"[" * 200_000,
    "deep closed lists": lambda: b"[" * 50_000 + b"]" * 50_000,
    "deep objects": lambda: b'{"a":' * 50_000,
    "one too deep": lambda: b"[" * 34 + b"]" * 34,
    "many values": lambda: b"[" + b"1," * 100_000 + b"1]",
    "many empty lists": lambda: b"[" + b"[]," * 100_000 + b"1]",
    "long number": lambda: b"1" * 1_000_000,
    "infinity": lambda: b"Infinity",
    "minus infinity": lambda: b"-Infinity",
    "nan": lambda: b"[NaN]",
    "twice": lambda: b'{"a":1,"a":2}',
    "utf-16": lambda: '{"a":1}'.encode("utf-16"),
    "latin-1": lambda: '{"a":"é"}'.encode("latin-1"),
    "trailing": lambda: b"{} {}",
    "empty": lambda: b"",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_json_bomb_is_a_400(name: str) -> None:
    with pytest.raises(Problem) as error:
        parse_json(BOMBS[name]())
    assert (error.value.status, error.value.slug) == (400, "bad-json")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=20),
    lambda children: (
        st.lists(children, max_size=4) | st.dictionaries(st.text(max_size=8), children, max_size=4)
    ),
    max_leaves=20,
)


@given(JSON)
def test_ordinary_json_is_read_as_it_is(value: Any) -> None:
    assert parse_json(json.dumps(value).encode()) == value


@given(st.binary(max_size=300))
def test_no_bytes_whatever_break_the_reading_of_json(data: bytes) -> None:
    try:
        parse_json(data)
    except Problem as problem:
        assert problem.slug == "bad-json"  # noqa: PT017 - it may also be valid


def test_mutations_of_a_good_body_never_raise_anything_else() -> None:
    source = random.Random(7)
    good = bytearray(
        json.dumps({"docs": [{"_id": "x", "h": '{"v":1}', "a": "AAAA"}], "new_edits": False}).encode()
    )
    for _ in range(3000):
        data = bytearray(good)
        for _ in range(source.randint(1, 4)):
            data[source.randrange(len(data))] = source.randrange(256)
        try:
            parse_json(bytes(data))
        except Problem as problem:
            assert problem.slug == "bad-json"  # noqa: PT017
