"""What part of the line of time is in view, and what a pinch, a drag and a button make of it.

Promises: no Qt and no clock. A view is the day at the left edge of the stage and stage pixels a day, both
real numbers; what is under the fingers stays under them, a view never leaves the line nor shows more than all
of it or less than a month or so, and a motion ends exactly where it said.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from kiosk.edition.timeline.calendar import (
    LEVELS,
    MILLENNIUM,
    MONTH,
    YEAR,
    first_day,
    last_day,
    unit_of,
)

DAYS: Final = (1.0, 30.4369, 365.2425, 3652.425, 36524.25, 365242.5)
"""Days in the mean unit of each level."""
STEP_MM: Final = 15.0
"""What is written and touched is at least so wide."""
COLUMN_MM: Final = 3.2
"""What is drawn is at least so wide."""
NEARLY: Final = 0.8
WHOLLY: Final = 0.97
"""What is seen is a year, and not its months, when so much of the view and of the year is the other's."""
FRICTION_S: Final = 0.325
"""Time constant of a flick: after so long 37 % of its speed is left."""


@dataclass(frozen=True, slots=True)
class View:
    """`at` is the day at the left edge, `scale` stage pixels a day."""

    at: float
    scale: float

    def day(self, x: float) -> float:
        """The day at `x` stage pixels."""
        return self.at + x / self.scale


@dataclass(frozen=True, slots=True)
class Axis:
    """The line between two days (the second one not included) on a stage of `width` pixels, `unit` a mm."""

    low: float = 0.0
    high: float = 365.0
    width: float = 1.0
    unit: float = 1.0

    @classmethod
    def of(cls, first: int, last: int, width: float, unit: float) -> Axis:
        """The line from the first to the last day of an exhibition, filled up to whole years, or to the
        decades or centuries that are touched when all of it is seen."""
        width, unit = max(1.0, width), max(0.1, unit)
        for level in LEVELS[YEAR:]:
            low = first_day(level, unit_of(level, first))
            high = last_day(level, unit_of(level, last)) + 1
            if DAYS[level] * width / (high - low) >= STEP_MM * unit or level == MILLENNIUM:
                break
        return cls(float(low), float(high), width, unit)

    @property
    def fit(self) -> float:
        """Pixels a day when all is seen."""
        return self.width / (self.high - self.low)

    @property
    def largest(self) -> float:
        """Pixels a day when a day can be touched."""
        return max(self.fit, 20.0 * self.unit)

    def whole(self) -> View:
        """All of it."""
        return View(self.low, self.fit)

    def is_whole(self, view: View) -> bool:
        return view.scale <= self.fit * 1.001

    def held(self, view: View) -> View:
        """The nearest view that shows the line and nothing beyond it."""
        scale = max(self.fit, min(self.largest, view.scale))
        at = max(self.low, min(self.high - self.width / scale, view.at))
        return View(at, scale)

    def moved(self, view: View, way: float, factor: float, x: float) -> View:
        """After fingers moved by `way` pixels and spread by `factor` about `x` (where they are now)."""
        scale = max(self.fit, min(self.largest, view.scale * factor))
        return self.held(View(view.day(x - way) - x / scale, scale))

    def about(self, day: float, view: View, factor: float) -> View:
        """Closer by `factor`, with `day` where it is, or in view when it was not."""
        x = max(0.15 * self.width, min(0.85 * self.width, (day - view.at) * view.scale))
        scale = max(self.fit, min(self.largest, view.scale * factor))
        return self.held(View(day - x / scale, scale))

    def around(self, first: float, end: float, air: float = 0.06) -> View:
        """The days from `first` up to `end`, with some air beside them."""
        scale = self.width / max(1e-6, (end - first) * (1 + 2 * air))
        scale = max(self.fit, min(self.largest, scale))
        return self.held(View((first + end) / 2 - self.width / scale / 2, scale))

    def level(self, view: View) -> int:
        """The level of what is written and touched."""
        return self._level(view, STEP_MM)

    def column(self, view: View) -> int:
        """The level of what is drawn: what is touched, or a finer one."""
        return self._level(view, COLUMN_MM)

    def _level(self, view: View, least_mm: float) -> int:
        least = least_mm * self.unit * 0.9999
        return next((level for level in LEVELS if DAYS[level] * view.scale >= least), MILLENNIUM)


@dataclass(frozen=True, slots=True)
class Span:
    """The units from `first` to `last` of a level."""

    level: int
    first: int
    last: int

    @property
    def begin(self) -> int:
        """Its first day."""
        return first_day(self.level, self.first)

    @property
    def finish(self) -> int:
        """Its last day."""
        return last_day(self.level, self.last)

    @property
    def single(self) -> bool:
        return self.first == self.last

    def tidy(self) -> Span:
        """The same days in the largest units: January to December are the year."""
        span, begin, finish = self, self.begin, self.finish
        for level in LEVELS[self.level + 1 :]:
            first, last = unit_of(level, begin), unit_of(level, finish)
            if first_day(level, first) != begin or last_day(level, last) != finish:
                if level == MONTH:
                    continue
                break
            if level > YEAR and first != last:
                break
            span = Span(level, first, last)
        return span


def in_view(axis: Axis, view: View) -> Span:
    """The larger unit that fills the view, or the units that lie in it with their middle, at least one."""
    level = axis.level(view)
    begin, end = view.at, view.at + axis.width / view.scale
    first, last = unit_of(level, math.floor(begin)), unit_of(level, math.ceil(end) - 1)
    while first < last and _middle(level, first) < begin:
        first += 1
    while last > first and _middle(level, last) > end:
        last -= 1
    for larger in LEVELS[level + 1 :]:
        unit = unit_of(larger, math.floor((begin + end) / 2))
        span = Span(larger, unit, unit)
        of_view, of_span = share(span, axis, view)
        if of_view > NEARLY and of_span > WHOLLY:
            return span
    return Span(level, first, last).tidy()


def _middle(level: int, unit: int) -> float:
    return (first_day(level, unit) + last_day(level, unit) + 1) / 2


def share(span: Span, axis: Axis, view: View) -> tuple[float, float]:
    """How much of the view a span takes, and how much of the span is in view; both 0 to 1."""
    begin, end = view.at, view.at + axis.width / view.scale
    common = max(0.0, min(end, span.finish + 1) - max(begin, span.begin))
    return common / (end - begin), common / (span.finish + 1 - span.begin)


@dataclass(frozen=True, slots=True)
class Move:
    """From one view to another, soft at its end; another scale comes about the one point that stays."""

    start: View
    end: View
    seconds: float

    def at(self, seconds: float) -> View:
        if seconds >= self.seconds:
            return self.end
        part = 1 - (1 - max(0.0, seconds) / self.seconds) ** 3
        a, b = self.start, self.end
        if abs(math.log(b.scale / a.scale)) < 1e-6:
            return View(a.at + (b.at - a.at) * part, b.scale)
        x = (b.at - a.at) / (1 / a.scale - 1 / b.scale)
        scale = a.scale * (b.scale / a.scale) ** part
        return View(a.at + x / a.scale - x / scale, scale)


@dataclass(frozen=True, slots=True)
class Glide:
    """On after a flick, slowed by friction; at an end of the line it comes to rest sooner."""

    start: View
    end: View
    time: float

    @classmethod
    def of(cls, axis: Axis, start: View, speed: float) -> Glide | None:
        """From a speed of the fingers in pixels a second; None when there is nowhere to go."""
        days = -speed / start.scale
        end = axis.held(View(start.at + days * FRICTION_S, start.scale))
        way = end.at - start.at
        if abs(way) * start.scale < 1:
            return None
        return cls(start, end, max(0.02, min(FRICTION_S, way / days)))

    @property
    def seconds(self) -> float:
        """Until less than a third of a pixel is left."""
        way = abs(self.end.at - self.start.at) * self.start.scale
        return self.time * math.log(max(1.1, 3 * way))

    def at(self, seconds: float) -> View:
        if seconds >= self.seconds:
            return self.end
        left = math.exp(-seconds / self.time)
        return View(self.end.at - (self.end.at - self.start.at) * left, self.start.scale)


Motion = Move | Glide
