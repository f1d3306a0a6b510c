"""Pulling and pushing, against an engine whose answers are scripted."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.gateway.blobs import DAILY_BYTES, Quota
from shared.envelope import revision_of
from tests.support.envelopes import envelope
from tests.support.waiting import eventually
from tests.unit.gateway.conftest import Hub
from tests.unit.gateway.fakes import FakeReply

EMPTY = b'{"results":[\n\n],"last_seq":"7-abc","pending":0}'
ONE = b'{"results":[{"seq":"8-def","id":"x","changes":[{"rev":"1-a"}]}],"last_seq":"8-def"}'


def doc(region: str, to: str = "coordinators", size: int = 4096) -> dict[str, Any]:
    return {key: value for key, value in envelope(to, region=region, size=size).items() if key != "_rev"}


async def test_answers_of_the_engine_are_passed_on_as_they_are(hub: Hub) -> None:
    member = await hub.enter()
    hub.script.replies = [FakeReply(pieces=(b'{"results":[', b'{"id":"\xc3\xa9"}', b"]}"))]
    answer = await member.call("GET", "/sync/directory/_changes?since=3-x&limit=5&style=all_docs")
    assert answer.content == b'{"results":[{"id":"\xc3\xa9"}]}'
    [asked] = hub.script.asked
    assert (asked.method, asked.path) == ("GET", "/directory/_changes")
    assert asked.params == {"since": "3-x", "limit": "5", "style": "all_docs"}
    assert hub.script.open == 0


async def test_a_document_id_is_encoded_anew(hub: Hub) -> None:
    member = await hub.enter()
    await member.call("GET", "/sync/catalogue-es/course%3Aa~b?open_revs=%5B%221-a%22%5D&revs=true")
    [asked] = hub.script.asked
    assert asked.path == "/catalogue-es/course%3Aa~b"
    assert asked.params == {"open_revs": '["1-a"]', "revs": "true"}


async def test_a_bulk_get_is_rebuilt_from_what_was_understood(hub: Hub) -> None:
    member = await hub.enter()
    body = {"docs": [{"id": "x", "rev": "1-a", "atts_since": ["1-b"], "more": 1}], "other": True}
    await member.call("POST", "/sync/directory/_bulk_get?revs=true&latest=true", json=body)
    [asked] = hub.script.asked
    assert json.loads(asked.body or b"") == {"docs": [{"id": "x", "rev": "1-a"}]}
    for bad in (
        {"id": "_design/x"},
        {"id": "_local/x"},
        {"id": "a/b"},
        {"id": 1},
        {},
        "x",
        {"id": "x", "rev": "y"},
    ):
        answer = await member.call("POST", "/sync/directory/_bulk_get", json={"docs": [bad]})
        assert answer.status_code == 400, bad
    hub.script.asked.clear()
    await member.call("POST", "/sync/directory/_bulk_get", json={"docs": [{"id": "x"}, {"id": "x"}]})
    assert json.loads(hub.script.asked[0].body or b"") == {"docs": [{"id": "x"}]}
    for database, most in (("directory", 1000), (member.box, 128)):
        for count, status in ((most, 200), (most + 1, 413)):
            many = {"docs": [{"id": f"x{n}"} for n in range(count)]}
            answer = await member.call("POST", f"/sync/{database}/_bulk_get", json=many)
            assert answer.status_code == status


@pytest.mark.parametrize(("query", "status"), [("", 400), ("&limit=129", 400), ("&limit=128", 200)])
async def test_whole_documents_in_a_feed_need_a_limit(hub: Hub, query: str, status: int) -> None:
    member = await hub.enter()
    answer = await member.call("GET", f"/sync/directory/_changes?include_docs=true{query}")
    assert answer.status_code == status


async def test_what_the_engine_tells_of_a_database_is_cut_down(hub: Hub) -> None:
    member = await hub.enter()
    info = {"db_name": "internal-name", "update_seq": "3-x", "doc_count": 2, "cluster": {"n": 3}, "sizes": {}}
    hub.script.infos["directory"] = FakeReply(pieces=(json.dumps(info).encode(),))
    answer = (await member.call("GET", "/sync/directory")).json()
    assert answer["db_name"] == "directory"
    assert answer["update_seq"] == "3-x"
    assert not {"cluster", "sizes"} & set(answer)


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        (FakeReply(status=404, pieces=(b'{"error":"not_found","reason":"hub internals"}',)), 404),
        (FakeReply(status=400, pieces=(b"hub internals",)), 400),
        (FakeReply(status=406, pieces=(b"hub internals",)), 400),
    ],
)
async def test_the_engines_own_errors_are_not_passed_on(hub: Hub, reply: FakeReply, status: int) -> None:
    member = await hub.enter()
    hub.script.replies = [reply]
    answer = await member.call("GET", "/sync/directory/_changes")
    assert answer.status_code == status
    assert "internals" not in answer.text
    assert {"error", "reason", "type"} <= set(answer.json())


async def test_a_long_poll_with_news_answers_at_once(hub: Hub) -> None:
    member = await hub.enter()
    hub.script.replies = [FakeReply(pieces=(ONE,))]
    answer = await member.call("GET", "/sync/directory/_changes?feed=longpoll&since=7-abc&heartbeat=10000")
    assert answer.content == ONE
    assert [asked.params for asked in hub.script.asked] == [{"since": "7-abc"}]


async def test_a_waiting_long_poll_holds_nothing_and_asks_again_from_the_same_place(hub: Hub) -> None:
    member = await hub.enter()
    hub.script.replies = [FakeReply(pieces=(EMPTY,)), FakeReply(pieces=(ONE,))]
    poll = asyncio.create_task(member.call("GET", "/sync/directory/_changes?feed=longpoll&since=now"))

    async def waiting() -> bool:
        return hub.live.waiting_polls == 1 and len(hub.script.asked) == 1 and hub.script.open == 0

    await eventually(waiting, every=0.001)
    hub.poke("directory")
    answer = await asyncio.wait_for(poll, 5)
    assert answer.content == ONE
    assert [asked.params["since"] for asked in hub.script.asked] == ["now", "7-abc"]
    assert hub.live.waiting_polls == 0


async def test_a_long_poll_of_another_database_is_not_woken(hub: Hub) -> None:
    member = await hub.enter()
    hub.script.replies = [FakeReply(pieces=(EMPTY,))]
    poll = asyncio.create_task(member.call("GET", "/sync/directory/_changes?feed=longpoll&timeout=200"))

    async def waiting() -> bool:
        return hub.live.waiting_polls == 1

    await eventually(waiting, every=0.001)
    hub.poke(member.box)
    assert hub.live.waiting_polls == 1
    assert (await poll).content == EMPTY


async def test_a_large_feed_is_not_held_back_by_a_long_poll(hub: Hub) -> None:
    member = await hub.enter()
    large = b'{"results":[' + b'{"id":"x"},' * 20_000 + b'{"id":"y"}]}'
    pieces = tuple(large[start : start + 65536] for start in range(0, len(large), 65536))
    hub.script.replies = [FakeReply(pieces=pieces)]
    answer = await member.call("GET", "/sync/directory/_changes?feed=longpoll")
    assert answer.content == large
    assert len(hub.script.asked) == 1


async def test_a_push_goes_to_the_database_of_the_month(hub: Hub) -> None:
    member = await hub.enter()
    envelope_ = doc(hub.region)
    body = {"docs": [{**envelope_, "_rev": "1-" + "f" * 32}], "new_edits": False}
    hub.script.replies = [FakeReply(status=201, pieces=(b"[]",))]
    answer = await member.call("POST", "/sync/intake/_bulk_docs", json=body)
    assert (answer.status_code, answer.json()) == (201, [])
    [asked] = hub.script.asked
    assert asked.path == "/intake-2026-11/_bulk_docs"
    assert json.loads(asked.body or b"") == {
        "docs": [{**envelope_, "_rev": revision_of(envelope_["_id"])}],
        "new_edits": False,
    }
    hub.clock.moment = datetime(2026, 12, 1, tzinfo=UTC)
    await member.sign_in()
    await member.call("POST", "/sync/intake/_bulk_docs", json=body)
    assert hub.script.asked[-1].path == "/intake-2026-12/_bulk_docs"
    assert "intake-2026-12" in hub.store.databases


@pytest.mark.parametrize(
    "reply",
    [
        FakeReply(status=201, pieces=(b'[{"id":"x","error":"forbidden","reason":"no"}]',)),
        FakeReply(status=201, pieces=(b"not json",)),
        FakeReply(status=201, pieces=(b"[",), breaks=True),
        FakeReply(status=400, pieces=(b'{"error":"bad_request"}',)),
        FakeReply(status=412, pieces=(b"{}",)),
        FakeReply(status=404, pieces=(b"{}",)),
    ],
)
async def test_only_what_the_engine_surely_stored_is_acknowledged(hub: Hub, reply: FakeReply) -> None:
    member = await hub.enter()
    hub.script.replies = [reply]
    body = {"docs": [doc(hub.region)], "new_edits": False}
    answer = await member.call("POST", "/sync/intake/_bulk_docs", json=body)
    assert answer.status_code == 503
    assert answer.headers["retry-after"]


async def test_a_missing_intake_is_made_and_the_push_goes_on(hub: Hub) -> None:
    member = await hub.enter()
    body = {"docs": [doc(hub.region)], "new_edits": False}
    hub.script.replies = [
        FakeReply(status=201, pieces=(b"[]",)),
        FakeReply(status=404),
        FakeReply(status=201, pieces=(b"[]",)),
    ]
    assert (await member.call("POST", "/sync/intake/_bulk_docs", json=body)).status_code == 201
    del hub.store.databases["intake-2026-11"]
    assert (await member.call("POST", "/sync/intake/_bulk_docs", json=body)).status_code == 201
    assert "intake-2026-11" in hub.store.databases


async def test_chunks_for_another_region_count_as_her_files_and_those_of_her_own_go_elsewhere(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = await hub.enter()
    far = "a" * 52
    await hub.couch.update("hub", "relayed", lambda doc: {**(doc or {}), "consented": [far], "transit": []})
    hub.clock.moment += timedelta(minutes=1)  # the gateway reads again now and then what the root consents to
    check = Quota.check

    def narrow(self: Quota, member: str, size: int) -> None:
        check(self, member, size + DAILY_BYTES - 9000)

    monkeypatch.setattr(Quota, "check", narrow)
    hub.script.replies = [FakeReply(status=201, pieces=(b"[]",))] * 2

    async def push(region: str) -> tuple[int, str]:
        docs = [doc(region, to="files", size=5000)]
        answer = await member.call("POST", "/sync/intake/_bulk_docs", json={"docs": docs, "new_edits": False})
        return answer.status_code, answer.json()["type"] if answer.json() else ""

    assert await push(hub.region) == (422, "urn:tejedora:problem:envelopes-refused")
    assert await push(far) == (201, "")
    assert await push(far) == (429, "urn:tejedora:problem:daily-quota")


async def test_an_empty_push_is_fine_and_asks_nobody(hub: Hub) -> None:
    member = await hub.enter()
    answer = await member.call("POST", "/sync/intake/_bulk_docs", json={"docs": [], "new_edits": False})
    assert answer.status_code == 201
    assert hub.script.asked == []


async def test_revs_diff_answers_by_id_and_looks_through_earlier_months(hub: Hub) -> None:
    member = await hub.enter()
    old, new = doc(hub.region), doc(hub.region)
    await hub.couch.ensure_db("intake-2026-09")
    await hub.couch.bulk("intake-2026-09", [{**old, "_rev": revision_of(old["_id"])}], new_edits=False)
    asked = {old["_id"]: ["1-" + "a" * 32], new["_id"]: ["1-" + "b" * 32]}
    answer = await member.call("POST", "/sync/intake/_revs_diff", json=asked)
    assert answer.json() == {new["_id"]: {"missing": ["1-" + "b" * 32]}}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ([], 400),
        ({"a" * 52: []}, 400),
        ({"a" * 52: "1-a"}, 400),
        ({"a" * 52: ["x"]}, 400),
        ({"a" * 52: ["1-a"] * 9}, 400),
        ({"a" * 52: ["2-" + "a" * 32]}, 403),
        ({"_design/x": ["1-" + "a" * 32]}, 422),
        ({f"{n}": ["1-a"] for n in range(1001)}, 413),
    ],
)
async def test_a_bad_revs_diff_is_refused(hub: Hub, body: Any, status: int) -> None:
    member = await hub.enter()
    answer = await member.call("POST", "/sync/intake/_revs_diff", json=body)
    assert answer.status_code == status


async def test_the_size_of_the_intake_is_nobodys_business(hub: Hub) -> None:
    member = await hub.enter()
    answer = (await member.call("GET", "/sync/intake")).json()
    assert answer == {"db_name": "intake", "update_seq": 0, "doc_count": 0, "instance_start_time": "0"}
    assert hub.script.asked == []


async def test_the_generation_of_the_storage_is_the_uuid(hub: Hub) -> None:
    member = await hub.enter()
    first = (await member.call("GET", "/sync/")).json()
    assert (first["couchdb"], first["vendor"]) == ("Welcome", {"name": "Tejedora"})
    stored = await hub.couch.get("hub", "storage")
    assert stored is not None
    assert first["uuid"] == stored["generation"]
    await hub.couch.put("hub", {**stored, "generation": "another-life"})
    assert (await member.call("GET", "/sync/")).json()["uuid"] == "another-life"


async def test_statuses_tell_how_far_an_envelope_has_come(hub: Hub) -> None:
    member = await hub.enter()
    docs = [doc(hub.region) for _ in range(5)]
    ids = [item["_id"] for item in docs]
    await hub.couch.ensure_db("intake-2026-11")
    await hub.couch.ensure_db("receipts")
    await hub.couch.bulk(
        "intake-2026-11", [{**d, "_rev": revision_of(d["_id"])} for d in docs[:4]], new_edits=False
    )
    for identity, receipt in (
        (ids[0], {"state": "delivered"}),
        (ids[1], {"state": "refused", "reason": "unknown-box"}),
        (ids[2], {"state": "refused", "reason": "expired"}),
    ):
        await hub.couch.put("receipts", {"_id": identity, "day": "2026-11-24", **receipt})
    answer = await member.call("POST", "/api/status", json={"ids": ids})
    assert answer.json() == {
        ids[0]: {"state": "delivered"},
        ids[1]: {"state": "refused", "reason": "unknown-box"},
        ids[2]: {"state": "expired"},
        ids[3]: {"state": "arrived"},
        ids[4]: {"state": "unknown"},
    }


async def test_what_nobody_has_fetched_can_be_told_and_who_fetched_cannot(hub: Hub) -> None:
    coordinator = await hub.enter("coordinator")
    await hub.couch.ensure_db("box-coordinators")
    await hub.couch.bulk("box-coordinators", [envelope(region=hub.region) for _ in range(8)], new_edits=False)
    feed = b'{"results":[{"seq":"8-x","id":"y","changes":[{"rev":"1-a"}]}],"last_seq":"8-x","pending":0}'
    hub.script.replies = [FakeReply(pieces=(feed,))]
    await coordinator.call("GET", "/sync/box-coordinators/_changes?since=3-w")
    noted = await hub.couch.get("hub", "fetched:box-coordinators")
    assert noted is not None
    assert noted["seq"] == "3-w", "it has only asked"
    body = {"docs": [{"id": "y", "rev": "1-a"}]}
    await coordinator.call("POST", "/sync/box-coordinators/_bulk_get", json=body)
    noted = await hub.couch.get("hub", "fetched:box-coordinators")
    assert noted is not None
    assert noted["seq"] == "8-x", "it has the documents"
    assert coordinator.enrolled["device"] not in str(noted)
    assert coordinator.enrolled["member"] not in str(noted)


async def test_a_fetch_that_broke_off_is_not_noted(hub: Hub) -> None:
    coordinator = await hub.enter("coordinator")
    hub.script.replies = [FakeReply(pieces=(b'{"results":[],"last_seq":"9-x"',), breaks=True)]
    with pytest.raises(AssertionError):  # how the in-memory transport says that an answer has no end
        await coordinator.call("GET", "/sync/box-coordinators/_changes?since=3-w")
    assert await hub.couch.get("hub", "fetched:box-coordinators") is None


async def test_nothing_is_noted_of_the_box_of_one_person(hub: Hub) -> None:
    member = await hub.enter()
    hub.script.replies = [FakeReply(pieces=(ONE,))]
    await member.call("GET", f"/sync/{member.box}/_changes?since=3-w")
    await member.call("POST", f"/sync/{member.box}/_bulk_get", json={"docs": [{"id": "x"}]})
    assert not [key for key in hub.store.live("hub") if key.startswith("fetched:")]
