"""Sets the exhibition's leaflet in type and draws its twelve pages, each 2400×3392 pixels (A5 at 412 dpi).

The words are the record's own: every line of its transcripts is set exactly as it stands there, and what is
set writes its region back, so that a visitor's finger and the printed line cannot part. It is a leaflet of
this exhibition and nothing else: it bears no stamp, signature, emblem or handwriting and imitates no page of
an archive.

    python tools/drawing/leaflet.py [--bundle content/kazakhstan-diplomacy] [--check] [PAGE…]

With `--check` nothing is drawn: the regions of the record are compared with those the setting gives, and a
difference is exit status 1. Pages are numbers from 1; without them all are drawn.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from argparse import RawDescriptionHelpFormatter as Raw
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import asin, atan2, cos, degrees, radians, sin, sqrt, tau
from pathlib import Path
from random import Random
from typing import Any, Final

import yaml
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

import diagrams
import ornament
from diagrams import Tone
from palette import BONE, BRASS, GOLD, INK, PAPER, mix
from sheet import (
    ROOT,
    Face,
    canvas,
    ellipse,
    finish,
    outline,
    polyline,
    put,
    records,
    save,
    start,
    stroke,
    width,
    wrap,
)

RECORD: Final = "exhibition-leaflet"
WIDTH: Final = 2400
HEIGHT: Final = 3392
MARGIN: Final = 232
MEASURE: Final = WIDTH - 2 * MARGIN
TOP: Final = 268  # baseline of the heading
FOOT: Final = HEIGHT - 196  # baseline of the page number
BODY: Final = 76.0
ACCENT: Final = "#94651A"
DARK: Final = "#172B37"  # not the night of the screen: a dark page must stand off from it
SOFT: Final = mix(INK, PAPER, 0.24)
FAINT: Final = mix(INK, PAPER, 0.55)

Box = tuple[float, float, float, float]  # left, top, right, bottom in pixels


@dataclass(slots=True)
class Page:
    """One page being set: where its words stand, in the order of the transcript."""

    painter: QPainter
    number: int
    words: Sequence[str]
    countries: Sequence[str] = ()
    dark: bool = False
    boxes: dict[int, Box] = field(default_factory=dict)

    @property
    def ink(self) -> str:
        return BONE if self.dark else INK

    @property
    def covers(self) -> bool:
        """Whether this is the cover or the back, which bear no number."""
        return self.number in (1, len(PAGES))

    @property
    def tone(self) -> Tone:
        return Tone(BONE, GOLD, DARK) if self.dark else Tone(INK, ACCENT, PAPER)

    def line(
        self,
        index: int,
        x: float,
        y: float,
        face: Face,
        size: float,
        colour: str | None = None,
        *,
        align: str = "left",
        tracking: float = 0.0,
        upper: bool = False,
    ) -> float:
        """Sets a line of the transcript on one line of paper; returns its advance."""
        text = self.words[index].upper() if upper else self.words[index]
        self._set(index, x, y, text, face, size, colour or self.ink, align, tracking)
        return width(text, face, size, tracking)

    def text(
        self,
        index: int,
        x: float,
        y: float,
        measure: float,
        face: Face = Face.TEXT,
        size: float = BODY,
        colour: str | None = None,
        *,
        leading: float = 1.38,
        align: str = "left",
    ) -> float:
        """Sets a line of the transcript in as many lines as it needs; returns the last baseline."""
        lines = wrap(self.words[index], face, size, measure)
        for i, line in enumerate(lines):
            self._set(index, x, y + i * size * leading, line, face, size, colour or self.ink, align, 0.0)
        return y + (len(lines) - 1) * size * leading

    def _set(
        self,
        index: int,
        x: float,
        y: float,
        text: str,
        face: Face,
        size: float,
        colour: str,
        align: str,
        tracking: float,
    ) -> None:
        put(self.painter, x, y, text, face, size, colour, align=align, tracking=tracking)
        advance = width(text, face, size, tracking)
        left = x - advance if align == "right" else x - advance / 2 if align == "centre" else x
        if align == "left" and text[:1] in "«„“‘":
            left -= width(text[0], face, size, tracking)
        drawn = outline(text, face, size, tracking).boundingRect().translated(left, y)
        low = FOOT + 40 if self.covers else FOOT - 110  # the page number stands below the words
        if drawn.left() < MARGIN * 0.6 or drawn.right() > WIDTH - MARGIN * 0.6 or drawn.bottom() > low:
            raise ValueError(f"page {self.number}: “{text}” leaves the page's margins")
        box = (drawn.left(), drawn.top(), drawn.right(), drawn.bottom())
        was = self.boxes.get(index, box)
        self.boxes[index] = (
            min(was[0], box[0]),
            min(was[1], box[1]),
            max(was[2], box[2]),
            max(was[3], box[3]),
        )

    @contextmanager
    def figure(self, box: QRectF, scale: float = 1.7) -> Iterator[QRectF]:
        """A figure drawn with the weights of the cards times `scale`; gives its box in those units."""
        self.painter.save()
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.scale(scale, scale)
        yield QRectF(box.x() / scale, box.y() / scale, box.width() / scale, box.height() / scale)
        self.painter.restore()

    def regions(self) -> list[tuple[float, float, float, float]]:
        """Regions of all lines, in fractions of the page, with a little air; each line must have been set."""
        missing = [self.words[i] for i in range(len(self.words)) if i not in self.boxes]
        if missing:
            raise ValueError(f"page {self.number}: not set: {missing}")
        out = []
        for i in range(len(self.words)):
            left, top, right, bottom = self.boxes[i]
            air = 14.0
            x, y = round((left - air) / WIDTH, 4), round((top - air) / HEIGHT, 4)
            out.append((x, y, round((right + air) / WIDTH - x, 4), round((bottom + air) / HEIGHT - y, 4)))
        return out


# --- what every page has ------------------------------------------------------------------------------------


def _heading(page: Page, index: int = 0) -> None:
    """The page's subject over a rule, and its number at the outer edge of the foot."""
    p, right = page.painter, page.number % 2 == 1
    x = WIDTH - MARGIN if right else MARGIN
    page.line(index, x, TOP, Face.SUBHEAD, 104, align="right" if right else "left")
    p.setPen(stroke(page.ink, 4.0))
    p.drawLine(QPointF(MARGIN, TOP + 64), QPointF(WIDTH - MARGIN, TOP + 64))
    put(p, x, FOOT, str(page.number), Face.MEDIUM, 56, page.ink, align="right" if right else "left")
    p.setPen(ornament.pen(GOLD if page.dark else ACCENT, 5.0))
    p.drawPath(ornament.horn(MARGIN + 40 if right else WIDTH - MARGIN - 40, FOOT - 34, 6.6, 0, 5.2))


def _number(page: Page, y: float, size: float = 760, index: int = 1) -> None:
    """The number that the page is about, flush with the outer edge by its ink, not by its advance."""
    shape = outline(page.words[index], Face.EXTRALIGHT, size).boundingRect()
    if page.number % 2:
        page.line(index, WIDTH - MARGIN - shape.right() + 4, y, Face.EXTRALIGHT, size)
    else:
        page.line(index, MARGIN - shape.left() - 4, y, Face.EXTRALIGHT, size)


def _body(
    page: Page,
    indices: Sequence[int],
    y: float,
    *,
    measure: float = 1776,
    gap: float = 70,
    size: float = BODY,
) -> float:
    """Sentences, each from a new line, at the page's inner edge; returns the last baseline."""
    x = MARGIN if page.number % 2 == 0 else WIDTH - MARGIN - measure
    for n, index in enumerate(indices):
        y = page.text(index, x, y if n == 0 else y + gap + size * 0.95, measure, size=size)
    return y


def _note(page: Page, index: int, y: float, *, x: float | None = None, measure: float = 1776) -> None:
    """How to read the figure."""
    left = x if x is not None else MARGIN if page.number % 2 == 0 else WIDTH - MARGIN - measure
    page.text(
        index, left, y, measure, Face.SANS, 54, SOFT if not page.dark else mix(BONE, DARK, 0.2), leading=1.36
    )


def _bearings() -> dict[str, tuple[float, float]]:
    """Country → (bearing in degrees from north, distance in km) of its middle from Astana."""
    places = json.loads((ROOT / "assets/geography/countries.json").read_text(encoding="utf-8"))["countries"]
    lat0, lon0 = radians(51.17), radians(71.43)
    out = {}
    for code, (lat, lon) in places.items():
        a, b = radians(lat), radians(lon) - lon0
        bearing = degrees(atan2(sin(b) * cos(a), cos(lat0) * sin(a) - sin(lat0) * cos(a) * cos(b))) % 360
        half = sin((a - lat0) / 2) ** 2 + cos(lat0) * cos(a) * sin(b / 2) ** 2
        out[code] = (bearing, 2 * 6371 * asin(min(1.0, sqrt(half))))
    return out


def _polar(r: float, angle: float) -> QPointF:
    """A point at `angle` degrees clockwise from above."""
    return QPointF(r * sin(radians(angle)), -r * cos(radians(angle)))


def _rays(
    page: Page, cx: float, cy: float, inner: float, outer: float, count: int, weight: float, every: int = 0
) -> None:
    """`count` rays round a full turn, in two lengths, each with its end; every `every`th in the accent."""
    p, tone = page.painter, page.tone
    p.save()
    p.translate(cx, cy)
    for i in range(count):
        a = i * 360 / count
        reach = outer if i % 2 else outer * 0.955
        colour = tone.accent if every and i % every == 0 else tone.ink
        p.setPen(stroke(colour, weight))
        p.drawLine(_polar(inner, a), _polar(reach, a))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(colour))
        p.drawEllipse(_polar(reach, a), weight * 2.3, weight * 2.3)
        p.setBrush(Qt.BrushStyle.NoBrush)
    p.restore()


# --- the pages ----------------------------------------------------------------------------------------------


def cover(page: Page) -> None:
    """The exhibition's own figure: rays that leave Astana by their true bearings, running off the page."""
    p = page.painter
    cx, cy, ring = 880.0, 1400.0, 150.0
    p.save()
    p.setClipRect(QRectF(0, TOP + 54, WIDTH, 2420 - TOP - 54))
    p.translate(cx, cy)
    members = page.countries
    found = sorted(_bearings()[code] for code in members)
    for i, (_, km) in enumerate(found):
        a = i * 360 / len(found)
        gold = i % 16 == 5
        p.setPen(stroke(GOLD if gold else mix(BRASS, DARK, 0.12), 6.0 if gold else 3.4))
        reach = 520 + km * 0.14
        p.drawLine(_polar(ring * 1.2, a), _polar(reach, a))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(GOLD if gold else mix(BRASS, DARK, 0.12)))
        p.drawEllipse(_polar(reach, a), 13 if gold else 7, 13 if gold else 7)
        p.setBrush(Qt.BrushStyle.NoBrush)
    p.restore()
    ornament.draw_shanyrak(p, cx, cy, ring, GOLD, 13)
    page.line(0, MARGIN, TOP, Face.SEMIBOLD, 54, GOLD, tracking=0.11, upper=True)
    p.setPen(stroke(mix(BONE, DARK, 0.45), 3.0))
    for y in (TOP + 54, 2420):
        p.drawLine(QPointF(0, y), QPointF(WIDTH, y))
    page.line(1, MARGIN - 20, 2812, Face.LIGHT, 452)
    page.line(2, MARGIN, 2988, Face.LIGHT_ITALIC, 108, mix(BONE, DARK, 0.1))
    page.line(3, MARGIN, FOOT, Face.SANS, 56, mix(BONE, DARK, 0.2))


def inside_cover(page: Page) -> None:
    """What the leaflet is, and what it holds."""
    p = page.painter
    page.line(0, MARGIN, TOP, Face.SUBHEAD, 104)
    p.setPen(stroke(page.ink, 4.0))
    p.drawLine(QPointF(MARGIN, TOP + 64), QPointF(WIDTH - MARGIN, TOP + 64))
    y = _body(page, (1, 2, 3), 540)
    y += 330
    page.line(4, MARGIN, y, Face.SEMIBOLD, 54, ACCENT, tracking=0.11, upper=True)
    y += 56
    for i in range(5, 14):
        p.setPen(stroke(FAINT, 1.6))
        p.drawLine(QPointF(MARGIN, y), QPointF(WIDTH - MARGIN, y))
        page.line(i, MARGIN, y + 98, Face.TEXT, 76)
        put(p, WIDTH - MARGIN, y + 98, str(i - 2), Face.MEDIUM, 62, ACCENT, align="right")
        y += 136
    p.setPen(stroke(FAINT, 1.6))
    p.drawLine(QPointF(MARGIN, y), QPointF(WIDTH - MARGIN, y))


def fifteen_days(page: Page) -> None:
    """Sixteen marks from 16 to 31 December; three of them are the days that the words name."""
    p = page.painter
    _heading(page)
    _number(page, 950)
    left, right, y = float(MARGIN), float(WIDTH - MARGIN), 1410.0
    step = (right - left) / 15
    p.setPen(stroke(page.ink, 5.0))
    p.drawLine(QPointF(left, y), QPointF(right, y))
    for day in range(16, 32):
        x = left + (day - 16) * step
        named = day in (16, 21, 31)
        p.setPen(stroke(ACCENT if named else page.ink, 14.0 if named else 4.0))
        p.drawLine(QPointF(x, y - (170 if named else 58)), QPointF(x, y + (2 if named else 0)))
        if named:
            end = "left" if day == 16 else "right" if day == 31 else "centre"
            shift = -7 if day == 16 else 7 if day == 31 else 0
            put(
                p,
                x + shift,
                y - 206,
                str(day),
                Face.MEDIUM,
                66,
                ACCENT,
                align=end,
            )
    for day in (16, 21, 31):
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(ACCENT))
        p.drawEllipse(QPointF(left + (day - 16) * step, y), 20, 20)
        p.setBrush(Qt.BrushStyle.NoBrush)
    _note(page, 6, y + 124)
    _body(page, (2, 3, 4, 5), 1840)


def recognition(page: Page) -> None:
    """Sixty-one rays leave one ring."""
    p = page.painter
    _heading(page)
    _rays(page, WIDTH - MARGIN - 655, 1070, 176, 655, 61, 6.0)
    ornament.draw_shanyrak(p, WIDTH - MARGIN - 655, 1070, 128, ACCENT, 11)
    _number(page, 1284, 640)
    y = _body(page, (2, 3), 1900)
    p.setPen(stroke(ACCENT, 8.0))
    p.drawLine(QPointF(MARGIN, y + 128), QPointF(MARGIN + 200, y + 128))
    y = page.text(4, MARGIN, y + 280, MEASURE - 160, Face.LIGHT_ITALIC, 116, leading=1.22)
    _note(page, 5, y + 124, x=MARGIN)


def one_vote(page: Page) -> None:
    """An arc of thirty-nine steps that grow, and nine points where it arrives."""
    p = page.painter
    _heading(page)
    _number(page, 960)
    cx, cy, r = MARGIN + 800.0, 1830.0, 800.0
    for i in range(40):
        a = -90 + 112 * i / 39
        p.save()
        p.translate(cx, cy)
        long = 60 + 120 * (i / 39) ** 1.4
        p.setPen(stroke(ACCENT if i in (0, 39) else page.ink, 12.0 if i in (0, 39) else 5.0))
        p.drawLine(_polar(r - long, a), _polar(r, a))
        p.restore()
    p.save()
    p.translate(cx, cy)
    points = [(_polar(r, -90 + 112 * i / 120).x(), _polar(r, -90 + 112 * i / 120).y()) for i in range(121)]
    p.setPen(stroke(page.ink, 5.0))
    p.drawPath(polyline(points))
    end = _polar(r, 22 + 11.5)
    p.translate(end)
    for k in range(9):
        at = _polar(0 if k == 0 else 74, (k - 1) * 45 + 22)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(ACCENT if k == 0 else page.ink))
        p.drawEllipse(at, 26 if k == 0 else 17, 26 if k == 0 else 17)
        p.setBrush(Qt.BrushStyle.NoBrush)
    p.restore()
    _note(page, 6, 1776, measure=1100, x=WIDTH - MARGIN - 1776)
    _body(page, (2, 3, 4, 5), 2120)


def silence(page: Page) -> None:
    """Twenty-nine circles that grow calm, on the dark."""
    _heading(page)
    with page.figure(QRectF(320, 450, 1760, 1760), 2.0) as box:
        diagrams.to_stillness(page.painter, box, page.tone)
    _body(page, (1, 2), 2430)


def weapons(page: Page) -> None:
    """Years at the left, what happened at the right, thinner rules as the weapons go."""
    p = page.painter
    _heading(page)
    y = 560.0
    column = MARGIN + 620
    rows: tuple[tuple[int, tuple[int, ...]], ...] = ((1, (2,)), (3, (4, 5)), (6, (7,)), (8, (9,)))
    for n, (year, told) in enumerate(rows):
        page.line(year, MARGIN - 10, y + 150, Face.EXTRALIGHT, 250)
        line = y + 58
        for k, index in enumerate(told):
            line = page.text(
                index, column, line if k == 0 else line + BODY * 0.95 + 74, WIDTH - MARGIN - column
            )
        y = max(y + 150, line) + 150
        if n < 3:
            p.setPen(stroke(FAINT, 2.0))
            p.drawLine(QPointF(MARGIN, y - 20), QPointF(WIDTH - MARGIN, y - 20))
            y += 100
    # Thirty lines end one after another; the last piece of paper is untouched.
    top, low = y + 90, FOOT - 190
    for i in range(30):
        x = MARGIN + i * (MEASURE / 46)
        p.setPen(stroke(ACCENT if i == 29 else page.ink, 13.0 * (1 - i / 31) + 1.0))
        p.drawLine(QPointF(x, low), QPointF(x, low - (low - top) * (1 - i / 30) ** 1.3))
    p.setPen(stroke(page.ink, 4.0))
    p.drawLine(QPointF(MARGIN, low), QPointF(WIDTH - MARGIN, low))


def trust(page: Page) -> None:
    """Sixteen poles hold one crown."""
    _heading(page)
    with page.figure(QRectF(470, 400, 1460, 1230), 1.9) as box:
        diagrams.sixteen_poles(page.painter, box, page.tone)
    _number(page, 2080, 420)
    shape = width(page.words[1], Face.EXTRALIGHT, 420)
    _note(page, 5, 2072, x=MARGIN + shape + 40, measure=1100)
    _body(page, (2, 3, 4), 2310)


def neighbours(page: Page) -> None:
    """Three figures of five points, each joined in its own way."""
    p = page.painter
    _heading(page)
    _number(page, 860, 640)
    _body(page, (2,), 1080)
    for row, (place, what) in enumerate(((3, 4), (5, 6), (7, 8))):
        cx, cy, r = MARGIN + 236.0, 1570.0 + row * 610, 205.0
        at = [_polar(r, k * 72) + QPointF(cx, cy) for k in range(5)]
        p.setPen(stroke(page.ink, 6.0))
        if row == 0:  # a line along the border, every neighbour on it
            p.drawPath(polyline([(q.x(), q.y()) for q in at], closed=True))
        elif row == 1:  # an area closed on every side
            for k in range(9):
                s = 1 - k * 0.105
                p.setPen(stroke(page.ink, 7.0 if k == 0 else 2.6))
                p.drawPath(
                    polyline([(cx + (q.x() - cx) * s, cy + (q.y() - cy) * s) for q in at], closed=True)
                )
        else:  # a water in the middle
            for k in range(1, 8):
                p.setPen(stroke(page.ink, 7.0 if k == 7 else 2.6))
                p.drawPath(ellipse(cx, cy, r * 0.62 * k / 7, r * 0.62 * k / 7))
            p.setPen(stroke(page.ink, 6.0))
            for q in at:
                p.drawLine(q, QPointF(cx + (q.x() - cx) * 0.62, cy + (q.y() - cy) * 0.62))
        for k, q in enumerate(at):
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(QColor(PAPER))
            p.drawEllipse(q, 40, 40)
            p.setBrush(QColor(ACCENT if k == 0 else page.ink))
            p.drawEllipse(q, 27, 27)
            p.setBrush(Qt.BrushStyle.NoBrush)
        x = MARGIN + 650
        page.line(place, x, cy - 14, Face.SUBHEAD, 104)
        page.line(what, x, cy + 104, Face.TEXT, 72, SOFT)


def fifty_six(page: Page) -> None:
    """Fifty-six points, each joined to all."""
    _heading(page)
    with page.figure(QRectF(WIDTH - MARGIN - 1400, 440, 1400, 1400), 1.35) as box:
        diagrams.fifty_six(page.painter, box, page.tone)
    _number(page, 2190, 420)
    shape = width(page.words[1], Face.EXTRALIGHT, 420)
    _note(page, 5, 2182, x=MARGIN + shape + 40, measure=1100)
    _body(page, (2, 3, 4), 2410)


def balance(page: Page) -> None:
    """A hundred and eighty rays and the crown they lean on."""
    p = page.painter
    _heading(page)
    cx, cy = WIDTH / 2, 1140.0
    _rays(page, cx, cy, 320, 730, 180, 4.2, every=6)
    ornament.draw_shanyrak(p, cx, cy, 272, ACCENT, 19)
    _number(page, 2190, 420)
    _body(page, (2, 3, 4), 2420, gap=60)
    shape = width(page.words[1], Face.EXTRALIGHT, 420)
    right = WIDTH - MARGIN - shape - 60
    page.text(5, right, 2117, 900, Face.SANS, 54, SOFT, leading=1.36, align="right")


def back(page: Page) -> None:
    """A quiet end: the crown of the yurt, and how the leaflet was made."""
    p = page.painter
    ornament.draw_shanyrak(p, WIDTH / 2, 1330, 330, GOLD, 22)
    page.text(0, WIDTH / 2, 1980, 1300, Face.LIGHT_ITALIC, 104, leading=1.25, align="centre")
    soft = mix(BONE, DARK, 0.2)
    p.setPen(stroke(mix(BONE, DARK, 0.55), 3.0))
    p.drawLine(QPointF(MARGIN, FOOT - 190), QPointF(WIDTH - MARGIN, FOOT - 190))
    page.line(1, MARGIN, FOOT - 94, Face.SANS, 54, soft)
    page.line(2, MARGIN, FOOT, Face.SANS, 54, soft)


Draw = Callable[[Page], None]
PAGES: Final[tuple[tuple[Draw, bool], ...]] = (
    (cover, True),
    (inside_cover, False),
    (fifteen_days, False),
    (recognition, False),
    (one_vote, False),
    (silence, True),
    (weapons, False),
    (trust, False),
    (neighbours, False),
    (fifty_six, False),
    (balance, False),
    (back, True),
)


# --- paper, and the whole -----------------------------------------------------------------------------------


def _fibres(p: QPainter, number: int, dark: bool) -> None:
    """Fibres pressed into the paper: what a visitor finds who goes close."""
    rng = Random(f"leaflet {number}")
    for i in range(900):
        x, y = rng.uniform(0, WIDTH), rng.uniform(0, HEIGHT)
        a, length, bend = rng.uniform(0, tau), rng.uniform(10, 46), rng.uniform(-0.5, 0.5)
        points = []
        for s in range(7):
            q = s / 6
            points.append((x + length * q * cos(a + bend * q), y + length * q * sin(a + bend * q)))
        tone = (
            ("#8A7140" if i % 5 < 2 else "#FFFCF2") if not dark else ("#000000" if i % 5 < 2 else "#7C8A90")
        )
        p.setPen(stroke(tone, 1.3, rng.uniform(0.08, 0.20) * (0.6 if dark else 1.0)))
        p.drawPath(polyline(points))


def set_page(number: int, words: Sequence[str], countries: Sequence[str]) -> tuple[Page, Any]:
    """Page `number` (from 1) with its words set; the image is the large drawing."""
    draw, dark = PAGES[number - 1]
    image, painter = canvas(WIDTH, HEIGHT, DARK if dark else PAPER)
    page = Page(painter, number, words, countries, dark)
    _fibres(painter, number, dark)
    draw(page)
    painter.end()
    return page, image


def write_regions(text: str, regions: Sequence[tuple[float, float, float, float]]) -> str:
    """The record's file with the regions of its transcripts' lines, in their order; nothing else changes."""
    ways = iter(regions)
    head, tail = text.split("\nmedia:\n", 1)
    body, found, steps = tail.partition("\nsteps:\n")

    def one(match: re.Match[str]) -> str:
        return f"{match[1]}[{', '.join(f'{v:.4f}' for v in next(ways))}]"

    body = re.sub(r"(?m)^( {10}region: )\[[^\]]*\]", one, body)
    return f"{head}\nmedia:\n{body}{found}{steps}"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Raw)
    parser.add_argument("--bundle", type=Path, default=ROOT / "content/kazakhstan-diplomacy")
    parser.add_argument("--check", action="store_true", help="only compare the regions")
    parser.add_argument("pages", nargs="*", type=int, metavar="PAGE")
    options = parser.parse_args(arguments)
    start()
    record = next(r for r in records(options.bundle, "documents") if r["id"] == RECORD)
    path = options.bundle / "documents" / f"{RECORD}.yaml"
    if len(record["media"]) != len(PAGES):
        print(f"{path}: {len(record['media'])} pages, and the program draws {len(PAGES)}", file=sys.stderr)
        return 1
    exhibition = yaml.load(
        (options.bundle / "exhibition.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
    )
    countries = exhibition["rays"]["countries"]
    regions: list[tuple[float, float, float, float]] = []
    for number, media in enumerate(record["media"], 1):
        words = [line["text"] for line in media["transcript"]["lines"]]
        page, image = set_page(number, words, countries)
        regions += page.regions()
        if not options.check and (not options.pages or number in options.pages):
            target = options.bundle / media["file"]
            print(f"{target}: {save(finish(image, opaque=True), target, palette=True):,} bytes")
    was = path.read_text(encoding="utf-8")
    now = write_regions(was, regions)
    if options.check:
        if now != was:
            print(f"{path}: the regions are not those of the setting", file=sys.stderr)
        return int(now != was)
    path.write_text(now, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
