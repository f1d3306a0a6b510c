"""Fixtures for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes depends on what else the machine does: that is no failure.
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same examples in every run, so that a check speaks of the change under it;
# `HYPOTHESIS_PROFILE=search make unit` looks for new ones.
settings.register_profile("same", calm, derandomize=True)
settings.register_profile("search", calm)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_configure(config: pytest.Config) -> None:
    """Databases and streams have fixed names: on servers of one's own, one worker runs all tests."""
    own = [name for name in ("COUCHDB_URL", "NATS_URL") if os.environ.get(name)]
    if own and (config.getoption("numprocesses", default=0) or 0) > 1:
        raise pytest.UsageError(f"{own[0]} is one server for all tests: run with -n 0")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """All async code of the project runs on asyncio."""
    return "asyncio"
