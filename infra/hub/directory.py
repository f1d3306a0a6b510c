"""`hub directory …`: the root key of a region, and what it signs. The root key can stay offline:

hub directory request | ssh OFFLINE hub directory sign --root root.age | hub directory import
"""

from __future__ import annotations

import argparse
import json
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

from infra import statements
from infra.hub import keyfile
from infra.hub.asking import Asker, asking
from infra.hub.keyfile import KeyFile, note
from infra.hub.text import fingerprint, moment, table
from infra.statements import Signed
from infra.stop import Stop
from infra.words import say
from shared import directory_store
from shared.directory import Directory
from shared.directory_statements import ROLES
from shared.encoding import format_time, is_hash, now, strict_json
from shared.peers import is_flows
from shared.signing import SigningError, check_public_key, region_id

AGO = timedelta(minutes=5)  # a role begins a little before it is signed: clocks differ
LONGEST_INPUT = 1024 * 1024


async def init(arguments: argparse.Namespace) -> None:
    """Make a root key and the region; from a root key file that is there, make its region again."""
    path = Path(arguments.root)
    if arguments.offline:
        key = _root(path, arguments.name)
        print(json.dumps({"statements": [key.statement]}))
        note(say("region-made", region=key.region, file=path))
        return
    async with asking() as hub:
        present = await directory_store.region_of(hub.couch)
        key = _root(path, arguments.name, must_exist=present is not None)
        if present not in (None, key.region):
            raise Stop(say("region-exists", region=present))
        await hub.ask("content.directory_add", {"statement": key.statement})
    note(say("region-made", region=key.region, file=path))


def _root(path: Path, name: str, *, must_exist: bool = False) -> KeyFile:
    """The root key of a file, made when there is none."""
    if path.exists():
        return keyfile.open_file(path, "root")
    if must_exist:
        raise Stop(say("region-there"))
    if not name.strip():
        raise Stop(say("name-needed"))
    passphrase = keyfile.passphrase_for("root", path, new=True)
    seed = statements.new_seed()
    statement = statements.root(seed, name.strip(), now())
    key = KeyFile("root", region_id(statement["p"]), seed, statement)
    keyfile.create(path, key, passphrase)
    return key


async def request(arguments: argparse.Namespace) -> None:
    """Print what the root is asked to sign: roles that members ask for, and a revocation if one is named."""
    async with asking() as hub:
        region = await directory_store.region_of(hub.couch)
        if region is None:
            raise Stop(say("no-region"))
        waiting = (await hub.ask("gateway.requests"))["requests"]
        pending = await hub.ask("federation.pending")
    roles = [{"key": found["key"], "role": found["role"], "made": found["made"]} for found in waiting]
    if arguments.key:
        roles.append({"key": _key(arguments.key), "role": arguments.role, "made": format_time(now())})
    if pending["peers"]:  # a hub's key is asked for with its first link: without one, nobody needs it
        roles += [{"key": key, "role": "hub", "made": format_time(now())} for key in pending["keys"]]
    revoke = [_key(key) for key in arguments.revoke]
    asked = {"v": 1, "region": region, "roles": roles, "revoke": revoke, "peers": pending["peers"]}
    print(json.dumps(asked, indent=2, ensure_ascii=False))
    if roles or revoke or pending["peers"]:
        note(say("requested", roles=len(roles), revoked=len(revoke)))
    else:
        note(say("nothing-requested"))


def sign(arguments: argparse.Namespace) -> None:
    """Sign a request from standard input with the root key; statements go to standard output."""
    asked = _input("directory sign")
    roles, revoke = _list(asked, "roles"), _list(asked, "revoke")
    peers = [_peer(peer) for peer in _list(asked, "peers")] if "peers" in asked else []
    key = keyfile.open_file(Path(arguments.root), "root")
    if asked.get("region") != key.region:
        raise Stop(say("other-region", theirs=asked.get("region"), ours=key.region))
    signed = []
    for wanted in roles:
        public, role = _key(wanted.get("key")), wanted.get("role")
        if role not in ROLES:
            raise Stop(say("bad-input", what="directory sign"))
        question = say("sign-role", role=say(f"role-{role}"), print=fingerprint(public), days=arguments.days)
        if _agreed(question, arguments.yes):
            term = timedelta(days=arguments.days)
            signed.append(statements.role(key.seed, key.region, public, role, now() - AGO, term))
    signed += [
        statements.revocation(key.seed, key.region, public, now())
        for public in map(_key, revoke)
        if _agreed(say("sign-revocation", print=fingerprint(public)), arguments.yes)
    ]
    for name, other, flows in peers:
        named = ", ".join(say(f"flow-{flow}") for flow in flows)
        question = say("sign-peer", name=name, region=other, flows=named, days=arguments.days)
        if _agreed(question, arguments.yes):
            term = timedelta(days=arguments.days)
            signed.append(statements.peer(key.seed, key.region, other, flows, now(), term))
    print(json.dumps({"statements": signed}))
    note(say("signed", n=len(signed)))


def _peer(asked: Any) -> tuple[str, str, list[str]]:
    """What a region is called, its id, and the flows that are asked for. Raises Stop for anything else."""
    given: dict[str, Any] = asked if isinstance(asked, dict) else {}
    flows: Any = given.get("flows")
    other = given.get("peer_region")
    if not is_flows(flows) or not is_hash(other):
        raise Stop(say("bad-input", what="directory sign"))
    return str(given.get("name")), str(other), list(flows)


async def bring_in(_arguments: argparse.Namespace) -> None:
    """Add signed statements from standard input to the hub's directory."""
    brought: list[Signed] = _list(_input("directory import"), "statements")
    async with asking() as hub:
        new = [await _add(hub, statement) for statement in brought]
    note(say("imported", new=sum(new), known=len(new) - sum(new)))


async def _add(hub: Asker, statement: Signed) -> bool:
    answer = await hub.ask("content.directory_add", {"statement": statement})
    return bool(answer.get("new", True))


async def show(arguments: argparse.Namespace) -> None:
    """List who holds which public role."""
    async with asking() as hub:
        directory = await directory_store.load_directory(hub.couch)
    if directory is None:
        raise Stop(say("no-region"))
    rows = _holders(directory)
    if arguments.json:
        print(json.dumps({"region": directory.region, "name": directory.root.name, "roles": rows}, indent=2))
        return
    print(f"{directory.root.name}  {directory.region}")
    if rows:
        cells = [
            (say(f"role-{row['role']}"), fingerprint(row["key"]), moment(row["exp"]), row["key"])
            for row in rows
        ]
        print(table([say("roles-head").split("|"), *cells]))
    else:
        print(say("no-roles"))


def _holders(directory: Directory) -> list[dict[str, str]]:
    present = now()
    found = {
        (role.role, role.key) for role in directory.roles if directory.holds(role.key, role.role, present)
    }
    rows = []
    for name, key in sorted(found):
        held = directory.role(key, name, present)
        assert held is not None
        rows.append({"role": name, "key": key, "exp": format_time(held.exp)})
    return rows


def _agreed(question: str, without_asking: bool) -> bool:
    if without_asking:
        note(question)
        return True
    return keyfile.yes(f"{question} {say('yes-no')}")


def _input(what: str) -> dict[str, Any]:
    """The JSON object that the command before this one in the pipe has printed. Raises Stop."""
    if sys.stdin.isatty():
        note(say("reads-stdin", what=what))
    try:
        value = strict_json(sys.stdin.buffer.read(LONGEST_INPUT))
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise Stop(say("bad-input", what=what))
    return value


def _list(value: dict[str, Any], name: str) -> list[Any]:
    found = value.get(name)
    if not isinstance(found, list):
        raise Stop(say("bad-input", what=name))
    return found


def _key(text: object) -> str:
    try:
        check_public_key(text)
    except SigningError:
        raise Stop(say("bad-key")) from None
    return str(text)
