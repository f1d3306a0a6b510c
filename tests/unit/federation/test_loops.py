"""Loops of federation: what fails once is tried again, and stops nothing else."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from services.federation import leaves as leaf_module
from services.federation.app import Federation
from services.federation.carry import Carried
from services.federation.client import PeerClient, Trouble
from services.federation.dial import Dialler
from services.federation.keys import HubKeys
from services.federation.leaves import Leaves
from services.federation.links import Link, Links
from services.federation.pairing import Pairing
from services.federation.round import Round
from services.federation.settings import FederationSettings
from shared import leaf
from shared.couch import Conflict, Unreachable
from shared.directory import Directory
from shared.encoding import sha256_b32
from shared.peers import HUB, RELAYED
from tests.support.memory_couch import MemoryCouch
from tests.support.waiting import eventually
from tests.unit.federation.test_relay import NEAR, Desk, Known

PEER = sha256_b32(b"peer")
QUICK: dict[str, Any] = {"federation_sweep_seconds": 0.01, "federation_ask_seconds": 0.01}


@asynccontextmanager
async def going(worker: Coroutine[Any, Any, None]) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(worker)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


@pytest.mark.parametrize("error", [Conflict("busy"), Unreachable("away")])
async def test_a_sweep_that_fails_in_one_thing_does_all_others(error: Exception) -> None:
    desk = await Desk().open()

    class Stuck:
        async def promote(self, _directory: Directory) -> bool:
            raise error

    parts: dict[str, Any] = dict.fromkeys(("bus", "dialler", "health", "leaves"))
    parts |= {"couch": desk.couch, "consent": Known(desk.couch), "keys": Stuck(), "relay": desk.relay}
    federation = Federation(settings=FederationSettings(**QUICK), **parts)
    async with going(federation.sweep()) as worker:
        assert await eventually(lambda: desk.couch.get(HUB, RELAYED))
        assert not worker.done()


@pytest.mark.parametrize("error", [Unreachable("our own hub"), Trouble("broke-off"), KeyError("seed")])
async def test_news_are_listened_to_again_whatever_broke_off(error: Exception) -> None:
    tries: list[int] = []

    class Client:
        async def pokes(self) -> AsyncIterator[str]:
            tries.append(1)
            if len(tries) == 1:
                raise error
            yield "alerts"

    class Straight:
        async def until_down(self, _region: str) -> None:
            return None

    class Never:
        async def go(self, *_line: object) -> bool:
            await asyncio.Event().wait()
            return False

    parts: dict[str, Any] = dict.fromkeys(
        ("couch", "bus", "consent", "keys", "links", "copies", "relay", "exchanges")
    )
    dialler = Dialler(settings=FederationSettings(**QUICK), leaves=cast(Leaves, Straight()), **parts)
    dialler._news[PEER] = asyncio.Event()  # type: ignore[assignment]

    async def again() -> bool:
        return len(tries) > 1

    async with going(dialler._listen(cast(PeerClient, Client()), PEER)):
        assert await eventually(again)


async def test_a_database_that_cannot_be_written_now_holds_up_no_other_of_its_line() -> None:
    parts: dict[str, Any] = dict.fromkeys(("bus", "consent", "links", "copies", "relay", "exchanges"))
    desk = Desk()
    going_through = Round(couch=desk.couch, settings=FederationSettings(), **parts)
    turn = SimpleNamespace(trouble=None)

    async def fails(error: Exception) -> Carried:
        raise error

    async def works() -> Carried:
        return Carried(stored=1)

    apart = cast(Callable[[object, Awaitable[Carried]], Awaitable[Carried | None]], going_through._apart)
    assert await apart(turn, fails(Conflict("busy"))) is None
    assert await apart(turn, works()) == Carried(stored=1)
    assert turn.trouble is not None
    assert turn.trouble.code == "own-hub"
    with pytest.raises(Unreachable):
        await apart(turn, fails(Unreachable("away")))


async def test_leafnodes_come_to_be_once_there_is_room_for_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await Desk().open()
    address = "https://hub.example.org"
    await desk.links.put(Link(NEAR, "x", "upstream", ("k",), (), address, (), True, "2026-01-01T00:00:00Z"))

    class Bus:
        async def subscribe(self, *_what: object) -> None:
            return None

    settings = FederationSettings(hub_data=tmp_path, hub_leaf_port=4222)
    parts: dict[str, Any] = {"bus": Bus(), "reports": None, "on_news": None}
    leaves = Leaves(settings=settings, consent=Known(desk.couch), links=desk.links, **parts)
    write = leaves._write
    full = [OSError(errno.ENOSPC, "no room")]

    def once_there_is_room(said: leaf.Leaves) -> None:
        if full:
            raise full.pop()
        write(said)

    monkeypatch.setattr(leaf_module, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(leaves, "_write", once_there_is_room)

    async def written() -> bool:
        return leaf.path(tmp_path).exists()

    async with going(leaves.keep()) as worker:
        await eventually(written)
        assert not worker.done()
    async with going(leaves.keep()):  # as the supervisor begins it again

        async def anew() -> bool:
            said = leaf.Leaves.model_validate_json(leaf.path(tmp_path).read_text())
            return [one.region for one in said.links if one.port in _open(leaves)] == [NEAR]

        await eventually(anew)


def _open(leaves: Leaves) -> list[int]:
    sockets = [socket for server in leaves._servers.values() for socket in server.sockets]
    return [socket.getsockname()[1] for socket in sockets]


async def test_a_code_is_made_though_another_copy_drops_the_same_old_one() -> None:
    desk = await Desk().open()
    old = {"_id": "pairing:old", "expires": "2026-01-01T00:00:00Z", "state": "open"}
    rev = await desk.couch.put(HUB, old)

    async def quicker(step: str) -> None:
        if step == "put" and "pairing:old" in desk.store.live(HUB):
            await desk.couch.delete(HUB, "pairing:old", rev)

    couch = MemoryCouch(desk.store, quicker)
    keys = HubKeys(desk.couch)
    await keys.prepare()
    pairing = Pairing(couch, FederationSettings(), Known(couch), keys, Links(couch))
    assert (await pairing.invite("sibling"))["code"]
    assert "pairing:old" not in desk.store.live(HUB)
