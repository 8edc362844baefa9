"""The real application as a stage for the tour: the same window, the same visit, the same edition.

Time is the one thing that is not real: the stage holds the visit's clock, so that no screen falls asleep
while its picture is taken and the countdown comes without waiting. Each language is visited as if it were the
exhibition's first, because the attract loop and the calm screen speak the first language only.
"""

from __future__ import annotations

from PySide6.QtCore import Q_ARG, QCoreApplication, QEvent, QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options
from kiosk.ui.tour.settle import settle
from kiosk.ui.tour.walk import Stop
from kiosk.visit.state import Visit


class HeldClock:
    """Monotonic seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class KioskStage:
    """The window of `kiosk run`, driven from outside. Call `close` at the end."""

    def __init__(self, app: QGuiApplication, edition: Edition, size: tuple[int, int]) -> None:
        self._clock = HeldClock()
        self._kiosk = Kiosk(app, Options(windowed=True, size=size, start="home"), self._clock)
        self._edition = edition
        self._window = self._kiosk.open(edition)
        self._language = ""
        self._emptied = False

    @property
    def window(self) -> QQuickWindow:
        """The one window."""
        return self._window

    @property
    def edition(self) -> Edition:
        """What it shows."""
        return self._edition

    @property
    def unit(self) -> float:
        """Logical pixels in one millimetre of the design."""
        return float(self._window.property("unit"))

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, as another display would."""
        self._window.resize(width, height)
        settle(self._window)

    def arrived(self) -> bool:
        """Whether pages have finished coming and going."""
        return bool(self._window.property("settled"))

    def goto(self, stop: Stop, language: str) -> None:
        """Go to a stop in a language, from wherever the last stop left the screen."""
        visit = self._kiosk.visit
        self._clock.now += 1.0
        if self._emptied:
            self._window.setProperty("exhibition", self._kiosk.exhibition)
            self._emptied = False
        self._window.setProperty("accommodating", False)
        if language != self._language:
            self._begin_in(language)
        match stop.screen:
            case "attract":
                self._attract(stop.scene)
            case "about":
                visit.goHome()
                visit.openAbout()
            case "section":
                visit.goHome()
                visit.openSection(stop.section)
            case "record":
                visit.goHome()
                visit.openSection(stop.section)
                visit.openRecord(stop.section, stop.record)
            case "accommodations":
                visit.goHome()
                self._window.setProperty("accommodating", True)
            case "countdown":
                visit.goHome()
                settle(self._window, ready=self.arrived)
                self._clock.now += visit.visit.allowed_s
                visit.wordsOnScreen(0)  # anything the screen says of itself lets the visit see the time
            case "calm":
                visit.goHome()
                self._window.setProperty("exhibition", None)
                self._emptied = True
            case _:
                visit.goHome()

    def close(self) -> None:
        """Take the window down and let go of everything."""
        self._kiosk.close()
        # The engine goes now, while the objects its bindings speak to are still there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _begin_in(self, language: str) -> None:
        texts = self._edition.exhibition(language)
        tags = [row.tag for row in self._edition.languages]
        self._kiosk.visit.begin(Visit(tags, language, texts.idle_s, texts.countdown_s))
        self._language = language

    def _attract(self, scene: int) -> None:
        self._kiosk.visit.finish()
        loop = self._window.property("attractLoop")
        if isinstance(loop, QObject):
            loop.setProperty("still", True)
            QMetaObject.invokeMethod(loop, "show", Qt.ConnectionType.DirectConnection, Q_ARG("int", scene))
