"""`hub fleet`: this hub and those that tell it how they are, the one that needs most first."""

from __future__ import annotations

import argparse
import json
from typing import Any

from infra.hub.asking import asking
from infra.hub.status import MARKS
from infra.hub.text import moment, table
from infra.words import language, say
from shared.limits import MIB


async def fleet(arguments: argparse.Namespace) -> int:
    """Print the fleet. Exit code 1 while a hub is silent or has a problem, so that a watchdog can ask."""
    async with asking() as hub:
        found = await hub.ask("federation.fleet")
    print(json.dumps(found, indent=2, ensure_ascii=False) if arguments.json else readable(found))
    return 1 if found["level"] == "problem" else 0


def readable(found: dict[str, Any]) -> str:
    """The fleet as text: one row a hub, then what each needs and what to do."""
    spoken = language()
    lines = [found["summary"].get(spoken, found["summary"]["en"])]
    if len(found["hubs"]) == 1:
        lines.append(say("fleet-alone"))
    lines += ["", table([say("fleet-head").split("|"), *map(_row, found["hubs"])])]
    for hub in found["hubs"]:
        needs = [finding for finding in hub["findings"] if finding["code"] != "well"]
        if needs:
            lines += ["", hub["name"]]
        for finding in needs:
            text, action = finding["text"], finding["action"]
            lines.append(f"{MARKS[finding['level']]} {text.get(spoken, text['en'])}")
            if action:
                lines.append(f"    {action.get(spoken, action['en'])}")
    return "\n".join(lines)


def _row(hub: dict[str, Any]) -> list[str]:
    disk = hub["disk"]
    return [
        f"{hub['name']} ({say('fleet-own')})" if hub["own"] else hub["name"],
        say(f"fleet-state-{hub['state']}"),
        moment(hub["heard"]) if hub["heard"] else "-",
        hub["version"] or "-",
        "-" if hub["backlog"] is None else str(hub["backlog"]),
        "-" if hub["unfetched"] is None else str(hub["unfetched"]),
        str(disk["free"] // MIB) if disk else "-",
    ]
