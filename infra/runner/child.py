"""One supervised process: its lines are passed on, and it is started again when it ends."""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import os
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from infra.runner.output import Output
from infra.words import say

PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0, 10.0)  # seconds before it is started again; the last one repeats
STEADY_SECONDS = 60.0  # who ran this long begins again with the shortest pause
LINE_BYTES = 256 * 1024
LAST_WORDS = 12
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True)
class Command:
    """What to run. `fds` are inherited; `early_ends` times it may end before it was ever ready."""

    name: str
    argv: tuple[str, ...]
    env: Mapping[str, str]
    fds: tuple[int, ...] = ()
    early_ends: int = 5


@dataclass
class Child:
    """A process that is kept running until `stop`."""

    command: Command
    output: Output
    restarts: int = 0
    ready: bool = False
    gave_up: asyncio.Event = field(default_factory=asyncio.Event)
    last_words: deque[str] = field(default_factory=lambda: deque(maxlen=LAST_WORDS))
    _process: asyncio.subprocess.Process | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _listener: Callable[[str], None] | None = None

    @property
    def name(self) -> str:
        """The name that stands before its lines."""
        return self.command.name

    @property
    def pid(self) -> int | None:
        """The process id while it runs."""
        return self._process.pid if self._process is not None and self._process.returncode is None else None

    async def run(self) -> None:
        """Start it, and again whenever it ends, until it is stopped or gives up."""
        pauses = 0
        while not self._stop.is_set():
            began = time.monotonic()
            status = await self._once()
            if self._stop.is_set():
                return
            self.restarts += 1
            if not self.ready and self.restarts >= self.command.early_ends:
                self.gave_up.set()
                return
            pauses = 0 if time.monotonic() - began > STEADY_SECONDS else pauses + 1
            pause = PAUSES[min(max(pauses - 1, 0), len(PAUSES) - 1)]
            self.output.say(
                say("ended", name=self.name, how=how_it_ended(status), pause=f"{pause:g}", n=self.restarts)
            )
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), pause)

    async def _once(self) -> int:
        """One life of the process; its exit status, negative for a signal."""
        self.last_words.clear()
        try:
            process = self._process = await asyncio.create_subprocess_exec(
                *self.command.argv,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.STDOUT,
                env=dict(self.command.env),
                pass_fds=self.command.fds,
                start_new_session=True,  # Ctrl-C is for the runner alone, which stops all in order
                preexec_fn=end_with_parent(os.getpid()),
                limit=LINE_BYTES,
            )
        except OSError as error:
            self._heard(str(error))
            return 127
        assert process.stdout is not None
        await self._pass_on(process.stdout)
        return await process.wait()

    async def _pass_on(self, stream: asyncio.StreamReader) -> None:
        while True:
            try:
                raw = await stream.readline()
            except ValueError:  # a line longer than the limit: its beginning was dropped by the reader
                continue
            if not raw:
                return
            self._heard(raw.decode(errors="replace").rstrip("\r\n"))

    def _heard(self, line: str) -> None:
        self.last_words.append(line)
        if self._listener is not None:
            self._listener(line)
        self.output.child(self.name, line)

    async def line_that_begins(self, beginning: str) -> str:
        """Wait for a line of its output that begins like this; the rest of it."""
        found: asyncio.Future[str] = asyncio.get_running_loop().create_future()

        def listen(line: str) -> None:
            if line.startswith(beginning) and not found.done():
                found.set_result(line.removeprefix(beginning))

        self._listener = listen
        try:
            return await found
        finally:
            self._listener = None

    def nudge(self, number: signal.Signals) -> None:
        """Send it a signal if it runs; it goes on."""
        if self.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal if it runs, and do not start it again."""
        self._stop.set()
        if self.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def ended(self) -> None:
        """Wait until the present process is gone."""
        if self._process is not None:
            await self._process.wait()


async def end(children: Sequence[Child], seconds: float) -> None:
    """Ask processes to end, together; who has not after this long is killed."""
    for child in children:
        child.signal(signal.SIGTERM)
    gone = asyncio.gather(*(child.ended() for child in children))
    try:
        await asyncio.wait_for(asyncio.shield(gone), seconds)
    except TimeoutError:
        for child in children:
            child.signal(signal.SIGKILL)
        await gone


def end_with_parent(parent: int) -> Callable[[], None]:
    """Runs in the child before its program: the kernel ends it when the runner dies, however (Linux)."""

    def arrange() -> None:
        if _libc is not None:
            _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != parent:  # it died in between
                os._exit(1)

    return arrange


def how_it_ended(status: int) -> str:
    """`exit code 1`, `SIGKILL`."""
    if status >= 0:
        return say("exit-code", code=status)
    try:
        return signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
