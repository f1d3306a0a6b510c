"""A real region from nothing: its root, its first coordinator, its catalogue. A demo does this by itself."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from infra import statements
from infra.statements import new_seed
from shared.encoding import now
from shared.signing import public_key, region_id
from tests.integration.infra.device import Device
from tests.integration.infra.hub_process import HubProcess, environment, run_hub
from tests.support.processes import wait_until

ROOT_SECRET = {"HUB_ROOT_PASSPHRASE": "seis palabras bien revueltas al azar"}
RELEASE_SECRET = {"HUB_RELEASE_PASSPHRASE": "otras seis palabras muy distintas aqui"}


@pytest.fixture(scope="module")
def real_hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    hub = HubProcess(tmp_path_factory.mktemp("real-hub"), HUB_DEMO="0", HUB_NAME="Sierra")
    hub.start()
    yield hub
    hub.close()


@pytest.fixture(scope="module")
def root(real_hub: HubProcess, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root key file of the region that was made for the hub."""
    file = tmp_path_factory.mktemp("offline") / "root.age"
    before = real_hub.hub("invite", "--role", "coordinator")
    assert "This hub has no region yet" in before.stderr
    made = real_hub.hub("directory", "init", "--root", str(file), "--name", "Sierra", **ROOT_SECRET)
    assert made.returncode == 0, made.stderr
    return file


def _through(hub: HubProcess, root: Path, request: str) -> subprocess.CompletedProcess[str]:
    """Sign a request where there is no hub, and bring what was signed back."""
    offline = environment(root.parent / "no-hub") | ROOT_SECRET
    signed = run_hub(offline, "directory", "sign", "--root", str(root), "--yes", given=request)
    assert signed.returncode == 0, signed.stderr
    return hub.hub("directory", "import", given=signed.stdout)


def test_a_new_real_hub_says_how_to_begin(real_hub: HubProcess) -> None:
    assert "hub directory init --root root.age" in real_hub.said()
    assert "enter as demo" not in real_hub.said()


def test_the_region_can_be_invited_to_at_once(real_hub: HubProcess, root: Path) -> None:
    made = real_hub.answer("invite", "--role", "coordinator", "--json")
    shown = real_hub.answer("directory", "show", "--json")
    assert made["link"].endswith(shown["region"])
    assert shown["name"] == "Sierra"
    assert root.read_text().startswith("-----BEGIN AGE ENCRYPTED FILE-----")


def test_init_may_be_repeated_but_not_with_another_key(real_hub: HubProcess, root: Path) -> None:
    again = real_hub.hub("directory", "init", "--root", str(root), **ROOT_SECRET)
    assert again.returncode == 0, again.stderr
    other = root.with_name("other.age")
    offline = environment(root.parent / "no-hub") | ROOT_SECRET
    made = run_hub(offline, "directory", "init", "--root", str(other), "--name", "Otra", "--offline")
    assert made.returncode == 0, made.stderr
    refused = real_hub.hub("directory", "init", "--root", str(other), **ROOT_SECRET)
    assert refused.stderr.startswith("hub: This hub belongs to the region ")


def test_a_coordinator_gets_her_role_from_a_root_that_is_offline(real_hub: HubProcess, root: Path) -> None:
    device = Device.invited(real_hub.answer("invite", "--role", "coordinator", "--json")["link"])
    device.enrol()
    assert device.session() == 200
    assert device.ask_for_role("coordinator")["state"] == "waiting"
    request = real_hub.hub("directory", "request").stdout
    assert [role["key"] for role in json.loads(request)["roles"]] == [public_key(device.author)]
    imported = _through(real_hub, root, request)
    assert imported.stderr == "1 new statements in the directory, 0 known before.\n"
    assert device.ask_for_role("coordinator")["state"] == "granted"
    roles = real_hub.answer("directory", "show", "--json")["roles"]
    assert [(held["role"], held["key"]) for held in roles if held["role"] == "coordinator"] == [
        ("coordinator", public_key(device.author))
    ]
    revocation = real_hub.hub("directory", "request", "--revoke", public_key(device.author)).stdout
    assert _through(real_hub, root, revocation).returncode == 0
    left = real_hub.answer("directory", "show", "--json")["roles"]
    assert public_key(device.author) not in [held["key"] for held in left]


def test_the_catalogue_is_signed_by_a_release_key_that_the_root_has_named(
    real_hub: HubProcess, root: Path, tmp_path: Path
) -> None:
    key = tmp_path / "release.age"
    assert real_hub.answer("catalogue", "--json")["unsigned"] > 10
    request = real_hub.hub("catalogue", "key", "--out", str(key), **RELEASE_SECRET).stdout
    too_early = real_hub.hub("catalogue", "sign", "--key", str(key), **RELEASE_SECRET)
    assert too_early.returncode == 1
    assert "release-refused" not in too_early.stdout
    assert _through(real_hub, root, request).returncode == 0
    signed = real_hub.hub("catalogue", "sign", "--key", str(key), **RELEASE_SECRET)
    assert signed.returncode == 0, signed.stderr
    shown = real_hub.answer("catalogue", "--json")
    assert shown["unsigned"] == 0
    spanish = shown["languages"]["es"]
    assert spanish["published"] == spanish["folder"]
    assert spanish["published"]["courses"] > 0
    assert real_hub.hub("catalogue", LC_ALL="es_MX.UTF-8").stdout.startswith("idioma  cursos  ")
    again = real_hub.hub("catalogue", "sign", "--key", str(key), **RELEASE_SECRET)
    assert again.stderr.startswith("The catalogue's folder is published as it is")


def test_the_root_consents_to_another_region_with_every_flow_named(real_hub: HubProcess, root: Path) -> None:
    other = region_id(statements.root(new_seed(), "Costa", now())["p"])
    assert real_hub.hub("peer", "know", other, "--name", "Costa").returncode == 0
    assert real_hub.answer("peer", "list", "--json")["links"][0]["state"] == "waits-for-root"
    assert "sign our consent" in real_hub.hub("peer").stdout
    request = real_hub.hub("directory", "request").stdout
    asked = json.loads(request)
    assert [(peer["peer_region"], peer["name"]) for peer in asked["peers"]] == [(other, "Costa")]
    assert "hub" in {role["role"] for role in asked["roles"]}
    offline = environment(root.parent / "no-hub") | ROOT_SECRET
    signed = run_hub(offline, "directory", "sign", "--root", str(root), "--yes", given=request)
    assert "take the list of keys" in signed.stderr
    assert real_hub.hub("directory", "import", given=signed.stdout).returncode == 0
    wait_until(
        lambda: real_hub.answer("peer", "list", "--json")["links"][0]["state"] == "known", 30, "the consent"
    )
    assert json.loads(real_hub.hub("directory", "request").stdout)["peers"] == []
    assert real_hub.hub("peer", "remove", "Costa").returncode == 0
    assert real_hub.answer("peer", "list", "--json")["links"] == []


@pytest.mark.parametrize("peers", ['[{"flows": ["take-boxes"]}]', "[7]", "7"])
def test_no_flow_that_is_unknown_even_reaches_the_root_key(peers: str, root: Path, tmp_path: Path) -> None:
    offline = environment(tmp_path) | ROOT_SECRET
    request = f'{{"v": 1, "region": "{"a" * 52}", "roles": [], "revoke": [], "peers": {peers}}}'
    refused = run_hub(offline, "directory", "sign", "--root", str(root), "--yes", given=request)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("hub: What came in on standard input is not what")


def test_a_root_signs_for_its_own_region_only(root: Path, tmp_path: Path) -> None:
    request = json.dumps({"v": 1, "region": "a" * 52, "roles": [], "revoke": []})
    offline = environment(tmp_path) | ROOT_SECRET
    refused = run_hub(offline, "directory", "sign", "--root", str(root), "--yes", given=request)
    assert refused.stderr.startswith("hub: This is for the region aaaa")


def test_without_a_terminal_nothing_is_signed_unseen(
    real_hub: HubProcess, root: Path, tmp_path: Path
) -> None:
    request = real_hub.hub("directory", "request", "--revoke", public_key(new_seed())).stdout
    offline = environment(tmp_path) | ROOT_SECRET
    refused = run_hub(offline, "directory", "sign", "--root", str(root), given=request)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "There is no terminal to ask at" in refused.stderr


@pytest.mark.parametrize("given", ["", "not json", "[]", "{}", '{"roles": 1, "revoke": []}'])
def test_an_input_that_is_something_else_is_refused(given: str, root: Path, tmp_path: Path) -> None:
    offline = environment(tmp_path) | ROOT_SECRET
    refused = run_hub(offline, "directory", "sign", "--root", str(root), "--yes", given=given)
    assert refused.returncode == 1
    assert refused.stderr.startswith("hub: What came in on standard input is not what")


def test_in_a_demo_a_request_for_a_role_is_granted_at_once(demo_hub: HubProcess) -> None:
    device = Device.invited(demo_hub.answer("invite", "--role", "coordinator", "--json")["link"])
    device.enrol()
    assert device.session() == 200
    device.ask_for_role("coordinator")
    wait_until(lambda: device.ask_for_role("coordinator")["state"] == "granted", 30, "the role")
