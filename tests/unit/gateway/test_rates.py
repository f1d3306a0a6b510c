"""Token buckets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway import rates as module
from services.gateway.rates import RATES, Rate, Rates
from shared.problem import Problem


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def make(rate: Rate) -> tuple[Rates, Clock]:
    clock = Clock()
    return Rates({"x": rate}, clock), clock


def test_a_burst_then_a_steady_rate() -> None:
    rates, clock = make(Rate(2, 5))
    for _ in range(5):
        rates.take("x", "a")
    with pytest.raises(Problem) as error:
        rates.take("x", "a")
    assert error.value.headers["Retry-After"] == "1"
    clock.now += 0.5
    rates.take("x", "a")
    with pytest.raises(Problem):
        rates.take("x", "a")


def test_who_has_waited_long_has_no_more_than_a_burst() -> None:
    rates, clock = make(Rate(10, 3))
    clock.now += 1000
    for _ in range(3):
        rates.take("x")
    with pytest.raises(Problem):
        rates.take("x")


def test_one_cannot_use_up_what_is_anothers() -> None:
    rates, _ = make(Rate(1, 1))
    rates.take("x", "a")
    rates.take("x", "b")
    with pytest.raises(Problem):
        rates.take("x", "a")


def test_retry_after_is_true() -> None:
    rates, clock = make(Rate(0.1, 1))
    rates.take("x")
    with pytest.raises(Problem) as error:
        rates.take("x")
    clock.now += int(error.value.headers["Retry-After"])
    rates.take("x")


@given(st.lists(st.floats(0, 5), min_size=1, max_size=60))
def test_never_more_than_the_burst_and_the_rate_together(pauses: list[float]) -> None:
    rates, clock = make(Rate(3, 4))
    taken = 0
    for pause in pauses:
        clock.now += pause
        try:
            rates.take("x")
        except Problem:
            continue
        taken += 1
    assert taken <= 4 + 3 * clock.now + 1e-6


def test_memory_of_callers_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BUCKETS", 10)
    rates, _ = make(Rate(1, 2))
    for number in range(1000):
        rates.take("x", str(number))
    assert len(rates._buckets) == 10


def test_every_rate_lets_something_through() -> None:
    for rate in RATES.values():
        assert rate.per_second > 0
        assert rate.burst >= 1
