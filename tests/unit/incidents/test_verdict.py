"""What is delivered, where, and what is refused with which reason."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.incidents.verdict import Accepted, Refused, judge
from shared.encoding import new_id, sha256_hex, unb64
from shared.envelope import REASONS
from tests.support.envelopes import REGION, envelope

NOW = datetime(2026, 11, 24, 18, tzinfo=UTC)


def test_an_envelope_to_coordinators_goes_to_their_box_with_the_same_id_and_revision() -> None:
    document = envelope(urgent=True)
    assert judge(document, REGION, NOW) == Accepted("box-coordinators", document, True, document["_id"])


def test_an_envelope_to_a_box_goes_to_that_box() -> None:
    box = f"box-{new_id()}"
    document = envelope(box)
    assert judge(document, REGION, NOW) == Accepted(box, document, False, document["_id"])


def test_a_chunk_of_a_file_of_any_size_is_kept_under_its_own_hash() -> None:
    document = envelope("files", size=131_307)
    verdict = judge(document, REGION, NOW)
    assert isinstance(verdict, Accepted)
    name = sha256_hex(unb64(document["a"]))
    assert (verdict.database, verdict.envelope, verdict.document["_id"]) == ("blobs", document["_id"], name)
    assert (verdict.document["size"], verdict.document["day"]) == (131_307, "2026-11-24")


def test_a_chunk_for_another_region_goes_on_as_it_is() -> None:
    document = envelope("files", region="a" * 52, size=5000)
    assert judge(document, REGION, NOW, {"a" * 52}) == Accepted("relay", document, False, document["_id"])


def test_an_envelope_that_expires_today_is_still_delivered() -> None:
    assert isinstance(judge(envelope(day=date(2026, 11, 1), days=23), REGION, NOW), Accepted)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (None, "deleted"),
        (envelope(region="a" * 52), "wrong-region"),
        (envelope(day=date(2026, 11, 1), days=22), "expired"),
        (envelope(day=date(2026, 12, 24)), "future-dated"),
        (envelope(days=401), "expires-too-late"),
        (envelope(size=5000), "bad-size"),
        (envelope() | {"_rev": "2-" + "a" * 32}, "not-first-revision"),
        (envelope() | {"_attachments": {"x": {}}}, "attachments"),
        (envelope() | {"more": 1}, "bad-document"),
        (envelope() | {"_id": envelope()["_id"]}, "id-mismatch"),
        (envelope() | {"a": "…"}, "bad-base64"),
        (envelope("box-../hub"), "bad-header"),
        (envelope("files", urgent=True), "bad-header"),
        (envelope("files", release="2026-11-25T00:00:00Z", cancel_hash="a" * 52), "bad-header"),
        (envelope("files", size=1024 * 1024 + 1), "bad-size"),
    ],
)
def test_what_is_wrong_is_refused_with_its_reason(document: dict[str, Any] | None, reason: str) -> None:
    assert judge(document, REGION, NOW) == Refused(reason)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["_id", "_rev", "h", "a", "_attachments", "_revisions", "x"]), JSON)
    | st.builds(
        lambda field, value: envelope(content=b"same") | {field: value},
        st.sampled_from(["_id", "_rev", "h", "a", "_revisions", "_deleted"]),
        JSON,
    )
)
def test_any_document_at_all_gets_a_verdict_and_a_known_reason(document: dict[str, Any]) -> None:
    verdict = judge(document, REGION, NOW)
    assert not isinstance(verdict, Refused) or verdict.reason in REASONS
