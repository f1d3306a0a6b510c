"""What a bundle says it holds: signed, and the only thing that is believed about the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar

from infra.hub.verify_bundle_container import is_safe_path
from shared.encoding import is_hash, is_id, is_sha256_hex, parse_time
from shared.signing import SigningError, check_public_key

MANIFEST = "manifest.json"
SIGNATURE = "manifest.dsse.json"
DIRECTORY = "directory.json"
REPORT = "record/report.json"
"""The report itself, as it was signed; only when all of it is permitted."""

LIMIT = 20_000
T = TypeVar("T")
_MECHANISM = re.compile(r"[a-z0-9][a-z0-9-]{0,79}", re.ASCII)
_SAFE_INTEGER = 2**53 - 1


class ManifestError(ValueError):
    """A manifest that is none."""


@dataclass(frozen=True)
class ManifestEntry:
    """One addition to the record. `path` is None where it is withheld and named by its hash alone."""

    hash: str
    author: str
    seq: int
    path: str | None


@dataclass(frozen=True)
class ManifestEvidence:
    """A file of evidence: `kind` is `original` or `copy`, `part` the id of the part of the record."""

    path: str
    sha256: str
    kind: str
    part: str


@dataclass(frozen=True)
class Manifest:
    """`files`: path -> (SHA-256 in hex, bytes), for everything but the manifest and its signature."""

    region: str
    record: str
    author: str
    made: datetime
    mechanism: str
    language: str
    files: dict[str, tuple[str, int]]
    entries: tuple[ManifestEntry, ...]
    evidence: tuple[ManifestEvidence, ...]


def parse_manifest(value: Mapping[str, Any]) -> Manifest:
    """A signed payload as a Manifest. Raises ManifestError."""
    version = value.get("v")
    _check(version == 1 and not isinstance(version, bool), "version")
    _check(is_hash(value.get("region")) and is_id(value.get("record")), "ids")
    mechanism, language = value.get("mechanism"), value.get("language")
    _check(isinstance(mechanism, str) and _MECHANISM.fullmatch(mechanism) is not None, "mechanism")
    _check(isinstance(language, str) and len(language) <= 35, "language")
    try:
        made = parse_time(value.get("made", ""))
    except (ValueError, TypeError) as error:
        raise ManifestError("made") from error
    listed = _list(value.get("files"), _file)
    files = {path: (sha256, size) for path, sha256, size in listed}
    _check(len(files) == len(listed) and not files.keys() & {MANIFEST, SIGNATURE}, "paths")
    entries = _list(value.get("entries"), _entry)
    evidence = _list(value.get("evidence"), _evidence)
    named = {e.path for e in entries if e.path is not None} | {e.path for e in evidence}
    _check(named <= files.keys(), "unknown path")
    return Manifest(
        region=value["region"],
        record=value["record"],
        author=_key(value.get("author")),
        made=made,
        mechanism=str(mechanism),
        language=str(language),
        files=files,
        entries=tuple(entries),
        evidence=tuple(evidence),
    )


def _check(holds: bool, what: str) -> None:
    if not holds:
        raise ManifestError(what)


def _list(value: Any, each: Callable[[Mapping[str, Any]], T]) -> list[T]:
    _check(isinstance(value, list) and len(value) <= LIMIT, "list")
    _check(all(isinstance(item, dict) for item in value), "object")
    return [each(item) for item in value]


def _path(value: Any) -> str:
    _check(isinstance(value, str) and is_safe_path(value), "path")
    return str(value)


def _key(value: Any) -> str:
    try:
        check_public_key(value)
    except SigningError as error:
        raise ManifestError("key") from error
    return str(value)


def _whole(value: Any) -> int:
    _check(isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _SAFE_INTEGER, "number")
    return int(value)


def _file(file: Mapping[str, Any]) -> tuple[str, str, int]:
    _check(is_sha256_hex(file.get("sha256")), "sha256")
    return _path(file.get("path")), file["sha256"], _whole(file.get("size"))


def _entry(entry: Mapping[str, Any]) -> ManifestEntry:
    _check(is_hash(entry.get("hash")) and "path" in entry, "hash")
    path = entry["path"]
    return ManifestEntry(
        hash=entry["hash"],
        author=_key(entry.get("author")),
        seq=_whole(entry.get("seq")),
        path=None if path is None else _path(path),
    )


def _evidence(item: Mapping[str, Any]) -> ManifestEvidence:
    _check(is_sha256_hex(item.get("sha256")) and is_id(item.get("part")), "evidence")
    _check(item.get("kind") in ("original", "copy"), "kind")
    return ManifestEvidence(_path(item.get("path")), item["sha256"], item["kind"], item["part"])
