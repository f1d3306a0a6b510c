"""Leafnodes between whole hubs: news and reports, by the one door and a token; and who does not come in."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

import aiohttp
import pytest

from infra.runner.preflight import nats_server
from shared import leaf
from tests.integration.federation.test_doors import Stranger, paired
from tests.support.leaf_nats import LeafNats
from tests.support.waiting import eventually
from tests.support.world import LIMIT, Hub, linked, pair

Pair = tuple[Hub, Hub]


@pytest.fixture(scope="module")
async def two(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Pair]:
    """A national hub and a region that dials it, each with the nats-server that the supervisor gives it."""
    folder = tmp_path_factory.mktemp("leaves")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FEDERATION_HEALTH_SECONDS", "1")
        hubs = Hub("national", folder / "c"), Hub("north", folder / "n")
        followers = []
        for hub in hubs:
            nats = hub.nats = LeafNats(hub.folder)
            followers.append(asyncio.create_task(nats.server.follow(nats)))
        await asyncio.gather(*(hub.open() for hub in hubs))
        await pair(*hubs)
        await linked(hubs[1], hubs[0])
        yield hubs
        for follower in followers:
            follower.cancel()
        await asyncio.gather(*followers, return_exceptions=True)
        await asyncio.gather(*(hub.close() for hub in hubs))


class Heard:
    """What the nats-server of a hub brings of another hub."""

    def __init__(self) -> None:
        self.payloads: list[dict[str, Any]] = []

    async def take(self, payload: dict[str, Any]) -> None:
        self.payloads.append(payload)

    async def some(self) -> bool:
        return bool(self.payloads)


async def hears(hub: Hub, sender: Hub, what: str) -> Heard:
    heard = Heard()
    await hub.bus.subscribe(leaf.subject(sender.region, hub.region, what), heard.take)
    return heard


async def test_reports_go_up_by_the_leafnode_and_are_kept(two: Pair) -> None:
    national, north = two
    heard = await hears(national, north, leaf.HEALTH)
    await eventually(heard.some, LIMIT)
    assert set(heard.payloads[0]) == {"t", "p", "s"}

    async def kept() -> bool:
        doc = await national.couch.get_local("hub", f"health-{north.region}")
        return doc is not None and doc["p"] in {payload["p"] for payload in heard.payloads}

    assert await eventually(kept, LIMIT)


async def test_news_go_down_by_the_leafnode_and_say_nothing_but_look(two: Pair) -> None:
    national, north = two
    await eventually((await hears(national, north, leaf.HEALTH)).some, LIMIT)  # it is up
    heard = await hears(north, national, leaf.NEWS)
    await national.publish({"lesson:leaf:1": "por la hoja"})
    assert "hoja" in await eventually(partial(north.has, national.region, "lesson:leaf:1"), LIMIT)
    await eventually(heard.some, LIMIT)
    assert heard.payloads[0] == {}


async def test_that_mail_came_for_our_own_people_is_not_told(two: Pair) -> None:
    national, north = two
    heard = await hears(north, national, leaf.NEWS)
    await national.bus.publish_news("news.box", {"database": "box-coordinators", "urgent": True})
    await national.publish({"lesson:leaf:2": "después"})
    await eventually(partial(north.has, national.region, "lesson:leaf:2"), LIMIT)
    await eventually(heard.some, LIMIT)
    assert len(heard.payloads) <= 2  # of the course alone: one for its release, at most one more for a copy


async def test_it_comes_back_after_the_line_was_cut_and_after_nats_was_killed(two: Pair) -> None:
    national, north = two
    national.line.sever()
    await eventually((await hears(national, north, leaf.HEALTH)).some, LIMIT)
    north.nats.kill()
    await asyncio.to_thread(north.nats.process.start, _argv(north))
    heard = await hears(national, north, leaf.HEALTH)
    await eventually(heard.some, LIMIT)


def _argv(hub: Hub) -> list[str]:
    """As the supervisor starts it again: with the configuration as it stands."""
    nats = hub.nats
    assert isinstance(nats, LeafNats)
    return [nats_server(), "-c", str(hub.folder / "run" / "nats.conf")]


async def handshake(hub: Hub, authorization: str | None) -> int:
    """The status of a try to come in."""
    headers = {} if authorization is None else {"Authorization": authorization}
    async with aiohttp.ClientSession() as http:
        try:
            async with http.ws_connect(f"{hub.line.url}/leafnode", headers=headers):
                return 101
        except aiohttp.WSServerHandshakeError as error:
            return error.status


async def token_of(hub: Hub, stranger: Stranger) -> str:
    status, opened = await stranger.signs_in(hub)
    assert status == 200
    return f"Bearer {opened['token']}"


async def test_without_a_hub_s_token_nobody_comes_in(two: Pair) -> None:
    national, _north = two
    assert await handshake(national, None) == 401
    assert await handshake(national, "Bearer " + "A" * 43) == 401
    stranger = await paired(national, "no more", ["give-catalogue"])
    token = await token_of(national, stranger)
    assert await handshake(national, token) == 101
    await national.bus.request("federation.remove", {"region": stranger.region})

    async def out() -> bool:
        return await handshake(national, token) in (401, 403)

    assert await eventually(out, LIMIT)


@pytest.mark.parametrize(
    "said",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"CONNECT []\r\n",
        b"CONNECT {bad\r\n",
        b"SUB > 1\r\n",
        b"x" * 5000,
    ],
)
async def test_what_is_no_leafnode_is_cut(two: Pair, said: bytes) -> None:
    national, _north = two
    stranger = await paired(national, f"babble {said[:8]!r}")
    headers = {"Authorization": await token_of(national, stranger)}
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{national.line.url}/leafnode", headers=headers) as socket,
    ):
        await socket.send_bytes(said)
        assert await _closed(socket) == 1008


async def test_names_and_passwords_in_what_a_leafnode_says_are_not_passed_on(two: Pair) -> None:
    national, north = two
    stranger = await paired(national, "guesses")
    headers = {"Authorization": await token_of(national, stranger)}
    secret = national.nats.url.partition("hub:")[2].partition("@")[0]
    guess = f'{{"user":"hub","pass":"{secret}","headers":true,"name":"x","account":"HUB"}}'
    heard = {name: Heard() for name in ("news.evil", "poke.evil", "news.directory")}
    for subject, one in heard.items():
        await national.bus.subscribe(subject, one.take)

    async def tries() -> bytes | None:
        async with (
            aiohttp.ClientSession() as http,
            http.ws_connect(f"{national.line.url}/leafnode", headers=headers) as socket,
        ):
            await socket.send_bytes(b"CONNECT " + guess.encode() + b"\r\nPING\r\n")
            came = await _until(socket, b"PONG")
            if b"PONG" not in came:
                return None  # its account is not there yet
            for subject in (b"news.evil", b"poke.evil", leaf.subject(north.region, "x", "y").encode()):
                await socket.send_bytes(b"LS+ >\r\nLMSG " + subject + b" 2\r\n{}\r\n")
            await national.bus.publish_news("news.directory", {})
            await eventually(heard["news.directory"].some, LIMIT)
            await socket.send_bytes(b"PING\r\n")
            return came + await _until(socket, b"PONG")

    came = await eventually(tries, LIMIT, every=0.5)
    assert heard["news.evil"].payloads == heard["poke.evil"].payloads == []
    assert b"news.directory" not in came
    assert b"news.>" not in came


async def test_a_flood_ends_the_line_and_nothing_else(two: Pair) -> None:
    national, north = two
    stranger = await paired(national, "floods")
    headers = {"Authorization": await token_of(national, stranger)}
    async with (
        aiohttp.ClientSession() as http,
        http.ws_connect(f"{national.line.url}/leafnode", headers=headers) as socket,
    ):
        await socket.send_bytes(b'CONNECT {"headers":true}\r\nPING\r\n')
        with contextlib.suppress(ConnectionError, aiohttp.ClientError):
            for _ in range(400):
                await socket.send_bytes(b"LMSG x 8000\r\n" + bytes(8000) + b"\r\n")
        await _closed(socket)
    await eventually((await hears(national, north, leaf.HEALTH)).some, LIMIT)


async def _until(socket: aiohttp.ClientWebSocketResponse, word: bytes) -> bytes:
    """What comes until a word does, or the line ends."""
    came = b""
    async with asyncio.timeout(LIMIT):
        async for message in socket:
            came += message.data
            if word in came:
                break
    return came


async def _closed(socket: aiohttp.ClientWebSocketResponse) -> int | None:
    """Read to the end; the code it was closed with."""
    async with asyncio.timeout(LIMIT):
        async for _message in socket:
            pass
    return socket.close_code
