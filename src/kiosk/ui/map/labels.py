"""Where names stand on a map so that none covers another, a dot, or what lies over the map.

Promises: no Qt; greedy and deterministic: those who come first choose first, from places about their dot, the
side away from the centre before the others because no line of their own runs there. Who finds no room stands
aside, and finds it when the dots are farther apart. Lengths are stage pixels.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

Box = tuple[float, float, float, float]  # left, top, right, bottom
Point = tuple[float, float]

_CELL: Final = 96.0
_SIDES: Final[tuple[tuple[float, float], ...]] = (
    (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1),
)  # fmt: skip
_FAVOUR: Final = (0.0, 0.0, 0.25, 0.3, 0.35, 0.35, 0.4, 0.4)
"""What a side costs by itself: beside the dot is read best."""
_MOST_MOVED: Final = 60
"""So many names without a place are tried again: of two hundred in a heap the others have no hope."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot that wants its name: its middle and radius, the name's width and height."""

    key: str
    x: float
    y: float
    radius: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Label:
    """A name that has its place."""

    key: str
    box: Box


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes have a part in common."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


class _Taken:
    """Boxes that are taken, by the cells of a grid they lie in."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, Box]]] = defaultdict(list)

    @staticmethod
    def _over(box: Box) -> Iterator[tuple[int, int]]:
        for column in range(int(box[0] // _CELL), int(box[2] // _CELL) + 1):
            for row in range(int(box[1] // _CELL), int(box[3] // _CELL) + 1):
                yield column, row

    def add(self, key: str, box: Box) -> None:
        for cell in self._over(box):
            self._cells[cell].append((key, box))

    def free(self, key: str, box: Box) -> bool:
        """Whether the box is free of everybody else's."""
        return not any(
            key != other and overlap(box, taken)
            for cell in self._over(box)
            for other, taken in self._cells.get(cell, ())
        )


class _Rays:
    """The lines from the centre: how many of them run under a box."""

    def __init__(self, centre: Point | None, ends: Iterable[Point]) -> None:
        self._centre = centre
        self._rays: list[tuple[float, float]] = []
        if centre is not None:
            cx, cy = centre
            self._rays = sorted((math.atan2(y - cy, x - cx), math.hypot(x - cx, y - cy)) for x, y in ends)

    def under(self, box: Box) -> int:
        if self._centre is None or not self._rays:
            return 0
        cx, cy = self._centre
        corners = [(x - cx, y - cy) for x in (box[0], box[2]) for y in (box[1], box[3])]
        if box[0] <= cx <= box[2] and box[1] <= cy <= box[3]:
            return len(self._rays)
        middle = math.atan2((box[1] + box[3]) / 2 - cy, (box[0] + box[2]) / 2 - cx)
        turns = [(math.atan2(y, x) - middle + math.pi) % (2 * math.pi) - math.pi for x, y in corners]
        near = math.hypot(max(box[0] - cx, 0.0, cx - box[2]), max(box[1] - cy, 0.0, cy - box[3]))
        spans = [(middle + min(turns), middle + max(turns))]
        if spans[0][0] < -math.pi:
            spans = [(spans[0][0] + 2 * math.pi, math.pi), (-math.pi, spans[0][1])]
        elif spans[0][1] > math.pi:
            spans = [(spans[0][0], math.pi), (-math.pi, spans[0][1] - 2 * math.pi)]
        count = 0
        for low, high in spans:
            first = bisect_left(self._rays, (low, 0.0))
            while first < len(self._rays) and self._rays[first][0] <= high:
                count += self._rays[first][1] > near
                first += 1
        return count


class _Placing:
    """Names on their way to their places."""

    def __init__(
        self, dots: Sequence[Dot], stage: Box, taken: Iterable[Box], centre: Point | None, gap: float,
        rays: Iterable[Point],
    ) -> None:  # fmt: skip
        self._stage, self._centre, self._gap = stage, centre, gap
        self._fixed = _Taken()
        for number, box in enumerate(taken):
            self._fixed.add(f"/{number}", box)
        for dot in dots:
            r = dot.radius + gap / 4
            self._fixed.add(dot.key, (dot.x - r, dot.y - r, dot.x + r, dot.y + r))
        self._lines = _Rays(centre, rays)
        self._dots = {dot.key: dot for dot in dots}
        self.boxes: dict[str, Box] = {}

    def choices(self, dot: Dot) -> list[tuple[float, Box]]:
        """Where the name of a dot could stand if there were no other names, the best place first."""
        found = []
        for cost, box in _choices(dot, self._centre, self._gap):
            if _within(box, self._stage) and self._fixed.free(dot.key, _wider(box, self._gap / 4)):
                found.append((cost + 0.35 * self._lines.under(box), box))
        return sorted(found)

    def in_the_way(self, box: Box, but: str = "") -> list[str]:
        """The names that stand where a box would."""
        wide = _wider(box, self._gap / 2)
        return [key for key, other in self.boxes.items() if key != but and overlap(wide, other)]

    def settle(self, dot: Dot) -> bool:
        """Give a name the best place that is free."""
        for _, box in self.choices(dot):
            if not self.in_the_way(box):
                self.boxes[dot.key] = box
                return True
        return False

    def make_way(self, dot: Dot) -> bool:
        """Give a name a place from which one other can move aside."""
        for _, box in self.choices(dot):
            blocking = self.in_the_way(box)
            if len(blocking) != 1:
                continue
            (other,) = blocking
            wide = _wider(box, self._gap / 2)
            for _, instead in self.choices(self._dots[other]):
                if not overlap(wide, instead) and not self.in_the_way(instead, but=other):
                    self.boxes[other], self.boxes[dot.key] = instead, box
                    return True
        return False


def place(
    dots: Sequence[Dot], stage: Box, taken: Iterable[Box], centre: Point | None, gap: float,
    rays: Iterable[Point] = (),
) -> tuple[Label, ...]:  # fmt: skip
    """Names for those of `dots` that find room on the stage, in the order of their right to one.

    `taken` are boxes that nobody may cover; `centre` is where the lines come from and `rays` where they end;
    `gap` is kept between a dot and its name, and half of it between names. Who finds no room may have one
    other name move to another of its own places.
    """
    placing = _Placing(dots, stage, taken, centre, gap, rays)
    left = [dot for dot in dots if not placing.settle(dot)]
    for dot in left[:_MOST_MOVED]:
        placing.make_way(dot)
    return tuple(Label(dot.key, placing.boxes[dot.key]) for dot in dots if dot.key in placing.boxes)


def _within(box: Box, stage: Box) -> bool:
    return box[0] >= stage[0] and box[1] >= stage[1] and box[2] <= stage[2] and box[3] <= stage[3]


def _wider(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


def _choices(dot: Dot, centre: Point | None, gap: float) -> list[tuple[float, Box]]:
    """The places about a dot, the best first, with what they cost."""
    away = (dot.x - centre[0], dot.y - centre[1]) if centre is not None else (1.0, 0.0)
    length = math.hypot(*away) or 1.0
    found = []
    for (across, down), cost in zip(_SIDES, _FAVOUR, strict=True):
        reach = dot.radius + gap
        if across and down:
            reach *= 0.72
        left = dot.x + across * reach - (dot.width if across < 0 else 0 if across > 0 else dot.width / 2)
        top = dot.y + down * reach - (dot.height if down < 0 else 0 if down > 0 else dot.height / 2)
        towards = 1 - (across * away[0] + down * away[1]) / (length * math.hypot(across, down))
        found.append((cost + towards, (left, top, left + dot.width, top + dot.height)))
    return sorted(found)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A country beyond the stage: where the way to it leaves the stage, its direction (radians, clockwise
    from east), and the box of its name."""

    key: str
    x: float
    y: float
    angle: float
    box: Box


def arrows(
    dots: Sequence[Dot], stage: Box, inset: float, taken: Iterable[Box], start: Point, gap: float, most: int
) -> tuple[Arrow, ...]:
    """Arrows `inset` within the stage for dots beyond it, at most `most`, seen from `start` on the stage."""
    inner = (stage[0] + inset, stage[1] + inset, stage[2] - inset, stage[3] - inset)
    room = _Taken()
    for number, box in enumerate(taken):
        room.add(f"/{number}", box)
    found: list[Arrow] = []
    for dot in dots:
        if len(found) == most:
            break
        way = dot.x - start[0], dot.y - start[1]
        part = min(
            (edge - start[axis]) / way[axis]
            for axis, edge in (
                (0, inner[2] if way[0] > 0 else inner[0]), (1, inner[3] if way[1] > 0 else inner[1]),
            )
            if abs(way[axis]) > 1e-9
        )  # fmt: skip
        if not 0 < part < 1:
            continue
        x, y = start[0] + way[0] * part, start[1] + way[1] * part
        head = (x - gap, y - gap, x + gap, y + gap)
        if not room.free(dot.key, head):
            continue
        tip = Dot(dot.key, x, y, gap, dot.width, dot.height)
        for _, box in _choices(tip, None, gap / 2):  # beside it first: its line comes from within
            if _within(box, stage) and room.free(dot.key, _wider(box, gap / 4)):
                found.append(Arrow(dot.key, x, y, math.atan2(way[1], way[0]), box))
                room.add(dot.key + "/name", _wider(box, gap / 4))
                room.add(dot.key + "/head", head)
                break
    return tuple(found)
