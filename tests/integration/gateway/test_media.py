"""Media on the real engine: in pieces, whole or not at all, with a memory that does not grow."""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from services.gateway.app import Overrides, build
from services.gateway.bodies import Bodies
from services.gateway.settings import GatewaySettings
from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import now
from shared.limits import MEDIA_CHUNK_BYTES
from shared.media import MediaStore
from tests.integration.gateway.conftest import MakeDevice, entered
from tests.integration.gateway.devices import Device
from tests.integration.gateway.serving import serving
from tests.support.waiting import eventually

PDF = {"Content-Type": "application/pdf"}


def pdf(size: int) -> bytes:
    return b"%PDF-" + secrets.token_bytes(size - 5)


def path(data: bytes) -> str:
    return f"/media/{hashlib.sha256(data).hexdigest()}"


@pytest.mark.parametrize("size", [6, MEDIA_CHUNK_BYTES, 3 * MEDIA_CHUNK_BYTES + 7])
async def test_media_come_back_as_they_went_whole_and_in_ranges(device: MakeDevice, size: int) -> None:
    author, reader = await device("facilitator"), await device("defender")
    data = pdf(size)
    assert (await author.call("PUT", path(data), content=data, headers=PDF)).status_code == 201
    assert (await author.call("PUT", path(data), content=data, headers=PDF)).status_code == 200
    whole = await reader.call("GET", path(data))
    assert (whole.content, whole.headers["content-type"]) == (data, "application/pdf")
    head = await reader.call("HEAD", path(data))
    assert (head.status_code, head.headers["content-length"]) == (200, str(size))
    for asked, first, last in (
        (f"bytes={size // 2}-", size // 2, size - 1),
        ("bytes=-3", size - 3, size - 1),
        (f"bytes=1-{min(size - 1, MEDIA_CHUNK_BYTES + 1)}", 1, min(size - 1, MEDIA_CHUNK_BYTES + 1)),
    ):
        part = await reader.call("GET", path(data), headers={"Range": asked})
        assert (part.status_code, part.content) == (206, data[first : last + 1]), asked


async def test_an_upload_that_is_cut_is_not_there_and_holds_no_memory(
    settings: GatewaySettings, region: str, bus: Bus, couch: Couch
) -> None:
    bodies = Bodies()
    data = pdf(3 * MEDIA_CHUNK_BYTES)
    async with (
        serving(build(settings, Overrides(bodies=bodies))) as served,
        entered(served, bus, "facilitator") as author,
    ):
        await _cut_upload(served.url, author, data)

        async def let_go() -> bool:
            return bodies.memory.held == 0

        await eventually(let_go)
        assert (await author.call("GET", path(data))).status_code == 404
        assert (await author.call("PUT", path(data), content=data, headers=PDF)).status_code == 201
        assert (await author.call("GET", path(data))).content == data


async def _cut_upload(url: str, author: Device, data: bytes) -> None:
    """Two thirds of a file, and then nothing more."""
    address = urlsplit(url)
    _, writer = await asyncio.open_connection(address.hostname, address.port)
    head = f"PUT {path(data)} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Length: {len(data)}\r\n"
    writer.write(f"{head}Content-Type: application/pdf\r\n".encode())
    writer.write(f"Authorization: {author.headers['Authorization']}\r\n\r\n".encode())
    writer.write(data[: 2 * MEDIA_CHUNK_BYTES])
    await writer.drain()
    writer.close()
    await writer.wait_closed()


async def test_an_upload_that_does_not_say_how_large_it_is_is_measured_as_it_arrives(
    settings: GatewaySettings, region: str, bus: Bus
) -> None:
    narrow = settings.model_copy(update={"hub_media_bytes": 2 * MEDIA_CHUNK_BYTES})

    async def unannounced() -> AsyncIterator[bytes]:
        yield b"%PDF-"
        for _ in range(33):
            yield bytes(64 * 1024)

    async with serving(build(narrow)) as served, entered(served, bus, "facilitator") as author:
        answer = await author.call("PUT", path(b"x"), content=unannounced(), headers=PDF)
        assert answer.status_code == 413


async def test_chunks_of_what_broke_off_go_and_those_of_what_is_named_stay(
    device: MakeDevice, couch: Couch
) -> None:
    author = await device("facilitator")
    data, shared = pdf(2 * MEDIA_CHUNK_BYTES), secrets.token_bytes(MEDIA_CHUNK_BYTES)
    kept = b"%PDF-" + shared
    for each in (data, kept):
        assert (await author.call("PUT", path(each), content=each, headers=PDF)).status_code == 201
    store, today = MediaStore(couch), now().date()
    name = path(kept).removeprefix("/media/")
    later = today.replace(year=today.year + 1)
    assert await store.collect(frozenset({name}), today, 30) == 0
    assert await store.collect(frozenset({name}), later, 30) == 1
    assert (await author.call("GET", path(data))).status_code == 404
    assert (await author.call("HEAD", path(kept))).status_code == 200
    rows = await couch.all_docs("media")
    assert len(rows) == 3, "the file and its two chunks"
    assert (await author.call("PUT", path(data), content=data, headers=PDF)).status_code == 201, (
        "it may come again"
    )
    assert (await author.call("GET", path(data))).content == data
