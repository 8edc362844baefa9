"""The service that counts touches: real ones in a real window, kept when a visit ends, whatever the disk
does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import Screen

from kiosk.health import touches
from kiosk.health.touches import Touches
from kiosk.settings.keys import Settings
from kiosk.ui.unattended.touch_map import LATER_MS, TouchMap

NOON = datetime(2027, 3, 8, 12, 0, tzinfo=UTC)
Start = Callable[..., TouchMap]


class Hours:
    """The hall's clock."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def start(screen: Screen, tmp_path: Path, hours: Hours) -> Iterator[Start]:
    """Start the service on the open window; it is closed with the test."""
    begun: list[TouchMap] = []

    def begin(root: Path = tmp_path, **more: Any) -> TouchMap:
        service = TouchMap(screen.kiosk, Settings(), root, now=hours, clock=screen.clock, **more)
        begun.append(service)
        screen.until(lambda: service._loaded)
        return service

    yield begin
    for service in begun:
        service.close()


def counted(service: TouchMap) -> int:
    return sum(one.touches for one in service.touches.days)


def test_touches_are_counted_where_they_come_and_kept_when_the_visit_ends(
    screen: Screen, start: Start, tmp_path: Path
) -> None:
    service = start()
    places = [QPoint(500, 300), QPoint(501, 300), QPoint(1900, 1070)]
    for place in places:
        screen.tap(place)
    screen.press_all([QPoint(200, 200), QPoint(900, 500)])
    screen.lift_all([QPoint(200, 200), QPoint(900, 500)])
    QTest.mouseClick(screen.window, Qt.MouseButton.LeftButton, pos=QPoint(1000, 540))
    screen.drag(QPoint(800, 500), QPoint(300, 500))
    assert counted(service) == 7
    assert not touches.file_of(tmp_path).exists(), "nothing is written while somebody touches"
    screen.visit.finish()
    screen.until(lambda: touches.file_of(tmp_path).exists() and service._writing is None)
    read = touches.read(tmp_path)
    assert read is not None
    (day,) = read.days
    assert (day.day, day.touches, day.quiet_touches) == ("2027-03-08", 7, 0)
    assert day.cells[read.shape.cell(500 / 1920, 300 / 1080)] == 2
    assert day.cells[read.shape.cell(1900 / 1920, 1070 / 1080)] == 1
    # The next start goes on from there.
    service.close()
    again = start()
    screen.tap(QPoint(500, 300))
    assert counted(again) == 8


def test_a_point_that_never_lets_go_is_held_once_and_longer(
    screen: Screen, start: Start, tmp_path: Path
) -> None:
    service = start()
    screen.press(QPoint(900, 500))
    screen.clock.now += 200
    service.keep()
    screen.until(lambda: service._writing is None)
    assert service._later.interval() == LATER_MS
    assert service._later.isActive()
    screen.clock.now += 2000
    service.keep()
    screen.until(lambda: service._writing is None)
    ((_, (seconds, times)),) = service.touches.days[-1].held.items()
    assert (seconds, times) == (2200, 1)
    screen.lift(QPoint(900, 500))
    assert next(iter(service.touches.days[-1].held.values())) == (2200, 1)


def test_a_finger_that_is_drawn_or_taken_away_is_not_held(screen: Screen, start: Start) -> None:
    service = start()
    screen.press(QPoint(900, 500))
    screen.clock.now += 500
    screen.move(QPoint(300, 500))
    screen.lift(QPoint(300, 500))
    service.pressed(7, 10, 10)
    screen.clock.now += 500
    service.lost()
    service.keep()
    assert service.touches.days[-1].held == {}


def test_closed_hours(screen: Screen, start: Start, hours: Hours) -> None:
    service = start()
    hours.now = NOON + timedelta(hours=15)  # three in the morning
    screen.tap(QPoint(900, 500))
    assert [(one.day, one.quiet_touches) for one in service.touches.days] == [("2027-03-09", 1)]
    service.close()
    told = start(closed=lambda: True)
    hours.now = NOON
    screen.clock.now += 60
    screen.tap(QPoint(900, 500))
    assert told.touches.days[-1].quiet_touches == 1


@pytest.mark.parametrize("spoilt", ["damaged", "folder", "file"])
def test_what_cannot_be_read_or_kept_is_told_and_counting_goes_on(
    screen: Screen, start: Start, tmp_path: Path, spoilt: str, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = touches.file_of(tmp_path).parent
    if spoilt == "file":
        folder.write_text("no folder")
    else:
        folder.mkdir()
        touches.file_of(tmp_path).write_bytes(b"{}") if spoilt == "damaged" else touches.file_of(
            tmp_path
        ).mkdir()
    service = start()
    screen.tap(QPoint(900, 500))
    service.keep()
    screen.until(lambda: service._writing is None)
    screen.tap(QPoint(100, 500))
    service.keep()
    screen.until(lambda: service._writing is None)
    assert counted(service) == 2
    told = capfd.readouterr().err.splitlines()
    assert "Traceback" not in "\n".join(told)
    assert told[0].startswith("Touches: ")
    if spoilt == "damaged":
        assert touches.read(tmp_path) is not None, "it begins anew"
    else:
        assert sum("cannot be kept" in line for line in told) == 1, "told once"


def test_a_display_that_is_turned_begins_anew(screen: Screen, start: Start, tmp_path: Path) -> None:
    service = start()
    screen.tap(QPoint(900, 500))
    before = service.touches.shape
    screen.window.resize(1080, 1920)
    screen.until(lambda: screen.window.width() == 1080 and service.touches.shape != before)
    assert (service.touches.shape.columns, service.touches.shape.rows) == (before.rows, before.columns)
    screen.tap(QPoint(500, 900))
    assert counted(service) == 1


def test_a_map_without_a_window_waits(qapp: object, screen: Screen, tmp_path: Path) -> None:
    hands, screen.kiosk._hands = screen.kiosk._hands, None
    service = TouchMap(screen.kiosk, Settings(), tmp_path)
    assert service._hands is None
    screen.kiosk._hands = hands
    screen.until(lambda: service._loaded)
    screen.tap(QPoint(900, 500))
    assert counted(service) == 1
    service.close()
    screen.tap(QPoint(900, 500))
    assert counted(service) == 1
    assert isinstance(touches.read(tmp_path), Touches)
