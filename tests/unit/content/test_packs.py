"""Packs: what is in them, what they are named, and what is kept."""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import Any

import pytest

from services.content.packs import PACKS, Packs, packed
from shared.couch import Doc, Unreachable
from shared.encoding import unb64
from shared.release import p_hash
from shared.signing import RELEASE, ROLE, Seed, public_key, sign, statement_id
from tests.support.memory_couch import Database, MemoryCouch, Store
from tests.support.region import ROOT_SEED, make_region

KEY = Seed(bytes(range(32, 64)))
MADE = "2026-11-24T12:00:00Z"


class Hub:
    """A hub in memory that publishes in Spanish."""

    def __init__(self) -> None:
        self.store = Store({"hub": Database(), "directory": Database(), "catalogue-es": Database()})
        self.couch = MemoryCouch(self.store)
        self.packs = Packs(self.couch)
        self.region = ""

    async def begin(self, generation: str = "first-life") -> None:
        self.region = await make_region(self.couch)
        role = {
            "region": self.region,
            "key": public_key(KEY),
            "role": "release",
            "nbf": "2026-11-01T00:00:00Z",
            "exp": "2027-11-01T00:00:00Z",
            "serial": 1,
        }
        signed = sign(ROLE, role, ROOT_SEED)
        await self.couch.put("directory", {"_id": statement_id(signed["t"], signed["p"]), **signed})
        await self.couch.put("hub", {"_id": "storage", "generation": generation})

    async def publish(self, id_: str, ver: int, text: str | None) -> None:
        """A document, or its withdrawal, and the release that says so."""
        item = {"id": id_, "ver": ver, "sha256": None if text is None else p_hash(text)}
        payload = {"region": self.region, "origin": "tejedora", "made": MADE, "items": [item]}
        signed = sign(RELEASE, payload, KEY)
        if text is not None:
            await self.couch.update(
                "catalogue-es", id_, lambda old: {**(old or {}), "_id": id_, "ver": ver, "p": text}
            )
        release = {"_id": f"release:{statement_id(signed['t'], signed['p'])}", **signed}
        await self.couch.put("catalogue-es", release)

    async def pack(self) -> Doc:
        pointer = await self.packs.build("catalogue-es")
        assert pointer is not None
        return pointer

    def bytes_of(self, pack: str) -> bytes:
        return unb64(self.store.live(PACKS)[pack]["_attachments"]["p"]["data"])

    def lines_of(self, pack: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in gzip.decompress(self.bytes_of(pack)).splitlines()]

    def kept(self) -> set[str]:
        return {key for key in self.store.live(PACKS) if not key.startswith("pack:")}


@pytest.fixture
async def hub() -> Hub:
    made = Hub()
    await made.begin()
    return made


async def test_a_pack_holds_every_document_with_its_revision_and_every_release(hub: Hub) -> None:
    await hub.publish("course:a", 1, '{"title":"Uno"}')
    await hub.publish("course:b", 1, '{"title":"Dos ñ"}')
    pointer = await hub.pack()
    stored = hub.store.live("catalogue-es")
    assert {line["_id"]: line for line in hub.lines_of(pointer["pack"])} == stored
    assert pointer["documents"] == 4
    assert pointer["since"] == hub.store.databases["catalogue-es"].seq
    assert pointer["generation"] == "first-life"
    assert pointer["database"] == "catalogue-es"


async def test_a_pack_is_named_by_its_bytes_and_the_same_documents_make_the_same_bytes(hub: Hub) -> None:
    await hub.publish("course:a", 1, "{}")
    pointer = await hub.pack()
    data = hub.bytes_of(pointer["pack"])
    assert hashlib.sha256(data).hexdigest() == pointer["pack"]
    assert len(data) == pointer["bytes"]
    docs = list(hub.store.live("catalogue-es").values())
    assert packed(docs) == packed(reversed(docs)) == data


async def test_what_was_withdrawn_is_not_in_it_but_its_withdrawal_is(hub: Hub) -> None:
    await hub.publish("course:a", 1, "{}")
    await hub.publish("course:b", 1, "{}")
    await hub.publish("course:a", 2, None)
    pointer = await hub.pack()
    ids = [line["_id"] for line in hub.lines_of(pointer["pack"])]
    assert "course:a" not in ids
    assert "course:b" in ids
    assert sum(id_.startswith("release:") for id_ in ids) == 3


async def test_what_is_published_while_a_pack_is_built_is_in_it_or_in_the_tail(hub: Hub) -> None:
    await hub.publish("course:a", 1, "{}")
    before = hub.store.databases["catalogue-es"].seq

    async def step(name: str) -> None:
        if name == "info" and hub.store.databases["catalogue-es"].seq == before:
            await hub.publish("course:b", 1, "{}")

    pointer = await Packs(MemoryCouch(hub.store, step)).build("catalogue-es")
    assert pointer is not None
    tail = await hub.couch.changes("catalogue-es", pointer["since"])
    inside = {line["_id"] for line in hub.lines_of(pointer["pack"])}
    assert inside | {change["id"] for change in tail["results"]} == set(hub.store.live("catalogue-es"))


async def test_the_present_pack_and_the_one_before_are_kept_and_older_ones_are_not(hub: Hub) -> None:
    packs = []
    for ver in (1, 2, 3, 4):
        await hub.publish("course:a", ver, json.dumps({"ver": ver}))
        packs.append((await hub.pack())["pack"])
    assert hub.kept() == set(packs[-2:])


async def test_building_again_changes_nothing(hub: Hub) -> None:
    await hub.publish("course:a", 1, "{}")
    first = await hub.pack()
    assert await hub.pack() == first
    assert await Packs(hub.couch).build("catalogue-es") == first


async def test_another_storage_generation_makes_a_new_pointer_to_the_same_pack(hub: Hub) -> None:
    await hub.publish("course:a", 1, "{}")
    first = await hub.pack()
    await hub.couch.update("hub", "storage", lambda old: {**(old or {}), "generation": "second-life"})
    second = await hub.pack()
    assert (second["pack"], second["generation"]) == (first["pack"], "second-life")
    assert hub.kept() == {first["pack"]}


async def test_nothing_published_makes_no_pack(hub: Hub) -> None:
    assert await hub.packs.build("catalogue-es") is None
    assert await hub.packs.build("catalogue-fr") is None
    assert await hub.packs.answer({}) == {"packs": []}


async def test_before_the_storage_has_a_generation_no_pack_is_made() -> None:
    hub = Hub()
    with pytest.raises(Unreachable):
        await hub.packs.build("catalogue-es")


async def test_the_answer_tells_what_a_phone_needs_and_no_more(hub: Hub) -> None:
    await hub.publish("course:a", 1, "{}")
    [told] = (await hub.packs.answer({}))["packs"]
    assert set(told) == {"language", "pack", "bytes", "database", "generation", "since", "documents"}


class Mirror(Hub):
    """A hub that mirrors another region, which publishes in Spanish."""

    def __init__(self) -> None:
        super().__init__()
        self.other = Hub()
        self.name = ""

    async def begin(self, generation: str = "first-life") -> None:
        await super().begin(generation)
        await self.other.begin()
        self.name = f"of-{self.other.region}-catalogue-es"
        await self.mirror()

    async def mirror(self) -> None:
        """What the other region has now is here as well, in revisions of this hub's own."""
        for theirs in ("directory", "catalogue-es"):
            name = f"of-{self.other.region}-{theirs}"
            await self.couch.ensure_db(name)
            for id_, doc in self.other.store.live(theirs).items():
                here = await self.couch.get(name, id_) or {}
                await self.couch.put(name, {**doc, "_rev": here["_rev"]} if here else _without_rev(doc))

    async def told(self) -> list[str]:
        rows = await self.couch.all_docs(PACKS, include_docs=True) if PACKS in self.store.databases else []
        return [row["doc"]["database"] for row in rows if row["id"].startswith("pack:")]


def _without_rev(doc: Doc) -> Doc:
    return {name: value for name, value in doc.items() if name != "_rev"}


@pytest.fixture
async def mirror() -> Mirror:
    made = Mirror()
    await made.begin()
    return made


async def test_what_is_mirrored_is_packed_once_it_stands_still(mirror: Mirror) -> None:
    for n in range(3):
        await mirror.other.publish(f"course:{n}", 1, "{}")
        await mirror.mirror()
        await mirror.packs.look()
        assert await mirror.told() == [], "it has moved since the last look"
    await mirror.packs.look()
    assert await mirror.told() == [mirror.name]
    pointer = mirror.store.live(PACKS)[f"pack:{mirror.name}"]
    lines = {line["_id"]: line for line in mirror.lines_of(pointer["pack"])}
    assert lines == mirror.store.live(mirror.name)
    assert (pointer["language"], pointer["database"]) == ("es", mirror.name)
    assert pointer["since"] == mirror.store.databases[mirror.name].seq


async def test_a_mirrored_text_that_its_own_region_withdrew_is_not_in_its_pack(mirror: Mirror) -> None:
    await mirror.other.publish("course:a", 1, "{}")
    await mirror.other.publish("course:b", 1, "{}")
    await mirror.mirror()
    await mirror.other.publish("course:a", 2, None)
    await mirror.mirror()
    pointer = await mirror.packs.build(mirror.name)
    assert pointer is not None
    ids = {line["_id"] for line in mirror.lines_of(pointer["pack"])}
    assert "course:b" in ids
    assert "course:a" not in ids


async def test_the_packs_of_a_region_that_was_parted_from_go(mirror: Mirror) -> None:
    await mirror.publish("course:own", 1, "{}")
    own = await mirror.pack()
    await mirror.other.publish("course:a", 1, "{}")
    await mirror.mirror()
    await mirror.packs.look()
    await mirror.packs.look()
    assert len(mirror.kept()) == 2
    for theirs in ("directory", "catalogue-es"):
        del mirror.store.databases[f"of-{mirror.other.region}-{theirs}"]
    await mirror.packs.look()
    assert await mirror.told() == ["catalogue-es"]
    assert mirror.kept() == {own["pack"]}


async def test_a_copy_whose_directory_is_not_here_makes_no_pack(mirror: Mirror) -> None:
    await mirror.other.publish("course:a", 1, "{}")
    await mirror.mirror()
    del mirror.store.databases[f"of-{mirror.other.region}-directory"]
    assert await mirror.packs.build(mirror.name) is None
