"""Hubs that tests of the infrastructure share: starting one takes seconds."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.integration.infra.hub_process import HubProcess


@pytest.fixture(scope="session")
def demo_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """A demo hub that runs; tests leave it running and usable."""
    hub = HubProcess(tmp_path_factory.mktemp("demo-hub"))
    hub.start()
    yield hub
    hub.close()


@pytest.fixture
def new_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """A demo hub of the test's own, not started."""
    hub = HubProcess(tmp_path_factory.mktemp("new-hub"))
    yield hub
    hub.close()
