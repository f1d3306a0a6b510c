"""Urgent reports that no coordinator has opened: told to hubs that stand by a region, heard from others.

`{n, since}` and nothing else: how many at least, and since when the first of them waits. It is a state, not
an event: each exchange tells how it is now, so nothing is queued, nothing comes twice, and it ends by itself.
It goes to a hub above or beside (never below) that both roots let messages through to, and is that hub's
word alone: no signature makes it true.
"""

from __future__ import annotations

from typing import Any

from services.federation.consent import Consent, gives, takes
from services.federation.links import Link, Links
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, Doc
from shared.peers import HUB, UNHEARD
from shared.schemas.peers import Exchange
from shared.schemas.peers import Unheard as Said

STANDS_BY = ("upstream", "sibling")


class Unheard:
    """Reads `unheard` of `hub`, which notifications writes; keeps what others say in database `unheard`."""

    def __init__(self, couch: Couch, bus: Bus, consent: Consent, links: Links) -> None:
        self._couch = couch
        self._bus = bus
        self._consent = consent
        self._links = links

    async def prepare(self) -> None:
        """Make the database. Raises CouchError."""
        await self._couch.ensure_db(UNHEARD)

    async def ours(self, region: str) -> Said | None:
        """What the hub of `region` is told of us; None when there is nothing, or it is not one to tell."""
        link = await self._links.get(region)
        if link is None or link.role not in STANDS_BY:
            return None
        ours, theirs = await self._flows(link)
        doc = await self._couch.get(HUB, UNHEARD) if gives(ours, theirs, "relay") else None
        return Said(n=doc["n"], since=doc["since"]) if doc and "n" in doc else None

    async def take(self, region: str, told: Exchange) -> None:
        """Keep what the hub of `region` says of its own coordinators. Ours are rung when it begins."""
        ours = await self._consent.flows(region)
        said = told.unheard if takes(ours, frozenset(told.flows), "relay") else None
        fresh = False

        def change(present: Doc | None) -> Doc | None:
            nonlocal fresh
            fresh = said is not None and (present is None or present.get("since") != said.since)
            if said is None:
                return None if present is None or "n" not in present else _kept(present, {})
            return _kept(present, said.model_dump())

        await self._couch.update(UNHEARD, region, change)
        if fresh:
            await self._ring()

    async def forget(self, region: str) -> None:
        """The link is gone, and with it what was heard over it."""
        await self._couch.update(
            UNHEARD, region, lambda present: _kept(present, {}) if present is not None else None
        )

    async def _flows(self, link: Link) -> tuple[frozenset[str], frozenset[str]]:
        state = await self._links.state(link.region)
        return await self._consent.flows(link.region), frozenset(state.get("flows", ()))

    async def _ring(self) -> None:
        try:
            await self._bus.publish_news("news.unheard", {})
        except BusUnreachable:
            return  # coordinators' devices look again by themselves


def _kept(present: Doc | None, fields: dict[str, Any]) -> Doc:
    return {**{name: value for name, value in (present or {}).items() if name.startswith("_")}, **fields}
