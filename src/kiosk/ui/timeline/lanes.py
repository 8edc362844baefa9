"""Puts the bars of a view into lanes, so that none lies on another.

Promises: no Qt; the same bars come to the same lanes; what finds no lane is left out, those with the fewest
records first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kiosk.edition.timeline.read import Bar

LANES: Final = 4


def lanes(bars: Sequence[Bar], gap: float, most: int = LANES) -> list[tuple[int, Bar]]:
    """The bars with their lanes, from 0 (nearest to the line) on; `gap` is how many days part two of one
    lane. Long bars take the upper lanes, where they come to lie over the short ones."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(most)]
    found: list[tuple[int, Bar]] = []
    heavy = sorted(bars, key=lambda bar: (-(bar.records + bar.events), bar.begin, bar.finish, bar.soft))
    kept: list[Bar] = []
    for bar in heavy[:200]:
        low, high = bar.begin - gap, bar.finish + 1 + gap
        lane = next((n for n in range(most) if _free(taken[n], low, high)), None)
        if lane is not None:
            taken[lane].append((bar.begin, bar.finish + 1))
            kept.append(bar)
    # Once more, shortest first: the same bars fit, and the short ones lie near the line.
    taken = [[] for _ in range(most)]
    for bar in sorted(kept, key=lambda bar: (bar.finish - bar.begin, bar.begin, bar.soft)):
        low, high = bar.begin - gap, bar.finish + 1 + gap
        lane = next((n for n in range(most) if _free(taken[n], low, high)), None)
        if lane is not None:
            taken[lane].append((bar.begin, bar.finish + 1))
            found.append((lane, bar))
    return found


def _free(taken: list[tuple[float, float]], low: float, high: float) -> bool:
    return all(end <= low or begin >= high for begin, end in taken)
