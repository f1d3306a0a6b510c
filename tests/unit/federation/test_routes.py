"""Ways between regions: any shape of federation, and a walk by each hub's own next hops always ends there."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from services.federation.routes import FARTHEST, Neighbour, distances, next_hops, told

Edges = frozenset[tuple[str, str]]
NAMES = "abcdefgh"


def settled(edges: Edges, rounds: int = FARTHEST + 2) -> dict[str, list[Neighbour]]:
    """What each hub has been told by its neighbours once all have told each other often enough."""
    beside = {
        name: sorted({b for a, b in (*edges, *((b, a) for a, b in edges)) if a == name}) for name in NAMES
    }
    heard: dict[str, list[Neighbour]] = {name: [Neighbour(n, {n: 0}) for n in beside[name]] for name in NAMES}
    for _ in range(rounds):
        heard = {
            name: [Neighbour(other, told(other, heard[other], name)) for other in beside[name]]
            for name in NAMES
        }
    return heard


def shortest(edges: Edges, start: str) -> dict[str, int]:
    """Distances by breadth, without any telling."""
    found, edge = {start: 0}, {start}
    while edge:
        edge = {b for a, b in (*edges, *((b, a) for a, b in edges)) if a in edge and b not in found}
        found |= {name: max(found.values()) + 1 for name in edge}
    return found


graphs = st.frozensets(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] < pair[1]),
    max_size=14,
)


@given(graphs)
def test_every_hub_knows_the_shortest_way_to_all_that_can_be_reached(edges: Edges) -> None:
    heard = settled(edges)
    for name in NAMES:
        ways = {region: min(by.values()) for region, by in distances(name, heard[name]).items()}
        wanted = {other: d for other, d in shortest(edges, name).items() if 0 < d <= FARTHEST}
        assert ways == wanted


@given(graphs, st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_a_message_that_follows_the_nearest_hop_arrives_and_visits_nobody_twice(
    edges: Edges, start: str, end: str
) -> None:
    heard = settled(edges)
    if start == end or end not in shortest(edges, start):
        return
    walk = [start]
    while walk[-1] != end:
        walk.append(next_hops(end, distances(walk[-1], heard[walk[-1]]), detour=False)[0])
        assert len(set(walk)) == len(walk)
    assert all((min(p), max(p)) in edges for p in pairwise(walk))


def test_a_neighbour_is_not_told_of_ways_through_itself() -> None:
    b = Neighbour("b", {"b": 0, "c": 1})
    assert told("a", [b], to="b") == {"a": 0}
    assert told("a", [b], to="z") == {"a": 0, "b": 1, "c": 2}


def test_what_a_neighbour_says_of_its_own_distance_is_not_believed() -> None:
    assert distances("a", [Neighbour("b", {"b": 7})])["b"] == {"b": 1}


def test_a_hub_that_claims_to_be_where_it_is_not_draws_no_message_away_from_there() -> None:
    liar, honest = Neighbour("b", {"c": 0, "d": 0}), Neighbour("c", {"c": 0, "d": 1})
    ways = distances("a", [liar, honest])
    assert next_hops("c", ways, detour=False) == ["c"]
    assert "c" in next_hops("d", ways, detour=False)


def test_when_the_nearest_way_takes_long_all_ways_are_taken() -> None:
    ways = {"z": {"b": 2, "c": 3, "d": 2}}
    assert next_hops("z", ways, detour=False) == ["b", "d"]
    assert next_hops("z", ways, detour=True) == ["b", "c", "d"]
    assert next_hops("y", ways, detour=True) == []
