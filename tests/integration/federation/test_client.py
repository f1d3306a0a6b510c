"""Asking a hub that lies: every answer ends soon, is bounded, and becomes a trouble that has a name."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from infra import statements
from services.federation import client as asking
from services.federation.client import PeerClient, Trouble
from services.federation.settings import FederationSettings
from shared.limits import KIB
from shared.signing import Seed
from tests.support.liar import Answer, Liar
from tests.support.lies import is_a_bomb, never_ends, says, trickles

CHANGES = "/sync/directory/_changes"
KEY = statements.new_seed()


async def _key() -> Seed:
    return KEY


async def _proof() -> None:
    return None


@pytest.fixture
async def liar() -> AsyncIterator[Liar]:
    """A hub that lies when it is told to."""
    async with Liar() as made:
        yield made


def who_asks(liar: Liar, patience: float) -> PeerClient:
    """A hub that is paired with it; `patience` in seconds."""
    settings = FederationSettings(
        couchdb_url="http://127.0.0.1:1", nats_url="nats://127.0.0.1:1", federation_patience_seconds=patience
    )
    return PeerClient(settings, liar.url, "a" * 52, liar.region, _key, _proof)


@pytest.fixture
async def client(liar: Liar) -> AsyncIterator[PeerClient]:
    """Who asks it, with more patience than a slow machine needs."""
    async with who_asks(liar, 60) as made:
        yield made


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (never_ends, "too-large"),
        (is_a_bomb, "too-large"),
        (says("[" * 100_000), "bad-answer"),
        (says("<html>"), "bad-answer"),
        (says({"results": [{"id": 7}], "last_seq": 1}), "bad-answer"),
        (says({"results": [], "last_seq": "9" * 9000}), "bad-answer"),
        (says({"results": [], "last_seq": True}), "bad-answer"),
        (says({"results": []}), "bad-answer"),
        (says({}, 500), "bad-answer"),
        (says({}, 503), "busy"),
        (says({}, 404), "refused"),
    ],
)
async def test_what_is_no_answer_is_a_trouble(
    liar: Liar, client: PeerClient, answer: Answer, code: str
) -> None:
    liar.answers[CHANGES] = answer
    with pytest.raises(Trouble, match=code):
        await client.changes("directory", 0, 10)
    liar.behave()
    assert (await client.changes("directory", 0, 10))["last_seq"] == 2


async def test_an_answer_that_trickles_is_not_waited_for(liar: Liar) -> None:
    liar.answers[CHANGES] = trickles
    async with who_asks(liar, 0.3) as client:
        with pytest.raises(Trouble, match="timed-out"):
            await client.changes("directory", 0, 10)


@pytest.mark.parametrize("path", ["/api/peers/nonces", "/api/peers/sessions"])
@pytest.mark.parametrize("said", [{}, [], {"nonce": [1], "exp": {}, "token": 7}])
async def test_a_session_of_another_shape_is_none(
    liar: Liar, client: PeerClient, path: str, said: object
) -> None:
    liar.answers[path] = says(said)
    with pytest.raises(Trouble, match="bad-answer"):
        await client.changes("directory", 0, 10)


async def test_no_redirect_is_followed(liar: Liar, client: PeerClient) -> None:
    liar.answers[CHANGES] = says({}, 307, Location=f"{liar.url}/trap")
    with pytest.raises(Trouble, match="refused"):
        await client.changes("directory", 0, 10)
    assert "/trap" not in liar.seen


async def test_documents_that_are_too_large_together_come_one_by_one_and_others_are_left_out(
    liar: Liar, client: PeerClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "DOCUMENTS_BYTES", 20 * KIB)
    sizes = {"a": 9 * KIB, "b": 1, "c": 9 * KIB, "d": 30 * KIB}
    liar.databases["catalogue-es"] = [{"_id": name, "p": "x" * size} for name, size in sizes.items()]
    found = await client.documents("catalogue-es", list(sizes))
    assert sorted(doc["_id"] for doc in found) == ["a", "b", "c"]


async def test_documents_that_were_not_asked_for_are_not_taken(liar: Liar, client: PeerClient) -> None:
    async def others(_request: web.Request) -> web.StreamResponse:
        docs = [{"docs": [{"ok": {"_id": name}}]} for name in ("asked", "other", "asked")]
        return await says({"results": docs})(_request)

    liar.answers["/sync/catalogue-es/_bulk_get"] = others
    assert await client.documents("catalogue-es", ["asked"]) == [{"_id": "asked"}]
