"""The two servers every integration test stands on: a real nats-server and the embedded CouchDB engine."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import sys
import uuid
from collections.abc import Collection
from pathlib import Path

from tests.support.processes import OwnedProcess, StartError

ROOT = Path(__file__).resolve().parents[2]
ENGINE = ROOT / "infra" / "engine" / "server.mjs"
LISTENING = re.compile(r"^listening (http://127\.0\.0\.1:(\d+))$", re.MULTILINE)


def _program(name: str) -> str:
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise StartError(f"{name} is not installed")
    return found


class NatsServer:
    """nats-server with JetStream, on loopback and a free port that it keeps when it is started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = f"tests-{uuid.uuid4().hex[:12]}"
        self.port = -1
        self.leaf_port: int | None = None
        self.process = OwnedProcess("nats-server", folder / "nats.log")

    @property
    def url(self) -> str:
        return f"nats://127.0.0.1:{self.port}"

    def start(self) -> str:
        """Start it and return its URL, once the server that answers there is surely this one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [_program("nats-server"), "-a", "127.0.0.1", "-p", str(self.port), "-n", self.name, "-js"]
        command += ["-sd", str(self.folder / "jetstream"), "--ports_file_dir", str(self.folder)]
        self.process.start(command)
        ports_file = self.folder / f"nats-server_{self.process.pid}.ports"
        self.process.wait_for(lambda: ports_file.exists() and bool(_nats_port(ports_file)), "its ports file")
        self.port = _nats_port(ports_file)
        self.process.wait_for(lambda: _nats_name(self.port) == self.name, f"its own answer on {self.port}")
        return self.url

    def stop(self) -> None:
        self.process.stop()

    def kill(self) -> None:
        self.process.kill()

    def forget(self) -> None:
        """Lose all streams, as a hub does whose NATS disk was replaced. Only while it is stopped."""
        shutil.rmtree(self.folder / "jetstream")


def _nats_port(ports_file: Path) -> int:
    try:
        urls = json.loads(ports_file.read_text())["nats"]
    except (ValueError, OSError):
        return 0
    return int(urls[0].rsplit(":", 1)[1])


def _nats_name(port: int) -> str:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            line = connection.makefile("rb").readline()
    except OSError:
        return ""
    return str(json.loads(line.removeprefix(b"INFO "))["server_name"])


class CouchEngine:
    """The embedded CouchDB-compatible engine on a folder of its own; a restart keeps port and data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = 0
        self.process = OwnedProcess("engine", folder / "engine.log")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> str:
        """Start it and return its URL, once it has said where it listens."""
        data = self.folder / "data"
        data.mkdir(parents=True, exist_ok=True)
        begin = self.process.start(
            [_program("node"), str(ENGINE), "--dir", str(data), "--port", str(self.port)],
        )
        self.process.wait_for(lambda: LISTENING.search(self.process.output(begin)) is not None, "listening")
        found = LISTENING.search(self.process.output(begin))
        if found is None:
            raise StartError("the engine did not say where it listens")
        self.port = int(found[2])
        return self.url

    def stop(self) -> None:
        self.process.stop()

    def kill(self) -> None:
        self.process.kill()


class GivenEngine:
    """A CouchDB that somebody else runs, one of `COUCHDB_URLS`: claimed and emptied at its first use."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    def start(self) -> str:
        """It runs already."""
        return self.url

    def stop(self) -> None:
        """It is not ours to stop."""


def engine_for(folder: Path, taken: Collection[str] = ()) -> CouchEngine | GivenEngine:
    """An embedded engine in a folder, or the next of `COUCHDB_URLS`: servers of one's own, one a hub."""
    given = os.environ.get("COUCHDB_URLS", "").split()
    if not given:
        return CouchEngine(folder)
    free = [url for url in given if url.rstrip("/") not in taken]
    if not free:
        raise StartError(f"COUCHDB_URLS names {len(given)} servers: this test needs one more")
    return GivenEngine(free[0])
