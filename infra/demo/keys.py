"""The demo's secret keys, kept in the clear in HUB_DATA/demo, mode 600: they protect nothing but a demo."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from infra import statements
from infra.statements import Signed
from shared.encoding import b64u, unb64u
from shared.signing import Seed, region_id


@dataclass(frozen=True)
class DemoRoot:
    """The root key of a demo region and the statement that made the region."""

    seed: Seed
    statement: Signed

    @property
    def region(self) -> str:
        """Id of the region."""
        return region_id(self.statement["p"])


def root(folder: Path, now: datetime, name: str) -> DemoRoot:
    """The root kept in `root.key`, made with this name when it is not there."""
    stored = _read(folder / "root.key")
    if stored is None:
        seed = statements.new_seed()
        stored = {"seed": b64u(seed), "statement": statements.root(seed, name, now, demo=True)}
        stored = _write(folder / "root.key", stored)
    return DemoRoot(Seed(unb64u(stored["seed"])), stored["statement"])


def release_seed(folder: Path) -> Seed:
    """The key that signs the demo's catalogue, made when it is not there."""
    stored = _read(folder / "release.key")
    if stored is None:
        stored = _write(folder / "release.key", {"seed": b64u(statements.new_seed())})
    return Seed(unb64u(stored["seed"]))


def _read(file: Path) -> Signed | None:
    try:
        stored = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    assert isinstance(stored, dict)
    return stored


def _write(file: Path, value: Signed) -> Signed:
    """Write a file that only its owner reads, whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
        json.dump(value, stream)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
    return value
