"""Codes of hubs, names of copies and queues, flows: what is read is what was written, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.encoding import b64u, canonical_json, sha256_b32
from shared.peers import (
    BY_ROLE,
    FLOWS,
    OPPOSITE,
    PeerCode,
    copy_of,
    files_to,
    fingerprint,
    flow_of,
    is_flows,
    is_outside,
    is_public,
    queue_to,
    read_copy,
    read_queue,
)
from shared.signing import Seed, public_key

REGION = sha256_b32(b"a region")
CODE = PeerCode(REGION, "https://hub.example.org", public_key(Seed(bytes(range(32)))), b64u(bytes(32)))


def test_a_code_is_read_as_it_was_written_also_when_a_mail_program_broke_its_line() -> None:
    text = CODE.text()
    assert PeerCode.read(text) == CODE
    assert PeerCode.read(f"  {text[:40]}\n{text[40:]} ") == CODE


@pytest.mark.parametrize(
    "fields",
    [
        {"r": "short"},
        {"a": "ftp://hub.example.org"},
        {"a": "https://hub.example.org/path"},
        {"a": "http://hub.example.org"},
        {"a": "http://10.0.0.7"},
        {"a": "https://user:secret@hub.example.org"},
        {"k": b64u(bytes(32))},
        {"s": b64u(bytes(31))},
        {"s": 7},
        {"more": "x"},
    ],
    ids=lambda fields: str(fields)[:40],
)
def test_a_code_with_anything_else_in_it_is_refused(fields: dict[str, object]) -> None:
    good = {"r": CODE.region, "a": CODE.address, "k": CODE.key, "s": CODE.secret}
    with pytest.raises(ValueError, match="not a"):
        PeerCode.read("tejedora-peer.1." + b64u(canonical_json({**good, **fields}).encode()))


@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:8470", "http://[::1]:8470", "http://localhost", f"http://{'a' * 56}.onion"]
)
def test_without_tls_an_address_is_of_this_machine_or_an_onion(address: str) -> None:
    code = PeerCode(CODE.region, address, CODE.key, CODE.secret)
    assert PeerCode.read(code.text()) == code


@given(st.text(max_size=300))
def test_no_text_makes_reading_a_code_do_anything_but_refuse(text: str) -> None:
    for given_text in (text, f"tejedora-peer.1.{text}"):
        with pytest.raises(ValueError):  # noqa: PT011 - whichever it is
            PeerCode.read(given_text)


@given(st.sampled_from(["directory", "alerts", "catalogue-es", "catalogue-nah-x-y"]))
def test_the_name_of_a_copy_says_whose_it_is(database: str) -> None:
    if is_public(database):
        assert read_copy(copy_of(REGION, database)) == (REGION, database)
        assert not is_public(copy_of(REGION, database))


@pytest.mark.parametrize(
    "name", ["hub", "box-coordinators", "intake-2026-11", "of-short-directory", "relays", ""]
)
def test_other_databases_are_neither_copies_nor_queues_nor_public(name: str) -> None:
    assert (read_copy(name), read_queue(name), is_public(name)) == (None, None, False)


def test_a_queue_is_of_one_region() -> None:
    assert read_queue(queue_to(REGION)) == REGION
    assert read_queue(queue_to("a" * 51)) is None
    assert read_queue(files_to(REGION)) == REGION
    assert read_queue(files_to("a" * 51)) is None


def test_flows_are_sorted_known_and_none_twice() -> None:
    assert all(is_flows(list(flows)) for flows in BY_ROLE.values())
    assert is_flows(sorted(FLOWS))
    assert not is_flows(["take-relay", "give-relay"])
    assert not is_flows(["give-relay", "give-relay"])
    assert not is_flows(["give-boxes"])
    assert not is_flows("give-relay")


@pytest.mark.parametrize("role", BY_ROLE)
def test_what_one_side_is_asked_to_give_the_other_is_asked_to_take(role: str) -> None:
    ours, theirs = set(BY_ROLE[role]), set(BY_ROLE[OPPOSITE[role]])
    for flow in ours:
        verb, _, what = flow.partition("-")
        other = f"{'take' if verb == 'give' else 'give'}-{what}"
        assert other in theirs or role == "distant"


def test_both_sides_see_the_same_fingerprint_and_another_key_another_one() -> None:
    assert fingerprint("r1", "k1", "r2", "k2") == fingerprint("r2", "k2", "r1", "k1")
    assert fingerprint("r1", "k1", "r2", "k2") != fingerprint("r1", "k1", "r2", "k3")


def test_each_public_database_belongs_to_a_flow() -> None:
    assert [flow_of(name) for name in ("directory", "alerts", "catalogue-es")] == [
        "directory",
        "alerts",
        "catalogue",
    ]


@pytest.mark.parametrize(
    ("address", "outside"),
    [
        ("https://hub.example.org", True),
        ("https://hub.example.org:8443", True),
        ("https://93.184.216.34", True),
        ("http://hub.example.org", False),
        ("https://localhost", False),
        ("https://intranet", False),
        ("https://printer.local", False),
        ("https://127.0.0.1:5984", False),
        ("https://10.0.0.7", False),
        ("https://192.168.1.1", False),
        ("https://169.254.169.254", False),
        ("https://[::1]", False),
        ("https://[fe80::1]", False),
    ],
)
def test_a_hub_says_that_it_moved_to_a_public_address_or_is_not_believed(address: str, outside: bool) -> None:
    assert is_outside(address) is outside
