"""A proxy for HTTP that delivers requests late, in another order, and more than once: before a hub's gateway.

Each request waits a while of its own; each POST comes again later, when newer ones have passed, and what is
answered to the repeat is thrown away. This is what retries of a bad line look like to a hub.
"""

from __future__ import annotations

import asyncio
from random import Random

import aiohttp
from aiohttp import web

DROPPED = ("host", "content-length", "transfer-encoding", "connection", "accept-encoding")
LONGEST_WAIT = 0.2
LONGEST_ECHO = 1.0


class Echo:
    """Use it as `async with Echo(url)`; dial `address` instead of `url`. `again` counts what came again."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._chance = Random(2)
        self._later: set[asyncio.Task[None]] = set()
        self.again = 0

    async def __aenter__(self) -> Echo:
        self._http = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
        app = web.Application(client_max_size=16 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._pass_on)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.address = ("127.0.0.1", int(self._runner.addresses[0][1]))
        return self

    async def __aexit__(self, *_exc: object) -> None:
        for task in self._later:
            task.cancel()
        await self._runner.cleanup()
        await self._http.close()

    async def _pass_on(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        headers = {name: value for name, value in request.headers.items() if name.lower() not in DROPPED}
        await asyncio.sleep(self._chance.random() * LONGEST_WAIT)
        if request.method == "POST":
            self._echo(request.path_qs, headers, body)
        async with self._http.request(
            request.method, self._url + request.path_qs, headers=headers, data=body, allow_redirects=False
        ) as answer:
            kept = {"Content-Type": answer.headers.get("Content-Type", "application/octet-stream")}
            response = web.StreamResponse(status=answer.status, headers=kept)
            await response.prepare(request)
            async for piece in answer.content.iter_any():
                await response.write(piece)
            await response.write_eof()
            return response

    def _echo(self, path: str, headers: dict[str, str], body: bytes) -> None:
        task = asyncio.create_task(self._once_more(path, headers, body))
        self._later.add(task)
        task.add_done_callback(self._later.discard)

    async def _once_more(self, path: str, headers: dict[str, str], body: bytes) -> None:
        await asyncio.sleep(self._chance.random() * LONGEST_ECHO)
        try:
            async with self._http.post(self._url + path, headers=headers, data=body) as answer:
                await answer.read()
                self.again += 1
        except aiohttp.ClientError:
            return
