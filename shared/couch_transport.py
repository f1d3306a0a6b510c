"""Below `shared.couch`: its errors, and what keeps couchdb-python from leaking connections and memory."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any
from urllib.parse import urlsplit

import anyio
from couchdb import http as couch_http

GONE_SECONDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0)  # pauses while the deletion of a database takes effect


class CouchError(Exception):
    """CouchDB answered something that is neither success nor one of the kinds below.

    `str()` names the kind only; `status` is that of the answer, None when there was none.
    """

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class NotFound(CouchError):  # noqa: N818 - the name says it
    """No such database or document, or it is deleted."""


class Conflict(CouchError):  # noqa: N818
    """The document has another revision than the one given, or is there already."""


class Refused(CouchError):  # noqa: N818
    """Unauthorised, forbidden, or a request that CouchDB finds wrong."""


class Unreachable(CouchError):  # noqa: N818
    """No connection, a timeout, or an answer that breaks off. Trying again later may help."""


class _Plain(HTTPConnection):
    """Remembers the status of its last answer: couchdb-python stumbles over some error replies."""

    last_status: int | None = None

    def getresponse(self) -> HTTPResponse:
        self.last_status = None
        response = super().getresponse()
        self.last_status = response.status
        return response


class _Secure(_Plain, HTTPSConnection):
    """The same over TLS."""


class Pool:
    """couchdb-python's connection pool, with two differences: a failed call's connection is closed, not
    leaked, and the status of the last answer to this thread is known."""

    def __init__(self, timeout: float) -> None:
        self.timeout = timeout
        self._idle: list[_Plain] = []
        self._closed = False
        self._lock = threading.Lock()
        self._mine = threading.local()

    def get(self, url: str) -> _Plain:
        """An idle connection or a new one, connected."""
        with self._lock:
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            parts = urlsplit(url)
            kind = _Secure if parts.scheme == "https" else _Plain
            connection = kind(parts.netloc, timeout=self.timeout)
            self._mine.connection = connection
            connection.connect()
        self._mine.connection = connection
        return connection

    def release(self, _url: str, connection: _Plain) -> None:
        """Give a connection back for the next call; after `close` there is none, so it is closed."""
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    def failed(self) -> int | None:
        """Close this thread's connection after a failed call; the status of its answer if one came."""
        connection: _Plain | None = getattr(self._mine, "connection", None)
        if connection is None:
            return None
        with self._lock:
            if connection in self._idle:  # an answer was read to its end: an orderly error
                return connection.last_status
        connection.close()
        return connection.last_status

    def close(self) -> None:
        """Close what is idle, and what calls that are under way give back later."""
        with self._lock:
            self._closed = True
            for connection in self._idle:
                connection.close()
            self._idle.clear()


class NoCache:
    """In the place of couchdb-python's ETag cache, which would keep documents in memory."""

    def get(self, _url: str) -> None:
        return None

    def put(self, _url: str, _response: object) -> None:
        return None

    def remove(self, _url: str) -> None:
        return None


def session(timeout: float) -> Any:
    """A couchdb-python session with that pool, no cache, and a timeout in seconds."""
    made = couch_http.Session(timeout=timeout)
    made.cache = NoCache()
    made.connection_pool = Pool(timeout)
    return made


async def made_unless_there(make: Callable[[], Awaitable[bool]], look: Callable[[], Awaitable[Any]]) -> bool:
    """`make` a database; it says False when there is one already. True when this call made it.

    CouchDB can say for a moment that a database is there which was just deleted, when others were
    reading it meanwhile. So "there" is believed once `look` gets an answer from the database itself.
    """
    for pause in GONE_SECONDS:
        if await make():
            return True
        try:
            await look()
        except CouchError as error:
            if error.status not in {404, 500}:
                raise
        else:
            return False
        await anyio.sleep(pause)
    raise CouchError("a database that is neither there nor can be made")


def translated(error: Exception, status: int | None) -> CouchError:
    """Our own error for one of couchdb-python's. Its text is dropped: it may quote a document."""
    if isinstance(error, couch_http.ServerError):
        try:
            status = int(error.args[0][0])
        except (IndexError, TypeError, ValueError):
            status = None
    by_kind = {
        couch_http.ResourceNotFound: 404,
        couch_http.ResourceConflict: 409,
        couch_http.Unauthorized: 401,
        couch_http.Forbidden: 403,
        couch_http.PreconditionFailed: 412,
    }
    status = by_kind.get(type(error), status)
    if isinstance(error, (OSError, EOFError, HTTPException)):
        return Unreachable(type(error).__name__)
    if status is None:
        return CouchError(type(error).__name__)
    if status < 400:
        return Unreachable("an answer that breaks off", status)
    kinds = {404: NotFound, 409: Conflict, 502: Unreachable, 503: Unreachable, 504: Unreachable}
    kind = kinds.get(status, Refused if status < 500 else CouchError)
    return kind(f"status {status}", status)
