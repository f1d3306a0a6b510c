"""Entries of a campaign's plan, from one who takes part to another, for `message.json`."""

from __future__ import annotations

from typing import Any

from shared.encoding import canonical_json
from shared.signing import sign
from tests.vectors.make_envelope import NOW
from tests.vectors.make_message import ENTRY, sealed, sender
from tests.vectors.people import AUTHOR, DEFENDER, STRANGER, Person

Sealed = tuple[dict[str, Any], dict[str, Any]]

PLAN = DEFENDER.message_id(80)


def _entry(by: Person) -> dict[str, Any]:
    part = {"type": "set", "on": "plan", "id": PLAN, "values": {"title": "La clínica 🌱", "ask": None}}
    links: dict[str, Any] = {"log": PLAN, "seq": 0, "prev": None, "heads": [], "made": NOW, "part": part}
    return sign(ENTRY, canonical_json(links), by.seed)


# What she hands on may be somebody else's: each entry is its own author's.
BODY: dict[str, Any] = {"plan": PLAN, "entries": [_entry(DEFENDER), _entry(AUTHOR)]}
TO_HER: dict[str, Any] = {"to": AUTHOR.box, "readers": [AUTHOR]}


def good() -> list[tuple[str, str, Sealed]]:
    """Name, reader, document and message."""
    return [("a plan, shared with one woman", AUTHOR.name, sealed("plan", BODY, number=81, **TO_HER))]


def bad() -> list[tuple[str, str, Sealed, str]]:
    """The same, and why it is set aside."""
    stranger: dict[str, Any] = {"by": STRANGER, "from_": sender(STRANGER, None)}
    return [
        (
            "a plan without entries",
            AUTHOR.name,
            sealed("plan", {**BODY, "entries": []}, **TO_HER),
            "bad-payload",
        ),
        (
            "a plan by a key that nobody knows",
            AUTHOR.name,
            sealed("plan", BODY, **TO_HER, **stranger),
            "not-allowed",
        ),
    ]
