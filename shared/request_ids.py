"""ASGI middleware: every request has an id that its log lines and NATS messages carry, and is counted."""

from __future__ import annotations

import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.logging import REQUEST_ID_HEADER, bound_request_id
from shared.metrics import HTTP_REQUESTS, HTTP_SECONDS


class RequestIds:
    """Gives each request an id (the client's own if it is plain), counts it, and answers with the id."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(REQUEST_ID_HEADER.lower().encode())
        began = time.monotonic()
        with bound_request_id(given.decode("latin-1") if given else None) as identity:

            async def send_with_id(message: Message) -> None:
                if message["type"] == "http.response.start":
                    message["headers"] = [
                        *message.get("headers", []),
                        (REQUEST_ID_HEADER.lower().encode(), identity.encode()),
                    ]
                    route = _route_pattern(scope)
                    HTTP_REQUESTS.labels(route, scope["method"], message["status"]).inc()
                    HTTP_SECONDS.labels(route).observe(time.monotonic() - began)
                await send(message)

            await self._app(scope, receive, send_with_id)


def _route_pattern(scope: Scope) -> str:
    """The route as it was declared, `/blobs/{sha}`: never the path itself, which holds ids."""
    route = scope.get("route")
    path = getattr(route, "path", None)
    return path if isinstance(path, str) else "other"
