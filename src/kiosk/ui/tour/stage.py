"""The real application as a stage for the tour: the same window, the same visit, the same edition.

Time is the one thing that is not real: the stage holds the visit's clock, so that no screen falls asleep
while its picture is taken and the countdown comes without waiting. Each language is visited as if it were the
exhibition's first, because the attract loop and the calm screen speak the first language only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import Q_ARG, QCoreApplication, QEvent, QMetaObject, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options
from kiosk.ui.closed_words import closed_words
from kiosk.ui.painted import item_box, painted_items
from kiosk.ui.staff_door import StaffOptions
from kiosk.ui.tour.settle import settle
from kiosk.ui.tour.staff import StaffRoom
from kiosk.ui.tour.viewing import views
from kiosk.ui.tour.walk import Stop, scrolled
from kiosk.visit.state import Visit


def _turns(item: QQuickItem) -> str:
    """The property with which a page shows one record after the other; empty for a page that shows a list."""
    return next((name for name in ("current", "raised") if isinstance(item.property(name), int)), "")


class HeldClock:
    """Monotonic seconds that pass only when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class KioskStage:
    """The window of `kiosk run`, driven from outside. Call `close` at the end."""

    def __init__(
        self, app: QGuiApplication, edition: Edition, size: tuple[int, int], most_views: int = 40,
        display: tuple[float, float] = (0.0, -1.0), *, locked: bool = False,
    ) -> None:  # fmt: skip
        """`display` is its diagonal and the height of its lower edge above the floor in millimetres, where
        they are to be known. `locked`: as it is in the hall, so that it cannot be closed."""
        self._most_views = most_views
        self._clock = HeldClock()
        self._staff = StaffRoom(edition.path)
        staff = StaffOptions(state=self._staff.state, sticks=(self._staff.sticks,))
        diagonal, bottom = display
        options = Options(
            windowed=not locked, size=size, start="home", staff=staff, diagonal_mm=diagonal, bottom_mm=bottom,
            as_display=diagonal > 0,
        )  # fmt: skip
        self._kiosk = Kiosk(app, options, self._clock)
        self._edition = edition
        self._complaints: list[str] = []
        self._kiosk.engine.warnings.connect(self._hear)
        self._window = self._kiosk.open(edition)
        theme = self._kiosk.engine.singletonInstance("kiosk.theme", "Theme")
        if isinstance(theme, QObject):
            theme.setProperty("nightfall", 0)
        self._language = ""
        self._emptied = False
        self._stir = True

    @property
    def window(self) -> QQuickWindow:
        """The one window."""
        return self._window

    @property
    def kiosk(self) -> Kiosk:
        """What it is the window of."""
        return self._kiosk

    @property
    def clock(self) -> HeldClock:
        """The time of its visits."""
        return self._clock

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
        loop = self._window.property("attractLoop")
        fading = isinstance(loop, QObject) and loop.property("fading") is True
        return self._window.property("settled") is True and not fading

    def goto(self, stop: Stop, language: str) -> None:
        """Go to a stop in a language, from wherever the last stop left the screen."""
        visit = self._kiosk.visit
        self._kiosk.take_keys()
        self._clock.now += 1.0
        self._staff.leave(self._kiosk)
        self._kiosk.hall.become(rest="")
        if self._emptied:
            self._window.setProperty("exhibition", self._kiosk.exhibition)
            self._emptied = False
        self._window.setProperty("accommodating", False)
        if language != self._language:
            self._begin_in(language)
        # Every stop begins a visit. The machine is told without the window, so that no page is made only to
        # be left; where the last stop changed more than the place, the window hears of it.
        if self._stir or stop.screen == "attract":
            visit.finish()
            self._stir = False
        else:
            visit.visit.finish(self._clock.now)
        self._stir = (
            stop.high or stop.asks != () or stop.screen in ("attract", "countdown", "calm", "closed", "staff")
        )
        match stop.screen:
            case "attract":
                self._attract(stop.scene)
                return
            case "about":
                visit.openAbout()
            case "search":
                visit.openSearch()
            case "timeline":
                visit.openTimeline()
            case "map":
                visit.openMap()
            case "person":
                visit.openPerson(stop.subject)
            case "country":
                visit.openCountry(stop.subject)
            case "section":
                visit.openSection(stop.section)
            case "record":
                visit.visit.open_section(stop.section, self._clock.now)
                visit.openRecord(stop.section, stop.record)
            case "viewer":
                visit.visit.open_section(stop.section, self._clock.now)
                visit.visit.open_record(stop.section, stop.record, self._clock.now)
                visit.openViewer(stop.section, stop.record, "1")
            case "accommodations":
                visit.goHome()
                self._window.setProperty("accommodating", True)
            case "countdown":
                visit.goHome()
                for name, value in stop.asks:  # anything done while it counts would end it
                    visit.setAccommodation(name, value)
                settle(self._window, ready=self.arrived)
                self._clock.now += visit.visit.allowed_s
                visit.wordsOnScreen(0)  # anything the screen says of itself lets the visit see the time
            case "closed":
                self._close_hall(language)
            case "staff":
                self._staff.show(self._kiosk, stop.label, language)
            case "calm":
                visit.goHome()
                self._window.setProperty("exhibition", None)
                self._emptied = True
            case _:
                visit.goHome()
        if stop.high:
            visit.setAccommodation("contrast", "high")
        if stop.screen != "countdown":
            for name, value in stop.asks:
                visit.setAccommodation(name, value)

    def _hear(self, errors: Sequence[QQmlError]) -> None:
        self._complaints += [error.toString() for error in errors]

    def complaints(self) -> tuple[str, ...]:
        """What QML complained of since the last call."""
        heard, self._complaints = tuple(dict.fromkeys(self._complaints)), []
        return heard

    def views(self, stop: Stop) -> Iterator[str]:
        """What there is to see at a stop, one after the other: "" as it opens, then what a visitor may do."""
        yield ""
        yield from self._own_views(stop)
        page = self._window.property("page")
        poses = page.property("poses") if isinstance(page, QObject) else None
        if isinstance(page, QObject) and isinstance(poses, list):
            for pose in poses:
                QMetaObject.invokeMethod(page, "pose", Q_ARG("QString", pose))
                yield pose

    def _own_views(self, stop: Stop) -> Iterator[str]:
        match stop.screen:
            case "record":
                if self._open():
                    yield "opened"
                unfolded = self._unfold()
                settle(self._window, ready=self.arrived)
                if scrolled(self._window, 1.0):
                    yield "end"
                elif unfolded:
                    yield "more"
            case "viewer":
                page = self._find(lambda item: item.property("recordId") == stop.record)
                if page is not None:
                    yield from views(page, self._edition, stop.record, self._language)
            case "section":
                yield from self._section_views(stop)
            case "staff" if stop.label in ("warnings", "editions", "result") and scrolled(self._window, 1.0):
                yield "end"
            case "home" | "about" | "accommodations" if scrolled(self._window, 1.0):
                yield "end"

    def _section_views(self, stop: Stop) -> Iterator[str]:
        page = self._find(lambda item: item.property("sectionId") == stop.section and _turns(item) != "")
        if page is not None:
            # One record at a time: each is a view of its own.
            for number in range(1, min(self._edition.count(stop.section), self._most_views)):
                page.setProperty(_turns(page), number)
                yield str(number + 1)
            return
        if scrolled(self._window, 0.5):
            yield "middle"
            scrolled(self._window, 1.0)
            yield "end"
        bar = self._find(
            lambda item: item.inherits("QQuickListView") and isinstance(item.property("chosen"), str)
        )
        if bar is not None and self._press(bar, 1):
            yield "chosen"

    def _open(self) -> bool:
        """A signed book, opened at its inscription."""
        book = self._find(lambda item: item.property("openable") is True)
        return book is not None and QMetaObject.invokeMethod(book, "open")

    def _unfold(self) -> bool:
        folded = self._find(lambda item: item.property("expanded") is False)
        return folded is not None and folded.setProperty("expanded", True) is not None

    def _press(self, within: QQuickItem, number: int) -> bool:
        """Press one of the targets within an item, counted from 0 in reading order."""
        inside = [
            item
            for _, item, _ in painted_items(within)
            if item.property("touchTarget") is True and item.inherits("QQuickAbstractButton")
        ]
        inside.sort(key=lambda item: (round(item_box(item).y()), item_box(item).x()))
        return number < len(inside) and QMetaObject.invokeMethod(inside[number], "click")

    def _find(self, wanted: Callable[[QQuickItem], bool]) -> QQuickItem | None:
        items = painted_items(self._window.contentItem())
        return next((item for _, item, _ in items if wanted(item)), None)

    def close(self) -> None:
        """Take the window down and let go of everything."""
        self._staff.leave(self._kiosk)
        self._kiosk.close()
        self._staff.close()
        # The engine goes now, while the objects its bindings speak to are still there.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _begin_in(self, language: str) -> None:
        texts = self._edition.exhibition(language)
        tags = [row.tag for row in self._edition.languages]
        self._kiosk.visit.begin(Visit(tags, language, texts.idle_s, texts.countdown_s))
        self._language = language

    def _close_hall(self, language: str) -> None:
        """The closed screen of a Sunday, with words for Tuesday; a language is said first."""
        self._kiosk.visit.finish()
        tags = dict.fromkeys((language, *self._kiosk.languages()))
        words = closed_words(
            self._kiosk.interface, tags, datetime(2027, 5, 16, 19), datetime(2027, 5, 18, 10)
        )
        self._kiosk.hall.become(rest="black")
        self._kiosk.hall.tell(words)

    def _attract(self, scene: int) -> None:
        self._kiosk.visit.finish()
        loop = self._window.property("attractLoop")
        if isinstance(loop, QObject):
            loop.setProperty("still", True)
            QMetaObject.invokeMethod(loop, "show", Qt.ConnectionType.DirectConnection, Q_ARG("int", scene))
