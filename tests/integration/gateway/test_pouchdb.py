"""PouchDB, as it is, pushes to and pulls from the gateway."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shared.couch import Couch
from shared.encoding import new_id
from shared.envelope import revision_of
from tests.integration.gateway.conftest import INTAKE, MakeDevice
from tests.integration.gateway.devices import Device
from tests.integration.gateway.pouchdb import pouchdb
from tests.integration.gateway.sealing import sealed, stored
from tests.integration.gateway.serving import Served


def job(
    action: str, hub: Served, database: str, device: Device, folder: Path, **options: Any
) -> dict[str, Any]:
    """What `pouch.mjs` is to do."""
    return {
        "action": action,
        "remote": f"{hub.url}/sync/{database}",
        "token": device.token,
        "dir": str(folder),
        "name": f"{action}-{database}",
        "options": options,
    }


async def test_a_push_stores_envelopes_and_a_second_one_sends_nothing(
    hub: Served, region: str, device: MakeDevice, couch: Couch, tmp_path: Path
) -> None:
    sender = await device("defender")
    docs = [sealed(region) for _ in range(5)]
    push = job("push", hub, "intake", sender, tmp_path, checkpoint="source", batch_size=2)
    first = await pouchdb(**push, docs=docs)
    assert first["result"] == {"read": 5, "written": 5, "failures": 0}
    rows = await couch.all_docs(INTAKE)
    assert {row["id"]: row["value"]["rev"] for row in rows} == {d["_id"]: revision_of(d["_id"]) for d in docs}
    again = await pouchdb(**push)
    assert again["requests"] == ["GET / 200"], "its checkpoint on the device says that all is sent"


async def test_a_push_without_its_option_stores_and_then_says_that_no_checkpoint_is_kept(
    hub: Served, region: str, device: MakeDevice, couch: Couch, tmp_path: Path
) -> None:
    sender = await device("defender")
    push = job("push", hub, "intake", sender, tmp_path)
    result = await pouchdb(**push, docs=[sealed(region)], skipSetup=False)
    assert result["requests"][-1] == "PUT _local 403"
    assert result["error"]["type"] == "urn:tejedora:problem:not-allowed"
    assert len(await couch.all_docs(INTAKE)) == 1


async def test_a_restored_hub_is_sent_again_what_it_no_longer_knows(
    hub: Served, region: str, device: MakeDevice, couch: Couch, tmp_path: Path
) -> None:
    sender = await device("defender")
    push = job("push", hub, "intake", sender, tmp_path, checkpoint="source")
    await pouchdb(**push, docs=[sealed(region) for _ in range(3)])
    await couch.delete_db(INTAKE)
    await couch.update("hub", "storage", lambda doc: {**(doc or {}), "generation": new_id()})
    again = await pouchdb(**push)
    assert again["result"]["written"] == 3
    assert len(await couch.all_docs(INTAKE)) == 3


async def test_a_refused_envelope_ends_the_push_and_nothing_of_the_batch_is_stored(
    hub: Served, region: str, device: MakeDevice, couch: Couch, tmp_path: Path
) -> None:
    sender = await device("defender")
    bad = sealed("a" * 52)
    push = job("push", hub, "intake", sender, tmp_path, checkpoint="source", retry=False)
    result = await pouchdb(**push, docs=[sealed(region), bad])
    assert not result["ok"]
    assert result["error"]["status"] == 422
    assert result["error"]["name"] == "forbidden", "so that PouchDB does not try for ever"
    assert [(item["id"], item["reason"]) for item in result["error"]["refused"]] == [
        (bad["_id"], "wrong-region")
    ]
    assert INTAKE not in await couch.db_names() or await couch.all_docs(INTAKE) == []


@pytest.mark.parametrize("options", [{}, {"checkpoint": "target"}, {"batch_size": 7, "batches_limit": 2}])
async def test_a_pull_takes_everything_and_goes_on_where_it_ended(
    hub: Served, region: str, device: MakeDevice, couch: Couch, tmp_path: Path, options: dict[str, Any]
) -> None:
    reader = await device("coordinator")
    await couch.ensure_db("box-coordinators")
    docs = [stored(region) for _ in range(25)]
    await couch.bulk("box-coordinators", docs, new_edits=False)
    pull = job("pull", hub, "box-coordinators", reader, tmp_path, **options)
    first = await pouchdb(**pull)
    assert sorted(first["ids"]) == sorted(doc["_id"] for doc in docs)
    assert not any(" 5" in request or " 429" in request for request in first["requests"])
    more = [stored(region) for _ in range(3)]
    await couch.bulk("box-coordinators", more, new_edits=False)
    second = await pouchdb(**pull)
    assert second["result"]["read"] == 3, "only what is new"
    assert len(second["ids"]) == 28
    assert sum("_bulk_get" in request for request in second["requests"]) == 1
