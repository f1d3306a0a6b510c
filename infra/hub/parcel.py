"""`hub export FILE`, `hub import FILE`: what flows between hubs, on a stick, for hubs with no line at all.

gzip of JSON lines. The first is `tejedora/parcel/v1`, signed by the hub that wrote the file: the SHA-256 of
all other lines, and how far each database was read (`places`), so that the next file can begin there. The
others are lists of signed documents, of sealed messages, or of ends of messages. Importing the same file
again, or an old one after a new one, changes nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from infra.hub.asking import Asker, asking
from infra.hub.keyfile import note
from infra.hub.text import new_file
from infra.stop import Stop
from infra.words import say
from shared import storage
from shared.couch import Doc, NotFound
from shared.encoding import strict_json
from shared.groups import groups
from shared.limits import MIB
from shared.peers import DIRECTORY, is_public, read_copy, read_queue
from shared.problem import Problem
from shared.signing import PARCEL, SigningError, verify_dsse

LINE_BYTES = 3 * MIB  # of documents in one line, about: one question over NATS
LONGEST_LINE = 7 * MIB
DOCUMENTS = 200
ENDS = 500
HEAD_BYTES = 256 * 1024


async def write(arguments: argparse.Namespace) -> None:
    """Write a file for the other hubs: signed documents, and messages that wait for them."""
    path = Path(arguments.file)
    new_file(path)
    before = _head(Path(arguments.since)) if arguments.since else None
    draft = path.with_suffix(path.suffix + ".part")
    try:
        async with asking() as hub:
            told = await _write(hub, path, draft, before)
    except OSError as error:
        raise Stop(say("unwritable", file=path, why=error.strerror or error)) from None
    finally:
        draft.unlink(missing_ok=True)
    if arguments.json:
        print(json.dumps(told))
    else:
        note(say("exported", **told))


async def _write(hub: Asker, path: Path, draft: Path, before: dict[str, Any] | None) -> dict[str, Any]:
    own = (await hub.ask("federation.identity"))["region"]
    generation = await storage.generation(hub.couch) or ""
    places: dict[str, Any] = {}
    known: dict[str, Any] = {}
    if before is not None and (before["region"], before["generation"]) == (own, generation):
        known = before["places"]
    digest, documents, messages = hashlib.sha256(), 0, 0
    with _private(draft) as body:
        for name in sorted(await hub.couch.db_names(), key=lambda name: ("directory" not in name, name)):
            queue = read_queue(name)
            region, database = read_copy(name) or (own, name)
            if queue is None and not is_public(database):
                continue
            async for docs, place in _pages(hub, name, known.get(name, 0)):
                places[name] = place
                for some in groups(docs, LINE_BYTES):
                    line: Doc = (
                        {"to": queue, "messages": some}
                        if queue
                        else {"region": region, "database": database, "docs": some}
                    )
                    _put(body, digest, line)
                    documents += 0 if queue else len(some)
                    messages += len(some) if queue else 0
        async for ends in _ends(hub):
            _put(body, digest, {"ends": ends})
    payload = {
        "body": digest.hexdigest(),
        "documents": documents,
        "messages": messages,
        "places": places,
        "generation": generation,
    }
    head = await hub.ask("federation.parcel", payload)
    with _private(path) as whole, gzip.GzipFile(fileobj=whole, mode="wb", mtime=0) as packed:
        packed.write(json.dumps(head, separators=(",", ":")).encode() + b"\n")
        with draft.open("rb") as body:
            while piece := body.read(MIB):
                packed.write(piece)
    return {"file": str(path), "documents": documents, "messages": messages}


async def _pages(hub: Asker, name: str, since: Any) -> Any:
    """Documents of a database after a place, without revisions, and the place after them."""
    while True:
        page = await hub.couch.changes(name, since, limit=DOCUMENTS, include_docs=True)
        docs = [row["doc"] for row in page["results"] if row.get("doc") and not row.get("deleted")]
        bare = [{k: v for k, v in doc.items() if k == "_id" or not k.startswith("_")} for doc in docs]
        yield bare, page["last_seq"]
        if len(page["results"]) < DOCUMENTS:
            return
        since = page["last_seq"]


async def _ends(hub: Asker) -> Any:
    """What became of messages: hashes of what was sealed, and a word each."""
    try:
        async for rows in hub.couch.pages("receipts", size=ENDS):
            yield {
                row["id"]: {"state": row["doc"]["state"], "reason": row["doc"].get("reason")} for row in rows
            }
    except NotFound:
        return


async def read(arguments: argparse.Namespace) -> None:
    """Take in a file of another hub. Each document is judged by its own signatures."""
    path = Path(arguments.file)
    head = _head(path)
    async with asking() as hub:
        told = await _known(hub, path, head)
        own = (await hub.ask("federation.identity"))["region"]
        _check(path, head["body"])
        stored, refused, messages = 0, 0, 0
        for line in _lines(path):
            if line.get("to") not in (None, own):
                continue  # for a hub further on: it goes there in a file of its own
            answer = await hub.ask("federation.receive", {"from": told["region"], **line})
            if "messages" in line:
                messages += answer["stored"]
            else:
                stored += answer["stored"]
            refused += len(answer["refused"])
    result = {"name": told["name"], "documents": stored, "messages": messages, "refused": refused}
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False))
    else:
        print(say("brought-in", **result))


async def _known(hub: Asker, path: Path, head: dict[str, Any]) -> dict[str, Any]:
    """Who wrote a file. Of a hub that there never was a line to, the file itself brings the keys.

    They are believed by that region's own root, which its id is the hash of. Raises Problem.
    """
    asked = {"parcel": head["signed"]}
    try:
        return await hub.ask("federation.open_parcel", asked)
    except Problem as problem:
        if problem.slug != "peer-unknown":
            raise
    _check(path, head["body"])
    for line in _lines(path):
        if (line.get("region"), line.get("database")) == (head["region"], DIRECTORY):
            await hub.ask("federation.receive", {"from": head["region"], **line})
    return await hub.ask("federation.open_parcel", asked)


def _head(path: Path) -> dict[str, Any]:
    """What the first line says; `signed` is the line itself. Raises Stop for what is no such file."""
    try:
        with gzip.open(path, "rb") as packed:
            signed = strict_json(packed.readline(HEAD_BYTES))
        verified = verify_dsse(signed, PARCEL, HEAD_BYTES)
    except OSError as error:
        raise Stop(say("unreadable", file=path, why=error.strerror or error)) from None
    except (ValueError, EOFError, SigningError):
        raise Stop(say("not-a-parcel", file=path)) from None
    return {**verified.payload, "signed": signed}


def _check(path: Path, wanted: str) -> None:
    """Raises Stop unless all lines after the first are those that were signed."""
    digest = hashlib.sha256()
    try:
        with gzip.open(path, "rb") as packed:
            packed.readline(HEAD_BYTES)
            while piece := packed.read(MIB):
                digest.update(piece)
    except (OSError, EOFError):
        raise Stop(say("parcel-broken", file=path)) from None
    if digest.hexdigest() != wanted:
        raise Stop(say("parcel-broken", file=path))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rb") as packed:
        packed.readline(HEAD_BYTES)
        while raw := packed.readline(LONGEST_LINE):
            try:
                line = strict_json(raw)
            except ValueError:
                raise Stop(say("parcel-broken", file=path)) from None
            if isinstance(line, dict):
                yield line


def _put(body: IO[bytes], digest: Any, line: Doc) -> None:
    text = json.dumps(line, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"
    body.write(text)
    digest.update(text)


def _private(path: Path) -> contextlib.AbstractContextManager[IO[bytes]]:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")
