"""A gateway in memory, with a region, and devices at its door."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from starlette.routing import Route

from services.gateway.app import Overrides, build
from services.gateway.live import Live, Poke
from services.gateway.rates import Rates
from services.gateway.settings import GatewaySettings
from shared.encoding import format_time
from tests.integration.gateway.devices import Device, seed_of
from tests.support.apps import running
from tests.support.memory_bus import Wire
from tests.support.memory_couch import Store
from tests.support.region import make_region
from tests.support.waiting import eventually
from tests.unit.gateway.fakes import FakeBus, FakeClock, FakeCouch, FakeEngine, Script, new_store


@dataclass
class Hub:
    """A gateway in memory and what stands behind it."""

    http: httpx2.AsyncClient
    couch: FakeCouch
    bus: FakeBus
    store: Store
    script: Script
    clock: FakeClock
    region: str
    live: Live
    settings: GatewaySettings
    routes: list[Route]

    def poke(self, database: str, *, urgent: bool = False) -> None:
        """As if NATS had brought a poke."""
        self.live.publish(Poke(database, 1, urgent))

    async def enter(self, role: str = "defender") -> Device:
        """A device that has enrolled and is signed in."""
        answer = await self.bus.endpoints["gateway.invite"]({"role": role, "days": 7})
        device = Device(self.http)
        device.clock = lambda: format_time(self.clock())
        (await device.enrol(seed_of(answer["link"]))).raise_for_status()
        (await device.sign_in()).raise_for_status()
        return device


@pytest.fixture
def app_files(tmp_path: Path) -> Path:
    """A small build of the app."""
    dist = tmp_path / "dist"
    (dist / "assets").mkdir(parents=True)
    (dist / "index.html").write_text("<!doctype html><title>app</title>" + " " * 600)
    (dist / "assets" / "index-Ab3_xY9z.js").write_text("export const a = 1;\n" * 100)
    (dist / "sw.js").write_text("self.x = 1")
    (dist / ".vite").mkdir()
    (dist / ".vite" / "manifest.json").write_text("{}")
    return dist


@pytest.fixture
async def hub(app_files: Path) -> AsyncIterator[Hub]:
    """The gateway, ready."""
    store, wire, script, clock = new_store(), Wire(), Script(), FakeClock()
    couch, bus, live = FakeCouch(store), FakeBus(wire), Live()
    region = await make_region(couch)
    settings = GatewaySettings(hub_app_files=app_files, hub_app_origins="https://app.example")
    overrides = Overrides(
        couch=couch,
        bus=bus,
        engine=FakeEngine(script),
        clock=clock,
        monotonic=lambda: clock().timestamp(),
        rates=Rates(clock=lambda: clock().timestamp()),
        live=live,
        beat_seconds=0.1,
    )
    app = build(settings, overrides)
    async with running(app) as http:

        async def served() -> bool:
            return "gateway.invite" in bus.endpoints

        await eventually(served, every=0.001)
        plain = [route for route in app.routes if isinstance(route, Route)]
        yield Hub(http, couch, bus, store, script, clock, region, live, settings, plain)
