"""Sealed messages handed to a hub that is dialled: one that it does not take stops no other."""

from __future__ import annotations

from typing import Any, cast

import pytest

from services.federation.client import PeerClient, Trouble
from services.federation.push import Push
from shared.peers import queue_to
from shared.schemas.peers import Became
from tests.unit.federation.test_relay import NEAR, Desk, link_to


class Narrow:
    """A hub behind a proxy that takes `most` messages at once, and `heavy` not at all."""

    def __init__(self, most: int, heavy: str = "", status: int = 413) -> None:
        self.most = most
        self.heavy = heavy
        self.status = status
        self.taken: list[str] = []

    async def post(self, path: str, body: Any) -> Any:
        if path.endswith("_revs_diff"):
            return {identity: {} for identity in body}
        ids = [doc["_id"] for doc in body["docs"]]
        if len(ids) > self.most or self.heavy in ids:
            raise Trouble("refused", self.status)
        self.taken += ids
        return []


async def _nothing() -> None:
    return None


async def handed(desk: Desk, hub: Narrow) -> int:
    push = Push(desk.couch, cast(Any, None), desk.relay)
    return await push.messages(cast(PeerClient, hub), link_to(NEAR), "g", queue_to(NEAR), _nothing)


@pytest.mark.parametrize("most", [1, 2, 5])
async def test_all_arrive_though_a_proxy_takes_few_at_once(most: int) -> None:
    desk = await Desk().open()
    ids = [await desk.comes() for _ in range(5)]
    hub = Narrow(most)
    assert await handed(desk, hub) == 5
    assert sorted(hub.taken) == sorted(ids)


async def test_one_that_is_too_large_for_it_has_that_as_its_end_and_the_others_arrive() -> None:
    desk = await Desk().open()
    ids = [await desk.comes() for _ in range(5)]
    hub = Narrow(5, heavy=ids[2])
    await handed(desk, hub)
    assert sorted(hub.taken) == sorted({*ids} - {ids[2]})
    assert await desk.relay.answers(ids) == {ids[2]: Became(state="refused", reason="too-large")}
    assert ids[2] not in desk.in_queue(NEAR)


@pytest.mark.parametrize("status", [403, 422, 503])
async def test_what_a_hub_does_not_take_for_another_reason_stays_and_is_handed_again(status: int) -> None:
    desk = await Desk().open()
    identity = await desk.comes()
    with pytest.raises(Trouble):
        await handed(desk, Narrow(5, heavy=identity, status=status))
    assert desk.store.live(queue_to(NEAR)).keys() == {identity}
    assert await handed(desk, hub := Narrow(5)) == 1
    assert hub.taken == [identity]
