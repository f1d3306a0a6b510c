"""Which kinds of media the catalogue may carry, and whether bytes are what they are called.

The type of media is what its bytes begin with, never what somebody says. An SVG is a program unless it is
checked: what is let through draws, and does nothing else. It loads nothing, runs nothing, links nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.parsers import expat

from shared.limits import SVG_BYTES

SVG = "image/svg+xml"


def _starts(*beginnings: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(beginnings)


def _iso(*brands: bytes) -> Callable[[bytes], bool]:
    """An ISO base media file (MP4, AVIF) that says it is one of these, or is compatible with one."""

    def fits(data: bytes) -> bool:
        size = int.from_bytes(data[:4], "big")
        if data[4:8] != b"ftyp" or not 16 <= size <= 256:
            return False
        named = [data[8:12], *(data[at : at + 4] for at in range(16, min(size, len(data)), 4))]
        return any(name in brands for name in named)

    return fits


_VIDEO = (b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"3gp4", b"3gp5")
_EBML = b"\x1a\x45\xdf\xa3"

_BEGINS: Mapping[str, Callable[[bytes], bool]] = {
    "image/jpeg": _starts(b"\xff\xd8\xff"),
    "image/png": _starts(b"\x89PNG\r\n\x1a\n"),
    "image/webp": lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP",
    "image/avif": _iso(b"avif", b"avis"),
    SVG: lambda data: is_safe_svg(data),
    "audio/ogg": _starts(b"OggS"),
    "audio/mpeg": lambda data: data[:3] == b"ID3" or (data[:1] == b"\xff" and data[1:2] >= b"\xe0"),
    "audio/mp4": _iso(b"M4A ", b"M4B ", *_VIDEO),
    "audio/webm": lambda data: data.startswith(_EBML) and b"webm" in data[:64],
    "video/mp4": _iso(*_VIDEO),
    "video/webm": lambda data: data.startswith(_EBML) and b"webm" in data[:64],
    "application/pdf": _starts(b"%PDF-"),
}

TYPES = frozenset(_BEGINS)
PICTURES = frozenset(kind for kind in TYPES if kind.startswith("image/"))

EXTENSIONS: Mapping[str, str] = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": SVG,
    "ogg": "audio/ogg",
    "opus": "audio/ogg",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "weba": "audio/webm",
    "mp4": "video/mp4",
    "webm": "video/webm",
    "pdf": "application/pdf",
}
"""What a file is taken for by the end of its name; its bytes must agree."""


def is_what_it_says(kind: str, beginning: bytes) -> bool:
    """True when bytes begin as media of this type do. Of an SVG, all of it must be given."""
    fits = _BEGINS.get(kind)
    return fits is not None and fits(beginning)


# Elements that draw, and what groups, names and describes them. No script, no style sheet, no animation, no
# foreignObject, no image, no link: and whatever SVG gets next is not in here either.
_DRAWS = frozenset(
    {"svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
    | {"text", "tspan", "textPath", "use", "symbol", "marker", "linearGradient", "radialGradient", "stop"}
    | {"clipPath", "mask", "pattern"}
)
_NAMESPACE = "http://www.w3.org/2000/svg"
_XML = "http://www.w3.org/XML/1998/namespace"
_XLINK = "http://www.w3.org/1999/xlink"
_SAYS = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_ELSEWHERE = re.compile(
    r"url\(\s*(?!#[\w-]+\s*\))|javascript:|data:|@import|expression\(|(?:image(?:-set)?|src|cross-fade)\(",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\A#([\w-]+)\Z|url\(\s*#([\w-]+)\s*\)", re.IGNORECASE)
MOST_DRAWN = 20_000  # elements that a phone draws for one picture, each as often as it is used
DEEPEST = 32  # elements inside each other
DEEPEST_USE = 8  # uses of what uses something else


def is_safe_svg(data: bytes) -> bool:
    """True for an SVG that draws and does nothing else: whole, UTF-8, no entities, nothing from outside.

    A few lines that use each other ten times over draw for hours: what is used counts each time.
    """
    if len(data) > SVG_BYTES:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    drawing = _Drawing()
    parser = expat.ParserCreate("UTF-8", " ")
    parser.StartElementHandler = drawing.begin
    parser.EndElementHandler = drawing.end
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ProcessingInstructionHandler = _refuse
    try:
        parser.Parse(data, True)
        return b"<svg" in data and drawing.drawn() <= MOST_DRAWN
    except (expat.ExpatError, _UnsafeError):
        return False


class _UnsafeError(Exception):
    """Something in it is not in the list, or it draws too much."""


def _refuse(*_anything: object) -> None:
    raise _UnsafeError


class _Part:
    """An element: what is in it, and what it uses, how often at most."""

    def __init__(self) -> None:
        self.inside: list[_Part] = []
        self.uses: list[tuple[str, bool]] = []
        self.drawn: int | None = None
        self.deep = 0


class _Drawing:
    """Looks at each element as it comes, and counts at the end."""

    def __init__(self) -> None:
        self._root = _Part()
        self._open = [self._root]
        self._named: dict[str, _Part] = {}
        self._corners = 1  # of the longest line: a marker is drawn at each

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """The parser found the beginning of an element. Raises _UnsafeError."""
        if len(self._open) > DEEPEST:
            raise _UnsafeError
        part = _Part()
        self._open[-1].inside.append(part)
        self._open.append(part)
        _check(name, attributes)
        if "id" in attributes:
            self._named.setdefault(attributes["id"], part)
        for attribute, value in attributes.items():
            for found in _NAMED.finditer(value):
                part.uses.append((found[1] or found[2], attribute.startswith("marker")))
        line = len(attributes.get("d", "")) + len(attributes.get("points", ""))
        self._corners = max(self._corners, line // 2 + 1)

    def end(self, _name: str) -> None:
        """The parser found the end of an element."""
        self._open.pop()

    def drawn(self) -> int:
        """How many elements are drawn. Raises _UnsafeError for what uses itself, or too deep."""
        return self._count(self._root, 0)

    def _count(self, part: _Part, steps: int) -> int:
        if part.drawn is not None:
            return part.drawn
        if steps > DEEPEST_USE:
            raise _UnsafeError
        drawn = 1
        for inner in part.inside:
            drawn += self._count(inner, steps)
            part.deep = max(part.deep, inner.deep)
        for name, is_marker in part.uses:
            used = self._named.get(name)
            if used is not None:
                drawn += self._count(used, steps + 1) * (self._corners if is_marker else 1)
                part.deep = max(part.deep, used.deep + 1)
        if part.deep > DEEPEST_USE:
            raise _UnsafeError
        part.drawn = drawn
        return drawn


def _check(name: str, attributes: dict[str, str]) -> None:
    namespace, _, local = name.rpartition(" ")
    if namespace != _NAMESPACE or local not in _DRAWS:
        raise _UnsafeError
    for attribute, value in attributes.items():
        where, _, said = attribute.rpartition(" ")
        link = said == "href"
        known = where == "" or (where == _XML and said in ("lang", "space")) or (where == _XLINK and link)
        inside = not link or re.fullmatch(r"#[\w-]+", value) is not None
        safe = _SAYS.match(said) and not said.lower().startswith("on") and said != "style"
        if not (known and inside and safe) or _ELSEWHERE.search(value) or "\\" in value:
            raise _UnsafeError
