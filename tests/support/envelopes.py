"""Envelopes as a hub sees them, made fast: the age file is real in its first bytes and its size only."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from typing import Any

from shared.encoding import b64, canonical_json, sha256_b32
from shared.envelope import AGE_MAGIC, envelope_id

REGION = sha256_b32(b"a region of tests")


def envelope(
    to: str = "coordinators",
    *,
    region: str = REGION,
    day: date | None = None,
    days: int = 30,
    urgent: bool = False,
    size: int = 4096,
    content: bytes | None = None,
    release: str | None = None,
    cancel_hash: str | None = None,
) -> dict[str, Any]:
    """A first revision that `check_envelope` accepts; `content` decides its id, else it is random."""
    day = day or date(2026, 11, 24)
    header: dict[str, Any] = {"v": 1, "region": region, "to": to, "day": day.isoformat()}
    header["exp"] = (day + timedelta(days=days)).isoformat()
    if urgent:
        header["urgent"] = True
    if release is not None:
        header |= {"release": release, "cancel_hash": cancel_hash}
    h = canonical_json(header)
    start = AGE_MAGIC + (content if content is not None else secrets.token_bytes(64))
    age = start + bytes(size - len(start))
    identity = envelope_id(h, age)
    return {"_id": identity, "_rev": f"1-{identity_rev(identity)}", "h": h, "a": b64(age)}


def identity_rev(identity: str) -> str:
    """32 hex digits for a revision, the same for the same document."""
    return sha256_b32(identity.encode()).encode().hex()[:32]
