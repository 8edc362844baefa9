"""What window tests stand on: a small edition made for real, a window on it, the test's own clock, fingers.

Promises: the window is the product's (`kiosk.ui.app.Kiosk`), QML and SQLite included; touch is real
multi-touch of Qt's test device; waiting is an event loop that ends when something is so, never a sleep.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtGui import QGuiApplication, QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from tests.simulator import SimulatedBundle

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options, load_fonts, prepare_environment
from kiosk.ui.meta import type_name
from kiosk.ui.staff_door import StaffOptions

prepare_environment()
NO_STAFF = StaffOptions()
PAUSE_S = 0.4
"""Between two touches of a steady hand: longer than what counts as an echo (`kiosk.ui.hands`)."""


class Clock:
    """Monotonic seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture(scope="session")
def small_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of the simulator's good bundle."""
    root = tmp_path_factory.mktemp("edition")
    result = build(SimulatedBundle().write(root / "bundle"), root / "edition", None)
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


@pytest.fixture(scope="session")
def fonts(qapp: QGuiApplication) -> None:
    """The shipped fonts, once for the run."""
    load_fonts()


class Screen:
    """A window under test: where it is, what is on it, and fingers."""

    def __init__(self, kiosk: Kiosk, clock: Clock, touchscreen: QPointingDevice) -> None:
        assert kiosk.window is not None
        self.kiosk = kiosk
        self.visit = kiosk.visit
        self.window: QQuickWindow = kiosk.window
        self.clock = clock
        self._touchscreen = touchscreen

    # -- waiting

    def until(self, so: Callable[[], bool], seconds: float = 20.0) -> None:
        """Run the event loop until something is so; fail when it does not become so."""
        if so():
            return
        loop = QEventLoop()
        look, end = QTimer(), QTimer()

        def glance() -> None:
            try:
                come = so()
            except Exception:  # told by the last line below, where the test sees it
                come = True
            if come:
                loop.quit()

        look.timeout.connect(glance)
        look.start(10)
        end.setSingleShot(True)
        end.timeout.connect(loop.quit)
        end.start(round(seconds * 1000))
        loop.exec()
        # A failed test keeps its frames, and these timers with them: they must not fire into the next one.
        look.stop()
        end.stop()
        assert so(), "this did not come to be"

    def settle(self) -> None:
        """Until the page stands still."""
        self.until(lambda: bool(self.window.property("settled")) and bool(self.window.property("pageShown")))

    def pass_time(self, seconds: float) -> None:
        """Let time pass and the visit see it, as its timer would."""
        self.clock.now += seconds
        self.visit._timer.timeout.emit()

    # -- finding

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Every visible item, from the window's ground up."""
        root = root or self.window.contentItem()
        if not root.isVisible():
            return
        yield root
        for child in root.childItems():
            yield from self.items(child)

    def targets(self, text: str) -> list[QQuickItem]:
        """What can be pressed and carries these words."""
        return [
            item for item in self.items()
            if item.property("touchTarget") is True and item.property("text") == text and item.isEnabled()
        ]  # fmt: skip

    def target(self, text: str) -> QQuickItem:
        """The one thing that can be pressed and carries these words."""
        found = self.targets(text)
        assert found, f"nothing to press says “{text}”"
        return found[0]

    def texts(self) -> list[str]:
        """All words on the screen."""
        words = (item.property("text") for item in self.items() if item.inherits("QQuickText"))
        return [text for text in words if text]

    # -- fingers

    def centre(self, item: QQuickItem) -> QPoint:
        """The middle of an item, in pixels of the window."""
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, at: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self._touchscreen).press(finger, at, self.window).commit()

    def move(self, to: QPoint, finger: int = 0) -> None:
        QTest.touchEvent(self.window, self._touchscreen).move(finger, to, self.window).commit()

    def lift(self, at: QPoint, finger: int = 0, *, then: float = PAUSE_S) -> None:
        """A finger goes up; `then` so many seconds pass, or the next touch would be its echo."""
        QTest.touchEvent(self.window, self._touchscreen).release(finger, at, self.window).commit()
        self.clock.now += then

    def press_all(self, at: list[QPoint]) -> None:
        """Several fingers down at once: as many points in one event as there are fingers."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger, point in enumerate(at):
            event.press(finger, point, self.window)
        event.commit()

    def press_beside(self, resting: QPoint, at: QPoint) -> None:
        """A second finger comes down while the first one rests where it is."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        event.move(0, resting, self.window).press(1, at, self.window).commit()

    def lift_beside(self, resting: QPoint, at: QPoint) -> None:
        """That second finger goes up again, the first one rests."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        event.move(0, resting, self.window).release(1, at, self.window).commit()

    def move_all(self, to: list[QPoint]) -> None:
        """All fingers that are down go on; one that rests goes to where it is."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger, point in enumerate(to):
            event.move(finger, point, self.window)
        event.commit()

    def lift_all(self, at: list[QPoint]) -> None:
        """The same fingers up at once."""
        event = QTest.touchEvent(self.window, self._touchscreen)
        for finger, point in enumerate(at):
            event.release(finger, point, self.window)
        event.commit()
        self.clock.now += PAUSE_S

    def tap(self, what: QQuickItem | QPoint, *, then: float = PAUSE_S) -> None:
        """A finger down and up in one place."""
        at = what if isinstance(what, QPoint) else self.centre(what)
        self.press(at)
        self.lift(at, then=then)

    def drag(self, start: QPoint, end: QPoint, steps: int = 12) -> None:
        """A finger down, over the glass, and up."""
        self.press(start)
        for n in range(1, steps + 1):
            self.move(start + (end - start) * (n / steps))
        self.lift(end)


def of_type(screen: Screen, name: str) -> list[QQuickItem]:
    """Every visible item of a QML type."""
    return [item for item in screen.items() if type_name(item) == name]


def one(screen: Screen, name: str) -> QQuickItem:
    """The one visible item of a QML type."""
    (found,) = of_type(screen, name)
    return found


@pytest.fixture(scope="session")
def touchscreen(qapp: QGuiApplication) -> QPointingDevice:
    """One touchscreen for the run: Qt keeps every device that was ever made."""
    return QTest.createTouchDevice()


Open = Callable[..., Screen]


@pytest.fixture
def open_screen(
    qapp: QGuiApplication, fonts: None, small_edition: Path, touchscreen: QPointingDevice
) -> Iterator[Open]:
    """Open windows on the small edition (or another); they are closed when the test ends."""
    opened: list[Kiosk] = []

    def open_one(
        edition: Path | None = small_edition, *, size: tuple[int, int] = (1920, 1080), start: str = "home",
        language: str = "", locked: bool = False, staff: StaffOptions = NO_STAFF,
        keyboard: tuple[str, ...] = (),
    ) -> Screen:  # fmt: skip
        clock = Clock()
        options = Options(
            windowed=not locked, size=size, start=start, language=language, staff=staff, keyboard=keyboard
        )
        kiosk = Kiosk(qapp, options, clock)
        opened.append(kiosk)
        window = kiosk.open(Edition.open(edition) if edition is not None else None)
        painted: list[None] = []
        window.afterFrameEnd.connect(lambda: painted.append(None))
        screen = Screen(kiosk, clock, touchscreen)
        screen.until(lambda: bool(painted))  # before its first frame a window takes no touch
        if edition is not None:
            screen.settle()
        return screen

    yield open_one
    while qapp.overrideCursor() is not None:
        qapp.restoreOverrideCursor()
    for kiosk in opened:
        kiosk.close()
        kiosk.deleteLater()
    # Now and here: left to Python's collector, they would go on whichever thread it happens to run.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def screen(open_screen: Open) -> Screen:
    """The small edition's Home at 1920 x 1080, in its first language."""
    return open_screen()
