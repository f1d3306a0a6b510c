"""The rows of what is bytes and not JSON: packs, media, sealed chunks, and the live stream."""

from __future__ import annotations

from starlette.responses import Response

from services.gateway.authorise import EVERYONE
from services.gateway.blobs import Blobs
from services.gateway.live_endpoint import LiveEndpoint
from services.gateway.media import Media
from services.gateway.operations import Call, Operation
from services.gateway.packs import Packs
from services.gateway.rows.callers import FACILITATOR
from shared.schemas import http


def pack_rows(packs: Packs) -> tuple[Operation, ...]:
    """The operations of packs, for whoever may read the catalogue."""
    return (
        Operation(
            "GET",
            "/api/packs",
            packs.all,
            "The present pack of each language, and where replication goes on after it",
            "read",
            {200: http.PackList},
            roles=EVERYONE,
            problems=(503,),
        ),
        Operation(
            "GET",
            "/packs/{sha256}",
            packs.get,
            "A pack, or one range of it: gzip of one document a line, under the hex SHA-256 of its bytes",
            "read",
            {200: "application/gzip", 206: "application/gzip"},
            roles=EVERYONE,
            tag="packs",
            problems=(400, 404, 416, 503),
        ),
    )


def media_rows(media: Media) -> tuple[Operation, ...]:
    """The operations of the catalogue's media: facilitators put, every member reads."""
    path = "/media/{sha256}"
    binary = "application/octet-stream"
    return (
        Operation(
            "PUT",
            path,
            media.put,
            "Store a picture, a recording or a sheet of the catalogue under the hex SHA-256 of its bytes",
            "blob",
            {201: dict[str, int | bool | None], 200: dict[str, int | bool | None]},
            roles=FACILITATOR,
            tag="media",
            description="`Content-Type` says what it is, and the bytes must agree. An SVG may only draw.",
            problems=(400, 408, 413, 415, 422, 503),
        ),
        Operation(
            "GET",
            path,
            media.get,
            "Media, or one range of it, with its own media type",
            "blob",
            {200: binary, 206: binary},
            roles=EVERYONE | {"peer-catalogue"},
            tag="media",
            problems=(400, 404, 416, 503),
        ),
        Operation(
            "HEAD",
            path,
            media.head,
            "Whether it is here, its media type and its size",
            "blob",
            {200: None},
            roles=EVERYONE | {"peer-catalogue"},
            tag="media",
            problems=(400, 404, 503),
        ),
    )


def other_rows(blobs: Blobs, streams: LiveEndpoint) -> tuple[Operation, ...]:
    """The operations of sealed chunks, and of the live stream."""
    binary = "application/octet-stream"

    async def put(call: Call) -> Response:
        return await blobs.put(call.request, call.caller)

    async def get(call: Call) -> Response:
        return await blobs.get(call.request)

    async def head(call: Call) -> Response:
        return await blobs.head(call.request)

    path = "/blobs/{sha256}"
    return (
        Operation(
            "PUT",
            path,
            put,
            "Store a sealed chunk, at most 1 MiB, under the hex SHA-256 of its bytes",
            "blob",
            {201: dict[str, int | bool | None], 200: dict[str, int | bool | None]},
            roles=EVERYONE,
            tag="blobs",
            problems=(400, 408, 413, 415, 422, 503),
        ),
        Operation(
            "GET",
            path,
            get,
            "A chunk, or one range of it",
            "blob",
            {200: binary, 206: binary},
            roles=EVERYONE,
            tag="blobs",
            problems=(400, 404, 416, 503),
        ),
        Operation(
            "HEAD",
            path,
            head,
            "Whether a chunk is here, and its size",
            "blob",
            {200: None},
            roles=EVERYONE,
            tag="blobs",
            problems=(400, 404, 503),
        ),
        Operation(
            "GET",
            "/live",
            streams.open,
            "Server-Sent Events: `poke` with {database, n, urgent}, beats, `end` before it closes",
            "live",
            {200: "text/event-stream"},
            roles=EVERYONE | {"peer"},
            tag="live",
            problems=(503,),
        ),
    )
