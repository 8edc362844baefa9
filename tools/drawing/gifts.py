"""The eighteen gifts of the exhibition, each drawn as an engraving in light.

Every function returns a `Sheet` with one thing on a transparent ground; `GIFTS` names them by record id. They
are illustrations after the written descriptions in the lists of gifts, not pictures of the things themselves:
no photograph was used.

    python -m tools.drawing.gifts [--out FOLDER] [ID …]
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from math import atan2, cos, floor, hypot, pi, sin, sqrt
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from . import ornament
from . import palette as c
from .engraving import (
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
from .ornament import pen
from .palette import NIGHT, mix

DEFAULT_OUT: Final = Path("content/kazakhstan-diplomacy/media/gifts")

SILVER: Final = Material(c.SILVER, mirror=0.55, gloss=0.5, ambient=0.07)
GILT: Final = Material(c.GILT, light="#FFF6DC", mirror=0.4, gloss=0.5, ambient=0.08)
GOLD: Final = Material(c.YELLOW_GOLD, light="#FFF4D0", mirror=0.45, gloss=0.55, ambient=0.08)
BRONZE: Final = Material(c.BRONZE, light="#FFE3BD", gloss=0.5, ambient=0.07, hardness=20)
JASPER: Final = Material(c.JASPER, light="#E6F4E2", gloss=0.7, hardness=30, ambient=0.15, gamma=1.0, body=0.22)
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
    ramp = [mix(base, "#12281F", 0.62), mix(base, "#12281F", 0.25), base, mix(base, "#DCD8A8", 0.30),
            mix(base, "#B06A45", 0.62)]

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
    lid = s.dish(cx, 470, 664, 664 * k, SILVER.but(mirror=0.0, gain=1.1), spun=0.62, gap=5.6,
                 pattern=lambda x, y: (c.GILT, 1.2) if hypot(x, y) > 0.93 else None)
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
        JASPER, tilt=0.2, mouth=False, pattern=lambda u, v: stone(u * 3.2, v * 1.0),
    )
    s.inlay(veins(4000, 500, 21, 16), on(body, 4000, 500), "#C9D8A8", 2.0, piece=20, floor_light=0.15)
    s.lathe(cx, [(92, 794), (114, 804), (120, 818), (112, 832), (94, 838)], GILT, tilt=0.2, mouth=False, gap=4)
    rim = s.lathe(
        cx,
        [(672, 214), (668, 236), (660, 290), (652, 330), (640, 340)],
        SILVER, tilt=0.2, inside=JASPER.but(gain=0.75, ambient=0.10),
        well=[(672, 214), (650, 320), (600, 450), (500, 560), (400, 620)],
    )
    width = 2 * pi * 660
    s.inlay(rails(width, 14, 110), on(rim, width, 126), c.GILT, 5, piece=30)
    s.inlay(horns_round(46, width / 322, 62, turned=True, stem=3.2), on(rim, width, 126), c.SILVER, 4.4, cut=True)
    for i in range(-3, 4):
        th = i * pi / 7.2
        x = cx + 646 * sin(th)
        y = 336 + 0.2 * 640 * cos(th)
        w = 56 * cos(th) + 6
        lean_x = -sin(th) * 112
        tip = (x + lean_x, y + 226 * cos(th * 0.5))
        mid = (x + lean_x * 0.35, y + 96)
        leaf = blob([(x - w, y - 16), (x, y - 24), (x + w, y - 16), (x + w * 0.9, y + 22),
                     (mid[0] + w * 0.30, mid[1] - 8), (mid[0] + w * 0.44, mid[1] + 30), tip,
                     (mid[0] - w * 0.44, mid[1] + 30), (mid[0] - w * 0.30, mid[1] - 8), (x - w * 0.9, y + 22)])
        s.relief(leaf, SILVER.but(mirror=0.2), gap=4.6, depth=0.7, lean=(0.7 * sin(th), 0.1), halo=3)
        s.gem(x + lean_x * 0.1, y + 14, 25 * cos(th) + 4, 27, "#EEF0EA", c.GILT)
        s.gem(mid[0] + lean_x * 0.12, mid[1] + 34, 10 * cos(th) + 2, 12, "#BFE3F2", c.GILT)
    return s


def golden_apple() -> Sheet:
    """An apple, gold in colour, six inches high, on a base of green stone."""
    s = Sheet(1250, 1560, 6.4)
    cx = 600.0
    stone = jasper(4.0, 5, c.MALACHITE)
    s.lathe(cx, [(318, 1284), (336, 1292), (342, 1380), (352, 1450)], GREEN_STONE, tilt=0.2, mouth=False,
            pattern=lambda u, v: stone(u * 3.6, v * 0.5))
    s.dish(cx, 1284, 318, 63, GREEN_STONE.but(gain=0.7), pattern=lambda x, y: stone(x * 0.6, y * 0.6), gap=5)
    s.lathe(cx, [(352, 1448), (368, 1456), (368, 1478), (358, 1484)], GILT, tilt=0.2, mouth=False, gap=4)
    s.lathe(cx, [(120, 1180), (138, 1240), (196, 1288)], GILT, tilt=0.2, mouth=False, gap=4.4)
    apple = blob([
        (cx, 376), (cx + 90, 342), (cx + 220, 322), (cx + 360, 372), (cx + 456, 500), (cx + 482, 680),
        (cx + 440, 880), (cx + 340, 1060), (cx + 210, 1186), (cx + 90, 1232), (cx, 1238), (cx - 90, 1232),
        (cx - 210, 1186), (cx - 340, 1060), (cx - 440, 880), (cx - 482, 680), (cx - 456, 500), (cx - 360, 372),
        (cx - 220, 322), (cx - 90, 342),
    ])
    s.relief(
        apple, GOLD.but(gloss=0.8, mirror=0.3), depth=1.2, bulge=0.14, halo=3,
        swell=[
            (ellipse(cx - 200, 440, 170, 110), 90, 40), (ellipse(cx + 216, 440, 170, 110), 90, 40),
            (ellipse(cx, 372, 130, 40), 36, -92), (ellipse(cx - 8, 520, 30, 110), 50, -14),
        ],
    )
    s.sweep([(cx - 4, 404), (cx + 4, 320), (cx + 28, 236), (cx + 72, 168)], lambda t: 13 + 9 * t * t,
            BRONZE, gap=5, halo=3)
    leaf = blob([(cx + 34, 268), (cx + 110, 176), (cx + 250, 120), (cx + 420, 150), (cx + 330, 258),
                 (cx + 180, 312)])
    ribs = [(curve([(cx + 34, 268), (cx + 200, 220), (cx + 412, 152)]), 9.0, 12.0)]
    for t in (0.22, 0.38, 0.54, 0.7):
        x, y = cx + 34 + 376 * t, 266 - 104 * t
        ribs += [(curve([(x, y), (x + 36, y - 26), (x + 84, y - 52)]), 6.0, 6.0),
                 (curve([(x, y), (x + 50, y + 10), (x + 88, y + 40)]), 6.0, 6.0)]
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
    neck = blob(at([(436, 392), (500, 356), (566, 352), (626, 402), (600, 476), (520, 560), (430, 590), (404, 480)]))
    s.relief(neck, metal, gap=5, angle=side * 30, halo=4,
             carve=[(curve(at([(452, 430 + 34 * i), (500, 424 + 32 * i), (556, 442 + 26 * i)])), 8, 9)
                    for i in range(4)])
    head = blob(at([
        (536, 388), (560, 348), (604, 340), (646, 366), (690, 424), (718, 470), (716, 502), (690, 518),
        (658, 508), (624, 496), (592, 484), (556, 452),
    ]))
    s.relief(head, metal, gap=4.6, angle=side * 40, halo=4, depth=1.1,
             carve=[(curve(at([(690, 506), (668, 490), (652, 486)])), 6, 9),
                    (curve(at([(572, 462), (606, 452), (622, 476)])), 7, 8),
                    (ellipse(cx + side * 704, 478, 5, 5), 7, 9)],
             swell=[(ellipse(cx + side * 612, 384, 22, 12), 8, 12), (ellipse(cx + side * 590, 440, 26, 30), 14, 10)])
    beard = blob(at([(652, 506), (668, 512), (664, 552), (640, 588), (636, 546)]))
    s.relief(beard, metal, gap=4, angle=70, halo=2)
    ear = blob(at([(556, 392), (534, 402), (496, 428), (490, 446), (520, 444), (556, 424)]))
    s.relief(ear, metal, gap=4, angle=side * 20, halo=3,
             carve=[(curve(at([(548, 408), (522, 424), (502, 440)])), 7, 9)])
    s.gem(cx + side * 619, 396, 11, 9, c.CARNELIAN, c.GILT)
    s.sweep(horn_spine, lambda t: 39 - 35 * t**1.2, metal, gap=4.6, halo=4,
            pattern=lambda u, t: (None, 0.22) if (t * 16) % 1 < 0.18 else None)


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
        cx, [(486, 330), (492, 400), (478, 520), (424, 650), (320, 762), (190, 824), (150, 832)], SILVER,
        tilt=0.22, inside=GILT.but(gain=0.9), pattern=work,
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
        s.sweep([(cx + 46 * x, 640), (cx + 92 * x, 520), (cx + 206 * x, 390), (cx + 296 * x, 226)],
                lambda t: 8 - 6 * t, CRYSTAL.but(gain=0.45), gap=4)
    ball = s.lathe(
        cx, [(3, 112), (66, 121), (120, 152), (160, 204), (174, 268), (164, 332), (132, 388), (84, 426), (40, 442)],
        gold, tilt=0.12, mouth=False)
    for k in range(24):
        meridian = line_path([((k + 0.5) * 1000 / 24, y * 10.0) for y in range(4, 99)])
        s.inlay(meridian, on(ball, 1000, 1000), c.YELLOW_GOLD, 2.4, cut=True)
    s.inlay(rails(1000, 190, 370, 550, 730, 880), on(ball, 1000, 1000), c.YELLOW_GOLD, 2.4, cut=True, piece=10)

    def facet(u: float, v: float) -> Ink:
        a, b = u * 18, v * 11
        return None, (0.5 if (floor(a + b) + floor(a - b)) % 2 else 1.1)

    trunk = s.lathe(
        cx, [(112, 470), (86, 540), (66, 640), (58, 780), (60, 960), (74, 1140), (112, 1300), (178, 1420), (232, 1478)],
        CRYSTAL, tilt=0.14, pattern=facet, mouth=True, inside=CRYSTAL.but(gain=0.4))
    for k in range(36):
        for slant in (-1, 1):
            x0 = (k + 0.5) * 1000 / 18
            wire = line_path([(x0 + slant * t * 1000 * 11 / 18 / 60, 1000 * t / 60) for t in range(61)])
            if k < 18:
                s.inlay(wire, on(trunk, 1000, 1000), "#FFFFFF", 2.6, floor_light=0.42)
    for k in (-2, -1, 1, 2):
        th = k * pi / 5.2
        pts = [(cx + (r + 9) * sin(th), y + 0.14 * (r + 9) * cos(th)) for r, y in
               ((88, 540), (70, 640), (60, 780), (62, 960), (78, 1140), (118, 1300), (190, 1424), (238, 1476))]
        s.sweep(pts, lambda t: 5 + 6 * t, CRYSTAL.but(mirror=0.4), gap=3.6, halo=2)
    for sgn in (-1, 1):
        for i in range(-4, 5):
            th = i * pi / 9.6
            pts = [(cx + 62 * sin(th), 606), (cx + 84 * sin(th + sgn * 0.06), 520),
                   (cx + 166 * sin(th + sgn * 0.16), 424), (cx + 238 * sin(th + sgn * 0.26), 324),
                   (cx + 300 * sin(th + sgn * 0.32), 214)]
            s.sweep([(x, y + 15 * max(0.0, cos(th)) * (606 - y) / 380) for x, y in pts],
                    lambda t: 8.5 - 6.5 * t, CRYSTAL.but(mirror=0.3), gap=3.6, halo=1.5)
    s.lathe(cx, [(74, 566), (84, 574), (84, 594), (74, 602)], gold, tilt=0.14, mouth=False, gap=4)
    s.lathe(cx, [(228, 1474), (252, 1484), (256, 1530), (250, 1540)], CRYSTAL, tilt=0.14, mouth=False,
            pattern=lambda u, v: (None, 0.4) if abs((u * 30) % 1 - 0.5) < 0.1 else None)
    s.lathe(cx, [(250, 1534), (264, 1540), (264, 1558), (256, 1562)], gold, tilt=0.14, mouth=False, gap=4)
    return s


GIFTS: Final[dict[str, Callable[[], Sheet]]] = {
    "silver-box-1999": silver_box,
    "saks-bowl-2001": saks_bowl,
    "baiterek-bottle-2006": baiterek_bottle,
    "jasper-bowl-2010": jasper_bowl,
    "golden-apple-2010": golden_apple,
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
