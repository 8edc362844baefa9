"""Draws the closed books of the autograph shelf: 1000×1350 pixels, three-quarter view, transparent ground.

Cloth and proportions come from the record's ``spine``, title and author stand in the book's own language. The
bindings are this project's own design, not the publishers' covers, and say nothing of a dedication.

    python tools/drawing/books.py --bundle content/kazakhstan-diplomacy [RECORD…]
"""

from __future__ import annotations

import argparse
import sys
from argparse import RawDescriptionHelpFormatter as Raw
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin
from pathlib import Path
from random import Random
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

import ornament
from palette import CLOTH, NIGHT, mix
from sheet import (
    Block,
    Face,
    block,
    canvas,
    ellipse,
    finish,
    outline,
    polyline,
    records,
    save,
    start,
    stroke,
    tint,
    width,
)

WIDTH: Final = 1000
HEIGHT: Final = 1350
BASE: Final = 1318.0  # where the book stands
LEFT: Final = 36.0
GILT: Final = "#E6C27C"
PAGES: Final = "#E6DABC"
DARK_STAMP: Final[dict[str, str]] = {"bone": "#6A4718", "ochre": "#35230B"}


@dataclass(frozen=True, slots=True)
class Book:
    """What a binding needs: `height` and `thickness` in millimetres, cloth by name, words of the cover."""

    record: str
    title: str
    subtitle: str
    author: str
    imprint: str
    cloth: str
    height: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Cover:
    """The front board in pixels and the stamping on it."""

    x: float
    y: float
    w: float
    h: float
    cloth: str
    gilt: str
    dark_stamp: bool = False

    @property
    def fall(self) -> float:
        """How far the light falls off on this cloth; pale cloth keeps its dark stamping legible."""
        return 0.24 if self.dark_stamp else 0.44

    @property
    def left(self) -> float:
        """Where the design begins: right of the joint."""
        return self.x + self.w * 0.145

    @property
    def right(self) -> float:
        return self.x + self.w * 0.935

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def measure(self) -> float:
        return self.right - self.left


# --- stamping -----------------------------------------------------------------------------------------------


def _foil(c: Cover) -> QBrush:
    """Gold foil: brighter where the lamp is, duller away from it."""
    gradient = QLinearGradient(c.x, c.y, c.x + c.w, c.y + c.h)
    glint = 0.12 if c.dark_stamp else 1.0
    gradient.setColorAt(0.0, tint(mix(c.gilt, "#FFF8E0", 0.45 * glint), 1))
    gradient.setColorAt(0.35, tint(c.gilt, 1))
    gradient.setColorAt(0.62, tint(mix(c.gilt, "#FFF8E0", 0.22 * glint), 1))
    gradient.setColorAt(1.0, tint(mix(c.gilt, c.cloth, 0.0 if c.dark_stamp else 0.28), 1))
    return QBrush(gradient)


def _stamp(p: QPainter, c: Cover, path: QPainterPath, thickness: float, strength: float = 1.0) -> None:
    """A line pressed into the cloth: shadow on the side of the lamp, foil in the groove."""
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(stroke("#000000", thickness, 0.34 * strength))
    p.drawPath(path.translated(-0.9, -1.1))
    p.setPen(stroke("#FFFFFF", thickness, 0.10 * strength))
    p.drawPath(path.translated(0.9, 1.1))
    brush = _foil(c)
    p.setOpacity(strength)
    p.setPen(QPen(brush, thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
    p.drawPath(path)
    p.setOpacity(1.0)


def _blind(p: QPainter, c: Cover, path: QPainterPath, thickness: float) -> None:
    """A line pressed without foil: only light and shadow."""
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(stroke(mix(c.cloth, "#000000", 0.45), thickness, 0.75))
    p.drawPath(path)
    p.setPen(stroke(mix(c.cloth, "#FFF1D0", 0.40), thickness * 0.45, 0.55))
    p.drawPath(path.translated(thickness * 0.45, thickness * 0.5))


def _fill(p: QPainter, c: Cover, path: QPainterPath) -> None:
    p.fillPath(path.translated(-0.9, -1.1), tint("#000000", 0.36))
    p.fillPath(path.translated(0.8, 1.0), tint("#FFFFFF", 0.08))
    p.fillPath(path, _foil(c))


def _set(p: QPainter, c: Cover, words: Block, x: float, top: float, align: str = "centre") -> float:
    """Stamps a block; `x` is its axis or its edge. Returns the last baseline."""
    y = top + words.size * 0.68
    for line in words.lines:
        advance = width(line, words.face, words.size, words.tracking)
        at = x - advance / 2 if align == "centre" else x - advance if align == "right" else x
        letters = outline(line, words.face, words.size, words.tracking).translated(at, y)
        if words.face is Face.LIGHT:  # foil spreads a little: a light cut gains weight
            p.strokePath(letters, QPen(_foil(c), 1.5))
        _fill(p, c, letters)
        y += words.leading
    return y - words.leading


def _rect(x: float, y: float, w: float, h: float) -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(x, y, w, h))
    return path


def _rule(x0: float, y0: float, x1: float, y1: float) -> QPainterPath:
    return polyline([(x0, y0), (x1, y1)])


def _title(b: Book, measure: float, most: int = 4, size: float = 92, face: Face = Face.LIGHT) -> Block:
    fuller = min(1.22, max(0.86, 1.36 - 0.0145 * len(b.title)))  # a short title is set larger
    return block(b.title, face, round(size * fuller), measure, leading=1.12, most=most, least_size=40)


def _subtitle(b: Book, measure: float, size: float = 38) -> Block | None:
    if not b.subtitle:
        return None
    return block(b.subtitle, Face.ITALIC, size, measure, leading=1.22, most=3, least_size=28)


def _author(b: Book, measure: float, size: float = 38) -> Block:
    return block(b.author, Face.SUBHEAD, size, measure, leading=1.2, most=2, least_size=28, tracking=0.02)


def _imprint(b: Book, measure: float) -> Block:
    return block(b.imprint, Face.MEDIUM, 25, measure, most=1, least_size=20, tracking=0.06)


# --- bindings: each a different frame -----------------------------------------------------------------------


def _framed(p: QPainter, c: Cover, b: Book) -> None:
    """A double frame, the title high, four ears below the middle."""
    _stamp(p, c, _rect(c.left, c.y + c.h * 0.055, c.measure, c.h * 0.89), 4.5)
    _stamp(p, c, _rect(c.left + 15, c.y + c.h * 0.055 + 15, c.measure - 30, c.h * 0.89 - 30), 1.8)
    room = c.measure - 90
    y = _set(p, c, _title(b, room), c.middle, c.y + c.h * 0.125)
    under = _subtitle(b, room)
    if under:
        y = _set(p, c, under, c.middle, y + 34)
    _stamp(p, c, ornament.tort_kulak(c.middle, c.y + c.h * 0.635, c.w * 0.0135), 4.6)
    _set(p, c, _author(b, room), c.middle, c.y + c.h * 0.835)
    _set(p, c, _imprint(b, room), c.middle, c.y + c.h * 0.895)


def _friezes(p: QPainter, c: Cover, b: Book) -> None:
    """Running horns above and below, the words between."""
    u = c.measure / 91
    for at in (0.105, 0.895):
        y = c.y + c.h * at
        _stamp(p, c, ornament.frieze(c.left + 7 * u, y, u, 12, rails=False), 3.4)
        for dy in (-5 * u, 5 * u, -6.6 * u, 6.6 * u):
            _stamp(p, c, _rule(c.left, y + dy, c.right, y + dy), 3.4 if abs(dy) < 6 * u else 1.6)
    author = _author(b, c.measure - 20)
    y = _set(p, c, author, c.middle, c.y + c.h * 0.205)
    _stamp(p, c, _rule(c.middle - 46, y + 42, c.middle + 46, y + 42), 2.2)
    title = _title(b, c.measure - 24, size=98)
    y = _set(p, c, title, c.middle, max(y + 90, c.y + c.h * 0.44 - title.height / 2))
    under = _subtitle(b, c.measure - 40)
    if under:
        _set(p, c, under, c.middle, y + 40)
    _set(p, c, _imprint(b, c.measure), c.middle, c.y + c.h * 0.785)


def _panelled(p: QPainter, c: Cover, b: Book) -> None:
    """A darker panel with the words; a crown of a yurt pressed blind, rising from the foot."""
    p.save()
    p.setClipRect(QRectF(c.left, c.y + c.h * 0.05, c.measure, c.h * 0.90))
    cx, cy, r = c.middle, c.y + c.h * 0.95, c.measure * 0.47
    for part, weight in zip(ornament.shanyrak_parts(cx, cy, r), (9.0, 5.0, 7.0), strict=True):
        _stamp(p, c, part, weight * 0.5)
    rays = QPainterPath()
    for i in range(-44, 45):
        a = radians(i * 2)
        reach = r * (1.42 + 0.10 * cos(a * 12))
        rays.moveTo(cx + r * 1.05 * sin(a), cy - r * 1.05 * cos(a))
        rays.lineTo(cx + reach * sin(a), cy - reach * cos(a))
    _stamp(p, c, rays, 1.7, 0.85)
    p.restore()
    room = c.measure - 84
    title = _title(b, room, size=100)
    under = _subtitle(b, room, 38)
    author = _author(b, room)
    tall = title.height + (36 + under.height if under else 0) + author.height + 62 + 44 + 84
    panel = QRectF(c.left, c.y + c.h * 0.05, c.measure, max(tall, c.h * 0.36))
    p.fillRect(panel, tint(mix(c.cloth, "#000000", 0.52), 0.78))
    _stamp(p, c, _rect(panel.x(), panel.y(), panel.width(), panel.height()), 3.2)
    _stamp(p, c, _rect(panel.x() + 12, panel.y() + 12, panel.width() - 24, panel.height() - 24), 1.5)
    y = _set(p, c, title, c.middle, panel.y() + 62)
    if under:
        _set(p, c, under, c.middle, y + 36)
    _set(p, c, author, c.middle, panel.bottom() - 44 - author.height)
    _stamp(p, c, _rule(c.left, c.y + c.h * 0.95, c.right, c.y + c.h * 0.95), 4.2)


def _ranged_left(p: QPainter, c: Cover, b: Book) -> None:
    """No frame: two rules, the words ranged left, one tall stem of horns beside the joint."""
    _stamp(p, c, _rule(c.left, c.y + c.h * 0.075, c.right, c.y + c.h * 0.075), 9)
    title = _title(b, c.measure - 8, most=5, size=104)
    y = _set(p, c, title, c.left, c.y + c.h * 0.125, "left")
    under = _subtitle(b, c.measure - 60, 40)
    if under:
        _set(p, c, under, c.left, y + 44, "left")
    u = c.measure / 62
    for i in range(3):
        y = c.y + c.h * (0.62 + 0.085 * i)
        _stamp(p, c, ornament.horn(c.right - 7 * u, y, u, 0, 0.085 * c.h / u), 4.0)
    author = _author(b, c.measure * 0.68, 42)
    _set(p, c, author, c.left, c.y + c.h * 0.855 - author.height + 24, "left")
    _stamp(p, c, _rule(c.left, c.y + c.h * 0.895, c.right, c.y + c.h * 0.895), 2.2)
    _set(p, c, _imprint(b, c.measure), c.left, c.y + c.h * 0.915, "left")


def _crowned(p: QPainter, c: Cover, b: Book) -> None:
    """A crown of a yurt with its poles, inside a frame whose corners are cut."""
    x, y, w, h, cut = c.left, c.y + c.h * 0.055, c.measure, c.h * 0.89, 46.0
    for inset, weight in ((0.0, 4.2), (14.0, 1.7)):
        corner = [
            (x + cut, y), (x + w - cut, y), (x + w, y + cut), (x + w, y + h - cut), (x + w - cut, y + h),
            (x + cut, y + h), (x, y + h - cut), (x, y + cut),
        ]  # fmt: skip
        cx, cy = x + w / 2, y + h / 2
        moved = [
            (px + (inset if px < cx else -inset), py + (inset if py < cy else -inset)) for px, py in corner
        ]
        _stamp(p, c, polyline(moved, closed=True), weight)
    for px, py in ((x + 16, y + 16), (x + w - 16, y + 16), (x + 16, y + h - 16), (x + w - 16, y + h - 16)):
        _stamp(p, c, ornament.diamond(px, py, 12), 2.4)
    r = c.measure * 0.155
    cy = c.y + c.h * 0.255
    for part, weight in zip(ornament.shanyrak_parts(c.middle, cy, r), (4.6, 2.6, 3.6), strict=True):
        _stamp(p, c, part, weight)
    rays = QPainterPath()
    for i in range(72):
        a = radians(i * 5)
        reach = r * (1.34 if i % 2 else 1.52)
        rays.moveTo(c.middle + r * 1.1 * sin(a), cy - r * 1.1 * cos(a))
        rays.lineTo(c.middle + reach * sin(a), cy - reach * cos(a))
    _stamp(p, c, rays, 1.9)
    room = c.measure - 88
    title = _title(b, room, size=86)
    bottom = _set(p, c, title, c.middle, c.y + c.h * 0.47)
    under = _subtitle(b, room)
    if under:
        _set(p, c, under, c.middle, bottom + 34)
    _set(p, c, _author(b, room), c.middle, c.y + c.h * 0.825)
    _set(p, c, _imprint(b, room), c.middle, c.y + c.h * 0.885)


def _lattice(p: QPainter, c: Cover, b: Book) -> None:
    """The lattice wall of a yurt pressed blind over the whole board, the words on a plain band."""
    area = QRectF(c.left - 6, c.y + c.h * 0.045, c.measure + 12, c.h * 0.91)
    p.save()
    p.setClipRect(area)
    pitch = c.measure / 7
    reach = area.height() + area.width()
    lattice = QPainterPath()
    for i in range(-30, 30):
        for way in (1, -1):
            x = area.center().x() + i * pitch
            lattice.moveTo(x, area.top())
            lattice.lineTo(x + way * reach * 0.62, area.top() + reach)
    _blind(p, c, lattice, 5.0)
    p.restore()
    _stamp(p, c, _rect(area.x(), area.y(), area.width(), area.height()), 3.4)
    title = _title(b, c.measure - 70, size=90)
    under = _subtitle(b, c.measure - 80)
    tall = title.height + (34 + under.height if under else 0) + 140
    band = QRectF(area.x() + 2, c.y + c.h * 0.235, area.width() - 4, tall)
    _cloth(p, band, c)
    for y in (band.top(), band.bottom()):
        _stamp(p, c, _rule(band.left(), y, band.right(), y), 4.2)
    for y in (band.top() + 13, band.bottom() - 13):
        _stamp(p, c, _rule(band.left(), y, band.right(), y), 1.6)
    y = _set(p, c, title, c.middle, band.top() + 70)
    if under:
        _set(p, c, under, c.middle, y + 34)
    author = _author(b, c.measure - 90, 36)
    plate = QRectF(c.middle - c.measure * 0.40, c.y + c.h * 0.80, c.measure * 0.80, author.height + 62)
    _cloth(p, plate, c)
    _stamp(p, c, _rect(plate.x(), plate.y(), plate.width(), plate.height()), 2.4)
    _set(p, c, author, c.middle, plate.center().y() - author.height / 2)


def _triple(p: QPainter, c: Cover, b: Book) -> None:
    """A narrow frame of horns at the four corners, the author first, a large rosette between two rules."""
    inset = 12.0
    x, y, w, h = c.left, c.y + c.h * 0.05, c.measure, c.h * 0.90
    _stamp(p, c, _rect(x, y, w, h), 2.2)
    u = c.measure / 74
    for sx, sy, turn in ((0, 0, 315.0), (1, 0, 45.0), (1, 1, 135.0), (0, 1, 225.0)):
        at = (x + sx * w + (1 - 2 * sx) * (inset + 4.6 * u), y + sy * h + (1 - 2 * sy) * (inset + 4.6 * u))
        _stamp(p, c, ornament.horn(at[0], at[1], u, turn, 7.0), 3.4)
    room = c.measure - 110
    author = _author(b, room - 40, 40)
    top = _set(p, c, author, c.middle, c.y + c.h * 0.205)
    title = _title(b, room, size=90)
    bottom = _set(p, c, title, c.middle, top + 60)
    under = _subtitle(b, room)
    if under:
        bottom = _set(p, c, under, c.middle, bottom + 32)
    centre = (bottom + c.y + c.h * 0.90) / 2
    r = min(c.measure * 0.27, (c.y + c.h * 0.84 - bottom) / 2)
    for k in range(24):
        a = radians(k * 15)
        _stamp(p, c, ellipse(c.middle + r * 0.5 * sin(a), centre - r * 0.5 * cos(a), r * 0.5), 1.5, 0.9)
    _stamp(p, c, ellipse(c.middle, centre, r * 1.06), 3.2)


def _horizon(p: QPainter, c: Cover, b: Book) -> None:
    """Level lines, close at the foot and far above, and one sun standing on them."""
    level = c.y + c.h * 0.70
    sun = QPainterPath()
    r = c.measure * 0.20
    sun.moveTo(c.middle - r, level)
    sun.arcTo(QRectF(c.middle - r, level - r, 2 * r, 2 * r), 180, -180)
    _stamp(p, c, sun, 4.6)
    rays = QPainterPath()
    for i in range(-14, 15):
        a = radians(i * 6)
        near, far = c.measure * 0.225, c.measure * (0.30 if i % 2 else 0.35)
        rays.moveTo(c.middle + near * sin(a), level - near * cos(a))
        rays.lineTo(c.middle + far * sin(a), level - far * cos(a))
    _stamp(p, c, rays, 2.2)
    for i in range(16):
        y = level + 6 * i + 0.55 * i * i
        if y > c.y + c.h * 0.94:
            break
        _stamp(p, c, _rule(c.left, y, c.right, y), max(1.3, 4.4 - i * 0.24))
    title = _title(b, c.measure - 10, size=98)
    author = _author(b, c.measure, 38)
    y = _set(p, c, author, c.middle, c.y + c.h * 0.07)
    y = _set(p, c, title, c.middle, y + 70)
    under = _subtitle(b, c.measure - 40)
    if under:
        _set(p, c, under, c.middle, y + 36)


Binding = Callable[[QPainter, Cover, Book], None]
BINDINGS: Final[tuple[Binding, ...]] = (
    _framed, _friezes, _panelled, _ranged_left, _crowned, _lattice, _triple, _horizon,
)  # fmt: skip


# --- the book itself ----------------------------------------------------------------------------------------


def _cloth(p: QPainter, area: QRectF, c: Cover) -> None:
    """Cloth under the lamp, with its weave."""
    light = QLinearGradient(c.x, c.y, c.x + c.w, c.y + c.h * 0.86)
    for i in range(17):  # an even fall, without a ridge where two ramps would meet
        q = i / 16
        shade = mix(c.cloth, "#FFF1D0", 0.24 * (1 - q) ** 2.2)
        light.setColorAt(q, tint(mix(shade, "#000000", c.fall * q**2.4), 1))
    p.fillRect(area, QBrush(light))
    rng = Random(int(c.w) * 7919 + len(c.cloth))
    step = 3.0
    x = area.left() + step / 2
    while x < area.right():
        p.setPen(stroke("#000000", 1.1, 0.055 + 0.055 * rng.random()))
        p.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
        x += step
    y = area.top() + step / 2
    while y < area.bottom():
        p.setPen(stroke("#FFF4DC", 1.0, 0.018 + 0.022 * rng.random()))
        p.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        y += step


def _quad(p: QPainter, points: list[tuple[float, float]], brush: QBrush) -> None:
    p.fillPath(polyline(points, closed=True), brush)


def _body(p: QPainter, c: Cover, depth: float) -> None:
    """Everything behind the front board: back board, pages at the fore-edge and the head, the spine's end."""
    dx, dy = depth * 0.90, -depth * 0.40
    x, y, w, h = c.x, c.y, c.w, c.h
    dark = mix(c.cloth, "#000000", 0.50)
    back = [(x + dx, y + dy), (x + w + dx, y + dy), (x + w + dx, y + h + dy), (x + dx, y + h + dy)]
    _quad(p, back, QBrush(tint(mix(c.cloth, "#000000", 0.58), 1)))
    p.setPen(stroke(mix(c.cloth, "#FFF1D0", 0.25), 1.6, 0.7))
    p.drawPath(polyline(back[:2]))
    _quad(p, [(x, y), (x + dx, y + dy), (x + w + dx, y + dy), (x + w, y)], QBrush(tint(dark, 1)))
    board = 7.0
    k = board / hypot(dx, dy)
    bx, by = dx * k, dy * k
    inset, head, foot = 11.0, 11.0, 9.0
    f0 = (x + w - inset + bx, y + head + by)
    f1 = (x + w - inset + dx - bx, y + head + dy - by)
    edge = QLinearGradient(f0[0], 0, f1[0], 0)
    edge.setColorAt(0.0, tint(mix(PAGES, NIGHT, 0.30), 1))
    edge.setColorAt(0.22, tint(mix(PAGES, "#FFFFFF", 0.10), 1))
    edge.setColorAt(0.75, tint(mix(PAGES, NIGHT, 0.10), 1))
    edge.setColorAt(1.0, tint(mix(PAGES, NIGHT, 0.48), 1))
    tall = h - head - foot
    _quad(p, [f0, f1, (f1[0], f1[1] + tall), (f0[0], f0[1] + tall)], QBrush(edge))
    leaves = max(8, int(depth / 3.1))
    rng = Random(int(depth * 100) + int(h))
    for i in range(1, leaves):
        q = i / leaves
        px, py = f0[0] + (f1[0] - f0[0]) * q, f0[1] + (f1[1] - f0[1]) * q
        p.setPen(stroke("#6E5A36", 0.9, 0.22 + 0.38 * rng.random()))
        p.drawLine(QPointF(px, py), QPointF(px, py + tall))
    s0 = (x + w * 0.045 + bx, y + head + by)
    s1 = (s0[0] + f1[0] - f0[0], s0[1] + f1[1] - f0[1])
    top = QLinearGradient(0, f0[1], 0, f1[1])
    top.setColorAt(0.0, tint(mix(PAGES, NIGHT, 0.42), 1))
    top.setColorAt(0.35, tint(mix(PAGES, NIGHT, 0.12), 1))
    top.setColorAt(1.0, tint(mix(PAGES, NIGHT, 0.30), 1))
    _quad(p, [s0, f0, f1, s1], QBrush(top))
    for i in range(1, leaves):
        q = i / leaves
        ax, ay = s0[0] + (s1[0] - s0[0]) * q, s0[1] + (s1[1] - s0[1]) * q
        zx, zy = f0[0] + (f1[0] - f0[0]) * q, f0[1] + (f1[1] - f0[1]) * q
        p.setPen(stroke("#6E5A36", 0.8, 0.20 + 0.35 * rng.random()))
        p.drawLine(QPointF(ax, ay), QPointF(zx, zy))
    shade = QLinearGradient(s0[0], 0, s0[0] + w * 0.10, 0)  # the leaves sink towards the spine
    shade.setColorAt(0.0, tint("#000000", 0.55))
    shade.setColorAt(1.0, tint("#000000", 0.0))
    _quad(p, [s0, (s0[0] + w * 0.10, s0[1]), (s1[0] + w * 0.10, s1[1]), s1], QBrush(shade))
    stitches = max(14, int(depth / 2.4))
    for i in range(stitches):  # the headband
        q = (i + 0.5) / stitches
        bulge = 5.0 * sin(pi * q)
        ax, ay = s0[0] + (s1[0] - s0[0]) * q, s0[1] + (s1[1] - s0[1]) * q
        p.setPen(stroke(mix(c.cloth, "#FFF1D0", 0.30) if i % 2 else "#D8C79C", 2.6))
        p.drawLine(QPointF(ax - 1, ay - bulge), QPointF(ax + 9, ay))
    rim = mix(c.cloth, "#FFF1D0", 0.30)
    _quad(p, [(x, y), (x + bx, y + by), (x + w + bx, y + by), (x + w, y)], QBrush(tint(rim, 1)))
    side = QLinearGradient(0, y, 0, y + h)
    side.setColorAt(0, tint(mix(c.cloth, "#000000", 0.12), 1))
    side.setColorAt(1, tint(mix(c.cloth, "#000000", 0.55), 1))
    _quad(p, [(x + w, y), (x + w + bx, y + by), (x + w + bx, y + h + by), (x + w, y + h)], QBrush(side))


def _joint(p: QPainter, c: Cover) -> None:
    """The hinge beside the spine, and the spine's shoulder turning away."""
    shoulder = QLinearGradient(c.x, 0, c.x + c.w * 0.085, 0)
    shoulder.setColorAt(0.0, tint("#000000", 0.50))
    shoulder.setColorAt(0.28, tint("#000000", 0.05))
    shoulder.setColorAt(0.62, tint("#FFF1D0", 0.10))
    shoulder.setColorAt(0.86, tint("#000000", 0.42))
    shoulder.setColorAt(1.0, tint("#000000", 0.0))
    p.fillRect(QRectF(c.x, c.y, c.w * 0.085, c.h), QBrush(shoulder))
    p.setPen(stroke("#FFF1D0", 1.6, 0.16))
    p.drawLine(QPointF(c.x + c.w * 0.088, c.y), QPointF(c.x + c.w * 0.088, c.y + c.h))


def draw(b: Book, binding: Binding, path: Path) -> int:
    """Draws one book to `path`; returns the size of the file in bytes."""
    image, p = canvas(WIDTH, HEIGHT)
    try:
        tallest = 1205.0
        h = tallest * min(1.0, max(0.86, b.height / 245))
        depth = 60 + 74 * min(1.0, max(0.0, (b.thickness - 15) / 40))
        w = min(h * 0.685, WIDTH - LEFT * 2 - depth * 0.90)
        c = Cover(
            LEFT,
            BASE - h,
            w,
            h,
            CLOTH.get(b.cloth, CLOTH["grey"]),
            DARK_STAMP.get(b.cloth, GILT),
            b.cloth in DARK_STAMP,
        )
        _body(p, c, depth)
        _cloth(p, QRectF(c.x, c.y, c.w, c.h), c)
        _joint(p, c)
        binding(p, c, b)
        glow = QRadialGradient(QPointF(c.x + c.w * 0.30, c.y + c.h * 0.16), c.w * 0.95)
        glow.setColorAt(0.0, tint("#F4DDAA", 0.13))
        glow.setColorAt(1.0, tint("#F4DDAA", 0.0))
        p.fillRect(QRectF(c.x, c.y, c.w, c.h), QBrush(glow))
        p.setPen(stroke("#FFF1D0", 2.0, 0.28))
        p.drawLine(QPointF(c.x, c.y + 1), QPointF(c.x + c.w, c.y + 1))
        p.setPen(stroke("#000000", 3.0, 0.30))
        p.drawLine(QPointF(c.x, c.y + c.h - 1.5), QPointF(c.x + c.w, c.y + c.h - 1.5))
    finally:
        p.end()
    return save(finish(image, opaque=False), path)


# --- records ------------------------------------------------------------------------------------------------


def _in(value: Any, language: str) -> str:
    if isinstance(value, dict):
        return str(value.get(language) or next(iter(value.values()), ""))
    return str(value or "")


def _number(value: Any, default: float) -> float:
    return float(value) if value else default


def book(record: dict[str, Any], people: dict[str, Any]) -> Book:
    """What the record says of the book, with the words in the book's own language."""
    language = str(record.get("book_language", "kk"))
    author = record.get("author", "")
    if isinstance(author, str) and author in people:
        author = people[author]["name"]
    title, _, subtitle = str(record["book_title"]).partition(": ")
    if not subtitle:
        head, stop, rest = title.partition(". ")
        if stop and len(head) > 6:
            title, subtitle = head, rest
    spine = record.get("spine") or {}
    place, year = _in(record.get("place"), language), str(record.get("published", ""))
    return Book(
        record=str(record["id"]),
        title=title,
        subtitle=subtitle[:1].upper() + subtitle[1:],
        author=_in(author, language),
        imprint=" · ".join(part for part in (place, year) if part),
        cloth=str(spine.get("cloth", "grey")),
        height=_number(spine.get("height_mm"), 230),
        thickness=_number(spine.get("thickness_mm"), 30),
    )


def main() -> int:
    """Draws all books of the shelf, or those named. Neighbours on the shelf get different bindings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Raw)
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("ids", nargs="*", metavar="RECORD")
    options = parser.parse_args()
    start()
    people = {str(person["id"]): person for person in records(options.bundle, "people")}
    shelf = [book(r, people) for r in records(options.bundle, "autographs")]
    missing = sorted(set(options.ids) - {b.record for b in shelf})
    for name in missing:
        print(f"{name}: the bundle has no such book", file=sys.stderr)
    for place, b in enumerate(shelf):
        if options.ids and b.record not in options.ids:
            continue
        size = draw(
            b, BINDINGS[place % len(BINDINGS)], options.bundle / "media" / "autographs" / f"{b.record}.png"
        )
        print(f"{b.record}: {size / 1000:.0f} kB")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
