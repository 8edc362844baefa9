"""Qt's events of fingers and mouse as the touches that a glass follows (`kiosk.ui.viewer.fingers`).

Promises: places are in the item's own pixels, times in seconds; a mouse is one finger more, with an id that
no finger has. Every event of either is taken, and a touch that is taken away is told as well.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlAnonymous
from PySide6.QtQuick import QQuickItem

from kiosk.ui.viewer.fingers import Fingers, Touch

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

MOUSE: Final = -1
"""The id of the mouse among fingers."""


def of_fingers(event: QTouchEvent) -> list[Touch]:
    """All fingers of an event, those that lift among them."""
    touches = []
    for point in event.points():
        at, size, state = point.position(), point.ellipseDiameters(), point.state()
        touches.append(
            Touch(
                point.id(),
                at.x(),
                at.y(),
                down=state != QEventPoint.State.Released,
                fresh=state == QEventPoint.State.Pressed,
                size=max(size.width(), size.height()),
            )
        )
    return touches


def of_mouse(event: QMouseEvent, down: bool, fresh: bool = False) -> list[Touch]:
    """The mouse, as long as its button is down; `fresh` when it has just been pressed."""
    at = event.position()
    return [Touch(MOUSE, at.x(), at.y(), down, fresh)]


@QmlAnonymous
class Glass(QQuickItem):
    """An item that is touched: what lies on it, `_follow` and `_forget` of its heir are told."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._fingers = Fingers()
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self.setAcceptTouchEvents(True)

    def _size_fingers(self, unit: float) -> None:
        """Have fingers as wide as fingers are: `unit` is pixels in a millimetre."""
        self._fingers.slop, self._fingers.palm = 5 * unit, 35 * unit

    def _follow(self, touches: list[Touch], now: float) -> None:
        """What touches it at `now`, in seconds of a clock of its own."""
        raise NotImplementedError

    def _forget(self) -> None:
        """The fingers were taken away: by another item, or by the system."""
        raise NotImplementedError

    def touchEvent(self, event: QTouchEvent) -> None:
        self._follow(of_fingers(event), event.timestamp() / 1000)
        event.accept()

    def touchUngrabEvent(self) -> None:
        self._forget()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse(event, down=True, fresh=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse(event, down=True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse(event, down=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # comes beside a press and a lift that were counted already

    def mouseUngrabEvent(self) -> None:
        self._forget()

    def _mouse(self, event: QMouseEvent, down: bool, fresh: bool = False) -> None:
        self._follow(of_mouse(event, down, fresh), event.timestamp() / 1000)
        event.accept()
