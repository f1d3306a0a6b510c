"""`hub peer …`: other hubs. A code goes from people to people; both compare a fingerprint; roots sign."""

from __future__ import annotations

import argparse
import json
from typing import Any

import segno

from infra.hub.asking import asking
from infra.hub.keyfile import note
from infra.hub.text import moment, table
from infra.stop import Stop
from infra.words import say
from shared.encoding import is_hash


async def invite(arguments: argparse.Namespace) -> None:
    """Print a code for one other hub."""
    async with asking() as hub:
        made = await hub.ask("federation.invite", {"role": arguments.role})
    if arguments.json:
        print(json.dumps(made, indent=2))
        return
    note(say("peer-invited", expires=moment(made["expires"])))
    print(made["code"])
    segno.make(made["code"], error="l", micro=False).terminal(compact=True)


async def join(arguments: argparse.Namespace) -> None:
    """Pair with the hub that made a code. This hub dials it from now on."""
    async with asking() as hub:
        link = await hub.ask("federation.join", {"code": arguments.code})
    if arguments.json:
        print(json.dumps(link, indent=2))
        return
    print(say("peer-joined", name=link["name"], print=link["fingerprint"]))
    print(say("peer-next"))


async def know(arguments: argparse.Namespace) -> None:
    """Name a region without a line: reached through others, or by files that are carried."""
    if not is_hash(arguments.region):
        raise Stop(say("peer-bad-region"))
    async with asking() as hub:
        await hub.ask(
            "federation.know", {"region": arguments.region, "name": arguments.name, "role": arguments.role}
        )
    print(say("peer-known", name=arguments.name))
    print(say("peer-next"))


async def show(arguments: argparse.Namespace) -> None:
    """All links: what flows, when it last worked, what waits."""
    async with asking() as hub:
        found = await hub.ask("federation.links")
    if arguments.json:
        print(json.dumps(found, indent=2, ensure_ascii=False))
        return
    print(readable(found))


def readable(found: dict[str, Any]) -> str:
    """The links as text: a row each, then what to do where something is wrong."""
    lines = [f"{found['name']}  {found['region']}"]
    if not found["links"]:
        return "\n".join([*lines, say("peer-none")])
    rows = [say("peers-head").split("|"), *map(_row, found["links"])]
    lines.append(table(rows))
    for link in found["links"]:
        if link["trouble"] is not None:
            lines.append(f"! {link['name']}: {say('peer-trouble-' + link['trouble']['code'])}")
        elif link["state"] in ("waits-for-root", "waits-for-peer", "quiet"):
            lines.append(f"· {link['name']}: {say('peer-do-' + link['state'])}")
    return "\n".join(lines)


def _row(link: dict[str, Any]) -> list[str]:
    return [
        link["name"],
        say(f"peer-role-{link['role']}"),
        say(f"peer-state-{link['state']}"),
        moment(link["last_success"]) if link["last_success"] else "-",
        str(link["waiting"]),
        "?" if link["behind"] is None else str(link["behind"]),
        link["fingerprint"] or "-",
    ]


async def remove(arguments: argparse.Namespace) -> None:
    """Part from a hub."""
    async with asking() as hub:
        found = await hub.ask("federation.links")
        region = _region(found, arguments.region)
        await hub.ask("federation.remove", {"region": region})
    print(say("peer-removed", region=region))


async def rotate(_arguments: argparse.Namespace) -> None:
    """Make the hub's next key; it is used once the root has named it."""
    async with asking() as hub:
        await hub.ask("federation.rotate")
    print(say("peer-rotated"))


def _region(found: dict[str, Any], text: str) -> str:
    """The region of an id, of its beginning, or of a link's name. Raises Stop unless it is exactly one."""
    hits = [
        link["region"]
        for link in found["links"]
        if link["name"] == text or (len(text) >= 6 and link["region"].startswith(text))
    ]
    if len(hits) != 1:
        raise Stop(say("peer-which", text=text))
    return str(hits[0])
