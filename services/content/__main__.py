"""`python -m services.content`: run the service until it is told to stop."""

from __future__ import annotations

from services.content.app import build
from services.content.settings import ContentSettings
from shared.service import serve


def main() -> None:
    """Read the settings from the environment and serve."""
    settings = ContentSettings()
    serve(build(settings), settings)


if __name__ == "__main__":
    main()
