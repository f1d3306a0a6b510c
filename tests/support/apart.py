"""A hub of `world` whose services are processes of their own, as on a machine that runs one: for benches."""

from __future__ import annotations

import asyncio
from pathlib import Path
from urllib.parse import urlsplit

import anyio.to_thread

from tests.support.engines import CouchEngine
from tests.support.services import ServiceProcess
from tests.support.world import Hub

SERVICES = ("gateway", "incidents", "federation")


class HubApart(Hub):
    """Only what moves documents runs. `clock`: seconds by which it is wrong, from the next `run` on."""

    def __init__(self, name: str, folder: Path) -> None:
        super().__init__(name, folder)
        self.clock = 0.0
        self._processes: list[ServiceProcess] = []

    async def run(self) -> None:
        """Start the services."""
        where = {
            "COUCHDB_URL": self.engine.url,
            "NATS_URL": self.nats.url,
            "HUB_DATA": str(self.folder),
            "HUB_NAME": self.name,
            "HUB_PUBLIC_URL": self.line.url,
            "LOG_LEVEL": "ERROR",
        }
        self._processes = [ServiceProcess(name, self.folder, self.clock, **where) for name in SERVICES]
        for process in self._processes:
            process.start()
        waits = [anyio.to_thread.run_sync(process.wait_until_ready) for process in self._processes]
        await asyncio.gather(*waits)
        self.address = self._processes[0].url
        parts = urlsplit(self.address)
        self.line.target = (str(parts.hostname), int(parts.port or 0))

    async def halt(self) -> None:
        """Stop them; the databases stay."""
        self.line.target = None
        await asyncio.gather(*(anyio.to_thread.run_sync(process.close) for process in self._processes))
        self._processes = []

    def pids(self) -> list[int]:
        """All its processes that are ours."""
        engine = [self.engine.process.pid] if isinstance(self.engine, CouchEngine) else []
        return [*engine, *(process.process.pid for process in self._processes)]
