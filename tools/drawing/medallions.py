"""Draws the speakers' medallions: 1200×1200 pixels, struck metal engraved in light, on a transparent ground.

No face is drawn. A medallion carries the initials of the speaker's Kazakh name, the thirty-six sockets of a
shanyrak round the rim, and a guilloche of the speaker's own between them.

    python tools/drawing/medallions.py --bundle content/kazakhstan-diplomacy [RECORD…]
"""

from __future__ import annotations

import argparse
import sys
from argparse import RawDescriptionHelpFormatter as Raw
from dataclasses import dataclass
from math import cos, pi, radians, sin, tau
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QConicalGradient, QPainter, QPen, QRadialGradient

import ornament
from palette import BRONZE, GILT, NIGHT, SILVER, mix
from sheet import Face, canvas, ellipse, finish, outline, polyline, records, save, start, tint, width

DESIGN: Final = 900  # the units of the drawing
SIZE: Final = 1200  # pixels: what a record's picture fills on a Full HD screen
RADIUS: Final = 432.0
SOCKETS: Final = 36
METALS: Final = (GILT, SILVER, BRONZE, "#D9C9A0")


@dataclass(frozen=True, slots=True)
class Guilloche:
    """A rosette: `strands` waves with `lobes` lobes, a second wave of `fine` lobes and weight `blend`."""

    lobes: int
    strands: int
    fine: int
    blend: float
    metal: str


GUILLOCHES: Final[dict[str, Guilloche]] = {
    "temirbolat": Guilloche(9, 18, 27, 0.22, METALS[0]),
    "mustafina": Guilloche(12, 14, 24, 0.34, METALS[1]),
    "umarov": Guilloche(7, 22, 35, 0.16, METALS[2]),
    "suleimenov": Guilloche(16, 12, 32, 0.28, METALS[0]),
    "dzharbusynova": Guilloche(10, 20, 50, 0.12, METALS[3]),
    "nuryshev": Guilloche(8, 24, 16, 0.42, METALS[1]),
    "amreyev": Guilloche(6, 26, 18, 0.36, METALS[2]),
    "saparbekuly": Guilloche(14, 16, 42, 0.20, METALS[3]),
}


def _guilloche(person: str) -> Guilloche:
    if person in GUILLOCHES:
        return GUILLOCHES[person]
    n = crc32(person.encode())
    lobes = 6 + n % 11
    return Guilloche(lobes, 12 + n // 11 % 13, lobes * (2 + n // 143 % 3), 0.2, METALS[n % len(METALS)])


def _lit(colour: str, *, turned: bool = False, strength: float = 1.0) -> QBrush:
    """Metal under a lamp at the upper left: bright there, answering at the lower right, dim between."""
    dark = mix(colour, NIGHT, 0.62 * strength)
    gradient = QConicalGradient(QPointF(0, 0), 135 + (180 if turned else 0))
    bright = mix(colour, "#FFF6DF", 0.55)
    for at, shade in (
        (0.00, bright), (0.09, mix(colour, bright, 0.4)), (0.25, dark), (0.40, mix(dark, colour, 0.3)),
        (0.50, mix(dark, colour, 0.75)), (0.60, mix(dark, colour, 0.3)), (0.75, dark),
        (0.91, mix(colour, bright, 0.4)), (1.00, bright),
    ):  # fmt: skip
        gradient.setColorAt(at, tint(shade, 1))
    return QBrush(gradient)


def _pen(brush: QBrush, thickness: float) -> QPen:
    return QPen(brush, thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin)


def _ring(p: QPainter, brush: QBrush, r: float, thickness: float) -> None:
    p.setPen(_pen(brush, thickness))
    p.drawPath(ellipse(0, 0, r))


def initials(name: str) -> str:
    """The initials of a name in its order, with the narrow space of Kazakh setting: ``Б.\\u2009Т.``"""
    return "\u2009".join(f"{part[0]}." for part in name.split()[:2])


def _field(p: QPainter, metal: str) -> None:
    body = QRadialGradient(QPointF(-RADIUS * 0.35, -RADIUS * 0.42), RADIUS * 1.7)
    body.setColorAt(0.0, tint(mix(NIGHT, metal, 0.30), 1))
    body.setColorAt(0.45, tint(mix(NIGHT, metal, 0.13), 1))
    body.setColorAt(1.0, tint(mix(NIGHT, metal, 0.04), 1))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QBrush(body))
    p.drawEllipse(QPointF(0, 0), RADIUS, RADIUS)
    p.setBrush(Qt.BrushStyle.NoBrush)


def _rim(p: QPainter, metal: str) -> None:
    for i in range(7):
        _ring(p, _lit(metal), RADIUS - 2.5 - i * 3.9, 2.9 - i * 0.14)
    _ring(p, _lit(metal), RADIUS - 36, 2.2)
    beads = 180
    for i in range(beads):
        a = tau * i / beads
        light = 0.5 + 0.5 * cos(a - radians(-45))
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(tint(mix(mix(metal, NIGHT, 0.55), mix(metal, "#FFF6DF", 0.5), light), 1))
        p.drawEllipse(QPointF((RADIUS - 45) * sin(a), -(RADIUS - 45) * cos(a)), 3.1, 3.1)
    p.setBrush(Qt.BrushStyle.NoBrush)
    _ring(p, _lit(metal), RADIUS - 54, 2.2)


def _sockets(p: QPainter, metal: str, outer: float, inner: float) -> None:
    """Thirty-six sockets for thirty-six poles: each a recess, dark towards the lamp, bright away from it."""
    _ring(p, _lit(metal), outer, 6.0)
    _ring(p, _lit(metal), inner, 5.0)
    _ring(p, _lit(metal), inner - 9, 1.8)
    for i in range(SOCKETS):
        a = tau * (i + 0.5) / SOCKETS
        p.save()
        p.rotate(a * 180 / pi)
        for side in (-1, 1):
            facing = 0.5 + 0.5 * side * cos(a - radians(45))
            shade = mix(mix(metal, NIGHT, 0.70), mix(metal, "#FFF6DF", 0.6), facing)
            p.setPen(QPen(tint(shade, 1), 2.0 + 2.4 * facing))
            p.drawLine(QPointF(side * 15, -outer + 10), QPointF(side * 11.5, -inner - 10))
        for k in range(5):
            y = -inner - 17 - k * (outer - inner - 34) / 4
            half = 9.0 + 1.9 * k / 4
            p.setPen(QPen(tint(mix(metal, NIGHT, 0.25 + 0.10 * k), 1), 1.9))
            p.drawLine(QPointF(-half, y), QPointF(half, y))
        p.restore()


def _rosette(p: QPainter, own: Guilloche, outer: float, inner: float) -> None:
    middle, reach = (outer + inner) / 2, (outer - inner) / 2 - 5
    brush = _lit(own.metal, strength=0.75)
    for s in range(own.strands):
        phase = tau * s / own.strands
        for way in (1, -1):
            points = []
            for i in range(1441):
                a = tau * i / 1440
                wave = cos(own.lobes * a * way + phase)
                ripple = cos(own.fine * a - phase * 2 * way)
                r = middle + reach * ((1 - own.blend) * wave + own.blend * ripple)
                points.append((r * sin(a), -r * cos(a)))
            p.setPen(_pen(brush, 1.15))
            p.drawPath(polyline(points, closed=True))
    _ring(p, _lit(own.metal), outer - 2, 2.0)
    _ring(p, _lit(own.metal, turned=True), inner, 5.0)
    _ring(p, _lit(own.metal), inner - 8, 2.0)


def _letters(p: QPainter, text: str, metal: str, room: float) -> None:
    face = Face.LIGHT
    size = min(190.0, 190.0 * room / width(text, face, 190.0))
    bounds = outline(text, face, size).boundingRect()
    path = outline(text, face, size).translated(-bounds.center().x(), size * 0.325)
    p.fillPath(path.translated(2.2, 2.6), tint("#000000", 0.75))
    p.fillPath(path.translated(-1.3, -1.5), tint(mix(metal, "#FFF8E6", 0.85), 1))
    p.fillPath(path, tint(mix(metal, "#FFF3D8", 0.38), 1))


def draw(person: str, text: str, path: Path) -> int:
    """Draws one medallion to `path`; returns the size of the file in bytes."""
    own = _guilloche(person)
    image, p = canvas(SIZE, SIZE)
    p.scale(SIZE / DESIGN, SIZE / DESIGN)
    p.translate(DESIGN / 2, DESIGN / 2)
    heart = 176.0
    _field(p, own.metal)
    _rim(p, own.metal)
    _sockets(p, own.metal, RADIUS - 66, RADIUS - 128)
    _rosette(p, own, RADIUS - 140, heart)
    for i in range(22):  # the table on which the letters stand: level lines that give way to them
        y = -heart + 20 + i * (2 * heart - 40) / 21
        half = (max(0.0, (heart - 14) ** 2 - y * y)) ** 0.5
        p.setPen(QPen(tint(own.metal, 0.10 + 0.10 * abs(i - 10.5) / 10.5), 1.3))
        p.drawLine(QPointF(-half, y), QPointF(half, y))
    _letters(p, text, own.metal, 2 * heart - 76)
    for rotation, y in ((0.0, heart - 44), (180.0, -heart + 44)):
        p.setPen(ornament.pen(mix(own.metal, "#FFF3D8", 0.2), 2.6))
        p.drawPath(ornament.horn(0, y - (8 if rotation == 0 else -8), 3.5, rotation, 6))
    p.end()
    return save(finish(image, opaque=False), path, palette=True)


def _speakers(bundle: Path) -> dict[str, str]:
    """Kazakh names by person id."""
    people: list[dict[str, Any]] = records(bundle, "people")
    named = (person for person in people if "kk" in person.get("name", {}))
    return {str(person["id"]): str(person["name"]["kk"]) for person in named}


def main() -> int:
    """Draws the medallions of all quotes of the bundle, or of those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=Raw)
    parser.add_argument("--bundle", type=Path, required=True)
    parser.add_argument("ids", nargs="*", metavar="RECORD")
    options = parser.parse_args()
    start()
    names = _speakers(options.bundle)
    quotes = {str(r["id"]): str(r["speaker"]) for r in records(options.bundle, "quotes") if "speaker" in r}
    quotes = {f"quote-{person}": person for person in GUILLOCHES if person in names} | quotes
    missing = 0
    for name in options.ids or quotes:
        person = quotes.get(name, "")
        if person not in names:
            print(f"{name}: the bundle names no speaker with a Kazakh name for it", file=sys.stderr)
            missing += 1
            continue
        size = draw(person, initials(names[person]), options.bundle / "media" / "quotes" / f"{name}.png")
        print(f"{name}: {size / 1000:.0f} kB")
    return 1 if missing else 0


if __name__ == "__main__":
    raise SystemExit(main())
