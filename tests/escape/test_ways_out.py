"""Every way out × every screen, in the product's window: nobody gets out, and the attract loop comes back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QPointingDevice, QWindow
from PySide6.QtQuick import QQuickItem
from tests.escape import screens
from tests.escape.ways import WAYS, Intruder, wait
from tests.ui.conftest import Screen

from kiosk.edition.reader import Edition
from kiosk.ui.tour.stage import KioskStage
from kiosk.ui.tour.walk import Stop
from kiosk.ui.unattended.lock import Lock
from kiosk.visit.state import HOLD_LIMIT_S

# What the test's own keyboard says of keys that have no letter.
pytestmark = pytest.mark.qt_log_ignore("keyToAscii Unhandled key code", extend=True)

SECRET = "what somebody copied elsewhere"
POPUPS = ("QQuickPopupItem", "QQuickMenu", "QQuickOverlay")


class Hall:
    """The window under attack, and what must be so whatever was tried."""

    def __init__(self, app: QGuiApplication, edition: Edition, touchscreen: QPointingDevice) -> None:
        self.app = app
        self.stage = KioskStage(app, edition, (1280, 720), locked=True)
        self.screen = Screen(self.stage.kiosk, self.stage.clock, touchscreen)  # type: ignore[arg-type]  # its clock
        self.screen.settle()
        self.stage.kiosk.take_keys()
        self.lock = Lock(self.stage.kiosk)
        self.intruder = Intruder(self.stage.window, touchscreen)
        self.home = QRect(self.stage.window.geometry())
        self.copied: list[str] = []
        clipboard = app.clipboard()
        clipboard.setText(SECRET)
        clipboard.dataChanged.connect(lambda: self.copied.append("clipboard"))
        clipboard.selectionChanged.connect(lambda: self.copied.append("selection"))
        self.windows = self._windows()

    def _windows(self) -> int:
        return len(self.app.allWindows())

    def go(self, stop: Stop) -> None:
        theme = self.stage.kiosk.engine.singletonInstance("kiosk.theme", "Theme")
        assert isinstance(theme, QObject)
        theme.setProperty("calm", True)  # pages come sooner; each visit's end sets it back
        self.stage.goto(stop, "kk")
        self.screen.until(self.stage.arrived)

    def placed(self) -> bool:
        """Whether the window is where it belongs and has the keys."""
        window = self.stage.window
        return (
            window.isVisible()
            and window.isActive()
            and self.app.focusWindow() is window
            and window.visibility() != QWindow.Visibility.Minimized
            and window.geometry() == self.home
        )

    def check(self) -> list[str]:
        """What is wrong now."""
        wrong = []
        if not self.placed():
            waited = 0  # the lock answers within a second, a busy machine later
            while not self.placed() and waited < 5000:
                wait(20)
                waited += 20
            if not self.placed():
                wrong.append("the window is not where it belongs, or has no focus")
        if self._windows() > self.windows:
            wrong.append(f"windows: {[window.title() for window in self.app.allWindows()]}")
        shown = [window for window in self.app.topLevelWindows() if window.isVisible()]
        if shown != [self.stage.window]:
            wrong.append(f"windows shown: {len(shown)}")
        if self.copied:
            wrong.append(f"copied: {self.copied}")
        for item in self.screen.items():
            wrong += self._of_item(item)
        return wrong + list(self.stage.complaints())

    @staticmethod
    def _of_item(item: QQuickItem) -> Iterator[str]:
        if any(item.inherits(kind) for kind in POPUPS) and item.isVisible() and item.childItems():
            yield "a menu or a dialog is open"
        if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit"):
            if item.property("selectedText"):
                yield "text is selected"
            if SECRET in str(item.property("text")):
                yield "the clipboard was pasted"

    def idle(self) -> list[str]:
        """Nobody is there any more; what does not come back by itself."""
        visit, clock, kiosk = self.stage.kiosk.visit, self.stage.clock, self.stage.kiosk
        panel: Any = kiosk.door.panel
        if panel is not None:
            clock.now += 3600.0
            panel._timer.timeout.emit()
        for _ in range(4):  # a recording that plays holds the visit, but not for ever
            clock.now += HOLD_LIMIT_S + visit.visit.allowed_s + visit.visit.countdown_s + 1
            visit._timer.timeout.emit()
        wrong = []
        if kiosk.door.panel is not None:
            wrong.append("the staff's door stays open")
        if visit.property("screen") != "attract":
            wrong.append(f"the visit stays at {visit.property('screen')}")
        if visit.property("language") != "kk" or visit.property("contrast") != "normal":
            wrong.append("something of the visit is left")
        return wrong

    def close(self) -> None:
        self.lock.close()
        self.app.clipboard().clear()
        self.stage.close()
        while self.app.overrideCursor() is not None:
            self.app.restoreOverrideCursor()


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return screens.edition(tmp_path_factory.mktemp("escape"))


@pytest.fixture
def hall(qapp: QGuiApplication, fonts: None, shown: Path, touchscreen: QPointingDevice) -> Iterator[Hall]:
    edition = Edition.open(shown)
    it = Hall(qapp, edition, touchscreen)
    yield it
    it.close()


def chosen(stops: list[Stop]) -> list[tuple[str, Stop]]:
    """The pairs to try: see the folder's README."""
    wish = os.environ.get("KIOSK_ESCAPES", "")
    pairs = [(name, stop) for stop in stops for name in WAYS]
    if wish == "all":
        return pairs
    if wish.startswith("@"):
        return [(name, stop) for name, stop in pairs if f"@{stop.name}" == wish]
    if wish.endswith("@"):
        return [(name, stop) for name, stop in pairs if f"{name}@" == wish]
    if "/" in wish and wish.replace("/", "").isdigit():
        part, of = (int(number) for number in wish.split("/"))
        return pairs[len(pairs) * (part - 1) // of : len(pairs) * part // of]
    if wish and not wish.isdigit():
        return [(name, stop) for name, stop in pairs if f"{name}@{stop.name}" == wish]
    count = int(wish) if wish else len(stops)
    day = datetime.now(UTC).toordinal()
    names = list(WAYS)
    return [
        (names[(day * count + 7 * n + n // len(stops)) % len(names)], stops[n % len(stops)])
        for n in range(count)
    ]


def test_there_are_enough_ways() -> None:
    assert len(WAYS) >= 150


@pytest.mark.slow
def test_nobody_gets_out(hall: Hall) -> None:
    stops = screens.stops(hall.stage.edition)
    pairs = chosen(stops)
    failed: list[str] = []
    at = ""
    for name, stop in pairs:
        if stop.name != at:
            at = stop.name
            print(f"{len(failed)} failed before {at}", flush=True)
        hall.go(stop)
        WAYS[name](hall.intruder)
        wrong = hall.check() + hall.idle()
        if wrong:
            failed.append(f"{name}@{stop.name}: {'; '.join(dict.fromkeys(wrong))}")
            print(failed[-1], flush=True)
            hall.copied.clear()
    ways, seen = len({name for name, _ in pairs}), len({stop.name for _, stop in pairs})
    print(f"{ways} ways × {seen} screens: {len(pairs)} pairs tried, {len(failed)} got out")
    assert not failed, "\n".join(failed)


def test_the_judge_sees_who_gets_out(hall: Hall) -> None:
    """The same attempts with nobody on guard: what they do is seen."""
    found = next(stop for stop in screens.stops(hall.stage.edition) if stop.screen == "search")
    hall.go(found)
    assert hall.check() == []
    hall.lock.close()
    hall.intruder.window.resize(640, 480)
    assert hall.check() == ["the window is not where it belongs, or has no focus"]
    hall.intruder.window.setGeometry(hall.home)
    guard = hall.stage.kiosk._guard
    assert guard is not None
    guard.close()
    hall.intruder.key("Shift+Insert")
    assert "the clipboard was pasted" in hall.check()
    hall.intruder.key("Shift+Home")
    hall.intruder.window.showMinimized()
    assert "the window is not where it belongs, or has no focus" in hall.check()
    assert hall.idle() == []
