"""Sealed chunks of files as hubs keep them: by the hash of their bytes, one attachment each, in `blobs`."""

from __future__ import annotations

from datetime import date
from typing import Any

from shared.encoding import format_day

BLOBS = "blobs"
ATTACHMENT = "c"


def chunk_document(name: str, data: str, size: int, day: date) -> dict[str, Any]:
    """The document of a chunk: `name` its SHA-256 in hex, `data` its bytes in base64, `size` their number."""
    attachment = {"content_type": "application/octet-stream", "data": data}
    return {"_id": name, "size": size, "day": format_day(day), "_attachments": {ATTACHMENT: attachment}}
