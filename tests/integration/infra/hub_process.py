"""A whole hub as a child process: `python -m infra.runner`, and the `hub` command beside it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.support.engines import ROOT
from tests.support.processes import OwnedProcess, wait_until

READY = re.compile(r"^ready (http://\S+)$", re.MULTILINE)
START_SECONDS = 90.0  # a machine that does many things at once
STOP_SECONDS = 10.0


def environment(data: Path, **settings: str) -> dict[str, str]:
    """What a hub or the command gets: nothing of this shell but where programs are."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    own = {"LC_ALL": "C", "HUB_DATA": str(data), "HUB_PORT": "0", "PYTHONPATH": str(ROOT)}
    return kept | own | settings


def children(pid: int) -> list[int]:
    """Process ids of a process' children."""
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def alive(pid: int) -> bool:
    """True while the process is there and not only waiting to be collected."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def command_line(pid: int) -> str:
    """What a process was started with."""
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ").strip()


class HubProcess:
    """One hub on a folder of its own."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.data = folder / "data"
        self._env = environment(self.data, **settings)
        self.process = OwnedProcess("hub", folder / "hub.log")
        self._begin = 0

    def start(self) -> str:
        """Start it and wait for its ready line; the address in it."""
        self.begin()
        self.process.wait_for(lambda: READY.search(self.said()) is not None, "ready", START_SECONDS)
        return self.url

    def begin(self) -> None:
        """Start it without waiting."""
        self._begin = self.process.start([sys.executable, "-m", "infra.runner"], env=self._env)

    def said(self) -> str:
        """What it has printed since this start."""
        return self.process.output(self._begin)

    @property
    def url(self) -> str:
        found = READY.search(self.said())
        assert found is not None, self.said()
        return found[1]

    def children(self) -> dict[str, int]:
        """Process ids by name: engine, nats, demo and the services."""
        names = {}
        for pid in children(self.process.pid):
            try:
                words = command_line(pid)
            except OSError:  # it ended meanwhile
                continue
            name = re.search(r"server\.mjs|nats-server|infra\.demo|services\.(\w+)", words)
            if name is not None:
                names[name[1] or name[0]] = pid
        return names

    def stop(self) -> int:
        """SIGTERM; the exit code, within the time that a stop may take."""
        popen = self.process._popen
        assert popen is not None
        popen.send_signal(signal.SIGTERM)
        code = popen.wait(STOP_SECONDS)
        self.process.stop()
        return code

    def exit_code(self) -> int:
        """Wait until it ends by itself."""
        popen = self.process._popen
        assert popen is not None
        code = popen.wait(START_SECONDS)
        self.process.stop()
        return code

    def hub(self, *arguments: str, given: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """Run the `hub` command against this hub."""
        return run_hub(self._env | settings, *arguments, given=given)

    def answer(self, *arguments: str, given: str = "", **settings: str) -> Any:
        """What the command prints, as JSON; it must succeed."""
        finished = self.hub(*arguments, given=given, **settings)
        assert finished.returncode == 0, finished.stderr
        return json.loads(finished.stdout)

    def close(self) -> None:
        """Whatever state it is in, nothing of it stays."""
        started = children(self.process.pid) if self.process.alive else []
        self.process.stop()
        wait_until(lambda: not any(map(alive, started)), STOP_SECONDS, "the hub's processes to end")


def run_hub(env: dict[str, str], *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the `hub` command in an environment, with text on its standard input."""
    return subprocess.run(
        [sys.executable, "-m", "infra.hub", *arguments],
        input=given,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        start_new_session=True,  # no terminal: whatever would ask at one must say so
    )
