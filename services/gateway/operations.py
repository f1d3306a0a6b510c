"""One row for each thing the gateway's API does. Routes and the OpenAPI document are both made from the rows.

What is common to all is done here, before a handler runs: rates, who is calling, which role that needs, the
body.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from services.gateway.bodies import Bodies, parse_json
from services.gateway.callers import Caller
from services.gateway.door import Door
from services.gateway.rates import Rates
from shared.limits import JSON_BODY_BYTES, STATEMENT_BYTES
from shared.metrics import RATE_LIMITED
from shared.problem import Problem

SIGNED_BODY_BYTES = STATEMENT_BYTES * 2 + 8192  # a statement as a JSON string, and sixteen signatures

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Call:
    """A request that may be answered.

    `caller` is None for open operations, `body` the model or signed object.
    """

    request: Request
    signed_in: Caller | None
    body: Any

    @property
    def caller(self) -> Caller:
        """Who is calling, in an operation that is not open."""
        assert self.signed_in is not None, "an open operation has no caller"
        return self.signed_in


Handler = Callable[[Call], Awaitable[Response]]


@dataclass(frozen=True)
class Operation:
    """One method of one path.

    `roles` is None for open operations, else who may call it. `rate` names one of `rates.RATES`. `body` is
    the model of a JSON body; with `signed` it only describes it: the handler gets the plain value and
    verifies it as it is; `limit`: bytes of a JSON body. `answers` maps status to a model, a media type, or
    None for no body.
    """

    method: str
    path: str
    handler: Handler
    summary: str
    rate: str
    answers: Mapping[int, Any]
    roles: frozenset[str] | None = None
    body: type[BaseModel] | None = None
    signed: bool = False
    limit: int = JSON_BODY_BYTES
    description: str = ""
    tag: str = "api"
    problems: tuple[int, ...] = ()


class Desk:
    """Turns operations into routes."""

    def __init__(self, door: Door, rates: Rates, bodies: Bodies) -> None:
        self._door = door
        self._rates = rates
        self._bodies = bodies

    def routes(self, operations: Sequence[Operation]) -> list[Route]:
        """One route a path, that answers all its methods."""
        by_path: dict[str, dict[str, Operation]] = {}
        for operation in operations:
            by_path.setdefault(operation.path, {})[operation.method] = operation
        return [
            Route(path, self._endpoint(methods), methods=list(methods)) for path, methods in by_path.items()
        ]

    def _endpoint(self, methods: dict[str, Operation]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            operation = methods.get(request.method)
            if operation is None:  # HEAD, which Starlette adds to GET
                raise Problem(
                    405,
                    "method-not-allowed",
                    "Method not allowed",
                    headers={"Allow": ", ".join(sorted(methods))},
                )
            try:
                return await self.run(operation, request)
            except ClientDisconnect:
                return Response(status_code=400)  # nobody is there to read it

        return endpoint

    async def run(self, operation: Operation, request: Request) -> Response:
        """One request through everything that is common. Raises Problem."""
        caller = await self.admitted(operation, request.headers.get("authorization"))
        if operation.body is None:
            return await operation.handler(Call(request, caller, None))
        limit = SIGNED_BODY_BYTES if operation.signed else operation.limit
        async with self._bodies.held(request, limit) as data:
            value = parse_json(data)
        body = value if operation.signed else validated(operation.body, value)
        return await operation.handler(Call(request, caller, body))

    async def admitted(self, operation: Operation, authorization: str | None) -> Caller | None:
        """Who is calling, None in open operations. Raises Problem 401, 403, 429."""
        caller = None
        if operation.roles is not None:
            caller = await self._door.caller(authorization)
        try:
            self._rates.take(operation.rate, caller.device if caller else "")
        except Problem:
            RATE_LIMITED.labels(operation.path).inc()
            raise
        if caller is not None and not caller.roles & (operation.roles or frozenset()):
            raise Problem(403, "not-allowed", "This is not open to you", "It needs another role.")
        return caller


def validated(model: type[Model], value: Any) -> Model:
    """The value as a model.

    Raises Problem 422 that names the fields that are wrong, never what was in them.
    """
    try:
        return model.model_validate(value)
    except ValidationError as error:
        fields = sorted(
            {".".join(str(part) for part in item["loc"][:3]) or "(body)" for item in error.errors()}
        )
        known = set(model.model_fields)
        named = [name if name.split(".")[0] in known else "(unknown)" for name in fields]
        raise Problem(
            422,
            "bad-fields",
            "The body does not have the right fields",
            "Look at /api/openapi.json for what this endpoint takes.",
            {"fields": sorted(set(named))[:20]},
        ) from None


def answer(model: BaseModel | dict[str, Any], status: int = 200) -> Response:
    """A JSON answer. Private: never stored."""
    content = model.model_dump(mode="json") if isinstance(model, BaseModel) else model
    return JSONResponse(content, status, headers={"Cache-Control": "no-store"})
