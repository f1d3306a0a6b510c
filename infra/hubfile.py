"""`HUB_DATA/run`: the lock that one runner holds, and `hub.json`, by which `hub` finds a running hub."""

from __future__ import annotations

import fcntl
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

LOCK = "lock"
FILE = "hub.json"


@dataclass(frozen=True)
class HubFile:
    """Where the parts of a running hub are. The addresses hold passwords: the file is for its owner alone."""

    pid: int
    url: str
    couchdb_url: str
    nats_url: str
    started: str

    def write(self, run_folder: Path) -> None:
        """Write it whole or not at all, mode 600."""
        draft = run_folder / f"{FILE}.{self.pid}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(self), file, indent=2)
        draft.replace(run_folder / FILE)


def read(run_folder: Path) -> HubFile | None:
    """The file of the hub that runs now, or None."""
    try:
        found = HubFile(**json.loads((run_folder / FILE).read_text(encoding="utf-8")))
        os.kill(found.pid, 0)
    except PermissionError:  # it runs, as somebody else
        return found
    except (OSError, ValueError, TypeError):
        return None
    return found


def remove(run_folder: Path) -> None:
    """Take it away when the hub stops."""
    with suppress(FileNotFoundError):
        (run_folder / FILE).unlink()


def try_lock(run_folder: Path) -> IO[bytes] | None:
    """The lock on a hub's data while the returned file is open, or None while another process holds it.

    Raises OSError when the folder cannot be made or written.
    """
    run_folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file = (run_folder / LOCK).open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file
