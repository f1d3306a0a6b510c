"""Asks a running hub's service over NATS and prints its answer: `python ask.py HUB_JSON SUBJECT`."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import structlog

from shared.bus import Bus

ANSWER_SECONDS = 120.0


async def ask(nats_url: str, subject: str) -> None:
    """Ask with an empty payload."""
    bus = Bus(nats_url, "bench")
    await bus.connect()
    try:
        print(json.dumps(await bus.request(subject, {}, timeout=ANSWER_SECONDS)))
    finally:
        await bus.close()


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    hub, question = sys.argv[1:]
    asyncio.run(ask(json.loads(Path(hub).read_text())["nats_url"], question))
