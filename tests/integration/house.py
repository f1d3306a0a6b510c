"""The services of a hub on given servers, run inside the test, and what tests look at from outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import httpx2
from starlette.applications import Starlette

from services.federation.app import build as build_federation
from services.federation.settings import FederationSettings
from services.incidents.app import build as build_incidents
from services.incidents.intake import intake_of
from services.incidents.settings import IncidentsSettings
from services.notifications.app import build as build_notifications
from services.notifications.settings import NotificationsSettings
from shared.couch import Couch, NotFound
from shared.encoding import now
from tests.support.apps import running
from tests.support.envelopes import envelope
from tests.support.region import make_region
from tests.support.waiting import eventually

QUICK = 0.1  # seconds between looks, where production waits for seconds
INTAKE = intake_of(now())


def incidents(couch_url: str, nats_url: str) -> Starlette:
    """One copy of incidents that looks around often."""
    return build_incidents(
        IncidentsSettings(
            couchdb_url=couch_url,
            nats_url=nats_url,
            incidents_discover_seconds=QUICK,
            incidents_retry_seconds=QUICK,
        )
    )


def notifications(couch_url: str, nats_url: str) -> Starlette:
    """One copy of notifications."""
    return build_notifications(NotificationsSettings(couchdb_url=couch_url, nats_url=nats_url))


def federation(couch_url: str, nats_url: str) -> Starlette:
    """One copy of federation."""
    return build_federation(FederationSettings(couchdb_url=couch_url, nats_url=nats_url))


@asynccontextmanager
async def house(*apps: Starlette) -> AsyncIterator[list[httpx2.AsyncClient]]:
    """Run the apps until the end of the block; one client for each."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(running(app)) for app in apps]


async def ready(client: httpx2.AsyncClient) -> None:
    """Wait until a service says that it has all it needs."""

    async def look() -> bool:
        return (await client.get("/readyz")).status_code == 200

    await eventually(look)


async def new_region(couch: Couch) -> str:
    """A region and an intake for this month; returns the region's id."""
    await couch.ensure_db(INTAKE)
    return await make_region(couch)


async def push(couch: Couch, region: str, to: str = "coordinators", count: int = 1, **more: Any) -> list[str]:
    """Push envelopes to the intake as the gateway does; returns their ids."""
    documents = [envelope(to, region=region, day=now().date(), **more) for _ in range(count)]
    for start in range(0, count, 20):
        await couch.bulk(INTAKE, documents[start : start + 20], new_edits=False)
    return [document["_id"] for document in documents]


async def ids(couch: Couch, database: str) -> list[str]:
    """Ids of all documents in a database; none where there is no database."""
    try:
        return [row["id"] for row in await couch.all_docs(database)]
    except NotFound:
        return []


async def receipts(couch: Couch) -> dict[str, str]:
    """State, or reason of refusal, by envelope."""
    try:
        rows = await couch.all_docs("receipts", include_docs=True)
    except NotFound:
        return {}
    return {row["id"]: row["doc"].get("reason", row["doc"]["state"]) for row in rows}


async def delivered(couch: Couch, envelopes: list[str], limit: float = 20) -> None:
    """Wait until all these envelopes have the receipt `delivered`; else say what they have instead."""
    states: Counter[str] = Counter()

    async def look() -> bool:
        known = await receipts(couch)
        states.clear()
        states.update(known.get(envelope_id, "no receipt") for envelope_id in envelopes)
        return set(states) <= {"delivered"}

    try:
        await eventually(look, limit)
    except AssertionError as error:
        raise AssertionError(f"{error}: {dict(states)}") from None


async def notice(couch: Couch, database: str, limit: float = 20) -> dict[str, Any]:
    """Wait for the notice of a database."""
    return await eventually(lambda: couch.get("notices", database), limit)
