"""Who may release catalogue documents: one rule for the hub that publishes and the device that believes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from shared import limits
from shared.directory import Directory
from shared.encoding import parse_time, sha256_hex
from shared.schemas.signed import ReleasePayload
from shared.signing import RELEASE, SigningError, Verified, verify_dsse


def may_release(keys: tuple[str, ...], directory: Directory, at: datetime) -> bool:
    """True if among the signers is a release key, or an author and a different reviewer, at this moment."""
    if any(directory.holds(key, "release", at) for key in keys):
        return True
    reviewers = {key for key in keys if directory.holds(key, "reviewer", at)}
    return any(directory.holds(key, "author", at) and reviewers - {key} for key in keys)


def read_release(
    signed: Mapping[str, Any], directory: Directory, at: datetime | None = None
) -> tuple[Verified, ReleasePayload]:
    """A release that counts. Raises SigningError: as verify_dsse, or wrong-region, not-released,
    duplicate-item.

    A hub that publishes asks about the present (`at`). A device asks about the moment it was made (`at`
    None), so that a course does not vanish when a role has ended; a revoked key counts in neither case.
    """
    verified = verify_dsse(signed, RELEASE, limits.RELEASE_BYTES)
    try:
        release = ReleasePayload.model_validate(verified.payload, strict=True)
        made = parse_time(release.made)
    except (ValidationError, ValueError):
        raise SigningError("bad-payload") from None
    if release.region != directory.region:
        raise SigningError("wrong-region")
    if len({item.id for item in release.items}) != len(release.items):
        raise SigningError("duplicate-item")
    if not may_release(verified.keys, directory, made if at is None else at):
        raise SigningError("not-released")
    return verified, release


def listed(release: ReleasePayload) -> dict[str, tuple[int, str | None]]:
    """Version and hash of each listed document; a hash of None withdraws it."""
    return {item.id: (item.ver, item.sha256) for item in release.items}


def p_hash(p: str) -> str:
    """The hash by which a release lists a document: lower-case hex SHA-256 of its exact text."""
    return sha256_hex(p.encode())
