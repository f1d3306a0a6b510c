"""A hub from its first process to its last: the order of the start, what ready means, how it stops."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import time
from collections.abc import Awaitable, Iterable

import aiohttp

from infra import hubfile
from infra.runner import commands, preflight, probes
from infra.runner.child import Child, Command, end
from infra.runner.output import ENGINE_LISTENS, Output
from infra.settings import HubSettings
from infra.stop import Stop
from infra.words import say
from shared.encoding import format_time, now

ENGINE_SECONDS = 30.0  # for an engine to answer
PROBE_SECONDS = 0.1  # between two looks at readiness
PATIENCE_SECONDS = 10.0  # after this long the runner says what it still waits for, and so on
SERVICES_STOP_SECONDS = 6.0
ENGINES_STOP_SECONDS = 2.5
WITHOUT_ROOT = frozenset({"region"})  # what a new real hub's services may wait for until its root is there


class Hub:
    """The processes of one hub. Use it as `async with`: leaving stops everything, in order."""

    def __init__(self, settings: HubSettings, door: socket.socket, output: Output) -> None:
        self._settings = settings
        self._output = output
        self._door = door
        self.port = int(door.getsockname()[1])
        self.public_url = preflight.public_url(settings, self.port)
        self.url = preflight.door_url(settings.hub_host, self.port)
        self._engines: list[Child] = []
        self._services: list[Child] = []
        self._sockets: dict[str, socket.socket] = {}
        self._tasks: list[asyncio.Task[None]] = []
        self._watchers: list[asyncio.Task[None]] = []
        self.region_is_missing = False
        self._leaf_port: int | None = None

    async def __aenter__(self) -> Hub:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Start everything and return when all is ready. Raises Stop when something cannot be started."""
        couchdb_url, nats_url = await asyncio.gather(self._couchdb(), self._nats())
        env = commands.services_env(self._settings, self.public_url, couchdb_url, nats_url, self._leaf_port)
        hubfile.HubFile(
            pid=os.getpid(),
            url=self.url,
            couchdb_url=couchdb_url,
            nats_url=nats_url,
            started=format_time(now()),
        ).write(self._settings.run_folder)
        for name in commands.SERVICES:
            listener = self._door if name == "gateway" else preflight.inner_socket()
            self._start_service(commands.service(name, listener, env), listener)
        if self._settings.hub_demo:
            listener = preflight.inner_socket()
            self._start_service(commands.demo(listener, env), listener)
        await self._unless_given_up(self._all_ready(), self._services)

    # Engines

    async def _couchdb(self) -> str:
        if self._settings.couchdb_url:
            await probes.couchdb(self._settings.couchdb_url)
            return self._settings.couchdb_url
        engine = commands.Engine(self._settings.engine_folder)
        self._sockets["engine"] = engine.listener  # held for the engine's next lives
        child = self._start(engine.command(), self._engines)
        await self._unless_given_up(child.line_that_begins(ENGINE_LISTENS), [child])
        child.ready = True
        return engine.url

    async def _nats(self) -> str:
        if self._settings.nats_url:
            await probes.nats_with_jetstream(self._settings.nats_url)
            return self._settings.nats_url
        server = commands.Nats(self._settings)
        child = self._start(server.command(), self._engines)

        async def has_port() -> None:
            while not server.keep_port():  # noqa: ASYNC110 - a file appears without an event
                await asyncio.sleep(PROBE_SECONDS / 2)

        await self._unless_given_up(has_port(), [child])
        child.ready = True
        self._leaf_port = server.leaf_port
        self._watchers.append(asyncio.create_task(server.follow(child), name="leaves"))
        return server.url

    # Services

    def _start(self, command: Command, group: list[Child]) -> Child:
        child = Child(command, self._output)
        group.append(child)
        self._tasks.append(asyncio.create_task(child.run(), name=command.name))
        return child

    def _start_service(self, command: Command, listener: socket.socket) -> None:
        self._sockets[command.name] = listener
        self._start(command, self._services)

    async def _all_ready(self) -> None:
        """Return when every service says that it is ready; say now and then what is missing."""
        patience = time.monotonic() + PATIENCE_SECONDS
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as http:
            while True:
                waiting = {child.name: await self._waits_for(http, child) for child in self._services}
                missing = {name: what for name, what in waiting.items() if what}
                if not missing:
                    return
                if time.monotonic() > patience:
                    told = ", ".join(f"{name} ({' '.join(sorted(what))})" for name, what in missing.items())
                    self._output.say(say("still-waiting", what=told))
                    patience = time.monotonic() + PATIENCE_SECONDS
                await asyncio.sleep(PROBE_SECONDS)

    async def _waits_for(self, http: aiohttp.ClientSession, child: Child) -> set[str]:
        """What a service still waits for; empty when it is as ready as it can be."""
        if child.ready:
            return set()
        port = self._sockets[child.name].getsockname()[1]
        try:
            async with http.get(f"http://127.0.0.1:{port}/readyz") as answer:
                body = await answer.json(content_type=None)
                missing = set(body.get("waiting_for", [])) if answer.status != 200 else set()
        except (aiohttp.ClientError, TimeoutError, ValueError, AttributeError):
            return {"start"}
        if missing and missing <= WITHOUT_ROOT and not self._settings.hub_demo:
            self.region_is_missing = True
            missing = set()
        child.ready = not missing
        return missing

    async def _unless_given_up(self, work: Awaitable[object], children: Iterable[Child]) -> None:
        """Await something, or raise Stop as soon as one of the children does not come up."""
        wanted = asyncio.ensure_future(work)
        watchers = {asyncio.create_task(child.gave_up.wait()): child for child in children}
        try:
            await asyncio.wait({wanted, *watchers}, return_when=asyncio.FIRST_COMPLETED)
            for watcher, child in watchers.items():
                if watcher.done():
                    raise Stop(say("does-not-start", name=child.name, words="\n  ".join(child.last_words)))
            await wanted
        finally:
            for task in (wanted, *watchers):
                task.cancel()
            await asyncio.gather(wanted, *watchers, return_exceptions=True)

    # The end

    async def stop(self) -> None:
        """Services first, then what they stand on. Who does not end in time is killed."""
        self._output.stopping()
        hubfile.remove(self._settings.run_folder)
        for watcher in self._watchers:
            watcher.cancel()
        await end(self._services, SERVICES_STOP_SECONDS)
        await end(self._engines, ENGINES_STOP_SECONDS)
        await asyncio.gather(*self._tasks, *self._watchers, return_exceptions=True)
        for listener in self._sockets.values():
            listener.close()
        self._door.close()

    def kill(self) -> None:
        """End everything at once: for whoever asks a second time."""
        for child in (*self._services, *self._engines):
            child.signal(signal.SIGKILL)
