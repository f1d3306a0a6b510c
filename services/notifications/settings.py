"""Settings of notifications: the common ones; it needs no others."""

from __future__ import annotations

from shared.settings import ServiceSettings


class NotificationsSettings(ServiceSettings):
    """See `shared/settings.py`."""
