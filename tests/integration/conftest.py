"""Real servers for integration tests: one nats-server and one CouchDB a worker, emptied before each test.

`COUCHDB_URL` and `NATS_URL` in the environment put servers of your own in their place. Databases and streams
have fixed names, so such a run has one worker (`-n 0`), and it refuses servers that hold a hub.
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import anyio
import pytest

from shared.bus import Bus
from shared.couch import Couch
from tests.support.claims import claim_couch, claim_nats, wipe_couch, wipe_nats
from tests.support.engines import CouchEngine, NatsServer

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder bears the mark `integration`."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("integration")


@pytest.fixture(scope="session")
def nats_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    """The nats-server of this worker, for tests that stop and start it."""
    server = NatsServer(tmp_path_factory.mktemp("nats"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def couch_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CouchEngine]:
    """The embedded engine of this worker, for tests that stop and start it."""
    engine = CouchEngine(tmp_path_factory.mktemp("engine"))
    engine.start()
    yield engine
    engine.stop()


@pytest.fixture(scope="session")
def nats_url(request: pytest.FixtureRequest) -> str:
    """Where NATS is: `NATS_URL`, or a server of this worker's own."""
    given = os.environ.get("NATS_URL")
    if given:
        anyio.run(claim_nats, given)
        return given
    server: NatsServer = request.getfixturevalue("nats_server")
    return server.url


@pytest.fixture(scope="session")
def couch_url(request: pytest.FixtureRequest) -> str:
    """Where CouchDB is: `COUCHDB_URL`, or an embedded engine of this worker's own."""
    given = os.environ.get("COUCHDB_URL")
    if given:
        anyio.run(claim_couch, given)
        return given
    engine: CouchEngine = request.getfixturevalue("couch_engine")
    return engine.url


@pytest.fixture
async def couch(couch_url: str) -> AsyncIterator[Couch]:
    """A client of an empty CouchDB."""
    client = Couch(couch_url)
    await wipe_couch(client)
    yield client
    await client.close()


@pytest.fixture
async def engine_couch(couch_engine: CouchEngine) -> AsyncIterator[Couch]:
    """A client of the emptied embedded engine, whatever `COUCHDB_URL` says: for tests that kill it."""
    client = Couch(couch_engine.url)
    await wipe_couch(client)
    yield client
    await client.close()


@pytest.fixture
async def bus(nats_url: str) -> AsyncIterator[Bus]:
    """A connected bus whose streams are new and empty."""
    await wipe_nats(nats_url)
    client = Bus(nats_url, "tests")
    await client.connect()
    await client.ensure_streams()
    yield client
    await client.close()
