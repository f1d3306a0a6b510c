"""What `shared.couch` promises, against the engine that the tests run on."""

from __future__ import annotations

import anyio
import pytest

from shared.couch import Conflict, Couch, CouchError, NotFound, Refused, Unreachable
from tests.support.engines import CouchEngine

DB = "shared-couch"


@pytest.fixture
async def db(couch: Couch) -> str:
    await couch.ensure_db(DB)
    return DB


async def test_a_database_is_created_once_and_dropped_without_complaint(couch: Couch) -> None:
    assert await couch.ensure_db(DB) is True
    assert await couch.ensure_db(DB) is False
    assert DB in await couch.db_names()
    assert (await couch.info(DB))["doc_count"] == 0
    await couch.delete_db(DB)
    await couch.delete_db(DB)
    with pytest.raises(NotFound):
        await couch.info(DB)


async def test_documents_are_written_read_and_never_overwritten_blindly(couch: Couch, db: str) -> None:
    rev = await couch.put(db, {"_id": "a", "words": "señal 🌱"})
    assert await couch.get(db, "a") == {"_id": "a", "_rev": rev, "words": "señal 🌱"}
    with pytest.raises(Conflict):
        await couch.put(db, {"_id": "a", "words": "other"})
    assert await couch.put_if_absent(db, {"_id": "a"}) is False
    assert await couch.put_if_absent(db, {"_id": "b"}) is True
    await couch.delete(db, "a", rev)
    assert await couch.get(db, "a") is None


async def test_what_is_not_there_is_none_for_documents_and_an_error_for_databases(
    couch: Couch, db: str
) -> None:
    assert await couch.get(db, "none") is None
    assert await couch.get_local(db, "none") is None
    assert await couch.get_attachment(db, "none", "c") is None
    with pytest.raises(NotFound):
        await couch.put("no-such-database", {"_id": "a"})
    with pytest.raises(NotFound):
        await couch.bulk("no-such-database", [{"_id": "a"}])
    with pytest.raises(NotFound):
        await couch.all_docs("no-such-database")
    with pytest.raises(NotFound):
        await couch.changes("no-such-database")


async def test_bulk_writes_repeat_harmlessly_with_given_revisions(couch: Couch, db: str) -> None:
    rev = "1-" + "a" * 32
    doc = {"_id": "x", "_rev": rev, "h": "h"}
    await couch.bulk(db, [doc], new_edits=False)
    await couch.bulk(db, [doc], new_edits=False)
    assert (await couch.get(db, "x") or {})["_rev"] == rev
    assert (await couch.info(db))["doc_count"] == 1
    results = await couch.bulk(db, [{"_id": "x"}, {"_id": "y"}])
    assert results[0]["error"] == "conflict"
    assert results[1]["ok"] is True
    assert await couch.bulk(db, []) == []


async def test_all_docs_by_keys_ranges_and_pages(couch: Couch, db: str) -> None:
    await couch.bulk(db, [{"_id": f"d{n:02}", "n": n} for n in range(25)])
    rows = await couch.all_docs(db, keys=["d03", "none", "d01"], include_docs=True)
    assert [row.get("id") for row in rows] == ["d03", None, "d01"]
    assert rows[0]["doc"]["n"] == 3
    assert rows[1]["error"] == "not_found"
    rows = await couch.all_docs(db, startkey="d05", endkey="d07")
    assert [row["id"] for row in rows] == ["d05", "d06", "d07"]
    assert [row["id"] for row in await couch.all_docs(db, limit=1, descending=True)] == ["d24"]
    pages = [[row["doc"]["n"] for row in page] async for page in couch.pages(db, size=10)]
    assert [len(page) for page in pages] == [10, 10, 5]
    assert [n for page in pages for n in page] == list(range(25))


async def test_find_gives_what_a_selector_matches(couch: Couch, db: str) -> None:
    await couch.bulk(db, [{"_id": f"d{n}", "state": "open" if n % 2 else "used"} for n in range(6)])
    found = await couch.find(db, {"state": "open"})
    assert sorted(doc["_id"] for doc in found) == ["d1", "d3", "d5"]


async def test_update_keeps_what_others_write_at_the_same_time(couch: Couch, db: str) -> None:
    async def count() -> None:
        for _ in range(5):
            await couch.update(db, "counter", lambda doc: {**(doc or {}), "n": (doc or {}).get("n", 0) + 1})

    async with anyio.create_task_group() as group:
        for _ in range(4):
            group.start_soon(count)
    assert (await couch.get(db, "counter") or {})["n"] == 20


async def test_attachments_come_back_byte_for_byte(couch: Couch, db: str) -> None:
    data = bytes(range(256)) * 2048
    rev = await couch.put(db, {"_id": "blob", "size": len(data)})
    await couch.put_attachment(db, {"_id": "blob", "_rev": rev}, "c", data)
    assert await couch.get_attachment(db, "blob", "c") == data
    assert (await couch.get(db, "blob") or {})["size"] == len(data)


async def test_local_documents_are_kept_and_do_not_count_as_changes(couch: Couch, db: str) -> None:
    await couch.put_local(db, "place", {"seq": 1})
    stored = await couch.get_local(db, "place")
    assert stored is not None
    assert stored["seq"] == 1
    await couch.put_local(db, "place", {"seq": 2, "_rev": stored["_rev"]})
    assert (await couch.get_local(db, "place") or {})["seq"] == 2
    assert (await couch.changes(db))["results"] == []


@pytest.mark.parametrize("name", ["", ".", ".."])
async def test_names_that_would_address_something_else_are_refused_before_the_wire(
    couch: Couch, db: str, name: str
) -> None:
    with pytest.raises(Refused):
        await couch.get(db, name)


async def test_a_name_with_slashes_stays_one_name(couch: Couch, db: str) -> None:
    assert await couch.get(db, "../_all_dbs") is None
    with pytest.raises(CouchError):
        await couch.put("Not/A Name", {"_id": "a"})


async def test_an_engine_that_is_gone_is_unreachable_and_comes_back(
    couch_engine: CouchEngine, engine_couch: Couch
) -> None:
    await engine_couch.ensure_db(DB)
    await engine_couch.put(DB, {"_id": "a"})
    couch_engine.kill()
    with pytest.raises(Unreachable):
        await engine_couch.get(DB, "a")
    assert await engine_couch.check() == "unreachable"
    couch_engine.start()
    assert await engine_couch.check() is None
    assert await engine_couch.get(DB, "a") is not None


async def test_many_calls_at_once_share_few_connections(couch: Couch, db: str) -> None:
    async with anyio.create_task_group() as group:
        for n in range(60):
            group.start_soon(couch.put, db, {"_id": f"d{n}"})
    assert (await couch.info(db))["doc_count"] == 60
    assert len(couch._pool._idle) <= 16
    await couch.close()
