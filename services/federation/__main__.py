"""`python -m services.federation`: run the service until it is told to stop."""

from __future__ import annotations

from services.federation.app import build
from services.federation.settings import FederationSettings
from shared.service import serve


def main() -> None:
    """Read the settings from the environment and serve."""
    settings = FederationSettings()
    serve(build(settings), settings)


if __name__ == "__main__":
    main()
