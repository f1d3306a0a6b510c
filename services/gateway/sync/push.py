"""Pushing: `_revs_diff` and `_bulk_docs` of the one database that devices write to.

The gateway reads every document before the engine does, and takes all of a request or nothing: an answer for
one document alone would let a replicating client go on as if it had been stored.

What is stored has the one revision that follows from its id, whatever first revision the device had given it.
So a repeat changes nothing, and nobody can grow other revisions on another's envelope.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from services.gateway.blobs import Quota
from services.gateway.bodies import Bodies, parse_json
from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.intake import Intake
from services.gateway.region import Region
from services.gateway.sync import queries
from services.gateway.sync.engine import Engine
from shared.encoding import is_hash
from shared.envelope import (
    CASEWORK_BOX,
    FILES,
    REASONS,
    Envelope,
    EnvelopeError,
    check_envelope,
    revision_of,
)
from shared.limits import PUSH_BODY_BYTES, PUSH_DOCUMENTS, REVS_DIFF_IDS
from shared.metrics import REFUSED, SYNC_BYTES, SYNC_DOCUMENTS
from shared.problem import Problem, bad_request, unavailable

REVS_DIFF_BYTES = 128 * 1024
REVS_AN_ID = 8
ANSWER_BYTES = 256 * 1024
REWRITES = frozenset({"deleted", "not-first-revision", "attachments"})


class Push:
    """The writing half of the protocol, for requests that the table has already allowed."""

    def __init__(
        self, engine: Engine, intake: Intake, region: Region, bodies: Bodies, quota: Quota, clock: Clock
    ) -> None:
        self._engine = engine
        self._intake = intake
        self._region = region
        self._bodies = bodies
        self._quota = quota
        self._clock = clock

    async def info(self, request: Request) -> Response:
        """`GET /intake`: that it is there. How much is in it is nobody's business."""
        queries.checked(request.query_params, queries.NONE)
        return JSONResponse(
            {"db_name": "intake", "update_seq": 0, "doc_count": 0, "instance_start_time": "0"}
        )

    async def revs_diff(self, request: Request) -> Response:
        """Which of the device's envelopes are not stored here. Asked by id: each has one revision."""
        queries.checked(request.query_params, queries.NONE)
        async with self._bodies.held(request, REVS_DIFF_BYTES) as body:
            asked = _asked(parse_json(body))
        stored = await self._intake.stored(asked)
        return JSONResponse({key: {"missing": revs} for key, revs in asked.items() if key not in stored})

    async def bulk_docs(self, request: Request, caller: Caller) -> Response:
        """Store every envelope of the request, or none of them."""
        queries.checked(request.query_params, queries.NONE)
        region = await self._region.id()
        beyond = await self._region.beyond(caller)
        async with self._bodies.held(request, PUSH_BODY_BYTES) as body:
            SYNC_BYTES.labels("up").inc(len(body))
            now = self._clock()

            def read() -> tuple[bytes, int, int]:
                docs = _documents(parse_json(body))
                chunks: list[int] = []

                def check(doc: Any) -> str:
                    envelope = check_envelope(doc, region, now, beyond)
                    if envelope.header.to == FILES:
                        chunks.append(envelope.size)
                    return _permitted(envelope, caller, region)

                text = json.dumps({"docs": _checked(docs, check), "new_edits": False}, separators=(",", ":"))
                return text.encode(), len(docs), sum(chunks)

            # Hashing and decoding megabytes takes time that the event loop has not got.
            text, count, of_files = await anyio.to_thread.run_sync(read)
            if "peer" in caller.roles:
                of_files = 0  # a hub hands on what many have sent: each of them was counted where she sent it
            if of_files:
                self._quota.check(caller.member, of_files)
            if count:
                await self._store(text)
            self._quota.use(caller.member, of_files)
        SYNC_DOCUMENTS.labels("stored").inc(count)
        return JSONResponse([], 201)

    async def _store(self, text: bytes) -> None:
        for _ in range(2):
            name = await self._intake.current()
            async with self._engine.ask("POST", f"/{name}/_bulk_docs", body=text) as answer:
                data = await answer.whole(ANSWER_BYTES)
            if answer.status == 404:
                self._intake.forget(name)
                continue
            if answer.status in (200, 201, 202) and not _errors(data):
                return
            break
        raise unavailable("the database")


def _permitted(envelope: Envelope, caller: Caller, region: str) -> str:
    """Its id. Raises EnvelopeError when she may not write to that place.

    Who has moved writes to the coordinators of the region she left; only they are written back to elsewhere.
    """
    header = envelope.header
    if header.box == CASEWORK_BOX and "coordinator" not in caller.roles:
        raise EnvelopeError("not-your-place")
    if header.to == FILES and header.region == region and "peer" not in caller.roles:
        raise EnvelopeError("not-your-place")
    if header.region != region and header.to not in ("coordinators", FILES) and not _writes_anywhere(caller):
        raise EnvelopeError("not-your-place")
    return envelope.id


def _writes_anywhere(caller: Caller) -> bool:
    return not {"coordinator", "peer"}.isdisjoint(caller.roles)


def _errors(data: bytes) -> bool:
    try:
        results = json.loads(data)
    except ValueError:
        return True
    return not isinstance(results, list) or any("error" in result for result in results)


def _asked(body: Any) -> dict[str, list[str]]:
    if not isinstance(body, dict):
        raise bad_request("The body is an object of ids and lists of revisions.", "bad-body")
    if len(body) > REVS_DIFF_IDS:
        raise Problem(413, "too-many", "Too many documents at once", extra={"limit": REVS_DIFF_IDS})
    refused: list[dict[str, Any]] = []
    for index, (key, revs) in enumerate(body.items()):
        if not is_hash(key):
            refused.append(_refusal(index, key, "bad-id"))
        elif not (isinstance(revs, list) and 0 < len(revs) <= REVS_AN_ID and all(map(queries.is_rev, revs))):
            raise bad_request("Revisions are a list of texts like `1-…`.", "bad-revision")
        elif not all(rev.startswith("1-") for rev in revs):
            refused.append(_refusal(index, key, "not-first-revision"))
    if refused:
        raise _all_refused(refused)
    return body


def _documents(body: Any) -> list[Any]:
    if (
        not isinstance(body, dict)
        or not set(body) <= {"docs", "new_edits"}
        or not isinstance(body.get("docs"), list)
    ):
        raise bad_request("The body is an object with `docs`, a list, and `new_edits`.", "bad-body")
    if body.get("new_edits") is not False:
        raise bad_request("Envelopes are replicated: send `new_edits` false.", "new-edits")
    docs: list[Any] = body["docs"]
    if len(docs) > PUSH_DOCUMENTS:
        raise Problem(413, "too-many", "Too many documents at once", extra={"limit": PUSH_DOCUMENTS})
    return docs


def _checked(docs: list[Any], check: Callable[[Any], str]) -> list[dict[str, str]]:
    accepted: list[dict[str, str]] = []
    refused: list[dict[str, Any]] = []
    for index, doc in enumerate(docs):
        try:
            identity = check(doc)
        except EnvelopeError as error:
            REFUSED.labels("envelope", error.reason).inc()
            refused.append(_refusal(index, doc.get("_id") if isinstance(doc, dict) else None, error.reason))
        else:
            accepted.append({"_id": identity, "_rev": revision_of(identity), "h": doc["h"], "a": doc["a"]})
    if refused:
        raise _all_refused(refused)
    return accepted


def _refusal(index: int, identity: Any, reason: str) -> dict[str, Any]:
    """Which one and why. An id is repeated only if it can be one: it is a hash and says nothing."""
    return {"index": index, "id": identity if is_hash(identity) else None, "reason": reason}


def _all_refused(refused: list[dict[str, Any]]) -> Problem:
    SYNC_DOCUMENTS.labels("refused").inc(len(refused))
    only_rewrites = all(item["reason"] in REWRITES for item in refused)
    sentences = {REASONS[item["reason"]] for item in refused}
    return Problem(
        403 if only_rewrites else 422,
        "envelopes-refused",
        "Nothing was stored",
        " ".join(sorted(sentences)),
        {"refused": refused[:REVS_DIFF_IDS]},
    )
