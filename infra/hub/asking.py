"""How the `hub` command reaches a running hub: questions over NATS, and its databases for reading."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import structlog

from infra import hubfile
from infra.settings import HubSettings, hub_settings
from infra.stop import Stop
from infra.words import say
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, CouchError
from shared.problem import Problem

CONNECT_SECONDS = 3.0
ANSWER_SECONDS = 20.0


@dataclass(frozen=True)
class Addresses:
    """Where the running hub's engines are."""

    couchdb_url: str
    nats_url: str


def quiet() -> None:
    """Standard output is for answers: nothing of the shared modules logs there."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.getLogger("nats").setLevel(logging.CRITICAL)


def addresses(settings: HubSettings | None = None) -> Addresses:
    """From the running hub's hub.json, else from COUCHDB_URL and NATS_URL. Raises Stop."""
    settings = settings or hub_settings()
    running = hubfile.read(settings.run_folder)
    if running is not None:
        return Addresses(running.couchdb_url, running.nats_url)
    if settings.couchdb_url and settings.nats_url:
        return Addresses(settings.couchdb_url, settings.nats_url)
    raise Stop(say("not-running", folder=settings.hub_data))


@asynccontextmanager
async def asking() -> AsyncIterator[Asker]:
    """Questions to the running hub. What goes wrong inside the block becomes a Stop with one clear line."""
    found = addresses()
    bus = Bus(found.nats_url, "hub-command")
    couch = Couch(found.couchdb_url)
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            await bus.connect()
        yield Asker(bus, couch)
    except (TimeoutError, BusUnreachable):
        raise Stop(say("no-answer")) from None
    except CouchError as error:
        raise Stop(say("no-database", why=type(error).__name__)) from None
    except Problem as problem:
        raise Stop(told(problem)) from None
    finally:
        await bus.close()
        await couch.close()


class Asker:
    """Asks the services of a running hub."""

    def __init__(self, bus: Bus, couch: Couch) -> None:
        self._bus = bus
        self.couch = couch

    async def ask(self, subject: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        """The answer of a micro endpoint. Raises Problem, BusUnreachable."""
        return await self._bus.request(subject, payload, timeout=ANSWER_SECONDS)


def told(problem: Problem) -> str:
    """A problem as one line."""
    reason = problem.extra.get("reason")
    parts = [problem.title.rstrip("."), problem.detail, f"({reason})" if reason else None]
    return " ".join(part if part.endswith((".", ")")) else f"{part}." for part in parts if part)
