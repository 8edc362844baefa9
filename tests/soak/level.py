"""Whether figures stay level: a line through the means of blocks of time, and how steep it may be at most.

Readings that follow each other resemble each other, so a line through all of them would seem surer than it
is. They are therefore averaged over blocks of time first; what resemblance is left between neighbouring
blocks widens the bound (the effective number of observations of a first-order autoregression).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf, sqrt
from statistics import NormalDist, fmean


@dataclass(frozen=True, slots=True)
class Slope:
    """A line's steepness an hour, and the most that it may be with 95 % confidence (one-sided)."""

    per_hour: float
    at_most: float
    blocks: int
    resemblance: float
    """Of the residuals of neighbouring blocks, -1 to 1."""


def student(degrees: int, part: float = 0.95) -> float:
    """The quantile of Student's t (Cornish and Fisher's expansion; under 1 % off from 3 degrees on)."""
    z = NormalDist().inv_cdf(part)
    n = degrees
    return (
        z
        + (z**3 + z) / (4 * n)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * n**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * n**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * n**4)
    )


def blocks_of(readings: Sequence[tuple[float, float]], seconds: float) -> list[tuple[float, float]]:
    """The mean time and value of each block of so many seconds that has readings."""
    if not readings:
        return []
    first = readings[0][0]
    found: dict[int, list[tuple[float, float]]] = {}
    for at, value in readings:
        found.setdefault(int((at - first) / seconds), []).append((at, value))
    return [(fmean(at for at, _ in block), fmean(v for _, v in block)) for block in found.values()]


def slope(readings: Sequence[tuple[float, float]], block_s: float) -> Slope:
    """The line through (seconds, value) readings. Of fewer than four blocks nothing is known."""
    points = blocks_of(readings, block_s)
    count = len(points)
    if count < 4:
        return Slope(0.0, inf, count, 0.0)
    middle_t, middle_v = fmean(t for t, _ in points), fmean(v for _, v in points)
    spread = sum((t - middle_t) ** 2 for t, _ in points)
    steep = sum((t - middle_t) * (v - middle_v) for t, v in points) / spread
    left = [v - middle_v - steep * (t - middle_t) for t, v in points]
    squares = sum(e * e for e in left)
    alike = sum(a * b for a, b in pairwise(left)) / squares if squares else 0.0
    wider = sqrt((1 + min(alike, 0.9)) / (1 - min(alike, 0.9))) if alike > 0 else 1.0
    error = sqrt(squares / (count - 2) / spread) * wider
    return Slope(steep * 3600, (steep + student(count - 2) * error) * 3600, count, alike)
