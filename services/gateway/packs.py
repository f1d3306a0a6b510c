"""Packs: what is published in a language as one file, made by `content` and named by its SHA-256."""

from __future__ import annotations

from typing import Any

import structlog
from starlette.responses import Response

from services.gateway.operations import Call, answer
from services.gateway.ranges import ranged
from services.gateway.remembered import Remembered
from shared.couch import Couch, NotFound
from shared.encoding import is_sha256_hex, sha256_hex
from shared.problem import bad_request, not_found

PACKS = "packs"
POINTER = "pack:"
ATTACHMENT = "p"
MEDIA_TYPE = "application/gzip"
FOREVER = "private, max-age=31536000, immutable"
TOLD = ("language", "pack", "bytes", "database", "generation", "since", "documents")

log = structlog.get_logger()


class Packs:
    """Tells which packs there are, and hands them out."""

    def __init__(self, couch: Couch, remembered: Remembered) -> None:
        self._couch = couch
        self._remembered = remembered

    async def all(self, _call: Call) -> Response:
        """`GET /api/packs`."""
        return answer({"packs": await self._remembered.flights.join(PACKS, self._pointers)})

    async def get(self, call: Call) -> Response:
        """`GET /packs/<sha256>`: the pack, or a range of it."""
        name = call.request.path_params["sha256"]
        if not is_sha256_hex(name):
            raise bad_request("A pack is named by 64 lower-case hex digits: its SHA-256.", "bad-name")
        data = await self._remembered.get((PACKS, name), lambda: self._read(name), len)
        return ranged(call.request, name, data, MEDIA_TYPE, **{"Cache-Control": FOREVER})

    async def _pointers(self) -> list[dict[str, Any]]:
        try:
            rows = await self._couch.all_docs(
                PACKS, startkey=POINTER, endkey=f"{POINTER}\ufff0", include_docs=True
            )
        except NotFound:
            return []
        return [{name: row["doc"][name] for name in TOLD} for row in rows]

    async def _read(self, name: str) -> bytes:
        """The bytes of a pack. Raises Problem 404 for none, and for one that is not what its name says."""
        data = await self._couch.get_attachment(PACKS, name, ATTACHMENT)
        if data is not None and sha256_hex(data) != name:
            log.warning("pack_broken")
            data = None
        if data is None:
            raise not_found("There is no such pack. Ask which there are.")
        return data
