"""A real gateway on real servers: over a socket, with a region, and devices that have enrolled."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import httpx2
import pytest

from services.gateway.app import Overrides, build
from services.gateway.settings import GatewaySettings
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch
from shared.encoding import now
from tests.integration.gateway.devices import Device, seed_of
from tests.integration.gateway.serving import Served, serving
from tests.support.region import make_region
from tests.support.waiting import eventually

INTAKE = f"intake-{now():%Y-%m}"
MakeDevice = Callable[..., Awaitable[Device]]


@pytest.fixture
async def region(couch: Couch) -> str:
    """The id of a region whose root is in the directory."""
    return await make_region(couch)


@pytest.fixture
def settings(couch_url: str, nats_url: str) -> GatewaySettings:
    """Settings of a gateway on the servers of this worker."""
    return GatewaySettings(couchdb_url=couch_url, nats_url=nats_url, hub_demo=True)


@pytest.fixture
async def hub(settings: GatewaySettings, region: str, bus: Bus) -> AsyncIterator[Served]:
    """A gateway that serves on a loopback port. Long polls end after 2 s here, and beats come each second."""
    app = build(settings, Overrides(longpoll_seconds=2.0, beat_seconds=1.0))
    async with serving(app) as served:
        await eventually(lambda: answers(bus))
        yield served


async def answers(bus: Bus) -> bool:
    """True once the gateway answers over NATS too."""
    try:
        return bool((await bus.request("gateway.status"))["ready"])
    except BusUnreachable:
        return False


@pytest.fixture
async def http(hub: Served) -> AsyncIterator[httpx2.AsyncClient]:
    """An HTTP client of the gateway."""
    async with httpx2.AsyncClient(base_url=hub.url, timeout=30) as client:
        yield client


@pytest.fixture
def device(http: httpx2.AsyncClient, bus: Bus) -> MakeDevice:
    """`await device("defender")`: a device that has enrolled in a role and is signed in."""

    async def make(role: str = "defender") -> Device:
        link = (await bus.request("gateway.invite", {"role": role, "days": 7}))["link"]
        made = Device(http)
        (await made.enrol(seed_of(link))).raise_for_status()
        (await made.sign_in()).raise_for_status()
        return made

    return make


@asynccontextmanager
async def entered(served: Served, bus: Bus, role: str) -> AsyncIterator[Device]:
    """A device that has enrolled at this gateway and is signed in."""
    await eventually(lambda: answers(bus))
    async with httpx2.AsyncClient(base_url=served.url, timeout=30) as http:
        device = Device(http)
        link = (await bus.request("gateway.invite", {"role": role, "days": 1}))["link"]
        (await device.enrol(seed_of(link))).raise_for_status()
        (await device.sign_in()).raise_for_status()
        yield device
