"""What is out of reach from a wheelchair is brought within it by one touch, and only where it is beyond."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QPointingDevice
from tests.ui.conftest import Clock, Screen, of_type

from kiosk.edition.reader import Edition
from kiosk.ui.app import Kiosk, Options
from kiosk.ui.painted import item_box
from kiosk.ui.reading.nodes import controls, read_nodes

# 55 inches upright, its lower edge half a metre above the floor: its upper edge is 1.72 m above it.
DIAGONAL, BOTTOM = 1397.0, 500.0


@pytest.fixture
def tall(
    qapp: QGuiApplication, fonts: None, small_edition: Path, touchscreen: QPointingDevice
) -> Iterator[Screen]:
    """A tall display that goes beyond reach."""
    yield from _open(qapp, small_edition, touchscreen, BOTTOM)


@pytest.fixture
def low(
    qapp: QGuiApplication, fonts: None, small_edition: Path, touchscreen: QPointingDevice
) -> Iterator[Screen]:
    """The same display, standing 200 mm above the floor: the desk itself is too low."""
    yield from _open(qapp, small_edition, touchscreen, 200.0)


def _open(
    app: QGuiApplication, edition: Path, touchscreen: QPointingDevice, bottom: float
) -> Iterator[Screen]:
    clock = Clock()
    options = Options(
        windowed=True, size=(1080, 1920), start="home", language="en", diagonal_mm=DIAGONAL,
        bottom_mm=bottom, as_display=True,
    )  # fmt: skip
    kiosk = Kiosk(app, options, clock)
    kiosk.open(Edition.open(edition))
    screen = Screen(kiosk, clock, touchscreen)
    screen.settle()
    screen.until(lambda: kiosk.walker is not None)
    yield screen
    kiosk.close()


def _band(screen: Screen) -> tuple[float, float]:
    return float(screen.window.property("reachTop")), float(screen.window.property("reachBottom"))


def test_one_touch_brings_all_within_reach_and_one_takes_it_back(tall: Screen) -> None:
    top, bottom = _band(tall)
    unit = (1080**2 + 1920**2) ** 0.5 / DIAGONAL
    assert top == pytest.approx(1920 - (1220 - BOTTOM) * unit)
    assert bottom == 1920
    before = {node.name for node in controls(read_nodes(tall.window))}
    tall.tap(tall.target("Bring controls within reach"))
    tall.until(lambda: bool(of_type(tall, "ReachPad")))
    # What is out of reach is looked at; a touch there presses nothing.
    section = next(
        n for n in controls(read_nodes(tall.window)) if n.box.bottom() < top and n.role == "button"
    )
    tall.tap(section.box.center().toPoint())
    tall.settle()
    assert tall.visit.property("screen") == "home"
    # The pad's own buttons lie within reach, and lead to everything that was there.
    for name in ("To the left", "Up", "Down", "To the right", "Select", "Back", "Controls where they were"):
        assert top <= item_box(tall.target(name)).top() <= bottom
    walk = tall.kiosk.walker
    assert walk is not None
    names = {node.name for node in controls(read_nodes(tall.window))} - {"Controls where they were"}
    assert names == before - {"Bring controls within reach"}
    seen = set()
    for _ in range(len(names) + 2):
        tall.tap(tall.target("To the right"))
        assert walk.node is not None
        seen.add(walk.node.name)
    assert names <= seen
    for _ in range(len(names) + 2):
        if walk.node is not None and walk.node.name == section.name:
            break
        tall.tap(tall.target("To the right"))
    tall.tap(tall.target("Select"))
    tall.settle()
    assert tall.visit.property("screen") == "section"
    tall.tap(tall.target("Controls where they were"))
    tall.until(lambda: not of_type(tall, "ReachPad"))
    assert tall.visit.property("reach") == "normal"


def test_below_the_glass_fingers_press_as_always(tall: Screen) -> None:
    tall.visit.setAccommodation("reach", "low")
    tall.until(lambda: bool(of_type(tall, "ReachPad")))
    tall.tap(tall.target("Accessibility"))
    assert tall.window.property("accommodating")


def test_a_desk_that_is_too_low_is_lifted(low: Screen) -> None:
    _, bottom = _band(low)
    assert bottom < 1920
    low.visit.setAccommodation("reach", "low")
    low.until(lambda: bool(of_type(low, "ReachPad")))
    desk = item_box(of_type(low, "Desk")[0])
    assert desk.bottom() == pytest.approx(bottom, abs=1)
    pad = item_box(of_type(low, "ReachPad")[0])
    assert pad.bottom() == pytest.approx(desk.top(), abs=1)
    assert item_box(of_type(low, "HomePage")[0]).bottom() == pytest.approx(pad.top(), abs=1)


def test_the_end_of_a_visit_puts_everything_back(tall: Screen) -> None:
    tall.visit.setAccommodation("reach", "low")
    tall.until(lambda: bool(of_type(tall, "ReachPad")))
    tall.visit.finish()
    tall.tap(QPoint(500, 500))
    tall.settle()
    assert not of_type(tall, "ReachPad")
    assert of_type(tall, "ReachButton")
