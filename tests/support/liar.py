"""A paired hub that lies: it answers as a gateway does, except for what a test puts into `answers`.

It can be dialled like any hub. What it says without being told to is true and empty.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from aiohttp import web

from infra import statements
from shared.encoding import b64u, canonical_json, format_time, now, sha256_hex
from shared.peers import BY_ROLE, PeerCode
from shared.signing import RELEASE, public_key, region_id, sign, statement_id

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Liar:
    """Use it as `async with`. `answers` by the beginning of a path; `seen` counts requests by path."""

    def __init__(self) -> None:
        self.root = statements.new_seed()
        self.key = statements.new_seed()
        self.first = statements.root(self.root, "liar", now() - timedelta(minutes=5), demo=True)
        self.region = region_id(self.first["p"])
        self.release = statements.new_seed()
        begins, year = now() - timedelta(minutes=4), timedelta(days=300)
        role = statements.role(self.root, self.region, public_key(self.release), "release", begins, year)
        directory = [self._document(self.first), self._document(role)]
        self.databases: dict[str, list[dict[str, Any]]] = {"directory": directory}
        self.answers: dict[str, Answer] = {}
        self.exchange: dict[str, Any] = {}
        self.generation = "1"
        self.seen: dict[str, int] = {}
        self.handed: list[str] = []

    async def __aenter__(self) -> Liar:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._runner.cleanup()

    def code(self) -> str:
        """An invitation to pair."""
        return PeerCode(self.region, self.url, public_key(self.key), b64u(bytes(range(32)))).text()

    def publish(self, identity: str, text: str) -> None:
        """A course's text, honestly released."""
        p = canonical_json({"type": "lesson", "title": text})
        item = {"id": identity, "ver": 1, "sha256": sha256_hex(p.encode())}
        said = {"region": self.region, "origin": "tests", "made": format_time(now()), "items": [item]}
        release = self._document(sign(RELEASE, said, self.release))
        catalogue = self.databases.setdefault("catalogue-es", [])
        catalogue += [{"_id": identity, "ver": 1, "p": p}, {**release, "_id": f"release:{release['_id']}"}]

    def behave(self) -> None:
        """Lie no more."""
        self.answers.clear()
        self.exchange.clear()

    @staticmethod
    def _document(signed: dict[str, Any]) -> dict[str, Any]:
        return {"_id": statement_id(signed["t"], signed["p"]), **signed}

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        path = request.path
        self.seen[path] = self.seen.get(path, 0) + 1
        for beginning, answer in self.answers.items():
            if path.startswith(beginning):
                return await answer(request)
        match path.strip("/").split("/"):
            case ["api", "peers", "join"]:
                joined = {"region": self.region, "key": public_key(self.key), "roots": [self.first]}
                return _json({**joined, "role": "downstream"})  # what it is to us
            case ["api", "peers", "nonces"]:
                return _json({"nonce": b64u(bytes(40)), "exp": format_time(now() + timedelta(minutes=2))})
            case ["api", "peers", "sessions"]:
                return _json({"token": "t" * 43, "exp": format_time(now() + timedelta(minutes=15))})
            case ["api", "peers", "exchange"]:
                return _json(self._told())
            case ["api", "peers", "documents"]:
                return _json({"stored": 0, "refused": {}, "waiting": []})
            case ["sync", database, "_changes"]:
                docs = self.databases.get(database, [])
                begin, limit = int(request.query["since"]), int(request.query["limit"])
                rows = [{"id": doc["_id"], "seq": at + 1} for at, doc in enumerate(docs)]
                return _json({"results": rows[begin : begin + limit], "last_seq": len(docs)})
            case ["sync", database, "_bulk_get"]:
                wanted = {one["id"] for one in (await request.json())["docs"]}
                found = [doc for doc in self.databases.get(database, []) if doc["_id"] in wanted]
                return _json({"results": [{"docs": [{"ok": doc}]} for doc in found]})
            case ["sync", "intake", "_revs_diff"]:
                return _json(
                    {identity: {"missing": revs} for identity, revs in (await request.json()).items()}
                )
            case ["sync", "intake", "_bulk_docs"]:
                self.handed += [doc["_id"] for doc in (await request.json())["docs"]]
                return _json([])
            case ["live"]:
                return await _silence(request)
        return web.Response(status=404)

    def _told(self) -> dict[str, Any]:
        told = {"v": 1, "generation": self.generation, "flows": sorted(BY_ROLE["downstream"])}
        told |= {"address": None, "routes": {}, "asks": [], "answers": {}}
        return told | {"databases": sorted(self.databases)} | self.exchange


def _json(value: object) -> web.Response:
    return web.Response(text=json.dumps(value), content_type="application/json")


async def _silence(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    while True:
        await response.write(b": beat\n\n")
        await asyncio.sleep(0.2)
