"""Messages for other regions: to the next hub, once; an end for each; nothing kept after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from services.federation.consent import Consent
from services.federation.ends import RECEIPTS, RELAYS
from services.federation.links import Link, Links
from services.federation.relay import Relay
from services.federation.settings import FederationSettings
from shared.couch import Conflict, Doc
from shared.directory import Directory, fold
from shared.encoding import format_time, now, sha256_b32
from shared.peers import RELAY, files_to, queue_to
from shared.schemas.peers import Became
from tests.support.envelopes import envelope
from tests.support.memory_bus import MemoryBus, Wire
from tests.support.memory_couch import Database, MemoryCouch, Step, Store
from tests.support.region import root_statement
from tests.vectors.statements import REGION, ROOT, peer

NEAR, FAR, AROUND = (sha256_b32(name.encode()) for name in ("near", "far", "around"))


class Known(Consent):
    """Everybody may send to everybody."""

    def __init__(self, couch: MemoryCouch) -> None:
        super().__init__(couch)
        root = root_statement()
        self._directory = fold([root], sha256_b32(root["p"].encode()))

    async def directory(self) -> Directory:
        return self._directory

    async def all(self) -> dict[str, frozenset[str]]:
        return dict.fromkeys((NEAR, FAR, AROUND, REGION), frozenset({"give-relay", "take-relay"}))


def link_to(region: str) -> Link:
    """A link to a neighbour."""
    return Link(region, "x", "sibling", ("k",), (), None, (), True, "2026-01-01T00:00:00Z")


class Desk:
    """A hub with two neighbours: NEAR is one hub from FAR, AROUND is three."""

    def __init__(self) -> None:
        self.store = Store({name: Database() for name in ("hub", RELAY, RELAYS, RECEIPTS)})
        self.couch = MemoryCouch(self.store)
        self.wire = Wire()
        self.links = Links(self.couch)
        self.directories: dict[str, Directory] = {}
        self.relay = self._of(self.couch)

    def another(self, step: Step) -> Relay:
        """Another copy of the service; `step` is awaited before and after whatever it does."""
        return self._of(MemoryCouch(self.store, step))

    def _of(self, couch: MemoryCouch) -> Relay:
        settings = FederationSettings(federation_detour_seconds=600)
        bus = MemoryBus(self.wire)
        return Relay(couch, bus, settings, Known(couch), Links(couch), self.directory)

    async def directory(self, region: str) -> Directory | None:
        """As it was carried here."""
        return self.directories.get(region)

    async def open(self) -> Desk:
        for region, routes in ((NEAR, {FAR: 1}), (AROUND, {FAR: 3})):
            await self.links.put(link_to(region))
            await self.links.note(region, flows=["give-relay", "take-relay"], routes=routes)
        return self

    async def comes(self, **more: object) -> str:
        """A message that incidents has copied."""
        doc = envelope(region=FAR, day=now().date(), **more)  # type: ignore[arg-type]
        await self.couch.bulk(RELAY, [doc], new_edits=False)
        await self.relay.route([doc["_id"]])
        return str(doc["_id"])

    def in_queue(self, region: str) -> list[str]:
        return sorted(self.store.live(queue_to(region))) if queue_to(region) in self.store.databases else []

    def receipt(self, identity: str) -> Doc | None:
        return self.store.live(RECEIPTS).get(identity)


@pytest.fixture
async def desk() -> Desk:
    """A hub."""
    return await Desk().open()


async def test_the_nearest_hub_gets_it_once_however_often_it_is_routed(desk: Desk) -> None:
    identity = await desk.comes()
    await desk.relay.route([identity, identity])
    assert (desk.in_queue(NEAR), desk.in_queue(AROUND)) == ([identity], [])
    assert desk.wire.news == [("news.box", {"database": queue_to(NEAR), "urgent": False})]


async def test_a_chunk_of_a_file_waits_in_a_queue_of_its_own_and_its_end_is_asked_for_last(
    desk: Desk,
) -> None:
    message = await desk.comes()
    chunk = await desk.comes(to="files", size=5000)
    assert desk.in_queue(NEAR) == [message]
    assert sorted(desk.store.live(files_to(NEAR))) == [chunk]
    assert await desk.relay.asks(NEAR) == [message, chunk]
    await desk.relay.hear(NEAR, {chunk: Became(state="delivered")})
    assert (sorted(desk.store.live(files_to(NEAR))), sorted(desk.store.live(RELAY))) == ([], [message])


async def test_after_a_while_without_an_end_it_also_goes_the_other_way(desk: Desk) -> None:
    identity = await desk.comes()
    long_ago = format_time(now() - timedelta(hours=1))
    await desk.couch.update(RELAYS, identity, lambda doc: {**(doc or {}), "made": long_ago})
    await desk.relay.sweep()
    assert desk.in_queue(AROUND) == [identity]


async def test_an_end_is_written_once_and_nothing_of_the_message_stays(desk: Desk) -> None:
    identity = await desk.comes()
    await desk.relay.hear(NEAR, {identity: Became(state="delivered")})
    await desk.relay.hear(NEAR, {identity: Became(state="refused", reason="unknown-box")})
    found = desk.receipt(identity)
    assert found is not None
    assert found["state"] == "delivered"
    assert (desk.in_queue(NEAR), sorted(desk.store.live(RELAY))) == ([], [])
    assert await desk.relay.asks(NEAR) == []


async def test_one_that_is_handed_on_while_its_end_comes_leaves_nothing_behind(desk: Desk) -> None:
    identity = await desk.comes()
    message = desk.store.live(RELAY)[identity]
    await desk.relay.hear(NEAR, {identity: Became(state="delivered")})
    again = {key: value for key, value in message.items() if key != "_rev"}
    await desk.couch.put(RELAY, again)
    await desk.relay.route([identity])
    assert (desk.in_queue(NEAR), desk.in_queue(AROUND)) == ([], [])
    assert (sorted(desk.store.live(RELAY)), sorted(desk.store.live(RELAYS))) == ([], [])


async def test_what_a_stop_left_behind_is_cleaned_up_by_the_next_look(desk: Desk) -> None:
    identity = await desk.comes()
    left = desk.store.live(RELAYS)[identity]
    await desk.relay.hear(NEAR, {identity: Became(state="delivered")})
    await desk.couch.put(RELAYS, {key: value for key, value in left.items() if key != "_rev"})
    await desk.relay.sweep()
    assert sorted(desk.store.live(RELAYS)) == []


async def test_a_copy_in_a_queue_that_a_stop_kept_from_being_noted_goes_with_the_end(desk: Desk) -> None:
    identity = await desk.comes()
    doc = desk.store.live(RELAY)[identity]
    await desk.couch.ensure_db(queue_to(AROUND))
    await desk.couch.bulk(queue_to(AROUND), [doc], new_edits=False)  # and then the hub was stopped
    await desk.relay.hear(NEAR, {identity: Became(state="delivered")})
    assert desk.in_queue(AROUND) == desk.in_queue(NEAR) == []


async def test_one_whose_end_comes_while_it_is_handed_on_anew_stops_no_other_and_leaves_nothing(
    desk: Desk,
) -> None:
    first, second = sorted([await desk.comes(), await desk.comes()])
    long_ago = format_time(now() - timedelta(hours=1))
    for identity in (first, second):
        await desk.couch.update(RELAYS, identity, lambda doc: {**(doc or {}), "made": long_ago})

    async def meanwhile(step: str) -> None:
        if step == "ensure_db:done" and desk.receipt(first) is None:  # known and ways have been read
            await desk.relay.hear(NEAR, {first: Became(state="delivered")})

    other = desk.another(meanwhile)
    await other.sweep()
    assert desk.in_queue(NEAR) == desk.in_queue(AROUND) == sorted(desk.store.live(RELAYS)) == [second]


@pytest.mark.parametrize("receipt", [True, False])
async def test_what_stays_in_a_queue_after_its_end_goes_with_the_next_look(receipt: bool, desk: Desk) -> None:
    identity, waits = await desk.comes(), await desk.comes()
    doc = desk.store.live(RELAY)[identity]
    await desk.relay.hear(NEAR, {identity: Became(state="delivered")})
    await desk.couch.ensure_db(queue_to(AROUND))
    await desk.couch.bulk(queue_to(AROUND), [doc], new_edits=False)  # read before the end, and then stopped
    if not receipt:  # it is kept for some time only
        desk.store.databases[RECEIPTS] = Database()
    await desk.relay.sweep()
    await desk.relay.sweep()
    assert (desk.in_queue(AROUND), desk.in_queue(NEAR)) == ([], [waits])


async def test_one_that_cannot_be_noted_now_is_told_of_after_all_others(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = [envelope(region=FAR, day=now().date()) for _ in range(3)]
    await desk.couch.bulk(RELAY, docs, new_edits=False)
    ids = [str(doc["_id"]) for doc in docs]
    update = desk.couch.update

    async def busy(name: str, identity: str, change: Callable[[Doc | None], Doc | None]) -> Doc | None:
        if identity == ids[0]:
            raise Conflict("written by others sixteen times in a row")
        return await update(name, identity, change)

    monkeypatch.setattr(desk.couch, "update", busy)
    with pytest.raises(Conflict):
        await desk.relay.route(ids)
    assert sorted(desk.store.live(RELAYS)) == sorted(ids[1:])
    monkeypatch.undo()
    await desk.relay.route(ids)
    assert sorted(desk.store.live(RELAYS)) == sorted(ids)


async def test_one_that_still_waits_for_its_hour_has_no_end_to_be_told(desk: Desk) -> None:
    identity = "a" * 52
    await desk.couch.put(RECEIPTS, {"_id": identity, "state": "timed", "day": "2026-01-01"})
    assert await desk.relay.answers([identity]) == {}


async def test_a_message_with_no_name_that_could_be_one_stops_no_other(desk: Desk) -> None:
    own = (await Known(desk.couch).directory()).region
    good = envelope(region=own, day=now().date())
    bad = [{"_id": name, "h": good["h"], "a": good["a"]} for name in ("_design/x", "", "..", None)]
    plain = {key: value for key, value in good.items() if key != "_rev"}
    assert await desk.relay.take_in([*bad, {}, plain]) == 1
    assert desk.store.live(RECEIPTS) == {}


async def test_a_hub_has_nothing_to_say_of_what_it_was_never_handed(desk: Desk) -> None:
    identity = await desk.comes()
    await desk.relay.hear(AROUND, {identity: Became(state="delivered"), "a" * 52: Became(state="delivered")})
    assert desk.receipt(identity) is None
    assert await desk.relay.asks(NEAR) == [identity]


async def test_one_whose_day_is_over_gets_that_as_its_end(desk: Desk) -> None:
    identity = await desk.comes()
    yesterday = envelope(region=FAR, day=now().date() - timedelta(days=9), days=3)
    await desk.couch.bulk(RELAY, [yesterday], new_edits=False)
    await desk.relay.route([yesterday["_id"]])
    found = desk.receipt(yesterday["_id"])
    assert found is not None
    assert (found["state"], found["reason"]) == ("refused", "expired")
    assert desk.in_queue(NEAR) == [identity]


async def test_what_comes_from_a_queue_is_taken_one_by_one_and_a_bad_one_stops_no_other(desk: Desk) -> None:
    own = (await Known(desk.couch).directory()).region
    good = [envelope(region=own, day=now().date()) for _ in range(2)]
    bad = {**envelope(region=own, day=now().date()), "a": "AAAA"}
    foreign = envelope(region=sha256_b32(b"nowhere"), day=now().date())
    plain = [{k: v for k, v in doc.items() if k != "_rev"} for doc in (good[0], bad, foreign, good[1])]
    assert await desk.relay.take_in(plain) == 2
    intake = desk.store.live(f"intake-{now():%Y-%m}")
    assert sorted(intake) == sorted(doc["_id"] for doc in good)
    refused = desk.receipt(foreign["_id"])
    assert refused is not None
    assert refused["reason"] == "wrong-region"


@pytest.mark.parametrize(("role", "waits"), [("upstream", True), ("sibling", True), ("distant", False)])
async def test_a_region_without_any_line_is_written_to_by_files_once_its_root_takes_that(
    role: str, waits: bool, desk: Desk
) -> None:
    own = (await Known(desk.couch).directory()).region
    await desk.links.put(Link(REGION, "x", role, (), (), None, (), True, "2026-01-01T00:00:00Z"))
    doc = envelope(region=REGION, day=now().date())
    await desk.couch.bulk(RELAY, [doc], new_edits=False)
    await desk.relay.route([doc["_id"]])
    assert desk.in_queue(REGION) == []
    year = format_time(now() + timedelta(days=300))
    desk.directories[REGION] = fold([ROOT, peer(own, ["take-relay"], exp=year)], REGION)
    await desk.relay.route([doc["_id"]])
    assert desk.in_queue(REGION) == ([doc["_id"]] if waits else [])
