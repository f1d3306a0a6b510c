"""Ends long streams as soon as the process is asked to stop, so that a stop takes no longer than it must.

uvicorn waits for open answers before it tells the app to shut down; a live stream has no end of its own.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from types import FrameType


def on_terminate(act: Callable[[], None]) -> None:
    """Call `act` on SIGTERM and SIGINT, before whatever handles them now.

    Does nothing outside the main thread, nor where nobody handles them yet (what is not served, as in tests).
    """
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGINT):
        before = signal.getsignal(number)
        if not callable(before) or before is signal.default_int_handler:
            continue

        def handle(
            signum: int,
            frame: FrameType | None,
            before: Callable[[int, FrameType | None], object] = before,
        ) -> None:
            act()
            before(signum, frame)

        signal.signal(number, handle)
