"""Shapes of federation, and what happens in each: published, alerted, referred, revoked; then all agree."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from pathlib import Path

from infra import statements
from shared.encoding import format_time, new_id, now
from shared.signing import ALERT, public_key, sign, statement_id
from tests.support.waiting import eventually
from tests.support.world import Hub, know, linked, pair

PATIENCE = 180.0  # with seconds of latency, a look at everything takes a while
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
    sent: list[str]
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
        yield Federation(hubs, [(hubs[upper], hubs[lower]) for upper, lower in edges])
    finally:
        await asyncio.gather(*(hub.close() for hub in hubs))


async def happen(of: Federation) -> Events:
    """A course and an alert by each upper hub, a key that is revoked, messages from end to end and back."""
    events = Events({}, {}, [], "")
    for upper in dict.fromkeys(upper for upper, _ in of.links):
        document = f"lesson:{new_id()}:1"
        await upper.publish({document: f"de {upper.name}"})
        events.texts[upper.region] = document
        events.alerts[upper.region] = await alert(upper)
    key = public_key(statements.new_seed())
    await of.first.say(
        statements.role(of.first.root, of.first.region, key, "author", now(), timedelta(days=30))
    )
    await of.first.say(statements.revocation(of.first.root, of.first.region, key, now()))
    events.revoked = key
    events.sent = await of.first.refer(of.last.region, 4)
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
        copy = f"of-{upper.region}-alerts"
        await eventually(partial(lower.couch.get, copy, events.alerts[upper.region]), PATIENCE)
    await eventually(partial(_knows, of.last, of.first.region, events.revoked), PATIENCE)
    for hub, sent in ((of.first, events.sent[:4]), (of.last, events.sent[4:])):
        for identity in sent:
            assert await eventually(partial(hub.receipt, identity), PATIENCE) == "delivered"
    for hub, others in ((of.last, events.sent[:4]), (of.first, events.sent[4:])):
        box = await hub.box()
        assert [box.count(identity) for identity in others] == [1] * len(others)
    for hub in of.hubs:
        if hub not in (of.first, of.last):
            assert not set(events.sent) & set(await hub.box())
        for name in ("relay", *(name for name in await hub.couch.db_names() if name.startswith("relay-to"))):
            await eventually(partial(_empty_of, hub, name, events.sent), PATIENCE)


async def _knows(hub: Hub, region: str, revoked: str) -> bool:
    rows = await hub.couch.all_docs(f"of-{region}-directory", include_docs=True)
    return any("revoke" in row["doc"].get("t", "") and revoked in row["doc"]["p"] for row in rows)


async def _empty_of(hub: Hub, name: str, sent: list[str]) -> bool:
    return not {row["id"] for row in await hub.couch.all_docs(name)} & set(sent)
