"""The scale of years beneath a chronological list.

Promises: a scale without gaps of at most `MOST_YEARS` years, or `MOST_SPANS` decades or centuries, so that
each has a target's worth of width; no scale at all where it would say nothing or not be true.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

MOST_YEARS: Final = 40
"""A landscape page is 630 mm wide between its margins: 40 targets of 15 mm, the least a finger hits."""
MOST_SPANS: Final = 30
"""Decades and centuries are written in full, and need 20 mm."""
MOST_STROKES: Final = 8
"""What stands above a year, at most; with more records a stroke stands for several."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year that has records: how many, and the place of the first of them in the list, from 0."""

    year: int
    count: int
    start: int


@dataclass(frozen=True, slots=True)
class Step:
    """A year, decade or century of the scale.

    `start` is the place of its first record, or of the first one after it where it has none. `strokes` is
    what is drawn above it, 0 to `MOST_STROKES`. `landmark` marks the steps that are always written in full.
    """

    label: str
    short: str
    count: int
    start: int
    strokes: int
    landmark: bool


def year_scale(years: Sequence[Year]) -> tuple[Step, ...]:
    """The scale of these years, which may come in any order; empty for fewer than two steps, for a span of
    more than 30 centuries, and for a list that does not run in the order of time."""
    known = sorted((year for year in years if year.count > 0), key=lambda year: year.year)
    if not known or any(a.start >= b.start for a, b in pairwise(known)):
        return ()
    for width, most in ((1, MOST_YEARS), (10, MOST_SPANS), (100, MOST_SPANS)):
        first, last = known[0].year // width, known[-1].year // width
        if last - first < most:
            break
    else:
        return ()
    if first == last:
        return ()
    counts = dict.fromkeys(range(first, last + 1), 0)
    starts: dict[int, int] = {}
    for year in known:
        counts[year.year // width] += year.count
        starts.setdefault(year.year // width, year.start)
    for span in range(last, first - 1, -1):
        starts.setdefault(span, starts.get(span + 1, 0))
    worth = -(-max(counts.values()) // MOST_STROKES)
    return tuple(
        Step(
            label=str(span * width),
            short=f"{span % 100:02}" if width == 1 else str(span * width),
            count=count,
            start=starts[span],
            strokes=-(-count // worth),
            landmark=width > 1 or span % 10 == 0,
        )
        for span, count in counts.items()
    )


def step_at(scale: Sequence[Step], position: int) -> int:
    """The step that the record at a place belongs to; -1 without a scale."""
    if not scale:
        return -1
    filled = [n for n, step in enumerate(scale) if step.count > 0]
    return filled[max(0, bisect_right([scale[n].start for n in filled], position) - 1)]
