"""Settings of federation: the common ones, where the hub is, and how often it looks at its links."""

from __future__ import annotations

from pydantic import Field

from shared.leaf import LeafPort
from shared.settings import ServiceSettings


class FederationSettings(ServiceSettings):
    """See `README.md`."""

    hub_place: str | None = Field(
        None,
        max_length=100,
        description="Where this hub is, in the words its people choose (a city, a valley). Unset: not told.",
    )
    hub_leaf_port: LeafPort = None
    federation_proxy: str | None = Field(
        None, description="HTTP proxy by which other hubs are reached (Tor's, an office's). Unset: directly."
    )
    federation_sweep_seconds: float = Field(
        60, gt=0, description="How often each link is gone through though there was no news, in seconds."
    )
    federation_ask_seconds: float = Field(
        2, gt=0, description="How often to ask what became of a message that was just handed on, in seconds."
    )
    federation_retry_seconds: float = Field(
        60, gt=0, description="The longest pause between two tries at a line that is down, in seconds."
    )
    federation_patience_seconds: float = Field(
        60, gt=0, description="How long a line may be silent in the middle of an answer, in seconds."
    )
    federation_health_seconds: float = Field(
        60, gt=0, description="How often this hub says how it is, where its root consents, in seconds."
    )
    federation_silent_minutes: float = Field(
        10, gt=0, description="How long no report of a hub may come before that is an alarm, in minutes."
    )
    federation_detour_seconds: float = Field(
        600,
        gt=0,
        description="After how long a message that nobody acknowledged also takes other ways, in seconds.",
    )
