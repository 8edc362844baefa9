"""Shows a film where Qt's software renderer paints the window: its own VideoOutput stays black there.

Promises: each picture is converted by the processor, once, when it is painted; pictures that come faster than
the window paints are not converted at all. The item is filled; whoever places it gives it the film's shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame
from kiosk.ui.kept import kept_by_qml

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@kept_by_qml
class FilmSurface(QQuickPaintedItem):
    """The picture of a film; its `sink` is where a player puts its frames."""

    shownChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._sink: QObject | None = None
        self._frame: QVideoFrame | None = None
        self._shown = False

    def _give_sink(self) -> QObject:
        if self._sink is None:
            from PySide6.QtMultimedia import QVideoSink

            # Without it Qt converts each frame in a hidden OpenGL context: four times the time where that
            # is done by the processor, which is everywhere this item is used.
            QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
            sink = QVideoSink(self)
            # Not the method itself: PySide would add it to the item as a slot, which goes unheard once QML
            # has made a type of its own from this one.
            sink.videoFrameChanged.connect(lambda frame: self._take(frame))
            self._sink = sink
        return self._sink

    def _take(self, frame: QVideoFrame) -> None:
        if not frame.isValid():
            return  # the last picture stays
        self._frame = frame
        if not self._shown:
            self._shown = True
            self.shownChanged.emit()
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Put the last frame into the item."""
        if self._frame is None:
            return
        image: QImage = self._frame.toImage()
        if not image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, self.width(), self.height()), image)

    sink = Property(QObject, _give_sink, constant=True)
    shown = Property(bool, lambda self: self._shown, notify=shownChanged)
