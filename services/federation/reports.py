"""Reports of how other hubs are: which hold, and what is kept of them (`_local/health-<region>` in `hub`).

A report holds if a key that is that region's hub signed it, and it is newer than what that hub sent before;
clocks are not asked. Local documents keep no old revisions: a report a minute leaves nothing behind on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

import structlog
from pydantic import ValidationError

from services.federation.consent import Consent, takes
from services.federation.copies import Copies
from services.federation.links import DATABASE, Link, Links
from shared.couch import Conflict, Couch, Doc
from shared.encoding import format_time, now, parse_time
from shared.health import understood
from shared.limits import KIB
from shared.metrics import HEALTH_REPORTS
from shared.schemas.health import HealthPayload
from shared.signing import HEALTH, SigningError, verify_dsse

REPORT_BYTES = 16 * KIB
HOURS = 48
MOST_HUBS = 4
"""Machines of one region whose last number is remembered: the present one, and those before it."""
FALSE_DAYS = timedelta(days=1)
"""For how long reports that did not hold are spoken of."""
CALM = timedelta(seconds=5)
ATTEMPTS = 8
LEVELS = ("ok", "notice", "warning", "problem")

log = structlog.get_logger()


class Reports:
    """Takes reports, and gives back what is known. Errors are those of `shared.couch`."""

    def __init__(
        self,
        couch: Couch,
        consent: Consent,
        links: Links,
        copies: Copies,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._couch = couch
        self._consent = consent
        self._links = links
        self._copies = copies
        self._clock = clock
        self._refusals: dict[str, datetime] = {}
        self._last: dict[str, str] = {}  # what this copy took last: it comes with each exchange

    async def known(self, region: str) -> Doc | None:
        """{payload, p, received, seen, hours, false?, changed?} of a hub; None before its first report.

        One that was kept by another version of this service, and cannot be read any more, is none.
        """
        doc = await self._couch.get_local(DATABASE, _name(region))
        if not doc or "received" not in doc:
            return None
        try:
            HealthPayload.model_validate(doc["payload"])
        except ValidationError:
            return None
        return doc

    async def take(self, region: str, dsse: Mapping[str, Any]) -> str:
        """Take a report that came over the line of a region: `taken`, `again`, or why it does not hold.

        Of a hub whose reports are not consented to nothing is kept: `closed`. A refused report is counted.
        """
        if dsse.get("p") == self._last.get(region):
            return "again"
        link = await self._links.get(region)
        theirs = frozenset((await self._links.state(region)).get("flows", ()))
        if link is None or not takes(await self._consent.flows(region), theirs, "health"):
            return self._counted("closed")
        try:
            verified = verify_dsse(dict(dsse), HEALTH, REPORT_BYTES)
            payload = HealthPayload.model_validate(verified.payload)
        except (SigningError, ValidationError):
            return await self._refused(region, "malformed")
        if payload.region != region or len(verified.keys) != 1:
            return await self._refused(region, "forged")
        if verified.keys[0] not in await self._keys(link):
            return await self._refused(region, "forged")
        return await self._keep(region, payload, str(dsse["p"]))

    async def forget(self, region: str) -> None:
        """We parted: only the numbers stay, so that an old report stays old after pairing again."""
        self._last.pop(region, None)

        def bare(doc: Doc) -> Doc | None:
            return {"seen": doc["seen"]} if "seen" in doc else None

        await self._update(region, bare)

    async def _keys(self, link: Link) -> set[str]:
        """Keys that are that region's hub now, by its own root or because we paired with them."""
        directory = await self._copies.directory(link.region)
        if directory is None:
            return set(link.keys)
        named = set(directory.holders("hub", self._clock()))
        return (named | set(link.keys)) - set(directory.revoked)

    async def _keep(self, region: str, payload: HealthPayload, p: str) -> str:
        moment = self._clock()
        level = understood(payload.health, "", region, moment).level
        outcome = "taken"

        def change(doc: Doc) -> Doc | None:
            nonlocal outcome
            seen: dict[str, int] = doc.get("seen", {})
            last = seen.get(payload.hub, -1)
            if payload.n <= last:
                outcome = "again" if doc.get("p") == p else "old"
                return None
            outcome = "taken"
            before = doc["payload"]["hub"] if "payload" in doc else payload.hub
            if before != payload.hub:
                doc = {**doc, "changed": format_time(moment)}
            others = sorted((n, hub) for hub, n in seen.items() if hub != payload.hub)
            kept = {hub: n for n, hub in others[1 - MOST_HUBS :]}
            return {
                **doc,
                "payload": payload.model_dump(),
                "p": p,
                "received": format_time(moment),
                "seen": {**kept, payload.hub: payload.n},
                "hours": _counted_in(doc.get("hours", []), moment, level),
            }

        await self._update(region, change)
        if outcome != "old":
            self._last[region] = p
        return await self._refused(region, "old") if outcome == "old" else self._counted(outcome)

    async def _refused(self, region: str, why: str) -> str:
        """Counted for a day, and told to the operator: an honest hub sends none."""
        moment = self._clock()
        last = self._refusals.get(region)
        if last is not None and abs(moment - last) < CALM:
            return self._counted(why)  # a flood costs us no writing
        self._refusals[region] = moment
        log.warning("health_report_refused", reason=why)

        def count(doc: Doc) -> Doc:
            false = doc.get("false")
            fresh = false is not None and moment - parse_time(false["since"]) < FALSE_DAYS
            n = false["n"] + 1 if false is not None and fresh else 1
            since = false["since"] if false is not None and fresh else format_time(moment)
            return {**doc, "false": {"n": n, "since": since, "why": why}}

        await self._update(region, count)
        return self._counted(why)

    def _counted(self, outcome: str) -> str:
        HEALTH_REPORTS.labels(outcome).inc()
        return outcome

    async def _update(self, region: str, change: Callable[[Doc], Doc | None]) -> None:
        """Read, change, write; again while another copy of the service writes in between."""
        for attempt in range(ATTEMPTS):
            present = await self._couch.get_local(DATABASE, _name(region)) or {}
            rev = {"_rev": present["_rev"]} if "_rev" in present else {}
            wanted = change({key: value for key, value in present.items() if not key.startswith("_")})
            if wanted is None:
                return
            try:
                await self._couch.put_local(DATABASE, _name(region), {**wanted, **rev})
            except Conflict:
                if attempt == ATTEMPTS - 1:
                    raise
            else:
                return


def false_now(doc: Doc, moment: datetime) -> int:
    """How many reports did not hold within the last day."""
    false = doc.get("false")
    if false is None or moment - parse_time(false["since"]) >= FALSE_DAYS:
        return 0
    return int(false["n"])


def _counted_in(hours: list[Doc], moment: datetime, level: str) -> list[Doc]:
    """The hours with one more report in the present one; at most HOURS of them, the newest last."""
    hour = format_time(moment.replace(minute=0, second=0, microsecond=0))
    before = hours[-1] if hours and hours[-1]["hour"] == hour else None
    worst = max(level, before["level"] if before else "ok", key=LEVELS.index)
    rest = hours[:-1] if before else hours
    return [*rest, {"hour": hour, "reports": (before["reports"] if before else 0) + 1, "level": worst}][
        -HOURS:
    ]


def _name(region: str) -> str:
    return f"health-{region}"
