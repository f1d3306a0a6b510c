"""Enrolment and sessions on real servers."""

from __future__ import annotations

import asyncio

import httpx2
import pytest

from services.gateway.app import build
from services.gateway.settings import GatewaySettings
from shared.bus import Bus
from shared.couch import Couch
from shared.signing import public_key
from tests.integration.gateway.conftest import MakeDevice
from tests.integration.gateway.devices import Device, new_seed, seed_of
from tests.integration.gateway.serving import Served, serving
from tests.support.waiting import eventually


async def invite(bus: Bus, role: str = "defender") -> str:
    """An invitation's link by whoever runs the hub."""
    return str((await bus.request("gateway.invite", {"role": role, "days": 7}))["link"])


async def test_an_invited_device_enrols_signs_in_and_has_a_box(http: httpx2.AsyncClient, bus: Bus) -> None:
    device = Device(http)
    answer = await device.enrol(seed_of(await invite(bus)))
    assert answer.status_code == 201
    assert (await device.sign_in()).status_code == 200
    assert (await device.call("GET", f"/sync/{device.box}")).json()["db_name"] == device.box


async def test_a_lost_reply_costs_nothing(http: httpx2.AsyncClient, bus: Bus, couch: Couch) -> None:
    device = Device(http)
    link = await invite(bus)
    first = await device.enrol(seed_of(link))
    again = await device.enrol(seed_of(link))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    members = (await bus.request("gateway.members"))["members"]
    assert len(members) == 1
    assert len([name for name in await couch.db_names() if name.startswith("box-")]) == 1


async def test_another_device_cannot_use_it_again_and_the_attempt_is_counted(
    http: httpx2.AsyncClient, bus: Bus, couch: Couch
) -> None:
    link = await invite(bus)
    await Device(http).enrol(seed_of(link))
    second = await Device(http).enrol(seed_of(link))
    assert second.status_code == 409
    assert second.json()["type"] == "urn:tejedora:problem:invitation-used"
    rows = await couch.all_docs("hub", startkey="invitation:", endkey="invitation:\uffff", include_docs=True)
    assert [row["doc"]["reused"] for row in rows] == [1]


async def test_of_many_who_use_one_invitation_at_once_exactly_one_gets_in(
    settings: GatewaySettings, hub: Served, http: httpx2.AsyncClient, bus: Bus, couch: Couch
) -> None:
    """On two copies of the gateway."""
    link = await invite(bus)
    async with (
        serving(build(settings)) as other,
        httpx2.AsyncClient(base_url=other.url, timeout=30) as second,
    ):
        devices = [Device(http if n % 2 else second) for n in range(6)]
        answers = await asyncio.gather(*(device.enrol(seed_of(link)) for device in devices))
    codes = sorted(answer.status_code for answer in answers)
    assert codes == [201, 409, 409, 409, 409, 409]
    assert len((await bus.request("gateway.members"))["members"]) == 1
    assert len([name for name in await couch.db_names() if name.startswith("box-")]) == 1


async def test_two_copies_of_the_gateway_share_nonces_and_sessions(
    settings: GatewaySettings, device: MakeDevice
) -> None:
    first = await device("defender")
    async with (
        serving(build(settings)) as other,
        httpx2.AsyncClient(base_url=other.url, timeout=30) as second,
    ):
        nonce = await first.nonce()
        statement = first.statement(nonce)
        assert (await second.post("/api/sessions", json=statement)).status_code == 200
        assert (await first.http.post("/api/sessions", json=statement)).status_code == 401, "used already"
        answer = await second.get(f"/sync/{first.box}", headers=first.headers)
        assert answer.status_code == 200


async def test_a_revoked_member_is_out_at_once_on_every_copy(
    settings: GatewaySettings, device: MakeDevice, bus: Bus
) -> None:
    member = await device("defender")
    async with (
        serving(build(settings)) as other,
        httpx2.AsyncClient(base_url=other.url, timeout=30) as second,
    ):
        assert (await second.get("/sync/", headers=member.headers)).status_code == 200
        assert (await member.call("GET", "/sync/")).status_code == 200
        await bus.request("gateway.revoke", {"member": member.enrolled["member"]})
        for http in (member.http, second):

            async def is_refused(http: httpx2.AsyncClient = http) -> bool:
                return (await http.get("/sync/", headers=member.headers)).status_code == 403

            await eventually(is_refused, limit=2.5, every=0.01)  # memory alone takes 3 s
    answer = await member.sign_in()
    assert (answer.status_code, answer.json()["type"]) == (403, "urn:tejedora:problem:revoked")


async def test_signing_out_ends_the_token(device: MakeDevice) -> None:
    member = await device("defender")
    assert (await member.call("DELETE", "/api/sessions")).status_code == 204
    assert (await member.call("GET", "/sync/")).status_code == 401


async def test_a_coordinator_invites_and_only_she_sees_and_cancels(device: MakeDevice, bus: Bus) -> None:
    coordinator, colleague = await device("coordinator"), await device("coordinator")
    seed = new_seed()

    asked = {"public": public_key(seed), "roles": ["defender"], "days": 7}
    made = await coordinator.call("POST", "/api/invitations", json=asked)
    assert made.status_code == 201
    assert (await coordinator.call("POST", "/api/invitations", json=asked)).status_code == 200
    assert (await colleague.call("POST", "/api/invitations", json=asked)).status_code == 409
    assert (await colleague.call("GET", "/api/invitations")).json() == {"invitations": []}
    listed = (await coordinator.call("GET", "/api/invitations")).json()["invitations"]
    assert [(row["id"], row["state"]) for row in listed] == [(made.json()["id"], "open")]
    path = f"/api/invitations/{made.json()['id']}"
    assert (await colleague.call("DELETE", path)).status_code == 404
    assert (await coordinator.call("DELETE", path)).status_code == 204
    invited = Device(coordinator.http)
    answer = await invited.enrol(seed)
    assert (answer.status_code, answer.json()["type"]) == (410, "urn:tejedora:problem:invitation-cancelled")


@pytest.mark.parametrize("role", ["operator", "custodian"])
async def test_a_coordinator_cannot_invite_to_roles_of_whoever_runs_the_hub(
    device: MakeDevice, role: str
) -> None:

    coordinator = await device("coordinator")
    asked = {"public": public_key(new_seed()), "roles": [role], "days": 7}
    assert (await coordinator.call("POST", "/api/invitations", json=asked)).status_code == 403


async def test_no_secret_of_an_invitation_or_session_is_stored(
    http: httpx2.AsyncClient, bus: Bus, couch: Couch
) -> None:
    link = await invite(bus)
    device = Device(http)
    await device.enrol(seed_of(link))
    await device.sign_in()
    seed_text = link.split(".")[-2]
    for name in await couch.db_names():
        if name.startswith("_"):
            continue
        text = str(await couch.all_docs(name, include_docs=True))
        assert seed_text not in text
        assert device.token not in text
