"""Fixtures of the tests of content."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.content.library import SPANISH, WHOLE, write


@pytest.fixture
def spanish(tmp_path: Path) -> Path:
    """A folder in the source language alone, in order."""
    return write(tmp_path / "catalogue", SPANISH)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A folder in two languages with a glossary, in order."""
    return write(tmp_path / "catalogue", WHOLE)
