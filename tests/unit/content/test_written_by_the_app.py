"""Files that the app has written, with texts that nobody would write, are read as what it wrote."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from services.content.source.cache import checked
from tests.unit.content.library import write

WRITTEN = json.loads((Path(__file__).parents[2] / "vectors" / "source-written.json").read_text("utf-8"))


@pytest.mark.parametrize("case", WRITTEN, ids=lambda case: case["id"])
def test_what_the_app_writes_is_read_as_the_document_that_it_wrote(
    tmp_path: Path, case: dict[str, Any]
) -> None:
    (tmp_path / "es").mkdir()
    catalogue = checked(write(tmp_path, case["files"]))
    assert catalogue.troubles == []
    assert catalogue.texts["es"][case["id"]].sha256 == case["sha256"]
