"""Vectors of the directory's fold."""

from __future__ import annotations

import json
from typing import Any

from shared import signing
from shared.directory import SEALED_ROLES, Directory, NoRoot, fold
from shared.encoding import b64u, parse_time
from shared.signing import region_id, sign
from tests.vectors.people import (
    COORDINATOR,
    COORDINATOR_2,
    COORDINATOR_3,
    CUSTODIAN,
    RELEASE,
    ROOT_1,
    ROOT_2,
    ROOT_3,
    ROOT_NEW,
    STRANGER,
)
from tests.vectors.statements import (
    BEGIN,
    LATER,
    MIDDLE,
    REGION,
    ROOT,
    Dsse,
    also_by,
    head,
    peer,
    revoke,
    role,
    root,
    seal,
)

ROLES = ("coordinator", "custodian", "author", "reviewer", "release")


def seen(directory: Directory, now: str) -> dict[str, Any]:
    """What a check of directory.json says for a moment."""
    moment = parse_time(now)
    return {
        "now": now,
        "root_v": directory.root.v,
        "holders": {name: directory.holders(name, moment) for name in ROLES},  # type: ignore[arg-type]
        "recipients": {
            name: {key: s.recipient for key, s in directory.recipients(name, moment).items()}
            for name in SEALED_ROLES
        },
        "revoked": sorted(directory.revoked),
        "consents": {region: sorted(flows) for region, flows in sorted(directory.consents(moment).items())},
        "head": directory.head_state(moment),
        "hash": directory.hash,
    }


def directory() -> dict[str, Any]:
    """directory.json."""
    return {
        "cases": [
            _case(*case) for case in [*_roles(), *_seals(), *_revocations(), *_roots(), *_heads(), *_peers()]
        ]
    }


def _case(name: str, statements: list[Dsse], times: list[str], region: str = REGION) -> dict[str, Any]:
    case: dict[str, Any] = {"name": name, "region": region, "statements": statements}
    try:
        folded = fold(statements, region)
    except NoRoot:
        return {**case, "no_root": True}
    return {**case, "checks": [seen(folded, now) for now in times]}


Case = tuple[str, list[Dsse], list[str]] | tuple[str, list[Dsse], list[str], str]


def _roles() -> list[Case]:
    coordinator = role(COORDINATOR, "coordinator")
    ended = role(COORDINATOR, "coordinator", serial=2, exp="2026-03-01T00:00:00Z")
    return [
        ("a root alone: nobody holds anything", [ROOT], [MIDDLE]),
        ("nothing at all", [], [], REGION),
        (
            "a role holds from its first second to before its last",
            [ROOT, coordinator, seal(COORDINATOR, nbf="2025-12-01T00:00:00Z", exp="2026-01-02T00:00:00Z")],
            ["2025-12-31T23:59:59Z", BEGIN, "2026-12-31T23:59:59Z", "2027-01-01T00:00:00Z"],
        ),
        (
            "a role that a stranger signed does not count",
            [ROOT, role(COORDINATOR, "coordinator", (STRANGER,))],
            [MIDDLE],
        ),
        (
            "a role for another region does not count",
            [ROOT, role(COORDINATOR, "coordinator", region="a" * 52)],
            [MIDDLE],
        ),
        ("an unknown role does not count", [ROOT, role(COORDINATOR, "queen")], [MIDDLE]),
        (
            "a term of 401 days does not count, one of 400 does",
            [
                ROOT,
                role(COORDINATOR, "coordinator", exp="2027-02-06T00:00:00Z"),
                role(COORDINATOR_2, "coordinator", exp="2027-02-05T00:00:00Z"),
            ],
            [MIDDLE],
        ),
        ("the higher serial wins, also when it ends the role", [ROOT, coordinator, ended], [BEGIN, MIDDLE]),
        (
            "a higher serial that has not begun leaves the lower one in force",
            [
                ROOT,
                coordinator,
                role(COORDINATOR, "coordinator", serial=2, nbf=MIDDLE, exp="2026-07-01T00:00:00Z"),
            ],
            ["2026-05-31T23:59:59Z", MIDDLE, "2026-08-01T00:00:00Z"],
        ),
        (
            "at equal serials the lower id wins",
            [ROOT, coordinator, role(COORDINATOR, "coordinator", exp="2026-02-01T00:00:00Z")],
            [MIDDLE],
        ),
        (
            "serials of one role do not touch another role of the same key",
            [ROOT, coordinator, role(COORDINATOR, "release", serial=9, exp="2026-02-01T00:00:00Z")],
            ["2026-01-15T00:00:00Z", MIDDLE],
        ),
        (
            "a role that begins after its root has ended does not count",
            [
                (short := root(exp="2026-02-01T00:00:00Z")),
                role(COORDINATOR, "coordinator", region=region_id(short["p"])),
                role(COORDINATOR_2, "coordinator", nbf="2026-02-01T00:00:00Z", region=region_id(short["p"])),
            ],
            [MIDDLE],
            region_id(short["p"]),
        ),
        (
            "a changed role does not count",
            [ROOT, {**coordinator, "p": coordinator["p"].replace("2027", "2028")}],
            [MIDDLE],
        ),
        ("a role with a field too many does not count", [ROOT, _with(coordinator, note="x")], [MIDDLE]),
        ("a serial as text does not count", [ROOT, _with(coordinator, serial="1")], [MIDDLE]),
        ("a serial below zero does not count", [ROOT, _with(coordinator, serial=-1)], [MIDDLE]),
        ("a key of small order holds nothing", [ROOT, _with(coordinator, key=b64u(bytes(32)))], [MIDDLE]),
        ("an unknown type is left out", [ROOT, coordinator, _unknown()], [MIDDLE]),
        (
            "a message is not a statement",
            [ROOT, sign(signing.MESSAGE, {"region": REGION}, ROOT_1.seed)],
            [MIDDLE],
        ),
    ]


def _peers() -> list[Case]:
    other, third = "b" * 52, "a" * 51 + "i"
    both = ["give-relay", "take-catalogue"]
    return [
        (
            "a root consents to flows with another region until the statement ends",
            [ROOT, peer(other, both), peer(third, ["take-relay"], exp=MIDDLE)],
            [BEGIN, MIDDLE, "2027-01-01T00:00:00Z"],
        ),
        (
            "the highest serial for a region wins, and an empty list takes all consent back",
            [ROOT, peer(other, both, serial=1), peer(other, [], serial=3), peer(other, both[:1], serial=2)],
            [MIDDLE],
        ),
        (
            "consent that a stranger signed, or a coordinator, does not count",
            [
                ROOT,
                role(COORDINATOR, "coordinator"),
                peer(other, both, (STRANGER,)),
                peer(third, both, (COORDINATOR,)),
            ],
            [MIDDLE],
        ),
        (
            "flows that are unknown, twice, or not in order are refused, and so is one's own region",
            [
                ROOT,
                peer(other, ["take-boxes"]),
                peer(other, ["take-relay", "take-relay"], serial=2),
                peer(other, ["take-relay", "give-relay"], serial=3),
                peer(REGION, both, serial=4),
                peer("short", both, serial=5),
            ],
            [MIDDLE],
        ),
    ]


def _seals() -> list[Case]:
    coordinator, custodian = role(COORDINATOR, "coordinator"), role(CUSTODIAN, "custodian")
    first = seal(COORDINATOR)
    second = seal(
        COORDINATOR,
        recipient=STRANGER.recipient,
        serial=2,
        nbf="2026-06-15T00:00:00Z",
        exp="2026-08-15T00:00:00Z",
    )
    year: dict[str, Any] = {"nbf": BEGIN, "exp": "2026-12-31T00:00:00Z"}
    return [
        ("a seal makes its holder a recipient", [ROOT, coordinator, first], [MIDDLE, "2026-07-01T00:00:00Z"]),
        (
            "authors and reviewers have seals too, of 90 days; release keys have none",
            [
                ROOT,
                role(COORDINATOR, "author"),
                role(COORDINATOR_2, "reviewer"),
                role(STRANGER, "release"),
                role(CUSTODIAN, "author"),
                first,
                seal(COORDINATOR_2),
                seal(STRANGER),
                seal(CUSTODIAN, **year),
            ],
            [MIDDLE],
        ),
        (
            "a seal of somebody without a role counts for nothing",
            [ROOT, coordinator, seal(STRANGER)],
            [MIDDLE],
        ),
        (
            "a seal by another than its holder counts for nothing",
            [ROOT, coordinator, seal(COORDINATOR, STRANGER)],
            [MIDDLE],
        ),
        (
            "a seal counts when another signs it as well: more signatures take nothing away",
            [ROOT, coordinator, also_by(seal(COORDINATOR), STRANGER)],
            [MIDDLE],
        ),
        (
            "a renewed seal takes over when it begins",
            [ROOT, coordinator, first, second],
            [MIDDLE, "2026-06-15T00:00:00Z", "2026-08-14T00:00:00Z", "2026-08-15T00:00:00Z"],
        ),
        (
            "a newer seal that has ended is not replaced by the older one",
            [ROOT, coordinator, first, seal(COORDINATOR, serial=2, exp="2026-05-10T00:00:00Z")],
            [MIDDLE],
        ),
        (
            "a coordinator's seal of 91 days is passed over, one of 90 is used",
            [
                ROOT,
                coordinator,
                seal(COORDINATOR, serial=5, exp="2026-07-31T00:00:00Z"),
                seal(COORDINATOR, serial=4, recipient=STRANGER.recipient, exp="2026-07-30T00:00:00Z"),
            ],
            [MIDDLE],
        ),
        ("a custodian's seal may last a year", [ROOT, custodian, seal(CUSTODIAN, **year)], [MIDDLE]),
        (
            "who is both has the long seal as custodian only",
            [ROOT, coordinator, role(COORDINATOR, "custodian"), seal(COORDINATOR, **year)],
            [MIDDLE],
        ),
        (
            "a seal ends with the role",
            [ROOT, role(COORDINATOR, "coordinator", exp="2026-05-15T00:00:00Z"), first],
            ["2026-05-14T23:59:59Z", "2026-05-15T00:00:00Z"],
        ),
        (
            "a recipient with a wrong checksum counts for nothing",
            [ROOT, coordinator, seal(COORDINATOR, recipient=_wrong_checksum(COORDINATOR.recipient))],
            [MIDDLE],
        ),
        (
            "a post-quantum or plugin recipient counts for nothing",
            [ROOT, coordinator, seal(COORDINATOR, recipient="age1yubikey1" + COORDINATOR.recipient[4:])],
            [MIDDLE],
        ),
        (
            "two coordinators and a custodian are three recipients",
            [
                ROOT,
                coordinator,
                role(COORDINATOR_2, "coordinator"),
                custodian,
                first,
                seal(COORDINATOR_2),
                seal(CUSTODIAN),
            ],
            [MIDDLE],
        ),
    ]


def _revocations() -> list[Case]:
    three = [role(person, "coordinator") for person in (COORDINATOR, COORDINATOR_2, COORDINATOR_3)]
    seals = [seal(person) for person in (COORDINATOR, COORDINATOR_2, COORDINATOR_3)]
    everyone = [ROOT, *three, *seals]
    two = revoke(COORDINATOR, (COORDINATOR_2, COORDINATOR_3))
    again = role(COORDINATOR, "coordinator", serial=9, nbf="2026-06-02T00:00:00Z")
    return [
        ("root revokes a coordinator", [*everyone, revoke(COORDINATOR, (ROOT_1,))], [BEGIN, MIDDLE]),
        ("two other coordinators revoke one", [*everyone, two], [MIDDLE]),
        (
            "one coordinator alone revokes nobody",
            [*everyone, revoke(COORDINATOR, (COORDINATOR_2,))],
            [MIDDLE],
        ),
        (
            "nobody counts for her own revocation",
            [*everyone, revoke(COORDINATOR, (COORDINATOR, COORDINATOR_2))],
            [MIDDLE],
        ),
        (
            "a coordinator and a stranger revoke nobody",
            [*everyone, revoke(COORDINATOR, (COORDINATOR_2, STRANGER))],
            [MIDDLE],
        ),
        (
            "a revocation is not taken back by a higher serial",
            [*everyone, two, again],
            ["2026-06-03T00:00:00Z"],
        ),
        (
            "a revocation stays when those who signed it have ended",
            [
                ROOT,
                three[0],
                role(COORDINATOR_2, "coordinator", exp="2026-07-01T00:00:00Z"),
                role(COORDINATOR_3, "coordinator", exp="2026-07-01T00:00:00Z"),
                two,
            ],
            ["2026-08-01T00:00:00Z"],
        ),
        (
            "a revocation stays when those who signed it are revoked themselves",
            [*everyone, two, revoke(COORDINATOR_2, (ROOT_1,)), revoke(COORDINATOR_3, (ROOT_1,))],
            [MIDDLE],
        ),
        (
            "coordinators whose term does not cover it revoke nobody",
            [*everyone, revoke(COORDINATOR, (COORDINATOR_2, COORDINATOR_3), at="2025-12-01T00:00:00Z")],
            [MIDDLE],
        ),
        (
            "two groups revoke each other: both count",
            [*everyone, role(STRANGER, "coordinator"), two, revoke(COORDINATOR_2, (COORDINATOR, STRANGER))],
            [MIDDLE],
        ),
        (
            "a revocation for another region counts for nothing",
            [*everyone, revoke(COORDINATOR, (ROOT_1,), region="a" * 52)],
            [MIDDLE],
        ),
        (
            "a revocation dated in the future counts at once",
            [*everyone, revoke(COORDINATOR, (ROOT_1,), at=LATER)],
            [MIDDLE],
        ),
    ]


def _roots() -> list[Case]:
    keys = (ROOT_1, ROOT_2, ROOT_3)
    first = root(keys, keys=keys, threshold=2)
    region = region_id(first["p"])
    new_keys = (ROOT_2, ROOT_3, ROOT_NEW)
    both = root((ROOT_2, ROOT_3), v=2, keys=new_keys, threshold=2)
    by_two = role(COORDINATOR, "coordinator", (ROOT_1, ROOT_2), region=region)
    survives = role(COORDINATOR_2, "coordinator", (ROOT_2, ROOT_3), region=region)
    by_new = role(COORDINATOR_3, "coordinator", (ROOT_3, ROOT_NEW), region=region)
    third = root((ROOT_2, ROOT_3, ROOT_NEW), v=3, keys=(ROOT_NEW,), threshold=1)
    rivals = [root((ROOT_1, ROOT_2), v=2, keys=(ROOT_2,), name=f"Rival {n}") for n in (1, 2)]
    after_rivals = [
        role(COORDINATOR, "coordinator", (ROOT_2,), region=region),
        root((ROOT_1, ROOT_2), v=2, keys=(ROOT_1,), name="Rival 3"),
    ]
    revoked = revoke(COORDINATOR_3, (ROOT_1, ROOT_2), region=region)
    self_only = root((ROOT_3, ROOT_NEW), v=2, keys=(ROOT_3, ROOT_NEW), threshold=2)
    short_of_itself = root((ROOT_1, ROOT_2), v=2, keys=(ROOT_2, ROOT_NEW), threshold=2)
    return [
        ("two of three root keys sign", [first, by_two], [MIDDLE], region),
        (
            "one of three is not enough",
            [first, role(COORDINATOR, "coordinator", (ROOT_1,), region=region)],
            [MIDDLE],
            region,
        ),
        (
            "one signature in each of two copies is enough together",
            [
                first,
                role(COORDINATOR, "coordinator", (ROOT_1,), region=region),
                role(COORDINATOR, "coordinator", (ROOT_2,), region=region),
            ],
            [MIDDLE],
            region,
        ),
        (
            "a first root that its threshold did not sign",
            [root((ROOT_1,), keys=keys, threshold=2)],
            [MIDDLE],
            region,
        ),
        ("a first root of another region", [ROOT], [MIDDLE], region),
        (
            "root 2 signed by both thresholds takes over",
            [first, both, by_two, survives, by_new],
            [MIDDLE],
            region,
        ),
        (
            "root 2 without the old threshold does not count",
            [first, self_only, by_two, by_new],
            [MIDDLE],
            region,
        ),
        (
            "root 2 without its own threshold does not count",
            [first, short_of_itself, by_two],
            [MIDDLE],
            region,
        ),
        ("root 3 follows root 2", [first, both, third, survives, by_new], [MIDDLE], region),
        ("root 3 without root 2 does not count", [first, third, by_two], [MIDDLE], region),
        ("of two rival roots the lower id counts", [first, *rivals, *after_rivals], [MIDDLE], region),
        (
            "a revocation by an earlier root is not forgotten",
            [first, both, by_new, revoked],
            [MIDDLE],
            region,
        ),
        (
            "a revocation by coordinators of an earlier root is not forgotten",
            [
                first,
                by_two,
                role(COORDINATOR_2, "coordinator", (ROOT_1, ROOT_2), region=region),
                by_new,
                both,
                revoke(COORDINATOR_3, (COORDINATOR, COORDINATOR_2), region=region),
            ],
            [MIDDLE],
            region,
        ),
        (
            "a demo root says so",
            [(demo := root(demo=True)), role(RELEASE, "release", region=region_id(demo["p"]))],
            [MIDDLE],
            region_id(demo["p"]),
        ),
        ("a threshold above the number of keys", [(bad := root(threshold=2))], [MIDDLE], region_id(bad["p"])),
        ("a threshold of none", [(none := root(threshold=0))], [MIDDLE], region_id(none["p"])),
        (
            "the same root key twice",
            [(twice := root(keys=(ROOT_1, ROOT_1)))],
            [MIDDLE],
            region_id(twice["p"]),
        ),
    ]


def _heads() -> list[Case]:
    known = [ROOT, role(COORDINATOR, "coordinator"), seal(COORDINATOR)]
    fresh = head(COORDINATOR, known)
    newer = head(COORDINATOR, [*known, role(RELEASE, "release")], issued=MIDDLE)
    return [
        (
            "a head over exactly what is there is fresh until it ends",
            [*known, fresh],
            [MIDDLE, "2026-06-10T00:00:00Z"],
        ),
        ("a head that knew less differs", [*known, role(RELEASE, "release"), fresh], [MIDDLE]),
        ("the newest head counts", [*known, role(RELEASE, "release"), fresh, newer], [MIDDLE]),
        ("a head by a stranger counts for nothing", [*known, head(STRANGER, known)], [MIDDLE]),
        (
            "a head of 15 days counts for nothing",
            [*known, head(COORDINATOR, known, exp="2026-06-15T00:00:00Z")],
            [MIDDLE],
        ),
        (
            "a head of 14 days counts",
            [*known, head(COORDINATOR, known, exp="2026-06-14T00:00:00Z")],
            [MIDDLE],
        ),
        (
            "a head from the end of the calendar is read like any other",
            [*known, head(COORDINATOR, known, issued="9999-12-30T00:00:00Z", exp="9999-12-31T00:00:00Z")],
            [MIDDLE],
        ),
        (
            "what does not count is not in the hash",
            [*known, role(COORDINATOR_2, "coordinator", region="a" * 52), _unknown(), fresh],
            [MIDDLE],
        ),
        (
            "what is well signed but has no effect is in the hash",
            [*known, seal(STRANGER), fresh],
            [MIDDLE],
        ),
        (
            "a head by who was revoked counts for nothing",
            [*known, fresh, revoke(COORDINATOR, (ROOT_1,))],
            [MIDDLE],
        ),
    ]


def _with(statement: Dsse, **changes: Any) -> Dsse:
    """The same statement with other fields, signed by root."""
    return sign(statement["t"], {**json.loads(statement["p"]), **changes}, ROOT_1.seed)


def _unknown() -> Dsse:
    return sign("tejedora/queen/v1", {"region": REGION}, ROOT_1.seed)


def _wrong_checksum(recipient: str) -> str:
    return recipient[:-1] + ("q" if recipient[-1] != "q" else "p")
