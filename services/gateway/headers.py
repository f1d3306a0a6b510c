"""The security headers of every answer, and the policy of the app's pages."""

from __future__ import annotations

from ipaddress import ip_address

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.problem import not_found, problem_response

# Nothing from elsewhere, nothing inline. WebAssembly is argon2id (passphrases); blob: and data: are photos
# and voice notes that were opened on the device, and QR codes. Trusted Types: the app's own policy makes
# addresses of its own workers, DOMPurify's makes sanitised HTML; all other ways to put text into the page as
# code are closed.
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' blob: data:",
    "media-src": "'self' blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "tejedora dompurify",
}

# For everything that is not a page: an answer opened in a tab can do nothing at all.
INERT_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

COMMON = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=()",
    "X-Robots-Tag": "noindex, nofollow",
}
_FORWARDED = frozenset({b"forwarded", b"x-forwarded-for", b"x-real-ip", b"via"})
HSTS = "max-age=31536000"
PAGE_POLICY = "; ".join(f"{name} {value}" for name, value in _POLICY.items())


class SecurityHeaders:
    """ASGI middleware: the common headers on every answer, and the inert policy where none was set."""

    def __init__(self, app: ASGIApp, https: bool) -> None:
        self._app = app
        headers = {**COMMON, "Content-Security-Policy": INERT_POLICY, "Cache-Control": "no-store"}
        if https:
            headers["Strict-Transport-Security"] = HSTS
        self._headers = tuple((name.lower().encode(), value.encode()) for name, value in headers.items())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = message.get("headers", ())
                names = {name for name, _ in given}
                message["headers"] = [*given, *(one for one in self._headers if one[0] not in names)]
            await send(message)

        await self._app(scope, receive, with_headers)


class OwnMachineOnly:
    """ASGI middleware: some paths are there for this machine alone, and not for what a proxy brings in."""

    def __init__(self, app: ASGIApp, paths: frozenset[str]) -> None:
        self._app = app
        self._paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["path"] in self._paths and not _is_local(scope):
            await problem_response(not_found())(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_local(scope: Scope) -> bool:
    if any(name in _FORWARDED for name, _ in scope["headers"]):
        return False
    client = scope.get("client")
    if client is None:
        return True
    try:
        return ip_address(client[0]).is_loopback
    except ValueError:
        return False
