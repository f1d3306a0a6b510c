"""Shapes of federation, and what happens in each: published, adapted, alerted, referred, revoked."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

import anyio.to_thread
import pyrage

from infra import statements
from shared.encoding import b64, format_time, new_id, now, sha256_hex, unb64
from shared.envelope import AGE_MAGIC
from shared.peers import replaced_of
from shared.signing import ALERT, public_key, sign, statement_id
from tests.support.waiting import eventually
from tests.support.world import Hub, know, linked, pair

ORIGINAL = "lesson:original:1"
ADAPTED = "lesson:adapted:1"
CANARY = "una mujer de la costa pide refugio esta noche"
PATIENCE = 400.0  # with seconds of latency, a look at everything takes a while
SHAPES: dict[str, tuple[str, tuple[tuple[int, int], ...]]] = {
    "pair": ("ab", ((0, 1),)),
    "chain of three": ("abc", ((1, 0), (1, 2))),
    "star of four": ("abcd", ((3, 0), (3, 1), (3, 2))),
    "triangle": ("abc", ((0, 1), (1, 2), (0, 2))),
}
"""Names of the hubs, and links as (upper, lower): the lower one dials."""


@dataclass
class Federation:
    """The hubs of a shape. `first` and `last` are as far apart as it has."""

    hubs: Sequence[Hub]
    links: Sequence[tuple[Hub, Hub]]

    @property
    def first(self) -> Hub:
        return self.hubs[0]

    @property
    def last(self) -> Hub:
        return self.hubs[-1] if len(self.hubs) != 4 else self.hubs[2]


@dataclass
class Events:
    """What was done, to be looked for everywhere."""

    texts: dict[str, str]
    alerts: dict[str, str]
    originals: dict[str, str]
    sent: list[str]
    sealed: str
    revoked: str


@asynccontextmanager
async def federation(shape: str, folder: Path) -> AsyncIterator[Federation]:
    """Hubs of a shape, started, paired and consented."""
    names, edges = SHAPES[shape]
    hubs = [Hub(name, folder / name) for name in names]
    await asyncio.gather(*(hub.open() for hub in hubs))
    try:
        for upper, lower in edges:
            await pair(hubs[upper], hubs[lower])
        await know(*hubs)
        for upper, lower in edges:
            await linked(hubs[lower], hubs[upper])
        made = Federation(hubs, [(hubs[upper], hubs[lower]) for upper, lower in edges])
        await _adapt(made)
        yield made
    finally:
        await asyncio.gather(*(hub.close() for hub in hubs))


async def _adapt(of: Federation) -> None:
    """Each lower hub has a text of the upper one, and publishes its own copy, which names that."""
    for upper in dict.fromkeys(upper for upper, _ in of.links):
        await upper.publish({ORIGINAL: f"el original de {upper.name}"})
    for upper, lower in of.links:
        text = await eventually(partial(lower.has, upper.region, ORIGINAL), PATIENCE)
        source = sha256_hex(text.encode())
        named = {"region": upper.region, "id": ORIGINAL, "ver": 1, "source_hash": source}
        await lower.publish({f"{ADAPTED}:{upper.name}": "la nuestra"}, adapted_from=named)


async def happen(of: Federation) -> Events:
    """A course and an alert by each upper hub, a next version of what others adapted, a key that is revoked,
    messages from end to end and back, one of them really sealed."""
    events = Events({}, {}, {}, [], "", "")
    for upper in dict.fromkeys(upper for upper, _ in of.links):
        document = f"lesson:{new_id()}:1"
        await upper.publish({document: f"de {upper.name}"})
        events.texts[upper.region] = document
        events.originals[upper.region] = f"el original, corregido {new_id()}"
        await upper.publish({ORIGINAL: events.originals[upper.region]})
        events.alerts[upper.region] = await alert(upper)
    key = public_key(statements.new_seed())
    await of.first.say(
        statements.role(of.first.root, of.first.region, key, "author", now(), timedelta(days=30))
    )
    await of.first.say(statements.revocation(of.first.root, of.first.region, key, now()))
    events.revoked = key
    events.sent = await of.first.refer(of.last.region, 3)
    (events.sealed,) = await of.first.refer(of.last.region, content=_sealed_for(of.last))
    events.sent.append(events.sealed)
    events.sent += await of.last.refer(of.first.region, 4)
    return events


async def alert(hub: Hub) -> str:
    """A signed alert, put where content puts it."""
    said = {"region": hub.region, "area": "todas", "text": "simulacro", "advice": "", "ends": None}
    said |= {"made": format_time(now()), "exp": format_time(now() + timedelta(hours=5))}
    signed = sign(ALERT, said, hub.coordinator.seed)
    identity = statement_id(signed["t"], signed["p"])
    await hub.couch.ensure_db("alerts")
    await hub.couch.put_if_absent("alerts", {"_id": identity, **signed})
    await hub.bus.publish_news("news.alert", {})
    return identity


async def agree(of: Federation, events: Events) -> None:
    """All is where it should be: nothing lost, nothing twice, and no hub in between keeps any of it."""
    for upper, lower in of.links:
        await eventually(partial(lower.has, upper.region, events.texts[upper.region]), PATIENCE)
        await eventually(partial(_newest, lower, upper.region, events.originals[upper.region]), PATIENCE)
        assert await lower.couch.get(replaced_of(upper.region, "catalogue-es"), f"{ORIGINAL}@1")
        assert await lower.couch.get("catalogue-es", f"{ADAPTED}:{upper.name}")
        copy = f"of-{upper.region}-alerts"
        await eventually(partial(lower.couch.get, copy, events.alerts[upper.region]), PATIENCE)
    await eventually(partial(_knows, of.last, of.first.region, events.revoked), PATIENCE)
    for hub, sent in ((of.first, events.sent[:4]), (of.last, events.sent[4:])):
        for identity in sent:
            assert await eventually(partial(hub.receipt, identity), PATIENCE) == "delivered"
    for hub, others in ((of.last, events.sent[:4]), (of.first, events.sent[4:])):
        box = await hub.box()
        assert [box.count(identity) for identity in others] == [1] * len(others)
    opened = await of.last.couch.get("box-coordinators", events.sealed)
    assert opened is not None
    assert _opens(of.last, unb64(opened["a"]))
    for hub in of.hubs:
        if hub not in (of.first, of.last):
            assert not await anyio.to_thread.run_sync(found_in, hub.folder, CANARY)
            assert not set(events.sent) & set(await hub.box())
        for name in ("relay", *(name for name in await hub.couch.db_names() if name.startswith("relay-to"))):
            await eventually(partial(_empty_of, hub, name, events.sent), PATIENCE)


def _sealed_for(hub: Hub) -> bytes:
    """The canary, sealed to a hub's coordinator: its age file without the first bytes."""
    recipient = pyrage.x25519.Recipient.from_str(hub.coordinator.recipient)
    sealed = bytes(pyrage.encrypt((CANARY * 20).encode(), [recipient]))
    return sealed.removeprefix(AGE_MAGIC)


def _opens(hub: Hub, padded: bytes) -> bool:
    """The envelopes of tests are padded outside of the age file, by zeros."""
    identity = pyrage.x25519.Identity.from_str(hub.coordinator.identity)
    return CANARY.encode() in bytes(pyrage.decrypt(padded.rstrip(b"\0"), [identity]))


def found_in(folder: Path, words: str) -> list[str]:
    """Files below a folder with these words, as they are or in base64 at any offset."""
    plain = words.encode()
    forms = [plain, *(b64(bytes(shift) + plain)[4:-4].encode() for shift in range(3))]
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [str(file) for file in files if any(form in file.read_bytes() for form in forms)]


async def _newest(hub: Hub, region: str, text: str) -> bool:
    return text in (await hub.has(region, ORIGINAL) or "")


async def _knows(hub: Hub, region: str, revoked: str) -> bool:
    rows = await hub.couch.all_docs(f"of-{region}-directory", include_docs=True)
    return any("revoke" in row["doc"].get("t", "") and revoked in row["doc"]["p"] for row in rows)


async def _empty_of(hub: Hub, name: str, sent: list[str]) -> bool:
    return not {row["id"] for row in await hub.couch.all_docs(name)} & set(sent)
