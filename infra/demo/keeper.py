"""Keeps a demo hub usable by itself: the part that people play on a real hub.

It holds the demo's root, gives the shared demo coordinator her role and seal, grants every request for a
role, and signs the repository's catalogue. All of it goes through the same doors that people's devices use.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pyrage
import structlog

from infra import statements
from infra.demo.keys import DemoRoot
from infra.statements import Signed
from shared import directory_store
from shared.bus import Bus
from shared.couch import Couch, Doc
from shared.directory import Directory
from shared.encoding import b64u, now, unb64u
from shared.limits import HEAD_MAX, ROLE_MAX, SEAL_MAX
from shared.problem import Problem
from shared.signing import RELEASE, Seed, public_key, sign

HUB = "hub"
COORDINATOR = "demo:coordinator"
ASK_SECONDS = 20.0
AGO = timedelta(minutes=5)  # statements begin a little before now: the clocks of phones differ

log = structlog.get_logger()


class Keeper:
    """What is done to keep a demo alive. Every act is harmless when repeated."""

    def __init__(self, couch: Couch, bus: Bus, root: DemoRoot, release: Seed) -> None:
        self._couch = couch
        self._bus = bus
        self._root = root
        self._release = release

    async def tend(self) -> None:
        """Bring root, keys, roles, seal, catalogue and head up to date. Raises Problem, CouchError."""
        stored = await directory_store.load(self._couch)
        if stored.region is None:
            await self._add(self._root.statement)
        elif stored.region != self._root.region:
            raise Problem(409, "another-region", "The hub belongs to another region than this demo's root")
        author, identity = await self._coordinator()
        await self._hold_role(public_key(author), "coordinator")
        await self._hold_role(public_key(self._release), "release")
        await self._hold_seal(author, str(pyrage.x25519.Identity.from_str(identity).to_public()))
        await self.consent()
        await self.publish()
        await self._issue_head(author)

    async def consent(self) -> None:
        """Name this hub's key, and consent to what links ask for: on a real hub people decide that."""
        pending = await self._ask("federation.pending")
        for key in pending["keys"]:
            await self._hold_role(key, "hub")
        for peer in pending["peers"]:
            directory = await self._directory()
            known = directory.peer(peer["peer_region"])
            begins = now() if known is None else max(now(), _after(known.serial))
            await self._add(
                statements.peer(
                    self._root.seed, self._root.region, peer["peer_region"], peer["flows"], begins, ROLE_MAX
                )
            )
            log.info("demo_peer_consented", flows=len(peer["flows"]))
        if pending["peers"]:
            await self._issue_head((await self._coordinator())[0])

    async def grant(self) -> None:
        """Give every role that a member of the demo asks for."""
        waiting: list[dict[str, Any]] = (await self._ask("gateway.requests"))["requests"]
        for request in waiting:
            await self._hold_role(request["key"], request["role"])
            log.info("demo_role_granted", role=request["role"])
        if waiting:
            await self.vouch()

    async def vouch(self) -> None:
        """Say anew what the whole directory is: else devices warn that a part of it may be held back."""
        author, _identity = await self._coordinator()
        await self._issue_head(author)

    async def publish(self) -> None:
        """Sign the repository's catalogue, a language at a time, while it differs from what is published.

        Mistakes in it are logged, and do not keep the rest of the demo from working.
        """
        try:
            while (pending := await self._ask("content.pending"))["p"] is not None:
                await self._ask("content.publish", {"release": sign(RELEASE, pending["p"], self._release)})
                log.info("demo_catalogue_signed", language=pending["language"])
        except Problem as problem:
            if problem.slug != "folder-has-mistakes":
                raise
            log.warning("demo_catalogue_not_signed", mistakes=problem.detail)

    async def _coordinator(self) -> tuple[Seed, str]:
        """Secret keys of the coordinator that all demo coordinators share; made when they are not there."""
        await self._couch.ensure_db(HUB)
        doc = await self._couch.get(HUB, COORDINATOR)
        if doc is None:
            fresh: Doc = {
                "_id": COORDINATOR,
                "author": b64u(statements.new_seed()),
                "seal": str(pyrage.x25519.Identity.generate()),
            }
            await self._couch.put_if_absent(HUB, fresh)
            doc = await self._couch.get(HUB, COORDINATOR) or fresh
        return Seed(unb64u(doc["author"])), str(doc["seal"])

    async def _hold_role(self, key: str, name: Any) -> None:
        """See to it that a key holds a role for a while to come."""
        directory = await self._directory()
        if key in directory.revoked:
            return
        held = directory.role(key, name, now())
        if held is not None and _lasts(held.exp, ROLE_MAX):
            return
        begins = max(now() - AGO, held.nbf + timedelta(seconds=1)) if held else now() - AGO
        await self._add(statements.role(self._root.seed, self._root.region, key, name, begins, ROLE_MAX))

    async def _hold_seal(self, author: Seed, recipient: str) -> None:
        directory = await self._directory()
        held = directory.seal(public_key(author), "coordinator", now())
        if held is not None and held.recipient == recipient and _lasts(held.exp, SEAL_MAX):
            return
        begins = now() - AGO if held is None else now()
        await self._add(statements.seal(author, self._root.region, recipient, begins, SEAL_MAX))

    async def _issue_head(self, author: Seed) -> None:
        directory = await self._directory()
        known = directory.head(now())
        if directory.head_state(now()) == "fresh" and known is not None and _lasts(known.exp, HEAD_MAX):
            return
        await self._add(statements.head(author, directory, now()))

    async def _directory(self) -> Directory:
        directory = await directory_store.load_directory(self._couch)
        if directory is None:
            raise Problem(503, "no-root", "The directory has no root yet")
        return directory

    async def _add(self, statement: Signed) -> None:
        await self._ask("content.directory_add", {"statement": statement})

    async def _ask(self, subject: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
        return await self._bus.request(subject, payload, timeout=ASK_SECONDS)


def _after(serial: int) -> datetime:
    """The moment whose serial is the next one."""
    return datetime.fromtimestamp(serial + 1, UTC)


def _lasts(exp: datetime, whole: timedelta) -> bool:
    """True while at least a third of the term lies ahead."""
    return exp - now() > whole / 3
