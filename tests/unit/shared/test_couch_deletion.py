"""Apache CouchDB may go on saying for a moment that a database is there which was just deleted."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from shared import couch_transport
from shared.couch import Couch, CouchError


@contextmanager
def _server(answer: Callable[[str], int]) -> Iterator[str]:
    """A server that answers each request with the status that its method gets."""

    class Answering(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
            pass

        def do_GET(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(answer(self.command))
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        do_PUT = do_GET  # noqa: N815 - the base class looks for these names

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(autouse=True)
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(couch_transport, "GONE_SECONDS", (0, 0, 0))


async def _ensure(url: str) -> bool:
    couch = Couch(url)
    try:
        return await couch.ensure_db("box")
    finally:
        await couch.close()


async def test_it_is_made_once_the_deletion_has_taken_effect() -> None:
    answers = [("PUT", 412), ("GET", 500), ("PUT", 412), ("GET", 404), ("PUT", 201)]
    left = iter(answers)

    def answer(method: str) -> int:
        expected, status = next(left)
        assert method == expected
        return status

    with _server(answer) as url:
        assert await _ensure(url) is True
    assert list(left) == []


async def test_one_that_answers_is_there() -> None:
    with _server({"PUT": 412, "GET": 200}.__getitem__) as url:
        assert await _ensure(url) is False


async def test_it_does_not_ask_for_ever() -> None:
    with _server({"PUT": 412, "GET": 404}.__getitem__) as url, pytest.raises(CouchError):
        await _ensure(url)
