"""Shared answers on the real servers: correct at once after a publish, with NATS and without it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from services.gateway.app import build
from services.gateway.settings import GatewaySettings
from shared.bus import Bus
from shared.couch import Couch
from tests.integration.gateway.conftest import MakeDevice, entered
from tests.integration.gateway.devices import Device
from tests.integration.gateway.serving import serving
from tests.support.engines import NatsServer
from tests.support.waiting import eventually

DATABASE = "catalogue-es"


async def publish(couch: Couch, ver: int) -> None:
    await couch.ensure_db(DATABASE)
    await couch.update(DATABASE, "course:a", lambda old: {**(old or {}), "ver": ver, "p": f'{{"v":{ver}}}'})


async def shown(device: Device) -> tuple[int, int]:
    """The version in a document that was asked for alone, and in one that was replicated."""
    alone = (await device.call("GET", f"/sync/{DATABASE}/course:a")).json()
    feed = (await device.call("GET", f"/sync/{DATABASE}/_changes?style=all_docs")).json()
    [change] = [row for row in feed["results"] if row["id"] == "course:a"]
    wanted = {"docs": [{"id": "course:a", "rev": change["changes"][0]["rev"]}]}
    got = (await device.call("POST", f"/sync/{DATABASE}/_bulk_get?revs=true", json=wanted)).json()
    return alone["ver"], got["results"][0]["docs"][0]["ok"]["ver"]


async def shows(device: Device, ver: int) -> bool:
    return await shown(device) == (ver, ver)


async def test_what_is_published_is_read_at_once(couch: Couch, bus: Bus, device: MakeDevice) -> None:
    phone = await device()
    for ver in range(1, 21):
        await publish(couch, ver)
        await bus.publish_news("news.catalogue", {"database": DATABASE})
        # The stream has the news a moment before the gateway hears it; without news a second would pass.
        await eventually(partial(shows, phone, ver), limit=0.5, every=0.01)


async def test_what_is_published_is_read_at_once_also_while_nats_is_away(
    couch: Couch, couch_url: str, region: str, tmp_path: Path
) -> None:
    assert region
    nats = NatsServer(tmp_path / "nats")
    nats.start()
    bus = Bus(nats.url, "tests")
    try:
        await bus.connect()
        settings = GatewaySettings(couchdb_url=couch_url, nats_url=nats.url)
        async with serving(build(settings)) as served, entered(served, bus, "defender") as phone:
            nats.stop()
            for ver in range(1, 6):
                await publish(couch, ver)
                assert await shown(phone) == (ver, ver)
    finally:
        await bus.close()
        nats.stop()
