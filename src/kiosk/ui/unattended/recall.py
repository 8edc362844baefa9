"""Notes what is on the screen, so that after a crash it is known what was: each place of the visit and each
scene of the attract loop, before it is built.

Promises: one small write for each change (`kiosk.supervision.place`); nothing while the screen rests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

from kiosk.supervision.aside import name_of
from kiosk.supervision.place import PlaceFile
from kiosk.visit.state import Screen

if TYPE_CHECKING:
    from kiosk.ui.app import Kiosk

STAFF: Final = "staff"
"""The screen's name while the staff panel covers it."""


class Recall(QObject):
    """Follows one window from before it is made."""

    def __init__(self, kiosk: Kiosk, file: PlaceFile) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._file = file
        self._window: QQuickWindow | None = None
        kiosk.visit.placeComing.connect(self._place)
        kiosk.sceneComing.connect(self._scene)
        kiosk.door.changed.connect(self._door)

    def watch(self, window: QQuickWindow) -> None:
        """Note the first picture of the window."""
        self._window = window
        window.frameSwapped.connect(self._painted)

    def _painted(self) -> None:
        if self._window is None:
            return  # a second frame, told before the first was heard
        self._window.frameSwapped.disconnect(self._painted)
        self._window = None
        self._file.write(shown=True)

    def _place(self) -> None:
        place = self._kiosk.visit.place
        self._write(str(place.screen), place.section, place.record)

    def _scene(self, record: str) -> None:
        if self._kiosk.visit.place.screen == Screen.ATTRACT and not self._kiosk.door.property("open"):
            self._write(str(Screen.ATTRACT), "", record)

    def _door(self) -> None:
        if self._kiosk.door.property("open"):
            self._write(STAFF, "", "")
        else:
            self._place()

    def _write(self, screen: str, section: str, record: str) -> None:
        exhibition = self._kiosk.exhibition
        edition = name_of(exhibition.edition.path) if exhibition is not None else ""
        self._file.write(edition=edition, screen=screen, section=section, record=record)
