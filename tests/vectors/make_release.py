"""Vectors of releases: whose counts, and which documents a device may show."""

from __future__ import annotations

from typing import Any

from shared import signing
from shared.directory import fold
from shared.encoding import canonical_json, parse_time
from shared.release import p_hash, read_release
from shared.signing import SigningError, sign
from tests.vectors.people import AUTHOR, RELEASE, REVIEWER, ROOT_1, STRANGER, Person
from tests.vectors.statements import BEGIN, MIDDLE, REGION, ROOT, revoke, role

BOTH = Person("author and reviewer")
ENDED = Person("ended")
REVOKED = Person("revoked release")
STATEMENTS = [
    ROOT,
    role(AUTHOR, "author"),
    role(REVIEWER, "reviewer"),
    role(RELEASE, "release"),
    role(BOTH, "author"),
    role(BOTH, "reviewer"),
    role(ENDED, "release", exp="2026-03-01T00:00:00Z"),
    role(REVOKED, "release"),
    revoke(REVOKED, (ROOT_1,)),
]
COURSE = canonical_json({"type": "lesson", "id": "a", "title": "Qué es un incidente"})
NEWER = canonical_json({"type": "lesson", "id": "a", "title": "Qué es un incidente de seguridad"})
OTHER = canonical_json({"type": "lesson", "id": "b", "title": "Otra"})


def item(id_: str, ver: int, p: str | None) -> dict[str, Any]:
    """One line of a release."""
    return {"id": id_, "ver": ver, "sha256": None if p is None else p_hash(p)}


def made(*signers: Person, items: list[dict[str, Any]] | None = None, **changes: Any) -> dict[str, Any]:
    """A signed release."""
    items = [item("lesson:x:a", 1, COURSE)] if items is None else items
    p = {"region": REGION, "origin": "prueba", "made": MIDDLE, "items": items, **changes}
    return sign(signing.RELEASE, p, *(person.seed for person in signers))


def release() -> dict[str, Any]:
    """release.json."""
    directory = fold(STATEMENTS, REGION)
    cases = []
    for name, signed in _releases().items():
        case: dict[str, Any] = {"name": name, "release": signed, "valid": True}
        try:
            read_release(signed, directory)
        except SigningError as error:
            case |= {"valid": False, "reason": error.reason}
        try:
            read_release(signed, directory, parse_time(MIDDLE))
        except SigningError:
            cases.append({**case, "publishable": False})
        else:
            cases.append({**case, "publishable": True})
    return {
        "directory": {"region": REGION, "now": MIDDLE, "statements": STATEMENTS},
        "cases": cases,
        "documents": _documents(),
    }


def _releases() -> dict[str, dict[str, Any]]:
    good = made(RELEASE)
    return {
        "by a release key": good,
        "by an author and a reviewer": made(AUTHOR, REVIEWER),
        "by a reviewer and an author": made(REVIEWER, AUTHOR),
        "by an author alone": made(AUTHOR),
        "by a reviewer alone": made(REVIEWER),
        "by one person who is author and reviewer": made(BOTH),
        "by two, one of them both": made(BOTH, AUTHOR),
        "by a stranger": made(STRANGER),
        "by an author and a stranger": made(AUTHOR, STRANGER),
        "by a release key and a stranger": made(RELEASE, STRANGER),
        "by a key whose role had ended": made(ENDED),
        "by a key whose role ended later": made(ENDED, made="2026-02-01T00:00:00Z"),
        "by a key whose role had not begun": made(RELEASE, made="2025-06-01T00:00:00Z"),
        "by a revoked key": made(REVOKED),
        "by a revoked key, made before": made(REVOKED, made=BEGIN),
        "of another region": made(RELEASE, region="a" * 52),
        "of another type": sign(signing.MESSAGE, good["p"], RELEASE.seed),
        "changed": {**good, "p": good["p"].replace("prueba", "pruebas")},
        "a time that is none": made(RELEASE, made="today"),
        "items that are none": made(RELEASE, items=[{"id": "a"}]),
        "a hash in upper case": made(RELEASE, items=[{"id": "a", "ver": 1, "sha256": "A" * 64}]),
        "a version of 0": made(RELEASE, items=[{"id": "a", "ver": 0, "sha256": "a" * 64}]),
        "a version with a fraction": made(RELEASE, items=[{"id": "a", "ver": 1.0, "sha256": "a" * 64}]),
        "a further field in an item": made(RELEASE, items=[{**item("a", 1, OTHER), "note": "x"}]),
        "one document twice": made(RELEASE, items=[item("a", 1, OTHER), item("a", 2, NEWER)]),
        "no items": made(RELEASE, items=[]),
        "a version that is text": made(RELEASE, items=[{"id": "a", "ver": "1", "sha256": "a" * 64}]),
    }


def _documents() -> list[dict[str, Any]]:
    one = made(RELEASE)
    two = made(AUTHOR, REVIEWER, items=[item("lesson:x:a", 2, NEWER), item("lesson:x:b", 1, OTHER)])
    withdrawn = made(RELEASE, items=[item("lesson:x:a", 3, None)])
    forged = made(STRANGER, items=[item("lesson:x:a", 9, NEWER)])

    def doc(ver: int, p: str) -> dict[str, Any]:
        return {"_id": "lesson:x:a", "ver": ver, "p": p}

    return [
        {"name": "listed", "doc": doc(1, COURSE), "releases": [one], "accepted": True},
        {
            "name": "not listed",
            "doc": {**doc(1, COURSE), "_id": "lesson:x:z"},
            "releases": [one],
            "accepted": False,
        },
        {"name": "another text", "doc": doc(1, NEWER), "releases": [one], "accepted": False},
        {"name": "one space more", "doc": doc(1, COURSE + " "), "releases": [one], "accepted": False},
        {"name": "no release", "doc": doc(1, COURSE), "releases": [], "accepted": False},
        {"name": "listed by a stranger", "doc": doc(9, NEWER), "releases": [forged], "accepted": False},
        {
            "name": "a stranger's higher version changes nothing",
            "doc": doc(1, COURSE),
            "releases": [one, forged],
            "accepted": True,
        },
        {"name": "the newer version", "doc": doc(2, NEWER), "releases": [one, two], "accepted": True},
        {
            "name": "the order of releases does not matter",
            "doc": doc(2, NEWER),
            "releases": [two, one],
            "accepted": True,
        },
        {"name": "withdrawn", "doc": doc(2, NEWER), "releases": [one, two, withdrawn], "accepted": False},
        {
            "name": "a text listed under another id",
            "doc": doc(1, OTHER),
            "releases": [two],
            "accepted": False,
        },
    ]
