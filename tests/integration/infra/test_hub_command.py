"""The `hub` command against a hub that runs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from shared import __version__
from shared.encoding import new_id, unb64u
from shared.schemas.health import Fleet
from shared.schemas.status import HubStatus
from shared.signing import Seed, public_key
from tests.integration.infra.device import Device, post
from tests.integration.infra.hub_process import HubProcess, environment, run_hub

LINK = re.compile(r"^(http://127\.0\.0\.1:\d+)/join#1\.([A-Za-z0-9_-]{43})\.([a-z2-7]{52})$", re.MULTILINE)


def test_an_invitation_is_a_link_whose_key_the_hub_knows(demo_hub: HubProcess) -> None:
    made = demo_hub.answer("invite", "--role", "defender", "--days", "3", "--json")
    assert made.keys() == {"link", "id", "role", "expires", "reachable"}
    assert (made["role"], made["reachable"]) == ("defender", False)
    link = LINK.fullmatch(made["link"])
    assert link is not None
    assert link[1] == demo_hub.url
    status, checked = post(
        f"{demo_hub.url}/api/invitations/check", {"public": public_key(Seed(unb64u(link[2])))}
    )
    assert (status, checked["state"], checked["vouched"]) == (200, "open", False)


def test_for_a_person_an_invitation_is_also_a_picture_and_a_warning(demo_hub: HubProcess) -> None:
    finished = demo_hub.hub("invite", "--role", "coordinator")
    assert finished.returncode == 0, finished.stderr
    assert LINK.search(finished.stdout)
    assert "▄" in finished.stdout
    assert "good until" in finished.stdout
    assert "Other phones cannot reach" in finished.stdout


def test_an_invitation_speaks_the_operators_language(demo_hub: HubProcess) -> None:
    said = demo_hub.hub("invite", "--role", "facilitator", LC_ALL="es_MX.UTF-8").stdout
    assert said.startswith("Invitación para una facilitadora, válida hasta ")


def test_status_is_the_status_that_the_app_shows(demo_hub: HubProcess) -> None:
    status = HubStatus.model_validate(demo_hub.answer("status", "--json"))
    assert (status.version, status.demo, status.public_url) == (__version__, True, demo_hub.url)
    assert (status.coordinators, status.head, status.keys_ending) == (1, "fresh", [])
    assert {service.service for service in status.services if service.ready} == {
        "gateway", "content", "incidents", "notifications", "federation",
    }  # fmt: skip


def test_status_for_a_person_says_what_to_do(demo_hub: HubProcess) -> None:
    said = demo_hub.hub("status").stdout
    assert re.search(r"^gateway +ready +-$", said, re.MULTILINE)
    assert "HUB_PUBLIC_URL" in said


def test_the_fleet_of_a_hub_alone_is_itself_and_how_to_have_more(demo_hub: HubProcess) -> None:
    [own] = Fleet.model_validate(demo_hub.answer("fleet", "--json")).hubs
    assert (own.own, own.version, own.state) == (True, __version__, "notice")
    said = demo_hub.hub("fleet").stdout
    assert said.startswith("1 hub: it is well.")
    assert "hub peer invite --role downstream" in said


def test_a_member_is_listed_by_an_opaque_id_and_can_be_shut_out(demo_hub: HubProcess) -> None:
    device = Device.invited(demo_hub.answer("invite", "--role", "defender", "--json")["link"])
    enrolled = device.enrol()
    assert device.session() == 200
    found = {member["member"]: member for member in demo_hub.answer("members", "--json")}
    assert found[enrolled["member"]]["roles"] == ["defender"]
    assert enrolled["member"] in demo_hub.hub("members").stdout
    finished = demo_hub.hub("revoke", enrolled["member"])
    assert (finished.returncode, finished.stdout[:26]) == (0, enrolled["member"])
    assert device.session() == 403


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["revoke", "somebody"], "hub: A member is named by the 26 letters and digits"),
        (["revoke", new_id()], "hub: There is nothing here. There is no such member."),
        (
            ["directory", "init", "--root", "/nonexistent/root.age", "--name", "X"],
            "hub: This hub has a region",
        ),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: list[str], said: str, demo_hub: HubProcess) -> None:
    finished = demo_hub.hub(*arguments)
    assert (finished.returncode, finished.stdout) == (1, "")
    assert finished.stderr.startswith(said)
    assert finished.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["invite"],
        ["invite", "--role", "queen"],
        ["invite", "--role", "defender", "--days", "0"],
        ["invite", "--role", "defender", "--days", "31"],
        ["directory", "sign", "--root", "x", "--days", "401"],
        [],
    ],
)
def test_a_senseless_command_is_explained(arguments: list[str], tmp_path: Path) -> None:
    finished = run_hub(environment(tmp_path), *arguments)
    assert finished.returncode == 2
    assert finished.stderr.startswith("usage: hub")


def test_without_a_hub_it_says_so(tmp_path: Path) -> None:
    for arguments in (["status"], ["members"], ["directory", "show"], ["backup", str(tmp_path / "b")]):
        finished = run_hub(environment(tmp_path), *arguments)
        assert finished.returncode == 1
        assert finished.stderr == (
            f"hub: No hub runs on the data in {tmp_path}. Start it with `make run`, "
            "or name another one: HUB_DATA, or COUCHDB_URL and NATS_URL.\n"
        )
