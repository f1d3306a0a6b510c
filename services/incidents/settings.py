"""Settings of incidents: the common ones, and how often it looks around."""

from __future__ import annotations

from pydantic import Field

from shared.settings import ServiceSettings


class IncidentsSettings(ServiceSettings):
    """See `README.md` for what each one changes."""

    incidents_discover_seconds: float = Field(
        5, gt=0, description="How often to look for new intake databases, in seconds."
    )
    incidents_keep_days: int = Field(
        30,
        ge=1,
        description="Days for which a delivered intake is kept after the end of its month.",
    )
    incidents_retry_seconds: float = Field(
        5,
        gt=0,
        description="How often to try again what is owed: held envelopes and unsent news, in seconds.",
    )
