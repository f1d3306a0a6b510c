"""A region whose publisher can sign, made through content's own door, and the signing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from infra import statements as make
from services.content.app import build
from services.content.settings import ContentSettings
from shared.bus import Bus
from shared.couch import Couch
from shared.encoding import now
from shared.signing import RELEASE, Seed, public_key, region_id, sign

ROOT = Seed(bytes(range(32)))
PUBLISHER = Seed(bytes(range(1, 33)))
BEGAN = now() - timedelta(days=1)


def content(couch_url: str, nats_url: str, folder: Path) -> Starlette:
    """One copy of content with a folder of its own."""
    return build(ContentSettings(couchdb_url=couch_url, nats_url=nats_url, content_catalogue=folder))


def root(seed: Seed = ROOT) -> dict[str, Any]:
    """A first root statement."""
    return make.root(seed, "Prueba", BEGAN)


REGION = region_id(root()["p"])


def role(key: Seed = PUBLISHER, name: str = "release") -> dict[str, Any]:
    """The root gives a role."""
    return make.role(ROOT, REGION, public_key(key), name, BEGAN, timedelta(days=30))


async def begin(bus: Bus) -> None:
    """The region and its publisher."""
    for statement in (root(), role()):
        await bus.request("content.directory_add", {"statement": statement})


async def signed(bus: Bus, seed: Seed = PUBLISHER) -> dict[str, Any]:
    """What is pending, signed."""
    return sign(RELEASE, (await bus.request("content.pending"))["p"], seed)


async def sign_all(bus: Bus) -> list[str]:
    """Sign and publish until nothing is pending; the languages in turn."""
    languages = []
    while (pending := await bus.request("content.pending"))["p"] is not None:
        release = sign(RELEASE, pending["p"], PUBLISHER)
        await bus.request("content.publish", {"release": release}, timeout=20)
        languages.append(pending["language"])
    return languages


async def versions(couch: Couch, language: str = "es") -> dict[str, int]:
    """Version of each stored document."""
    rows = await couch.all_docs(f"catalogue-{language}", include_docs=True)
    return {row["id"]: row["doc"]["ver"] for row in rows if not row["id"].startswith("release:")}
