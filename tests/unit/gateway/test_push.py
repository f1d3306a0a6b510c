"""`/api/push`: a device has itself rung, and nobody else; what cannot be called is refused."""

from __future__ import annotations

from typing import Any

import pytest

from shared.push import is_point
from tests.unit.gateway.conftest import Hub

KEY = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"  # RFC 8291, 5
NIGHT = {"since": "22:00", "until": "07:00", "zone": "America/Mexico_City", "alerts": True}
WISHES: dict[str, Any] = {
    "endpoint": "https://fcm.googleapis.com/fcm/send/abc",
    "p256dh": KEY,
    "auth": "BTBZMqHH6r4Tts7J_aSIgg",
    "quiet": NIGHT,
    "kinds": {"answers": True, "reports": False, "alerts": True},
    "digest_minutes": 60,
}


async def test_a_device_asks_to_be_rung_sees_it_and_ends_it(hub: Hub) -> None:
    member = await hub.enter()
    before = (await member.call("GET", "/api/push")).json()
    assert before["mine"] is None
    assert is_point(before["key"])
    assert (await member.call("PUT", "/api/push", json=WISHES)).status_code == 204
    assert (await member.call("GET", "/api/push")).json() == {"key": before["key"], "mine": WISHES}
    for _ in range(2):
        assert (await member.call("DELETE", "/api/push")).status_code == 204
    assert (await member.call("GET", "/api/push")).json() == before
    assert hub.store.live("push") == {}


async def test_each_device_speaks_for_itself_and_nobody_without_a_token(hub: Hub) -> None:
    one, other = await hub.enter(), await hub.enter()
    await one.call("PUT", "/api/push", json=WISHES)
    assert (await other.call("GET", "/api/push")).json()["mine"] is None
    await other.call("DELETE", "/api/push")
    assert (await one.call("GET", "/api/push")).json()["mine"] == WISHES
    assert (await hub.http.put("/api/push", json=WISHES)).status_code == 401


async def test_what_is_kept_is_no_more_than_she_asked_for_and_up_to_where(hub: Hub) -> None:
    member = await hub.enter()
    await hub.couch.ensure_db("notices")
    for name, n in {member.box: 3, "alerts": 2, "box-coordinators": 7, "directory": 9}.items():
        await hub.couch.put(
            "notices", {"_id": name, "n": n, "urgent": False, "urgent_n": 0, "day": "2026-11-24"}
        )
    await member.call("PUT", "/api/push", json=WISHES)
    doc = hub.store.live("push")[member.enrolled["device"]]
    assert doc["sent"] == {member.box: 3, "alerts": 2}, "what came before does not ring"
    state = {"sent", "last", "next", "tries", "begun", "failing", "member"}
    assert set(doc) - state - {"_id", "_rev"} == set(WISHES)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"endpoint": "https://127.0.0.1:5984/hub"}, "endpoint"),
        ({"endpoint": "https://evil.example/push"}, "endpoint"),
        ({"endpoint": "http://fcm.googleapis.com/fcm/send/abc"}, "endpoint"),
        ({"endpoint": "https://fcm.googleapis.com/" + "a" * 1024}, "endpoint"),
        ({"p256dh": "A" * 87}, "p256dh"),
        ({"p256dh": KEY[:-1]}, "p256dh"),
        ({"auth": "short"}, "auth"),
        ({"quiet": NIGHT | {"zone": "Mars/Olympus"}}, "quiet.zone"),
        ({"quiet": NIGHT | {"zone": "../../etc/passwd"}}, "quiet.zone"),
        ({"quiet": NIGHT | {"until": "22:00"}}, "quiet.until"),
        ({"quiet": NIGHT | {"until": "24:00"}}, "quiet.until"),
        ({"digest_minutes": -1}, "digest_minutes"),
        ({"digest_minutes": 10_000}, "digest_minutes"),
        ({"kinds": {"answers": True}}, "kinds.alerts"),
    ],
)
async def test_what_cannot_be_is_refused_and_its_field_named(
    hub: Hub, wrong: dict[str, Any], field: str
) -> None:
    member = await hub.enter()
    answer = await member.call("PUT", "/api/push", json=WISHES | wrong)
    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert field in answer.json()["fields"]
    assert "push" not in hub.store.databases or hub.store.live("push") == {}


async def test_nobody_reads_subscriptions_through_sync(hub: Hub) -> None:
    member = await hub.enter("operator")
    await member.call("PUT", "/api/push", json=WISHES)
    assert (await member.call("GET", "/sync/push/_changes")).status_code == 403
