"""What facilitators propose to each other and say of it, for `message.json`."""

from __future__ import annotations

from typing import Any

from shared.encoding import canonical_json
from shared.release import p_hash
from shared.signing import RELEASE, sign
from tests.vectors.make_envelope import NOW
from tests.vectors.make_message import sealed
from tests.vectors.make_workshop import BY_HER, TO_THEM
from tests.vectors.people import AUTHOR
from tests.vectors.statements import REGION

Sealed = tuple[dict[str, Any], dict[str, Any]]

ID = "lesson:safe-space:01-why-a-circle"
TEXT = canonical_json({"type": "lesson", "body": "Respira. 🌱"})
ITEMS = [{"id": ID, "ver": 2, "sha256": p_hash(TEXT)}]
PAYLOAD = {"region": REGION, "origin": "desk", "made": NOW, "items": ITEMS}
PROPOSAL: dict[str, Any] = {
    "work": "course:safe-space",
    "lang": "es",
    "note": "Más claro.",
    "release": sign(RELEASE, canonical_json(PAYLOAD), AUTHOR.seed),
    "docs": [{"_id": ID, "p": TEXT}],
}
REVIEW = {"proposal": AUTHOR.message_id(60), "verdict": "changes", "comments": "¿Cuántas veces?"}


def good() -> list[tuple[str, str, Sealed]]:
    """Name, reader, document and message."""
    return [
        ("texts proposed", AUTHOR.name, sealed("proposal", PROPOSAL, number=60, **TO_THEM, **BY_HER)),
        ("changes asked for", AUTHOR.name, sealed("review", REVIEW, number=61, **TO_THEM, **BY_HER)),
    ]


def bad() -> list[tuple[str, str, Sealed, str]]:
    """The same, and why it is set aside."""
    unsigned = {**PROPOSAL, "release": {**PROPOSAL["release"], "s": []}}
    cases = [
        ("texts proposed by a defender", sealed("proposal", PROPOSAL, **TO_THEM), "not-allowed"),
        ("a review by a defender", sealed("review", REVIEW, **TO_THEM), "not-allowed"),
        ("texts that nobody signed", sealed("proposal", unsigned, **TO_THEM, **BY_HER), "bad-payload"),
        (
            "a language that is a path",
            sealed("proposal", {**PROPOSAL, "lang": "../es"}, **TO_THEM, **BY_HER),
            "bad-payload",
        ),
        (
            "a verdict that nobody can give",
            sealed("review", {**REVIEW, "verdict": "maybe"}, **TO_THEM, **BY_HER),
            "bad-payload",
        ),
    ]
    return [(name, AUTHOR.name, case, reason) for name, case, reason in cases]
