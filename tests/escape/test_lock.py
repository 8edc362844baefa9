"""The window comes back to its place, and does nothing while it is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QWindow
from tests.escape.ways import WAYS, Intruder, thief, wait
from tests.ui.conftest import Open, Screen

from kiosk.ui.unattended.lock import BACK_OFF_MS, Lock
from kiosk.ui.unattended.services import SERVICES


@pytest.fixture
def locked(open_screen: Open) -> Iterator[tuple[Screen, Lock, QRect]]:
    """A locked window at rest, its lock, and where it belongs."""
    screen = open_screen(locked=True)
    lock = Lock(screen.kiosk)
    screen.until(lambda: screen.window.isActive() and not lock._look.isActive())
    yield screen, lock, QRect(screen.window.geometry())
    lock.close()


def at_home(screen: Screen, home: QRect) -> bool:
    window = screen.window
    return (
        window.isVisible()
        and window.isActive()
        and window.geometry() == home
        and window.visibility() != QWindow.Visibility.Minimized
    )


@pytest.mark.parametrize(
    "name", ["made small", "hidden", "another size", "moved away", "another window takes the focus"]
)
def test_it_comes_back(locked: tuple[Screen, Lock, QRect], name: str) -> None:
    screen, lock, home = locked
    WAYS[name](Intruder(screen.window, screen._touchscreen))
    screen.until(lambda: at_home(screen, home))
    screen.until(lambda: not lock._look.isActive())  # and rests again


def test_two_that_insist_do_not_keep_the_processor_busy(
    locked: tuple[Screen, Lock, QRect], qapp: QGuiApplication
) -> None:
    screen, lock, home = locked
    answers: list[None] = []
    lock._look.timeout.connect(lambda: answers.append(None))
    other = thief()
    other.show()

    def insist() -> None:
        if qapp.focusWindow() is not other:
            other.requestActivate()

    qapp.focusWindowChanged.connect(insist)
    other.requestActivate()
    wait(3 * BACK_OFF_MS)  # how often it answers in a time is what is looked at
    assert 3 <= len(answers) <= 12
    qapp.focusWindowChanged.disconnect(insist)
    other.hide()
    screen.until(lambda: at_home(screen, home))


def test_a_window_at_a_desk_is_left_alone(open_screen: Open) -> None:
    screen = open_screen()
    lock = Lock(screen.kiosk)
    screen.window.resize(640, 480)
    screen.window.showMinimized()
    assert not lock._look.isActive()
    lock.close()


def test_it_is_a_service_of_the_window() -> None:
    assert "lock" in [make.__name__ for make in SERVICES]
