"""The commands that a hub is made of: the two engines, the five services, and the demo's keeper."""

from __future__ import annotations

import asyncio
import json
import os
import secrets
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from infra.runner import nats_conf
from infra.runner.child import Command
from infra.runner.preflight import nats_server, node
from infra.settings import ROOT, HubSettings
from shared import leaf

SERVICES = ("content", "incidents", "notifications", "federation", "gateway")
NOT_FOR_CHILDREN = frozenset(
    {"HUB_ROOT_PASSPHRASE", "HUB_RELEASE_PASSPHRASE", "SERVICE_FD", "ENGINE_PASSWORD", "HUB_LEAF_PORT"}
)
LEAVES_SECONDS = 0.5  # between two looks at the links that federation has left word of


def inherited() -> dict[str, str]:
    """The environment that children get, without what is meant for others."""
    return {name: value for name, value in os.environ.items() if name not in NOT_FOR_CHILDREN}


class Engine:
    """The embedded CouchDB-compatible engine, on a socket of the runner's: restarts keep the port."""

    def __init__(self, folder: Path) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
        self._folder = folder
        self._password = secrets.token_urlsafe(24)

    @property
    def url(self) -> str:
        """Address with name and password."""
        return f"http://hub:{self._password}@127.0.0.1:{self.listener.getsockname()[1]}"

    def command(self) -> Command:
        """How to run it. Raises Stop when Node.js or the engine's packages are missing."""
        descriptor = self.listener.fileno()
        script = ROOT / "infra/engine/server.mjs"
        argv = (node(), str(script), "--dir", str(self._folder), "--fd", str(descriptor))
        return Command(
            "engine", argv, {**inherited(), "ENGINE_PASSWORD": self._password}, (descriptor,), early_ends=1
        )


class Nudged(Protocol):
    """A process that takes a signal and goes on."""

    def nudge(self, number: signal.Signals) -> None:
        """Send it."""


class Nats:
    """nats-server with JetStream, on loopback, for those who know the password. It keeps its ports.

    Federation leaves word of links between hubs in a file; `follow` makes accounts of them while it runs.
    """

    def __init__(self, settings: HubSettings) -> None:
        run = settings.run_folder
        password, domain = secrets.token_urlsafe(24), nats_conf.new_domain()
        store = settings.hub_data / "nats"
        self._place = nats_conf.Place(store, run, -1, _free_port(), password, domain)
        self._configuration = run / "nats.conf"
        self._leaves = leaf.path(settings.hub_data)
        self._known: leaf.Leaves | None = None
        self._read: tuple[int, int] | None = None

    @property
    def url(self) -> str:
        """Address with name and password."""
        return self._place.url

    @property
    def leaf_port(self) -> int:
        """Where leafnodes of other hubs are taken, on loopback."""
        return self._place.leaf_port

    def command(self) -> Command:
        """How to run it. Passwords go into a file: everybody on the machine can read command lines."""
        for left_over in self._place.run.glob("nats-server_*.ports"):
            left_over.unlink()
        self._leaves.unlink(missing_ok=True)
        self._configure()
        return Command("nats", (nats_server(), "-c", str(self._configuration)), inherited(), early_ends=1)

    def _configure(self) -> None:
        self._configuration.touch(mode=0o600)
        self._configuration.write_text(nats_conf.text(self._place, self._known), encoding="utf-8")

    def keep_port(self) -> bool:
        """Read the port that the server took, and fix it for its next lives. False while it is unknown."""
        for file in self._place.run.glob("nats-server_*.ports"):
            try:
                url = json.loads(file.read_text(encoding="utf-8"))["nats"][0]
            except (OSError, ValueError, KeyError, IndexError):
                continue
            self._place = replace(self._place, port=int(url.rpartition(":")[2]))
            self._configure()
            return True
        return False

    async def follow(self, child: Nudged) -> None:
        """Give the server an account for each link, and take it away with the link, for ever."""
        while True:
            if self.look():
                child.nudge(signal.SIGHUP)
            await asyncio.sleep(LEAVES_SECONDS)

    def look(self) -> bool:
        """True when the links are others than before; the configuration holds them now."""
        try:
            seen = self._leaves.stat()
            mark = (seen.st_mtime_ns, seen.st_ino)
            if mark == self._read:
                return False
            found = leaf.Leaves.model_validate_json(self._leaves.read_bytes())
        except (OSError, ValidationError):  # not there yet, or being written
            return False
        self._read = mark
        if found == self._known:
            return False
        self._known = found
        self._configure()
        return True


def _free_port() -> int:
    """A free port below those that the system gives away by itself: the ports file does not name this one."""
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        try:
            with socket.create_server(("127.0.0.1", port)):
                return port
        except OSError:
            continue


def service(name: str, listener: socket.socket, env: Mapping[str, str]) -> Command:
    """How to run a service on a socket that is already bound."""
    return _module(f"services.{name}", name, listener, env)


def demo(listener: socket.socket, env: Mapping[str, str]) -> Command:
    """How to run the demo's keeper."""
    return _module("infra.demo", "demo", listener, env)


def _module(module: str, name: str, listener: socket.socket, env: Mapping[str, str]) -> Command:
    descriptor = listener.fileno()
    whole = {**inherited(), **env, "SERVICE_FD": str(descriptor), "PYTHONUNBUFFERED": "1"}
    return Command(name, (sys.executable, "-m", module), whole, (descriptor,))


def services_env(
    settings: HubSettings, public_url: str, couchdb_url: str, nats_url: str, leaf_port: int | None
) -> dict[str, str]:
    """What every service is told."""
    return {
        "COUCHDB_URL": couchdb_url,
        "NATS_URL": nats_url,
        **({"HUB_LEAF_PORT": str(leaf_port)} if leaf_port else {}),
        "HUB_DATA": str(settings.hub_data),
        "HUB_PUBLIC_URL": public_url,
        "HUB_DEMO": "1" if settings.hub_demo else "0",
        "HUB_NAME": settings.hub_name or settings.default_name,
        "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", "")))),
    }


def app_is_built() -> bool:
    """True when the app's files are there for the gateway to serve."""
    files = os.environ.get("HUB_APP_FILES")
    return (Path(files) if files else ROOT / "pwa/dist").joinpath("index.html").is_file()
