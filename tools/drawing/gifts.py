"""The eighteen gifts of the exhibition, each drawn as an engraving in light.

Every function returns a `Sheet` with one thing on a transparent ground; `GIFTS` names them by record id. They
are illustrations after the written descriptions in the lists of gifts, not pictures of the things themselves:
no photograph was used.

    python tools/drawing/gifts.py [--out FOLDER] [ID …]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import cache
from math import atan2, cos, floor, hypot, pi, sin
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPainterPath, QTransform

import ornament
import palette as c
from engraving import (
    Ink,
    Material,
    Place,
    Point,
    Sheet,
    Texture,
    blob,
    curve,
    ellipse,
    line_path,
    polygon,
    ribbon,
    spline,
)
from figures import Stand, bull, camel, horse, horse_head, ram_head, rider, winged_lion
from ornament import pen
from palette import NIGHT, mix

FONTS: Final = Path(__file__).resolve().parents[2] / "assets"
DEFAULT_OUT: Final = Path("content/kazakhstan-diplomacy/media/gifts")

SILVER: Final = Material(c.SILVER, mirror=0.55, gloss=0.5, ambient=0.07)
GILT: Final = Material(c.GILT, light="#FFF6DC", mirror=0.4, gloss=0.5, ambient=0.08)
GOLD: Final = Material(c.YELLOW_GOLD, light="#FFF4D0", mirror=0.45, gloss=0.55, ambient=0.08)
BRONZE: Final = Material(c.BRONZE, light="#FFE3BD", gloss=0.5, ambient=0.07, hardness=20)
JASPER: Final = Material(
    c.JASPER, light="#E6F4E2", gloss=0.7, hardness=30, ambient=0.15, gamma=1.0, body=0.22
)
GREEN_STONE: Final = Material(c.MALACHITE, light="#DFF6EA", gloss=0.55, hardness=36, ambient=0.08)
MARBLE: Final = Material(c.MARBLE, gloss=0.3, ambient=0.10, gain=0.85)
WALNUT: Final = Material(c.WALNUT, light="#F3D6B4", gloss=0.3, ambient=0.08)
CRYSTAL: Final = Material(c.CRYSTAL, ambient=0.10, gain=0.75, gloss=0.8, hardness=50, body=0.11)


# ---------------------------------------------------------------------- helps
def mirrored(points: Sequence[Point], cx: float) -> list[Point]:
    """The points on the other side of the upright at `cx`."""
    return [(2 * cx - x, y) for x, y in points]


def shifted(points: Sequence[Point], dx: float, dy: float, k: float = 1.0) -> list[Point]:
    """The points enlarged by `k` about the origin and moved."""
    return [(x * k + dx, y * k + dy) for x, y in points]


def noise(x: float, y: float, seed: int = 1) -> float:
    """Smooth value noise, 0…1, period none; the same for the same arguments everywhere."""

    def corner(i: int, j: int) -> float:
        h = (i * 374761393 + j * 668265263 + seed * 974634777) & 0xFFFFFFFF
        h = ((h ^ (h >> 13)) * 1274126177) & 0xFFFFFFFF
        return ((h ^ (h >> 16)) & 0xFFFF) / 65535

    i, j = floor(x), floor(y)
    fx, fy = x - i, y - j
    fx, fy = fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)
    top = corner(i, j) + (corner(i + 1, j) - corner(i, j)) * fx
    low = corner(i, j + 1) + (corner(i + 1, j + 1) - corner(i, j + 1)) * fx
    return top + (low - top) * fy


def clouds(x: float, y: float, seed: int = 1) -> float:
    """Three octaves of `noise`, about 0…1."""
    return (noise(x, y, seed) * 4 + noise(2 * x, 2 * y, seed + 1) * 2 + noise(4 * x, 4 * y, seed + 2)) / 7


def draw(path: QPainterPath, colour: str, width: float) -> Callable[[QPainter], None]:
    """A stroke to be made later on a texture."""
    return lambda g: g.strokePath(path, pen(colour, width))


def on(place: Place, width: float, height: float) -> Place:
    """The same surface addressed in units: `width` round the whole turn, `height` from top to bottom."""
    return lambda x, y: place(x / width, y / height)


def horns_round(
    count: int, unit: float, y: float, *, turned: bool = False, stem: float = 5.0
) -> QPainterPath:
    """`count` horns evenly round a turn 7·`unit`·count wide, all upright or, `turned`, alternately turned."""
    path = QPainterPath()
    for i in range(count):
        path.addPath(ornament.horn((i + 0.5) * 7 * unit, y, unit, 180.0 if turned and i % 2 else 0.0, stem))
    return path


def rails(width: float, *ys: float) -> QPainterPath:
    """Lines right round a turn `width` wide, at the heights `ys`."""
    path = QPainterPath()
    for y in ys:
        path.moveTo(0, y)
        path.lineTo(width, y)
    return path


def jasper(scale: float, seed: int, base: str = c.JASPER) -> Callable[[float, float], Ink]:
    """Clouds of jasper over (x, y) or (u, v); `scale` is the number of clouds in one unit."""
    ramp = [
        mix(base, "#12281F", 0.62),
        mix(base, "#12281F", 0.25),
        base,
        mix(base, "#DCD8A8", 0.30),
        mix(base, "#B06A45", 0.62),
    ]

    def at(x: float, y: float) -> Ink:
        warp = clouds(x * scale * 0.6 + 40, y * scale * 0.6, seed + 5) * 2.2
        n = clouds(x * scale + warp, y * scale + warp * 0.7, seed)
        k = min(3.999, max(0.0, (n - 0.22) * 7.2))
        i = int(k)
        return mix(ramp[i], ramp[i + 1], round((k - i) * 6) / 6), 1.0

    return at


def veins(width: float, height: float, seed: int, count: int = 7) -> QPainterPath:
    """Wandering veins of a stone over an area."""
    path = QPainterPath()
    for i in range(count):
        x, y = noise(i * 3.7, 1.5, seed) * width, noise(i * 5.1, 9.5, seed) * height
        a = noise(i * 2.3, 4.5, seed) * pi - pi / 2
        pts = [(x, y)]
        for j in range(14):
            a += (noise(i * 9.0 + j * 0.9, j * 0.7, seed + 3) - 0.5) * 1.6
            x, y = x + cos(a) * width / 26, y + sin(a) * width / 26
            pts.append((x, y))
        path.addPath(curve(pts))
    return path


# ---------------------------------------------------------------------- vessels
def silver_box() -> Sheet:
    """A round silver box, 5 by 2 inches, its lid rimmed with gold, a shanyrak engraved on top."""
    s = Sheet(1500, 1150, 6.0)
    cx, k = 750.0, 0.40
    body = s.lathe(cx, [(640, 590), (645, 640), (645, 760), (640, 820)], SILVER, tilt=k, mouth=False)
    width = 2 * pi * 645
    unit = width / 34 / 7
    wall = on(body, width, 230)
    s.inlay(horns_round(34, unit, 112, turned=True), wall, c.SILVER, 5.5, cut=True)
    s.inlay(rails(width, 24, 36, 196, 208), wall, c.SILVER, 4, piece=30, cut=True)
    s.lathe(cx, [(641, 818), (660, 826), (660, 846), (648, 852)], GILT, tilt=k, mouth=False, gap=4)
    lower = [(672, 500), (672, 560), (666, 590), (654, 598)]
    s.lathe(cx, lower, SILVER, tilt=k, mouth=False)
    s.lathe(cx, [(664, 470), (676, 478), (676, 500), (670, 506)], GILT, tilt=k, mouth=False, gap=4)
    lid = s.dish(
        cx,
        470,
        664,
        664 * k,
        SILVER.but(mirror=0.0, gain=1.1),
        spun=0.62,
        gap=5.6,
        pattern=lambda x, y: (c.GILT, 1.2) if hypot(x, y) > 0.93 else None,
    )
    for r, w in ((0.915, 5.0), (0.885, 3.0), (0.645, 5.0), (0.615, 3.0)):
        s.inlay(ornament.circle(0, 0, r * 1000), on(lid, 1000, 1000), c.SILVER, w, cut=True, piece=20)
    for i in range(18):
        ear = QTransform().rotate(20 * i).map(ornament.horn(0, -765, 17, stem=6))
        ear.addPath(QTransform().rotate(20 * i + 10).map(ornament.diamond(0, -850, 10)))
        s.inlay(ear, on(lid, 1000, 1000), c.SILVER, 5.0, cut=True, piece=20)
    for part, w in zip(ornament.shanyrak_parts(0, 0, 520), (8.5, 5.0, 8.0), strict=True):
        s.inlay(part, on(lid, 1000, 1000), c.SILVER, w + 5, piece=20, cut=True)
        s.inlay(part, on(lid, 1000, 1000), c.GILT, w, piece=20, floor_light=0.6)
    return s


def jasper_bowl() -> Sheet:
    """A bowl of green jasper in silver mounts, set with cacholong and cubic zirconia."""
    s = Sheet(1500, 1150, 6.0)
    cx = 750.0
    stone = jasper(5.2, 11)
    s.lathe(cx, [(96, 830), (100, 850), (150, 905), (250, 950), (285, 972)], SILVER, tilt=0.2, mouth=False)
    s.lathe(cx, [(285, 972), (300, 980), (300, 1000), (290, 1006)], GILT, tilt=0.2, mouth=False, gap=4)
    body = s.lathe(
        cx,
        [(640, 300), (622, 400), (560, 530), (440, 650), (280, 745), (130, 795), (92, 802)],
        JASPER,
        tilt=0.2,
        mouth=False,
        pattern=lambda u, v: stone(u * 3.2, v * 1.0),
    )
    s.inlay(veins(4000, 500, 21, 16), on(body, 4000, 500), "#C9D8A8", 2.0, piece=20, floor_light=0.15)
    s.lathe(
        cx, [(92, 794), (114, 804), (120, 818), (112, 832), (94, 838)], GILT, tilt=0.2, mouth=False, gap=4
    )
    rim = s.lathe(
        cx,
        [(672, 214), (668, 236), (660, 290), (652, 330), (640, 340)],
        SILVER,
        tilt=0.2,
        inside=JASPER.but(gain=0.75, ambient=0.10),
        well=[(672, 214), (650, 320), (600, 450), (500, 560), (400, 620)],
    )
    width = 2 * pi * 660
    s.inlay(rails(width, 14, 110), on(rim, width, 126), c.GILT, 5, piece=30)
    s.inlay(
        horns_round(46, width / 322, 62, turned=True, stem=3.2), on(rim, width, 126), c.SILVER, 4.4, cut=True
    )
    for i in range(-3, 4):
        th = i * pi / 7.2
        x = cx + 646 * sin(th)
        y = 336 + 0.2 * 640 * cos(th)
        w = 56 * cos(th) + 6
        lean_x = -sin(th) * 112
        tip = (x + lean_x, y + 226 * cos(th * 0.5))
        mid = (x + lean_x * 0.35, y + 96)
        leaf = blob(
            [
                (x - w, y - 16),
                (x, y - 24),
                (x + w, y - 16),
                (x + w * 0.9, y + 22),
                (mid[0] + w * 0.30, mid[1] - 8),
                (mid[0] + w * 0.44, mid[1] + 30),
                tip,
                (mid[0] - w * 0.44, mid[1] + 30),
                (mid[0] - w * 0.30, mid[1] - 8),
                (x - w * 0.9, y + 22),
            ]
        )
        s.relief(leaf, SILVER.but(mirror=0.2), gap=4.6, depth=0.7, lean=(0.7 * sin(th), 0.1), halo=3)
        s.gem(x + lean_x * 0.1, y + 14, 25 * cos(th) + 4, 27, "#EEF0EA", c.GILT)
        s.gem(mid[0] + lean_x * 0.12, mid[1] + 34, 10 * cos(th) + 2, 12, "#BFE3F2", c.GILT)
    return s


def golden_apple() -> Sheet:
    """An apple, gold in colour, six inches high, on a base of green stone."""
    s = Sheet(1250, 1560, 6.4)
    cx = 600.0
    stone = jasper(4.0, 5, c.MALACHITE)
    drum = s.lathe(
        cx,
        [(318, 1284), (336, 1292), (342, 1380), (352, 1450)],
        GREEN_STONE,
        tilt=0.2,
        mouth=False,
        pattern=lambda u, v: stone(u * 3.6, v * 0.5),
    )
    width = 2 * pi * 345
    frieze = horns_round(34, width / 34 / 7, 94, turned=True, stem=4.2)
    s.inlay(frieze, on(drum, width, 166), c.GILT, 4.6)
    s.dish(cx, 1284, 318, 63, GREEN_STONE.but(gain=0.7), pattern=lambda x, y: stone(x * 0.6, y * 0.6), gap=5)
    s.lathe(cx, [(352, 1448), (368, 1456), (368, 1478), (358, 1484)], GILT, tilt=0.2, mouth=False, gap=4)
    s.lathe(cx, [(120, 1180), (138, 1240), (196, 1288)], GILT, tilt=0.2, mouth=False, gap=4.4)
    apple = blob(
        [
            (cx, 376),
            (cx + 90, 342),
            (cx + 220, 322),
            (cx + 360, 372),
            (cx + 456, 500),
            (cx + 482, 680),
            (cx + 440, 880),
            (cx + 340, 1060),
            (cx + 210, 1186),
            (cx + 90, 1232),
            (cx, 1238),
            (cx - 90, 1232),
            (cx - 210, 1186),
            (cx - 340, 1060),
            (cx - 440, 880),
            (cx - 482, 680),
            (cx - 456, 500),
            (cx - 360, 372),
            (cx - 220, 322),
            (cx - 90, 342),
        ]
    )
    s.relief(
        apple,
        GOLD.but(gloss=0.8, mirror=0.3),
        depth=1.2,
        bulge=0.14,
        halo=3,
        swell=[
            (ellipse(cx - 200, 440, 170, 110), 90, 40),
            (ellipse(cx + 216, 440, 170, 110), 90, 40),
            (ellipse(cx, 372, 130, 40), 36, -92),
            (ellipse(cx - 8, 520, 30, 110), 50, -14),
        ],
    )
    s.sweep(
        [(cx - 4, 404), (cx + 4, 320), (cx + 28, 236), (cx + 72, 168)],
        lambda t: 13 + 9 * t * t,
        BRONZE,
        gap=5,
        halo=3,
    )
    leaf = blob(
        [(cx + 34, 268), (cx + 110, 176), (cx + 250, 120), (cx + 420, 150), (cx + 330, 258), (cx + 180, 312)]
    )
    ribs = [(curve([(cx + 34, 268), (cx + 200, 220), (cx + 412, 152)]), 9.0, 12.0)]
    for t in (0.22, 0.38, 0.54, 0.7):
        x, y = cx + 34 + 376 * t, 266 - 104 * t
        ribs += [
            (curve([(x, y), (x + 36, y - 26), (x + 84, y - 52)]), 6.0, 6.0),
            (curve([(x, y), (x + 50, y + 10), (x + 88, y + 40)]), 6.0, 6.0),
        ]
    s.relief(leaf, GOLD, gap=5, depth=0.55, angle=-16, halo=4, carve=ribs)
    return s


def _goat_handle(s: Sheet, cx: float, side: int) -> None:
    """An ibex head looking outward, its ringed horn swept back to the rim."""

    def at(points: Sequence[Point]) -> list[Point]:
        return [(cx + side * x, y) for x, y in points]

    metal = SILVER.but(mirror=0.3)
    horn_spine = at([(560, 372), (612, 300), (626, 210), (584, 132), (502, 118), (446, 176), (440, 262)])
    far = [(x - side * 16, y - 16) for x, y in horn_spine[:-1]]
    s.sweep(far, lambda t: 31 - 28 * t, metal.but(gain=0.55), gap=4.6, halo=3)
    neck = blob(
        at([(436, 392), (500, 356), (566, 352), (626, 402), (600, 476), (520, 560), (430, 590), (404, 480)])
    )
    s.relief(
        neck,
        metal,
        gap=5,
        angle=side * 30,
        halo=4,
        carve=[
            (curve(at([(452, 430 + 34 * i), (500, 424 + 32 * i), (556, 442 + 26 * i)])), 8, 9)
            for i in range(4)
        ],
    )
    head = blob(
        at(
            [
                (536, 388),
                (560, 348),
                (604, 340),
                (646, 366),
                (690, 424),
                (718, 470),
                (716, 502),
                (690, 518),
                (658, 508),
                (624, 496),
                (592, 484),
                (556, 452),
            ]
        )
    )
    s.relief(
        head,
        metal,
        gap=4.6,
        angle=side * 40,
        halo=4,
        depth=1.1,
        carve=[
            (curve(at([(690, 506), (668, 490), (652, 486)])), 6, 9),
            (curve(at([(572, 462), (606, 452), (622, 476)])), 7, 8),
            (ellipse(cx + side * 704, 478, 5, 5), 7, 9),
        ],
        swell=[
            (ellipse(cx + side * 612, 384, 22, 12), 8, 12),
            (ellipse(cx + side * 590, 440, 26, 30), 14, 10),
        ],
    )
    beard = blob(at([(652, 506), (668, 512), (664, 552), (640, 588), (636, 546)]))
    s.relief(beard, metal, gap=4, angle=70, halo=2)
    ear = blob(at([(556, 392), (534, 402), (496, 428), (490, 446), (520, 444), (556, 424)]))
    s.relief(
        ear,
        metal,
        gap=4,
        angle=side * 20,
        halo=3,
        carve=[(curve(at([(548, 408), (522, 424), (502, 440)])), 7, 9)],
    )
    s.gem(cx + side * 619, 396, 11, 9, c.CARNELIAN, c.GILT)
    s.sweep(
        horn_spine,
        lambda t: 39 - 35 * t**1.2,
        metal,
        gap=4.6,
        halo=4,
        pattern=lambda u, t: (None, 0.22) if (t * 16) % 1 < 0.18 else None,
    )


def saks_bowl() -> Sheet:
    """A silver bowl, gilt within, goat heads for handles, carnelians and chrysoprases in a band."""
    s = Sheet(1540, 1040, 5.8)
    cx = 770.0
    _goat_handle(s, cx, -1)
    _goat_handle(s, cx, 1)

    def work(u: float, v: float) -> Ink:
        if v < 0.045:
            return c.GILT, 1.15
        if 0.335 < v < 0.36 or 0.075 < v < 0.095:
            return c.GILT, 1.1
        if v > 0.64:
            a = abs(((u * 28) % 1) - 0.5) * 2
            q = (v - 0.64) / 0.34
            return (None, 0.32) if abs(a - (1 - q) ** 0.6) < 0.10 else None
        return None

    body = s.lathe(
        cx,
        [(486, 330), (492, 400), (478, 520), (424, 650), (320, 762), (190, 824), (150, 832)],
        SILVER,
        tilt=0.22,
        inside=GILT.but(gain=0.9),
        pattern=work,
    )
    width = 7.0 * 26 * 16
    s.inlay(horns_round(26, 16, 245, turned=True), on(body, width, 502), c.SILVER, 4.6, cut=True)
    s.lathe(cx, [(150, 828), (150, 842), (186, 862), (206, 872)], SILVER, tilt=0.22, mouth=False, gap=4.4)
    s.lathe(cx, [(206, 872), (216, 878), (216, 890), (208, 894)], GILT, tilt=0.22, mouth=False, gap=3.6)
    for i in range(-3, 4):
        th = i * pi / 7.6
        x, y = cx + 490 * sin(th), 432 + 0.22 * 490 * cos(th)
        s.gem(x, y, 37 * cos(th) + 5, 39, c.CARNELIAN if i % 2 == 0 else c.CHRYSOPRASE, c.GILT)
    return s


def baiterek_bottle() -> Sheet:
    """A crystal bottle in the shape of the Baiterek tower, a golden sphere for its stopper."""
    s = Sheet(900, 1620, 5.4)
    cx = 450.0
    gold = GOLD.but(gloss=0.8, mirror=0.35)
    for i in range(-4, 5):
        x = sin(i * pi / 10)
        s.sweep(
            [(cx + 46 * x, 640), (cx + 92 * x, 520), (cx + 206 * x, 390), (cx + 296 * x, 226)],
            lambda t: 8 - 6 * t,
            CRYSTAL.but(gain=0.45),
            gap=4,
        )
    ball = s.lathe(
        cx,
        [
            (3, 112),
            (66, 121),
            (120, 152),
            (160, 204),
            (174, 268),
            (164, 332),
            (132, 388),
            (84, 426),
            (40, 442),
        ],
        gold,
        tilt=0.12,
        mouth=False,
    )
    for k in range(24):
        meridian = line_path([((k + 0.5) * 1000 / 24, y * 10.0) for y in range(4, 99)])
        s.inlay(meridian, on(ball, 1000, 1000), c.YELLOW_GOLD, 2.4, cut=True)
    s.inlay(
        rails(1000, 190, 370, 550, 730, 880), on(ball, 1000, 1000), c.YELLOW_GOLD, 2.4, cut=True, piece=10
    )

    def facet(u: float, v: float) -> Ink:
        a, b = u * 18, v * 11
        return None, (0.5 if (floor(a + b) + floor(a - b)) % 2 else 1.1)

    trunk = s.lathe(
        cx,
        [
            (112, 470),
            (86, 540),
            (66, 640),
            (58, 780),
            (60, 960),
            (74, 1140),
            (112, 1300),
            (178, 1420),
            (232, 1478),
        ],
        CRYSTAL,
        tilt=0.14,
        pattern=facet,
        mouth=True,
        inside=CRYSTAL.but(gain=0.4),
    )
    for k in range(36):
        for slant in (-1, 1):
            x0 = (k + 0.5) * 1000 / 18
            wire = line_path([(x0 + slant * t * 1000 * 11 / 18 / 60, 1000 * t / 60) for t in range(61)])
            if k < 18:
                s.inlay(wire, on(trunk, 1000, 1000), "#FFFFFF", 2.6, floor_light=0.42)
    for k in (-2, -1, 1, 2):
        th = k * pi / 5.2
        pts = [
            (cx + (r + 9) * sin(th), y + 0.14 * (r + 9) * cos(th))
            for r, y in (
                (88, 540),
                (70, 640),
                (60, 780),
                (62, 960),
                (78, 1140),
                (118, 1300),
                (190, 1424),
                (238, 1476),
            )
        ]
        s.sweep(pts, lambda t: 5 + 6 * t, CRYSTAL.but(mirror=0.4), gap=3.6, halo=2)
    for sgn in (-1, 1):
        for i in range(-4, 5):
            th = i * pi / 9.6
            pts = [
                (cx + 62 * sin(th), 606),
                (cx + 84 * sin(th + sgn * 0.06), 520),
                (cx + 166 * sin(th + sgn * 0.16), 424),
                (cx + 238 * sin(th + sgn * 0.26), 324),
                (cx + 300 * sin(th + sgn * 0.32), 214),
            ]
            s.sweep(
                [(x, y + 15 * max(0.0, cos(th)) * (606 - y) / 380) for x, y in pts],
                lambda t: 8.5 - 6.5 * t,
                CRYSTAL.but(mirror=0.3),
                gap=3.6,
                halo=1.5,
            )
    s.lathe(cx, [(74, 566), (84, 574), (84, 594), (74, 602)], gold, tilt=0.14, mouth=False, gap=4)
    s.lathe(
        cx,
        [(228, 1474), (252, 1484), (256, 1530), (250, 1540)],
        CRYSTAL,
        tilt=0.14,
        mouth=False,
        pattern=lambda u, v: (None, 0.4) if abs((u * 30) % 1 - 0.5) < 0.1 else None,
    )
    s.lathe(cx, [(250, 1534), (264, 1540), (264, 1558), (256, 1562)], gold, tilt=0.14, mouth=False, gap=4)
    return s


def incense_burner() -> Sheet:
    """An incense burner of sterling silver and gold vermeil, set with stones, on three feet."""
    s = Sheet(1150, 1620, 5.6)
    cx = 575.0
    for x, side in ((-214.0, -1), (214.0, 1), (0.0, 0)):
        y = 1010.0 if side else 1090.0
        pts = [(cx + x * 0.8, y), (cx + x * 1.22, y + 110), (cx + x * 1.0, y + 250), (cx + x * 1.16, y + 370)]
        s.sweep(pts, lambda t: 44 - 26 * sin(min(1.0, t * 1.15) * pi * 0.72), GILT, gap=4.6, halo=4)
        paw = blob(
            [
                (cx + x * 1.16 - 44, y + 402),
                (cx + x * 1.16 - 26, y + 362),
                (cx + x * 1.16 + 22, y + 360),
                (cx + x * 1.16 + 46, y + 402),
            ]
        )
        s.relief(
            paw,
            GILT,
            gap=4,
            halo=3,
            carve=[
                (curve([(cx + x * 1.16 + d, y + 378), (cx + x * 1.16 + d * 1.3, y + 402)]), 5, 8)
                for d in (-14, 12)
            ],
        )
    s.lathe(
        cx,
        [(372, 800), (366, 880), (320, 980), (230, 1060), (120, 1104), (60, 1118)],
        SILVER,
        tilt=0.2,
        mouth=False,
    )
    bowl = s.lathe(cx, [(376, 740), (384, 760), (380, 850), (372, 880)], SILVER, tilt=0.2, mouth=False)
    width = 2 * pi * 380
    s.inlay(horns_round(26, width / 182, 74, turned=True, stem=4), on(bowl, width, 140), c.GILT, 6)
    for y in (736, 876):
        s.lathe(
            cx, [(374, y), (396, y + 6), (396, y + 20), (372, y + 26)], GILT, tilt=0.2, mouth=False, gap=4
        )
    for i in range(-2, 3):
        th = (i + 0.0) * pi / 5.6
        x, y = cx + 352 * sin(th), 946 + 0.2 * 352 * cos(th)
        s.gem(x, y, 30 * cos(th) + 4, 32, (c.TURQUOISE, c.CARNELIAN)[i % 2], c.GILT)
    dome = s.lathe(
        cx,
        [(40, 400), (110, 416), (210, 470), (290, 560), (340, 660), (358, 740)],
        SILVER,
        tilt=0.2,
        mouth=False,
    )
    width = 2 * pi * 300
    for i in range(12):
        eye = (
            QTransform()
            .translate((i + 0.5) * width / 12, 236)
            .map(QTransform().scale(1.0, 1.25).map(ornament.tort_kulak(0, 0, 5.2, diamonds=False)))
        )
        s.inlay(eye, on(dome, width, 340), NIGHT, 11, floor_light=0)
        s.inlay(eye, on(dome, width, 340), c.GILT, 5.4, floor_light=0.3)
        rim = QTransform().translate((i + 0.5) * width / 12, 236).map(ellipse(0, 0, 66, 84))
        s.inlay(rim, on(dome, width, 340), c.SILVER, 4, cut=True)
        hole = QTransform().translate(i * width / 12, 120).map(ellipse(0, 0, 11, 26))
        s.inlay(hole, on(dome, width, 340), NIGHT, 22, floor_light=0)
    s.lathe(cx, [(150, 420), (166, 426), (166, 438), (156, 444)], GILT, tilt=0.2, mouth=False, gap=4)
    s.lathe(
        cx, [(52, 330), (40, 352), (44, 380), (96, 416), (126, 428)], GILT, tilt=0.2, mouth=False, gap=4.4
    )
    s.lathe(
        cx,
        [(4, 168), (30, 180), (62, 216), (70, 256), (52, 300), (30, 324), (44, 334)],
        SILVER,
        tilt=0.2,
        mouth=False,
        gap=4.4,
    )
    s.lathe(cx, [(3, 112), (12, 124), (8, 140), (18, 160), (26, 178)], GILT, tilt=0.2, mouth=False, gap=3.6)
    for i in (-1, 0, 1):
        s.gem(cx + 58 * sin(i * 0.95), 262 + 8 * cos(i * 0.95), 20 * cos(i * 0.95), 22, c.CARNELIAN, c.GILT)
    return s


# ---------------------------------------------------------------------- textiles and pictures
def wool_rug() -> Sheet:
    """A red wool rug, about 39 by 63 inches, with four inches of fringe at either end."""
    s = Sheet(1080, 1640, 4.6)
    w, h = 780, 1260
    dark, cream, blue, ochre = "#5A1F22", "#EFE0C4", "#3F5E8C", "#D8A24C"

    def paint(g: QPainter) -> None:
        g.fillRect(0, 0, w, h, QColor(c.WOOL_RED))
        for inset, colour, width in (
            (5, cream, 10),
            (24, blue, 28),
            (44, cream, 8),
            (168, cream, 8),
            (182, blue, 14),
            (194, cream, 6),
        ):
            g.setPen(pen(colour, width))
            g.setBrush(Qt.BrushStyle.NoBrush)
            g.drawRect(QRectF(inset, inset, w - 2 * inset, h - 2 * inset))
        g.setPen(pen(dark, 112))
        g.drawRect(QRectF(106, 106, w - 212, h - 212))
        for along, down in (((w - 212), False), ((h - 212), True)):
            n = round(along / 84)
            for i in range(n):
                for far in (False, True):
                    p = 106 + (i + 0.5) * along / n
                    q = (h if not down else w) - 106 if far else 106
                    x, y = (q, p) if down else (p, q)
                    g.strokePath(
                        ornament.horn(x, y, 9.4, (90 if down else 0) + (180 if i % 2 else 0), 4.5),
                        pen(cream, 10),
                    )
        for x in (106, w - 106):
            for y in (106, h - 106):
                g.fillPath(ornament.diamond(x, y, 50), QColor(ochre))
                g.fillPath(ornament.diamond(x, y, 34), QColor(dark))
                g.fillPath(ornament.diamond(x, y, 16), QColor(cream))
        for k in (-1, 0, 1):
            cy = h / 2 + k * 286
            for r, colour in ((190, cream), (180, blue), (150, cream), (142, dark)):
                g.fillPath(
                    polygon(
                        (w / 2 - r, cy),
                        (w / 2 - r * 0.5, cy - r * 0.75),
                        (w / 2, cy - r * 0.75 - 6),
                        (w / 2 + r * 0.5, cy - r * 0.75),
                        (w / 2 + r, cy),
                        (w / 2 + r * 0.5, cy + r * 0.75),
                        (w / 2, cy + r * 0.75 + 6),
                        (w / 2 - r * 0.5, cy + r * 0.75),
                    ),
                    QColor(colour),
                )
            g.strokePath(ornament.tort_kulak(w / 2, cy, 8.6, 7.6), pen(cream, 9))
            g.fillPath(ornament.diamond(w / 2, cy, 24), QColor(ochre))
            for sx in (-1, 1):
                g.strokePath(
                    ornament.horn(w / 2 + sx * 138, cy + 143, 6.0, -90 * sx, 5),
                    pen(ochre, 8) if k < 1 else pen(c.WOOL_RED, 1),
                )
                g.fillPath(ornament.diamond(w / 2 + sx * 170, cy - 143, 18), QColor(cream))
                g.fillPath(ornament.diamond(w / 2 + sx * 170, cy - 143, 9), QColor(blue))

    cloth = Texture(w, h, paint)
    left, top, width, height = 130.0, 170.0, 820.0, 1324.0

    def place(u: float, v: float) -> Point:
        return left + width * u + 5 * sin(v * 7.0), top + height * v + 6 * sin(u * 9.0 + 0.8) * v

    for end, sign in ((0.0, -1), (1.0, 1)):
        for i in range(116):
            x, y = place((i + 0.5) / 116, end)
            k = 62 + 22 * noise(i * 0.9, end * 9, 3)
            sway = 10 * (noise(i * 0.31, end * 5 + 2, 4) - 0.5)
            if sign < 0:
                continue
            tuft = curve([(x, y - 4), (x + sway * 0.3, y + k * 0.5), (x + sway, y + k)])
            s.stroke(tuft, mix(NIGHT, cream, 0.42 + 0.5 * noise(i * 0.5, 7, 8)), 3.6)
    for i in range(116):
        x, y = place((i + 0.5) / 116, 0.0)
        k = 46 + 10 * noise(i * 0.9, 4, 3)
        s.stroke(
            curve([(x, y + 4), (x + 1, y - k * 0.5), (x, y - k)]),
            mix(NIGHT, cream, 0.42 + 0.5 * noise(i * 0.5, 3, 8)),
            3.6,
        )
    wool = Material(c.WOOL_RED, light="#F4B29A", body=0.26)
    s.patch(
        place,
        height,
        wool,
        lambda u, v: 0.56 + 0.34 * (1 - v) * (1 - 0.55 * u) + 0.10 * sin(u * 9.0 + 2.2) - 0.22 * u * v,
        pattern=lambda u, v: cloth.at(u * (w - 0.01), v * (h - 0.01)),
        samples=420,
    )
    s.sweep(
        [(96, 108), (540, 106), (984, 108)], lambda t: 13, Material(c.BRASS, light="#F5E2B8"), gap=4.5, halo=2
    )
    for x in (90.0, 990.0):
        s.relief(ellipse(x, 108, 24, 22), GOLD, gap=4)
    return s


def mountains_painting() -> Sheet:
    """An oil painting of three snow-covered peaks, in a carved frame."""
    s = Sheet(1500, 1160, 5.0)
    x0, y0, x1, y1 = 190.0, 180.0, 1310.0, 980.0
    canvas = polygon((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    sky = Material("#7FA8C9", light="#FFF0DC", body=0.30)

    def dusk(x: float, y: float) -> Ink:
        t = min(1.0, max(0.0, (y - y0) / 420))
        cloud = clouds(x / 170, y / 46, 3)
        colour = mix(
            mix("#2F5C8F", "#8FB7D2", round(t * 12) / 12), "#F3CFA8", round(max(0.0, t - 0.45) * 14) / 10
        )
        return (mix(colour, "#FFF1DF", 0.65), 1.15) if cloud > 0.66 else (colour, 1.0)

    s.area(
        canvas,
        sky,
        lambda x, y: 0.74 + 0.2 * clouds(x / 200, y / 60, 8),
        angle=2,
        pattern=dusk,
        gap=5,
        bend=lambda x, y: 10 * noise(x / 120, y / 80, 4),
    )

    def peak(
        sx: float, sy: float, half_left: float, half_right: float, foot: float, seed: int, far: float
    ) -> None:
        def edge(side: int, half: float) -> list[Point]:
            pts = []
            for i in range(1, 27):
                t = i / 26
                jag = (noise(i * 0.8, side * 5.0, seed) - 0.5) * 40 * (1 - t * 0.4)
                pts.append((sx + side * half * t**0.94, sy + (foot - sy) * t**1.04 + jag * min(1, t * 5)))
            return pts

        outline = line_path([*reversed(edge(-1, half_left)), (sx, sy), *edge(1, half_right)], closed=True)
        outline = outline.intersected(canvas)
        snow = Material("#F4F1EA", light="#FFFDF6", body=0.34)
        lit, shade, rock, blue = "#FBEFE0", "#6E93BF", "#8C7A70", "#46688F"

        def face(x: float, y: float) -> tuple[float, float]:
            r = hypot(x - sx, y - sy)
            th = atan2(x - sx, max(1.0, y - sy))
            wave = th * 3.0 + 0.9 * (clouds(r / 130 + 3, th * 1.6, seed) - 0.5) * 3.4 + 0.5
            saw = wave % 1.0
            main = clouds(r / 200, 4, seed + 2) * 0.7 - 0.35
            return (1.0 if th < main else 0.0) * 0.62 + (0.38 if saw < 0.5 else 0.0) * (
                1.0 if th < main else 0.45
            ), saw

        def look(x: float, y: float) -> Ink:
            bright, _ = face(x, y)
            low = (y - sy) / (foot - sy)
            base = mix(shade, lit, round(bright * 6) / 6)
            if low > 0.42 + 0.3 * clouds(x / 60, y / 44, seed + 4) and bright < 0.9:
                base = mix(rock, blue, 0.25 if bright > 0.5 else 0.7)
            return mix(base, "#9DBBD3", far), 1.0

        s.area(
            outline,
            snow,
            lambda x, y: 0.40 + 0.6 * face(x, y)[0] - 0.1 * (y - sy) / (foot - sy),
            pattern=look,
            angle=-34,
            gap=4.8,
            halo=2,
            step=4,
            bend=lambda x, y: 16 * (clouds(x / 90, y / 90, seed + 6) - 0.5),
        )
        s.stroke(outline, mix(NIGHT, "#DDE8F0", 0.8), 1.6, clip=canvas)

    peak(1040, 330, 460, 420, 900, 31, 0.28)
    peak(420, 372, 380, 460, 900, 12, 0.18)
    peak(720, 236, 470, 480, 930, 5, 0.0)
    for k, (level, colour, seed) in enumerate(
        ((770, "#5E8A78", 2), (836, "#3F7059", 6), (900, "#2C5444", 9))
    ):
        top = [
            (x0 + (x1 - x0) * i / 60, level + 60 * (clouds(i / 9.0, k * 3.0, seed) - 0.5) * 2)
            for i in range(61)
        ]
        hill = line_path([*top, (x1, y1), (x0, y1)], closed=True)

        def meadow(x: float, y: float, seed: int = seed) -> float:
            return 0.45 + 0.5 * clouds(x / 110, y / 40, seed + 20)

        s.area(
            hill,
            Material(colour, light="#D8E8C8", body=0.34),
            meadow,
            gap=4.8,
            angle=6,
            halo=2,
            bend=lambda x, y: 12 * noise(x / 70, y / 60, 2),
        )
        for i in range(26 + 8 * k):
            x = x0 + 20 + (x1 - x0 - 40) * noise(i * 1.7, k * 2.0, seed + 40)
            y = level + 34 + 70 * noise(i * 2.9, k * 5.0, seed + 41)
            t = 15 + 9 * k
            fir = polygon(
                (x, y - t * 2.6),
                (x + t * 0.42, y - t * 1.5),
                (x + t * 0.26, y - t * 1.5),
                (x + t * 0.62, y - t * 0.6),
                (x + t * 0.34, y - t * 0.6),
                (x + t * 0.74, y + t * 0.3),
                (x - t * 0.74, y + t * 0.3),
                (x - t * 0.34, y - t * 0.6),
                (x - t * 0.62, y - t * 0.6),
                (x - t * 0.26, y - t * 1.5),
                (x - t * 0.42, y - t * 1.5),
            )
            if y + t * 0.3 < y1:

                def needles(px: float, py: float, x: float = x) -> float:
                    return 0.85 if px < x else 0.3

                s.area(
                    fir,
                    Material("#35664F", light="#B9D8B0", body=0.3),
                    needles,
                    gap=3.4,
                    step=2,
                )
    frame(s, x0, y0, x1, y1, 116, GILT.but(mirror=0.0), GILT)
    return s


def frame(
    s: Sheet, x0: float, y0: float, x1: float, y1: float, wide: float, moulding: Material, bead: Material
) -> None:
    """A mitred moulding round an opening, its lines running along each side, horns in its hollow."""
    corners_in = [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
    corners_out = [
        (x0 - wide, y0 - wide),
        (x1 + wide, y0 - wide),
        (x1 + wide, y1 + wide),
        (x0 - wide, y1 + wide),
    ]
    facing = [(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)]

    for side in range(4):
        a, b = corners_out[side], corners_out[(side + 1) % 4]
        d, e = corners_in[side], corners_in[(side + 1) % 4]
        nx, ny = facing[side]

        def place(u: float, v: float, a: Point = a, b: Point = b, d: Point = d, e: Point = e) -> Point:
            ax, ay = a[0] + (d[0] - a[0]) * v, a[1] + (d[1] - a[1]) * v
            bx, by = b[0] + (e[0] - b[0]) * v, b[1] + (e[1] - b[1]) * v
            return ax + (bx - ax) * u, ay + (by - ay) * u

        def light(u: float, v: float, nx: float = nx, ny: float = ny) -> float:
            # outer roll, hollow, inner slope towards the picture
            tilt = (
                cos(v / 0.28 * pi)
                if v < 0.28
                else -0.9 * sin((v - 0.28) / 0.5 * pi)
                if v < 0.78
                else 0.8 * cos((v - 0.78) / 0.22 * pi)
            )
            return moulding.answer(nx * tilt, ny * tilt, 0.8)

        s.patch(place, wide, moulding, light, gap=4.6)
    for i, (ax, ay) in enumerate(corners_out):
        s.stroke(line_path([(ax, ay), corners_in[i]]), mix(NIGHT, moulding.colour, 0.35), 2.4)
    u = wide * 0.05
    mid = wide * 0.47

    def lit(x: float, y: float) -> tuple[float, float, float]:
        return x, y, 0.85 - 0.35 * (x + y) / (x1 + y1)

    for horizontal, length in ((True, x1 - x0), (False, y1 - y0)):
        n = max(3, round(length / (7.2 * u)))
        for i in range(n):
            for far in (False, True):
                p = (x0 if horizontal else y0) + (i + 0.5) * length / n
                q = ((y1 if horizontal else x1) + mid) if far else ((y0 if horizontal else x0) - mid)
                x, y = (p, q) if horizontal else (q, p)
                turn = (0 if horizontal else 90) + (180 if i % 2 else 0)
                s.inlay(ornament.horn(x, y, u, turn, 4), lit, bead.colour, u * 0.55, cut=True)
    s.stroke(line_path(corners_in, closed=True), mix(NIGHT, bead.colour, 0.85), 3)


def osce_medallion() -> Sheet:
    """A gold medallion in a lacquered wooden box with the label OSCE Kazakhstan 2010."""
    s = Sheet(1500, 1460, 5.4)
    lacquer = Material("#A5472E", light="#FFD9BE", gloss=0.4, body=0.24)
    velvet = Material("#2F5E8E", light="#A9CBE8", body=0.24)
    # lid, standing open
    lid = s.patch(
        lambda u, v: (240 + 1020 * u + (u - 0.5) * 76 * v * -1, 120 + 560 * v),
        560,
        lacquer,
        lambda u, v: 0.30 + 0.55 * (1 - u) * (0.5 + 0.5 * v),
    )
    s.stroke(lid, mix(NIGHT, lacquer.colour, 0.7), 3)
    s.patch(
        lambda u, v: (290 + 920 * u - (u - 0.5) * 66 * v, 172 + 462 * v),
        462,
        velvet,
        lambda u, v: 0.34 + 0.42 * (1 - u) * (1 - 0.5 * v),
        gap=5,
    )
    gold_line = GILT.colour
    s.stroke(polygon((300, 182), (1200, 182), (1168, 624), (332, 624)), mix(NIGHT, gold_line, 0.8), 4)
    s.inlay(
        ornament.tort_kulak(750, 402, 13.5, 8.5), lambda x, y: (x, y, 0.95 - 0.35 * x / 1300), gold_line, 9
    )
    s.stroke(ornament.circle(750, 402, 190), mix(NIGHT, gold_line, 0.75), 5)
    # tray
    s.patch(
        lambda u, v: (288 + 924 * u + (u - 0.5) * 330 * v, 690 + 420 * v),
        420,
        lacquer,
        lambda u, v: 0.28 + 0.45 * (1 - u),
        gap=5,
    )
    s.patch(
        lambda u, v: (330 + 840 * u + (u - 0.5) * 296 * v, 712 + 372 * v),
        372,
        velvet,
        lambda u, v: 0.30 + 0.5 * (1 - u) * v,
        gap=5,
    )
    s.patch(
        lambda u, v: (123 + 1254 * u - (u - 0.5) * 30 * v, 1110 + 236 * v),
        236,
        lacquer,
        lambda u, v: 0.24 + 0.62 * (1 - u) ** 1.4 + 0.25 * max(0.0, 1 - abs(v - 0.08) * 14),
    )
    s.stroke(
        polygon((123, 1110), (1377, 1110), (1362, 1346), (138, 1346)), mix(NIGHT, lacquer.colour, 0.75), 2.4
    )
    s.stroke(line_path([(132, 1326), (1368, 1326)]), mix(NIGHT, gold_line, 0.7), 4)
    s.stroke(line_path([(125, 1130), (1375, 1130)]), mix(NIGHT, gold_line, 0.8), 4)
    plate = polygon((420, 1180), (1080, 1180), (1076, 1284), (424, 1284))
    s.relief(plate, GILT.but(mirror=0.0), flat=10, depth=0.6, gap=4.2, halo=4)
    for text, y, size in (("OSCE · KAZAKHSTAN · 2010", 1248, 42),):
        s.fill(lettering(text, 750, y, size), "#3A2A12")
    # medallion lying in the velvet
    cx, cy, rx, ry = 750.0, 902.0, 330.0, 158.0
    s.fill(ellipse(cx + 8, cy + 16, rx + 16, ry + 14), "#0A141C", opacity=0.75)
    s.lathe(
        cx,
        [(330, cy - 8), (333, cy), (333, cy + 12), (330, cy + 18)],
        GOLD,
        tilt=ry / rx,
        mouth=False,
        gap=3.6,
    )
    face = s.dish(
        cx,
        cy - 8,
        rx,
        ry,
        GOLD.but(mirror=0, gain=1.25),
        spun=0.5,
        gap=4.4,
        height=lambda p: 0.03 if p > 0.93 else 0.0,
    )
    place = on(face, 1000, 1000)
    for r, w in ((0.90, 4.0), (0.70, 3.0)):
        s.inlay(ornament.circle(0, 0, r * 1000), place, c.YELLOW_GOLD, w, cut=True, piece=20)
    for part, w in zip(ornament.shanyrak_parts(0, 0, 420), (5.0, 3.0, 5.0), strict=True):
        s.inlay(part, place, c.YELLOW_GOLD, w, cut=True, piece=20)
    for i in range(56):
        a = 2 * pi * (i + 0.5) / 56
        s.inlay(ornament.circle(800 * sin(a), -800 * cos(a), 16), place, c.YELLOW_GOLD, 3.6, cut=True)
    for i in range(28):
        a = 2 * pi * i / 28
        ray = line_path([(470 * sin(a), -470 * cos(a)), (640 * sin(a), -640 * cos(a))])
        s.inlay(ray, place, c.YELLOW_GOLD, 3.0, cut=True, piece=30)
    return s


def lettering(text: str, cx: float, baseline: float, size: float) -> QPainterPath:
    """Capitals of the project's serif, centred on `cx`."""
    family = QFontDatabase.applicationFontFamilies(_serif())[0]
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, size * 0.06)
    path = QPainterPath()
    path.addText(0, 0, font, text)
    box = path.boundingRect()
    return QTransform().translate(cx - box.center().x(), baseline).map(path)


@cache
def _serif() -> int:
    file = next(iter(sorted(FONTS.glob("**/SourceSerif4-Regular.ttf"))), None)
    if file is None:
        raise SystemExit(
            f"The font SourceSerif4-Regular.ttf is not in {FONTS}; run this from the project's folder."
        )
    return QFontDatabase.addApplicationFont(str(file))


# ---------------------------------------------------------------------- beasts and riders
def kokpar() -> Sheet:
    """Bronze: five riders on circling horses pull at a goat skin, on a slab of jasper."""
    s = Sheet(1700, 1250, 4.8)
    stone = jasper(3.4, 17)
    s.lathe(
        850,
        [(730, 1000), (742, 1012), (736, 1064), (716, 1090)],
        JASPER,
        tilt=0.16,
        mouth=False,
        pattern=lambda u, v: stone(u * 9, v * 0.7 + 5),
    )
    s.dish(850, 1000, 730, 117, JASPER.but(gain=0.6), pattern=lambda x, y: stone(x * 1.2, y * 1.2), gap=5)
    for x, y, r in (
        (400.0, 1062.0, 300.0),
        (1310, 1062, 300),
        (850, 1010, 260),
        (560, 962, 230),
        (1150, 962, 230),
    ):
        s.shadow(ellipse(x, y, r, 22), 0.5)
    hide = Material("#C9A98A", light="#FFF0DC", ambient=0.10)
    back = BRONZE.but(gain=0.72)
    for x, y, k, turned, gait in ((560.0, 955.0, 1.0, True, "walk"), (1150.0, 955.0, 1.0, False, "walk")):
        at = Stand(x, y, k, left=turned)
        horse(s, at, back, gait=gait, tack=c.GILT, gap=4.6)
        rider(
            s,
            at,
            back,
            cap=GILT.but(gain=0.8, mirror=0.0),
            lean=-14,
            reach=[(-14, -344), (-60, -300), (-120, -272)],
        )
    middle = Stand(845, 985, 1.1, left=True)
    horse(s, middle, BRONZE.but(gain=0.86), gait="rear", tack=c.GILT, gap=4.6, neck=-10)
    rider(
        s,
        middle,
        BRONZE.but(gain=0.86),
        cap=GILT.but(mirror=0.0),
        lean=-4,
        reach=[(2, -344), (-18, -290), (20, -236)],
    )
    left, right = Stand(380, 1058, 1.3), Stand(1320, 1058, 1.3, left=True)
    l0, r0 = left.one(206, -276), right.one(206, -276)
    skin = blob(
        [
            l0,
            (746, 716),
            (850, 690),
            (954, 716),
            r0,
            (1000, 800),
            (952, 870),
            (950, 940),
            (966, 1006),
            (934, 1014),
            (908, 930),
            (880, 892),
            (850, 884),
            (818, 892),
            (792, 930),
            (766, 1014),
            (734, 1006),
            (750, 940),
            (748, 870),
            (700, 800),
        ]
    )
    s.relief(
        skin,
        hide,
        gap=4.4,
        angle=80,
        halo=5,
        depth=0.7,
        carve=[
            (curve([(l0[0] + 26, l0[1] + 10), (780, 730), (840, 800)]), 14, 9),
            (curve([(r0[0] - 26, r0[1] + 10), (920, 730), (862, 800)]), 14, 9),
            (curve([(850, 710), (846, 800), (850, 876)]), 10, 6),
        ],
    )
    for x in (751.0, 949.0):
        s.relief(
            blob([(x - 20, 996), (x + 20, 996), (x + 17, 1024), (x - 17, 1024)]), BRONZE, gap=3.8, halo=2
        )
    for at in (left, right):
        horse(s, at, BRONZE, gait="rear" if at is left else "walk", tack=c.GILT, neck=40)
    for at in (left, right):
        rider(s, at, BRONZE, cap=GILT.but(mirror=0.0), lean=52)
    for at in (left, right):
        arm = ribbon(at.at([(56, -344), (118, -308), (206, -276)]), [58, 48, 36])
        s.relief(
            arm,
            BRONZE,
            gap=4.4,
            halo=4,
            angle=at.angle(40),
            carve=[at.groove((92, -334), (104, -290), width=7, depth=6)],
        )
        x, y = at.one(210, -276)
        s.relief(ellipse(x, y, 22, 20), BRONZE, gap=4, halo=3)
    return s


def camel_candlestick() -> Sheet:
    """A bronze three-legged candlestick on a round stone base; on it a ring of camels and ram heads."""
    s = Sheet(1300, 1640, 5.0)
    cx = 650.0
    stone = jasper(3.6, 23, "#8C8474")
    plinth = Material("#8C8474", light="#F2EBDD", ambient=0.10)
    s.lathe(
        cx,
        [(398, 1440), (410, 1452), (410, 1540), (420, 1556)],
        plinth,
        tilt=0.2,
        mouth=False,
        pattern=lambda u, v: stone(u * 5, v * 0.6),
    )
    s.dish(cx, 1440, 398, 80, plinth.but(gain=0.7), pattern=lambda x, y: stone(x, y), gap=5)
    ring_y, rx, tilt = 742.0, 432.0, 0.20
    for th in (pi * 0.73, pi, -pi * 0.73):
        x, y = cx + rx * sin(th), ring_y + tilt * rx * cos(th)
        camel(s, Stand(x, y + 6, 0.50, left=True), BRONZE.but(gain=0.5), gap=3.8, step=int(th > 0))
    s.lathe(
        cx,
        [(428, ring_y), (440, ring_y + 14), (436, ring_y + 60), (428, ring_y + 74)],
        BRONZE,
        tilt=tilt,
        inside=BRONZE.but(gain=0.55),
    )
    # the cup on its stem, standing within the ring
    s.sweep(
        [(cx, 1300), (cx, 1100), (cx, 900), (cx, 700)],
        lambda t: 26 + 10 * sin(t * pi * 3) ** 2,
        BRONZE,
        gap=5,
    )
    s.lathe(
        cx,
        [(150, 700), (140, 740), (90, 790), (40, 812), (30, 830)],
        BRONZE,
        tilt=0.2,
        inside=BRONZE.but(gain=0.6),
    )
    s.lathe(cx, [(58, 560), (52, 600), (48, 680), (60, 730)], BRONZE, tilt=0.2, inside=BRONZE.but(gain=0.4))
    s.lathe(
        cx,
        [(40, 300), (41, 420), (42, 566)],
        Material("#EFE6D2", ambient=0.12, gloss=0.2),
        tilt=0.2,
        mouth=True,
    )
    s.stroke(curve([(cx, 300), (cx + 3, 278), (cx - 2, 262)]), "#6B5A44", 4)
    s.lathe(cx, [(58, 556), (72, 564), (72, 578), (60, 586)], BRONZE, tilt=0.2, mouth=False, gap=4)
    for x, top, foot in ((-352, 830, 1428), (352, 830, 1428), (0, 872, 1500)):
        pts = [
            (cx + x, top),
            (cx + x * 0.80, top + 150),
            (cx + x * 0.62, top + 330),
            (cx + x * 0.80, foot - 90),
            (cx + x * 0.86, foot - 10),
        ]
        s.sweep(
            pts,
            lambda t: 46 - 24 * sin(min(1.0, t * 1.2) * pi * 0.62) + 10 * max(0.0, t - 0.8) * 5,
            BRONZE,
            gap=4.8,
            halo=4,
            pattern=lambda u, t: (
                (None, 0.35)
                if abs(t - 0.36) < 0.006 or abs(t - 0.40) < 0.006 or abs(t - 0.86) < 0.008
                else None
            ),
        )
        fx = cx + x * 0.86
        hoof = blob(
            [
                (fx - 46, foot + 22),
                (fx - 40, foot - 22),
                (fx, foot - 34),
                (fx + 40, foot - 22),
                (fx + 46, foot + 22),
                (fx, foot + 28),
            ]
        )
        s.relief(hoof, BRONZE, gap=4.2, halo=3, carve=[(curve([(fx, foot - 24), (fx, foot + 26)]), 8, 12)])
    band = s.lathe(
        cx,
        [(436, ring_y + 8), (446, ring_y + 22), (440, ring_y + 58), (448, ring_y + 100), (430, ring_y + 112)],
        BRONZE,
        tilt=tilt,
        mouth=False,
    )
    width = 2 * pi * 440
    s.inlay(
        horns_round(44, width / 308, 54, turned=True, stem=3.4), on(band, width, 104), c.BRONZE, 4.0, cut=True
    )
    s.inlay(rails(width, 16, 90), on(band, width, 104), c.BRONZE, 3.6, piece=30, cut=True)
    for i, th in enumerate((-1.10, -0.53, 0.0, 0.53, 1.10)):
        x, y = cx + rx * sin(th), ring_y + 8 + tilt * rx * cos(th)
        camel(s, Stand(x, y, 0.49 + 0.09 * cos(th)), BRONZE.but(gain=0.75 + 0.25 * cos(th)), gap=3.8, step=i)
    for x, y, k in ((cx - 366, ring_y + 112, 0.86), (cx + 366, ring_y + 112, 0.86), (cx, ring_y + 172, 1.06)):
        ram_head(s, x, y, k, BRONZE, BRONZE, gap=4.0)
    return s


def winged_lions_hourglass() -> Sheet:
    """A bronze desk ornament: two winged lions and an hourglass on a base with a drawer."""
    s = Sheet(1640, 1180, 5.0)
    cx = 820.0
    dark = BRONZE.but(colour="#A9743F")
    glass = CRYSTAL.but(gain=0.55, body=0.10)
    s.patch(
        lambda u, v: (cx - 700 + 1400 * u + (u - 0.5) * 60 * v, 880 + 74 * v),
        74,
        dark,
        lambda u, v: 0.36 + 0.3 * (1 - u),
        gap=4.6,
    )
    front = s.patch(
        lambda u, v: (cx - 730 + 1460 * u, 954 + 170 * v),
        170,
        dark,
        lambda u, v: 0.26 + 0.5 * (1 - u) ** 1.2 + 0.3 * max(0.0, 1 - abs(v - 0.06) * 16),
    )
    del front
    s.patch(
        lambda u, v: (cx - 750 + 1500 * u, 1112 + 34 * v),
        34,
        BRONZE,
        lambda u, v: (0.9 - 0.8 * v) * (1 - 0.5 * u) + 0.06,
        gap=4.4,
    )
    s.patch(
        lambda u, v: (cx - 742 + 1484 * u, 944 + 22 * v),
        22,
        BRONZE,
        lambda u, v: (1.0 - 0.8 * v) * (1 - 0.4 * u) + 0.06,
        gap=4.0,
    )

    def lit(x: float, y: float) -> tuple[float, float, float]:
        return x, y, 0.95 - 0.5 * x / 1640

    drawer = polygon((cx - 250, 986), (cx + 250, 986), (cx + 250, 1094), (cx - 250, 1094))
    s.relief(drawer, BRONZE, flat=9, depth=0.6, gap=4.6, halo=5)
    s.relief(ellipse(cx, 1040, 24, 24), GILT, gap=3.6, halo=4)
    for side in (-1, 1):
        s.inlay(
            ornament.frieze(cx + side * 136 - 59.5 + 17, 1040, 4.9, 3, rails=False),
            lit,
            c.GILT,
            4.4,
            cut=True,
        )
        s.inlay(ornament.frieze(cx + side * 490 - 147, 1036, 7.0, 7), lit, c.GILT, 5.0, cut=True)
    # hourglass
    for x in (-128, 128):
        s.sweep(
            [(cx + x, 846), (cx + x, 640), (cx + x, 440), (cx + x, 300)],
            lambda t: 13 + 9 * abs(sin(t * pi * 3)),
            BRONZE.but(gain=0.6),
            gap=4.6,
        )
    for flip in (1, -1):
        m = 590.0
        prof = [(92, m - 262), (106, m - 200), (96, m - 110), (44, m - 40), (13, m - 4), (12, m)]
        if flip < 0:
            prof = [(r, 2 * m - y) for r, y in reversed(prof)]
        s.lathe(cx, prof, glass, tilt=0.14, mouth=False, gap=5)
        sand = Material("#E9CF98", light="#FFF6DE", ambient=0.16)
        if flip > 0:
            s.lathe(
                cx,
                [(90, m - 128), (74, m - 84), (38, m - 36), (9, m - 4)],
                sand,
                tilt=0.14,
                mouth=True,
                inside=sand.but(gain=0.8),
                gap=4,
            )
        else:
            s.lathe(
                cx,
                [(4, m + 132), (44, m + 172), (86, m + 214), (96, m + 236), (90, m + 258)],
                sand,
                tilt=0.14,
                mouth=False,
                gap=4,
            )
        s.stroke(
            curve([(cx - 78, m - flip * 226), (cx - 90, m - flip * 180), (cx - 76, m - flip * 110)]),
            "#FFFFFF",
            6,
            opacity=0.75,
        )
    s.stroke(line_path([(cx, 590), (cx, 724)]), "#E9CF98", 3)
    s.lathe(cx, [(20, 578), (24, 584), (24, 596), (20, 602)], GILT, tilt=0.14, mouth=False, gap=3.6)
    for y in (296, 848):
        s.lathe(
            cx, [(150, y), (166, y + 8), (166, y + 26), (152, y + 34)], BRONZE, tilt=0.14, mouth=True, gap=4
        )
        s.dish(cx, y, 150, 21, BRONZE, gap=4)
    s.lathe(
        cx,
        [(6, 190), (22, 206), (14, 232), (40, 262), (74, 288), (80, 296)],
        GILT,
        tilt=0.14,
        mouth=False,
        gap=4,
    )
    for x in (-138, 138):
        s.sweep(
            [(cx + x, 876), (cx + x, 640), (cx + x, 440), (cx + x, 326)],
            lambda t: 14 + 9 * abs(sin(t * pi * 3)),
            BRONZE,
            gap=4.6,
            halo=3,
        )
    winged_lion(s, Stand(cx - 420, 930, 1.42), BRONZE)
    winged_lion(s, Stand(cx + 420, 930, 1.42, left=True), BRONZE)
    return s


def _wheel(s: Sheet, cx: float, cy: float, r: float, material: Material, accent: Material) -> None:
    rim = ellipse(cx, cy, r * 0.93, r)
    rim.addPath(ellipse(cx, cy, r * 0.74, r * 0.80))
    for i in range(10):
        a = 2 * pi * (i + 0.5) / 10
        s.sweep(
            [
                (cx + 0.12 * r * cos(a), cy + 0.12 * r * sin(a)),
                (cx + 0.44 * r * cos(a), cy + 0.48 * r * sin(a)),
                (cx + 0.8 * r * cos(a), cy + 0.86 * r * sin(a)),
            ],
            lambda t: r * (0.045 + 0.03 * sin(t * pi)),
            material,
            gap=3.8,
            halo=2,
        )
    s.relief(rim, material, gap=4.2, halo=4)
    for i in range(20):
        a = 2 * pi * i / 20
        s.fill(ellipse(cx + 0.835 * r * cos(a), cy + 0.9 * r * sin(a), 4.4, 4.4), accent.colour)
    s.relief(ellipse(cx, cy, r * 0.2, r * 0.22), accent, gap=3.6, halo=3)
    s.gem(cx, cy, r * 0.1, r * 0.11, c.CARNELIAN, accent.colour)


def yurta_carriage() -> Sheet:
    """A silver yurt with stones and gold medallions on a carriage drawn by bulls, on a marble base."""
    s = Sheet(1820, 1400, 4.8)
    # base: walnut plinth, marble slab, silver trim and feet
    for x in (150, 620, 1180, 1660):
        s.lathe(x, [(34, 1300), (52, 1316), (50, 1340), (40, 1352)], SILVER, tilt=0.16, mouth=False, gap=4)
    cloudy = Material("#CFC9BC", light="#FFFFFF", ambient=0.12, gain=0.8)

    def marble(x: float, y: float) -> Ink:
        n = clouds(x / 150, y / 34, 5)
        d = abs(clouds(x / 220 + 3, y / 50, 11) - 0.5)
        return ("#8E9AA0", 0.9) if d < 0.018 else (mix("#CFC9BC", "#A9B2B4", 0.5), 0.95) if n > 0.58 else None

    s.patch(
        lambda u, v: (190 + 1440 * u + (u - 0.5) * 170 * v, 1060 + 140 * v),
        140,
        cloudy,
        lambda u, v: 0.62 - 0.25 * u,
        gap=4.8,
        pattern=lambda u, v: marble(1440 * u, 300 * v),
    )
    s.patch(
        lambda u, v: (105 + 1610 * u, 1200 + 92 * v),
        92,
        cloudy,
        lambda u, v: 0.26 + 0.5 * (1 - u),
        gap=4.8,
        pattern=lambda u, v: marble(1610 * u, 300 + 100 * v),
    )
    for y, h in ((1192, 20), (1284, 26)):

        def strip(u: float, v: float, y: float = y, h: float = h) -> Point:
            return 97 + 1626 * u, y + h * v

        s.patch(
            strip,
            h,
            SILVER,
            lambda u, v: (1.05 - 0.9 * v) * (1 - 0.45 * u) + 0.08,
            gap=3.8,
        )

    def lit(x: float, y: float) -> tuple[float, float, float]:
        return x, y, 0.95 - 0.45 * x / 1820

    s.inlay(ornament.frieze(170, 1248, 5.2, 41, rails=False), lit, c.SILVER, 4.0, cut=True)
    # far things first
    far = SILVER.but(gain=0.5)
    bull(s, Stand(1330, 1082, 1.08), SILVER, GILT.but(mirror=0.0), far=True)
    for x in (330, 770):
        _wheel(s, x + 46, 960, 132, far, GILT.but(gain=0.5))
    # carriage: floor, rail, pole
    s.sweep([(800, 930), (1000, 912), (1200, 880), (1500, 846)], lambda t: 13 - 3 * t, GILT, gap=4.4)
    s.patch(
        lambda u, v: (190 + 720 * u + (u - 0.5) * 40 * v, 834 + 40 * v),
        40,
        SILVER,
        lambda u, v: 0.5 - 0.2 * u,
        gap=4.4,
    )
    yx = 550.0
    wall = s.lathe(yx, [(286, 560), (292, 600), (290, 800), (288, 842)], SILVER, tilt=0.13, mouth=False)
    w = 2 * pi * 290
    for k in range(56):
        for slant in (-1, 1):
            x0 = (k + 0.5) * w / 56
            s.inlay(
                line_path([(x0 + slant * t * 6.4, 70 + 140 * t / 10) for t in range(11)]),
                on(wall, w, 282),
                c.SILVER,
                2.6,
                cut=True,
            )
    for y in (26, 52, 222, 262):
        s.inlay(rails(w, y), on(wall, w, 282), c.GILT, 6, piece=30)
    s.inlay(horns_round(44, w / 308, 40, turned=False, stem=0.5), on(wall, w, 282), c.GILT, 2.6)
    roof = s.lathe(
        yx, [(70, 304), (150, 334), (228, 400), (276, 480), (300, 560)], SILVER, tilt=0.13, mouth=False
    )
    for k in range(40):
        s.inlay(
            line_path([((k + 0.5) * w / 40, 256 * t / 12) for t in range(13)]),
            on(roof, w, 256),
            c.SILVER,
            2.2,
            cut=True,
        )
    for k in range(10):
        med = ornament.tort_kulak((k + 0.5) * w / 10, 170, 4.4, 7.0, diamonds=False)
        s.inlay(
            QTransform().translate((k + 0.5) * w / 10, 170).map(ellipse(0, 0, 58, 52)),
            on(roof, w, 256),
            c.GILT,
            7,
        )
        s.inlay(med, on(roof, w, 256), c.GILT, 4.2)
    for i in range(-3, 4):
        th = i * pi / 7
        s.gem(
            yx + 214 * sin(th),
            386 + 0.13 * 214 * cos(th),
            15 * cos(th) + 2,
            16,
            (c.TURQUOISE, c.CARNELIAN)[i % 2],
            c.GILT,
        )
    s.lathe(yx, [(296, 548), (310, 556), (310, 574), (298, 582)], GILT, tilt=0.13, mouth=False, gap=4)
    s.lathe(yx, [(66, 284), (84, 292), (84, 308), (72, 316)], GILT, tilt=0.2, mouth=True, gap=3.8)
    for a in (-0.5, 0.0, 0.5):
        arc = [
            (
                yx + 64 * cos(t * pi / 12) * (1 if a == 0 else 0.86),
                284 + 26 * a - 58 * sin(t * pi / 12) * (1 - abs(a) * 0.4),
            )
            for t in range(13)
        ]
        s.sweep(arc, lambda t: 4.6, GILT, gap=3.4, halo=1.5)
    s.sweep([(yx, 298), (yx + 2, 262), (yx, 230)], lambda t: 4.6, GILT, gap=3.4)
    s.relief(ellipse(yx, 222, 12, 12), GILT, gap=3.2)
    door = polygon((yx - 66, 632), (yx + 66, 632), (yx + 66, 874), (yx - 66, 874))
    s.relief(door, GILT, flat=8, depth=0.6, gap=4.2, halo=5)
    for x in (-33, 33):
        leaf = polygon((yx + x - 26, 648), (yx + x + 26, 648), (yx + x + 26, 860), (yx + x - 26, 860))
        s.relief(leaf, SILVER, flat=6, depth=0.5, gap=4, halo=3)
        s.inlay(ornament.tort_kulak(yx + x, 700, 2.1, 7.5, diamonds=False), lit, c.GILT, 2.8)
        s.inlay(ornament.tort_kulak(yx + x, 808, 2.1, 7.5, diamonds=False), lit, c.GILT, 2.8)
        s.gem(yx + x, 754, 9, 11, c.TURQUOISE, c.GILT)
    for i in (-3, -2, -1, 1, 2, 3):
        th = i * pi / 8
        s.gem(
            yx + 290 * sin(th),
            722 + 0.13 * 290 * cos(th),
            21 * cos(th) + 2,
            23,
            (c.CARNELIAN, c.TURQUOISE)[i % 2],
            c.GILT,
        )
    # floor's near edge and rail
    s.patch(
        lambda u, v: (168 + 764 * u, 872 + 44 * v),
        44,
        SILVER,
        lambda u, v: (0.95 - 0.5 * v) * (1 - 0.5 * u) + 0.08,
        gap=4.2,
    )
    s.inlay(ornament.frieze(204, 894, 2.7, 37, rails=False), lit, c.GILT, 2.6)
    for x in (176, 924):
        s.lathe(x, [(6, 820), (14, 832), (10, 850), (16, 872)], GILT, tilt=0.1, mouth=False, gap=3.4)
    s.sweep([(880, 930), (1060, 930), (1240, 916), (1420, 900)], lambda t: 12 - 3 * t, GILT, gap=4.4, halo=3)
    for x in (300, 800):
        _wheel(s, x, 1012, 146, SILVER, GILT)
    bull(s, Stand(1270, 1142, 1.22), SILVER, GILT.but(mirror=0.0))
    # yoke
    s.sweep([(1420, 770), (1402, 800), (1396, 850), (1404, 906)], lambda t: 11.0, GILT, gap=4, halo=3)
    return s


def horse_head_bracelet() -> Sheet:
    """A gold bracelet closing in two horse heads, with diamonds and turquoise."""
    s = Sheet(1640, 1560, 4.8)
    cx, cy, rx, ry = 820.0, 960.0, 620.0, 500.0
    gold = GOLD.but(mirror=0.3)
    end, start = 0.23 * pi, 0.25 * pi
    ring = [
        (cx + rx * sin(a), cy - ry * cos(a))
        for a in (start + (2 * pi - 2 * start) * i / 60 for i in range(61))
    ]

    def work(u: float, t: float) -> Ink:
        near = abs(t - 0.5) * 2
        k = 0.72 + 0.3 * near
        if near < 0.52:
            return None, k * (0.34 if ((t * 64 + u * 1.2) % 1) < 0.20 else 1.0)
        if near < 0.545 or 0.955 < near < 0.985:
            return None, 0.34
        return None, k

    s.sweep(ring, lambda t: 46 + 60 * (abs(t - 0.5) * 2) ** 2.4, gold, pattern=work)
    for i, t in enumerate((0.44, 0.555, 0.68, 0.81, 0.95)):
        for flip in (False, True):
            a = start + (pi - start) * (1 - t)
            x, y = cx + rx * sin(a), cy - ry * cos(a)
            x = 2 * cx - x if flip else x
            r = 25 + 4.2 * i
            if i % 2 == 0:
                s.gem(x, y, r, r, c.TURQUOISE, c.YELLOW_GOLD)
            else:
                _diamond(s, x, y, r * 0.82)
    for left in (False, True):
        side = 1 if left else -1
        x, y = cx + side * rx * sin(end), cy - ry * cos(end)
        at = Stand(x + side * 16, y + 12, 1.0, left=left, lean=43)
        horse_head(s, at, gold, gold.but(gain=0.85), gap=4.6, eye=c.TURQUOISE, bridle=c.YELLOW_GOLD)
        base = blob(
            at.at(
                [(-176, 0), (-160, -44), (-10, -66), (134, -44), (150, 0), (134, 44), (-10, 60), (-160, 44)]
            )
        )
        s.relief(
            base,
            gold,
            gap=4.6,
            halo=5,
            angle=at.angle(0),
            carve=[
                (curve(at.at([(-166, -22), (0, -40), (146, -22)])), 8, 9),
                (curve(at.at([(-166, 24), (0, 38), (142, 24)])), 8, 9),
            ],
        )
        for i in range(7):
            gx, gy = at.one(-134 + 42 * i, -6 + 2 * abs(i - 3))
            if i % 2:
                s.gem(gx, gy, 15, 15, c.TURQUOISE, c.YELLOW_GOLD)
            else:
                _diamond(s, gx, gy, 14)
    return s


def _diamond(s: Sheet, x: float, y: float, r: float) -> None:
    """A brilliant seen from above, in a collet."""
    s.fill(ornament.circle(x, y, r * 1.28), mix(NIGHT, c.YELLOW_GOLD, 0.4))
    s.stroke(ornament.circle(x, y, r * 1.18), c.YELLOW_GOLD, r * 0.16)
    outer = [(x + r * sin(pi * i / 4), y - r * cos(pi * i / 4)) for i in range(8)]
    inner = [
        (x + r * 0.55 * sin(pi * (i + 0.5) / 4), y - r * 0.55 * cos(pi * (i + 0.5) / 4)) for i in range(8)
    ]
    for i in range(8):
        j = (i + 1) % 8
        for n, tri in enumerate(((outer[i], inner[i], inner[i - 1]), (outer[i], outer[j], inner[i]))):
            k = (i * 5 + n * 3) % 8
            s.fill(polygon(*tri), mix("#3D5866", "#FFFFFF", (0.95, 0.3, 0.7, 0.15, 0.85, 0.45, 1.0, 0.25)[k]))
    s.fill(polygon(*inner), "#DDF1F8")
    s.fill(polygon(inner[6], inner[7], inner[0], (x, y)), "#FFFFFF")
    s.stroke(polygon(*outer), "#EAF6FA", 1.2)


def saddle() -> Sheet:
    """A Kazakh saddle of black leather with silver and gilt mounts."""
    s = Sheet(1560, 1500, 5.0)
    leather = Material(
        c.LEATHER_BLACK, light="#DAD7D0", gloss=0.7, hardness=16, ambient=0.06, gain=0.9, body=0.14, edge=0.7
    )
    silver = SILVER.but(mirror=0.1)

    def lit(x: float, y: float) -> tuple[float, float, float]:
        return x, y, 0.98 - 0.4 * x / 1560

    # skirt under the saddle
    skirt = blob(
        [
            (236, 560),
            (330, 520),
            (760, 560),
            (1200, 500),
            (1330, 540),
            (1372, 700),
            (1360, 900),
            (1300, 1010),
            (1130, 1040),
            (780, 1056),
            (430, 1040),
            (270, 1000),
            (214, 880),
            (206, 700),
        ]
    )
    s.relief(
        skirt,
        leather,
        gap=5.2,
        depth=0.5,
        flat=46,
        bulge=0.3,
        carve=[
            (curve([(690, 600), (640, 800), (650, 1050)]), 40, 9),
            (curve([(900, 600), (960, 800), (950, 1050)]), 40, 9),
        ],
    )
    inner = QTransform().translate(786, 800).scale(0.93, 0.88).translate(-786, -800).map(skirt)
    s.stroke(inner, mix(NIGHT, c.SILVER, 0.85), 7)
    s.stroke(
        QTransform().translate(786, 800).scale(0.80, 0.66).translate(-786, -800).map(skirt),
        mix(NIGHT, c.GILT, 0.75),
        3,
    )
    for i in range(11):
        s.inlay(
            ornament.horn(348 + 87.6 * i, 982 + 10 * sin(i / 10 * pi), 6.6, 0, 3.0),
            lit,
            c.SILVER,
            5.4,
            floor_light=0.5,
        )
        s.fill(ornament.diamond(348 + 87.6 * (i + 0.5), 984, 9), mix(NIGHT, c.GILT, 0.8))
    for x in (308.0, 1262.0):
        s.inlay(
            ornament.tort_kulak(x + (14 if x < 700 else -6), 760, 7.8, 8.0), lit, c.GILT, 6.4, floor_light=0.5
        )
        s.gem(x + (14 if x < 700 else -6), 760, 20, 20, c.CARNELIAN, c.GILT)
    # stirrup leather, from under the flap
    strap = ribbon([(800, 640), (812, 820), (806, 1010), (812, 1170)], [56, 50, 46, 44])
    s.relief(strap, leather.but(gain=1.1), gap=4.6, halo=6, flat=10)
    for i in range(8):
        s.relief(ornament.diamond(806 + 4 * sin(i), 700 + 58 * i, 15), silver, gap=3.4, halo=2)
    # flap
    flap = blob(
        [
            (520, 590),
            (640, 560),
            (880, 560),
            (1010, 600),
            (1052, 720),
            (1010, 880),
            (900, 960),
            (770, 986),
            (640, 960),
            (548, 880),
            (500, 730),
        ]
    )
    s.relief(flap, leather, gap=5, depth=0.5, flat=40, halo=5)
    s.stroke(
        QTransform().translate(776, 770).scale(0.90, 0.90).translate(-776, -770).map(flap),
        mix(NIGHT, c.GILT, 0.9),
        6,
    )
    s.stroke(
        QTransform().translate(776, 770).scale(0.85, 0.85).translate(-776, -770).map(flap),
        mix(NIGHT, c.SILVER, 0.8),
        3,
    )
    s.inlay(ornament.tort_kulak(776, 812, 9.6, 8.5), lit, c.SILVER, 7, floor_light=0.5)
    s.gem(776, 812, 24, 24, c.TURQUOISE, c.GILT)
    # cushion
    seat = blob(
        [
            (420, 430),
            (520, 470),
            (700, 486),
            (900, 470),
            (1060, 412),
            (1130, 440),
            (1110, 560),
            (980, 640),
            (780, 668),
            (580, 646),
            (440, 580),
            (400, 500),
        ]
    )
    s.relief(
        seat,
        leather.but(colour="#7E7A74"),
        gap=5,
        halo=5,
        depth=0.9,
        carve=[(curve([(470, 470), (600, 560), (780, 580), (960, 548), (1090, 450)]), 12, 9)],
    )
    for i in range(13):
        t = i / 12
        x, y = 452 + 650 * t, 560 + 88 * sin(pi * t) - 40 * t
        s.fill(ornament.circle(x, y, 8), mix(NIGHT, c.SILVER, 0.9))
        s.fill(ornament.circle(x - 2, y - 2, 3), "#FFFFFF")
    # pommel: tall, with the bird's-head curl
    pommel = blob(
        [
            (330, 640),
            (300, 520),
            (296, 380),
            (316, 240),
            (356, 150),
            (420, 112),
            (486, 136),
            (500, 190),
            (462, 214),
            (430, 196),
            (420, 250),
            (430, 350),
            (470, 450),
            (540, 540),
            (560, 620),
            (470, 680),
            (380, 690),
        ]
    )
    s.relief(
        pommel,
        silver,
        gap=4.8,
        halo=5,
        depth=0.7,
        carve=[(curve([(440, 150), (410, 170), (390, 250), (398, 370), (440, 480), (500, 580)]), 9, 10)],
    )
    rim = curve(
        [
            (330, 640),
            (300, 520),
            (296, 380),
            (316, 240),
            (356, 150),
            (420, 112),
            (486, 136),
            (500, 190),
            (462, 214),
        ]
    )
    s.stroke(rim, mix(NIGHT, c.GILT, 0.35), 22, clip=pommel)
    s.stroke(rim, c.GILT, 13, clip=pommel)
    s.inlay(ornament.horn(358, 300, 6, 4, 7), lit, c.SILVER, 5, cut=True)
    s.inlay(ornament.tort_kulak(372, 470, 5.4, 7.6), lit, c.SILVER, 5, cut=True)
    s.gem(372, 470, 17, 17, c.CARNELIAN, c.GILT)
    s.gem(364, 236, 20, 24, c.TURQUOISE, c.GILT)
    s.gem(418, 600, 18, 18, c.TURQUOISE, c.GILT)
    # cantle: low and broad
    cantle = blob(
        [
            (1010, 640),
            (1060, 560),
            (1080, 470),
            (1070, 380),
            (1100, 322),
            (1180, 300),
            (1260, 330),
            (1290, 420),
            (1280, 540),
            (1230, 640),
            (1130, 690),
            (1050, 690),
        ]
    )
    s.relief(
        cantle,
        silver,
        gap=4.8,
        halo=5,
        depth=0.7,
        carve=[(curve([(1060, 640), (1110, 560), (1124, 470), (1116, 390), (1150, 350)]), 9, 9)],
    )
    rim = curve([(1070, 380), (1100, 322), (1180, 300), (1260, 330), (1290, 420), (1280, 540), (1230, 640)])
    s.stroke(rim, mix(NIGHT, c.GILT, 0.35), 22, clip=cantle)
    s.stroke(rim, c.GILT, 13, clip=cantle)
    s.inlay(ornament.tort_kulak(1196, 470, 7.2, 7.8), lit, c.SILVER, 5.4, cut=True)
    s.gem(1196, 470, 19, 19, c.CARNELIAN, c.GILT)
    # stirrup
    buckle = polygon((772, 1146), (848, 1146), (848, 1190), (772, 1190))
    s.relief(buckle, GILT, flat=7, gap=3.8, halo=4)
    bow = ribbon(
        [(690, 1388), (698, 1290), (744, 1212), (810, 1188), (876, 1212), (922, 1290), (930, 1388)],
        [34, 30, 28, 34, 28, 30, 34],
    )
    s.relief(bow, silver, gap=4.2, halo=4)
    s.sweep(
        [(668, 1392), (740, 1404), (810, 1408), (880, 1404), (952, 1392)],
        lambda t: 24.0,
        silver,
        gap=4.2,
        halo=4,
    )
    for i in range(5):
        s.fill(ornament.diamond(720 + 45 * i, 1404, 9), c.GILT)
    s.gem(810, 1190, 16, 16, c.TURQUOISE, c.GILT)
    return s


def velvet_robe() -> Sheet:
    """A man's robe of dark green velvet, its front borders and cuffs stitched in gilt, with a tie belt."""
    s = Sheet(1560, 1600, 5.2)
    velvet = Material(
        c.VELVET_GREEN, light="#B7E3C8", gloss=0.15, hardness=8, gain=0.95, ambient=0.10, gamma=1.1, body=0.22
    )
    lining = Material("#8E4A3C", light="#F2C8A8", body=0.2, gain=0.7)
    cx = 780.0

    def lit(x: float, y: float) -> tuple[float, float, float]:
        return x, y, 0.98 - 0.34 * x / 1560

    s.sweep([(90, 196), (780, 190), (1470, 196)], lambda t: 11, Material(c.BRASS, light="#F5E2B8"), gap=4.4)
    back = polygon((cx - 120, 180), (cx + 120, 180), (cx + 96, 1380), (cx - 96, 1380))
    s.area(back, lining, lambda x, y: 0.5 - 0.3 * abs(x - cx) / 110 - 0.1 * y / 1400, gap=5, angle=90)
    for side in (-1, 1):

        def m(*pts: Point, side: int = side) -> list[Point]:
            return [(cx + side * x, y) for x, y in pts]

        sleeve = line_path(
            [
                *spline(m((210, 178), (420, 196), (640, 232), (716, 250)), 12),
                *spline(m((716, 250), (724, 370), (722, 486)), 8),
                *spline(m((722, 486), (560, 520), (420, 560), (330, 600)), 12),
                *m((260, 400)),
            ],
            closed=True,
        )
        s.relief(
            sleeve,
            velvet,
            gap=5.2,
            depth=0.62,
            angle=side * 84,
            flat=70,
            carve=[
                (curve(m((300, 210), (420, 330), (470, 520))), 34, 15),
                (curve(m((430, 216), (540, 330), (560, 500))), 30, 12),
                (curve(m((250, 330), (360, 440), (440, 540))), 34, 15),
            ],
        )
        cuff = line_path(
            [
                *m((642, 232), (718, 250)),
                *spline(m((718, 250), (726, 370), (724, 486)), 8),
                *m((648, 504)),
                *spline(m((648, 504), (652, 370), (642, 232)), 8),
            ],
            closed=True,
        )
        s.relief(cuff, velvet.but(colour="#2F6E50"), gap=4.6, depth=0.4, flat=30, halo=3, angle=side * 84)
        for edge in (m((650, 234), (660, 370), (656, 502)), m((714, 250), (721, 370), (718, 486))):
            s.stroke(curve(edge), mix(NIGHT, c.GILT, 0.9 if side < 0 else 0.75), 7)
        for i in range(3):
            s.inlay(ornament.horn(*m((688, 298 + 70 * i))[0], 5.6, 90 * side, 2.6), lit, c.GILT, 5)
        front = line_path(
            [
                *spline(m((96, 176), (210, 178), (290, 210)), 10),
                *spline(m((290, 210), (330, 420), (336, 620), (372, 900), (430, 1190), (462, 1400)), 12),
                *spline(m((462, 1400), (330, 1432), (190, 1440), (54, 1440)), 12),
                *spline(m((54, 1440), (40, 1000), (34, 640), (50, 400), (96, 176)), 12),
            ],
            closed=True,
        )
        folds = [
            (curve(m((150 + 74 * i, 660 + 30 * i), (172 + 92 * i, 980), (196 + 108 * i, 1440))), 46.0, 26.0)
            for i in range(3)
        ]
        folds += [
            (curve(m((300, 240), (270, 400), (290, 600))), 40.0, 18.0),
            (curve(m((120, 640), (200, 700), (330, 690))), 26.0, 9.0),
        ]
        s.relief(front, velvet, gap=5.2, depth=0.5, flat=60, halo=5, carve=folds, bulge=0.3)
        border = ribbon(m((108, 176), (74, 400), (66, 640), (74, 1000), (92, 1440)), [74, 74, 74, 74, 74])
        border = border.intersected(front) if side else border
        s.relief(border, velvet.but(colour="#2F6E50"), gap=4.8, depth=0.4, flat=24, halo=2)
        for dx in (-34, 34):
            s.stroke(
                curve(m((108 + dx, 176), (74 + dx, 400), (66 + dx, 640), (74 + dx, 1000), (92 + dx, 1432))),
                mix(NIGHT, c.GILT, 0.9 if side < 0 else 0.78),
                6,
                clip=front,
            )
        for i in range(17):
            y = 232 + 73 * i
            x = 108 - 42 * min(1.0, (y - 176) / 380) + 26 * max(0.0, (y - 640) / 800)
            if 640 < y < 770:
                continue
            px, py = m((x, y))[0]
            s.inlay(ornament.horn(px, py, 5.0, 180 if i % 2 else 0, 4.2), lit, c.GILT, 5.4)
        hem = ribbon(m((54, 1404), (190, 1404), (330, 1396), (456, 1366)), [66, 66, 66, 66]).intersected(
            front
        )
        s.relief(hem, velvet.but(colour="#2F6E50"), gap=4.8, depth=0.4, flat=22, halo=2)
        for dy in (-32, 32):
            s.stroke(
                curve(m((54, 1404 + dy), (190, 1404 + dy), (330, 1396 + dy), (460, 1364 + dy))),
                mix(NIGHT, c.GILT, 0.85),
                5,
                clip=front,
            )
        for i in range(6):
            px, py = m((158 + 52 * i, 1404 - 2 - 0.9 * max(0, i - 2) * 8))[0]
            s.inlay(ornament.horn(px, py, 6.2, 180 if i % 2 else 0, 2.6), lit, c.GILT, 5)
        sun = m((226, 400))[0]
        s.inlay(ornament.tort_kulak(*sun, 7.2, 7.4), lit, c.GILT, 6)
    # standing collar
    collar = line_path(
        [
            *spline([(cx - 128, 184), (cx - 84, 128), (cx, 112), (cx + 84, 128), (cx + 128, 184)], 12),
            *spline([(cx + 92, 196), (cx + 60, 164), (cx, 152), (cx - 60, 164), (cx - 92, 196)], 12),
        ],
        closed=True,
    )
    s.relief(collar, velvet.but(colour="#2F6E50"), gap=4.6, halo=4)
    s.stroke(curve([(cx - 124, 180), (cx - 82, 130), (cx, 115), (cx + 82, 130), (cx + 124, 180)]), c.GILT, 6)
    # belt and its hanging ends
    for pts in (
        [(cx - 22, 722), (cx - 60, 860), (cx - 56, 1010), (cx - 84, 1130)],
        [(cx + 20, 724), (cx + 44, 880), (cx + 74, 1000), (cx + 70, 1160)],
    ):
        s.relief(
            ribbon(pts, [46, 60, 64, 70]),
            velvet.but(colour="#377A5B"),
            gap=4.8,
            halo=5,
            depth=0.6,
            carve=[(curve([(x + 6, y) for x, y in pts]), 8, 8)],
        )
        x, y = pts[-1]
        for i in range(9):
            s.stroke(
                curve([(x - 32 + 8 * i, y), (x - 34 + 8.6 * i, y + 34), (x - 36 + 9 * i, y + 62)]),
                mix(NIGHT, c.GILT, 0.55 + 0.4 * noise(i * 1.3, 2, 5)),
                4.4,
            )
    belt = blob(
        [
            (cx - 330, 650),
            (cx - 180, 682),
            (cx, 694),
            (cx + 180, 682),
            (cx + 330, 650),
            (cx + 334, 724),
            (cx + 180, 758),
            (cx, 768),
            (cx - 180, 758),
            (cx - 334, 724),
        ]
    )
    s.relief(
        belt,
        velvet.but(colour="#377A5B"),
        gap=4.8,
        halo=5,
        depth=0.8,
        carve=[
            (curve([(cx - 330, 674), (cx - 120, 712), (cx, 716)]), 8, 8),
            (curve([(cx + 330, 690), (cx + 120, 730), (cx, 740)]), 8, 8),
        ],
    )
    for dy, k in ((-34, 0.9), (34, 0.75)):
        s.stroke(
            curve(
                [
                    (cx - 336, 687 + dy),
                    (cx - 180, 720 + dy),
                    (cx, 731 + dy),
                    (cx + 180, 720 + dy),
                    (cx + 336, 687 + dy),
                ]
            ),
            mix(NIGHT, c.GILT, k),
            5,
        )
    knot = blob(
        [(cx - 50, 706), (cx - 10, 690), (cx + 44, 704), (cx + 54, 744), (cx + 14, 774), (cx - 40, 764)]
    )
    s.relief(
        knot,
        velvet.but(colour="#377A5B"),
        gap=4.6,
        halo=4,
        carve=[(curve([(cx - 30, 700), (cx, 730), (cx + 30, 762)]), 8, 10)],
    )
    return s


# ---------------------------------------------------------------------- the chess set
def _base(s: Sheet, at: Stand, metal: Material, accent: Material) -> None:
    def p(*pts: Point) -> list[Point]:
        return [(r * at.k, at.y + y * at.k) for r, y in pts]

    s.shadow(ellipse(at.x + 26 * at.k, at.y + 10 * at.k, 122 * at.k, 27 * at.k), 0.45)
    s.lathe(at.x, p((70, -44), (78, -36), (80, -10), (86, 0)), metal, tilt=0.24, mouth=True, gap=3.8)
    s.dish(at.x, at.y - 44 * at.k, 70 * at.k, 17 * at.k, metal.but(gain=0.8), gap=3.8)
    s.lathe(at.x, p((80, -14), (88, -8), (88, 2), (84, 8)), accent, tilt=0.24, mouth=False, gap=3.2)


def _warrior(s: Sheet, at: Stand, metal: Material, accent: Material, kind: str) -> None:
    """A steppe warrior as a chessman: `kind` is king, spear, bow or pawn."""
    _base(s, at, metal, accent)
    gap = 3.9
    tall = {"king": 1.16, "spear": 1.0, "bow": 1.0, "pawn": 0.72}[kind]
    me = Stand(at.x, at.y - 30 * at.k, at.k * tall, left=at.left)
    if kind == "spear":
        s.sweep(me.at([(74, -10), (76, -200), (78, -420)]), lambda t: 6 * me.k, accent, gap=3.4, halo=2)
        s.relief(
            me.blob((78, -500), (94, -450), (84, -416), (72, -416), (62, -450)),
            accent,
            gap=3.4,
            halo=2,
            carve=[me.groove((78, -488), (78, -420), width=5, depth=6)],
        )
        s.relief(
            me.blob((66, -412), (92, -412), (96, -372), (80, -352), (62, -372)),
            Material(c.CARNELIAN),
            gap=3.2,
            halo=2,
        )
    cloak = me.blob(
        (-62, -4),
        (-74, -120),
        (-84, -230),
        (-58, -290),
        (0, -306),
        (58, -290),
        (84, -230),
        (74, -120),
        (62, -4),
        (0, 10),
    )
    s.relief(
        cloak,
        metal.but(gain=0.8),
        gap=gap,
        halo=3,
        carve=[
            me.groove((sx * 58, -250), (sx * 54, -120), (sx * 42, -6), width=9, depth=8) for sx in (-1, 1)
        ],
    )
    coat = me.blob(
        (-44, -2),
        (-46, -120),
        (-52, -200),
        (-46, -270),
        (0, -284),
        (46, -270),
        (52, -200),
        (46, -120),
        (44, -2),
        (0, 8),
    )
    rows = [
        me.groove((-46, -254 + 19 * i), (0, -246 + 19 * i), (46, -254 + 19 * i), width=4, depth=5)
        for i in range(6)
    ]
    rows += [
        me.groove((0, -120), (0, 0), width=6, depth=7),
        me.groove((-30, -110), (-34, -4), width=6, depth=5),
        me.groove((30, -110), (34, -4), width=6, depth=5),
    ]
    s.relief(coat, metal, gap=gap, halo=3, carve=rows)
    s.stroke(curve(me.at([(-50, -140), (0, -130), (50, -140)])), accent.colour, 9 * me.k)
    for sx in (-1, 1):
        flip = Stand(me.x, me.y, me.k, left=(sx < 0) != me.left)
        s.relief(
            flip.blob((44, -286), (78, -276), (88, -240), (66, -226), (42, -246)),
            metal,
            gap=gap,
            halo=3,
            carve=[flip.groove((50, -262), (82, -252), width=4, depth=5)],
        )
    face = me.blob(
        (-30, -318), (-28, -362), (0, -372), (28, -362), (30, -318), (16, -288), (0, -278), (-16, -288)
    )
    s.relief(
        face,
        metal,
        gap=gap * 0.85,
        halo=3,
        carve=[
            me.groove((-20, -336), (-8, -334), width=5, depth=8),
            me.groove((8, -334), (20, -336), width=5, depth=8),
            me.groove((-18, -306), (0, -312), (18, -306), width=5, depth=8),
            me.groove((0, -300), (0, -284), width=5, depth=6),
            me.groove((0, -336), (2, -318), width=4, depth=-5),
        ],
    )
    mail = me.blob(
        (-36, -368),
        (-46, -320),
        (-42, -284),
        (-26, -284),
        (-30, -340),
        (0, -356),
        (30, -340),
        (26, -284),
        (42, -284),
        (46, -320),
        (36, -368),
        (0, -384),
    )
    s.relief(mail, metal.but(gain=0.85), gap=gap * 0.85, halo=2, depth=0.7)
    top = -500 if kind == "king" else -470
    helm = me.blob(
        (-40, -358),
        (-36, -400),
        (-18, -432),
        (-5, top + 18),
        (0, top),
        (5, top + 18),
        (18, -432),
        (36, -400),
        (40, -358),
        (0, -348),
    )
    s.relief(
        helm,
        accent if kind == "king" else metal,
        gap=gap * 0.85,
        halo=3,
        carve=[
            me.groove((-18, -356), (-10, -420), width=4, depth=5),
            me.groove((18, -356), (10, -420), width=4, depth=5),
        ],
    )
    s.stroke(curve(me.at([(-40, -362), (0, -350), (40, -362)])), accent.colour, 8 * me.k)
    if kind == "king":
        for i in range(5):
            x, y = me.one(-36 + 18 * i, -364 + 8 * (1 - abs(i - 2) / 2))
            s.gem(x, y, 6 * me.k, 6 * me.k, c.TURQUOISE if i % 2 else c.CARNELIAN, c.GILT)
        s.relief(
            me.limb([(0, -206), (0, -100), (0, -6)], [16, 15, 3]),
            accent,
            gap=3.2,
            halo=3,
            angle=90,
            carve=[me.groove((0, -190), (0, -16), width=4, depth=4)],
        )
        s.relief(
            me.blob((-38, -212), (0, -204), (38, -212), (38, -200), (0, -194), (-38, -200)),
            accent,
            gap=3,
            halo=2,
        )
        s.relief(me.limb([(0, -214), (0, -240)], [13, 11]), accent, gap=3, halo=2)
        for sx in (-1, 1):
            flip = Stand(me.x, me.y, me.k, left=sx < 0)
            s.relief(
                flip.limb([(66, -254), (72, -206), (44, -196), (10, -222)], [42, 36, 30, 24]),
                metal,
                gap=gap,
                halo=3,
            )
        x, y = me.one(0, -156)
        s.gem(x, y, 9 * me.k, 9 * me.k, c.CARNELIAN, c.GILT)
    elif kind == "bow":
        bow = me.at([(52, -380), (92, -320), (70, -230), (94, -140), (56, -80)])
        s.sweep(bow, lambda t: (7 - 3 * abs(t - 0.5) * 2) * me.k, accent, gap=3.2, halo=3)
        s.stroke(line_path([bow[0], bow[-1]]), c.BONE, 1.8)
        s.relief(me.limb([(62, -256), (84, -220), (74, -228)], [40, 32, 26]), metal, gap=gap, halo=3)
        s.relief(
            me.limb([(-62, -256), (-60, -200), (-10, -210), (52, -226)], [40, 34, 28, 22]),
            metal,
            gap=gap,
            halo=3,
        )
    else:
        x, y = me.one(-34, -150)
        r = (74 if kind == "spear" else 66) * me.k
        s.relief(ellipse(x, y, r * 0.92, r), accent, gap=3.6, halo=4, depth=0.45)
        s.stroke(ellipse(x, y, r * 0.80, r * 0.87), mix(NIGHT, accent.colour, 0.3), 3)
        s.stroke(ornament.tort_kulak(x, y, r * 0.062, 7.6, diamonds=False), NIGHT, max(2.0, r * 0.05))
        s.relief(ellipse(x, y, r * 0.17, r * 0.18), metal, gap=3, halo=2)
        if kind == "spear":
            s.relief(me.limb([(64, -254), (86, -214), (78, -188)], [40, 32, 26]), metal, gap=gap, halo=3)


def _tower(s: Sheet, at: Stand, metal: Material, accent: Material) -> None:
    """The rook: a yurt on a drum."""
    _base(s, at, metal, accent)

    def p(*pts: Point) -> list[Point]:
        return [(r * at.k, at.y + y * at.k) for r, y in pts]

    wall = s.lathe(
        at.x, p((66, -230), (62, -180), (58, -100), (64, -44)), metal, tilt=0.2, mouth=False, gap=3.8
    )
    for k in range(28):
        for slant in (-1, 1):
            x0 = (k + 0.5) * 1000 / 28
            s.inlay(
                line_path([(x0 + slant * t * 6, 160 + 700 * t / 10) for t in range(11)]),
                on(wall, 1000, 1000),
                metal.colour,
                2.4,
                cut=True,
            )
    s.lathe(at.x, p((24, -330), (54, -302), (72, -256), (76, -230)), metal, tilt=0.2, mouth=False, gap=3.6)
    s.lathe(at.x, p((74, -238), (82, -232), (82, -218), (70, -212)), accent, tilt=0.2, mouth=False, gap=3.2)
    s.lathe(at.x, p((22, -340), (28, -336), (28, -326), (24, -322)), accent, tilt=0.24, mouth=True, gap=3)


def _steed(s: Sheet, at: Stand, metal: Material, accent: Material) -> None:
    _base(s, at, metal, accent)
    horse_head(
        s,
        Stand(at.x + (-6 if not at.left else 6) * at.k, at.y - 40 * at.k, at.k * 0.70, left=at.left),
        metal,
        metal.but(gain=0.85),
        gap=3.9,
        eye=c.CARNELIAN,
        bridle=accent.colour,
    )


def chess_set() -> Sheet:
    """A chess set whose men are warriors of the steppe, set out on their board."""
    s = Sheet(1760, 1260, 4.8)
    x0, w0, w1, y0, y1 = 880.0, 900.0, 1500.0, 610.0, 1080.0
    wood = WALNUT.but(gain=0.9)

    def depth(v: float) -> float:
        return (1 / w0 - 1 / (w0 + (w1 - w0) * v)) / (1 / w0 - 1 / w1)

    def squares(u: float, v: float) -> Ink:
        e = 0.07
        t = depth(v)
        if not (e < u < 1 - e and e < t < 1 - e):
            return ("#6E4428", 0.95) if min(u, 1 - u) > 0.052 and min(t, 1 - t) > 0.052 else None
        i, j = int((u - e) / (1 - 2 * e) * 8), int((t - e) / (1 - 2 * e) * 8)
        return ("#E3CFA4", 1.0) if (i + j) % 2 else ("#5E3A26", 0.85)

    s.patch(
        lambda u, v: (x0 + (u - 0.5) * (w0 + (w1 - w0) * v), y0 + (y1 - y0) * v),
        y1 - y0,
        wood,
        lambda u, v: 0.78 - 0.30 * u + 0.1 * v,
        pattern=squares,
        gap=4.6,
    )
    s.patch(
        lambda u, v: (x0 + (u - 0.5) * (w1 + 16 * v), y1 + 96 * v),
        96,
        wood,
        lambda u, v: 0.26 + 0.5 * (1 - u) ** 1.2,
        gap=4.6,
    )
    s.stroke(line_path([(x0 - w1 / 2, y1), (x0 + w1 / 2, y1)]), mix(NIGHT, c.GILT, 0.8), 4)
    s.stroke(line_path([(x0 - w1 / 2 - 7, y1 + 90), (x0 + w1 / 2 + 7, y1 + 90)]), mix(NIGHT, c.GILT, 0.6), 4)

    def lit(x: float, y: float) -> tuple[float, float, float]:
        return x, y, 0.95 - 0.5 * x / 1760

    s.inlay(ornament.frieze(x0 - 682, y1 + 46, 6.0, 33, rails=False), lit, c.GILT, 4.2)

    def spot(file: int, rank: int, left: bool) -> Stand:
        """Files 0–7 from the left, ranks 0–7 from the back."""
        u, t = 0.07 + 0.86 * (file + 0.5) / 8, 0.07 + 0.86 * (rank + 0.62) / 8
        w = 1 / (1 / w0 - t * (1 / w0 - 1 / w1))
        return Stand(x0 + (u - 0.5) * w, y0 + (y1 - y0) * (w - w0) / (w1 - w0), w / 1500 * 0.92, left=left)

    gold_side = BRONZE.but(colour="#E0B070")
    steel = Material("#93A3AE", light="#F2FAFF", gloss=0.6, ambient=0.07, hardness=24, mirror=0.2)
    men: list[tuple[int, int, str, bool]] = [
        (4, 0, "king", True),
        (6, 0, "steed", True),
        (2, 0, "spear", True),
        (7, 1, "tower", True),
        (1, 1, "pawn", True),
        (3, 2, "pawn", True),
        (5, 2, "pawn", True),
        (4, 4, "pawn", False),
        (6, 4, "bow", True),
        (2, 5, "pawn", False),
        (0, 6, "tower", False),
        (1, 7, "steed", False),
        (3, 7, "king", False),
        (5, 7, "spear", False),
        (6, 6, "pawn", False),
        (7, 7, "bow", False),
    ]
    for file, rank, kind, dark in sorted(men, key=lambda m: m[1]):
        at = spot(file, rank, left=dark)
        metal, accent = (steel, SILVER.but(mirror=0.1)) if dark else (gold_side, GILT.but(mirror=0.1))
        if kind == "steed":
            _steed(s, at, metal, accent)
        elif kind == "tower":
            _tower(s, at, metal, accent)
        else:
            _warrior(s, at, metal, accent, kind)
    return s


# ---------------------------------------------------------------------- the embroidery
def family_embroidery() -> Sheet:
    """Silk embroidery on grey cloth: a man with a dombra and a woman on a carpet, a cradle before them."""
    s = Sheet(1560, 1260, 3.8)
    x0, y0, x1, y1 = 180.0, 180.0, 1380.0, 1080.0
    ground = Material("#8B8F8E", light="#E6E8E4", body=0.3, gain=0.8)
    cloth = polygon((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    s.area(
        cloth,
        ground,
        lambda x, y: 0.62 + 0.10 * noise(x / 6, y / 6, 2) - 0.16 * (x - x0) / (x1 - x0),
        gap=4.6,
    )

    def silk(
        path: QPainterPath,
        colour: str,
        angle: float,
        *,
        outline: str = "",
        sheen: float = 0.0,
        gap: float = 4.0,
        pattern: Callable[[float, float], Ink] | None = None,
    ) -> None:
        box = path.boundingRect()

        def light(x: float, y: float) -> float:
            u, v = (x - box.left()) / (box.width() or 1), (y - box.top()) / (box.height() or 1)
            return 0.98 - 0.42 * u - 0.16 * v + sheen * sin(u * pi) + 0.10 * (noise(x / 9, y / 9, 7) - 0.5)

        s.area(
            path,
            Material(colour, light="#FFFFFF", body=0.42, ambient=0.1),
            light,
            angle=angle,
            gap=gap,
            step=4,
            pattern=pattern,
        )
        s.stroke(path, outline or mix("#201814", colour, 0.35), 3.0)

    # felt wall of the yurt: lattice and hanging band
    for k in range(-2, 22):
        for slant in (-1, 1):
            a = x0 + 60 * k
            lath = line_path([(a, 400), (a + slant * 150, 640)])
            s.stroke(lath, "#6E5138", 7, clip=polygon((x0, 400), (x1, 400), (x1, 640), (x0, 640)))
            s.stroke(lath, "#B08A5C", 3.4, clip=polygon((x0, 400), (x1, 400), (x1, 640), (x0, 640)))
    band = polygon((x0, 330), (x1, 330), (x1, 412), (x0, 412))
    silk(band, "#A83A34", 90)
    s.stroke(ornament.frieze(x0 + 38, 371, 5.6, 30, rails=False), "#F2E3C2", 5, clip=band)
    for y in (334, 408):
        s.stroke(line_path([(x0, y), (x1, y)]), "#E8C270", 6)
    for i in range(5):
        x = x0 + 120 + 240 * i
        s.stroke(ornament.tort_kulak(x, 258, 5.0, 8.0), "#5F6A6C", 5)
    # carpet
    carpet = polygon((270, 800), (1300, 800), (1370, 1050), (200, 1050))
    silk(carpet, "#9E2F33", 0)
    s.stroke(polygon((292, 818), (1282, 818), (1338, 1030), (232, 1030)), "#E9D7B0", 7)
    s.stroke(polygon((312, 834), (1266, 834), (1308, 1012), (262, 1012)), "#2F4C7E", 9)
    squash = QTransform().translate(0, 924).scale(1, 0.55)
    for i in range(7):
        motif = squash.map(ornament.tort_kulak(370 + 142 * i, 0, 7.6, 8.0))
        s.stroke(motif, "#F0DDAF", 6.4)
    for i in range(66):
        x = 204 + 17.7 * i
        s.stroke(line_path([(x, 1050), (x - 3 + 6 * noise(i * 1.1, 1, 2), 1074)]), "#E9D7B0", 4)
    skin, hair = "#D9A27A", "#2A2220"
    # man, right
    lap = blob(
        [
            (800, 850),
            (850, 770),
            (950, 740),
            (1090, 750),
            (1190, 790),
            (1256, 862),
            (1210, 906),
            (1060, 900),
            (960, 912),
            (840, 902),
        ]
    )
    silk(lap, "#3B3A4A", 14)
    s.stroke(curve([(846, 872), (960, 840), (1080, 872)]), "#191823", 5)
    s.stroke(curve([(1210, 872), (1100, 836), (1000, 868)]), "#191823", 5)
    for pts in (
        ((800, 868), (838, 850), (890, 878), (876, 910), (816, 906)),
        ((1256, 876), (1216, 858), (1166, 884), (1180, 914), (1240, 908)),
    ):
        silk(blob(list(pts)), "#5A3424", 30)
    man = blob(
        [
            (902, 800),
            (890, 690),
            (900, 590),
            (944, 536),
            (1020, 520),
            (1096, 540),
            (1138, 600),
            (1146, 700),
            (1132, 812),
            (1016, 836),
        ]
    )
    silk(man, "#2E6A86", 82)
    s.stroke(curve([(1016, 526), (1006, 640), (1012, 830)]), "#E8C270", 12)
    for i in range(7):
        s.stroke(ornament.horn(1010, 580 + 36 * i, 4.2, 180 if i % 2 else 0, 2), "#F4E2B4", 3.2)
    s.stroke(curve([(898, 756), (1016, 786), (1140, 756)]), "#E8C270", 14)
    silk(
        blob(
            [
                (974, 430),
                (984, 396),
                (1030, 384),
                (1070, 404),
                (1076, 450),
                (1056, 504),
                (1022, 524),
                (988, 498),
            ]
        ),
        skin,
        70,
    )
    s.stroke(curve([(994, 450), (1006, 446), (1016, 452)]), hair, 4)
    s.stroke(curve([(1038, 452), (1048, 446), (1060, 450)]), hair, 4)
    s.stroke(curve([(1026, 452), (1020, 476), (1030, 480)]), "#A8704E", 3.4)
    s.stroke(curve([(996, 494), (1024, 484), (1052, 494)]), hair, 8)
    s.stroke(curve([(1010, 502), (1024, 506), (1038, 502)]), "#9C4A3C", 4)
    hat = blob([(950, 420), (962, 390), (1024, 378), (1084, 392), (1094, 422), (1024, 408)])
    silk(blob([(968, 396), (984, 330), (1024, 286), (1066, 330), (1080, 398), (1024, 386)]), "#F0E8D8", 90)
    s.stroke(curve([(1024, 290), (1024, 384)]), "#7A5A3A", 5)
    s.stroke(ornament.horn(1024, 356, 5.2, 0, 3), "#7A5A3A", 4)
    silk(hat, "#6B4630", 20)
    # dombra across his lap
    body = blob([(884, 798), (920, 736), (984, 716), (1024, 742), (1020, 792), (972, 836), (914, 842)])
    neck = ribbon([(1004, 742), (1130, 656), (1276, 556)], [26, 20, 18])
    silk(neck, "#8A5630", -34)
    silk(body, "#C78B4C", -34, sheen=0.2)
    s.stroke(
        blob([(900, 796), (930, 748), (982, 734), (1006, 752), (1002, 786), (964, 818), (918, 824)]),
        "#7E4B22",
        3.4,
    )
    s.fill(ellipse(958, 776, 10, 10), "#3A2312")
    silk(ribbon([(1262, 566), (1304, 536)], [30, 34]), "#6A3E22", -34)
    for d in (-3, 3):
        s.stroke(line_path([(936, 800 + d), (1290, 546 + d)]), "#F4ECD8", 1.8)
    for t in range(7):
        x, y = 1050 + 30 * t, 712 - 21 * t
        s.stroke(line_path([(x - 6, y - 9), (x + 6, y + 9)]), "#F0DDAF", 2.2)
    silk(ribbon([(934, 582), (900, 680), (930, 752), (976, 772)], [76, 66, 52, 40]), "#357A98", 50)
    silk(ribbon([(1116, 590), (1180, 676), (1184, 660), (1160, 634)], [70, 58, 46, 36]), "#2A5F79", -50)
    silk(blob([(960, 756), (990, 758), (1002, 780), (984, 796), (958, 788)]), skin, 20)
    silk(blob([(1136, 636), (1160, 616), (1182, 630), (1172, 656), (1146, 660)]), skin, 20)
    # woman, left of the middle
    skirt = blob(
        [
            (470, 880),
            (500, 780),
            (560, 720),
            (660, 712),
            (750, 760),
            (806, 850),
            (790, 908),
            (640, 926),
            (500, 914),
        ]
    )
    silk(skirt, "#B7B04E", 80)
    for i in range(4):
        s.stroke(curve([(590 + 34 * i, 740), (560 + 56 * i, 830), (540 + 70 * i, 916)]), "#7E7A2E", 5)
    s.stroke(curve([(486, 888), (640, 902), (796, 884)]), "#A83A34", 10)
    s.stroke(curve([(496, 866), (640, 880), (792, 862)]), "#F2E3C2", 5)
    silk(
        blob(
            [
                (560, 760),
                (548, 660),
                (566, 580),
                (622, 544),
                (690, 556),
                (728, 620),
                (724, 710),
                (706, 772),
                (630, 786),
            ]
        ),
        "#8E2F4A",
        84,
    )
    s.stroke(curve([(590, 766), (596, 660), (612, 590)]), "#E8C270", 7)
    s.stroke(curve([(690, 768), (696, 670), (680, 590)]), "#E8C270", 7)
    silk(
        blob(
            [(596, 470), (606, 428), (640, 412), (672, 430), (680, 476), (664, 520), (636, 536), (608, 514)]
        ),
        skin,
        70,
    )
    veil = blob(
        [
            (566, 470),
            (580, 400),
            (640, 366),
            (698, 402),
            (712, 476),
            (730, 570),
            (716, 650),
            (664, 668),
            (636, 674),
            (604, 664),
            (560, 640),
            (552, 560),
        ]
    )
    veil.addPath(
        blob([(600, 474), (610, 434), (640, 420), (668, 436), (676, 476), (660, 516), (636, 530), (612, 512)])
    )
    veil.setFillRule(Qt.FillRule.OddEvenFill)
    silk(veil, "#F3EEE2", 86)
    s.stroke(ornament.horn(638, 622, 6.4, 180, 3), "#C8503C", 5)
    s.stroke(curve([(566, 598), (638, 652), (712, 598)]), "#C8503C", 4)
    silk(blob([(574, 404), (590, 358), (640, 336), (692, 360), (704, 406), (640, 384)]), "#F7F3EA", 10)
    s.stroke(curve([(612, 470), (622, 466), (630, 471)]), hair, 4)
    s.stroke(curve([(646, 471), (655, 466), (664, 470)]), hair, 4)
    s.stroke(curve([(638, 472), (635, 490), (642, 493)]), "#A8704E", 3)
    s.stroke(curve([(626, 508), (638, 512), (650, 507)]), "#B04A40", 4.4)
    silk(ribbon([(580, 600), (540, 700), (510, 780), (470, 812)], [62, 56, 46, 36]), "#9C3653", 56)
    silk(ribbon([(706, 606), (740, 700), (690, 760), (640, 772)], [60, 54, 46, 36]), "#842A44", -50)
    silk(blob([(440, 808), (466, 798), (484, 812), (470, 832), (444, 832)]), skin, 20)
    silk(blob([(616, 764), (644, 758), (660, 774), (640, 790), (616, 786)]), skin, 20)
    # cradle, left foreground
    for x in (262, 480):
        silk(ribbon([(x - 34, 1018), (x, 1030), (x + 34, 1018)], [20, 24, 20]), "#8A5630", 10)
        silk(
            ribbon(
                [(x - 22, 1014), (x - 12, 900), (x, 820), (x + 12, 900), (x + 22, 1014)], [16, 16, 18, 16, 16]
            ),
            "#A86E3C",
            80,
        )
    silk(ribbon([(236, 824), (370, 818), (506, 824)], [20, 20, 20]), "#A86E3C", 2)
    for x in (232, 510):
        silk(ellipse(x, 824, 14, 14), "#E8C270", 0)
    bed = polygon((250, 924), (492, 924), (478, 996), (264, 996))
    silk(bed, "#C78B4C", 0)
    s.stroke(ornament.frieze(296, 962, 4.6, 6, rails=False), "#7E3A24", 4, clip=bed)
    silk(blob([(262, 926), (290, 890), (380, 880), (460, 896), (486, 926), (380, 934)]), "#D8663E", 20)
    silk(blob([(258, 924), (262, 888), (300, 878), (330, 900), (326, 928)]), "#F3EEE2", 40)
    silk(ellipse(298, 898, 25, 23), skin, 60)
    s.stroke(curve([(288, 896), (294, 899), (298, 896)]), hair, 2.6)
    s.stroke(curve([(306, 896), (311, 899), (315, 896)]), hair, 2.6)
    s.stroke(curve([(296, 908), (302, 911), (308, 908)]), "#B04A40", 2.6)
    s.stroke(curve([(276, 886), (298, 870), (322, 886)]), "#E8C270", 7)
    s.stroke(curve([(380, 832), (382, 860), (378, 876)]), "#E8C270", 3)
    silk(ellipse(379, 880, 9, 9), "#4FBFC2", 0)
    frame(s, x0, y0, x1, y1, 112, SILVER.but(mirror=0.0), SILVER)
    return s


GIFTS: Final[dict[str, Callable[[], Sheet]]] = {
    "silver-box-1999": silver_box,
    "saks-bowl-2001": saks_bowl,
    "baiterek-bottle-2006": baiterek_bottle,
    "jasper-bowl-2010": jasper_bowl,
    "golden-apple-2010": golden_apple,
    "incense-burner-2006": incense_burner,
    "wool-rug-2001": wool_rug,
    "mountains-painting-2018": mountains_painting,
    "osce-medallion-2010": osce_medallion,
    "kokpar-2018": kokpar,
    "camel-candlestick-2011": camel_candlestick,
    "winged-lions-hourglass-2013": winged_lions_hourglass,
    "yurta-carriage-2006": yurta_carriage,
    "horse-head-bracelet-2001": horse_head_bracelet,
    "saddle-2001": saddle,
    "velvet-robe-2004": velvet_robe,
    "chess-set-2014": chess_set,
    "family-embroidery-2018": family_embroidery,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Draws all gifts, or those named."""
    parser = argparse.ArgumentParser(prog="gifts", description=__doc__.partition("\n")[0])
    parser.add_argument("ids", nargs="*", metavar="ID", help="record ids; all when none is given")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help=f"folder (default {DEFAULT_OUT})")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.ids if name not in GIFTS]
    if unknown:
        parser.error(f"no drawing for {', '.join(unknown)}; there are {', '.join(GIFTS)}")
    for name in options.ids or GIFTS:
        target = options.out / f"{name}.png"
        width, height = GIFTS[name]().save(target, 1400)
        print(f"{target}  {width} × {height}  {target.stat().st_size // 1024} KB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
