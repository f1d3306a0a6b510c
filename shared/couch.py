"""The only user of couchdb-python: documents, bulk, `_find`, attachments, as typed coroutines.

The library is unmaintained and blocking, so it stands behind this one door. Its traps, and what is done
here: error replies make it raise AttributeError or TypeError (translated); it has no timeout by default
(set); its ETag cache keeps documents in memory (replaced by none); it repeats a request whose connection was
dropped, so a write that went through may come back as `Conflict`: callers read again and look, and every
document has its `_id`.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import anyio
import anyio.to_thread
import couchdb
from couchdb import http as couch_http

from shared.couch_transport import (
    Conflict,
    CouchError,
    NotFound,
    Pool,
    Refused,
    Unreachable,
    made_unless_there,
    session,
    translated,
)
from shared.metrics import COUCH_ERRORS, COUCH_SECONDS

__all__ = ["Conflict", "Couch", "CouchError", "Doc", "NotFound", "Refused", "Unreachable"]

Doc = dict[str, Any]
T = TypeVar("T")


class Couch:
    """Connections to one CouchDB. `timeout` in seconds for each call, `limit` calls at once (threads)."""

    def __init__(self, url: str, timeout: float = 30, limit: int = 16) -> None:
        self.url = url.rstrip("/")
        http = session(timeout)
        self._pool: Pool = http.connection_pool
        self._server = couchdb.Server(self.url, session=http)
        self._limiter = anyio.CapacityLimiter(limit)

    async def close(self) -> None:
        """Close idle connections."""
        self._pool.close()

    async def check(self) -> str | None:
        """None when CouchDB answers, else the reason in a word: for readiness."""
        try:
            await self._call("check", lambda: self._server.resource.get_json())
        except CouchError as error:
            return type(error).__name__.lower()
        return None

    # Databases

    async def ensure_db(self, name: str) -> bool:
        """Create a database with one shard unless it is there. True when it was created."""

        def create() -> bool:
            try:
                self._server.resource.put_json([name], q=1)
            except couch_http.PreconditionFailed:
                return False
            return True

        return await made_unless_there(lambda: self._call("ensure_db", create), lambda: self.info(name))

    async def delete_db(self, name: str) -> None:
        """Drop a database; one that is not there is fine."""
        with contextlib.suppress(NotFound):
            await self._call("delete_db", lambda: self._server.resource.delete_json([name]))

    async def db_names(self) -> list[str]:
        """All databases."""
        names: list[str] = await self._json("db_names", "GET", ["_all_dbs"])
        return names

    async def info(self, db: str) -> Doc:
        """`update_seq`, `doc_count` and the rest of `GET /db`. Raises NotFound."""
        info: Doc = await self._json("info", "GET", [db])
        return info

    async def security(self, db: str, value: Mapping[str, Any]) -> None:
        """Set the database's `_security` object."""
        await self._json("security", "PUT", [db, "_security"], body=dict(value))

    # Documents

    async def get(self, db: str, doc_id: str, **params: Any) -> Doc | None:
        """The document, or None when it, or its database, is not there."""
        try:
            doc: Doc = await self._json("get", "GET", [db, doc_id], **params)
        except NotFound:
            return None
        return doc

    async def put(self, db: str, doc: Doc) -> str:
        """Write a document that has its `_id`, and its `_rev` if it exists. Returns the new revision.

        Raises Conflict for another revision, NotFound for a database that is not there.
        """
        answer: Doc = await self._json("put", "PUT", [db, doc["_id"]], body=doc)
        return str(answer["rev"])

    async def put_if_absent(self, db: str, doc: Doc) -> bool:
        """Write a document unless one with its id exists. True when this call wrote it."""
        try:
            await self.put(db, doc)
        except Conflict:
            return False
        return True

    async def update(self, db: str, doc_id: str, change: Callable[[Doc | None], Doc | None]) -> Doc | None:
        """Read, `change`, write, and again from the reading while others write in between.

        `change` gets the present document or None and returns the new one, or None to leave all as it is.
        Returns what is stored at the end.
        """
        for _ in range(16):
            present = await self.get(db, doc_id)
            wanted = change(dict(present) if present is not None else None)
            if wanted is None or wanted == present:
                return present
            try:
                rev = await self.put(db, {**wanted, "_id": doc_id})
            except Conflict:
                continue
            return {**wanted, "_id": doc_id, "_rev": rev}
        raise Conflict("written by others sixteen times in a row")

    async def delete(self, db: str, doc_id: str, rev: str) -> None:
        """Delete a document at this revision. Raises Conflict, NotFound."""
        await self._json("delete", "DELETE", [db, doc_id], rev=rev)

    async def bulk(self, db: str, docs: Sequence[Doc], new_edits: bool = True) -> list[Doc]:
        """`_bulk_docs`: one result a document, `{ok,id,rev}` or `{id,error,reason}`. All have their `_id`.

        With `new_edits` False the answer lists errors only, and a repeat of the same revisions does nothing.
        """
        if not docs:
            return []
        body = {"docs": list(docs), "new_edits": new_edits}
        results: list[Doc] = await self._json("bulk", "POST", [db, "_bulk_docs"], body=body)
        return results

    async def all_docs(
        self,
        db: str,
        keys: Iterable[str] | None = None,
        startkey: str | None = None,
        endkey: str | None = None,
        include_docs: bool = False,
        limit: int | None = None,
        descending: bool = False,
    ) -> list[Doc]:
        """Rows of `_all_docs`. With `keys`, one row for each in their order; `{key, error}` for none."""
        path = [db, "_all_docs"]
        if keys is not None:
            body = {"keys": list(keys)}
            answer = await self._json("all_docs", "POST", path, body=body, include_docs=include_docs)
        else:
            params = {"startkey": _quoted(startkey), "endkey": _quoted(endkey), "limit": limit}
            params |= {"include_docs": include_docs, "descending": descending or None}
            answer = await self._json("all_docs", "GET", path, **params)
        rows: list[Doc] = answer["rows"]
        return rows

    async def find(self, db: str, selector: Mapping[str, Any], limit: int = 1000) -> list[Doc]:
        """Documents that match a Mango selector."""
        body = {"selector": dict(selector), "limit": limit}
        answer = await self._json("find", "POST", [db, "_find"], body=body)
        docs: list[Doc] = answer["docs"]
        return docs

    async def changes(
        self, db: str, since: str | int = 0, limit: int | None = None, include_docs: bool = False
    ) -> Doc:
        """`{results, last_seq}` of the normal feed: what changed after `since` up to now."""
        answer: Doc = await self._json(
            "changes", "GET", [db, "_changes"], since=since, limit=limit, include_docs=include_docs
        )
        return answer

    # Local documents: never replicated, so they are where a service keeps its place in a database

    async def get_local(self, db: str, name: str) -> Doc | None:
        """`_local/<name>`, or None."""
        try:
            doc: Doc = await self._json("get_local", "GET", [db, "_local", name])
        except NotFound:
            return None
        return doc

    async def put_local(self, db: str, name: str, doc: Doc) -> str:
        """Write `_local/<name>`. Raises Conflict unless `_rev` is the present one, as for any document."""
        body = {**doc, "_id": f"_local/{name}"}
        answer: Doc = await self._json("put_local", "PUT", [db, "_local", name], body=body)
        return str(answer["rev"])

    # Attachments: whole, in memory; callers limit the size

    async def get_attachment(self, db: str, doc_id: str, name: str) -> bytes | None:
        """The bytes of an attachment, or None."""

        def read() -> bytes:
            _status, _headers, data = self._server.resource.get([db, doc_id, name])
            return bytes(data.read()) if data is not None else b""

        try:
            return await self._call("get_attachment", read)
        except NotFound:
            return None

    async def put_attachment(
        self, db: str, doc: Doc, name: str, data: bytes, content_type: str = "application/octet-stream"
    ) -> str:
        """Attach bytes to a document that has `_id`, and `_rev` if it exists. Returns the new revision."""

        def write() -> str:
            headers = {"Content-Type": content_type}
            _status, _headers, answer = self._server.resource.put_json(
                [db, doc["_id"], name], body=data, headers=headers, rev=doc.get("_rev")
            )
            return str(answer["rev"])

        return await self._call("put_attachment", write)

    # The tail

    async def tail(
        self, db: str, position_name: str, handle: Callable[[list[Doc]], Awaitable[None]], **options: Any
    ) -> None:
        """Handle every change of a database, for ever; see `shared.changes.tail`."""
        from shared.changes import tail  # changes imports this module

        await tail(self, db, position_name, handle, **options)

    async def pages(self, db: str, size: int = 500, include_docs: bool = True) -> AsyncIterator[list[Doc]]:
        """All rows of a database in pages, in the order of ids; bounded memory."""
        startkey: str | None = None
        while True:
            rows = await self.all_docs(db, startkey=startkey, include_docs=include_docs, limit=size + 1)
            if rows[:size]:
                yield rows[:size]
            if len(rows) <= size:
                return
            startkey = rows[size]["id"]

    # Plumbing

    async def _json(self, operation: str, method: str, path: list[str], **params: Any) -> Any:
        def call() -> Any:
            resource = self._server.resource
            _status, _headers, answer = resource._request_json(method, _segments(path), **params)
            if not isinstance(answer, (dict, list)):
                raise CouchError("an answer that is not JSON")
            return answer

        return await self._call(operation, call)

    async def _call(self, operation: str, call: Callable[[], T]) -> T:
        def run() -> T:
            try:
                return call()
            except CouchError:
                raise
            except Exception as error:
                raise translated(error, self._pool.failed()) from None

        started = time.monotonic()
        try:
            return await anyio.to_thread.run_sync(run, limiter=self._limiter)
        except CouchError as error:
            if not isinstance(error, NotFound | Conflict):
                COUCH_ERRORS.labels(type(error).__name__).inc()
            raise
        finally:
            COUCH_SECONDS.labels(operation).observe(time.monotonic() - started)


def _segments(path: list[str]) -> list[str]:
    """Empty and dot segments would address something else than a document: refused before the wire."""
    if any(part in {"", ".", ".."} for part in path):
        raise Refused("not a name")
    return path


def _quoted(key: str | None) -> str | None:
    return None if key is None else str(couchdb.json.encode(key))
