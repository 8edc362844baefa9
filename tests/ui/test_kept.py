"""What QML makes of our types goes when QML is done with it."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from tests.ui.conftest import Screen

from kiosk.ui import kept
from kiosk.ui.exhibition import RecordView

SOURCES = Path(kept.__file__).parent
Open = Callable[..., Screen]


def test_pages_that_were_left_are_let_go(screen: Screen) -> None:
    def round_trip() -> None:
        for record in ("sample-declaration", "sample-declaration"):
            screen.visit.openRecord("documents", record)
            screen.settle()
            screen.visit.goHome()
            screen.settle()

    def views() -> int:
        kept.look()
        gc.collect()
        return sum(type(it) is RecordView for it in gc.get_objects())

    for _ in range(2):
        round_trip()
        screen.until(lambda: views() == 0)  # a page that was left goes in one of the next turns of the loop


def test_what_python_made_is_python_s(screen: Screen) -> None:
    mine = RecordView()
    seen = weakref.ref(mine)
    kept.look()
    assert seen() is mine
    del mine
    gc.collect()
    assert seen() is None


def test_every_type_that_qml_makes_is_let_go() -> None:
    missing = []
    for file in SOURCES.rglob("*.py"):
        for marks, name in re.findall(r"((?:^@.*\n)+)class (\w+)", file.read_text(encoding="utf-8"), re.M):
            if "@QmlElement" in marks and "@QmlUncreatable" not in marks and "@kept_by_qml" not in marks:
                missing.append(name)
    assert not missing


def test_two_fingers_lifted_at_once_from_the_shelf(open_screen: Open) -> None:
    # What ended the program once needs the shipped exhibition: `python -m tests.soak --seed 1 --first 934`.
    screen = open_screen(start="section:autographs")
    shelf = next(item for item in screen.items() if item.property("gestureOnly") and item.width() > 400)
    at = shelf.mapToScene(shelf.boundingRect().topLeft()).toPoint() + QPoint(110, round(shelf.height() / 2))
    beside = at + QPoint(30, -20)
    for _ in range(3):  # the book rises, it opens, its page goes: under both fingers
        screen.press(at)
        screen.press_beside(at, beside)
        screen.lift_beside(at, beside)
        screen.press_beside(at, beside)  # the shelf, which let the first one go, follows this one
        screen.lift_all([at, beside])
        screen.settle()
