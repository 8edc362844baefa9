"""The map in the window: fingers, buttons and keys, a country touched, the list, Back, languages, nothing."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.edition.subjects.read import Subjects
from kiosk.edition.world.read import World
from kiosk.ui.map.glass import MapGlass
from kiosk.ui.map.labels import overlap
from kiosk.ui.map.types import TYPES
from kiosk.ui.map.world_view import WorldView
from kiosk.visit.state import Place
from kiosk.visit.state import Screen as Screens

CODES = ("TR", "TR", "TR", "CN", "IN", "FR", "DE", "SUHH", "RU", "US")


assert MapGlass in TYPES  # all of them are known before the first window


def bundle() -> SimulatedBundle:
    made = SimulatedBundle()
    for number, code in enumerate(CODES):
        made.add("gifts", f"gift-{number}", given_by=code, given_to="KZ", countries=[])
    made.add("documents", "treaty", countries=["KZ", "TR"])
    return made


@pytest.fixture(scope="module")
def countries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("map")
    return build(bundle().write(root / "bundle"), root / "edition", None).path


@pytest.fixture(scope="module")
def no_countries(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("no-map")
    made = SimulatedBundle()
    made.records = {"quotes": made.records["quotes"]}
    made.exhibition["sections"] = [made.exhibition["sections"][3]]
    made.exhibition["attract"] = [{"scene": "title"}]
    made.exhibition["highlights"] = []
    del made.exhibition["rays"]
    for record in made.records["quotes"]:
        record.pop("links", None)
        record["countries"] = []
        record["speaker"] = made.people[0]["id"]
    for person in made.people:
        person.pop("country", None)
    result = build(made.write(root / "bundle"), root / "edition", None)
    assert result.path is not None
    return result.path


def begin(open_screen: Open, edition: Path, **more: object) -> tuple[Screen, MapGlass]:
    screen = open_screen(edition, language="en", **more)
    screen.visit.openMap()
    screen.settle()
    return screen, cast(MapGlass, one(screen, "MapGlass"))


def world_of(glass: MapGlass) -> WorldView:
    assert glass.shown is not None
    return glass.shown


def at(glass: MapGlass, code: str) -> QPoint:
    """Where a country's dot is in the window."""
    (country,) = [country for country in world_of(glass).countries if country.code == code]
    return glass.mapToScene(QPointF(*glass.dot(country))).toPoint()


def panel(screen: Screen) -> list[QQuickItem]:
    return of_type(screen, "CountryPanel")


def place(glass: MapGlass) -> tuple[float, float, float]:
    return glass.view.x, glass.view.y, glass.view.scale


def plane(glass: MapGlass, window: QPoint) -> tuple[float, float]:
    """The point of the plane under a point of the window, in kilometres."""
    on = glass.mapFromScene(QPointF(window))
    x, y = glass.origin()
    return (on.x() - x) / glass.view.scale, (on.y() - y) / glass.view.scale


def test_a_country_touched_is_told_about_and_back_leads_to_the_same_place(
    open_screen: Open, countries: Path
) -> None:
    screen, glass = begin(open_screen, countries)
    assert not panel(screen)
    screen.tap(at(glass, "TR") + QPoint(20, 14))  # the nearest within a finger
    screen.until(lambda: bool(panel(screen)) and glass.at_rest)
    texts = screen.texts()
    assert {"Türkiye", "Documents", "1", "Gifts", "3"} <= set(texts)
    assert any(text.startswith("32") and "to the west" in text for text in texts)
    glass.zoomBy(1.7)
    screen.until(lambda: glass.at_rest)
    left = place(glass)
    screen.tap(screen.target("See the records"))
    screen.settle()
    assert screen.visit.place == Place(Screens.COUNTRY, subject="TR")
    screen.visit.back()
    screen.settle()
    again = cast(MapGlass, one(screen, "MapGlass"))
    assert place(again) == pytest.approx(left)
    assert world_of(again).chosen_code == "TR"
    # Another language leaves everything where it is.
    screen.visit.setLanguage("ru")
    screen.settle()
    assert place(again) == pytest.approx(left)
    assert "Турция" in screen.texts()
    screen.tap(QPoint(1500, 300))  # the sea
    screen.until(lambda: not panel(screen))


def test_a_pinch_keeps_the_land_under_the_fingers(open_screen: Open, countries: Path) -> None:
    screen, glass = begin(open_screen, countries)
    before, scale = plane(glass, QPoint(700, 500)), glass.view.scale
    screen.press_all([QPoint(600, 500), QPoint(800, 500)])
    for n in range(1, 13):
        screen.move_all([QPoint(600 - 10 * n, 500), QPoint(800 + 10 * n, 500)])
        wanted = scale * (200 + 20 * n) / 200
        screen.until(lambda wanted=wanted: glass.view.scale > wanted * 0.99)  # type: ignore[misc]  # bound now
        assert plane(glass, QPoint(700, 500)) == pytest.approx(before, abs=2)
    assert not glass.at_rest
    assert glass.view.scale > 2 * scale
    screen.lift_all([QPoint(480, 500), QPoint(920, 500)])
    screen.until(lambda: glass.at_rest)
    # And with one finger it goes along.
    start = plane(glass, QPoint(900, 600))
    screen.press(QPoint(900, 600))
    for n in range(1, 9):
        screen.move(QPoint(900 - 20 * n, 600))
    screen.until(lambda: abs(plane(glass, QPoint(740, 600))[0] - start[0]) < 15)
    assert plane(glass, QPoint(740, 600)) == pytest.approx(start, abs=15)
    screen.lift(QPoint(740, 600))
    screen.until(lambda: glass.at_rest)


def test_a_button_and_a_key_for_every_gesture(open_screen: Open, countries: Path) -> None:
    screen, glass = begin(open_screen, countries)
    screen.visit.setAccommodation("motion", "calm")
    opened = place(glass)
    screen.tap(screen.target("Closer"))
    assert glass.view.scale == pytest.approx(opened[2] * 1.7)
    screen.tap(screen.target("Further away"))
    screen.tap(screen.target("The whole world"))
    assert glass.property("whole") is True
    assert not screen.targets("Further away")  # there is nothing further
    screen.tap(screen.target("As at the beginning"))
    assert place(glass) == pytest.approx(opened)
    for key, grows in ((Qt.Key.Key_Plus, True), (Qt.Key.Key_Minus, False)):
        scale = glass.view.scale
        QTest.keyClick(screen.window, key)
        assert (glass.view.scale > scale) is grows
    QTest.keyClick(screen.window, Qt.Key.Key_Right)
    assert glass.view.x > opened[0]
    QTest.keyClick(screen.window, Qt.Key.Key_N)
    assert world_of(glass).chosen_code == "CN"  # the first in the list
    QTest.keyClick(screen.window, Qt.Key.Key_Escape)
    assert not panel(screen)
    twice = QPoint(900, 300)
    scale = glass.view.scale
    screen.tap(twice)
    screen.tap(twice)
    screen.until(lambda: glass.view.scale > 2 * scale)


def test_the_list_has_all_and_leads_to_the_same_panel(open_screen: Open, countries: Path) -> None:
    screen, glass = begin(open_screen, countries, size=(1080, 1920))
    screen.tap(screen.target("List of countries"))
    screen.until(lambda: bool(of_type(screen, "CountryEntry")))
    names = [str(item.property("text")) for item in of_type(screen, "CountryEntry")]
    assert sorted(names) == names
    assert {"Soviet Union", "China", "United States"} <= set(names)
    assert "existed until 1991" in screen.texts()
    QTest.keyClick(screen.window, Qt.Key.Key_Down)
    screen.tap(screen.target("United States"))
    screen.until(lambda: bool(panel(screen)))
    screen.until(lambda: glass.at_rest)
    box = one(screen, "CountryPanel")
    above = at(glass, "US").y()
    assert 0 < above < box.y()  # flown to, and not under the panel
    assert {"United States", "Gifts"} <= set(screen.texts())


def test_names_stand_apart_in_the_window(open_screen: Open, countries: Path) -> None:
    _, glass = begin(open_screen, countries)
    glass.look(-3500.0, -1200.0, 0.3)
    boxes = [label.box for label in glass.placed]
    assert len(boxes) >= 3
    assert not any(overlap(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert glass.arrows  # those beyond the edge are pointed to
    assert glass.countryAt(QPointF(0, 0)) in ("", *CODES)
    # Two countries of one place can both be touched.
    assert at(glass, "RU") != at(glass, "SUHH")


def test_the_map_counts_what_the_country_s_page_has(countries: Path) -> None:
    with Edition.open(countries) as edition:
        subjects, world = Subjects(edition), World(edition)
        rows = world.countries("en")
        assert {row.code: row.count for row in rows} == {
            row.key: row.count for row in subjects.countries("en") if row.key != "KZ"
        }
        for row in rows:
            page = subjects.subject("country", row.code, "en")
            assert page is not None
            assert [(part.section, part.count) for part in world.sections(row.code, "en")] == [
                (group.section, group.count) for group in page.groups
            ]


def test_no_line_runs_through_a_name(open_screen: Open, countries: Path) -> None:
    """In high contrast, where land is as dark as the sea, nothing but a name's letters is where it stands."""
    screen, glass = begin(open_screen, countries)
    screen.visit.setAccommodation("contrast", "high")
    world_of(glass).choose("US")
    glass.show("US", False)
    names = next(item for item in of_type(screen, "MapNames"))
    names.setOpacity(0)
    screen.until(lambda: bool(screen.window.property("settled")) and glass.at_rest)
    gold = 0
    picture = screen.window.grabWindow()
    for label in glass.placed:
        left, top, right, bottom = (round(edge) for edge in label.box)
        for x in range(left, right):
            for y in range(top + 2, bottom - 2):
                colour = picture.pixelColor(glass.mapToScene(QPointF(x, y)).toPoint())
                gold += colour.red() > 200 and colour.blue() < 120
    assert len(glass.placed) >= 4
    assert gold == 0


def test_without_countries_the_page_says_so_calmly(open_screen: Open, no_countries: Path) -> None:
    screen = open_screen(no_countries, language="en")
    screen.visit.openMap()
    screen.settle()
    assert "Nothing is on display here yet" in screen.texts()
    assert not screen.targets("List of countries")
    assert not of_type(screen, "MapSheet")
