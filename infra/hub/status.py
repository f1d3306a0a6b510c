"""`hub status`: how the hub is, in plain words, and what to do."""

from __future__ import annotations

import argparse
import json
from typing import Any

from infra.hub.asking import asking
from infra.hub.text import table
from infra.words import language, say
from shared.limits import MIB

MARKS = {"ok": "✓", "notice": "·", "warning": "!", "problem": "✗"}


async def status(arguments: argparse.Namespace) -> int:
    """Print the status. Exit code 1 when there is a problem, so that a watchdog can ask."""
    async with asking() as hub:
        found = await hub.ask("gateway.hub_status")
    print(json.dumps(found, indent=2, ensure_ascii=False) if arguments.json else readable(found))
    return 1 if found["level"] == "problem" else 0


def readable(found: dict[str, Any]) -> str:
    """The status as text: findings first, then services and numbers."""
    spoken = language()
    demo = f" ({say('status-demo')})" if found["demo"] else ""
    lines = [f"{found['name']}{demo}: {found['public_url']}", ""]
    for finding in found["findings"]:
        text, action = finding["text"], finding["action"]
        lines.append(f"{MARKS[finding['level']]} {text.get(spoken, text['en'])}")
        if action:
            lines.append(f"    {action.get(spoken, action['en'])}")
    if not found["findings"]:
        lines.append(f"{MARKS['ok']} {say('status-all-well')}")
    lines += ["", _services(found["services"]), "", _numbers(found)]
    return "\n".join(lines)


def _services(services: list[dict[str, Any]]) -> str:
    rows = [say("services-head").split("|")]
    for service in services:
        word = say(
            "service-ready" if service["ready"] else "service-waits" if service["up"] else "service-down"
        )
        rows.append([service["service"], word, ", ".join(service["waiting_for"]) or "-"])
    return table(rows)


def _numbers(found: dict[str, Any]) -> str:
    disk = found["disk"]
    nothing_waits = found["unfetched"] == 0
    numbers = {
        "number-members": found["members"],
        "number-coordinators": found["coordinators"],
        "number-backlog": found["backlog"],
        "number-unfetched": found["unfetched"],
        "number-oldest": "-" if nothing_waits else found["oldest_unfetched_hours"],
        "number-refused": found["refused"],
        "number-dead": found["dead_letters"],
        "number-disk": disk and disk["free"] // MIB,
    }
    return table([(say(name), "?" if value is None else str(value)) for name, value in numbers.items()])
