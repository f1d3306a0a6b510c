"""`hub backup FILE`: everything that the hub keeps, while it runs. What is sealed stays sealed in it.

Left out: sessions (they last minutes), and NATS, which holds only news of what the databases say.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import anyio

from infra.hub.archive import PART_BYTES, Writer
from infra.hub.asking import addresses
from infra.hub.keyfile import note
from infra.hub.text import new_file
from infra.stop import Stop
from infra.words import say
from shared import __version__, directory_store
from shared.couch import Couch, CouchError, Doc

PAGE = 200  # changes asked for at once
AT_ONCE = 8  # documents read at once: at most this many attachments in memory

# A receipt says that a box has an envelope, a box that the intake had it. Read in this order while the hub
# runs, whatever a backup claims to have delivered is in it; the rest is delivered again from the intake.
ORDER = ("receipts", "incidents", "notices", "box-", "timers", "intake", "directory", "catalogue-", "blobs")


async def backup(arguments: argparse.Namespace) -> None:
    """Write a backup. It appears under its name only when it is whole."""
    path = Path(arguments.file)
    new_file(path)
    couch = Couch(addresses().couchdb_url)
    try:
        manifest = await _write(couch, path)
    except CouchError as error:
        raise Stop(say("no-database", why=type(error).__name__)) from None
    except OSError as error:
        raise Stop(say("unwritable", file=path, why=error.strerror or error)) from None
    finally:
        await couch.close()
    documents = sum(contents["documents"] for contents in manifest["databases"].values())
    told = {"file": str(path), "databases": len(manifest["databases"]), "documents": documents}
    if arguments.json:
        print(json.dumps(told))
    else:
        note(say("backed-up", **told, size=_megabytes(path)))


def _megabytes(path: Path) -> str:
    return f"{path.stat().st_size / 1e6:.1f}"


async def _write(couch: Couch, path: Path) -> dict[str, Any]:
    writer = Writer(path)
    try:
        for database in in_order(await couch.db_names()):
            writer.add(database, [])
            async for docs in _parts(couch, database):
                await anyio.to_thread.run_sync(writer.add, database, docs)
        region = await directory_store.region_of(couch)
        return writer.finish({"version": __version__, "region": region})
    except BaseException:
        writer.abandon()
        raise


def in_order(names: list[str]) -> list[str]:
    """The databases to keep, in the order in which they are read."""

    def place(name: str) -> tuple[int, str]:
        found = (at for at, beginning in enumerate(ORDER) if name.startswith(beginning))
        return next(found, len(ORDER)), name

    kept = (name for name in names if not name.startswith(("_", "sessions-", "packs")))
    return sorted(kept, key=place)


async def _parts(couch: Couch, database: str) -> AsyncIterator[list[Doc]]:
    """All leaf revisions of all documents, deleted ones too, in lists of about PART_BYTES."""
    part: list[Doc] = []
    size = 0
    since: str | int = 0
    while True:
        page = await couch.changes(database, since, limit=PAGE)
        ids = [change["id"] for change in page["results"]]
        for at in range(0, len(ids), AT_ONCE):
            for doc in await _leaves(couch, database, ids[at : at + AT_ONCE]):
                part.append(doc)
                size += len(json.dumps(doc))
                if size >= PART_BYTES:
                    yield part
                    part, size = [], 0
        if not ids:
            break
        since = page["last_seq"]
    if part:
        yield part


async def _leaves(couch: Couch, database: str, ids: list[str]) -> list[Doc]:
    """Every open revision of some documents, with its history and its attachments."""
    found: dict[str, list[Doc]] = {}

    async def read(doc_id: str) -> None:
        answer = await couch.get(database, doc_id, open_revs="all", revs=True, attachments=True)
        leaves = cast("list[dict[str, Doc]]", answer or [])
        found[doc_id] = [leaf["ok"] for leaf in leaves if "ok" in leaf]

    async with anyio.create_task_group() as group:
        for doc_id in ids:
            group.start_soon(read, doc_id)
    return [doc for doc_id in ids for doc in found[doc_id]]
