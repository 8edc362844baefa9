"""Tells the supervisor that the screen is alive: the event loop and a painted frame together.

Promises:
- READY with the first painted frame.
- The watchdog is fed only by a frame that was asked for by a timer of the event loop and then painted: an
  interface that is blocked, or a picture that never gets finished, starves it.
- A window that no display shows (unplugged, switched off) gets no frames and is not killed for it: then the
  event loop alone feeds. So does it as long as no display has ever shown the window.
- A resting screen paints one frame each third of the watchdog's time for it, and none without a watchdog.

Made before the window is shown, apart from the services, so that none of them can take it along.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQuick import QQuickWindow

from kiosk.supervision.notify import Notify

ASKS: Final = 3
"""How often a frame is asked for within the watchdog's time."""
UNSEEN_MS: Final = 5000
"""A window that no display has shown after so long counts as up."""


class Watchdog(QObject):
    """Feeds the supervisor's watchdog as long as it lives."""

    def __init__(self, window: QQuickWindow, notify: Notify, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._notify = notify
        self._up = False
        self._asked = False
        window.frameSwapped.connect(self._painted)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._ask)
        QTimer.singleShot(UNSEEN_MS, self, self._unseen)

    def _painted(self) -> None:
        if not self._up:
            self._begin("The exhibition is on the screen.")
        elif self._asked:
            self._asked = False
            self._notify.watchdog()

    def _begin(self, status: str) -> None:
        self._up = True
        self._notify.ready(status)
        if self._notify.watchdog_s > 0:
            self._timer.start(max(1, round(self._notify.watchdog_s * 1000 / ASKS)))

    def _unseen(self) -> None:
        if not self._up and not self._window.isExposed():
            self._begin("No display shows the window yet.")

    def _ask(self) -> None:
        if self._window.isExposed():
            self._asked = True
            self._window.update()
        else:
            self._asked = False
            self._notify.watchdog()

    def close(self) -> None:
        """Say that we end, and feed no more."""
        self._timer.stop()
        self._window.frameSwapped.disconnect(self._painted)
        self._notify.stopping()
