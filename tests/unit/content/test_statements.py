"""The directory's door: the first root fixes the region, and a refusal says why."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import anyio
import pytest

from infra import statements as make
from shared.directory_store import load, load_directory, region_of
from shared.encoding import now
from shared.signing import ROOT as ROOT_TYPE
from shared.signing import public_key, sign
from tests.support.memory_couch import MemoryCouch
from tests.unit.content.hub import AUTHOR, PUBLISHER, ROOT, STRANGER, TERM, Hub, Killed, Lives, refused
from tests.vectors.people import COORDINATOR


@pytest.fixture
def hub(tmp_path: Path) -> Hub:
    return Hub(tmp_path)


async def test_the_first_root_fixes_the_region_and_a_repeat_is_harmless(hub: Hub) -> None:
    copy = hub.copy()
    await copy.statements.prepare()
    first = await copy.add(hub.root)
    assert first["new"] is True
    assert await copy.add(hub.root) == {"id": first["id"], "new": False}
    assert await region_of(copy.couch) == hub.region
    pinned = await copy.couch.get_local("directory", "region")
    assert pinned is not None
    assert pinned["region"] == hub.region


async def test_a_second_first_root_is_refused_and_not_kept(hub: Hub) -> None:
    copy = await hub.begin()
    rival = make.root(STRANGER, "Otra", now())
    problem = await refused(copy.add(rival))
    assert (problem.status, problem.slug, problem.extra) == (
        422,
        "statement-refused",
        {"reason": "wrong-region"},
    )
    assert rival["p"] not in [doc["p"] for doc in (await load(copy.couch)).statements]


async def test_of_two_first_roots_at_once_one_is_taken(hub: Hub) -> None:
    copy = hub.copy()
    await copy.statements.prepare()
    outcomes: list[str] = []

    async def add(statement: dict[str, Any]) -> None:
        try:
            await copy.add(statement)
        except Exception as error:
            outcomes.append(str(getattr(error, "extra", error)))
        else:
            outcomes.append("taken")

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(add, hub.root)
        tasks.start_soon(add, make.root(STRANGER, "Otra", now()))
    assert sorted(outcomes) == ["taken", "{'reason': 'wrong-region'}"]
    assert len((await load(copy.couch)).statements) == 1


async def test_killed_after_the_region_was_fixed_the_same_root_finishes_it(hub: Hub) -> None:
    deaths = 0
    for lives in range(30):
        fresh = Hub(hub.folder)
        await fresh.copy().statements.prepare()
        try:
            await fresh.copy(Lives(lives)).add(hub.root)
        except Killed:
            deaths += 1
        else:
            break
        await fresh.copy().add(hub.root)
        assert await region_of(MemoryCouch(fresh.store)) == hub.region
        assert ("news.directory", {}) in fresh.wire.news
    assert deaths > 5


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"threshold": 2}, "bad-payload"),
        ({"keys": [public_key(STRANGER)]}, "not-by-root"),
        ({"keys": []}, "bad-payload"),
        ({"name": ""}, "bad-payload"),
        ({"v": 2}, "not-by-root"),
    ],
)
async def test_a_first_root_that_does_not_hold_fixes_nothing(
    hub: Hub, changes: dict[str, Any], reason: str
) -> None:
    copy = hub.copy()
    await copy.statements.prepare()
    root = {
        "v": 1,
        "keys": [public_key(ROOT)],
        "threshold": 1,
        "demo": False,
        "name": "Prueba",
        "exp": "2036-01-01T00:00:00Z",
    }
    problem = await refused(copy.add(sign(ROOT_TYPE, {**root, **changes}, ROOT)))
    assert (problem.slug, problem.extra) == ("statement-refused", {"reason": reason})
    assert await region_of(copy.couch) is None


async def test_before_the_root_no_other_statement_is_taken(hub: Hub) -> None:
    copy = hub.copy()
    await copy.statements.prepare()
    problem = await refused(copy.add(hub.role(AUTHOR, "author")))
    assert problem.extra == {"reason": "wrong-region"} or problem.slug == "no-region"
    assert (await load(copy.couch)).statements == ()


async def test_what_the_root_signs_is_taken_and_told(hub: Hub) -> None:
    copy = await hub.begin()
    await copy.add(hub.role(STRANGER, "coordinator"))
    directory = await load_directory(copy.couch)
    assert directory is not None
    assert directory.holds(public_key(STRANGER), "coordinator", now())
    assert hub.wire.news == [("news.directory", {})]


async def test_a_refusal_says_why(hub: Hub) -> None:
    copy = await hub.begin()
    soon = now() + timedelta(hours=1)
    key = public_key(STRANGER)
    refusals = {
        "not-by-root": make.role(STRANGER, hub.region, key, "author", hub.began, TERM),
        "wrong-region": make.role(ROOT, "a" * 52, key, "author", hub.began, TERM),
        "term-too-long": make.role(ROOT, hub.region, key, "author", hub.began, timedelta(days=401)),
        "expired": make.role(ROOT, hub.region, key, "author", hub.began, timedelta(hours=1)),
        "serial-not-higher": make.role(
            ROOT, hub.region, public_key(AUTHOR), "author", hub.began, TERM - timedelta(days=1)
        ),
        "holder-without-role": make.seal(STRANGER, hub.region, COORDINATOR.recipient, hub.began, TERM),
        "not-by-root-or-two-coordinators": make.revocation(PUBLISHER, hub.region, key, now()),
        "future-dated": make.revocation(ROOT, hub.region, key, soon),
        "unknown-type": sign("tejedora/release/v1", {"region": hub.region}, ROOT),
    }
    for reason, statement in refusals.items():
        problem = await refused(copy.add(statement))
        assert (problem.status, problem.slug, problem.extra) == (
            422,
            "statement-refused",
            {"reason": reason},
        )
    forged = hub.role(STRANGER, "author")
    forged["s"][0]["sig"] = "A" * 86
    assert (await refused(copy.add(forged))).extra == {"reason": "bad-signature"}
    assert len((await load(copy.couch)).statements) == 4
    assert hub.wire.news == []


@pytest.mark.parametrize("payload", [{}, {"statement": None}, {"statement": {"t": "x"}}, {"other": 1}])
async def test_what_is_no_statement_is_refused(hub: Hub, payload: dict[str, Any]) -> None:
    copy = await hub.begin()
    problem = await refused(copy.statements.add(payload))
    assert (problem.status, problem.extra) == (422, {"reason": "not-signed"})


async def test_an_outage_of_nats_does_not_keep_a_statement_out(hub: Hub) -> None:
    copy = await hub.begin()
    hub.wire.down = True
    assert (await copy.add(hub.role(STRANGER, "author")))["new"] is True
