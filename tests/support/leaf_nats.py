"""A nats-server as the supervisor configures it: with an account for each linked hub, and leafnodes."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from infra.runner.commands import Nats
from infra.settings import HubSettings
from tests.support.engines import NatsServer


class LeafNats(NatsServer):
    """In the data folder of a hub. Somebody has to `follow` what federation says of links."""

    def __init__(self, hub_data: Path) -> None:
        super().__init__(hub_data / "nats")
        settings = HubSettings(hub_data=hub_data)
        settings.run_folder.mkdir(parents=True, exist_ok=True)
        self.server = Nats(settings)
        self.leaf_port = self.server.leaf_port

    @property
    def url(self) -> str:
        return self.server.url

    def start(self) -> str:
        """Start it and return its URL."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.process.start(list(self.server.command().argv))
        self.process.wait_for(self.server.keep_port, "its ports file")
        return self.url

    def nudge(self, number: signal.Signals) -> None:
        """Send it a signal if it runs; it goes on."""
        if self.process.alive:
            os.kill(self.process.pid, number)
