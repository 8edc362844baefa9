"""Hands that tremble, rest or come twice: a slide of 5 mm is a tap, an echo is none, a second finger presses
nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Screen, of_type

from kiosk.edition.build import build
from kiosk.ui.hands import ECHO_S, SLIDE_MM

Open = Callable[..., Screen]


@pytest.fixture(scope="module")
def long_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough documents that the archive's list has to be scrolled."""
    root = tmp_path_factory.mktemp("hands")
    bundle = SimulatedBundle()
    for number in range(40):
        bundle.add("documents", f"paper-{number}", date=f"{1980 + number}-05-01", title=f"Paper {number}")
    long = "\n\n".join(f"Paragraph {number} of a text that goes on for long. " * 4 for number in range(8))
    bundle.add("documents", "long-paper", date="2021-05-01", label={"en": long})
    for number in range(40):
        bundle.add("gifts", f"bowl-{number}", title=f"Bowl {number}", object_type="vessel", media=[])
    return build(bundle.write(root / "bundle"), root / "edition").path


@pytest.fixture
def screen(open_screen: Open) -> Screen:
    return open_screen(language="en")


def millimetres(screen: Screen, length: float) -> int:
    unit = float(screen.window.property("realUnit") or screen.window.property("unit"))
    return round(length * unit)


def frame(screen: Screen) -> None:
    """Until the next frame: moves are delivered with it."""
    painted: list[None] = []
    told = screen.window.afterFrameEnd.connect(lambda: painted.append(None))
    screen.window.update()
    screen.until(lambda: bool(painted))
    screen.window.afterFrameEnd.disconnect(told)


def slide(screen: Screen, start: QPoint, end: QPoint) -> None:
    screen.press(start)
    for n in (1, 2, 3, 4, 5, 6, 5.8, 6, 5.8, 6):  # it trembles where it ends
        screen.move(start + (end - start) * (n / 6))
        frame(screen)
    screen.lift(end)


def edge(screen: Screen, item: QQuickItem) -> QPoint:
    """A place just inside the left edge of an item."""
    return item.mapToScene(QPointF(2, item.height() / 2)).toPoint()


@pytest.fixture
def archive(open_screen: Open, long_edition: Path) -> Screen:
    """The archive, whose rows of cards scroll."""
    screen = open_screen(long_edition, language="en")
    screen.tap(screen.target("Documents"))
    screen.settle()
    return screen


def scrolled(screen: Screen) -> float:
    """How far all that scrolls is scrolled, in pixels."""
    lists = [item for item in screen.items() if item.inherits("QQuickFlickable")]
    return sum(float(item.property("contentX")) + float(item.property("contentY")) for item in lists)


def card(screen: Screen) -> QQuickItem:
    """A record of the list that can be pressed in its whole width."""
    cards = [
        item for item in of_type(screen, "SheetCard")
        if item.isEnabled() and 300 < screen.centre(item).x() < 1500
    ]  # fmt: skip
    return cards[0]


def test_a_slide_of_four_and_a_half_millimetres_in_a_list_is_a_tap(archive: Screen) -> None:
    before, at = scrolled(archive), archive.centre(card(archive))
    slide(archive, at, at - QPoint(millimetres(archive, 4.5), 0))
    assert archive.visit.property("screen") == "record"
    archive.visit.back()
    archive.settle()
    assert scrolled(archive) == before


@pytest.mark.parametrize("slid", [8, 30])
def test_a_longer_slide_scrolls_and_presses_nothing(archive: Screen, slid: int) -> None:
    before, at = scrolled(archive), archive.centre(card(archive))
    slide(archive, at, at - QPoint(millimetres(archive, slid), 0))
    assert archive.visit.property("screen") == "section"
    assert scrolled(archive) > before


def test_the_slide_follows_the_display(screen: Screen) -> None:
    hints = QGuiApplication.styleHints()
    assert hints.startDragDistance() == millimetres(screen, SLIDE_MM)
    screen.window.setWidth(3840)
    screen.window.setHeight(2160)
    screen.until(lambda: hints.startDragDistance() == millimetres(screen, SLIDE_MM) > 25)


def test_a_finger_that_trembles_over_the_edge_still_presses(screen: Screen) -> None:
    target = screen.target("Accessibility")
    start = edge(screen, target)
    slide(screen, start, start - QPoint(millimetres(screen, 4), 0))
    assert screen.window.property("accommodating")


def test_a_finger_that_slides_off_lets_go(screen: Screen) -> None:
    target = screen.target("Accessibility")
    start = edge(screen, target)
    slide(screen, start, start - QPoint(millimetres(screen, 8), 0))
    assert not screen.window.property("accommodating")
    # And what it would have pressed is no larger afterwards.
    screen.tap(start - QPoint(millimetres(screen, 4), 0))
    assert not screen.window.property("accommodating")


def test_two_quick_taps_count_once(screen: Screen) -> None:
    target = screen.target("Accessibility")
    screen.tap(target, then=ECHO_S / 2)
    screen.tap(target)
    assert screen.window.property("accommodating"), "the second tap closed what the first one had opened"
    screen.tap(target)
    assert not screen.window.property("accommodating"), "a tap that is meant was not taken"


def test_a_control_that_comes_under_the_finger_is_not_pressed(screen: Screen) -> None:
    screen.visit.openRecord("documents", "sample-declaration")
    screen.visit.openRecord("gifts", "sample-bowl")
    screen.settle()
    back = screen.centre(screen.target("Sample declaration") if screen.targets("Sample declaration") else
                         screen.target("Documents"))  # fmt: skip
    screen.tap(back, then=0.1)
    place = screen.visit.property("record")
    screen.tap(back)
    assert screen.visit.property("record") == place


def test_leafing_takes_every_press(open_screen: Open, long_edition: Path) -> None:
    screen = open_screen(long_edition, language="en")
    screen.visit.openRecord("documents", "paper-3")
    screen.settle()
    at = screen.centre(screen.target("The next one"))
    screen.tap(at, then=0.05)
    screen.settle()
    screen.tap(at)
    assert screen.visit.property("record") == "paper-5"


def test_of_two_fingers_one_presses(screen: Screen) -> None:
    first, second = screen.target("Accessibility"), screen.target("Русский")
    resting, at = screen.centre(first), screen.centre(second)
    screen.press(resting)
    screen.press_beside(resting, at)
    screen.lift_all([resting, at])
    assert screen.visit.property("language") == "en"
    assert screen.window.property("accommodating")


def test_fingers_that_come_together_press_once(screen: Screen) -> None:
    at = [screen.centre(screen.target(words)) for words in ("Русский", "Қазақша", "Accessibility")]
    screen.press_all(at)
    screen.lift_all(at)
    pressed = (screen.visit.property("language") != "en") + bool(screen.window.property("accommodating"))
    assert pressed == 1


def test_a_long_press_is_a_tap(screen: Screen) -> None:
    target = screen.target("Accessibility")
    at = screen.centre(target)
    screen.press(at)
    screen.clock.now += 30
    screen.until(lambda: bool(target.property("pressed")))
    screen.lift(at)
    assert screen.window.property("accommodating")


def test_a_mouse_has_an_echo_as_well(screen: Screen) -> None:
    at = screen.centre(screen.target("Accessibility"))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(screen.window, left, none, at)
    QTest.mouseClick(screen.window, left, none, at)
    assert screen.window.property("accommodating")
    screen.clock.now += 1
    QTest.mouseClick(screen.window, left, none, at)
    assert not screen.window.property("accommodating")


def test_what_scrolls_has_buttons(open_screen: Open, long_edition: Path) -> None:
    # WCAG 2.2, 2.5.7: what a drag does, a press does as well.
    screen = open_screen(long_edition, language="en")
    screen.visit.openRecord("documents", "long-paper")
    screen.settle()
    (column,) = [item for item in of_type(screen, "ScrollColumn") if item.property("more")]
    end = float(column.property("contentHeight")) - column.height()
    assert not screen.targets("Further up")
    presses = 0

    def moved_from(before: float) -> bool:
        return not screen.targets("Further down") or settled(column, before)

    while screen.targets("Further down"):
        presses += 1
        before = float(column.property("contentY"))
        screen.tap(screen.target("Further down"))
        screen.until(partial(moved_from, before))
        assert float(column.property("contentY")) > before
    assert presses > 1
    assert float(column.property("contentY")) == pytest.approx(end, abs=1.5)
    screen.tap(screen.target("Further up"))
    screen.until(lambda: bool(screen.targets("Further down")))


def settled(column: QQuickItem, before: float) -> bool:
    """Whether the column has moved by what one press moves it."""
    return float(column.property("contentY")) - before >= 0.8 * column.height() - 1.5


def test_a_press_on_the_wall_moves_it_on(open_screen: Open, long_edition: Path) -> None:
    screen = open_screen(long_edition, language="en")
    screen.visit.openSection("gifts")
    screen.settle()
    before = scrolled(screen)
    screen.tap(screen.target("Further to the right"))
    screen.until(lambda: bool(screen.targets("Further to the left")))
    assert scrolled(screen) > before
