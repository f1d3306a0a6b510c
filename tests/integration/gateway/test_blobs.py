"""Sealed chunks on the real engine."""

from __future__ import annotations

import hashlib
import secrets

import anyio
import pytest

from services.gateway.app import Overrides, build
from services.gateway.blobs import Quota
from services.gateway.settings import GatewaySettings
from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import now
from tests.integration.gateway.conftest import MakeDevice, entered
from tests.integration.gateway.serving import serving


def named(data: bytes) -> str:
    return f"/blobs/{hashlib.sha256(data).hexdigest()}"


@pytest.mark.parametrize("size", [1, 131_272, 1024 * 1024])
async def test_a_chunk_comes_back_as_it_went_whole_and_in_ranges(device: MakeDevice, size: int) -> None:
    sender, reader = await device("defender"), await device("coordinator")
    data = secrets.token_bytes(size)
    assert (await sender.call("PUT", named(data), content=data)).status_code == 201
    assert (await sender.call("PUT", named(data), content=data)).status_code == 200, "again costs nothing"
    whole = await reader.call("GET", named(data))
    assert whole.content == data
    assert whole.headers["cache-control"] == "no-store"
    head = await reader.call("HEAD", named(data))
    assert (head.status_code, head.headers["content-length"]) == (200, str(size))
    part = await reader.call("GET", named(data), headers={"Range": f"bytes={size // 2}-"})
    assert (part.status_code, part.content) == (206, data[size // 2 :])
    assert part.headers["content-range"] == f"bytes {size // 2}-{size - 1}/{size}"
    last = await reader.call("GET", named(data), headers={"Range": "bytes=-1"})
    assert last.content == data[-1:]
    none = await reader.call("GET", named(data), headers={"Range": f"bytes={size}-"})
    assert (none.status_code, none.headers["content-range"]) == (416, f"bytes */{size}")


async def test_what_is_not_what_its_name_says_is_not_stored(device: MakeDevice, couch: Couch) -> None:
    sender = await device("defender")
    data = secrets.token_bytes(100)
    for path, content, status in (
        (named(b"other"), data, 422),
        (named(b""), b"", 400),
        (named(data).upper().replace("/BLOBS", "/blobs"), data, 400),
        ("/blobs/..%2fhub", data, 405),
        ("/blobs/abc", data, 400),
        (named(bytes(1024 * 1024 + 1)), bytes(1024 * 1024 + 1), 413),
    ):
        answer = await sender.call("PUT", path, content=content)
        assert answer.status_code == status, (path, answer.text)
    packed = await sender.call("PUT", named(data), content=data, headers={"Content-Encoding": "gzip"})
    assert packed.status_code == 415
    assert (await sender.call("GET", named(data))).status_code == 404
    assert (await sender.call("HEAD", named(data))).status_code == 404
    assert "blobs" not in await couch.db_names() or await couch.all_docs("blobs") == []


async def test_two_devices_may_send_the_same_chunk_at_once(device: MakeDevice) -> None:
    sender = await device("defender")
    data = secrets.token_bytes(100_000)
    codes: list[int] = []

    async def send() -> None:
        codes.append((await sender.call("PUT", named(data), content=data)).status_code)

    async with anyio.create_task_group() as tasks:
        for _ in range(5):
            tasks.start_soon(send)
    assert sorted(codes)[-1] == 201
    assert set(codes) <= {200, 201}


async def test_a_member_stores_only_so_much_a_day(settings: GatewaySettings, region: str, bus: Bus) -> None:
    async with (
        serving(build(settings, Overrides(quota=Quota(now, daily=1000)))) as served,
        entered(served, bus, "defender") as sender,
    ):
        first, second = secrets.token_bytes(600), secrets.token_bytes(600)
        assert (await sender.call("PUT", named(first), content=first)).status_code == 201
        full = await sender.call("PUT", named(second), content=second)
        assert (full.status_code, full.json()["type"]) == (429, "urn:tejedora:problem:daily-quota")
        assert 0 < int(full.headers["retry-after"]) <= 86400
        assert (await sender.call("PUT", named(first), content=first)).status_code == 200
