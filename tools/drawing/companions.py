"""Draws what an object's size is shown beside: a coin, a hand and a standing person, in the manner of the
engravings. One picture each in `assets/look`, cut to what is drawn, so that its height is the thing's own.

    python tools/drawing/companions.py

The lengths are those of `kiosk.ui.viewer.lifesize`: the hand from the wrist to the tip of the middle finger,
the coin across, the person from the floor to the crown. The coin carries its value and nothing of the real
coin's design.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import pyvips
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPainterPath, QTransform

from engraving import Material, Point, Sheet, blob, curve, ellipse, polygon, ribbon

LOOK: Final = Path(__file__).resolve().parents[2] / "assets" / "look"
FONTS: Final = LOOK.parent / "fonts"
BONE: Final = Material("#D8CDB4", light="#FFF9EA", gloss=0.22, ambient=0.10, body=0.13, edge=0.75)
STEEL: Final = Material("#DDE2E3", gloss=0.5, ambient=0.10, mirror=0.2, body=0.2, edge=0.7)
BRASS: Final = Material("#E8C270", light="#FFF6DC", gloss=0.5, ambient=0.12, mirror=0.2, body=0.2)

HAND_PX: Final = 6.0  # pixels in a millimetre of the hand
FIGURE_PX: Final = 0.66


def _at(points: list[Point], k: float, by: Point) -> list[Point]:
    return [(by[0] + x * k, by[1] + y * k) for x, y in points]


def _limb(points: list[Point], widths: list[float], k: float, by: Point) -> QPainterPath:
    """A finger or an arm: a ribbon along its bones with a round end."""
    spine = _at(points, k, by)
    end, wide = spine[-1], widths[-1] * k
    limb = ribbon(spine, [width * k for width in widths])
    return limb.united(ellipse(end[0], end[1], wide / 2, wide / 2))


def _united(parts: list[QPainterPath]) -> QPainterPath:
    whole = parts[0]
    for part in parts[1:]:
        whole = whole.united(part)
    return whole.simplified()


def hand() -> Sheet:
    """A left hand, its palm towards us: 182.5 mm from the wrist to the tip of the middle finger."""
    k, by = HAND_PX, (70.0, 20.0)

    def at(points: list[Point]) -> list[Point]:
        return _at(points, k, by)

    fingers: list[tuple[list[Point], list[float]]] = [
        ([(41, 108), (35, 66), (31.5, 38), (29.5, 18)], [21, 18.5, 17, 13.5]),
        ([(59, 104), (57.5, 56), (57, 26), (56.5, 7)], [21, 19, 17.5, 14]),
        ([(77, 108), (81, 62), (83.5, 34), (85, 16)], [20, 17.5, 16, 13]),
        ([(94.5, 116), (99.5, 84), (103.5, 62), (106, 48)], [20, 15.5, 13.5, 11]),
        ([(50, 164), (26, 132), (11, 108), (3, 88)], [40, 27, 21, 15.5]),
    ]
    palm = blob(
        at(
            [
                (31, 96), (46, 86), (60, 84), (78, 88), (96, 98), (104.5, 114), (105, 136), (101, 156),
                (96, 174), (95, 204), (36, 204), (37, 184), (32, 168), (27, 146), (27, 120),
            ]
        )
    )  # fmt: skip
    whole = _united([palm, *(_limb(points, widths, k, by) for points, widths in fingers)])
    x, y = by
    whole = whole.intersected(
        polygon((x - 60, y - 20), (x + 760, y - 20), (x + 760, y + 182.5 * k), (x - 60, y + 182.5 * k))
    )
    creases = [
        (curve(at([(104, 119), (88, 117), (70, 111), (52, 96)])), 8.0, 9.0),
        (curve(at([(28, 119), (48, 122), (68, 128), (90, 142)])), 8.0, 9.0),
        (curve(at([(28, 117), (46, 127), (57, 145), (56, 166), (50, 178)])), 9.0, 10.0),
        (curve(at([(30, 79), (39, 81)])), 6.0, 7.0),
        (curve(at([(25, 49), (40, 47.5)])), 6.0, 7.0),
        (curve(at([(48, 71), (66, 71)])), 6.0, 7.0),
        (curve(at([(49, 38), (65.5, 38)])), 6.0, 7.0),
        (curve(at([(71, 77), (89, 80)])), 6.0, 7.0),
        (curve(at([(74.5, 45), (91, 47.5)])), 6.0, 7.0),
        (curve(at([(88, 93), (105, 98)])), 6.0, 7.0),
        (curve(at([(94, 69.5), (110, 74)])), 6.0, 7.0),
        (curve(at([(1, 113), (18, 103)])), 6.0, 7.0),
        (curve(at([(38, 177), (66, 179.5), (94, 177)])), 6.0, 6.0),
    ]
    swells = [
        (ellipse(x + 44 * k, y + 150 * k, 13 * k, 20 * k), 40.0, 26.0),
        (ellipse(x + 88 * k, y + 150 * k, 10 * k, 22 * k), 40.0, 20.0),
        (ellipse(x + 66 * k, y + 104 * k, 30 * k, 6 * k), 40.0, 12.0),
    ]
    sheet = Sheet(800, 1160, gap=6.4)
    sheet.relief(whole, BONE, depth=0.8, bulge=0.3, angle=-7, carve=creases, swell=swells, outline=2.4)
    return sheet


def coin() -> Sheet:
    """Two metals and the value, across 24.5 mm."""
    sheet, r = Sheet(760, 760, gap=5.6), 356.0
    c = r + 12
    value = QPainterPath()
    font = QFont("Source Serif 4 Subhead")
    font.setPixelSize(236)
    value.addText(0, 0, font, "100")
    box = value.boundingRect()
    value = QTransform.fromTranslate(c - box.center().x(), c - box.center().y()).map(value)
    beads = [(ellipse(c, c, r * 0.9, r * 0.9), 5.0, 9.0)]
    sheet.relief(ellipse(c, c, r, r), STEEL, flat=26, depth=1.0, angle=0, bulge=0.0, carve=beads, outline=2.6)
    inner = ellipse(c, c, r * 0.68, r * 0.68)
    sheet.relief(
        inner, BRASS, flat=20, depth=0.9, bulge=0.0, angle=0, swell=[(value, 5.0, 16.0)], outline=2.2
    )
    sheet.stroke(value, "#5A4418", 2.2, opacity=0.75)
    return sheet


def figure() -> Sheet:
    """A standing person, 1,700 mm from the floor to the crown."""
    k, by = FIGURE_PX, (190.0, 16.0)  # x 0 is the middle

    def at(points: list[Point]) -> list[Point]:
        return _at(points, k, by)

    def both(points: list[Point], widths: list[float]) -> list[QPainterPath]:
        other = [(-x, y) for x, y in points]
        return [_limb(points, widths, k, by), _limb(other, widths, k, by)]

    head = blob(
        at(
            [
                (0, 0),
                (50, 18),
                (74, 84),
                (68, 152),
                (38, 216),
                (0, 232),
                (-38, 216),
                (-68, 152),
                (-74, 84),
                (-50, 18),
            ]
        )
    )
    neck = blob(at([(-46, 190), (46, 190), (52, 262), (96, 320), (-96, 320), (-52, 262)]))
    robe = blob(
        at(
            [
                (0, 286), (70, 280), (150, 306), (200, 352), (206, 440), (184, 560), (170, 680), (184, 860),
                (204, 1040), (222, 1220), (232, 1372), (120, 1394), (0, 1400), (-120, 1394), (-232, 1372),
                (-222, 1220), (-204, 1040), (-184, 860), (-170, 680), (-184, 560), (-206, 440), (-200, 352),
                (-150, 306), (-70, 280),
            ]
        )
    )  # fmt: skip
    sleeves = both([(150, 340), (196, 470), (218, 610), (218, 740), (204, 822)], [78, 104, 100, 90, 78])
    hands = both([(206, 800), (198, 858), (190, 884)], [52, 50, 34])
    legs = both([(84, 1330), (84, 1480), (84, 1640)], [120, 108, 92])
    feet = [
        blob(
            at(
                [
                    (s * 40, 1616),
                    (s * 126, 1616),
                    (s * 158, 1676),
                    (s * 138, 1702),
                    (s * 50, 1702),
                    (s * 34, 1668),
                ]
            )
        )
        for s in (1, -1)
    ]
    sheet = Sheet(390, 1160, gap=5.2)
    floor = polygon((0, 0), (390, 0), (390, by[1] + 1700 * k), (0, by[1] + 1700 * k))
    folds = [
        (curve(at([(-96, 300), (-40, 400), (8, 520), (14, 760), (18, 1080), (20, 1400)])), 4.0, 7.0),
        (curve(at([(96, 300), (60, 380), (8, 520)])), 4.0, 7.0),
        (curve(at([(-172, 676), (-60, 700), (60, 700), (172, 676)])), 5.0, 6.0),
        (curve(at([(-172, 722), (-60, 746), (60, 746), (172, 722)])), 5.0, 6.0),
        (curve(at([(-104, 780), (-120, 1000), (-134, 1380)])), 5.0, 3.0),
        (curve(at([(112, 780), (126, 1000), (140, 1380)])), 5.0, 3.0),
    ]
    dark = BONE.but(gain=0.75)
    for part in (*legs, *feet):
        sheet.relief(part.intersected(floor), dark, depth=0.8, bulge=0.25, outline=2.0)
    sheet.relief(neck, BONE, depth=0.6, outline=1.8)
    sheet.relief(robe, BONE, depth=0.75, bulge=0.2, carve=folds, outline=2.2, halo=2)
    for part in (*hands, *sleeves):
        sheet.relief(part, BONE, depth=0.7, bulge=0.25, outline=2.0, halo=2)
    sheet.relief(head, BONE, depth=0.9, bulge=0.2, outline=2.0, halo=2)
    return sheet


def save(sheet: Sheet, path: Path, colours: int = 64) -> None:
    """The drawing cut to its very edges, with few colours."""
    image = sheet.finish()
    picture = pyvips.Image.new_from_memory(
        bytes(image.constBits()), image.width(), image.height(), 4, "uchar"
    )
    left, top, width, height = picture[3].find_trim(threshold=24, background=[0])
    picture = picture.crop(left, top, width, height).copy(interpretation="srgb")
    picture.pngsave(str(path), palette=True, Q=90, dither=0.0, effort=9, compression=9, keep="none")
    print(path.name, width, height, path.stat().st_size)


def main() -> int:
    app = QGuiApplication(sys.argv)
    for font in FONTS.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(font))
    for name, draw in (("hand", hand), ("coin", coin), ("figure", figure)):
        save(draw(), LOOK / f"{name}.png")
    del app
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
