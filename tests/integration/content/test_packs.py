"""Packs on a real CouchDB and NATS: made after each release and at a start, and collected."""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from shared.bus import Bus
from shared.couch import Couch
from tests.integration.content.region import begin, content, sign_all
from tests.integration.house import house, ready
from tests.support.waiting import eventually
from tests.unit.content.library import COURSE_FOLDER, WHOLE, change, write

LESSON_FILE = f"es/{COURSE_FOLDER}/01-begin.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "catalogue", WHOLE)


async def new_life(couch: Couch, generation: str) -> None:
    await couch.ensure_db("hub")
    await couch.update("hub", "storage", lambda old: {**(old or {}), "generation": generation})


async def pointer(couch: Couch, language: str = "es") -> dict[str, Any]:
    found = await couch.get("packs", f"pack:{language}")
    return {} if found is None else found


async def documents_in(couch: Couch, pack: str) -> dict[str, Any]:
    """The documents of a pack by id; its bytes are what its name says."""
    data = await couch.get_attachment("packs", pack, "p")
    assert data is not None
    assert hashlib.sha256(data).hexdigest() == pack
    docs = [json.loads(line) for line in gzip.decompress(data).splitlines()]
    return {doc["_id"]: doc for doc in docs}


async def test_each_release_is_packed_by_itself_and_old_packs_go(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    await new_life(couch, "first")
    packs: list[str] = []
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        await begin(bus)
        for before, text in itertools.pairwise(("", "Respira.", "Camina.", "Descansa.", "Duerme.")):
            if before:
                change(folder, LESSON_FILE, before, text)
            await sign_all(bus)

            async def packed() -> bool:
                return (await pointer(couch)).get("pack") not in (None, *packs)

            await eventually(packed)
            packs.append((await pointer(couch))["pack"])

        async def collected() -> bool:
            rows = await couch.all_docs("packs")
            return len([row for row in rows if not row["id"].startswith("pack:")]) == 3

        await eventually(collected)  # two of Spanish, one of English
    rows = await couch.all_docs("catalogue-es", include_docs=True)
    assert await documents_in(couch, packs[-1]) == {row["id"]: row["doc"] for row in rows}
    assert (await documents_in(couch, packs[-2])).keys() < {row["id"] for row in rows}


async def test_a_start_packs_what_is_not_packed_and_after_a_restore_points_anew(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    await new_life(couch, "first")
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        await begin(bus)
        await sign_all(bus)
        before = (await bus.request("content.pack"))["packs"]
    assert [pack["language"] for pack in before] == ["en", "es"]
    for loss in ("packs", "life"):
        if loss == "packs":
            await couch.delete_db("packs")
        else:
            await new_life(couch, "second")
        async with house(content(couch_url, nats_url, folder)) as (client,):
            await ready(client)

            async def packed(generation: str = "first" if loss == "packs" else "second") -> bool:
                return bool((await pointer(couch)).get("generation") == generation)

            await eventually(packed)
            assert (await pointer(couch))["pack"] == before[1]["pack"]
