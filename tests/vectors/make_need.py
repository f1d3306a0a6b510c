"""Messages about needs: said, taken back, told what came of them, rated."""

from __future__ import annotations

from typing import Any

from tests.vectors.make_envelope import DAY, NOW
from tests.vectors.make_message import sealed, sender
from tests.vectors.people import COORDINATOR, DEFENDER, STRANGER

Sealed = tuple[dict[str, Any], dict[str, Any]]

ONE = DEFENDER.message_id(60)
NEED: dict[str, Any] = {
    "theme": "threats",
    "happening": "Llaman por la noche. 🌱",
    "asked": "Una visita",
    "of": "la delegación",
    "provision": "contacts",
    "urgency": "soon",
    "region": "la costa",
    "attribution": {"how": "described", "as": "Una mujer de la costa"},
    "paragraph": "Nos llaman por la noche.\nNadie responde.",
    "approved": NOW,
    "language": "es",
    "files": [],
}
UNNAMED = {**NEED, "attribution": {"how": "unnamed"}}
BEHALF = {**UNNAMED, "behalf": {"who": "Luz", "how": "spoken", "when": DAY, "witness": "Ana"}}
WORD = {
    "need": ONE,
    "stage": "outcome",
    "text": "Ya hay a quién llamar.",
    "commitments": [{"mission": "Delegación", "what": "Un contacto", "due": DAY, "state": "kept"}],
}
RATING = {"need": ONE, "effective": "yes", "appropriate": "partly", "fits": "unknown"}


def good() -> list[tuple[str, str, Sealed]]:
    """Name, reader, document and message."""
    reader = COORDINATOR.name
    to_her: dict[str, Any] = {"to": DEFENDER.box, "readers": [DEFENDER], "re": [ONE]}
    by_her: dict[str, Any] = {"by": COORDINATOR, "from_": sender(COORDINATOR, None)}
    return [
        ("a need that is described", reader, sealed("need", NEED, number=60)),
        ("a need without a name", reader, sealed("need", UNNAMED, number=61)),
        ("a need of a woman without the app", reader, sealed("need", BEHALF, number=62, **by_her)),
        ("a need taken back", reader, sealed("need-withdrawn", {"need": ONE}, number=63, re=[ONE])),
        ("what came of a need", DEFENDER.name, sealed("needword", WORD, number=64, **to_her, **by_her)),
        ("what she thinks of it", reader, sealed("needrating", RATING, number=65, re=[ONE])),
    ]


def bad() -> list[tuple[str, str, Sealed, str]]:
    """The same, and why it is set aside."""
    reader = COORDINATOR.name
    stranger: dict[str, Any] = {"by": STRANGER, "from_": sender(STRANGER, None)}
    to_her: dict[str, Any] = {"to": DEFENDER.box, "readers": [DEFENDER], "re": [ONE]}
    return [
        ("a need by a key that nobody knows", reader, sealed("need", NEED, **stranger), "not-allowed"),
        (
            "a need without a paragraph",
            reader,
            sealed("need", {**NEED, "paragraph": ""}),
            "bad-payload",
        ),
        (
            "a need in a name of a kind that there is not",
            reader,
            sealed("need", {**NEED, "attribution": {"how": "guessed", "as": "x"}}),
            "bad-payload",
        ),
        (
            "a need withdrawn by a key that nobody knows",
            reader,
            sealed("need-withdrawn", {"need": ONE}, re=[ONE], **stranger),
            "not-allowed",
        ),
        (
            "what came of a need, told by a defender",
            DEFENDER.name,
            sealed("needword", WORD, **to_her),
            "not-allowed",
        ),
        ("a rating in stars", reader, sealed("needrating", {**RATING, "fits": 5}), "bad-payload"),
    ]
