"""Signed objects: nothing in them can be changed, and nobody else's word passes for hers."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared import limits
from shared.signing import Seed, SigningError, public_key, sign, statement_id, verify_dsse

SEEDS = st.binary(min_size=32, max_size=32).map(Seed)
PAYLOADS = st.dictionaries(st.text(), st.integers(-(2**53), 2**53) | st.text(), max_size=4)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=100) | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["t", "p", "s", "k"]), inner),
    max_leaves=12,
)


@given(SEEDS, PAYLOADS, st.text(min_size=1, max_size=20))
def test_what_was_signed_verifies_and_comes_back(seed: Seed, payload: dict[str, Any], t: str) -> None:
    verified = verify_dsse(sign(t, payload, seed))
    assert verified.payload == payload
    assert verified.keys == (public_key(seed),)
    assert verified.id == statement_id(t, verified.p)


@given(SEEDS, PAYLOADS, st.data())
def test_any_change_of_type_text_key_or_signature_is_refused(
    seed: Seed, payload: dict[str, Any], data: st.DataObject
) -> None:
    signed = sign("test/one/v1", payload, seed)
    path = data.draw(st.sampled_from(["t", "p", "k", "sig"]))
    holder = signed if path in ("t", "p") else signed["s"][0]
    text: str = holder[path]
    place = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.characters(codec="ascii", min_codepoint=32))
    changed = text[:place] + letter + text[place + 1 :]
    if changed == text:
        return
    holder[path] = changed
    with pytest.raises(SigningError):
        verify_dsse(signed)


@given(SEEDS, SEEDS, PAYLOADS)
def test_another_key_does_not_pass_for_the_signer(seed: Seed, other: Seed, payload: dict[str, Any]) -> None:
    if seed == other:
        return
    signed = sign("test/one/v1", payload, seed)
    signed["s"][0]["k"] = public_key(other)
    with pytest.raises(SigningError):
        verify_dsse(signed)


@given(ANYTHING)
def test_anything_at_all_is_verified_or_a_signing_error(value: object) -> None:
    with pytest.raises(SigningError):
        verify_dsse(value)


def test_only_the_expected_types_are_accepted() -> None:
    signed = sign("test/one/v1", {}, Seed(bytes(32)))
    verify_dsse(signed, "test/one/v1")
    verify_dsse(signed, {"test/one/v1", "test/two/v1"})
    with pytest.raises(SigningError, match="unknown-type"):
        verify_dsse(signed, "test/two/v1")


def test_a_text_above_its_limit_is_refused_before_it_is_verified() -> None:
    signed = sign("test/one/v1", {"x": "ñ" * limits.STATEMENT_BYTES}, Seed(bytes(32)))
    with pytest.raises(SigningError, match="too-large"):
        verify_dsse(signed)
    verify_dsse(signed, max_bytes=3 * limits.STATEMENT_BYTES)


def test_a_databases_own_fields_do_not_disturb() -> None:
    signed = sign("test/one/v1", {"a": 1}, Seed(bytes(32)))
    assert verify_dsse({**signed, "_id": "x", "_rev": "1-a"}).payload == {"a": 1}


def test_the_text_is_never_written_anew() -> None:
    text = '{ "n": 1.50, "a":"\\u00f1" }'
    signed = sign("test/one/v1", text, Seed(bytes(32)))
    assert verify_dsse(json.loads(json.dumps(signed))).p == text
