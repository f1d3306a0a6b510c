"""Streams that are cut in the middle, on either side: half an answer is never taken for a whole one."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2
import pytest

from services.gateway.app import Overrides, build
from services.gateway.bodies import Bodies
from services.gateway.settings import GatewaySettings
from services.gateway.sync.engine import Engine
from shared.bus import Bus
from shared.couch import Couch
from tests.integration.gateway.conftest import INTAKE, entered
from tests.integration.gateway.devices import Device
from tests.integration.gateway.pouchdb import pouchdb
from tests.integration.gateway.sealing import sealed, stored
from tests.integration.gateway.serving import Served, serving
from tests.support.waiting import eventually

Behave = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"


@asynccontextmanager
async def listening(handle: Behave) -> AsyncIterator[str]:
    """A TCP server that leaves nothing open behind it."""
    lines: set[asyncio.Task[None]] = set()

    async def line(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        lines.add(task)
        try:
            await handle(reader, writer)
        finally:
            await _closed(writer)

    async with await asyncio.start_server(line, "127.0.0.1", 0) as listener:
        yield f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
        for task in lines:
            task.cancel()
        await asyncio.gather(*lines, return_exceptions=True)


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()


@asynccontextmanager
async def server(behave: Behave) -> AsyncIterator[str]:
    """A TCP server in the place of the engine."""

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        await behave(reader, writer)

    async with listening(handle) as url:
        yield url


@asynccontextmanager
async def coordinator_before(
    engine_url: str, settings: GatewaySettings, bus: Bus
) -> AsyncIterator[tuple[Served, Device]]:
    """A gateway whose streams come from another server, and a coordinator at its door."""
    async with (
        serving(build(settings, Overrides(engine=Engine(engine_url)))) as served,
        entered(served, bus, "coordinator") as device,
    ):
        yield served, device


async def cut_in_the_middle(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    text = b'{"results":[' + b" " * 100_000
    writer.write(HEAD + b"%x\r\n%b\r\n" % (len(text), text))
    await writer.drain()


async def cut_before_the_head(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 2")


async def error_of_the_engine(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 500 Oops\r\nContent-Length: 6\r\n\r\nsecret")
    await writer.drain()


async def test_an_engine_that_breaks_off_cuts_the_devices_answer_too(
    settings: GatewaySettings, region: str, bus: Bus
) -> None:
    async with server(cut_in_the_middle) as url, coordinator_before(url, settings, bus) as (_, device):
        for encoding in ("identity", "gzip"):
            with pytest.raises(httpx2.RemoteProtocolError):
                await device.call(
                    "GET", "/sync/box-coordinators/_changes", headers={"Accept-Encoding": encoding}
                )
        assert (await device.call("GET", "/sync/")).status_code == 200, "the gateway itself goes on"


@pytest.mark.parametrize("behave", [cut_before_the_head, error_of_the_engine])
async def test_an_engine_that_fails_before_the_answer_is_a_clear_503(
    behave: Behave, settings: GatewaySettings, region: str, bus: Bus
) -> None:
    async with server(behave) as url, coordinator_before(url, settings, bus) as (_, device):
        for method, path, body in (
            ("GET", "/sync/box-coordinators", None),
            ("GET", "/sync/box-coordinators/_changes", None),
            ("GET", "/sync/box-coordinators/_changes?feed=longpoll", None),
            ("POST", "/sync/box-coordinators/_bulk_get", {"docs": [{"id": "x"}]}),
            ("POST", "/sync/intake/_bulk_docs", {"docs": [sealed(region)], "new_edits": False}),
        ):
            answer = await device.call(method, path, json=body)
            assert answer.status_code == 503, path
            assert answer.headers["retry-after"]
            assert answer.json()["type"] == "urn:tejedora:problem:unavailable"
            assert "secret" not in answer.text


async def test_the_engine_is_let_go_when_a_device_hangs_up(
    settings: GatewaySettings, region: str, bus: Bus
) -> None:
    gone = asyncio.Event()

    async def endless(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(HEAD + b"1\r\n{\r\n")
        await writer.drain()
        await reader.read()
        gone.set()

    async with server(endless) as url, coordinator_before(url, settings, bus) as (_, device):
        async with device.http.stream(
            "GET", "/sync/box-coordinators/_changes", headers=device.headers
        ) as answer:
            assert answer.status_code == 200
        await asyncio.wait_for(gone.wait(), 5)


async def test_an_upload_that_is_cut_stores_nothing_and_holds_no_memory(
    settings: GatewaySettings, region: str, bus: Bus, couch: Couch
) -> None:
    bodies = Bodies()
    body = json.dumps({"docs": [sealed(region, size=65536)], "new_edits": False}).encode()
    async with (
        serving(build(settings, Overrides(bodies=bodies))) as served,
        entered(served, bus, "defender") as device,
    ):
        for path, data in (("/sync/intake/_bulk_docs", body), ("/blobs/" + "0" * 64, bytes(65536))):
            method = "PUT" if path.startswith("/blobs") else "POST"
            await send_half(served.url, method, path, device.token, data)
            await eventually(lambda: _is(bodies.memory.held == 0))
        assert INTAKE not in await couch.db_names() or await couch.all_docs(INTAKE) == []
        again = await device.call("POST", "/sync/intake/_bulk_docs", content=body)
        assert again.status_code == 201


async def send_half(url: str, method: str, path: str, token: str, data: bytes) -> None:
    """Announce a whole body, send half of it, and hang up."""
    host, port = url.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(
        f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Length: {len(data)}\r\n\r\n".encode()
        + data[: len(data) // 2]
    )
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def _is(value: bool) -> bool:
    return value


async def test_a_pull_that_is_cut_goes_on_and_ends_complete(
    settings: GatewaySettings,
    hub: Served,
    region: str,
    device: Callable[..., Awaitable[Device]],
    couch: Couch,
    tmp_path: Path,
) -> None:
    """Through a line that cuts each connection after 200 kB, PouchDB with retries gets everything once."""
    reader = await device("coordinator")
    await couch.ensure_db("box-coordinators")
    docs = [stored(region, size=65536) for _ in range(12)]
    await couch.bulk("box-coordinators", docs, new_edits=False)
    async with cutting_line(hub.url, after=200_000) as url:
        result = await pouchdb(
            action="pull",
            remote=f"{url}/sync/box-coordinators",
            token=reader.token,
            dir=str(tmp_path),
            name="pull",
            options={"batch_size": 1, "checkpoint": "target"},
            tries=30,
        )
    assert sorted(result["ids"]) == sorted(doc["_id"] for doc in docs)


@asynccontextmanager
async def cutting_line(url: str, after: int) -> AsyncIterator[str]:
    """A TCP relay that hangs up when so many bytes have come down one connection."""
    host, port = url.removeprefix("http://").split(":")

    async def relay(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        up_reader, up_writer = await asyncio.open_connection(host, int(port))

        async def upwards() -> None:
            while data := await reader.read(65536):
                up_writer.write(data)
                await up_writer.drain()

        sending = asyncio.create_task(upwards())
        left = after
        try:
            while left > 0 and (data := await up_reader.read(65536)):
                writer.write(data[:left])
                left -= len(data)
                await writer.drain()
        finally:
            sending.cancel()
            await _closed(up_writer)

    async with listening(relay) as line:
        yield line
