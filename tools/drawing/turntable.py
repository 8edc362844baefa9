"""Draws a gift as it turns: 36 pictures of one whole turn, engraved as the gifts are, from geometry.

A thing is a list of surfaces in space, laid out as grids of small patches. Each picture turns the thing by
ten degrees before a camera and a lamp that stay where they are, throws away what is turned from the camera
and lays the rest down from far to near. A row of patches carries one engraved line, as thick as the light
that falls there: the light stays where it is and the form turns through it.

    python tools/drawing/turntable.py [--out FOLDER] [--frames 36] [ID …]

Lengths are those of the still drawing in `gifts.py`: x to the right, y downwards, z towards the visitor;
angles are degrees. From picture to picture the front of the thing moves from left to right, as under a finger
that draws it to the right.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import asin, cos, hypot, pi, radians, sin, sqrt, tau
from pathlib import Path
from typing import Final

import pyvips
from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

import ornament
import palette as c
from engraving import Material, spline
from gifts import BRONZE, GILT, GOLD, GREEN_STONE, jasper
from palette import NIGHT, mix
from sheet import start

DEFAULT_OUT: Final = Path("content/kazakhstan-diplomacy/media/gifts")
TILT: Final = 0.20  # how much of a circle is seen from above, as in the still drawings
OVER: Final = 3  # the drawing is this much larger than the picture

Space = tuple[float, float, float]
Tint = Callable[[float, float], str | None]


def _minus(a: Space, b: Space) -> Space:
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def _cross(a: Space, b: Space) -> Space:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def _unit(a: Space) -> Space:
    m = sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]) or 1.0
    return a[0] / m, a[1] / m, a[2] / m


@dataclass(slots=True)
class Surface:
    """A grid of points in space: `rows` lines of `columns` patches, each row one engraved line.

    A closed surface goes round in u. `sheet` is seen from both sides. `tint` gives a colour at (u, v).
    """

    place: Callable[[float, float], Space]
    material: Material
    rows: int
    columns: int
    closed: bool = True
    sheet: bool = False
    tint: Tint | None = None
    dim: float = 1.0
    points: list[list[Space]] = field(default_factory=list)
    normals: list[list[Space]] = field(default_factory=list)
    colours: list[list[str | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for j in range(self.rows + 1):
            self.points.append([self.place(i / self.columns, j / self.rows) for i in range(self.columns + 1)])
        e = 1e-3
        for j in range(self.rows):
            line: list[Space] = []
            tints: list[str | None] = []
            for i in range(self.columns):
                u, v = (i + 0.5) / self.columns, (j + 0.5) / self.rows
                along = _minus(self.place(u + e, v), self.place(u - e, v))
                down = _minus(self.place(u, min(1.0, v + e)), self.place(u, max(0.0, v - e)))
                line.append(_unit(_cross(along, down)))
                tints.append(self.tint(u, v) if self.tint else None)
            self.normals.append(line)
            self.colours.append(tints)


@dataclass(slots=True)
class Inlay:
    """Lines laid into a surface: points with the normal there, `width` wide."""

    lines: list[list[tuple[Space, Space]]]
    colour: str
    material: Material
    width: float


def turned(
    profile: Sequence[tuple[float, float]], lobes: Callable[[float, float], float] | None = None
) -> Callable[[float, float], Space]:
    """The surface of revolution of a profile (radius, y) from top to bottom; evenly long steps in v."""
    sp = spline(profile, 40)
    run = [0.0]
    for a, b in pairwise(sp):
        run.append(run[-1] + hypot(b[0] - a[0], b[1] - a[1]))

    def at(v: float) -> tuple[float, float]:
        s = v * run[-1]
        low, high = 0, len(run) - 1
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if run[middle] <= s else (low, middle)
        f = (s - run[low]) / ((run[high] - run[low]) or 1e-9)
        return sp[low][0] + (sp[high][0] - sp[low][0]) * f, sp[low][1] + (sp[high][1] - sp[low][1]) * f

    def place(u: float, v: float) -> Space:
        r, y = at(v)
        a = tau * u
        if lobes:
            r *= lobes(u, v)
        return r * sin(a), y, r * cos(a)

    return place


def tube(spine: Sequence[Space], radius: Callable[[float], float]) -> Callable[[float, float], Space]:
    """A round tube along a spine in space; v runs along it, u round it."""
    flat = spline([(p[0], p[1]) for p in spine], 24)
    deep = spline([(p[2], 0.0) for p in spine], 24)
    line = [(a[0], a[1], b[0]) for a, b in zip(flat, deep, strict=True)]

    def place(u: float, v: float) -> Space:
        k = max(0.0, min(1.0, v)) * (len(line) - 1)
        i = min(int(k), len(line) - 2)
        f = k - i
        p, q = line[i], line[i + 1]
        way = _unit(_minus(q, p))
        side = _unit(_cross(way, (0.0, 0.0, 1.0)))
        other = _cross(side, way)
        r, a = radius(v), -tau * u
        x, y, z = (p[n] + (q[n] - p[n]) * f for n in range(3))
        return (
            x + r * (side[0] * cos(a) + other[0] * sin(a)),
            y + r * (side[1] * cos(a) + other[1] * sin(a)),
            z + r * (side[2] * cos(a) + other[2] * sin(a)),
        )

    return place


@dataclass(frozen=True, slots=True)
class Thing:
    """What turns, and the box of the drawing that it never leaves: left, top, width, height about x = 0."""

    surfaces: Sequence[Surface]
    inlays: Sequence[Inlay]
    box: tuple[float, float, float, float]
    height: int  # of the picture, in pixels


class _View:
    """The thing turned by an angle, seen from a little above."""

    def __init__(self, angle: float) -> None:
        self.s, self.c = sin(radians(angle)), cos(radians(angle))
        self.up, self.level = TILT, cos(asin(TILT))

    def turn(self, p: Space) -> Space:
        """Into the camera's own directions: x right, y down, z towards it."""
        x, y, z = p[0] * self.c - p[2] * self.s, p[1], p[0] * self.s + p[2] * self.c
        return x, y * self.level + z * self.up, z * self.level - y * self.up


Item = tuple[float, Callable[[QPainter], None]]


def _area(points: Sequence[QPointF], colour: str) -> Callable[[QPainter], None]:
    def draw(g: QPainter) -> None:
        g.setPen(Qt.PenStyle.NoPen)
        g.setBrush(QColor(colour))
        g.drawConvexPolygon(QPolygonF(points))

    return draw


def _line(a: QPointF, b: QPointF, colour: str, width: float) -> Callable[[QPainter], None]:
    def draw(g: QPainter) -> None:
        g.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        g.drawLine(QLineF(a, b))

    return draw


def _between(a: Space, b: Space, t: float) -> QPointF:
    return QPointF(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _patches(surface: Surface, view: _View) -> Iterator[Item]:
    """Patches that face the camera, each with its piece of line, and the outline where a form turns away."""
    grid = [[view.turn(p) for p in row] for row in surface.points]
    rows, columns, material = surface.rows, surface.columns, surface.material
    facing: list[list[bool]] = []
    for j in range(rows):
        line = []
        for i in range(columns):
            n = view.turn(surface.normals[j][i])
            faces = n[2] > 0
            line.append(faces or surface.sheet)
            if not faces and not surface.sheet:
                continue
            if not faces:
                n = (-n[0], -n[1], -n[2])
            a, b, d, e = grid[j][i], grid[j][i + 1], grid[j + 1][i], grid[j + 1][i + 1]
            q = material.answer(*n) * surface.dim * min(1.0, (n[2] + 0.04) * 5)
            colour = surface.colours[j][i]
            depth = (a[2] + b[2] + d[2] + e[2]) / 4
            corners = [QPointF(p[0], p[1]) for p in (a, b, e, d)]
            yield depth, _area(corners, material.under(q, colour))
            half = max(0.05, min(0.87, q * 0.88)) / 2
            strip = [
                _between(a, d, 0.5 - half),
                _between(b, e, 0.5 - half),
                _between(b, e, 0.5 + half),
                _between(a, d, 0.5 + half),
            ]
            yield depth + 0.4, _area(strip, material.tone(q, colour))
        facing.append(line)
    edge = mix(NIGHT, material.colour, material.edge)
    for j in range(rows):
        for i in range(columns):
            after = (i + 1) % columns if surface.closed else i + 1
            if after < columns and facing[j][i] != facing[j][after]:
                yield _edge(grid[j][i + 1], grid[j + 1][i + 1], edge)
            if j + 1 < rows and facing[j][i] != facing[j + 1][i]:
                yield _edge(grid[j + 1][i], grid[j + 1][i + 1], edge)
            if surface.sheet or facing[j][i]:
                if j == 0:
                    yield _edge(grid[0][i], grid[0][i + 1], edge)
                if j == rows - 1:
                    yield _edge(grid[rows][i], grid[rows][i + 1], edge)
        if not surface.closed:
            yield _edge(grid[j][0], grid[j + 1][0], edge)
            yield _edge(grid[j][columns], grid[j + 1][columns], edge)


def _edge(a: Space, b: Space, colour: str) -> Item:
    return (a[2] + b[2]) / 2 + 0.2, _line(QPointF(a[0], a[1]), QPointF(b[0], b[1]), colour, 2.4)


def _laid(inlay: Inlay, view: _View) -> Iterator[Item]:
    """Pieces of inlay that face the camera, lit as the surface is."""
    for line in inlay.lines:
        for (a, n), (b, _) in pairwise(line):
            p, q, m = view.turn(a), view.turn(b), view.turn(n)
            if m[2] < 0.16:
                continue
            light = round(min(1.1, inlay.material.answer(*m)) * 12) / 12
            shade = mix(NIGHT, inlay.colour, 0.34 + 0.71 * light)
            yield (p[2] + q[2]) / 2 + 6, _line(QPointF(p[0], p[1]), QPointF(q[0], q[1]), shade, inlay.width)


def picture(thing: Thing, angle: float) -> QImage:
    """The thing turned by `angle` degrees on a transparent ground."""
    left, top, wide, high = thing.box
    k = thing.height / high
    image = QImage(round(wide * k) * OVER, thing.height * OVER, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    view = _View(angle)
    items: list[Item] = []
    for surface in thing.surfaces:
        items += _patches(surface, view)
    for inlay in thing.inlays:
        items += _laid(inlay, view)
    items.sort(key=lambda item: item[0])
    g = QPainter(image)
    g.scale(k * OVER, k * OVER)
    g.translate(-left, -top)
    for _, draw in items:
        draw(g)
    g.end()
    return image.scaled(
        image.width() // OVER,
        image.height() // OVER,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGBA8888)


# ---------------------------------------------------------------------- the things
def _round(tint: Callable[[float, float], tuple[str | None, float] | None], wide: float, high: float) -> Tint:
    """Clouds of stone that meet themselves after a whole turn."""

    def at(u: float, v: float) -> str | None:
        here = tint(u * wide, v * high)
        if here is None or here[0] is None or u < 0.88:
            return here[0] if here else None
        there = tint((u - 1) * wide, v * high)
        return mix(here[0], there[0] or here[0], round((u - 0.88) / 0.12 * 8) / 8) if there else here[0]

    return at


def golden_apple() -> Thing:
    """The apple of the still drawing: five lobes, a stalk and a leaf, a collar, a drum of green stone."""

    def lobes(u: float, v: float) -> float:
        high = max(0.0, 1 - v * 1.5)
        return 1 + 0.035 * high * cos(5 * tau * u) + 0.014 * (1 - high) * cos(5 * tau * u)

    apple = turned(
        [
            (1, 470), (44, 452), (92, 400), (150, 346), (220, 322), (300, 336), (368, 384), (440, 480),
            (478, 600), (480, 720), (446, 872), (372, 1020), (280, 1130), (180, 1204), (90, 1234), (1, 1240),
        ],
        lobes,
    )  # fmt: skip

    def stalk(t: float) -> float:
        return (12 + 9 * t * t) * sqrt(max(0.0, 1 - (max(0.0, t - 0.93) / 0.07) ** 2))

    leaf_spine = spline([(26.0, 268.0), (110.0, 212.0), (240.0, 168.0), (352.0, 160.0), (446.0, 196.0)], 30)

    def leaf(u: float, v: float) -> Space:
        k = u * (len(leaf_spine) - 1)
        i = min(int(k), len(leaf_spine) - 2)
        f = k - i
        x = leaf_spine[i][0] + (leaf_spine[i + 1][0] - leaf_spine[i][0]) * f
        y = leaf_spine[i][1] + (leaf_spine[i + 1][1] - leaf_spine[i][1]) * f
        across = (v - 0.5) * 2
        reach = 96 * max(0.0, sin(pi * min(1.0, u * 0.97 + 0.02))) ** 0.8
        vein = 9 * (1 - abs(across)) ** 3
        return (
            x + 14 * across,
            y + reach * (0.72 * across + 0.42 * across * across) - vein,
            reach * 0.78 * across,
        )

    stone = jasper(4.0, 5, c.MALACHITE)

    def top(u: float, v: float) -> str | None:
        r = 0.3 + 0.3 * v
        ink = stone(r * sin(tau * u), r * cos(tau * u))
        return ink[0] if ink else None

    drum_profile = [(318.0, 1284.0), (336.0, 1292.0), (342.0, 1380.0), (352.0, 1450.0)]
    drum = turned(drum_profile)
    clouds = _round(stone, 3.6, 0.5)
    surfaces = [
        Surface(turned([(368, 1456), (370, 1468), (364, 1484)]), GILT, 5, 200),
        Surface(turned([(352, 1448), (368, 1456)]), GILT, 2, 200),
        Surface(drum, GREEN_STONE, 21, 260, tint=clouds),
        Surface(turned([(130, 1284), (220, 1284), (318, 1284)]), GREEN_STONE.but(gain=0.7), 20, 220,
                tint=top),
        Surface(turned([(118, 1180), (138, 1240), (196, 1286)]), GILT, 14, 160),
        Surface(apple, GOLD.but(gloss=0.8, mirror=0.3), 138, 240),
        Surface(
            tube([(-2, 466, 0), (2, 350, 0), (14, 262, 4), (66, 172, 10)], stalk), BRONZE, 44, 28
        ),
        Surface(leaf, GOLD, 22, 60, closed=False, sheet=True),
    ]  # fmt: skip
    count = 34
    around = 7.0 * count  # of the frieze, in units
    lines: list[list[tuple[Space, Space]]] = []

    def on_drum(x: float, y: float) -> tuple[Space, Space]:
        """Units round and down the drum → a point on it, and the normal there."""
        u = x / around
        v = 0.56 + y * 9.1 / 168
        e = 1e-3
        along = _minus(drum(u + e, v), drum(u - e, v))
        down = _minus(drum(u, v + e), drum(u, v - e))
        return drum(u, v), _unit(_cross(along, down))

    for n in range(count):
        path = ornament.horn((n + 0.5) * 700, 0, 100.0, 180.0 if n % 2 else 0.0, 4.2)
        for polygon in path.toSubpathPolygons():
            spots = [(q.x() / 100, q.y() / 100) for q in polygon.toList()]
            dense: list[tuple[float, float]] = []
            for a, b in pairwise(spots):
                steps = max(1, int(hypot(b[0] - a[0], b[1] - a[1]) / 0.6))
                dense += [
                    (a[0] + (b[0] - a[0]) * i / steps, a[1] + (b[1] - a[1]) * i / steps) for i in range(steps)
                ]
            lines.append([on_drum(x, y) for x, y in [*dense, spots[-1]]])
    return Thing(surfaces, [Inlay(lines, c.GILT, GILT, 5.0)], (-510, 30, 1020, 1530), 1000)


THINGS: Final[dict[str, Callable[[], Thing]]] = {"golden-apple-2010": golden_apple}


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Draw gifts as they turn.")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT)
    parser.add_argument("--frames", type=int, default=36)
    parser.add_argument("ids", nargs="*", metavar="ID")
    options = parser.parse_args(arguments)
    start()
    for name in options.ids or THINGS:
        thing = THINGS[name]()
        folder = options.out / f"{name}-spin"
        folder.mkdir(parents=True, exist_ok=True)
        total = 0
        for n in range(options.frames):
            image = picture(thing, -360 * n / options.frames)
            data = bytes(image.constBits())
            out = pyvips.Image.new_from_memory(data, image.width(), image.height(), 4, "uchar")
            path = folder / f"{n + 1:03d}.png"
            out.copy(interpretation="srgb").pngsave(
                str(path), palette=True, Q=90, dither=0.0, effort=9, compression=9, keep="none"
            )
            total += path.stat().st_size
        print(f"{folder}: {options.frames} pictures, {total:,} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
