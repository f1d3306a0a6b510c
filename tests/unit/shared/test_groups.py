"""What groups promise: everything once, in its order, and no group that is too large for one request."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from shared.groups import groups, json_length

docs_of_sizes = st.lists(st.integers(0, 60).map(lambda size: {"p": "x" * size}), max_size=30)


@given(docs_of_sizes, st.integers(1, 100))
def test_each_is_there_once_and_only_one_that_is_too_large_alone_exceeds_the_limit(
    docs: list[dict[str, Any]], limit: int
) -> None:
    made = list(groups(docs, limit))
    assert [doc for group in made for doc in group] == docs
    assert all(group for group in made)
    assert all(len(group) == 1 or sum(map(json_length, group)) <= limit for group in made)
