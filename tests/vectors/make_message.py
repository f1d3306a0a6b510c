"""Vectors of what is inside an envelope, and of when it is believed."""

from __future__ import annotations

from typing import Any

from shared import signing
from shared.encoding import b64, canonical_json, unb64
from shared.envelope import envelope_id
from shared.signing import sign
from tests.vectors.age_writer import padded
from tests.vectors.make_envelope import DAY, NOW, header_text
from tests.vectors.people import (
    AUTHOR,
    COORDINATOR,
    COORDINATOR_2,
    CUSTODIAN,
    DEFENDER,
    DEFENDER_2,
    INVITATION,
    STRANGER,
    Person,
)
from tests.vectors.statements import REGION, ROOT, role, seal

STATEMENTS = [
    ROOT,
    role(COORDINATOR, "coordinator"),
    role(CUSTODIAN, "custodian"),
    seal(COORDINATOR),
    seal(CUSTODIAN),
]
READERS = [COORDINATOR, CUSTODIAN]


def certificate(person: Person, by: Person = INVITATION, **changes: Any) -> dict[str, Any]:
    """A hello statement: the invitation's word for a defender's keys."""
    p = {"region": REGION, "author": person.key, "seal": person.recipient, "box": person.box, **changes}
    return sign(signing.HELLO, p, by.seed)


def sender(person: Person, cert: dict[str, Any] | None) -> dict[str, Any]:
    """`from` of a message."""
    return {"author": person.key, "seal": person.recipient, "box": person.box, "cert": cert}


REPORT = {
    "title": "Una camioneta afuera",
    "what": "Una camioneta sin placas estuvo afuera de la oficina toda la mañana. 🌱",
    "when": {"precision": "day", "date": DAY},
    "where": {"precision": "region", "words": "la capital"},
    "risk": {"who": "nosotras", "now": None},
    "urgent": False,
    "language": "es",
    "files": [],
}

ENTRY = "tejedora/entry/v1"
FILED = {
    "type": "intervention",
    "id": COORDINATOR.message_id(8),
    "mechanism": "mx-federal-mechanism",
    "reference": "folio 12",
    "nextDeadline": "2026-12-10",
}


def sealed(
    kind: str,
    body: Any,
    *,
    by: Person = DEFENDER,
    to: str = "coordinators",
    readers: list[Person] | None = None,
    from_: dict[str, Any] | None = None,
    signers: tuple[Person, ...] | None = None,
    t: str = signing.MESSAGE,
    number: int = 1,
    plain: str | None = None,
    doc_h: str | None = None,
    tail: str = "",
    named: list[str] | None = None,
    **changes: Any,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """An envelope document and the message inside it."""
    h = header_text(to)
    readers = READERS if readers is None else readers
    message = {
        "id": by.message_id(number),
        "kind": kind,
        "h": h,
        "to": sorted(reader.recipient for reader in readers) if named is None else named,
        "from": sender(by, certificate(by)) if from_ is None else from_,
        "made": NOW,
        "re": [],
        "body": body,
        **changes,
    }
    signed = sign(t, canonical_json(message), *(s.seed for s in (signers or (by,))))
    text = canonical_json(signed) + tail if plain is None else plain
    purpose = f"{kind}-{number}-{len(text)}"
    age = padded(text.encode(), [r.raw_recipient for r in readers], by.secret(purpose), 4096)
    shown = h if doc_h is None else doc_h
    return {"_id": envelope_id(shown, age), "h": shown, "a": b64(age)}, message


def _entry(report: str) -> dict[str, Any]:
    """A signed addition to the log of a report."""
    act = {"type": "act", "id": DEFENDER.message_id(9), "kinds": ["surveillance"], "method": "Sin placas."}
    links: dict[str, Any] = {"seq": 0, "prev": None, "heads": []}
    return sign(ENTRY, canonical_json({"log": report, **links, "made": NOW, "part": act}), DEFENDER.seed)


def _opened(report: str) -> dict[str, Any]:
    """A coordinator opened a file of a report: a link of its custody."""
    links: dict[str, Any] = {"seq": 0, "prev": None, "heads": []}
    act = {"type": "custody", "id": COORDINATOR.message_id(11), "subject": "ab" * 32, "act": "opened"}
    part = {**act, "at": NOW, "prev": None}
    text = canonical_json({"log": report, **links, "made": NOW, "part": part})
    return sign(ENTRY, text, COORDINATOR.seed)


def _decision(by: Person = COORDINATOR) -> dict[str, Any]:
    """What a coordinator writes in the log of a case."""
    log = COORDINATOR.message_id(20)
    part = {"type": "set", "on": "case", "id": log, "values": {"title": "Oficina", "kinds": ["surveillance"]}}
    links: dict[str, Any] = {"seq": 0, "prev": None, "heads": []}
    return sign(ENTRY, canonical_json({"log": log, **links, "made": NOW, "part": part}), by.seed)


CASE_KEY = {
    "case": COORDINATOR.message_id(20),
    "identity": STRANGER.identity,
    "recipient": STRANGER.recipient,
    "since": NOW,
}
CASEWORK: dict[str, Any] = {
    "by": COORDINATOR,
    "to": "casework",
    "readers": [COORDINATOR],
    "from_": sender(COORDINATOR, None),
}


def message() -> dict[str, Any]:
    """message.json."""
    from tests.vectors import (
        make_desk,
        make_moving,
        make_need,
        make_plan,
        make_workshop,
    )  # they seal with what is here

    return {
        "directory": {
            "region": REGION,
            "now": NOW,
            "statements": [*STATEMENTS, *make_workshop.STATEMENTS],
        },
        "readers": {
            person.name: {"identity": person.identity, "recipient": person.recipient}
            for person in (AUTHOR, COORDINATOR, CUSTODIAN, DEFENDER)
        },
        "cases": [
            *[
                {"name": name, "reader": reader, "doc": doc, "outcome": "ok", "message": inside}
                for name, reader, (doc, inside) in [
                    *_good(),
                    *make_workshop.good(),
                    *make_need.good(),
                    *make_desk.good(),
                    *make_moving.good(),
                    *make_plan.good(),
                ]
            ],
            *[
                {"name": name, "reader": reader, "doc": doc, "outcome": "quarantined", "reason": reason}
                for name, reader, (doc, _), reason in [
                    *_bad(),
                    *make_workshop.bad(),
                    *make_need.bad(),
                    *make_desk.bad(),
                    *make_moving.bad(),
                    *make_plan.bad(),
                ]
            ],
        ],
    }


def _good() -> list[tuple[str, str, tuple[dict[str, Any], dict[str, Any]]]]:
    report = DEFENDER.message_id(1)
    to_her: dict[str, Any] = {
        "by": COORDINATOR,
        "to": DEFENDER.box,
        "readers": [DEFENDER],
        "from_": sender(COORDINATOR, None),
    }
    return [
        ("a report, read by the coordinator", COORDINATOR.name, sealed("report", REPORT)),
        (
            "a report whose files follow it",
            COORDINATOR.name,
            sealed("report", {**REPORT, "following": 20}, number=9),
        ),
        ("the same report, read by the custodian", CUSTODIAN.name, sealed("report", REPORT)),
        (
            "a first greeting",
            COORDINATOR.name,
            sealed("hello", {"role": "defender", "words": "Luna"}, number=2),
        ),
        (
            "an addition",
            COORDINATOR.name,
            sealed("addition", {"text": "Volvió.", "files": []}, number=3, re=[report]),
        ),
        (
            "additions to a record",
            COORDINATOR.name,
            sealed("record", {"entries": [_entry(report)]}, number=4, re=[report]),
        ),
        (
            "what was done with her report, read by her",
            DEFENDER.name,
            sealed("progress", {"part": FILED}, number=3, re=[report], **to_her),
        ),
        (
            "what was done with her files, read by her",
            DEFENDER.name,
            sealed("custody", {"entries": [_opened(report)]}, number=7, re=[report], **to_her),
        ),
        (
            "an answer, read by her",
            DEFENDER.name,
            sealed("answer", {"text": "Ya la leímos."}, re=[report], **to_her),
        ),
        (
            "opened, read by her",
            DEFENDER.name,
            sealed("opened", {"ids": [report]}, number=2, re=[report], **to_her),
        ),
        (
            "what a coordinator wrote in a case",
            COORDINATOR.name,
            sealed("case", {"entries": [_decision()]}, number=5, **CASEWORK),
        ),
        ("the key of a case", COORDINATOR.name, sealed("casekey", CASE_KEY, number=6, **CASEWORK)),
        (
            "a report by a coordinator needs no certificate",
            COORDINATOR.name,
            sealed("report", REPORT, by=COORDINATOR, number=4, from_=sender(COORDINATOR, None)),
        ),
    ]


def _bad() -> list[tuple[str, str, tuple[dict[str, Any], dict[str, Any]], str]]:
    report = DEFENDER.message_id(1)
    forged = certificate(DEFENDER)
    forged = {**forged, "p": forged["p"].replace(DEFENDER.box, DEFENDER_2.box)}
    other = header_text("coordinators", urgent=True)
    to_her: dict[str, Any] = {"to": DEFENDER.box, "readers": [DEFENDER]}
    reader = COORDINATOR.name
    two = sorted([COORDINATOR.recipient, CUSTODIAN.recipient])
    return [
        (
            "signed by another than its author",
            reader,
            sealed("report", REPORT, signers=(STRANGER,)),
            "not-by-author",
        ),
        (
            "signed by its author and another",
            reader,
            sealed("report", REPORT, signers=(DEFENDER, STRANGER)),
            "not-by-author",
        ),
        ("of another type", reader, sealed("report", REPORT, t=signing.RELEASE), "unknown-type"),
        (
            "a header that is not the one outside",
            reader,
            sealed("report", REPORT, doc_h=other),
            "wrong-header",
        ),
        (
            "a header of the same meaning but other text",
            reader,
            sealed("report", REPORT, doc_h=header_text() + " "),
            "wrong-header",
        ),
        (
            "the reader is not named in it",
            reader,
            sealed("report", REPORT, named=[CUSTODIAN.recipient]),
            "not-for-reader",
        ),
        ("recipients that are not sorted", reader, sealed("report", REPORT, named=two[::-1]), "bad-payload"),
        ("a recipient twice", reader, sealed("report", REPORT, named=[two[0], *two]), "bad-payload"),
        (
            "a defender without a certificate",
            reader,
            sealed("report", REPORT, from_=sender(DEFENDER, None)),
            "not-allowed",
        ),
        (
            "a certificate for another author",
            reader,
            sealed("report", REPORT, from_=sender(DEFENDER, certificate(DEFENDER_2))),
            "bad-certificate",
        ),
        (
            "a certificate for another box",
            reader,
            sealed("report", REPORT, from_=sender(DEFENDER, certificate(DEFENDER, box=DEFENDER_2.box))),
            "bad-certificate",
        ),
        (
            "a certificate for another seal",
            reader,
            sealed(
                "report", REPORT, from_=sender(DEFENDER, certificate(DEFENDER, seal=DEFENDER_2.recipient))
            ),
            "bad-certificate",
        ),
        (
            "a certificate for another region",
            reader,
            sealed("report", REPORT, from_=sender(DEFENDER, certificate(DEFENDER, region="a" * 52))),
            "bad-certificate",
        ),
        (
            "a certificate that was changed",
            reader,
            sealed("report", REPORT, from_=sender(DEFENDER, forged)),
            "bad-certificate",
        ),
        (
            "an answer by a defender",
            DEFENDER.name,
            sealed("answer", {"text": "x"}, by=DEFENDER_2, re=[report], **to_her),
            "not-allowed",
        ),
        (
            "an answer by somebody whom the directory does not know",
            DEFENDER.name,
            sealed("answer", {"text": "x"}, by=STRANGER, from_=sender(STRANGER, None), re=[report], **to_her),
            "not-allowed",
        ),
        (
            "opened, by a coordinator without a role now",
            DEFENDER.name,
            sealed(
                "opened",
                {"ids": [report]},
                by=COORDINATOR_2,
                from_=sender(COORDINATOR_2, None),
                re=[report],
                **to_her,
            ),
            "not-allowed",
        ),
        ("additions without an addition", reader, sealed("record", {"entries": []}), "bad-payload"),
        (
            "additions that are not signed",
            reader,
            sealed("record", {"entries": [{"t": ENTRY, "p": "{}"}]}),
            "bad-payload",
        ),
        (
            "what was done with her files, told by a defender",
            DEFENDER.name,
            sealed("custody", {"entries": [_opened(report)]}, by=DEFENDER_2, re=[report], **to_her),
            "not-allowed",
        ),
        (
            "what was done, told by a defender",
            DEFENDER.name,
            sealed("progress", {"part": FILED}, by=DEFENDER_2, re=[report], **to_her),
            "not-allowed",
        ),
        (
            "what was done, due on no day",
            DEFENDER.name,
            sealed("progress", {"part": {**FILED, "nextDeadline": "mañana"}}, re=[report], **to_her),
            "bad-payload",
        ),
        (
            "a case without an entry",
            reader,
            sealed("case", {"entries": []}, **CASEWORK),
            "bad-payload",
        ),
        (
            "the key of a case, by a defender",
            reader,
            sealed("casekey", CASE_KEY, to="casework", readers=[COORDINATOR]),
            "not-allowed",
        ),
        (
            "the key of a case that is no key",
            reader,
            sealed("casekey", {**CASE_KEY, "identity": "AGE-SECRET-KEY-1"}, **CASEWORK),
            "bad-payload",
        ),
        ("an unknown kind", reader, sealed("order", {"text": "x"}), "bad-payload"),
        (
            "a report without what happened",
            reader,
            sealed("report", {k: v for k, v in REPORT.items() if k != "what"}),
            "bad-payload",
        ),
        (
            "a report whose urgency is a word",
            reader,
            sealed("report", {**REPORT, "urgent": "yes"}),
            "bad-payload",
        ),
        ("not JSON inside", reader, sealed("report", REPORT, plain="hola"), "not-signed"),
        ("nothing inside", reader, sealed("report", REPORT, plain=""), "not-signed"),
        ("something after the signed object", reader, sealed("report", REPORT, tail="{}"), "not-signed"),
        ("sealed to others", DEFENDER.name, sealed("report", REPORT), "cannot-open"),
        ("one changed byte in the sealed part", reader, _damaged(), "cannot-open"),
    ]


def _damaged() -> tuple[dict[str, Any], dict[str, Any]]:
    doc, inside = sealed("report", REPORT)
    age = bytearray(unb64(doc["a"]))
    age[-1] ^= 1
    return {"_id": envelope_id(doc["h"], bytes(age)), "h": doc["h"], "a": b64(bytes(age))}, inside
