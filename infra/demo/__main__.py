"""`python -m infra.demo`: keep a demo hub usable until told to stop."""

from __future__ import annotations

from infra.demo.app import build
from shared.service import serve
from shared.settings import ServiceSettings


def main() -> None:
    """Read the settings from the environment and serve."""
    settings = ServiceSettings()
    serve(build(settings), settings)


if __name__ == "__main__":
    main()
