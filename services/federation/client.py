"""The way to another hub: its gateway, over HTTP, with a token of fifteen minutes that only memory holds.

What comes back is a stranger's: bounded in size and time, never followed elsewhere, parsed strictly.
"""

from __future__ import annotations

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

import aiohttp
import anyio.to_thread

from services.federation.place import is_place
from services.federation.settings import FederationSettings
from services.federation.stream import pokes_of
from shared.encoding import strict_json
from shared.limits import MIB
from shared.signing import PEER_SESSION, Seed, sign

ANSWER_BYTES = 4 * MIB
DOCUMENTS_BYTES = 20 * MIB  # of documents at once: the largest has some 5 MB
PROBLEM_BYTES = 64 * 1024
LEAST_RATE = 512  # bytes a second: who is slower for longer than patience lasts only holds a line
CONNECT_SECONDS = 10.0

Key = Callable[[], Awaitable[Seed]]
Proof = Callable[[], Awaitable[dict[str, Any] | None]]


class Trouble(Exception):  # noqa: N818 - what is wrong with a line, for people to read
    """A link does not work now. `code` is one of those that README.md explains; `status` of an answer."""

    def __init__(self, code: str, status: int | None = None, body: Any = None) -> None:
        super().__init__(code)
        self.code = code
        self.status = status
        self.body = body


class PeerClient:
    """Signed in at one hub. Use it as `async with`. Every call raises Trouble and nothing else."""

    def __init__(
        self, settings: FederationSettings, address: str, own: str, region: str, key: Key, proof: Proof
    ) -> None:
        self._settings = settings
        self._address = address
        self._own = own
        self._region = region
        self._key = key
        self._proof = proof
        self._token: str | None = None
        self._http: aiohttp.ClientSession | None = None
        self.bytes_in = 0
        self.bytes_out = 0

    async def __aenter__(self) -> PeerClient:
        self._http = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(
                total=None, sock_connect=CONNECT_SECONDS, sock_read=self._settings.federation_patience_seconds
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            proxy=self._settings.federation_proxy,
            trust_env=False,
        )
        return self

    async def __aexit__(self, *_exc: object) -> None:
        if self._http is not None:
            await self._http.close()

    async def get(self, path: str, params: Mapping[str, str] | None = None) -> Any:
        """The JSON of a GET."""
        return await self._asked("GET", path, params)

    async def post(self, path: str, body: Any, limit: int = ANSWER_BYTES) -> Any:
        """The JSON of a POST, at most `limit` bytes of it."""
        return await self._asked("POST", path, None, body, limit)

    async def raw(self, path: str, limit: int) -> bytes:
        """The bytes of a GET, at most `limit`."""
        return await self._with_token("GET", path, None, None, limit)

    async def changes(self, database: str, since: str | int, limit: int) -> dict[str, Any]:
        """One page of a database's feed."""
        params = {"since": str(since), "limit": str(limit)}
        answer = await self.get(f"/sync/{quote(database, safe='')}/_changes", params)
        if not isinstance(answer, dict) or not isinstance(answer.get("results"), list):
            raise Trouble("bad-answer")
        if not all(isinstance(row, dict) and isinstance(row.get("id"), str) for row in answer["results"]):
            raise Trouble("bad-answer")
        if not is_place(answer.get("last_seq")):
            raise Trouble("bad-answer")
        return answer

    async def documents(self, database: str, ids: list[str]) -> list[dict[str, Any]]:
        """The present documents of some ids; deleted and missing ones are left out, and too large ones."""
        body = {"docs": [{"id": identity} for identity in ids]}
        try:
            path = f"/sync/{quote(database, safe='')}/_bulk_get"
            answer = await self.post(path, body, DOCUMENTS_BYTES)
        except Trouble as trouble:
            if trouble.code != "too-large":
                raise
            half = len(ids) // 2
            parts = (ids[:half], ids[half:]) if half else ()
            return [doc for part in parts for doc in await self.documents(database, part)]
        return _present(answer, set(ids))

    @asynccontextmanager
    async def leafnode(self) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
        """A websocket to the other hub's nats-server. It ends with the token; then it is opened anew."""
        await self._signed_in()
        assert self._http is not None
        try:
            async with self._http.ws_connect(
                f"{self._address}/leafnode",
                headers=self._headers(),
                heartbeat=self._settings.federation_patience_seconds / 2,
                max_msg_size=MIB,
                proxy=self._settings.federation_proxy,
            ) as socket:
                yield socket
        except aiohttp.WSServerHandshakeError as error:
            if error.status == 401:
                self._token = None
            raise Trouble("refused", error.status) from None

    async def pokes(self) -> AsyncIterator[str]:
        """Names of databases that have news at the other hub, until the stream ends or breaks."""
        await self._signed_in()
        assert self._http is not None
        try:
            async with self._http.get(
                f"{self._address}/live", headers=self._headers(), allow_redirects=False
            ) as answer:
                if answer.status != 200:
                    self._token = None
                    raise Trouble("refused", answer.status)
                async for name in pokes_of(answer.content):
                    yield name
        except ValueError:
            raise Trouble("bad-answer") from None
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Trouble(_why(error)) from None

    # Plumbing

    async def _asked(
        self,
        method: str,
        path: str,
        params: Mapping[str, str] | None,
        body: Any = None,
        limit: int = ANSWER_BYTES,
    ) -> Any:
        data = await self._with_token(method, path, params, body, limit)
        try:
            return await anyio.to_thread.run_sync(strict_json, data)
        except ValueError:
            raise Trouble("bad-answer") from None

    async def _with_token(
        self, method: str, path: str, params: Mapping[str, str] | None, body: Any, limit: int
    ) -> bytes:
        """Sign in when that is needed, and once more when the token has ended."""
        await self._signed_in()
        try:
            return await self._send(method, path, params, body, limit, self._headers())
        except Trouble as trouble:
            if trouble.status != 401:
                raise
        self._token = None
        await self._signed_in()
        return await self._send(method, path, params, body, limit, self._headers())

    async def _signed_in(self) -> None:
        if self._token is not None:
            return
        nonce = await self._open("/api/peers/nonces", {"region": self._own})
        if not (isinstance(nonce.get("nonce"), str) and isinstance(nonce.get("exp"), str)):
            raise Trouble("bad-answer")
        statement = {
            "region": self._region,
            "peer_region": self._own,
            "api_origin": self._address,
            "nonce": nonce.get("nonce"),
            "exp": nonce.get("exp"),
        }
        signed = sign(PEER_SESSION, statement, await self._key())
        opened = await self._open("/api/peers/sessions", {"session": signed, "proof": await self._proof()})
        if not isinstance(opened.get("token"), str):
            raise Trouble("bad-answer")
        self._token = opened["token"]

    async def _open(self, path: str, body: Any) -> dict[str, Any]:
        data = await self._send("POST", path, None, body, PROBLEM_BYTES, {})
        try:
            value = strict_json(data)
        except ValueError:
            raise Trouble("bad-answer") from None
        if not isinstance(value, dict):
            raise Trouble("bad-answer")
        return value

    async def _send(
        self,
        method: str,
        path: str,
        params: Mapping[str, str] | None,
        body: Any,
        limit: int,
        headers: Mapping[str, str],
    ) -> bytes:
        assert self._http is not None
        data = None if body is None else json.dumps(body, separators=(",", ":")).encode()
        more = {} if data is None else {"Content-Type": "application/json"}
        self.bytes_out += len(data or b"")
        patience = 2 * self._settings.federation_patience_seconds
        try:
            async with asyncio.timeout(patience + len(data or b"") / LEAST_RATE):
                answer = await self._http.request(
                    method,
                    self._address + path,
                    params=params,
                    data=None if data is None else io.BytesIO(data),
                    headers={**headers, **more},
                    allow_redirects=False,
                )
            async with answer:
                if answer.status >= 300:
                    raise await _refusal(answer)
                return await self._within(answer, limit, patience)
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Trouble(_why(error)) from None

    async def _within(self, answer: aiohttp.ClientResponse, limit: int, patience: float) -> bytes:
        data = bytearray()
        began = time.monotonic()
        async for piece in answer.content.iter_chunked(64 * 1024):
            data += piece
            self.bytes_in += len(piece)
            if len(data) > limit:
                raise Trouble("too-large")
            if time.monotonic() - began > patience + len(data) / LEAST_RATE:
                raise Trouble("timed-out")
        return bytes(data)

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"}


def _present(answer: Any, asked: set[str]) -> list[dict[str, Any]]:
    """Documents in the answer of a `_bulk_get`: only what was asked for, each once."""
    found: dict[str, dict[str, Any]] = {}
    results = answer.get("results") if isinstance(answer, dict) else None
    if not isinstance(results, list):
        raise Trouble("bad-answer")
    for result in results:
        docs = result.get("docs") if isinstance(result, dict) else None
        for one in docs if isinstance(docs, list) else []:
            doc = one.get("ok") if isinstance(one, dict) else None
            if isinstance(doc, dict) and not doc.get("_deleted") and doc.get("_id") in asked:
                found[doc["_id"]] = doc
    return list(found.values())


async def _refusal(answer: aiohttp.ClientResponse) -> Trouble:
    """What a refusal says, in our words: a code that we know, or `refused`."""
    body: Any = None
    data = await answer.content.read(PROBLEM_BYTES)
    try:
        body = strict_json(data)
    except ValueError:
        body = None
    slug = str(body.get("type", "")).rpartition(":")[2] if isinstance(body, dict) else ""
    if answer.status == 503 or answer.status == 429:
        return Trouble("busy", answer.status, body)
    if answer.status >= 500:
        return Trouble("bad-answer", answer.status, body)
    known = {"peer-unknown", "peer-not-consented", "bad-clock", "wrong-region", "wrong-origin"}
    return Trouble(slug if slug in known else "refused", answer.status, body)


def _why(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientConnectorCertificateError | aiohttp.ClientSSLError):
        return "bad-certificate"
    if isinstance(error, TimeoutError):
        return "timed-out"
    if isinstance(error, aiohttp.ClientConnectorError | OSError):
        return "unreachable"
    return "broke-off"
