"""Media at the gateway's door: who may put and read them, what is refused, ranges, and nothing held whole."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator

import pytest

from services.gateway.blobs import DAILY_BYTES, Quota
from services.gateway.bodies import Memory
from shared.limits import MEDIA_BYTES, MEDIA_CHUNK_BYTES, SVG_BYTES
from tests.unit.gateway.conftest import Hub

PNG = b"\x89PNG\r\n\x1a\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>'


def png(size: int) -> bytes:
    """Something that begins as a PNG does; no chunk of it is like another."""
    return (PNG + b"".join(hashlib.sha256(b"%d" % n).digest() for n in range(size // 32 + 1)))[:size]


def path(data: bytes) -> str:
    return f"/media/{hashlib.sha256(data).hexdigest()}"


def of(kind: str) -> dict[str, str]:
    return {"Content-Type": kind}


@pytest.mark.parametrize("size", [9, MEDIA_CHUNK_BYTES, MEDIA_CHUNK_BYTES + 1, 3 * MEDIA_CHUNK_BYTES - 5])
async def test_what_a_facilitator_puts_every_member_reads_whole_and_in_ranges(hub: Hub, size: int) -> None:
    data, author = png(size), await hub.enter("facilitator")
    put = await author.call("PUT", path(data), content=data, headers=of("image/png"))
    assert (put.status_code, put.json()) == (201, {"ok": True, "size": size})
    again = await author.call("PUT", path(data), content=b"not read any more", headers=of("image/png"))
    assert again.status_code == 200
    for role in ("defender", "coordinator", "facilitator", "operator"):
        reader = await hub.enter(role)
        whole = await reader.call("GET", path(data))
        assert (whole.status_code, whole.content) == (200, data)
        assert whole.headers["content-type"] == "image/png"
        assert whole.headers["content-length"] == str(size)
        assert whole.headers["cache-control"] == "private, max-age=31536000, immutable"
        assert "sandbox" in whole.headers["content-security-policy"]
    head = await reader.call("HEAD", path(data))
    assert (head.status_code, head.content, head.headers["content-length"]) == (200, b"", str(size))
    for asked, first, last in (
        (f"bytes={size // 2}-", size // 2, size - 1),
        ("bytes=0-0", 0, 0),
        ("bytes=-1", size - 1, size - 1),
        (f"bytes=3-{size * 9}", 3, size - 1),
        (f"bytes={size - 2}-{size - 1}", size - 2, size - 1),
    ):
        part = await reader.call("GET", path(data), headers={"Range": asked})
        assert (part.status_code, part.content) == (206, data[first : last + 1]), asked
        assert part.headers["content-range"] == f"bytes {first}-{last}/{size}"
        assert part.headers["content-length"] == str(last - first + 1)


@pytest.mark.parametrize("asked", ["bytes=9-", "bytes=5-4", "bytes=-0"])
async def test_a_range_that_is_not_there_is_told(hub: Hub, asked: str) -> None:
    data, author = png(9), await hub.enter("facilitator")
    await author.call("PUT", path(data), content=data, headers=of("image/png"))
    answer = await author.call("GET", path(data), headers={"Range": asked})
    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */9")


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=-", "bytes=1" + "0" * 40]
)
async def test_what_is_no_single_range_is_answered_whole(hub: Hub, asked: str) -> None:
    data, author = png(9), await hub.enter("facilitator")
    await author.call("PUT", path(data), content=data, headers=of("image/png"))
    answer = await author.call("GET", path(data), headers={"Range": asked})
    assert (answer.status_code, answer.content) == (200, data)


@pytest.mark.parametrize("role", ["defender", "coordinator", "operator"])
async def test_only_facilitators_put_media(hub: Hub, role: str) -> None:
    data, other = png(9), await hub.enter(role)
    answer = await other.call("PUT", path(data), content=data, headers=of("image/png"))
    assert answer.status_code == 403
    assert (await hub.http.get(path(data))).status_code == 401
    assert (await other.call("GET", path(data))).status_code == 404


@pytest.mark.parametrize(
    ("data", "name", "kind", "status", "slug"),
    [
        (png(9), path(b"other"), "image/png", 422, "hash-mismatch"),
        (png(9), path(png(9)), "image/jpeg", 422, "not-its-type"),
        (png(9), path(png(9)), "text/html", 415, "bad-media-type"),
        (png(9), path(png(9)), "", 415, "bad-media-type"),
        (b"<html>", path(b"<html>"), "image/png", 422, "not-its-type"),
        (b"", path(b""), "image/png", 422, "empty"),
        (png(9), "/media/abc", "image/png", 400, "bad-name"),
        (png(9), path(png(9)).upper().replace("MEDIA", "media"), "image/png", 400, "bad-name"),
        (SVG.replace(b"<rect", b"<script"), None, "image/svg+xml", 422, "not-its-type"),
        (SVG + b" " * SVG_BYTES, None, "image/svg+xml", 422, "not-its-type"),
    ],
)
async def test_what_is_not_what_it_says_is_not_stored(
    hub: Hub, data: bytes, name: str | None, kind: str, status: int, slug: str
) -> None:
    author = await hub.enter("facilitator")
    answer = await author.call("PUT", name or path(data), content=data, headers=of(kind))
    assert (answer.status_code, answer.json()["type"]) == (status, f"urn:tejedora:problem:{slug}")
    assert (await author.call("GET", path(data))).status_code == 404


async def test_a_refused_file_gives_its_memory_back(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[Memory] = []
    take = Memory.take

    def seen(self: Memory, count: int) -> None:
        held.append(self)
        take(self, count)

    monkeypatch.setattr(Memory, "take", seen)
    author = await hub.enter("facilitator")
    for data, kind in ((png(9), "image/jpeg"), (png(MEDIA_CHUNK_BYTES + 9), "image/webp")):
        await author.call("PUT", path(data), content=data, headers=of(kind))
        assert held[-1].held == 0


async def test_a_file_that_is_too_large_is_refused_as_it_arrives(hub: Hub) -> None:
    author = await hub.enter("facilitator")

    async def endless() -> AsyncIterator[bytes]:
        yield PNG
        for _ in range(MEDIA_BYTES // MEDIA_CHUNK_BYTES + 2):
            yield bytes(MEDIA_CHUNK_BYTES)

    for content in (png(MEDIA_BYTES + 1), endless()):
        answer = await author.call("PUT", path(b"x"), content=content, headers=of("image/png"))
        assert answer.status_code == 413


async def test_an_upload_that_breaks_off_leaves_nothing_under_its_name(hub: Hub) -> None:
    data, author = png(2 * MEDIA_CHUNK_BYTES), await hub.enter("facilitator")

    async def cut() -> AsyncIterator[bytes]:
        yield data[: MEDIA_CHUNK_BYTES + 7]

    answer = await author.call("PUT", path(data), content=cut(), headers=of("image/png"))
    assert answer.status_code == 422
    assert (await author.call("GET", path(data))).status_code == 404
    whole = await author.call("PUT", path(data), content=data, headers=of("image/png"))
    assert whole.status_code == 201, "it can be sent again"
    assert (await author.call("GET", path(data))).content == data


async def test_false_uploads_count_towards_the_day_as_well(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Their chunks lie on the disk for two days: without this, anybody with the role could fill it."""
    check = Quota.check
    room = DAILY_BYTES - 2 * MEDIA_CHUNK_BYTES - 9
    monkeypatch.setattr(Quota, "check", lambda self, member, size: check(self, member, size + room))
    author = await hub.enter("facilitator")
    statuses = [
        (
            await author.call("PUT", path(b"x"), content=png(MEDIA_CHUNK_BYTES), headers=of("image/png"))
        ).status_code
        for _ in range(4)
    ]
    assert statuses == [422, 422, 429, 429]


async def test_a_chunk_that_was_changed_on_the_disk_is_never_handed_out(hub: Hub) -> None:
    data, author = png(9), await hub.enter("facilitator")
    await author.call("PUT", path(data), content=data, headers=of("image/png"))
    chunk = next(doc for id_, doc in hub.store.live("media").items() if id_.startswith("chunk:"))
    stored = hub.store.databases["media"].docs[chunk["_id"]].leaves[chunk["_rev"]]
    stored["_attachments"]["c"]["data"] = "AAAA"
    assert (await author.call("GET", path(data))).status_code == 404


async def test_many_who_ask_for_a_chunk_cost_one_question(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    data, author = png(9), await hub.enter("facilitator")
    await author.call("PUT", path(data), content=data, headers=of("image/png"))
    read: list[str] = []
    ask = hub.couch.get_attachment

    async def asked(db: str, doc_id: str, name: str) -> bytes | None:
        read.append(doc_id)
        return await ask(db, doc_id, name)

    monkeypatch.setattr(hub.couch, "get_attachment", asked)
    for _ in range(5):
        assert (await author.call("GET", path(data))).content == data
    assert len(read) == 1


async def test_a_member_stores_so_much_a_day_and_no_more(hub: Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = png(MEDIA_CHUNK_BYTES), png(MEDIA_CHUNK_BYTES + 8)
    author = await hub.enter("facilitator")
    check = Quota.check

    def narrow(self: Quota, member: str, size: int) -> None:
        check(self, member, size + DAILY_BYTES - MEDIA_CHUNK_BYTES)

    monkeypatch.setattr(Quota, "check", narrow)
    put = await author.call("PUT", path(first), content=first, headers=of("image/png"))
    assert put.status_code == 201
    refused = await author.call("PUT", path(second), content=second, headers=of("image/png"))
    assert (refused.status_code, refused.json()["type"]) == (429, "urn:tejedora:problem:daily-quota")
    assert (await author.call("GET", path(second))).status_code == 404
