"""Envelopes for these tests."""

from __future__ import annotations

from typing import Any

from shared.encoding import now
from shared.envelope import revision_of
from tests.support.envelopes import envelope


def sealed(region: str, to: str = "coordinators", **more: Any) -> dict[str, Any]:
    """An envelope of today, as a device keeps it in its own database."""
    doc = envelope(to, region=region, day=now().date(), **more)
    return {key: doc[key] for key in ("_id", "h", "a")}


def stored(region: str, to: str = "coordinators", **more: Any) -> dict[str, Any]:
    """The same as it lies in the databases of a hub."""
    doc = sealed(region, to, **more)
    return {**doc, "_rev": revision_of(doc["_id"])}
