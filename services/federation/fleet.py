"""The fleet: this hub and all that tell it how they are; who has fallen silent; and the alarm of that.

Silence is measured by this hub's clock alone, and only while this hub itself was listening: after a night
without power here nobody is called silent before she had time to speak.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from math import ceil

import anyio
import structlog

from services.federation.consent import Consent, takes
from services.federation.links import DATABASE, Link, Links
from services.federation.reports import Reports, false_now
from shared import __version__
from shared.couch import Couch, CouchError, Doc
from shared.encoding import format_day, format_time, now, parse_time
from shared.health import understood
from shared.hub_advice import finding
from shared.hub_findings import by_weight, worst_of
from shared.metrics import FLEET_AGE, FLEET_SILENT
from shared.peers import SILENCE
from shared.problem import Problem
from shared.schemas.health import Fleet, FleetHour, FleetHub, HealthPayload
from shared.schemas.status import Bilingual, Finding, HubStatus

CLOCK = timedelta(minutes=5)
"""Clocks that differ by more are spoken of: tokens and signatures of hubs hold for minutes."""
REPLACED = timedelta(days=7)
LOOK_SECONDS = 10.0
_ORDER = ("silent", "problem", "warning", "waiting", "closed", "notice", "ok")

log = structlog.get_logger()


class Fleets:
    """Reads reports and makes the view of them. `after`: how long a silence is an alarm."""

    def __init__(
        self,
        couch: Couch,
        consent: Consent,
        links: Links,
        reports: Reports,
        status: Callable[[], Awaitable[HubStatus]],
        after: timedelta,
        clock: Callable[[], datetime] = now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._couch = couch
        self._consent = consent
        self._links = links
        self._reports = reports
        self._status = status
        self._after = after
        self._clock = clock
        self._monotonic = monotonic
        self._began = monotonic()

    async def view(self) -> Fleet:
        """All hubs, the one that needs most first. Raises Problem 503 without a region; CouchError."""
        directory = await self._consent.directory()
        own = _own(await self._status(), directory.region)
        others = [await self._hub(link) for link in await self._links.all() if link.keys]
        others.sort(key=lambda hub: (_ORDER.index(hub.state), hub.name, hub.region))
        hubs = [own, *(hub for hub in others if hub.role == "downstream" or hub.state != "closed")]
        return Fleet(
            at=format_time(self._clock()),
            region=directory.region,
            silent_after_minutes=ceil(self._after.total_seconds() / 60),
            level=worst_of(found for hub in hubs for found in hub.findings),
            summary=_summary(hubs),
            hubs=hubs,
        )

    async def silent(self) -> dict[str, str]:
        """Regions whose hub has fallen silent, each with the time since when. Raises Problem, CouchError."""
        found = {}
        for link in await self._links.all():
            hub = await self._hub(link) if link.keys else None
            if hub is not None and hub.state == "silent":
                found[hub.region] = hub.heard or link.made
        return found

    async def alarms(self) -> int:
        """For how many hubs the alarm of silence is raised, as it was seen at the last look."""
        left = await self._couch.get(DATABASE, SILENCE)
        return len(left.get("hubs", {})) if left else 0

    async def keep(self) -> None:
        """Worker: notice who falls silent and who speaks again, and leave it where notifications looks."""
        while True:
            began = self._monotonic()
            try:
                await self._look()
            except Problem:
                log.debug("fleet_waits")  # no region yet
            except CouchError as error:
                log.warning("fleet_waits", error=type(error).__name__)
            # With very many hubs a look takes long: then the looks are farther apart.
            pause = min(LOOK_SECONDS, self._after.total_seconds() / 2)
            await anyio.sleep(max(pause, 5 * (self._monotonic() - began)))

    async def _look(self) -> None:
        silent = await self.silent()
        FLEET_SILENT.set(len(silent))

        def change(present: Doc | None) -> Doc | None:
            if (present or {}).get("hubs", {}) == silent:
                return None
            return {**(present or {}), "hubs": silent}

        await self._couch.update(DATABASE, SILENCE, change)

    async def _hub(self, link: Link) -> FleetHub:
        moment = self._clock()
        theirs = frozenset((await self._links.state(link.region)).get("flows", ()))
        open_ = takes(await self._consent.flows(link.region), theirs, "health")
        doc = await self._reports.known(link.region) if open_ else None
        extra = _about(doc, moment) if doc else []
        if doc is None:
            since = self._unheard(parse_time(link.made), moment) if open_ else None
            late = since is not None and since > self._after
            state = "closed" if not open_ else "silent" if late else "waiting"
            code = finding(f"hub-{state}", "notice") if not late else _silence(since or self._after)
            return _bare(link, state, [code])
        payload = HealthPayload.model_validate(doc["payload"])
        heard = parse_time(doc["received"])
        FLEET_AGE.labels(link.region[:8]).set(max(0.0, (moment - heard).total_seconds()))
        silence = self._unheard(heard, moment)
        late = silence > self._after
        status = understood(payload.health, link.name, link.region, moment)
        found = by_weight([*([_silence(moment - heard)] if late else []), *extra, *status.findings])
        if worst_of(found) in ("warning", "problem"):
            found = [one for one in found if one.code != "well"]
        ahead = parse_time(payload.at) - heard
        return FleetHub(
            region=link.region,
            name=link.name,
            own=False,
            role=link.role,  # type: ignore[arg-type]
            state="silent" if late else worst_of(found),
            heard=doc["received"],
            silent_minutes=max(0, int((moment - heard).total_seconds() // 60)),
            clock_seconds=int(ahead.total_seconds()),
            version=status.version,
            disk=status.disk,
            backlog=status.backlog,
            unfetched=status.unfetched,
            oldest_unfetched_hours=status.oldest_unfetched_hours,
            services=status.services,
            keys_ending=status.keys_ending,
            findings=found,
            hours=[FleetHour(**hour) for hour in doc["hours"]],
        )

    def _unheard(self, since: datetime, moment: datetime) -> timedelta:
        """How long nothing came while this hub was listening. A clock that went back makes nobody silent."""
        listened = timedelta(seconds=self._monotonic() - self._began)
        return max(timedelta(0), min(moment - since, listened))


def _own(status: HubStatus, region: str) -> FleetHub:
    return FleetHub(
        region=region,
        name=status.name,
        own=True,
        role=None,
        state=status.level,
        heard=status.at,
        silent_minutes=0,
        clock_seconds=0,
        version=status.version,
        disk=status.disk,
        backlog=status.backlog,
        unfetched=status.unfetched,
        oldest_unfetched_hours=status.oldest_unfetched_hours,
        services=status.services,
        keys_ending=status.keys_ending,
        findings=status.findings,
        hours=[],
    )


def _bare(link: Link, state: str, found: list[Finding]) -> FleetHub:
    """A hub without a report."""
    return FleetHub(
        region=link.region,
        name=link.name,
        own=False,
        role=link.role,  # type: ignore[arg-type]
        state=state,  # type: ignore[arg-type]
        heard=None,
        silent_minutes=None,
        clock_seconds=None,
        version=None,
        disk=None,
        backlog=None,
        unfetched=None,
        oldest_unfetched_hours=None,
        services=[],
        keys_ending=[],
        findings=found,
        hours=[],
    )


def _about(doc: Doc, moment: datetime) -> list[Finding]:
    """What the reports themselves say: clocks, false reports, another machine, another version."""
    found = []
    if n := false_now(doc, moment):
        found.append(finding("hub-false", "warning", n=n))
    ahead = abs(parse_time(doc["payload"]["at"]) - parse_time(doc["received"]))
    if ahead > CLOCK:
        found.append(finding("hub-clock", "warning", minutes=int(ahead.total_seconds() // 60)))
    changed = doc.get("changed")
    if changed is not None and moment - parse_time(changed) < REPLACED:
        found.append(finding("hub-replaced", "warning", day=format_day(parse_time(changed))))
    version = doc["payload"]["health"]["version"]
    if version != __version__:
        found.append(finding("hub-version", "notice", theirs=version, ours=__version__))
    return found


def _silence(silence: timedelta) -> Finding:
    minutes = int(silence.total_seconds() // 60)
    ago = f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"
    return finding("hub-silent", "problem", ago=ago)


def _summary(hubs: list[FleetHub]) -> Bilingual:
    """`3 servidores: 1 en silencio, 2 bien.` What is nought is not said."""
    total = len(hubs)
    counts = Counter(_WORD[hub.state] for hub in hubs)
    one = total == 1
    if counts["well"] == total:
        return Bilingual(
            es="1 servidor: está bien." if one else f"{total} servidores: todos bien.",
            en="1 hub: it is well." if one else f"{total} hubs: all well.",
        )
    es = [f"{n} {_ES[word][n != 1]}" for word in _ES if (n := counts[word])]
    en = [f"{n} {_EN[word][n != 1]}" for word in _EN if (n := counts[word])]
    return Bilingual(
        es=f"{total} {'servidor' if one else 'servidores'}: {', '.join(es)}.",
        en=f"{total} {'hub' if one else 'hubs'}: {', '.join(en)}.",
    )


_WORD = {
    "silent": "silent",
    "problem": "needs",
    "warning": "needs",
    "waiting": "mute",
    "closed": "mute",
    "notice": "well",
    "ok": "well",
}
_ES = {
    "silent": ("en silencio", "en silencio"),
    "needs": ("necesita algo", "necesitan algo"),
    "mute": ("sin informe", "sin informe"),
    "well": ("está bien", "están bien"),
}
_EN = {
    "silent": ("silent", "silent"),
    "needs": ("needs something", "need something"),
    "mute": ("without a report", "without a report"),
    "well": ("well", "well"),
}
