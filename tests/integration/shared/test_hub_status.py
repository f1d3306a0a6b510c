"""The status of a hub, collected from real servers: truthful when all is there and when nothing is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shared import hub_status
from shared.bus import Bus
from shared.changes import sequence_number
from shared.couch import Couch
from shared.directory_store import load, load_directory, region_of
from shared.encoding import parse_time, sha256_b32
from shared.fetched import Fetched
from shared.settings import ServiceSettings
from shared.signing import statement_id
from tests.vectors import statements as make
from tests.vectors.people import AUTHOR, COORDINATOR, CUSTODIAN
from tests.vectors.statements import MIDDLE, REGION, ROOT

NOW = parse_time(MIDDLE)
BOX = "box-coordinators"


@pytest.fixture
def settings(tmp_path: Path) -> ServiceSettings:
    return ServiceSettings(
        hub_data=tmp_path, hub_demo=False, hub_public_url="https://tejedora.example.org", hub_name="Prueba"
    )


async def _directory(couch: Couch, *signed: dict[str, Any]) -> None:
    await couch.ensure_db("directory")
    await couch.bulk("directory", [{**s, "_id": statement_id(s["t"], s["p"])} for s in signed])


async def _deliver(couch: Couch, *names: str, day: str = "2026-05-30") -> None:
    """Put envelopes into the coordinators' box, with their receipts."""
    await couch.ensure_db(BOX)
    await couch.ensure_db("receipts")
    ids = [sha256_b32(name.encode()) for name in names]
    await couch.bulk(BOX, [{"_id": id_, "h": "", "a": ""} for id_ in ids])
    await couch.bulk("receipts", [{"_id": id_, "state": "delivered", "day": day} for id_ in ids])


async def _pulled(couch: Couch, at: str) -> None:
    """A coordinator asks for what comes after all that is there."""
    await couch.ensure_db("hub")
    seq = (await couch.info(BOX))["update_seq"]
    await Fetched(couch).note(BOX, seq, parse_time(at))


async def test_a_whole_hub_is_told_in_numbers_and_words(
    couch: Couch, bus: Bus, settings: ServiceSettings
) -> None:
    known = [
        ROOT,
        make.role(COORDINATOR, "coordinator"),
        make.role(CUSTODIAN, "custodian"),
        make.seal(COORDINATOR, exp="2026-06-06T12:00:00Z"),
        make.seal(CUSTODIAN),
    ]
    await _directory(couch, *known, make.head(COORDINATOR, known))
    await couch.ensure_db("hub")
    members = [
        {"_id": f"member:{n}", "state": state} for n, state in enumerate(["active", "active", "revoked"])
    ]
    await couch.bulk("hub", [*members, {"_id": "device:1", "state": "active"}])

    async def incidents(_question: dict[str, Any]) -> dict[str, Any]:
        return {
            "service": "incidents",
            "version": "0.1.0",
            "ready": True,
            "waiting_for": [],
            "counts": {"pending": 2, "oldest_hours": 3, "refused": 1},
            "warnings": [],
        }

    await bus.serve("incidents", "0.1.0", {"status": incidents})
    status = await hub_status.collect(couch, bus, settings, NOW)

    assert (status.couchdb, status.nats, status.region, status.head) == (True, True, REGION, "fresh")
    assert (status.coordinators, status.custodians, status.members) == (1, 1, 2)
    assert status.coordinators_lately == 1
    assert (status.backlog, status.refused, status.dead_letters) == (2, 1, 0)
    assert [(k.what, k.role, k.days) for k in status.keys_ending] == [("seal", "coordinator", 5)]
    assert [s.service for s in status.services if s.up] == ["incidents"]
    assert status.disk is not None
    assert status.level == "problem"
    codes = [f.code for f in status.findings]
    assert codes.count("service-down") == 4
    assert {"backlog", "refused", "keys-ending", "one-coordinator"} <= set(codes)
    shown = status.model_dump_json()
    assert COORDINATOR.key not in shown
    assert COORDINATOR.recipient not in shown


async def test_a_coordinator_whose_app_renews_nothing_any_more_counts_as_unproven(
    couch: Couch, bus: Bus, settings: ServiceSettings
) -> None:
    known = [ROOT, make.role(COORDINATOR, "coordinator"), make.seal(COORDINATOR)]
    await _directory(couch, *known)
    fresh = await hub_status.collect(couch, bus, settings, NOW)
    late = await hub_status.collect(couch, bus, settings, parse_time("2026-06-20T00:00:00Z"))
    assert (fresh.coordinators, fresh.coordinators_lately) == (1, 1)
    assert (late.coordinators, late.coordinators_lately) == (1, 0)


async def test_a_person_with_several_roles_is_one_person_who_can_open_mail(
    couch: Couch, bus: Bus, settings: ServiceSettings
) -> None:
    known = [
        ROOT,
        make.role(COORDINATOR, "coordinator"),
        make.role(COORDINATOR, "custodian"),
        make.seal(COORDINATOR),
        make.role(AUTHOR, "author"),
        make.role(AUTHOR, "reviewer"),
        make.seal(AUTHOR),
    ]
    await _directory(couch, *known)
    status = await hub_status.collect(couch, bus, settings, NOW)
    assert (status.coordinators, status.custodians) == (1, 0)
    assert (status.facilitators, status.facilitators_lately) == (1, 1)
    assert {"one-coordinator", "no-custodian", "one-facilitator"} <= {f.code for f in status.findings}


async def test_a_new_hub_without_any_database_says_what_to_do_first(
    couch: Couch, bus: Bus, settings: ServiceSettings
) -> None:
    status = await hub_status.collect(couch, bus, settings, NOW)
    assert (status.region, status.coordinators, status.unfetched) == (None, None, 0)
    assert "no-region" in [f.code for f in status.findings]


async def test_without_couchdb_and_nats_it_still_answers(settings: ServiceSettings) -> None:
    away = Couch("http://127.0.0.1:1")
    status = await hub_status.collect(away, Bus("nats://127.0.0.1:1", "test"), settings, NOW)
    assert (status.couchdb, status.nats) == (False, False)
    assert (status.members, status.unfetched, status.dead_letters, status.backlog) == (None, None, None, None)
    assert [f.code for f in status.findings] == ["couchdb-unreachable", "nats-unreachable"]


async def test_what_nobody_came_for_is_counted_until_somebody_did(
    couch: Couch, bus: Bus, settings: ServiceSettings
) -> None:
    await _deliver(couch, "a", "b")
    status = await hub_status.collect(couch, bus, settings, NOW)
    assert (status.unfetched, status.oldest_unfetched_hours) == (2, 48)  # since the beginning of that day

    await _pulled(couch, "2026-05-31T20:40:00Z")
    status = await hub_status.collect(couch, bus, settings, NOW)
    assert (status.unfetched, status.oldest_unfetched_hours) == (0, None)

    await _deliver(couch, "c", day="2026-05-31")
    status = await hub_status.collect(couch, bus, settings, NOW)
    assert (status.unfetched, status.oldest_unfetched_hours) == (1, 4)  # at most since the last pull


async def test_a_box_that_was_restored_counts_as_not_fetched(
    couch: Couch, bus: Bus, settings: ServiceSettings
) -> None:
    await _deliver(couch, "a", "b", "c")
    await _pulled(couch, "2026-05-31T20:00:00Z")
    await couch.delete_db(BOX)
    await _deliver(couch, "a")
    status = await hub_status.collect(couch, bus, settings, NOW)
    assert status.unfetched == 1


async def _noted(couch: Couch) -> tuple[int, str | None]:
    doc = await couch.get("hub", f"fetched:{BOX}")
    assert doc is not None
    assert set(doc) == {"_id", "_rev", "seq", "hour"}
    return sequence_number(doc["seq"]), doc["hour"]


async def test_the_place_of_a_box_only_moves_forward_and_its_hour_is_when_it_was_empty(couch: Couch) -> None:
    await couch.ensure_db("hub")
    await _deliver(couch, "a", "b", "c")
    ends = [change["seq"] for change in (await couch.changes(BOX))["results"]]
    numbers = [sequence_number(end) for end in ends]
    fetched = Fetched(couch)
    await fetched.note(BOX, ends[0], parse_time("2026-06-01T10:20:00Z"))
    assert await _noted(couch) == (numbers[0], None)  # two still wait: not empty in that hour
    await fetched.note(BOX, ends[2], parse_time("2026-06-01T11:20:00Z"))
    assert await _noted(couch) == (numbers[2], "2026-06-01T11:00:00Z")
    await Fetched(couch).note(BOX, ends[1], parse_time("2026-06-01T12:00:00Z"))
    await Fetched(couch).note(BOX, "999-made-up", parse_time("2026-06-01T12:00:00Z"))
    assert await _noted(couch) == (numbers[2], "2026-06-01T11:00:00Z")
    await _deliver(couch, "d")
    await Fetched(couch).note(BOX, ends[2], parse_time("2026-06-01T13:00:00Z"))
    assert await _noted(couch) == (numbers[2], "2026-06-01T11:00:00Z")


async def test_the_region_is_what_was_pinned_or_the_only_first_root(couch: Couch) -> None:
    assert await region_of(couch) is None
    await couch.ensure_db("directory")
    assert await load_directory(couch) is None
    await _directory(couch, ROOT)
    stored = await load(couch)
    assert stored.region == REGION
    assert stored.roots == [ROOT]
    await _directory(couch, make.root(name="Otra"))
    assert await region_of(couch) is None  # two first roots and no word which: nothing is trusted
    await couch.put_local("directory", "region", {"region": REGION})
    assert await region_of(couch) == REGION
    directory = await load_directory(couch)
    assert directory is not None
    assert directory.root.name == "Región de prueba"
