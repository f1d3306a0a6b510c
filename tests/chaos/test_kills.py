"""Two copies of each service, killed at random while envelopes keep coming."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import anyio
import pytest

from shared.couch import Couch, CouchError
from shared.encoding import new_id, now
from tests.integration.house import INTAKE, delivered, ids, new_region, notice, receipts
from tests.support.engines import CouchEngine, NatsServer
from tests.support.envelopes import envelope
from tests.support.services import ServiceProcess

ENVELOPES = 200
PUSH = 5  # envelopes in one push
KILL_EVERY = (0.3, 2.0)  # seconds between two kills
SETTLED = 120.0  # seconds in which all must be delivered once nothing is killed any more

Victim = Callable[[], None]


@pytest.fixture
def services(engine: CouchEngine, nats: NatsServer, tmp_path: Path) -> Iterator[list[ServiceProcess]]:
    """Two copies of incidents and of notifications."""
    settings = {
        "COUCHDB_URL": engine.url,
        "NATS_URL": nats.url,
        "HUB_DATA": str(tmp_path),
        "INCIDENTS_RETRY_SECONDS": "0.5",
    }
    copies = [
        ServiceProcess(name, tmp_path, 0, **settings)
        for name in ("incidents", "notifications")
        for _ in range(2)
    ]
    for copy in copies:
        copy.start()
    yield copies
    for copy in copies:
        copy.close()
        print(copy.process.output()[-1500:])  # shown when the test fails


async def test_services_killed_again_and_again_deliver_every_envelope_exactly_once(
    engine: CouchEngine, services: list[ServiceProcess], chance: Random
) -> None:
    await _storm(engine, services, chance, [_again(service) for service in services])


async def test_with_the_engine_and_nats_killed_too_every_envelope_is_delivered_exactly_once(
    engine: CouchEngine, nats: NatsServer, services: list[ServiceProcess], chance: Random
) -> None:
    victims = [_again(service) for service in services]
    await _storm(engine, services, chance, [*victims, _again(engine), _again(nats)])


def _again(victim: ServiceProcess | CouchEngine | NatsServer) -> Victim:
    def kill_and_start() -> None:
        victim.kill()
        victim.start()

    return kill_and_start


async def _storm(
    engine: CouchEngine, services: list[ServiceProcess], chance: Random, victims: list[Victim]
) -> None:
    """Push envelopes while victims are killed; then let things settle and count."""
    couch = Couch(engine.url)
    region = await new_region(couch)
    for service in services:
        await anyio.to_thread.run_sync(service.wait_until_ready)
    boxes = ["box-coordinators", *(f"box-{new_id()}" for _ in range(4))]
    for box in boxes:
        await couch.ensure_db(box)
    sent: dict[str, str] = {}
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_kill_at_random, chance, victims)
        while len(sent) < ENVELOPES:
            box = chance.choice(boxes)
            to = "coordinators" if box == "box-coordinators" else box
            documents = [envelope(to, region=region, day=now().date()) for _ in range(PUSH)]
            await _pushed(couch, documents)
            sent |= {document["_id"]: box for document in documents}
            await anyio.sleep(chance.uniform(0.1, 1.0))
        tasks.cancel_scope.cancel()
    await delivered(couch, list(sent), SETTLED)
    assert Counter((await receipts(couch)).values()) == {"delivered": len(sent)}
    for box in boxes:
        wanted = sorted(identity for identity, to in sent.items() if to == box)
        assert sorted(await ids(couch, box)) == wanted
        if wanted:
            assert (await notice(couch, box, SETTLED))["n"] >= 1
    await couch.close()


async def _kill_at_random(chance: Random, victims: list[Victim]) -> None:
    while True:
        await anyio.sleep(chance.uniform(*KILL_EVERY))
        await anyio.to_thread.run_sync(chance.choice(victims))


async def _pushed(couch: Couch, documents: list[dict[str, str]]) -> None:
    """Push as a device does: again until the hub has it."""
    while True:
        try:
            await couch.bulk(INTAKE, documents, new_edits=False)
            rows = await couch.all_docs(INTAKE, keys=[document["_id"] for document in documents])
        except CouchError:
            await anyio.sleep(0.2)
            continue
        if not any("error" in row for row in rows):
            return
