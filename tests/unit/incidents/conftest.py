"""Fixtures of the tests of incidents."""

from __future__ import annotations

import pytest

from tests.unit.incidents.hub import Hub


@pytest.fixture
def hub() -> Hub:
    """An empty hub in memory."""
    return Hub()
