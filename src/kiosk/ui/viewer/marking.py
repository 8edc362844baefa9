"""Where words that were searched for stand in a text on the screen, so that they can be marked there.

Promises: a text is broken into lines as `Words` breaks it (plain, wrapped at words, lines of one height), so
a mark lies behind its word in every language and size; nothing here turns a text into markup.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QObject, QRectF, Qt, Slot
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtQml import QmlElement

from kiosk.edition.folding import marks
from kiosk.ui.kept import kept_by_qml

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1


def boxes(
    text: str, spans: tuple[tuple[int, int], ...], font: QFont, width: float, line: float, right: bool = False
) -> list[QRectF]:
    """The rectangles of spans of a text that is set in lines of a height (pixels) within a width;
    `right` when its lines begin at the right, as on a mirrored page."""
    # Qt counts UTF-16 units, Python letters: they differ after an emoji or a rare Han character.
    units = [0]
    for letter in text:
        units.append(units[-1] + (2 if ord(letter) > 0xFFFF else 1))
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    if right or _from_the_right(text):
        option.setAlignment(Qt.AlignmentFlag.AlignRight)  # as a text of the window stands
    layout.setTextOption(option)
    layout.beginLayout()
    found: list[QRectF] = []
    number = 0
    while (row := layout.createLine()).isValid():
        row.setLineWidth(width)
        first, end = row.textStart(), row.textStart() + row.textLength()
        for start, stop in spans:
            a, b = max(units[start], first), min(units[stop], end)
            if a < b:
                x, to = sorted((_x(row, a), _x(row, b)))
                found.append(QRectF(x, number * line, to - x, line))
        number += 1
    layout.endLayout()
    return found


def _from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((one != "L" for one in directions if one in ("L", "R", "AL")), False)


def _x(row: object, place: int) -> float:
    """Pixels from the left edge to a place in a line."""
    answer = row.cursorToX(place)  # type: ignore[attr-defined]  # the stub hides QTextLine behind object
    return float(answer[0] if isinstance(answer, tuple) else answer)


@QmlElement
@kept_by_qml
class Marking(QObject):
    """Finds wanted words in texts."""

    @Slot(str, list, QFont, float, float, bool, result=list)
    def boxes(
        self, text: str, wanted: list[str], font: QFont, width: float, line: float, right: bool
    ) -> list[QRectF]:
        """Where the wanted words stand, in pixels of the text's own item. Lines of a height, in a width;
        `right` when they begin at the right."""
        if not wanted or width <= 0:
            return []
        return boxes(text, marks(text, [str(word) for word in wanted]), font, width, line, right)

    @Slot(str, list, result=bool)
    def has(self, text: str, wanted: list[str]) -> bool:
        """Whether one of the wanted words stands in a text."""
        return bool(marks(text, [str(word) for word in wanted]))
