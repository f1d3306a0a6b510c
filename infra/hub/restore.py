"""`hub restore FILE`: put a backup in the place of what a hub keeps. The hub must not run.

The file is verified to its end before anything is touched. With the embedded engine the backup is loaded
into a new folder, which takes the old one's place only when all is in it. The storage gets a new
generation, so that devices push again what the restored hub does not know, and read from the beginning.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from infra import hubfile
from infra.hub import archive
from infra.hub.keyfile import note
from infra.runner import probes
from infra.runner.child import Child, end
from infra.runner.commands import Engine
from infra.runner.output import ENGINE_LISTENS, Output
from infra.settings import HubSettings, hub_settings
from infra.stop import Stop
from infra.words import say
from shared.bus import Bus, BusUnreachable
from shared.couch import Couch, CouchError, Doc, NotFound
from shared.encoding import new_id
from shared.problem import Problem

HUB = "hub"
STORAGE = "storage"
BULK_BYTES = 4 * 1024 * 1024
ENGINE_SECONDS = 30.0


async def restore(arguments: argparse.Namespace) -> None:
    """Restore a backup. Raises Stop, with nothing changed, for a file that is not whole."""
    path, settings = Path(arguments.file), hub_settings()
    manifest = await asyncio.to_thread(archive.verified, path)
    with _stopped(settings):
        await _nobody_answers(settings)
        if settings.couchdb_url:
            await _into_server(settings, path, manifest, replace=arguments.replace)
        else:
            await _into_folder(settings, path, manifest, replace=arguments.replace)
    documents = sum(contents["documents"] for contents in manifest["databases"].values())
    note(say("restored", n=documents, made=manifest["made"]))


@contextlib.contextmanager
def _stopped(settings: HubSettings) -> Any:
    """Hold the lock of the hub's data, so that no hub starts meanwhile."""
    try:
        lock = hubfile.try_lock(settings.run_folder)
    except OSError as error:
        raise Stop(say("data-unwritable", folder=settings.hub_data, why=error.strerror or error)) from None
    if lock is None:
        raise Stop(say("stop-first", folder=settings.hub_data))
    with lock:
        yield


async def _nobody_answers(settings: HubSettings) -> None:
    """With a NATS of its own a hub may run elsewhere: ask."""
    if not settings.nats_url:
        return
    bus = Bus(settings.nats_url, "hub-command")
    try:
        async with asyncio.timeout(3):
            await bus.connect()
            await bus.request("gateway.status", timeout=2)
    except (TimeoutError, BusUnreachable):
        return
    except Problem:
        pass
    finally:
        await bus.close()
    raise Stop(say("stop-first", folder=settings.hub_data))


async def _into_server(settings: HubSettings, path: Path, manifest: dict[str, Any], *, replace: bool) -> None:
    await probes.couchdb(settings.couchdb_url)
    async with _couch(settings.couchdb_url) as couch:
        present = [name for name in await couch.db_names() if not name.startswith("_")]
        if present and not replace:
            raise Stop(say("data-there", n=len(present)))
        for name in present:
            await couch.delete_db(name)
        await _load(couch, path, manifest)


async def _into_folder(settings: HubSettings, path: Path, manifest: dict[str, Any], *, replace: bool) -> None:
    """Load into a new folder, then let it take the place of the old one."""
    folder = settings.engine_folder
    fresh, old = folder.with_name("couchdb.restoring"), folder.with_name("couchdb.replaced")
    if folder.exists() and any(folder.iterdir()) and not replace:
        raise Stop(say("data-there-folder", folder=folder))
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        async with _engine(fresh) as url, _couch(url) as couch:
            await _load(couch, path, manifest)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


@contextlib.asynccontextmanager
async def _engine(folder: Path) -> AsyncIterator[str]:
    """The embedded engine on a folder, for as long as the block lasts; its address."""
    engine = Engine(folder)
    child = Child(engine.command(), Output(io.StringIO()))
    running = asyncio.create_task(child.run())
    listening = asyncio.create_task(child.line_that_begins(ENGINE_LISTENS))
    try:
        await asyncio.wait({running, listening}, timeout=ENGINE_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        if not listening.done():
            raise Stop(say("does-not-start", name="engine", words="\n  ".join(child.last_words)))
        yield engine.url
    finally:
        listening.cancel()
        await end([child], seconds=ENGINE_SECONDS)
        await running


@contextlib.asynccontextmanager
async def _couch(url: str) -> AsyncIterator[Couch]:
    couch = Couch(url, timeout=120)
    try:
        yield couch
    except CouchError as error:
        raise Stop(say("no-database", why=f"{type(error).__name__}: {error}")) from None
    finally:
        await couch.close()


async def _load(couch: Couch, path: Path, manifest: dict[str, Any]) -> None:
    """Write every document with its old revisions, and a new generation of the storage; then count."""
    for name in manifest["databases"]:
        await couch.ensure_db(name)
    for name, docs in archive.parts(path):
        for some in _batches(docs):
            errors = [row for row in await couch.bulk(name, some, new_edits=False) if "error" in row]
            if errors:
                raise Stop(say("not-taken", database=name, n=len(errors)))
    await _renew_generation(couch)
    for name, contents in manifest["databases"].items():
        stored = len([row for row in await couch.all_docs(name) if "error" not in row])
        expected = contents["documents"]
        if stored < expected:
            raise Stop(say("not-taken", database=name, n=expected - stored))


async def _renew_generation(couch: Couch) -> None:
    def renewed(doc: Doc | None) -> Doc:
        return {**(doc or {"_id": STORAGE}), "generation": new_id()}

    with contextlib.suppress(NotFound):  # a backup of a hub that never ran
        await couch.update(HUB, STORAGE, renewed)


def _batches(docs: list[Doc]) -> list[list[Doc]]:
    """Lists whose JSON is about BULK_BYTES at most."""
    lists: list[list[Doc]] = [[]]
    size = 0
    for doc in docs:
        length = len(str(doc))
        if lists[-1] and size + length > BULK_BYTES:
            lists.append([])
            size = 0
        lists[-1].append(doc)
        size += length
    return [some for some in lists if some]
