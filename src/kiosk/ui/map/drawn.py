"""What is drawn on the map, as plain values: countries as dots, relations as lines. No Qt."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DrawnCountry:
    """A country on the plane (kilometres), `aside_x` and `aside_y` millimetres away from its place where it
    shares that with another. `former` ones are no more."""

    code: str
    name: str
    count: int
    former: bool
    x: float
    y: float
    aside_x: float = 0.0
    aside_y: float = 0.0
    radius_mm: float = 1.7


def radius_mm(count: int, most: int) -> float:
    """The dot's size tells how many records there are: each doubling is the same step, and the country with
    the most has the largest dot there is, if it has many."""
    step = min(0.42, 2.7 / math.log2(max(2, most)))
    return 1.7 + step * math.log2(max(1, count))


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A relation: its way on the plane, and how many records lead along it."""

    a: str
    b: str
    count: int
    way: tuple[tuple[float, float], ...]

    @property
    def weight(self) -> float:
        """From 0 for one record to 1 for a thousand and more."""
        return min(1.0, math.log10(max(1, self.count)) / 3)
