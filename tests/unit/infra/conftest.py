"""What the tests of the infrastructure share."""

from __future__ import annotations

import pytest

from infra.settings import HubSettings


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences are compared in English, and no setting of this shell reaches a test."""
    monkeypatch.setenv("LC_ALL", "C")
    for name in HubSettings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
