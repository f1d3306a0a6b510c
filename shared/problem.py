"""One shape for every error that leaves a service: RFC 9457 problem details.

`type` is `urn:tejedora:problem:<slug>`; the slug is what programs decide on, title and detail are for people.
Details never repeat what the client sent: it may be personal.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import structlog
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:tejedora:problem:"

log = structlog.get_logger()


class Problem(Exception):  # noqa: N818 - it is what RFC 9457 calls it
    """An error with an answer. Raise it anywhere below a route or a micro endpoint."""

    def __init__(
        self,
        status: int,
        slug: str,
        title: str,
        detail: str | None = None,
        extra: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{status} {slug}")
        self.status = status
        self.slug = slug
        self.title = title
        self.detail = detail
        self.extra = dict(extra or {})
        self.headers = dict(headers or {})

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of RFC 9457, extension members included."""
        body: dict[str, Any] = {"type": TYPE_PREFIX + self.slug, "title": self.title, "status": self.status}
        if self.detail is not None:
            body["detail"] = self.detail
        return {**self.extra, **body}

    @classmethod
    def from_dict(cls, body: Mapping[str, Any]) -> Problem:
        """The Problem that another service answered with."""
        known = {"type", "title", "status", "detail"}
        slug = str(body.get("type", "")).removeprefix(TYPE_PREFIX) or "unknown"
        status = body.get("status")
        detail = body.get("detail")
        return cls(
            status if isinstance(status, int) else 500,
            slug,
            str(body.get("title", "Error")),
            detail if isinstance(detail, str) else None,
            {key: value for key, value in body.items() if key not in known},
        )


def bad_request(detail: str, slug: str = "bad-request", **extra: Any) -> Problem:
    """400 with a sentence that says what is wrong and how to put it right."""
    return Problem(400, slug, "The request is not well formed", detail, extra)


def not_found(detail: str | None = None) -> Problem:
    """404; also the answer where even the existence of something is nobody's business."""
    return Problem(404, "not-found", "There is nothing here", detail)


def unavailable(what: str) -> Problem:
    """503: a part that this service needs is not answering. Clients try again."""
    return Problem(
        503, "unavailable", "Not available right now", f"Waiting for {what}.", headers={"Retry-After": "2"}
    )


def problem_response(problem: Problem) -> Response:
    """The HTTP answer of a Problem. Never stored by caches."""
    headers = {"Cache-Control": "no-store", **problem.headers}
    return JSONResponse(problem.to_dict(), problem.status, headers=headers, media_type=MEDIA_TYPE)


async def on_problem(_request: Request, error: Exception) -> Response:
    """Starlette handler of Problem."""
    assert isinstance(error, Problem)
    return problem_response(error)


async def on_http_exception(_request: Request, error: Exception) -> Response:
    """Starlette's own 404, 405 and the like, in the one shape."""
    assert isinstance(error, HTTPException)
    phrase = HTTPStatus(error.status_code).phrase
    problem = Problem(error.status_code, phrase.lower().replace(" ", "-"), phrase, headers=error.headers)
    return problem_response(problem)


async def on_bug(_request: Request, error: Exception) -> Response:
    """A bug of ours. The answer says nothing of it; the log names the kind of error, never its text."""
    log.error("unhandled_error", error=type(error).__name__)
    return problem_response(Problem(500, "internal", "Something went wrong here", "It has been logged."))
