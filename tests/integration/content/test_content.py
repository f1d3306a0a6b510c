"""content on a real CouchDB and NATS: from a folder and a signature to documents, a notice, an overview."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from shared.bus import Bus
from shared.couch import Couch
from shared.directory_store import load, region_of
from shared.hub_status import collect
from shared.problem import Problem
from shared.release import p_hash, read_release
from shared.settings import ServiceSettings
from shared.signing import Seed
from tests.integration.content.region import (
    REGION,
    begin,
    content,
    role,
    root,
    sign_all,
    signed,
    versions,
)
from tests.integration.house import house, notice, notifications, ready
from tests.support.waiting import eventually
from tests.unit.content.library import COURSE_FOLDER, DOCUMENTS, WHOLE, change, write

STRANGER = Seed(bytes(32))
LESSON_FILE = f"es/{COURSE_FOLDER}/01-begin.md"
LESSON_ID = "lesson:care:01-begin"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "catalogue", WHOLE)


async def test_a_signed_folder_becomes_documents_that_a_device_believes_and_hears_of(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    services = (content(couch_url, nats_url, folder), notifications(couch_url, nats_url))
    async with house(*services) as clients:
        for client in clients:
            await ready(client)
        await begin(bus)
        assert await sign_all(bus) == ["es", "en"]
        assert await bus.request("content.pending") == {"p": None}
        for language in ("es", "en"):
            assert (await notice(couch, f"catalogue-{language}"))["n"] == 1
    directory = (await load(couch)).directory
    assert directory is not None
    rows = await couch.all_docs("catalogue-es", include_docs=True)
    docs = {row["id"]: row["doc"] for row in rows}
    (release_id,) = (id_ for id_ in docs if id_.startswith("release:"))
    _, release = read_release(docs.pop(release_id), directory)
    assert sorted(docs) == DOCUMENTS
    assert {(item.id, item.ver, item.sha256) for item in release.items} == {
        (id_, doc["ver"], p_hash(doc["p"])) for id_, doc in docs.items()
    }


async def test_a_change_moves_what_changed_and_nothing_else(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        await begin(bus)
        await sign_all(bus)
        since = (await couch.info("catalogue-es"))["update_seq"]
        change(folder, LESSON_FILE, "Respira.", "Camina.")
        assert await sign_all(bus) == ["es"]
        changed = [row["id"] for row in (await couch.changes("catalogue-es", since))["results"]]
    assert sorted(id_.partition(":")[0] for id_ in changed) == ["lesson", "release"]
    assert (await versions(couch))[LESSON_ID] == 2


async def test_the_first_root_names_the_region_and_refusals_carry_their_reason(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        with pytest.raises(Problem) as early:
            await bus.request("content.pending")
        assert (early.value.status, early.value.slug) == (503, "no-region")
        await begin(bus)
        assert await region_of(couch) == REGION
        with pytest.raises(Problem) as rival:
            await bus.request("content.directory_add", {"statement": root(STRANGER)})
        assert (rival.value.status, rival.value.extra["reason"]) == (422, "wrong-region")
        with pytest.raises(Problem) as unknown:
            await bus.request("content.publish", {"release": await signed(bus, STRANGER)})
        assert (unknown.value.status, unknown.value.extra["reason"]) == (422, "not-released")
        for question in ({}, {"release": 1}, {"release": {"t": "x", "p": "y", "s": []}}):
            with pytest.raises(Problem) as malformed:
                await bus.request("content.publish", question)
            assert malformed.value.status == 422
    assert len((await load(couch)).statements) == 2


async def test_what_was_stored_without_its_release_is_taken_up_when_it_comes_again(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        await begin(bus)
        release = await signed(bus)
        await bus.request("content.publish", {"release": release})
        rows = await couch.all_docs("catalogue-es", include_docs=True)
        left = [row["doc"] for row in rows if not row["id"].startswith("release:")][:4]
        await couch.delete_db("catalogue-es")
        await couch.ensure_db("catalogue-es")
        await couch.bulk("catalogue-es", [{key: doc[key] for key in ("_id", "ver", "p")} for doc in left])
        answer = await bus.request("content.publish", {"release": release})
        assert (answer["written"], answer["state"]) == ({"es": len(DOCUMENTS) - 4}, "published")
        again = await bus.request("content.publish", {"release": release})
        assert (again["written"], again["state"]) == ({"es": 0}, "unchanged")
    assert await versions(couch) == dict.fromkeys(DOCUMENTS, 1)


async def test_two_copies_that_are_asked_at_once_publish_once(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    copies = [content(couch_url, nats_url, folder) for _ in range(2)]
    async with house(*copies) as clients:
        for client in clients:
            await ready(client)
        await begin(bus)
        release = await signed(bus)
        states: list[str] = []

        async def publish() -> None:
            states.append((await bus.request("content.publish", {"release": release}, timeout=20))["state"])

        async with anyio.create_task_group() as tasks:
            for _ in range(6):
                tasks.start_soon(publish)
        assert "published" in states
        assert await sign_all(bus) == ["en"]
    rows = await couch.all_docs("catalogue-es", include_docs=True)
    assert len(rows) == len(DOCUMENTS) + 1
    assert all(row["doc"]["_rev"].startswith("1-") for row in rows)


async def test_mistakes_in_the_folder_reach_the_operator(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path, tmp_path: Path
) -> None:
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        await begin(bus)
        await sign_all(bus)
        change(folder, f"es/{COURSE_FOLDER}/test.md", "- [x]", "- [ ]")
        with pytest.raises(Problem) as refused:
            await bus.request("content.pending")
        assert (refused.value.status, refused.value.slug) == (409, "folder-has-mistakes")
        told = {"catalogue_en": 8, "catalogue_es": 8, "mistakes": 1, "unsigned": 0}

        async def mistakes_are_told() -> bool:
            own = await bus.request("content.status")
            return bool(own["warnings"] == ["folder-has-mistakes"] and own["counts"] == told)

        await eventually(mistakes_are_told)
        overview = await bus.request("content.overview")
        assert overview["languages"]["es"]["published"]["documents"] == 8
        status = await collect(couch, bus, ServiceSettings(hub_data=tmp_path, hub_demo=False))
    said = {finding.code: finding for finding in status.findings}
    assert said["folder-has-mistakes"].level == "warning"


async def test_other_members_of_the_directory_come_by_the_same_door(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path
) -> None:
    async with house(content(couch_url, nats_url, folder), notifications(couch_url, nats_url)) as clients:
        for client in clients:
            await ready(client)
        await begin(bus)
        added = await bus.request("content.directory_add", {"statement": role(STRANGER, "coordinator")})
        assert added["new"] is True
        again = await bus.request("content.directory_add", {"statement": role(STRANGER, "coordinator")})
        assert again == {"id": added["id"], "new": False}
        assert (await notice(couch, "directory"))["n"] >= 1
