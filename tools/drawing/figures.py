"""Beasts and riders for the engravings, as cut-out reliefs in the manner of steppe gold plaques.

Each is built from a few splines in its own small space – feet on y = 0, the beast looking right – and set
into a `Sheet` by a `Stand`, which moves, enlarges and turns it. Further limbs are drawn first and dimmer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, radians, sin

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

from engraving import Material, Point, Sheet, blob, curve, ellipse, ribbon
from palette import NIGHT, mix


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a figure stands: its feet at (x, y), `k` times its own size, `left` when it looks left.

    `lean` turns the whole figure, degrees clockwise before mirroring.
    """

    x: float
    y: float
    k: float = 1.0
    left: bool = False
    lean: float = 0.0

    def at(self, points: Sequence[Point]) -> list[Point]:
        """Points of the figure's space in the drawing."""
        a = radians(self.lean)
        out = []
        for px, py in points:
            qx, qy = px * cos(a) - py * sin(a), px * sin(a) + py * cos(a)
            out.append((self.x + (-qx if self.left else qx) * self.k, self.y + qy * self.k))
        return out

    def one(self, x: float, y: float) -> Point:
        """One point."""
        return self.at([(x, y)])[0]

    def blob(self, *points: Point) -> QPainterPath:
        """A closed smooth outline."""
        return blob(self.at(points))

    def limb(self, points: Sequence[Point], widths: Sequence[float]) -> QPainterPath:
        """A tapering limb along a smooth spine."""
        return ribbon(self.at(points), [w * self.k for w in widths])

    def groove(
        self, *points: Point, width: float = 6.0, depth: float = 7.0
    ) -> tuple[QPainterPath, float, float]:
        """A carved line."""
        return curve(self.at(points)), width * self.k, depth * self.k

    def swelling(
        self, x: float, y: float, rx: float, ry: float, height: float
    ) -> tuple[QPainterPath, float, float]:
        """A muscle."""
        cx, cy = self.one(x, y)
        return ellipse(cx, cy, rx * self.k, ry * self.k), min(rx, ry) * 0.45 * self.k, height * self.k

    def angle(self, degrees: float) -> float:
        """A direction of hatching, turned with the figure."""
        d = degrees + self.lean
        return -d if self.left else d


def joined(*paths: QPainterPath) -> QPainterPath:
    """One silhouette out of several."""
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for path in paths:
        path.setFillRule(Qt.FillRule.WindingFill)
        whole = whole.united(path) if not whole.isEmpty() else path
    return whole


Leg = tuple[Sequence[Point], Sequence[float]]

HIND = (96.0, 66.0, 33.0, 24.0, 19.0, 30.0)
FORE = (70.0, 44.0, 28.0, 22.0, 18.0, 29.0)
# Legs by gait: near hind, near fore, far hind, far fore. Feet on y = 0, back at about y = -250.
GAITS: dict[str, tuple[Sequence[Point], Sequence[Point], Sequence[Point], Sequence[Point]]] = {
    "walk": (
        [(-108, -190), (-96, -130), (-132, -84), (-122, -40), (-127, -14), (-123, 0)],
        [(104, -165), (112, -112), (100, -66), (104, -34), (98, -14), (102, 0)],
        [(-86, -190), (-62, -130), (-84, -84), (-58, -42), (-52, -14), (-48, 0)],
        [(118, -165), (142, -116), (156, -72), (136, -44), (132, -24), (134, -10)],
    ),
    "gallop": (
        [(-108, -190), (-112, -126), (-172, -104), (-202, -58), (-226, -40), (-240, -26)],
        [(104, -165), (158, -134), (206, -140), (236, -104), (254, -92), (270, -90)],
        [(-86, -190), (-70, -126), (-120, -88), (-136, -40), (-152, -20), (-160, -4)],
        [(118, -165), (186, -152), (226, -172), (268, -150), (288, -142), (302, -142)],
    ),
    "rear": (
        [(-108, -190), (-76, -130), (-118, -84), (-96, -38), (-99, -14), (-95, 0)],
        [(112, -168), (172, -150), (200, -108), (172, -78), (160, -62), (152, -48)],
        [(-92, -190), (-44, -128), (-76, -84), (-44, -40), (-44, -14), (-40, 0)],
        [(118, -172), (190, -178), (232, -146), (208, -112), (196, -96), (190, -80)],
    ),
}


def horse(
    s: Sheet,
    at: Stand,
    material: Material,
    *,
    gait: str = "walk",
    gap: float = 4.6,
    tack: str = "",
    neck: float = 0.0,
) -> None:
    """A steppe horse, 250 units at the withers; `tack` is the colour of bridle and saddle cloth, if any."""
    near_hind, near_fore, far_hind, far_fore = GAITS[gait]
    far = material.but(gain=material.gain * 0.5)
    s.relief(
        at.limb([(-128, -232), (-176, -226), (-206, -170), (-214, -96), (-200, -60)], [20, 34, 46, 36, 6]),
        material.but(gain=0.8),
        gap=gap,
        angle=at.angle(70),
        halo=3,
        carve=[
            at.groove((-150, -224), (-186, -170), (-196, -90), width=5, depth=6),
            at.groove((-160, -228), (-200, -170), (-206, -90), width=5, depth=6),
        ],
    )
    for leg, widths in ((far_hind, HIND), (far_fore, FORE)):
        s.relief(at.limb(leg, [w * 0.94 for w in widths]), far, gap=gap, halo=3, angle=at.angle(6))
    n = neck
    body = at.blob(
        (-140, -212),
        (-104, -248),
        (-40, -240),
        (40, -238),
        (92, -256),
        (138, -240),
        (156, -196),
        (138, -150),
        (84, -132),
        (10, -128),
        (-50, -140),
        (-96, -138),
        (-134, -160),
    )
    throat = at.limb([(96, -190), (150, -244 + n * 0.3), (184, -306 + n)], [122, 86, 54])
    head = at.blob(
        (170, -334 + n),
        (190, -344 + n),
        (212, -330 + n),
        (240, -288 + n),
        (262, -254 + n),
        (262, -238 + n),
        (246, -228 + n),
        (230, -236 + n),
        (206, -262 + n),
        (182, -270 + n),
        (168, -296 + n),
    )
    whole = joined(body, throat, head, at.limb(near_hind, HIND), at.limb(near_fore, FORE))
    hx, hy = near_hind[1]
    s.relief(
        whole,
        material,
        gap=gap,
        halo=4,
        angle=at.angle(4),
        bulge=0.25,
        carve=[
            at.groove((-62, -226), (-58, -186), (-76, -150), width=14, depth=7),
            at.groove((74, -230), (66, -190), (84, -150), width=14, depth=7),
            at.groove((-118, -150), (hx + 30, hy - 4), width=10, depth=5),
            at.groove((182, -276 + n), (202, -282 + n), (214, -304 + n), width=7, depth=6),
            at.groove((262, -244 + n), (246, -242 + n), width=4, depth=6),
            at.groove((246, -262 + n), (252, -258 + n), width=6, depth=8),
            at.groove((204, -318 + n), (214, -312 + n), width=6, depth=9),
        ],
        swell=[at.swelling(-104, -200, 44, 40, 16), at.swelling(112, -196, 36, 46, 14)],
    )
    for dx in (-6, 8):
        s.relief(
            at.blob((172 + dx, -330 + n), (176 + dx, -364 + n), (186 + dx, -374 + n), (192 + dx, -338 + n)),
            material,
            gap=gap * 0.8,
            halo=2,
        )
    mane = at.blob(
        (188, -348 + n),
        (160, -338 + n),
        (128, -290 + n * 0.8),
        (104, -252),
        (92, -238),
        (108, -226),
        (132, -236),
        (150, -268 + n * 0.6),
        (168, -300 + n),
    )
    s.relief(
        mane,
        material.but(gain=0.75),
        gap=gap,
        halo=2,
        angle=at.angle(60),
        carve=[
            at.groove(
                (110 + 14 * i, -256 - 18 * i + n * i / 5),
                (124 + 12 * i, -236 - 16 * i + n * i / 5),
                width=6,
                depth=8,
            )
            for i in range(5)
        ],
    )
    if tack:
        s.stroke(curve(at.at([(240, -250 + n), (218, -282 + n), (178, -318 + n)])), tack, 4.4 * at.k)
        s.stroke(curve(at.at([(222, -308 + n), (206, -286 + n), (200, -264 + n)])), tack, 4.4 * at.k)
        s.stroke(curve(at.at([(238, -248 + n), (170, -262 + n * 0.6), (90, -262)])), tack, 3.6 * at.k)
        s.stroke(curve(at.at([(152, -176), (110, -196), (60, -214)])), tack, 6 * at.k)
        s.stroke(curve(at.at([(-136, -192), (-90, -206), (-30, -214)])), tack, 6 * at.k)


def rider(
    s: Sheet,
    at: Stand,
    material: Material,
    *,
    gap: float = 4.4,
    reach: Sequence[Point] = (),
    lean: float = 0.0,
    cap: Material | None = None,
) -> None:
    """A rider on a `horse` standing at the same place: leg, coat, arm and fur cap.

    `reach` is the hand's way from the shoulder, in the horse's space; `lean` bends him forward.
    """
    cap = cap or material
    cloth = at.blob((-44, -246), (0, -250), (52, -246), (66, -196), (40, -168), (-30, -170), (-56, -200))
    s.relief(
        cloth,
        cap.but(gain=0.8),
        gap=gap,
        halo=3,
        depth=0.5,
        carve=[at.groove((-44, -190), (0, -180), (52, -188), width=5, depth=5)],
    )
    leg = joined(
        at.limb([(6, -252), (44, -220), (58, -180)], [54, 46, 36]),
        at.limb([(58, -192), (42, -142), (36, -116)], [34, 28, 24]),
        at.limb([(26, -116), (44, -108), (72, -104)], [22, 22, 8]),
    )
    s.relief(leg, material, gap=gap, halo=4, carve=[at.groove((42, -160), (62, -158), width=5, depth=6)])
    d = lean
    coat = at.blob(
        (-34, -238),
        (-40, -290),
        (-30 + d * 0.6, -340),
        (-2 + d, -368),
        (30 + d, -362),
        (48 + d * 0.9, -330),
        (42 + d * 0.3, -280),
        (46, -240),
        (10, -226),
    )
    s.relief(
        coat,
        material,
        gap=gap,
        halo=4,
        carve=[
            at.groove((-38, -270), (0, -262), (42, -268), width=9, depth=7),
            at.groove((10 + d, -362), (14 + d * 0.5, -310), (8, -270), width=6, depth=5),
        ],
    )
    s.stroke(curve(at.at([(-40, -270), (0, -261), (43, -268)])), mix(NIGHT, cap.colour, 0.9), 4 * at.k)
    face = at.blob(
        (2 + d, -372),
        (4 + d, -404),
        (26 + d, -412),
        (42 + d, -396),
        (44 + d, -380),
        (36 + d, -364),
        (16 + d, -360),
    )
    s.relief(
        face,
        material,
        gap=gap * 0.85,
        halo=3,
        carve=[
            at.groove((36 + d, -384), (44 + d, -384), width=4, depth=5),
            at.groove((30 + d, -396), (40 + d, -397), width=4, depth=6),
        ],
    )
    hat = at.blob(
        (-12 + d, -376),
        (-8 + d, -404),
        (4 + d, -410),
        (12 + d, -440),
        (24 + d, -446),
        (34 + d, -420),
        (50 + d, -402),
        (44 + d, -394),
        (24 + d, -402),
        (8 + d, -392),
        (4 + d, -372),
    )
    s.relief(
        hat,
        cap,
        gap=gap * 0.85,
        halo=3,
        angle=at.angle(20),
        carve=[at.groove((2 + d, -408), (26 + d, -412), (48 + d, -404), width=5, depth=6)],
    )
    arm = list(reach) or [(4 + d, -344), (22 + d, -300), (70 + d, -282)]
    sleeve = at.limb(arm, [44, 36, *([26] * (len(arm) - 2))])
    s.relief(sleeve, material, gap=gap, halo=4, angle=at.angle(40))
    hx, hy = at.one(*arm[-1])
    s.relief(ellipse(hx, hy, 14 * at.k, 13 * at.k), material, gap=gap * 0.8, halo=2)


def horse_head(
    s: Sheet,
    at: Stand,
    material: Material,
    mane_of: Material,
    *,
    gap: float = 4.4,
    eye: str = "",
    bridle: str = "",
) -> None:
    """A horse's head and arched neck in profile, 420 units high, cut off below at y = 0."""
    neck = at.blob(
        (-150, 10),
        (-140, -90),
        (-110, -190),
        (-60, -280),
        (0, -340),
        (50, -350),
        (70, -300),
        (60, -240),
        (80, -150),
        (110, -70),
        (130, 10),
        (0, 30),
    )
    head = at.blob(
        (-6, -352),
        (40, -384),
        (84, -370),
        (130, -310),
        (176, -240),
        (204, -190),
        (208, -162),
        (190, -142),
        (164, -146),
        (146, -164),
        (110, -190),
        (70, -206),
        (36, -230),
        (10, -280),
    )
    s.relief(
        joined(neck, head),
        material,
        gap=gap,
        halo=4,
        angle=at.angle(12),
        carve=[
            at.groove((36, -232), (66, -240), (86, -284), (80, -320), width=14, depth=11),
            at.groove((206, -168), (178, -172), (160, -168), width=6, depth=9),
            at.groove((182, -198), (192, -190), (188, -182), width=8, depth=11),
            at.groove((92, -334), (108, -330), (116, -320), width=9, depth=12),
            at.groove((84, -346), (108, -346), width=6, depth=6),
            at.groove((118, -290), (150, -236), (164, -204), width=8, depth=5),
            at.groove((-60, -120), (0, -90), (40, -40), width=26, depth=8),
            at.groove((20, -200), (30, -120), (70, -40), width=26, depth=7),
        ],
        swell=[at.swelling(66, -270, 30, 40, 14), at.swelling(180, -184, 20, 22, 7)],
    )
    for i in range(6):
        t = i / 5
        x, y = 4 - 140 * t, -366 + 270 * t**1.15
        lock = at.blob(
            (x + 44, y - 6),
            (x - 8, y - 18),
            (x - 54, y + 30),
            (x - 62, y + 92),
            (x - 36, y + 130),
            (x + 2, y + 84),
            (x + 36, y + 40),
        )
        s.relief(
            lock,
            mane_of,
            gap=gap * 0.9,
            halo=4,
            angle=at.angle(64),
            carve=[
                at.groove((x + 26, y + 2), (x - 22, y + 40), (x - 38, y + 112), width=6, depth=9),
                at.groove((x + 34, y + 16), (x + 2, y + 54), (x - 26, y + 116), width=5, depth=7),
            ],
        )
    s.relief(
        at.blob((26, -376), (50, -384), (96, -366), (112, -344), (90, -344), (60, -352), (34, -348)),
        mane_of,
        gap=gap * 0.9,
        halo=3,
        angle=at.angle(20),
        carve=[at.groove((40, -368), (96, -352), width=5, depth=7)],
    )
    s.relief(
        at.blob((16, -360), (14, -410), (32, -452), (52, -420), (56, -376), (38, -356)),
        material,
        gap=gap * 0.9,
        halo=4,
        angle=at.angle(40),
        carve=[at.groove((34, -430), (36, -376), width=12, depth=12)],
    )
    if eye:
        x, y = at.one(102, -328)
        s.gem(x, y, 13 * at.k, 10 * at.k, eye)
    if bridle:
        for line in (
            ((150, -166), (152, -210), (168, -232)),
            ((60, -206), (84, -260), (70, -352)),
            ((84, -262), (150, -204)),
        ):
            s.stroke(curve(at.at(line)), mix(NIGHT, bridle, 0.3), 12 * at.k)
            s.stroke(curve(at.at(line)), bridle, 7 * at.k)
        for point in ((84, -260), (150, -204)):
            x, y = at.one(*point)
            s.gem(x, y, 11 * at.k, 11 * at.k, eye or bridle, bridle)


def camel(
    s: Sheet, at: Stand, material: Material, *, gap: float = 3.6, load: str = "", step: int = 0
) -> None:
    """A two-humped camel walking, 300 units high; `step` 0 or 1 changes the feet, `load` colours a cloth."""
    far = material.but(gain=material.gain * 0.5)
    swing = (18, -18)[step % 2]
    hind, fore = (76.0, 46.0, 28.0, 22.0, 24.0, 34.0), (60.0, 40.0, 28.0, 22.0, 22.0, 32.0)
    s.relief(
        at.limb(
            [
                (-96, -150),
                (-84 + swing, -104),
                (-96 + swing, -66),
                (-84 + swing, -24),
                (-83 + swing, -14),
                (-79 + swing, -3),
            ],
            hind,
        ),
        far,
        gap=gap,
        halo=2,
    )
    s.relief(
        at.limb(
            [
                (86, -150),
                (90 - swing, -104),
                (94 - swing, -62),
                (88 - swing, -24),
                (88 - swing, -14),
                (92 - swing, -3),
            ],
            fore,
        ),
        far,
        gap=gap,
        halo=2,
    )
    s.relief(at.limb([(-122, -176), (-146, -150), (-148, -104)], [12, 10, 18]), far, gap=gap, halo=2)
    body = at.blob(
        (-126, -166),
        (-112, -206),
        (-84, -222),
        (-70, -262),
        (-52, -282),
        (-32, -262),
        (-14, -220),
        (8, -216),
        (22, -252),
        (42, -276),
        (62, -252),
        (76, -212),
        (112, -196),
        (128, -164),
        (104, -128),
        (50, -112),
        (-20, -112),
        (-90, -124),
    )
    neck = at.limb([(100, -160), (150, -142), (176, -188), (182, -248), (200, -282)], [84, 60, 46, 40, 40])
    head = at.blob(
        (180, -296),
        (200, -310),
        (226, -300),
        (256, -286),
        (264, -270),
        (252, -258),
        (222, -262),
        (196, -264),
        (178, -276),
    )
    wool = at.blob((166, -120), (150, -116), (140, -140), (160, -170), (184, -172), (182, -140))
    near = joined(
        at.limb(
            [
                (-94, -150),
                (-86 - swing, -106),
                (-106 - swing, -66),
                (-98 - swing, -24),
                (-99 - swing, -14),
                (-95 - swing, 0),
            ],
            hind,
        ),
        at.limb(
            [
                (84, -150),
                (86 + swing, -106),
                (92 + swing, -62),
                (86 + swing, -24),
                (86 + swing, -14),
                (90 + swing, 0),
            ],
            fore,
        ),
    )
    s.relief(
        joined(body, neck, head, near),
        material,
        gap=gap,
        halo=3,
        angle=at.angle(3),
        carve=[
            at.groove((-40, -230), (-20, -180), (-40, -130), width=9, depth=5),
            at.groove((88, -196), (72, -160), (84, -126), width=10, depth=7),
            at.groove((-74, -190), (-66, -160), (-84, -128), width=10, depth=6),
            at.groove((262, -272), (238, -272), width=4, depth=6),
            at.groove((216, -292), (224, -290), width=5, depth=8),
            *[
                at.groove((-70 + 10 * i, -262 + abs(i - 2) * 8), (-66 + 9 * i, -238), width=4, depth=5)
                for i in range(5)
            ],
            *[
                at.groove((26 + 9 * i, -258 + abs(i - 2) * 8), (28 + 9 * i, -232), width=4, depth=5)
                for i in range(5)
            ],
        ],
    )
    s.relief(
        wool,
        material.but(gain=0.85),
        gap=gap,
        halo=2,
        carve=[at.groove((170, -160), (160, -124), width=4, depth=5)],
    )
    s.relief(at.blob((184, -300), (180, -322), (190, -326), (198, -306)), material, gap=gap, halo=1)
    if load:
        pack = at.blob((-24, -232), (10, -230), (34, -200), (26, -140), (-36, -140), (-44, -200))
        s.relief(
            pack,
            Material(load, light="#FFF1D0"),
            gap=gap,
            halo=2,
            depth=0.8,
            carve=[
                at.groove((-40, -180), (0, -172), (30, -182), width=4, depth=5),
                at.groove((-4, -228), (-4, -142), width=4, depth=4),
            ],
        )


def bull(
    s: Sheet, at: Stand, material: Material, harness: Material, *, gap: float = 4.4, far: bool = False
) -> None:
    """A bull in harness at a walk, 230 units at the shoulder."""
    m = material.but(gain=material.gain * (0.6 if far else 1.0))
    dim = m.but(gain=m.gain * 0.5)
    hind, fore = (100.0, 66.0, 36.0, 30.0, 26.0, 34.0), (84.0, 54.0, 36.0, 30.0, 26.0, 34.0)
    s.relief(
        at.limb([(-156, -196), (-178, -176), (-182, -120), (-178, -76), (-184, -50)], [18, 16, 11, 10, 26]),
        dim,
        gap=gap,
        halo=3,
    )
    s.relief(
        at.limb([(-112, -150), (-92, -108), (-108, -70), (-84, -28), (-81, -14), (-77, 0)], hind),
        dim,
        gap=gap,
        halo=3,
    )
    s.relief(
        at.limb([(106, -140), (128, -98), (138, -60), (126, -28), (124, -14), (128, 0)], fore),
        dim,
        gap=gap,
        halo=3,
    )
    body = at.blob(
        (-164, -178),
        (-140, -212),
        (-70, -214),
        (0, -210),
        (62, -232),
        (108, -256),
        (150, -236),
        (172, -190),
        (160, -136),
        (118, -96),
        (50, -86),
        (-40, -92),
        (-110, -98),
        (-156, -130),
    )
    neck = at.limb([(110, -186), (178, -198), (222, -206)], [140, 116, 84])
    head = at.blob(
        (200, -248),
        (232, -252),
        (258, -232),
        (282, -176),
        (288, -148),
        (270, -134),
        (246, -142),
        (222, -168),
        (200, -186),
    )
    dewlap = at.blob((140, -150), (200, -180), (226, -168), (206, -122), (170, -96), (140, -104))
    near = joined(
        at.limb([(-120, -150), (-118, -104), (-144, -68), (-132, -28), (-132, -14), (-128, 0)], hind),
        at.limb([(104, -140), (92, -98), (84, -58), (88, -28), (85, -14), (89, 0)], fore),
    )
    s.relief(
        joined(body, neck, head, dewlap, near),
        m,
        gap=gap,
        halo=4,
        angle=at.angle(4),
        carve=[
            at.groove((-76, -204), (-66, -160), (-90, -108), width=14, depth=8),
            at.groove((66, -222), (58, -170), (80, -104), width=14, depth=8),
            at.groove((206, -190), (220, -204), (226, -226), width=8, depth=7),
            at.groove((284, -158), (262, -154), width=5, depth=6),
            at.groove((272, -172), (278, -166), width=6, depth=9),
            at.groove((238, -216), (248, -208), width=7, depth=10),
            *[
                at.groove((150 + 16 * i, -160 - 4 * i), (160 + 13 * i, -118 - 6 * i), width=6, depth=5)
                for i in range(4)
            ],
        ],
        swell=[at.swelling(116, -196, 40, 44, 12), at.swelling(-120, -170, 34, 34, 10)],
    )
    s.relief(
        at.blob((204, -232), (176, -240), (160, -228), (178, -214), (204, -218)), m, gap=gap * 0.9, halo=3
    )
    s.relief(
        at.limb([(216, -246), (202, -284), (222, -316), (256, -322)], [24, 20, 13, 3]),
        harness,
        gap=gap * 0.85,
        halo=3,
        angle=at.angle(20),
    )
    collar = at.limb([(110, -262), (136, -190), (118, -106)], [26, 32, 24])
    s.relief(
        collar,
        harness,
        gap=gap * 0.9,
        halo=3,
        carve=[at.groove((114, -250), (136, -190), (120, -116), width=5, depth=5)],
    )
    s.stroke(curve(at.at([(206, -226), (244, -196), (270, -190)])), harness.colour, 5 * at.k)
    s.stroke(curve(at.at([(236, -250), (240, -200), (232, -160)])), harness.colour, 5 * at.k)
    blanket = at.blob((-60, -216), (0, -214), (44, -222), (52, -170), (40, -128), (-50, -128), (-66, -170))
    s.relief(
        blanket,
        harness.but(gain=0.9),
        gap=gap * 0.9,
        halo=3,
        depth=0.45,
        carve=[at.groove((-60, -146), (0, -142), (46, -146), width=5, depth=5)],
    )
    s.stroke(curve(at.at([(-150, -180), (-60, -178)])), harness.colour, 6 * at.k)
    s.stroke(curve(at.at([(48, -180), (122, -172)])), harness.colour, 6 * at.k)


def winged_lion(s: Sheet, at: Stand, material: Material, *, gap: float = 4.6) -> None:
    """A seated winged lion, 520 units high to the tip of its wing, one paw raised."""
    dim = material.but(gain=material.gain * 0.5)
    # tail, curling up behind
    s.relief(
        at.limb([(-128, -30), (-196, -22), (-222, -80), (-190, -132), (-206, -176)], [22, 20, 17, 16, 15]),
        material,
        gap=gap,
        halo=3,
    )
    s.relief(
        at.blob((-216, -166), (-234, -196), (-214, -232), (-190, -214), (-188, -176)),
        material,
        gap=gap,
        halo=3,
        carve=[at.groove((-206, -176), (-212, -214), width=6, depth=7)],
    )

    # far wing and far foreleg
    def wing(dx: float, dy: float, m: Material) -> None:
        feathers = [
            [(-6, -250), (-40, -330), (-120, -400), (-216, -420)],
            [(-10, -246), (-58, -316), (-132, -368), (-216, -372)],
            [(-14, -238), (-70, -296), (-138, -330), (-204, -326)],
            [(-18, -230), (-78, -272), (-134, -292), (-186, -282)],
            [(-20, -222), (-76, -250), (-120, -256), (-160, -244)],
        ]
        top = [(0, -240), (-16, -330), (-80, -430), (-176, -484), (-220, -474)]
        for i, spine in enumerate(reversed(feathers)):
            s.relief(
                at.limb([(x + dx, y + dy) for x, y in spine], [44, 46, 44, 10]),
                m,
                gap=gap,
                halo=4,
                angle=at.angle(62 - 4 * i),
                carve=[at.groove(*[(x + dx, y + dy) for x, y in spine], width=4, depth=5)],
            )
        s.relief(
            at.limb([(x + dx, y + dy) for x, y in top], [66, 62, 56, 40, 8]),
            m,
            gap=gap,
            halo=4,
            angle=at.angle(50),
            carve=[
                at.groove(
                    (-34 + dx - 30 * i, -330 + dy - 34 * i),
                    (-10 + dx - 34 * i, -346 + dy - 32 * i),
                    width=6,
                    depth=6,
                )
                for i in range(4)
            ],
        )

    wing(46, -14, dim)
    s.relief(
        at.limb([(86, -180), (130, -146), (176, -156), (196, -118), (214, -112)], [74, 54, 42, 36, 40]),
        dim,
        gap=gap,
        halo=3,
    )
    body = at.blob(
        (-150, -60),
        (-138, -130),
        (-80, -196),
        (-10, -248),
        (50, -290),
        (104, -280),
        (124, -220),
        (108, -160),
        (78, -120),
        (40, -90),
        (0, -40),
        (-60, -4),
        (-120, -6),
    )
    fore = at.limb(
        [(84, -210), (88, -140), (78, -84), (84, -40), (84, -16), (104, -10)], [92, 64, 46, 40, 42, 46]
    )
    s.relief(
        joined(body, fore),
        material,
        gap=gap,
        halo=4,
        angle=at.angle(-12),
        carve=[
            at.groove((6, -60), (36, -104), (60, -140), width=12, depth=7),
            *[at.groove((96 + 8 * i, -22), (102 + 8 * i, -4), width=4, depth=6) for i in range(3)],
            *[
                at.groove((-12 + 18 * i, -206 - 14 * i), (4 + 18 * i, -168 - 12 * i), width=6, depth=4)
                for i in range(3)
            ],
        ],
        swell=[at.swelling(86, -220, 34, 40, 14)],
    )
    haunch = joined(
        at.blob((-150, -60), (-132, -122), (-76, -146), (-26, -112), (-16, -56), (-50, -14), (-110, -6)),
        at.limb([(-60, -40), (-20, -18), (30, -16), (58, -10)], [50, 34, 32, 32]),
    )
    s.relief(
        haunch,
        material,
        gap=gap,
        halo=4,
        angle=at.angle(-8),
        carve=[
            at.groove((-110, -110), (-66, -112), (-40, -70), (-64, -40), width=8, depth=7),
            *[at.groove((44 + 8 * i, -20), (50 + 8 * i, -2), width=4, depth=6) for i in range(3)],
        ],
    )
    wing(0, 0, material)
    mane = at.blob(
        (40, -270),
        (16, -330),
        (26, -396),
        (74, -440),
        (126, -430),
        (156, -384),
        (152, -330),
        (140, -286),
        (124, -236),
        (92, -222),
        (60, -232),
    )
    s.relief(
        mane,
        material,
        gap=gap,
        halo=4,
        angle=at.angle(30),
        carve=[
            at.groove(
                (46 + 22 * i - (8 if j else 0), -420 + 62 * j + 10 * abs(i - 2)),
                (34 + 22 * i, -388 + 62 * j),
                (44 + 22 * i, -366 + 62 * j),
                width=7,
                depth=9,
            )
            for i in range(5)
            for j in range(3)
        ],
    )
    face = at.blob(
        (100, -410),
        (130, -426),
        (160, -414),
        (176, -392),
        (204, -388),
        (226, -374),
        (230, -350),
        (220, -332),
        (206, -326),
        (206, -304),
        (186, -290),
        (150, -294),
        (122, -316),
        (108, -352),
    )
    s.relief(
        face,
        material,
        gap=gap * 0.9,
        halo=4,
        carve=[
            at.groove((226, -340), (196, -334), (164, -344), width=7, depth=11),
            at.groove((150, -388), (164, -380), (170, -386), width=9, depth=13),
            at.groove((212, -368), (224, -364), width=6, depth=8),
            at.groove((142, -404), (172, -396), width=6, depth=6),
            at.groove((134, -384), (146, -346), (132, -312), width=8, depth=7),
            *[
                at.groove((186 + 8 * i, -356 - 3 * i), (182 + 9 * i, -350), width=3, depth=4)
                for i in range(3)
            ],
        ],
        swell=[at.swelling(204, -352, 18, 14, 8), at.swelling(150, -360, 16, 20, 6)],
    )
    ex, ey = at.one(160, -384)
    s.fill(ellipse(ex, ey, 5 * at.k, 4 * at.k), "#FFE9C4")
    s.relief(
        at.blob((96, -412), (92, -446), (108, -460), (126, -440), (124, -418)),
        material,
        gap=gap * 0.9,
        halo=3,
        carve=[at.groove((106, -446), (110, -424), width=7, depth=8)],
    )


def ram_head(
    s: Sheet, cx: float, cy: float, k: float, material: Material, horns: Material, *, gap: float = 4.0
) -> None:
    """A ram's head seen from the front, `k` times 200 units wide, its horns coiled at the sides."""
    at = Stand(cx, cy, k)
    for side in (-1, 1):
        flip = Stand(cx, cy, k, left=side < 0)
        spine = [(14, -52), (52, -78), (92, -54), (98, -4), (66, 24), (38, 4), (50, -22), (66, -18)]
        s.sweep(
            flip.at(spine),
            lambda t: (21 - 16 * t) * k,
            horns,
            gap=gap * 0.85,
            halo=3,
            pattern=lambda u, t: (None, 0.28) if (t * 22) % 1 < 0.24 else None,
        )
        s.relief(flip.blob((26, -20), (52, -14), (66, 6), (44, 8), (26, 0)), material, gap=gap, halo=2)
    face = at.blob(
        (-30, -60),
        (0, -68),
        (30, -60),
        (36, -20),
        (24, 26),
        (20, 56),
        (0, 66),
        (-20, 56),
        (-24, 26),
        (-36, -20),
    )
    s.relief(
        face,
        material,
        gap=gap,
        halo=3,
        carve=[
            at.groove((-30, -22), (-16, -16), width=7, depth=9),
            at.groove((30, -22), (16, -16), width=7, depth=9),
            at.groove((-8, 50), (0, 56), (8, 50), width=4, depth=6),
            at.groove((-14, 40), (-8, 46), width=4, depth=6),
            at.groove((14, 40), (8, 46), width=4, depth=6),
            *[at.groove((-18 + 12 * i, -58), (-16 + 11 * i, -40), width=4, depth=5) for i in range(4)],
        ],
    )


__all__ = [
    "Stand",
    "bull",
    "camel",
    "horse",
    "horse_head",
    "joined",
    "pi",
    "ram_head",
    "rider",
    "winged_lion",
]
