"""Paper: pages of a PDF with text set in the shipped fonts, pictures as JPEG, and bookmarks.

Promises:
- Lengths are millimetres from the upper left corner of the sheet; letters are text that can be selected,
  their fonts are embedded.
- The same calls give the same bytes: nothing in the file depends on the clock or on a random number.
- `write` puts the file in place in one step: a full disk leaves what was there before.
"""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, IndirectObject, NameObject, NumberObject, StreamObject
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QUuid
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QImageReader,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

INK: Final = "#1D1B18"
ASH: Final = "#6A655B"
BRASS: Final = "#8E7748"
LINE: Final = "#CFC8BA"
MARK: Final = "#9A3412"  # what is to be looked at; 7.3:1 on white

_DPI: Final = 1200
_UNIT: Final = 100  # logical units in a millimetre: fonts have whole numbers of them
_POINT_MM: Final = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Style:
    """A cut of type: size in points, line height as a multiple of it."""

    family: str
    points: float
    leading: float = 1.3
    weight: QFont.Weight = QFont.Weight.Normal
    colour: str = INK

    @property
    def line_mm(self) -> float:
        """The height of one line."""
        return self.points * self.leading * _POINT_MM

    def font(self) -> QFont:
        """The font in logical units."""
        font = QFont(self.family)
        font.setPixelSize(round(self.points * _POINT_MM * _UNIT))
        font.setWeight(self.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setFeature(QFont.Tag("liga"), 0)  # “fi” stays two letters when it is searched or copied
        return font

    def with_colour(self, colour: str) -> Style:
        """The same cut in another colour."""
        return Style(self.family, self.points, self.leading, self.weight, colour)


SERIF, SERIF_DISPLAY, SERIF_SUBHEAD = "Source Serif 4", "Source Serif 4 Display", "Source Serif 4 Subhead"
SANS: Final = "Source Sans 3"
COVER = Style(SERIF_DISPLAY, 34, 1.12, QFont.Weight.Light)
COVER_SECOND = Style(SERIF_DISPLAY, 21, 1.2, QFont.Weight.Light)
HEADING = Style(SERIF_SUBHEAD, 17, 1.18)
SUBHEAD = Style(SERIF_SUBHEAD, 12.5, 1.25)
READING = Style(SERIF, 10, 1.42)
BODY = Style(SANS, 9.5, 1.36)
STRONG = Style(SANS, 9.5, 1.36, QFont.Weight.Medium)
SMALL = Style(SANS, 8, 1.34, colour=ASH)
LABEL = Style(SANS, 8, 1.34, QFont.Weight.Medium, ASH)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: page from 0, depth from 0."""

    title: str
    page: int
    depth: int


class Paper:
    """A document of A4 sheets in the making. `close` must be called once at the end."""

    def __init__(self, title: str, author: str, portrait: bool = False) -> None:
        self._title, self._author = title, author
        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        self._writer = QPdfWriter(self._buffer)
        self._writer.setResolution(_DPI)
        self._writer.setTitle(title)
        self._writer.setCreator("exhibition-kiosk")
        # Its own would say when it was made; `write` says it once, with the date it is given.
        self._writer.setDocumentXmpMetadata(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
        self._writer.setDocumentId(QUuid())
        self._turn(portrait)
        self._painter = QPainter()
        if not self._painter.begin(self._writer):
            raise OSError("the document could not be begun")
        scale = _DPI / 25.4 / _UNIT
        self._painter.scale(scale, scale)
        self.page = 0
        self._pictures: list[Path] = []
        self._bookmarks: list[Bookmark] = []

    def _turn(self, portrait: bool) -> None:
        turned = QPageLayout.Orientation.Portrait if portrait else QPageLayout.Orientation.Landscape
        none = QMarginsF(0, 0, 0, 0)
        self._writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), turned, none))
        self.portrait = portrait
        self.width, self.height = (210.0, 297.0) if portrait else (297.0, 210.0)

    def new_page(self, portrait: bool) -> None:
        """The next sheet, upright or lying."""
        self._turn(portrait)
        self._writer.newPage()
        self.page += 1

    def bookmark(self, title: str, depth: int = 0) -> None:
        """An entry of the outline that leads to this page."""
        self._bookmarks.append(Bookmark(" ".join(title.split()), self.page, depth))

    # -- drawing

    def lines(self, words: str, style: Style, width: float) -> QTextLayout:
        """A paragraph broken into lines of `width` millimetres; line breaks in it are kept."""
        layout = QTextLayout(words.replace("\n", "\u2028"), style.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * _UNIT)
        layout.endLayout()
        return layout

    def line(self, layout: QTextLayout, number: int, x: float, y: float, style: Style) -> None:
        """Draw one line of a paragraph with its upper edge at `y`."""
        it = layout.lineAt(number)
        # Every line has the style's height, whatever the font thinks; letters stand in its middle.
        down = (style.line_mm * _UNIT - it.height()) / 2
        self._painter.setPen(QColor(style.colour))
        at = QPointF(x * _UNIT, y * _UNIT + down)
        self._painter.save()
        it.draw(self._painter, QPointF(at.x() - it.x(), at.y() - it.y()))
        self._painter.restore()

    def text(self, words: str, x: float, y: float, width: float, style: Style, most: int = 0) -> float:
        """Draw a paragraph, at most `most` lines of it (0: all); returns the y below it."""
        layout = self.lines(words, style, width)
        count = layout.lineCount() if not most else min(most, layout.lineCount())
        for number in range(count):
            self.line(layout, number, x, y + number * style.line_mm, style)
        return y + count * style.line_mm

    def width_of(self, words: str, style: Style) -> float:
        """Millimetres of one line."""
        if not words:
            return 0.0
        layout = self.lines(words, style, 10_000)  # its lines live as long as it does
        return layout.lineAt(0).naturalTextWidth() / _UNIT

    def one_line(
        self, words: str, x: float, y: float, width: float, style: Style, right: bool = False
    ) -> float:
        """Draw what fits on one line, with an ellipsis where it does not; returns the width drawn."""
        words = " ".join(words.split())
        while words and (wide := self.width_of(words, style)) > width:
            words = words[: max(0, int(len(words) * width / wide) - 1)].rstrip(" ,·…") + "…"
        wide = self.width_of(words, style)
        self.text(words, x + width - wide if right else x, y, width + 1, style, 1)
        return wide

    def rule(self, x: float, y: float, width: float, colour: str = LINE, weight: float = 0.2) -> None:
        """A horizontal line."""
        self._painter.setPen(QPen(QColor(colour), weight * _UNIT))
        self._painter.drawLine(QPointF(x * _UNIT, y * _UNIT), QPointF((x + width) * _UNIT, y * _UNIT))

    def box(self, x: float, y: float, width: float, height: float, colour: str, weight: float = 0.25) -> None:
        """The outline of a rectangle."""
        self._painter.setPen(QPen(QColor(colour), weight * _UNIT))
        self._painter.drawRect(QRectF(x * _UNIT, y * _UNIT, width * _UNIT, height * _UNIT))

    def picture(self, file: Path, x: float, y: float, width: float, height: float) -> QRectF:
        """Put a JPEG file, as its bytes are, into a place, upright and whole; the rectangle it fills."""
        size = QImageReader(str(file)).size()
        scale = min(width / max(1, size.width()), height / max(1, size.height()))
        wide, high = size.width() * scale, size.height() * scale
        # A stand-in: the file's own bytes take its place when the document is written.
        stand_in = QImage(8, 8, QImage.Format.Format_RGB32)
        stand_in.fill(0xFF000000 | len(self._pictures))
        self._painter.drawImage(QRectF(x * _UNIT, y * _UNIT, wide * _UNIT, high * _UNIT), stand_in)
        self._pictures.append(file)
        return QRectF(x, y, wide, high)

    # -- writing

    def write(self, out: Path, date: str) -> None:
        """Finish the document as file `out`; `date` as in a PDF (`D:20260102030405Z`). Raises `OSError`."""
        self._painter.end()
        document = PdfWriter(clone_from=PdfReader(io.BytesIO(bytes(self._buffer.data().data()))))
        self._place_pictures(document)
        self._outline(document)
        document.pdf_header = "%PDF-1.4"
        document.root_object.pop("/Metadata", None)
        document.metadata = {
            "/Title": self._title,
            "/Author": self._author,
            "/Creator": "exhibition-kiosk",
            "/Producer": "exhibition-kiosk",
            "/CreationDate": date,
            "/ModDate": date,
        }
        with _in_one_step(out) as file:
            document.write(file)

    def close(self) -> None:
        """Let go of everything. Painter, writer and buffer hold on to each other and end in this order."""
        if self._painter.isActive():
            self._painter.end()
        del self._painter
        del self._writer
        self._buffer.close()

    def _place_pictures(self, document: PdfWriter) -> None:
        """The files' own bytes in place of the stand-ins, which are numbered in the order of drawing."""
        found: dict[int, StreamObject] = {}
        for page in document.pages:
            resources = page["/Resources"].get_object()
            if not isinstance(resources, DictionaryObject) or "/XObject" not in resources:
                continue
            objects = resources["/XObject"].get_object()
            assert isinstance(objects, DictionaryObject)
            for value in objects.values():
                image = value.get_object()
                if isinstance(image, StreamObject) and image.get("/Subtype") == "/Image":
                    found[value.indirect_reference.idnum] = image
        if len(found) != len(self._pictures):
            raise OSError("the pictures of the document could not be placed")
        for (_, image), file in zip(sorted(found.items()), self._pictures, strict=True):
            size = QImageReader(str(file)).size()
            image[NameObject("/Width")] = NumberObject(size.width())
            image[NameObject("/Height")] = NumberObject(size.height())
            image[NameObject("/ColorSpace")] = NameObject("/DeviceRGB")
            image[NameObject("/BitsPerComponent")] = NumberObject(8)
            image[NameObject("/Filter")] = NameObject("/DCTDecode")
            image._data = file.read_bytes()  # there is no public way to give a stream its encoded bytes

    def _outline(self, document: PdfWriter) -> None:
        parents: list[IndirectObject] = []
        for mark in self._bookmarks:
            del parents[mark.depth :]
            parent = parents[-1] if parents else None
            parents.append(document.add_outline_item(title=mark.title, page_number=mark.page, parent=parent))
        if self._bookmarks:
            document.page_mode = "/UseOutlines"


@contextlib.contextmanager
def _in_one_step(out: Path) -> Iterator[IO[bytes]]:
    """A file beside `out` that takes its name when all is written and on the disk."""
    handle, name = tempfile.mkstemp(prefix=f".{out.name}.", dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(out)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
