"""Qt's events of fingers and mouse as the touches that a glass follows (`kiosk.ui.viewer.fingers`).

Promises: places are in the item's own pixels; a mouse is one finger more, with an id that no finger has.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent

from kiosk.ui.viewer.fingers import Touch

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
