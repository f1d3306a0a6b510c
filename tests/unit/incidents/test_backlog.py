"""How far behind delivery is, as status tells it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.incidents.backlog import Backlog, Behind
from services.incidents.intake import Intakes, intake_of, is_intake
from tests.support.envelopes import envelope
from tests.unit.incidents.hub import INTAKE, Hub, Process


def backlog_of(hub: Hub, clock: list[float]) -> Backlog:
    """A view of the hub whose clock, in seconds, is set by the test."""
    process = Process(hub)
    return Backlog(process.couch, Intakes(process.couch, 1), process.ledger, lambda: clock[0])


async def test_what_has_no_receipt_is_pending_and_grows_old(hub: Hub) -> None:
    clock = [0.0]
    backlog = backlog_of(hub, clock)
    assert await backlog.measure() == Behind(pending=0, held=0, oldest_hours=0)
    hub.push(envelope(), envelope())
    await backlog.measure()
    clock[0] = 5 * 3600
    hub.push(envelope())
    assert await backlog.measure() == Behind(pending=3, held=0, oldest_hours=5)
    await Process(hub).drain()
    assert await backlog.measure() == Behind(pending=0, held=0, oldest_hours=0)


async def test_what_is_held_is_pending_though_the_place_has_passed_it(hub: Hub) -> None:
    process = Process(hub)
    await process.ledger.hold(envelope()["_id"], INTAKE, 1)
    assert await backlog_of(hub, [0.0]).measure() == Behind(pending=1, held=1, oldest_hours=0)


async def test_documents_that_are_no_envelopes_are_not_pending(hub: Hub) -> None:
    hub.push({"_id": "_design/x", "_rev": "1-" + "a" * 32})
    assert (await backlog_of(hub, [0.0]).measure()).pending == 0


def test_the_intake_is_named_after_its_month() -> None:
    assert intake_of(datetime(2026, 3, 31, 23, 59, tzinfo=UTC)) == "intake-2026-03"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("intake-2026-03", True), ("intake", False), ("intake-2026-3", False), ("xintake-2026-03", False)],
)
def test_only_months_are_intakes(name: str, expected: bool) -> None:
    assert is_intake(name) is expected
