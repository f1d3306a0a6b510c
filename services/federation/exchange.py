"""The exchange: what both sides of a link tell each other whenever there is something, and now and then."""

from __future__ import annotations

import contextlib
from typing import Any

from services.federation.consent import Consent, gives, takes
from services.federation.health import OwnHealth
from services.federation.links import Link, Links
from services.federation.relay import Relay
from services.federation.reports import Reports
from services.federation.settings import FederationSettings
from services.federation.unheard import Unheard
from shared import storage
from shared.changes import sequence_number
from shared.couch import Couch, NotFound
from shared.encoding import format_time, now
from shared.limits import KIB
from shared.peers import DIRECTORY, files_to, flow_of, is_address, is_outside, is_public, queue_to, read_copy
from shared.schemas.peers import Exchange

MOST_DATABASES = 400
BODY_BYTES = 48 * KIB


def _moved(known: str, told: str | None) -> bool:
    """A hub that moves says so while its old address works. Never to one without TLS, or within a network."""
    return told is not None and told != known and is_address(told) and is_outside(told)


class Exchanges:
    """Makes our part, and takes the other side's. `region` is always the other side's."""

    def __init__(
        self,
        couch: Couch,
        settings: FederationSettings,
        consent: Consent,
        links: Links,
        relay: Relay,
        unheard: Unheard,
        health: OwnHealth,
        reports: Reports,
    ) -> None:
        self._couch = couch
        self._settings = settings
        self._consent = consent
        self._links = links
        self._relay = relay
        self._unheard = unheard
        self._health = health
        self._reports = reports

    async def ours(self, region: str, asked: list[str]) -> Exchange:
        """Our part, with the answers to what the other side asked."""
        ours, theirs = await self.flows(region)
        relayed = gives(ours, theirs, "relay") or takes(ours, theirs, "relay")
        return Exchange(
            v=1,
            generation=await storage.generation(self._couch) or "",
            flows=sorted(ours),  # type: ignore[arg-type]
            address=self._settings.public_url if self._settings.reachable else None,
            routes=await self._relay.routes_for(region) if relayed else {},
            asks=await self._relay.asks(region),
            answers=await self._relay.answers(asked),
            databases=await self.databases(region),
            unheard=await self._unheard.ours(region),
            health=self._health.current if gives(ours, theirs, "health") else None,  # type: ignore[arg-type]
        )

    async def take(self, region: str, theirs: Exchange) -> None:
        """Remember what the other side says. It speaks for itself alone."""
        await self._links.note(
            region,
            flows=list(theirs.flows),
            routes=dict(theirs.routes),
            generation=theirs.generation,
            databases=theirs.databases,
            heard=format_time(now()),
        )
        await self._relay.hear(region, theirs.answers)
        await self._unheard.take(region, theirs)
        if theirs.health is not None:
            await self._reports.take(region, theirs.health.model_dump())
        link = await self._links.get(region)
        if link is not None and link.address and _moved(link.address, theirs.address):
            await self._links.change(region, lambda doc: {**doc, "address": theirs.address})

    async def answer(self, payload: dict[str, Any]) -> dict[str, Any]:
        """`federation.exchange`: {peer, body} of a hub that dials us -> our part."""
        region = str(payload["peer"])
        theirs = Exchange.model_validate(payload["body"])
        await self.take(region, theirs)
        await self._links.note(region, success=format_time(now()), trouble=None)
        ours = await self.ours(region, theirs.asks)
        return ours.model_dump() | {"places": await self._places(ours.databases)}

    async def forget(self, region: str) -> None:
        """The link is gone."""
        await self._unheard.forget(region)
        await self._reports.forget(region)

    async def flows(self, region: str) -> tuple[frozenset[str], frozenset[str]]:
        """What we consent to with a region, and what it told last."""
        state = await self._links.state(region)
        return await self._consent.flows(region), frozenset(state.get("flows", ()))

    async def databases(self, region: str) -> list[str]:
        """What the other side may pull from us now, the directories first. Never a copy of its own."""
        ours = await self._consent.flows(region)
        names = await self._couch.db_names()
        found = [name for name in names if is_public(name) and f"give-{flow_of(name)}" in ours]
        for name in names:
            copied = read_copy(name)
            if copied and copied[0] != region and f"give-{flow_of(copied[1])}" in ours:
                found.append(name)
        if "give-relay" in ours:
            found += [name for name in (queue_to(region), files_to(region)) if name in names]
        return sorted(found, key=lambda name: (DIRECTORY not in name, name))[:MOST_DATABASES]

    async def _places(self, names: list[str]) -> dict[str, int]:
        """How far each feed goes now."""
        found: dict[str, int] = {}
        for name in names:
            with contextlib.suppress(NotFound):
                found[name] = sequence_number((await self._couch.info(name))["update_seq"])
        return found

    async def wanted(self, link: Link, database: str) -> tuple[str, str] | None:
        """(region, its database) of something that the other side offers, if our root wants it from there."""
        ours, theirs = await self.flows(link.region)
        copied = read_copy(database)
        if copied is None and not is_public(database):
            return None
        region, name = copied or (link.region, database)
        what = flow_of(name)
        if not takes(ours, theirs, what) or region == (await self._consent.directory()).region:
            return None
        return (region, name) if f"take-{what}" in await self._consent.flows(region) else None
