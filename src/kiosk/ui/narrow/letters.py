"""The letters under which a long list is looked up, and where each begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.edition.alphabet import DIGITS, OTHERS
from kiosk.edition.narrow.read import Letter
from kiosk.ui.models import RowsModel

QML_IMPORT_NAME = "kiosk.ui.narrow"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Made by what has a list.")
class Letters(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """An index of a list; empty for a list that is in no alphabet."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: tuple[Letter, ...] = ()
        self._rows = RowsModel(("letter", "start"), self)

    def set_letters(self, letters: Sequence[Letter]) -> None:
        """The letters of another list."""
        self._letters = tuple(letters)
        self._rows.set_rows([{"letter": one.letter, "start": one.start} for one in letters])
        self.changed.emit()

    @Slot(int, result=str)
    def letterAt(self, number: int) -> str:
        """A letter by its number; "" outside the index."""
        return self._letters[number].letter if 0 <= number < len(self._letters) else ""

    @Slot(int, result=int)
    def startAt(self, number: int) -> int:
        """The place in the list where a letter begins; 0 outside the index."""
        return self._letters[number].start if 0 <= number < len(self._letters) else 0

    @Slot(int, result=int)
    def numberAt(self, place: int) -> int:
        """The number of the letter that a place of the list stands under."""
        return max(0, bisect_right(self._letters, place, key=lambda one: one.start) - 1)

    def _span(self) -> str:
        letters = [one.letter for one in self._letters if one.letter not in (DIGITS, OTHERS)]
        return f"{letters[0]}–{letters[-1]}" if letters else DIGITS

    rows = Property(QObject, lambda self: self._rows, constant=True)
    count = Property(int, lambda self: len(self._letters), notify=changed)
    span = Property(str, _span, notify=changed)  # the first and the last that is a letter
