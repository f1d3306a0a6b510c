"""A hub in memory: its disk, its wire, its folder, and copies of content that can be killed at any step."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from infra import statements as make
from services.content.media import Media
from services.content.overview import Overview
from services.content.releases import Releases
from services.content.shelf import RELEASE
from services.content.source.cache import Folder
from services.content.statements import Statements
from shared.encoding import now, sha256_hex, strict_json
from shared.problem import Problem
from shared.signing import RELEASE as RELEASE_TYPE
from shared.signing import Seed, public_key, region_id, sign
from tests.support.memory_bus import MemoryBus, Wire
from tests.support.memory_couch import MemoryCouch, Step, Store, _no_step

Signed = dict[str, Any]
TERM = timedelta(days=30)


def seed(name: str) -> Seed:
    """A fixed key."""
    return Seed(bytes.fromhex(sha256_hex(name.encode())))


ROOT, PUBLISHER, AUTHOR, REVIEWER, STRANGER = map(
    seed, ("root", "publisher", "author", "reviewer", "stranger")
)


class Killed(BaseException):
    """The process ended here; nothing in it may catch this."""


@dataclass
class Lives:
    """A step that ends the process after so many."""

    left: int

    async def __call__(self, _name: str) -> None:
        self.left -= 1
        if self.left < 0:
            raise Killed


class Copy:
    """One running copy of content."""

    def __init__(self, hub: Hub, folder: Path, step: Step = _no_step) -> None:
        self.couch = MemoryCouch(hub.store, step)
        bus = MemoryBus(hub.wire, step)
        self.statements = Statements(self.couch, bus)
        self.media = Media(self.couch, folder)
        self.releases = Releases(self.couch, bus, Folder(folder), self.media)
        self.overview = Overview(self.couch, Folder(folder), self.releases, self.media)

    async def add(self, statement: Signed) -> dict[str, Any]:
        """`content.directory_add`."""
        return await self.statements.add({"statement": statement})

    async def pending(self) -> dict[str, Any]:
        """`content.pending`."""
        return await self.releases.pending({})

    async def publish(self, release: Signed) -> dict[str, Any]:
        """`content.publish`."""
        return await self.releases.publish({"release": release})

    async def sign_all(self, *seeds: Seed) -> list[str]:
        """Sign and publish what is pending until nothing is; the languages in turn."""
        languages = []
        while (pending := await self.pending())["p"] is not None:
            await self.publish(sign(RELEASE_TYPE, pending["p"], *(seeds or (PUBLISHER,))))
            languages.append(pending["language"])
            assert len(languages) < 10, "it goes round in circles"
        return languages


@dataclass
class Hub:
    """What outlives every copy."""

    folder: Path
    store: Store = field(default_factory=Store)
    wire: Wire = field(default_factory=Wire)
    began: datetime = field(default_factory=lambda: now() - timedelta(days=1))

    def __post_init__(self) -> None:
        self.root = make.root(ROOT, "Prueba", self.began)
        self.region = region_id(self.root["p"])

    def copy(self, step: Step = _no_step) -> Copy:
        """Start one."""
        return Copy(self, self.folder, step)

    async def begin(self) -> Copy:
        """A region whose publisher, author and reviewer are named; the copy that took their statements."""
        copy = self.copy()
        await copy.statements.prepare()
        await copy.add(self.root)
        for key, role in ((PUBLISHER, "release"), (AUTHOR, "author"), (REVIEWER, "reviewer")):
            await copy.add(self.role(key, role))
        self.wire.news.clear()
        return copy

    def role(self, key: Seed, role: str) -> Signed:
        """The root gives a role for some weeks."""
        return make.role(ROOT, self.region, public_key(key), role, self.began, TERM)

    def documents(self, language: str = "es") -> dict[str, tuple[int, str]]:
        """Version and text of each stored document."""
        live = self.store.live(f"catalogue-{language}")
        return {id_: (doc["ver"], doc["p"]) for id_, doc in live.items() if not id_.startswith(RELEASE)}

    def releases(self, language: str = "es") -> list[dict[str, Any]]:
        """Payloads of the stored releases."""
        live = self.store.live(f"catalogue-{language}")
        return [strict_json(doc["p"]) for id_, doc in live.items() if id_.startswith(RELEASE)]

    def versions(self, language: str = "es") -> dict[str, int]:
        """Version of each stored document."""
        return {id_: ver for id_, (ver, _) in self.documents(language).items()}


async def refused(answer: Any) -> Problem:
    """The problem that a question ends with."""
    with pytest.raises(Problem) as caught:
        await answer
    return caught.value
