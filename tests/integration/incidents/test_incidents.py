"""incidents on a real CouchDB and NATS: delivery, refusals, what its door says."""

from __future__ import annotations

from typing import Any

from shared.bus import NEWS, Bus
from shared.couch import Couch
from shared.encoding import new_id, now
from tests.integration.house import (
    INTAKE,
    delivered,
    house,
    ids,
    incidents,
    new_region,
    push,
    ready,
    receipts,
)
from tests.support.envelopes import envelope
from tests.support.waiting import eventually


async def test_envelopes_reach_their_boxes_unchanged_and_their_senders_a_receipt(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region, box = await new_region(couch), f"box-{new_id()}"
    await couch.ensure_db(box)
    to_her = await push(couch, region, box)
    to_them = await push(couch, region, urgent=True)
    async with house(incidents(couch_url, nats_url)):
        await delivered(couch, to_her + to_them)
        later = await push(couch, region)
        await delivered(couch, later)
    assert await ids(couch, box) == to_her
    assert sorted(await ids(couch, "box-coordinators")) == sorted(to_them + later)
    for envelope_id, database in ((to_her[0], box), (to_them[0], "box-coordinators")):
        assert await couch.get(database, envelope_id) == await couch.get(INTAKE, envelope_id)
    stream = await bus.jetstream.stream_info(NEWS)
    assert stream.state.messages >= 3


async def test_invalid_deleted_and_foreign_documents_never_block_the_intake(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region, today = await new_region(couch), now().date()
    good = envelope(region=region, day=today)
    refused: dict[str, dict[str, Any]] = {
        "wrong-region": envelope(day=today),
        "id-mismatch": good | {"_id": envelope(region=region, day=today)["_id"]},
        "not-first-revision": envelope(region=region, day=today) | {"_rev": "2-" + "a" * 32},
        "bad-document": envelope(region=region, day=today) | {"extra": {"deep": [[[[1]]]]}},
        "expired": envelope(region=region, day=today.replace(year=today.year - 1)),
        "unknown-box": envelope(f"box-{new_id()}", region=region, day=today),
        "deleted": {"_id": envelope()["_id"], "_rev": "1-" + "b" * 32, "_deleted": True},
    }
    foreign: list[dict[str, Any]] = [
        {
            "_id": "_design/evil",
            "_rev": "1-" + "c" * 32,
            "views": {"x": {"map": "function (doc) { throw 1; }"}},
        },
        {"_id": "nothing like it", "_rev": "1-" + "d" * 32, "h": 5},
    ]
    for document in [*foreign, *refused.values(), good]:
        await couch.bulk(INTAKE, [document], new_edits=False)
    async with house(incidents(couch_url, nats_url)) as (client,):
        await delivered(couch, [good["_id"]])
        await ready(client)
        status = await bus.request("incidents.status")
    expected = {str(document["_id"]): reason for reason, document in refused.items()}
    assert await receipts(couch) == expected | {good["_id"]: "delivered"}
    assert await ids(couch, "box-coordinators") == [good["_id"]]
    counts = status["counts"]
    assert (counts["pending"], counts["held"], counts["owed_news"]) == (0, 0, 0)
    assert counts["refused"] == len(refused) + len(foreign)
    assert counts["refused_wrong_region"] == 1
    assert status["warnings"] == []


async def test_an_envelope_deleted_past_the_gateway_after_delivery_stays_delivered(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region = await new_region(couch)
    (first,) = await push(couch, region)
    async with house(incidents(couch_url, nats_url)):
        await delivered(couch, [first])
        stored = await couch.get(INTAKE, first)
        assert stored is not None
        await couch.delete(INTAKE, first, stored["_rev"])
        await delivered(couch, await push(couch, region))
    assert (await receipts(couch))[first] == "delivered"
    assert first in await ids(couch, "box-coordinators")


async def test_a_new_intake_is_found_while_it_runs(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region = await new_region(couch)
    async with house(incidents(couch_url, nats_url)) as (client,):
        await ready(client)
        await couch.ensure_db("intake-2031-01")
        document = envelope(region=region, day=now().date())
        await couch.bulk("intake-2031-01", [document], new_edits=False)
        await delivered(couch, [document["_id"]])


async def test_databases_that_a_restore_dropped_are_made_again_while_it_runs(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region = await new_region(couch)
    async with house(incidents(couch_url, nats_url)):
        first = await push(couch, region)
        await delivered(couch, first)
        for database in ("receipts", "box-coordinators", "incidents"):
            await couch.delete_db(database)
        second = await push(couch, region)
        await delivered(couch, second)
    assert set(second) <= set(await ids(couch, "box-coordinators"))


async def test_two_copies_deliver_each_envelope_once(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region = await new_region(couch)
    boxes = [f"box-{new_id()}" for _ in range(3)]
    for box in boxes:
        await couch.ensure_db(box)
    async with house(incidents(couch_url, nats_url), incidents(couch_url, nats_url)):
        sent = {box: await push(couch, region, box, 10) for box in boxes}
        await delivered(couch, [envelope_id for box in boxes for envelope_id in sent[box]])
    for box in boxes:
        changes = (await couch.changes(box))["results"]
        assert sorted(change["id"] for change in changes) == sorted(sent[box])
        assert all(
            change["seq"] and [rev["rev"][:2] for rev in change["changes"]] == ["1-"] for change in changes
        )
        assert (await couch.info(box))["doc_count"] == 10


async def test_it_waits_for_a_region_and_says_so(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    async with house(incidents(couch_url, nats_url)) as (client,):

        async def waits() -> bool:
            answer = await client.get("/readyz")
            return answer.status_code == 503 and answer.json()["waiting_for"] == ["region"]

        await eventually(waits)
        assert (await client.get("/healthz")).status_code == 200
        await new_region(couch)
        await ready(client)


async def test_metrics_count_outcomes_and_name_nobody(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region, box = await new_region(couch), f"box-{new_id()}"
    await couch.ensure_db(box)
    sent = await push(couch, region, box, 2) + await push(couch, sent_to_nobody := "a" * 52)
    async with house(incidents(couch_url, nats_url)) as (client,):
        await eventually(lambda: _all_known(couch, sent))
        text = (await client.get("/metrics")).text
    assert 'tejedora_envelopes_total{outcome="delivered"}' in text
    assert 'tejedora_envelopes_total{outcome="refused"}' in text
    assert not [word for word in (box, region, sent_to_nobody, *sent) if word in text]


async def _all_known(couch: Couch, envelopes: list[str]) -> bool:
    return set(envelopes) <= set(await receipts(couch))
