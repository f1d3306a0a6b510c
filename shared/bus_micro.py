"""Below `shared.bus`: answering questions as a `nats.micro` service, errors as problem details."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import structlog
from nats.micro.request import ERROR_CODE_HEADER, ERROR_HEADER, Request

from shared.bus_messages import BusUnreachable, Payload, decoded, encoded
from shared.couch_transport import CouchError
from shared.logging import REQUEST_ID_HEADER, bound_request_id
from shared.metrics import MICRO_REQUESTS
from shared.problem import Problem, bad_request, unavailable

log = structlog.get_logger()

Endpoint = Callable[[Payload], Awaitable[Payload]]


def micro_handler(subject: str, handler: Endpoint) -> Callable[[Request], Awaitable[None]]:
    """What nats.micro calls for a handler of ours. All is answered; an answer never quotes an error."""

    async def handle(request: Request) -> None:
        with bound_request_id((request.headers or {}).get(REQUEST_ID_HEADER)):
            try:
                answer = await handler(_question(request.data))
            except Problem as problem:
                await _respond_problem(request, subject, problem)
            except BusUnreachable:
                await _respond_problem(request, subject, unavailable("nats"))
            except CouchError:
                await _respond_problem(request, subject, unavailable("couchdb"))
            except Exception as error:
                log.error("unhandled_error", subject=subject, exc_info=error)
                await _respond_problem(
                    request, subject, Problem(500, "internal", "Something went wrong here")
                )
            else:
                MICRO_REQUESTS.labels(subject, "200").inc()
                await request.respond(encoded(answer))

    return handle


def _question(data: bytes) -> Payload:
    try:
        return decoded(data)
    except ValueError as error:
        raise bad_request(str(error)) from None


async def _respond_problem(request: Request, subject: str, problem: Problem) -> None:
    MICRO_REQUESTS.labels(subject, str(problem.status)).inc()
    headers = {ERROR_HEADER: problem.slug, ERROR_CODE_HEADER: str(problem.status)}
    await request.respond(encoded(problem.to_dict()), headers=headers)
