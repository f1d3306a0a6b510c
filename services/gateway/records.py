"""The database `hub`: members, devices, invitations, requests and the audit of administrative acts.

Only opaque ids, roles, states and days are here. What links a person to her name or her keys of authorship is
on devices alone.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from services.gateway.clock import Clock
from shared.couch import Couch, Doc
from shared.encoding import b32, b64u, format_time, new_id, unb64u
from shared.signing import check_public_key

HUB = "hub"
LAST = "\uffff"


class Records:
    """Typed access to `hub`. Errors are those of `shared.couch`."""

    def __init__(self, couch: Couch, clock: Clock) -> None:
        self.couch = couch
        self._clock = clock
        self._secret: bytes | None = None

    async def ensure(self) -> None:
        """Create the database, this hub's storage generation and its secret, unless they are there."""
        await self.couch.ensure_db(HUB)
        await self.secret()
        await self.couch.put_if_absent(HUB, {"_id": "storage", "generation": new_id()})

    async def get(self, kind: str, identity: str) -> Doc | None:
        """The document `<kind>:<identity>`, or None."""
        return await self.couch.get(HUB, f"{kind}:{identity}")

    async def all(self, kind: str) -> list[Doc]:
        """Every document of a kind."""
        rows = await self.couch.all_docs(HUB, startkey=f"{kind}:", endkey=f"{kind}:{LAST}", include_docs=True)
        return [row["doc"] for row in rows if row.get("doc")]

    async def generation(self) -> str:
        """The storage generation:

        another one after a restore, so that clients begin their replication anew.
        """
        doc = await self.couch.get(HUB, "storage")
        if doc is None:
            await self.ensure()
            doc = await self.couch.get(HUB, "storage")
        return str(doc["generation"]) if doc else ""

    async def audit(self, act: str, by: str, subject: str) -> None:
        """Write down an administrative act: who did what to whom, in opaque ids."""
        now = format_time(self._clock())
        await self.couch.put_if_absent(
            HUB, {"_id": f"audit:{now}-{new_id()}", "act": act, "by": by, "subject": subject}
        )

    async def secret(self) -> bytes:
        """32 bytes that all copies of the gateway share:

        nonces are made with it, and derived ids. No key of a person.
        """
        if self._secret is None:
            fresh = {"_id": "gateway", "secret": b64u(secrets.token_bytes(32))}
            stored = await self.couch.get(HUB, "gateway")
            if stored is None:
                await self.couch.ensure_db(HUB)
                await self.couch.put_if_absent(HUB, fresh)
                stored = await self.couch.get(HUB, "gateway")
            if stored is not None:
                self._secret = unb64u(stored["secret"])
        assert self._secret is not None
        return self._secret

    async def derived_id(self, purpose: str, *parts: str) -> str:
        """An opaque id that is the same whenever it is derived again:

        a repeated request makes nothing twice.
        """
        text = "\n".join(("tejedora/gateway/id", purpose, *parts)).encode()
        return b32(hmac.digest(await self.secret(), text, hashlib.sha256)[:16])


def invitation_id(public: str) -> str:
    """The id of an invitation: base32 SHA-256 of its public key. Raises SigningError for what is no key."""
    return b32(hashlib.sha256(check_public_key(public)).digest())
