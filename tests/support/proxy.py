"""A TCP proxy that misbehaves on demand: what a bad line does to whoever dials through it."""

from __future__ import annotations

import asyncio
import contextlib
from random import Random

CHUNK = 16 * 1024


class FaultyLine:
    """Listens on a port of its own and passes everything on to `target`. Change its fields at any time.

    `down`: connections are cut and refused. `deaf`: they are taken, and nothing is passed on (half open).
    `latency`: seconds before each piece goes on. `cut`: chance that a piece cuts its connection instead.
    """

    def __init__(self, chance: Random | None = None) -> None:
        self.target: tuple[str, int] | None = None
        self.down = False
        self.deaf = False
        self.latency = 0.0
        self.cut = 0.0
        self.bytes = 0
        self._chance = chance or Random(1)
        self._server: asyncio.Server | None = None
        self._pairs: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        """Where to dial."""
        assert self._server is not None
        return f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def start(self) -> None:
        """Listen; connections are refused until there is a target."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)

    def sever(self) -> None:
        """Cut every connection that is open now."""
        for task in tuple(self._pairs):
            task.cancel()

    async def close(self) -> None:
        """Stop listening and cut all."""
        assert self._server is not None
        self._server.close()
        self.sever()
        await asyncio.gather(*self._pairs, return_exceptions=True)
        await self._server.wait_closed()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._pairs.add(task)
        far: asyncio.StreamWriter | None = None
        try:
            if self.down or self.target is None:
                return
            back, far = await asyncio.open_connection(*self.target)
            pipes = [
                asyncio.create_task(self._pipe(reader, far)),
                asyncio.create_task(self._pipe(back, writer)),
            ]
            try:
                await asyncio.wait(pipes, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for pipe in pipes:
                    pipe.cancel()
                await asyncio.gather(*pipes, return_exceptions=True)
        except (OSError, asyncio.CancelledError):
            return
        finally:
            self._pairs.discard(task)
            for end in (writer, far):
                if end is not None:
                    with contextlib.suppress(OSError, RuntimeError):
                        end.transport.abort()

    async def _pipe(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while piece := await reader.read(CHUNK):
            if self.down or self._chance.random() < self.cut:
                return
            while self.deaf:  # noqa: ASYNC110 - a test says when it hears again
                await asyncio.sleep(0.05)
            if self.latency:
                await asyncio.sleep(self.latency)
            self.bytes += len(piece)
            writer.write(piece)
            await writer.drain()
