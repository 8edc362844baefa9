"""The report's arithmetic against independent calculations."""

from __future__ import annotations

import math
import statistics
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.report.figures import (
    QUANTILES,
    Share,
    more_than_half,
    quantile,
    spread,
    sweep_rate,
    wilson,
)
from kiosk.report.measures import days

seconds = st.floats(min_value=0, max_value=86_400, allow_nan=False)


@given(st.lists(seconds, min_size=2, max_size=200))
def test_quartiles_property_are_those_of_the_standard_library(values: list[float]) -> None:
    told = spread(values)
    for n, at in ((4, (told.lower, told.median, told.upper)), (10, (told.p10, None, None))):
        expected = statistics.quantiles(values, n=n, method="inclusive")
        for ours, theirs in zip(at, expected, strict=False):
            assert ours is None or ours == pytest.approx(theirs, rel=1e-9, abs=1e-9)
    assert told.median == pytest.approx(statistics.median(values), rel=1e-9, abs=1e-9)
    assert told.total == pytest.approx(sum(values))
    assert told.count == len(values)
    parts = [quantile(sorted(values), share) for share in QUANTILES]
    assert parts == sorted(parts)
    assert min(values) <= parts[0]
    assert parts[-1] <= max(values)


def test_one_value_is_all_its_quantiles() -> None:
    assert (spread([7.5]).p10, spread([7.5]).median, spread([7.5]).p90) == (7.5, 7.5, 7.5)
    with pytest.raises(ValueError, match="nothing"):
        quantile([], 0.5)


@given(st.integers(1, 5000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_property_is_the_inverted_score_test(case: tuple[int, int]) -> None:
    """Each end is the share at which the observed one lies exactly 1.96 standard errors away."""
    part, whole = case
    low, high = wilson(part, whole)
    assert 0 <= low <= part / whole <= high <= 1
    for end in (low, high):
        if 0 < end < 1:
            error = math.sqrt(end * (1 - end) / whole)
            assert abs(part / whole - end) == pytest.approx(1.959963984540054 * error, rel=1e-6, abs=1e-9)


def test_wilson_against_printed_examples() -> None:
    # Newcombe 1998, Statistics in Medicine 17, table I, method 3 (Wilson without continuity correction).
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert wilson(15, 148) == pytest.approx((0.0624, 0.1605), abs=5e-5)
    assert wilson(0, 20) == pytest.approx((0.0, 0.1611), abs=5e-5)
    assert wilson(1, 29) == pytest.approx((0.0061, 0.1718), abs=5e-5)
    assert wilson(0, 0) == (0.0, 1.0)
    assert Share(0, 0).value == 0


@given(st.integers(1, 10_000))
def test_more_than_half_property(elements: int) -> None:
    stops = more_than_half(elements)
    assert stops > elements / 2
    assert stops - 1 <= elements / 2


def test_sweep_rate() -> None:
    assert sweep_rate(240, 120) == 120  # 240 square metres in two minutes
    with pytest.raises(ValueError, match="time"):
        sweep_rate(240, 0)


@given(
    st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    st.integers(0, 90),
    st.sets(st.integers(0, 90)),
    st.sets(st.integers(0, 90)),
    st.integers(-5, 95),
    st.integers(-5, 95),
)
def test_days_property(
    first: date, length: int, ours: set[int], others: set[int], begun: int, until: int
) -> None:
    """What a day without visits means, told once more without looking at the code."""
    day = [first + timedelta(n) for n in range(length + 1)]
    counts = {first + timedelta(n): n + 1 for n in ours}
    anyone = {*counts, *(first + timedelta(n) for n in others)}
    start, end = first + timedelta(begun), first + timedelta(until)
    told = days(first, day[-1], counts, anyone, start, end)
    assert [one.day for one in told] == day
    for one in told:
        same = [other for other in day if other.weekday() == one.day.weekday() and start <= other <= end]
        if one.day in counts:
            assert (one.state, one.visits) == ("visits", counts[one.day])
        elif one.day in anyone:
            assert one.state == "other"
        elif not start <= one.day <= end:
            assert one.state == "outside"
        else:
            never = len(same) > 1 and not any(other in anyone for other in same)
            assert one.state == ("closed" if never else "missing")
