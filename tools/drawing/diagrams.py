"""The drawn idea of each document: one exact figure that says what the document did.

A figure is a function of a painter, the box it may fill (pixels of the finished sheet) and a `Tone`. Nothing
in it is an emblem or a map of claims; where a number of lines is drawn, it is the number of states, seats or
days that the document itself has. Every figure is deterministic.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, degrees, hypot, pi, radians, sin, sqrt, tau
from random import Random
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPainterPathStroker, QPen

import ornament
from palette import mix
from sheet import ellipse, polyline, stroke, tint

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tone:
    """The inks of a figure: `ink` for most of it, `accent` for what it is about, `ground` beneath."""

    ink: str
    accent: str
    ground: str

    def soft(self, t: float) -> str:
        """Ink thinned with the ground; 0 is the ink."""
        return mix(self.ink, self.ground, t)


Figure = Callable[[QPainter, QRectF, Tone], None]


def _centre(p: QPainter, box: QRectF) -> float:
    p.translate(box.center())
    return min(box.width(), box.height()) / 2


def _polar(r: float, angle: float) -> Point:
    """A point at `angle` degrees clockwise from above."""
    a = radians(angle)
    return r * sin(a), -r * cos(a)


def _line(p: QPainter, a: Point, b: Point) -> None:
    p.drawLine(QPointF(*a), QPointF(*b))


def _dot(p: QPainter, at: Point, r: float, colour: str, opacity: float = 1.0) -> None:
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(tint(colour, opacity))
    p.drawEllipse(QPointF(*at), r, r)
    p.setBrush(Qt.BrushStyle.NoBrush)


def _socket(p: QPainter, at: Point, r: float, colour: str, ground: str, heart: float = 0.4) -> None:
    """A ring with a point in it, on a patch of ground."""
    _dot(p, at, r * 1.5, ground)
    p.setPen(stroke(colour, r * 0.26))
    p.drawEllipse(QPointF(*at), r, r)
    _dot(p, at, r * heart, colour)


def _offset(points: Sequence[Point], d: float) -> list[Point]:
    """The polyline shifted `d` to its right."""
    out: list[Point] = []
    last = len(points) - 1
    for i, (x, y) in enumerate(points):
        ax, ay = points[max(0, i - 1)]
        bx, by = points[min(last, i + 1)]
        dx, dy = bx - ax, by - ay
        m = hypot(dx, dy) or 1.0
        out.append((x - dy / m * d, y + dx / m * d))
    return out


def _band(
    p: QPainter,
    points: Sequence[Point],
    width: float,
    lines: int,
    colour: str,
    ground: str,
    thickness: float = 1.6,
    edge: float = 3.0,
) -> None:
    """A ribbon of parallel lines over the ground, so that what lies beneath seems to pass under it."""
    p.setPen(stroke(ground, width + 4.5 * edge))
    p.drawPath(polyline(points))
    for i in range(lines):
        t = -1 + 2 * i / (lines - 1)
        outer = i in (0, lines - 1)
        p.setPen(stroke(colour, edge if outer else thickness))
        p.drawPath(polyline(_offset(points, t * width / 2)))


def _arc(cx: float, cy: float, r: float, a0: float, a1: float, n: int = 120) -> list[Point]:
    points = (_polar(r, a0 + (a1 - a0) * i / n) for i in range(n + 1))
    return [(cx + x, cy + y) for x, y in points]


def _smooth(points: Sequence[Point], n: int = 24) -> list[Point]:
    """A Catmull-Rom curve through the points, `n` steps a span."""
    out: list[Point] = []
    last = len(points) - 1
    for i in range(last):
        a, b = points[max(0, i - 1)], points[i]
        c, d = points[i + 1], points[min(last, i + 2)]
        for j in range(n):
            t = j / n
            x, y = (
                0.5
                * (
                    2 * b[k]
                    + (c[k] - a[k]) * t
                    + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t
                    + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t**3
                )
                for k in (0, 1)
            )
            out.append((x, y))
    return [*out, points[-1]]


# --- 1991 ---------------------------------------------------------------------------------------------------


def one_sun(p: QPainter, box: QRectF, t: Tone) -> None:
    """A single ring with the tangents of a whole circle running both ways: a lattice that is also a sun."""
    r = _centre(p, box)
    ring = r * 0.40
    for bright in (False, True):
        for way in (1, -1):
            for i in range(180):
                if (i % 5 == 0) != bright:
                    continue
                a = i * 2.0
                x, y = _polar(ring, a)
                reach = r * (0.98 if bright else 0.93)
                length = sqrt(max(0.0, reach * reach - ring * ring))
                tx, ty = cos(radians(a)) * way, sin(radians(a)) * way
                end = (x + tx * length, y + ty * length)
                p.setPen(stroke(t.accent, 1.8, 0.95) if bright else stroke(t.ink, 0.9, 0.5))
                _line(p, (x, y), end)
                if bright:
                    _dot(p, end, 3.6, t.accent)
    for k, (weight, opacity) in enumerate(((8.0, 1.0), (2.0, 0.9), (1.6, 0.7), (1.2, 0.5))):
        p.setPen(stroke(t.accent, weight, opacity))
        p.drawPath(ellipse(0, 0, ring * (1 - k * 0.05)))
    ornament.draw_shanyrak(p, 0, 0, ring * 0.64, t.accent, 5)


def eleven_lines(p: QPainter, box: QRectF, t: Tone) -> None:
    """Eleven bundles of lines run in from every side and meet in one ring."""
    p.save()
    p.setClipRect(box)
    r = _centre(p, box)
    ring = r * 0.34
    far = hypot(box.width(), box.height()) / 2 + 10
    for k in range(11):
        a = k * 360 / 11
        for j in range(-12, 13):
            path = QPainterPath(QPointF(*_polar(far, a + j * 1.10)))
            path.cubicTo(
                QPointF(*_polar(far * 0.66, a + j * 0.95)),
                QPointF(*_polar(ring * 1.9, a + j * 0.22)),
                QPointF(*_polar(ring * 0.99, a + j * 0.30)),
            )
            p.setPen(stroke(t.ink, 4.6) if j == 0 else stroke(t.ink, 1.15, 0.85 - abs(j) * 0.03))
            p.drawPath(path)
    _dot(p, (0, 0), ring, t.ground)
    p.setPen(stroke(t.accent, 13))
    p.drawPath(ellipse(0, 0, ring))
    p.setPen(stroke(t.accent, 2.4))
    p.drawPath(ellipse(0, 0, ring * 0.80))
    for k in range(11):
        a = k * 360 / 11
        p.setPen(stroke(t.accent, 2.2))
        for d in (-11, -7.3, -3.6, 0, 3.6, 7.3, 11):
            _line(p, _polar(ring * 0.80, a + d), _polar(ring, a + d))
        _dot(p, _polar(ring, a), 13, t.accent)
        _dot(p, _polar(ring, a), 5, t.ground)
    p.setPen(ornament.pen(t.accent, 4.2))
    p.drawPath(ornament.tort_kulak(0, 0, ring * 0.046))
    p.restore()


# --- 1992 ---------------------------------------------------------------------------------------------------


def fifteen_seats(p: QPainter, box: QRectF, t: Tone) -> None:
    """A horseshoe table seen from above, fifteen seats along it, a line that comes in through its mouth."""
    r = _centre(p, box) * 1.02
    outer, inner, opening = r * 0.74, r * 0.50, 40.0
    a0, a1 = 180 + opening, 540 - opening
    steps = 19
    for i in range(steps):
        q = i / (steps - 1)
        edge = i in (0, steps - 1)
        p.setPen(stroke(t.ink, 5.0 if edge else 0.9 + 1.9 * q, 1.0 if edge else 0.8))
        p.drawPath(polyline(_arc(0, 0, inner + (outer - inner) * q, a0, a1, 220)))
    for a in (a0, a1):
        p.setPen(stroke(t.ink, 5.0))
        _line(p, _polar(inner - 2.5, a), _polar(outer + 2.5, a))
    for i in range(15):
        a = a0 + (a1 - a0) * (i + 0.5) / 15
        x, y = _polar(r * 0.885, a)
        p.setPen(stroke(t.accent, 5.0))
        p.drawEllipse(QPointF(x, y), r * 0.064, r * 0.064)
        p.setPen(stroke(t.accent, 1.6))
        for k in range(1, 4):
            radius = r * 0.064 * (1 - k * 0.24)
            p.drawEllipse(QPointF(x, y), radius, radius)
        p.setPen(stroke(t.soft(0.2), 1.2))
        for d in (-2.4, -1.2, 0, 1.2, 2.4):
            _line(p, _polar(inner * 0.93, a + d), _polar(inner * 0.34, a + d * 2.4))
    p.setPen(stroke(t.accent, 2.4))
    p.drawPath(ellipse(0, 0, inner * 0.29))
    p.setPen(stroke(t.accent, 9.0))
    _line(p, (0, r * 1.04), (0, 0))
    _dot(p, (0, 0), inner * 0.15, t.accent)
    _dot(p, (0, 0), inner * 0.06, t.ground)


_PRAGUE: Final = (14.42, 50.09)
_ALMA_ATA: Final = (76.95, 43.26)
_CAPITALS: Final[tuple[Point, ...]] = (  # longitude, latitude: the other 46 besides Prague and Alma-Ata
    (19.82, 41.33), (44.51, 40.18), (16.37, 48.21), (49.87, 40.41), (27.56, 53.90), (4.35, 50.85),
    (23.32, 42.70), (-75.70, 45.42), (33.38, 35.17), (12.57, 55.68), (24.75, 59.44), (24.94, 60.17),
    (2.35, 48.86), (7.10, 50.73), (23.73, 37.98), (12.45, 41.90), (19.04, 47.50), (-21.90, 64.15),
    (-6.26, 53.35), (12.50, 41.89), (74.59, 42.87), (24.11, 56.95), (9.52, 47.14), (25.28, 54.69),
    (6.13, 49.61), (14.51, 35.90), (28.86, 47.01), (7.42, 43.73), (4.90, 52.37), (10.75, 59.91),
    (21.01, 52.23), (-9.14, 38.72), (26.10, 44.43), (37.62, 55.75), (12.45, 43.94), (-3.70, 40.42),
    (18.07, 59.33), (7.45, 46.95), (68.79, 38.56), (32.85, 39.93), (58.38, 37.95), (30.52, 50.45),
    (-0.13, 51.51), (-77.04, 38.91), (69.24, 41.30), (20.46, 44.82),
)  # fmt: skip


def _bearing(a: Point, b: Point) -> Point:
    """Bearing in degrees and distance in kilometres from `a` to `b` (longitude, latitude)."""
    (l1, f1), (l2, f2) = ((radians(x), radians(y)) for x, y in (a, b))
    y = sin(l2 - l1) * cos(f2)
    x = cos(f1) * sin(f2) - sin(f1) * cos(f2) * cos(l2 - l1)
    d = acos(max(-1.0, min(1.0, sin(f1) * sin(f2) + cos(f1) * cos(f2) * cos(l2 - l1))))
    return degrees(atan2(y, x)), d * 6371


def new_point(p: QPainter, box: QRectF, t: Tone) -> None:
    """True bearings and distances from Prague to the capitals of 1992; the newest, in the east, is marked."""
    r = _centre(p, box)
    reach, k = r * 0.90, r * 0.90 / 5250
    p.setPen(stroke(t.ink, 4.0))
    p.drawPath(ellipse(0, 0, r * 0.98))
    p.setPen(stroke(t.ink, 1.4))
    p.drawPath(ellipse(0, 0, r * 0.957))
    for i in range(180):
        long = i % 15 == 0
        p.setPen(stroke(t.ink, 2.4 if long else 1.0, 0.95 if long else 0.7))
        _line(p, _polar(r * (0.915 if long else 0.936), i * 2), _polar(r * 0.957, i * 2))
    for km in range(500, 5251, 500):
        whole = km % 1000 == 0
        p.setPen(stroke(t.ink, 1.4 if whole else 1.0, 0.45 if whole else 0.26))
        p.drawPath(ellipse(0, 0, km * k))
    for i in range(36):
        p.setPen(stroke(t.ink, 0.9, 0.26))
        _line(p, _polar(1000 * k, i * 10), _polar(r * 0.92, i * 10))
    capitals = (_bearing(_PRAGUE, c) for c in _CAPITALS)
    ends = [(_polar(min(d * k, r * 0.957), b), d * k > reach) for b, d in capitals]
    for at, _ in ends:
        p.setPen(stroke(t.ink, 2.4, 0.9))
        _line(p, (0, 0), at)
    for at, beyond in ends:  # the two across the ocean lie beyond the circle: open points on its rim
        _dot(p, at, 12.0, t.ground)
        _dot(p, at, 8.6, t.ink)
        if beyond:
            _dot(p, at, 4.6, t.ground)
    b, d = _bearing(_PRAGUE, _ALMA_ATA)
    at = _polar(d * k, b)
    p.setPen(stroke(t.accent, 8.0))
    _line(p, (0, 0), at)
    for i in range(5):
        p.setPen(stroke(t.accent, 4.2 - i * 0.6, 1 - i * 0.15))
        p.drawEllipse(QPointF(*at), 34 + 15.0 * i, 34 + 15.0 * i)
    _dot(p, at, 21, t.accent)
    _dot(p, (0, 0), 15, t.ink)
    _dot(p, (0, 0), 6, t.ground)


def one_ray_more(p: QPainter, box: QRectF, t: Tone) -> None:
    """A full circle of 175 rays, as many as there were members that evening; one of them is the new one."""
    r = _centre(p, box)
    ring = r * 0.27
    shift = 62.0
    for i in range(1, 175):
        a = i * 360 / 175
        reach = r * (0.93 if i % 2 else 0.905)
        p.setPen(stroke(t.ink, 1.9, 0.92))
        _line(p, _polar(ring * 1.13, a + shift), _polar(reach, a + shift))
        _dot(p, _polar(reach, a + shift), 3.8, t.ink, 0.95)
    p.setPen(stroke(t.accent, 8.0))
    _line(p, _polar(ring * 0.86, shift), _polar(r * 1.14, shift))
    _dot(p, _polar(r * 1.15, shift), 21, t.accent)
    p.setPen(stroke(t.accent, 2.6, 0.8))
    x, y = _polar(r * 1.15, shift)
    for k in (34, 47):
        p.drawEllipse(QPointF(x, y), k, k)
    p.setPen(stroke(t.ink, 6.0))
    p.drawPath(ellipse(0, 0, ring))
    p.setPen(stroke(t.ink, 2.2))
    p.drawPath(ellipse(0, 0, ring * 0.86))
    p.setPen(stroke(t.ink, 1.4, 0.9))
    for i in range(175):
        a = i * 360 / 175 + shift
        _line(p, _polar(ring * 0.86, a), _polar(ring, a))
    p.setPen(stroke(t.accent, 8.0))
    _line(p, _polar(ring * 0.85, shift), _polar(ring * 1.1, shift))
    p.setPen(ornament.pen(t.ink, 4.2))
    p.drawPath(ornament.tort_kulak(0, 0, ring * 0.052))


def lines_and_arrows(p: QPainter, box: QRectF, t: Tone) -> None:
    """Five lines converge; below the point where they meet a field of arrows thins out to nothing."""
    w, h = box.width(), box.height()
    p.translate(box.center().x(), box.top())
    meet = h * 0.43
    for k in range(5):
        x0 = (k - 2) * w * 0.245
        for j in range(-7, 8):
            main = j == 0
            p.setPen(stroke(t.accent, 7.0) if main else stroke(t.ink, 1.4, 0.85))
            _line(p, (x0 + j * w * 0.0105, 0), (j * 0.9, meet))
    _socket(p, (0, meet), 27, t.accent, t.ground)
    rows, cols = 16, 9
    top = meet + 96
    pitch = (h - top) / rows
    for row in range(rows):
        q = row / (rows - 1)
        size = pitch * 0.78 * (1 - q) ** 0.7
        y = top + (row + 0.5) * pitch
        for col in range(cols):
            x = (col - (cols - 1) / 2) * w / cols
            if q > 0.9:
                _dot(p, (x, y), 2.2 if q < 1 else 1.4, t.ink, 0.6)
                continue
            p.setPen(stroke(t.ink, 4.6 * (1 - q) + 0.9, 1 - 0.5 * q))
            _line(p, (x, y + size * 0.52), (x, y - size * 0.5))
            head = size * 0.32
            shoulder = y - size * 0.5 + head
            p.drawPath(polyline([(x - head, shoulder), (x, y - size * 0.52), (x + head, shoulder)]))


# --- 1994-1996 ----------------------------------------------------------------------------------------------


def opened_orbit(p: QPainter, box: QRectF, t: Tone) -> None:
    """Three orbits round an empty middle; the third does not close but opens into a line that leaves."""
    r = _centre(p, box)
    lines = 15

    def orbit(angle: float, q: float, a0: float, a1: float) -> list[Point]:
        out = []
        c, s = cos(radians(angle)), sin(radians(angle))
        for i in range(361):
            a = radians(a0 + (a1 - a0) * i / 360)
            x, y = r * (0.99 - 0.11 * q) * cos(a), r * (0.40 - 0.075 * q) * sin(a)
            out.append((x * c - y * s, x * s + y * c))
        return out

    def opening(q: float) -> QPainterPath:
        """From the lower right below the middle and round the left, then out of the sheet on the right."""
        arc = orbit(0.0, q, 8, 236)
        x, y = arc[-1]
        dx, dy = x - arc[-2][0], y - arc[-2][1]
        m = hypot(dx, dy)
        path = polyline(arc)
        right, level = box.width() / 2, -r * (0.60 + 0.115 * (1 - q))
        path.cubicTo(
            QPointF(x + dx / m * r * 0.52, y + dy / m * r * 0.52),
            QPointF(r * 0.30, level),
            QPointF(r * 0.95, level),
        )
        path.lineTo(right, level)
        return path

    for angle in (60.0, 120.0):
        for j in range(lines):
            edge = j in (0, lines - 1)
            p.setPen(stroke(t.ink, 3.8 if edge else 1.4, 1.0 if edge else 0.85))
            p.drawPath(polyline(orbit(angle, j / (lines - 1), 0, 360), closed=True))
    for ground in (True, False):
        for j in range(lines):
            edge = j in (0, lines - 1)
            p.setPen(stroke(t.ground, 13) if ground else stroke(t.accent, 4.4 if edge else 2.0))
            p.drawPath(opening(j / (lines - 1)))
    _dot(p, (0, 0), r * 0.175, t.ground)
    p.setPen(stroke(t.accent, 6))
    p.drawPath(ellipse(0, 0, r * 0.15))
    p.setPen(stroke(t.accent, 2.2))
    p.drawPath(ellipse(0, 0, r * 0.112))
    for i in range(36):
        _line(p, _polar(r * 0.112, i * 10 + 5), _polar(r * 0.15, i * 10 + 5))


def four_supports(p: QPainter, box: QRectF, t: Tone) -> None:
    """Four columns, shaded by their flutes alone, carry one long level line."""
    w, h = box.width(), box.height()
    p.translate(box.center().x(), box.top())
    level, foot = h * 0.15, h * 0.93
    top = level + h * 0.075
    for k in range(4):
        cx = (k - 1.5) * w * 0.245
        half = w * 0.066
        flutes = 21
        for i in range(flutes):
            a = -1.40 + 2.80 * i / (flutes - 1)
            light = max(0.0, cos(a + 0.75))
            weight = 0.9 + 6.4 * (1 - light) ** 1.5 * max(0.22, sqrt(max(0.0, cos(a))))
            points = []
            for s in range(41):
                q = s / 40
                swell = 1.0 - 0.16 * q**1.8 + 0.035 * sin(pi * q)
                points.append((cx + sin(a) * half * swell, foot - (foot - top) * q))
            p.setPen(stroke(t.ink, weight))
            p.drawPath(polyline(points))
        for i, (spread, y) in enumerate(((0.98, top), (1.10, top - 12), (1.26, top - 24), (1.42, top - 38))):
            p.setPen(stroke(t.ink, 6.0 if i % 2 else 2.8))
            _line(p, (cx - half * spread, y), (cx + half * spread, y))
        for i, spread in enumerate((1.12, 1.24, 1.36)):
            p.setPen(stroke(t.ink, 2.6 + i * 1.4))
            _line(p, (cx - half * spread, foot + 5 + i * 12), (cx + half * spread, foot + 5 + i * 12))
    p.setPen(stroke(t.accent, 24))
    _line(p, (-w * 0.5, level), (w * 0.5, level))
    for i in range(8):
        y = level - 28 - i * 12
        p.setPen(stroke(t.accent, 3.2 - i * 0.3, 1 - i * 0.08))
        _line(p, (-w * (0.5 - i * 0.045), y), (w * (0.5 - i * 0.045), y))
    p.setPen(stroke(t.ink, 4))
    _line(p, (-w * 0.5, foot + 46), (w * 0.5, foot + 46))


def buffer_band(p: QPainter, box: QRectF, t: Tone) -> None:
    """One long border with three branches: five lands. Along it, on both sides, lies the quiet band."""
    w, h = box.width(), box.height()
    p.save()
    p.setClipRect(box)
    p.translate(box.topLeft())
    spine = _smooth([
        (w * -0.05, h * 1.00), (w * 0.12, h * 0.90), (w * 0.26, h * 0.77), (w * 0.42, h * 0.69),
        (w * 0.56, h * 0.53), (w * 0.66, h * 0.36), (w * 0.82, h * 0.24), (w * 0.93, h * 0.10),
        (w * 1.05, h * -0.02),
    ], 30)  # fmt: skip
    joints = (60, 120, 165)
    branches = [
        _smooth([spine[60], (w * 0.19, h * 0.63), (w * 0.09, h * 0.57), (w * -0.05, h * 0.56)]),
        _smooth(
            [
                spine[120],
                (w * 0.45, h * 0.40),
                (w * 0.30, h * 0.30),
                (w * 0.14, h * 0.27),
                (w * -0.05, h * 0.25),
            ]
        ),
        _smooth([spine[165], (w * 0.60, h * 0.22), (w * 0.53, h * 0.10), (w * 0.49, h * -0.06)]),
    ]
    for side in (1, -1):
        for i in range(34):
            p.setPen(stroke(t.ink, 1.3, max(0.12, 0.55 - 0.013 * i)))
            dx, dy = (side * (175 + i * 28) * k for k in (0.62, 0.78))
            p.drawPath(polyline([(x + dx, y + dy) for x, y in spine]))
    for branch in branches:
        p.setPen(stroke(t.ground, 54))
        p.drawPath(polyline(branch))
        p.setPen(stroke(t.ink, 6))
        p.drawPath(polyline(branch))
        p.setPen(stroke(t.ink, 1.6, 0.8))
        for d in (-11.0, 11.0):
            p.drawPath(polyline(_offset(branch, d)))
    p.setPen(stroke(t.ground, 236))
    p.drawPath(polyline(spine))
    for i in range(1, 11):
        q = i / 10
        p.setPen(stroke(t.accent, 4.4 - 3.0 * q, 1 - 0.2 * q))
        for side in (1, -1):
            p.drawPath(polyline(_offset(spine, side * (8 + i * 10.6))))
    p.setPen(stroke(t.accent, 12))
    p.drawPath(polyline(spine))
    for i in joints:
        _socket(p, spine[i], 26, t.accent, t.ground)
    p.restore()


# --- 2001-2006 ----------------------------------------------------------------------------------------------


def six_rings(p: QPainter, box: QRectF, t: Tone) -> None:
    """Six rings of one size, each through its neighbours; none is the first."""
    r = _centre(p, box)
    d, ring, wide, lines = r * 0.575, r * 0.380, r * 0.085, 9
    centres = [_polar(d, 60 * k) for k in range(6)]
    half = degrees(acos(d / 2 / ring))

    def piece(k: int, a0: float, a1: float) -> None:
        cx, cy = centres[k]
        colour = t.accent if k == 1 else t.ink
        _band(p, _arc(cx, cy, ring, a0, a1, 200), wide, lines, colour, t.ground, 2.0, 4.6)

    for k in range(6):
        piece(k, 0, 360)
    for k in range(6):  # over the next ring at the outer crossing, over the one before at the inner
        toward = 60 * k + 120
        piece(k, toward - half - 17, toward - half + 17)
    for k in range(6):
        back = 60 * k - 120
        piece(k, back - half - 17, back - half + 17)
    p.setPen(stroke(t.ink, 1.3, 0.7))
    for i in range(120):
        _line(p, _polar(r * 0.125, i * 3), _polar(r * 0.165, i * 3))
    ornament.draw_shanyrak(p, 0, 0, r * 0.115, t.accent, 4)


def sixteen_poles(p: QPainter, box: QRectF, t: Tone) -> None:
    """The roof of a yurt: sixteen poles lean on one crown, and the crown stands because they do."""
    r = _centre(p, box)
    tilt = 0.27
    base, crown = r * 1.20, r * 0.31
    low, high = r * 0.58, -r * 0.62

    def pole(a: float, s: float) -> Point:
        """The bent pole: steep at the wall, then straight to the crown; `s` runs 0…1 upwards."""
        rad = base + (crown - base) * (0.60 * s**1.7 + 0.40 * s)
        lift = 0.70 * (1 - (1 - s) ** 1.9) + 0.30 * s
        return rad * sin(a), low + (high - low) * lift - rad * cos(a) * tilt

    def level(s: float) -> list[Point]:
        return [pole(tau * i / 240, s) for i in range(241)]

    for j in range(1, 34):
        p.setPen(stroke(t.ink, 1.1, 0.36))
        p.drawPath(polyline(level(j / 34)))
    p.setPen(stroke(t.ink, 7))
    p.drawPath(polyline(level(0)))
    p.setPen(stroke(t.ink, 2))
    p.drawPath(polyline([(x, y + 16) for x, y in level(0)[48:193]]))
    for i in sorted(range(16), key=lambda i: -cos(tau * (i + 0.5) / 16)):
        a = tau * (i + 0.5) / 16
        near = (1 - cos(a)) / 2
        line = [pole(a, s / 60) for s in range(61)]
        p.setPen(stroke(t.ground, 11 + 16 * near))
        p.drawPath(polyline(line))
        p.setPen(stroke(t.soft(0.42 * (1 - near)), 4.0 + 8.5 * near))
        p.drawPath(polyline(line))
        p.setPen(stroke(t.ground, 0.8 + 1.5 * near))
        p.drawPath(polyline(_offset(line, -0.8 - 1.9 * near)))
        _dot(p, pole(a, 0), 9 + 9 * near, t.soft(0.3 * (1 - near)))
    p.translate(0, high)
    p.setPen(stroke(t.accent, 10))
    rim = [_polar(crown * 1.08, 84 + i * 4) for i in range(49)]
    p.drawPath(polyline([(x, y * (tilt + 0.12) + 24) for x, y in rim]))
    p.scale(1, tilt + 0.12)
    _dot(p, (0, 0), crown * 1.12, t.ground)
    ornament.draw_shanyrak(p, 0, 0, crown * 1.08, t.accent, 12)


def five_sides(p: QPainter, box: QRectF, t: Tone) -> None:
    """Waves come on from every side and stop at a five-sided line; inside it the paper is untouched."""
    p.save()
    p.setClipRect(box)
    p.translate(0, box.height() * 0.035)
    r = _centre(p, box) * 1.03
    pentagon = [_polar(r * 0.80, k * 72) for k in range(5)]
    for k in range(5):
        cx, cy = _polar(r * 1.42, k * 72 + 36)
        for i in range(1, 56):
            p.setPen(stroke(t.ink, 1.5, 0.72 - 0.009 * i))
            p.drawPath(ellipse(cx, cy, i * r * 0.026))
    p.setPen(stroke(t.ground, 50))
    p.setBrush(QColor(t.ground))
    p.drawPath(polyline(pentagon, closed=True))
    p.setBrush(Qt.BrushStyle.NoBrush)
    for i, (inset, weight) in enumerate(((1.0, 15.0), (0.95, 3.2), (0.92, 2.4), (0.897, 1.8), (0.88, 1.3))):
        p.setPen(stroke(t.accent, weight, 1 - i * 0.1))
        p.drawPath(polyline([(x * inset, y * inset) for x, y in pentagon], closed=True))
    for at in pentagon:
        _socket(p, at, 25, t.accent, t.ground)
    p.setPen(ornament.pen(t.accent, 6.0))
    p.drawPath(ornament.tort_kulak(0, 0, r * 0.017))
    p.restore()


# --- 2009-2018 ----------------------------------------------------------------------------------------------


def four_strands(p: QPainter, box: QRectF, t: Tone) -> None:
    """Four strands of one width, plaited: each passes over one and under the next."""
    w, h = box.width(), box.height()
    p.save()
    p.setClipRect(box)
    p.translate(box.center().x(), box.top())
    reach, wide, turns, n = w * 0.36, w * 0.135, 2.1, 1200
    step = tau * turns / n
    slices: list[tuple[float, int, list[Point]]] = []
    for j in range(4):
        phase = j * tau / 4
        points = [(reach * cos(phase + i * step), -40 + (h + 80) * i / n) for i in range(n + 1)]
        octave = [int((phase + i * step + pi / 8) / (pi / 4)) for i in range(n + 1)]
        cuts = [0, *(i for i in range(1, n + 1) if octave[i] != octave[i - 1]), n]
        for a, b in pairwise(cuts):
            height = sin(3 * (octave[a] * pi / 4))
            slices.append((round(height, 3), j, points[max(0, a - 5) : min(n, b + 5) + 1]))
    slices.sort(key=lambda s: (s[0], s[1], s[2][0][1]))
    for _, j, points in slices:
        _band(p, points, wide, 11, t.accent if j == 0 else t.ink, t.ground, 2.3, 5.4)
    p.restore()


def to_stillness(p: QPainter, box: QRectF, t: Tone) -> None:
    """Twenty-nine circles: shaken at the centre, calmer with each, and the twenty-ninth is at rest."""
    r = _centre(p, box)
    rng = Random(29)
    waves = [(rng.uniform(0, tau), rng.randint(4, 47), rng.uniform(0.4, 1.0)) for _ in range(22)]
    for i in range(1, 29):
        q = i / 29
        rad = r * (0.06 + 0.91 * q)
        amp = r * 0.072 * (1 - q) ** 1.7 * min(1.0, 0.25 + i / 5)
        own = Random(640035 + i)
        drift = [own.uniform(-0.4, 0.4) for _ in waves]
        points = []
        for s in range(1441):
            a = tau * s / 1440
            d = sum(k * sin(m * a + f + g) for (f, m, k), g in zip(waves, drift, strict=True)) / 3.0
            points.append(((rad + amp * d) * sin(a), -(rad + amp * d) * cos(a)))
        pen = stroke(t.ink, 3.4 - 1.7 * q, 1.0 - 0.30 * q)
        if i > 19:
            pen.setDashPattern([22 - (i - 20) * 2.5, 3 + (i - 20) * 1.6])
        p.setPen(pen)
        p.drawPath(polyline(points, closed=True))
    p.setPen(stroke(t.accent, 9))
    p.drawPath(ellipse(0, 0, r * 0.97))
    _dot(p, (0, 0), r * 0.02, t.accent)


def fifty_six(p: QPainter, box: QRectF, t: Tone) -> None:
    """Fifty-six points on a circle, each joined to every other; the lines of one of them are marked."""
    r = _centre(p, box) * 0.95
    at = [_polar(r, k * 360 / 56) for k in range(56)]
    here = 11
    p.setPen(stroke(t.ink, 0.9, 0.40))
    for i in range(56):
        for j in range(i + 1, 56):
            _line(p, at[i], at[j])
    p.setPen(stroke(t.accent, 2.6))
    for j in range(56):
        if j != here:
            _line(p, at[here], at[j])
    p.setPen(stroke(t.ink, 2.4))
    p.drawPath(ellipse(0, 0, r * 1.04))
    for k, point in enumerate(at):
        _dot(p, point, 16, t.ground)
        _dot(p, point, 11.5, t.ink if k != here else t.accent)
    _dot(p, at[here], 29, t.accent)
    _dot(p, at[here], 10, t.ground)


def three_arcs(p: QPainter, box: QRectF, t: Tone) -> None:
    """Three broad arcs across the whole sheet, each over one neighbour and under the other."""
    p.save()
    p.setClipRect(box)
    r = _centre(p, box)
    p.translate(0, r * 0.10)
    near, ring, wide = r * 0.35, r * 2.1, r * 0.23
    colours = (t.accent, t.ink, t.ink)
    centres = [_polar(near - ring, 120 * k) for k in range(3)]

    def piece(k: int, a0: float, a1: float) -> None:
        cx, cy = centres[k]
        points = _arc(cx, cy, ring, 120 * k + a0, 120 * k + a1, 400)
        _band(p, points, wide, 19, colours[k], t.ground, 2.4, 6.4)

    for k in range(3):
        piece(k, -80, 80)
    (ax, ay), (bx, by) = centres[0], centres[1]
    apart = hypot(bx - ax, by - ay) / 2
    toward = degrees(atan2(bx - ax, -(by - ay)))
    both = (toward - degrees(acos(apart / ring)), toward + degrees(acos(apart / ring)))
    crossing = min((a % 360 if a % 360 <= 180 else a % 360 - 360 for a in both), key=abs)
    for k in range(3):
        piece(k, crossing - 10, crossing + 10)
    p.setPen(ornament.pen(t.accent, 5.5))
    p.drawPath(ornament.tort_kulak(0, 0, r * 0.0150))
    p.restore()


# The shore of the Caspian in kilometres from 50.9° E, 41.9° N (east, south), from Natural Earth 1:50m land,
# public domain, simplified to 2.5 km.
_CASPIAN: Final = (
    "-19,-560 -26,-554 -40,-554 -49,-544 -84,-522 -128,-514 -128,-502 -134,-505 -140,-499 -137,-488 "
    "-147,-487 -151,-477 -183,-466 -180,-445 -200,-449 -227,-427 -254,-419 -265,-421 -270,-418 -271,-410 "
    "-284,-421 -279,-404 -289,-391 -294,-369 -316,-325 -323,-331 -347,-296 -344,-281 -321,-272 -297,-245 "
    "-285,-184 -277,-215 -269,-221 -281,-179 -280,-147 -285,-126 -271,-112 -263,-87 -233,-50 -209,-6 "
    "-185,12 -172,30 -148,66 -139,97 -120,122 -93,147 -75,147 -60,155 -50,165 -44,180 -62,175 -92,179 "
    "-112,190 -118,202 -130,255 -127,284 -135,291 -144,319 -148,322 -148,313 -156,307 -170,340 -166,418 "
    "-161,446 -151,471 -144,478 -126,487 -60,502 -46,528 -31,544 18,574 71,588 107,587 238,553 250,552 "
    "230,561 238,565 254,565 259,556 242,442 246,328 234,311 232,299 225,298 213,288 196,284 187,293 "
    "184,284 184,274 194,254 199,261 206,263 224,262 222,255 213,248 212,218 173,213 170,223 177,236 "
    "158,205 152,167 170,96 186,120 202,124 225,120 237,137 246,139 273,131 288,134 283,118 288,115 "
    "302,119 314,114 317,99 313,87 265,43 244,-21 226,-26 187,-21 171,-8 158,21 164,27 161,78 141,41 "
    "130,2 129,-23 143,-59 141,-95 137,-101 127,-103 114,-100 106,-108 88,-105 75,-117 67,-134 60,-140 "
    "33,-141 33,-176 14,-205 -6,-255 -18,-263 -47,-270 -54,-278 -50,-298 -41,-303 -4,-304 23,-289 40,-294 "
    "54,-292 49,-298 34,-302 10,-328 9,-336 29,-358 43,-385 53,-383 69,-389 127,-390 167,-380 190,-382 "
    "160,-400 155,-408 164,-432 177,-452 185,-477 180,-517 188,-530 186,-539 177,-555 167,-562 131,-566 "
    "119,-555 102,-548 92,-556 70,-560 59,-571 23,-580 -14,-562 "
)
_CASPIAN_SHIFT: Final = (-10.0, -5.0)  # centres the outline in its box


def five_shores(p: QPainter, box: QRectF, t: Tone) -> None:
    """The Caspian at scale: fifteen nautical miles of territorial waters, ten of fishing zone, open water."""
    shore: list[Point] = []
    for pair in _CASPIAN.split():
        east, _, south = pair.partition(",")
        shore.append((float(east) + _CASPIAN_SHIFT[0], float(south) + _CASPIAN_SHIFT[1]))
    k = min(box.height() / 1300, box.width() / 735)
    p.save()
    p.setClipRect(box)
    p.translate(box.center())
    path = polyline([(x * k, y * k) for x, y in shore], closed=True)
    mile = 1.852 * k
    for i in range(16):  # the land: lines that fade away from the shore
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * (11 + i * 11 + i * i * 0.8))
        stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        fade = QLinearGradient(-box.width() / 2, 0, -box.width() * 0.22, 0)
        fade.setColorAt(0.0, tint(t.ink, 0.0))
        fade.setColorAt(1.0, tint(t.ink, 0.52 - 0.03 * i))
        p.setPen(QPen(QBrush(fade), 1.5))
        p.drawPath(path.united(stroker.createStroke(path).simplified()))
    p.save()
    p.setClipPath(path, Qt.ClipOperation.IntersectClip)
    p.fillPath(path, QColor(mix(t.accent, t.ground, 0.86)))
    for i in range(80):  # one open water
        y = (-620 + i * 16) * k
        p.setPen(stroke(t.accent, 1.5, 0.75))
        p.drawPath(polyline([(x * k, y + 3.0 * sin(x / 15 + i * 1.3)) for x in range(-370, 371, 3)]))
    pale = mix(t.accent, t.ground, 0.66)
    for miles, colour in ((25.0, t.accent), (24.0, pale), (15.6, t.ground), (15.0, t.accent)):
        p.setPen(stroke(colour, 2 * miles * mile, rounded=True))
        p.drawPath(path)
    for miles in (12, 9, 6, 3):
        p.setPen(stroke(mix(t.accent, t.ground, 0.5), 2 * miles * mile + 1.6, rounded=True))
        p.drawPath(path)
        p.setPen(stroke(t.accent, 2 * miles * mile - 1.6, rounded=True))
        p.drawPath(path)
    p.restore()
    p.setPen(stroke(t.ink, 3.4, rounded=True))
    p.drawPath(path)
    for lon, lat in ((51.20, 43.62), (49.95, 40.33), (47.75, 45.75), (53.0, 40.0), (49.5, 37.45)):
        x = ((lon - 50.9) * 111.32 * cos(radians(41.9)) + _CASPIAN_SHIFT[0]) * k
        y = ((41.9 - lat) * 111.2 + _CASPIAN_SHIFT[1]) * k
        _socket(p, (x, y), 19, t.ink, t.ground)
    p.restore()
