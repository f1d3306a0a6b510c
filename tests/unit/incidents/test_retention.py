"""Old intakes go once nothing in them is owed, and not before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from services.incidents.intake import Intakes
from services.incidents.retention import Kept, Retention, ends
from shared.couch import CouchError
from tests.support.envelopes import envelope
from tests.support.memory_couch import Database
from tests.unit.incidents.hub import INTAKE, Hub, Process

LATER = datetime(2027, 1, 1, tzinfo=UTC)  # November ended a month ago


def retention(hub: Hub, at: datetime = LATER) -> Retention:
    """The look of a copy of the service at this moment; intakes are kept for 30 days."""
    couch = Process(hub).couch
    return Retention(couch, Intakes(couch, 1), 30, lambda: at)


async def test_an_intake_is_dropped_when_its_month_is_long_over_and_all_has_a_receipt(hub: Hub) -> None:
    hub.push(envelope(), envelope(), envelope(to="box-" + "a" * 26))
    await Process(hub).drain()
    delivered = hub.ids("box-coordinators")
    assert await retention(hub).look() == Kept(intakes=0, overdue=0)
    assert INTAKE not in hub.store.databases
    assert hub.ids("box-coordinators") == delivered
    assert len(delivered) == 2
    assert len(hub.receipts()) == 3, "who asks later is still told"


@pytest.mark.parametrize("at", [datetime(2026, 11, 30, tzinfo=UTC), datetime(2026, 12, 30, tzinfo=UTC)])
async def test_an_intake_stays_while_its_month_is_not_long_over(hub: Hub, at: datetime) -> None:
    hub.push(envelope())
    await Process(hub).drain()
    assert await retention(hub, at).look() == Kept(intakes=1, overdue=0)


async def test_one_envelope_without_a_receipt_keeps_the_whole_intake(hub: Hub) -> None:
    hub.push(*(envelope() for _ in range(20)))
    await Process(hub).drain()
    late = envelope()
    hub.push(late)
    assert await retention(hub).look() == Kept(intakes=1, overdue=1)
    assert late["_id"] in hub.ids(INTAKE)
    await Process(hub).drain()
    assert await retention(hub).look() == Kept(intakes=0, overdue=0)


async def test_what_is_no_envelope_keeps_nothing(hub: Hub) -> None:
    hub.push({"_id": "nonsense", "_rev": f"1-{'0' * 32}"})
    await Process(hub).drain()
    assert await retention(hub).look() == Kept(intakes=0, overdue=0)


async def test_nothing_is_dropped_while_receipts_cannot_be_read(hub: Hub) -> None:
    hub.push(envelope())
    await Process(hub).drain()
    del hub.store.databases["receipts"]
    assert await retention(hub).look() == Kept(intakes=1, overdue=1)
    hub.store.down = True
    with pytest.raises(CouchError):
        await retention(hub).look()
    assert INTAKE in hub.store.databases


async def test_two_copies_may_drop_at_once(hub: Hub) -> None:
    hub.push(envelope())
    await Process(hub).drain()
    one, two = retention(hub), retention(hub)
    assert await one.look() == await two.look() == Kept(intakes=0, overdue=0)


async def test_an_empty_intake_of_an_old_month_is_dropped_too(hub: Hub) -> None:
    hub.store.databases["intake-2025-12"] = Database()
    await retention(hub).look()
    assert "intake-2025-12" not in hub.store.databases


def test_a_month_ends_with_the_first_of_the_next_one() -> None:
    assert ends("intake-2026-11") == datetime(2026, 12, 1, tzinfo=UTC)
    assert ends("intake-2026-12") == datetime(2027, 1, 1, tzinfo=UTC)
    assert ends("intake-2026-13").year == 9999
