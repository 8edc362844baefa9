"""A signed book under fingers: it opens at the inscription, its leaves follow the finger and settle to either
side, a tap comes closer, and a book without more than its cover stays what it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, QPoint
from PySide6.QtQuick import QQuickItem
from tests.ui import objects
from tests.ui.conftest import Screen, of_type, one
from tests.ui.objects import Open, at, over, show

from kiosk.edition.reader import Edition


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return objects.edition(tmp_path_factory.mktemp("books"))


def book(screen: Screen) -> QQuickItem:
    return one(screen, "OpenBook")


def place(screen: Screen) -> int:
    return int(book(screen).property("place"))


def still(screen: Screen) -> None:
    screen.until(lambda: not book(screen).property("moving"))


def go(screen: Screen, start: float, end: float) -> QPoint:
    """A finger down on the book and to another place of it; where it is then."""
    points = [at(book(screen), start + (end - start) * n / 10, 0.4) for n in range(11)]
    screen.press(points[0])
    over(screen, points[1:])
    return points[-1]


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_it_opens_at_the_inscription_and_closes(open_screen: Open, made: Path, size: tuple[int, int]) -> None:
    screen = open_screen(made, size=size, language="en")
    show(screen, "autographs", "leaves")
    assert place(screen) == 0
    screen.tap(screen.target("Open the book"))
    still(screen)
    assert place(screen) == 2
    assert book(screen).property("rightPage") == 3, "the third picture is inscribed"
    assert "To a colleague" in " ".join(screen.texts())
    screen.tap(screen.target("Turn a leaf back"))
    still(screen)
    assert place(screen) == 1
    screen.tap(screen.target("Close the book"))
    still(screen)
    assert place(screen) == 0
    assert screen.targets("Open the book")


def test_the_facts_of_an_inscription_stand_beside(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "autographs", "leaves")
    values = [item.property("text") for item in screen.items() if item.inherits("QQuickText")]
    for value in ("Әріптеске", "Alua Sample", "At an opening", "May 2001"):
        assert value in values, values


def test_the_page_follows_the_finger_and_settles_either_way(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "autographs", "leaves")
    there = go(screen, 0.75, 0.6)
    screen.until(lambda: 20 < book(screen).property("angle") < 80)
    assert place(screen) == 0
    back = at(book(screen), 0.73, 0.4)
    over(screen, [there + (back - there) * n / 6 for n in range(7)])
    rest(screen, back)
    screen.lift(back)
    still(screen)
    assert place(screen) == 0, "it was laid back"
    end = go(screen, 0.75, 0.12)
    screen.until(lambda: book(screen).property("angle") > 100)
    rest(screen, end)
    screen.lift(end)
    still(screen)
    assert place(screen) == 2
    # To the right goes back one leaf, and to the left one on.
    end = go(screen, 0.2, 0.8)
    rest(screen, end)
    screen.lift(end)
    still(screen)
    assert place(screen) == 1
    end = go(screen, 0.8, 0.2)
    rest(screen, end)
    screen.lift(end)
    still(screen)
    assert place(screen) == 2


def rest(screen: Screen, where: QPoint) -> None:
    """The finger stays where it is, so that nothing is thrown."""
    over(screen, [where + QPoint(n % 2, 0) for n in range(4)])


def test_a_book_lies_open_on_return_from_the_viewer(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    screen.visit.openRecord("autographs", "leaves")
    screen.settle()
    screen.tap(screen.target("Open the book"))
    still(screen)
    opened = place(screen)
    assert opened > 0
    screen.tap(at(book(screen), 0.7, 0.5))
    screen.until(lambda: screen.visit.property("screen") == "viewer")
    screen.settle()
    screen.tap(screen.target("Back"))
    screen.until(lambda: screen.visit.property("screen") == "record")
    screen.settle()
    assert place(screen) == opened
    assert screen.targets("Close the book")
    # The next visitor finds it closed.
    screen.visit.goHome()
    screen.visit.visit.finish(screen.clock())
    screen.visit.openRecord("autographs", "leaves")
    screen.settle()
    assert place(screen) == 0


def test_a_tap_comes_closer_to_the_page(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "autographs", "leaves")
    numbers: list[Any] = []
    screen.tap(at(book(screen), 0.5, 0.4))
    still(screen)
    assert place(screen) == 2
    book(screen).comeCloser.connect(numbers.append)  # type: ignore[attr-defined]  # a signal of QML
    screen.tap(at(book(screen), 0.75, 0.4))
    screen.until(lambda: numbers == [3])
    # The left page is the blank back of the leaf before it.
    screen.tap(at(book(screen), 0.2, 0.4))
    assert numbers == [3]


def test_a_book_of_another_script_opens_to_the_other_side(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "autographs", "other-way")
    end = go(screen, 0.25, 0.75)
    rest(screen, end)
    screen.lift(end)
    still(screen)
    assert place(screen) == 2


def test_calm_it_fades(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    screen.visit.setAccommodation("motion", "calm")
    show(screen, "autographs", "leaves")
    screen.tap(screen.target("Open the book"))
    assert place(screen) == 2, "nothing turns"
    still(screen)
    end = go(screen, 0.3, 0.7)
    assert book(screen).property("angle") in (0.0, 180.0)
    screen.lift(end)
    still(screen)
    assert place(screen) == 1


def test_a_book_with_its_cover_alone_waits(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "autographs", "sample-book")
    assert not of_type(screen, "OpenBook")
    assert not screen.targets("Open the book")
    assert of_type(screen, "ZoomStage")


def test_from_the_shelf_it_opens_by_itself(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    with Edition.open(made) as edition:
        at_place = edition.position("autographs", "leaves")
    screen.visit.openSection("autographs")
    screen.settle()
    page = one(screen, "Page")
    page.setProperty("raised", at_place)
    screen.tap(screen.target("Open the book"))
    screen.settle()
    screen.until(lambda: bool(of_type(screen, "OpenBook")) and place(screen) == 2)
    # Going back and coming again by another way finds it closed.
    screen.visit.back()
    screen.settle()
    show(screen, "autographs", "leaves")
    assert place(screen) == 0


def test_many_fingers_leave_it_usable(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "autographs", "leaves")
    points = [at(book(screen), 0.3 + n / 20, 0.3 + n % 3 / 10) for n in range(10)]
    screen.press_all(points)
    screen.move_all([point + QPoint(-30, 3) for point in points])
    over(screen, [points[0] + QPoint(-60, 0)])
    screen.lift_all(points)
    still(screen)
    if place(screen) == 0:
        screen.tap(screen.target("Open the book"))
        still(screen)
    assert place(screen) > 0
    assert QMetaObject.invokeMethod(book(screen), "open")
