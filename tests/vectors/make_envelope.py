"""Vectors of the envelope's header, its id, and what a hub accepts."""

from __future__ import annotations

import json
from typing import Any

from shared.encoding import b64, parse_time, unb64
from shared.envelope import EnvelopeError, check_envelope, envelope_id, parse_header
from tests.vectors.age_writer import encrypt, padded
from tests.vectors.people import COORDINATOR, CUSTODIAN, DEFENDER, Person
from tests.vectors.statements import REGION

NOW = "2026-06-01T12:00:00Z"
DAY, EXP = "2026-06-01", "2027-06-01"
HUB_ONLY = {"the same key twice", "version as a fraction"}  # JSON.parse cannot see these
Doc = dict[str, Any]


def header_text(to: str = "coordinators", **changes: Any) -> str:
    """An exact header; a change to None leaves the field out."""
    value = {"v": 1, "region": REGION, "to": to, "day": DAY, "exp": EXP, **changes}
    return json.dumps(
        {k: v for k, v in value.items() if v is not None}, separators=(",", ":"), ensure_ascii=False
    )


def age_of(text: str, size: int = 4096, purpose: str = "envelope") -> bytes:
    """An age file for the coordinator and the custodian."""
    readers = [COORDINATOR.raw_recipient, CUSTODIAN.raw_recipient]
    return padded(text.encode(), readers, DEFENDER.secret(purpose), size)


def document(h: str | None = None, age: bytes | None = None, **changes: Any) -> Doc:
    """A good envelope, with changes; a change to None leaves the field out."""
    h = header_text() if h is None else h
    age = age_of("hola") if age is None else age
    doc = {"_id": envelope_id(h, age), "h": h, "a": b64(age), **changes}
    return {key: value for key, value in doc.items() if value is not None}


def header() -> dict[str, Any]:
    """header.json."""
    box = Person("somebody").box
    release = {"release": "2026-07-01T00:00:00Z", "cancel_hash": REGION}
    valid = {
        "to the coordinators": header_text(),
        "to the facilitators": header_text("facilitators"),
        "to casework": header_text("casework"),
        "to a box": header_text(box),
        "urgent": header_text(urgent=True),
        "a timed release": header_text(**release),
        "spaces and another order": f'{{ "to": "coordinators", "exp":"{EXP}",\n"day":"{DAY}",'
        f'"region":"{REGION}","v":1 }}',
        "ends on its day": header_text(exp=DAY),
        "escaped letters": header_text().replace("coordinators", "\\u0063oordinators"),
    }
    good = header_text()
    invalid: list[tuple[str, Any]] = [
        ("empty", ""),
        ("not JSON", good[:-1]),
        ("two objects", good + good),
        ("a list", f"[{good}]"),
        ("a string", '"coordinators"'),
        ("a number", "1"),
        ("null", "null"),
        ("an object instead of text", json.loads(good)),
        ("a field too many", header_text(subject="x")),
        ("the same key twice", good.replace('"to"', '"v":1,"to"')),
        ("version as text", header_text(v="1")),
        ("version as a fraction", good.replace('"v":1', '"v":1.0')),
        ("version true", good.replace('"v":1', '"v":true')),
        ("version 0", header_text(v=0)),
        ("version 2", header_text(v=2)),
        ("a version of a thousand digits", good.replace('"v":1', '"v":1' + "0" * 700)),
        ("region in upper case", header_text(region=REGION.upper())),
        ("region too short", header_text(region=REGION[:-1])),
        ("region with stray bits", header_text(region=REGION[:-1] + "b")),
        ("region with padding", header_text(region=REGION + "====")),
        ("to nobody", header_text("")),
        ("to an unknown name", header_text("operators")),
        ("to the coordinators' database", header_text("box-coordinators")),
        ("to the name of a property of every object", header_text("constructor")),
        ("to a box with a short id", header_text(box[:-1])),
        ("to a box with stray bits", header_text(box[:-1] + "b")),
        ("to a path", header_text("box-../hub")),
        ("to a list", header_text([box])),  # type: ignore[arg-type]
        ("to a box with a newline", header_text(box + "\n")),
        ("a day that does not exist", header_text(day="2026-02-30")),
        ("a day as a time", header_text(day=NOW)),
        ("a day as a number", header_text(day=20260601)),
        ("a day with a newline", header_text(day=DAY + "\n")),
        ("ends before its day", header_text(exp="2026-05-31")),
        ("urgent false", header_text(urgent=False)),
        ("urgent as text", header_text(urgent="true")),
        ("urgent 1", header_text(urgent=1)),
        ("a release without a way to cancel", header_text(release=release["release"])),
        ("a way to cancel without a release", header_text(cancel_hash=REGION)),
        ("a release on a day", header_text(release="2026-07-01", cancel_hash=REGION)),
        ("a short hash to cancel", header_text(release=release["release"], cancel_hash=REGION[:-1])),
        ("NaN", good.replace('"v":1', '"v":NaN')),
        ("deeply nested", "[" * 1000),
        ("a byte-order mark", "\ufeff" + good),
        ("a comment", good[:-1] + "/**/}"),
        ("a comma too many", good[:-1] + ",}"),
        ("single quotes", good.replace('"', "'")),
        ("over 1024 bytes of spaces", good + " " * 1024),
        ("over 1024 bytes but not characters", good[:-1] + ',"x":"' + "ñ" * 450 + '"}'),
    ]
    for name in ("v", "region", "to", "day", "exp"):
        invalid.append((f"without {name}", _without(name)))
        invalid.append((f"{name} is null", _with_null(name)))
    return {
        "valid": [{"name": name, "h": h, "header": json.loads(h)} for name, h in valid.items()],
        "invalid": [
            {
                "name": name,
                "h": h,
                "reason": _header_reason(h),
                **({"hub_only": True} if name in HUB_ONLY else {}),
            }
            for name, h in invalid
        ],
    }


def _without(name: str) -> str:
    value = json.loads(header_text())
    del value[name]
    return json.dumps(value, separators=(",", ":"))


def _with_null(name: str) -> str:
    value = json.loads(header_text())
    value[name] = None
    return json.dumps(value, separators=(",", ":"))


def _header_reason(h: object) -> str:
    try:
        parse_header(h)
    except EnvelopeError as error:
        return error.reason
    raise AssertionError("a header that should be refused was accepted")


def envelope() -> dict[str, Any]:
    """envelope.json."""
    box = Person("somebody").box
    good = document()
    sizes = {size: document(age=age_of("hola", size)) for size in (4096, 16384)}
    small_age = age_of("hola")[:64]
    valid = {
        "to the coordinators": good,
        "to a box": document(header_text(box)),
        "urgent": document(header_text(urgent=True)),
        "with its first revision": {**good, "_rev": "1-" + "a" * 32},
        "with its revision's history": {
            **good,
            "_rev": "1-" + "a" * 32,
            "_revisions": {"start": 1, "ids": ["a" * 32]},
        },
        "the largest term: 400 days": document(header_text(exp="2027-07-06")),
        "ends today": document(header_text(exp="2026-06-01")),
        "dated two days ahead": document(header_text(day="2026-06-03")),
        "a timer of 31 days": document(header_text(release="2026-07-02T12:00:00Z", cancel_hash=REGION)),
        "a timer of yesterday": document(header_text(release="2026-05-31T12:00:00Z", cancel_hash=REGION)),
        "16 KiB": sizes[16384],
    }
    return {
        "region": REGION,
        "now": NOW,
        "ids": [
            {"name": "empty parts", "h": "", "age_hex": "", "id": envelope_id("", b"")},
            {"name": "the length is in bytes", "h": "ñ", "age_hex": "00", "id": envelope_id("ñ", b"\0")},
            {
                "name": "a real header",
                "h": header_text(),
                "age_hex": small_age.hex(),
                "id": envelope_id(header_text(), small_age),
            },
        ],
        "valid": [{"name": name, "doc": doc, "size": len(unb64(doc["a"]))} for name, doc in valid.items()],
        "invalid": [
            {"name": name, "doc": doc, "reason": _reason(name, doc)} for name, doc in _broken(good).items()
        ],
    }


def _reason(name: str, doc: object) -> str:
    try:
        check_envelope(doc, REGION, parse_time(NOW))
    except EnvelopeError as error:
        return error.reason
    raise AssertionError(f"should be refused: {name}")


def _broken(good: Doc) -> dict[str, Any]:
    a: str = good["a"]
    raw = unb64(a)
    swapped = ("B" if a[500] == "A" else "A").join((a[:500], a[501:]))
    other_region = "b" * 51 + "a"
    rev = "1-" + "a" * 32
    return {
        "null": None,
        "a list": [good],
        "a string": json.dumps(good),
        "empty": {},
        "without an id": {k: v for k, v in good.items() if k != "_id"},
        "without a header": {k: v for k, v in good.items() if k != "h"},
        "without a sealed part": {k: v for k, v in good.items() if k != "a"},
        "a field too many": {**good, "subject": "x"},
        "another special field": {**good, "_conflicts": []},
        "a tombstone": {"_id": good["_id"], "_rev": "2-" + "a" * 32, "_deleted": True},
        "a tombstone with content": {**good, "_deleted": True},
        "an attachment": {**good, "_attachments": {"x": {"data": "", "content_type": "text/plain"}}},
        "no attachments, but the word": {**good, "_attachments": {}},
        "the id of a design document": {**good, "_id": "_design/x"},
        "the id of a local document": {**good, "_id": "_local/x"},
        "an id in upper case": {**good, "_id": good["_id"].upper()},
        "an id that is a number": {**good, "_id": 1},
        "another's id": {**good, "_id": document(header_text(urgent=True))["_id"]},
        "a header with one space more": {**good, "h": good["h"] + " "},
        "one changed character in the sealed part": {**good, "a": swapped},
        "second revision": {**good, "_rev": "2-" + "a" * 32},
        "a revision without a number": {**good, "_rev": "a" * 32},
        "a revision that is a number": {**good, "_rev": 1},
        "a revision with another history": {
            **good,
            "_rev": rev,
            "_revisions": {"start": 1, "ids": ["b" * 32]},
        },
        "a history of two": {**good, "_revisions": {"start": 2, "ids": ["b" * 32, "a" * 32]}},
        "a history that starts at 2": {**good, "_revisions": {"start": 2, "ids": ["b" * 32]}},
        "a history that is a list": {**good, "_revisions": ["b" * 32]},
        "a header that is an object": {**good, "h": json.loads(good["h"])},
        "a header that is not JSON": document("{"),
        "a header of another version": document(header_text(v=2)),
        "a header over 1 KiB": document(header_text() + " " * 1024),
        "another region": document(header_text(region=other_region)),
        "a release in 31 days and a second": document(
            header_text(release="2026-07-02T12:00:01Z", cancel_hash=REGION)
        ),
        "a release after it expired": document(
            header_text(exp="2026-06-20", release="2026-06-21T00:00:00Z", cancel_hash=REGION)
        ),
        "expired yesterday": document(header_text(day="2026-05-01", exp="2026-05-31")),
        "expires in 401 days": document(header_text(exp="2027-07-07")),
        "dated three days ahead": document(header_text(day="2026-06-04")),
        "a sealed part that is a number": {**good, "a": 1},
        "base64 without padding": {**good, "a": a.rstrip("=")},
        "base64 of the URL alphabet": {**good, "a": "-_" + a[2:]},
        "base64 with a line break": {**good, "a": a[:76] + "\n" + a[76:]},
        "base64 with stray bits": {**good, "a": a[:-3] + _next(a[-3]) + "=="}
        if a.endswith("==")
        else {**good, "a": a + "="},
        "an empty sealed part": document(age=b""),
        "one byte too few": document(age=raw[:-1]),
        "one byte too many": document(age=raw + b"\0"),
        "not padded": document(age=encrypt(b"hola", [COORDINATOR.raw_recipient], b"vector")),
        "random bytes of a good size": document(age=DEFENDER.secret("noise", 64) * 64),
        "clear text of a good size": document(age=b"hola ".ljust(4096)),
        "armoured age of a good size": document(
            age=b"-----BEGIN AGE ENCRYPTED FILE-----\n".ljust(4096, b"A")
        ),
        "an age file without a recipient": document(
            age=(b"age-encryption.org/v1\n--- " + b"A" * 43 + b"\n").ljust(4096, b"\0")
        ),
    }


def _next(letter: str) -> str:
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    return alphabet[(alphabet.index(letter) + 1) % 64]
