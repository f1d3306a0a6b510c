"""Packs at the gateway's door: who may read them, ranges, names that are verified, one question for all."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from typing import Any

import pytest

from tests.unit.gateway.conftest import Hub

DATA = bytes(range(256)) * 40
NAME = hashlib.sha256(DATA).hexdigest()
POINTER = {
    "language": "es",
    "pack": NAME,
    "bytes": len(DATA),
    "database": "catalogue-es",
    "generation": "first-life",
    "since": "7-x",
    "documents": 3,
}


async def keep(hub: Hub, name: str = NAME, data: bytes = DATA) -> None:
    await hub.couch.ensure_db("packs")
    attachment = {"content_type": "application/gzip", "data": b64encode(data).decode()}
    await hub.couch.put("packs", {"_id": name, "_attachments": {"p": attachment}})
    await hub.couch.put("packs", {"_id": "pack:es", "previous": "0" * 64, **POINTER})


async def test_members_are_told_which_packs_there_are(hub: Hub) -> None:
    member = await hub.enter()
    assert (await member.call("GET", "/api/packs")).json() == {"packs": []}
    await keep(hub)
    assert (await member.call("GET", "/api/packs")).json() == {"packs": [POINTER]}


@pytest.mark.parametrize("path", ["/api/packs", f"/packs/{NAME}"])
async def test_packs_are_for_members_alone(hub: Hub, path: str) -> None:
    await keep(hub)
    assert (await hub.http.get(path)).status_code == 401
    for role in ("defender", "coordinator", "facilitator", "operator"):
        assert (await (await hub.enter(role)).call("GET", path)).status_code == 200


async def test_a_pack_is_given_whole_as_the_bytes_that_its_name_says(hub: Hub) -> None:
    await keep(hub)
    member = await hub.enter()
    answer = await member.call("GET", f"/packs/{NAME}", headers={"Accept-Encoding": "gzip"})
    assert (answer.status_code, answer.content) == (200, DATA)
    assert "content-encoding" not in answer.headers
    assert answer.headers["content-type"] == "application/gzip"
    assert answer.headers["cache-control"] == "private, max-age=31536000, immutable"
    assert answer.headers["etag"] == f'"{NAME}"'


@pytest.mark.parametrize(
    ("asked", "status", "first", "last"),
    [
        ("bytes=0-", 206, 0, len(DATA) - 1),
        ("bytes=5000-", 206, 5000, len(DATA) - 1),
        ("bytes=10-19", 206, 10, 19),
        ("bytes=-5", 206, len(DATA) - 5, len(DATA) - 1),
        ("bytes=0-1,5-6", 200, 0, len(DATA) - 1),
        ("lines=1-2", 200, 0, len(DATA) - 1),
    ],
)
async def test_a_download_goes_on_where_it_broke_off(
    hub: Hub, asked: str, status: int, first: int, last: int
) -> None:
    await keep(hub)
    member = await hub.enter()
    answer = await member.call("GET", f"/packs/{NAME}", headers={"Range": asked})
    assert (answer.status_code, answer.content) == (status, DATA[first : last + 1])
    if status == 206:
        assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(DATA)}"


@pytest.mark.parametrize(
    ("name", "asked", "status"),
    [
        ("0" * 64, None, 404),
        ("pack:es", None, 400),
        (NAME.upper(), None, 400),
        (NAME[:-1], None, 400),
        (NAME, f"bytes={len(DATA)}-", 416),
    ],
)
async def test_bad_questions_are_refused(hub: Hub, name: str, asked: str | None, status: int) -> None:
    await keep(hub)
    member = await hub.enter()
    headers: dict[str, Any] = {"Range": asked} if asked else {}
    assert (await member.call("GET", f"/packs/{name}", headers=headers)).status_code == status


async def test_a_pack_that_is_not_what_its_name_says_is_not_given(hub: Hub) -> None:
    await keep(hub, data=DATA + b"!")
    member = await hub.enter()
    assert (await member.call("GET", f"/packs/{NAME}")).status_code == 404


async def test_a_pack_is_read_from_the_database_once(hub: Hub) -> None:
    await keep(hub)
    member = await hub.enter()
    assert (await member.call("GET", f"/packs/{NAME}")).status_code == 200
    del hub.store.databases["packs"]
    answer = await member.call("GET", f"/packs/{NAME}", headers={"Range": "bytes=1-2"})
    assert answer.content == DATA[1:3]
