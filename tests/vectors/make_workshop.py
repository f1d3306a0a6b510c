"""Messages around a workshop, for `message.json`: what facilitators hear, and what one of them answers."""

from __future__ import annotations

from typing import Any

from shared.encoding import canonical_json
from shared.signing import MESSAGE, sign
from tests.vectors.make_envelope import NOW
from tests.vectors.make_message import sealed, sender
from tests.vectors.people import AUTHOR, COORDINATOR, DEFENDER, STRANGER
from tests.vectors.statements import role, seal

STATEMENTS = [role(AUTHOR, "author"), seal(AUTHOR)]

Sealed = tuple[dict[str, Any], dict[str, Any]]

TO_THEM: dict[str, Any] = {"to": "facilitators", "readers": [AUTHOR]}
BY_HER: dict[str, Any] = {"by": AUTHOR, "from_": sender(AUTHOR, None)}
BY_NOBODY: dict[str, Any] = {"by": STRANGER, "from_": sender(STRANGER, None)}
W = {"workshop": "integral-protection-day"}
ONE = DEFENDER.message_id(40)
REGISTRATION = {**W, "name": "Luz", "needs": {"childcare": "dos 🌱", "food": ""}, "words": "Llego tarde."}
ATTENDANCE = {**W, "registration": ONE, "how": "code", "present": True, "at": NOW, "proof": "abcdefgh"}
FEEDBACK = {**W, "anonymous": True, "scales": {"useful": 5, "safe": 1}, "best": "El hilo."}
COMPLETION = {"course": "safe-space", "title": "Círculo", "day": "2026-06-01", "withdrawn": False}
NOTICE = {**W, "registration": ONE, "state": "confirmed", "words": "Te esperamos."}


def _signed() -> dict[str, Any]:
    """Her registration as she signed it."""
    _, message = sealed("registration", REGISTRATION, number=40, **TO_THEM)
    return sign(MESSAGE, canonical_json(message), DEFENDER.seed)


def good() -> list[tuple[str, str, Sealed]]:
    """Name, reader, document and message."""
    to_her: dict[str, Any] = {"to": DEFENDER.box, "readers": [DEFENDER], "re": [ONE], **BY_HER}
    return [
        ("a registration", AUTHOR.name, sealed("registration", REGISTRATION, number=40, **TO_THEM)),
        (
            "a registration that asks for nothing",
            AUTHOR.name,
            sealed("registration", {**W, "needs": {}}, number=41, **TO_THEM),
        ),
        (
            "a registration taken back",
            AUTHOR.name,
            sealed("registration-withdrawn", {**W, "registration": ONE}, number=42, **TO_THEM),
        ),
        ("she was there", AUTHOR.name, sealed("attendance", ATTENDANCE, number=43, **TO_THEM)),
        (
            "the secret of shown codes",
            AUTHOR.name,
            sealed("session", {**W, "secret": "A" * 43}, number=44, **TO_THEM, **BY_HER),
        ),
        (
            "an opinion by a key that nobody knows",
            AUTHOR.name,
            sealed("feedback", FEEDBACK, number=45, **TO_THEM, **BY_NOBODY),
        ),
        ("a finished course", AUTHOR.name, sealed("completion", COMPLETION, number=46, **TO_THEM)),
        ("a notice, read by her", DEFENDER.name, sealed("notice", NOTICE, number=47, **to_her)),
        (
            "a registration, handed on to a facilitator who joined later",
            AUTHOR.name,
            sealed("handover", {**W, "messages": [_signed()]}, number=48, **TO_THEM, **BY_HER),
        ),
    ]


def bad() -> list[tuple[str, str, Sealed, str]]:
    """The same, and why it is set aside."""
    reader = AUTHOR.name
    long = {**REGISTRATION, "needs": {"food": "x" * 1001}}
    to_her: dict[str, Any] = {"to": DEFENDER.box, "readers": [DEFENDER]}
    return [
        (
            "a registration by a key that nobody knows",
            reader,
            sealed("registration", REGISTRATION, **TO_THEM, **BY_NOBODY),
            "not-allowed",
        ),
        ("a need that is too long", reader, sealed("registration", long, **TO_THEM), "bad-payload"),
        (
            "a workshop whose name is a path",
            reader,
            sealed("registration", {**REGISTRATION, "workshop": "../x"}, **TO_THEM),
            "bad-payload",
        ),
        (
            "attendance by a code, without the code",
            reader,
            sealed("attendance", {k: v for k, v in ATTENDANCE.items() if k != "proof"}, **TO_THEM),
            "bad-payload",
        ),
        (
            "an opinion beyond its scale",
            reader,
            sealed("feedback", {**FEEDBACK, "scales": {"useful": 6}}, **TO_THEM),
            "bad-payload",
        ),
        (
            "a course finished on no day",
            reader,
            sealed("completion", {**COMPLETION, "day": "ayer"}, **TO_THEM),
            "bad-payload",
        ),
        (
            "the secret of codes, by a defender",
            reader,
            sealed("session", {**W, "secret": "A" * 43}, **TO_THEM),
            "not-allowed",
        ),
        (
            "a handover of nothing",
            reader,
            sealed("handover", {**W, "messages": []}, **TO_THEM, **BY_HER),
            "bad-payload",
        ),
        (
            "a handover by a defender",
            reader,
            sealed("handover", {**W, "messages": [_signed()]}, **TO_THEM),
            "not-allowed",
        ),
        (
            "a notice by a coordinator, who is no facilitator",
            DEFENDER.name,
            sealed("notice", NOTICE, by=COORDINATOR, from_=sender(COORDINATOR, None), **to_her),
            "not-allowed",
        ),
    ]
