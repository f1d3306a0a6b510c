"""A backlog of documents from one hub to another: time, bytes and work, against the engine's own replicator.

`python -m tests.bench.federation [DOCUMENTS [ROUNDS]]`. Both go through the same counting line on loopback,
in turns, each time into databases that are not there yet; the medians are compared. Ours also passes the
other hub's gateway, and checks each document against a signed release. Services run as processes of their
own, as on a hub. Work is processor time of all engines and services: on a busy machine it says more than
seconds. The texts are chance words: what compresses well would flatter the bytes.

With `COUCHDB_URLS` (two servers of one's own, separated by a blank) the engines are those, and their work is
not counted.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from urllib.parse import urlsplit

import aiohttp
import structlog

from shared.couch import NotFound
from tests.support.apart import HubApart
from tests.support.proxy import FaultyLine
from tests.support.waiting import eventually
from tests.support.world import linked, pair

WORDS = 300  # a text, about 2 kB
LIMIT = 900.0
PLAIN = "plain-copy"


@dataclass
class Result:
    """Of one run: seconds, bytes on the line, seconds of processor."""

    seconds: float
    carried: int
    work: float


async def main(count: int, rounds: int) -> None:
    """Run both in turns, and print a line each."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    with tempfile.TemporaryDirectory() as folder:
        upper, lower = HubApart("upper", Path(folder) / "u"), HubApart("lower", Path(folder) / "l")
        await asyncio.gather(upper.open(), lower.open())
        try:
            texts = {f"lesson:bench:{n}": _text(Random(n)) for n in range(count)}
            await upper.publish(texts)
            await pair(upper, lower)
            await linked(lower, upper)
            plain, ours = [], []
            for _ in range(rounds):
                plain.append(await _replicator(upper, lower, count))
                ours.append(await _federation(upper, lower, count))
            _report(plain, ours)
        finally:
            await asyncio.gather(upper.close(), lower.close())


def _report(plain: list[Result], ours: list[Result]) -> None:
    rows = []
    for name, results in (("one-shot replicator", plain), ("federation", ours)):
        seconds = median(one.seconds for one in results)
        carried = median(one.carried for one in results) / 1e6
        work = median(one.work for one in results)
        rows.append((seconds, carried, work))
        print(f"{name:<22}{seconds:8.1f} s {carried:8.1f} MB {work:8.1f} s of processor")
    ratios = [after / before for before, after in zip(*rows, strict=True)]
    print(f"{'federation / plain':<22}{ratios[0]:8.2f}   {ratios[1]:8.2f}    {ratios[2]:8.2f}")


def _text(chance: Random) -> str:
    return " ".join("".join(chance.choices("aeiourstnlmcdp", k=chance.randint(2, 9))) for _ in range(WORDS))


async def _federation(upper: HubApart, lower: HubApart, count: int) -> Result:
    """Services start anew, so that nothing is remembered, and the line comes up once they are ready."""
    await asyncio.gather(upper.halt(), lower.halt())
    name = f"of-{upper.region}-catalogue-es"
    await lower.couch.delete_db(name)
    upper.line.down = True
    await asyncio.gather(upper.run(), lower.run())
    upper.line.bytes = 0
    upper.line.down = False
    await lower.bus.publish_news("news.directory", {})  # the pause between two tries ends
    while not upper.line.bytes:  # noqa: ASYNC110 - the first byte is the beginning
        await asyncio.sleep(0.005)
    began, worked = time.monotonic(), _work(upper, lower)

    async def arrived() -> bool:
        try:
            return int((await lower.couch.info(name))["doc_count"]) > count  # its release, too
        except NotFound:
            return False

    await eventually(arrived, LIMIT, 0.1)
    return Result(time.monotonic() - began, upper.line.bytes, _work(upper, lower) - worked)


async def _replicator(upper: HubApart, lower: HubApart, count: int) -> Result:
    """The engine of the lower hub pulls from that of the upper one, without any gateway."""
    await lower.couch.delete_db(PLAIN)
    line = FaultyLine()
    await line.start()
    parts = urlsplit(upper.couch.url)
    line.target = (str(parts.hostname), int(parts.port or 0))
    account = f"{parts.username}:{parts.password}@" if parts.username else ""
    source = f"{line.url.replace('://', f'://{account}')}/catalogue-es"
    target = f"{lower.couch.url}/{PLAIN}" if account else PLAIN
    body = {"source": source, "target": target, "create_target": True, "create_target_params": {"q": 1}}
    began, worked = time.monotonic(), _work(upper, lower)
    async with (
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=LIMIT)) as http,
        http.post(f"{lower.couch.url}/_replicate", json=body) as answer,
    ):
        await answer.read()
    seconds, work = time.monotonic() - began, _work(upper, lower) - worked
    copied = int((await lower.couch.info(PLAIN))["doc_count"])
    assert copied >= count, copied
    await line.close()
    return Result(seconds, line.bytes, work)


def _work(*hubs: HubApart) -> float:
    """Processor time of all processes of some hubs until now, in seconds."""
    ticks = 0
    for hub in hubs:
        for pid in hub.pids():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    asyncio.run(main(*(int(word) for word in [*sys.argv[1:], "10000", "3"][:2])))
