"""One push: sealed to the device (RFC 8291), under the hub's key (RFC 8292), to a push service (RFC 8030).

The push service sees which address, from which hub's key, and when. Every push has the same size and the same
headers whatever it is for, so that it does not see more.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

import aiohttp
import http_ece
import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from yarl import URL

from services.notifications.push_due import Ring
from shared.couch import Doc
from shared.encoding import sha256_b32, unb64u
from shared.push import SenderKey, origin_of

PLAIN_BYTES = 32
TTL = timedelta(days=3)
"""How long the push service keeps it for a phone that is off."""
TOKEN_SECONDS = 12 * 3600
SECONDS = 20.0
CONNECTIONS = 64

Outcome = Literal["sent", "gone", "later", "refused", "unreachable", "not-allowed"]


@dataclass(frozen=True)
class Answer:
    """What became of a push; `wait`: how long the service wants to be left alone."""

    outcome: Outcome
    wait: timedelta | None = None


class PushSender:
    """Calls push services: only `services`, never where they redirect to, and reads none of their bodies.

    `contact` is the `sub` of RFC 8292: whom a service may write to.
    """

    def __init__(self, services: Iterable[str], contact: str) -> None:
        self._services = frozenset(services)
        self._contact = contact
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def origin(self, doc: Doc) -> str | None:
        """The service of a device, or None when it may not be called (any more)."""
        return origin_of(doc["endpoint"], self._services)

    async def send(self, doc: Doc, ring: Ring, key: SenderKey) -> Answer:
        """Ring one device. Never raises: what went wrong is the outcome. Takes 20 seconds at most."""
        origin = self.origin(doc)
        if origin is None:
            return Answer("not-allowed")
        headers = {
            "Authorization": f"vapid t={self._token(origin, key)}, k={key.public}",
            "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream",
            "TTL": str(int(TTL.total_seconds())),
            "Topic": topic(doc, ring),
            "Urgency": "high",
        }
        try:
            async with self._open().post(
                URL(doc["endpoint"], encoded=True),
                data=sealed(doc, ring),
                headers=headers,
                allow_redirects=False,
            ) as response:
                answer = _answer(response.status, response.headers.get("Retry-After", ""))
                response.close()  # unread: a body may be without end
                return answer
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return Answer("unreachable")

    def _token(self, origin: str, key: SenderKey) -> str:
        claims = {"aud": origin, "exp": int(time.time()) + TOKEN_SECONDS, "sub": self._contact}
        return jwt.encode(claims, key.pem, algorithm="ES256")

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS),
                timeout=aiohttp.ClientTimeout(total=SECONDS),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
            )
        return self._session


def sealed(doc: Doc, ring: Ring) -> bytes:
    """The body of a push, for this device alone; always of the same size."""
    plain = json.dumps({"ring": ring}, separators=(",", ":")).encode().ljust(PLAIN_BYTES)
    body: bytes = http_ece.encrypt(
        plain,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=unb64u(doc["p256dh"]),
        auth_secret=unb64u(doc["auth"]),
        version="aes128gcm",
    )
    return body


def topic(doc: Doc, ring: Ring) -> str:
    """A later push takes the place of an earlier one of its kind that a phone has not yet got.

    Made from the subscription's secret: it tells neither the kind nor which subscriptions are one device.
    """
    return sha256_b32(f"tejedora/push/v1\n{doc['auth']}\n{ring}".encode())[:32]


def _answer(status: int, retry_after: str) -> Answer:
    if 200 <= status < 300:
        return Answer("sent")
    if status in (404, 410):
        return Answer("gone")
    wait = timedelta(seconds=int(retry_after)) if retry_after.isdigit() and len(retry_after) < 8 else None
    return Answer("later" if status == 429 or status >= 500 else "refused", wait)
