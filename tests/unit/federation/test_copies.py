"""Copies of other regions: only what that region signed gets in, document by document, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from services.federation.copies import Copies
from shared.encoding import canonical_json, format_time, now, sha256_hex
from shared.peers import copy_of, replaced_of
from shared.signing import ALERT, RELEASE, sign, statement_id
from tests.support.memory_couch import MemoryCouch, Store
from tests.vectors.people import COORDINATOR, STRANGER
from tests.vectors.people import RELEASE as RELEASER
from tests.vectors.statements import REGION, ROOT, peer, role, seal

Doc = dict[str, Any]


def document(signed: Doc) -> Doc:
    """A statement as it lies in a directory."""
    return {"_id": statement_id(signed["t"], signed["p"]), **signed}


def published(texts: dict[str, tuple[int, str]], by: Any = RELEASER) -> list[Doc]:
    """Documents, and the release that lists them."""
    docs: list[Doc] = []
    for identity, (ver, text) in texts.items():
        docs.append({"_id": identity, "ver": ver, "p": canonical_json({"title": text})})
    items = [{"id": d["_id"], "ver": d["ver"], "sha256": sha256_hex(d["p"].encode())} for d in docs]
    said = {"region": REGION, "origin": "tests", "made": format_time(now()), "items": items}
    signed = sign(RELEASE, said, by.seed)
    return [*docs, {"_id": f"release:{statement_id(signed['t'], signed['p'])}", **signed}]


DIRECTORY = [document(s) for s in (ROOT, role(RELEASER, "release", nbf="2026-01-01T00:00:00Z"))]


@pytest.fixture
def store() -> Store:
    """An empty disk."""
    return Store()


@pytest.fixture
def copies(store: Store) -> Copies:
    """Copies on it."""
    return Copies(MemoryCouch(store))


def held(store: Store, database: str) -> set[str]:
    """Ids in a copy."""
    return set(store.live(copy_of(REGION, database)))


async def test_statements_that_count_are_kept_and_others_refused_one_by_one(
    store: Store, copies: Copies
) -> None:
    bad = [
        document(role(STRANGER, "coordinator", by=(STRANGER,))),
        document(seal(STRANGER)),
        document(peer("b" * 51 + "a", ["give-relay"], by=(STRANGER,))),
        {**DIRECTORY[1], "_id": "a" * 52},
        {"_id": "x"},
        {},
    ]
    outcome = await copies.offer(REGION, "directory", [*bad, *DIRECTORY])
    assert held(store, "directory") == {doc["_id"] for doc in DIRECTORY}
    assert (outcome.stored, len(outcome.refused)) == (2, len(bad))
    assert (await copies.offer(REGION, "directory", DIRECTORY)).stored == 0


async def test_nothing_is_believed_before_the_root_is_here(store: Store, copies: Copies) -> None:
    outcome = await copies.offer(REGION, "directory", DIRECTORY[1:])
    assert outcome.waiting == {DIRECTORY[1]["_id"]}
    assert (await copies.offer(REGION, "catalogue-es", published({"lesson:a": (1, "x")}))).stored == 0


async def test_texts_are_kept_only_as_a_release_of_that_region_lists_them(
    store: Store, copies: Copies
) -> None:
    await copies.offer(REGION, "directory", DIRECTORY)
    good = published({"lesson:a": (1, "uno"), "lesson:b": (1, "dos")})
    other = published({"lesson:c": (1, "de nadie")}, by=STRANGER)
    changed = [{**good[0], "p": canonical_json({"title": "otra cosa"})}]
    rewritten = [{**good[1], "_deleted": True}, {**good[1], "_attachments": {}}]
    for docs in (other, changed, rewritten, [{"_id": "_design/x", "ver": 1, "p": "{}"}]):
        await copies.offer(REGION, "catalogue-es", docs)
    outcome = await copies.offer(REGION, "catalogue-es", good)
    assert outcome.stored == 3
    assert held(store, "catalogue-es") == {doc["_id"] for doc in good}


@pytest.mark.parametrize("seed", range(8))
async def test_any_order_with_repeats_ends_the_same_and_a_lower_version_never_comes_back(
    seed: int, store: Store, copies: Copies
) -> None:
    await copies.offer(REGION, "directory", DIRECTORY)
    docs = [
        *published({"lesson:a": (1, "uno"), "lesson:b": (1, "dos")}),
        *published({"lesson:a": (2, "uno, mejor")}),
        *published({"lesson:b": (3, "dos, dos veces mejor")}),
    ]
    chance = Random(seed)
    waiting = docs * 2
    chance.shuffle(waiting)
    while waiting:
        part, waiting = waiting[:3], waiting[3:]
        outcome = await copies.offer(REGION, "catalogue-es", part)
        waiting += [doc for doc in part if doc["_id"] in outcome.waiting]
    kept = store.live(copy_of(REGION, "catalogue-es"))
    assert (kept["lesson:a"]["ver"], kept["lesson:b"]["ver"]) == (2, 3)


async def test_a_text_that_makes_way_is_kept_for_who_adapted_it_until_the_region_is_dropped(
    store: Store, copies: Copies
) -> None:
    await copies.offer(REGION, "directory", DIRECTORY)
    old = published({"lesson:a": (1, "uno"), "lesson:b": (1, "dos")})
    for docs in (old, published({"lesson:a": (2, "uno, mejor")}), old):
        await copies.offer(REGION, "catalogue-es", docs)
    before = replaced_of(REGION, "catalogue-es")
    assert {id_: doc["p"] for id_, doc in store.live(before).items()} == {"lesson:a@1": old[0]["p"]}
    await copies.drop(REGION)
    assert not [name for name in await MemoryCouch(store).db_names() if REGION in name]


async def test_a_release_that_another_copy_of_the_service_took_in_is_found(store: Store) -> None:
    one, other = Copies(MemoryCouch(store)), Copies(MemoryCouch(store))
    await one.offer(REGION, "directory", DIRECTORY)
    first, second = published({"lesson:1": (1, "uno")}), published({"lesson:2": (1, "dos")})
    await other.offer(REGION, "catalogue-es", first)
    await one.offer(REGION, "catalogue-es", second[-1:])
    assert (await other.offer(REGION, "catalogue-es", second[:-1])).waiting == set()
    assert "lesson:2" in held(store, "catalogue-es")


async def test_what_is_lacking_is_what_releases_list_and_is_not_here_in_that_version(
    store: Store, copies: Copies
) -> None:
    await copies.offer(REGION, "directory", DIRECTORY)
    docs = published({"lesson:1": (1, "uno"), "lesson:2": (1, "dos")})
    await copies.offer(REGION, "catalogue-es", [docs[0], docs[-1]])
    asked = ["lesson:1", "lesson:2", "lesson:3"]
    fresh = Copies(MemoryCouch(store))  # as after a start
    assert await fresh.lacking(REGION, "catalogue-es", asked) == ["lesson:2", "lesson:3"]
    assert await fresh.lacking(REGION, "catalogue-es", [docs[-1]["_id"]]) == []
    newer = published({"lesson:1": (2, "uno, mejor")})
    await fresh.offer(REGION, "catalogue-es", newer[-1:])
    assert await fresh.lacking(REGION, "catalogue-es", asked[:1]) == ["lesson:1"]


async def test_what_waits_is_judged_again_when_a_directory_or_a_release_came(copies: Copies) -> None:
    seen = [await copies.known(REGION, "catalogue-es")]
    await copies.offer(REGION, "directory", DIRECTORY)
    seen.append(await copies.known(REGION, "catalogue-es"))
    docs = published({"lesson:1": (1, "uno")})
    await copies.offer(REGION, "catalogue-es", docs)
    seen.append(await copies.known(REGION, "catalogue-es"))
    assert len(set(seen)) == 3
    await copies.offer(REGION, "catalogue-es", docs)
    assert await copies.known(REGION, "catalogue-es") == seen[-1]


async def test_large_texts_are_written_in_requests_that_a_database_takes(store: Store) -> None:
    sizes: list[int] = []

    class Counting(MemoryCouch):
        async def bulk(self, db: str, docs: Sequence[Doc], new_edits: bool = True) -> list[Doc]:
            sizes.append(sum(len(doc["p"]) for doc in docs))
            return await super().bulk(db, docs, new_edits)

    copies = Copies(Counting(store))
    await copies.offer(REGION, "directory", DIRECTORY)
    texts = {f"lesson:{n}": (1, "x" * 250_000) for n in range(60)}
    await copies.offer(REGION, "catalogue-es", published(texts))
    assert len(held(store, "catalogue-es")) == 61
    assert max(sizes) <= 6 * 1024 * 1024


@pytest.mark.parametrize(
    ("hours", "kept", "refused"),
    [(0, True, None), (3, True, None), (-3, True, None), (-20, False, "future-dated"), (20, False, None)],
    ids=["right", "hours ahead", "hours behind", "a day behind", "a day ahead"],
)
async def test_an_alert_is_kept_by_a_clock_that_is_some_hours_wrong(
    store: Store,
    copies: Copies,
    monkeypatch: pytest.MonkeyPatch,
    hours: int,
    kept: bool,
    refused: str | None,
) -> None:
    coordinator = role(COORDINATOR, "coordinator", nbf="2026-01-01T00:00:00Z")
    await copies.offer(REGION, "directory", [*DIRECTORY, document(coordinator)])
    present = now()
    said = {"region": REGION, "area": "todas", "text": "simulacro", "advice": "", "ends": None}
    said |= {"made": format_time(present), "exp": format_time(present + timedelta(hours=1))}
    alert = document(sign(ALERT, said, COORDINATOR.seed))
    monkeypatch.setattr("services.federation.copies.now", lambda: present + timedelta(hours=hours))
    outcome = await copies.offer(REGION, "alerts", [alert])
    assert (alert["_id"] in held(store, "alerts")) is kept
    assert outcome.refused.get(alert["_id"]) == refused
