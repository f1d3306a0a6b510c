"""What flows between hubs, on real engines and through a line that can be cut."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from itertools import product

import pyrage

from shared.couch import Doc
from shared.encoding import canonical_json, now, sha256_b32, sha256_hex, unb64
from shared.media import MediaStore
from tests.support.waiting import eventually
from tests.support.world import LIMIT, Hub, linked

Chain = tuple[Hub, Hub, Hub]


async def test_a_course_published_above_appears_below_and_so_does_its_next_version(chain: Chain) -> None:
    north, national, south = chain
    await national.publish({"lesson:a:1": "uno", "lesson:a:2": "dos"})
    for hub in (north, south):
        assert "uno" in await eventually(partial(hub.has, national.region, "lesson:a:1"), LIMIT)
    await national.publish({"lesson:a:1": "uno, mejor"})

    async def newer() -> bool:
        return "mejor" in (await north.has(national.region, "lesson:a:1") or "")

    await eventually(newer, LIMIT)
    assert "dos" in (await north.has(national.region, "lesson:a:2") or "")


async def test_pictures_come_with_the_course_that_shows_them(chain: Chain) -> None:
    north, national, _south = chain
    picture = b"\x89PNG\r\n\x1a\n" + bytes(4000)
    name = sha256_hex(picture)

    async def pieces() -> AsyncIterator[bytes]:
        yield picture

    await MediaStore(national.couch).write(name, "image/png", pieces(), now().date())
    ref = {"sha256": name, "type": "image/png", "size": len(picture), "alt": "un tejido", "name": "a.png"}
    await national.publish({"lesson:picture:1": "con imagen"}, media=[ref])
    found = await eventually(partial(MediaStore(north.couch).find, name), LIMIT)
    assert (found.type, found.size) == ("image/png", len(picture))


async def test_a_course_of_a_region_does_not_climb_where_nobody_asked_for_it(chain: Chain) -> None:
    north, national, _south = chain
    await north.publish({"lesson:north:1": "del norte"})
    await national.publish({"lesson:b:1": "después"})
    await eventually(lambda: north.has(national.region, "lesson:b:1"), LIMIT)
    assert not [
        name for name in await national.couch.db_names() if "-catalogue-" in name and north.region in name
    ]


async def test_a_hub_that_nobody_can_dial_gives_its_courses_where_both_roots_want_it(chain: Chain) -> None:
    _north, national, south = chain
    for hub, other, what in ((south, national, "give-catalogue"), (national, south, "take-catalogue")):
        said = (await hub.links())[other.region]["consented"]
        await hub.consent(other.region, sorted({*said, what}), later=1)
    await south.publish({f"lesson:south:{n}": f"del sur, {n}" for n in range(700)})  # its release comes last

    async def whole() -> bool:
        asked = [f"lesson:south:{n}" for n in range(700)]
        rows = await national.couch.all_docs(f"of-{south.region}-catalogue-es", keys=asked)
        return all("value" in row for row in rows)

    await eventually(lambda: national.has(south.region, "lesson:south:0"), LIMIT)
    await eventually(whole, LIMIT)


async def test_the_keys_of_each_region_reach_the_others_through_the_hub_between(chain: Chain) -> None:
    north, _national, south = chain

    async def keys() -> bool:
        docs = await north.couch.all_docs(f"of-{south.region}-directory", include_docs=True)
        return {doc["id"] for doc in docs} >= {row["id"] for row in await south.couch.all_docs("directory")}

    await eventually(keys, LIMIT)


async def test_a_sealed_message_goes_through_a_third_hub_once_and_its_sender_hears_of_it(
    chain: Chain,
) -> None:
    north, national, south = chain
    (identity,) = await north.refer(south.region)
    assert await eventually(lambda: north.receipt(identity), LIMIT) == "delivered"
    assert (await south.box()).count(identity) == 1
    assert identity not in await national.box()
    for name in ("relay", f"relay-to-{south.region}"):  # nothing of it stays on the way
        assert await eventually(partial(_gone, national, name, identity), LIMIT)


async def test_a_file_goes_through_a_third_hub_that_reads_and_keeps_nothing_of_it(chain: Chain) -> None:
    north, national, south = chain
    reader = pyrage.x25519.Identity.generate()
    words = b"la canaria canta en la foto " * 4000
    pieces = [pyrage.encrypt(words[at : at + 50_000], [reader.to_public()]) for at in (0, 50_000, 100_000)]
    national.line.down = True
    national.line.sever()
    sent = [await north.hand_over(south.region, piece) for piece in pieces]
    sent.append(await north.hand_over(south.region, pieces[0]))  # a phone that was not sure
    national.line.down = False
    for identity in sent:
        assert await eventually(partial(north.receipt, identity), LIMIT) == "delivered"
    names = [sha256_hex(piece) for piece in pieces]
    kept = [await south.couch.get_attachment("blobs", name, "c") for name in names]
    assert b"".join(pyrage.decrypt(piece or b"", [reader]) for piece in kept) == words
    for hub in (north, national):
        queues = [name for name in await hub.couch.db_names() if name.startswith(("files-to-", "relay"))]
        assert f"files-to-{(national if hub is north else south).region}" in queues
        for name, identity in product(queues, sent):
            assert await eventually(partial(_gone, hub, name, identity), LIMIT), name
    assert "blobs" not in await national.couch.db_names()
    through = [
        row["doc"]
        for name in await national.couch.db_names()
        if name.startswith("intake-")
        for row in await national.couch.all_docs(name, include_docs=True)
    ]
    passed = [unb64(doc["a"]) for doc in through if doc["_id"] in sent]
    assert sorted(passed) == sorted(pieces), "what passes is what was sealed"
    assert not [age for age in passed if b"canaria" in age]


async def _gone(hub: Hub, name: str, identity: str) -> bool:
    return await hub.couch.get(name, identity) is None


async def test_what_cannot_be_delivered_is_told_to_its_sender(chain: Chain) -> None:
    north, _national, south = chain
    (identity,) = await north.refer(south.region, to="box-" + "a" * 26)
    assert await eventually(lambda: north.receipt(identity), LIMIT) == "unknown-box"


async def test_the_hub_above_hears_that_nobody_opens_what_is_urgent_and_that_it_is_over(chain: Chain) -> None:
    north, national, south = chain
    waits: Doc = {"n": 2, "since": "2026-11-24T18:00:00Z"}
    await north.couch.put("hub", {"_id": "unheard", **waits})

    async def told(hub: Hub) -> Doc:
        doc = await hub.couch.get("unheard", north.region) or {}
        return {name: doc[name] for name in doc if not name.startswith("_")}

    async def heard(wanted: Doc) -> bool:
        return await told(national) == wanted

    await eventually(partial(heard, waits), LIMIT)
    await north.couch.update("hub", "unheard", lambda doc: {"_rev": (doc or {})["_rev"]})
    await eventually(partial(heard, {}), LIMIT)
    assert await told(south) == {}, "it goes no further than one hub"


async def test_messages_wait_while_a_line_is_down_and_go_when_it_is_back(chain: Chain) -> None:
    north, national, south = chain
    national.line.down = True
    national.line.sever()
    sent = await north.refer(south.region, count=5)

    async def seen() -> bool:
        link = (await north.links())[national.region]
        return link["state"] == "trouble" and link["trouble"]["code"] in ("broke-off", "unreachable")

    await eventually(seen, LIMIT)

    async def waiting() -> bool:
        return int((await north.links())[national.region]["waiting"]) >= 5

    await eventually(waiting, LIMIT)
    national.line.down = False
    for identity in sent:
        assert await eventually(partial(north.receipt, identity), LIMIT) == "delivered"
    assert set(sent) <= set(await south.box())
    await linked(north, national)


async def test_a_hub_that_lies_is_refused_document_by_document(chain: Chain) -> None:
    north, national, _south = chain
    p = canonical_json({"type": "lesson", "title": "nadie firmó esto"})
    forged: list[Doc] = [
        {"_id": "lesson:forged:1", "ver": 1, "p": p},
        {"_id": "release:" + "a" * 52, "t": "tejedora/release/v1", "p": "{}", "s": []},
        {"_id": "lesson:a:2", "ver": 99, "p": p},
    ]
    await national.couch.ensure_db("catalogue-es")
    for doc in forged:
        old = await national.couch.get("catalogue-es", doc["_id"])
        await national.couch.put("catalogue-es", doc | ({"_rev": old["_rev"]} if old else {}))
    directory: Doc = {"_id": sha256_b32(b"x"), "t": "tejedora/role/v1", "p": "{}", "s": []}
    await national.couch.put_if_absent("directory", directory)
    await national.publish({"lesson:c:1": "y lo bueno llega"})
    await eventually(lambda: north.has(national.region, "lesson:c:1"), LIMIT)
    assert await north.has(national.region, "lesson:forged:1") is None
    assert "nadie firmó" not in (await north.has(national.region, "lesson:a:2") or "")
    assert await north.couch.get(f"of-{national.region}-directory", directory["_id"]) is None
