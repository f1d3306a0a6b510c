"""`make federation`: a national hub and two regions, a course, a sealed referral; then they stay up."""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from infra.federation.show import Show
from infra.hub import asking
from infra.stop import Stop
from infra.words import say
from shared.problem import Problem


def main() -> int:
    """0 after an orderly end, 1 when something did not come up or did not arrive."""
    os.umask(0o077)
    asking.quiet()
    folder = Path(tempfile.mkdtemp(prefix="tejedora-federation-"))
    try:
        return asyncio.run(_run(folder))
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)
        return 1
    except Problem as problem:
        print(asking.told(problem), file=sys.stderr, flush=True)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _run(folder: Path) -> int:
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, ended.set)
    show = Show(folder)
    playing = asyncio.create_task(show.play())
    waiting = asyncio.create_task(ended.wait())
    try:
        await asyncio.wait({playing, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if playing.done():
            playing.result()
            await waiting
        print(say("stopping"), flush=True)
        return 0
    finally:
        playing.cancel()
        await asyncio.gather(playing, return_exceptions=True)
        await asyncio.gather(*(hub.stop() for hub in show.hubs), return_exceptions=True)


if __name__ == "__main__":
    sys.exit(main())
