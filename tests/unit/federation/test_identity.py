"""Who the hub says it is."""

from __future__ import annotations

import anyio
import pytest

from services.federation.identity import Identities
from services.federation.links import DATABASE, Links
from services.federation.settings import FederationSettings
from shared.problem import Problem
from tests.support.memory_couch import Database, MemoryCouch, Store
from tests.support.region import root_statement


def new_store(with_region: bool = True) -> Store:
    """A hub's disk."""
    store = Store({"directory": Database()})
    if with_region:
        store.databases["directory"].write(root_statement() | {"_rev": "1-" + "a" * 32}, None)
    return store


def identities(store: Store, place: str | None = None) -> Identities:
    """The service's view of a disk."""
    couch = MemoryCouch(store)
    return Identities(couch, FederationSettings(hub_name="Región de prueba", hub_place=place), Links(couch))


async def test_the_hub_id_is_made_once_and_stays() -> None:
    store = new_store()
    first, second = identities(store), identities(store)
    await first.prepare()
    await second.prepare()
    assert await first.current() == await second.current()
    assert len(store.live(DATABASE)) == 1


async def test_copies_that_start_at_once_agree_on_the_hub_id() -> None:
    store = new_store()
    copies = [identities(store) for _ in range(5)]
    async with anyio.create_task_group() as tasks:
        for copy in copies:
            tasks.start_soon(copy.prepare)
    assert len({(await copy.current()).hub for copy in copies}) == 1


async def test_identity_tells_the_region_the_name_and_the_place_that_was_chosen_and_no_peers() -> None:
    known = identities(new_store(), place="Valles Centrales")
    await known.prepare()
    identity = (await known.current()).to_dict()
    assert set(identity) == {"region", "hub", "name", "place", "demo", "version", "peers"}
    assert (identity["name"], identity["place"], identity["peers"]) == (
        "Región de prueba",
        "Valles Centrales",
        [],
    )
    assert len(identity["region"]) == 52


async def test_without_a_region_there_is_no_identity_but_a_problem() -> None:
    nobody = identities(new_store(with_region=False))
    await nobody.prepare()
    assert await nobody.waits_for_region() is not None
    with pytest.raises(Problem) as problem:
        await nobody.current()
    assert problem.value.status == 503
