"""The embedded engine outlives bad requests, its own restarts, and nobody it should not."""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.integration.infra.hub_process import alive
from tests.support.engines import ENGINE, CouchEngine
from tests.support.processes import wait_until

SECONDS = 5  # for any answer: a request that is never answered is a failure
BAD_HISTORIES = [5, {"start": 1, "ids": []}, {"start": "a", "ids": ["b"]}, {"start": 0, "ids": ["a"]}]
BAD_ATTACHMENTS = [5, {"a": 5}, {"a": {"data": 5}}]
BAD: list[tuple[str, str, Any]] = [
    ("GET", "/db/doc?latest=true&rev=1-unknown", None),
    ("GET", '/db/doc?latest=true&open_revs=["1-unknown"]', None),
    ("POST", "/db/_bulk_get?latest=true", {"docs": [{"id": "doc", "rev": "1-unknown"}]}),
    ("POST", "/db/_bulk_get", {"docs": []}),
    ("POST", "/db/_bulk_get", {"docs": [5]}),
    ("POST", "/db/_revs_diff", {"doc": 5}),
    ("POST", "/db/_revs_diff", []),
    ("POST", "/db/_all_docs", {"keys": 5}),
    ("POST", "/db/_bulk_docs", []),
    ("POST", "/db/_bulk_docs", {"docs": [None]}),
    ("POST", "/db/_find", {"selector": {"a": {"$in": 5}}}),
    ("GET", "/db/_changes?filter=design/function", None),
    ("GET", "/db/_changes?since=-5&limit=many", None),
    ("GET", "/db/doc?open_revs=5", None),
    ("GET", "/%FF", None),
    ("PUT", "/..%2F..%2Fescaped", None),
    ("PUT", "/Upper", None),
    *[("POST", "/db/_bulk_docs", {"docs": [{"_id": "x", "_rev": "1-a", "_revisions": h}], "new_edits": False})
      for h in BAD_HISTORIES],
    *[("PUT", "/db/x", {"_attachments": a}) for a in BAD_ATTACHMENTS],
]  # fmt: skip


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CouchEngine]:
    """An engine of this file's own, so that what spoils it spoils nothing else."""
    engine = CouchEngine(tmp_path_factory.mktemp("engine"))
    engine.start()
    assert _ask(engine.url, "PUT", "/db")[0] == 201
    assert _ask(engine.url, "PUT", "/db/doc", {"kept": True})[0] == 201
    yield engine
    engine.stop()


@pytest.mark.parametrize(("method", "path", "body"), BAD, ids=lambda part: str(part)[:40])
def test_a_bad_request_is_answered_and_spoils_nothing(
    method: str, path: str, body: Any, engine: CouchEngine
) -> None:
    _ask(engine.url, method, path, body)
    status, read = _ask(engine.url, "GET", "/db/_changes?include_docs=true")
    assert (status, [change["id"] for change in read["results"]]) == (200, ["doc"])
    assert engine.process.alive


def test_nothing_was_made_outside_its_folder(engine: CouchEngine) -> None:
    assert sorted(path.name for path in (engine.folder / "data").iterdir()) == ["db", "pouch__all_dbs__"]
    assert not list(engine.folder.parent.glob("*escaped*"))


def test_what_was_acknowledged_is_there_after_a_kill(engine: CouchEngine) -> None:
    assert _ask(engine.url, "PUT", "/acknowledged")[0] == 201
    for number in range(50):
        assert _ask(engine.url, "PUT", f"/acknowledged/{number}", {})[0] == 201
    engine.kill()
    engine.start()
    assert _ask(engine.url, "GET", "/acknowledged")[1]["doc_count"] == 50
    assert _ask(engine.url, "DELETE", "/acknowledged")[0] == 200


def test_a_feed_ends_with_its_database(engine: CouchEngine) -> None:
    assert _ask(engine.url, "PUT", "/short-lived")[0] == 201
    host, port = engine.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=SECONDS) as feed:
        feed.sendall(b"GET /short-lived/_changes?feed=longpoll&since=now HTTP/1.1\r\nHost: engine\r\n\r\n")
        assert _ask(engine.url, "GET", "/short-lived")[0] == 200  # asked later: the feed is under way
        assert _ask(engine.url, "DELETE", "/short-lived")[0] == 200
        while feed.recv(1024):  # to its end: the answer's beginning may have been sent
            pass


def test_with_a_password_it_answers_to_nobody_else(tmp_path: Path) -> None:
    process, url = _start(tmp_path, ENGINE_PASSWORD="open sesame")
    try:
        assert _ask(url, "GET", "/_all_dbs")[0] == 401
        assert _ask(url, "GET", "/_all_dbs", user="hub:open")[0] == 401
        assert _ask(url, "GET", "/_all_dbs", user="hub:open sesame") == (200, [])
    finally:
        process.terminate()
        assert process.wait(10) == 0
        process.communicate()


def test_a_second_engine_on_the_same_folder_does_no_harm(engine: CouchEngine) -> None:
    process, url = _start(engine.folder / "data")
    try:
        assert _ask(url, "GET", "/db/doc")[0] >= 400
    finally:
        process.terminate()
        process.communicate(timeout=10)
    assert _ask(engine.url, "GET", "/db/doc")[0] == 200


def test_a_busy_port_and_a_missing_folder_are_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = str(busy.getsockname()[1])
        refused = _run("--dir", str(tmp_path / "data"), "--port", port)
        assert (refused.returncode, refused.stderr) == (1, f"engine: port {port} is in use\n")
    refused = _run("--port", "0")
    assert (refused.returncode, refused.stderr[:29]) == (1, "engine: --dir DIR is needed: ")


def test_it_ends_when_the_process_that_started_it_is_gone(tmp_path: Path) -> None:
    script = (
        "import subprocess, sys\n"
        f"command = ['node', {str(ENGINE)!r}, '--dir', sys.argv[1]]\n"
        "engine = subprocess.Popen(command, stdout=subprocess.PIPE)\n"
        "engine.stdout.readline()\n"
        "print(engine.pid, flush=True)\n"
    )
    parent = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=True, timeout=30
    )
    wait_until(lambda: not alive(int(parent.stdout)), 10, "the engine to end")


def _start(folder: Path, **env: str) -> tuple[subprocess.Popen[str], str]:
    """An engine that the test ends itself, and its address."""
    process = subprocess.Popen(
        ["node", str(ENGINE), "--dir", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, **env},
    )
    assert process.stdout is not None
    return process, process.stdout.readline().split()[1]


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["node", str(ENGINE), *arguments], capture_output=True, text=True, check=False, timeout=30
    )


def _ask(url: str, method: str, path: str, body: Any = None, user: str = "") -> tuple[int, Any]:
    """Status and JSON of an answer; an error when none comes."""
    ask = urllib.request.Request(url + path, method=method, headers={"Content-Type": "application/json"})
    if user:
        ask.add_header("Authorization", f"Basic {base64.b64encode(user.encode()).decode()}")
    if body is not None:
        ask.data = json.dumps(body).encode()
    try:
        with urllib.request.urlopen(ask, timeout=SECONDS) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, json.load(refused)
