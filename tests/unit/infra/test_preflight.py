"""What stops a hub before it starts: one clear line each."""

from __future__ import annotations

import shutil
import socket
import stat
from collections import namedtuple
from pathlib import Path

import pytest

from infra import hubfile
from infra.runner import preflight
from infra.settings import HubSettings, hub_settings
from infra.stop import Stop
from shared.limits import MIB

Usage = namedtuple("Usage", "total used free")


def test_a_busy_port_is_named_with_the_way_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        with pytest.raises(Stop) as stop:
            preflight.door(HubSettings(hub_port=port))
    assert str(stop.value) == (
        f"Port {port} is in use by another program. Choose another one: HUB_PORT={port + 1} make run"
    )


def test_port_0_takes_a_free_port() -> None:
    with preflight.door(HubSettings(hub_port=0)) as door:
        assert door.getsockname()[1] > 0


def test_an_address_that_is_not_of_this_machine_is_one_line() -> None:
    with pytest.raises(Stop, match=r"^Port 0 on 192\.0\.2\.1 cannot be opened: .+ HUB_PORT or HUB_HOST\.$"):
        preflight.door(HubSettings(hub_port=0, hub_host="192.0.2.1"))


def test_a_full_disk_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(10**12, 10**12, 150 * MIB))
    with pytest.raises(Stop, match=r"^150 MiB are free on the disk of .+ needs at least 200 MiB"):
        preflight.data_folder(HubSettings(hub_data=tmp_path / "hub"))


def test_a_folder_that_cannot_be_made_stops_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Stop, match=r"cannot be written: Not a directory"):
        preflight.data_folder(HubSettings(hub_data=tmp_path / "file" / "hub"))


def test_only_one_runner_has_the_data(tmp_path: Path) -> None:
    settings = HubSettings(hub_data=tmp_path / "hub")
    with preflight.data_folder(settings), pytest.raises(Stop, match=r"^A hub already runs on the data in"):
        preflight.data_folder(settings)
    preflight.data_folder(settings).close()


def test_demo_and_real_data_are_kept_apart(tmp_path: Path) -> None:
    demo, real = tmp_path / "demo", tmp_path / "real"
    preflight.data_folder(HubSettings(hub_data=demo)).close()
    preflight.data_folder(HubSettings(hub_data=real, hub_demo=False)).close()
    (real / "couchdb" / "hub").mkdir(parents=True)
    with pytest.raises(Stop, match=r"holds a demo, which anyone can enter"):
        preflight.data_folder(HubSettings(hub_data=demo, hub_demo=False))
    with pytest.raises(Stop, match=r"holds a real hub, not a demo"):
        preflight.data_folder(HubSettings(hub_data=real))
    preflight.data_folder(HubSettings(hub_data=demo)).close()
    preflight.data_folder(HubSettings(hub_data=real, hub_demo=False)).close()


def test_the_data_is_for_its_owner_alone(tmp_path: Path) -> None:
    preflight.data_folder(HubSettings(hub_data=tmp_path / "hub")).close()
    assert stat.S_IMODE((tmp_path / "hub").stat().st_mode) == 0o700


@pytest.mark.parametrize(
    ("host", "given", "expected"),
    [
        ("127.0.0.1", "", "http://127.0.0.1:8470"),
        ("0.0.0.0", "", "http://127.0.0.1:8470"),
        ("::1", "", "http://[::1]:8470"),
        ("127.0.0.1", "https://hub.example.org/", "https://hub.example.org"),
        ("127.0.0.1", "https://hub.example.org:8443", "https://hub.example.org:8443"),
    ],
)
def test_the_public_address_is_the_given_one_or_the_door(host: str, given: str, expected: str) -> None:
    assert preflight.public_url(HubSettings(hub_host=host, hub_public_url=given), 8470) == expected


@pytest.mark.parametrize(
    "url",
    [
        "hub.example.org",
        "ftp://hub.example.org",
        "https://",
        "https://h/path",
        "https://u@h",
        "https://h:99999",
    ],
)
def test_a_public_address_that_makes_no_sense_stops_it(url: str) -> None:
    with pytest.raises(Stop, match=r"^HUB_PUBLIC_URL must be an address"):
        preflight.public_url(HubSettings(hub_public_url=url), 8470)


@pytest.mark.parametrize(("version", "told"), [("v18.20.0", "v18.20.0"), ("", "none")])
def test_an_old_or_missing_node_is_named(
    version: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if version:
        node = tmp_path / "node"
        node.write_text(f"#!/bin/sh\necho {version}\n")
        node.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Stop, match=rf"needs Node\.js 20 or newer; found: {told}\."):
        preflight.node()


def test_a_wrong_setting_is_named_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUB_PORT", "many")
    with pytest.raises(Stop, match=r"^HUB_PORT makes no sense: "):
        hub_settings()


def test_an_empty_variable_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUCHDB_URL", "")
    monkeypatch.setenv("HUB_PORT", "")
    assert (hub_settings().couchdb_url, hub_settings().hub_port) == ("", 8470)


def test_the_file_that_finds_a_hub_is_private_and_ignored_once_its_runner_is_gone(tmp_path: Path) -> None:
    hubfile.HubFile(2**22 + 1, "http://x", "http://hub:pw@x", "nats://t@x", "now").write(tmp_path)
    assert stat.S_IMODE((tmp_path / hubfile.FILE).stat().st_mode) == 0o600
    assert hubfile.read(tmp_path) is None
