"""The journal of visits in the real window: real touches, real pages, and what the file then holds."""

from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPoint
from PySide6.QtQuick import QQuickItem
from tests.simulator.reading import reading_bundle
from tests.ui.conftest import Open, Screen
from tests.ui.hall import Hall
from tests.ui.test_keyboard import search, type_words
from tests.ui.test_keys import Key, press

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.settings.keys import Journal, Settings
from kiosk.ui.unattended.recorder import VisitRecorder
from kiosk.visit.journal.recorder import LOOKING_S
from kiosk.visit.journal.store import FILE

MIDDLE = QPoint(900, 500)


class Kept:
    """A recorder in a window, and what its journal holds once it is closed."""

    def __init__(self, screen: Screen, root: Path, settings: Settings | None = None) -> None:
        self.screen = screen
        self.root = root
        self.recorder = VisitRecorder(screen.kiosk, settings or Settings(), root)

    def rows(self, table: str) -> list[dict[str, Any]]:
        self.recorder.close()
        db = sqlite3.connect(self.root / "journal" / FILE)
        db.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in db.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]
        finally:
            db.close()

    def visits(self) -> list[dict[str, Any]]:
        return self.rows("visits")


Keep = Callable[..., Kept]


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Keep]:
    made: list[Kept] = []

    def one(screen: Screen, settings: Settings | None = None) -> Kept:
        made.append(Kept(screen, tmp_path / "kept", settings))
        return made[-1]

    yield one
    for kept in made:
        kept.recorder.close()


def wake(screen: Screen) -> None:
    """The first touch; the loop takes it once it has come in."""

    def woken() -> bool:
        if screen.visit.property("screen") == "attract":
            screen.tap(MIDDLE)
        return bool(screen.visit.property("screen") == "home")

    screen.until(woken)
    screen.settle()


def forget(screen: Screen) -> None:
    """The visitor goes away, and the loop comes back."""
    screen.pass_time(screen.visit.visit.allowed_s)
    assert screen.visit.property("warning")
    screen.pass_time(screen.visit.visit.countdown_s)
    assert screen.visit.property("screen") == "attract"
    screen.settle()


def test_a_visit_is_kept_with_its_places(open_screen: Open, keep: Keep) -> None:
    screen = open_screen(start="attract")
    kept = keep(screen)
    wake(screen)
    screen.pass_time(9.6)
    screen.visit.openRecord("documents", "sample-declaration")
    screen.settle()
    words = int(screen.visit.visit._words)
    assert words > 10
    screen.pass_time(5)
    screen.tap(screen.target("Русский"))
    screen.visit.setAccommodation("text", "150")
    forget(screen)
    (visit,) = kept.visits()
    edition = screen.kiosk.exhibition
    assert edition is not None
    assert (visit["exhibition"], visit["release"]) == (edition.edition.id, edition.edition.release)
    assert (visit["ended"], visit["clock"], visit["keys"], visit["actions"]) == ("countdown", "sure", 0, 2)
    assert json.loads(visit["accommodations"]) == {"text": "150"}
    assert visit["language"] == "ru" if words / 2.5 > 15 else visit["language"]
    assert visit["length_s"] == pytest.approx(15 + max(LOOKING_S, words / 2.5), abs=0.6)
    home, record = kept.rows("stays")
    assert (home["screen"], home["dwell_s"]) == ("home", pytest.approx(10, abs=0.1))
    assert (record["screen"], record["section"], record["record"]) == (
        "record", "documents", "sample-declaration"
    )  # fmt: skip
    assert record["dwell_s"] == pytest.approx(visit["length_s"] - home["dwell_s"], abs=0.01)


def test_every_way_to_end_says_so_and_the_next_visit_begins_anew(open_screen: Open, keep: Keep) -> None:
    screen = open_screen(start="attract")
    kept = keep(screen)
    wake(screen)
    screen.visit.finish()
    screen.settle()
    wake(screen)
    screen.pass_time(screen.visit.visit.allowed_s)
    screen.tap(MIDDLE)  # yes, still here
    screen.until(lambda: not screen.visit.property("warning"))
    forget(screen)
    wake(screen)
    kiosk = screen.kiosk
    assert kiosk.exhibition is not None
    screen.visit.begin(kiosk._visit_of(kiosk.exhibition.edition))  # as when another exhibition is installed
    screen.settle()
    wake(screen)
    press(screen, Key.Key_Right)
    screen.pass_time(2)
    ends = [
        (visit["ended"], visit["warnings"], visit["keys"]) for visit in kept.visits()
    ]  # the program stops
    assert ends == [
        ("start-over", 0, 0), ("countdown", 1, 0), ("stopped", 0, 0), ("stopped", 0, 1)
    ]  # fmt: skip


def test_staff_and_what_they_look_at_are_no_visit(
    tmp_path: Path, open_screen: Open, keep: Keep, small_edition: Path
) -> None:
    hall = Hall(tmp_path, open_screen)
    hall.start()
    kept = keep(hall.screen)
    wake(hall.screen)
    hall.gesture()
    kiosk = hall.screen.kiosk
    assert kiosk.door.open
    kiosk.preview(Edition.open(small_edition))
    hall.screen.settle()
    kiosk.visit.touch()
    kiosk.visit.openRecord("documents", "sample-declaration")
    kiosk.end_preview()
    kiosk.visit.finish()
    hall.panel.close()
    (visit,) = kept.visits()
    assert visit["ended"] == "staff"
    assert hall.following is not None
    hall.following.close()


def test_searches_are_kept_once_they_are_used_or_left(open_screen: Open, keep: Keep) -> None:
    screen = open_screen(start="attract", language="ru")
    kept = keep(screen)
    wake(screen)
    screen.visit.setLanguage("ru")
    search(screen)
    type_words(screen, "чаша")
    screen.visit.openRecord("gifts", "sample-bowl")
    screen.settle()
    screen.visit.back()  # the same words stand again
    screen.settle()
    screen.visit.goHome()
    screen.settle()
    search(screen)
    QMetaObject.invokeMethod(screen.window.property("page"), "clear")
    type_words(screen, "ъщфыж")
    forget(screen)
    found, nothing = kept.rows("searches")
    assert found["found"] > 0
    assert (found["words"], found["language"]) == (None, "ru")
    assert (nothing["found"], nothing["words"], nothing["language"]) == (0, "ъщфыж", "ru")


def test_steps_and_pages_are_counted(open_screen: Open, keep: Keep, tmp_path: Path) -> None:
    made = build(reading_bundle(tmp_path / "bundle", pages=3, frames=8, size=(48, 64)), tmp_path / "edition")
    assert made.path is not None
    screen = open_screen(made.path, start="attract")
    kept = keep(screen)
    wake(screen)
    screen.visit.openViewer("documents", "sample-declaration", "1:steps")
    screen.settle()
    page = screen.window.property("page")
    assert isinstance(page, QQuickItem)
    screen.until(lambda: bool(page.property("resting")))
    for step in (1, 2):
        QMetaObject.invokeMethod(page, "goToStep", Q_ARG("int", step))
        screen.until(lambda: bool(page.property("resting")))
    screen.pass_time(4)
    screen.visit.finish()
    screen.settle()
    stay = kept.rows("stays")[-1]
    assert (stay["screen"], stay["view"], stay["steps"]) == ("viewer", "1:steps", 2)


def test_the_window_does_not_wait_for_the_disk(open_screen: Open, keep: Keep) -> None:
    screen = open_screen(start="attract")
    kept = keep(screen)
    writer = kept.recorder._writer
    assert writer is not None
    wake(screen)
    forget(screen)
    screen.until(lambda: not writer.waiting)
    held = sqlite3.connect(kept.root / "journal" / FILE, isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    wake(screen)
    forget(screen)
    wake(screen)  # the loop came in, and went again
    assert writer.waiting == 1
    held.execute("ROLLBACK")
    held.close()
    assert [visit["ended"] for visit in kept.visits()] == ["countdown", "countdown", "stopped"]


def test_a_kiosk_that_does_not_count_writes_nothing(open_screen: Open, keep: Keep) -> None:
    screen = open_screen(start="attract")
    kept = keep(screen, dataclasses.replace(Settings(), journal=Journal(enabled=False)))
    wake(screen)
    forget(screen)
    kept.recorder.close()
    assert not kept.root.exists()
