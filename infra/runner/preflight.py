"""What must be true before anything is started. Each failure is a Stop with one clear line."""

from __future__ import annotations

import errno
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from infra.hubfile import try_lock
from infra.settings import ROOT, HubSettings
from infra.stop import Stop
from infra.words import say
from shared.limits import MIB

LEAST_FREE = 200 * MIB
LEAST_NODE = 20
BACKLOG = 1024


def door(settings: HubSettings) -> socket.socket:
    """The listening socket of the hub's only door, bound before anything else is begun."""
    family = socket.AF_INET6 if ":" in settings.hub_host else socket.AF_INET
    try:
        return socket.create_server((settings.hub_host, settings.hub_port), family=family, backlog=BACKLOG)
    except OSError as error:
        port, host = settings.hub_port, settings.hub_host
        if error.errno == errno.EADDRINUSE:
            raise Stop(say("port-busy", port=port, other=port + 1 if port < 65535 else 8470)) from None
        raise Stop(say("port-refused", port=port, host=host, why=error.strerror or error)) from None


def inner_socket() -> socket.socket:
    """A listening socket on a free loopback port, for a service that only this machine may reach."""
    return socket.create_server(("127.0.0.1", 0), backlog=BACKLOG)


def data_folder(settings: HubSettings) -> IO[bytes]:
    """Make HUB_DATA, check that it can be written and that the disk has room; the lock of its only runner."""
    folder = settings.hub_data
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        free = shutil.disk_usage(folder).free
        if free < LEAST_FREE:
            raise Stop(say("disk-full", free=free // MIB, folder=folder, least=LEAST_FREE // MIB))
        lock = try_lock(settings.run_folder)
    except OSError as error:
        raise Stop(say("data-unwritable", folder=folder, why=error.strerror or error)) from None
    if lock is None:
        raise Stop(say("already-running", folder=folder))
    try:
        _keep_demo_and_real_apart(settings)
    except Stop:
        lock.close()
        raise
    return lock


def _keep_demo_and_real_apart(settings: HubSettings) -> None:
    """What was begun as a demo never becomes a real hub, nor the other way round."""
    holds_data = settings.engine_folder.is_dir() and any(settings.engine_folder.iterdir())
    if settings.hub_demo and holds_data and not settings.demo_folder.is_dir():
        raise Stop(say("real-data", folder=settings.hub_data))
    if not settings.hub_demo and settings.demo_folder.is_dir():
        raise Stop(say("demo-data", folder=settings.hub_data))
    if settings.hub_demo:
        settings.demo_folder.mkdir(exist_ok=True, mode=0o700)


def door_url(host: str, port: int) -> str:
    """How this machine reaches the door: what is bound to every address is reached by loopback."""
    if host in ("0.0.0.0", "::", ""):  # noqa: S104 - compared, not bound
        host = "127.0.0.1"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def public_url(settings: HubSettings, port: int) -> str:
    """HUB_PUBLIC_URL, checked, or the door's own address."""
    if not settings.hub_public_url:
        return door_url(settings.hub_host, port)
    try:
        parts = urlsplit(settings.hub_public_url)
        good = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        good = None
    if not good or parts.path.strip("/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise Stop(say("bad-public-url", url=settings.hub_public_url))
    return settings.hub_public_url.rstrip("/")


def node() -> str:
    """The path of a Node.js that is new enough for the embedded engine, which must be installed."""
    path = shutil.which("node")
    version = ""
    if path is not None:
        answer = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
        version = answer.stdout.strip()
    major = version.removeprefix("v").split(".")[0]
    if path is None or not major.isdigit() or int(major) < LEAST_NODE:
        raise Stop(say("old-node", least=LEAST_NODE, found=version or say("none")))
    if not (ROOT / "infra/engine/node_modules/express-pouchdb").is_dir():
        raise Stop(say("no-engine"))
    return path


def nats_server() -> str:
    """The path of the nats-server that came with the Python packages, or of an installed one."""
    beside = Path(sys.executable).parent / "nats-server"
    found = str(beside) if os.access(beside, os.X_OK) else shutil.which("nats-server")
    if found is None:
        raise Stop(say("no-nats"))
    return found
