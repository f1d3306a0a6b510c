"""notifications while CouchDB is away: its news waits, and does not become dead letters."""

from __future__ import annotations

from pathlib import Path

from shared.bus import Bus
from shared.couch import Couch
from tests.integration.house import house, notice, notifications, ready
from tests.support.engines import CouchEngine

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
