"""Kazakh ornament as painter paths: the ram's horn, the four ears, the running frieze, the shanyrak.

All of it is built from one unit ``u``. A horn is three semicircles of radius 3u, 2u and 1u, drawn without
lifting the pen; a pair of horns on a stem is *qoshqar muiz*; four pairs on crossed stems are *tort qulaq*.
Paths are meant to be stroked with a pen of about 0.6–1u, flat caps and mitred joins (`pen`). Lengths are in
the units of the painter, angles in degrees clockwise, and y grows downwards.
"""

from __future__ import annotations

from math import cos, pi, radians, sin, sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform


def pen(colour: str, width: float, *, rounded: bool = False) -> QPen:
    """A pen for ornament; `rounded` softens ends and joins as a brush or a thread would."""
    cap = Qt.PenCapStyle.RoundCap if rounded else Qt.PenCapStyle.FlatCap
    join = Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.MiterJoin
    return QPen(QColor(colour), width, Qt.PenStyle.SolidLine, cap, join)


def _semicircle(path: QPainterPath, cx: float, r: float, start: float, sweep: float) -> None:
    path.arcTo(QRectF(cx - r, -r, 2 * r, 2 * r), start, sweep)


def half_horn(u: float, *, side: int = 1, stem: float = 5.0) -> QPainterPath:
    """One horn standing on a stem `stem`·u long, opening at the origin; `side` 1 turns right, -1 left."""
    path = QPainterPath(QPointF(0, stem * u))
    path.lineTo(0, 0)
    near, far = (180.0, 0.0) if side > 0 else (0.0, 180.0)
    turn = -180.0 * side
    _semicircle(path, side * 3 * u, 3 * u, near, turn)
    _semicircle(path, side * 4 * u, 2 * u, far, turn)
    _semicircle(path, side * 3 * u, u, near, turn)
    return path


def horn(x: float, y: float, u: float, rotation: float = 0.0, stem: float = 5.0) -> QPainterPath:
    """A pair of horns on one stem; the horns part at (x, y) and the stem runs down before rotation."""
    path = half_horn(u, side=1, stem=stem)
    path.addPath(half_horn(u, side=-1, stem=stem))
    return QTransform().translate(x, y).rotate(rotation).map(path)


def diamond(cx: float, cy: float, r: float) -> QPainterPath:
    """A lozenge with half diagonals `r`."""
    path = QPainterPath(QPointF(cx, cy - r))
    for dx, dy in ((r, 0), (0, r), (-r, 0)):
        path.lineTo(cx + dx, cy + dy)
    path.closeSubpath()
    return path


def tort_kulak(
    cx: float, cy: float, u: float, reach: float = 8.5, *, diamonds: bool = True, rotation: float = 0.0
) -> QPainterPath:
    """Four pairs of horns at right angles on crossed stems `reach`·u long, lozenges on the diagonals.

    The whole figure fits a circle of radius about 1.36 · `reach` · u.
    """
    path = QPainterPath()
    for quarter in range(4):
        angle = rotation + 90.0 * quarter
        t = radians(angle)
        path.addPath(horn(cx + reach * u * sin(t), cy - reach * u * cos(t), u, angle, reach))
        if diamonds:
            q = t + pi / 4
            r = reach * u * 1.02
            path.addPath(diamond(cx + r * sin(q), cy - r * cos(q), 1.1 * u))
    return path


def frieze(x: float, y: float, u: float, count: int, *, rails: bool = True) -> QPainterPath:
    """A running border of `count` horns, pitch 7u, alternately upright and turned, so that they interlock.

    (x, y) is the parting of the first horn; the border is 10u high and reaches 7u beyond its first and last
    horn. With `rails` the two lines on which the stems stand are part of the path.
    """
    path = QPainterPath()
    for i in range(count):
        path.addPath(horn(x + i * 7 * u, y, u, 0.0 if i % 2 == 0 else 180.0, 5.0))
    if rails:
        for dy in (5 * u, -5 * u):
            path.moveTo(x - 7 * u, y + dy)
            path.lineTo(x + count * 7 * u, y + dy)
    return path


def circle(cx: float, cy: float, r: float) -> QPainterPath:
    """A circle as a path."""
    path = QPainterPath()
    path.addEllipse(QPointF(cx, cy), r, r)
    return path


def shanyrak_parts(
    cx: float, cy: float, radius: float, bars: int = 3
) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """The crown of a yurt as (rings, sockets, crossbars), to be stroked with falling weights.

    `bars` is 3 (rings R and .76R, 36 sockets, bars at -.17, 0, +.17) or 2 (a plainer crown for small sizes).
    """
    inner = radius * (0.76 if bars == 3 else 0.72)
    rings = circle(cx, cy, radius)
    rings.addPath(circle(cx, cy, inner))
    sockets = QPainterPath()
    count = 36 if bars == 3 else 12
    for i in range(count):
        a = 2 * pi * (i + 0.5) / count
        sockets.moveTo(cx + inner * sin(a), cy - inner * cos(a))
        sockets.lineTo(cx + radius * sin(a), cy - radius * cos(a))
    cross = QPainterPath()
    places = (-1, 0, 1) if bars == 3 else (-1, 1)
    edge, middle = (0.17, 0.19) if bars == 3 else (0.15, 0.16)
    for k in places:
        a, b = k * edge * inner, k * (2 * middle - edge) * inner
        h = sqrt(inner * inner - a * a)
        cross.moveTo(cx - h, cy + a)
        cross.quadTo(cx, cy + b, cx + h, cy + a)
        cross.moveTo(cx + a, cy - h)
        cross.quadTo(cx + b, cy, cx + a, cy + h)
    return rings, sockets, cross


def shanyrak(cx: float, cy: float, radius: float, bars: int = 3) -> QPainterPath:
    """The crown of a yurt as one path."""
    whole = QPainterPath()
    for part in shanyrak_parts(cx, cy, radius, bars):
        whole.addPath(part)
    return whole


def draw_shanyrak(
    painter: QPainter, cx: float, cy: float, radius: float, colour: str, width: float, bars: int = 3
) -> None:
    """Strokes a shanyrak: rings and bars with `width`, the sockets of the poles lighter."""
    rings, sockets, cross = shanyrak_parts(cx, cy, radius, bars)
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for part, weight in ((rings, 1.0), (sockets, 0.6), (cross, 0.8)):
        painter.setPen(pen(colour, width * weight))
        painter.drawPath(part)
    painter.restore()
