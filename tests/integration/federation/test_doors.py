"""Who comes in by the doors for hubs, and what they may do there: everything else is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from infra import statements
from shared.couch import Couch
from shared.encoding import b64u, format_time, new_id, now, sha256_hex, unb64u
from shared.peers import BY_ROLE, PeerCode
from shared.signing import PEER_JOIN, PEER_SESSION, Seed, public_key, region_id, sign
from tests.support.envelopes import envelope
from tests.support.waiting import eventually
from tests.support.world import Hub, ask

OK, CREATED = 200, 201


class Stranger:
    """Another region with a hub of a few lines: what it signs is up to the test."""

    def __init__(self, name: str) -> None:
        self.root = statements.new_seed()
        self.key = statements.new_seed()
        self.first = statements.root(self.root, name, now() - timedelta(minutes=5), demo=True)
        self.region = region_id(self.first["p"])

    def joins(self, code: PeerCode, **changes: Any) -> dict[str, Any]:
        """The body of a POST /api/peers/join."""
        said = {"region": self.region, "peer_region": code.region, "secret": sha256_hex(unb64u(code.secret))}
        signed = sign(PEER_JOIN, {**said, "at": format_time(now()), **changes}, self.key)
        return {"join": signed, "secret": code.secret, "roots": [self.first], "role": "sibling"}

    async def signs_in(self, hub: Hub, key: Seed | None = None, **changes: Any) -> tuple[int, Any]:
        """Ask for a nonce, and sign it."""
        _, nonce = await ask(hub.line.url, "POST", "/api/peers/nonces", {"region": self.region})
        said = {"region": hub.region, "peer_region": self.region, "api_origin": hub.line.url, **nonce}
        signed = sign(PEER_SESSION, {**said, **changes}, key or self.key)
        body = {"session": signed, "proof": changes.pop("proof", None)}
        return await ask(hub.line.url, "POST", "/api/peers/sessions", body)


@pytest.fixture(scope="module")
async def hub(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Hub]:
    """One hub."""
    made = Hub("one", tmp_path_factory.mktemp("one"))
    await made.open()
    yield made
    await made.close()


async def code_of(hub: Hub) -> PeerCode:
    """A fresh code."""
    return PeerCode.read((await hub.ask("federation.invite", {"role": "sibling"}))["code"])


async def paired(hub: Hub, name: str, flows: list[str] | None = None) -> Stranger:
    """A stranger who has paired, and whom the hub's root has consented to."""
    peer = Stranger(name)
    status, _ = await ask(hub.line.url, "POST", "/api/peers/join", peer.joins(await code_of(hub)))
    assert status == OK
    await hub.consent(peer.region, sorted(BY_ROLE["sibling"]) if flows is None else flows)

    async def welcome() -> bool:
        return (await peer.signs_in(hub))[0] == OK

    if flows != []:
        await eventually(welcome)
    return peer


async def token_of(hub: Hub, peer: Stranger) -> str:
    """A session."""
    status, opened = await peer.signs_in(hub)
    assert status == OK, opened
    return str(opened["token"])


async def test_a_code_pairs_one_hub_once(hub: Hub) -> None:
    code = await code_of(hub)
    first, second = Stranger("first"), Stranger("second")
    assert (await ask(hub.line.url, "POST", "/api/peers/join", first.joins(code)))[0] == OK
    assert (await ask(hub.line.url, "POST", "/api/peers/join", first.joins(code)))[0] == OK  # a repeat
    status, problem = await ask(hub.line.url, "POST", "/api/peers/join", second.joins(code))
    assert (status, problem["type"]) == (409, "urn:tejedora:problem:code-used")
    guessed = PeerCode(code.region, code.address, code.key, b64u(bytes(32)))
    assert (await ask(hub.line.url, "POST", "/api/peers/join", first.joins(guessed)))[0] == 404


@pytest.mark.parametrize(
    "changes",
    [
        {"region": "a" * 52},
        {"peer_region": "a" * 52},
        {"secret": "0" * 64},
        {"at": "2020-01-01T00:00:00Z"},
    ],
    ids=["another region", "for another hub", "another secret", "long ago"],
)
async def test_a_pairing_that_does_not_hold_uses_up_no_code(hub: Hub, changes: dict[str, str]) -> None:
    code, peer = await code_of(hub), Stranger("slips")
    assert (await ask(hub.line.url, "POST", "/api/peers/join", peer.joins(code, **changes)))[0] == 422
    assert (await ask(hub.line.url, "POST", "/api/peers/join", peer.joins(code)))[0] == OK


async def test_nobody_signs_in_who_is_not_paired_or_whom_the_root_has_not_consented_to(hub: Hub) -> None:
    status, problem = await Stranger("unknown").signs_in(hub)
    assert (status, problem["type"]) == (403, "urn:tejedora:problem:peer-unknown")
    waiting = await paired(hub, "waiting", flows=[])
    status, problem = await waiting.signs_in(hub)
    assert (status, problem["type"]) == (403, "urn:tejedora:problem:peer-not-consented")


async def test_a_forged_a_replayed_or_a_misdirected_session_is_refused(hub: Hub) -> None:
    peer = await paired(hub, "careful")
    assert (await peer.signs_in(hub, key=statements.new_seed()))[0] == 403
    assert (await peer.signs_in(hub, api_origin="https://elsewhere.example.org"))[0] == 401
    assert (await peer.signs_in(hub, region="a" * 52))[0] == 401
    assert (await peer.signs_in(hub, nonce=b64u(bytes(40))))[0] == 401
    assert (await peer.signs_in(hub, exp=format_time(now() + timedelta(days=1))))[0] == 401
    _, nonce = await ask(hub.line.url, "POST", "/api/peers/nonces", {"region": peer.region})
    said = {"region": hub.region, "peer_region": peer.region, "api_origin": hub.line.url, **nonce}
    body = {"session": sign(PEER_SESSION, said, peer.key), "proof": None}
    assert (await ask(hub.line.url, "POST", "/api/peers/sessions", body))[0] == OK
    assert (await ask(hub.line.url, "POST", "/api/peers/sessions", body))[0] == 401


async def test_a_hub_reads_what_the_root_consents_to_and_nothing_of_anybody_else(hub: Hub) -> None:
    peer = await paired(hub, "curious", flows=["give-directory"])
    token = await token_of(hub, peer)

    async def reads(database: str) -> int:
        return (await ask(hub.line.url, "GET", f"/sync/{database}/_changes", token=token))[0]

    assert await reads("directory") == OK
    other = f"relay-to-{Stranger('other').region}"
    closed = ["catalogue-es", "box-coordinators", "box-casework", f"box-{new_id()}", "intake", "hub"]
    closed += [other, f"relay-to-{peer.region}", "relays", "receipts", "relay", "history-es"]
    assert {name: await reads(name) for name in closed} == dict.fromkeys(closed, 403)
    for path in ("/api/operator/status", "/api/invitations", "/api/peers", "/api/packs"):
        assert (await ask(hub.line.url, "GET", path, token=token))[0] == 403
    pushed = {"docs": [envelope(region=hub.region, day=now().date())], "new_edits": False}
    assert (await ask(hub.line.url, "POST", "/sync/intake/_bulk_docs", pushed, token))[0] == 403


async def test_a_session_ends_when_consent_ends_and_when_the_hub_is_parted_from(hub: Hub) -> None:
    peer = await paired(hub, "short")
    token = await token_of(hub, peer)
    assert (await ask(hub.line.url, "GET", "/sync/directory", token=token))[0] == OK
    await hub.consent(peer.region, [], later=2)

    async def shut() -> bool:
        return (await ask(hub.line.url, "GET", "/sync/directory", token=token))[0] == 403

    await eventually(shut)
    other = await paired(hub, "parted")
    token = await token_of(hub, other)
    await hub.ask("federation.remove", {"region": other.region})
    await eventually(shut)
    assert (await other.signs_in(hub))[0] == 403


async def test_messages_for_places_that_a_hub_may_not_write_to_are_refused(hub: Hub) -> None:
    token = await token_of(hub, await paired(hub, "writer"))

    async def pushes(*docs: dict[str, Any]) -> tuple[int, Any]:
        body = {"docs": list(docs), "new_edits": False}
        return await ask(hub.line.url, "POST", "/sync/intake/_bulk_docs", body, token)

    today = now().date()
    good = envelope(region=hub.region, day=today)
    assert (await pushes(good))[0] == CREATED
    for bad, reason in (
        (envelope("casework", region=hub.region, day=today), "not-your-place"),
        (envelope(region=Stranger("far").region, day=today), "wrong-region"),
        (envelope(region=hub.region, day=today - timedelta(days=90)), "expired"),
        ({**good, "h": good["h"].replace('"v":1', '"v":1 ')}, "id-mismatch"),
    ):
        status, problem = await pushes(bad)
        assert (status, [item["reason"] for item in problem["refused"]]) == (422, [reason])
    assert (await pushes(*[good] * 51))[0] == 413


async def test_bodies_that_no_hub_sends_are_refused_and_leave_nothing(hub: Hub) -> None:
    token = await token_of(hub, await paired(hub, "sloppy"))
    before = set(await hub.couch.db_names())
    documents = {"region": "a" * 52, "database": "directory", "docs": []}
    for path, body, status in (
        ("/api/peers/exchange", {}, 422),
        ("/api/peers/exchange", {"v": 1, "asks": ["x"] * 300}, 422),
        ("/api/peers/documents", {**documents, "database": "hub"}, 403),
        ("/api/peers/documents", {**documents, "database": "../hub"}, 403),
        ("/api/peers/documents", {**documents, "docs": [{}] * 501}, 422),
        ("/api/peers/documents", {**documents, "docs": [{"_id": "x" * 7_000_000}]}, 413),
        ("/api/peers/documents", {**documents, "region": hub.region}, OK),  # taken, and nothing of it kept
        ("/api/peers/documents", documents, OK),
    ):
        answer, found = await ask(hub.line.url, "POST", path, body, token)
        assert answer == status, (path, found)
    assert set(await hub.couch.db_names()) == before


async def test_a_hub_key_that_its_root_names_anew_is_believed_without_pairing_again(hub: Hub) -> None:
    peer = await paired(hub, "renewed")
    token = await token_of(hub, peer)
    fresh = statements.new_seed()
    begins = now() - timedelta(minutes=4)
    named = statements.role(peer.root, peer.region, public_key(fresh), "hub", begins, timedelta(days=90))
    forged = statements.role(fresh, peer.region, public_key(fresh), "hub", begins, timedelta(days=90))
    first = {"_id": _id(peer.first), **peer.first}
    body = {"region": peer.region, "database": "directory", "docs": [first]}
    assert (await ask(hub.line.url, "POST", "/api/peers/documents", body, token))[1]["stored"] == 1

    async def signs_in(proof: dict[str, Any]) -> int:
        _, nonce = await ask(hub.line.url, "POST", "/api/peers/nonces", {"region": peer.region})
        said = {"region": hub.region, "peer_region": peer.region, "api_origin": hub.line.url, **nonce}
        body = {"session": sign(PEER_SESSION, said, fresh), "proof": proof}
        return (await ask(hub.line.url, "POST", "/api/peers/sessions", body))[0]

    assert await signs_in(forged) == 403
    assert await signs_in(named) == OK


def _id(statement: dict[str, Any]) -> str:
    from shared.signing import statement_id

    return statement_id(statement["t"], statement["p"])


async def test_what_lies_in_the_databases_of_a_hub_opens_no_other(hub: Hub) -> None:
    token = await token_of(hub, await paired(hub, "secretive"))
    code = await code_of(hub)
    couch: Couch = hub.couch
    found = []
    for name in await couch.db_names():
        rows = await couch.all_docs(name, include_docs=True)
        found += [name for row in rows if token in str(row["doc"]) or code.secret in str(row["doc"])]
    assert found == []
    assert "_replicator" not in [n for n in await couch.db_names() if await couch.all_docs(n)]
