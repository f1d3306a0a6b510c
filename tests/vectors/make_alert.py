"""Vectors of alerts: whose counts, and in which form."""

from __future__ import annotations

from typing import Any

from shared import signing
from shared.alerts import read_alert
from shared.directory import Refusal, fold
from shared.encoding import canonical_json, parse_time
from shared.signing import sign
from tests.vectors.people import COORDINATOR, COORDINATOR_2, CUSTODIAN, ROOT_1, STRANGER, Person
from tests.vectors.statements import REGION, ROOT, revoke, role

NOW = "2026-06-01T12:00:00Z"
REVOKED = Person("revoked coordinator")
STATEMENTS = [
    ROOT,
    role(COORDINATOR, "coordinator"),
    role(COORDINATOR_2, "coordinator", exp="2026-05-01T00:00:00Z"),
    role(CUSTODIAN, "custodian"),
    role(REVOKED, "coordinator"),
    revoke(REVOKED, (ROOT_1,)),
]


def _made(*signers: Person, t: str = signing.ALERT, **changes: Any) -> dict[str, Any]:
    p: dict[str, Any] = {
        "region": REGION,
        "area": "La sierra y la carretera a la capital",
        "text": "Retenes de gente armada desde el mediodía.",
        "advice": "No viajen hoy. Avisen a su red antes de moverse.",
        "made": "2026-06-01T11:55:00Z",
        "exp": "2026-06-03T12:00:00Z",
        "ends": None,
        **changes,
    }
    shown = {name: value for name, value in p.items() if value != "left out"}
    return sign(t, canonical_json(shown), *(person.seed for person in signers or (COORDINATOR,)))


def _alerts() -> dict[str, Any]:
    return {
        "by a coordinator": _made(),
        "by a coordinator and somebody else": _made(COORDINATOR, STRANGER),
        "without advice": _made(advice=""),
        "72 hours": _made(exp="2026-06-04T11:55:00Z"),
        "that ends another": _made(ends=REGION),
        "by a stranger": _made(STRANGER),
        "by a custodian": _made(CUSTODIAN),
        "by a coordinator whose role ended": _made(COORDINATOR_2),
        "by a coordinator who was revoked": _made(REVOKED),
        "for another region": _made(region="a" * 52),
        "72 hours and a second": _made(exp="2026-06-04T11:55:01Z"),
        "that is over": _made(made="2026-05-30T00:00:00Z", exp="2026-06-01T12:00:00Z"),
        "that ends before it begins": _made(exp="2026-06-01T11:54:00Z"),
        "without a text": _made(text=" "),
        "without an area": _made(area=""),
        "with too long a text": _made(text="a" * 2001),
        "with a text that is a number": _made(text=7),
        "with a field too many": _made(name="x"),
        "with a field too few": _made(ends="left out"),
        "that ends what is no alert": _made(ends="x"),
        "with a day as its end": _made(exp="2026-06-02"),
        "of another type": _made(t=signing.REVOKE),
        "changed after it was signed": {**_made(), "p": _made()["p"].replace("hoy", "nunca")},
        "not signed": {**_made(), "s": []},
        "that is no object": 7,
    }


def alert() -> dict[str, Any]:
    """alert.json."""
    directory, now = fold(STATEMENTS, REGION), parse_time(NOW)
    cases = []
    for name, signed in _alerts().items():
        case: dict[str, Any] = {"name": name, "alert": signed, "valid": True}
        try:
            read_alert(signed, directory, now)
        except Refusal as refusal:
            case |= {"valid": False, "reason": refusal.reason}
        cases.append(case)
    return {"directory": {"region": REGION, "now": NOW, "statements": STATEMENTS}, "cases": cases}
