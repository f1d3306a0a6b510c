"""A paired hub that lies, in every way that we thought of: it harms its own link, and nothing else."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from functools import partial
from itertools import count

import pytest
from aiohttp import web

from shared.encoding import canonical_json, new_id
from tests.support.liar import Answer, Liar
from tests.support.lies import (
    goes_back_and_forth,
    has_no_end,
    is_a_bomb,
    never_ends,
    says,
    trickles,
)
from tests.support.waiting import eventually
from tests.support.world import LIMIT, Hub

CHANGES = "/sync/catalogue-es/_changes"
DOCUMENTS = "/sync/catalogue-es/_bulk_get"
names = count()


@pytest.fixture(scope="module")
async def three(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Hub, Liar, Liar]]:
    """A hub that dials two others: one lies when a test says so, the other never does."""
    hub = Hub("hub", tmp_path_factory.mktemp("hub"))
    hub.patience = 1.0
    await hub.open()
    async with Liar() as liar, Liar() as honest:
        for other in (liar, honest):
            await hub.ask("federation.join", {"code": other.code()})
        await hub.sign_pending()
        yield hub, liar, honest
    await hub.close()


@pytest.fixture(autouse=True)
def truth(three: tuple[Hub, Liar, Liar]) -> None:
    """Each test begins with no lie."""
    three[1].behave()


async def arrives(hub: Hub, other: Liar) -> None:
    """What another hub publishes now comes."""
    name = f"lesson:{next(names)}:1"
    other.publish(name, "y lo bueno llega")
    await eventually(partial(hub.has, other.region, name), LIMIT)


async def trouble(hub: Hub, other: Liar) -> str | None:
    """What people see of a link."""
    said = (await hub.links())[other.region]["trouble"]
    return None if said is None else str(said["code"])


async def goes_on(hub: Hub, liar: Liar, honest: Liar) -> None:
    """The other line works while this one lies; this one works when it lies no more."""
    await arrives(hub, honest)
    liar.behave()
    await arrives(hub, liar)


LIES: dict[str, tuple[str, Answer, set[str]]] = {
    "an answer without an end": (CHANGES, never_ends, {"too-large"}),
    "an answer that is a bomb": (CHANGES, is_a_bomb, {"too-large"}),
    "an answer that trickles": (CHANGES, trickles, {"timed-out"}),
    "a feed that goes back and forth": (CHANGES, goes_back_and_forth, {"bad-answer"}),
    "nothing but brackets": (CHANGES, says("[" * 100_000), {"bad-answer"}),
    "no JSON": (CHANGES, says("<html>"), {"bad-answer"}),
    "rows without ids": (CHANGES, says({"results": [{"id": 7}], "last_seq": 1}), {"bad-answer"}),
    "a place that is none": (CHANGES, says({"results": [], "last_seq": "9" * 9000}), {"bad-answer"}),
    "more rows than asked": (CHANGES, says({"results": [{"id": "x"}] * 5001, "last_seq": 9}), {"bad-answer"}),
    "documents of another shape": (DOCUMENTS, says({"results": {"docs": 1}}), {"bad-answer"}),
    "an exchange of other fields": ("/api/peers/exchange", says({"v": 2}), {"bad-answer"}),
    "a nonce that is a list": ("/api/peers/exchange", says({}, 401), {"refused", "bad-answer"}),
    "an error of its own": (CHANGES, says({}, 500), {"bad-answer"}),
}


@pytest.mark.parametrize("lie", LIES)
async def test_a_lie_is_trouble_of_its_own_link_and_of_no_other(
    three: tuple[Hub, Liar, Liar], lie: str
) -> None:
    hub, liar, honest = three
    path, answer, codes = LIES[lie]
    await arrives(hub, liar)
    liar.publish(f"lesson:{next(names)}:1", "para que haya algo que leer")
    liar.answers[path] = answer
    if "nonce" in lie:
        liar.answers["/api/peers/nonces"] = says({"nonce": [1], "exp": {}})

    async def seen() -> bool:
        return await trouble(hub, liar) in codes

    await eventually(seen, LIMIT)
    await goes_on(hub, liar, honest)


async def test_a_feed_without_an_end_holds_up_no_other_line_and_no_message(
    three: tuple[Hub, Liar, Liar],
) -> None:
    hub, liar, honest = three
    await arrives(hub, liar)
    liar.answers[CHANGES] = has_no_end
    (identity,) = await hub.refer(liar.region)

    async def handed() -> bool:
        return identity in liar.handed

    await eventually(handed, LIMIT)
    await arrives(hub, honest)
    liar.behave()
    liar.generation = new_id()  # its feed is another one now
    await arrives(hub, liar)


async def test_it_follows_no_redirect(three: tuple[Hub, Liar, Liar]) -> None:
    hub, liar, honest = three
    inside = {"Location": f"{hub.engine.url}/hub/_all_docs"}
    trap = {"Location": f"{honest.url}/trap"}
    for path, where in ((CHANGES, trap), ("/api/peers/nonces", inside), ("/api/peers/exchange", trap)):
        liar.answers[path] = says({}, 307, **where)

    async def refused() -> bool:
        return await trouble(hub, liar) == "refused"

    await eventually(refused, LIMIT)
    await goes_on(hub, liar, honest)
    assert "/trap" not in honest.seen


@pytest.mark.parametrize(
    "address", ["https://127.0.0.1:1", "https://10.0.0.7", "http://example.org", "https://[fe80::1]"]
)
async def test_it_moves_no_link_into_the_network_around_a_hub(
    three: tuple[Hub, Liar, Liar], address: str
) -> None:
    hub, liar, honest = three
    liar.exchange["address"] = address
    before = liar.seen.get("/api/peers/exchange", 0)
    await eventually(lambda: _more(liar, "/api/peers/exchange", before + 2), LIMIT)
    link = await hub.couch.get("hub", f"peer:{liar.region}")
    assert link is not None
    assert link["address"] == liar.url
    await goes_on(hub, liar, honest)


async def _more(liar: Liar, path: str, than: int) -> bool:
    return liar.seen.get(path, 0) > than


async def test_texts_that_were_changed_or_were_never_asked_for_are_not_kept(
    three: tuple[Hub, Liar, Liar],
) -> None:
    hub, liar, honest = three
    await arrives(hub, honest)
    liar.publish("lesson:changed:1", "lo firmado")
    catalogue = liar.databases["catalogue-es"]
    changed = {"_id": "lesson:changed:1", "ver": 1, "p": canonical_json({"title": "lo cambiado"})}
    catalogue[:] = [changed if doc["_id"] == "lesson:changed:1" else doc for doc in catalogue]
    copy = f"of-{honest.region}-catalogue-es"
    liar.databases[copy] = [{"_id": "lesson:theirs:1", "ver": 1, "p": canonical_json({"title": "de otra"})}]
    liar.databases[f"of-{honest.region}-directory"] = liar.databases["directory"]
    liar.databases["../hub"] = liar.databases["hub"] = [{"_id": "evil"}]

    async def refused() -> bool:
        return int((await hub.links())[liar.region]["refused"]) > 0

    await eventually(refused, LIMIT)
    await goes_on(hub, liar, honest)
    assert await hub.has(liar.region, "lesson:changed:1") is None
    assert await hub.couch.get(copy, "lesson:theirs:1") is None
    assert await hub.couch.get("hub", "evil") is None
    theirs = {row["id"] for row in await hub.couch.all_docs(f"of-{honest.region}-directory")}
    assert not theirs & {doc["_id"] for doc in liar.databases["directory"]}


async def test_refusals_of_other_messages_than_those_it_was_handed_end_nothing(
    three: tuple[Hub, Liar, Liar],
) -> None:
    hub, liar, honest = three
    refusal = {"type": "urn:tejedora:problem:refused", "refused": [{"id": "z" * 52, "reason": "expired"}]}
    liar.answers["/sync/intake/_bulk_docs"] = says(refusal, 422)
    (identity,) = await hub.refer(liar.region)
    await eventually(lambda: _more(liar, "/sync/intake/_bulk_docs", 1), LIMIT)
    assert await hub.receipt(identity) is None
    await goes_on(hub, liar, honest)

    async def handed() -> bool:
        return identity in liar.handed

    await eventually(handed, LIMIT)


async def test_news_without_an_end_wear_nobody_out(three: tuple[Hub, Liar, Liar]) -> None:
    hub, liar, honest = three

    async def floods(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        while True:
            await response.write(b'data: {"database": "directory"}\n\n')
            await asyncio.sleep(0.001)

    async def ends_at_once(_request: web.Request) -> web.StreamResponse:
        return web.Response()

    for lie, path, most in ((floods, "/api/peers/exchange", 25), (ends_at_once, "/live", 15)):
        liar.answers["/live"] = lie
        await hub.halt()
        await hub.run()  # so that the stream is opened anew
        liar.seen.clear()
        await asyncio.sleep(3)  # long enough to tell a few from hundreds
        assert 0 < liar.seen.get(path, 0) <= most, lie
    await goes_on(hub, liar, honest)
