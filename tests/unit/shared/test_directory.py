"""The directory: order and repetition change nothing, and the door is stricter than the fold."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.directory import Refusal, Role, Seal, fold, validate
from shared.directory_statements import is_recipient
from shared.encoding import parse_time
from shared.signing import HEAD, region_id, sign
from tests.vectors import statements as make
from tests.vectors.people import (
    COORDINATOR,
    COORDINATOR_2,
    COORDINATOR_3,
    CUSTODIAN,
    ROOT_1,
    STRANGER,
    Person,
)
from tests.vectors.statements import MIDDLE, REGION, ROOT

NOW = parse_time(MIDDLE)
PEOPLE = [COORDINATOR, COORDINATOR_2, COORDINATOR_3, CUSTODIAN, STRANGER]
DAYS = [f"2026-{month:02}-01T00:00:00Z" for month in range(1, 13)]


@st.composite
def statement(draw: st.DrawFn) -> dict[str, Any]:
    person, other, third = (draw(st.sampled_from(PEOPLE)) for _ in range(3))
    begin, end = sorted(draw(st.lists(st.sampled_from(DAYS), min_size=2, max_size=2, unique=True)))
    serial = draw(st.integers(0, 3))
    match draw(st.sampled_from(["role", "seal", "revoke", "head", "root", "noise"])):
        case "role":
            name = draw(st.sampled_from(["coordinator", "custodian", "release", "queen"]))
            by = draw(st.sampled_from([ROOT_1, STRANGER]))
            return make.role(person, name, (by,), nbf=begin, exp=end, serial=serial)
        case "seal":
            return make.seal(
                person, other if draw(st.booleans()) else person, nbf=begin, exp=end, serial=serial
            )
        case "revoke":
            by_root = draw(st.booleans())
            signers = (ROOT_1,) if by_root else tuple({p.name: p for p in (other, third)}.values())
            return make.revoke(person, signers, at=begin)
        case "head":
            return make.head(person, [ROOT], issued=begin, exp=begin.replace("-01T", "-09T"))
        case "root":
            return make.root(
                (ROOT_1, other),
                v=draw(st.integers(2, 3)),
                keys=(other,),
                name=draw(st.text(max_size=3)) or "x",
            )
    return {"t": "tejedora/role/v1", "p": draw(st.text(max_size=10)), "s": []}


@settings(deadline=None, max_examples=60)
@given(st.lists(statement(), max_size=10), st.randoms(use_true_random=False))
def test_any_order_and_any_repetition_give_the_same_directory(
    known: list[dict[str, Any]], random: Any
) -> None:
    first = fold([ROOT, *known], REGION)
    shuffled = [ROOT, *known, *random.sample(known, len(known) // 2)]
    random.shuffle(shuffled)
    assert fold(shuffled, REGION) == first


@settings(deadline=None, max_examples=60)
@given(st.lists(statement(), max_size=8), statement())
def test_a_new_statement_never_takes_back_a_revocation_or_a_statement(
    known: list[dict[str, Any]], new: dict[str, Any]
) -> None:
    before, after = fold([ROOT, *known], REGION), fold([ROOT, *known, new], REGION)
    assert before.revoked <= after.revoked
    assert before.statements <= after.statements


@settings(deadline=None, max_examples=60)
@given(st.lists(statement(), max_size=8))
def test_whoever_holds_a_role_was_signed_for_by_root_and_is_not_revoked(known: list[dict[str, Any]]) -> None:
    directory = fold([ROOT, *known], REGION)
    for name in ("coordinator", "custodian", "release"):
        for key in directory.holders(name, NOW):
            held = directory.role(key, name, NOW)
            assert held is not None
            assert directory.root.keys[0] in held.signers
            assert held.nbf <= NOW < held.exp
            assert key not in directory.revoked
    for key, seal in directory.recipients("coordinator", NOW).items():
        assert key in seal.signers
        assert directory.holds(key, "coordinator", NOW)


def _directory(*more: dict[str, Any]) -> Any:
    roles = [make.role(person, "coordinator") for person in (COORDINATOR, COORDINATOR_2, COORDINATOR_3)]
    return fold([ROOT, *roles, *more], REGION)


@pytest.mark.parametrize(
    "new",
    [
        make.role(STRANGER, "release"),
        make.role(COORDINATOR, "coordinator", serial=2),
        make.seal(COORDINATOR),
        make.revoke(COORDINATOR, (ROOT_1,)),
        make.revoke(COORDINATOR, (COORDINATOR_2, COORDINATOR_3)),
        make.head(COORDINATOR, [ROOT]),
        make.root((ROOT_1, STRANGER), v=2, keys=(STRANGER,)),
        ROOT,
    ],
    ids=["role", "renewed", "seal", "revoked by root", "revoked by two", "head", "root 2", "repeat"],
)
def test_the_door_takes(new: dict[str, Any]) -> None:
    assert validate(new, _directory(), NOW).p == new["p"]


@pytest.mark.parametrize(
    ("new", "reason"),
    [
        (make.role(STRANGER, "release", (STRANGER,)), "not-by-root"),
        (make.role(COORDINATOR, "coordinator", serial=1, exp="2026-12-01T00:00:00Z"), "serial-not-higher"),
        (make.role(STRANGER, "release", exp="2026-05-01T00:00:00Z"), "expired"),
        (make.role(STRANGER, "release", exp="2028-01-01T00:00:00Z"), "term-too-long"),
        (make.role(STRANGER, "release", region="a" * 52), "wrong-region"),
        (make.role(STRANGER, "queen"), "bad-payload"),
        (make.seal(STRANGER), "holder-without-role"),
        (make.seal(COORDINATOR, STRANGER), "not-by-holder"),
        (make.seal(COORDINATOR, nbf=MIDDLE, exp="2026-09-15T00:00:00Z"), "term-too-long"),
        (make.seal(COORDINATOR, exp="2026-05-15T00:00:00Z"), "expired"),
        (make.revoke(COORDINATOR, (COORDINATOR_2,)), "not-by-root-or-two-coordinators"),
        (make.revoke(COORDINATOR, (COORDINATOR, COORDINATOR_2)), "not-by-root-or-two-coordinators"),
        (make.revoke(COORDINATOR, (ROOT_1,), at="2026-06-01T01:00:00Z"), "future-dated"),
        (make.head(STRANGER, [ROOT]), "not-by-a-coordinator"),
        (make.head(COORDINATOR, [ROOT], issued="2026-06-02T00:00:00Z"), "future-dated"),
        (make.head(COORDINATOR, [ROOT], exp="2026-06-01T00:00:00Z"), "expired"),
        (make.head(COORDINATOR, [ROOT], exp="2026-06-20T00:00:00Z"), "term-too-long"),
        (make.root((ROOT_1, STRANGER), v=3, keys=(STRANGER,)), "not-the-next-root"),
        (make.root((STRANGER,), v=2, keys=(STRANGER,)), "not-by-root"),
        (make.root((ROOT_1,), v=2, keys=(STRANGER,)), "not-by-root"),
        (make.root(name="Otra"), "wrong-region"),
        (sign("tejedora/queen/v1", {}, ROOT_1.seed), "unknown-type"),
        ({**ROOT, "s": []}, "not-signed"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_the_door_refuses(new: dict[str, Any], reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        validate(new, _directory(), NOW)
    assert refused.value.reason == reason


def test_a_revoked_key_gets_no_role_again() -> None:
    directory = _directory(make.revoke(COORDINATOR, (ROOT_1,)))
    with pytest.raises(Refusal, match="revoked"):
        validate(make.role(COORDINATOR, "coordinator", serial=9), directory, NOW)


def test_coordinators_whose_term_is_over_cannot_revoke_at_the_door() -> None:
    new = make.revoke(COORDINATOR, (COORDINATOR_2, COORDINATOR_3))
    with pytest.raises(Refusal, match="not-by-root-or-two"):
        validate(new, _directory(), parse_time("2027-02-01T00:00:00Z"))


def test_a_root_that_has_ended_gives_no_new_roles() -> None:
    short = make.root(exp="2026-03-01T00:00:00Z")
    region = fold([short], region_id(short["p"])).region
    with pytest.raises(Refusal, match="root-expired"):
        validate(make.role(STRANGER, "release", region=region), fold([short], region), NOW)


def test_what_is_read_has_types() -> None:
    directory = fold([ROOT, make.role(COORDINATOR, "coordinator"), make.seal(COORDINATOR)], REGION)
    assert isinstance(directory.role(COORDINATOR.key, "coordinator", NOW), Role)
    assert isinstance(directory.seal(COORDINATOR.key, "coordinator", NOW), Seal)
    assert directory.roles_of(COORDINATOR.key, NOW) == ["coordinator"]
    assert directory.root.name == "Región de prueba"
    assert directory.head(NOW) is None


def test_a_head_says_what_its_coordinator_saw() -> None:
    known = [ROOT, make.role(COORDINATOR, "coordinator")]
    directory = fold(known, REGION)
    head = make.head(COORDINATOR, known)
    assert head["t"] == HEAD
    assert json.loads(head["p"])["hash"] == directory.hash
    assert fold([*known, head], REGION).head_state(NOW) == "fresh"


@given(st.text(max_size=70))
def test_only_age_x25519_recipients_with_their_checksum_are_recipients(text: str) -> None:
    assert not is_recipient(text)
    for person in (COORDINATOR, Person("someone else")):
        assert is_recipient(person.recipient)
        assert not is_recipient(person.recipient.upper())
        assert not is_recipient(person.recipient + text if text else "")
