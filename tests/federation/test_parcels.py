"""Files that are carried between hubs: what a line would have brought, as often as one likes, and no more."""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from infra import hubfile
from infra.hub import parcel
from infra.stop import Stop
from tests.support.waiting import eventually
from tests.support.world import LIMIT, Hub, linked, pair


@pytest.fixture(scope="module")
async def two(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Hub, Hub]]:
    """Two paired hubs whose line is cut once they have met."""
    folder = tmp_path_factory.mktemp("two")
    upper, lower = Hub("upper", folder / "u"), Hub("lower", folder / "l")
    await asyncio.gather(upper.open(), lower.open())
    await pair(upper, lower)
    await linked(lower, upper)
    await eventually(partial(_known, upper, lower), LIMIT)
    await eventually(partial(_reaches, upper, lower), LIMIT)
    upper.line.down = True
    upper.line.sever()
    yield upper, lower
    await asyncio.gather(upper.close(), lower.close())


async def _known(upper: Hub, lower: Hub) -> bool:
    return f"of-{lower.region}-directory" in await upper.couch.db_names()


async def _reaches(hub: Hub, other: Hub) -> bool:
    """By both sides' word: that is told over the line."""
    relayed = await hub.couch.get("hub", "relayed") or {}
    return other.region in relayed.get("consented", ()) and other.region in relayed.get("transit", ())


async def _export(hub: Hub, file: Path, since: Path | None = None) -> Path:
    with _at(hub):
        await parcel.write(argparse.Namespace(file=str(file), since=str(since) if since else None, json=True))
    return file


async def _import(hub: Hub, file: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    with _at(hub):
        await parcel.read(argparse.Namespace(file=str(file), json=True))
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    told: dict[str, Any] = next(line for line in lines if "documents" in line)  # beside what services log
    return told


@contextmanager
def _at(hub: Hub) -> Iterator[None]:
    """What the `hub` command finds when HUB_DATA is this hub's folder."""
    run = hub.folder / "run"
    run.mkdir(exist_ok=True)
    hubfile.HubFile(
        pid=os.getpid(),
        url=hub.address,
        couchdb_url=hub.engine.url,
        nats_url=hub.nats.url,
        started="2026-01-01T00:00:00Z",
    ).write(run)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUB_DATA", str(hub.folder))
        yield


async def test_a_file_brings_courses_and_messages_once_and_ends_come_back_in_the_next(
    two: tuple[Hub, Hub], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    upper, lower = two
    await upper.publish({"lesson:stick:1": "en la memoria"})
    (down,) = await upper.refer(lower.region)
    queue = f"relay-to-{lower.region}"
    await eventually(partial(_queued, upper, queue, down), LIMIT)
    file = await _export(upper, tmp_path / "one.parcel")
    told = await _import(lower, file, capsys)
    assert told["documents"] > 0
    assert (told["messages"], told["refused"]) == (1, 0)
    assert "memoria" in (await lower.has(upper.region, "lesson:stick:1") or "")
    await eventually(partial(_boxed, lower, down), LIMIT)
    again = await _import(lower, file, capsys)
    assert again["documents"] == 0
    assert (await lower.box()).count(down) == 1
    await upper.publish({"lesson:stick:2": "después"})
    second = await _export(upper, tmp_path / "two.parcel", since=file)
    assert second.stat().st_size < file.stat().st_size
    assert (await _import(lower, second, capsys))["documents"] == 2  # the text and its release
    back = await _export(lower, tmp_path / "back.parcel")
    await _import(upper, back, capsys)
    assert await upper.receipt(down) == "delivered"


async def _queued(hub: Hub, queue: str, identity: str) -> bool:
    return await hub.couch.get(queue, identity) is not None


async def _consented(hub: Hub, other: Hub) -> bool:
    return other.region in (await hub.couch.get("hub", "relayed") or {}).get("consented", ())


async def _boxed(hub: Hub, identity: str) -> bool:
    return identity in await hub.box()


async def test_a_file_that_was_changed_or_is_of_a_stranger_is_not_taken_in(
    two: tuple[Hub, Hub], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    upper, lower = two
    file = await _export(upper, tmp_path / "good.parcel")
    head, *lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    changed = tmp_path / "changed.parcel"
    changed.write_bytes(gzip.compress(head + b"".join(lines[:-1])))
    half = tmp_path / "half.parcel"
    half.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    other = tmp_path / "other.parcel"
    other.write_bytes(b"a picture")
    for bad in (changed, half, other):
        with pytest.raises(Stop):
            await _import(lower, bad, capsys)
    await lower.ask("federation.remove", {"region": upper.region})
    with pytest.raises(Stop, match="paired"):
        await _import(lower, file, capsys)


@pytest.fixture(scope="module")
async def apart(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[tuple[Hub, Hub]]:
    """Two hubs that know nothing of each other. For the module: what they log outlives what a test reads."""
    folder = tmp_path_factory.mktemp("apart")
    upper, lower = Hub("above", folder / "u"), Hub("below", folder / "l")
    await asyncio.gather(upper.open(), lower.open())
    yield upper, lower
    await asyncio.gather(upper.close(), lower.close())


async def test_two_hubs_that_never_had_a_line_are_paired_and_carry_everything_by_files_alone(
    apart: tuple[Hub, Hub], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    upper, lower = apart
    for hub, other, role in ((upper, lower, "downstream"), (lower, upper, "upstream")):
        hub.line.down = True
        known = {"region": other.region, "name": other.name, "role": role}
        await hub.ask("federation.know", known)
    await upper.publish({"lesson:stick:9": "sin ninguna línea"})
    file = await _export(upper, tmp_path / "early.parcel")
    with pytest.raises(Stop):
        await _import(lower, file, capsys)  # no root has consented
    await upper.sign_pending()
    await lower.sign_pending()
    await eventually(partial(_consented, upper, lower), LIMIT)
    await eventually(partial(_consented, lower, upper), LIMIT)
    told = await _import(lower, await _export(upper, tmp_path / "one.parcel"), capsys)
    assert told["refused"] == 0
    assert "ninguna" in (await lower.has(upper.region, "lesson:stick:9") or "")
    await _import(upper, await _export(lower, tmp_path / "back.parcel"), capsys)
    (down,) = await upper.refer(lower.region)
    await eventually(partial(_queued, upper, f"relay-to-{lower.region}", down), LIMIT)
    await _import(lower, await _export(upper, tmp_path / "two.parcel"), capsys)
    await eventually(partial(_boxed, lower, down), LIMIT)
