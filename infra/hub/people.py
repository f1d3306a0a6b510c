"""`hub invite`, `hub members`, `hub revoke`."""

from __future__ import annotations

import argparse
import json

import segno

from infra import statements
from infra.hub.asking import asking
from infra.hub.text import moment, table
from infra.stop import Stop
from infra.words import say
from shared.encoding import b64u, is_id
from shared.signing import public_key


async def invite(arguments: argparse.Namespace) -> None:
    """Make an invitation. The seed is made here and goes nowhere but into the link that is printed."""
    seed = statements.new_seed()
    async with asking() as hub:
        status = await hub.ask("gateway.hub_status")
        if status["region"] is None:
            raise Stop(say("no-region"))
        made = await hub.ask(
            "gateway.invite", {"role": arguments.role, "days": arguments.days, "public": public_key(seed)}
        )
    link = f"{status['public_url']}/join#1.{b64u(seed)}.{status['region']}"
    if arguments.json:
        answer = {"link": link, **{key: made[key] for key in ("id", "role", "expires", "reachable")}}
        print(json.dumps(answer, indent=2))
        return
    print(say("invited", role=say(f"role-{arguments.role}"), expires=moment(made["expires"])))
    print()
    print(link)
    print()
    segno.make(link, error="m", micro=False).terminal(compact=True)
    print(say("invitation-care"))
    if not made["reachable"]:
        print()
        print(say("loopback", url=status["public_url"]))


async def members(arguments: argparse.Namespace) -> None:
    """List who is enrolled: opaque ids, never names."""
    async with asking() as hub:
        found = (await hub.ask("gateway.members"))["members"]
    if arguments.json:
        print(json.dumps(found, indent=2))
        return
    if not found:
        print(say("no-members"))
        return
    rows = [
        (
            member["member"],
            ", ".join(say(f"role-{role}") for role in member["roles"]),
            say(f"state-{member['state']}"),
            member["joined"],
            str(member["devices"]),
        )
        for member in found
    ]
    print(table([say("members-head").split("|"), *rows]))


async def revoke(arguments: argparse.Namespace) -> None:
    """Shut a member out with all her devices."""
    if not is_id(arguments.member):
        raise Stop(say("bad-member"))
    async with asking() as hub:
        await hub.ask("gateway.revoke", {"member": arguments.member})
    print(say("revoked", member=arguments.member))
