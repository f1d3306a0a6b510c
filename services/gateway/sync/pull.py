"""Pulling: `GET db`, `_changes`, `_bulk_get`, `GET doc`.

What is public is answered from memory; the rest is passed through from the engine in pieces.

A long poll holds no connection to the engine: the gateway asks once, waits for a poke (or at most half a
minute) and asks again, so that an idle device costs the engine nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import anyio
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from services.gateway.bodies import Bodies, parse_json
from services.gateway.live import Live
from services.gateway.sync import queries
from services.gateway.sync.again import Questions
from services.gateway.sync.engine import Engine
from services.gateway.sync.fetches import Fetches
from services.gateway.sync.info import info, json_object
from services.gateway.sync.paths import Target, document_path, is_document_id
from services.gateway.sync.piped import BeforeEnd, Piped, Sink
from services.gateway.sync.public import Answered, Public, Question, question_of
from shared.envelope import SHARED_BOXES
from shared.limits import BULK_GET_IDS, PULL_BODY_BYTES
from shared.problem import Problem, bad_request

LONGPOLL_SECONDS = 30.0
EMPTY_FEED_BYTES = 16 * 1024  # an answer without changes is shorter: sequence tokens only
# Documents of a box at once, and documents in a feed: one has up to 1.4 MB, and the embedded engine builds an
# answer whole before it sends it.
MOST_WHOLE = 128
BOXES = ("own-box", *(f"{place}-box" for place in SHARED_BOXES))


class Pull:
    """The reading half of the protocol, for a target that the table has already allowed."""

    def __init__(
        self,
        engine: Engine,
        live: Live,
        bodies: Bodies,
        fetches: Fetches,
        public: Public,
        questions: Questions,
        longpoll_seconds: float = LONGPOLL_SECONDS,
    ) -> None:
        self._engine = engine
        self._live = live
        self._bodies = bodies
        self._fetches = fetches
        self._public = public
        self._questions = questions
        self._longpoll_seconds = longpoll_seconds

    async def info(self, request: Request, target: Target) -> Response:
        """`GET /db`, cut down to what a replicating client reads."""
        queries.checked(request.query_params, queries.NONE)
        if self._public.holds(target):
            found = await self._public.look(target.database)
        else:
            found = await info(self._engine, target.database)
        return JSONResponse(
            {
                "db_name": target.database,
                "update_seq": found.get("update_seq", 0),
                "doc_count": found.get("doc_count", 0),
                "doc_del_count": found.get("doc_del_count", 0),
                "purge_seq": found.get("purge_seq", 0),
                "instance_start_time": str(found.get("instance_start_time", "0")),
                "compact_running": False,
            }
        )

    async def changes(self, request: Request, target: Target, device: str) -> Response:
        """`_changes`, normal or long poll."""
        if request.query_params.get("feed") == "continuous":
            raise bad_request("Continuous feeds are not offered. Use longpoll, or /live.", "feed-refused")
        params = queries.checked(request.query_params, queries.CHANGES)
        if params.get("include_docs") == "true" and int(params.get("limit", MOST_WHOLE + 1)) > MOST_WHOLE:
            raise bad_request(f"With `include_docs`, give a `limit` of at most {MOST_WHOLE}.", "limit-needed")
        if request.method == "POST":
            async with self._bodies.held(request, PULL_BODY_BYTES) as body:
                if body.strip() and parse_json(body) != {}:
                    raise Problem(
                        400, "filters-refused", "Filters are refused", "Send an empty body, or use GET."
                    )
        params.pop("heartbeat", None)
        asked_seconds = int(params.pop("timeout", "60000")) / 1000
        longpoll = params.pop("feed", "normal") == "longpoll"
        path = f"/{target.database}/_changes"
        since = params.get("since", "0")

        async def shown(tail: bytes) -> None:
            await self._fetches.was_shown(device, since, tail)

        before_end = shown if self._fetches.concerns(target) else None
        if not longpoll:
            question = question_of(target, "GET", path, params)
            return await self._answered(request, target, question, before_end=before_end)
        seconds = min(self._longpoll_seconds, asked_seconds)

        async def produce(sink: Sink) -> None:
            with self._live.waiting(target.database) as news:
                empty = await self._fed(sink, target, path, params, held_back=_is_empty_feed)
                if empty is None:
                    return
                place = str(json_object(empty).get("last_seq"))
                if queries.is_since(place):  # `now` must not move on while we wait
                    params["since"] = place
                with anyio.move_on_after(seconds):
                    await news.wait()
            await self._fed(sink, target, path, params)

        return Piped(request, produce, before_end)

    async def bulk_get(self, request: Request, target: Target, device: str) -> Response:
        """`_bulk_get`: many documents in one answer."""
        params = queries.for_engine(queries.checked(request.query_params, queries.BULK_GET))
        path = f"/{target.database}/_bulk_get"
        async with self._bodies.held(request, PULL_BODY_BYTES) as body:
            # By the bytes that came: of what others have asked in the same words, nothing is read again.
            question = question_of(target, "POST", path, params, body)
            kept = self._public.at_once(question) if self._public.holds(target) else None
            if kept is not None:
                return Answered(request, kept)
            limit = MOST_WHOLE if target.kind in BOXES else BULK_GET_IDS
            wanted = _wanted(parse_json(body), limit)
        if not wanted:  # the embedded engine would never answer
            return JSONResponse({"results": []})
        text = json.dumps({"docs": wanted}, separators=(",", ":")).encode()

        async def given(_tail: bytes) -> None:
            await self._fetches.was_given(device)

        before_end = given if self._fetches.concerns(target) else None
        return await self._answered(request, target, question, text, before_end=before_end)

    async def document(self, request: Request, target: Target) -> Response:
        """`GET /db/id`, with the revisions a replicator asks for."""
        params = queries.for_engine(queries.checked(request.query_params, queries.DOCUMENT))
        multipart = "open_revs" in params and "multipart/mixed" in request.headers.get("accept", "")
        accept = "multipart/mixed" if multipart else "application/json"
        path = document_path(target.database, target.document)
        return await self._answered(request, target, question_of(target, "GET", path, params), accept=accept)

    async def _fed(
        self,
        sink: Sink,
        target: Target,
        path: str,
        params: Mapping[str, str],
        held_back: Callable[[bytes], bool] | None = None,
    ) -> bytes | None:
        """Write a feed; one that is short and to be held back is returned instead."""
        if self._public.holds(target):
            feed = (await self._public.answer(question_of(target, "GET", path, params))).plain
            if feed is not None:
                if held_back is not None and len(feed) <= EMPTY_FEED_BYTES and held_back(feed):
                    return feed
                await sink.give(feed)
                return None
        async with self._engine.ask("GET", path, params) as answer:
            if held_back is not None:
                return await sink.pipe_unless(answer, held_back, EMPTY_FEED_BYTES)
            await sink.pipe(answer)
        return None

    async def _answered(
        self,
        request: Request,
        target: Target,
        question: Question,
        body: bytes | None = None,
        accept: str = "application/json",
        before_end: BeforeEnd | None = None,
    ) -> Response:
        """From memory what is the same for everybody; all else, and what is too large, as it comes."""
        if self._public.holds(target) and accept == "application/json":
            kept = await self._public.answer(question, body)
            if kept.plain is not None:
                self._questions.note(request, target, question)
                return Answered(request, kept)

        async def produce(sink: Sink) -> None:
            params = dict(question.params)
            async with self._engine.ask(question.method, question.path, params, body, accept) as answer:
                await sink.pipe(answer)

        return Piped(request, produce, before_end)


def _is_empty_feed(feed: bytes) -> bool:
    return json_object(feed).get("results") == []


def _wanted(body: Any, limit: int) -> list[dict[str, str]]:
    docs = body.get("docs") if isinstance(body, dict) else None
    if not isinstance(docs, list):
        raise bad_request("The body is an object with `docs`, a list of {id, rev}.", "bad-body")
    if len(docs) > limit:
        raise Problem(413, "too-many", "Too many documents at once", f"At most {limit}.", {"limit": limit})
    wanted: dict[tuple[str, str | None], dict[str, str]] = {}
    for doc in docs:
        if not isinstance(doc, dict) or not is_document_id(doc.get("id")):
            raise bad_request("One of `docs` has no id that a document can have.", "bad-document-id")
        rev = doc.get("rev")
        if rev is not None and not queries.is_rev(rev):
            raise bad_request("One of `docs` has no well-formed revision.", "bad-revision")
        # By id and revision: the same one twice would only make the answer larger.
        wanted[doc["id"], rev] = {"id": doc["id"]} if rev is None else {"id": doc["id"], "rev": rev}
    return list(wanted.values())
