"""Engraving in light: surfaces drawn as lines whose thickness is the light that falls on them.

A `Sheet` is a transparent drawing, made at twice its size and brought down when it is saved. It knows four
ways to lay lines over a form – `Sheet.lathe` (surface of revolution), `Sheet.sweep` (tube along a spine),
`Sheet.patch` (a sheet spanned by two parameters) and `Sheet.relief` (any silhouette, blown up like a
cushion and then carved) – and lets painted ornament take part as a `Texture`, so that the same lines carry
both the light and the colour.

Units are pixels of the finished picture, y grows downwards; u and v run from 0 to 1. The lamp stands at the
upper left in front of the thing. Nothing here is random: the same calls give the same bytes.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import atan2, ceil, cos, floor, hypot, pi, radians, sin, sqrt
from pathlib import Path
from typing import Any, Final, TypeAlias

import pyvips
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QImage, QPainter, QPainterPath, QPen, QPolygonF

from ornament import pen
from palette import NIGHT, mix

Point: TypeAlias = tuple[float, float]
Ink: TypeAlias = tuple[str | None, float] | None
"""What ornament does to a line where it meets it: another colour (or None) and a factor on its thickness."""

Place: TypeAlias = Callable[[float, float], tuple[float, float, float] | None]
"""Where a point of a surface lies in the drawing, and the light there; None when it is turned away."""

OVERSAMPLE: Final = 2
_L = (-0.66, -0.46, 0.60)
_LN = sqrt(sum(c * c for c in _L))
LAMP: Final = (_L[0] / _LN, _L[1] / _LN, _L[2] / _LN)
_HN = sqrt(LAMP[0] ** 2 + LAMP[1] ** 2 + (LAMP[2] + 1) ** 2)
HALF: Final = (LAMP[0] / _HN, LAMP[1] / _HN, (LAMP[2] + 1) / _HN)


@dataclass(frozen=True, slots=True)
class Material:
    """How a substance answers light. `colour` is what it is in full light, `light` its highlight."""

    colour: str
    light: str = "#FFFFFF"
    ambient: float = 0.05
    gain: float = 1.0
    gamma: float = 1.3
    gloss: float = 0.35
    hardness: int = 28
    mirror: float = 0.0
    body: float = 0.17
    edge: float = 0.55

    def but(self, **changes: Any) -> Material:
        """The same substance with some answers changed."""
        return replace(self, **changes)

    def answer(self, nx: float, ny: float, nz: float) -> float:
        """Light given back by a surface with normal (nx, ny, nz): 0 dark, 1 full, more in the highlight."""
        m = sqrt(nx * nx + ny * ny + nz * nz) or 1.0
        nx, ny, nz = nx / m, ny / m, nz / m
        d = nx * LAMP[0] + ny * LAMP[1] + nz * LAMP[2]
        q = self.ambient
        if d > 0:
            q += self.gain * d**self.gamma
        h = nx * HALF[0] + ny * HALF[1] + nz * HALF[2]
        if h > 0:
            q += self.gloss * h**self.hardness
        rim = 1.0 - (nz if nz > 0 else 0.0)
        q += rim * rim * rim * (0.16 if nx > 0 else 0.04)
        if self.mirror:
            # A polished surface shows the dark room as a band between lamp and reflected shelf.
            q *= 1.0 - self.mirror * max(0.0, 1.0 - abs(nx * 0.92 + ny * 0.4 - 0.28) * 4.2)
            q += self.mirror * 0.42 * max(0.0, 1.0 - abs(nx * 0.9 + ny * 0.35 - 0.66) * 5.0)
        return q

    def tone(self, q: float, colour: str | None = None) -> str:
        """The colour of a line that gives back `q`, in twelve steps."""
        base = colour or self.colour
        step = round(q * 24) / 24
        if step < 0.75:
            return mix(mix(NIGHT, base, 0.62), base, step / 0.75)
        return mix(base, self.light, (step - 0.75) * 0.62)

    def under(self, q: float, colour: str | None = None) -> str:
        """The dark colour that lies between the lines."""
        step = round(min(1.1, q) * 16) / 16
        return mix(NIGHT, colour or self.colour, self.body * (0.55 + 1.25 * step))


class Texture:
    """An unwrapped pattern, painted once and looked up by (u, v).

    Black means cut into the surface, white means raised; every other colour is paint, inlay or thread.
    """

    def __init__(self, width: int, height: int, draw: Callable[[QPainter], None]) -> None:
        image = QImage(width, height, QImage.Format.Format_RGBA8888)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
        painter.end()
        self.width, self.height = width, height
        self._bits = bytes(image.constBits())
        self._stride = image.bytesPerLine()

    def at(self, x: float, y: float) -> Ink:
        """The ink at texel (x, y); None outside or where nothing is painted."""
        i, j = int(x), int(y)
        if not (0 <= i < self.width and 0 <= j < self.height):
            return None
        o = j * self._stride + 4 * i
        r, g, b, a = self._bits[o : o + 4]
        if a < 128:
            return None
        if r + g + b < 30:
            return None, 0.30
        if r + g + b > 735:
            return None, 1.45
        return f"#{r & 0xF8:02x}{g & 0xF8:02x}{b & 0xF8:02x}", 1.0

    def wrap(self, u: float, v: float) -> Ink:
        """The ink at (u, v); u goes round."""
        return self.at((u % 1.0) * self.width, v * self.height)


def spline(points: Sequence[Point], steps: int = 24, *, closed: bool = False) -> list[Point]:
    """A Catmull-Rom curve through `points`, `steps` pieces between neighbours."""
    n = len(points)
    out: list[Point] = []

    def p(i: int) -> Point:
        return points[i % n] if closed else points[max(0, min(n - 1, i))]

    for i in range(n if closed else n - 1):
        a, b, c, d = p(i - 1), p(i), p(i + 1), p(i + 2)
        for j in range(steps):
            t = j / steps
            w = (
                -0.5 * t + t * t - 0.5 * t**3,
                1 - 2.5 * t * t + 1.5 * t**3,
                0.5 * t + 2 * t * t - 1.5 * t**3,
                -0.5 * t * t + 0.5 * t**3,
            )
            out.append(
                (
                    w[0] * a[0] + w[1] * b[0] + w[2] * c[0] + w[3] * d[0],
                    w[0] * a[1] + w[1] * b[1] + w[2] * c[1] + w[3] * d[1],
                )
            )
    if not closed:
        out.append((points[-1][0], points[-1][1]))
    return out


def line_path(points: Iterable[Point], *, closed: bool = False) -> QPainterPath:
    """Straight pieces through `points`."""
    path = QPainterPath()
    for i, (x, y) in enumerate(points):
        if i:
            path.lineTo(x, y)
        else:
            path.moveTo(x, y)
    if closed:
        path.closeSubpath()
    return path


def curve(points: Sequence[Point]) -> QPainterPath:
    """A smooth open line through `points`."""
    return line_path(spline(points, 16))


def blob(points: Sequence[Point]) -> QPainterPath:
    """A smooth closed outline through `points`."""
    return line_path(spline(points, 16, closed=True), closed=True)


def ribbon(points: Sequence[Point], widths: Sequence[float]) -> QPainterPath:
    """A closed band along a smooth spine; `widths` are full widths, spread evenly from start to end.

    The start is rounded, as a limb's is where it enters the body; the end is cut off square.
    """
    sp = spline(points, 16)
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(sp):
        a, b = sp[max(0, i - 1)], sp[min(len(sp) - 1, i + 1)]
        m = hypot(b[0] - a[0], b[1] - a[1]) or 1.0
        tx, ty = (b[0] - a[0]) / m, (b[1] - a[1]) / m
        k = i / (len(sp) - 1) * (len(widths) - 1)
        j = min(int(k), len(widths) - 2)
        w = (widths[j] + (widths[j + 1] - widths[j]) * (k - j)) / 2
        left.append((x - ty * w, y + tx * w))
        right.append((x + ty * w, y - tx * w))
    (ax, ay), (bx, by) = left[0], right[0]
    mx, my, r = (ax + bx) / 2, (ay + by) / 2, hypot(ax - bx, ay - by) / 2
    start = atan2(by - my, bx - mx)
    turn = 1.0 if (ax - mx) * (sp[1][1] - sp[0][1]) - (ay - my) * (sp[1][0] - sp[0][0]) > 0 else -1.0
    cap = [
        (mx + r * cos(start + turn * pi * i / 10), my + r * sin(start + turn * pi * i / 10))
        for i in range(1, 10)
    ]
    path = line_path([*left, *reversed(right), *cap], closed=True)
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def ellipse(cx: float, cy: float, rx: float, ry: float) -> QPainterPath:
    """An ellipse as a path."""
    path = QPainterPath()
    path.addEllipse(QPointF(cx, cy), rx, ry)
    return path


def polygon(*points: Point) -> QPainterPath:
    """A closed polygon as a path."""
    return line_path(points, closed=True)


class _Field:
    """Height and slope of a blown-up silhouette on a grid, `cell` pixels wide."""

    def __init__(self, path: QPainterPath, cell: float) -> None:
        box = path.boundingRect()
        self.cell = cell
        self.x0, self.y0 = box.left() - 3 * cell, box.top() - 3 * cell
        self.w, self.h = ceil(box.width() / cell) + 7, ceil(box.height() / cell) + 7
        self.mask = self._draw(lambda g: g.fillPath(path, QColor("white")))

    def _draw(self, paint: Callable[[QPainter], None]) -> Any:
        image = QImage(self.w, self.h, QImage.Format.Format_RGBA8888)
        image.fill(0)
        g = QPainter(image)
        g.setRenderHint(QPainter.RenderHint.Antialiasing)
        g.scale(1 / self.cell, 1 / self.cell)
        g.translate(-self.x0, -self.y0)
        paint(g)
        g.end()
        bits = bytes(image.constBits())
        whole = pyvips.Image.new_from_memory(bits, self.w, self.h, 4, "uchar")
        return (whole[3] / 255.0).cast("float").copy_memory()

    def inflate(self) -> Any:
        """Height of a membrane under even pressure, as root: round tubes stay round whatever their width."""
        kernel = pyvips.Image.new_from_array([[0, 1, 0], [1, 0, 1], [0, 1, 0]], 4)
        height = None
        for level, rounds in ((8, 90), (4, 40), (2, 24), (1, 12)):
            w, h = max(2, ceil(self.w / level)), max(2, ceil(self.h / level))
            mask = self.mask
            if level > 1:
                mask = mask.resize(w / self.w, vscale=h / self.h, kernel="linear")
                mask = mask.crop(0, 0, min(w, mask.width), min(h, mask.height)).copy_memory()
            if height is None:
                height = mask * 0.0
            else:
                k = (mask.width / height.width, mask.height / height.height)
                height = (height * 4.0).resize(k[0], vscale=k[1], kernel="linear")
                height = height.crop(0, 0, min(mask.width, height.width), min(mask.height, height.height))
                height = height.embed(0, 0, mask.width, mask.height)
            for _ in range(rounds):
                height = ((height.conv(kernel) + 0.5) * mask).cast("float").copy_memory()
        assert height is not None
        return (height > 0).ifthenelse(height, 0.0) ** 0.5

    def finish(
        self,
        depth: float,
        carve: Sequence[tuple[QPainterPath, float, float]],
        swell: Sequence[tuple[QPainterPath, float, float]],
        flat: float,
    ) -> None:
        """Carves and swells, then keeps slopes and height as plain arrays.

        `carve` holds (line, width, depth), `swell` holds (area, softness, height), all in pixels. `flat`
        above 0 turns the cushion into a plate whose edge is rounded over that many pixels.
        """
        z = self.inflate()
        if flat > 0:
            r = flat / self.cell
            z = (z * -1.0 / r).exp() * -r + r
        z = (z * (self.mask > 0.5).ifthenelse(1.0, 0.0)) * depth
        z = z.gaussblur(0.9)
        for path, softness, height in swell:
            # mypy infers no type for a lambda whose parameters have defaults; here and for the groove.
            area = self._draw(lambda g, path=path: g.fillPath(path, QColor("white")))  # type: ignore[misc]
            z = z + area.gaussblur(max(0.6, softness / self.cell)) * (height / self.cell)
        for path, width, cut in carve:
            p = QPen(QColor("white"), width)
            p.setCapStyle(Qt.PenCapStyle.RoundCap)
            p.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            groove = self._draw(lambda g, path=path, p=p: g.strokePath(path, p))  # type: ignore[misc]
            z = z - groove.gaussblur(max(0.6, width * 0.35 / self.cell)) * (cut / self.cell)
        z = z.cast("float").copy_memory()
        gx = z.conv(pyvips.Image.new_from_array([[-0.5, 0, 0.5]]))
        gy = z.conv(pyvips.Image.new_from_array([[-0.5], [0], [0.5]]))
        self.z, self.gx, self.gy = _floats(z), _floats(gx), _floats(gy)
        self.inside = bytes((self.mask > 0.04).write_to_memory())


def _floats(image: Any) -> array[float]:
    out = array("f")
    out.frombytes(image.cast("float").write_to_memory())
    return out


_app: list[QGuiApplication] = []


class Sheet:
    """A transparent drawing `width` × `height` pixels; `gap` is the usual distance between lines."""

    def __init__(self, width: int, height: int, gap: float = 6.0) -> None:
        if QGuiApplication.instance() is None:
            _app.append(QGuiApplication([]))
        self.width, self.height, self.gap = width, height, gap
        self.image = QImage(
            width * OVERSAMPLE, height * OVERSAMPLE, QImage.Format.Format_ARGB32_Premultiplied
        )
        self.image.fill(0)
        self.g = QPainter(self.image)
        self.g.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.g.scale(OVERSAMPLE, OVERSAMPLE)

    # ------------------------------------------------------------------ plain marks
    def stroke(
        self,
        path: QPainterPath,
        colour: str,
        width: float,
        *,
        opacity: float = 1.0,
        rounded: bool = True,
        clip: QPainterPath | None = None,
    ) -> None:
        """Draws a line of one colour; `clip` keeps it within an area."""
        self.g.save()
        if clip is not None:
            self.g.setClipPath(clip)
        self.g.setOpacity(opacity)
        self.g.strokePath(path, pen(colour, width, rounded=rounded))
        self.g.restore()

    def fill(self, path: QPainterPath, colour: str, *, opacity: float = 1.0) -> None:
        """Fills an area with one colour."""
        self.g.save()
        self.g.setOpacity(opacity)
        self.g.fillPath(path, QBrush(QColor(colour)))
        self.g.restore()

    def halo(self, path: QPainterPath, width: float = 5.0, opacity: float = 1.0) -> None:
        """Darkens what lies directly behind `path`, so that the nearer thing stands off."""
        self.g.save()
        self.g.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        self.g.setOpacity(opacity)
        self.g.strokePath(path, pen(NIGHT, width * 2, rounded=True))
        self.g.restore()

    def shadow(self, path: QPainterPath, opacity: float = 0.5) -> None:
        """Lays shade on what is already drawn, and only there."""
        self.g.save()
        self.g.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        self.g.setOpacity(opacity)
        self.g.fillPath(path, QColor("#070B0E"))
        self.g.restore()

    # ------------------------------------------------------------------ the line itself
    def _line(self, samples: Sequence[tuple[float, float, float, float, float, str]]) -> None:
        """One line of changing thickness: samples are (x, y, normal x, normal y, width, colour)."""
        n = len(samples)
        i = 0
        g = self.g
        while i < n - 1:
            j = i + 1
            c = samples[i][5]
            while j < n - 1 and samples[j][5] == c:
                j += 1
            run = samples[max(0, i - 1) : j + 1] if i else samples[0 : j + 1]
            poly = QPolygonF([QPointF(x + nx * w / 2, y + ny * w / 2) for x, y, nx, ny, w, _ in run])
            for x, y, nx, ny, w, _ in reversed(run):
                poly.append(QPointF(x - nx * w / 2, y - ny * w / 2))
            g.setBrush(QColor(c))
            g.drawPolygon(poly)
            i = j

    def _hatch(
        self,
        lines: Iterable[Sequence[tuple[float, float, float, float, float, str | None]]],
        material: Material,
        gap: float,
    ) -> None:
        """Two passes over the same lines: the dark between, then the light; samples carry (…, q, colour)."""
        kept = [list(row) for row in lines if len(row) > 1]
        self.g.save()
        self.g.setPen(Qt.PenStyle.NoPen)
        for row in kept:
            self._line([(x, y, nx, ny, gap * 1.25, material.under(q, c)) for x, y, nx, ny, q, c in row])
        for row in kept:
            self._line(
                [
                    (x, y, nx, ny, max(0.16, min(gap * 0.87, gap * q * 0.88)), material.tone(q, c))
                    for x, y, nx, ny, q, c in row
                ]
            )
        self.g.restore()

    # ------------------------------------------------------------------ surface of revolution
    def lathe(
        self,
        cx: float,
        profile: Sequence[Point],
        material: Material,
        *,
        gap: float | None = None,
        tilt: float = 0.12,
        pattern: Callable[[float, float], Ink] | None = None,
        mouth: bool = True,
        inside: Material | None = None,
        well: Sequence[Point] | None = None,
        smooth: bool = True,
        outline: float = 1.4,
        ripple: Callable[[float, float], float] | None = None,
    ) -> Place:
        """Turns `profile` – (radius, y) from top to bottom – about the upright through `cx`.

        `tilt` is how much of a circle is seen from above. `pattern` takes u (½ of a turn is what faces the
        visitor: 0 left edge, ½ right edge) and v; `ripple` returns a slope added to the normal round the
        body, for flutes and facets. With `inside` the far inner wall shows through the mouth, following
        `well` where that goes deeper than `profile`. Returns where (u, v) lies in the drawing and how it
        is lit, for `inlay`.
        """
        gap = gap or self.gap
        sp = spline(profile, 30) if smooth else list(profile)
        y0, y1 = profile[0][1], profile[-1][1]

        def radius(y: float) -> float:
            for a, b in pairwise(sp):
                if b[1] >= y:
                    return a[0] + (b[0] - a[0]) * (y - a[1]) / ((b[1] - a[1]) or 1e-6)
            return sp[-1][0]

        def slope(y: float) -> float:
            lo, hi = max(y0, y - 2), min(y1, y + 2)
            return (radius(hi) - radius(lo)) / ((hi - lo) or 1e-6)

        steps = max(40, int((y1 - y0) / 4))
        edge = [(radius(y0 + (y1 - y0) * k / steps), y0 + (y1 - y0) * k / steps) for k in range(steps + 1)]
        rt, rb = edge[0][0], edge[-1][0]
        sil = line_path([(cx - r, y) for r, y in edge])
        sil.arcTo(QRectF(cx - rb, y1 - rb * tilt, 2 * rb, 2 * rb * tilt), 180, 180)
        for r, y in reversed(edge):
            sil.lineTo(cx + r, y)
        sil.arcTo(QRectF(cx - rt, y0 - rt * tilt, 2 * rt, 2 * rt * tilt), 0, 180 if mouth else -180)
        sil.closeSubpath()
        sil.setFillRule(Qt.FillRule.WindingFill)
        self.fill(sil, mix(NIGHT, material.colour, material.body * 0.8))
        rows = []
        count = int((y1 - y0) / gap)
        for k in range(count + 1):
            y = y0 + k * gap
            r = radius(y)
            if r < 0.8:
                continue
            dr, v = slope(y), (y - y0) / (y1 - y0)
            n = max(24, int(r * (1.1 if pattern else 0.55)))
            row = []
            for i in range(n + 1):
                th = -pi / 2 + pi * i / n
                s, c = sin(th), cos(th)
                u = i / n / 2
                bend = ripple(u, v) if ripple else 0.0
                q = material.answer(s + bend * c, -dr, c - bend * s)
                colour = None
                if pattern and (ink := pattern(u, v)) is not None:
                    colour = ink[0]
                    q = q * ink[1] + (0.05 if ink[1] > 1 else 0)
                row.append((cx + r * s, y + tilt * r * c, 0.0, 1.0, q * min(1.0, (c + 0.04) * 5), colour))
            rows.append(row)
        self.g.save()
        self.g.setClipPath(sil)
        self._hatch(rows, material, gap)
        self.g.restore()
        tone = mix(NIGHT, material.colour, material.edge)
        self.stroke(line_path([(cx - r, y) for r, y in edge]), tone, outline)
        self.stroke(
            line_path([(cx + r, y) for r, y in edge]),
            mix(NIGHT, material.colour, material.edge * 0.8),
            outline,
        )
        foot = QPainterPath()
        foot.arcMoveTo(QRectF(cx - rb, y1 - rb * tilt, 2 * rb, 2 * rb * tilt), 180)
        foot.arcTo(QRectF(cx - rb, y1 - rb * tilt, 2 * rb, 2 * rb * tilt), 180, 180)
        self.stroke(foot, mix(NIGHT, material.colour, material.edge * 0.6), outline)

        def surface(u: float, v: float) -> tuple[float, float, float] | None:
            th = 2 * pi * (u % 1.0) - pi / 2
            if cos(th) < 0.03 or not -0.001 <= v <= 1.001:
                return None
            y = y0 + (y1 - y0) * v
            r = radius(y)
            q = material.answer(sin(th), -slope(y), cos(th))
            return cx + r * sin(th), y + tilt * r * cos(th), q

        if not mouth:
            return surface
        top = ellipse(cx, y0, rt, rt * tilt)
        self.fill(top, mix(NIGHT, (inside or material).colour, 0.10))
        if inside is not None:
            rows = []
            y = y0
            kept = sp, y1
            if well is not None:
                sp, y1 = spline(well, 30), well[-1][1]
            while y < y1 - gap:
                r, dr = radius(y), slope(y)
                if tilt * (radius(y0) + r) < (y - y0) - 2 or r < 2:
                    break
                row = []
                n = max(24, int(r * 0.6))
                for i in range(n + 1):
                    th = -pi / 2 + pi * i / n
                    s, c = sin(th), cos(th)
                    q = inside.answer(-s, dr - 0.25, c * 0.9) * (0.9 - 0.35 * (y - y0) / (y1 - y0))
                    row.append((cx + r * s, y - tilt * r * c, 0.0, 1.0, q, None))
                rows.append(row)
                y += gap * 0.8
            sp, y1 = kept
            self.g.save()
            self.g.setClipPath(top)
            self._hatch(rows, inside, gap * 0.8)
            self.g.restore()
        self.stroke(top, mix(NIGHT, material.colour, 0.9), outline * 1.5)
        return surface

    # ------------------------------------------------------------------ a disc, seen at a slant or in full
    def dish(
        self,
        cx: float,
        cy: float,
        rx: float,
        ry: float,
        material: Material,
        *,
        height: Callable[[float], float] = lambda p: 0.0,
        gap: float | None = None,
        pattern: Callable[[float, float], Ink] | None = None,
        outline: float = 1.4,
        hole: float = 0.0,
        spun: float = 0.0,
    ) -> Place:
        """A turned disc in rings; `height` takes p (0 centre, 1 rim) and returns height in radii.

        `pattern` takes (x, y) in radii from the centre of the unslanted disc; `hole` is the p of an opening;
        `spun` is the play of light on turned metal. Returns where (x, y) lies and how it is lit.
        """
        gap = gap or self.gap
        k = min(1.0, ry / rx)
        lift, lay = k, sqrt(max(0.0, 1 - k * k))

        def light(ca: float, sa: float, slope: float) -> float:
            q = material.answer(-slope * ca, -lay - slope * sa * lift, lift + slope * sa * lay)
            return q * (1.0 - spun + spun * 1.5 * abs(ca * 0.80 + sa * 0.60) ** 3) if spun else q

        def surface(x: float, y: float) -> tuple[float, float, float] | None:
            p = hypot(x, y)
            if p > 1.0:
                return None
            slope = (height(min(1.0, p + 0.01)) - height(max(0.0, p - 0.01))) / 0.02
            q = light(x / (p or 1), y / (p or 1), slope)
            return cx + rx * x, cy + ry * y - height(p) * rx * lay, q

        rows = []
        count = max(3, int(rx / gap))
        for ring in range(count + 1):
            p = (ring + 0.4) / count
            if p < hole or p > 1.0:
                continue
            slope = (height(min(1.0, p + 0.01)) - height(max(0.0, p - 0.01))) / 0.02
            n = max(30, int(rx * p * (2.4 if pattern else 1.2)))
            row = []
            for i in range(n + 1):
                a = 2 * pi * i / n
                ca, sa = cos(a), sin(a)
                q = light(ca, sa, slope)
                colour = None
                if pattern and (ink := pattern(p * ca, p * sa)) is not None:
                    colour, q = ink[0], q * ink[1]
                m = sqrt(k * k * ca * ca + sa * sa) or 1.0
                row.append(
                    (
                        cx + rx * p * ca,
                        cy + ry * p * sa - height(p) * rx * lay,
                        k * k * ca / (m * m),
                        k * sa / (m * m),
                        q,
                        colour,
                    )
                )
            rows.append(row)
        top = ellipse(cx, cy - height(1.0) * rx * lay, rx, ry)
        self.fill(top, mix(NIGHT, material.colour, material.body))
        self._hatch(rows, material, rx / count)
        self.stroke(top, mix(NIGHT, material.colour, material.edge), outline)
        return surface

    def inlay(
        self,
        path: QPainterPath,
        place: Place,
        colour: str,
        width: float,
        *,
        piece: float = 0.0,
        floor_light: float = 0.34,
        cut: bool = False,
    ) -> None:
        """Strokes `path` as paint on a surface that `place` lays out, lit as the surface is.

        Pieces longer than `piece` are divided. With `cut` the line is engraved: dark, with a lit lower lip.
        """
        for polygon_ in path.toSubpathPolygons():
            pts = [(q.x(), q.y()) for q in polygon_.toList()]
            dense: list[Point] = []
            for a, b in pairwise(pts):
                n = max(1, ceil(hypot(b[0] - a[0], b[1] - a[1]) / piece)) if piece else 1
                dense += [(a[0] + (b[0] - a[0]) * i / n, a[1] + (b[1] - a[1]) * i / n) for i in range(n)]
            dense += pts[-1:]
            spots = [place(x, y) for x, y in dense]
            for offset, dark in ((width * 0.55, False), (0.0, True)) if cut else ((0.0, False),):
                run: list[Point] = []
                tone = ""
                for spot in [*spots, None]:
                    shade = ""
                    if spot is not None:
                        q = round(min(1.1, spot[2]) * 12) / 12
                        shade = NIGHT if dark else mix(NIGHT, colour, floor_light + (1.05 - floor_light) * q)
                    if run and shade != tone:
                        if spot is not None:
                            run.append((spot[0], spot[1] + offset))
                        self.stroke(line_path(run), tone, width)
                        run = []
                    tone = shade
                    if spot is not None:
                        run.append((spot[0], spot[1] + offset))

    # ------------------------------------------------------------------ tube along a spine
    def sweep(
        self,
        points: Sequence[Point],
        radius: Callable[[float], float],
        material: Material,
        *,
        gap: float | None = None,
        bulge: float = 0.25,
        pattern: Callable[[float, float], Ink] | None = None,
        outline: float = 1.4,
        flat: float = 0.0,
        halo: float = 0.0,
    ) -> None:
        """A round tube along a smooth spine; `radius` takes t (0 start, 1 end), `flat` presses it."""
        gap = gap or self.gap * 0.85
        sp = spline(points, 30)
        run = [0.0]
        for a, b in pairwise(sp):
            run.append(run[-1] + hypot(b[0] - a[0], b[1] - a[1]))
        total = run[-1]

        def at(s: float) -> tuple[float, float, float, float]:
            i = 1
            while i < len(run) - 1 and run[i] < s:
                i += 1
            a, b = sp[i - 1], sp[i]
            f = (s - run[i - 1]) / ((run[i] - run[i - 1]) or 1e-6)
            before, after = sp[max(0, i - 2)], sp[min(len(sp) - 1, i + 1)]
            dx, dy = after[0] - before[0], after[1] - before[1]
            m = hypot(dx, dy) or 1.0
            return a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f, dx / m, dy / m

        sides: tuple[list[Point], list[Point]] = ([], [])
        for k in range(81):
            x, y, tx, ty = at(total * k / 80)
            r = radius(k / 80)
            sides[0].append((x + ty * r, y - tx * r))
            sides[1].append((x - ty * r, y + tx * r))
        sil = line_path([*sides[0], *reversed(sides[1])], closed=True)
        sil.setFillRule(Qt.FillRule.WindingFill)
        if halo:
            self.halo(sil, halo)
        self.fill(sil, mix(NIGHT, material.colour, material.body))
        rows = []
        count = int(total / gap)
        for k in range(count + 1):
            s = k * gap
            t = s / total
            x, y, tx, ty = at(s)
            r = radius(t)
            dr = (radius(min(1.0, t + 0.01)) - radius(max(0.0, t - 0.01))) / (0.02 * total)
            nx, ny = -ty, tx
            n = max(12, int(r * (1.2 if pattern else 0.6)))
            row = []
            for i in range(n + 1):
                th = -pi / 2 + pi * i / n
                sn, cn = sin(th), cos(th)
                q = material.answer(nx * sn - tx * dr, ny * sn - ty * dr, cn + flat)
                colour = None
                if pattern and (ink := pattern(i / n, t)) is not None:
                    colour, q = ink[0], q * ink[1]
                row.append(
                    (
                        x + nx * r * sn + tx * bulge * r * cn,
                        y + ny * r * sn + ty * bulge * r * cn,
                        tx,
                        ty,
                        q,
                        colour,
                    )
                )
            rows.append(row)
        self.g.save()
        self.g.setClipPath(sil)
        self._hatch(rows, material, gap)
        self.g.restore()
        if outline:
            self.stroke(sil, mix(NIGHT, material.colour, material.edge), outline)

    # ------------------------------------------------------------------ a sheet spanned by u and v
    def patch(
        self,
        place: Callable[[float, float], Point],
        length: float,
        material: Material,
        light: Callable[[float, float], float] | float,
        *,
        gap: float | None = None,
        pattern: Callable[[float, float], Ink] | None = None,
        outline: float = 1.4,
        samples: int = 0,
        halo: float = 0.0,
    ) -> QPainterPath:
        """Hatches the sheet place(u, v) along u, stepping in v over `length` pixels; returns its outline."""
        gap = gap or self.gap
        rim: list[Point] = [place(i / 60, 0) for i in range(61)]
        rim += [place(1, i / 60) for i in range(1, 61)]
        rim += [place(1 - i / 60, 1) for i in range(1, 61)]
        rim += [place(0, 1 - i / 60) for i in range(1, 60)]
        sil = line_path(rim, closed=True)
        if halo:
            self.halo(sil, halo)
        self.fill(sil, mix(NIGHT, material.colour, material.body))
        a0, a1 = place(0, 0.5), place(1, 0.5)
        n = samples or max(24, int(hypot(a1[0] - a0[0], a1[1] - a0[1]) / (2.2 if pattern else 7)))
        count = max(2, round(length / gap))
        rows = []
        for k in range(count):
            v = (k + 0.5) / count
            row = []
            for i in range(n + 1):
                u = i / n
                x, y = place(u, v)
                b, a = place(min(1.0, u + 0.01), v), place(max(0.0, u - 0.01), v)
                dx, dy = b[0] - a[0], b[1] - a[1]
                m = hypot(dx, dy) or 1.0
                q = light if isinstance(light, int | float) else light(u, v)
                colour = None
                if pattern and (ink := pattern(u, v)) is not None:
                    colour, q = ink[0], q * ink[1]
                row.append((x, y, -dy / m, dx / m, q, colour))
            rows.append(row)
        self.g.save()
        self.g.setClipPath(sil)
        self._hatch(rows, material, gap)
        self.g.restore()
        if outline:
            self.stroke(sil, mix(NIGHT, material.colour, material.edge), outline)
        return sil

    # ------------------------------------------------------------------ any silhouette
    def relief(
        self,
        path: QPainterPath,
        material: Material,
        *,
        gap: float | None = None,
        angle: float = 0.0,
        depth: float = 1.0,
        bulge: float = 0.22,
        flat: float = 0.0,
        carve: Sequence[tuple[QPainterPath, float, float]] = (),
        swell: Sequence[tuple[QPainterPath, float, float]] = (),
        pattern: Callable[[float, float], Ink] | None = None,
        lean: Point = (0.0, 0.0),
        outline: float = 1.6,
        halo: float = 0.0,
        step: float = 3.0,
        cell: float = 2.0,
        dim: float = 1.0,
    ) -> None:
        """Blows a silhouette up like a cushion, carves it and lays lines over it at `angle` degrees.

        `bulge` bends the lines over the form, `lean` turns the whole form away (slopes in x and y), `dim`
        weakens its light. `pattern` takes (x, y) of the sheet. See `_Field.finish` for the rest.
        """
        gap = gap or self.gap
        field = _Field(path, cell)
        field.finish(depth, carve, swell, flat)
        if halo:
            self.halo(path, halo)
        self.fill(path, mix(NIGHT, material.colour, material.body))
        a = radians(angle)
        tx, ty, nx, ny = cos(a), sin(a), -sin(a), cos(a)
        box = path.boundingRect()
        corners = [(x, y) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())]
        ss = [x * tx + y * ty for x, y in corners]
        cc = [x * nx + y * ny for x, y in corners]
        s0, s1 = min(ss) - step, max(ss) + step
        c0, c1 = floor(min(cc) / gap) * gap, max(cc) + gap * 4
        z, gx, gy, inside, w, h = field.z, field.gx, field.gy, field.inside, field.w, field.h
        rows: list[list[tuple[float, float, float, float, float, str | None]]] = []
        steps = int((s1 - s0) / step) + 1
        for k in range(int((c1 - c0) / gap) + 1):
            c = c0 + k * gap
            row: list[tuple[float, float, float, float, float, str | None]] = []
            for i in range(steps + 1):
                s = s0 + i * step
                x, y = s * tx + c * nx, s * ty + c * ny
                ix, iy = int((x - field.x0) / cell), int((y - field.y0) / cell)
                if not (0 <= ix < w and 0 <= iy < h) or not inside[iy * w + ix]:
                    if row:
                        rows.append(row)
                        row = []
                    continue
                o = iy * w + ix
                q = material.answer(-gx[o] + lean[0], -gy[o] + lean[1], 1.0) * dim
                lift = bulge * z[o] * cell
                colour = None
                if pattern and (ink := pattern(x - nx * lift, y - ny * lift)) is not None:
                    colour, q = ink[0], q * ink[1]
                room = max(0.3, min(1.5, 1.0 - bulge * (gx[o] * nx + gy[o] * ny)))
                row.append((x - nx * lift, y - ny * lift, nx * room, ny * room, q, colour))
            if row:
                rows.append(row)
        self.g.save()
        self.g.setClipPath(path)
        self._hatch(rows, material, gap)
        self.g.restore()
        if outline:
            self.stroke(path, mix(NIGHT, material.colour, material.edge), outline)

    def area(
        self,
        path: QPainterPath,
        material: Material,
        light: Callable[[float, float], float] | float,
        *,
        gap: float | None = None,
        angle: float = 0.0,
        pattern: Callable[[float, float], Ink] | None = None,
        bend: Callable[[float, float], float] | None = None,
        outline: float = 0.0,
        halo: float = 0.0,
        step: float = 5.0,
    ) -> None:
        """Hatches a flat shape at `angle`; `light`, `pattern` and `bend` (a shift of lines) take (x, y)."""
        gap = gap or self.gap
        if halo:
            self.halo(path, halo)
        self.fill(path, mix(NIGHT, material.colour, material.body))
        a = radians(angle)
        tx, ty, nx, ny = cos(a), sin(a), -sin(a), cos(a)
        box = path.boundingRect()
        corners = [(x, y) for x in (box.left(), box.right()) for y in (box.top(), box.bottom())]
        ss = [x * tx + y * ty for x, y in corners]
        cc = [x * nx + y * ny for x, y in corners]
        s0, c0 = min(ss) - step, floor(min(cc) / gap) * gap
        reach = 3 * gap if bend is None else 40
        rows = []
        for k in range(int((max(cc) - c0 + 2 * reach) / gap) + 1):
            cross = c0 - reach + k * gap
            row = []
            for i in range(int((max(ss) - s0) / step) + 3):
                s = s0 + i * step
                x, y = s * tx + cross * nx, s * ty + cross * ny
                if bend is not None:
                    shift = bend(x, y)
                    x, y = x + nx * shift, y + ny * shift
                q = light if isinstance(light, int | float) else light(x, y)
                colour = None
                if pattern and (ink := pattern(x, y)) is not None:
                    colour, q = ink[0], q * ink[1]
                row.append((x, y, nx, ny, q, colour))
            rows.append(row)
        self.g.save()
        self.g.setClipPath(path)
        self._hatch(rows, material, gap)
        self.g.restore()
        if outline:
            self.stroke(path, mix(NIGHT, material.colour, material.edge), outline)

    def gem(
        self, cx: float, cy: float, rx: float, ry: float, colour: str, setting: str | None = None
    ) -> None:
        """A cabochon: a small polished dome in an optional bezel."""
        if setting:
            self.fill(ellipse(cx, cy, rx * 1.3, ry * 1.3), mix(NIGHT, setting, 0.35))
            self.stroke(ellipse(cx, cy, rx * 1.22, ry * 1.22), setting, max(1.2, rx * 0.16))
        stone = Material(colour, ambient=0.12, gloss=0.9, hardness=40, body=0.3, gamma=0.9)
        self.relief(
            ellipse(cx, cy, rx, ry),
            stone,
            gap=max(2.2, min(self.gap * 0.6, rx / 5)),
            cell=1.0,
            step=1.5,
            outline=0,
        )
        self.fill(ellipse(cx - rx * 0.34, cy - ry * 0.36, rx * 0.2, ry * 0.14), "#FFFFFF", opacity=0.85)
        self.stroke(ellipse(cx, cy, rx, ry), mix(NIGHT, colour, 0.5), max(0.8, rx * 0.06))

    # ------------------------------------------------------------------ the finished picture
    def finish(self, longest: int = 0) -> QImage:
        """The picture at its own size, cropped to what is drawn; the thing stands on the lower edge."""
        if self.g.isActive():
            self.g.end()
        small = self.image.scaled(
            self.width,
            self.height,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_RGBA8888)
        bits = bytes(small.constBits())
        picture = pyvips.Image.new_from_memory(bits, small.width(), small.height(), 4, "uchar")
        x, y, w, h = picture[3].find_trim(threshold=8, background=[0])
        m = 6
        left, top = max(0, x - m), max(0, y - m)
        right = min(small.width(), x + w + m)
        cut = small.copy(QRect(left, top, right - left, y + h - top))
        if longest and max(cut.width(), cut.height()) != longest:
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            cut = cut.scaled(longest, longest, keep, smooth)
        return cut.convertToFormat(QImage.Format.Format_RGBA8888)

    def save(self, path: Path, longest: int = 0) -> tuple[int, int]:
        """Writes an optimised PNG with transparent ground and returns its size in pixels."""
        image = self.finish(longest)
        bits = bytes(image.constBits())
        picture = pyvips.Image.new_from_memory(bits, image.width(), image.height(), 4, "uchar")
        picture = picture.copy(interpretation="srgb")
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.pngsave(str(path), palette=True, Q=95, dither=0.0, effort=9, compression=9, keep="none")
        return image.width(), image.height()
