"""Below `shared.bus`: its errors and how payloads are written and read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from shared import limits
from shared.encoding import depth, strict_json

Payload = dict[str, Any]


class BusUnreachable(Exception):  # noqa: N818 - the name says it
    """NATS does not answer, or nobody there does. Trying again later may help."""


class Poison(Exception):  # noqa: N818
    """A message that no repetition will make good: to the dead letters at once. `code` is a slug: why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class News:
    """A message from a stream. `sequence` is its place there, `delivered` counts the attempts from 1."""

    subject: str
    payload: Payload
    sequence: int
    time: datetime
    delivered: int


def encoded(payload: Payload) -> bytes:
    """JSON bytes."""
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()


def decoded(data: bytes) -> Payload:
    """The JSON object of a message; an empty one for no bytes. Raises ValueError."""
    if not data:
        return {}
    payload = strict_json(data)
    if not isinstance(payload, dict) or depth(payload) > limits.JSON_DEPTH:
        raise ValueError("the payload is not a JSON object of reasonable depth")
    return payload
