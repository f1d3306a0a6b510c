"""Carrying documents between hubs: in which order, how often, and what a hub that lies can do about it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

import pytest

from services.federation import carry as carrying
from services.federation.carry import Carried, Pace, Way, carry
from services.federation.client import Trouble
from services.federation.copies import Outcome
from services.federation.place import Place
from shared.couch import Doc
from tests.support.memory_couch import MemoryCouch, Store


@dataclass
class Made(Way):
    """A feed of ids, and an end that takes what it finds in `good`, keeps waiting what is in `later`."""

    ids: list[str]
    later: set[str] = field(default_factory=set)
    lies: dict[str, str] = field(default_factory=dict)
    fetched: list[str] = field(default_factory=list)
    taken: list[str] = field(default_factory=list)
    breaks_after: int | None = None
    knows: str = "little"

    async def rows(self, since: str | int, limit: int) -> Doc:
        begin = int(since)
        part = self.ids[begin : begin + limit]
        rows = [{"id": id_, "seq": begin + at + 1} for at, id_ in enumerate(part)]
        return {"results": rows, "last_seq": begin + len(part)}

    async def documents(self, ids: list[str]) -> list[Doc]:
        if self.breaks_after is not None and len(self.fetched) + len(ids) > self.breaks_after:
            raise Trouble("broke-off")
        self.fetched += ids
        return [{"_id": id_} for id_ in ids]

    async def lacking(self, ids: list[str]) -> list[str]:
        return [id_ for id_ in ids if id_ not in self.taken]

    async def offer(self, docs: list[Doc]) -> Outcome:
        ids = [doc["_id"] for doc in docs]
        refused = {id_: self.lies[id_] for id_ in ids if id_ in self.lies}
        waiting = {id_ for id_ in ids if id_ in self.later}
        good = [id_ for id_ in ids if id_ not in waiting and id_ not in refused]
        self.taken += good
        return Outcome(stored=len(good), refused=refused, waiting=waiting)

    async def known(self) -> str:
        return self.knows


@pytest.fixture
async def place() -> Place:
    """The beginning of a feed."""
    couch = MemoryCouch(Store())
    await couch.ensure_db("copy")
    return await again(couch)


async def again(couch: object) -> Place:
    """The place that was kept."""
    assert isinstance(couch, MemoryCouch)
    return await Place.load(couch, "copy", "peer-x", "one")


async def nothing() -> None:
    """Nothing is urgent."""


async def test_a_release_at_the_end_of_a_long_feed_comes_before_what_it_lists_and_nothing_comes_twice(
    place: Place,
) -> None:
    ids = [f"lesson:{n}" for n in range(12_000)]
    way = Made([*ids, "release:last"])
    seen = await carry(way, place, nothing)
    assert way.fetched[0] == "release:last"
    assert sorted(way.fetched) == sorted(way.ids)
    assert (seen.stored, place.seq) == (12_001, 12_001)


async def test_a_line_that_breaks_loses_one_group_and_no_more(place: Place) -> None:
    way = Made([f"lesson:{n}" for n in range(2000)], breaks_after=1500)
    with pytest.raises(Trouble):
        await carry(way, place, nothing)
    kept = await again(place.couch)
    assert 500 < kept.number() <= 1500
    assert way.taken == way.ids[: kept.number()]
    way.breaks_after = None
    way.fetched.clear()
    await carry(way, kept, nothing)
    assert way.taken == way.ids
    assert way.fetched == way.ids[2000 - len(way.fetched) :]


async def test_what_is_here_already_is_not_fetched_again_when_a_place_is_lost(place: Place) -> None:
    way = Made([f"lesson:{n}" for n in range(300)], taken=[f"lesson:{n}" for n in range(290)])
    await carry(way, place, nothing)
    assert way.fetched == [f"lesson:{n}" for n in range(290, 300)]


@pytest.mark.parametrize("how", ["waiting", "refused for what may come"])
async def test_what_came_too_early_is_offered_again_once_more_is_known_and_not_before(
    place: Place, how: str
) -> None:
    early = {"lesson:1"}
    way = Made(["lesson:0", "lesson:1", "lesson:2"])
    way.later, way.lies = (early, {}) if how == "waiting" else (set(), {"lesson:1": "not-by-root"})
    assert (await carry(way, place, nothing)).waiting == 1
    way.fetched.clear()
    await carry(way, await again(place.couch), nothing)
    assert way.fetched == []
    way.later, way.lies, way.knows = set(), {}, "more"
    assert await carry(way, await again(place.couch), nothing) == Carried(stored=1)
    assert way.taken == ["lesson:0", "lesson:2", "lesson:1"]


async def test_what_does_not_hold_is_refused_once_and_holds_up_nothing(place: Place) -> None:
    way = Made(["lesson:0", "lesson:1", "lesson:2"], lies={"lesson:1": "bad-signature"})
    seen = await carry(way, place, nothing)
    assert (way.taken, seen.refused) == (["lesson:0", "lesson:2"], {"lesson:1": "bad-signature"})
    assert (await carry(way, await again(place.couch), nothing)).refused == {}


async def test_a_feed_that_went_back_is_read_from_its_beginning(place: Place) -> None:
    place.seq = 50
    way = Made(["lesson:0", "lesson:1"])

    async def gone_back(since: str | int, limit: int) -> Doc:
        return await Made.rows(way, since, limit) if not since else {"results": [], "last_seq": 2}

    way.rows = gone_back  # type: ignore[method-assign]
    await carry(way, place, nothing)
    assert (way.taken, place.seq) == (way.ids, 2)


async def test_a_feed_that_does_not_move_on_ends(place: Place) -> None:
    way = Made([])

    async def still(since: str | int, limit: int) -> Doc:
        rows = [{"id": f"lesson:{n}", "seq": since} for n in range(limit)]
        return {"results": rows, "last_seq": since}

    way.rows = still  # type: ignore[method-assign]
    with pytest.raises(Trouble, match="bad-answer"):
        await carry(way, place, nothing)


async def test_a_feed_without_an_end_is_left_after_a_while_and_gone_on_with_later(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(carrying, "AHEAD", 2000)
    monkeypatch.setattr(carrying, "MOST_ROWS", 4000)
    way = Made([])

    async def endless(since: str | int, limit: int) -> Doc:
        begin = int(since)
        rows = [{"id": f"lesson:{begin + n}", "seq": begin + n + 1} for n in range(limit)]
        return {"results": rows, "last_seq": begin + limit}

    way.rows = endless  # type: ignore[method-assign]
    await carry(way, place, nothing)
    assert 4000 <= place.number() <= 10_000


async def test_who_offers_only_what_does_not_hold_is_not_heard_for_ever(place: Place) -> None:
    ids = [f"lesson:{n}" for n in range(20_000)]
    way = Made(ids, lies=dict.fromkeys(ids, "not-listed"))
    with pytest.raises(Trouble, match="bad-answer"):
        await carry(way, place, nothing)
    assert len(way.fetched) < 5000
    assert len(place.waiting) == 0


async def test_what_waits_is_bounded(place: Place) -> None:
    ids = [f"lesson:{n}" for n in range(5000)]
    await carry(Made(ids, later=set(ids)), place, nothing)
    assert len((await again(place.couch)).waiting) == carrying.MOST_WAITING


async def test_rows_that_no_document_can_have_are_passed_over(place: Place) -> None:
    way = Made(["lesson:0", "x" * 10_000, "lesson:1"])
    await carry(way, place, nothing)
    assert (way.taken, place.seq) == (["lesson:0", "lesson:1"], 3)


async def test_between_groups_there_is_time_for_what_is_urgent(place: Place) -> None:
    way = Made([f"lesson:{n}" for n in range(1000)])
    looks: list[int] = []

    async def look() -> None:
        looks.append(len(way.taken))

    await carry(way, place, look)
    assert len(looks) >= 2
    assert looks == sorted(looks)
    assert looks[0] <= carrying.FIRST


def test_groups_are_small_on_a_slow_line_and_large_on_a_quick_one() -> None:
    slow, quick = Pace(), Pace()
    for _ in range(10):
        slow.note(30.0)
        quick.note(0.1)
    assert (slow.size, quick.size) == (carrying.LEAST, carrying.MOST)


@pytest.mark.parametrize("fails", ["fetching", "judging"])
async def test_fetches_that_are_under_way_end_when_something_fails(place: Place, fails: str) -> None:
    way = Made([f"lesson:{n}" for n in range(1000)])
    begun = asyncio.all_tasks()

    async def hang(ids: list[str]) -> list[Doc]:
        if "lesson:0" in ids:
            if fails == "fetching":
                raise Trouble("timed-out")
            return [{"_id": id_} for id_ in ids]
        await asyncio.sleep(60)
        return []

    async def fail(docs: list[Doc]) -> Outcome:
        raise Trouble("timed-out", body=docs)

    way.documents = hang  # type: ignore[method-assign]
    way.offer = fail  # type: ignore[method-assign]
    with pytest.raises(Trouble, match="timed-out"):
        await carry(way, place, nothing)
    assert asyncio.all_tasks() == begun
