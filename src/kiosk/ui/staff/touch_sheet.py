"""The map of touches as a picture, in the proportions of the display.

Promises: painted with Qt's painter alone, so that every renderer shows the same, and only when it changes.
Colours come from the page. What is wrong has a form of its own (a ring, a dashed frame), so no colour is
needed to see it.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.health.glass import Seen
from kiosk.health.sheet import Square, squares
from kiosk.ui.kept import kept_by_qml

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

COLOURS: Final = ("ground", "frame", "touch", "mark")
FAINTEST: Final = 0.16
"""A square that was touched once is seen as well."""
RING_MM: Final = 7.0


@QmlElement
@kept_by_qml
class TouchSheet(QQuickPaintedItem):
    """The map; `unit` is pixels in a millimetre of the page."""

    changed = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._seen: Seen | None = None
        self._squares: tuple[Square, ...] = ()
        self._colours: dict[str, QColor] = {}
        self._unit = 1.0

    def _set_seen(self, seen: object) -> None:
        self._seen = seen if isinstance(seen, Seen) else None
        self._squares = squares(self._seen) if self._seen is not None else ()
        self._renew()

    def _set_colours(self, colours: dict[str, QColor]) -> None:
        self._colours = {name: QColor(colour) for name, colour in colours.items()}
        self._renew()

    def _set_unit(self, unit: float) -> None:
        self._unit = unit
        self._renew()

    def _renew(self) -> None:
        self.update()
        self.changed.emit()

    def paint(self, painter: QPainter) -> None:
        """Put the map into the item."""
        if not all(name in self._colours for name in COLOURS):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(1.0, 0.4 * self._unit)
        painter.setPen(QPen(self._colours["frame"], line))
        painter.setBrush(self._colours["ground"])
        painter.drawRect(QRectF(line / 2, line / 2, self.width() - line, self.height() - line))
        if self._seen is None:
            return
        self._paint_squares(painter)
        pen = QPen(self._colours["mark"], max(1.5, 0.9 * self._unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        for spot in self._seen.stuck:
            radius = RING_MM * self._unit
            painter.drawEllipse(QPointF(spot.x * self.width(), spot.y * self.height()), radius, radius)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        inset = pen.widthF()
        for band in self._seen.dead:
            box = self._box(band.x, band.y, band.width, band.height)
            painter.drawRect(box.adjusted(inset, inset, -inset, -inset))

    def _paint_squares(self, painter: QPainter) -> None:
        air = 0.3 * self._unit
        painter.setPen(Qt.PenStyle.NoPen)
        for one in self._squares:
            colour = QColor(self._colours["touch"])
            colour.setAlphaF(FAINTEST + (1 - FAINTEST) * one.strength)
            box = self._box(one.x, one.y, one.width, one.height)
            painter.fillRect(box.adjusted(air, air, -air, -air), colour)

    def _box(self, x: float, y: float, width: float, height: float) -> QRectF:
        wide, high = self.width(), self.height()
        return QRectF(x * wide, y * high, width * wide, height * high)

    seen = Property(object, lambda self: self._seen, _set_seen, notify=changed)
    colours = Property(
        "QVariantMap",  # type: ignore[arg-type]  # Qt's own name: `dict` would not take an object of QML
        lambda self: self._colours, _set_colours, notify=changed,
    )  # fmt: skip
    unit = Property(float, lambda self: self._unit, _set_unit, notify=changed)
