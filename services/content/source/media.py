"""Pictures and recordings of a catalogue folder: files in `media/` beside the texts that name them.

A text names a picture by its file, `![what it shows](media/cycle.svg "caption")`, in a paragraph of its own;
the document names it by its hash, `![what it shows](media:<sha256> "caption")`. Nothing else of it changes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt

from services.content.source.trouble import Trouble
from shared.limits import MEDIA_BYTES
from shared.media_types import EXTENSIONS, SVG, is_what_it_says

FOLDER = "media"
SCHEME = "media:"
Ref = dict[str, Any]

_PARSER = MarkdownIt("commonmark", {"html": False})
_LINE = re.compile(r'!\[([^\[\]\n]+)\]\(media/([^()\s"]+)( "[^"\n]*")?\)')
_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_ALLOWED = f"Use one of .{', .'.join(sorted(EXTENSIONS))}."


class Files:
    """The media of one language, as its texts name them."""

    def __init__(self, root: Path, tell: Callable[[Trouble], None]) -> None:
        self._root = root
        self._tell = tell
        self._used: set[Path] = set()

    def put_in(self, path: Path, first_line: int, text: str) -> tuple[str, list[Ref]]:
        """A text with hashes in the place of files, and what it names. What is wrong is told, and left."""
        if f"]({FOLDER}/" not in text:
            return text, []
        lines = text.split("\n")
        refs: dict[str, Ref] = {}
        for number in _paragraphs(text):
            found = _LINE.fullmatch(lines[number])
            if found is None:
                continue
            alt, name, title = found[1].strip(), found[2], found[3] or ""
            ref = self._ref(path, first_line + number, name, alt)
            if ref is not None:
                lines[number] = f"![{found[1]}]({SCHEME}{ref['sha256']}{title})"
                refs.setdefault(ref["sha256"], ref)
        return "\n".join(lines), list(refs.values())

    def voice(self, path: Path, line: int, value: object, title: str) -> Ref | None:
        """The recording that front matter names: `voice: media/01-begin.ogg`."""
        ref = self._named(path, line, value, title, "`voice` names no recording.")
        if ref is not None and not ref["type"].startswith("audio/"):
            self._say(path, line, f"`{ref['name']}` is no recording.", "A voice is an audio file.")
            return None
        return ref

    def materials(self, path: Path, line: int, value: object) -> tuple[object, list[Ref]]:
        """A workshop's materials with hashes for files, and which those are (`media: media/sheet.pdf`)."""
        refs: dict[str, Ref] = {}
        if not isinstance(value, list):
            return value, []
        made: list[object] = []
        for material in value:
            if not isinstance(material, dict) or "media" not in material:
                made.append(material)
                continue
            title = str(material.get("title"))
            ref = self._named(path, line, material["media"], title, "a material's `media` names no file.")
            if ref is not None:
                refs.setdefault(ref["sha256"], ref)
                made.append({**material, "media": ref["sha256"]})
        return made, list(refs.values())

    def strays(self, language: Path) -> None:
        """Tell what lies in a `media/` folder and is in no text."""
        for file in sorted((self._root / language).glob(f"**/{FOLDER}/*")):
            path = file.relative_to(self._root)
            if path not in self._used:
                self._say(path, 1, "no text names this file.", "Name it in a text, or take it away.")

    def _named(self, path: Path, line: int, value: object, alt: str, otherwise: str) -> Ref | None:
        """The file that front matter names, `media/…`; `otherwise` is said when it names none."""
        name = value.removeprefix(f"{FOLDER}/") if isinstance(value, str) else ""
        if not isinstance(value, str) or name == value:
            self._say(path, line, otherwise, f"Write `{FOLDER}/` and the file's name.")
            return None
        return self._ref(path, line, name, alt)

    def _ref(self, path: Path, line: int, name: str, alt: str) -> Ref | None:
        kind = EXTENSIONS.get(name.rpartition(".")[2])
        if kind is None or not _NAME.fullmatch(name):
            fix = f"{_ALLOWED} Names have small letters, digits, dots and hyphens."
            self._say(path, line, f"`{name}` is no file that the app shows.", fix)
            return None
        if not alt:
            self._say(path, line, f"`{name}` has no alternative text.", "Say in words what it shows.")
            return None
        file = path.parent / FOLDER / name
        self._used.add(file)
        data = self._bytes(path, line, file)
        if data is None:
            return None
        if not is_what_it_says(kind, data):
            fix = "An SVG may only draw: see the README." if kind == SVG else "Save it as what its name says."
            self._say(file, 1, f"these bytes are not {kind}.", fix)
            return None
        sha256 = hashlib.sha256(data).hexdigest()
        return {"sha256": sha256, "type": kind, "size": len(data), "alt": alt, "name": name}

    def _bytes(self, path: Path, line: int, file: Path) -> bytes | None:
        try:
            if (self._root / file).stat().st_size > MEDIA_BYTES:
                self._say(file, 1, f"the file is larger than {MEDIA_BYTES // 1024 // 1024} MiB.", "")
                return None
            return (self._root / file).read_bytes()
        except OSError:
            self._say(path, line, f"`{FOLDER}/{file.name}` is not there.", "Put the file there.")
        return None

    def _say(self, path: Path, line: int, what: str, fix: str) -> None:
        self._tell(Trouble(path, line, what, fix))


def _paragraphs(text: str) -> list[int]:
    """The lines (from 0) that are a paragraph of their own, in no list and no quotation."""
    return [
        token.map[0]
        for token in _PARSER.parse(text)
        if token.type == "paragraph_open"
        and token.level == 0
        and token.map
        and token.map[1] - token.map[0] == 1
    ]
