"""The README's commands run as they stand, and what it says of limits and settings is so."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import anyio
import pytest
from starlette.routing import Route

from services.gateway import bodies, live, media
from services.gateway.app import build
from services.gateway.blobs import DAILY_BYTES
from services.gateway.rates import RATES
from services.gateway.settings import GatewaySettings
from services.gateway.sync import public, pull, push, queries
from shared import limits
from shared.bus import Bus
from shared.couch import Couch
from tests.integration.gateway.conftest import answers
from tests.integration.gateway.serving import serving
from tests.support.engines import ROOT
from tests.support.waiting import eventually

README = (ROOT / "services" / "gateway" / "README.md").read_text()
HUB_COMMAND = ".venv/bin/hub invite --role defender --json"


async def test_the_commands_enrol_sign_in_and_synchronise(
    region: str, couch: Couch, bus: Bus, couch_url: str, nats_url: str, tmp_path: Path
) -> None:
    [block] = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    assert HUB_COMMAND in block
    settings = GatewaySettings(couchdb_url=couch_url, nats_url=nats_url)
    async with serving(build(settings)) as served:
        await eventually(lambda: answers(bus))
        link = (await bus.request("gateway.invite", {"role": "defender", "days": 1}))["link"]
        link = link.replace(settings.public_url, served.url)
        # The `hub` command asks the same question over NATS; here the test has asked it.
        script = block.replace(HUB_COMMAND, f"""echo '{{"link": "{link}"}}'""")
        script = script.replace("services/gateway/", f"{ROOT}/services/gateway/").replace(
            ".venv", f"{ROOT}/.venv"
        )
        result = await anyio.run_process(
            [shutil.which("bash") or "bash", "-euo", "pipefail", "-c", script],
            cwd=tmp_path,
            check=False,
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
            stderr=subprocess.STDOUT,
        )
    output = result.stdout.decode()
    assert result.returncode == 0, output
    assert f'"region":"{region}"' in output.replace(" ", "")
    assert '"couchdb":"Welcome"' in output
    assert '"state":"unknown"' in output
    assert "1 new, 1 documents of directory" in output
    assert "0 new, 0 documents of box" in output


def rows(heading: str) -> dict[str, list[str]]:
    """The rows of the table whose header begins with these words, by their first cell."""
    table = README.split(heading, 1)[1].split("\n\n", 1)[0]
    lines = [line.strip("| ").split(" | ") for line in table.splitlines()[2:]]
    return {cells[0].strip("`"): cells[1:] for cells in lines}


def test_every_rate_is_in_the_readme() -> None:
    shown = rows("| kind | who shares it")
    assert {kind: (float(cells[1]), int(cells[2])) for kind, cells in shown.items()} == {
        kind: (rate.per_second, rate.burst) for kind, rate in RATES.items()
    }
    for kind, cells in shown.items():
        assert (cells[0] == "everybody") == kind.startswith("open-")


def test_every_limit_in_the_readme_is_the_one_in_the_code() -> None:
    shown = {name: " ".join(cells) for name, cells in rows("| what | how much").items()}
    numbers = {
        name: [int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", text)] for name, text in shown.items()
    }
    kib, mib = limits.KIB, limits.MIB
    assert numbers["JSON body"] == [limits.JSON_BODY_BYTES // kib, limits.JSON_DEPTH, bodies.MOST_JSON_VALUES]
    assert numbers["_bulk_docs"] == [limits.PUSH_BODY_BYTES // mib, limits.PUSH_DOCUMENTS]
    assert numbers["_revs_diff"] == [push.REVS_DIFF_BYTES // kib, limits.REVS_DIFF_IDS, push.REVS_AN_ID]
    assert numbers["_bulk_get`, `_changes` body"] == [
        limits.PULL_BODY_BYTES // kib,
        limits.BULK_GET_IDS,
        pull.MOST_WHOLE,
    ]
    assert numbers["_changes"] == [queries.MOST_CHANGES, pull.MOST_WHOLE, int(pull.LONGPOLL_SECONDS)]
    assert numbers["chunk"] == [limits.BLOB_BYTES // mib, DAILY_BYTES // mib]
    assert numbers["all bodies being read"] == [
        bodies.MEMORY_BYTES // mib,
        503,
        int(bodies.IDLE_SECONDS),
        int(bodies.BODY_SECONDS),
        408,
    ]
    assert numbers["answers kept in memory"] == [public.LARGEST_ANSWER // mib, int(public.FRESH_SECONDS)]
    assert numbers["media kept in memory"] == [media.MEDIA_SHARED_BYTES // mib]
    assert numbers["live streams"] == [live.STREAMS_PER_DEVICE]
    assert numbers["waiting long polls"] == [live.WAITING_REQUESTS]


def test_every_setting_and_its_default_is_in_the_readme() -> None:
    shown = rows("| variable | default")
    fields = {name.upper(): field.default for name, field in GatewaySettings.model_fields.items()}
    assert set(shown) == set(fields)
    for name, default in fields.items():
        cell = shown[name][0].strip("`")
        special = {"": "empty", None: "none", True: "true"}
        if name != "HUB_APP_FILES":
            assert cell == special.get(default, str(default)), name


@pytest.mark.parametrize("prefix", ["/api", "/live", "/blobs", "/packs", "/healthz", "/readyz", "/metrics"])
def test_every_endpoint_is_in_the_readme(prefix: str) -> None:
    listed = set(re.findall(r"`(GET|POST|PUT|DELETE|HEAD) (/[^`]+)`", README))
    routed = {
        (method, route.path)
        for route in build().routes
        if isinstance(route, Route) and route.path.startswith(prefix)
        for method in (route.methods or set()) - {"HEAD"}
    }
    assert routed <= listed
