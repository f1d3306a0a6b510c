"""What media are, how they are kept, and when they go."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.limits import MEDIA_CHUNK_BYTES
from shared.media import DATABASE, MediaRefused, MediaStore, media_of
from shared.media_types import EXTENSIONS, SVG, TYPES, is_safe_svg, is_what_it_says
from tests.support.memory_couch import MemoryCouch, Store

TODAY = date(2026, 11, 24)
KEEP = 90
BEGINNINGS = {
    "image/jpeg": b"\xff\xd8\xff\xe0",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/webp": b"RIFF\0\0\0\0WEBPVP8 ",
    "image/avif": b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf",
    SVG: b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>',
    "audio/ogg": b"OggS\0\x02",
    "audio/mpeg": b"ID3\x04",
    "audio/mp4": b"\0\0\0\x20ftypM4A \0\0\0\0isomiso2mp41",
    "audio/webm": b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x86\x81\x01\x42\x82\x84webm",
    "video/mp4": b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41",
    "video/webm": b"\x1a\x45\xdf\xa3\x01\0\0\0\0\0\0\x1f\x42\x86\x81\x01\x42\x82\x84webm",
    "application/pdf": b"%PDF-1.7\n",
}
ALIKE = [{"audio/webm", "video/webm"}, {"audio/mp4", "video/mp4"}]


def test_each_kind_is_known_by_how_it_begins_and_by_nothing_else() -> None:
    assert BEGINNINGS.keys() == TYPES == set(EXTENSIONS.values())
    for kind in TYPES:
        for other, data in BEGINNINGS.items():
            same = kind == other or {kind, other} in ALIKE
            assert is_what_it_says(kind, data) or not same, (kind, other)
            if not same:
                assert not is_what_it_says(kind, data), (kind, other)
    assert not is_what_it_says("text/html", b"<html>")


@given(st.binary(max_size=300))
def test_any_bytes_are_looked_at_without_a_fall(data: bytes) -> None:
    for kind in TYPES:
        is_what_it_says(kind, data)


def svg(inside: str, more: str = "") -> bytes:
    return f'{more}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inside}</svg>'.encode()


@pytest.mark.parametrize(
    "inside",
    [
        '<title>Un círculo</title><circle cx="4" cy="4" r="4" fill="#333"/>',
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>',
        '<defs><path id="b" d="M0 0"/></defs><use href="#b"/>',
        '<text xml:lang="es" font-family="sans-serif"><tspan x="1">Hola &amp; adiós</tspan></text>',
    ],
)
def test_a_drawing_is_let_through(inside: str) -> None:
    assert is_safe_svg(svg(inside))


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<rect onclick="alert(1)"/>',
        '<rect ONLOAD="alert(1)"/>',
        '<rect style="fill:red"/>',
        "<style>@import 'https://evil.example/x.css'</style>",
        '<a href="https://evil.example"><rect/></a>',
        '<image href="https://evil.example/x.png"/>',
        '<use href="https://evil.example/x.svg#a"/>',
        '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,x#a"/>',
        '<rect fill="url(https://evil.example/#a)"/>',
        '<rect fill="url( &quot;//evil.example&quot; )"/>',
        '<rect fill="u\\72l(//evil.example)"/>',
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
        "<animate attributeName='href' to='javascript:alert(1)'/>",
        '<set attributeName="onload" to="x"/>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>',
        '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>',
        "<?xml-stylesheet href='x'?>",
        "<rect",
        '<filter id="a"><feImage href="x"/></filter>',
    ],
)
def test_a_drawing_that_does_more_than_draw_is_not(inside: str) -> None:
    assert not is_safe_svg(svg(inside))


def bomb(levels: int, times: int, what: str) -> str:
    """Each group uses the one before it so many times."""
    groups = [f'<g id="a0">{what}</g>']
    groups += [f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * times + "</g>" for n in range(1, levels)]
    return "<defs>" + "".join(groups) + f'</defs><use href="#a{levels - 1}"/>'


@pytest.mark.parametrize(
    "inside",
    [
        bomb(8, 10, "<rect/>"),
        bomb(40, 1, "<rect/>"),
        bomb(3, 60, "<rect/>" * 10),
        '<g id="a"><use href="#a"/></g>',
        '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>',
        '<marker id="m">'
        + "<rect/>" * 50
        + '</marker><g marker-mid="url(#m)"><path d="'
        + "M0 0" * 900
        + '"/></g>',
        "<g>" * 200 + "</g>" * 200,
        "<g>" * 30_000 + "</g>" * 30_000,
        '<rect mask="image-set(&quot;https://evil.example/x.png&quot; 1x)"/>',
    ],
)
def test_a_drawing_that_would_keep_a_phone_busy_is_not_let_through(inside: str) -> None:
    assert not is_safe_svg(svg(inside))


def test_what_is_used_a_few_times_is_let_through() -> None:
    assert is_safe_svg(svg(bomb(3, 5, "<rect/>")))


@pytest.mark.parametrize(
    "data",
    [
        svg("", '<!DOCTYPE svg [<!ENTITY a "b">]>'),
        svg("", '<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">'),
        svg("").decode().encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?>' + svg(""),
        b"<html xmlns='http://www.w3.org/1999/xhtml'/>",
        b"<svg><rect/></svg>",
        b"",
    ],
)
def test_a_drawing_is_plain_whole_and_of_its_own_kind(data: bytes) -> None:
    if b"UTF-7" in data:
        assert is_safe_svg(data), "the text is read as UTF-8, whatever it says of itself"
    else:
        assert not is_safe_svg(data)


def store() -> tuple[Store, MediaStore]:
    disk = Store()
    return disk, MediaStore(MemoryCouch(disk))


async def pieces(data: bytes) -> AsyncIterator[bytes]:
    for at in range(0, len(data), MEDIA_CHUNK_BYTES):
        yield data[at : at + MEDIA_CHUNK_BYTES]


async def keep(media: MediaStore, data: bytes, today: date = TODAY) -> str:
    name = hashlib.sha256(data).hexdigest()
    await media.write(name, "application/pdf", pieces(data), today)
    return name


def pdf(size: int = 20, fill: bytes = b"x") -> bytes:
    return b"%PDF-" + fill * (size - 5)


def ref(name: str, size: int, kind: str = "application/pdf") -> dict[str, Any]:
    return {"sha256": name, "type": kind, "size": size}


async def test_missing_are_those_that_nothing_stored_answers_to() -> None:
    _, media = store()
    assert await media.missing([]) == []
    assert await media.missing([ref("0" * 64, 1)]) == ["0" * 64]
    name = await keep(media, pdf())
    assert await media.missing([ref(name, 20)]) == []
    assert await media.missing([ref(name, 21)]) == [name], "another size"
    assert await media.missing([ref(name, 20, "image/png")]) == [name], "another type"


async def test_chunks_alone_are_no_file() -> None:
    disk, media = store()
    with pytest.raises(MediaRefused, match="hash-mismatch"):
        await media.write("0" * 64, "application/pdf", pieces(pdf()), TODAY)
    assert await media.find("0" * 64) is None
    assert await media.collect(frozenset(), TODAY + timedelta(days=1), KEEP) == 0
    assert list(disk.live(DATABASE)), "they may belong to what is arriving"
    await media.collect(frozenset(), TODAY + timedelta(days=2), KEEP)
    assert list(disk.live(DATABASE)) == []


async def days(media: MediaStore, offsets: Iterable[int], named: frozenset[str]) -> int:
    return sum([await media.collect(named, TODAY + timedelta(days=day), KEEP) for day in offsets])


async def test_what_is_named_stays_and_what_is_not_goes_after_its_time_with_its_chunks() -> None:
    disk, media = store()
    kept, left = await keep(media, pdf(20, b"k")), await keep(media, pdf(2 * MEDIA_CHUNK_BYTES, b"l"))
    assert await days(media, range(KEEP), frozenset({kept})) == 0
    assert await media.find(left) is not None
    assert await days(media, [KEEP], frozenset({kept})) == 1
    assert await media.find(left) is None
    assert await media.find(kept) is not None
    assert len(disk.live(DATABASE)) == 2


async def test_what_is_named_again_or_uploaded_again_begins_its_time_anew() -> None:
    _, media = store()
    named, uploaded = await keep(media, pdf(20, b"n")), await keep(media, pdf(20, b"u"))
    await days(media, [0, 60], frozenset())
    await days(media, [61], frozenset({named}))
    await media.renew(uploaded, TODAY + timedelta(days=61))
    assert await days(media, [62, 100, 62 + KEEP - 1], frozenset()) == 0
    assert await days(media, [62 + KEEP], frozenset()) == 2


async def test_a_chunk_of_two_files_stays_while_one_of_them_does() -> None:
    _, media = store()
    shared = pdf(MEDIA_CHUNK_BYTES)
    first, second = await keep(media, shared), await keep(media, shared + b"more")
    await days(media, [0, KEEP], frozenset({second}))
    assert await media.find(first) is None
    file = await media.find(second)
    assert file is not None
    assert b"".join([piece async for piece in media.read(file, 0, file.size - 1)]) == shared + b"more"


async def test_a_chunk_that_is_stored_again_is_not_collected_from_under_its_new_file() -> None:
    disk, media = store()
    data = pdf()
    with pytest.raises(MediaRefused):
        await media.write("0" * 64, "application/pdf", pieces(data), TODAY - timedelta(days=9))
    (orphan,) = disk.live(DATABASE).values()
    name = await keep(media, data)
    await media._delete(orphan)  # a collector that had read it before
    file = await media.find(name)
    assert file is not None
    assert [piece async for piece in media.read(file, 0, file.size - 1)] == [data]


@pytest.mark.parametrize(
    "value", [None, 1, "x", {}, [1], [{}], [{"sha256": "x", "type": "image/png", "size": 1}]]
)
def test_whatever_has_not_the_form_of_media_names_none(value: object) -> None:
    assert media_of({"media": value}) == []
    assert media_of({}) == []
