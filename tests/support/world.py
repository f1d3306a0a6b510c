"""Several whole hubs for tests of federation: each with an engine, a nats-server and its services' real apps.

The gateway of each is reached through a `FaultyLine`; `people` sign, publish, seal and open as devices do.
"""

from __future__ import annotations

import asyncio
import io
import json
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import aiohttp
import anyio.to_thread

from infra import statements
from services.federation.app import build as build_federation
from services.federation.settings import FederationSettings
from services.gateway.app import Overrides
from services.gateway.app import build as build_gateway
from services.gateway.settings import GatewaySettings
from services.incidents.app import build as build_incidents
from services.incidents.settings import IncidentsSettings
from services.notifications.app import build as build_notifications
from services.notifications.settings import NotificationsSettings
from shared.bus import Bus
from shared.couch import Couch
from shared.directory import Directory
from shared.directory_store import load_directory
from shared.encoding import b64, canonical_json, format_time, now, sha256_hex
from shared.envelope import envelope_id, revision_of
from shared.signing import RELEASE, public_key, region_id, sign, statement_id
from tests.integration.gateway.serving import serving
from tests.support.claims import claim_couch, wipe_couch
from tests.support.engines import CouchEngine, GivenEngine, NatsServer, engine_for
from tests.support.envelopes import envelope
from tests.support.proxy import FaultyLine
from tests.support.waiting import eventually
from tests.vectors.people import Person

QUICK = 0.1
LIMIT = 60.0


class Hub:
    """One region and its hub. Its root, its release key and its coordinator are here, in the clear."""

    engine: CouchEngine | GivenEngine
    patience = 6.0  # with a silent line, in seconds
    _open: ClassVar[list[Hub]] = []

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.line = FaultyLine()
        self.nats = NatsServer(folder / "nats")
        self.root = statements.new_seed()
        self.release = statements.new_seed()
        self.coordinator = Person(f"coordinator of {name}")
        self.first = statements.root(self.root, name, now() - timedelta(minutes=5), demo=True)
        self.region = region_id(self.first["p"])
        self._apps = AsyncExitStack()
        self._versions: dict[str, int] = {}

    async def open(self) -> None:
        """Start its engines, write its directory, run its services."""
        taken = {hub.engine.url for hub in self._open if isinstance(hub.engine, GivenEngine)}
        self.engine = engine_for(self.folder / "engine", taken)
        self._open.append(self)
        await self.line.start()
        await asyncio.gather(
            anyio.to_thread.run_sync(self.engine.start), anyio.to_thread.run_sync(self.nats.start)
        )
        self.couch = Couch(self.engine.url)
        if isinstance(self.engine, GivenEngine):
            await claim_couch(self.engine.url)
            await wipe_couch(self.couch)
        self.bus = Bus(self.nats.url, "tests")
        await self.bus.connect()
        await self.bus.ensure_streams()
        await self._found_region()
        await self.run()

    async def run(self) -> None:
        """Run the services, as after a start of the machine."""
        where: dict[str, Any] = {"couchdb_url": self.engine.url, "nats_url": self.nats.url}
        where |= {"hub_data": self.folder, "hub_name": self.name, "hub_public_url": self.line.url}
        where |= {"hub_leaf_port": self.nats.leaf_port}
        federation = FederationSettings(
            **where,
            federation_sweep_seconds=2,
            federation_ask_seconds=0.3,
            federation_retry_seconds=0.5,
            federation_patience_seconds=self.patience,
            federation_detour_seconds=1,
        )
        incidents = IncidentsSettings(
            **where, incidents_discover_seconds=QUICK, incidents_retry_seconds=QUICK
        )
        gateway = await self._apps.enter_async_context(
            serving(build_gateway(GatewaySettings(**where), Overrides(beat_seconds=1.0)))
        )
        self.address = gateway.url
        parts = urlsplit(gateway.url)
        self.line.target = (str(parts.hostname), int(parts.port or 0))
        for app in (
            build_incidents(incidents),
            build_notifications(NotificationsSettings(**where)),
            build_federation(federation),
        ):
            await self._apps.enter_async_context(serving(app))

    async def halt(self) -> None:
        """Stop the services; the databases stay."""
        self.line.target = None
        await self._apps.aclose()
        self._apps = AsyncExitStack()

    async def close(self) -> None:
        """Stop everything."""
        await self.halt()
        self._open.remove(self)
        await self.line.close()
        await self.bus.close()
        await self.couch.close()
        await asyncio.gather(
            anyio.to_thread.run_sync(self.engine.stop), anyio.to_thread.run_sync(self.nats.stop)
        )

    # What its people do

    async def _found_region(self) -> None:
        await self.couch.ensure_db("directory")
        begins = now() - timedelta(minutes=4)
        year = timedelta(days=300)
        await self.say(self.first)
        for key, role in ((public_key(self.release), "release"), (self.coordinator.key, "coordinator")):
            await self.say(statements.role(self.root, self.region, key, role, begins, year))
        seal = statements.seal(
            self.coordinator.seed, self.region, self.coordinator.recipient, begins, timedelta(days=60)
        )
        await self.say(seal)

    async def say(self, statement: dict[str, Any]) -> None:
        """Put a statement into the directory, as content does, and tell of it."""
        identity = statement_id(statement["t"], statement["p"])
        await self.couch.put_if_absent("directory", {"_id": identity, **statement})
        if self.bus.connected:
            await self.bus.publish_news("news.directory", {})

    async def sign_pending(self) -> None:
        """The root says yes to all that the hub asks it."""
        pending = await self.ask("federation.pending")
        for key in pending["keys"]:
            begins = now() - timedelta(minutes=4)
            await self.say(statements.role(self.root, self.region, key, "hub", begins, timedelta(days=300)))
        for peer in pending["peers"]:
            await self.consent(peer["peer_region"], peer["flows"])

    async def consent(self, region: str, flows: list[str], days: float = 300, later: int = 0) -> None:
        """The root consents to flows with another region."""
        moment = now() + timedelta(seconds=later)
        await self.say(statements.peer(self.root, self.region, region, flows, moment, timedelta(days=days)))

    async def publish(
        self,
        texts: dict[str, str],
        language: str = "es",
        media: list[dict[str, Any]] | None = None,
        **more: Any,
    ) -> None:
        """Publish documents under a release of the region's own key, as content does."""
        name = f"catalogue-{language}"
        await self.couch.ensure_db(name)
        docs, items = [], []
        for identity, text in texts.items():
            ver = self._versions[identity] = self._versions.get(identity, 0) + 1
            fields = {"type": "lesson", "title": text, **more} | ({"media": media} if media else {})
            p = canonical_json(fields)
            old = await self.couch.get(name, identity)
            docs.append({"_id": identity, "ver": ver, "p": p} | ({"_rev": old["_rev"]} if old else {}))
            items.append({"id": identity, "ver": ver, "sha256": sha256_hex(p.encode())})
        payload = {"region": self.region, "origin": "tests", "made": format_time(now()), "items": items}
        signed = sign(RELEASE, payload, self.release)
        docs.append({"_id": f"release:{statement_id(signed['t'], signed['p'])}", **signed})
        for start in range(0, len(docs), 1000):  # CouchDB takes no larger request than its settings say
            await self.couch.bulk(name, docs[start : start + 1000])
        await self.bus.publish_news("news.catalogue", {"database": name})

    async def refer(self, region: str, count: int = 1, **more: Any) -> list[str]:
        """A coordinator's messages for another region, put into the intake as the gateway does."""
        intake = f"intake-{now():%Y-%m}"
        await self.couch.ensure_db(intake)
        docs = [envelope(region=region, day=now().date(), **more) for _ in range(count)]
        docs = [{**doc, "_rev": revision_of(doc["_id"])} for doc in docs]
        await self.couch.bulk(intake, docs, new_edits=False)
        return [doc["_id"] for doc in docs]

    async def hand_over(self, region: str, chunk: bytes) -> str:
        """A chunk of a file for another region, put into the intake as the gateway does."""
        header = {"v": 1, "region": region, "to": "files", "day": now().date().isoformat()}
        h = canonical_json(header | {"exp": (now().date() + timedelta(days=60)).isoformat()})
        identity = envelope_id(h, chunk)
        intake = f"intake-{now():%Y-%m}"
        await self.couch.ensure_db(intake)
        doc = {"_id": identity, "_rev": revision_of(identity), "h": h, "a": b64(chunk)}
        await self.couch.bulk(intake, [doc], new_edits=False)
        return identity

    async def ask(self, subject: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        """A question to one of its services, as the `hub` command asks it; machines of tests may be slow."""
        return await self.bus.request(subject, payload, timeout=30)

    # What can be seen from outside

    async def has(self, region: str, identity: str, language: str = "es") -> str | None:
        """The text of a mirrored document, or None."""
        doc = await self.couch.get(f"of-{region}-catalogue-{language}", identity)
        return None if doc is None else str(doc["p"])

    async def receipt(self, identity: str) -> str | None:
        """What the hub says of a message: `delivered`, or why it was refused."""
        doc = await self.couch.get("receipts", identity)
        return None if doc is None else str(doc.get("reason") or doc["state"])

    async def box(self) -> list[str]:
        """Ids in the coordinators' box."""
        return sorted(row["id"] for row in await self.couch.all_docs("box-coordinators"))

    async def directory(self) -> Directory:
        """Its own directory."""
        found = await load_directory(self.couch)
        assert found is not None
        return found

    async def links(self) -> dict[str, dict[str, Any]]:
        """Links by region, as people see them."""
        found = await self.ask("federation.links")
        return {link["region"]: link for link in found["links"]}


async def pair(upper: Hub, lower: Hub, role: str = "downstream") -> None:
    """`lower` joins by a code of `upper`, and dials it from then on; both roots consent."""
    code = (await upper.ask("federation.invite", {"role": role}))["code"]
    await lower.ask("federation.join", {"code": code})
    await upper.sign_pending()
    await lower.sign_pending()


async def know(*hubs: Hub) -> None:
    """Each of these regions knows, and may write to, each other."""
    for hub in hubs:
        known = await hub.links()
        for other in hubs:
            if other is not hub and other.region not in known:
                await hub.ask("federation.know", {"region": other.region, "name": other.name})
        await hub.sign_pending()


async def linked(hub: Hub, other: Hub) -> None:
    """Wait until the link of two hubs works, as `hub` sees it."""

    async def look() -> bool:
        return bool((await hub.links())[other.region]["state"] == "ready")

    await eventually(look, LIMIT)


async def ask(url: str, method: str, path: str, body: Any = None, token: str = "") -> tuple[int, Any]:
    """One request by hand: status and JSON."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    headers["Content-Type"] = "application/json"
    data = None if body is None else io.BytesIO(json.dumps(body).encode())
    async with (
        aiohttp.ClientSession() as http,
        http.request(method, url + path, data=data, headers=headers) as answer,
    ):
        try:
            return answer.status, await answer.json(content_type=None)
        except ValueError:
            return answer.status, None
