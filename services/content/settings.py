"""Settings of content: the common ones, and where the catalogue's folder is."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from shared.settings import ServiceSettings

OWN_CATALOGUE = Path(__file__).parent / "catalogue"


class ContentSettings(ServiceSettings):
    """See `shared/settings.py`."""

    content_catalogue: Path = Field(
        OWN_CATALOGUE, description="Folder of Markdown that releases are made from."
    )
    content_media_days: int = Field(
        90, ge=1, description="Days that media stay which no published document names."
    )
