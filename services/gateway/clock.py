"""The gateway's clock: a function, so that tests set the time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the present as an aware UTC time in whole seconds; `shared.encoding.now` is the real one."""
