"""The smaller parts: origins, settings, invitations, demo, members, requests, statements, quota."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.gateway.blobs import Quota
from services.gateway.origins import accepted_origins, origin_of, split_origins
from services.gateway.ranges import asked_range
from services.gateway.settings import GatewaySettings
from shared.bus import BusUnreachable
from shared.encoding import unb64u
from shared.problem import Problem
from shared.signing import ROLE, Seed, public_key, sign, statement_id
from tests.integration.gateway.devices import Device, new_seed, seed_of
from tests.support.region import ROOT_SEED
from tests.unit.gateway.conftest import Hub
from tests.unit.gateway.fakes import FakeClock


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://hub.example.org/", "https://hub.example.org"),
        ("https://hub.example.org:443/x", "https://hub.example.org"),
        ("http://127.0.0.1:8470", "http://127.0.0.1:8470"),
        ("HTTPS://Hub.Example.org:8443", "https://hub.example.org:8443"),
        ("http://[::1]:8470", "http://[::1]:8470"),
    ],
)
def test_origins_are_as_browsers_write_them(url: str, origin: str) -> None:
    assert origin_of(url) == origin


@pytest.mark.parametrize("url", ["", "hub.example.org", "ftp://x", "javascript:1", "https://"])
def test_what_is_no_web_address_has_no_origin(url: str) -> None:
    with pytest.raises(ValueError, match="origin"):
        origin_of(url)


def test_loopback_names_count_only_while_the_hub_is_this_machine() -> None:
    both = {"http://127.0.0.1:8470", "http://localhost:8470"}
    assert accepted_origins("http://127.0.0.1:8470", False, frozenset()) == both
    assert accepted_origins("http://localhost:1", False, frozenset({8470})) >= both
    public = accepted_origins("https://hub.example.org", True, frozenset({8470}))
    assert public == {"https://hub.example.org"}


@pytest.mark.parametrize("text", ["*", "https://a.example/x", "a.example", "https://a.example,*"])
def test_only_whole_origins_may_be_listed(text: str) -> None:
    with pytest.raises(ValueError, match="origin"):
        split_origins(text)


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_PUBLIC_URL", "https://hub.example.org/")
    monkeypatch.setenv("HUB_APP_ORIGINS", "https://a.example, https://b.example")
    settings = GatewaySettings()
    assert settings.api_origin == "https://hub.example.org"
    assert settings.app_origins == ("https://a.example", "https://b.example")
    assert settings.https


async def test_an_invitation_by_the_hub_is_vouched_for_by_nobody(hub: Hub) -> None:
    answer = await hub.bus.endpoints["gateway.invite"]({"role": "operator", "days": 3})
    assert answer["link"].startswith("http://127.0.0.1:8470/join#1.")
    assert answer["link"].endswith(hub.region)
    assert answer["reachable"] is False
    check = await hub.http.post(
        "/api/invitations/check", json={"public": public_key(seed_of(answer["link"]))}
    )
    assert check.json() == {
        "state": "open",
        "roles": ["operator"],
        "expires": "2026-11-27T12:00:00Z",
        "vouched": False,
    }


async def test_a_given_key_makes_no_link(hub: Hub) -> None:
    public = public_key(new_seed())
    answer = await hub.bus.endpoints["gateway.invite"]({"role": "defender", "public": public})
    assert answer["link"] is None


@pytest.mark.parametrize(
    "payload",
    [{}, {"role": "root"}, {"role": "defender", "days": 31}, {"role": "defender", "more": 1}, {"role": None}],
)
async def test_a_wrong_question_over_nats_is_a_problem(hub: Hub, payload: dict[str, Any]) -> None:
    with pytest.raises(Problem) as error:
        await hub.bus.endpoints["gateway.invite"](payload)
    assert error.value.status == 422


async def test_an_expired_invitation_says_so(hub: Hub) -> None:
    answer = await hub.bus.endpoints["gateway.invite"]({"role": "defender", "days": 1})
    hub.clock.move(timedelta(days=1))
    device = Device(hub.http)
    refused = await device.enrol(seed_of(answer["link"]))
    assert refused.status_code == 400, "the device's clock is not the hub's"
    seed = seed_of(answer["link"])
    check = await hub.http.post("/api/invitations/check", json={"public": public_key(seed)})
    assert (check.status_code, check.json()["type"]) == (410, "urn:tejedora:problem:invitation-expired")
    assert check.json()["vouched"] is False
    device.clock = lambda: "2026-11-25T12:00:00Z"
    refused = await device.enrol(seed)
    assert (refused.status_code, refused.json()["type"]) == (410, "urn:tejedora:problem:invitation-expired")


async def test_who_comes_second_with_an_invitation_is_counted_and_who_only_asks_is_not(hub: Hub) -> None:
    device = await hub.enter()
    public = public_key(device.invitation)

    async def ask(**more: Any) -> int:
        answer = await hub.http.post("/api/invitations/check", json={"public": public, **more})
        assert answer.json()["type"] == "urn:tejedora:problem:invitation-used"
        [doc] = [doc for key, doc in hub.store.live("hub").items() if key.startswith("invitation:")]
        return int(doc["reused"])

    assert await ask() == 0
    assert await ask(joining=False) == 0
    assert await ask(joining=True) == 1
    second = Device(hub.http)
    second.clock = device.clock
    assert (await second.enrol(device.invitation)).status_code == 409
    assert await ask() == 2


async def test_a_device_with_a_wrong_clock_is_told_the_time(hub: Hub) -> None:
    answer = await hub.bus.endpoints["gateway.invite"]({"role": "defender"})
    device = Device(hub.http)
    device.clock = lambda: "2001-01-01T00:00:00Z"
    refused = await device.enrol(seed_of(answer["link"]))
    assert refused.json()["type"] == "urn:tejedora:problem:bad-clock"
    device.clock = lambda: str(refused.json()["time"])
    assert (await device.enrol(seed_of(answer["link"]))).status_code == 201


async def test_an_enrolment_that_was_cut_after_the_invitation_is_finished_by_the_next_try(hub: Hub) -> None:
    device = await hub.enter()
    for kind in ("member", "device"):
        doc = await hub.couch.get("hub", f"{kind}:{device.enrolled[kind]}")
        assert doc is not None
        await hub.couch.put("hub", {**doc, "state": "joining"})
    invitations = [doc for key, doc in hub.store.live("hub").items() if key.startswith("invitation:")]
    assert [doc["state"] for doc in invitations] == ["used"]
    assert (await device.sign_in()).status_code == 403
    again = await hub.http.post("/api/enrol", json=device.enrolment(device.invitation))
    assert (again.status_code, again.json()) == (200, device.enrolled)
    assert (await device.sign_in()).status_code == 200


async def test_enrolling_again_does_not_bring_back_who_was_revoked(hub: Hub) -> None:
    device = await hub.enter()
    await hub.bus.endpoints["gateway.revoke"]({"member": device.enrolled["member"]})
    await hub.http.post("/api/enrol", json=device.enrolment(device.invitation))
    assert (await device.sign_in()).status_code == 403


async def test_demo_doors_give_a_fresh_invitation_each_time(hub: Hub) -> None:
    seeds = set()
    for role in ("defender", "facilitator", "operator"):
        answer = (await hub.http.post("/api/demo/enter", json={"role": role})).json()
        assert answer["region"] == hub.region
        assert "coordinator" not in answer
        device = Device(hub.http)
        device.clock = lambda: "2026-11-24T12:00:00Z"
        enrolled = await device.enrol(Seed(unb64u(answer["seed"])))
        assert enrolled.json()["roles"] == [role]
        seeds.add(answer["seed"])
    assert len(seeds) == 3


async def test_the_demo_coordinator_waits_until_the_demo_is_ready(hub: Hub) -> None:
    answer = await hub.http.post("/api/demo/enter", json={"role": "coordinator"})
    assert (answer.status_code, answer.json()["type"]) == (503, "urn:tejedora:problem:demo-not-ready")
    await hub.couch.put("hub", {"_id": "demo:coordinator", "author": "x", "seal": "y"})
    answer = await hub.http.post("/api/demo/enter", json={"role": "coordinator"})
    assert answer.json()["coordinator"] == {"author": "x", "seal": "y"}


async def test_a_demo_has_no_custodian(hub: Hub) -> None:
    answer = await hub.http.post("/api/demo/enter", json={"role": "custodian"})
    assert answer.status_code == 400


async def test_a_real_hub_has_no_demo_door(hub: Hub) -> None:
    hub.settings.__dict__["hub_demo"] = False
    answer = await hub.http.post("/api/demo/enter", json={"role": "operator"})
    assert answer.status_code == 404
    assert (await hub.http.get("/api/region")).json()["demo"] is False


async def test_an_operator_sees_opaque_ids_and_shuts_out_others_but_not_herself(hub: Hub) -> None:
    operator, member = await hub.enter("operator"), await hub.enter("defender")
    listed = (await operator.call("GET", "/api/operator/members")).json()["members"]
    assert {row["member"] for row in listed} == {operator.enrolled["member"], member.enrolled["member"]}
    assert {tuple(sorted(row)) for row in listed} == {("devices", "joined", "member", "roles", "state")}
    path = "/api/operator/members/{}/revoke"
    own = await operator.call("POST", path.format(operator.enrolled["member"]))
    assert (own.status_code, own.json()["type"]) == (409, "urn:tejedora:problem:not-yourself")
    for _ in range(2):
        done = await operator.call("POST", path.format(member.enrolled["member"]))
        assert done.status_code == 204
    assert (await member.call("GET", "/sync/")).status_code == 403
    for unknown in ("a" * 26, "x", "storage"):
        assert (await operator.call("POST", path.format(unknown))).status_code == 404
    acts = [doc["act"] for key, doc in hub.store.live("hub").items() if key.startswith("audit:")]
    assert acts.count("revoke") == 2


async def test_a_request_is_granted_when_the_directory_says_so_and_not_before(hub: Hub) -> None:
    coordinator = await hub.enter("coordinator")
    key = public_key(new_seed())
    asked = await coordinator.call(
        "POST", "/api/directory/requests", json={"role": "coordinator", "key": key}
    )
    assert asked.json()["state"] == "waiting"
    waiting = (await hub.bus.endpoints["gateway.requests"]({}))["requests"]
    assert [(row["key"], row["state"]) for row in waiting] == [(key, "waiting")]
    role = {
        "region": hub.region,
        "key": key,
        "role": "coordinator",
        "nbf": "2026-11-24T00:00:00Z",
        "exp": "2027-11-24T00:00:00Z",
        "serial": 1,
    }
    signed = sign(ROLE, role, ROOT_SEED)
    await hub.couch.put("directory", {"_id": statement_id(signed["t"], signed["p"]), **signed})
    hub.clock.move(timedelta(seconds=4))
    [row] = (await coordinator.call("GET", "/api/directory/requests")).json()["requests"]
    assert row["state"] == "granted"
    assert await hub.bus.endpoints["gateway.requests"]({}) == {"requests": []}


async def test_a_device_has_only_so_many_requests_waiting(hub: Hub) -> None:
    coordinator = await hub.enter("coordinator")
    codes = []
    for _ in range(6):
        asked = {"role": "coordinator", "key": public_key(new_seed())}
        codes.append((await coordinator.call("POST", "/api/directory/requests", json=asked)).status_code)
    assert codes == [201] * 5 + [409]


async def test_releases_go_to_content_from_facilitators_alone(hub: Hub) -> None:
    signature = {"k": "A" * 43, "sig": "A" * 86}
    release = {"t": "tejedora/release/v1", "p": "{}", "s": [signature]}
    body = {"release": release, "language": "es", "docs": [{"_id": "course:care", "p": "{}"}]}
    facilitator = await hub.enter("facilitator")
    hub.bus.answers["content.publish_texts"] = lambda payload: {"id": "a" * 52, "written": {"es": 1}}
    assert (await facilitator.call("POST", "/api/releases", json=body)).status_code == 201
    assert hub.bus.asked[-1] == ("content.publish_texts", body)
    hub.bus.answers["content.publish_texts"] = lambda payload: Problem(
        409, "published-meanwhile", "Late", extra={"ids": ["course:care"]}
    )
    late = await facilitator.call("POST", "/api/releases", json=body)
    assert (late.status_code, late.json()["ids"]) == (409, ["course:care"])
    asked = len(hub.bus.asked)
    for role in ("defender", "coordinator", "operator"):
        other = await hub.enter(role)
        assert (await other.call("POST", "/api/releases", json=body)).status_code == 403
    bad: Any
    for bad in ([], {**body, "more": 1}, {**body, "docs": [{"_id": "x"}]}, {**body, "language": "ES"}):
        assert (await facilitator.call("POST", "/api/releases", json=bad)).status_code == 422
    large = {**body, "docs": [{"_id": f"lesson:a:{n}", "p": "x" * 200_000} for n in range(11)]}
    assert (await facilitator.call("POST", "/api/releases", json=large)).status_code == 413
    assert len(hub.bus.asked) == asked, "nothing of these reached content"


async def test_statements_go_to_content_and_its_answer_comes_back(hub: Hub) -> None:
    coordinator = await hub.enter("coordinator")
    statement = {"t": "tejedora/seal/v1", "p": "{}", "s": []}
    hub.bus.answers["content.directory_add"] = lambda payload: {"id": "a" * 52, "new": True}
    good = await coordinator.call("POST", "/api/directory/statements", json=statement)
    assert (good.status_code, good.json()) == (201, {"id": "a" * 52, "new": True})
    assert hub.bus.asked[-1] == ("content.directory_add", {"statement": statement})
    hub.bus.answers["content.directory_add"] = lambda payload: Problem(422, "statement-refused", "No")
    refused = await coordinator.call("POST", "/api/directory/statements", json=statement)
    assert (refused.status_code, refused.json()["type"]) == (422, "urn:tejedora:problem:statement-refused")
    hub.bus.answers["content.directory_add"] = lambda payload: BusUnreachable("nobody")
    away = await coordinator.call("POST", "/api/directory/statements", json=statement)
    assert away.status_code == 503
    member = await hub.enter("defender")
    refused = await member.call("POST", "/api/directory/statements", json=statement)
    assert refused.status_code == 403


def test_a_quota_begins_anew_each_day() -> None:
    clock = FakeClock(datetime(2026, 11, 24, 23, 0, tzinfo=UTC))
    quota = Quota(clock, daily=100)
    quota.check("m", 100)
    quota.use("m", 80)
    with pytest.raises(Problem) as error:
        quota.check("m", 21)
    assert error.value.headers["Retry-After"] == "3600"
    quota.check("other", 100)
    clock.move(timedelta(hours=1))
    quota.check("m", 100)


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (None, None),
        ("bytes=0-0", (0, 0)),
        ("bytes=5-", (5, 9)),
        ("bytes=-3", (7, 9)),
        ("bytes=-99", (0, 9)),
        ("bytes=2-99", (2, 9)),
        ("bytes=-", None),
        ("bytes=0-1,3-4", None),
        ("items=0-1", None),
        ("bytes=a-b", None),
    ],
)
def test_ranges(header: str | None, found: tuple[int, int] | None) -> None:
    assert asked_range(header, 10) == found


@pytest.mark.parametrize("header", ["bytes=10-", "bytes=5-4", "bytes=-0"])
def test_ranges_that_hold_nothing(header: str) -> None:
    with pytest.raises(Problem) as error:
        asked_range(header, 10)
    assert error.value.headers["Content-Range"] == "bytes */10"


@pytest.mark.parametrize("secret", ["B" * 43, "9" * 43, "A" * 42 + "B"])
async def test_another_spelling_of_a_secret_is_a_wrong_field_and_no_fall(hub: Hub, secret: str) -> None:
    device = await hub.enter()
    answer = await device.call("POST", "/api/timers/cancel", json={"secret": secret})
    assert (answer.status_code, answer.json()["fields"]) == (422, ["secret"])
    join = {"join": {"t": "x", "p": "{}", "s": []}, "secret": secret, "roots": [], "role": "peer"}
    answer = await hub.http.post("/api/peers/join", json=join)
    assert answer.status_code == 422
    assert "secret" in answer.json()["fields"]
