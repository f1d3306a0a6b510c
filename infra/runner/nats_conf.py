"""The configuration of the hub's own nats-server: the hub's account, and one account for each linked hub.

Accounts are closed to each other. Two things are let through, by name: what our hub says to one other, out of
the hub's account into that link's; and what that other says to ours, into the hub's. A leafnode is bound to
the account of its link, so that another hub reaches nothing else: no news, no questions, no stream.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shared import leaf
from shared.limits import MIB

HUB = "HUB"
USER = "hub"
STREAM_BYTES = 1024 * MIB  # JetStream on disk, at most
MOST_SUBSCRIPTIONS = 64  # of a leafnode: two are needed


@dataclass(frozen=True)
class Place:
    """Where the server lives. `port` -1: any free one. `domain`: the name of this hub's own JetStream."""

    store: Path
    run: Path
    port: int
    leaf_port: int
    password: str
    domain: str

    @property
    def url(self) -> str:
        """Its address with name and password."""
        return f"nats://{USER}:{self.password}@127.0.0.1:{self.port}"


def new_domain() -> str:
    """Random: it says nothing of the machine, and no two hubs have the same."""
    return f"hub-{secrets.token_hex(8)}"


def text(place: Place, leaves: leaf.Leaves | None) -> str:
    """The whole configuration: JSON, which nats-server reads as its own format."""
    links = leaves.links if leaves else []
    own = leaves.own if leaves else ""
    hub: dict[str, Any] = {
        "jetstream": "enabled",
        "users": [{"user": USER, "password": place.password}],
        "exports": [_stream(own, link.region, [_account(link.region)]) for link in links],
        "imports": [
            {"stream": {"account": _account(link.region), "subject": leaf.subject(link.region, own, ">")}}
            for link in links
        ],
    }
    configuration = {
        "listen": f"127.0.0.1:{place.port}",
        "server_name": "tejedora",
        "accounts": {HUB: hub, **{_account(link.region): _linked(place, own, link) for link in links}},
        "jetstream": {
            "store_dir": str(place.store),
            "max_mem": 16 * MIB,
            "max_file": STREAM_BYTES,
            "domain": place.domain,
        },
        "leafnodes": {
            "listen": f"127.0.0.1:{place.leaf_port}",
            "no_advertise": True,
            "compression": "off",
            "remotes": [_remote(place, link) for link in links if link.port is not None],
        },
        "ports_file_dir": str(place.run),
        "max_payload": 8 * MIB,  # a signed release lists every document of the catalogue
        "logtime": False,
    }
    return json.dumps(configuration, indent=2)


def _linked(place: Place, own: str, link: leaf.Leaf) -> dict[str, Any]:
    """The account of a link. Its user may only come as a leafnode; a link that we dial has none."""
    user = {
        "user": link.region,
        "password": leaf.password(place.url, link.region),
        "allowed_connection_types": ["LEAFNODE"],
        "permissions": {
            "publish": {"allow": [leaf.subject(link.region, own, ">")]},
            "subscribe": {"allow": [leaf.subject(own, link.region, ">")]},
        },
    }
    return {
        "users": [user] if link.port is None else [],
        "exports": [_stream(link.region, own, [HUB])],
        "imports": [{"stream": {"account": HUB, "subject": leaf.subject(own, link.region, ">")}}],
        "limits": {"max_subscriptions": MOST_SUBSCRIPTIONS, "max_payload": 64 * 1024},
    }


def _remote(place: Place, link: leaf.Leaf) -> dict[str, Any]:
    """Federation listens there, and carries it to the other hub's door."""
    secret = leaf.password(place.url, link.region)
    return {
        "urls": [f"nats://{link.region}:{secret}@127.0.0.1:{link.port}"],
        "account": _account(link.region),
        "compression": "off",
    }


def _stream(sender: str, receiver: str, accounts: list[str]) -> dict[str, Any]:
    return {"stream": leaf.subject(sender, receiver, ">"), "accounts": accounts}


def _account(region: str) -> str:
    return f"LINK-{region}"
