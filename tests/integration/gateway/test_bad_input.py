"""Hostile and broken input: each a clear problem, never a 5xx, and nothing stored."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx2
import pytest

from shared.couch import Couch
from shared.encoding import b64, format_time, now
from shared.signing import public_key, sign
from tests.integration.gateway.conftest import INTAKE, MakeDevice
from tests.integration.gateway.devices import Device, new_seed, seed_of
from tests.integration.gateway.sealing import sealed
from tests.support.envelopes import envelope
from tests.support.waiting import eventually

PUSH = "/sync/intake/_bulk_docs"


def problem(answer: httpx2.Response, status: int, slug: str) -> dict[str, Any]:
    """The answer is this problem, in the one shape."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    body: dict[str, Any] = answer.json()
    assert body["type"] == f"urn:tejedora:problem:{slug}"
    assert body["status"] == status
    assert body["title"]
    return body


def body_of(*docs: Any, **more: Any) -> dict[str, Any]:
    return {"docs": list(docs), "new_edits": False, **more}


async def stored(couch: Couch) -> list[str]:
    return [row["id"] for row in await couch.all_docs(INTAKE)] if INTAKE in await couch.db_names() else []


def _altered(region: str, **change: Any) -> dict[str, Any]:
    doc = sealed(region)
    return {key: value for key, value in {**doc, **change}.items() if value is not None}


def _header(region: str, **change: Any) -> dict[str, Any]:
    """An envelope whose header was changed after it was named."""
    doc = sealed(region)
    return {**doc, "h": json.dumps({**json.loads(doc["h"]), **change})}


BAD_ENVELOPES: dict[str, tuple[Callable[[str], Any], str]] = {
    "not-an-object": (lambda region: [1], "bad-document"),
    "another-field": (lambda region: _altered(region, note="x"), "bad-document"),
    "no-id": (lambda region: _altered(region, _id=None), "bad-document"),
    "design-document": (lambda region: _altered(region, _id="_design/x"), "bad-id"),
    "local-document": (lambda region: _altered(region, _id="_local/x"), "bad-id"),
    "wrong-type": (lambda region: _altered(region, a=7), "bad-document"),
    "wrong-region": (lambda region: sealed("a" * 52), "wrong-region"),
    "expired": (
        lambda region: {
            key: value
            for key, value in envelope(region=region, day=now().date() - timedelta(days=60)).items()
            if key != "_rev"
        },
        "expired",
    ),
    "future-dated": (
        lambda region: {
            key: value
            for key, value in envelope(region=region, day=now().date() + timedelta(days=9)).items()
            if key != "_rev"
        },
        "future-dated",
    ),
    "too-late": (lambda region: sealed(region, days=800), "expires-too-late"),
    "odd-size": (lambda region: sealed(region, size=5000), "bad-size"),
    "not-base64": (lambda region: _altered(region, a="*" * 5464), "bad-base64"),
    "not-age": (lambda region: _altered(region, a=b64(bytes(4096))), "not-age"),
    "another-id": (lambda region: _altered(region, _id="a" * 52), "id-mismatch"),
    "changed-header": (lambda region: _header(region, urgent=True), "id-mismatch"),
    "header-with-more": (lambda region: _header(region, name="x"), "bad-header"),
    "long-header": (lambda region: _altered(region, h=" " * 2000), "header-too-large"),
    "timer-for-years": (
        lambda region: _header(region, release="2030-01-01T00:00:00Z", cancel_hash="a" * 52),
        "release-too-late",
    ),
}
REWRITES: list[tuple[dict[str, Any], str]] = [
    ({"_deleted": True}, "deleted"),
    ({"_rev": "2-" + "0" * 32}, "not-first-revision"),
    ({"_revisions": {"start": 2, "ids": ["0" * 32, "1" * 32]}}, "not-first-revision"),
    ({"_attachments": {"x": {"data": ""}}}, "attachments"),
]


async def test_a_bad_envelope_is_named_and_the_good_one_beside_it_is_not_stored(
    region: str, device: MakeDevice, couch: Couch
) -> None:
    sender = await device("defender")
    for name, (make, reason) in BAD_ENVELOPES.items():
        answer = await sender.call("POST", PUSH, json=body_of(sealed(region), make(region)))
        refused = problem(answer, 422, "envelopes-refused")["refused"]
        assert [(item["index"], item["reason"]) for item in refused] == [(1, reason)], name
        assert await stored(couch) == [], name
    good = await sender.call("POST", PUSH, json=body_of(sealed(region)))
    assert good.status_code == 201, "the next one goes"


async def test_nobody_rewrites_or_deletes_an_envelope(region: str, device: MakeDevice, couch: Couch) -> None:
    sender, other = await device("defender"), await device("defender")
    doc = sealed(region)
    assert (await sender.call("POST", PUSH, json=body_of(doc))).status_code == 201
    before = await couch.get(INTAKE, doc["_id"])
    for change, reason in REWRITES:
        answer = await other.call("POST", PUSH, json=body_of({**doc, **change}))
        body = problem(answer, 403, "envelopes-refused")
        assert [(item["id"], item["reason"]) for item in body["refused"]] == [(doc["_id"], reason)]
        assert body["error"] == "forbidden"
    assert await couch.get(INTAKE, doc["_id"]) == before


async def test_other_first_revisions_of_the_same_envelope_change_nothing(
    region: str, device: MakeDevice, couch: Couch
) -> None:
    sender = await device("defender")
    doc = sealed(region)
    for rev in ("1-" + "a" * 32, "1-" + "b" * 32, "1-" + "c" * 32):
        assert (await sender.call("POST", PUSH, json=body_of({**doc, "_rev": rev}))).status_code == 201
    changes = await couch.changes(INTAKE)
    assert [len(row["changes"]) for row in changes["results"]] == [1]
    found = await couch.get(INTAKE, doc["_id"], conflicts=True)
    assert found is not None
    assert "_conflicts" not in found


BAD_BODIES: list[tuple[bytes, int, str]] = [
    (b"", 400, "bad-json"),
    (b"{", 400, "bad-json"),
    (b"\xff\xfe", 400, "bad-json"),
    (b"[" * 100_000, 400, "bad-json"),
    (b'{"docs":' * 5000 + b"1" + b"}" * 5000, 400, "bad-json"),
    (b'{"docs":[' + b"0," * 90_000 + b"0]}", 400, "bad-json"),
    (b'{"docs":[],"docs":[]}', 400, "bad-json"),
    (b'{"docs":[],"new_edits":NaN}', 400, "bad-json"),
    (b'{"docs":"x","new_edits":false}', 400, "bad-body"),
    (b'{"docs":[]}', 400, "new-edits"),
    (b'{"docs":[],"new_edits":true}', 400, "new-edits"),
    (b'{"docs":[],"new_edits":false,"all_or_nothing":true}', 400, "bad-body"),
    (b"[]", 400, "bad-body"),
    (b"9" * 10_000, 400, "bad-json"),
    (b'{"docs":[' + b",".join([b"{}"] * 51) + b'],"new_edits":false}', 413, "too-many"),
]


async def test_a_bad_body_is_refused(region: str, device: MakeDevice) -> None:
    sender = await device("defender")
    for data, status, slug in BAD_BODIES:
        problem(await sender.call("POST", PUSH, content=data), status, slug)


async def test_a_body_over_the_limit_is_refused_announced_or_not(region: str, device: MakeDevice) -> None:
    sender = await device("defender")
    large = b" " * (7 * 1024 * 1024)

    async def pieces() -> Any:
        for start in range(0, len(large), 65536):
            yield large[start : start + 65536]

    problem(await sender.call("POST", PUSH, content=large), 413, "too-large")
    problem(await sender.call("POST", PUSH, content=pieces()), 413, "too-large")


async def test_gzip_is_accepted_and_a_gzip_bomb_is_not(region: str, device: MakeDevice, couch: Couch) -> None:
    sender = await device("defender")
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}
    good = gzip.compress(json.dumps(body_of(sealed(region))).encode())
    assert (await sender.call("POST", PUSH, content=good, headers=headers)).status_code == 201
    assert len(await stored(couch)) == 1
    bomb = gzip.compress(b" " * (64 * 1024 * 1024))
    assert len(bomb) < 100_000
    problem(await sender.call("POST", PUSH, content=bomb, headers=headers), 413, "too-large")
    for broken in (good[:-10], b"no gzip", good + b"x"):
        problem(await sender.call("POST", PUSH, content=broken, headers=headers), 400, "bad-gzip")
    other = {"Content-Encoding": "br"}
    problem(await sender.call("POST", PUSH, content=good, headers=other), 415, "bad-encoding")


BAD_PATHS: list[tuple[str, str, int]] = [
    ("GET", "/sync/hub", 403),
    ("GET", "/sync/receipts", 403),
    ("GET", f"/sync/{INTAKE}", 403),
    ("GET", f"/sync/{INTAKE}/_changes", 403),
    ("GET", "/sync/intake/_changes", 403),
    ("GET", "/sync/intake/_all_docs", 403),
    ("POST", "/sync/intake/_bulk_get", 403),
    ("GET", "/sync/box-coordinators", 403),
    ("GET", "/sync/box-coordinators/_changes", 403),
    ("GET", "/sync/box-aaaaaaaaaaaaaaaaaaaaaaaaaa", 403),
    ("GET", "/sync/nowhere", 403),
    ("GET", "/sync/_all_dbs", 404),
    ("GET", "/sync/_users", 404),
    ("GET", "/sync/Directory", 404),
    ("PUT", "/sync/intake", 403),
    ("DELETE", "/sync/intake", 403),
    ("PUT", "/sync/intake/_local/x", 403),
    ("GET", "/sync/intake/_local/x", 404),
    ("GET", "/sync/directory/_design/x", 403),
    ("GET", "/sync/directory/_all_docs", 403),
    ("POST", "/sync/directory/_find", 403),
    ("POST", "/sync/directory/_bulk_docs", 403),
    ("PUT", "/sync/directory/x", 403),
    ("GET", "/sync/directory/x/attachment", 403),
    ("GET", "/sync/directory/..%2fhub", 400),
    ("GET", "/sync/directory%2f..%2fhub", 400),
    ("GET", "/sync/directory/%2e%2e/hub", 400),
    ("GET", "/sync/directory/%252e%252e", 400),
    ("GET", "/sync//hub", 400),
    ("GET", "/sync/directory//x", 400),
    ("GET", "/sync/directory/%zz", 400),
    ("GET", "/sync/directory/%00", 400),
    ("GET", "/sync/directory/a\\b", 400),
    ("GET", "/sync/directory/" + "a" * 3000, 414),
    ("GET", "/sync/directory/_changes?filter=_view", 400),
    ("GET", "/sync/directory/_changes?feed=continuous", 400),
    ("GET", "/sync/directory/_changes?feed=eventsource", 400),
    ("GET", "/sync/directory/_changes?since=%22;drop", 400),
    ("GET", "/sync/directory/_changes?limit=99999999", 400),
    ("GET", "/sync/directory/_changes?limit=-1", 400),
    ("GET", "/sync/directory/_changes?limit=1&limit=2", 400),
    ("GET", "/sync/directory/_changes?attachments=true", 400),
    ("GET", "/sync/directory/x?rev=1-x%0d%0a", 400),
    ("GET", "/sync/directory/x?open_revs=[[[", 400),
    ("GET", "/sync/directory/x", 404),
    ("GET", "/sync/catalogue-zz/_changes", 404),
]


async def test_paths_and_parameters_that_are_not_in_the_table_are_refused(
    region: str, device: MakeDevice
) -> None:
    member = await device("defender")
    for method, path, status in BAD_PATHS:
        answer = await member.call(method, path)
        assert answer.status_code == status, (method, path, answer.text)
        assert answer.headers["content-type"] == "application/problem+json"
        assert {"type", "title", "status", "error", "reason"} <= set(answer.json())


async def test_without_a_token_everything_private_is_closed(http: httpx2.AsyncClient) -> None:
    for method, path in (
        ("GET", "/sync/"),
        ("GET", "/live"),
        ("GET", "/blobs/" + "0" * 64),
        ("POST", "/api/status"),
        ("GET", "/api/operator/status"),
        ("GET", "/api/invitations"),
    ):
        for headers in ({}, {"Authorization": "Bearer x"}, {"Authorization": "Bearer " + "a" * 43}):
            answer = await http.request(method, path, headers=headers)
            assert answer.status_code == 401, (method, path, headers)
            assert answer.headers["www-authenticate"] == "Bearer"


async def test_roles_do_not_reach_what_is_not_theirs(device: MakeDevice) -> None:
    member = await device("defender")
    for method, path in (
        ("GET", "/api/operator/status"),
        ("GET", "/api/operator/members"),
        ("POST", f"/api/operator/members/{member.enrolled['member']}/revoke"),
        ("GET", "/api/invitations"),
        ("DELETE", "/api/invitations/" + "a" * 52),
    ):
        problem(await member.call(method, path), 403, "not-allowed")


@pytest.mark.parametrize(
    ("change", "status", "slug"),
    [
        ({"region": "a" * 52}, 400, "wrong-region"),
        ({"api_origin": "https://elsewhere.example"}, 400, "wrong-origin"),
        ({"at": "2020-01-01T00:00:00Z"}, 400, "bad-clock"),
        ({"at": "soon"}, 400, "bad-statement"),
        ({"auth": "A" * 43}, 400, "bad-statement"),
        ({"more": "x"}, 400, "bad-statement"),
        ({"invitation": 7}, 400, "bad-statement"),
    ],
)
async def test_a_wrong_enrolment_is_refused_and_uses_nothing_up(
    change: dict[str, Any], status: int, slug: str, http: httpx2.AsyncClient, bus: Any
) -> None:
    link = (await bus.request("gateway.invite", {"role": "defender", "days": 7}))["link"]
    device = Device(http)
    await device.look()
    answer = await http.post("/api/enrol", json=device.enrolment(seed_of(link), **change))
    problem(answer, status, slug)
    assert (await device.enrol(seed_of(link))).status_code == 201


async def test_enrolment_needs_both_signatures_of_a_known_invitation(
    http: httpx2.AsyncClient, bus: Any
) -> None:
    link = (await bus.request("gateway.invite", {"role": "defender", "days": 7}))["link"]
    seed, device = seed_of(link), Device(http)
    await device.look()
    whole = device.enrolment(seed)
    for signatures in ([whole["s"][0]], [whole["s"][1]], [whole["s"][0]] * 2, []):
        answer = await http.post("/api/enrol", json={**whole, "s": signatures})
        problem(answer, 400, "bad-statement")
    forged = {**whole, "p": whole["p"] + " "}
    problem(await http.post("/api/enrol", json=forged), 400, "bad-statement")
    stranger = Device(http)
    problem(await stranger.enrol(new_seed()), 404, "invitation-unknown")


@pytest.mark.parametrize(
    ("change", "slug"),
    [
        ({"region": "a" * 52}, "wrong-region"),
        ({"api_origin": "https://elsewhere.example"}, "wrong-origin"),
        ({"nonce": "A" * 54}, "bad-nonce"),
        ({"device": "a" * 26}, "bad-nonce"),
        ({"exp": "2020-01-01T00:00:00Z"}, "bad-clock"),
        ({"exp": "2999-01-01T00:00:00Z"}, "bad-clock"),
        ({"more": "x"}, "bad-statement"),
    ],
)
async def test_a_wrong_sign_in_is_refused(change: dict[str, Any], slug: str, device: MakeDevice) -> None:
    member = await device("defender")
    answer = await member.http.post("/api/sessions", json=member.statement(await member.nonce(), **change))
    problem(answer, 401, slug)


async def test_another_key_cannot_sign_in_for_a_device(device: MakeDevice) -> None:
    member = await device("defender")
    statement = json.loads(member.statement(await member.nonce())["p"])
    answer = await member.http.post("/api/sessions", json=sign("tejedora/session/v1", statement, new_seed()))
    problem(answer, 401, "unknown-device")


async def test_fields_are_named_and_their_values_are_not_repeated(http: httpx2.AsyncClient) -> None:
    answer = await http.post("/api/invitations/check", json={"public": "her name", "her@mail": 1})
    body = problem(answer, 422, "bad-fields")
    assert "her" not in answer.text
    assert body["fields"] == ["(unknown)", "public"]


async def test_statuses_are_bounded_and_unknown_ids_are_unknown(device: MakeDevice) -> None:
    member = await device("defender")
    answer = await member.call("POST", "/api/status", json={"ids": ["a" * 52]})
    assert answer.json() == {"a" * 52: {"state": "unknown"}}
    for ids in ([], ["a" * 52] * 201, ["A" * 52], ["x"], "a" * 52):
        answer = await member.call("POST", "/api/status", json={"ids": ids})
        problem(answer, 422, "bad-fields")


async def test_a_request_for_a_public_role_needs_that_role_and_a_real_key(device: MakeDevice) -> None:
    member, coordinator = await device("defender"), await device("coordinator")
    asked = {"role": "coordinator", "key": public_key(new_seed())}
    problem(await member.call("POST", "/api/directory/requests", json=asked), 403, "not-allowed")
    path = "/api/directory/requests"
    first = await coordinator.call("POST", path, json=asked)
    again = await coordinator.call("POST", path, json=asked)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert (await coordinator.call("GET", path)).json() == {"requests": [first.json()]}
    for bad in ({"role": "custodian"}, {"role": "hub"}):
        problem(await coordinator.call("POST", path, json={**asked, **bad}), 403, "not-your-role")
    problem(await coordinator.call("POST", path, json={**asked, "key": "A" * 43}), 400, "bad-key")


async def test_times_in_answers_are_the_hubs(http: httpx2.AsyncClient) -> None:
    told = (await http.get("/api/region")).json()["time"]
    assert told <= format_time(now())


async def test_members_write_to_the_coordinators_of_a_consented_region_and_to_nobody_else_there(
    region: str, device: MakeDevice, couch: Couch
) -> None:
    far, unknown = "a" * 52, "b" * 51 + "a"
    await couch.ensure_db("hub")
    await couch.update(
        "hub", "relayed", lambda present: {**(present or {}), "consented": [far], "transit": []}
    )
    box = f"box-{'a' * 26}"
    sender, coordinator = await device("defender"), await device("coordinator")

    async def is_taken() -> bool:  # the gateway reads again after some seconds what the root consents to
        body = body_of(sealed(far, "coordinators"))
        return (await sender.call("POST", PUSH, json=body)).status_code == 201

    await eventually(is_taken)
    body = body_of(sealed(far, box), sealed(far, "facilitators"), sealed(unknown, "coordinators"))
    refused = problem(await sender.call("POST", PUSH, json=body), 422, "envelopes-refused")["refused"]
    assert [item["reason"] for item in refused] == ["not-your-place", "not-your-place", "wrong-region"]
    answer = await coordinator.call("POST", PUSH, json=body_of(sealed(far, box)))
    assert answer.status_code == 201


async def test_only_coordinators_write_to_casework(region: str, device: MakeDevice, couch: Couch) -> None:
    for role in ("defender", "facilitator"):
        sender = await device(role)
        body = body_of(sealed(region, "facilitators"), sealed(region, "casework"))
        refused = problem(await sender.call("POST", PUSH, json=body), 422, "envelopes-refused")["refused"]
        assert [(item["index"], item["reason"]) for item in refused] == [(1, "not-your-place")]
        assert await stored(couch) == []
    coordinator = await device("coordinator")
    body = body_of(sealed(region, "facilitators"), sealed(region, "casework"))
    assert (await coordinator.call("POST", PUSH, json=body)).status_code == 201


async def test_checking_in_needs_a_session_and_a_secret_of_the_right_form(device: MakeDevice) -> None:
    member = await device("defender")
    stranger = await member.http.post("/api/timers/cancel", json={"secret": "A" * 43})
    problem(stranger, 401, "no-token")
    for secret in ("", "A" * 42, "A" * 44, "*" * 43, 7, None):
        answer = await member.call("POST", "/api/timers/cancel", json={"secret": secret})
        problem(answer, 422, "bad-fields")
    answer = await member.call("POST", "/api/timers/cancel", json={"secret": "A" * 43})
    assert answer.json() == {"state": "unknown"}
