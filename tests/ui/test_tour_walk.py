"""The tour's way: what is visited, what is written, and what the contact sheet shows of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow
from tests.simulator.bundles import SimulatedBundle
from tests.simulator.reading import reading_bundle

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.tour.contact_sheet import write_contact_sheet
from kiosk.ui.tour.walk import STAFF, Shot, Stop, plan, scrolled, walk, write_report

PAGE = b"""
import QtQuick
Window {
    id: window
    property string at: ""
    property int rows: 1
    width: 320; height: 200; visible: true; color: "#0E1519"
    Text { x: 8; y: 8; text: window.at; textFormat: Text.PlainText; color: "#F1E9D8"; font.pixelSize: 20 }
    ListView {
        y: 40; width: parent.width; height: parent.height - 40; clip: true
        model: window.rows
        delegate: Text {
            required property int index
            height: 40; text: index; textFormat: Text.PlainText; color: "#F1E9D8"; font.pixelSize: 20
        }
    }
}
"""


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    root = tmp_path_factory.mktemp("tour")
    result = build(SimulatedBundle().write(root / "bundle"), root / "edition", None)
    with Edition.open(result.path) as opened:
        yield opened


class PaperStage:
    """A window that writes down where it was told to go; its sections hold twenty lines."""

    def __init__(self, edition: Edition) -> None:
        self.engine = QQmlEngine()
        self.component = QQmlComponent(self.engine)
        self.component.setData(PAGE, QUrl())
        window = self.component.create()
        assert isinstance(window, QQuickWindow), self.component.errorString()
        self.window = window
        self.edition = edition
        self.unit = 1.0
        self.went: list[tuple[str, str]] = []

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)

    def goto(self, stop: Stop, language: str) -> None:
        self.went.append((language, stop.name))
        self.window.setProperty("at", stop.name)
        self.window.setProperty("rows", 20 if stop.screen == "section" else 1)

    def views(self, stop: Stop) -> Iterator[str]:
        yield ""
        if scrolled(self.window, 0.5):
            yield "middle"
            scrolled(self.window, 1.0)
            yield "end"

    def arrived(self) -> bool:
        return True

    def complaints(self) -> tuple[str, ...]:
        return ("a binding loop",) if self.went[-1][1] == "about" else ()


@pytest.fixture
def stage(qapp: QGuiApplication, edition: Edition) -> Iterator[PaperStage]:
    shown = PaperStage(edition)
    yield shown
    shown.window.close()
    shown.window.deleteLater()


def test_every_record_is_visited(edition: Edition) -> None:
    stops = plan(edition)
    assert not [stop for stop in stops if stop.screen == "viewer"], "these are plain pictures"
    language = edition.default_language
    for section in edition.sections(language):
        assert Stop("section", section=section.id) in stops
        rows = edition.rows(section.id, language, 0, section.count)
        visited = [s.record for s in stops if s.screen == "record" and s.section == section.id and not s.high]
        assert visited == [row.id for row in rows]
    assert [s.name for s in stops[:2]] == ["attract-1-title", "attract-2-quote"]
    assert {"home", "about", "accommodations", "countdown", "calm", "closed"} <= {s.name for s in stops}
    assert len({s.name for s in stops}) == len(stops)


def test_the_staff_panel_is_visited_when_it_is_asked_for(edition: Edition) -> None:
    assert not [stop for stop in plan(edition) if stop.screen == "staff"]
    visited = [stop.label for stop in plan(edition, staff=True) if stop.screen == "staff" and not stop.high]
    assert visited == list(STAFF)
    (one,) = plan(edition, only=["staff:volume"], staff=True)
    assert one.name == "staff-volume"


def test_what_can_be_read_closely_is_seen_in_the_viewer(tmp_path: Path) -> None:
    result = build(reading_bundle(tmp_path / "bundle", 3, 8, (48, 64)), tmp_path / "edition", None)
    with Edition.open(result.path) as opened:
        stops = plan(opened, only=["viewer"])
        assert [stop.name for stop in stops if not stop.high] == [
            "viewer-dossier", "viewer-right-to-left", "viewer-sample-declaration", "viewer-sample-bowl",
        ]  # fmt: skip
        assert [stop.record for stop in stops if stop.high] == ["dossier"]
        (one,) = plan(opened, only=["viewer:sample-bowl"])
        assert (one.screen, one.section) == ("viewer", "gifts")


def test_a_tour_can_be_short(edition: Edition) -> None:
    assert [s.name for s in plan(edition, only=["home", "record:sample-bowl", "attract:2"])] == [
        "attract-2-quote",
        "home",
        "record-sample-bowl",
        "home-contrast",
        "record-sample-bowl-contrast",
    ]
    assert [s.name for s in plan(edition, only=["section-gifts"])] == ["section-gifts"]
    assert not [s for s in plan(edition, limit=0) if s.screen == "record"]


def test_a_walk_takes_every_picture(stage: PaperStage, edition: Edition, tmp_path: Path) -> None:
    stops = plan(edition, only=["home", "section-gifts", "record-sample-bowl"])
    told: list[Shot] = []
    shots = walk(stage, tmp_path, [(320, 200), (200, 320)], ["kk", "en"], stops, told.append)
    assert told == shots
    often = [stop for stop in stops if not stop.high]
    once = [("kk", stop.name) for stop in stops] + [("en", stop.name) for stop in often]
    assert stage.went == 2 * once
    assert [shot.file for shot in shots[:5]] == [
        "320x200/kk-home.png",
        "320x200/kk-section-gifts.png",
        "320x200/kk-section-gifts-middle.png",
        "320x200/kk-section-gifts-end.png",
        "320x200/kk-record-sample-bowl.png",
    ]
    for shot in shots:
        with Image.open(tmp_path / shot.file) as picture:
            assert picture.size == shot.size
    assert all(shot.settled for shot in shots)
    first, end = (tmp_path / shots[n].file for n in (1, 3))
    assert first.read_bytes() != end.read_bytes()


def test_what_was_found_is_told(stage: PaperStage, edition: Edition, tmp_path: Path) -> None:
    stops = [Stop("home", label="<a name that is far too long for its window>")]
    shots = walk(stage, tmp_path, [(320, 200)], ["kk"], stops)
    told = json.loads(write_report(edition, shots, tmp_path).read_text(encoding="utf-8"))
    assert (told["exhibition"], told["errors"]) == (edition.id, 1)
    (screen,) = told["screens"]
    (remark,) = screen["remarks"]
    assert (screen["language"], screen["size"], remark["check"]) == ("kk", [320, 200], "cut")
    sheet = write_contact_sheet("Көрме <1>", shots, tmp_path).read_text(encoding="utf-8")
    assert "Көрме &lt;1&gt;" in sheet
    assert "<a name" not in sheet
    assert "1 mistake," in sheet
    assert 'class="error"' in sheet
    assert not any(word in sheet for word in ("http:", "https:", "<script", "//"))
    (small,) = (tmp_path / "small" / "320x200").iterdir()
    with Image.open(small) as picture:
        assert picture.size == (320, 200)


def test_what_the_program_complains_of_is_a_mistake(stage: PaperStage, tmp_path: Path) -> None:
    home, about = walk(stage, tmp_path, [(320, 200)], ["kk"], [Stop("home"), Stop("about")])
    assert home.measured.errors == ()
    assert [(remark.check, remark.words) for remark in about.measured.errors] == [
        ("complaint", "a binding loop")
    ]
