"""Nonces, tokens, and how long either lives."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from services.gateway.rates import Rates
from services.gateway.records import Records
from services.gateway.region import Region
from services.gateway.sessions import PREFIX, Nonces, Sessions
from services.gateway.settings import GatewaySettings
from shared.encoding import format_time, sha256_hex
from tests.unit.gateway.conftest import Hub

MINUTE = timedelta(minutes=1)


async def test_a_token_ends_after_fifteen_minutes_and_not_before(hub: Hub) -> None:
    member = await hub.enter()
    hub.clock.move(14 * MINUTE)
    assert (await member.call("GET", "/sync/")).status_code == 200
    hub.clock.move(MINUTE)
    answer = await member.call("GET", "/sync/")
    assert (answer.status_code, answer.json()["type"]) == (401, "urn:tejedora:problem:session-ended")


async def test_a_nonce_ends_after_two_minutes(hub: Hub) -> None:
    member = await hub.enter()
    nonce = await member.nonce()
    hub.clock.move(timedelta(seconds=121))
    statement = member.statement(nonce, exp=format_time(hub.clock() + MINUTE))
    answer = await hub.http.post("/api/sessions", json=statement)
    assert answer.status_code == 401


async def test_a_nonce_serves_once_and_only_its_device(hub: Hub) -> None:
    first, second = await hub.enter(), await hub.enter()
    nonce = await first.nonce()
    stolen = await hub.http.post("/api/sessions", json=second.statement(nonce))
    assert stolen.json()["type"] == "urn:tejedora:problem:bad-nonce"
    statement = first.statement(nonce)
    assert (await hub.http.post("/api/sessions", json=statement)).status_code == 200
    again = await hub.http.post("/api/sessions", json=statement)
    assert again.json()["type"] == "urn:tejedora:problem:bad-nonce"


async def test_asking_for_nonces_stores_nothing_and_tells_nothing_of_devices(hub: Hub) -> None:
    before = {name: dict(database.docs) for name, database in hub.store.databases.items()}
    for _ in range(20):
        answer = await hub.http.post("/api/sessions/nonce", json={"device": "a" * 26})
        assert answer.status_code == 200
        assert set(answer.json()) == {"nonce", "exp"}
    assert {name: dict(database.docs) for name, database in hub.store.databases.items()} == before


async def test_a_session_lives_across_midnight(hub: Hub) -> None:
    hub.clock.moment = datetime(2026, 11, 24, 23, 58, tzinfo=UTC)
    member = await hub.enter()
    hub.clock.move(4 * MINUTE)
    assert (await member.call("GET", "/sync/")).status_code == 200
    statement_nonce = await member.nonce()
    hub.clock.move(timedelta(seconds=30))
    assert (await hub.http.post("/api/sessions", json=member.statement(statement_nonce))).status_code == 200


async def test_only_the_hash_of_a_token_is_stored(hub: Hub) -> None:
    member = await hub.enter()
    stored = hub.store.live(f"{PREFIX}2026-11-24")
    assert sha256_hex(member.token.encode()) in stored
    assert member.token not in str(hub.store)


async def test_sessions_older_than_yesterday_are_dropped(hub: Hub) -> None:
    for day in (21, 22, 23, 24):
        await hub.couch.ensure_db(f"{PREFIX}2026-11-{day}")
    records = Records(hub.couch, hub.clock)
    region = Region(hub.couch, GatewaySettings(), hub.clock)
    sessions = Sessions(records, region, Nonces(records, hub.clock), Rates(), frozenset(), hub.clock)
    assert await sessions.drop_old() == 2
    left = [name for name in hub.store.databases if name.startswith(PREFIX)]
    assert sorted(left) == [f"{PREFIX}2026-11-23", f"{PREFIX}2026-11-24"]


async def test_a_revoked_member_is_refused_although_the_news_was_lost(hub: Hub) -> None:
    """The memory of the door ends by itself: the database is what decides."""
    member = await hub.enter()
    assert (await member.call("GET", "/sync/")).status_code == 200
    doc = await hub.couch.get("hub", f"member:{member.enrolled['member']}")
    assert doc is not None
    await hub.couch.put("hub", {**doc, "state": "revoked"})
    hub.clock.move(timedelta(seconds=4))
    answer = await member.call("GET", "/sync/")
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:tejedora:problem:revoked")


async def test_a_device_that_is_only_joining_gets_no_session(hub: Hub) -> None:
    member = await hub.enter()
    doc = await hub.couch.get("hub", f"device:{member.enrolled['device']}")
    assert doc is not None
    await hub.couch.put("hub", {**doc, "state": "joining"})
    answer = await member.sign_in()
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:tejedora:problem:enrolment-incomplete")


async def test_a_device_cannot_open_sessions_without_end(hub: Hub) -> None:
    member = await hub.enter()
    codes = [(await member.sign_in()).status_code for _ in range(12)]
    assert 429 in codes
    other = await hub.enter()
    assert other.token, "others are not held up"
