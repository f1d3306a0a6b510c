"""Telling the others that they may look again."""

from __future__ import annotations

from typing import Any

from shared.bus import Bus, BusUnreachable


async def announce(bus: Bus, subject: str, payload: dict[str, Any]) -> None:
    """Publish news. News that is lost loses nothing: devices look again by themselves."""
    try:
        await bus.publish_news(subject, payload)
    except BusUnreachable:
        return
