"""What a woman who has moved tells the coordinators of the region that she left, for `message.json`."""

from __future__ import annotations

from typing import Any

from tests.vectors.make_message import sealed
from tests.vectors.people import COORDINATOR, STRANGER
from tests.vectors.statements import REGION

Sealed = tuple[dict[str, Any], dict[str, Any]]

MOVED = {"region": "b" * 51 + "a", "box": STRANGER.box}


def good() -> list[tuple[str, str, Sealed]]:
    """Name, reader, document and message."""
    return [("where she is now", COORDINATOR.name, sealed("moved", MOVED, number=70))]


def bad() -> list[tuple[str, str, Sealed, str]]:
    """The same, and why it is set aside."""
    reader = COORDINATOR.name
    return [
        ("a place that is none", reader, sealed("moved", {**MOVED, "box": "coordinators"}), "bad-payload"),
        ("a region that is none", reader, sealed("moved", {**MOVED, "region": REGION[:-1]}), "bad-payload"),
    ]
