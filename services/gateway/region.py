"""The region this hub serves, as its directory says: read from the database, folded, kept for a few seconds.

While the database does not answer, what was known last holds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import anyio

from services.gateway.callers import Caller
from services.gateway.clock import Clock
from services.gateway.settings import GatewaySettings
from shared import __version__
from shared.couch import Couch, CouchError, Doc
from shared.directory import Directory
from shared.directory_store import Stored, load
from shared.encoding import format_time
from shared.limits import public_limits
from shared.peers import HUB, RELAYED, read_copy
from shared.problem import Problem

CATALOGUE_PREFIX = "catalogue-"
FRESH_SECONDS = 3.0
ESCALATION = "escalation"
"""Document in `hub`, written by notifications."""


class Region:
    """What the directory holds now."""

    def __init__(
        self,
        couch: Couch,
        settings: GatewaySettings,
        clock: Clock,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._couch = couch
        self._settings = settings
        self._clock = clock
        self._monotonic = monotonic
        self._reading = anyio.Lock()
        self._read_at: float | None = None
        self._stored: Stored | None = None
        self._directory: Directory | None = None
        self._roots: list[dict[str, Any]] = []
        self._languages: list[str] = []
        self._copies: list[str] = []
        self._relayed: Doc = {}
        self._escalation: Doc | None = None

    async def directory(self) -> Directory:
        """The fold of the directory. Raises Problem 503 `no-region` while there is no root."""
        await self._refresh()
        if self._directory is None:
            raise Problem(
                503,
                "no-region",
                "This hub has no region yet",
                "Its root key has not signed anything here. A demo hub does that by itself soon after its "
                "start; on any other, run `hub directory` to see the next step.",
                headers={"Retry-After": "5"},
            )
        return self._directory

    async def id(self) -> str:
        """The region's id. Raises as `directory`."""
        return (await self.directory()).region

    async def is_demo(self) -> bool:
        """True when the root says so and the hub is set to it:

        both, so that a real region has no demo door.
        """
        return self._settings.hub_demo and (await self.directory()).root.demo

    async def languages(self) -> list[str]:
        """Languages that the catalogue is published in, Spanish first."""
        await self._refresh()
        return self._languages

    async def copies(self) -> list[str]:
        """Databases that are mirrored from other regions."""
        await self._refresh()
        return self._copies

    async def beyond(self, caller: Caller) -> frozenset[str]:
        """Other regions that this caller may send to: a member where the root consents, a hub of another
        region wherever this one knows a way."""
        await self._refresh()
        return frozenset(self._relayed.get("transit" if "peer" in caller.roles else "consented", ()))

    async def info(self) -> dict[str, Any]:
        """The answer of `GET /api/region`."""
        directory = await self.directory()
        return {
            "region": directory.region,
            "name": directory.root.name,
            "demo": await self.is_demo(),
            "root": self._roots,
            "public_url": self._settings.public_url,
            "api_origin": self._settings.api_origin,
            "reachable": self._settings.reachable,
            "languages": self._languages,
            "time": format_time(self._clock()),
            "version": __version__,
            "limits": public_limits(),
            "team": team.model_dump() if (team := self._settings.team) else None,
            "escalation": self._escalation,
        }

    def forget(self) -> None:
        """Read again at the next question: the directory or the catalogue has news."""
        self._read_at = None

    async def _refresh(self) -> None:
        async with self._reading:
            if self._read_at is not None and self._monotonic() - self._read_at < FRESH_SECONDS:
                return
            try:
                stored = await load(self._couch)
                names = await self._couch.db_names()
                self._relayed = await self._couch.get(HUB, RELAYED) or {}
                self._escalation = _without_meta(await self._couch.get(HUB, ESCALATION))
            except CouchError:
                if self._directory is None:
                    raise
                return
            if stored != self._stored:
                self._stored, self._directory, self._roots = stored, stored.directory, stored.roots
            codes = [
                name.removeprefix(CATALOGUE_PREFIX) for name in names if name.startswith(CATALOGUE_PREFIX)
            ]
            self._copies = sorted(name for name in names if read_copy(name))
            self._languages = sorted(codes, key=lambda code: (code != "es", code))
            self._read_at = self._monotonic()


def _without_meta(doc: Doc | None) -> Doc | None:
    return {name: value for name, value in doc.items() if not name.startswith("_")} if doc else None
