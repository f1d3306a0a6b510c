"""Everything in this folder bears the mark `chaos`."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests.support.engines import CouchEngine, NatsServer

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker("chaos")


@pytest.fixture
def chance() -> Random:
    """Randomness whose seed is shown when the test fails; `CHAOS_SEED` sets it."""
    seed = os.environ.get("CHAOS_SEED") or str(secrets.randbits(32))
    print(f"CHAOS_SEED={seed}")
    return Random(seed)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[CouchEngine]:
    """An engine to be killed."""
    own = CouchEngine(tmp_path / "engine")
    own.start()
    yield own
    own.stop()


@pytest.fixture
def nats(tmp_path: Path) -> Iterator[NatsServer]:
    """A nats-server to be killed."""
    own = NatsServer(tmp_path / "nats")
    own.start()
    yield own
    own.stop()
