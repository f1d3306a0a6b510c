"""A service's frame: health, readiness, start and stop, workers, errors in one shape."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from shared.bus import BusUnreachable
from shared.couch import Unreachable
from shared.logging import REQUEST_ID_HEADER
from shared.metrics import REGISTRY
from shared.problem import MEDIA_TYPE, Problem
from shared.service import create_app
from shared.settings import ServiceSettings
from tests.support.apps import running
from tests.support.waiting import eventually

SETTINGS = ServiceSettings()


class Work:
    """A start, a stop and a worker that can be told to fail."""

    def __init__(self) -> None:
        self.log: list[str] = []
        self.failures = 0
        self.runs = 0

    async def start(self) -> None:
        self.log.append("start")
        if self.failures:
            self.failures -= 1
            raise Unreachable("away")

    async def stop(self) -> None:
        self.log.append("stop")

    async def worker(self) -> None:
        self.runs += 1
        self.log.append("worker")
        if self.runs == 1:
            raise RuntimeError("a bug")
        try:
            await asyncio.Event().wait()
        finally:
            self.log.append("worker stopped")


async def _well() -> None:
    return None


def _app(work: Work, **more: Any) -> Any:
    options: dict[str, Any] = {"checks": {"couchdb": _well}, "workers": {"w": work.worker}, **more}
    return create_app("test", SETTINGS, start=work.start, stop=work.stop, **options)


async def test_a_service_is_healthy_at_once_and_ready_when_it_has_started() -> None:
    work = Work()
    work.failures = 2
    async with running(_app(work)) as client:
        assert (await client.get("/healthz")).json() == {"ok": True}
        assert (await client.get("/readyz")).status_code == 503

        async def ready() -> bool:
            return (await client.get("/readyz")).status_code == 200

        await eventually(ready)
        assert (await client.get("/readyz")).json() == {"ready": True, "waiting_for": []}
    assert work.log.count("start") == 3


async def test_readiness_names_what_is_missing() -> None:
    async def missing() -> str:
        return "unreachable"

    async with running(_app(Work(), checks={"couchdb": missing, "nats": _well})) as client:
        answer = await client.get("/readyz")
        assert answer.status_code == 503
        assert "couchdb" in answer.json()["waiting_for"]
        assert "nats" not in answer.json()["waiting_for"]


async def test_a_worker_that_fails_is_begun_again_and_stopped_before_the_service() -> None:
    work = Work()
    async with running(_app(work)):

        async def runs_again() -> bool:
            return work.runs == 2

        await eventually(runs_again)
    assert work.log[-2:] == ["worker stopped", "stop"]


async def test_a_service_stops_cleanly_though_it_never_started() -> None:
    work = Work()
    work.failures = 1000
    async with running(_app(work)) as client:
        assert (await client.get("/readyz")).status_code == 503
    assert work.log[-1] == "stop"
    assert "worker" not in work.log


async def test_the_report_has_counts_only_when_ready() -> None:
    async def status() -> dict[str, Any]:
        return {"counts": {"pending": 2}, "warnings": ["behind"]}

    work = Work()
    app = _app(work, status=status)
    assert (await app.state.service.report())["counts"] == {}
    async with running(app) as client:

        async def ready() -> bool:
            return (await client.get("/readyz")).status_code == 200

        await eventually(ready)
        report = await app.state.service.report()
    assert report == {
        "service": "test",
        "version": report["version"],
        "ready": True,
        "waiting_for": [],
        "counts": {"pending": 2},
        "warnings": ["behind"],
    }


def _raising(error: Exception) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(_request: Request) -> Response:
        raise error

    return endpoint


@pytest.mark.parametrize(
    ("error", "status", "slug"),
    [
        (Problem(409, "used", "Used"), 409, "used"),
        (Unreachable("away"), 503, "unavailable"),
        (BusUnreachable("away"), 503, "unavailable"),
    ],
    ids=["problem", "couchdb", "nats"],
)
async def test_every_error_leaves_as_problem_details(error: Exception, status: int, slug: str) -> None:
    async with running(_app(Work(), routes=[Route("/x", _raising(error))])) as client:
        answer = await client.get("/x")
    assert answer.status_code == status
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["type"] == f"urn:tejedora:problem:{slug}"
    assert answer.json()["status"] == status


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/none", 404), ("POST", "/healthz", 405)])
async def test_starlettes_own_errors_have_the_same_shape(method: str, path: str, status: int) -> None:
    async with running(_app(Work())) as client:
        answer = await client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == MEDIA_TYPE


async def test_a_request_keeps_its_id_or_gets_one_and_is_counted_by_route_alone() -> None:
    async def show(request: Request) -> Response:
        return JSONResponse({"id": request.path_params["id"]})

    async with running(_app(Work(), routes=[Route("/things/{id}", show)])) as client:
        given = await client.get("/things/secret-id", headers={REQUEST_ID_HEADER: "my-own-request"})
        fresh = await client.get("/things/secret-id")
        metrics = (await client.get("/metrics")).text
    assert given.headers[REQUEST_ID_HEADER] == "my-own-request"
    assert len(fresh.headers[REQUEST_ID_HEADER]) == 26
    assert 'route="/things/{id}"' in metrics
    assert "secret-id" not in metrics


def test_every_metric_has_a_sentence() -> None:
    for metric in REGISTRY.collect():
        assert metric.name.startswith("tejedora_")
        assert metric.documentation.endswith(".")


def test_a_problem_comes_back_from_its_json() -> None:
    problem = Problem(422, "refused", "Refused", "Look again.", {"refused": [1, 2]})
    back = Problem.from_dict(json.loads(json.dumps(problem.to_dict())))
    assert back.to_dict() == problem.to_dict()


def test_an_answer_that_is_no_problem_still_becomes_one() -> None:
    assert Problem.from_dict({}).to_dict()["status"] == 500
    assert Problem.from_dict({"status": "x", "detail": 3}).to_dict()["type"] == "urn:tejedora:problem:unknown"


@pytest.mark.parametrize(
    ("url", "reachable"),
    [
        ("http://127.0.0.1:8470", False),
        ("http://localhost:8470/", False),
        ("http://hub.localhost", False),
        ("http://[::1]:8470", False),
        ("https://tejedora.example.org", True),
        ("http://192.168.1.5:8470", True),
    ],
)
def test_a_loopback_address_is_no_address_for_other_phones(
    url: str, reachable: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUB_PUBLIC_URL", url)
    assert ServiceSettings().reachable is reachable
    assert not ServiceSettings().public_url.endswith("/")
