"""A backlog of documents from one hub to another: time and bytes, against the engine's own replicator.

`python -m tests.bench.federation [DOCUMENTS]`. Both go through the same counting line on loopback; ours also
passes the other hub's gateway, and checks the hash of each document against a signed release. Gateway and
federation of both hubs share one process here, so that its times are an upper bound. The texts are chance
words: what compresses well would flatter the bytes.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from urllib.parse import urlsplit

import aiohttp
import structlog

from tests.support.proxy import FaultyLine
from tests.support.waiting import eventually
from tests.support.world import Hub, linked, pair

WORDS = 300  # a text, about 2 kB
LIMIT = 900.0


async def main(count: int) -> None:
    """Run both, and print a line each."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
    with tempfile.TemporaryDirectory() as folder:
        upper, lower = Hub("upper", Path(folder) / "u"), Hub("lower", Path(folder) / "l")
        await asyncio.gather(upper.open(), lower.open())
        try:
            texts = {f"lesson:bench:{n}": _text(Random(n)) for n in range(count)}
            await upper.publish(texts)
            plain = await _replicator(upper, lower, count)
            await pair(upper, lower)
            upper.line.bytes = 0
            began = time.monotonic()
            await eventually(lambda: _arrived(lower, upper, count), LIMIT, 0.2)
            seconds, carried = time.monotonic() - began, upper.line.bytes
            await linked(lower, upper)
            print(f"{'one-shot replicator':<22}{plain[0]:8.1f} s {plain[1] / 1e6:8.1f} MB")
            print(f"{'federation':<22}{seconds:8.1f} s {carried / 1e6:8.1f} MB")
            print(f"{'federation / plain':<22}{seconds / plain[0]:8.2f}   {carried / plain[1]:8.2f}")
        finally:
            await asyncio.gather(upper.close(), lower.close())


def _text(chance: Random) -> str:
    return " ".join("".join(chance.choices("aeiourstnlmcdp", k=chance.randint(2, 9))) for _ in range(WORDS))


async def _arrived(lower: Hub, upper: Hub, count: int) -> bool:
    name = f"of-{upper.region}-catalogue-es"
    if name not in await lower.couch.db_names():
        return False
    return int((await lower.couch.info(name))["doc_count"]) >= count


async def _replicator(upper: Hub, lower: Hub, count: int) -> tuple[float, int]:
    """The engine of the lower hub pulls from that of the upper one, without any gateway."""
    line = FaultyLine()
    await line.start()
    parts = urlsplit(upper.engine.url)
    line.target = (str(parts.hostname), int(parts.port or 0))
    began = time.monotonic()
    body = {"source": f"{line.url}/catalogue-es", "target": "plain-copy", "create_target": True}
    async with (
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=LIMIT)) as http,
        http.post(f"{lower.engine.url}/_replicate", json=body) as answer,
    ):
        await answer.read()
    seconds = time.monotonic() - began
    copied = int((await lower.couch.info("plain-copy"))["doc_count"])
    assert copied >= count, copied
    await line.close()
    return seconds, line.bytes


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
