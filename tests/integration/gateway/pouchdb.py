"""Runs `pouch.mjs`: a real PouchDB as a client."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import anyio

from tests.support.engines import ROOT

SCRIPT = Path(__file__).with_name("pouch.mjs")


async def pouchdb(**job: Any) -> dict[str, Any]:
    """The result of one replication."""
    node = shutil.which("node")
    assert node is not None
    process = await anyio.run_process([node, str(SCRIPT), json.dumps(job)], cwd=ROOT, check=False)
    assert process.returncode == 0, process.stderr.decode()
    result: dict[str, Any] = json.loads(process.stdout)
    return result
