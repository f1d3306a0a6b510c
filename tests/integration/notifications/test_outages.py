"""notifications while CouchDB is away: its news waits, and does not become dead letters."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from shared import limits
from shared.bus import Bus
from shared.couch import Couch
from tests.integration.house import house, notice, notifications, ready
from tests.support.engines import CouchEngine
from tests.support.waiting import eventually

BOX = "box-coordinators"


async def test_news_that_comes_while_couchdb_is_away_is_counted_once_it_is_back(
    bus: Bus, nats_url: str, tmp_path: Path
) -> None:
    engine = CouchEngine(tmp_path)
    engine.start()
    couch = Couch(engine.url)
    try:
        async with house(notifications(engine.url, nats_url)) as (client,):
            await ready(client)
            engine.kill()
            await bus.publish_news("news.box", {"database": BOX, "urgent": True})
            engine.start()
            assert (await notice(couch, BOX))["n"] == 1
        assert await bus.dead_letters() == 0
    finally:
        await couch.close()
        engine.stop()


async def test_an_outage_longer_than_jetstream_waits_makes_no_dead_letter_and_counts_nothing_twice(
    bus: Bus, nats_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ACK_WAIT_SECONDS", 0.5)
    engine = CouchEngine(tmp_path)
    engine.start()
    couch = Couch(engine.url)
    copies = [notifications(engine.url, nats_url) for _ in range(2)]
    try:
        async with house(*copies) as clients:
            for client in clients:
                await ready(client)
            engine.kill()
            for _ in range(3):
                await bus.publish_news("news.box", {"database": BOX, "urgent": False})
            await anyio.sleep(6 * limits.ACK_WAIT_SECONDS)  # the outage
            engine.start()

            async def counted() -> bool:
                return bool((await notice(couch, BOX))["n"] == 3)

            await eventually(counted)
            assert await bus.dead_letters() == 0
    finally:
        await couch.close()
        engine.stop()
