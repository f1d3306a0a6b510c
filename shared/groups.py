"""Documents in groups that one request, or one line of a file, may hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from shared.couch import Doc


def json_length(doc: Doc) -> int:
    """Characters of a document as JSON."""
    return len(json.dumps(doc))


def groups(docs: Iterable[Doc], limit: int, weigh: Callable[[Doc], int] = json_length) -> Iterator[list[Doc]]:
    """In their order, none empty. A document that alone weighs more than `limit` has a group to itself."""
    group: list[Doc] = []
    size = 0
    for doc in docs:
        weight = weigh(doc)
        if group and size + weight > limit:
            yield group
            group, size = [], 0
        group.append(doc)
        size += weight
    if group:
        yield group
