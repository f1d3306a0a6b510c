"""Looks at a CouchDB and a NATS that somebody else runs, before a hub is begun on them."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit

import aiohttp
import nats
import nats.errors
import nats.js.errors

from infra.stop import Stop
from infra.words import say

SECONDS = 5.0


def without_password(url: str) -> str:
    """An address as it may be shown: no name, no password."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


async def couchdb(url: str) -> None:
    """Raises Stop when there is no CouchDB at this address, or it does not let us administer it."""
    shown = without_password(url)
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SECONDS)) as http,
            http.get(f"{url.rstrip('/')}/_all_dbs") as answer,
        ):
            status = answer.status
            is_list = status == 200 and isinstance(await answer.json(content_type=None), list)
    except (aiohttp.ClientError, TimeoutError, ValueError, OSError):
        raise Stop(say("couchdb-unreachable", url=shown)) from None
    if status in (401, 403):
        raise Stop(say("couchdb-refuses", url=shown))
    if not is_list:
        raise Stop(say("not-couchdb", url=shown, status=status))


async def nats_with_jetstream(url: str) -> None:
    """Raises Stop when there is no NATS with JetStream at this address."""
    shown = without_password(url)
    try:
        client = await nats.connect(url, allow_reconnect=False, connect_timeout=SECONDS, error_cb=_quiet)
    except (nats.errors.Error, OSError, TimeoutError, ValueError) as error:
        refused = "authorization" in str(error).lower()  # nats-py has no class of its own for it
        raise Stop(say("nats-refuses" if refused else "nats-unreachable", url=shown)) from None
    try:
        await client.jetstream(timeout=SECONDS).account_info()
    except (nats.errors.Error, nats.js.errors.Error, TimeoutError):
        raise Stop(say("no-jetstream", url=shown)) from None
    finally:
        await client.close()


async def _quiet(_error: Exception) -> None:
    """What went wrong is raised too; it needs no second line."""
