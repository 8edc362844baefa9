"""What a week of touches says of the glass: points that are stuck, and bands in which no finger is felt.

Promises: pure; the same touches give the same answer. Each rule has its reason beside its number, and in
doubt says nothing: an operator who is called for nothing does not come for the next one.

How people touch: those who aim at one point are spread around it by 3 mm and more to every side (Wang & Ren
2009; Holz & Baudisch 2010), they hold nothing for minutes, they do not come at night, and over a week they
touch everything that can be seen: pictures, words and the ground between them.
How glass fails: a point says the same place again and again, within a millimetre or two, by day and by
night, or says that it is pressed and never lets go; or a line of it says nothing any more, from edge to
edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.health.touches import Day, Shape

HELD_S: Final = 180.0
"""A place that is pressed so long without being let go. A visitor who rests a hand ends with the visit (75 s
and the countdown), and nobody reads with a finger down for three minutes."""
HELD_LONG_S: Final = 1800.0
"""Once is enough: what leans against the glass for half an hour is to be taken away as well."""
HELD_TIMES: Final = 3
"""Held in one place so often, or on two days: a bag leaned against it once is no fault."""
NEAR_CELLS: Final = 3
"""One place: within 12 mm."""

INNER_MM: Final = 10.0
"""A stuck point lies in a square of four cells, of one where four would be wider than this."""
AROUND: Final = 3
"""It is compared with so many cells to every side of it: together 32 mm, more than a button."""
DENSE: Final = 0.9
"""How much of what is around must be in the inner square. Of people's touches on one button it is two
thirds."""
OFTEN: Final = 300
OFTEN_SHARE: Final = 0.2
"""So many in a week, and such a part of all touches: less does not disturb a visit."""
OFTEN_DAY: Final = 100
OFTEN_ONE_DAY: Final = 2000
"""On two days at least so many each, or so many on one: a child that hammers goes home."""

QUIET: Final = 20
QUIET_SHARE: Final = 0.5
QUIET_HOURS: Final = 3
"""In closed hours: so many in one place, half of all there were, in three different hours. Whoever cleans the
glass touches all of it, in one hour."""

DEAD_TOUCHES: Final = 5000
"""Fewer in a week say nothing about where none came."""
DEAD_MM: Final = 30.0
"""A band so wide: one and a half touch targets. A gap between two columns of buttons is narrower."""
DEAD_BESIDE: Final = 100
"""Touches that the bands on both sides of it, as wide as that, must have."""
DEAD_BANDS: Final = 2
"""More bands at once are the gaps of a layout and no fault: glass fails in one place."""
DEAD_SIDE: Final = 0.25
DEAD_TOP: Final = 0.5
"""At an edge nobody need touch. So a band at the left or the right must be a quarter of the width, at the
top half of the height; at the lower edge lies the bar that every visit uses, and DEAD_MM is enough."""

Reason = Literal["held", "quiet", "often"]
Edge = Literal["left", "right", "top", "bottom", "upright", "level"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A point that is stuck: where, in fractions of the sides; why; how often, and for how long it was
    held."""

    x: float
    y: float
    reason: Reason
    count: int
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Band:
    """A band without a touch, in fractions of the sides. `edge`: at which edge, or which way it runs."""

    x: float
    y: float
    width: float
    height: float
    edge: Edge


@dataclass(frozen=True, slots=True)
class Seen:
    """What is seen of the glass in these days: all touches, in all cells; and what is wrong."""

    shape: Shape
    cells: tuple[int, ...]
    touches: int
    days: int
    stuck: tuple[Spot, ...] = ()
    dead: tuple[Band, ...] = ()


def look(shape: Shape, days: Sequence[Day]) -> Seen:
    """What a week says."""
    cells = tuple(map(sum, zip(*(one.cells for one in days), strict=True))) if days else (0,) * shape.cells
    touches = sum(one.touches for one in days)
    stuck: list[Spot] = []
    for spot in (*_held(shape, days), *_quiet(shape, days), *_often(shape, days, cells, touches)):
        if not any(_same(shape, spot, other) for other in stuck):
            stuck.append(spot)
    dead = _dead(shape, cells) if touches >= DEAD_TOUCHES else ()
    return Seen(shape, cells, touches, len(days), tuple(stuck[:8]), dead)


def _same(shape: Shape, one: Spot, other: Spot) -> bool:
    apart = max(abs(one.x - other.x) * shape.columns, abs(one.y - other.y) * shape.rows)
    return apart <= NEAR_CELLS + 0.5


# -- stuck points


def _held(shape: Shape, days: Sequence[Day]) -> Iterator[Spot]:
    """Places that were pressed for minutes: the longest first, each with those near it."""
    all_held = [
        (cell, seconds, times, one.day)
        for one in days
        for cell, (seconds, times) in one.held.items()
        if seconds >= HELD_S
    ]
    left = sorted(all_held, key=lambda entry: (-entry[1], entry[0], entry[3]))
    while left:
        cell, seconds, *_ = left[0]
        near = [entry for entry in left if _apart(shape, cell, entry[0]) <= NEAR_CELLS]
        left = [entry for entry in left if entry not in near]
        times = sum(entry[2] for entry in near)
        if times >= HELD_TIMES or len({entry[3] for entry in near}) >= 2 or seconds >= HELD_LONG_S:
            yield Spot(*shape.middle(cell), "held", times, seconds)


def _apart(shape: Shape, one: int, other: int) -> int:
    (row, column), (row2, column2) = divmod(one, shape.columns), divmod(other, shape.columns)
    return max(abs(row - row2), abs(column - column2))


def _quiet(shape: Shape, days: Sequence[Day]) -> Iterator[Spot]:
    """The one place that is touched when nobody is there."""
    counts: dict[int, int] = {}
    hours: dict[int, set[tuple[str, int]]] = {}
    for one in days:
        for cell, (count, bits) in one.quiet.items():
            counts[cell] = counts.get(cell, 0) + count
            hours.setdefault(cell, set()).update((one.day, hour) for hour in range(24) if bits >> hour & 1)
    total = sum(one.quiet_touches for one in days)
    if not counts:
        return
    top = max(counts, key=lambda cell: (counts[cell], -cell))
    inner, cells = _inner(shape, counts, top)
    when = set().union(*(hours.get(cell, set()) for cell in cells))
    if (
        inner >= max(QUIET, QUIET_SHARE * total)
        and len(when) >= QUIET_HOURS
        and inner >= DENSE * _around(shape, counts, cells)
    ):
        yield Spot(*_centre(shape, counts, cells), "quiet", inner)


def _often(shape: Shape, days: Sequence[Day], cells: Sequence[int], touches: int) -> Iterator[Spot]:
    """Places of a few millimetres that are touched far more often than anything near them."""
    least = max(OFTEN, OFTEN_SHARE * touches)
    counts = {cell: count for cell, count in enumerate(cells) if count}
    for top in sorted(counts, key=lambda cell: (-counts[cell], cell)):
        if counts[top] * _side(shape) ** 2 < least:
            return
        inner, square = _inner(shape, counts, top)
        if inner < least or inner < DENSE * _around(shape, counts, square):
            continue
        daily = [sum(one.cells[cell] for cell in square) for one in days]
        if sum(count >= OFTEN_DAY for count in daily) >= 2 or max(daily) >= OFTEN_ONE_DAY:
            yield Spot(*_centre(shape, counts, square), "often", inner)


def _side(shape: Shape) -> int:
    """How many cells the square of a stuck point is wide."""
    return 2 if 2 * shape.cell_mm <= INNER_MM else 1


def _inner(shape: Shape, counts: Mapping[int, int], cell: int) -> tuple[int, tuple[int, ...]]:
    """The square with this cell in it that has most, and how much that is."""
    row, column = divmod(cell, shape.columns)
    side = _side(shape)
    squares = [
        tuple(_cells(shape, top, left, side, side))
        for top in range(row - side + 1, row + 1)
        for left in range(column - side + 1, column + 1)
    ]
    best = max(squares, key=lambda square: sum(counts.get(one, 0) for one in square))
    return sum(counts.get(one, 0) for one in best), best


def _around(shape: Shape, counts: Mapping[int, int], square: Sequence[int]) -> int:
    """What is in the square and AROUND it."""
    row, column = divmod(min(square), shape.columns)
    side = _side(shape) + 2 * AROUND
    return sum(counts.get(one, 0) for one in _cells(shape, row - AROUND, column - AROUND, side, side))


def _cells(shape: Shape, top: int, left: int, height: int, width: int) -> Iterator[int]:
    for row in range(max(0, top), min(shape.rows, top + height)):
        for column in range(max(0, left), min(shape.columns, left + width)):
            yield row * shape.columns + column


def _centre(shape: Shape, counts: Mapping[int, int], square: Sequence[int]) -> tuple[float, float]:
    weights = [(shape.middle(cell), counts.get(cell, 0)) for cell in square]
    total = sum(weight for _, weight in weights)
    return (
        sum(place[0] * weight for place, weight in weights) / total,
        sum(place[1] * weight for place, weight in weights) / total,
    )


# -- dead bands


def _dead(shape: Shape, cells: Sequence[int]) -> tuple[Band, ...]:
    """Bands from edge to edge in which nothing came."""
    columns = [sum(cells[column :: shape.columns]) for column in range(shape.columns)]
    rows = [sum(cells[row * shape.columns : (row + 1) * shape.columns]) for row in range(shape.rows)]
    found: list[Band] = []
    gaps = 0
    for start, end in _gaps(columns):
        wide = (end - start) / shape.columns
        inside = start > 0 and end < shape.columns
        least = DEAD_MM / shape.width_mm
        gaps += inside and wide >= least
        if _is_dead(columns, start, end, round(least * shape.columns)) if inside else wide >= DEAD_SIDE:
            edge: Edge = "upright" if inside else "left" if start == 0 else "right"
            found.append(Band(start / shape.columns, 0.0, wide, 1.0, edge))
    for start, end in _gaps(rows):
        high = (end - start) / shape.rows
        least = DEAD_MM / shape.height_mm
        inside = start > 0 and end < shape.rows
        gaps += inside and high >= least
        if inside:
            bad = _is_dead(rows, start, end, round(least * shape.rows))
        else:
            bad = high >= (DEAD_TOP if start == 0 else least)
        if bad:
            edge = "level" if inside else "top" if start == 0 else "bottom"
            found.append(Band(0.0, start / shape.rows, 1.0, high, edge))
    return tuple(found) if max(gaps, len(found)) <= DEAD_BANDS else ()


def _gaps(line: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where nothing is: from, and to before."""
    start = -1
    for place, count in enumerate([*line, 1]):
        if count == 0 and start < 0:
            start = place
        elif count and start >= 0:
            yield start, place
            start = -1


def _is_dead(line: Sequence[int], start: int, end: int, least: int) -> bool:
    def beside(first: int, last: int) -> int:
        return sum(line[max(0, first) : last])

    wide = end - start
    return (
        wide >= max(1, least)
        and beside(start - max(least, wide), start) >= DEAD_BESIDE
        and beside(end, end + max(least, wide)) >= DEAD_BESIDE
    )
