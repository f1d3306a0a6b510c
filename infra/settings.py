"""What the runner, the demo and the `hub` command read from the environment, and what they derive from it."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import SettingsConfigDict

from infra.stop import Stop
from infra.words import say
from shared.settings import ServiceSettings

ROOT = Path(__file__).resolve().parents[1]


class HubSettings(ServiceSettings):
    """The environment of a hub. Where an address is empty, the runner brings its own engine or server."""

    model_config = SettingsConfigDict(extra="ignore", frozen=True, env_ignore_empty=True)

    couchdb_url: str = Field("", description="CouchDB 3.5+. Empty: the embedded engine on loopback.")
    nats_url: str = Field("", description="NATS 2.12+ with JetStream. Empty: a nats-server on loopback.")
    hub_port: int = Field(8470, ge=0, le=65535, description="Port of the hub's only door. 0: any free one.")
    hub_host: str = Field("127.0.0.1", description="Address that the door is bound to.")
    hub_data: Path = Field(ROOT / "var", description="Folder of everything that the hub keeps.")
    hub_public_url: str = Field("", description="Address that phones open. Empty: the door's own address.")
    hub_name: str = Field("", description="Name of the region, shown to people until a root names it.")

    @field_validator("hub_data")
    @classmethod
    def _absolute(cls, folder: Path) -> Path:
        return folder.expanduser().absolute()

    @property
    def default_name(self) -> str:
        """What the region is called when HUB_NAME does not say."""
        return "Región de demostración / Demo region" if self.hub_demo else "Tejedora"

    @property
    def engine_folder(self) -> Path:
        """The databases of the embedded engine."""
        return self.hub_data / "couchdb"

    @property
    def demo_folder(self) -> Path:
        """The demo's keys. That it is there says that the data is a demo's."""
        return self.hub_data / "demo"

    @property
    def run_folder(self) -> Path:
        """What only lives while the hub runs: lock, hub.json, configuration of NATS."""
        return self.hub_data / "run"


def hub_settings() -> HubSettings:
    """The settings, or a Stop that names the first variable that is wrong."""
    try:
        return HubSettings()
    except ValidationError as error:
        first = error.errors()[0]
        name = str(first["loc"][0]).upper() if first["loc"] else "?"
        raise Stop(say("bad-setting", name=name, why=first["msg"])) from None
