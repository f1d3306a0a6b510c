"""Who this hub is: an id made once, its region, and what its operators chose to say of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from services.federation.links import DATABASE, Links
from services.federation.settings import FederationSettings
from shared import __version__
from shared.couch import Couch, Doc
from shared.directory_store import region_of
from shared.encoding import format_day, new_id, now
from shared.problem import unavailable

DOCUMENT = "identity"


@dataclass(frozen=True)
class Identity:
    """What another hub would be told. `hub` is random: it says nothing of the machine or its address."""

    region: str
    hub: str
    name: str
    place: str | None
    demo: bool
    version: str
    peers: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As JSON."""
        return {**asdict(self), "peers": list(self.peers)}


class Identities:
    """Reads the identity, and makes the hub's id the first time it is asked for."""

    def __init__(self, couch: Couch, settings: FederationSettings, links: Links) -> None:
        self._couch = couch
        self._links = links
        self._settings = settings
        self._region: str | None = None

    async def prepare(self) -> None:
        """Make the database and the hub's id."""
        await self._couch.ensure_db(DATABASE)
        await self.hub()

    async def current(self) -> Identity:
        """The identity now. Raises Problem 503 while the region's root statement is not there yet."""
        region = await self._known_region()
        if region is None:
            raise unavailable("the region's root statement")
        return Identity(
            region=region,
            hub=await self.hub(),
            name=self._settings.hub_name,
            place=self._settings.hub_place,
            demo=self._settings.hub_demo,
            version=__version__,
            peers=tuple(link.region for link in await self._links.all()),
        )

    async def waits_for_region(self) -> str | None:
        """For readiness: None once there is a region."""
        return None if await self._known_region() is not None else "no-root-statement"

    async def _known_region(self) -> str | None:
        """A hub's region never changes, so it is read until it is there, then remembered."""
        if self._region is None:
            self._region = await region_of(self._couch)
        return self._region

    async def hub(self) -> str:
        """The hub's id. Several copies may ask at once: the first id written stands."""

        def make(present: Doc | None) -> Doc | None:
            return None if present is not None else {"hub": new_id(), "made": format_day(now())}

        doc = await self._couch.update(DATABASE, DOCUMENT, make)
        return str((doc or {})["hub"])
