"""What the supervisor, the gateway and federation agree on about NATS leafnodes between hubs.

Each link has an account of its own in each hub's nats-server, and nothing is in it but this:

    peer.<who says it>.<who hears it>.news       {}: look again
    peer.<who says it>.<who hears it>.health     a signed report

Federation says which links there are (`leaves.json` in HUB_DATA/run); the supervisor makes the accounts.
Passwords of this machine's own nats-server are derived, never stored, and never leave the machine.
"""

from __future__ import annotations

import hashlib
import hmac
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from shared.encoding import b64u
from shared.schemas.base import Hash, Model

LeafPort = Annotated[
    int | None,
    Field(
        ge=1,
        le=65535,
        description="Where the supervisor's nats-server takes leafnodes, on loopback. None: it takes none.",
    ),
]
"""The setting HUB_LEAF_PORT of the gateway and of federation."""

FILE = "leaves.json"
PREFIX = "peer"
NEWS = "news"
HEALTH = "health"


class Leaf(Model):
    """One link. `port`: where our nats-server dials it, on loopback; None: the other side dials."""

    region: Hash
    port: int | None = Field(ge=1, le=65535)


class Leaves(Model):
    """All links of this hub that leafnodes may be made for."""

    own: Hash
    links: list[Leaf] = Field(max_length=2000)


def path(hub_data: Path) -> Path:
    """Where federation writes them, and the supervisor looks."""
    return hub_data / "run" / FILE


def subject(sender: str, receiver: str, what: str) -> str:
    """`*` and `>` may stand for what is not known."""
    return f"{PREFIX}.{sender}.{receiver}.{what}"


def password(nats_url: str, region: str) -> str:
    """What the leaf of a region shows to this machine's own nats-server, on loopback.

    From the server's own password, which is new at each start of the hub.
    """
    secret = urlsplit(nats_url).password or ""
    return b64u(hmac.digest(secret.encode(), f"tejedora/leaf/v1\n{region}".encode(), hashlib.sha256))
