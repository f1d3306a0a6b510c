"""Web Push, as far as gateway and notifications share it: which push services may be called, what a device
may be told of, and the key by which push services know this hub.

A push says nothing but "look": it is the bell for a phone whose app is closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from cryptography.hazmat.primitives.serialization import load_pem_private_key as load_pem
from pydantic import Field, field_validator

from shared.couch import Couch
from shared.encoding import b64u, unb64u
from shared.envelope import SHARED_BOXES
from shared.peers import UNHEARD, read_copy
from shared.settings import ServiceSettings

DATABASE = "push"
HUB = "hub"
KEY = "push"
PUBLIC_SERVICES = "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com"
POINT_BYTES = 65  # of P-256, uncompressed

Kind = Literal["answers", "reports", "alerts"]
"""`answers`: her own place; `reports`: what comes in for her role; `alerts`: of any region."""

_HOST = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*"
_SERVICE = re.compile(rf"(?:\*\.)?{_HOST}|https?://{_HOST}(?::\d{{1,5}})?")
_ENDPOINT = re.compile(
    rf"(?P<origin>(?P<scheme>https?)://(?P<host>{_HOST})(?P<port>:\d{{1,5}})?)/[!$-\[\]-~]*"
)
_SHARED = {
    SHARED_BOXES["coordinators"]: "coordinator",
    SHARED_BOXES["facilitators"]: "facilitator",
    UNHEARD: "coordinator",
}


class PushSettings(ServiceSettings):
    """What both services need to know of push services."""

    hub_push_services: str = Field(
        PUBLIC_SERVICES,
        description="Push services that may be called, comma-separated: `host`, `*.host` (HTTPS), or a whole "
        "origin of one's own, also on a private address. Empty: nobody is pushed.",
    )

    @field_validator("hub_push_services")
    @classmethod
    def _only_services(cls, text: str) -> str:
        for service in _split(text):
            if not _SERVICE.fullmatch(service):
                raise ValueError("push services are hosts like push.example.org, *.example.org, or origins")
        return text

    @property
    def push_services(self) -> frozenset[str]:
        """The entries of `hub_push_services`."""
        return frozenset(_split(self.hub_push_services))


def _split(text: str) -> list[str]:
    return [part.strip().lower() for part in text.split(",") if part.strip()]


def origin_of(endpoint: str, services: Iterable[str]) -> str | None:
    """The origin of a subscription's address if it belongs to one of the services, else None.

    Names are allowed, never numbers, and only over TLS, so that no address inside the hub's network can be
    reached through it, except where whoever runs the hub wrote that very origin down.
    """
    found = _ENDPOINT.fullmatch(endpoint)
    if found is None:
        return None
    origin, host = found["origin"], found["host"]
    for service in services:
        if "://" in service:
            allowed = origin == service
        else:
            named = host.endswith(service[1:]) if service.startswith("*.") else host == service
            allowed = named and found["scheme"] == "https" and found["port"] in (None, ":443")
        if allowed:
            return origin
    return None


def kind_of(database: str, roles: Iterable[str], box: str) -> Kind | None:
    """What news of a database is to a member with these roles and this box; None where she is told nothing.

    Nobody is told of casework: there it is mostly she herself who writes.
    """
    copy = read_copy(database)
    if database == "alerts" or (copy is not None and copy[1] == "alerts"):
        return "alerts"
    if database == box:
        return "answers"
    return "reports" if _SHARED.get(database) in set(roles) else None


@dataclass(frozen=True)
class SenderKey:
    """The hub's key towards push services (RFC 8292). It opens nothing and vouches for nobody."""

    pem: str
    public: str
    """The point on P-256, uncompressed, base64url: what a browser subscribes to."""


async def sender_key(couch: Couch) -> SenderKey:
    """This hub's key; the first who asks makes it. Raises CouchError."""
    doc = await couch.get(HUB, KEY)
    if doc is None:
        fresh = ec.generate_private_key(ec.SECP256R1())
        pem = fresh.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
        await couch.put_if_absent(HUB, {"_id": KEY, "pem": pem})
        doc = await couch.get(HUB, KEY) or {"pem": pem}
    key = load_pem(doc["pem"].encode(), None)
    point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return SenderKey(doc["pem"], b64u(point))


def is_point(text: str) -> bool:
    """True for the base64url of a point on P-256 in its uncompressed form: what a browser calls `p256dh`."""
    try:
        data = unb64u(text)
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), data)
    except ValueError:
        return False
    return len(data) == POINT_BYTES
