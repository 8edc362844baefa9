"""The arithmetic of the report: quartiles, shares with their intervals, museum evaluation.

Promises:
- Nothing here reads anything. Every number says how many observations it rests on.
- Quantiles are those of spreadsheets (QUARTILE.INC; type 7 of Hyndman & Fan 1996, doi:10.2307/2684934), so
  that whoever has the tables can check them.
- An interval is Wilson's (1927, doi:10.1080/01621459.1927.10502953) at 95 %: it stays between 0 and 1, and
  says something of 0 out of 7 as well.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

FEW: Final = 30
"""Below this many observations a share is only a hint and is marked."""

VERY_FEW: Final = 5
"""Below this many no per cent and no quartile is said at all."""

STOP_S: Final = 3.0
"""What counts as a stop, in seconds: timing and tracking studies count standing still for about 2 or 3."""

QUANTILES: Final = (0.1, 0.25, 0.5, 0.75, 0.9)
"""What a `Spread` is made of."""

SQUARE_FEET: Final = 1 / 0.3048**2
"""Square feet in a square metre."""

_Z: Final = 1.959963984540054  # of the normal distribution, for 95 %


@dataclass(frozen=True, slots=True)
class Share:
    """`part` out of `whole` visits."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; 0 out of nothing is 0."""
        return self.part / self.whole if self.whole else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share lies with 95 % confidence, were these visits a random sample."""
        return wilson(self.part, self.whole)


@dataclass(frozen=True, slots=True)
class Spread:
    """How `count` values lie: five quantiles, their sum and mean, in the unit of the values."""

    count: int = 0
    p10: float = 0.0
    lower: float = 0.0
    median: float = 0.0
    upper: float = 0.0
    p90: float = 0.0
    mean: float = 0.0
    total: float = 0.0


NO_SHARE: Final = Share(0, 0)
NO_SPREAD: Final = Spread()


def made_spread(count: int, quantiles: Sequence[float], total: float) -> Spread:
    """A spread of `count` values, at least one, from its five quantiles and its sum."""
    p10, lower, median, upper, p90 = quantiles
    return Spread(count, p10, lower, median, upper, p90, total / count, total)


def wilson(part: int, whole: int) -> tuple[float, float]:
    """Wilson's interval at 95 % for `part` out of `whole`; (0, 1) when there is nothing."""
    if whole <= 0:
        return 0.0, 1.0
    share, z2 = part / whole, _Z * _Z
    middle = (share + z2 / (2 * whole)) / (1 + z2 / whole)
    half = _Z * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole * whole)) / (1 + z2 / whole)
    return max(0.0, min(middle - half, share)), min(1.0, max(middle + half, share))


def rank(count: int, share: float) -> tuple[int, int, float]:
    """The two places (from 0) between which a quantile of `count` sorted values lies, and how far between."""
    at = (count - 1) * share
    below = math.floor(at)
    return below, min(below + 1, count - 1), at - below


def between(low: float, high: float, part: float) -> float:
    """The value `part` of the way from `low` to `high`; never outside them, however large they are."""
    return min(high, max(low, low + (high - low) * part)) if part else low


def quantile(ordered: Sequence[float], share: float) -> float:
    """A quantile of sorted values; raises `ValueError` when there are none."""
    if not ordered:
        raise ValueError("no quantile of nothing")
    below, above, part = rank(len(ordered), share)
    return between(ordered[below], ordered[above], part)


def spread(values: Sequence[float]) -> Spread:
    """How a few values lie, in any order."""
    if not values:
        return NO_SPREAD
    ordered = sorted(values)
    return made_spread(len(ordered), [quantile(ordered, share) for share in QUANTILES], math.fsum(ordered))


def more_than_half(elements: int) -> int:
    """The fewest stops that are more than half of so many elements (Serrell's diligent visitors)."""
    return elements // 2 + 1


def sweep_rate(area: float, mean_s: float) -> float:
    """Serrell's sweep rate index: area over the mean time in minutes, in units of the area a minute.

    Raises `ValueError` where there is no time to divide by.
    """
    if not mean_s > 0:
        raise ValueError("no sweep rate without time")
    return area / (mean_s / 60)
