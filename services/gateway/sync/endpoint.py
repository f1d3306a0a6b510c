"""`/sync`: from a raw request to the one half of the protocol that answers it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from services.gateway.authorise import authorise
from services.gateway.callers import Caller
from services.gateway.rates import Rates
from services.gateway.records import Records
from services.gateway.sync import queries
from services.gateway.sync.paths import Target, parse
from services.gateway.sync.pull import Pull
from services.gateway.sync.push import Push
from shared import __version__
from shared.metrics import SYNC_REFUSED
from shared.problem import Problem, not_found

# What CouchDB calls errors of these kinds. PouchDB ends a replication for good at `unauthorized` and
# `forbidden`, and tries again at anything else, so a document that will never be taken must be called
# forbidden.
COUCH_WORDS = {
    400: "bad_request",
    401: "unauthorized",
    403: "forbidden",
    404: "not_found",
    413: "too_large",
    422: "forbidden",
    429: "too_many_requests",
    503: "service_unavailable",
}


class Sync:
    """Checks a request against the table, and hands it on."""

    def __init__(self, records: Records, rates: Rates, pull: Pull, push: Push) -> None:
        self._records = records
        self._rates = rates
        self._pull = pull
        self._push = push

    async def handle(self, request: Request, caller: Caller) -> Response:
        """The answer to any request under `/sync`. Raises Problem."""
        with _refusals_counted():
            target = parse(request.scope["raw_path"], caller.box)
        self.authorise(caller, target, request.method)
        if target.endpoint == "local":
            raise not_found("No checkpoints are kept here: your own side keeps them.")
        if target.kind == "root":
            return await self._root(request)
        if target.kind == "intake":
            return await self._pushed(request, target, caller)
        return await self._pulled(request, target, caller.device)

    def authorise(self, caller: Caller, target: Target, method: str) -> None:
        """Raises Problem 403 for what no row of the table allows her."""
        with _refusals_counted():
            authorise(caller.roles, target.kind, target.endpoint, method)

    async def _root(self, request: Request) -> Response:
        """PouchDB makes its replication ids from `uuid`: another one makes it begin anew."""
        queries.checked(request.query_params, queries.NONE)
        return JSONResponse(
            {
                "couchdb": "Welcome",
                "uuid": await self._records.generation(),
                "version": __version__,
                "vendor": {"name": "Tejedora"},
            }
        )

    async def _pulled(self, request: Request, target: Target, device: str) -> Response:
        match target.endpoint:
            case "db":
                return await self._pull.info(request, target)
            case "changes":
                return await self._pull.changes(request, target, device)
            case "bulk_get":
                return await self._pull.bulk_get(request, target, device)
            case "doc":
                return await self._pull.document(request, target)
        raise not_found()

    async def _pushed(self, request: Request, target: Target, caller: Caller) -> Response:
        match target.endpoint:
            case "db":
                return await self._push.info(request)
            case "revs_diff":
                return await self._push.revs_diff(request)
            case "bulk_docs":
                self._rates.take("write", caller.device)
                return await self._push.bulk_docs(request, caller)
        raise not_found()


@contextmanager
def _refusals_counted() -> Iterator[None]:
    try:
        yield
    except Problem as problem:
        SYNC_REFUSED.labels(problem.slug).inc()
        raise


def in_couch_words(problem: Problem) -> Problem:
    """The same problem with `error` and `reason`, which CouchDB's clients look at."""
    problem.extra.setdefault("error", COUCH_WORDS.get(problem.status, problem.slug.replace("-", "_")))
    problem.extra.setdefault("reason", problem.detail or problem.title)
    return problem
