"""Writing what a hub believes into its copies: over what is there unless that is the same, or newer."""

from __future__ import annotations

from shared.couch import Conflict, Couch, Doc
from shared.groups import groups
from shared.limits import MIB

ATTEMPTS = 5
REQUEST_BYTES = 6 * MIB  # CouchDB takes 16 MB at once, as it is set up; texts may grow when they are written


async def write(couch: Couch, name: str, docs: list[Doc], replaced: str = "") -> int:
    """Write over what is there unless it is the same, or a higher version. How many were written.
    Raises CouchError.

    Most of what comes is new: it is written first, and only what was there already is read.
    `replaced`: where a text is kept first that makes way for another: somebody may have adapted it.
    """
    if replaced:
        await couch.ensure_db(replaced)  # there, empty, as soon as the catalogue is
    left = docs
    old: dict[str, Doc] = {}
    written = 0
    for _ in range(ATTEMPTS):
        wanted = [_over(old.get(doc["_id"]), doc) for doc in left]
        writing = [doc for doc in wanted if doc is not None]
        if replaced:
            await _keep(couch, replaced, [old[doc["_id"]] for doc in writing if doc["_id"] in old])
        answers = [
            answer
            for part in groups(writing, REQUEST_BYTES, _text_bytes)
            for answer in await couch.bulk(name, part)
        ]
        lost = {answer["id"] for answer in answers if answer.get("error")}
        written += len(writing) - len(lost)
        left = [doc for doc in left if doc["_id"] in lost]
        if not left:
            return written
        old = await there(couch, name, [doc["_id"] for doc in left])
    raise Conflict(name)


async def _keep(couch: Couch, name: str, docs: list[Doc]) -> None:
    """Documents about to be replaced, as `<id>@<version>`."""
    kept = [{"_id": f"{doc['_id']}@{doc['ver']}", "ver": doc["ver"], "p": doc["p"]} for doc in docs]
    await couch.bulk(name, kept)  # what is there already answers `conflict`: it is the same


async def there(couch: Couch, name: str, ids: list[str]) -> dict[str, Doc]:
    """Documents of these ids that are there, by id. Raises CouchError."""
    rows = await couch.all_docs(name, keys=ids, include_docs=True)
    return {row["id"]: row["doc"] for row in rows if row.get("doc")}


def _text_bytes(doc: Doc) -> int:
    return len(doc["p"].encode())


def _over(old: Doc | None, doc: Doc) -> Doc | None:
    if old is None:
        return doc
    if old.get("ver", 0) > doc.get("ver", 0):
        return None
    if {key: value for key, value in old.items() if key != "_rev"} == doc:
        return None
    return {**doc, "_rev": old["_rev"]}
