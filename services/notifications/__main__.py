"""`python -m services.notifications`: run the service until it is told to stop."""

from __future__ import annotations

from services.notifications.app import build
from services.notifications.settings import NotificationsSettings
from shared.service import serve


def main() -> None:
    """Read the settings from the environment and serve."""
    settings = NotificationsSettings()
    serve(build(settings), settings)


if __name__ == "__main__":
    main()
