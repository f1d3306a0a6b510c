"""The gateway while CouchDB or NATS is away, and how it stops."""

from __future__ import annotations

import asyncio
import json
import signal
import time
from pathlib import Path

import httpx2
import pytest

from services.gateway.app import build
from services.gateway.settings import GatewaySettings
from shared.bus import Bus
from shared.couch import Couch
from tests.integration.gateway.conftest import entered
from tests.integration.gateway.sealing import sealed
from tests.integration.gateway.serving import Served, serving
from tests.support.engines import CouchEngine
from tests.support.region import make_region
from tests.support.services import ServiceProcess
from tests.support.waiting import eventually


async def test_while_the_engine_is_away_everything_says_503_and_then_goes_on(
    nats_url: str, bus: Bus, tmp_path: Path
) -> None:
    engine = CouchEngine(tmp_path / "engine")
    engine.start()
    try:
        couch = Couch(engine.url)
        region = await make_region(couch)
        await couch.close()
        settings = GatewaySettings(couchdb_url=engine.url, nats_url=nats_url)
        async with serving(build(settings)) as served, entered(served, bus, "coordinator") as device:
            push = {"docs": [sealed(region)], "new_edits": False}
            assert (await device.call("POST", "/sync/intake/_bulk_docs", json=push)).status_code == 201
            engine.kill()
            for method, path, body in (
                ("GET", "/sync/", None),
                ("GET", f"/sync/{device.box}/_changes", None),
                ("POST", "/sync/intake/_bulk_docs", push),
                ("POST", "/api/status", {"ids": ["a" * 52]}),
                ("GET", "/blobs/" + "0" * 64, None),
                ("GET", "/api/invitations", None),
            ):
                answer = await device.call(method, path, json=body)
                assert answer.status_code == 503, (path, answer.text)
                assert answer.headers["retry-after"], path
                assert answer.headers["content-type"] == "application/problem+json"
            assert (await device.http.get("/healthz")).status_code == 200
            assert (await device.http.get("/readyz")).json()["waiting_for"] == ["couchdb"]
            assert (await device.http.get("/api/region")).json()["region"] == region, "what was known holds"
            engine.start()

            async def pushed() -> bool:
                return (await device.call("POST", "/sync/intake/_bulk_docs", json=push)).status_code == 201

            await eventually(pushed)
    finally:
        engine.stop()


async def test_without_nats_people_still_enrol_sign_in_send_and_read(
    couch: Couch, couch_url: str, region: str, bus: Bus, settings: GatewaySettings
) -> None:
    nowhere = settings.model_copy(update={"nats_url": "nats://127.0.0.1:1"})
    async with (
        serving(build(settings)) as usual,
        entered(usual, bus, "defender") as device,
        serving(build(nowhere), ready=False) as served,
        httpx2.AsyncClient(base_url=served.url, timeout=30) as http,
    ):
        device.http = http
        assert (await device.sign_in()).status_code == 200
        push = {"docs": [sealed(region)], "new_edits": False}
        assert (await device.call("POST", "/sync/intake/_bulk_docs", json=push)).status_code == 201
        assert (await device.call("GET", f"/sync/{device.box}/_changes")).status_code == 200
        assert (await http.get("/readyz")).json() == {"ready": False, "waiting_for": ["nats"]}
        assert (await device.call("DELETE", "/api/sessions")).status_code == 204


async def test_a_hub_without_a_region_says_what_to_do_next(
    couch: Couch, bus: Bus, settings: GatewaySettings
) -> None:
    async with (
        serving(build(settings)) as served,
        httpx2.AsyncClient(base_url=served.url, timeout=30) as http,
    ):
        answer = await http.get("/api/region")
        assert (answer.status_code, answer.json()["type"]) == (503, "urn:tejedora:problem:no-region")
        assert "hub directory" in answer.json()["detail"]
        enrol = await http.post("/api/enrol", json={"t": "x", "p": "{}", "s": []})
        assert enrol.status_code == 400


async def test_it_stops_at_once_although_a_stream_is_open(
    couch: Couch, couch_url: str, nats_url: str, region: str, bus: Bus, tmp_path: Path
) -> None:
    process = ServiceProcess("gateway", tmp_path, COUCHDB_URL=couch_url, NATS_URL=nats_url)
    process.start()
    try:
        process.wait_until_ready()
        async with entered(Served(process.url, build()), bus, "defender") as device:
            async with device.http.stream("GET", "/live", headers=device.headers) as answer:
                lines = answer.aiter_lines()
                await anext(lines)
                began = time.monotonic()
                popen = process.process._popen
                assert popen is not None
                popen.send_signal(signal.SIGTERM)
                rest = [line async for line in lines]
                assert "event: end" in rest
            code = await asyncio.to_thread(popen.wait, 10)
            assert time.monotonic() - began < 4.5, "uvicorn alone would wait 5 s"
            assert code in (0, -signal.SIGTERM)
        for line in process.process.output().splitlines():
            entry = json.loads(line)
            assert entry["level"] in ("info", "warning"), entry
    finally:
        process.close()


async def test_logs_hold_no_address_no_path_and_no_token(
    couch: Couch, couch_url: str, nats_url: str, region: str, bus: Bus, tmp_path: Path
) -> None:
    process = ServiceProcess("gateway", tmp_path, COUCHDB_URL=couch_url, NATS_URL=nats_url, LOG_LEVEL="DEBUG")
    process.start()
    try:
        process.wait_until_ready()
        async with entered(Served(process.url, build()), bus, "defender") as device:
            for path in (
                f"/sync/{device.box}",
                f"/sync/{device.box}/x",
                "/blobs/" + "0" * 64,
                "/nowhere?q=me",
            ):
                await device.call("GET", path, headers={"X-Forwarded-For": "203.0.113.7"})
            secrets = (device.token, device.box, device.enrolled["member"], "203.0.113.7", "nowhere", "q=me")
        output = process.process.output()
        assert output
        assert [secret for secret in secrets if secret in output] == []
    finally:
        process.close()


def test_wrong_settings_are_told_before_anything_starts() -> None:
    with pytest.raises(ValueError, match="origin"):
        GatewaySettings(hub_app_origins="https://app.example/path")
    with pytest.raises(ValueError, match="origin"):
        GatewaySettings(hub_public_url="tejedora")
