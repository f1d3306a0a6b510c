"""notifications on a real CouchDB and NATS: news to notice to poke, and what becomes of bad news."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from shared.bus import DEAD, Bus
from shared.couch import Couch
from shared.encoding import new_id
from tests.integration.house import (
    delivered,
    house,
    incidents,
    new_region,
    notice,
    notifications,
    push,
    ready,
)
from tests.support.waiting import eventually

BOX = "box-coordinators"


async def test_an_envelope_becomes_mail_then_a_notice_then_a_poke(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region = await new_region(couch)
    pokes: list[dict[str, Any]] = []

    async def poked(payload: dict[str, Any]) -> None:
        assert await couch.all_docs(BOX), "who is poked finds the mail in her box"
        pokes.append(payload)

    await bus.subscribe_poke(poked)
    async with house(incidents(couch_url, nats_url), notifications(couch_url, nats_url)) as clients:
        for client in clients:
            await ready(client)
        await delivered(couch, await push(couch, region, urgent=True))
        await eventually(_some(pokes))
    assert pokes == [{"database": BOX, "n": 1, "urgent": True}]
    written = await notice(couch, BOX)
    assert (written["n"], written["urgent"]) == (1, True)


async def test_news_of_catalogue_and_directory_become_notices_too(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    async with house(notifications(couch_url, nats_url)):
        await bus.publish_news("news.catalogue", {"database": "catalogue-es"})
        await bus.publish_news("news.directory", {})
        assert (await notice(couch, "catalogue-es"))["n"] == 1
        assert (await notice(couch, "directory"))["n"] == 1


async def test_poison_goes_to_the_dead_letters_at_once_with_a_code_only_and_stops_nobody(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    canary = "palabras de nadie"
    await bus.jetstream.publish("news.box", f"not json: {canary}".encode())
    await bus.jetstream.publish("news.box", b"[1, 2]")
    await bus.publish_news("news.box", {"database": canary, "urgent": True})
    await bus.publish_news("news.box", {"database": BOX, "urgent": True, "text": canary})
    await bus.publish_news("news.nothing", {"database": BOX})
    await bus.publish_news("news.box", {"database": BOX, "urgent": False})
    async with house(notifications(couch_url, nats_url)) as (client,):
        assert (await notice(couch, BOX))["n"] == 1
        await ready(client)

        async def given_up() -> bool:
            return await bus.dead_letters() == 5

        await eventually(given_up)
        status = await bus.request("notifications.status")
    assert status["counts"] == {
        "pending": 0,
        "dead": 5,
        "unseen_minutes": 0,
        "push_devices": 0,
        "push_failing": 0,
        "push_failing_hours": 0,
    }
    assert status["warnings"] == ["dead-letters"]
    letters = [await bus.jetstream.get_msg(DEAD, seq) for seq in range(1, 6)]
    texts = [(letter.data or b"").decode() for letter in letters]
    assert not [text for text in texts if canary in text]
    codes = Counter(json.loads(text)["code"] for text in texts)
    assert codes == {"not-json": 2, "bad-news": 2, "unknown-news": 1}


async def test_two_copies_count_each_piece_of_news_once(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    boxes = [f"box-{new_id()}" for _ in range(3)]
    async with house(notifications(couch_url, nats_url), notifications(couch_url, nats_url)) as clients:
        for client in clients:
            await ready(client)
        for number in range(60):
            await bus.publish_news("news.box", {"database": boxes[number % 3], "urgent": False})

        async def counted() -> bool:
            rows = await couch.all_docs("notices", include_docs=True)
            return sum(int(row["doc"]["n"]) for row in rows) >= 60

        await eventually(counted)
    assert [(await notice(couch, box))["n"] for box in boxes] == [20, 20, 20]


async def test_news_published_while_it_was_down_is_handled_when_it_is_back(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    async with house(notifications(couch_url, nats_url)):
        await bus.publish_news("news.box", {"database": BOX, "urgent": False})
        await notice(couch, BOX)
    await bus.publish_news("news.box", {"database": BOX, "urgent": False})
    async with house(notifications(couch_url, nats_url)):

        async def counted() -> bool:
            return bool((await notice(couch, BOX))["n"] == 2)

        await eventually(counted)


def _some(found: list[dict[str, Any]]) -> Any:
    async def look() -> bool:
        return bool(found)

    return look
