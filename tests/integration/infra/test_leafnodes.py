"""Leafnodes between two real nats-servers, as the supervisor configures them: what passes, what does not."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import nats
import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg

from infra.runner.commands import Nats
from infra.runner.preflight import nats_server
from infra.settings import HubSettings
from shared import leaf
from shared.bus import Bus
from shared.encoding import sha256_b32
from shared.leaf_line import of_stream, pump, to_server
from tests.support.processes import OwnedProcess, wait_until
from tests.support.waiting import eventually

UP, LOW, OTHER = (sha256_b32(name.encode()) for name in ("up", "low", "other"))
INSIDE = ("news.box", "poke.box-x", "federation.remove", "dead.x", "x.y")
"""What the services of one hub say to each other."""


class Server:
    """The nats-server of a hub, and what its services do with it."""

    def __init__(self, folder: Path) -> None:
        self.settings = HubSettings(hub_data=folder)
        self.settings.run_folder.mkdir(parents=True)
        self.nats = Nats(self.settings)
        self.process = OwnedProcess("nats-server", folder / "nats.log")

    def start(self) -> None:
        self.process.start(list(self.nats.command().argv))
        wait_until(self.nats.keep_port, 15, "its ports")

    def link(self, own: str, *links: tuple[str, int | None]) -> None:
        """Federation leaves word of links; the supervisor sees it."""
        said = leaf.Leaves(own=own, links=[leaf.Leaf(region=region, port=port) for region, port in links])
        leaf.path(self.settings.hub_data).write_text(said.model_dump_json())
        if self.nats.look():
            os.kill(self.process.pid, signal.SIGHUP)

    async def client(self) -> Client:
        return await nats.connect(self.nats.url, allow_reconnect=False)


@dataclass
class Heard:
    """Everything that a client hears."""

    messages: list[tuple[str, bytes]] = field(default_factory=list)

    async def take(self, message: Msg) -> None:
        self.messages.append((message.subject, message.data))

    def subjects(self) -> set[str]:
        return {subject for subject, _ in self.messages if not subject.startswith("_INBOX")}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Callable[[str], Server]]:
    made: list[Server] = []

    def make(name: str) -> Server:
        one = Server(tmp_path / name)
        made.append(one)
        one.start()
        return one

    yield make
    for one in made:
        one.process.stop()


@pytest.fixture
async def connected() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as stack:
        yield stack


async def opened(stack: AsyncExitStack, client: Client) -> Client:
    stack.push_async_callback(client.close)
    return client


async def hears(client: Client, subject: str = ">") -> Heard:
    heard = Heard()
    await client.subscribe(subject, cb=heard.take)
    await client.flush()
    return heard


async def passes(sender: Client, subject: str, heard: Heard) -> None:
    """Wait until what is published there arrives here: interest takes a moment to spread."""

    async def look() -> bool:
        await sender.publish(subject, b"look")
        await sender.flush()
        return subject in heard.subjects()

    await eventually(look, 15, every=0.1)


class Bridge:
    """What federation and the other hub's gateway do together: shows the password that the far side knows."""

    def __init__(self, far: Server, region: str) -> None:
        self.far, self.region = far, region
        self.port = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Bridge:
        self._server = await asyncio.start_server(self._taken, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_exc: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _taken(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        back, far = await asyncio.open_connection("127.0.0.1", self.far.nats.leaf_port)
        try:
            writer.write(await back.readline())
            said = json.loads((await reader.readline()).partition(b" ")[2])
            said |= {"user": self.region, "pass": leaf.password(self.far.nats.url, self.region)}
            far.write(b"CONNECT " + json.dumps(said).encode() + b"\r\n")
            async with asyncio.TaskGroup() as pumps:
                pumps.create_task(pump(of_stream(reader), partial(to_server, far)))
                pumps.create_task(pump(of_stream(back), partial(to_server, writer)))
        except (asyncio.CancelledError, ValueError, ExceptionGroup):
            return
        finally:
            writer.transport.abort()
            far.transport.abort()
            self._tasks.discard(task)


async def test_what_two_hubs_say_to_each_other_passes_and_nothing_else(
    server: Callable[[str], Server], connected: AsyncExitStack
) -> None:
    up, low = server("up"), server("low")
    bridge = await connected.enter_async_context(Bridge(up, LOW))
    above, below = [await opened(connected, await one.client()) for one in (up, low)]
    for client in (above, below):
        await client.jetstream().add_stream(name="NEWS", subjects=["news.>"])
    at_up, at_low = await hears(above), await hears(below)
    up.link(UP, (LOW, None), (OTHER, None))
    low.link(LOW, (UP, bridge.port))
    await passes(below, leaf.subject(LOW, UP, leaf.HEALTH), at_up)
    await passes(above, leaf.subject(UP, LOW, leaf.NEWS), at_low)
    for subject in INSIDE:
        await above.publish(subject, b"from above")
        await below.publish(subject, b"from below")
    await above.publish(leaf.subject(UP, OTHER, leaf.NEWS), b"from above")
    await passes(above, leaf.subject(UP, LOW, "after"), at_low)
    await passes(below, leaf.subject(LOW, UP, "after"), at_up)
    assert b"from above" not in {data for _, data in at_low.messages}
    assert b"from below" not in {data for _, data in at_up.messages}
    assert len({(await one.jetstream().account_info()).domain for one in (above, below)}) == 2
    for client in (above, below):
        assert (await client.jetstream().stream_info("NEWS")).state.messages == 1  # its own news alone


async def test_a_reload_for_a_new_link_disturbs_no_service_and_no_stream(
    server: Callable[[str], Server], connected: AsyncExitStack
) -> None:
    up = server("up")
    bus = Bus(up.nats.url, "tests")
    await bus.connect()
    connected.push_async_callback(bus.close)
    await bus.ensure_streams()
    lost: list[int] = []

    async def gone() -> None:
        lost.append(1)

    bus.client._disconnected_cb = gone
    for regions in ([LOW], [LOW, OTHER], [OTHER], []):
        up.link(UP, *[(region, None) for region in regions])
        await bus.publish_news("news.directory", {})
    info = await bus.jetstream.stream_info("NEWS")
    assert info.state.messages == 4
    assert lost == []


class Hostile:
    """A nats-server in which everything is allowed."""

    def __init__(self, folder: Path, **configuration: Any) -> None:
        folder.mkdir()
        self.folder = folder
        own: dict[str, Any] = {"listen": "127.0.0.1:-1", "ports_file_dir": str(folder), "server_name": "evil"}
        own["jetstream"] = {"store_dir": str(folder / "js"), "domain": "evil"}
        (folder / "nats.conf").write_text(json.dumps(own | configuration))
        self.process = OwnedProcess("nats-server", folder / "nats.log")
        self.process.start([nats_server(), "-c", str(folder / "nats.conf")])
        wait_until(lambda: self.url() is not None, 15, "its ports")

    def url(self) -> str | None:
        """Where its own people reach it."""
        for file in self.folder.glob("*.ports"):
            with contextlib.suppress(ValueError, KeyError):
                return str(json.loads(file.read_text())["nats"][0])
        return None

    async def client(self) -> Client:
        return await nats.connect(self.url() or "")


async def tries(evil: Client, us: Client, own: str, them: str) -> None:
    """The other side publishes and listens to all that it may not, while our services are at work."""
    ours, theirs = await hears(us), await hears(evil)
    await passes(evil, leaf.subject(them, own, leaf.HEALTH), ours)
    beside = (leaf.subject(OTHER, own, leaf.HEALTH), leaf.subject(own, OTHER, leaf.NEWS))
    for subject in (*INSIDE, *beside, "$JS.API.STREAM.DELETE.NEWS", "$JS.API.STREAM.PURGE.NEWS"):
        await evil.publish(subject, b"evil")
    for subject in (*INSIDE, leaf.subject(own, OTHER, leaf.NEWS)):
        await us.publish(subject, b"ours")
    await passes(evil, leaf.subject(them, own, "after"), ours)
    await passes(us, leaf.subject(own, them, "after"), theirs)
    assert [subject for subject, data in ours.messages if data == b"evil"] == []
    assert [subject for subject, data in theirs.messages if data == b"ours"] == []


async def test_a_hub_above_that_means_harm_touches_nothing_below(
    server: Callable[[str], Server], connected: AsyncExitStack, tmp_path: Path
) -> None:
    low = server("low")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    above = Hostile(tmp_path / "evil", leafnodes={"listen": f"127.0.0.1:{port}"})
    connected.callback(above.process.stop)
    us = await opened(connected, await low.client())
    await us.jetstream().add_stream(name="NEWS", subjects=["news.>"])
    low.link(LOW, (UP, port), (OTHER, None))
    evil = await opened(connected, await above.client())
    await tries(evil, us, LOW, UP)
    assert (await us.jetstream().stream_info("NEWS")).state.messages == 1


async def test_a_hub_below_that_means_harm_touches_nothing_above(
    server: Callable[[str], Server], connected: AsyncExitStack, tmp_path: Path
) -> None:
    up = server("up")
    us = await opened(connected, await up.client())
    await us.jetstream().add_stream(name="NEWS", subjects=["news.>"])
    up.link(UP, (LOW, None), (OTHER, None))
    secret = leaf.password(up.nats.url, LOW)
    remote = {"urls": [f"nats://{LOW}:{secret}@127.0.0.1:{up.nats.leaf_port}"]}
    below = Hostile(tmp_path / "evil", leafnodes={"remotes": [remote], "compression": "off"})
    connected.callback(below.process.stop)
    evil = await opened(connected, await below.client())
    await tries(evil, us, UP, LOW)
    assert (await us.jetstream().stream_info("NEWS")).state.messages == 1


async def opens(url: str) -> bool:
    """Whether the server there answers: the client may take a line that is cut at once for an open one."""
    client = Client()
    try:
        await client.connect(url, allow_reconnect=False, connect_timeout=2)
        await client.flush(2)
    except (nats.errors.Error, OSError, TimeoutError):
        return False
    finally:
        await client.close()  # also after a refusal: the client leaves its socket open
    return True


async def test_a_leafnode_s_password_opens_nothing_for_a_client(
    server: Callable[[str], Server],
) -> None:
    up = server("up")
    up.link(UP, (LOW, None))
    secret = leaf.password(up.nats.url, LOW)
    port = up.nats.url.rpartition(":")[2]
    assert not await opens(f"nats://{LOW}:{secret}@127.0.0.1:{port}")
