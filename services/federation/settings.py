"""Settings of federation: the common ones, and where the hub is."""

from __future__ import annotations

from pydantic import Field

from shared.settings import ServiceSettings


class FederationSettings(ServiceSettings):
    """See `README.md`."""

    hub_place: str | None = Field(
        None,
        max_length=100,
        description="Where this hub is, in the words its people choose (a city, a valley). Unset: not told.",
    )
