"""`python -m services.incidents`: run the service until it is told to stop."""

from __future__ import annotations

from services.incidents.app import build
from services.incidents.settings import IncidentsSettings
from shared.service import serve


def main() -> None:
    """Read the settings from the environment and serve."""
    settings = IncidentsSettings()
    serve(build(settings), settings)


if __name__ == "__main__":
    main()
