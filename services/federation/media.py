"""Pictures and recordings that mirrored documents name: fetched from the hub that the documents came from."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import Any

import structlog

from services.federation.client import PeerClient, Trouble
from shared.encoding import now
from shared.limits import MEDIA_BYTES, MEDIA_CHUNK_BYTES
from shared.media import MediaRefused, MediaStore

MOST = 2000  # remembered as still to come, for one database

log = structlog.get_logger()


class Media:
    """Brings media, each whole and as its hash says, or not at all."""

    def __init__(self, store: MediaStore) -> None:
        self._store = store

    async def bring(self, client: PeerClient, wanted: Mapping[str, Any]) -> dict[str, Any]:
        """Fetch what is not here of {sha256: {sha256, type, size}}; what is still to come.

        Raises Trouble when the line fails; one file that the other hub has not got, or that is not what it
        says, holds up no other.
        """
        missing = await self._store.missing(wanted.values()) if wanted else []
        left = {name: wanted[name] for name in missing[:MOST]}
        for name, ref in list(left.items()):
            size = int(ref["size"])
            if not 0 < size <= MEDIA_BYTES:
                del left[name]
                continue
            try:
                data = await client.raw(f"/media/{name}", size)
                await self._store.write(name, str(ref["type"]), _pieces(data), now().date())
            except MediaRefused as refused:
                log.warning("peer_media_refused", reason=refused.reason)
                del left[name]
            except Trouble as trouble:
                if trouble.status not in (400, 404, 416) and trouble.code != "too-large":
                    raise
            else:
                del left[name]
        return left


async def _pieces(data: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(data), MEDIA_CHUNK_BYTES):
        yield data[start : start + MEDIA_CHUNK_BYTES]
