"""A backup as a file: tar.gz of JSON lines in parts of a few MiB, and a manifest with the SHA-256 of each.

The manifest comes last, so that a file that breaks off anywhere has none and is refused as a whole.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
import tarfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from infra.stop import Stop
from infra.words import say
from shared.couch import Doc
from shared.encoding import format_time, now

FORMAT = "tejedora-backup/1"
MANIFEST = "manifest.json"
PART_BYTES = 8 * 1024 * 1024
LARGEST_PART = 64 * 1024 * 1024
LARGEST_MANIFEST = 64 * 1024 * 1024
DATABASE = re.compile(r"[a-z][a-z0-9_-]{0,127}")


@dataclass
class Part:
    """One file inside: lines of one database."""

    file: str
    sha256: str
    lines: int


@dataclass
class Contents:
    """What a manifest says of one database. `documents` counts those that are not deleted."""

    documents: int = 0
    parts: list[Part] = field(default_factory=list)


class Writer:
    """Writes a backup beside its final name, which it gets only when it is whole."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.with_name(f"{path.name}.part")
        # What a broken backup left goes; nothing is written into what somebody else has put there.
        self._draft.unlink(missing_ok=True)
        descriptor = os.open(self._draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        self._file = os.fdopen(descriptor, "wb")
        self._tar = tarfile.open(fileobj=self._file, mode="w:gz", compresslevel=6)  # noqa: SIM115
        self._databases: dict[str, Contents] = {}

    def add(self, database: str, docs: list[Doc]) -> None:
        """One part: documents of a database, one a line, each with its revisions and attachments."""
        contents = self._databases.setdefault(database, Contents())
        if not docs:
            return
        data = b"".join(json.dumps(doc, ensure_ascii=False).encode() + b"\n" for doc in docs)
        part = Part(
            file=f"{database}/{len(contents.parts) + 1:06}.jsonl",
            sha256=hashlib.sha256(data).hexdigest(),
            lines=len(docs),
        )
        self._put(part.file, data)
        contents.parts.append(part)
        contents.documents += len({doc["_id"] for doc in docs if not doc.get("_deleted")})

    def finish(self, about: dict[str, Any]) -> dict[str, Any]:
        """Add the manifest, see to it that all is on the disk, give the file its name. The manifest."""
        manifest = {
            "format": FORMAT,
            "made": format_time(now()),
            **about,
            "databases": {
                name: {"documents": contents.documents, "parts": [vars(part) for part in contents.parts]}
                for name, contents in self._databases.items()
            },
        }
        self._put(MANIFEST, json.dumps(manifest, indent=1).encode())
        self._tar.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._draft.replace(self._path)
        return manifest

    def abandon(self) -> None:
        """Leave nothing behind."""
        self._file.close()
        self._draft.unlink(missing_ok=True)

    def _put(self, name: str, data: bytes) -> None:
        entry = tarfile.TarInfo(name)
        entry.size, entry.mode, entry.mtime = len(data), 0o600, int(now().timestamp())
        self._tar.addfile(entry, io.BytesIO(data))


def verified(path: Path) -> dict[str, Any]:
    """Read a backup from beginning to end and check every part against its manifest.

    Raises Stop when the file cannot be read, breaks off, is not a backup, or a part is not what was written.
    """
    found: dict[str, tuple[str, int]] = {}
    manifest: Any = None
    for name, data in _entries(path):
        if name == MANIFEST:
            manifest = _json(path, data)
        else:
            found[name] = (hashlib.sha256(data).hexdigest(), data.count(b"\n"))
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise Stop(say("backup-incomplete", file=path))
    try:
        wanted = {
            part["file"]: (part["sha256"], part["lines"])
            for name, contents in manifest["databases"].items()
            for part in contents["parts"]
            if DATABASE.fullmatch(name) and part["file"].startswith(f"{name}/")
        }
        count = sum(len(contents["parts"]) for contents in manifest["databases"].values())
    except (KeyError, TypeError, AttributeError):
        raise Stop(say("backup-broken", file=path)) from None
    if found != wanted or count != len(wanted):
        raise Stop(say("backup-broken", file=path))
    return manifest


def parts(path: Path) -> Iterator[tuple[str, list[Doc]]]:
    """(database, documents) of every part of a backup that was verified."""
    for name, data in _entries(path):
        if name != MANIFEST:
            yield name.partition("/")[0], [json.loads(line) for line in data.splitlines()]


def _entries(path: Path) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of all files inside, one at a time. Raises Stop for whatever is wrong with the file."""
    try:
        with tarfile.open(path, mode="r|gz") as tar:
            for entry in tar:
                stream = tar.extractfile(entry) if entry.isreg() else None
                if stream is None or entry.size > (
                    LARGEST_MANIFEST if entry.name == MANIFEST else LARGEST_PART
                ):
                    raise Stop(say("backup-broken", file=path))
                yield entry.name, stream.read()
    except (tarfile.TarError, EOFError, zlib.error):
        raise Stop(say("backup-incomplete", file=path)) from None
    except OSError as error:
        if error.errno is None:  # gzip's own: not a gzip file, or its check sum is wrong
            raise Stop(say("backup-broken", file=path)) from None
        raise Stop(say("unreadable", file=path, why=error.strerror)) from None


def _json(path: Path, data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        raise Stop(say("backup-broken", file=path)) from None
