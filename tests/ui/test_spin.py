"""A spin under fingers, by its buttons and its ring; what is loaded for it; what happens to a bad picture."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import SIGNAL, QObject, QPoint, QUrl
from PySide6.QtQuick import QQuickItem
from tests.ui import objects
from tests.ui.conftest import Screen, of_type, one
from tests.ui.objects import Open, at, over, pinch, show

from kiosk.edition.reader import Edition
from kiosk.ui.tour.settle import settle
from kiosk.ui.viewer import spin
from kiosk.ui.viewer.spin import Spin, intact
from kiosk.ui.viewer.turning import MOST_HELD


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return objects.edition(tmp_path_factory.mktemp("spins"))


@pytest.fixture
def spinning(open_screen: Open, made: Path) -> Screen:
    """A window in which the spin of 24 frames stands still, without a hint."""
    screen = open_screen(made, language="en")
    screen.visit.setAccommodation("motion", "calm")
    show(screen, "gifts", "spin-24")
    screen.until(lambda: one(screen, "SpinView").property("sharp") is True)
    return screen


def view(screen: Screen) -> QQuickItem:
    return one(screen, "SpinView")


def turning(item: QQuickItem) -> Spin:
    """What a view turns."""
    found = item.findChild(Spin)
    assert isinstance(found, Spin)
    return found


def frame(screen: Screen) -> int:
    return int(view(screen).property("frame"))


def still(screen: Screen) -> None:
    screen.until(lambda: not view(screen).property("moving"))
    screen.until(lambda: view(screen).property("sharp") is True)


def test_it_turns_with_the_finger_and_one_stage_is_one_turn(spinning: Screen) -> None:
    stage = one(spinning, "SpinStage")
    y = 0.35
    spinning.press(at(stage, 0.25, y))
    over(spinning, [at(stage, 0.25 + n / 20, y) for n in range(1, 6)])
    # A quarter of the stage is a quarter of a turn.
    spinning.until(lambda: frame(spinning) in (5, 6, 7))
    # A finger that goes back takes it back.
    over(spinning, [at(stage, 0.5 - n / 20, y) for n in range(1, 6)])
    spinning.until(lambda: frame(spinning) in (23, 0, 1))
    over(spinning, [at(stage, 0.25 - n / 40, y) for n in range(1, 5)])
    # To the left it turns the other way.
    spinning.until(lambda: frame(spinning) in (21, 22))
    spinning.lift(at(stage, 0.15, y))


def test_for_who_wants_calm_a_throw_rests_where_it_is_let_go(spinning: Screen) -> None:
    stage = one(spinning, "SpinStage")
    spinning.press(at(stage, 0.2, 0.35))
    over(spinning, [at(stage, 0.2 + n / 10, 0.35) for n in range(1, 5)])
    spinning.move(at(stage, 0.7, 0.35))
    spinning.lift(at(stage, 0.7, 0.35))
    assert view(spinning).property("moving") is False


def test_a_throw_turns_on_and_a_touch_stops_it(spinning: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    # The finger's own clock: a machine that is busy between two of its places would make a throw of nothing.
    moments = count(1)
    monkeypatch.setattr(spin, "time", SimpleNamespace(monotonic=lambda: 0.02 * next(moments)))
    view(spinning).setProperty("hinted", True)
    spinning.visit.setAccommodation("motion", "normal")
    stage = one(spinning, "SpinStage")
    spinning.press(at(stage, 0.2, 0.35))
    spinning.move(at(stage, 0.3, 0.35))
    spinning.until(lambda: turning(view(spinning)).property("resting") is False)  # the finger has it
    for n in range(2, 5):
        # Each place is taken by itself: Qt makes one of those that come within a frame.
        was = frame(spinning)
        spinning.move(at(stage, 0.2 + n / 10, 0.35))
        spinning.until(lambda was=was: frame(spinning) != was)  # type: ignore[misc]  # bound now
    # The last of its way and the lift are one.
    spinning.move(at(stage, 0.7, 0.35))
    spinning.lift(at(stage, 0.7, 0.35))
    assert view(spinning).property("moving") is True
    before = frame(spinning)
    spinning.until(lambda: frame(spinning) != before)
    spinning.press(at(stage, 0.5, 0.35))
    spinning.until(lambda: not view(spinning).property("moving"))
    stopped = frame(spinning)
    spinning.lift(at(stage, 0.5, 0.35))
    still(spinning)
    assert frame(spinning) == stopped


def test_buttons_turn_by_an_eighth_and_on_while_they_are_held(spinning: Screen) -> None:
    spinning.tap(spinning.target("Turn right"))
    still(spinning)
    assert frame(spinning) == 3
    spinning.tap(spinning.target("Turn left"))
    still(spinning)
    assert frame(spinning) == 0
    taps: list[int] = []
    QObject.connect(spinning.target("Turn right"), SIGNAL("clicked()"), lambda: taps.append(1))
    button = spinning.centre(spinning.target("Turn right"))
    spinning.press(button)
    spinning.until(lambda: frame(spinning) >= 4)
    spinning.lift(button)
    still(spinning)
    assert not taps, "a button that was held takes no step more"
    stands = frame(spinning)
    assert settle(spinning.window, quiet_ms=60)
    assert frame(spinning) == stands


def test_its_ring_turns_it(spinning: Screen) -> None:
    near = next(ring for ring in of_type(spinning, "TurnRing") if not ring.property("far"))
    targets = [item for item in near.childItems() if item.property("touchTarget") is True]
    handle = min(targets, key=QQuickItem.width)
    ring = handle.parentItem()
    assert ring is not None
    start = spinning.centre(handle)
    far = int(ring.width() / 2 * 0.7)
    spinning.press(start)
    over(spinning, [start + QPoint(far * n // 8, -int(ring.height() * 0.14 * n / 8)) for n in range(1, 9)])
    # sin 45° = 0.7: an eighth of a turn.
    assert frame(spinning) == pytest.approx(3, abs=1)
    spinning.lift(start + QPoint(far, -int(ring.height() * 0.14)))
    still(spinning)


def test_two_fingers_come_closer_and_then_one_moves_the_picture(spinning: Screen) -> None:
    stage = one(spinning, "SpinStage")
    pinch(spinning, at(stage, 0.5, 0.35), 80, 240)
    assert view(spinning).property("zoom") > 1.2
    before = frame(spinning)
    spinning.press(at(stage, 0.4, 0.4))
    over(spinning, [at(stage, 0.4 + n / 40, 0.4) for n in range(1, 8)])
    spinning.lift(at(stage, 0.6, 0.4))
    assert frame(spinning) == before, "close to, a finger moves the picture"
    spinning.tap(
        spinning.target("Whole picture") if spinning.targets("Whole picture") else at(stage, 0.5, 0.5)
    )
    spinning.until(lambda: view(spinning).property("whole") is True)


def test_ten_fingers_leave_it_usable(spinning: Screen) -> None:
    stage = one(spinning, "SpinStage")
    points = [at(stage, 0.25 + n / 20, 0.3 + n % 2 / 10) for n in range(10)]
    spinning.press_all(points)
    over(spinning, [points[0] + QPoint(30, 4)])
    spinning.lift_all(points)
    still(spinning)
    before = frame(spinning)
    spinning.tap(spinning.target("Turn right"))
    still(spinning)
    assert frame(spinning) == (before + 3) % 24


def test_it_hints_that_it_turns_until_it_is_touched(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "gifts", "spin-24")
    screen.until(lambda: view(screen).property("moving") is True)
    screen.tap(at(one(screen, "SpinStage"), 0.5, 0.3))
    screen.until(lambda: not view(screen).property("moving"))
    assert view(screen).property("hinted") is True
    assert "Slide a finger to turn it" in screen.texts()


def test_a_turn_of_360_frames_holds_few_of_them(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    screen.visit.setAccommodation("motion", "calm")
    show(screen, "gifts", "spin-360")
    stage = one(screen, "SpinStage")
    assert view(screen).property("count") == 360
    for _ in range(3):
        screen.press(at(stage, 0.2, 0.3))
        over(screen, [at(stage, 0.2 + n / 12, 0.3) for n in range(1, 8)])
        screen.lift(at(stage, 0.8, 0.3))
    still(screen)
    pool = turning(view(screen)).property("pool")
    screen.until(lambda: pool.rowCount() == MOST_HELD)
    assert pool.rowCount() <= MOST_HELD


def test_something_is_shown_from_the_first_moment_on(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    shown: list[int] = []
    screen.visit.openSection("gifts")
    screen.settle()

    def look() -> None:
        for item in of_type(screen, "SpinView"):
            shown.append(int(turning(item).property("shown")))

    screen.window.afterFrameEnd.connect(look)
    screen.visit.openRecord("gifts", "spin-360")
    screen.settle()
    screen.window.afterFrameEnd.disconnect(look)
    assert shown, "it was never painted"
    assert min(shown) >= 0, "a frame was painted without a picture"


@pytest.mark.parametrize("harm", ["missing", "cut off", "empty"])
def test_a_neighbour_stands_in_for_a_bad_picture(
    open_screen: Open, made: Path, tmp_path: Path, harm: str
) -> None:
    hurt = tmp_path / "edition"
    shutil.copytree(made, hurt)
    with Edition.open(hurt) as edition:
        frames = edition.record("spin-24", "en").media[0].frames
    for bad in (frames[3].thumb, frames[3].display, frames[0].display):
        path = Path(bad)
        if harm == "missing":
            path.unlink()
        else:
            path.write_bytes(path.read_bytes()[: 200 if harm == "cut off" else 0])
        assert not intact(bad)
    screen = open_screen(hurt, language="en")
    screen.visit.setAccommodation("motion", "calm")
    show(screen, "gifts", "spin-24")
    spin = turning(view(screen))
    screen.until(lambda: spin.property("pool").rowCount() == 23)
    screen.tap(screen.target("Turn right"))
    screen.until(lambda: frame(screen) == 3)
    rows = spin.property("pool")
    stands_in = rows.row(spin.property("shown"))
    assert stands_in is not None
    assert stands_in["frame"] in (2, 4)


def test_other_frames_begin_anew(made: Path) -> None:
    with Edition.open(made) as edition:
        frames = edition.record("spin-24", "en").media[0].frames
    files = [QUrl.fromLocalFile(frame.thumb).toString() for frame in frames]
    spin = Spin()
    spin.setProperty("frames", files)
    spin.setProperty("thumbs", files)
    spin.step(1, 0.0)
    assert spin.property("frame") == 3
    spin.setProperty("thumbs", files)
    assert spin.property("frame") == 3, "the same pictures in another language change nothing"
    spin.setProperty("frames", files[:8])
    spin.setProperty("thumbs", files[:8])
    assert (spin.property("frame"), spin.property("count")) == (0, 8)
    spin.turnTo(7, 0.0)
    assert spin.property("turn") == pytest.approx(-1 / 8), "the shorter way"
