"""From the intake to the boxes, with CouchDB and NATS in memory."""

from __future__ import annotations

import pytest

from services.incidents.ledger import DATABASE
from shared.couch import Unreachable
from shared.encoding import new_id, sha256_b32, sha256_hex, unb64
from shared.envelope import AGE_MAGIC
from tests.support.envelopes import envelope
from tests.support.memory_couch import Database
from tests.unit.incidents.hub import INTAKE, NOW, Hub, Process


async def test_an_envelope_is_copied_with_its_revision_then_told_then_receipted(hub: Hub) -> None:
    document = envelope(urgent=True)
    hub.push(document)
    await Process(hub).drain()
    assert hub.store.live("box-coordinators") == {document["_id"]: document}
    assert hub.told() == {("box-coordinators", True)}
    receipt = hub.store.live("receipts")[document["_id"]]
    assert {field: receipt[field] for field in ("state", "day")} == {
        "state": "delivered",
        "day": f"{NOW:%Y-%m-%d}",
    }


async def test_nobody_is_told_before_the_envelope_is_in_the_box_nor_receipted_before_told(hub: Hub) -> None:
    hub.push(envelope())
    order: list[str] = []
    process = Process(hub)

    async def watch(name: str) -> None:
        state = (len(hub.ids("box-coordinators")), len(hub.wire.news), len(hub.receipts()))
        if not order or order[-1] != str(state):
            order.append(str(state))

    process.couch._step = watch
    process.announcer._bus._step = watch  # type: ignore[attr-defined]
    await process.drain()
    assert order == ["(0, 0, 0)", "(1, 0, 0)", "(1, 1, 0)", "(1, 1, 1)"]


async def test_an_unknown_box_is_a_refusal_and_makes_no_database(hub: Hub) -> None:
    box = f"box-{new_id()}"
    document = envelope(box)
    hub.push(document)
    await Process(hub).drain()
    assert hub.receipts() == {document["_id"]: "unknown-box"}
    assert box not in hub.store.databases


async def test_a_chunk_of_a_file_is_kept_once_and_nobody_is_rung_for_it(hub: Hub) -> None:
    first = envelope("files", size=5000)
    again = envelope("files", size=5000, content=unb64(first["a"])[len(AGE_MAGIC) :][:64], days=31)
    hub.push(first)
    hub.push(again)  # the same bytes, handed over on another day
    process = Process(hub)
    await process.drain()
    await process.settle()
    name = sha256_hex(unb64(first["a"]))
    assert hub.ids("blobs") == {name}
    assert hub.receipts() == {first["_id"]: "delivered", again["_id"]: "delivered"}
    assert hub.told() == set()


async def test_the_coordinators_box_is_made_when_it_is_missing(hub: Hub) -> None:
    del hub.store.databases["box-coordinators"]
    document = envelope()
    hub.push(document)
    process = Process(hub)
    await process.drain()
    await process.settle()
    assert hub.ids("box-coordinators") == {document["_id"]}
    assert hub.receipts() == {document["_id"]: "delivered"}


@pytest.mark.parametrize("doc_id", ["x", "_design/evil", "../hub", "é" * 300, "A" * 52])
async def test_a_document_that_no_envelope_can_be_is_counted_and_gets_no_receipt(
    hub: Hub, doc_id: str
) -> None:
    hub.push({"_id": doc_id, "_rev": "1-" + "a" * 32, "views": {}})
    good = envelope()
    hub.push(good)
    process = Process(hub)
    await process.drain()
    assert hub.receipts() == {good["_id"]: "delivered"}
    assert await process.ledger.refused() == {"not-an-envelope": 1}


async def test_refusals_are_counted_by_reason_once_however_often_they_are_read(hub: Hub) -> None:
    hub.push(envelope(region="a" * 52), envelope(region=sha256_b32(b"b")), {**envelope(), "_deleted": True})
    for _ in range(3):
        process = Process(hub)
        hub.store.databases[INTAKE].local.clear()
        await process.drain()
    assert await process.ledger.refused() == {"wrong-region": 2, "deleted": 1}


async def test_a_tombstone_written_after_delivery_takes_nothing_back(hub: Hub) -> None:
    document = envelope()
    hub.push(document)
    await Process(hub).drain()
    hub.push({"_id": document["_id"], "_rev": "2-" + "f" * 32, "_deleted": True})
    hub.store.databases[INTAKE].docs[document["_id"]].leaves.pop(document["_rev"])
    await Process(hub).drain()
    assert hub.receipts() == {document["_id"]: "delivered"}
    assert hub.ids("box-coordinators") == {document["_id"]}


async def test_an_outage_of_nats_delays_the_news_and_nothing_else(hub: Hub) -> None:
    hub.wire.down = True
    first, second = envelope(urgent=True), envelope()
    hub.push(first, second)
    process = Process(hub)
    await process.drain(batch=1)
    await process.settle()
    assert set(hub.receipts().values()) == {"delivered"}
    assert hub.wire.news == []
    hub.wire.down = False
    await Process(hub).settle()
    assert hub.told() == {("box-coordinators", True)}
    assert hub.ids(DATABASE) == set()


async def test_mail_that_comes_while_owed_news_is_being_published_is_not_forgotten(hub: Hub) -> None:
    process = Process(hub)
    await process.ledger.owe_news("box-coordinators", True)
    (owed,) = await process.ledger.owed_news()
    await process.ledger.owe_news("box-coordinators", False)
    await process.ledger.settle_news(owed)
    (still,) = await process.ledger.owed_news()
    assert still.urgent
    assert still.rev != owed.rev


async def test_owed_urgency_is_told_though_later_news_of_the_box_went_out_before_it(hub: Hub) -> None:
    hub.wire.down = True
    urgent, later = envelope(urgent=True), envelope()
    hub.push(urgent, later)
    process = Process(hub)
    await process.delivery.handle(INTAKE, [{"id": urgent["_id"], "seq": 1}])
    await process.ledger.owe_news("box-coordinators", False)  # `later` was copied, and the process killed
    hub.wire.down = False
    await Process(hub).delivery.handle(INTAKE, [{"id": later["_id"], "seq": 2}])
    await Process(hub).settle()
    assert ("box-coordinators", True) in hub.told()


async def test_a_box_that_cannot_be_written_holds_up_nobody_else(hub: Hub) -> None:
    box = f"box-{new_id()}"
    hub.store.databases[box] = Database()
    hub.store.broken.add(box)
    stuck, fine = envelope(box), envelope()
    hub.push(stuck, fine)
    process = Process(hub)
    await process.drain()
    assert hub.receipts() == {fine["_id"]: "delivered"}
    assert [held.envelope for held in await process.ledger.held()] == [stuck["_id"]]
    await process.settle()
    assert hub.receipts() == {fine["_id"]: "delivered"}
    hub.store.broken.clear()
    await process.settle()
    assert hub.receipts() == {fine["_id"]: "delivered", stuck["_id"]: "delivered"}
    assert await process.ledger.held() == []
    assert hub.told() == {("box-coordinators", False), (box, False)}


async def test_a_document_that_a_lagging_node_does_not_have_yet_is_held_and_not_refused(hub: Hub) -> None:
    document = envelope()
    process = Process(hub)
    await process.delivery.handle(INTAKE, [{"id": document["_id"], "seq": 1}])
    assert hub.receipts() == {}
    hub.push(document)
    await process.settle()
    assert hub.receipts() == {document["_id"]: "delivered"}
    assert await process.ledger.held() == []


async def test_what_is_held_is_forgotten_with_its_intake(hub: Hub) -> None:
    process = Process(hub)
    await process.delivery.handle(INTAKE, [{"id": envelope()["_id"], "seq": 1}])
    del hub.store.databases[INTAKE]
    await process.settle()
    assert await process.ledger.held() == []


async def test_an_outage_of_couchdb_moves_nothing_and_loses_nothing(hub: Hub) -> None:
    document = envelope()
    hub.push(document)
    hub.store.down = True
    with pytest.raises(Unreachable):
        await Process(hub).delivery.handle(INTAKE, [{"id": document["_id"], "seq": 1}])
    hub.store.down = False
    await Process(hub).drain()
    assert hub.receipts() == {document["_id"]: "delivered"}


async def test_delivered_overrules_the_refusal_of_a_copy_that_looked_before_the_box_was_made(
    hub: Hub,
) -> None:
    box = f"box-{new_id()}"
    document = envelope(box)
    hub.push(document)
    slow = Process(hub)

    async def late(name: str) -> None:
        """Let the other copy refuse while this one has already seen that there is no receipt."""
        if name == "bulk" and box not in hub.store.databases:
            await Process(hub).drain()
            hub.store.databases[box] = Database()

    slow.couch._step = late
    await slow.delivery.handle(INTAKE, [{"id": document["_id"], "seq": 1}])
    assert hub.ids(box) == {document["_id"]}
    assert hub.receipts() == {document["_id"]: "delivered"}


async def test_news_names_a_database_and_a_flag_and_nothing_of_the_envelope(hub: Hub) -> None:
    hub.push(envelope())
    await Process(hub).drain()
    ((subject, payload),) = hub.wire.news
    assert subject == "news.box"
    assert payload == {"database": "box-coordinators", "urgent": False}
