"""Another hub as a caller: what it may do follows from what this region's root consents to at this moment."""

from __future__ import annotations

from datetime import datetime

from services.gateway.callers import Caller
from services.gateway.records import Records
from services.gateway.region import Region
from shared.couch import Doc
from shared.encoding import parse_time
from shared.peers import queue_to
from shared.problem import Problem

BY_FLOW = {
    "give-alerts": "peer-alerts",
    "give-catalogue": "peer-catalogue",
    "give-directory": "peer-directory",
    "give-relay": "peer-takes-relay",
    "take-relay": "peer-gives-relay",
}


async def hub_caller(records: Records, region: Region, session: Doc, now: datetime) -> Caller:
    """The hub whose session it is. Raises Problem 403 when it is no peer any more, or its key is not known
    any more, or the root's consent has ended."""
    peer = str(session["peer"])
    link = await records.get("peer", peer)
    if link is None or link["state"] != "active" or session["key"] not in link["keys"]:
        raise Problem(
            403, "peer-unknown", "This hub is not paired with yours", "Pair again, with a new code."
        )
    flows = (await region.directory()).consents(now).get(peer, frozenset())
    if not flows:
        raise not_consented()
    return Caller(
        device=f"peer:{peer}",
        member="",
        roles=frozenset({"peer", *(BY_FLOW[flow] for flow in flows if flow in BY_FLOW)}),
        box=queue_to(peer),
        token=session["_id"],
        expires=parse_time(session["exp"]),
    )


def not_consented() -> Problem:
    """403: our root has not signed, or what it signed has ended."""
    return Problem(
        403,
        "peer-not-consented",
        "The root of this hub has not consented",
        "Whoever keeps its root key signs `hub directory request`; consent also ends after its term.",
    )


def unknown_peer() -> Problem:
    """403: not paired, or with another key."""
    return Problem(403, "peer-unknown", "This hub is not paired with yours", "Pair again, with a new code.")
