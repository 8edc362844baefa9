"""A keyboard that a visitor plugged in: keys of the walk and words in the search, and nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.ui.conftest import Open, Screen

from kiosk.ui.guard import STUCK_S

# What the test's own keyboard says of keys that have no letter.
pytestmark = pytest.mark.qt_log_ignore("keyToAscii Unhandled key code", extend=True)

KEYS = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


@pytest.fixture
def keyed(open_screen: Open) -> Screen:
    """Home in English, with the walk by keys and its guard."""
    screen = open_screen(language="en")
    screen.kiosk.take_keys()
    return screen


def field(screen: Screen) -> QQuickItem:
    (found,) = [item for item in screen.items() if item.inherits("QQuickTextInput")]
    return found


def search(screen: Screen) -> QQuickItem:
    screen.visit.openSearch()
    screen.settle()
    found = field(screen)
    screen.until(lambda: screen.window.activeFocusItem() is found)
    return found


@pytest.mark.parametrize("key", [KEYS.Key_A, KEYS.Key_Delete, KEYS.Key_F11, KEYS.Key_Print, KEYS.Key_Menu])
def test_other_keys_neither_wake_it_nor_keep_it_awake(keyed: Screen, key: Qt.Key) -> None:
    keyed.visit.finish()
    QTest.keyClick(keyed.window, key)
    assert keyed.visit.property("screen") == "attract"
    keyed.visit.goHome()
    keyed.pass_time(keyed.visit.visit.allowed_s - 1)
    QTest.keyClick(keyed.window, key)
    keyed.pass_time(2)
    assert keyed.visit.property("warning")
    QTest.keyClick(keyed.window, key)
    assert keyed.visit.property("warning")
    QTest.keyClick(keyed.window, KEYS.Key_Tab)
    assert not keyed.visit.property("warning")


def test_the_search_is_typed_in_and_nothing_is_pasted(keyed: Screen, qapp: QGuiApplication) -> None:
    words = search(keyed)
    qapp.clipboard().setText("copied elsewhere")
    changed: list[None] = []
    qapp.clipboard().dataChanged.connect(lambda: changed.append(None))
    for letter in "bowl":
        QTest.keyClick(keyed.window, letter)  # type: ignore[call-overload]  # a letter is missing in the stub
    assert words.property("text") == "bowl"
    for key, held in (
        (KEYS.Key_A, CTRL), (KEYS.Key_C, CTRL), (KEYS.Key_X, CTRL), (KEYS.Key_V, CTRL), (KEYS.Key_Z, CTRL),
        (KEYS.Key_Insert, Qt.KeyboardModifier.ShiftModifier), (KEYS.Key_Paste, NONE), (KEYS.Key_Cut, NONE),
        (KEYS.Key_Delete, Qt.KeyboardModifier.ShiftModifier), (KEYS.Key_B, ALT), (KEYS.Key_B, META),
        (KEYS.Key_Undo, NONE), (KEYS.Key_End, Qt.KeyboardModifier.ShiftModifier),
    ):  # fmt: skip
        QTest.keyClick(keyed.window, key, held)
        assert words.property("text") == "bowl"
        assert words.property("selectedText") == ""
    QTest.keyClick(keyed.window, KEYS.Key_Backspace)
    assert words.property("text") == "bow"
    at = keyed.centre(words)
    for button in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
        QTest.mouseClick(keyed.window, button, NONE, at)
    QTest.mouseDClick(keyed.window, Qt.MouseButton.LeftButton, NONE, at)
    assert (words.property("text"), words.property("selectedText")) == ("bow", "")
    assert not changed
    assert qapp.clipboard().text() == "copied elsewhere"
    qapp.clipboard().clear()


def test_letters_reach_nothing_but_the_search(keyed: Screen) -> None:
    place = keyed.visit.place
    began = keyed.visit.visit.next_deadline(keyed.clock.now)
    for key in (KEYS.Key_R, KEYS.Key_L, KEYS.Key_N, KEYS.Key_0, KEYS.Key_End):
        keyed.clock.now += 1.0
        QTest.keyClick(keyed.window, key)
    assert keyed.visit.place == place
    assert keyed.visit.visit.next_deadline(keyed.clock.now) == began


def test_a_key_that_sticks_lets_the_visit_end(keyed: Screen) -> None:
    QTest.keyPress(keyed.window, KEYS.Key_Tab)
    for _ in range(20):
        keyed.clock.now += STUCK_S
        again = QKeyEvent(QEvent.Type.KeyPress, int(KEYS.Key_Tab.value), NONE, "", True)
        assert keyed.kiosk._guard is not None
        assert not keyed.kiosk._guard._goes_on(again)
    keyed.pass_time(0)
    keyed.pass_time(60)
    assert keyed.visit.property("screen") == "attract"
    QTest.keyRelease(keyed.window, KEYS.Key_Tab)


def test_nothing_is_asked_of_the_left_button_alone(keyed: Screen) -> None:
    """The left button and the bare wheel do what a finger does."""
    section = keyed.centre(keyed.target("Documents"))
    QTest.mouseClick(keyed.window, Qt.MouseButton.RightButton, NONE, section)
    QTest.mouseClick(keyed.window, Qt.MouseButton.MiddleButton, NONE, section)
    assert keyed.visit.property("screen") == "home"
    QTest.mouseClick(keyed.window, Qt.MouseButton.LeftButton, NONE, QPoint(section))
    assert keyed.visit.property("screen") == "section"
