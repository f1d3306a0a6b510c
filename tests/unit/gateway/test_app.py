"""The app as a whole, on servers in memory: headers, files, CORS, rates, the API document."""

from __future__ import annotations

import gzip
import re
from datetime import timedelta
from pathlib import Path

import httpx2
import pytest
from openapi_spec_validator import validate

from services.gateway.headers import PAGE_POLICY
from services.gateway.pwa_files import APP_ROUTES, read_file
from services.gateway.rates import RATES
from tests.unit.gateway.conftest import Hub


async def test_every_answer_carries_the_security_headers(hub: Hub) -> None:
    member = await hub.enter()
    for answer in (
        await hub.http.get("/"),
        await hub.http.get("/api/region"),
        await hub.http.get("/nowhere"),
        await member.call("GET", "/sync/"),
        await member.call("GET", "/sync/hub"),
        await hub.http.get("/healthz"),
    ):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert "geolocation=(self)" in answer.headers["permissions-policy"]
        assert "content-security-policy" in answer.headers
        assert "set-cookie" not in answer.headers
        assert "server" not in answer.headers


def test_every_address_of_the_app_can_be_opened_anew() -> None:
    routes = Path(__file__).parents[3] / "pwa/src/routes.tsx"
    first = {path.split("/", 1)[0] for path in re.findall(r'\{ path: "/([^"]*)"', routes.read_text())}
    assert first - {""} == APP_ROUTES


async def test_pages_have_the_strict_policy_and_everything_else_the_inert_one(hub: Hub) -> None:
    policy = (await hub.http.get("/join")).headers["content-security-policy"]
    assert policy == PAGE_POLICY
    assert "unsafe-inline" not in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy, "nothing of another origin"
    assert "require-trusted-types-for 'script'" in policy
    assert (await hub.http.get("/sw.js")).headers["content-security-policy"] == PAGE_POLICY
    inert = (await hub.http.get("/api/region")).headers["content-security-policy"]
    assert inert == "default-src 'none'; frame-ancestors 'none'; sandbox"


async def test_private_answers_are_never_stored(hub: Hub) -> None:
    member = await hub.enter("coordinator")
    await hub.couch.ensure_db("blobs")
    for method, path in (
        ("GET", "/sync/"),
        ("GET", "/sync/directory"),
        ("GET", "/sync/directory/_changes"),
        ("GET", "/api/invitations"),
        ("GET", "/api/directory/requests"),
        ("GET", "/blobs/" + "0" * 64),
        ("GET", "/sync/hub"),
    ):
        assert (await member.call(method, path)).headers["cache-control"] == "no-store", path


async def test_hashed_files_are_kept_for_ever_and_the_rest_is_asked_for_again(hub: Hub) -> None:
    script = await hub.http.get("/assets/index-Ab3_xY9z.js", headers={"Accept-Encoding": "gzip"})
    assert script.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert script.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in script.headers["vary"]
    plain = await hub.http.get("/assets/index-Ab3_xY9z.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.content == script.content, "the client has decompressed it"
    for path in ("/", "/sw.js", "/learn/a-course"):
        assert (await hub.http.get(path)).headers["cache-control"] == "no-cache"
    again = await hub.http.get("/sw.js", headers={"If-None-Match": plain.headers["etag"]})
    assert again.status_code == 200
    same = await hub.http.get("/assets/index-Ab3_xY9z.js", headers={"If-None-Match": plain.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/join", 200),
        ("/reports/new", 200),
        ("/settings/kit", 200),
        ("/reportsx", 404),
        ("/api/nothing", 404),
        ("/.vite/manifest.json", 404),
        ("/../pyproject.toml", 404),
        ("/%2e%2e/pyproject.toml", 404),
        ("/..%2fpyproject.toml", 404),
        ("/assets/../../pyproject.toml", 404),
        ("/assets", 404),
        ("//etc/passwd", 404),
    ],
)
async def test_the_app_answers_on_its_own_routes_only(hub: Hub, path: str, status: int) -> None:
    answer = await hub.http.get(path)
    assert answer.status_code == status
    if status == 200:
        assert answer.headers["content-type"].startswith("text/html")
    else:
        assert answer.headers["content-type"] == "application/problem+json"


async def test_a_new_build_is_served_without_a_restart(hub: Hub, app_files: Path) -> None:
    folder = app_files
    assert "app" in (await hub.http.get("/")).text
    (folder / "new.txt").write_text("new")
    (folder / "index.html").write_text("another build")
    assert (await hub.http.get("/")).text == "another build"
    assert (await hub.http.get("/new.txt")).text == "new"


async def test_an_app_that_is_not_built_says_how_to_build_it(hub: Hub, app_files: Path) -> None:
    (app_files / "index.html").unlink()
    answer = await hub.http.get("/home")
    assert (answer.status_code, answer.json()["type"]) == (503, "urn:tejedora:problem:app-not-built")
    assert "make build" in answer.json()["detail"]


async def test_only_listed_origins_may_call_across_origins_and_never_with_cookies(hub: Hub) -> None:
    ask = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization"}
    good = await hub.http.options("/api/status", headers={"Origin": "https://app.example", **ask})
    assert good.headers["access-control-allow-origin"] == "https://app.example"
    assert "access-control-allow-credentials" not in good.headers
    for origin in ("https://evil.example", "null", "http://app.example"):
        bad = await hub.http.options("/api/status", headers={"Origin": origin, **ask})
        assert "access-control-allow-origin" not in bad.headers
        plain = await hub.http.get("/api/region", headers={"Origin": origin})
        assert "access-control-allow-origin" not in plain.headers


async def test_metrics_are_for_this_machine_alone(hub: Hub) -> None:
    own = await hub.http.get("/metrics")
    assert own.status_code == 200
    assert "tejedora_http_requests_total" in own.text
    assert hub.region not in own.text
    for header in ("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"):
        assert (await hub.http.get("/metrics", headers={header: "x"})).status_code == 404


async def test_metrics_name_routes_and_never_ids(hub: Hub) -> None:
    member = await hub.enter()
    for path in (f"/sync/{member.box}", "/blobs/" + "ab" * 32, "/learn/something"):
        await member.call("GET", path)
    text = (await hub.http.get("/metrics")).text
    for identity in (member.box, "ab" * 32, "something", member.enrolled["member"]):
        assert identity not in text


async def test_the_api_document_is_valid_and_shows_every_route(hub: Hub) -> None:
    described = (await hub.http.get("/api/openapi.json")).json()
    validate(described)
    assert described["openapi"].startswith("3.1")
    shown = {
        (path, method.upper())
        for path, item in described["paths"].items()
        for method in item
        if method != "parameters"
    }
    outside = {"/healthz", "/readyz", "/metrics", "/sync", "/sync/{path:path}", "/{path:path}"}
    routed = {
        (route.path, method)
        for route in hub.routes
        if route.path not in outside
        for method in (route.methods or set()) - ({"HEAD"} if (route.path, "HEAD") not in shown else set())
    }
    assert routed == {(path, method) for path, method in shown if not path.startswith("/sync")}


async def test_every_operation_says_who_may_call_it_and_what_can_go_wrong(hub: Hub) -> None:
    described = (await hub.http.get("/api/openapi.json")).json()
    for path, item in described["paths"].items():
        for method, operation in item.items():
            if method == "parameters":
                continue
            where = f"{method} {path}"
            assert operation["summary"], where
            assert operation["responses"], where
            if operation["security"]:
                assert "401" in operation["responses"], where
            assert {"429"} <= set(operation["responses"]), where


async def test_too_many_requests_are_told_when_to_come_back(hub: Hub) -> None:
    member = await hub.enter()
    answers: list[httpx2.Response] = [
        await member.call("GET", "/sync/") for _ in range(RATES["read"].burst + 1)
    ]
    assert [answer.status_code for answer in answers[:-1]] == [200] * RATES["read"].burst
    last = answers[-1]
    assert (last.status_code, last.headers["retry-after"]) == (429, "1")
    other = await hub.enter()
    assert (await other.call("GET", "/sync/")).status_code == 200, "another device is not held up"
    hub.clock.move(timedelta(seconds=1))
    assert (await member.call("GET", "/sync/")).status_code == 200


async def test_problems_have_one_shape_everywhere(hub: Hub) -> None:
    member = await hub.enter()
    for method, path in (
        ("GET", "/nowhere"),
        ("PATCH", "/api/region"),
        ("PUT", "/home"),
        ("HEAD", "/live"),
        ("POST", "/api/enrol"),
        ("DELETE", "/sync/intake"),
        ("GET", "/blobs/x"),
    ):
        answer = await member.call(method, path)
        assert 400 <= answer.status_code < 500, (method, path)
        assert answer.headers["content-type"] == "application/problem+json"
        assert re.match(r"\d+", answer.headers["content-length"])


def test_a_gzip_file_is_smaller_or_not_there(app_files: Path) -> None:
    folder = app_files
    (folder / "noise.json").write_bytes(bytes(range(256)) * 3)
    for name in ("assets/index-Ab3_xY9z.js", "sw.js", "noise.json"):
        file = read_file(folder / name, name)
        if file.gzipped is not None:
            assert len(file.gzipped) < len(file.content)
            assert gzip.decompress(file.gzipped) == file.content
