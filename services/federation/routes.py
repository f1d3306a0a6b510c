"""Which hub is next on the way to a region. Pure: distances that neighbours tell, never more than 8 hubs.

A neighbour is not told of ways that lead through itself, so two hubs do not send each other in circles; and
since a message is taken in once by its id, even a circle would end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FARTHEST = 8


@dataclass(frozen=True)
class Neighbour:
    """A link that we may hand messages to, and how far it says it is from other regions."""

    region: str
    routes: Mapping[str, int]


def distances(own: str, neighbours: list[Neighbour]) -> dict[str, dict[str, int]]:
    """For each region, by neighbour: how many hubs away it is that way. Our own region is not among them."""
    found: dict[str, dict[str, int]] = {}
    for neighbour in neighbours:
        for region, said in {neighbour.region: 0, **neighbour.routes}.items():
            # Whatever it says: it is there itself, and nowhere else. A liar draws no message away.
            distance = 0 if region == neighbour.region else max(said, 1)
            if region != own and distance + 1 <= FARTHEST:
                found.setdefault(region, {})[neighbour.region] = distance + 1
    return found


def told(own: str, neighbours: list[Neighbour], to: str) -> dict[str, int]:
    """What the neighbour `to` hears of us: ourselves, and every region that we reach without it."""
    ways = {own: 0}
    for region, by in distances(own, neighbours).items():
        others = [distance for neighbour, distance in by.items() if neighbour != to]
        if others and region != to:
            ways[region] = min(others)
    return ways


def next_hops(region: str, ways: Mapping[str, Mapping[str, int]], detour: bool) -> list[str]:
    """Neighbours to hand a message to: the nearest ones; all that know a way once that has taken long."""
    by = ways.get(region, {})
    nearest = min(by.values(), default=0)
    return sorted(hop for hop, distance in by.items() if detour or distance == nearest)
