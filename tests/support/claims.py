"""Tests may run against a real CouchDB and NATS, and wipe them: first they see that these are theirs."""

from __future__ import annotations

import anyio
import nats
import pytest
from nats.js.errors import NotFoundError

from shared.couch import Couch

MARK = "tejedora-tests"
STREAMS = ("NEWS", "DEAD")


async def claim_couch(url: str) -> None:
    """Mark a server as the tests' own. One that holds a hub and no mark is somebody's: end the run."""
    couch = Couch(url)
    names = await couch.db_names()
    if MARK not in names and "hub" in names:
        pytest.exit(
            f"{url} holds a hub that tests did not make: give them a CouchDB of their own", returncode=4
        )
    await couch.ensure_db(MARK)
    await couch.close()


async def wipe_couch(couch: Couch) -> None:
    """Delete every database that tests made (all but the mark and CouchDB's own)."""
    names = [name for name in await couch.db_names() if name != MARK and not name.startswith("_")]
    async with anyio.create_task_group() as tasks:
        for name in names:
            tasks.start_soon(couch.delete_db, name)


async def claim_nats(url: str) -> None:
    """As `claim_couch`: the mark is an empty stream."""
    connection = await nats.connect(url, allow_reconnect=False, connect_timeout=5)
    try:
        streams = {info.config.name for info in await connection.jetstream().streams_info()}
        if MARK not in streams and "NEWS" in streams:
            pytest.exit(f"{url} holds a hub's streams: give tests a NATS of their own", returncode=4)
        if MARK not in streams:
            await connection.jetstream().add_stream(name=MARK, subjects=[MARK])
    finally:
        await connection.close()


async def wipe_nats(url: str) -> None:
    """Delete the streams, and with them every consumer."""
    connection = await nats.connect(url, allow_reconnect=False, connect_timeout=5)
    try:
        for stream in STREAMS:
            try:
                await connection.jetstream().delete_stream(stream)
            except NotFoundError:
                continue
    finally:
        await connection.close()
