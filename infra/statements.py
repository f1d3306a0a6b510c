"""Makes the directory's statements: for the demo's keeper, and for whoever holds a root key.

Serials are the seconds since 1970: they rise by themselves, so whoever signs offline need not know the last.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from shared.directory import Directory
from shared.encoding import format_time
from shared.limits import HEAD_MAX
from shared.signing import HEAD, PEER, REVOKE, ROLE, ROOT, SEAL, Seed, public_key, sign

Signed = dict[str, Any]


def new_seed() -> Seed:
    """A fresh Ed25519 key."""
    return Seed(secrets.token_bytes(32))


ROOT_TERM = timedelta(days=5 * 366)


def root(seed: Seed, name: str, now: datetime, *, demo: bool = False) -> Signed:
    """The first root statement of a region whose one key is this seed's. Its text names the region."""
    payload = {
        "v": 1,
        "keys": [public_key(seed)],
        "threshold": 1,
        "demo": demo,
        "name": name,
        "exp": format_time(now + ROOT_TERM),
    }
    return sign(ROOT, payload, seed)


def role(seed: Seed, region: str, key: str, name: str, begins: datetime, term: timedelta) -> Signed:
    """The root says that a key holds a role for `term`, at most 400 days."""
    payload = {
        "region": region,
        "key": key,
        "role": name,
        "nbf": format_time(begins),
        "exp": format_time(begins + term),
        "serial": int(begins.timestamp()),
    }
    return sign(ROLE, payload, seed)


def seal(seed: Seed, region: str, recipient: str, begins: datetime, term: timedelta) -> Signed:
    """A holder says which age recipient she opens for `term`, at most 90 days."""
    payload = {
        "region": region,
        "holder": public_key(seed),
        "recipient": recipient,
        "nbf": format_time(begins),
        "exp": format_time(begins + term),
        "serial": int(begins.timestamp()),
    }
    return sign(SEAL, payload, seed)


def head(seed: Seed, directory: Directory, now: datetime) -> Signed:
    """A coordinator says which statements she knows."""
    payload = {
        "region": directory.region,
        "issued": format_time(now),
        "exp": format_time(now + HEAD_MAX),
        "hash": directory.hash,
    }
    return sign(HEAD, payload, seed)


def peer(seed: Seed, region: str, other: str, flows: list[str], now: datetime, term: timedelta) -> Signed:
    """The root knows another region, and consents to flows with it for `term`, at most 400 days."""
    payload = {
        "region": region,
        "peer_region": other,
        "flows": sorted(set(flows)),
        "exp": format_time(now + term),
        "serial": int(now.timestamp()),
    }
    return sign(PEER, payload, seed)


def revocation(seed: Seed, region: str, key: str, now: datetime) -> Signed:
    """The root says that a key is worth nothing any more."""
    return sign(REVOKE, {"region": region, "key": key, "at": format_time(now)}, seed)
