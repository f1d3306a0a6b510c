"""Urgent reports that nobody opens: told to hubs above and beside, kept as their word, over by itself."""

from __future__ import annotations

from typing import Any

import pytest

from services.federation.consent import Consent
from services.federation.links import Link, Links
from services.federation.unheard import Unheard
from shared.encoding import sha256_b32
from shared.schemas.peers import Exchange
from tests.support.memory_bus import MemoryBus, Wire
from tests.support.memory_couch import Database, MemoryCouch, Store

PEER = sha256_b32(b"peer")
BOTH = frozenset({"give-relay", "take-relay"})
WAITS = {"n": 3, "since": "2026-11-24T18:00:00Z"}


class Consented(Consent):
    """What our root lets flow with the one peer."""

    ours: frozenset[str] = BOTH

    async def all(self) -> dict[str, frozenset[str]]:
        return {PEER: self.ours}


class House:
    """A hub in memory with one link."""

    def __init__(self) -> None:
        self.couch = MemoryCouch(Store({name: Database() for name in ("hub", "unheard")}))
        self.wire = Wire()
        self.links = Links(self.couch)
        self.consent = Consented(self.couch)
        self.unheard = Unheard(self.couch, MemoryBus(self.wire), self.consent, self.links)

    async def linked(self, role: str, theirs: frozenset[str] = BOTH) -> House:
        link = Link(PEER, "x", role, ("k",), (), None, (), True, "2026-01-01T00:00:00Z")
        await self.links.put(link)
        await self.links.note(PEER, flows=sorted(theirs))
        return self

    async def hear(self, said: dict[str, Any] | None, flows: frozenset[str] = BOTH) -> dict[str, Any]:
        """The peer tells this; what is kept of it then."""
        told: dict[str, Any] = {
            "v": 1,
            "generation": "g",
            "flows": sorted(flows),
            "address": None,
            "routes": {},
            "asks": [],
            "answers": {},
            "databases": [],
            "unheard": said,
        }
        await self.unheard.take(PEER, Exchange.model_validate(told))
        doc = await self.couch.get("unheard", PEER) or {}
        return {name: value for name, value in doc.items() if not name.startswith("_")}


@pytest.mark.parametrize(
    ("role", "told"), [("upstream", True), ("sibling", True), ("downstream", False), ("distant", False)]
)
async def test_only_hubs_above_and_beside_are_told(role: str, told: bool) -> None:
    house = await House().linked(role)
    assert await house.unheard.ours(PEER) is None, "nothing waits"
    await house.couch.put("hub", {"_id": "unheard", **WAITS})
    said = await house.unheard.ours(PEER)
    assert (said.model_dump() if said else None) == (WAITS if told else None)


@pytest.mark.parametrize(
    ("ours", "theirs"), [(frozenset({"take-relay"}), BOTH), (BOTH, frozenset({"give-relay"}))]
)
async def test_nothing_is_told_that_one_of_the_roots_has_not_consented_to(
    ours: frozenset[str], theirs: frozenset[str]
) -> None:
    house = await House().linked("upstream", theirs)
    house.consent.ours = ours
    await house.couch.put("hub", {"_id": "unheard", **WAITS})
    assert await house.unheard.ours(PEER) is None


async def test_coordinators_are_rung_once_when_it_begins_and_it_ends_by_itself() -> None:
    house = await House().linked("downstream")
    assert await house.hear(WAITS) == WAITS
    assert await house.hear(WAITS) == WAITS
    assert await house.hear({**WAITS, "n": 4}) == {**WAITS, "n": 4}
    assert house.wire.news == [("news.unheard", {})], "more of the same rings nobody"
    assert await house.hear(None) == {}
    later = {"n": 1, "since": "2026-11-25T09:00:00Z"}
    assert await house.hear(later) == later
    assert len(house.wire.news) == 2
    await house.unheard.forget(PEER)
    assert (await house.couch.get("unheard", PEER) or {}).keys() == {"_id", "_rev"}


async def test_what_our_root_does_not_take_is_not_kept() -> None:
    house = await House().linked("downstream")
    house.consent.ours = frozenset({"give-relay"})
    assert await house.hear(WAITS) == {}
    assert house.wire.news == []


async def test_it_is_kept_while_nobody_can_be_rung() -> None:
    house = await House().linked("downstream")
    house.wire.down = True
    assert await house.hear(WAITS) == WAITS


@pytest.mark.parametrize("said", [{"n": 0, "since": WAITS["since"]}, {"n": 10**9, "since": WAITS["since"]}])
async def test_a_hub_that_tells_nonsense_is_not_believed(said: dict[str, Any]) -> None:
    house = await House().linked("downstream")
    with pytest.raises(ValueError, match="unheard"):
        await house.hear(said)
