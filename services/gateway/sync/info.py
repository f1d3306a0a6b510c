"""`GET /db` of the engine, and JSON of the engine in general."""

from __future__ import annotations

import json
from typing import Any

from services.gateway.sync.engine import Engine, engine_refused
from shared.problem import not_found, unavailable

INFO_BYTES = 64 * 1024


async def info(engine: Engine, database: str) -> dict[str, Any]:
    """What the engine says of a database. Raises Problem 404, 503."""
    async with engine.ask("GET", f"/{database}") as answer:
        if answer.status == 404:
            raise not_found("There is no such database on this hub.")
        if answer.status >= 400:
            raise engine_refused()
        return json_object(await answer.whole(INFO_BYTES))


def json_object(data: bytes) -> dict[str, Any]:
    """A JSON object. Raises Problem 503 for anything else: the engine is not well."""
    try:
        value = json.loads(data)
    except ValueError:
        raise unavailable("the database") from None
    if not isinstance(value, dict):
        raise unavailable("the database")
    return value
