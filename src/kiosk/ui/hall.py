"""The hall as the window sees it: open or closed, and what the screen does while it is closed.

Promises: it is there from the start, and then the hall is open; whoever knows better
(`kiosk.ui.unattended.hours`) says so here. No rules and no clock are in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "kiosk.ui"
QML_IMPORT_MAJOR_VERSION = 1

RESTS: Final = ("", "dim", "black")
"""What the screen does: its work; the attract loop darkened; nothing at all."""


@dataclass(frozen=True, slots=True)
class ClosedWords:
    """What the closed screen says in one language: that it is closed, and when it opens ("" when never)."""

    closed: str
    opens: str = ""


@QmlElement
@QmlUncreatable("Made by the application.")
class Hall(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """One for each window."""

    changed = Signal()
    told = Signal()
    touched = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._rest = ""
        self._words: tuple[ClosedWords, ...] = ()
        self._display_off = False
        self._clock_sure = True
        self._opens: Callable[[], datetime | None] = lambda: None

    # -- what others ask

    def next_opening(self) -> datetime | None:
        """When the hall opens next, after now, in local time; None when it never does, when nobody knows the
        hours, and while the clock is in doubt."""
        return self._opens()

    @property
    def is_open(self) -> bool:
        """Whether the hall is open by its hours; True while the clock is in doubt."""
        return self._open

    @property
    def resting(self) -> bool:
        """Whether the screen is black because the hall is closed: no frames are painted unless asked for."""
        return self._rest == "black"

    @property
    def display_off(self) -> bool:
        """Whether the display itself is switched off; no frame can be shown then."""
        return self._display_off

    @property
    def clock_sure(self) -> bool:
        """Whether the clock of the system is believed."""
        return self._clock_sure

    # -- what the hours tell

    def follow(self, opens: Callable[[], datetime | None]) -> None:
        """Ask this when the hall opens next."""
        self._opens = opens

    def become(
        self,
        *,
        is_open: bool | None = None,
        rest: str | None = None,
        display_off: bool | None = None,
        clock_sure: bool | None = None,
    ) -> None:
        """Take what is given; what is None stays."""
        assert rest is None or rest in RESTS
        before = (self._open, self._rest, self._display_off, self._clock_sure)
        after = tuple(
            old if new is None else new
            for old, new in zip(before, (is_open, rest, display_off, clock_sure), strict=True)
        )
        if after != before:
            self._open, self._rest, self._display_off, self._clock_sure = after  # type: ignore[assignment]  # the types went in the same order
            self.changed.emit()

    def tell(self, words: tuple[ClosedWords, ...]) -> None:
        """Have the black screen say this, one for each language; () for nothing."""
        if words != self._words:
            self._words = words
            self.told.emit()

    # -- what QML sees

    @Slot()
    def touch(self) -> None:
        """Somebody touched the black screen."""
        self.touched.emit()

    open = Property(bool, lambda self: self._open, notify=changed)
    rest = Property(str, lambda self: self._rest, notify=changed)
    closedWords = Property(list, lambda self: [words.closed for words in self._words], notify=told)
    opensWords = Property(list, lambda self: [words.opens for words in self._words], notify=told)
