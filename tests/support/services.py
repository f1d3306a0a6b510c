"""A service as a process of its own, to be killed and started again on the same address."""

from __future__ import annotations

import os
import socket
import sys
import urllib.error
import urllib.request
from pathlib import Path

from tests.support.engines import ROOT
from tests.support.processes import OwnedProcess

READY_LIMIT = 120.0  # seconds: Python starts slowly on a busy machine


class ServiceProcess:
    """`python -m services.<name>` on a socket that outlives it, as under the runner.

    `clock`: seconds by which its clock is wrong.
    """

    def __init__(self, name: str, folder: Path, clock: float = 0, **settings: str) -> None:
        self._run = [sys.executable, "-m", f"services.{name}"]
        if clock:
            self._run = [sys.executable, "-m", "tests.support.wrong_clock", str(clock), f"services.{name}"]
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._settings = settings
        self.process = OwnedProcess(name, folder / f"{name}-{self._listener.getsockname()[1]}.log")

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._listener.getsockname()[1]}"

    def start(self) -> None:
        """Start it; it need not be ready yet."""
        descriptor = self._listener.fileno()
        env = {key: os.environ[key] for key in ("PATH", "HOME", "LANG") if key in os.environ}
        env |= self._settings | {"SERVICE_FD": str(descriptor), "PYTHONPATH": str(ROOT)}
        self.process.start(self._run, env=env, pass_fds=[descriptor])

    def wait_until_ready(self) -> None:
        """Wait for `/readyz` to say 200."""
        self.process.wait_for(self._ready, "readiness", READY_LIMIT)

    def kill(self) -> None:
        """SIGKILL."""
        self.process.kill()

    def close(self) -> None:
        """Stop it and give up its address."""
        self.process.stop()
        self._listener.close()

    def _ready(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False
