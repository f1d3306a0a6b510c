"""Encodings: one text for each value, whatever the value."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import encoding

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(st.binary(max_size=200))
def test_bytes_come_back_from_every_encoding(data: bytes) -> None:
    assert encoding.unb64u(encoding.b64u(data)) == data
    assert encoding.unb64(encoding.b64(data)) == data
    assert encoding.unb32(encoding.b32(data)) == data


@given(st.text(max_size=60))
def test_a_text_that_decodes_is_the_only_one_for_its_bytes(text: str) -> None:
    for encode, decode in (
        (encoding.b64u, encoding.unb64u),
        (encoding.b64, encoding.unb64),
        (encoding.b32, encoding.unb32),
    ):
        try:
            data = decode(text)
        except ValueError:
            continue
        assert encode(data) == text


@given(st.datetimes(min_value=datetime(1970, 1, 1), max_value=datetime(9999, 12, 30)))  # noqa: DTZ001
def test_times_come_back_in_whole_seconds(moment: datetime) -> None:
    aware = moment.replace(tzinfo=UTC, microsecond=0)
    assert encoding.parse_time(encoding.format_time(aware)) == aware
    assert encoding.parse_day(encoding.format_day(aware)) == aware.date()


def test_times_are_written_in_utc_and_never_without_a_zone() -> None:
    mexico = timezone(timedelta(hours=-6))
    assert encoding.format_time(datetime(2026, 11, 24, 23, 0, tzinfo=mexico)) == "2026-11-25T05:00:00Z"
    assert encoding.format_day(datetime(2026, 11, 24, 23, 0, tzinfo=mexico)) == "2026-11-25"
    with pytest.raises(ValueError, match="zone"):
        encoding.format_time(datetime(2026, 11, 24))  # noqa: DTZ001


@given(st.text(max_size=40))
def test_what_is_no_time_or_day_is_a_value_error(text: str) -> None:
    for parse in (encoding.parse_time, encoding.parse_day):
        try:
            parse(text)
        except ValueError:
            continue


@given(JSON)
def test_canonical_json_is_one_text_and_means_the_value(value: object) -> None:
    text = encoding.canonical_json(value)
    assert json.loads(text) == value
    assert encoding.canonical_json(json.loads(text)) == text


@given(st.binary(max_size=200))
def test_strict_json_raises_value_error_or_gives_a_value(data: bytes) -> None:
    try:
        encoding.strict_json(data)
    except ValueError:
        return


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":2}',
        '{"a":{"b":1,"b":1}}',
        "NaN",
        "[Infinity]",
        "-Infinity",
        "[" * 100_000,
        '{"a":' * 50_000,
        "\ud800",
        '["\\uD800"]',
        '{"\\udfff":1}',
        b"\xff",
        "1" * 5_000,
        "",
    ],
    ids=lambda text: repr(text[:12]),
)
def test_strict_json_refuses(text: str | bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        encoding.strict_json(text)


def test_depth_counts_nesting_without_recursion() -> None:
    deep: object = 1
    for _ in range(100_000):
        deep = [deep]
    assert encoding.depth(deep) == 100_000
    assert encoding.depth("x") == 0
    assert encoding.depth({"a": [1, {"b": 2}]}) == 3


def test_ids_are_fresh_and_recognised() -> None:
    made = {encoding.new_id() for _ in range(100)}
    assert len(made) == 100
    assert all(encoding.is_id(id_) for id_ in made)
    assert all(len(encoding.unb32(id_)) == 16 for id_ in made), "each is the one text of 128 bits"
    assert all(encoding.is_box(f"box-{id_}") for id_ in made)
    assert encoding.is_hash(encoding.sha256_b32(b""))
    assert encoding.is_sha256_hex(encoding.sha256_hex(b""))


@pytest.mark.parametrize("value", [None, 1, "", "A" * 26, "a" * 25, "a" * 27, "1" * 26, "b" * 26, ["a" * 26]])
def test_what_is_no_id_is_not_taken_for_one(value: object) -> None:
    assert not encoding.is_id(value)
    assert not encoding.is_box(value)
    assert not encoding.is_hash(value)
    assert not encoding.is_sha256_hex(value)
