"""The scale of years: contiguous, never longer than fingers allow, and silent where it would not be true."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.ui.scale import MOST_SPANS, MOST_STROKES, MOST_YEARS, Year, step_at, year_scale


def years(*counts: tuple[int, int]) -> list[Year]:
    """Years with so many records each, one after the other in a list."""
    found, start = [], 0
    for year, count in counts:
        found.append(Year(year, count, start))
        start += count
    return found


def test_years_without_records_stand_between_and_lead_to_the_next_one() -> None:
    scale = year_scale(years((1998, 1), (2001, 3)))
    assert [step.label for step in scale] == ["1998", "1999", "2000", "2001"]
    assert [step.short for step in scale] == ["98", "99", "00", "01"]
    assert [step.count for step in scale] == [1, 0, 0, 3]
    assert [step.start for step in scale] == [0, 1, 1, 1]
    assert [step.strokes for step in scale] == [1, 0, 0, 3]
    assert [step.landmark for step in scale] == [False, False, True, False]


def test_a_long_span_has_decades_and_a_longer_one_centuries() -> None:
    assert [step.label for step in year_scale(years((1951, 2), (1999, 1)))] == [
        "1950",
        "1960",
        "1970",
        "1980",
        "1990",
    ]
    assert [
        step.label for step in year_scale(years((1301, 1), (1299, 1))[::-1])
    ] == []  # not in the order of time
    centuries = year_scale(years((1012, 1), (1910, 1)))
    assert [step.label for step in centuries] == [str(century * 100) for century in range(10, 20)]


def test_no_scale_where_it_would_say_nothing() -> None:
    assert year_scale([]) == ()
    assert year_scale(years((1992, 5))) == ()
    assert year_scale(years((-9000, 1), (1992, 1))) == ()
    assert step_at((), 3) == -1


def test_a_stroke_stands_for_several_where_there_are_many() -> None:
    scale = year_scale(years((2000, 900), (2001, 1), (2002, 450)))
    assert [step.strokes for step in scale] == [8, 1, 4]


@given(
    st.dictionaries(st.integers(-3000, 3000), st.integers(1, 400), min_size=1, max_size=60),
    st.integers(0, 30_000),
)
def test_every_record_has_its_step_and_every_step_its_record(counts: dict[int, int], place: int) -> None:
    found = years(*sorted(counts.items()))
    scale = year_scale(found)
    if not scale:
        return
    assert 2 <= len(scale) <= max(MOST_YEARS, MOST_SPANS)
    assert all(0 <= step.strokes <= MOST_STROKES for step in scale)
    assert sum(step.count for step in scale) == sum(counts.values())
    starts = [step.start for step in scale]
    assert starts == sorted(starts)
    here = scale[step_at(scale, min(place, sum(counts.values()) - 1))]
    assert here.start <= place or place < scale[0].start
    for step in scale:
        if step.count:
            assert scale[step_at(scale, step.start)] is step
