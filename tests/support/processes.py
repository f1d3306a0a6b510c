"""A child process that a test owns: it is ended by its own handle, never by a name."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

START_LIMIT = 20.0
STOP_LIMIT = 10.0
POLL = 0.02


class StartError(AssertionError):
    """The process ended, or did not become ready in time; the message carries the end of its output."""


def wait_until(condition: Callable[[], bool], limit: float, what: str) -> None:
    """Ask `condition` again and again for at most `limit` seconds."""
    deadline = time.monotonic() + limit
    while not condition():
        if time.monotonic() > deadline:
            raise StartError(f"waited {limit:.0f} s for {what}")
        time.sleep(POLL)


class OwnedProcess:
    """One child process whose output goes to a file; `start` may be called again after `stop` or `kill`."""

    def __init__(self, name: str, log: Path) -> None:
        self.name = name
        self.log = log
        self._popen: subprocess.Popen[bytes] | None = None
        self._out: IO[bytes] | None = None

    @property
    def pid(self) -> int:
        if self._popen is None:
            raise StartError(f"{self.name} is not running")
        return self._popen.pid

    @property
    def alive(self) -> bool:
        return self._popen is not None and self._popen.poll() is None

    def start(
        self, command: Sequence[str], *, env: Mapping[str, str] | None = None, pass_fds: Sequence[int] = ()
    ) -> int:
        """Start it and return where in the log this run's output begins."""
        if self.alive:
            raise StartError(f"{self.name} already runs")
        self.log.parent.mkdir(parents=True, exist_ok=True)
        begin = self.log.stat().st_size if self.log.exists() else 0
        self._out = self.log.open("ab")
        self._popen = subprocess.Popen(
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=self._out,
            stderr=subprocess.STDOUT,
            env=dict(env) if env is not None else None,
            pass_fds=tuple(pass_fds),
        )
        return begin

    def wait_for(self, condition: Callable[[], bool], what: str, limit: float = START_LIMIT) -> None:
        """Wait for `condition`; fail at once, with the output, when the process ends before."""

        def ready() -> bool:
            if not self.alive:
                raise StartError(f"{self.name} ended before {what}:\n{self.output()[-2000:]}")
            return condition()

        try:
            wait_until(ready, limit, f"{self.name}: {what}")
        except StartError:
            self.kill()
            raise

    def output(self, begin: int = 0) -> str:
        """What this process has written since byte `begin` of its log."""
        return self.log.read_bytes()[begin:].decode(errors="replace") if self.log.exists() else ""

    def stop(self) -> None:
        """SIGTERM, then SIGKILL if it does not end in time."""
        if self._popen is not None and self.alive:
            self._popen.terminate()
            try:
                self._popen.wait(STOP_LIMIT)
            except subprocess.TimeoutExpired:
                self._popen.kill()
        self._reap()

    def kill(self) -> None:
        """SIGKILL: it gets no chance to write another byte."""
        if self._popen is not None and self.alive:
            self._popen.kill()
        self._reap()

    def _reap(self) -> None:
        if self._popen is not None:
            self._popen.wait(STOP_LIMIT)
        if self._out is not None:
            self._out.close()
        self._popen = self._out = None
