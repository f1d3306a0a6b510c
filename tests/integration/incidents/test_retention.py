"""Old intakes on a real CouchDB: dropped whole when nothing in them is owed."""

from __future__ import annotations

from services.incidents.delivery import RECEIPTS
from services.incidents.intake import Intakes
from services.incidents.retention import Kept, Retention
from shared.couch import Couch
from tests.support.envelopes import envelope

OLD, ODD = "intake-2025-01", "intake-2025-02"


async def present(couch: Couch) -> set[str]:
    """Which of these databases are there: a server of one's own has others."""
    return set(await couch.db_names()) & {OLD, ODD, RECEIPTS}


async def test_only_what_is_past_and_delivered_is_dropped(couch: Couch) -> None:
    delivered, waiting = [envelope() for _ in range(3)], envelope()
    for name, documents in ((OLD, delivered), (ODD, [*delivered, waiting])):
        await couch.ensure_db(name)
        await couch.bulk(name, documents, new_edits=False)
    await couch.ensure_db(RECEIPTS)
    receipts = [{"_id": doc["_id"], "state": "delivered", "day": "2025-01-05"} for doc in delivered]
    await couch.bulk(RECEIPTS, receipts)
    retention = Retention(couch, Intakes(couch, 1), 30)

    assert await retention.look() == Kept(intakes=1, overdue=1)
    assert await present(couch) == {ODD, RECEIPTS}
    await couch.bulk(RECEIPTS, [{"_id": waiting["_id"], "state": "refused", "day": "2025-02-05"}])
    assert await retention.look() == Kept(intakes=0, overdue=0)
    assert await retention.look() == Kept(intakes=0, overdue=0)
    assert await present(couch) == {RECEIPTS}
