"""Settings that every service reads from its environment.

Names in the environment are the names here in capitals: `couchdb_url` is `COUCHDB_URL`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

LogLevel = Literal["DEBUG", "INFO", "WARNING", "ERROR"]


class ServiceSettings(BaseSettings):
    """What a service needs to know of the house it runs in. Services add their own fields in a subclass."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True)

    couchdb_url: str = Field(
        "http://127.0.0.1:5984", description="CouchDB 3.5+ or the embedded engine; may hold user:password."
    )
    nats_url: str = Field("nats://127.0.0.1:4222", description="NATS 2.12+ with JetStream.")
    service_fd: int | None = Field(
        None,
        ge=0,
        description="File descriptor of an already bound listening socket. None: a free loopback port.",
    )
    hub_data: Path = Field(Path("var"), description="Directory of everything that the hub keeps.")
    hub_public_url: str = Field(
        "http://127.0.0.1:8470",
        description="Address that phones open; it goes into invitations. No final slash.",
    )
    hub_demo: bool = Field(True, description="True: demo profiles, demo data, a demo root key.")
    hub_name: str = Field("Tejedora", description="Name of the region, shown to people.")
    log_level: LogLevel = Field("INFO", description="Lowest level that is logged.")

    @property
    def public_url(self) -> str:
        """`hub_public_url` without a final slash."""
        return self.hub_public_url.rstrip("/")

    @property
    def reachable(self) -> bool:
        """False while the public address is this machine only: no other phone can open it."""
        host = urlsplit(self.hub_public_url).hostname or ""
        return not (
            host == "localhost" or host.endswith(".localhost") or host == "::1" or host.startswith("127.")
        )
