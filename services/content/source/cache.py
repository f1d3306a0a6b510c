"""The folder, read and checked again only when a file in it has changed."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import anyio.to_thread

from services.content.source.folder import Catalogue, read_folder
from services.content.source.rules import broken

Signature = tuple[tuple[str, int, int], ...]


class Folder:
    """A catalogue folder. Reading takes about a second, looking whether it has changed some milliseconds."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lock = threading.Lock()
        self._known: tuple[Signature, Catalogue] | None = None

    async def catalogue(self) -> Catalogue:
        """What the folder holds now, with all its mistakes. Callers do not change it."""
        return await anyio.to_thread.run_sync(self._read)

    def _read(self) -> Catalogue:
        with self._lock:  # who comes second waits for the first's reading
            signature = _signature(self._root)  # before reading: what changes meanwhile is seen next time
            if self._known is None or self._known[0] != signature:
                self._known = signature, checked(self._root)
            return self._known[1]


def checked(root: Path) -> Catalogue:
    """A folder read, with what is wrong in its files and across them."""
    catalogue = read_folder(root)
    catalogue.troubles += list(broken(catalogue))
    return catalogue


def _signature(root: Path) -> Signature:
    """Path, time of last change in nanoseconds, and size of each file."""
    found = []
    for folder, _folders, files in os.walk(root):
        for name in files:
            path = os.path.join(folder, name)  # noqa: PTH118 - called often; Path is ten times slower
            try:
                state = os.stat(path)  # noqa: PTH116
            except OSError:  # gone meanwhile
                continue
            found.append((path, state.st_mtime_ns, state.st_size))
    return tuple(sorted(found))
