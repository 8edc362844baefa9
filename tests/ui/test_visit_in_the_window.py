"""A visit as fingers make it: waking, going in and back, languages, the countdown, and no way out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtTest import QTest
from tests.ui.conftest import Screen

Open = Callable[..., Screen]


def test_the_first_touch_wakes_and_presses_nothing(open_screen: Open) -> None:
    screen = open_screen(start="attract")
    assert screen.visit.property("screen") == "attract"
    # Where Home will have a section, so that a touch let through would open it.
    at = QPoint(760, 180)
    screen.press(at)
    assert screen.visit.property("screen") == "home"
    screen.lift(at)
    screen.settle()
    assert screen.visit.property("screen") == "home"


def test_a_section_a_record_and_the_way_back(screen: Screen) -> None:
    screen.tap(screen.target("Құжаттар"))
    screen.settle()
    assert screen.visit.property("screen") == "section"
    screen.visit.openRecord("documents", "sample-declaration")
    screen.settle()
    assert screen.visit.property("record") == "sample-declaration"
    screen.tap(screen.target("Құжаттар"))  # Back carries the name of where it leads
    screen.settle()
    assert (screen.visit.property("screen"), screen.visit.property("section")) == ("section", "documents")
    screen.tap(screen.target("Басты бет"))
    screen.settle()
    assert screen.visit.property("screen") == "home"


def test_action_is_on_lift_and_sliding_off_lets_go(screen: Screen) -> None:
    target = screen.target("Құжаттар")
    start = screen.centre(target)
    screen.press(start)
    assert screen.visit.property("screen") == "home"
    away = QPoint(start.x(), min(1070, start.y() + 500))
    for n in range(1, 9):
        screen.move(start + (away - start) * (n / 8))
    screen.lift(away)
    assert screen.visit.property("screen") == "home"


def test_the_language_changes_and_the_place_stays(screen: Screen) -> None:
    screen.visit.openRecord("documents", "sample-declaration")
    screen.settle()
    page = screen.window.property("page")
    screen.tap(screen.target("Русский"))
    assert screen.visit.property("language") == "ru"
    assert screen.visit.property("record") == "sample-declaration"
    assert screen.window.property("page") is page, "the page was made anew"
    assert "На\u00a0главную" in screen.texts()
    screen.tap(screen.target("English"))
    assert "Home" in screen.texts()


def test_the_countdown_comes_and_one_touch_resumes(screen: Screen) -> None:
    screen.visit.openRecord("documents", "sample-declaration")
    screen.settle()
    screen.pass_time(screen.visit.visit.allowed_s + 1)
    assert screen.visit.property("warning")
    assert "Сіз әлі осындасыз ба?" in screen.texts()
    screen.tap(QPoint(1500, 200))
    assert not screen.visit.property("warning")
    assert screen.visit.property("record") == "sample-declaration"


def test_the_countdown_runs_out_and_everything_is_as_it_was(screen: Screen) -> None:
    screen.tap(screen.target("English"))
    screen.visit.setAccommodation("contrast", "high")
    screen.pass_time(screen.visit.visit.allowed_s + 1)
    screen.pass_time(21)
    assert screen.visit.property("screen") == "attract"
    assert screen.visit.property("language") == "kk"
    assert screen.visit.property("contrast") == "normal"


def test_finishing_by_hand(screen: Screen) -> None:
    screen.pass_time(screen.visit.visit.allowed_s + 1)
    screen.until(lambda: bool(screen.targets("Аяқтау")))
    screen.tap(screen.target("Аяқтау"))
    assert screen.visit.property("screen") == "attract"


def test_accommodations_open_change_and_close(screen: Screen) -> None:
    screen.tap(screen.target("Қолжетімділік"))
    screen.until(lambda: bool(screen.targets("Жоғары")))
    screen.tap(screen.target("Жоғары"))
    assert screen.visit.property("contrast") == "high"
    screen.tap(screen.target("Жабу"))
    assert not screen.window.property("accommodating")


def test_a_locked_window_cannot_be_closed_or_left(open_screen: Open, qapp: QGuiApplication) -> None:
    screen = open_screen(locked=True)
    event = QCloseEvent()
    QGuiApplication.sendEvent(screen.window, event)
    assert not event.isAccepted()
    assert screen.window.isVisible()
    keys, modifiers = Qt.Key, Qt.KeyboardModifier
    for key in (keys.Key_Escape, keys.Key_F4, keys.Key_Q, keys.Key_W, keys.Key_Back, keys.Key_Menu):
        for held in (modifiers.NoModifier, modifiers.AltModifier, modifiers.ControlModifier):
            QTest.keyClick(screen.window, key, held)
    right = Qt.MouseButton.RightButton
    QTest.mouseClick(screen.window, right, modifiers.NoModifier, QPoint(700, 500))
    assert screen.window.isVisible()
    assert [window for window in qapp.topLevelWindows() if window.isVisible()] == [screen.window]
    cursor = qapp.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BlankCursor


def test_ten_fingers_leave_it_usable(screen: Screen) -> None:
    fingers = [QPoint(200 + 150 * n, 300 + 40 * n) for n in range(10)]
    screen.press_all(fingers)
    screen.lift_all(fingers)
    screen.visit.goHome()
    screen.settle()
    screen.tap(screen.target("Құжаттар"))
    assert screen.visit.property("screen") == "section"


def test_a_resting_screen_paints_nothing(screen: Screen) -> None:
    frames: list[None] = []
    for place in (screen.visit.goHome, lambda: screen.visit.openRecord("documents", "sample-declaration")):
        place()
        screen.settle()
        quiet(800)  # pictures that were still on their way
        frames.clear()
        screen.window.afterFrameEnd.connect(lambda: frames.append(None))
        quiet(1500)
        screen.window.afterFrameEnd.disconnect()
        assert not frames


def quiet(milliseconds: int) -> None:
    """Watch the event loop for a while: here the time is what is looked at, not a wait for something."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_nothing_to_show_is_calm(open_screen: Open) -> None:
    screen = open_screen(None)
    assert "Көрме дайындалып жатыр" in screen.texts()
    assert "The exhibition is being prepared" in screen.texts()
    screen.tap(QPoint(960, 540))
    assert screen.window.isVisible()


def test_an_edition_arrives_while_the_calm_screen_stands(open_screen: Open, small_edition: object) -> None:
    from pathlib import Path

    from kiosk.edition.reader import Edition

    screen = open_screen(None)
    assert isinstance(small_edition, Path)
    screen.kiosk.show_edition(Edition.open(small_edition))
    screen.settle()
    assert screen.visit.property("screen") == "home"
    assert "Үлгі көрме" in screen.texts()
