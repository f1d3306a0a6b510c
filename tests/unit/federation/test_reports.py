"""How other hubs are: what holds is kept, what does not is counted, whatever the clocks say."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infra import statements
from services.federation.consent import Consent
from services.federation.copies import Copies
from services.federation.fleet import Fleets
from services.federation.health import OwnHealth
from services.federation.keys import HubKeys
from services.federation.links import Link, Links
from services.federation.reports import HOURS, Reports
from shared.directory import Directory, fold
from shared.encoding import format_time, sha256_b32
from shared.health import understood
from shared.hub_findings import findings
from shared.peers import SILENCE
from shared.schemas.health import Fleet, FleetHub, HealthPayload
from shared.schemas.status import Disk, HubStatus, ServiceState
from shared.signing import HEALTH, Seed, public_key, sign
from tests.support.memory_couch import Database, MemoryCouch, Store
from tests.support.region import root_statement

THERE = sha256_b32(b"there")
OURS = frozenset({"take-health", "give-health"})
BOTH = ["give-health", "take-health"]
START = datetime(2026, 6, 1, 12, tzinfo=UTC)
NEVER = timedelta(days=3)


class Known(Consent):
    """The root consents to what `flows` says, with everybody."""

    def __init__(self, couch: MemoryCouch) -> None:
        super().__init__(couch)
        self._root = root_statement()
        self.given = OURS

    async def directory(self) -> Directory:
        return fold([self._root], sha256_b32(self._root["p"].encode()))

    async def all(self) -> dict[str, frozenset[str]]:
        return {THERE: self.given}


def status_of(**changes: Any) -> HubStatus:
    """A hub where all is well, with changes."""
    services = [
        ServiceState(
            service=name,
            up=True,
            ready=True,
            version="0.1.0",
            waiting_for=[],
            counts={"pending": 0},
            warnings=[],
        )
        for name in ("gateway", "content", "incidents", "notifications", "federation")
    ]
    well: dict[str, Any] = {
        "at": format_time(START),
        "version": "0.1.0",
        "level": "ok",
        "demo": False,
        "name": "A name that people gave",
        "public_url": "https://secret.example.org",
        "reachable": True,
        "region": THERE,
        "couchdb": True,
        "nats": True,
        "services": services,
        "backlog": 0,
        "oldest_unfetched_hours": None,
        "unfetched": 0,
        "refused": 0,
        "dead_letters": 0,
        "members": 41,
        "coordinators": 2,
        "coordinators_lately": 2,
        "custodians": 1,
        "disk": Disk(free=10**11, total=10**12),
        "keys_ending": [],
        "head": "fresh",
        "root_days": 300,
        "findings": [],
    }
    return HubStatus(**{**well, **changes})


class There:
    """The other hub: its key, its databases, its clock."""

    def __init__(self, seed: Seed | None = None) -> None:
        self.seed = seed or statements.new_seed()
        self.now = START
        self.status = status_of()
        self.hub = "a" * 26
        self.couch = MemoryCouch(Store({"hub": Database()}))
        self.consent = Known(self.couch)

    async def report(self, region: str = THERE) -> dict[str, Any]:
        class Keys(HubKeys):
            async def seed(_self) -> Seed:  # noqa: N805
                return self.seed

        class Region(Known):
            async def directory(_self) -> Any:  # noqa: N805
                return type("Directory", (), {"region": region})()

        async def status() -> HubStatus:
            return self.status

        async def hub() -> str:
            return self.hub

        own = OwnHealth(
            self.couch,
            Region(self.couch),
            Keys(self.couch),
            status,
            hub,
            timedelta(minutes=1),
            lambda: self.now,
        )
        return await own.report()

    async def minute(self) -> dict[str, Any]:
        self.now += timedelta(minutes=1)
        return await self.report()


class Here:
    """Our hub, with one link and a clock that we hold."""

    def __init__(self, there: There) -> None:
        self.now = START
        self.ran = timedelta(0)
        self.couch = MemoryCouch(Store({"hub": Database()}))
        self.links = Links(self.couch)
        self.consent = Known(self.couch)
        self.there = there
        copies = Copies(self.couch)
        self.reports = Reports(self.couch, self.consent, self.links, copies, lambda: self.now)

        async def status() -> HubStatus:
            return status_of()

        self.fleets = Fleets(
            self.couch,
            self.consent,
            self.links,
            self.reports,
            status,
            timedelta(minutes=10),
            lambda: self.now,
            lambda: self.ran.total_seconds(),
        )

    async def open(self) -> Here:
        link = Link(
            THERE,
            "Sierra",
            "downstream",
            (public_key(self.there.seed),),
            (),
            None,
            (),
            True,
            format_time(START),
        )
        await self.links.put(link)
        await self.links.note(THERE, flows=BOTH)
        return self

    def later(self, wait: timedelta) -> None:
        self.now += wait
        self.ran += wait

    async def take(self, report: dict[str, Any]) -> str:
        return await self.reports.take(THERE, report)

    async def look(self) -> FleetHub:
        fleet = await self.fleets.view()
        assert Fleet.model_validate(fleet.model_dump()) == fleet
        assert fleet.hubs[0].own
        [hub] = fleet.hubs[1:]
        return hub

    async def codes(self) -> set[str]:
        return {found.code for found in (await self.look()).findings}


@pytest.fixture
async def there() -> There:
    return There()


@pytest.fixture
async def here(there: There) -> Here:
    return await Here(there).open()


async def test_a_report_is_kept_and_says_in_our_words_what_the_hub_needs(here: Here, there: There) -> None:
    assert (await here.look()).state == "waiting"
    there.status = status_of(disk=Disk(free=10**8, total=10**12))
    assert await here.take(await there.report()) == "taken"
    hub = await here.look()
    assert (hub.state, hub.name, hub.silent_minutes) == ("problem", "Sierra", 0)
    assert [found.code for found in hub.findings if found.level == "problem"] == ["disk-full"]
    assert all(found.text.es and found.text.en for found in hub.findings)


async def test_a_report_carries_no_name_no_address_and_no_count_of_people(there: There) -> None:
    text = (await there.report())["p"]
    for secret in ("A name", "secret.example", "41", "members", "findings"):
        assert secret not in text
    services = [state.model_copy(update={"counts": {"streams": 7}}) for state in there.status.services]
    there.status = status_of(services=services)
    assert "streams" not in (await there.minute())["p"]


async def test_a_report_that_another_version_kept_hides_no_other_hub(here: Here, there: There) -> None:
    await here.take(await there.report())
    name = f"health-{THERE}"
    kept = await here.couch.get_local("hub", name)
    assert kept is not None
    await here.couch.put_local("hub", name, {**kept, "payload": {**kept["payload"], "health": {"old": 1}}})
    assert (await here.look()).state == "waiting"
    assert await here.fleets.silent() == {}
    assert await here.take(await there.minute()) == "taken"
    assert (await here.look()).state == "ok"


async def test_the_same_report_again_changes_nothing_and_alarms_nobody(here: Here, there: There) -> None:
    report = await there.report()
    assert [await here.take(report) for _ in range(3)] == ["taken", "again", "again"]
    assert (await here.look()).hours[0].reports == 1
    assert "hub-false" not in await here.codes()


async def test_an_old_report_does_not_take_the_place_of_a_newer_one_and_is_told(
    here: Here, there: There
) -> None:
    old, new = await there.report(), await there.minute()
    await here.take(new)
    here.now += timedelta(minutes=5)
    assert await here.take(old) == "old"
    hub = await here.look()
    assert hub.heard == format_time(START)
    assert "hub-false" in await here.codes()
    here.later(timedelta(days=2))
    assert "hub-false" not in await here.codes()


@pytest.mark.parametrize("forgery", ["other-key", "other-region", "changed", "not-one"])
async def test_a_forged_report_is_refused_and_told(here: Here, there: There, forgery: str) -> None:
    await here.take(await there.report())
    report = await there.minute()
    if forgery == "other-key":
        report = sign(HEALTH, {}, statements.new_seed()) | {"p": report["p"]}
    elif forgery == "other-region":
        report = await There(there.seed).report(sha256_b32(b"elsewhere"))
    elif forgery == "changed":
        report = {**report, "p": report["p"].replace('"backlog":0', '"backlog":9')}
    else:
        report = sign("tejedora/alert/v1", {"region": THERE}, there.seed)
    assert await here.take(report) in ("forged", "malformed")
    assert (await here.reports.known(THERE) or {})["received"] == format_time(START)
    assert "hub-false" in await here.codes()


async def test_a_report_signed_with_any_other_key_is_forged(here: Here, there: There) -> None:
    stranger = There()
    assert await here.take(await stranger.report()) == "forged"
    assert (await here.look()).state == "waiting"


async def test_words_of_the_other_hub_do_not_come_in(here: Here, there: There) -> None:
    report = await there.report()
    for bad in ("llame al 5550000", "<b>", "A" * 50, ""):
        text = report["p"].replace('"service":"gateway"', f'"service":"{bad}"')
        signed = resigned(text, there.seed)
        assert await here.take(signed) == "malformed"


def resigned(text: str, seed: Seed) -> dict[str, Any]:
    """Any text as a report that is signed well."""
    return sign(HEALTH, json.loads(text), seed)


async def test_a_newer_hub_may_say_more_and_an_older_one_less(here: Here, there: There) -> None:
    said = json.loads((await there.report())["p"])
    more = {**said["health"], "moons": 2}
    less = {name: value for name, value in said["health"].items() if not name.startswith("facilitators")}
    for n, health in enumerate((more, less), said["n"]):
        text = json.dumps({**said, "n": n, "health": health})
        assert await here.take(resigned(text, there.seed)) == "taken"
    assert "moons" not in str((await here.reports.known(THERE) or {})["payload"])


async def test_what_a_status_says_is_understood_as_it_was_meant(there: There) -> None:
    changes = {"coordinators": 0, "head": "expired", "facilitators": 1, "root_days": 3, "unfetched": 4}
    there.status = status_of(**changes, oldest_unfetched_hours=80)
    meant = {found.code for found in findings(there.status, there.status.root_days)}
    told_ = HealthPayload.model_validate(json.loads((await there.report())["p"])).health
    assert {found.code for found in understood(told_, "x", THERE, START).findings} == meant


async def test_without_both_consents_nothing_is_kept(here: Here, there: There) -> None:
    here.consent.given = frozenset({"give-health"})
    assert await here.take(await there.report()) == "closed"
    assert (await here.look()).state == "closed"
    here.consent.given = OURS
    await here.links.note(THERE, flows=["take-health"])
    assert await here.take(await there.minute()) == "closed"
    assert await here.reports.known(THERE) is None


async def test_silence_is_told_and_ends_with_the_next_report(here: Here, there: There) -> None:
    await here.take(await there.report())
    here.later(timedelta(minutes=10))
    assert (await here.look()).state == "ok"
    here.later(timedelta(minutes=1))
    hub = await here.look()
    assert (hub.state, hub.silent_minutes, hub.findings[0].code) == ("silent", 11, "hub-silent")
    assert await here.fleets.silent() == {THERE: format_time(START)}
    there.now = here.now
    await here.take(await there.report())
    assert (await here.look()).state == "ok"
    assert await here.fleets.silent() == {}


async def test_the_heading_counts_only_what_there_is(here: Here, there: There) -> None:
    await here.take(await there.report())
    assert (await here.fleets.view()).summary.es == "2 servidores: todos bien."
    here.later(timedelta(minutes=11))
    summary = (await here.fleets.view()).summary
    assert summary.es == "2 servidores: 1 en silencio, 1 está bien."
    assert summary.en == "2 hubs: 1 silent, 1 well."
    await here.links.remove(THERE)
    assert (await here.fleets.view()).summary.en == "1 hub: it is well."


async def test_the_alarm_is_left_for_notifications_and_taken_back(here: Here, there: There) -> None:
    await here.take(await there.report())
    here.later(timedelta(hours=1))
    await here.fleets._look()
    assert (await here.couch.get("hub", SILENCE) or {})["hubs"] == {THERE: format_time(START)}
    await here.take(await there.minute())
    await here.fleets._look()
    assert (await here.couch.get("hub", SILENCE) or {})["hubs"] == {}


async def test_a_hub_that_never_said_anything_falls_silent_too(here: Here) -> None:
    here.later(timedelta(minutes=11))
    hub = await here.look()
    assert (hub.state, hub.heard) == ("silent", None)


async def test_nobody_is_called_silent_because_we_were_off(here: Here, there: There) -> None:
    await here.take(await there.report())
    here.now += timedelta(hours=9)  # a night without power here
    here.ran = timedelta(minutes=1)
    assert (await here.look()).state == "ok"
    here.later(timedelta(minutes=10))
    assert (await here.look()).state == "silent"


async def test_our_clock_set_back_makes_nobody_silent(here: Here, there: There) -> None:
    await here.take(await there.report())
    here.now -= NEVER
    here.ran += timedelta(minutes=5)
    assert (await here.look()).state == "ok"


@pytest.mark.parametrize("off", [-NEVER, NEVER])
async def test_a_wrong_clock_there_is_told_and_its_reports_go_on(
    here: Here, there: There, off: timedelta
) -> None:
    await here.take(await there.report())
    there.now += off
    for _ in range(3):
        assert await here.take(await there.minute()) == "taken"
    hub = await here.look()
    assert abs(hub.clock_seconds or 0) > NEVER.total_seconds() - 600
    assert "hub-clock" in await here.codes()
    there.now -= off
    assert await here.take(await there.minute()) == "taken"
    assert "hub-clock" not in await here.codes()


async def test_a_restored_hub_whose_count_went_back_goes_on(here: Here, there: There) -> None:
    await here.take(await there.report())
    await here.take(await there.minute())
    again = There(there.seed)  # the databases of yesterday, and the clock of today
    again.now = there.now
    assert await here.take(await again.minute()) == "taken"


async def test_another_machine_is_told_for_a_week_and_the_old_one_s_reports_stay_old(
    here: Here, there: There
) -> None:
    first = await there.report()
    await here.take(first)
    fresh = There(there.seed)
    fresh.hub, fresh.now = "b" * 26, START - NEVER  # its clock is wrong, too
    assert await here.take(await fresh.report()) == "taken"
    assert "hub-replaced" in await here.codes()
    assert await here.take(first) == "old"
    here.later(timedelta(days=8))
    await here.take(await fresh.minute())
    assert "hub-replaced" not in await here.codes()


async def test_a_key_that_the_root_took_back_signs_no_report(here: Here, there: There) -> None:
    root = statements.new_seed()
    first = statements.root(root, "There", START, demo=True)
    region = sha256_b32(first["p"].encode())

    class Copied(Copies):
        async def directory(self, _region: str) -> Directory | None:
            revoked = statements.revocation(root, region, public_key(there.seed), START)
            return fold([first, revoked], region)

    reports = Reports(here.couch, here.consent, here.links, Copied(here.couch), lambda: here.now)
    assert await reports.take(THERE, await there.report()) == "forged"


async def test_reports_of_many_days_keep_two_and_one_small_document(here: Here, there: There) -> None:
    for _ in range(3 * 24 * 4):
        there.now += timedelta(minutes=15)
        here.later(timedelta(minutes=15))
        assert await here.take(await there.report()) == "taken"
    hub = await here.look()
    assert len(hub.hours) == HOURS
    assert all(hour.reports == 4 for hour in hub.hours[:-1])
    doc = await here.reports.known(THERE)
    assert len(str(doc)) < 16_000


@settings(max_examples=20)
@given(order=st.permutations(range(6)))
async def test_in_whatever_order_reports_come_the_newest_stands(order: list[int]) -> None:
    there = There()
    here = await Here(there).open()
    made = [await there.minute() for _ in range(6)]
    for index in order:
        await here.take(made[index])
    doc = await here.reports.known(THERE)
    assert doc is not None
    assert doc["p"] == made[-1]["p"]


async def test_parting_leaves_only_the_number_that_makes_old_reports_old(here: Here, there: There) -> None:
    report = await there.report()
    await here.take(report)
    await here.reports.forget(THERE)
    assert await here.reports.known(THERE) is None
    assert await here.take(report) == "old"
    assert await here.take(await there.minute()) == "taken"
