"""Ways for a `Liar` to answer."""

from __future__ import annotations

import asyncio
import gzip
import json
from typing import Any

from aiohttp import web

from shared.limits import MIB
from tests.support.liar import Answer

BOMB = gzip.compress(bytes(64 * MIB))


def says(value: object, status: int = 200, **headers: str) -> Answer:
    """Always the same answer."""
    text = value if isinstance(value, str) else json.dumps(value)

    async def answer(_request: web.Request) -> web.StreamResponse:
        return web.Response(text=text, status=status, headers={"Content-Type": "application/json", **headers})

    return answer


async def never_ends(request: web.Request) -> web.StreamResponse:
    """An answer without an end."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" " * MIB)


async def is_a_bomb(_request: web.Request) -> web.StreamResponse:
    """A small answer that is a large one."""
    return web.Response(body=BOMB, headers={"Content-Encoding": "gzip"})


async def trickles(request: web.Request) -> web.StreamResponse:
    """A byte now and then."""
    response = web.StreamResponse()
    await response.prepare(request)
    while True:
        await response.write(b" ")
        await asyncio.sleep(0.1)


async def goes_back_and_forth(request: web.Request) -> web.StreamResponse:
    """A feed whose place goes back each time."""
    since = int(request.query["since"])
    rows = [{"id": f"lesson:{n}", "seq": n + 1} for n in range(5000)]
    page: dict[str, Any] = (
        {"results": rows, "last_seq": 5000} if not since else {"results": [], "last_seq": 1}
    )
    return await says(page)(request)


async def has_no_end(request: web.Request) -> web.StreamResponse:
    """A feed of more rows, always."""
    since, limit = int(request.query["since"]), int(request.query["limit"])
    rows = [{"id": f"lesson:{since + n}", "seq": since + n + 1} for n in range(limit)]
    return await says({"results": rows, "last_seq": since + limit})(request)
