"""The way to CouchDB for what is streamed: bounded memory, whatever the size of an answer.

Everything else goes through `shared.couch`. Only paths that the gateway has built itself are sent here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from urllib.parse import unquote, urlsplit

import aiohttp
from yarl import URL

from shared.problem import Problem, unavailable

CONNECTIONS = 64  # to the engine at once; further requests wait for one of them
CONNECT_SECONDS = 5.0
READ_SECONDS = 60.0  # between two pieces of an answer
PIECE_BYTES = 64 * 1024


class Broken(Exception):  # noqa: N818 - it says what happened to the answer
    """The engine's answer broke off after its head had been read."""


class Answer:
    """The head of the engine's answer, and its body in pieces."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response
        self.status = response.status
        self.content_type = response.content_type

    @property
    def raw_content_type(self) -> str:
        """With its parameters: the boundary of a multipart answer."""
        return self._response.headers.get("Content-Type", "application/json")

    async def pieces(self) -> AsyncIterator[bytes]:
        """The body as it comes. Raises Broken when it breaks off."""
        try:
            async for piece in self._response.content.iter_chunked(PIECE_BYTES):
                yield piece
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise Broken(type(error).__name__) from None

    async def whole(self, limit: int) -> bytes:
        """The whole body. Raises Problem 503 when it breaks off or is longer than `limit` bytes."""
        data = await self.within(limit)
        if data is None:
            raise unavailable("the database")
        return data

    async def within(self, limit: int) -> bytes | None:
        """The whole body, or None when it is longer than `limit` bytes. Raises Problem 503: it breaks off."""
        data = bytearray()
        try:
            async for piece in self.pieces():
                data += piece
                if len(data) > limit:
                    return None
        except Broken:
            raise unavailable("the database") from None
        return bytes(data)


class Engine:
    """Connections to CouchDB at `url`, which may hold `user:password@`."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
        port = f":{parts.port}" if parts.port else ""
        self._base = f"{parts.scheme}://{host}{port}{parts.path.rstrip('/')}"
        self._auth = (
            aiohttp.encode_basic_auth(unquote(parts.username), unquote(parts.password or ""))
            if parts.username
            else None
        )
        self._session: aiohttp.ClientSession | None = None

    def _open(self) -> aiohttp.ClientSession:
        """The connection pool, made at the first use, which is when there is an event loop."""
        if self._session is not None:
            return self._session
        headers = {"Accept-Encoding": "identity"}
        if self._auth is not None:
            headers["Authorization"] = self._auth
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=CONNECTIONS),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=READ_SECONDS),
            headers=headers,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
        )
        return self._session

    async def close(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    @asynccontextmanager
    async def ask(
        self,
        method: str,
        path: str,
        params: Mapping[str, str] | None = None,
        body: bytes | None = None,
        accept: str = "application/json",
    ) -> AsyncIterator[Answer]:
        """One request; the answer may be read inside the block. `path` is percent-encoded and begins with
        `/`.

        Raises Problem 503 when the engine cannot be reached or answers with an error of its own (5xx).
        """
        session = self._open()
        headers = {"Accept": accept}
        if body is not None:
            headers["Content-Type"] = "application/json"
        url = URL(self._base + path, encoded=True).with_query(params or None)
        try:
            response = await session.request(method, url, data=body, headers=headers, allow_redirects=False)
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise unavailable("the database") from None
        try:
            if response.status >= 500 or response.status in (401, 408, 429):
                raise unavailable("the database")
            yield Answer(response)
        finally:
            response.close()  # a body that was read to its end has given its connection back already


def engine_refused() -> Problem:
    """400: the engine itself found the request wrong (a revision that is none, a `since` it cannot read)."""
    return Problem(
        400, "bad-request", "The database cannot read this request", "Check ids, revisions and `since`."
    )
