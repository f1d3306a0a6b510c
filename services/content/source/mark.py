"""Say that translations are up to date: `python -m services.content.source.mark FILE…`, or `--all`.

Writes into the front matter of each file which text it translates, by that text's hash. When the source
changes later, the translation is told as stale, until somebody has looked at both and marks it again.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from services.content.settings import OWN_CATALOGUE
from services.content.source.cache import checked
from services.content.source.folder import SOURCE_LANGUAGE
from services.content.source.glossary import ID as GLOSSARY
from services.content.source.markdown import FENCE

_LINE = re.compile(r"translation: *\{[^{}\n]*\}[ \t]*")


def main(arguments: Sequence[str] | None = None) -> int:
    """Mark files; the exit code is 1 when one of them is no translation, or the folder has mistakes."""
    parser = argparse.ArgumentParser(prog="mark", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--all", action="store_true", help="every translation of the folder")
    parser.add_argument("--folder", type=Path, default=OWN_CATALOGUE)
    chosen = parser.parse_args(arguments)
    catalogue = checked(chosen.folder)
    if catalogue.troubles:
        print("The folder has mistakes: see `python -m services.content.source.check`.", file=sys.stderr)
        return 1
    source = catalogue.texts[SOURCE_LANGUAGE]
    wanted = {
        (chosen.folder / text.path).resolve(): source[text.id].sha256
        for text in catalogue.all()
        if text.entry["lang"] != SOURCE_LANGUAGE and text.id != GLOSSARY
    }
    files = [file.resolve() for file in chosen.files] or (sorted(wanted) if chosen.all else [])
    for file in files:
        if file not in wanted:
            print(f"{file}: this is no translation.", file=sys.stderr)
            return 1
    for file in files:
        text = file.read_bytes().decode()
        file.write_bytes(marked(text, wanted[file]).encode())
    return 0


def marked(text: str, source_hash: str) -> str:
    """A file's text whose front matter says what it translates; all else of it stays as it is."""
    lines = text.split("\n")
    end = next(number for number, line in enumerate(lines) if number and line.strip() == FENCE)
    said = f"translation: {{of: {SOURCE_LANGUAGE}, source_hash: {source_hash}}}"
    if lines[end].endswith("\r"):
        said += "\r"
    old = next((number for number in range(end) if _LINE.fullmatch(lines[number].rstrip("\r"))), None)
    lines[end if old is None else old : end if old is None else old + 1] = [said]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
