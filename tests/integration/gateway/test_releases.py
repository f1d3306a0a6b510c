"""From a facilitator's request to what every member replicates: the gateway and content on real servers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from infra import statements as make
from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import canonical_json, format_time, now, strict_json
from shared.release import p_hash
from shared.signing import RELEASE, Seed, public_key, sign
from tests.integration.content.region import content, sign_all
from tests.integration.gateway.conftest import MakeDevice
from tests.integration.gateway.devices import Device
from tests.integration.house import house, ready
from tests.support.region import ROOT_SEED
from tests.unit.content.library import WHOLE, write

PUBLISHER = Seed(bytes(range(1, 33)))
AUTHOR = Seed(bytes(range(2, 34)))
REVIEWER = Seed(bytes(range(3, 35)))
BEGAN = now() - timedelta(days=1)
LESSON = "lesson:care:01-begin"
ROLES = ((PUBLISHER, "release"), (AUTHOR, "author"), (REVIEWER, "reviewer"))


@pytest.fixture
async def published(
    region: str, bus: Bus, couch_url: str, nats_url: str, tmp_path: Path
) -> AsyncIterator[None]:
    """content runs, the folder is published, and an author and a reviewer hold their roles."""
    folder = write(tmp_path / "catalogue", WHOLE)
    async with house(content(couch_url, nats_url, folder)) as (client,):
        await ready(client)
        for key, name in ROLES:
            statement = make.role(ROOT_SEED, region, public_key(key), name, BEGAN, timedelta(days=30))
            await bus.request("content.directory_add", {"statement": statement})
        await sign_all(bus)
        yield


async def _asked(couch: Couch, region: str, body: str, *by: Seed, ver: int = 2) -> dict[str, Any]:
    stored = await couch.get("catalogue-es", LESSON)
    assert stored is not None
    p = canonical_json({**strict_json(stored["p"]), "body": body})
    items = [{"id": LESSON, "ver": ver, "sha256": p_hash(p)}]
    payload = {"region": region, "origin": "desk", "made": format_time(now()), "items": items}
    release = sign(RELEASE, canonical_json(payload), *(by or (AUTHOR, REVIEWER)))
    return {"release": release, "language": "es", "docs": [{"_id": LESSON, "p": p}]}


async def _post(device: Device, body: Any) -> Any:
    return await device.http.post("/api/releases", json=body, headers=device.headers)


async def _pulled(device: Device, path: str) -> Any:
    return await device.http.get(f"/sync/{path}", headers=device.headers)


async def test_two_facilitators_publish_what_every_member_then_reads(
    published: None, device: MakeDevice, couch: Couch, region: str
) -> None:
    facilitator, learner = await device("facilitator"), await device("defender")
    before = (await _pulled(learner, f"catalogue-es/{LESSON}")).json()
    asked = await _asked(couch, region, "Nuestro.")
    answer = await _post(facilitator, asked)
    assert (answer.status_code, answer.json()["state"]) == (201, "published")
    after = (await _pulled(learner, f"catalogue-es/{LESSON}")).json()
    assert (after["ver"], after["p"]) == (2, asked["docs"][0]["p"])
    kept = await _pulled(facilitator, f"history-es/{LESSON}@1")
    assert (kept.status_code, kept.json()["p"]) == (200, before["p"])
    assert (await _pulled(learner, f"history-es/{LESSON}@1")).status_code == 403
    assert (await _post(facilitator, asked)).json()["state"] == "unchanged"


async def test_what_comes_too_late_is_told_so_and_changes_nothing(
    published: None, device: MakeDevice, couch: Couch, region: str
) -> None:
    facilitator = await device("facilitator")
    first, second = [await _asked(couch, region, body) for body in ("Uno.", "Dos.")]
    assert (await _post(facilitator, first)).status_code == 201
    late = await _post(facilitator, second)
    assert (late.status_code, late.json()["type"]) == (409, "urn:tejedora:problem:published-meanwhile")
    assert late.json()["ids"] == [LESSON]
    stored = await couch.get("catalogue-es", LESSON)
    assert stored is not None
    assert stored["p"] == first["docs"][0]["p"]


async def test_one_person_other_roles_and_bad_bodies_publish_nothing(
    published: None, device: MakeDevice, couch: Couch, region: str
) -> None:
    facilitator, coordinator = await device("facilitator"), await device("coordinator")
    good = await _asked(couch, region, "Nuestro.")
    alone = await _asked(couch, region, "Nuestro.", AUTHOR)
    twice = {**alone, "release": {**alone["release"], "s": alone["release"]["s"] * 2}}
    html = await _asked(couch, region, "<script>alert(1)</script>")
    assert (await _post(coordinator, good)).status_code == 403
    assert (await facilitator.http.post("/api/releases", json=good)).status_code == 401
    for body, status, reason in (
        (alone, 422, "not-released"),
        (twice, 422, "duplicate-key"),
        (html, 422, None),
        ({**good, "docs": []}, 422, "documents-differ"),
        ({**good, "more": True}, 422, None),
        ([], 422, None),
        ({**good, "docs": [{"_id": LESSON, "p": "x" * 300_000}]}, 422, None),
        ({**good, "docs": [{"_id": f"lesson:a:{n}", "p": "x" * 200_000} for n in range(11)]}, 413, None),
    ):
        answer = await _post(facilitator, body)
        assert (answer.status_code, answer.json().get("reason")) == (status, reason)
    stored = await couch.get("catalogue-es", LESSON)
    assert stored is not None
    assert stored["ver"] == 1
