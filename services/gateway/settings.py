"""Settings of the gateway, beside those that every service has."""

from __future__ import annotations

import socket
from pathlib import Path

from pydantic import Field, field_validator, model_validator

from services.gateway.origins import accepted_origins, origin_of, split_origins
from services.gateway.team import hours_of, is_zone
from shared.leaf import LeafPort
from shared.limits import MEDIA_BYTES, MIB
from shared.push import PushSettings
from shared.schemas.http import Team


class GatewaySettings(PushSettings):
    """In the environment: the names here in capitals."""

    hub_app_origins: str = Field(
        "",
        description="Further origins whose pages may call the API (CORS), comma-separated. "
        "Empty: our own only.",
    )
    hub_app_files: Path | None = Field(
        None, description="Folder of the built app. None: `pwa/dist` beside this code."
    )

    hub_leaf_port: LeafPort = None

    hub_shared_bytes: int = Field(
        64 * MIB,
        ge=0,
        description="Memory for answers that are the same for everybody: catalogue, directory, packs.",
    )

    hub_media_bytes: int = Field(
        MEDIA_BYTES, ge=1, description="Largest picture, recording or sheet that facilitators may upload."
    )

    hub_team_words: str = Field(
        "",
        max_length=300,
        description="When and how the coordinators answer, in words that women read before they send.",
    )
    hub_team_hours: str = Field(
        "", description="When they usually look: `mon-fri 09:00-18:00; sat 10:00-14:00`. Empty: not told."
    )
    hub_team_zone: str = Field(
        "", description="Time zone of these hours, as IANA names it: `America/Mexico_City`."
    )

    @model_validator(mode="after")
    def _hours_have_a_zone(self) -> GatewaySettings:
        if hours_of(self.hub_team_hours) and not is_zone(self.hub_team_zone):
            raise ValueError("HUB_TEAM_HOURS needs HUB_TEAM_ZONE, a time zone such as America/Mexico_City")
        return self

    @field_validator("hub_app_origins")
    @classmethod
    def _only_origins(cls, text: str) -> str:
        split_origins(text)
        return text

    @field_validator("hub_public_url")
    @classmethod
    def _has_origin(cls, url: str) -> str:
        origin_of(url)
        return url

    @property
    def app_origins(self) -> tuple[str, ...]:
        """Origins of `hub_app_origins`."""
        return split_origins(self.hub_app_origins)

    @property
    def api_origin(self) -> str:
        """The origin that sessions are bound to, as `GET /api/region` tells it."""
        return origin_of(self.public_url)

    @property
    def team(self) -> Team | None:
        """What is told of when the coordinators answer; None when nothing was written."""
        hours, words = hours_of(self.hub_team_hours), self.hub_team_words.strip()
        if not hours and not words:
            return None
        return Team(words=words, zone=self.hub_team_zone if hours else None, hours=hours)

    @property
    def https(self) -> bool:
        """True when people reach the hub over TLS."""
        return self.public_url.startswith("https:")

    def origins(self) -> frozenset[str]:
        """Every origin that a signed statement may name; see `origins.accepted_origins`."""
        return accepted_origins(self.public_url, self.reachable, _listening_ports(self.service_fd))


def _listening_ports(fd: int | None) -> frozenset[int]:
    if fd is None:
        return frozenset()
    with socket.socket(fileno=socket.dup(fd)) as copy:
        return frozenset({int(copy.getsockname()[1])})
