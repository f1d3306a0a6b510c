"""Delivery under every order of documents, every place of death, outages, and two copies at once."""

from __future__ import annotations

import random
from collections.abc import Iterator

import anyio
from hypothesis import given, settings
from hypothesis import strategies as st

from services.incidents.ledger import DATABASE
from shared.encoding import b32, sha256_b32
from tests.support.envelopes import envelope
from tests.support.memory_couch import Database
from tests.unit.incidents.hub import INTAKE, Hub, Killed, Process

BOXES = [f"box-{b32(bytes([n] * 16))}" for n in (1, 2)]
NO_BOX = f"box-{b32(bytes([3] * 16))}"
OTHER_REGION = "a" * 52

# (what it is, which one of its kind): the same pair is the same document again
Kind = tuple[str, int]
KINDS = st.tuples(
    st.sampled_from(
        [
            "coordinators",
            "urgent",
            "first",
            "second",
            "no-box",
            "region",
            "header",
            "gone",
            "edited",
            "foreign",
        ]
    ),
    st.integers(0, 3),
)


def document(kind: Kind) -> dict[str, object]:
    """The document of a kind, always the same one."""
    what, which = kind
    content = f"{what} {which}".encode()
    match what:
        case "urgent":
            return envelope(urgent=True, content=content)
        case "first" | "second":
            return envelope(BOXES[what == "second"], content=content)
        case "no-box":
            return envelope(NO_BOX, content=content)
        case "region":
            return envelope(region=OTHER_REGION, content=content)
        case "header":
            return envelope(content=content) | {"h": "{}"}
        case "gone":
            return {"_id": sha256_b32(content), "_rev": "1-" + "e" * 32, "_deleted": True}
        case "edited":
            return envelope(content=content) | {"_rev": "2-" + "e" * 32}
        case "foreign":
            return {"_id": f"foreign-{which}", "_rev": "1-" + "e" * 32, "any": "thing"}
    return envelope(content=content)


TARGET = {
    "coordinators": "box-coordinators",
    "urgent": "box-coordinators",
    "first": BOXES[0],
    "second": BOXES[1],
}
REASON = {
    "no-box": "unknown-box",
    "region": "wrong-region",
    "header": "bad-header",
    "gone": "deleted",
    "edited": "not-first-revision",
}


def new_hub(kinds: list[Kind]) -> Hub:
    hub = Hub()
    for box in BOXES:
        hub.store.databases[box] = Database()
    hub.push(*(document(kind) for kind in dict.fromkeys(kinds)))
    return hub


def check(hub: Hub, kinds: list[Kind]) -> None:
    """All the promises, from what lies on the disk and what was said."""
    expected: dict[str, set[str]] = {name: set() for name in ("box-coordinators", *BOXES)}
    receipts: dict[str, str] = {}
    told: set[str] = set()
    for kind in kinds:
        identity = str(document(kind)["_id"])
        if kind[0] in TARGET:
            expected[TARGET[kind[0]]].add(identity)
            receipts[identity] = "delivered"
            told.add(TARGET[kind[0]])
        elif kind[0] in REASON:
            receipts[identity] = REASON[kind[0]]
    assert {name: hub.ids(name) for name in expected} == expected
    assert all(
        stored.leaves.keys() == {f"1-{next(iter(stored.leaves)).split('-')[1]}"}
        for name in expected
        for stored in hub.store.databases[name].docs.values()
    ), "a box holds each envelope once, in its first revision"
    assert hub.receipts() == receipts
    assert {database for database, _ in hub.told()} == told
    assert (("box-coordinators", True) in hub.told()) == any(what == "urgent" for what, _ in kinds)
    left = {name for name in hub.ids(DATABASE) if not name.startswith("refusal:")}
    assert not left, "nothing is owed any more"
    refused = {name for name in hub.ids(DATABASE) if name.startswith("refusal:")}
    assert len(refused) == len({kind for kind in kinds if kind[0] in REASON or kind[0] == "foreign"})


async def finish(hub: Hub) -> None:
    """A copy that nobody kills."""
    process = Process(hub)
    await process.drain()
    await process.settle()


@given(st.lists(KINDS, max_size=12), st.lists(st.integers(0, 40), max_size=6))
@settings(max_examples=150)
async def test_killed_at_any_step_again_and_again_it_loses_and_doubles_nothing(
    kinds: list[Kind], lives: list[int]
) -> None:
    hub = new_hub(kinds)
    for lives_for in lives:
        process = Process(hub, lives_for)
        try:
            await process.drain()
            await process.settle()
        except Killed:
            continue
    await finish(hub)
    check(hub, kinds)


@given(st.lists(KINDS, max_size=10), st.randoms(use_true_random=False))
@settings(max_examples=50)
async def test_the_order_of_documents_does_not_matter(kinds: list[Kind], chance: random.Random) -> None:
    other = kinds.copy()
    chance.shuffle(other)
    hubs = [new_hub(kinds), new_hub(other)]
    for hub in hubs:
        await finish(hub)
        check(hub, kinds)
    assert hubs[0].receipts() == hubs[1].receipts()


@given(st.lists(KINDS, max_size=8))
@settings(max_examples=50)
async def test_reading_everything_again_writes_nothing(kinds: list[Kind]) -> None:
    hub = new_hub(kinds)
    await finish(hub)
    before = {name: database.seq for name, database in hub.store.databases.items() if name != DATABASE}
    news = len(hub.wire.news)
    hub.store.databases[INTAKE].local.clear()
    await finish(hub)
    after = {name: database.seq for name, database in hub.store.databases.items() if name != DATABASE}
    assert after == before
    assert len(hub.wire.news) == news
    check(hub, kinds)


@given(
    st.lists(KINDS, max_size=10),
    st.lists(st.integers(0, 3), min_size=1, max_size=30),
    st.lists(st.integers(0, 3), min_size=1, max_size=30),
    st.none() | st.integers(0, 40),
)
@settings(max_examples=150)
async def test_two_copies_at_once_one_of_them_killed_deliver_as_one_does(
    kinds: list[Kind], pauses: list[int], other_pauses: list[int], lives_for: int | None
) -> None:
    hub = new_hub(kinds)

    async def copy(process: Process) -> None:
        try:
            await process.drain()
            await process.settle()
        except Killed:
            return

    async with anyio.create_task_group() as copies:
        copies.start_soon(copy, Process(hub, pauses=_again(pauses)))
        copies.start_soon(copy, Process(hub, lives_for, pauses=_again(other_pauses)))
    await finish(hub)
    check(hub, kinds)


@given(
    st.lists(KINDS, max_size=10),
    st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=6),
)
@settings(max_examples=100)
async def test_with_nats_gone_for_any_part_of_it_every_box_hears_of_its_mail_in_the_end(
    kinds: list[Kind], lives: list[tuple[int, bool]]
) -> None:
    hub = new_hub(kinds)
    for lives_for, down in lives:
        hub.wire.down = down
        try:
            process = Process(hub, lives_for)
            await process.drain()
            await process.settle()
        except Killed:
            continue
    hub.wire.down = False
    await finish(hub)
    check(hub, kinds)


def _again(pauses: list[int]) -> Iterator[int]:
    while True:
        yield from pauses
