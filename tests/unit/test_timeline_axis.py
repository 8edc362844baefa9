"""The view of the line of time: pinches, drags, motions, names, lanes."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.edition.timeline.calendar import DAY, DECADE, FIRST, LAST, MONTH, YEAR, day_of, unit_of
from kiosk.edition.timeline.read import Bar
from kiosk.exhibition.dates import calendar_words
from kiosk.ui.timeline.axis import DAYS, Axis, Glide, Move, Span, View, in_view, share
from kiosk.ui.timeline.lanes import LANES, lanes
from kiosk.ui.timeline.naming import Naming
from kiosk.ui.timeline.rows import MOST_STROKES, strokes

WIDTH, UNIT = 1728.0, 2.743
THIRTY = Axis.of(day_of(1991, 8, 29), day_of(2022, 11, 3), WIDTH, UNIT)
DAY_NUMBERS = st.integers(FIRST, LAST)


@given(DAY_NUMBERS, st.integers(0, 3_000_000), st.floats(300, 4000), st.floats(1, 8))
def test_the_whole_line_is_in_view_and_can_be_touched(
    first: int, more: int, width: float, unit: float
) -> None:
    last = min(LAST, first + more)
    axis = Axis.of(first, last, width, unit)
    whole = axis.whole()
    assert axis.low <= first
    assert last < axis.high
    assert axis.is_whole(whole)
    assert axis.held(whole) == whole
    level = axis.level(whole)
    assert DAYS[level] * whole.scale >= 14.9 * unit or level == 5
    assert axis.column(whole) <= level


@given(st.data())
def test_what_is_under_the_fingers_stays_there(data: st.DataObject) -> None:
    factor = data.draw(st.floats(1.0, 400))
    view = THIRTY.moved(THIRTY.whole(), 0, factor, data.draw(st.floats(0, WIDTH)))
    x, way = data.draw(st.floats(0, WIDTH)), data.draw(st.floats(-200, 200))
    spread = data.draw(st.floats(0.3, 3))
    after = THIRTY.moved(view, way, spread, x)
    # Unless an end of the line or of the scale holds it.
    assume(THIRTY.fit < view.scale * spread < THIRTY.largest)
    assume(THIRTY.low < after.at < THIRTY.high - WIDTH / after.scale - 1e-6)
    assert after.day(x) == pytest.approx(view.day(x - way), abs=1e-4)


@given(st.floats(-4e6, 4e6), st.floats(1e-6, 1e6))
def test_no_view_leaves_the_line(at: float, scale: float) -> None:
    held = THIRTY.held(View(at, scale))
    assert held.at >= THIRTY.low
    assert held.day(WIDTH) <= THIRTY.high + 1e-6
    assert THIRTY.fit <= held.scale <= THIRTY.largest


def test_from_thirty_years_to_a_month() -> None:
    view = THIRTY.whole()
    assert (THIRTY.level(view), in_view(THIRTY, view)) == (YEAR, Span(YEAR, 1991, 2022))
    march = THIRTY.around(day_of(1992, 3, 1), day_of(1992, 4, 1), air=0.0)
    assert THIRTY.level(march) == DAY
    assert in_view(THIRTY, march) == Span(MONTH, 1992 * 12 + 2, 1992 * 12 + 2)
    assert march.scale == THIRTY.largest or march.day(WIDTH) - march.at < 32
    year = THIRTY.around(day_of(1992), day_of(1993))
    assert in_view(THIRTY, year) == Span(YEAR, 1992, 1992)
    half = THIRTY.around(day_of(1992, 3), day_of(1992, 9), air=0.0)
    assert in_view(THIRTY, half) == Span(MONTH, 1992 * 12 + 2, 1992 * 12 + 7)


@given(st.floats(1, 400), st.floats(1, 400), st.floats(0, WIDTH), st.floats(0, 1))
def test_motions_end_where_they_said_and_never_overshoot(
    one: float, other: float, x: float, part: float
) -> None:
    start = THIRTY.moved(THIRTY.whole(), 0, one, x)
    end = THIRTY.moved(THIRTY.whole(), 0, other, WIDTH - x)
    move = Move(start, end, 0.3)
    assert move.at(0.0).scale == pytest.approx(start.scale)
    assert move.at(0.3) == end
    middle = move.at(0.3 * part)
    low, high = sorted((start.scale, end.scale))
    assert low * 0.999 <= middle.scale <= high * 1.001
    glide = Glide.of(THIRTY, start, 900.0)
    if glide is not None:
        assert glide.at(glide.seconds) == glide.end
        assert min(glide.start.at, glide.end.at) - 1e-6 <= glide.at(0.1).at <= glide.start.at + 1e-6


def test_january_to_december_are_the_year() -> None:
    assert Span(MONTH, 1992 * 12, 1992 * 12 + 11).tidy() == Span(YEAR, 1992, 1992)
    assert Span(YEAR, 1990, 1999).tidy() == Span(DECADE, 199, 199)
    assert Span(DAY, day_of(1992, 2, 1), day_of(1992, 2, 29)).tidy() == Span(MONTH, 23905, 23905)
    assert Span(DAY, day_of(1992, 2, 2), day_of(1992, 2, 29)).tidy().level == DAY
    of_view, of_span = share(Span(YEAR, 1992, 1992), THIRTY, THIRTY.whole())
    assert (round(1 / of_view), of_span) == (32, 1.0)


@pytest.mark.parametrize(
    ("lang", "months", "days", "bc"),
    [
        ("kk", "Наурыз – тамыз", "2–19 наурыз", "б.з.б. 44"),
        ("ru", "Март – август", "2–19 марта", "44 до н. э."),
        ("en", "March – August", "2–19 March", "44 BC"),
    ],
)
def test_spans_in_words(lang: str, months: str, days: str, bc: str) -> None:
    naming = Naming(calendar_words(lang))
    assert naming.subtitle(Span(MONTH, 1992 * 12 + 2, 1992 * 12 + 7)) == (months)
    assert naming.subtitle(Span(DAY, day_of(1992, 3, 2), day_of(1992, 3, 19))) == days
    assert naming.figure(Span(YEAR, 1992, 1992)) == "1992"
    assert naming.figure(Span(DECADE, 199, 199)) == "1990–1999"
    assert naming.figure(Span(YEAR, -43, -43)) == bc
    assert naming.step(YEAR, 1993)[:2] == ("1993", "93")
    assert naming.step(YEAR, 2000) == ("2000", "00", True)
    assert naming.step(MONTH, 1992 * 12)[0] == "1992"
    assert naming.step(DAY, day_of(1992, 3, 2)) == ("2", "2", False)


def test_words_across_years_say_the_years() -> None:
    naming = Naming(calendar_words("en"))
    span = Span(MONTH, unit_of(MONTH, day_of(1992, 11)), unit_of(MONTH, day_of(1993, 2)))
    assert naming.subtitle(span) == "November 1992 – February 1993"
    assert Naming({}).year(0) == "−1"


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 90), st.integers(1, 9)), max_size=60))
def test_bars_never_lie_on_each_other(spans: list[tuple[int, int, int]]) -> None:
    bars = [Bar(begin, begin + days, 0, count, 0) for begin, days, count in spans]
    found = lanes(bars, gap=2)
    assert lanes(list(reversed(bars)), gap=2) == found
    for lane in range(LANES):
        row = sorted((bar.begin, bar.finish) for where, bar in found if where == lane)
        assert all(a[1] < b[0] for a, b in itertools.pairwise(row))
    if len({(bar.begin, bar.finish) for bar in bars}) == 1:
        assert found


def test_strokes_count_and_then_grow_with_the_square_root() -> None:
    assert [strokes(n, 10) for n in (0, 1, 10)] == [0, 1, 10]
    assert strokes(1, 5000) == 1
    assert strokes(5000, 5000) == MOST_STROKES
    assert strokes(1250, 5000) == MOST_STROKES // 2
