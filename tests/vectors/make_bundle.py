"""Vectors of evidence bundles: whole zips, and exactly what does not match in each."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from infra.hub.verify_bundle import as_json
from infra.hub.verify_bundle_checks import BUNDLE, verify
from infra.hub.verify_bundle_container import Entry, end_record
from infra.hub.verify_bundle_entries import ENTRY
from shared import signing
from shared.encoding import b64, sha256_b32
from shared.signing import sign
from tests.vectors.people import COORDINATOR, COORDINATOR_2, DEFENDER, ROOT_1, STRANGER, Person
from tests.vectors.statements import MIDDLE, REGION, ROOT, role

RECORD = DEFENDER.message_id(1)
EVIDENCE_PART = DEFENDER.message_id(2)
PHOTO = b"\xff\xd8\xff\xe0 a photograph that is none"
PHOTO_HASH = hashlib.sha256(PHOTO).hexdigest()
PHOTO_PATH = f"evidence/{PHOTO_HASH}.jpg"
Files = dict[str, bytes]
Change = Callable[[Files], Files]


def zipped(files: list[tuple[str, bytes]], **raw: Any) -> bytes:
    """A container of these files. `raw`: `crc`, `tail`, `gap` put something wrong into it."""
    body = central = b""
    for path, data in files:
        crc = raw.get("crc", {}).get(path, zlib.crc32(data))
        entry = Entry(path.encode("latin-1"), crc, len(data))
        central += entry.central(len(body))
        body += entry.local + data + raw.get("gap", {}).get(path, b"")
    tail: bytes = raw.get("tail", b"")
    return body + central + end_record(len(files), len(central), len(body)) + tail


class Log:
    """Entries of one record, as they are signed one after the other."""

    def __init__(self) -> None:
        self.entries: list[tuple[str, str, int, dict[str, Any]]] = []

    def add(self, person: Person, part: dict[str, Any], made: str = MIDDLE, **other: Any) -> str:
        """Sign an entry; its hash."""
        own = [entry for entry in self.entries if entry[1] == person.key]
        said: dict[str, Any] = {
            "log": RECORD,
            "seq": len(own),
            "prev": own[-1][0] if own else None,
            "heads": [],
            "made": made,
            "part": part,
        } | other
        signed = sign(ENTRY, said, person.seed)
        hash_ = sha256_b32(f"{ENTRY}\n{signed['p']}".encode())
        self.entries.append((hash_, person.key, said["seq"], signed))
        return hash_


def directory(*more: dict[str, Any], coordinator: dict[str, Any] | None = None) -> bytes:
    """The statements that a bundle carries."""
    return json.dumps([ROOT, coordinator or role(COORDINATOR, "coordinator"), *more]).encode()


def custody(subject: str, act: str, prev: str | None) -> dict[str, Any]:
    """A custody part."""
    part = {"type": "custody", "id": sha256_b32(f"{subject}{act}".encode())[:25] + "a"}
    return part | {"subject": subject, "act": act, "at": MIDDLE, "prev": prev}


def whole_log(**custody_faults: Any) -> Log:
    """What a defender said, and what a coordinator did with it."""
    log = Log()
    log.add(DEFENDER, {"type": "source", "id": DEFENDER.message_id(3), "kind": "self"})
    file = {"sha256": PHOTO_HASH, "size": len(PHOTO)}
    log.add(DEFENDER, {"type": "evidence", "id": EVIDENCE_PART, "file": file, "about": []})
    first = log.add(DEFENDER, custody(PHOTO_HASH, "added", None))
    log.add(COORDINATOR, custody(PHOTO_HASH, "opened", custody_faults.get("prev", first)))
    return log


def bundle(
    signer: Person = COORDINATOR,
    *,
    log: Log | None = None,
    withheld: tuple[int, ...] = (0,),
    made: str = MIDDLE,
    statements: bytes | None = None,
    alter: Change = lambda files: files,
    manifest: Callable[[dict[str, Any]], dict[str, Any]] = lambda said: said,
) -> Files:
    """The files of a bundle. `alter` changes what is listed, before it is signed."""
    log = log or whole_log()
    files: Files = {
        "LEEME.html": "<!doctype html><title>Léeme</title>".encode(),
        "directory.json": statements or directory(),
        "record.json": b'{"v":1,"parts":[]}',
        PHOTO_PATH: PHOTO,
    }
    entries = []
    for place, (hash_, author, seq, signed) in enumerate(log.entries):
        folder = "custody" if json.loads(signed["p"])["part"]["type"] == "custody" else "record"
        path = None if place in withheld else f"{folder}/{hash_}.json"
        if path is not None:
            files[path] = json.dumps(signed).encode()
        entries.append({"hash": hash_, "author": author, "seq": seq, "path": path})
    files = alter(files)
    said = {
        "v": 1,
        "region": REGION,
        "record": RECORD,
        "author": DEFENDER.key,
        "made": made,
        "mechanism": "mx-federal-mechanism",
        "language": "es",
        "files": [
            {"path": path, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
            for path, data in sorted(files.items())
        ],
        "entries": entries,
        "evidence": [{"path": PHOTO_PATH, "sha256": PHOTO_HASH, "kind": "original", "part": EVIDENCE_PART}],
    }
    text = json.dumps(manifest(said), ensure_ascii=False)
    signed = sign(BUNDLE, text, signer.seed)
    return {"manifest.json": text.encode(), "manifest.dsse.json": json.dumps(signed).encode(), **files}


def _first(files: Files, folder: str) -> str:
    return next(path for path in files if path.startswith(folder))


def _without(files: Files, path: str) -> Files:
    return {name: data for name, data in files.items() if name != path}


def _forged(files: Files, path: str) -> Files:
    """The entry with its text changed after it was signed."""
    signed = json.loads(files[path])
    signed["p"] = signed["p"].replace('"at": "2026', '"at": "2025').replace('"at":"2026', '"at":"2025')
    return files | {path: json.dumps(signed).encode()}


def _packed(files: Files) -> bytes:
    return zipped(list(files.items()))


def _altered(alter: Change) -> bytes:
    """A bundle whose files were altered before they were listed and signed."""
    return _packed(bundle(alter=alter))


def _resigned(sound: Files, **change: str) -> bytes:
    signed = json.loads(sound["manifest.dsse.json"]) | change
    return _packed(sound | {"manifest.dsse.json": json.dumps(signed).encode()})


def _evidence_elsewhere(said: dict[str, Any]) -> dict[str, Any]:
    other = next(file for file in said["files"] if file["path"] == "record.json")
    changed = {"path": other["path"], "sha256": other["sha256"]}
    return said | {"evidence": [said["evidence"][0] | changed]}


def _by_another_program(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=0) as archive:
        for path, data in files.items():
            archive.writestr(zipfile.ZipInfo(path), data, zipfile.ZIP_DEFLATED, 0)
    return out.getvalue()


def sound_ones() -> list[tuple[str, bytes]]:
    """Bundles in which everything matches."""
    return [
        ("a coordinator's bundle is sound", _packed(bundle())),
        ("the bundle of the person who tells it is sound", _packed(bundle(DEFENDER))),
        ("every addition may be disclosed", _packed(bundle(withheld=()))),
    ]


def broken_contents() -> list[tuple[str, bytes]]:
    """Sound zips that do not hold what was signed."""
    sound = bundle()
    items = list(sound.items())
    act, said = _first(sound, "custody/"), _first(sound, "record/")
    other_type = sign(ENTRY, sound["manifest.json"].decode(), COORDINATOR.seed)
    expired = directory(coordinator=role(COORDINATOR, "coordinator", exp="2026-05-01T00:00:00Z"))
    revoke = sign(signing.REVOKE, {"region": REGION, "key": COORDINATOR.key, "at": MIDDLE}, ROOT_1.seed)
    branch = whole_log(prev=sha256_b32(b"another"))
    skipped = Log()
    skipped.add(DEFENDER, {"type": "source", "id": DEFENDER.message_id(3), "kind": "self"})
    skipped.add(DEFENDER, {"type": "source", "id": DEFENDER.message_id(4)}, prev=sha256_b32(b"x"))
    return [
        ("an altered file is named", _packed(sound | {PHOTO_PATH: PHOTO + b"!"})),
        ("a missing file is named", _packed(_without(sound, PHOTO_PATH))),
        ("an extra file is named", zipped([*items, ("evidence/other.jpg", b"x")])),
        ("a missing manifest is named", _packed(_without(sound, "manifest.json"))),
        ("a missing signature is named", _packed(_without(sound, "manifest.dsse.json"))),
        (
            "a manifest that is not the signed text is named",
            _packed(sound | {"manifest.json": sound["manifest.json"] + b" "}),
        ),
        ("a signature over another text is named", _resigned(sound, p="{}")),
        ("a signature of another type is refused", _resigned(sound, **other_type)),
        ("a manifest without its lists is malformed", _packed(bundle(manifest=lambda _: {"v": 1}))),
        ("a key that nobody vouches for is named", _packed(bundle(STRANGER))),
        ("a coordinator of no statement is unknown", _packed(bundle(COORDINATOR_2))),
        ("an expired key is named, also on entries", _packed(bundle(statements=expired))),
        ("a revoked key is named, also on entries", _packed(bundle(statements=directory(revoke)))),
        ("without a directory nobody vouches", _altered(lambda f: _without(f, "directory.json"))),
        ("an empty directory is malformed", _altered(lambda f: f | {"directory.json": b"[]"})),
        ("an entry altered before it was listed is named", _altered(lambda f: _forged(f, act))),
        ("an entry that is no JSON is malformed", _altered(lambda f: f | {act: b"no"})),
        ("an entry that is null is malformed", _altered(lambda f: f | {act: b"null"})),
        ("an entry that is not signed is malformed", _altered(lambda f: f | {act: b"{}"})),
        ("one entry in the place of another is named", _altered(lambda f: f | {act: f[said]})),
        ("a custody step that follows nothing is named", _packed(bundle(log=branch))),
        ("a broken chain is named", _packed(bundle(log=skipped, withheld=()))),
        ("evidence that the record does not name is named", _packed(bundle(manifest=_evidence_elsewhere))),
    ]


def broken_zips() -> list[tuple[str, bytes]]:
    """Zips that are not as a bundle is written."""
    sound = bundle()
    items = list(sound.items())
    twice = [*items, (PHOTO_PATH, PHOTO), ("leeme.HTML", b"x")]
    return [
        ("a path out of the folder is named", zipped([*items, ("../../etc/passwd", b"x")])),
        ("an absolute path is named", zipped([*items, ("/etc/passwd", b"x")])),
        ("a backslash and a control sign are named", zipped([*items, ("a\\b\x07.txt", b"x")])),
        ("two files of one name are named, also when case differs", zipped(twice)),
        ("a wrong checksum is named", zipped(items, crc={PHOTO_PATH: 1})),
        ("bytes hidden between files are found", zipped(items, gap={PHOTO_PATH: b"hidden"})),
        ("bytes behind the end are found", zipped(items, tail=b"hidden")),
        ("a zip cut short is found", zipped(items)[:-300]),
        ("a zip packed anew by another program is told as such", _by_another_program(sound)),
        ("a zip of nothing is no bundle", zipped([])),
        ("an empty file is no bundle", b""),
        ("a text is no bundle", b"hello, this is not a zip at all"),
    ]


def bundles() -> dict[str, Any]:
    """bundle.json: the verdicts are those of `hub verify-bundle`, looked over case by case."""
    sound = sound_ones()
    made = []
    for name, data in [*sound, *broken_contents(), *broken_zips()]:
        verdict = as_json(verify(io.BytesIO(data)))
        if verdict["ok"] is not ((name, data) in sound):
            raise AssertionError(name, verdict["faults"])
        made.append({"name": name, "zip": b64(data), "verdict": verdict})
    return {"cases": made}
