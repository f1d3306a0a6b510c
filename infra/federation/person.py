"""A demo coordinator as a few lines: she enters like anybody at a demo hub, seals, sends, opens."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import aiohttp
import pyrage

from infra.statements import new_seed
from shared.directory import Directory
from shared.encoding import (
    b64,
    canonical_json,
    format_day,
    format_time,
    new_id,
    now,
    strict_json,
    unb64,
    unb64u,
)
from shared.envelope import envelope_id, revision_of
from shared.limits import ENVELOPE_SIZES
from shared.signing import ALERT, ENROL, MESSAGE, SESSION, Seed, Verified, public_key, sign, verify_dsse

Doc = dict[str, Any]
TRIES = 20_000  # pyrage adds some random bytes to each file: sealed again until the size is one of ours


class Coordinator:
    """The coordinator that all coordinators of a demo share, signed in at her hub."""

    def __init__(self, hub: str, http: aiohttp.ClientSession) -> None:
        self._hub = hub
        self._http = http
        self.region = ""
        self.box = ""
        self._author = self._auth = Seed(b"")
        self._identity = pyrage.x25519.Identity.generate()
        self._token = ""

    async def enter(self) -> None:
        """Through the door of the demo: an invitation, an enrolment, a session."""
        entered = await self._post("/api/demo/enter", {"role": "coordinator"})
        self.region = entered["region"]
        self._author = Seed(unb64u(entered["coordinator"]["author"]))
        self._identity = pyrage.x25519.Identity.from_str(entered["coordinator"]["seal"])
        invitation, self._auth = Seed(unb64u(entered["seed"])), new_seed()
        origin = {"region": self.region, "api_origin": self._hub}
        enrol = {
            **origin,
            "invitation": public_key(invitation),
            "auth": public_key(self._auth),
            "at": format_time(now()),
        }
        device = await self._post("/api/enrol", sign(ENROL, enrol, invitation, self._auth))
        nonce = await self._post("/api/sessions/nonce", {"device": device["device"]})
        session = {**origin, "device": device["device"], **nonce}
        opened = await self._post("/api/sessions", sign(SESSION, session, self._auth))
        self.box, self._token = opened["box"], opened["token"]

    async def refer(self, to: Directory, text: str) -> str:
        """Seal a message to the coordinators of another region, and send it; its id."""
        readers = sorted({seal.recipient for seal in to.recipients("coordinator", now()).values()})
        header = {
            "v": 1,
            "region": to.region,
            "to": "coordinators",
            "day": format_day(now()),
            "exp": format_day(now() + timedelta(days=30)),
        }
        h = canonical_json(header)
        message = {
            "id": new_id(),
            "kind": "referral",
            "h": h,
            "to": readers,
            "from": {
                "author": public_key(self._author),
                "seal": str(self._identity.to_public()),
                "box": self.box,
                "cert": None,
            },
            "made": format_time(now()),
            "re": [],
            "body": {"region": self.region, "text": text, "language": "es", "urgent": False},
        }
        age = _sealed(canonical_json(sign(MESSAGE, message, self._author)).encode(), readers)
        identity = envelope_id(h, age)
        doc = {"_id": identity, "_rev": revision_of(identity), "h": h, "a": b64(age)}
        await self._post("/sync/intake/_bulk_docs", {"docs": [doc], "new_edits": False})
        return identity

    async def alert(self, area: str, text: str) -> str:
        """Alert everybody of her region, and of those that take its alerts; the alert's id."""
        said = {
            "region": self.region,
            "area": area,
            "text": text,
            "advice": "",
            "made": format_time(now()),
            "exp": format_time(now() + timedelta(hours=12)),
            "ends": None,
        }
        return str((await self._post("/api/alerts", sign(ALERT, said, self._author)))["id"])

    async def status(self, identity: str) -> str:
        """What her hub says of a message."""
        answer = await self._post("/api/status", {"ids": [identity]})
        return str(answer[identity]["state"])

    async def read(self, identity: str) -> Verified | None:
        """A message from the coordinators' box, opened and its signature checked; None: it is not there."""
        async with self._http.get(
            f"{self._hub}/sync/box-coordinators/{identity}", headers=self._headers()
        ) as answer:
            return self.opened(await answer.json()) if answer.status == 200 else None

    def opened(self, doc: Doc) -> Verified | None:
        """What is in an envelope; None when it is not sealed to her."""
        try:
            plain = pyrage.decrypt(unb64(doc["a"]), [self._identity])
        except pyrage.DecryptError:
            return None
        return verify_dsse(strict_json(plain), MESSAGE)

    async def _post(self, path: str, body: Any) -> Any:
        async with self._http.post(self._hub + path, json=body, headers=self._headers()) as answer:
            found = await answer.json(content_type=None)
            if answer.status >= 300:
                raise RuntimeError(f"{path}: {answer.status} {found}")
            return found

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"} if self._token else {}


def _sealed(plain: bytes, readers: list[str]) -> bytes:
    recipients = [pyrage.x25519.Recipient.from_str(reader) for reader in readers]
    for size in ENVELOPE_SIZES:
        spare = size - len(pyrage.encrypt(plain, recipients))
        if spare < 200:
            continue
        for _ in range(TRIES):
            sealed = bytes(pyrage.encrypt(plain + b" " * spare, recipients))
            if len(sealed) == size:
                return sealed
            if abs(size - len(sealed)) > 300:
                spare += size - len(sealed)
    raise RuntimeError("the message does not fit")
