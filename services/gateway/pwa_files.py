"""The app's own files: `pwa/dist`, compressed once, with the caching each kind of file needs.

Files are looked up in a list made from the folder, never by joining what a stranger wrote to a path. The list
is read again when the folder has changed, so that a new build needs no restart.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
import re
from dataclasses import dataclass
from pathlib import Path

import anyio.to_thread
from starlette.requests import Request
from starlette.responses import Response

from services.gateway.headers import PAGE_POLICY
from shared.problem import Problem, not_found

DIST = Path(__file__).resolve().parents[2] / "pwa" / "dist"
INDEX = "index.html"
APP_ROUTES = frozenset(
    {
        "join",
        "unlock",
        "home",
        "news",
        "learn",
        "mechanisms",
        "guidelines",
        "reports",
        "inbox",
        "cases",
        "workshops",
        "dossiers",
        "letters",
        "bundles",
        "statistics",
        "invitations",
        "operator",
        "hub",
        "facilitator",
        "desk",
        "settings",
        "about",
        "help",
        "alerts",
        "checkins",
        "missed",
        "needs",
        "roundtables",
        "tools",
        "advocacy",
    }
)
"""First parts of the addresses in `pwa/src/routes.tsx`: opened anew there, they answer with the app."""
IMMUTABLE = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
SMALLEST_GZIP = 512  # bytes; below it gzip gains nothing

_HASHED = re.compile(r"assets/.+[-.][A-Za-z0-9_-]{8,}\.\w+\Z")  # how vite names what never changes
_TYPES = {
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
    ".ftl": "text/plain; charset=utf-8",
}
_COMPRESSES = frozenset(
    {".js", ".mjs", ".css", ".html", ".svg", ".json", ".webmanifest", ".txt", ".ftl", ".wasm"}
)


@dataclass(frozen=True, slots=True)
class File:
    """One file of the build, in memory, as it goes out."""

    content: bytes
    gzipped: bytes | None
    media_type: str
    etag: str
    cache_control: str


class PwaFiles:
    """Serves the build in `folder`."""

    def __init__(self, folder: Path = DIST) -> None:
        self._folder = folder
        self._files: dict[str, File] = {}
        self._stamp: tuple[float, float] | None = None
        self._reading = anyio.Lock()

    async def serve(self, request: Request) -> Response:
        """Any path that is no endpoint: a file of the build, or the app itself on its own routes."""
        if request.method not in ("GET", "HEAD"):
            raise Problem(405, "method-not-allowed", "Method not allowed", headers={"Allow": "GET, HEAD"})
        files = await self._current()
        name = request.url.path.lstrip("/")
        file = files.get(name)
        if file is None and (name == "" or name.split("/", 1)[0] in APP_ROUTES):
            file = files.get(INDEX)
            if file is None:
                raise Problem(
                    503,
                    "app-not-built",
                    "The app has not been built",
                    "Run `make build` on the hub and open this page again.",
                    headers={"Retry-After": "10"},
                )
        if file is None:
            raise not_found()
        return self._answer(request, file)

    def _answer(self, request: Request, file: File) -> Response:
        headers = {"Cache-Control": file.cache_control, "ETag": file.etag, "Vary": "Accept-Encoding"}
        if file.media_type.startswith(("text/html", "text/javascript")):
            # Scripts too: a worker lives under the policy of its own file, not of the page that started it.
            headers["Content-Security-Policy"] = PAGE_POLICY
        if file.etag in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers=headers)
        content = file.content
        if file.gzipped is not None and "gzip" in request.headers.get("accept-encoding", ""):
            content = file.gzipped
            headers["Content-Encoding"] = "gzip"
        response = Response(content, headers=headers, media_type=file.media_type)
        if request.method == "HEAD":
            response.body = b""
        return response

    async def _current(self) -> dict[str, File]:
        async with self._reading:
            stamp = await anyio.to_thread.run_sync(self._folder_stamp)
            if stamp != self._stamp:
                self._files = await anyio.to_thread.run_sync(self._read)
                self._stamp = stamp
        return self._files

    def _folder_stamp(self) -> tuple[float, float] | None:
        try:
            return self._folder.stat().st_mtime, (self._folder / INDEX).stat().st_mtime
        except OSError:
            return None

    def _read(self) -> dict[str, File]:
        if not self._folder.is_dir():
            return {}
        files: dict[str, File] = {}
        for path in self._folder.rglob("*"):
            name = path.relative_to(self._folder).as_posix()
            hidden = any(part.startswith(".") for part in name.split("/"))
            if path.is_file() and not path.is_symlink() and not hidden:
                files[name] = read_file(path, name)
        return files


def read_file(path: Path, name: str) -> File:
    """One file with its type, its compressed form if that is smaller, and how long it may be kept."""
    content = path.read_bytes()
    suffix = path.suffix.lower()
    gzipped = None
    if suffix in _COMPRESSES and len(content) >= SMALLEST_GZIP:
        packed = gzip.compress(content, 9, mtime=0)
        gzipped = packed if len(packed) < len(content) else None
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return File(
        content=content,
        gzipped=gzipped,
        media_type=_TYPES.get(suffix, guessed),
        etag=f'W/"{hashlib.sha256(content).hexdigest()[:32]}"',
        cache_control=IMMUTABLE if _HASHED.match(name) else ASK_AGAIN,
    )
