"""Envelopes: the id binds every byte, and hostile input meets an EnvelopeError and nothing else."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.encoding import b64, parse_time
from shared.envelope import REASONS, EnvelopeError, check_envelope, envelope_id, parse_header
from tests.vectors.make_envelope import NOW, age_of, document, header_text
from tests.vectors.statements import REGION

MOMENT = parse_time(NOW)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=60),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["_id", "_rev", "_revisions", "_deleted", "_attachments", "h", "a", "x"]), inner
        )
    ),
    max_leaves=15,
)
HEADER_PIECES = st.sampled_from(
    [
        '{"v":1',
        "}",
        "[",
        '"region":',
        '"to":"coordinators"',
        ",",
        ":",
        '"',
        "\\u",
        "ñ",
        "\ud800",
        "null",
        "1e999",
    ]
)


@given(st.text(max_size=50), st.binary(max_size=50), st.text(max_size=50), st.binary(max_size=50))
def test_two_envelopes_have_the_same_id_only_if_they_are_the_same(
    h: str, a: bytes, h2: str, a2: bytes
) -> None:
    assert (envelope_id(h, a) == envelope_id(h2, a2)) is ((h, a) == (h2, a2))


@given(st.text(min_size=1, max_size=40), st.integers(1, 39))
def test_a_byte_cannot_move_between_header_and_sealed_part(text: str, cut: int) -> None:
    head, tail = text[:cut], text[cut:]
    if tail:
        assert envelope_id(head, tail.encode()) != envelope_id(text, b"")


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 4095), st.integers(1, 255))
def test_any_changed_byte_of_the_sealed_part_is_noticed(place: int, flip: int) -> None:
    age = bytearray(age_of("hola"))
    age[place] ^= flip
    with pytest.raises(EnvelopeError) as refused:
        check_envelope({**document(), "a": b64(bytes(age))}, REGION, MOMENT)
    assert refused.value.reason in {"id-mismatch", "not-age"}


@given(st.lists(HEADER_PIECES, max_size=30).map("".join) | st.text(max_size=1200) | ANYTHING)
def test_any_header_is_parsed_or_refused_with_a_reason(h: object) -> None:
    with pytest.raises(EnvelopeError) as refused:
        parse_header(h)
    assert refused.value.reason in REASONS


@given(ANYTHING)
def test_any_document_is_refused_with_a_reason(doc: object) -> None:
    with pytest.raises(EnvelopeError) as refused:
        check_envelope(doc, REGION, MOMENT)
    assert refused.value.reason in REASONS


@given(st.sampled_from(["_id", "_rev", "_revisions", "h", "a"]), ANYTHING)
def test_a_good_envelope_with_one_field_replaced_is_refused_with_a_reason(field: str, value: Any) -> None:
    doc = {**document(), field: value}
    if field in ("_rev", "_revisions") and value is None:
        return
    with pytest.raises(EnvelopeError) as refused:
        check_envelope(doc, REGION, MOMENT)
    assert refused.value.reason in REASONS


@pytest.mark.parametrize("bomb", ["[" * 1024, '{"v":' * 200, "9" * 1024, '"' + "\\" * 1022, "\x00" * 100])
def test_json_bombs_are_refused_like_anything_else(bomb: str) -> None:
    with pytest.raises(EnvelopeError):
        parse_header(bomb)


def test_a_huge_sealed_part_is_refused_by_its_length_alone() -> None:
    with pytest.raises(EnvelopeError, match="bad-size"):
        check_envelope({**document(), "a": "!" * 10_000_000}, REGION, MOMENT)


def test_the_box_of_the_coordinators_has_its_own_name() -> None:
    assert parse_header(header_text()).box == "box-coordinators"
    assert parse_header(header_text("box-" + "a" * 26)).box == "box-" + "a" * 26


def test_every_reason_is_a_sentence() -> None:
    assert all(sentence.endswith(".") and len(sentence) < 100 for sentence in REASONS.values())
