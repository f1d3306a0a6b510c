"""Answers with immutable bytes named by their SHA-256: whole, or the one range that was asked for."""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response

from shared.problem import Problem

_RANGE = re.compile(r"bytes=(\d{0,10})-(\d{0,10})\Z")


def ranged(request: Request, name: str, data: bytes, media_type: str, **headers: str) -> Response:
    """The bytes, or a range of them. Raises Problem 416."""
    headers = {"Accept-Ranges": "bytes", "ETag": f'"{name}"', **headers}
    asked = asked_range(request.headers.get("range"), len(data))
    if asked is None:
        return Response(data, 200, headers=headers, media_type=media_type)
    headers["Content-Range"] = f"bytes {asked[0]}-{asked[1]}/{len(data)}"
    return Response(data[asked[0] : asked[1] + 1], 206, headers=headers, media_type=media_type)


def asked_range(header: str | None, size: int) -> tuple[int, int] | None:
    """First and last byte of the one range asked for; None for the whole. Raises Problem 416.

    Several ranges, or another unit, are answered with the whole, as HTTP allows.
    """
    match = _RANGE.match(header or "")
    if match is None or match.group(0) == "bytes=-":
        return None
    first, last = match.groups()
    if first == "":
        begin, end = max(0, size - int(last)), size - 1
    else:
        begin, end = int(first), min(int(last or size - 1), size - 1)
    if begin > end:
        raise Problem(
            416,
            "bad-range",
            "There are no such bytes",
            f"There are {size} bytes.",
            headers={"Content-Range": f"bytes */{size}"},
        )
    return begin, end
