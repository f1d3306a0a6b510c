"""couchdb-python's traps: each reply that makes it stumble becomes our own error, and no connection leaks."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from shared.couch import Conflict, Couch, CouchError, NotFound, Refused, Unreachable


class Stumbling(BaseHTTPRequestHandler):
    """A server whose answer is named by the path: status, with or without a length, type and rest."""

    protocol_version = "HTTP/1.1"
    seen: ClassVar[list[str]] = []

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        pass

    def do_GET(self) -> None:
        kind, status = self.path.strip("/").split("/")
        body = b'{"error":"e","reason":"una palabra de ella"}'
        self.seen.append(kind)
        if kind == "drop":
            self.connection.close()
            self.close_connection = True
            return
        self.send_response(int(status))
        if kind != "no-type":
            self.send_header("Content-Type", "application/json")
        if kind == "long":
            body = body.ljust(20_000)
        if kind == "chunked":
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            self.wfile.write(b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body))
            return
        if kind == "short":
            self.send_header("Content-Length", str(len(body) + 50))
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = True
            return
        if kind == "garbage":
            body = b"not json at all"
        if kind == "etag":
            self.send_header("ETag", '"1"')
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture
def url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Stumbling)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("kind", ["plain", "chunked", "long", "no-type"])
@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, NotFound),
        (409, Conflict),
        (401, Refused),
        (403, Refused),
        (412, Refused),
        (400, Refused),
        (413, Refused),
    ],
)
async def test_an_error_reply_in_any_form_is_our_own_error(
    url: str, kind: str, status: int, error: type[CouchError]
) -> None:
    couch = Couch(url)
    with pytest.raises(error) as raised:
        await couch._json("test", "GET", [kind, str(status)])
    assert raised.value.status == status
    assert "ella" not in str(raised.value)
    await couch.close()


@pytest.mark.parametrize("kind", ["plain", "chunked", "long", "no-type"])
async def test_a_server_error_is_no_outage_and_a_gateway_error_is_one(url: str, kind: str) -> None:
    couch = Couch(url)
    with pytest.raises(CouchError) as raised:
        await couch._json("test", "GET", [kind, "500"])
    assert type(raised.value) is CouchError
    with pytest.raises(Unreachable):
        await couch._json("test", "GET", [kind, "503"])
    await couch.close()


@pytest.mark.parametrize("kind", ["short", "garbage", "drop"])
async def test_an_answer_that_breaks_off_is_unreachable(url: str, kind: str) -> None:
    couch = Couch(url, timeout=5)
    with pytest.raises(Unreachable):
        await couch._json("test", "GET", [kind, "200"])
    await couch.close()


async def test_a_server_that_does_not_answer_in_time_is_unreachable() -> None:

    with socket.create_server(("127.0.0.1", 0)) as silent:
        couch = Couch(f"http://127.0.0.1:{silent.getsockname()[1]}", timeout=0.2)
        with pytest.raises(Unreachable):
            await couch.info("x")
        await couch.close()


async def test_nothing_is_kept_in_a_cache(url: str) -> None:
    couch = Couch(url)
    Stumbling.seen.clear()
    for _ in range(3):
        await couch._json("test", "GET", ["etag", "200"])
    assert Stumbling.seen == ["etag"] * 3
    await couch.close()


async def test_a_connection_that_comes_back_after_the_close_is_closed_too(url: str) -> None:
    couch = Couch(url)
    await couch.close()
    await couch._json("test", "GET", ["plain", "200"])
    assert couch._pool._idle == []
