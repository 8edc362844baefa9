"""The pixels of a screen: where letters stand, on what ground, and how well they part from it.

A screen is grabbed as it is, once more without its texts, and once with a plain bar in the place of every
text. The first two show the ink and the ground beneath it; the third shows how much of each text lies under
something else. Opacity is set on the items directly and put back, so no binding is lost and no Behavior runs.

Contrast is that of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of relative luminances in sRGB.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import hypot

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageStat
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ui.tour.scene import SceneText

RGB = tuple[float, float, float]

# A pixel belongs to a letter when a channel differs by more than this from the ground (of 255).
_INK = 6
_ANY = [0] + [255] * 255
# Painted as nothing by the scene graph, yet not zero: `visible: opacity > 0` stays as it is.
_GONE = 0.001
# Letters that reach less of their colour than this lie under a veil; thin ones alone reach more.
VEILED = 0.7
_BAR = b"import QtQuick\nRectangle { color: '#ff00ff'; z: 1e6 }"


@dataclass(frozen=True, slots=True)
class Ink:
    """What one text looks like. `contrast` is what all but five in a hundred pixels of its ground reach, and
    `ground` the colour met there; `strength` is how much of its own colour comes through (1 = all), `shown`
    how much of its box is uncovered."""

    pixels: int
    contrast: float
    colour: RGB
    ground: RGB
    strength: float
    shown: float


def luminance(colour: Sequence[float]) -> float:
    """Relative luminance of an sRGB colour, channels 0–255 (WCAG 2.2)."""
    linear = [
        c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour[:3]
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Sequence[float], other: Sequence[float]) -> float:
    """Contrast ratio of two sRGB colours, 1–21 (WCAG 2.2)."""
    a, b = sorted((luminance(one), luminance(other)))
    return (b + 0.05) / (a + 0.05)


def grab(window: QQuickWindow) -> Image.Image:
    """The window's pixels now, RGB."""
    return to_pillow(window.grabWindow())


def to_pillow(image: QImage) -> Image.Image:
    """A QImage as RGB."""
    frame = image.convertToFormat(QImage.Format.Format_RGB32)
    return Image.frombuffer(
        "RGB",
        (frame.width(), frame.height()),
        bytes(frame.constBits()),
        "raw",
        "BGRX",
        frame.bytesPerLine(),
        1,
    )


class Pixels:
    """The grabs of one screen that stands still, and the questions asked of them.

    `ratio` is device pixels per logical pixel. Grabbing changes nothing that outlives the constructor.
    """

    def __init__(self, window: QQuickWindow, texts: Sequence[SceneText]) -> None:
        self._window = window
        self._texts = texts
        self._alone: dict[int, Image.Image] = {}
        self.whole = grab(window)
        self.ratio = self.whole.width / max(1, window.width())
        with _hidden(text.item for text in texts):
            self.ground = grab(window)
        with _barred(texts):
            self.bars = grab(window)

    def ink(self, text: SceneText) -> Ink | None:
        """What a text looks like, or None where nothing of it lies inside the window."""
        box = self._device(text.seen)
        if box is None:
            return None
        # Where the lines of texts meet, each is looked at by itself.
        crowded = any(o is not text and _meet(o.seen, text.seen) for o in self._texts)
        whole = (self._only(text) if crowded else self.whole).crop(box)
        bars = (self._bar(text) if crowded else self.bars).crop(box)
        ground = self.ground.crop(box)
        shape = self._shape(text, box, 0.0)
        # A little less than the lines on every side: an edge between two pixels is covered by half.
        inner = self._shape(text, box, 2.0)
        area = _count(inner)
        shown = _count(ImageChops.multiply(_differs(ground, bars), inner)) / area if area else 0.0
        mask = ImageChops.multiply(_differs(ground, whole), shape)
        pixels = _count(mask)
        alpha = text.opacity * text.colour.alphaF()
        colour = (
            float(text.colour.red()),
            float(text.colour.green()),
            float(text.colour.blue()),
        )
        if not pixels:
            # Nothing of the letters is seen: on the same colour, or under something.
            mean = _mean(ground, shape)
            return Ink(
                0,
                contrast(_blend(colour, alpha, mean), mean),
                _blend(colour, alpha, mean),
                mean,
                1.0,
                shown,
            )
        strength = self._strength(whole, ground, mask, colour, alpha)
        if strength < VEILED:
            alpha *= strength
        near = mask.filter(ImageFilter.BoxBlur(2)).point(_ANY)
        worst, met = _worst(ground, near, colour, alpha)
        return Ink(pixels, worst, _blend(colour, alpha, met), met, strength, shown)

    def collide(self, one: SceneText, other: SceneText) -> int:
        """How many device pixels the letters of two texts share."""
        box = self._device(letters(one).intersected(letters(other)))
        if box is None or not _count(_differs(self.ground.crop(box), self.whole.crop(box))):
            return 0
        ground = self.ground.crop(box)
        masks = [_differs(ground, self._only(text).crop(box)) for text in (one, other)]
        return _count(ImageChops.multiply(masks[0], masks[1]))

    def _only(self, text: SceneText) -> Image.Image:
        if text.order not in self._alone:
            with _hidden(other.item for other in self._texts if other.item is not text.item):
                self._alone[text.order] = grab(self._window)
        return self._alone[text.order]

    def _bar(self, text: SceneText) -> Image.Image:
        with _hidden(other.item for other in self._texts if other.item is not text.item), _barred([text]):
            return grab(self._window)

    def _strength(
        self,
        whole: Image.Image,
        ground: Image.Image,
        mask: Image.Image,
        colour: RGB,
        alpha: float,
    ) -> float:
        """How much of the declared colour the strongest letters reach: less than 1 under a veil."""
        grey = ImageChops.multiply(_difference(ground, whole), mask)
        counts = grey.histogram()
        wanted, level = max(1, sum(counts[1:]) // 50), 255
        while level > 1 and sum(counts[level:]) < wanted:
            level -= 1
        core = grey.point([255 if value >= level else 0 for value in range(256)])
        seen, under = _mean(whole, core), _mean(ground, core)
        full = _blend(colour, alpha, under)
        way = [f - u for f, u in zip(full, under, strict=True)]
        length = sum(w * w for w in way)
        if length < 30:
            return 1.0
        return min(
            1.0,
            max(0.0, sum((s - u) * w for s, u, w in zip(seen, under, way, strict=True)) / length),
        )

    def _device(self, rect: QRectF) -> tuple[int, int, int, int] | None:
        if rect.isEmpty():
            return None
        left, top = (
            max(0, int(rect.left() * self.ratio)),
            max(0, int(rect.top() * self.ratio)),
        )
        right = min(self.whole.width, int(rect.right() * self.ratio) + 1)
        bottom = min(self.whole.height, int(rect.bottom() * self.ratio) + 1)
        return (left, top, right, bottom) if right > left and bottom > top else None

    def _shape(self, text: SceneText, box: tuple[int, int, int, int], less: float) -> Image.Image:
        """The text's lines as a mask, each side moved inwards by some device pixels."""
        points = [
            (text.corners.at(i).x() * self.ratio, text.corners.at(i).y() * self.ratio) for i in range(4)
        ]
        (x, y), along, down = points[0], _minus(points[1], points[0]), _minus(points[3], points[0])
        u = min(0.5, less / max(1.0, hypot(*along)))
        v = min(0.5, less / max(1.0, hypot(*down)))
        corners = [
            (x + along[0] * s + down[0] * t - box[0], y + along[1] * s + down[1] * t - box[1])
            for s, t in ((u, v), (1 - u, v), (1 - u, 1 - v), (u, 1 - v))
        ]
        shape = Image.new("L", (box[2] - box[0], box[3] - box[1]), 0)
        ImageDraw.Draw(shape).polygon(corners, fill=255)
        return shape


@contextmanager
def _hidden(items: Iterable[QQuickItem]) -> Iterator[None]:
    before = [(item, item.opacity()) for item in items]
    try:
        for item, _ in before:
            item.setOpacity(_GONE)
        yield
    finally:
        for item, opacity in before:
            item.setOpacity(opacity)


@contextmanager
def _barred(texts: Sequence[SceneText]) -> Iterator[None]:
    """A plain bar as a child of every text, over its lines; gone afterwards."""
    bars: list[QQuickItem] = []
    component: QQmlComponent | None = None
    try:
        for text in texts:
            context = QQmlEngine.contextForObject(text.item)
            if context is None:
                continue
            if component is None:
                component = QQmlComponent(context.engine())
                component.setData(_BAR, QUrl())
            bar = component.create()
            if not isinstance(bar, QQuickItem):
                continue
            bar.setParentItem(text.item)
            corners = [text.item.mapFromScene(text.corners.at(i)) for i in (0, 2)]
            bar.setPosition(corners[0])
            bar.setWidth(corners[1].x() - corners[0].x())
            bar.setHeight(corners[1].y() - corners[0].y())
            bars.append(bar)
        yield
    finally:
        for bar in bars:
            bar.setParentItem(None)  # type: ignore[arg-type]  # a null parent is how an item leaves its scene
            bar.deleteLater()


def _minus(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float]:
    return one[0] - other[0], one[1] - other[1]


def _meet(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > 1 and shared.height() > 1


def letters(text: SceneText) -> QRectF:
    """Where the letters of a text may be: its lines, and a little above and below them."""
    air = 0.05 * text.pixel_size
    return text.seen.adjusted(0, -air, 0, air)


def _difference(one: Image.Image, other: Image.Image) -> Image.Image:
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _differs(one: Image.Image, other: Image.Image) -> Image.Image:
    return _difference(one, other).point([255 if value > _INK else 0 for value in range(256)])


def _count(mask: Image.Image) -> int:
    return sum(mask.histogram()[128:])


def _mean(image: Image.Image, mask: Image.Image) -> RGB:
    if not _count(mask):
        return (0.0, 0.0, 0.0)
    red, green, blue = ImageStat.Stat(image, mask).mean
    return (red, green, blue)


def _blend(colour: RGB, alpha: float, ground: RGB) -> RGB:
    red, green, blue = (c * alpha + g * (1 - alpha) for c, g in zip(colour, ground, strict=True))
    return (red, green, blue)


def _worst(ground: Image.Image, mask: Image.Image, colour: RGB, alpha: float) -> tuple[float, RGB]:
    """The contrast that only five in a hundred ground pixels fall short of, and the ground met there."""
    marked = ground.copy()
    marked.putalpha(mask)
    found = marked.getcolors(4096)
    if found is None:
        coarse = [min(255, (v & 0xF8) + 4) for v in range(256)]
        found = marked.point(coarse * 3 + list(range(256))).getcolors(1 << 16) or []
    tally: list[tuple[float, int, RGB]] = []
    for n, value in found:
        if isinstance(value, tuple) and value[3]:
            met = (float(value[0]), float(value[1]), float(value[2]))
            tally.append((contrast(_blend(colour, alpha, met), met), n, met))
    tally.sort(key=lambda entry: entry[0])
    allowed = 0.05 * sum(n for _, n, _ in tally)
    for ratio, n, ground_colour in tally:
        allowed -= n
        if allowed < 0:
            return ratio, ground_colour
    return 21.0, (0.0, 0.0, 0.0)
