"""Every published text that another one has replaced: for who edits, in `history-<language>`.

A document there is `{_id: "<id>@<version>", ver, p}` and never changes. Devices believe it as they believe
the others: by the release that lists its hash.
"""

from __future__ import annotations

from collections.abc import Iterable

from shared.couch import Couch, Doc

PREFIX = "history-"


async def keep(couch: Couch, language: str, docs: Iterable[Doc | None]) -> None:
    """Keep stored documents that are about to be replaced. A repeat changes nothing. Raises CouchError.

    The history of a language is there, empty, as soon as its catalogue is: who asks for it finds it.
    """
    name = f"{PREFIX}{language}"
    await couch.ensure_db(name)
    kept = [
        {"_id": f"{doc['_id']}@{doc['ver']}", "ver": doc["ver"], "p": doc["p"]}
        for doc in docs
        if doc is not None
    ]
    if kept:
        await couch.bulk(name, kept)  # what is there already answers `conflict`: it is the same text
