"""A region for tests: a root statement that signs itself."""

from __future__ import annotations

from typing import Any

from shared.couch import Couch
from shared.signing import ROOT, Seed, public_key, region_id, sign, statement_id

ROOT_SEED = Seed(bytes(range(32)))


def root_statement() -> dict[str, Any]:
    """The document of root 1, always the same."""
    key = public_key(ROOT_SEED)
    root = {
        "v": 1,
        "keys": [key],
        "threshold": 1,
        "demo": True,
        "name": "Prueba",
        "exp": "2036-01-01T00:00:00Z",
    }
    signed = sign(ROOT, root, ROOT_SEED)
    return {"_id": statement_id(signed["t"], signed["p"]), **signed}


async def make_region(couch: Couch) -> str:
    """Write root 1 into the directory; returns the region's id."""
    statement = root_statement()
    await couch.ensure_db("directory")
    await couch.put_if_absent("directory", statement)
    return region_id(statement["p"])
