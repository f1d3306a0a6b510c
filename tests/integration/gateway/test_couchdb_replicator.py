"""What CouchDB's own replicator sends when it pulls with `use_checkpoints: false`, request by request.

The embedded engine's `_replicate` cannot send a token, so the requests are made here as CouchDB 3.5 makes
them.
"""

from __future__ import annotations

import json

import httpx2
import pytest

from shared.couch import Couch
from tests.integration.gateway.conftest import MakeDevice
from tests.integration.gateway.sealing import stored


async def test_it_can_pull_a_box(
    http: httpx2.AsyncClient, region: str, device: MakeDevice, couch: Couch
) -> None:
    reader = await device("coordinator")
    await couch.ensure_db("box-coordinators")
    docs = [stored(region) for _ in range(3)]
    await couch.bulk("box-coordinators", docs, new_edits=False)
    base = "/sync/box-coordinators"
    assert (await reader.call("HEAD", f"{base}/")).status_code == 200
    info = (await reader.call("GET", f"{base}/")).json()
    assert {"db_name", "update_seq", "instance_start_time"} <= set(info)
    feed = await reader.call("GET", f"{base}/_changes?feed=normal&style=all_docs&since=0&timeout=10000")
    changes = {row["id"]: [change["rev"] for change in row["changes"]] for row in feed.json()["results"]}
    assert changes == {doc["_id"]: [doc["_rev"]] for doc in docs}
    asked = [{"id": key, "rev": rev} for key, revs in changes.items() for rev in revs]
    answer = await reader.call(
        "POST", f"{base}/_bulk_get?latest=true&revs=true&attachments=true", json={"docs": asked}
    )
    found = [row["docs"][0]["ok"] for row in answer.json()["results"]]
    assert {doc["_id"]: doc["a"] for doc in found} == {doc["_id"]: doc["a"] for doc in docs}


@pytest.mark.parametrize("accept", ["application/json", "multipart/mixed"])
async def test_it_can_ask_for_single_documents_with_their_revisions(
    region: str, device: MakeDevice, couch: Couch, accept: str
) -> None:
    reader = await device("coordinator")
    await couch.ensure_db("box-coordinators")
    doc = stored(region)
    await couch.bulk("box-coordinators", [doc], new_edits=False)
    revs = json.dumps([doc["_rev"]])
    answer = await reader.call(
        "GET",
        f"/sync/box-coordinators/{doc['_id']}",
        params={"revs": "true", "open_revs": revs, "latest": "true", "atts_since": "[]"},
        headers={"Accept": accept},
    )
    assert answer.status_code == 200
    assert doc["a"] in answer.text
