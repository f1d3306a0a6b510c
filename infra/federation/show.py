"""What the show does, step by step, and says aloud. It ends with one line that begins with `converged`."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import aiohttp

from infra.demo import keys
from infra.federation import course
from infra.federation.hubs import Hub
from infra.federation.person import Coordinator
from infra.stop import Stop
from infra.words import say
from shared.directory import Directory, NoRoot, fold
from shared.encoding import now
from shared.peers import copy_of
from shared.signing import RELEASE, sign

T = TypeVar("T")
PATIENCE = 120.0  # for one thing to arrive, on a busy machine
LOOK = 0.2


class Show:
    """Three hubs: the regions dial the national one, which dials nobody, as behind an office's line."""

    def __init__(self, folder: Path) -> None:
        quick = {"FEDERATION_ASK_SECONDS": "1"}
        self._catalogue = course.catalogue(folder / "catalogue")
        self.national = Hub(
            say("show-national"), folder / "national", CONTENT_CATALOGUE=str(self._catalogue), **quick
        )
        self.north = Hub(say("show-north"), folder / "north", **quick)
        self.south = Hub(say("show-south"), folder / "south", **quick)
        self.hubs = (self.national, self.north, self.south)
        self._began = time.monotonic()

    async def play(self) -> None:
        """All of it. Raises Stop when something does not arrive."""
        self._say("show-starting")
        await asyncio.gather(*(hub.start() for hub in self.hubs))
        for hub in self.hubs:
            self._say("show-hub", name=hub.name, url=hub.url)
        await self._pair()
        began = time.monotonic()
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as http:
            await asyncio.gather(self._course(), self._alert(http), self._referral(http))
        self._say("show-converged", seconds=f"{time.monotonic() - began:.1f}")
        for hub in self.hubs:
            self._say("show-look", name=hub.name, url=hub.url, data=hub.folder)
        self._say("how-to-stop")

    async def _pair(self) -> None:
        regions = {hub: str((await hub.ask("federation.identity"))["region"]) for hub in self.hubs}
        for hub in (self.north, self.south):
            code = (await self.national.ask("federation.invite", {"role": "downstream"}))["code"]
            link = await hub.ask("federation.join", {"code": code})
            self._say("show-paired", name=hub.name, other=self.national.name, print=link["fingerprint"])
        for hub, other in ((self.north, self.south), (self.south, self.north)):
            await hub.ask("federation.know", {"region": regions[other], "name": other.name})
        self._say("show-consent")
        for hub in (self.north, self.south):
            await self._until(partial(self._ready, hub), say("show-wait-link", name=hub.name))
            self._say("show-linked", name=hub.name, other=self.national.name)
        self._regions = regions

    async def _ready(self, hub: Hub) -> bool:
        links = (await hub.ask("federation.links"))["links"]
        by_role = {link["role"]: link for link in links}
        return by_role["upstream"]["state"] == "ready" and bool(by_role["distant"]["via"])

    async def _course(self) -> None:
        """A course is published at the national hub, and appears in both regions under its signature."""
        course.add(self._catalogue)
        seed = keys.release_seed(self.national.folder / "demo")
        while (pending := await self.national.ask("content.pending"))["p"] is not None:
            await self.national.ask("content.publish", {"release": sign(RELEASE, pending["p"], seed)})
        self._say("show-published", name=self.national.name)
        copy = copy_of(self._regions[self.national], "catalogue-es")
        for hub in (self.north, self.south):
            await self._until(
                partial(hub.couch.get, copy, course.COURSE), say("show-wait-course", name=hub.name)
            )
            self._say("show-course", name=hub.name)

    async def _alert(self, http: aiohttp.ClientSession) -> None:
        """A coordinator of the national hub alerts everybody; both regions hear of it."""
        person = Coordinator(self.national.url, http)
        await person.enter()
        began = time.monotonic()
        alert = await person.alert(say("show-alert-area"), say("show-alert-words"))
        copy = copy_of(self._regions[self.national], "alerts")
        for hub in (self.north, self.south):
            await self._until(partial(hub.couch.get, copy, alert), say("show-wait-alert", name=hub.name))
            self._say("show-alert", name=hub.name, seconds=f"{time.monotonic() - began:.1f}")

    async def _referral(self, http: aiohttp.ClientSession) -> None:
        """A coordinator in the north asks the south for help; the national hub carries it unopened."""
        sender, reader, carrier = (
            Coordinator(hub.url, http) for hub in (self.north, self.south, self.national)
        )
        for person in (sender, reader, carrier):
            await person.enter()
        directory = await self._until(
            lambda: self._directory(self.north, self._regions[self.south]), say("show-wait-keys")
        )
        words = say("show-words")
        identity = await sender.refer(directory, words)
        self._say("show-sealed", name=self.north.name, other=self.south.name)
        opened = await self._until(lambda: reader.read(identity), say("show-wait-referral"))
        if opened.payload["body"]["text"] != words:
            raise Stop(say("show-other-words"))
        self._say("show-opened", name=self.south.name)
        carried = await self.national.couch.get(f"intake-{now():%Y-%m}", identity)
        if carried is None or carrier.opened(carried) is not None:
            raise Stop(say("show-not-blind"))
        self._say("show-carried", name=self.national.name)
        await self._until(lambda: self._delivered(sender, identity), say("show-wait-status"))
        self._say("show-delivered", name=self.north.name)

    async def _delivered(self, sender: Coordinator, identity: str) -> bool:
        return await sender.status(identity) == "delivered"

    async def _directory(self, hub: Hub, region: str) -> Directory | None:
        """Another region's directory as it is known at a hub, once somebody there can be sealed to."""
        docs = [row["doc"] async for rows in hub.couch.pages(copy_of(region, "directory")) for row in rows]
        try:
            directory = fold(docs, region)
        except NoRoot:
            return None
        return directory if directory.recipients("coordinator", now()) else None

    async def _until(self, look: Callable[[], Awaitable[T | None]], what: str) -> T:
        deadline = time.monotonic() + PATIENCE
        while not (found := await look()):
            if time.monotonic() > deadline:
                raise Stop(say("show-not-arrived", what=what, seconds=int(PATIENCE)))
            await asyncio.sleep(LOOK)
        return found

    def _say(self, sentence: str, **values: object) -> None:
        print(f"{time.monotonic() - self._began:6.1f} s  {say(sentence, **values)}", flush=True)
