"""content when it is killed, or when CouchDB is away: what was signed is published in the end, once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import anyio
import pytest

from shared.bus import Bus, BusUnreachable
from shared.couch import Couch
from shared.problem import Problem
from tests.integration.content.region import begin, content, sign_all, signed, versions
from tests.integration.house import house, ready
from tests.support.engines import CouchEngine
from tests.support.services import ServiceProcess
from tests.support.waiting import eventually
from tests.unit.content.library import DOCUMENTS, WHOLE, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write(tmp_path / "catalogue", WHOLE)


@pytest.fixture
async def process(
    couch: Couch, bus: Bus, couch_url: str, nats_url: str, folder: Path, tmp_path: Path
) -> AsyncIterator[ServiceProcess]:
    """content as a process, ready."""
    service = ServiceProcess(
        "content", tmp_path, COUCHDB_URL=couch_url, NATS_URL=nats_url, CONTENT_CATALOGUE=str(folder)
    )
    service.start()
    await anyio.to_thread.run_sync(service.wait_until_ready)
    yield service
    service.close()


@pytest.mark.parametrize("milliseconds", [0, 20, 60])
async def test_killed_while_it_publishes_a_repeat_finishes_it(
    process: ServiceProcess, couch: Couch, bus: Bus, milliseconds: int
) -> None:
    await begin(bus)
    release = await signed(bus)

    async def publish() -> None:
        try:
            await bus.request("content.publish", {"release": release}, timeout=1)
        except (BusUnreachable, Problem):
            return  # it died before it could answer

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(publish)
        await anyio.sleep(milliseconds / 1000)  # the moment of its death
        process.kill()
    process.start()
    await anyio.to_thread.run_sync(process.wait_until_ready)
    answer = await bus.request("content.publish", {"release": release}, timeout=20)
    assert answer["state"] in ("published", "unchanged")
    assert await sign_all(bus) == ["en"]
    assert await versions(couch) == dict.fromkeys(DOCUMENTS, 1)
    assert len(await couch.all_docs("catalogue-es")) == len(DOCUMENTS) + 1


async def test_while_couchdb_is_away_it_says_so_and_goes_on_when_it_is_back(
    bus: Bus, nats_url: str, folder: Path, tmp_path: Path
) -> None:
    engine = CouchEngine(tmp_path / "engine")
    engine.start()
    couch = Couch(engine.url)
    try:
        async with house(content(engine.url, nats_url, folder)) as (client,):
            await ready(client)
            await begin(bus)
            release = await signed(bus)
            engine.kill()
            answer = await client.get("/readyz")
            assert (answer.status_code, answer.json()["waiting_for"]) == (503, ["couchdb"])
            with pytest.raises(Problem) as away:
                await bus.request("content.publish", {"release": release}, timeout=20)
            assert away.value.status == 503
            status = await bus.request("content.status")
            assert (status["ready"], status["counts"]) == (False, {})
            engine.start()

            async def published() -> bool:
                try:
                    answer = await bus.request("content.publish", {"release": release}, timeout=20)
                except Problem:
                    return False
                return bool(answer["id"])

            await eventually(published)
            assert await versions(couch) == dict.fromkeys(DOCUMENTS, 1)
    finally:
        await couch.close()
        engine.stop()
