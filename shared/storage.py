"""The storage generation: which life of this hub's databases one is looking at.

A place in a changes feed means something only within one generation: a restore begins another. The gateway
tells it to replicating clients as `uuid` of `GET /sync/`, and makes the first one.
"""

from __future__ import annotations

from shared.couch import Couch

DATABASE = "hub"
DOCUMENT = "storage"


async def generation(couch: Couch) -> str | None:
    """This generation's id, or None before a gateway has made the first one. Raises CouchError."""
    doc = await couch.get(DATABASE, DOCUMENT)
    return None if doc is None else str(doc["generation"])
