"""A hall with hours in the real window: it closes, rests, answers a touch, lets staff in, and opens again."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtMultimedia import QMediaPlayer
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.hours.clock import Reading
from kiosk.settings.keys import Hours as HoursTable
from kiosk.settings.keys import Settings
from kiosk.staff.gesture import parse_gesture
from kiosk.ui.closed_words import closed_words
from kiosk.ui.language import Interface
from kiosk.ui.staff_door import StaffOptions
from kiosk.ui.unattended.hours import LEAD_S, Hours
from kiosk.ui.unattended.system_clock import HOURS_FOLDER, NAME, read_clocks, remember, remembered

USUAL = HoursTable("closed", *("10:00-18:00",) * 6)  # Monday first


class Wall:
    """The clocks of a computer, which a test sets."""

    def __init__(self, local: str) -> None:
        self.wall = datetime.fromisoformat(local).timestamp()
        self.steady = 100.0
        self.synchronised = False

    def __call__(self) -> Reading:
        return Reading(self.wall, self.steady, self.synchronised)

    def go(self, local: str) -> None:
        """Time passes until then."""
        until = datetime.fromisoformat(local).timestamp()
        assert until >= self.wall
        self.steady += until - self.wall
        self.wall = until


class HallUnderTest:
    """A screen that keeps hours."""

    def __init__(self, screen: Screen, wall: Wall, hours: Hours) -> None:
        self.screen, self.wall, self.hours = screen, wall, hours
        self.hall = screen.kiosk.hall
        self.painted = 0
        screen.window.afterFrameEnd.connect(self._count)

    @property
    def rest(self) -> str:
        """What the screen does, as QML hears it."""
        return str(self.hall.property("rest"))

    def _count(self) -> None:
        self.painted += 1

    def at(self, local: str) -> None:
        """It has become so late, and the service's timer fires."""
        self.wall.go(local)
        self.hours.look()

    def dark(self) -> bool:
        rests = of_type(self.screen, "Rest")
        return bool(rests) and rests[0].property("covers") is True

    def until_dark(self) -> None:
        self.screen.until(self.dark)

    def until_bright(self) -> None:
        self.screen.until(lambda: not of_type(self.screen, "Rest"))


Begin = Callable[..., HallUnderTest]


@pytest.fixture
def begin(open_screen: Open, tmp_path: Path) -> Iterator[Begin]:
    """Open a screen at a local time, with hours."""
    made: list[Hours] = []

    def begin_one(
        local: str, hours: HoursTable = USUAL, *, switch: Callable[[bool], str] | None = None,
        nightfall_ms: int = 60, **options: Any,
    ) -> HallUnderTest:  # fmt: skip
        options.setdefault("start", "attract")
        screen = open_screen(**options)
        theme = screen.kiosk.engine.singletonInstance("kiosk.theme", "Theme")
        assert isinstance(theme, QObject)
        theme.setProperty("nightfall", nightfall_ms)
        wall = Wall(local)
        settings = dataclasses.replace(Settings(), hours=hours)
        made.append(Hours(screen.kiosk, settings, tmp_path, wall, switch))
        return HallUnderTest(screen, wall, made[-1])

    yield begin_one
    for one_made in made:
        one_made.close()


def test_open_closed_open(begin: Begin) -> None:
    it = begin("2027-05-18 17:59", nightfall_ms=900)  # a Tuesday
    screen = it.screen
    assert (it.hall.is_open, it.rest) == (True, "")
    assert one(screen, "AttractLoop").isVisible()
    it.at("2027-05-18 18:00")
    assert (it.hall.is_open, it.hall.resting) == (False, True)
    assert it.hall.next_opening() == datetime.fromisoformat("2027-05-19 10:00").astimezone()
    it.until_dark()
    assert not of_type(screen, "AttractLoop")
    assert not of_type(screen, "HomePage")
    # Before the hall opens it wakes, so that it is bright at the minute.
    it.at("2027-05-19 09:59:44")
    assert it.hall.resting
    assert it.hours._looking.remainingTime() < 2000, "its timer is set for the minute less the lead"
    it.wall.go("2027-05-19 10:00")
    it.wall.wall -= LEAD_S
    it.wall.steady -= LEAD_S
    it.hours.look()
    assert (it.hall.is_open, it.rest) == (True, "")
    it.until_bright()
    assert one(screen, "AttractLoop").property("running") is True
    screen.tap(QPoint(900, 500))
    assert screen.visit.place.screen == "home"


def test_no_frame_is_painted_while_it_is_black(begin: Begin) -> None:
    it = begin("2027-05-18 19:00")
    it.until_dark()
    it.screen.until(lambda: it.screen.window.property("settled") is True)
    frames: list[int] = []
    it.screen.until(lambda: frames.append(it.painted) or len(frames) > 120, 30)  # type: ignore[func-returns-value]  # counts its own turns: 1.2 s
    assert frames[-1] == frames[10]
    # One is when it is asked for.
    it.screen.window.requestUpdate()
    it.screen.until(lambda: it.painted > frames[-1])


def test_a_visit_is_never_cut_off(begin: Begin) -> None:
    it = begin("2027-05-18 17:59", start="home")
    screen = it.screen
    screen.visit.openRecord("gifts", screen_record(screen))
    it.at("2027-05-18 18:30")
    assert (it.hall.is_open, it.rest) == (False, "")
    assert screen.visit.place.screen == "record"
    screen.tap(QPoint(900, 500))
    it.at("2027-05-18 19:30")
    assert it.rest == ""
    assert screen.visit.place.screen == "record"
    # It ends as every visit does, with its countdown.
    screen.pass_time(screen.visit.visit.allowed_s + 0.1)
    assert screen.visit.visit.warning
    assert it.rest == ""
    screen.pass_time(screen.visit.visit.countdown_s)
    assert screen.visit.place.screen == "attract"
    assert it.hall.resting
    it.until_dark()
    assert not any(
        player.playbackState() == QMediaPlayer.PlaybackState.PlayingState
        for player in screen.window.findChildren(QMediaPlayer)
    )


def screen_record(screen: Screen) -> str:
    exhibition = screen.kiosk.exhibition
    assert exhibition is not None
    return exhibition.edition.rows("gifts", exhibition.edition.default_language, 0, 1)[0].id


def test_a_late_evening_and_a_closed_day(begin: Begin) -> None:
    dates = ("2027-05-18 10:00-23:00", "2027-05-19 closed", "2027-05-21 18:00-02:00")
    it = begin("2027-05-18 19:00", dataclasses.replace(USUAL, dates=dates))
    assert it.hall.is_open
    it.at("2027-05-18 23:00")
    assert it.hall.resting
    it.at("2027-05-19 12:00")
    assert it.hall.resting
    assert it.hall.next_opening() == datetime.fromisoformat("2027-05-20 10:00").astimezone()
    it.at("2027-05-20 12:00")
    assert it.hall.is_open
    it.at("2027-05-22 01:59")  # Friday's night goes on into Saturday
    assert it.hall.is_open
    it.at("2027-05-22 02:00")
    assert it.hall.resting


def test_a_touch_in_the_dark_says_when_it_opens_and_opens_nothing(begin: Begin) -> None:
    it = begin("2027-05-18 19:00")
    screen, visits = it.screen, it.screen.visit.visit.number
    it.until_dark()
    for at in (QPoint(900, 500), QPoint(10, 10), QPoint(1910, 1070)):
        screen.tap(at)
        screen.until(lambda: bool(of_type(screen, "ClosedScreen")))
        assert "The exhibition is closed" in screen.texts()
        assert "Opens tomorrow at 10:00" in screen.texts()
        assert "Выставка закрыта" in screen.texts()
        assert screen.visit.place.screen == "attract"
        screen.until(lambda: screen.window.property("settled") is True)
        it.hours._telling.timeout.emit()  # its ten seconds are over
        screen.until(lambda: not of_type(screen, "ClosedScreen"))
    assert screen.visit.visit.number == visits
    # A key is a touch as well.
    screen.kiosk.app.postEvent(
        screen.window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    )
    screen.until(lambda: bool(of_type(screen, "ClosedScreen")))
    assert screen.visit.place.screen == "attract"
    it.at("2027-05-19 10:00")
    it.until_bright()
    assert it.hall.property("closedWords") == []


def test_staff_come_in_in_the_dark(begin: Begin, tmp_path: Path) -> None:
    staff = StaffOptions(gesture=parse_gesture("top-left:3,top-right:3"), state=tmp_path)
    it = begin("2027-05-18 19:00", staff=staff)
    screen, door = it.screen, it.screen.kiosk.door
    it.until_dark()
    for x in (10, 1910):
        for _ in range(3):
            screen.tap(QPoint(x, 10))
    assert door.property("open") is True
    assert it.rest == ""
    screen.until(lambda: bool(of_type(screen, "Panel")))
    it.until_bright()
    door.property("panel").close()
    screen.until(lambda: door.property("open") is False)
    assert it.hall.resting
    it.until_dark()


def test_dim_goes_on_darkened_and_may_be_used(begin: Begin) -> None:
    it = begin("2027-05-18 19:00", dataclasses.replace(USUAL, outside="dim"))
    screen = it.screen
    assert (it.hall.is_open, it.rest, it.hall.resting) == (False, "dim", False)
    screen.until(lambda: bool(of_type(screen, "Rest")) and 0.6 < one(screen, "Rest").property("shade") < 0.7)
    assert one(screen, "AttractLoop").property("running") is True
    screen.tap(QPoint(900, 500))
    assert screen.visit.place.screen == "home"
    it.until_bright()
    screen.visit.finish()
    assert it.rest == "dim"


def test_show_changes_nothing_on_the_screen(begin: Begin) -> None:
    it = begin("2027-05-18 19:00", dataclasses.replace(USUAL, outside="show"))
    assert (it.hall.is_open, it.rest) == (False, "")


def test_the_calm_screen_rests_too(begin: Begin) -> None:
    it = begin("2027-05-18 19:00", edition=None)
    it.until_dark()
    it.screen.tap(QPoint(900, 500))
    it.screen.until(lambda: "Көрме жабық" in it.screen.texts())


@pytest.mark.parametrize(
    "to", ["1970-01-01 00:00", "2038-01-19 03:14", "2037-05-18 19:00", "2017-05-18 19:00", "2027-05-19 03:00"]
)
def test_a_clock_that_jumps_in_the_day_makes_no_night(
    begin: Begin, capfd: pytest.CaptureFixture[str], to: str
) -> None:
    it = begin("2027-05-18 12:00")
    it.wall.wall = datetime.fromisoformat(to).timestamp()
    for _ in range(3):
        it.wall.steady += 60
        it.wall.wall += 60
        it.hours.look()
    assert (it.hall.is_open, it.rest, it.hall.clock_sure) == (True, "", False)
    assert it.hall.next_opening() is None
    said = capfd.readouterr().err.splitlines()
    assert [line for line in said if line.startswith("The clock says")] == said
    assert len(said) == 1
    # Put right, it is night when it is night.
    it.wall.wall = datetime.fromisoformat("2027-05-18 12:03").timestamp()
    it.hours.look()
    assert it.hall.clock_sure
    it.at("2027-05-18 18:00")
    assert it.hall.resting


def test_a_clock_that_jumps_in_the_night_makes_it_bright(begin: Begin) -> None:
    it = begin("2027-05-18 23:00")
    it.until_dark()
    it.wall.wall += 10 * 365 * 86400
    it.hours.look()
    assert it.rest == ""
    it.until_bright()
    it.wall.synchronised = True  # a server set it
    it.wall.wall -= 10 * 365 * 86400
    it.hours.look()
    assert it.hall.resting


def test_the_time_is_remembered_rarely_and_whole(begin: Begin, tmp_path: Path) -> None:
    it = begin("2027-05-18 12:00")
    file = tmp_path / HOURS_FOLDER / NAME
    assert json.loads(file.read_text()) == {"believed_s": round(it.wall.wall)}
    first = file.stat().st_ino
    for minute in range(1, 60):
        it.at(f"2027-05-18 12:{minute:02}")
    assert file.stat().st_ino == first
    it.at("2027-05-18 13:00")
    assert remembered(tmp_path) == round(it.wall.wall)


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[1]", b'{"believed_s": "x"}', b'{"believed_s": true}', b'{"believed_s": 1e999}', b"\xff"],
)
def test_a_damaged_memory_is_none(tmp_path: Path, data: bytes) -> None:
    (tmp_path / HOURS_FOLDER).mkdir()
    (tmp_path / HOURS_FOLDER / NAME).write_bytes(data)
    assert remembered(tmp_path) is None
    remember(tmp_path, 1.8e9)
    assert remembered(tmp_path) == 1.8e9


def test_a_state_folder_that_cannot_be_written_is_told_once(
    begin: Begin, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / HOURS_FOLDER).write_text("a file where the folder should be")
    it = begin("2027-05-18 12:00")
    for hour in range(13, 20):
        it.at(f"2027-05-18 {hour}:00")
    assert it.hall.resting
    said = capfd.readouterr().err
    assert said.count("cannot be written") == 1
    assert "Traceback" not in said


def test_the_systems_own_clocks() -> None:
    one_, two = read_clocks(), read_clocks()
    assert two.steady >= one_.steady > 0
    assert isinstance(one_.synchronised, bool)


# -- the display's power


class Switch:
    """What switches the display, as the system's program would; `trouble` is what it says."""

    def __init__(self, trouble: str = "") -> None:
        self.calls: list[bool] = []
        self.trouble = trouble

    def __call__(self, on: bool) -> str:
        self.calls.append(on)
        return self.trouble


def test_the_display_goes_off_and_a_touch_brings_it_back(begin: Begin) -> None:
    switch = Switch()
    it = begin("2027-05-18 12:00", dataclasses.replace(USUAL, display_power=True), switch=switch)
    screen = it.screen
    screen.until(lambda: switch.calls == [True])  # the program before may have left it off
    it.at("2027-05-18 18:00")
    it.until_dark()
    assert switch.calls == [True]
    assert it.hours._darkening.isActive()
    it.hours._darkening.timeout.emit()  # its minute is over
    screen.until(lambda: switch.calls == [True, False] and it.hall.display_off)
    it.at("2027-05-18 19:00")
    screen.tap(QPoint(900, 500))
    screen.until(lambda: switch.calls == [True, False, True] and not it.hall.display_off)
    assert "The exhibition is closed" in screen.texts()
    screen.tap(QPoint(900, 500))
    assert len(switch.calls) == 3, "nothing is started from a touch while it is on"
    it.hours._telling.timeout.emit()
    it.hours._darkening.timeout.emit()
    screen.until(lambda: switch.calls[3:] == [False])
    it.at("2027-05-19 10:00")
    screen.until(lambda: switch.calls[4:] == [True] and not it.hall.display_off)
    it.at("2027-05-19 18:00")
    it.hours._darkening.timeout.emit()
    screen.until(lambda: it.hall.display_off)
    it.hours.close()
    assert switch.calls[-1] is True, "it is left on"


def test_a_display_that_cannot_be_switched_is_told_once(
    begin: Begin, capfd: pytest.CaptureFixture[str]
) -> None:
    switch = Switch("wlopm is not installed.")
    it = begin("2027-05-18 19:00", dataclasses.replace(USUAL, display_power=True), switch=switch)
    for _ in range(3):
        it.hours._darkening.timeout.emit()
        it.screen.until(lambda: not it.hall.display_off)
    it.until_dark()
    said = capfd.readouterr().err
    assert said.count("cannot be switched") == 1
    assert switch.calls == [False]


# -- the words


@pytest.mark.parametrize(
    ("opens", "en", "ru", "kk"),
    [
        ("2027-05-18 20:00", "Opens at 20:00", "Откроется в\u00a020:00", "Ашылу уақыты: 20:00"),
        ("2027-05-19 09:05", "Opens tomorrow at 09:05",
         "Откроется завтра в\u00a009:05", "Ашылу уақыты: ертең, 09:05"),
        ("2027-05-24 10:00", "Opens on Monday at 10:00",
         "Откроется: понедельник, 10:00", "Ашылу уақыты: дүйсенбі, 10:00"),
        ("2027-05-25 10:00", "Opens on Tuesday, May 25, 2027 at 10:00",
         "Откроется: вторник, 25 мая 2027\u202fг., 10:00",
         "Ашылу уақыты: 2027\u202fж. 25 мамыр, сейсенбі, 10:00"),
    ],
)  # fmt: skip
def test_when_it_opens_in_words(qapp: object, opens: str, en: str, ru: str, kk: str) -> None:
    now = datetime.fromisoformat("2027-05-18 19:00")
    said = closed_words(Interface(), ("en", "ru", "kk"), now, datetime.fromisoformat(opens))
    assert [words.opens for words in said] == [en, ru, kk]
    (never,) = closed_words(Interface(), ("en", "en"), now, None)
    assert (never.closed, never.opens) == ("The exhibition is closed", "")
