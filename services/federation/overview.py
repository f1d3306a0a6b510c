"""What people see of the links: which work, what flows, what waits, and what the root is to be asked for."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from services.federation.consent import Consent, gives, takes
from services.federation.fleet import Fleets
from services.federation.keys import HubKeys
from services.federation.links import Link, Links
from services.federation.pairing import Pairing
from services.federation.relay import Relay
from shared.encoding import now, parse_time
from shared.peers import FLOWS
from shared.problem import Problem
from shared.schemas.peers import Links as LinksView
from shared.schemas.peers import LinkView

QUIET = timedelta(minutes=10)
WHAT = ("alerts", "catalogue", "directory", "health", "relay")


class Overview:
    """Reads what is known, and changes nothing."""

    def __init__(
        self,
        consent: Consent,
        keys: HubKeys,
        links: Links,
        pairing: Pairing,
        relay: Relay,
        fleets: Fleets,
        name: str,
    ) -> None:
        self._consent = consent
        self._keys = keys
        self._links = links
        self._pairing = pairing
        self._relay = relay
        self._fleets = fleets
        self._name = name

    async def links(self) -> LinksView:
        """All links."""
        directory = await self._consent.directory()
        waiting = await self._relay.waiting()
        ways = await self._relay.ways()
        views = [await self.view(link, waiting, ways) for link in await self._links.all()]
        return LinksView(
            region=directory.region, name=directory.root.name, key=await self._keys.public(), links=views
        )

    async def view(
        self,
        link: Link,
        waiting: dict[str, int] | None = None,
        ways: dict[str, dict[str, int]] | None = None,
    ) -> LinkView:
        """One link."""
        ours = await self._consent.flows(link.region)
        seen = await self._links.state(link.region)
        theirs = frozenset(seen.get("flows", ()))
        by = (ways or {}).get(link.region, {})
        return LinkView(
            region=link.region,
            name=link.name,
            role=link.role,  # type: ignore[arg-type]
            state=_state(link, ours, theirs, seen),  # type: ignore[arg-type]
            dials=link.dials,
            fingerprint=await self._pairing.fingerprint(link),
            gives=[what for what in WHAT if gives(ours, theirs, what)],
            takes=[what for what in WHAT if takes(ours, theirs, what)],
            asked=list(link.asked),  # type: ignore[arg-type]
            consented=[flow for flow in FLOWS if flow in ours],
            last_success=seen.get("success"),
            waiting=(waiting or {}).get(link.region, 0),
            behind=seen.get("behind"),
            refused=int(seen.get("refused", 0)),
            trouble=seen.get("trouble"),
            via=sorted(by, key=lambda hop: (by[hop], hop)) if not link.keys else [],
        )

    async def pending(self) -> dict[str, Any]:
        """What the root is to be asked for: this hub's key, and consent that is not signed yet."""
        directory = await self._consent.directory()
        consents = directory.consents(now())
        peers = [
            {"peer_region": link.region, "name": link.name, "flows": sorted(link.asked)}
            for link in await self._links.all()
            if not consents.get(link.region)
        ]
        return {"keys": await self._keys.waiting(directory), "peers": peers}

    async def status(self) -> dict[str, Any]:
        """`counts` and `warnings` of `federation.status`."""
        try:
            views = (await self.links()).links
        except Problem:  # no region yet: then there are no links either
            return {"counts": {"peers": 0}, "warnings": []}
        counts = {"peers": len(views)}
        if views:
            counts |= {
                "ready": sum(view.state == "ready" for view in views),
                "unsigned": sum(view.state == "waits-for-root" for view in views),
                "trouble": sum(view.state in ("trouble", "quiet") for view in views),
                "waiting": sum((await self._relay.waiting()).values()),
                "refused": sum(view.refused for view in views),
                "silent": await self._fleets.alarms(),
            }
        warnings = [
            *(["peer-unsigned"] if counts.get("unsigned") else []),
            *(["peer-trouble"] if counts.get("trouble") else []),
            *(["fleet-silent"] if counts.get("silent") else []),
        ]
        return {"counts": counts, "warnings": warnings}


def _state(link: Link, ours: frozenset[str], theirs: frozenset[str], seen: dict[str, Any]) -> str:
    if not ours:
        return "waits-for-root"
    if not link.keys:
        return "known"
    trouble = seen.get("trouble")
    if trouble is not None:
        return "waits-for-peer" if trouble["code"] == "peer-not-consented" else "trouble"
    if not theirs:
        return "waits-for-peer"
    success = seen.get("success")
    if success is None or now() - parse_time(success) > QUIET:
        return "quiet"
    return "ready"
