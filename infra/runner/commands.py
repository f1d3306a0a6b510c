"""The commands that a hub is made of: the two engines, the five services, and the demo's keeper."""

from __future__ import annotations

import json
import os
import secrets
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from infra.runner.child import Command
from infra.runner.preflight import nats_server, node
from infra.settings import ROOT, HubSettings
from shared.limits import MIB

SERVICES = ("content", "incidents", "notifications", "federation", "gateway")
NOT_FOR_CHILDREN = frozenset(
    {"HUB_ROOT_PASSPHRASE", "HUB_RELEASE_PASSPHRASE", "SERVICE_FD", "ENGINE_PASSWORD"}
)
STREAM_BYTES = 1024 * MIB  # JetStream on disk, at most


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


class Nats:
    """nats-server with JetStream, on loopback, for those who know the token. It too keeps its port."""

    def __init__(self, settings: HubSettings) -> None:
        self._store = settings.hub_data / "nats"
        self._run = settings.run_folder
        self._configuration = self._run / "nats.conf"
        self._token = secrets.token_urlsafe(24)
        self._port = -1

    @property
    def url(self) -> str:
        """Address with the token."""
        return f"nats://{self._token}@127.0.0.1:{self._port}"

    def command(self) -> Command:
        """How to run it. The token goes into a file: everybody on the machine can read command lines."""
        for left_over in self._run.glob("nats-server_*.ports"):
            left_over.unlink()
        self._configure()
        return Command("nats", (nats_server(), "-c", str(self._configuration)), inherited(), early_ends=1)

    def _configure(self) -> None:
        configuration = {
            "listen": f"127.0.0.1:{self._port}",
            "server_name": "tejedora",
            "authorization": {"token": self._token},
            "jetstream": {"store_dir": str(self._store), "max_mem": 16 * MIB, "max_file": STREAM_BYTES},
            "ports_file_dir": str(self._run),
            "max_payload": 8 * MIB,  # a signed release lists every document of the catalogue
            "logtime": False,
        }
        self._configuration.touch(mode=0o600)
        self._configuration.write_text(json.dumps(configuration, indent=2), encoding="utf-8")

    def keep_port(self) -> bool:
        """Read the port that the server took, and fix it for its next lives. False while it is unknown."""
        for file in self._run.glob("nats-server_*.ports"):
            try:
                url = json.loads(file.read_text(encoding="utf-8"))["nats"][0]
            except (OSError, ValueError, KeyError, IndexError):
                continue
            self._port = int(url.rpartition(":")[2])
            self._configure()
            return True
        return False


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


def services_env(settings: HubSettings, public_url: str, couchdb_url: str, nats_url: str) -> dict[str, str]:
    """What every service is told."""
    return {
        "COUCHDB_URL": couchdb_url,
        "NATS_URL": nats_url,
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
