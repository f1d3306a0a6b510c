"""The stream `/live` of another hub, as it comes: which databases it says have something new."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp

from shared.encoding import strict_json

LINE_BYTES = 8 * 1024
_DATA = b"data: "


async def pokes_of(stream: aiohttp.StreamReader) -> AsyncIterator[str]:
    """Names of databases, until the stream ends. Raises ValueError for a line that does not end."""
    waiting = b""
    async for piece in stream.iter_any():
        waiting += piece
        *whole, waiting = waiting.split(b"\n")
        for line in whole:
            if line.startswith(_DATA) and (name := _database(line)):
                yield name
        if len(waiting) > LINE_BYTES:
            raise ValueError("a line without an end")


def _database(line: bytes) -> str:
    try:
        value = strict_json(line.removeprefix(_DATA))
    except ValueError:
        return ""
    return str(value.get("database", "")) if isinstance(value, dict) else ""
