"""A sealed timer on a real CouchDB: kept, stopped by its secret through the gateway's store, or delivered."""

from __future__ import annotations

from datetime import timedelta

from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import format_time, now
from shared.timers import Timers, cancel_hash
from tests.integration.house import delivered, house, ids, incidents, new_region, push, receipts
from tests.support.waiting import eventually

STOPPED, LET_GO = b"s" * 32, b"l" * 32


async def test_a_timer_is_stopped_or_delivered_once_by_two_copies(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str
) -> None:
    region, soon = await new_region(couch), format_time(now() + timedelta(seconds=4))
    stopped = await push(couch, region, release=soon, cancel_hash=cancel_hash(STOPPED))
    let_go = await push(couch, region, release=soon, cancel_hash=cancel_hash(LET_GO))
    async with house(incidents(couch_url, nats_url), incidents(couch_url, nats_url)):

        async def both_kept() -> bool:
            return set(await receipts(couch)) == {*stopped, *let_go}

        await eventually(both_kept)
        assert await Timers(couch).cancel(STOPPED, now()) == "cancelled"
        await delivered(couch, let_go)
    assert await ids(couch, "box-coordinators") == let_go
    assert (await receipts(couch))[stopped[0]] == "timed"
    assert await Timers(couch).cancel(LET_GO, now()) == "released"
