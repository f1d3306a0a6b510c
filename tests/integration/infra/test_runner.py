"""A whole hub from one command: it starts, heals, stops, keeps its data, and leaves nothing behind."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import stat
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from infra import hubfile
from tests.integration.infra.hub_process import STOP_SECONDS, HubProcess, alive
from tests.support.processes import wait_until

SERVICES = {"gateway", "content", "incidents", "notifications", "federation"}
PROGRAMS = SERVICES | {"server.mjs", "nats-server", "infra.demo"}


def _region(url: str) -> dict[str, object]:
    with urllib.request.urlopen(f"{url}/api/region", timeout=10) as answer:
        found = json.load(answer)
    assert isinstance(found, dict)
    return found


def _ready(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except OSError:
        return False


def test_when_it_says_ready_the_demo_can_be_entered(demo_hub: HubProcess) -> None:
    region = _region(demo_hub.url)
    assert (region["demo"], region["reachable"]) == (True, False)
    assert region["region"] is not None
    ask = urllib.request.Request(
        f"{demo_hub.url}/api/demo/enter",
        data=b'{"role": "coordinator"}',
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(ask, timeout=10) as answer:
        entered = json.load(answer)
    assert entered["coordinator"].keys() == {"author", "seal"}


def test_it_says_in_plain_words_what_to_open_and_who_cannot(demo_hub: HubProcess) -> None:
    said = demo_hub.said()
    assert f"\nready {demo_hub.url}\n" in said
    assert f"Open {demo_hub.url} and enter as demo defender, coordinator, facilitator or operator." in said
    assert "Other phones cannot reach" in said
    assert "HUB_PUBLIC_URL=" in said


def test_its_parts_are_its_own_processes_and_its_secrets_are_private(demo_hub: HubProcess) -> None:
    assert demo_hub.children().keys() == PROGRAMS
    for secret in ("run/hub.json", "run/nats.conf", "demo/root.key", "demo/release.key"):
        assert stat.S_IMODE((demo_hub.data / secret).stat().st_mode) == 0o600, secret


def test_engines_answer_only_to_who_has_the_password(demo_hub: HubProcess) -> None:
    running = hubfile.read(demo_hub.data / "run")
    assert running is not None
    bare = re.sub(r"//.*@", "//", running.couchdb_url)
    with pytest.raises(urllib.error.HTTPError, match="401"):
        urllib.request.urlopen(f"{bare}/_all_dbs", timeout=5)


def test_a_killed_service_is_started_again_and_the_hub_is_whole_again(demo_hub: HubProcess) -> None:
    before = demo_hub.children()
    os.kill(before["gateway"], signal.SIGKILL)
    _wait_for_another(demo_hub, "gateway", before["gateway"])
    wait_until(lambda: _ready(demo_hub.url), 60, "the gateway to be ready again")
    assert "gateway ended (SIGKILL); starting it again in 0.2 s (restart 1)" in demo_hub.said()
    after = demo_hub.children()
    assert {name: pid for name, pid in after.items() if name != "gateway"} == {
        name: pid for name, pid in before.items() if name != "gateway"
    }


def test_killed_engines_come_back_on_their_addresses_with_their_data(demo_hub: HubProcess) -> None:
    region = _region(demo_hub.url)["region"]
    before = demo_hub.children()
    for name in ("server.mjs", "nats-server"):
        os.kill(before[name], signal.SIGKILL)
        _wait_for_another(demo_hub, name, before[name])
    wait_until(lambda: _ready(demo_hub.url), 60, "the gateway to be ready again")
    assert _region(demo_hub.url)["region"] == region
    wait_until(lambda: demo_hub.hub("status", "--json").returncode == 0, 60, "a status without a problem")


def test_sigterm_ends_everything_in_time_and_a_second_start_finds_all_data(new_hub: HubProcess) -> None:
    new_hub.start()
    region, started = _region(new_hub.url)["region"], list(new_hub.children().values())
    assert new_hub.stop() == 0
    assert [pid for pid in started if alive(pid)] == []
    assert new_hub.said().rstrip().endswith("The hub has stopped.")
    assert not (new_hub.data / "run" / hubfile.FILE).exists()
    new_hub.process.stop()
    new_hub.start()
    assert _region(new_hub.url)["region"] == region
    assert new_hub.answer("catalogue", "--json")["unsigned"] == 0


def test_a_killed_runner_leaves_no_orphan_and_its_data_can_be_run_again(new_hub: HubProcess) -> None:
    new_hub.start()
    started = list(new_hub.children().values())
    new_hub.process.kill()
    wait_until(lambda: not any(map(alive, started)), STOP_SECONDS, "every process to end")
    assert new_hub.hub("status").stderr.startswith("hub: No hub runs on the data in ")
    new_hub.start()


def test_a_stop_during_the_start_is_a_clean_one(new_hub: HubProcess) -> None:
    new_hub.begin()
    new_hub.process.wait_for(lambda: "gateway" in new_hub.children(), "its services")
    started = list(new_hub.children().values())
    assert new_hub.stop() == 0
    assert [pid for pid in started if alive(pid)] == []


def test_a_busy_port_is_one_clear_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        assert _refused(tmp_path, HUB_PORT=str(port)) == (
            f"Port {port} is in use by another program. Choose another one: HUB_PORT={port + 1} make run\n"
        )


def test_data_that_another_hub_uses_is_one_clear_line(demo_hub: HubProcess) -> None:
    other = HubProcess(demo_hub.data.parent / "other", HUB_DATA=str(demo_hub.data))
    other.begin()
    assert other.exit_code() == 1
    assert other.said() == (
        f"A hub already runs on the data in {demo_hub.data}. "
        "Stop it first, or choose another folder with HUB_DATA.\n"
    )


def test_an_unreachable_couchdb_is_one_clear_line_without_its_password(tmp_path: Path) -> None:
    said = _refused(tmp_path, COUCHDB_URL="http://hub:secret@127.0.0.1:9", NATS_URL="nats://127.0.0.1:9")
    assert said.splitlines()[-1] in {
        "CouchDB at http://127.0.0.1:9 does not answer. Is it running? Is COUCHDB_URL right?",
        "NATS at nats://127.0.0.1:9 does not answer. Is it running? Is NATS_URL right?",
    }
    assert "secret" not in said
    assert "Traceback" not in said


def test_what_is_no_couchdb_is_told(demo_hub: HubProcess, nats_url: str, tmp_path: Path) -> None:
    said = _refused(tmp_path, COUCHDB_URL=demo_hub.url, NATS_URL=nats_url)
    assert f"What answers at {demo_hub.url} does not look like CouchDB" in said


def test_a_nats_that_wants_a_token_is_told(demo_hub: HubProcess, couch_url: str, tmp_path: Path) -> None:
    running = hubfile.read(demo_hub.data / "run")
    assert running is not None
    address = running.nats_url.rpartition("@")[2]
    said = _refused(tmp_path, COUCHDB_URL=couch_url, NATS_URL=f"nats://wrong@{address}")
    assert f"NATS at nats://{address} refuses the name or password in NATS_URL." in said


def _wait_for_another(hub: HubProcess, name: str, pid: int) -> None:
    """Wait until a part runs as another process than it did."""
    wait_until(lambda: hub.children().get(name, pid) != pid, 30, f"another {name}")


def _refused(folder: Path, **settings: str) -> str:
    """What a hub says that cannot start with these settings; it leaves nothing behind."""
    hub = HubProcess(folder, **settings)
    hub.begin()
    assert hub.exit_code() == 1
    assert not (hub.data / "run" / hubfile.FILE).exists()
    return hub.said()
