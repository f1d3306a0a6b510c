"""What a reader must not stumble over: `python -m services.content.source.check [--report] [FOLDER]`.

Each line names the file, the line, what is wrong, and how to put it right. Ends with 1 when there is any.
With `--report`, also which translations are older than their source, how easy the texts are to read, and
which terms a translation does not use: that is advice, and no failure.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from services.content.settings import OWN_CATALOGUE
from services.content.source.cache import checked
from services.content.source.report import report
from services.content.source.rules import missing, stale


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is wrong with a folder, or with the project's own; the exit code."""
    parser = argparse.ArgumentParser(prog="check", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=OWN_CATALOGUE)
    parser.add_argument("--report", action="store_true", help="also tell how easy the texts are to read")
    chosen = parser.parse_args(arguments)
    catalogue = checked(chosen.folder)
    troubles = [*catalogue.troubles, *missing(catalogue)]
    for trouble in troubles:
        print(f"{chosen.folder}/{trouble}")
    if chosen.report:
        print("\n".join([*(f"{chosen.folder}/{text}" for text in stale(catalogue)), *report(catalogue)]))
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main())
