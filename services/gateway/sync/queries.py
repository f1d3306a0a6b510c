"""The query parameters that each endpoint takes. A table again: what it does not name is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from starlette.datastructures import QueryParams

from shared.encoding import strict_json
from shared.problem import Problem, bad_request

MOST_CHANGES = 10_000  # `limit` of one `_changes`
LONGEST_SINCE = 4096  # characters: CouchDB's sequence tokens grow with the number of shards
MOST_OPEN_REVS = 100

_REV = re.compile(r"[1-9]\d{0,8}-[0-9a-f]{1,64}\Z")
_SINCE = re.compile(r"(?:now|\d{1,18}(?:-[A-Za-z0-9_.~=-]+)?)\Z")

Check = Callable[[str], bool]


def is_rev(text: object) -> bool:
    """True for a revision such as `1-9f0a…`."""
    return isinstance(text, str) and _REV.match(text) is not None


def is_since(text: str) -> bool:
    """True for a place in a changes feed of either engine."""
    return len(text) <= LONGEST_SINCE and _SINCE.match(text) is not None


def _flag(text: str) -> bool:
    return text in ("true", "false")


def _number(low: int, high: int) -> Check:
    return lambda text: re.fullmatch(r"\d{1,9}", text) is not None and low <= int(text) <= high


def _open_revs(text: str) -> bool:
    if text == "all":
        return True
    revs = _json(text)
    return isinstance(revs, list) and 0 < len(revs) <= MOST_OPEN_REVS and all(is_rev(rev) for rev in revs)


def _revs(text: str) -> bool:
    revs = _json(text)
    return isinstance(revs, list) and len(revs) <= MOST_OPEN_REVS and all(is_rev(rev) for rev in revs)


def _json(text: str) -> Any:
    try:
        return strict_json(text)
    except ValueError:
        return None


CHANGES: Mapping[str, Check] = {
    "since": is_since,
    "limit": _number(0, MOST_CHANGES),
    "style": lambda text: text in ("all_docs", "main_only"),
    "feed": lambda text: text in ("normal", "longpoll"),
    "heartbeat": lambda text: _flag(text) or _number(1, 999_999_999)(text),
    "timeout": _number(0, 999_999_999),
    "seq_interval": _number(1, MOST_CHANGES),
    "include_docs": _flag,
    "conflicts": _flag,
    "attachments": lambda text: text == "false",
    "descending": _flag,
    "update_seq": _flag,
}
BULK_GET: Mapping[str, Check] = {
    "revs": _flag,
    "latest": _flag,
    "attachments": _flag,  # no document under /sync has any
}
DOCUMENT: Mapping[str, Check] = {
    "rev": is_rev,
    "revs": _flag,
    "revs_info": _flag,
    "latest": _flag,
    "conflicts": _flag,
    "open_revs": _open_revs,
    "atts_since": _revs,
    "attachments": _flag,
    "update_seq": _flag,
}
NONE: Mapping[str, Check] = {}

# Accepted, because clients send them, and not passed on. Documents here have no attachments. `latest`
# together with a revision that is not in the tree ends the embedded engine's process; without it the revision
# that was asked for comes back, and a newer one stands later in the feed anyway.
_NOT_PASSED_ON = frozenset({"attachments", "atts_since", "latest"})
_FILTERS = frozenset({"filter", "view", "doc_ids", "selector", "_selector"})


def checked(query: QueryParams, table: Mapping[str, Check]) -> dict[str, str]:
    """The parameters, each known, well formed and given once.

    Raises Problem 400 that names the first bad one.
    """
    found: dict[str, str] = {}
    for name, value in query.multi_items():
        if name == "_nonce":  # old PouchDB adds it against caches
            continue
        if name in _FILTERS:
            raise Problem(
                400, "filters-refused", "Filters are refused", "Pull the whole database; it is yours."
            )
        check = table.get(name)
        if check is None:
            known = ", ".join(sorted(table)) or "none"
            raise bad_request(f"A parameter is not known here. Known: {known}.", "unknown-parameter")
        if name in found or not check(value):
            raise bad_request(f"The parameter `{name}` is not well formed.", "bad-parameter", parameter=name)
        found[name] = value
    return found


def for_engine(params: Mapping[str, str]) -> dict[str, str]:
    """The parameters that go on to the engine."""
    return {name: value for name, value in params.items() if name not in _NOT_PASSED_ON}
