"""Runs a module whose clock is wrong: `python -m tests.support.wrong_clock SECONDS MODULE`."""

from __future__ import annotations

import runpy
import sys
from datetime import UTC, datetime, timedelta

import time_machine


def main(seconds: float, module: str) -> None:
    """Never returns before the module does."""
    time_machine.travel(datetime.now(UTC) + timedelta(seconds=seconds), tick=True).start()
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2])
