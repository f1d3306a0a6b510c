"""Reads a path under `/sync` into what is asked of which database. Strict: what it does not know, it refuses.

Works on the raw path, before anything has decoded it, and decodes each segment exactly once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from shared.encoding import is_box
from shared.envelope import SHARED_BOXES
from shared.peers import UNHEARD, flow_of, is_replaced, queue_to, read_copy, read_queue
from shared.problem import Problem, bad_request, not_found

PREFIX = "/sync"
LONGEST_PATH = 2048  # characters

_HEX = re.compile(r"%(?![0-9A-Fa-f]{2})")
_LANGUAGE = r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}"
_CATALOGUE = re.compile(rf"catalogue-{_LANGUAGE}\Z")
_HISTORY = re.compile(rf"history-{_LANGUAGE}\Z")
_DATABASE = re.compile(r"[a-z][a-z0-9_-]{0,127}\Z")
_DOCUMENT = re.compile(r"[A-Za-z0-9][A-Za-z0-9:.~+@-]{0,239}\Z")
# PouchDB names checkpoints by a hash in base64 with `.` and `_` for `/` and `+`: these may stand first, too.
_LOCAL = re.compile(r"[A-Za-z0-9._~+=-]{1,240}\Z")
_ENDPOINTS = {
    "_changes": "changes",
    "_bulk_get": "bulk_get",
    "_revs_diff": "revs_diff",
    "_bulk_docs": "bulk_docs",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What one request under `/sync` is about.

    `database` is the name as the client wrote it ("" for the root), `kind` one of the table of authorisation,
    `endpoint` likewise, `document` the decoded id where the endpoint is `doc` or `local`.
    """

    database: str
    kind: str
    endpoint: str
    document: str = ""


def parse(raw_path: bytes, own_box: str) -> Target:
    """The target of a raw request path, seen by the owner of `own_box`. Raises Problem 400 or 404."""
    segments = _segments(raw_path)
    if not segments:
        return Target("", "root", "root")
    database, *rest = segments
    kind = database_kind(database, own_box)
    if not rest:
        return Target(database, kind, "db")
    if rest[0] == "_local" and len(rest) == 2:
        if not _LOCAL.match(rest[1]):
            raise bad_request("This is not the id of a local document.", "bad-document-id")
        return Target(database, kind, "local", rest[1])
    if len(rest) > 1:
        return Target(database, kind, "attachment" if not rest[0].startswith("_") else "other")
    if rest[0].startswith("_"):
        return Target(database, kind, _ENDPOINTS.get(rest[0], "other"))
    if not _DOCUMENT.match(rest[0]):
        raise bad_request("This is not the id of a document.", "bad-document-id")
    return Target(database, kind, "doc", rest[0])


def database_kind(name: str, own_box: str) -> str:
    """The kind of a database name, for the owner of `own_box`. Says nothing of whether it exists."""
    copied = read_copy(name)
    if copied is not None:
        return f"copied-{flow_of(copied[1])}"
    queue = read_queue(name)
    if queue is not None:
        return "own-relay" if own_box == queue_to(queue) else "internal"
    if name == "intake":
        return "intake"
    if name in ("directory", "alerts", UNHEARD):
        return name
    if _CATALOGUE.match(name):
        return "catalogue"
    if _HISTORY.match(name) or is_replaced(name):
        return "history"
    if name in SHARED_BOXES.values():
        return f"{name.removeprefix('box-')}-box"
    if is_box(name):
        return "own-box" if name == own_box else "other-box"
    return "internal"


def document_path(database: str, document: str) -> str:
    """The engine's path of a document, encoded anew: nothing of the client's own encoding is passed on."""
    return f"/{quote(database, safe='')}/{quote(document, safe='')}"


def is_document_id(text: object) -> bool:
    """True for an id that a device may ask for: never a design or a local document."""
    return isinstance(text, str) and _DOCUMENT.match(text) is not None


def _segments(raw_path: bytes) -> list[str]:
    try:
        path = raw_path.decode("ascii")
    except UnicodeDecodeError as error:
        raise bad_request("A path is ASCII; other characters are percent-encoded.", "bad-path") from error
    if len(path) > LONGEST_PATH:
        raise Problem(414, "path-too-long", "The path is too long", f"At most {LONGEST_PATH} characters.")
    if path != PREFIX and not path.startswith(PREFIX + "/"):
        raise not_found()
    rest = path.removeprefix(PREFIX).removeprefix("/").removesuffix("/")
    if not rest:
        if path not in (PREFIX, PREFIX + "/"):
            raise bad_request("The path has an empty part.", "bad-path")
        return []
    segments = [_decode(part) for part in rest.split("/")]
    if not _DATABASE.match(segments[0]):
        raise not_found("No database has such a name.")
    return segments


def _decode(part: str) -> str:
    if _HEX.search(part):
        raise bad_request("The path has a % without two hex digits.", "bad-path")
    data = re.sub(r"%([0-9A-Fa-f]{2})", lambda match: chr(int(match.group(1), 16)), part)
    if not data or data in (".", ".."):
        raise bad_request("The path has an empty part, or one of dots.", "bad-path")
    if any(not "!" <= char <= "~" or char in '/\\%?#"<>' for char in data):
        raise bad_request("The path has a character that no name here has.", "bad-path")
    return data
