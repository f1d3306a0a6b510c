"""No request that the gateway lets through can end or hang the engine behind it, or make it answer a 5xx.

The embedded engine dies of `latest=true` with an unknown revision, and never answers an empty
`_bulk_get`: both were seen. So every parameter is tried with every kind of value.
"""

from __future__ import annotations

import itertools
import json
from typing import Any
from urllib.parse import quote

import anyio

from shared.couch import Couch
from shared.envelope import revision_of
from tests.integration.gateway.conftest import MakeDevice
from tests.integration.gateway.sealing import stored

UNKNOWN = ["1-abc", "1-" + "a" * 32, "9-" + "a" * 32]
IDS = ["constructor", "toString", "hasOwnProperty", "valueOf", "length", "a" * 200, "x:y.z~1", "0"]
FLAGS = [
    "",
    "revs=true",
    "latest=true",
    "revs=true&latest=true&conflicts=true&revs_info=true&update_seq=true",
]


async def test_whatever_is_asked_of_documents_and_feeds(
    region: str, device: MakeDevice, couch: Couch
) -> None:
    reader = await device("coordinator")
    box = "box-coordinators"
    await couch.ensure_db(box)
    doc, second = stored(region), stored(region)
    known = doc["_id"]
    await couch.bulk(box, [doc, second], new_edits=False)
    await couch.delete(box, second["_id"], revision_of(second["_id"]))
    revs = [revision_of(known), revision_of(second["_id"]), *UNKNOWN]
    ids = [known, second["_id"], *IDS]

    paths = [f"{quote(i, safe='')}?{flags}" for i, flags in itertools.product(ids, FLAGS)]
    paths += [
        f"{i}?rev={rev}&{flags}" for i, rev, flags in itertools.product([known, second["_id"]], revs, FLAGS)
    ]
    lists = ["all", *(json.dumps([rev]) for rev in revs), json.dumps(revs)]
    paths += [
        f"{i}?open_revs={quote(some)}&{flags}"
        for i, some, flags in itertools.product([known, second["_id"], "constructor"], lists, FLAGS)
    ]
    sinces = ["0", "1", "999", "999999999999999999", "0-", "12-abc", "now"]
    rest = [
        "",
        "limit=0",
        "limit=1&descending=true",
        "include_docs=true&style=all_docs&conflicts=true&limit=9",
    ]
    rest += ["seq_interval=10000&update_seq=true&style=main_only", "feed=longpoll&timeout=0&heartbeat=1"]
    paths += [f"_changes?since={since}&{more}" for since, more in itertools.product(sinces, rest)]

    bodies: list[Any] = [{"docs": []}, {"docs": [{"id": known}] * 128}]
    bodies += [{"docs": [{"id": i}, {"id": i, "rev": rev}]} for i, rev in itertools.product(ids, revs)]
    for path in paths:
        await small(reader.call("GET", f"/sync/{box}/{path}"), path)
    for body, flags in itertools.product(bodies, FLAGS[:3]):
        await small(reader.call("POST", f"/sync/{box}/_bulk_get?{flags}", json=body), str(body)[:200])
    info = await couch.info(box)
    assert info["doc_count"] == 1, "the engine is the same, and well"


async def small(asking: Any, what: str) -> None:
    """An answer in time, and not the fault of the hub."""
    with anyio.fail_after(10):
        answer = await asking
    assert answer.status_code in (200, 400, 404), (what, answer.text)
