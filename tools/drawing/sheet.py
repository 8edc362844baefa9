"""What every printed thing shares: the house fonts, exact setting of lines, drawing large and scaling down.

Lengths are pixels of the finished picture; drawing happens `SCALE` times larger and is averaged down, so a
hairline of half a pixel is still a line. The same input gives the same bytes: nothing here reads the clock,
the locale or an unseeded generator.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import yaml
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

ROOT: Final = Path(__file__).resolve().parents[2]
FONTS: Final = ROOT / "assets" / "fonts"
SCALE: Final = 2
_NOMINAL: Final = 240  # fonts are outlined at this size without hinting and scaled, so sizes may be fractions


class Face(StrEnum):
    """The cuts that ship with the project, by the family name each registers."""

    EXTRALIGHT = "Source Serif 4 Display ExtraLight"
    LIGHT = "Source Serif 4 Display Light"
    LIGHT_ITALIC = "Source Serif 4 Display Light/i"
    SUBHEAD = "Source Serif 4 Subhead"
    TEXT = "Source Serif 4"
    ITALIC = "Source Serif 4/i"
    SANS = "Source Sans 3"
    MEDIUM = "Source Sans 3 Medium"
    SEMIBOLD = "Source Sans 3 Semibold"


_app: QGuiApplication | None = None


def start() -> None:
    """Brings up Qt without a screen and loads the project's fonts; safe to call again."""
    global _app
    if _app is not None:
        return
    # instance() is typed as the base class.
    _app = QGuiApplication.instance() or QGuiApplication(["drawing"])  # type: ignore[assignment]
    for file in sorted(FONTS.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise SystemExit(f"The font {file.name} could not be loaded.")


@lru_cache(maxsize=256)
def _font(face: Face, tracking: float) -> QFont:
    family, _, italic = face.value.partition("/")
    font = QFont(family)
    font.setPixelSize(_NOMINAL)
    font.setItalic(bool(italic))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setKerning(True)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * _NOMINAL)
    return font


@lru_cache(maxsize=4096)
def width(text: str, face: Face, size: float, tracking: float = 0.0) -> float:
    """Advance of `text` in pixels; the space after the last letter is not counted."""
    advance = QFontMetricsF(_font(face, tracking)).horizontalAdvance(text)
    return (advance - (tracking * _NOMINAL if text else 0.0)) * size / _NOMINAL


def outline(text: str, face: Face, size: float, tracking: float = 0.0) -> QPainterPath:
    """`text` as a path with its baseline origin at (0, 0)."""
    path = QPainterPath()
    path.addText(0, 0, _font(face, tracking), text)
    path.setFillRule(Qt.FillRule.WindingFill)
    k = size / _NOMINAL
    return QTransform.fromScale(k, k).map(path)


_HANGING: Final = "«„“‘"


def put(
    painter: QPainter,
    x: float,
    y: float,
    text: str,
    face: Face,
    size: float,
    colour: str,
    *,
    align: str = "left",
    tracking: float = 0.0,
    opacity: float = 1.0,
) -> float:
    """Sets one line on baseline `y`; an opening quotation mark hangs left of `x`. Returns its advance."""
    advance = width(text, face, size, tracking)
    if align == "right":
        x -= advance
    elif align == "centre":
        x -= advance / 2
    elif text[:1] in _HANGING:
        x -= width(text[0], face, size, tracking)
    fill = QColor(colour)
    fill.setAlphaF(opacity)
    painter.fillPath(outline(text, face, size, tracking).translated(x, y), fill)
    return advance


def wrap(text: str, face: Face, size: float, measure: float, tracking: float = 0.0) -> list[str]:
    """Lines no wider than `measure`, as few as can be and then as even as can be. ``\\n`` forces a break.

    Raises `ValueError` when a single word is wider than the measure: nothing is ever set outside its column.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        words = part.split(" ")
        for word in words:
            if width(word, face, size, tracking) > measure:
                raise ValueError(f"'{word}' is wider than {measure:.0f} px at {size} px")
        fewest = _greedy(words, face, size, measure, tracking)
        low, high = measure * 0.4, measure
        for _ in range(12):
            middle = (low + high) / 2
            if len(_greedy(words, face, size, middle, tracking)) <= len(fewest):
                high = middle
            else:
                low = middle
        lines += _greedy(words, face, size, high, tracking)
    return lines


def _greedy(words: Sequence[str], face: Face, size: float, measure: float, tracking: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in words:
        longer = f"{line} {word}" if line else word
        if line and width(longer, face, size, tracking) > measure:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


@dataclass(frozen=True, slots=True)
class Block:
    """Lines ready to be set: `height` runs from the first ascender line to the last baseline, in pixels."""

    lines: tuple[str, ...]
    face: Face
    size: float
    leading: float
    tracking: float

    @property
    def height(self) -> float:
        return self.leading * (len(self.lines) - 1) + self.size * 0.72


def block(
    text: str,
    face: Face,
    size: float,
    measure: float,
    *,
    leading: float = 1.2,
    most: int = 4,
    least_size: float | None = None,
    tracking: float = 0.0,
) -> Block:
    """Breaks `text`; when it needs more than `most` lines its size falls by steps to `least_size`.

    Raises `ValueError` when it does not fit even then.
    """
    floor = least_size if least_size is not None else size
    current = size
    while True:
        try:
            lines = wrap(text, face, current, measure, tracking)
        except ValueError:
            lines = []
        if lines and len(lines) <= most:
            return Block(tuple(lines), face, current, current * leading, tracking)
        current -= 1
        if current < floor:
            raise ValueError(f"does not fit {most} lines of {measure:.0f} px: {text!r}")


def put_block(
    painter: QPainter, x: float, top: float, words: Block, colour: str, *, align: str = "left"
) -> float:
    """Sets a block whose capitals' top is `top`; returns the baseline of the last line."""
    y = top + words.size * 0.68
    for i, line in enumerate(words.lines):
        put(
            painter,
            x,
            y + i * words.leading,
            line,
            words.face,
            words.size,
            colour,
            align=align,
            tracking=words.tracking,
        )
    return y + (len(words.lines) - 1) * words.leading


def stroke(colour: str, thickness: float, opacity: float = 1.0, *, rounded: bool = False) -> QPen:
    """A pen; `thickness` in pixels."""
    ink = QColor(colour)
    ink.setAlphaF(opacity)
    cap = Qt.PenCapStyle.RoundCap if rounded else Qt.PenCapStyle.FlatCap
    join = Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.MiterJoin
    return QPen(ink, thickness, Qt.PenStyle.SolidLine, cap, join)


def tint(colour: str, opacity: float) -> QColor:
    """`colour` at `opacity` 0…1."""
    value = QColor(colour)
    value.setAlphaF(opacity)
    return value


def polyline(points: Iterable[tuple[float, float]], *, closed: bool = False) -> QPainterPath:
    """A path through points."""
    path = QPainterPath()
    for i, (x, y) in enumerate(points):
        if i == 0:
            path.moveTo(x, y)
        else:
            path.lineTo(x, y)
    if closed:
        path.closeSubpath()
    return path


def canvas(w: int, h: int, ground: str | None = None) -> tuple[QImage, QPainter]:
    """An image `SCALE` times `w`×`h`, transparent unless `ground` is given, and a painter in final pixels."""
    image = QImage(w * SCALE, h * SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(ground) if ground else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(SCALE, SCALE)
    return image, painter


def finish(image: QImage, *, opaque: bool) -> Image.Image:
    """Averages the large drawing down to its finished size."""
    small = image.scaled(
        image.width() // SCALE,
        image.height() // SCALE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small.convertToFormat(QImage.Format.Format_RGB888 if opaque else QImage.Format.Format_ARGB32).save(
        buffer,
        "PNG",
        100,  # type: ignore[call-overload]  # the stubs lack this overload of save()
    )
    picture = Image.open(io.BytesIO(data.data()))
    picture.load()
    return picture.convert("RGB" if opaque else "RGBA")


def save(picture: Image.Image, path: Path, *, palette: bool = False) -> int:
    """Writes a PNG without metadata and returns its bytes.

    With `palette` the colours are held to the 256 that suit the picture best (libimagequant, dithered); on
    paper with few inks the mean error is under one level of 255, and the file a third of the size.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=not palette)
    data = out.getvalue()
    if palette:
        import pyvips

        image = pyvips.Image.new_from_buffer(data, "")
        data = image.pngsave_buffer(palette=True, Q=100, dither=1.0, effort=10, compression=9, keep="none")
    path.write_bytes(data)
    return len(data)


def ellipse(cx: float, cy: float, rx: float, ry: float | None = None) -> QPainterPath:
    """An ellipse as a path; a circle when `ry` is left out."""
    path = QPainterPath()
    path.addEllipse(QPointF(cx, cy), rx, rx if ry is None else ry)
    return path


def rectangle(x: float, y: float, w: float, h: float) -> QRectF:
    """A rectangle by its corner and sides."""
    return QRectF(x, y, w, h)


def records(bundle: Path, section: str) -> list[dict[str, Any]]:
    """The records of a section as plain values, in the order of their files; none when none are written."""
    found: list[dict[str, Any]] = []
    folder = bundle / section
    files = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
    single = bundle / f"{section}.yaml"
    for file in [*files, *([single] if single.is_file() else [])]:
        value = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        if isinstance(value, dict):
            value = value.get("records", [value])
        found += [item for item in value or [] if isinstance(item, dict) and "id" in item]
    return found
