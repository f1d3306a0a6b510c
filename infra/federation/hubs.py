"""Hubs as child processes, each with engines and services of its own, on ports of the system's."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import signal
import sys
from pathlib import Path
from typing import Any

from infra.settings import ROOT
from infra.stop import Stop
from infra.words import say
from shared.bus import Bus
from shared.couch import Couch

READY = re.compile(r"^ready (http://\S+)$")
START_SECONDS = 180.0
STOP_SECONDS = 20.0
NOT_FOR_HUBS = ("COUCHDB_URL", "NATS_URL", "HUB_PUBLIC_URL", "SERVICE_FD")


class Hub:
    """One hub. `url` is there once it is ready; `bus` and `couch` are what the `hub` command uses as well."""

    def __init__(self, name: str, folder: Path, **settings: str) -> None:
        self.name = name
        self.folder = folder
        self.url = ""
        self._settings = settings
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None
        self._ready = asyncio.Event()
        self._last: list[str] = []

    async def start(self) -> None:
        """Start it, and return when it is ready. Raises Stop with its last lines when it is not."""
        env = {key: value for key, value in os.environ.items() if key not in NOT_FOR_HUBS}
        env |= {"HUB_DATA": str(self.folder), "HUB_PORT": "0", "HUB_DEMO": "1", "HUB_NAME": self.name}
        env |= {"PYTHONPATH": str(ROOT), **self._settings}
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "infra.runner",
            env=env,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=2**20,
            start_new_session=True,  # Ctrl-C at the terminal is for the show, which then ends its hubs
        )
        self._reading = asyncio.create_task(self._read())
        ended = asyncio.create_task(self._process.wait())
        ready = asyncio.create_task(self._ready.wait())
        await asyncio.wait({ended, ready}, timeout=START_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        for task in (ended, ready):
            task.cancel()
        if not self._ready.is_set():
            raise Stop(say("does-not-start", name=self.name, words="\n  ".join(self._last)))
        found = json.loads((self.folder / "run/hub.json").read_text(encoding="utf-8"))
        self.couch = Couch(found["couchdb_url"])
        self.bus = Bus(found["nats_url"], "federation-show")
        await self.bus.connect()

    async def ask(self, subject: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        """The answer of one of its services. Raises Problem, BusUnreachable."""
        return await self.bus.request(subject, payload, timeout=30)

    async def stop(self) -> None:
        """End it in order, and wait for it."""
        if hasattr(self, "bus"):
            await self.bus.close()
            await self.couch.close()
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                await asyncio.wait_for(self._process.wait(), STOP_SECONDS)
            except TimeoutError:
                self._process.kill()
                await self._process.wait()
        if self._reading is not None:
            self._reading.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reading

    async def _read(self) -> None:
        assert self._process is not None
        assert self._process.stdout is not None
        async for raw in self._process.stdout:
            line = raw.decode(errors="replace").rstrip()
            self._last = [*self._last[-11:], line]
            found = READY.match(line)
            if found:
                self.url = found[1]
                self._ready.set()
