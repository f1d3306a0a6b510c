"""Verifies an evidence bundle without any hub, and names exactly what does not match.

A bundle is a zip (`verify_bundle_container`) with `manifest.json`, the same text signed in
`manifest.dsse.json` (`tejedora/bundle/v1`), and what the manifest lists: `directory.json` (the signed
statements of the region), `record.json` (what consent permits, readable), `record/` and `custody/` (additions
as they were signed), `evidence/`, and two pages that explain it. The app verifies the same
(`pwa/src/core/bundle/verify.ts`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, BinaryIO, Literal

from infra.hub.verify_bundle_container import Fault, Member, pieces, read_container
from infra.hub.verify_bundle_entries import MalformedError, SignedEntry, files_named, read_entry
from infra.hub.verify_bundle_manifest import (
    DIRECTORY,
    MANIFEST,
    REPORT,
    SIGNATURE,
    Manifest,
    ManifestEntry,
    ManifestError,
    parse_manifest,
)
from shared.directory import Directory, fold
from shared.encoding import strict_json
from shared.signing import MESSAGE, SigningError, verify_dsse

BUNDLE = "tejedora/bundle/v1"
TEXT_LIMIT = 16 * 1024 * 1024
"""Largest member that is read as text, bytes."""

Standing = Literal["coordinator", "teller", "unknown"]


@dataclass
class Verdict:
    """What a bundle is, and everything that does not match."""

    faults: list[Fault] = field(default_factory=list)
    manifest: Manifest | None = None
    signer: str | None = None
    standing: Standing = "unknown"
    region_name: str | None = None
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(
            ("files", "entries", "withheld", "evidence", "custody", "gaps"), 0
        )
    )

    @property
    def ok(self) -> bool:
        """Everything matches."""
        return not self.faults


def verify(file: BinaryIO) -> Verdict:
    """Read a bundle piece by piece: it may be larger than memory."""
    container = read_container(file)
    check = _Check(file, container.members)
    check.faults.update(container.faults)
    verdict = Verdict()
    verdict.counts["files"] = len(container.members)
    if container.members:
        check.contents(verdict)
    verdict.faults = sorted(check.faults)
    return verdict


class _Check:
    def __init__(self, file: BinaryIO, members: tuple[Member, ...]) -> None:
        self.file = file
        self.members = {member.path: member for member in members}
        self.faults: set[Fault] = set()

    def fault(self, code: str, path: str) -> None:
        self.faults.add(Fault(path, code))

    def text(self, path: str) -> str | None:
        """The text of a member; None when there is none, it is too large, or it is not UTF-8."""
        member = self.members.get(path)
        if member is None or member.size > TEXT_LIMIT:
            return None
        try:
            return b"".join(pieces(self.file, member.offset, member.size)).decode()
        except UnicodeDecodeError:
            return None

    def json(self, path: str) -> Any:
        """The JSON value of a member; None, and a fault where it is there and cannot be read."""
        text = self.text(path)
        try:
            if text is not None:
                value = strict_json(text)
                if value is not None:
                    return value
        except ValueError:
            pass
        if path in self.members:
            self.fault("malformed", path)
        return None

    def contents(self, verdict: Verdict) -> None:
        manifest, verdict.signer = self.manifest()
        verdict.manifest = manifest
        if manifest is None:
            return
        self.check_files(manifest)
        directory = self.directory(manifest.region)
        if directory is not None:
            verdict.region_name = directory.roots[0].name
        if verdict.signer is not None:
            verdict.standing = self.standing(manifest, directory, verdict.signer, manifest.made, SIGNATURE)
        entries = self.entries(manifest, directory)
        self.check_chains(manifest.entries, entries)
        self.check_report(manifest)
        self.check_evidence(manifest, entries)
        verdict.counts |= {
            "entries": len(manifest.entries),
            "withheld": sum(entry.path is None for entry in manifest.entries),
            "evidence": len(manifest.evidence),
            "custody": self.check_custody(entries),
            "gaps": _gaps(manifest.entries),
        }

    def manifest(self) -> tuple[Manifest | None, str | None]:
        for path in (MANIFEST, SIGNATURE):
            if path not in self.members:
                self.fault("missing-file", path)
        text = self.text(MANIFEST)
        signed = self.json(SIGNATURE)
        signer: str | None = None
        if signed is not None:
            try:
                verified = verify_dsse(signed, BUNDLE, TEXT_LIMIT)
                if len(verified.keys) != 1:
                    raise SigningError("too-many-signatures")
                signer = verified.keys[0]
                if MANIFEST in self.members and text != verified.p:
                    self.fault("differs-from-signed", MANIFEST)
                return self.parsed(verified.payload, SIGNATURE), signer
            except SigningError:
                self.fault("bad-signature", SIGNATURE)
        # Nobody vouches for it; it still says where to look for what does not match.
        value = self.json(MANIFEST)
        return (self.parsed(value, MANIFEST) if isinstance(value, dict) else None), signer

    def parsed(self, value: Mapping[str, Any], path: str) -> Manifest | None:
        try:
            return parse_manifest(value)
        except ManifestError:
            self.fault("malformed", path)
            return None

    def check_files(self, manifest: Manifest) -> None:
        for path, (sha256, size) in manifest.files.items():
            member = self.members.get(path)
            if member is None:
                self.fault("missing-file", path)
            elif member.size != size or self.hash(member) != sha256:
                self.fault("altered-file", path)
        for path in self.members.keys() - manifest.files.keys() - {MANIFEST, SIGNATURE}:
            self.fault("extra-file", path)

    def hash(self, member: Member) -> str:
        digest = hashlib.sha256()
        for piece in pieces(self.file, member.offset, member.size):
            digest.update(piece)
        return digest.hexdigest()

    def directory(self, region: str) -> Directory | None:
        value = self.json(DIRECTORY)
        if value is None:
            return None
        try:
            if not isinstance(value, list):
                raise MalformedError("list")
            return fold(value, region)
        except (ValueError, LookupError, TypeError, AttributeError):
            self.fault("malformed", DIRECTORY)
            return None

    def standing(
        self, manifest: Manifest, directory: Directory | None, key: str, at: datetime, path: str
    ) -> Standing:
        """A key that speaks in a bundle must be hers whose record it is, or a coordinator's at that time."""
        if key == manifest.author:
            return "teller"
        if directory is not None and directory.holds(key, "coordinator", at):
            return "coordinator"
        if directory is not None and key in directory.revoked:
            self.fault("revoked-key", path)
        elif directory is not None and directory.role(key, "coordinator", at) is not None:
            self.fault("expired-key", path)
        else:
            self.fault("unknown-key", path)
        return "unknown"

    def entries(self, manifest: Manifest, directory: Directory | None) -> dict[str, SignedEntry]:
        found: dict[str, SignedEntry] = {}
        for named in manifest.entries:
            if named.path is None:
                continue
            value = self.json(named.path)
            if value is None:
                continue
            try:
                entry = read_entry(value, named.path)
            except SigningError as error:
                self.fault("malformed" if error.reason == "not-signed" else "bad-signature", named.path)
                continue
            except MalformedError:
                self.fault("bad-signature", named.path)
                continue
            if (entry.hash, entry.author, entry.seq, entry.log) != (
                named.hash,
                named.author,
                named.seq,
                manifest.record,
            ):
                self.fault("other-entry", named.path)
            self.standing(manifest, directory, entry.author, entry.made, named.path)
            found[named.hash] = entry
        return found

    def check_chains(self, named: tuple[ManifestEntry, ...], entries: Mapping[str, SignedEntry]) -> None:
        """Each entry must name the one before it by the same author, also where that one is withheld."""
        at: dict[tuple[str, int], set[str]] = {}
        for entry in named:
            at.setdefault((entry.author, entry.seq), set()).add(entry.hash)
        for read in entries.values():
            before = at.get((read.author, read.seq - 1))
            if read.prev is not None and before is not None and read.prev not in before:
                self.fault("broken-chain", read.path)

    def check_report(self, manifest: Manifest) -> None:
        if REPORT not in self.members:
            return
        value = self.json(REPORT)
        if value is None:
            return
        try:
            verified = verify_dsse(value, MESSAGE, TEXT_LIMIT)
        except SigningError:
            self.fault("bad-signature", REPORT)
            return
        said = verified.payload
        if (
            verified.keys != (manifest.author,)
            or said.get("id") != manifest.record
            or said.get("kind") != "report"
        ):
            self.fault("other-entry", REPORT)

    def check_evidence(self, manifest: Manifest, entries: Mapping[str, SignedEntry]) -> None:
        """Where the addition that brought a file is in the bundle, it must be that file."""
        attested: dict[str, set[str]] = {}
        for entry in entries.values():
            part, hashes = files_named(entry.part)
            if part is not None:
                attested.setdefault(part, set()).update(hashes)
        for item in manifest.evidence:
            known = attested.get(item.part)
            if manifest.files[item.path][0] != item.sha256 or (
                known is not None and item.sha256 not in known
            ):
                self.fault("other-evidence", item.path)

    def check_custody(self, entries: Mapping[str, SignedEntry]) -> int:
        """Each act of custody names the one before it on the same subject. Number of links."""
        acts = [entry for entry in entries.values() if entry.part.get("type") == "custody"]
        for act in acts:
            prev = act.part.get("prev")
            if prev is None:
                continue
            before = entries.get(prev) if isinstance(prev, str) else None
            if (
                before is None
                or before.part.get("type") != "custody"
                or before.part.get("subject") != act.part.get("subject")
            ):
                self.fault("broken-custody", act.path)
        return len(acts)


def _gaps(named: tuple[ManifestEntry, ...]) -> int:
    held: dict[str, set[int]] = {}
    for entry in named:
        held.setdefault(entry.author, set()).add(entry.seq)
    return sum(max(seqs) + 1 - len(seqs) for seqs in held.values())
