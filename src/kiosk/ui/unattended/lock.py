"""Keeps the window where it belongs: over the whole display, in front, with the focus.

Promises, for a window that is locked (never for `--windowed`):
- What takes the focus, covers the window, moves it, makes it smaller or takes it off the screen loses within
  a second: the window comes back. What does it again and again is answered ever more slowly, up to
  BACK_OFF_MS, so that two that insist do not keep the processor busy.
- A display that is unplugged, comes back, is turned, changes its resolution or stops being the first one is
  followed: the window covers the first display there is, and a millimetre is measured anew. The visit stays
  where it is.
- Nothing runs while the window is where it belongs and nothing changes.

Under X11 the window places itself; a Wayland compositor places it, and only focus and size are its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen, QWindow
from shiboken6 import isValid

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk

FIRST_MS: Final = 60
"""How soon the first answer comes: what belongs to one change has come by then."""
BACK_OFF_MS: Final = 700
"""How long the pause between two answers may grow: the focus is never away for a second."""
CALM_MS: Final = 10_000
"""After so long in place the next answer is quick again."""


class Lock(QObject):
    """Watches one window and the displays."""

    def __init__(self, kiosk: Kiosk, _settings: Settings | None = None, _root: Path | None = None) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._window: QWindow | None = kiosk.window if not kiosk.options.windowed else None
        # A window of a given size stands where it was put.
        self._given: QRect | None = None
        if kiosk.options.size is not None and self._window is not None:
            self._given = QRect(self._window.position(), QSize(*kiosk.options.size))
        full, free = Qt.WindowState.WindowFullScreen, Qt.WindowState.WindowNoState
        self._state = full if self._given is None else free
        self._places = QGuiApplication.platformName() in ("xcb", "offscreen")
        self._pause = FIRST_MS
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._answer)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._forget)
        if self._window is None:
            return
        window, app = self._window, kiosk.app
        for told in (
            window.activeChanged, window.visibilityChanged, window.windowStateChanged, window.xChanged,
            window.yChanged, window.widthChanged, window.heightChanged, window.screenChanged,
            app.primaryScreenChanged, app.screenRemoved, app.focusWindowChanged,
        ):  # fmt: skip
            told.connect(self._something)
        app.screenAdded.connect(self._know)
        for screen in app.screens():
            self._know(screen)
        self._something()

    def close(self) -> None:
        """Watch no more."""
        self._window = None
        self._look.stop()
        self._calm.stop()

    def _know(self, screen: QScreen) -> None:
        """A display to watch."""
        screen.geometryChanged.connect(self._something)
        screen.physicalSizeChanged.connect(self._measured)
        self._something()

    def _measured(self) -> None:
        if self._window is not None:
            self._kiosk.measure()

    def _something(self) -> None:
        """Something changed: look soon, and once for all that changes together."""
        if self._window is not None and not self._look.isActive():
            self._look.start(self._pause)

    def _forget(self) -> None:
        self._pause = FIRST_MS

    def _wrong(self, window: QWindow) -> bool:
        """Whether the window is not where it belongs."""
        if not window.isVisible() or window.visibility() == QWindow.Visibility.Minimized:
            return True
        if not window.isActive() or QGuiApplication.focusWindow() is not window:
            return True
        if not self._places:
            return False
        return not window.isExposed() or window.geometry() != self._place(window)

    def _first(self) -> QScreen | None:
        """The first display there is; None while there is none."""
        return self._kiosk.app.primaryScreen()

    def _place(self, window: QWindow) -> QRect:
        """Where the window belongs; where it is, while there is no display."""
        screen = self._first()
        return self._given or (screen.geometry() if screen is not None else window.geometry())

    def _answer(self) -> None:
        """Put the window where it belongs, and look again until it is there."""
        window = self._window
        if window is None or not isValid(window):
            return
        if self._wrong(window):
            self._calm.start()
            self._pause = min(BACK_OFF_MS, self._pause * 2)
            self._cover(window)
            window.raise_()
            window.requestActivate()
            self._look.start(self._pause)
        self._kiosk.measure()

    def _cover(self, window: QWindow) -> None:
        screen = self._first()
        if self._places and screen is not None:
            if window.isVisible() and not window.isExposed():
                window.hide()  # somebody took it off the screen without asking: to be shown it must be hidden
            # Its place says which screen is its own. Never setScreen(): from Python it hands the screen over
            # to the window, which takes it along when it goes.
            if window.geometry() != self._place(window):
                window.setGeometry(self._place(window))
        if window.windowState() != self._state or not window.isVisible():
            window.setWindowState(self._state)
            window.show()
