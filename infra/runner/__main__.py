"""`python -m infra.runner`: run a hub until Ctrl-C or SIGTERM. `make run` sets up, then does this."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time

from infra.runner import commands, preflight
from infra.runner.hub import Hub
from infra.runner.output import Output
from infra.runner.welcome import welcome
from infra.settings import HubSettings, hub_settings
from infra.stop import Stop
from infra.words import say


def main() -> int:
    """The exit code: 0 after an orderly stop, 1 when the hub could not run."""
    os.umask(0o077)  # all that a hub writes is for its owner alone
    output = Output()
    try:
        settings = hub_settings()
        door = preflight.door(settings)
        with preflight.data_folder(settings):
            return asyncio.run(_run(Hub(settings, door, output), settings, output))
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)
        return 1


async def _run(hub: Hub, settings: HubSettings, output: Output) -> int:
    asked = asyncio.Event()

    def ask() -> None:
        if asked.is_set():
            hub.kill()
        asked.set()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) != signal.SIG_IGN:  # nohup means what it says
            loop.add_signal_handler(number, ask)

    began = time.monotonic()
    output.say(say("starting", data=settings.hub_data))
    async with hub:
        start = asyncio.create_task(hub.start())
        stop = asyncio.create_task(asked.wait())
        await asyncio.wait({start, stop}, return_when=asyncio.FIRST_COMPLETED)
        if start.done():
            start.result()  # raises the Stop of a start that failed
            lines = [f"ready {hub.url}", welcome(hub, settings, seconds=time.monotonic() - began)]
            if not commands.app_is_built():
                lines.append(say("no-app"))
            output.say("\n".join(lines))
            await stop
        output.say(say("stopping"))
        start.cancel()
        stop.cancel()
    output.say(say("stopped"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
