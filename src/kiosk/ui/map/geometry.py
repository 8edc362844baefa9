"""The land of the Earth on the map's plane: the lines of `assets/geography/world.json`, projected.

Promises: no Qt. Plane coordinates are kilometres (x east, y south of the map's centre). A ring about the
point opposite the centre is told apart: on the plane its inside is what lies without. A long edge is cut into
pieces that bend as the projection does.
"""

from __future__ import annotations

import json
import math
from array import array
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Any, Final

from kiosk.edition.rays import Point
from kiosk.edition.world.projection import DISC_KM, Azimuthal, great_circle
from kiosk.paths import ASSETS

FINE, COARSE = 0, 1
_LONG_KM: Final = 300.0
"""An edge longer than this on the plane may be one that the projection stretches or bends."""
_PIECE_KM: Final = 60.0

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the plane: x, y, x, y …, and the box it lies in (left, top, right, bottom). `width` is how
    wide it is itself, in kilometres."""

    points: array[float]
    box: Box
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Shapes:
    """What is drawn at one level of detail. `land`, `water` and `own` are rings; `water` lies within
    land, `far` is the land about the point opposite the centre, if there is any: to be filled together with
    the whole disc."""

    land: tuple[Line, ...]
    water: tuple[Line, ...]
    far: Line | None
    borders: tuple[Line, ...]
    own: tuple[Line, ...]
    lakes: tuple[Line, ...]


@cache
def _world() -> dict[str, Any]:
    file = ASSETS / "geography" / "world.json"
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return told


def _degrees(steps: Sequence[int], grid: int) -> list[float]:
    """Whole steps of the grid, each from the one before, as longitude, latitude, …"""
    out: list[float] = []
    x = y = 0
    for n in range(0, len(steps), 2):
        x += steps[n]
        y += steps[n + 1]
        out += (x / grid, y / grid)
    return out


def _on_plane(points: list[float], degrees: list[float], projection: Azimuthal) -> list[float]:
    """The points with more of them on edges that are long on the plane."""
    out = points[:2]
    for n in range(2, len(points), 2):
        x, y = points[n] - points[n - 2], points[n + 1] - points[n - 1]
        if x * x + y * y > _LONG_KM * _LONG_KM:
            start, end = (degrees[n - 1], degrees[n - 2]), (degrees[n + 1], degrees[n])
            steps = min(400, int(math.hypot(x, y) / _PIECE_KM) + 1)
            for point in list(great_circle(start, end, steps))[1:-1]:
                out += projection.project(*point)
        out += (points[n], points[n + 1])
    return out


def _reversed(points: list[float]) -> list[float]:
    return list(chain.from_iterable(zip(points[-2::-2], points[::-2], strict=True)))


def _line(points: Sequence[float]) -> Line:
    xs, ys = points[::2], points[1::2]
    return Line(array("d", points), (min(xs), min(ys), max(xs), max(ys)))


def holds_the_far_point(ring: Sequence[float]) -> bool:
    """Whether a projected ring lies about the point opposite the centre: it goes round the centre once, and
    the part of the sphere on the centre's side of it is more than half."""
    turn = area = 0.0
    before: tuple[float, float] | None = None
    for n in range(0, len(ring) + 2, 2):
        x, y = ring[n % len(ring)], ring[n % len(ring) + 1]
        angle, off = math.atan2(y, x), math.hypot(x, y) / DISC_KM * math.pi
        if before is not None:
            step = (angle - before[0] + math.pi) % (2 * math.pi) - math.pi
            turn += step
            area += step * (1 - (math.cos(off) + math.cos(before[1])) / 2)
        before = angle, off
    return abs(turn) > math.pi and abs(area) > 2 * math.pi


class _Level:
    """One level of detail about one centre; its arcs are projected once each."""

    def __init__(self) -> None:
        self._arcs: list[list[float]] = []

    def project(self, level: dict[str, Any], grid: int, projection: Azimuthal) -> Iterator[None]:
        for number, steps in enumerate(level["arcs"]):
            degrees = _degrees(steps, grid)
            self._arcs.append(_on_plane(projection.path(degrees), degrees, projection))
            if number % 16 == 15:
                yield

    def arc(self, number: int) -> list[float]:
        return self._arcs[number] if number >= 0 else _reversed(self._arcs[~number])

    def rings(self, rings: Sequence[Sequence[int]]) -> list[Line]:
        found = (list(chain.from_iterable(self.arc(arc)[:-2] for arc in ring)) for ring in rings)
        return [_line(points) for points in found if len(points) >= 6]


def _is_far(line: Line) -> bool:
    left, top, right, bottom = line.box
    return math.hypot(max(-left, right), max(-top, bottom)) > DISC_KM / 2 and holds_the_far_point(line.points)


def making(centre: Point, own: str, level: int) -> Generator[None, None, Shapes]:
    """The land about a centre (latitude, longitude), the borders of all countries, and the land of the
    country `own`, made in small steps: it yields every millisecond or so, and returns them at last."""
    told = _world()
    projection, grid = Azimuthal(centre), told["grid"]
    made = told["levels"][level]
    lines = _Level()
    yield from lines.project(made, grid, projection)
    lakes = [(width, projection.path(_degrees(steps, grid))) for width, *steps in told["lakes"]]
    land = []
    for ring in made["land"]:
        land += lines.rings([ring])
        yield
    far = next((line for line in land if _is_far(line)), None)
    yield
    return Shapes(
        tuple(line for line in land if line is not far),
        tuple(lines.rings(made["water"])),
        far,
        tuple(_line(lines.arc(arc)) for arc in made["borders"]),
        tuple(lines.rings(made["countries"].get(own, ()))),
        tuple(replace(_line(points), width=width) for width, points in lakes),
    )


def shapes(centre: Point, own: str, level: int) -> Shapes:
    """The same at once."""
    steps = making(centre, own, level)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Shapes = end.value
            return made
