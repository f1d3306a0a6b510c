"""ASGI middleware: every request has an id that its log lines and NATS messages carry, and is counted."""

from __future__ import annotations

import time
from functools import cache

from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.logging import REQUEST_ID_HEADER, bound_request_id
from shared.metrics import HTTP_REQUESTS, HTTP_SECONDS

_HEADER = REQUEST_ID_HEADER.lower().encode()


class RequestIds:
    """Gives each request an id (the client's own if it is plain), counts it, and answers with the id."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(_HEADER)
        began = time.monotonic()
        with bound_request_id(given.decode("latin-1") if given else None) as identity:

            async def send_with_id(message: Message) -> None:
                if message["type"] == "http.response.start":
                    message["headers"] = [
                        *message.get("headers", []),
                        (_HEADER, identity.encode()),
                    ]
                    requests, seconds = _counts(_route_pattern(scope), scope["method"], message["status"])
                    requests.inc()
                    seconds.observe(time.monotonic() - began)
                await send(message)

            await self._app(scope, receive, send_with_id)


@cache
def _counts(route: str, method: str, status: int) -> tuple[Counter, Histogram]:
    """Looking labels up takes longer than counting; there are as many of them as there are metrics."""
    return HTTP_REQUESTS.labels(route, method, status), HTTP_SECONDS.labels(route)


def _route_pattern(scope: Scope) -> str:
    """The route as it was declared, `/blobs/{sha}`: never the path itself, which holds ids."""
    route = scope.get("route")
    path = getattr(route, "path", None)
    return path if isinstance(path, str) else "other"
