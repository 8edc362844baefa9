"""What the supervisor hears of a real window: ready with the first picture, alive with each asked one."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from tests.ui.conftest import Screen

from kiosk.supervision.aside import name_of
from kiosk.supervision.notify import Notify
from kiosk.supervision.place import PlaceFile, read_place
from kiosk.ui.unattended.recall import Recall
from kiosk.ui.unattended.watchdog import ASKS, Watchdog

Open = Callable[..., Screen]
TIME_S = 0.6


class Supervisor:
    """What a supervisor has heard."""

    def __init__(self, hearing: socket.socket) -> None:
        self._hearing = hearing
        self.address = str(hearing.getsockname())
        self.said: list[bytes] = []

    def hears(self, at_least: int) -> bool:
        """Listen; whether so much was said by now."""
        try:
            while True:
                self.said.append(self._hearing.recv(200))
        except BlockingIOError:
            return len(self.said) >= at_least

    def forget(self) -> None:
        """From now on."""
        self.hears(0)
        self.said.clear()


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as one:
        one.bind(str(tmp_path / "notify"))
        one.setblocking(False)
        yield Supervisor(one)


@pytest.fixture
def watched(screen: Screen, supervisor: Supervisor) -> Iterator[tuple[Screen, Watchdog]]:
    """A window at rest, with a watchdog on it."""
    dog = Watchdog(screen.window, Notify(supervisor.address, TIME_S), screen.kiosk)
    yield screen, dog
    dog.deleteLater()


def test_ready_comes_with_a_picture_and_food_with_the_next_ones(
    watched: tuple[Screen, Watchdog], supervisor: Supervisor
) -> None:
    screen, dog = watched
    assert not supervisor.hears(1), "nothing was painted yet"
    screen.window.update()
    screen.until(lambda: supervisor.hears(3))
    assert supervisor.said[0] == b"READY=1\nSTATUS=The exhibition is on the screen."
    assert set(supervisor.said[1:]) == {b"WATCHDOG=1"}
    supervisor.forget()
    dog.close()
    assert supervisor.hears(1)
    assert supervisor.said == [b"STOPPING=1"]


def test_a_resting_screen_paints_only_what_the_watchdog_asks_for(
    watched: tuple[Screen, Watchdog], supervisor: Supervisor
) -> None:
    screen, dog = watched
    asked: list[None] = []
    painted: list[None] = []
    dog._timer.timeout.connect(lambda: asked.append(None))
    screen.window.update()
    screen.until(lambda: len(asked) > 0)
    screen.window.afterFrameEnd.connect(lambda: painted.append(None))
    before = len(asked)
    screen.until(lambda: len(asked) >= before + 2 * ASKS)
    assert len(painted) <= 2 * ASKS + 1


def test_a_window_that_no_display_shows_is_fed_by_the_event_loop(
    watched: tuple[Screen, Watchdog], supervisor: Supervisor
) -> None:
    screen, _ = watched
    screen.window.update()
    screen.until(lambda: supervisor.hears(2))
    screen.window.setProperty("visible", False)
    screen.until(lambda: not screen.window.isExposed())
    supervisor.forget()
    screen.until(lambda: supervisor.hears(4))
    assert set(supervisor.said) == {b"WATCHDOG=1"}


def test_a_blocked_interface_starves_it(watched: tuple[Screen, Watchdog], supervisor: Supervisor) -> None:
    screen, _ = watched
    screen.window.update()
    screen.until(lambda: supervisor.hears(2))
    fed: list[bool] = []

    def block() -> None:
        supervisor.forget()
        time.sleep(TIME_S * 1.5)  # what is tested: nothing of the window runs meanwhile
        fed.append(supervisor.hears(1))

    QTimer.singleShot(0, block)
    screen.until(lambda: bool(fed))
    assert fed == [False]


def test_a_window_that_was_never_shown_counts_as_up(
    qapp: QGuiApplication, open_screen: Open, supervisor: Supervisor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.unattended.watchdog.UNSEEN_MS", 50)
    window = QQuickWindow()
    dog = Watchdog(window, Notify(supervisor.address, TIME_S))
    screen = open_screen()
    screen.until(lambda: supervisor.hears(2))
    assert supervisor.said[:2] == [b"READY=1\nSTATUS=No display shows the window yet.", b"WATCHDOG=1"]
    dog.close()
    window.deleteLater()


def test_what_is_on_the_screen_is_noted(screen: Screen, tmp_path: Path) -> None:
    file = PlaceFile(tmp_path, 1, print)
    recall = Recall(screen.kiosk, file)
    recall.watch(screen.window)
    visit = screen.visit
    assert screen.kiosk.exhibition is not None
    edition = name_of(screen.kiosk.exhibition.edition.path)
    visit.openRecord("documents", "sample-declaration")
    now = read_place(tmp_path)
    assert (now.edition, now.screen, now.section, now.record) == (
        edition, "record", "documents", "sample-declaration",
    )  # fmt: skip
    screen.until(lambda: read_place(tmp_path).shown)
    visit.finish()
    screen.until(lambda: screen.window.property("attractLoop") is not None)
    loop = screen.window.property("attractLoop")
    assert read_place(tmp_path).screen == "attract"
    records = set()
    for _ in range(int(loop.property("count"))):
        loop.advance()
        records.add(read_place(tmp_path).record)
    assert records > {""}, "scenes with a record and without"
    screen.kiosk.door.openPanel()
    assert (read_place(tmp_path).screen, read_place(tmp_path).record) == ("staff", "")
    file.close()
