"""Where marked words stand on the screen.

Promises: places are rectangles of whole pixels in the text's own item, from marks in the text's own letters;
a mark beyond the end of the text is none. The text is broken into lines as `Words` breaks it.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QRectF, Slot
from PySide6.QtGui import QFont
from PySide6.QtQml import QmlElement

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.viewer.marking import boxes

QML_IMPORT_NAME = "kiosk.ui.find"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@kept_by_qml
class MarkPlaces(QObject):
    """Finds the places of marks."""

    @Slot(str, list, QFont, float, float, bool, result=list)
    def of(
        self, text: str, marks: list[int], font: QFont, width: float, line: float, right: bool
    ) -> list[QRectF]:
        """The rectangles of marks (begin, end, begin, end …) of a text in lines of a height within a width,
        both in pixels; `right` when its lines begin at the right."""
        places = [int(place) for place in marks]
        spans = tuple(
            (begin, min(end, len(text)))
            for begin, end in zip(places[::2], places[1::2], strict=False)
            if 0 <= begin < min(end, len(text))
        )
        if not spans or width <= 0:
            return []
        found = []
        for box in boxes(text, spans, font, width, line, right):
            begin, end = math.floor(box.left()), math.ceil(box.right())
            found.append(QRectF(begin, box.top(), end - begin, box.height()))
        return found
