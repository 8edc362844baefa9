"""Two records side by side, and an object beside what everybody knows the size of, under fingers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from tests.ui import objects
from tests.ui.conftest import Screen, of_type, one
from tests.ui.objects import Open, at, pinch, show

from kiosk.edition.reader import Edition
from kiosk.ui.exhibition import Exhibition
from kiosk.ui.tour.settle import settle
from kiosk.ui.viewer.comparable import Comparable

SIDES = b"""
import QtQuick
import kiosk.theme
import kiosk.ui
import kiosk.ui.viewer
Rectangle {
    id: ground
    required property Exhibition exhibition
    color: Theme.night
    RecordView { id: view; exhibition: ground.exhibition; recordId: "sample-bowl" }
    CompareView {
        anchors.fill: parent
        anchors.margins: Theme.margin
        record: view
        exhibition: ground.exhibition
    }
}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return objects.edition(tmp_path_factory.mktemp("compared"))


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def compared(open_screen: Open, made: Path, request: pytest.FixtureRequest) -> Iterator[Screen]:
    """The bowl beside a choice of others, over the page of a record."""
    screen = open_screen(made, size=request.param, language="en")
    show(screen, "gifts", "sample-bowl")  # a record makes the viewer's types known
    component = QQmlComponent(screen.kiosk.engine)
    component.setData(SIDES, QUrl("file:///compared.qml"))
    page = screen.window.property("page")
    properties = {"exhibition": screen.kiosk.exhibition, "width": page.width(), "height": page.height()}
    item = component.createWithInitialProperties(properties)
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParentItem(page.parentItem().parentItem())
    item.setZ(100)
    assert settle(screen.window, quiet_ms=20)
    yield screen
    item.setParentItem(None)  # type: ignore[arg-type]  # the stub knows no absence of a parent
    item.deleteLater()
    settle(screen.window, quiet_ms=20)


def sides(screen: Screen) -> list[QQuickItem]:
    return of_type(screen, "DeepZoom")


def part(side: QQuickItem) -> QRectF:
    return QRectF(side.property("view"))


def test_another_is_chosen_and_both_are_told(compared: Screen) -> None:
    view = one(compared, "CompareView")
    assert len(sides(compared)) == 1
    compared.tap(compared.targets("No height")[-1])  # on the page behind a thread leads there as well
    compared.until(lambda: len(sides(compared)) == 2)
    assert view.property("otherId") == "no-height"
    assert {"Bowl", "No height"} <= set(compared.texts())
    first, second = sides(compared)
    across = first.mapToScene(first.boundingRect().center()) - second.mapToScene(
        second.boundingRect().center()
    )
    wide = compared.window.width() > compared.window.height()
    assert (abs(across.x()) > abs(across.y())) == wide, "side by side, or one above the other"
    compared.tap(compared.target("Compare with another"))
    assert len(sides(compared)) == 1


def test_they_move_together_until_they_are_parted(compared: Screen) -> None:
    compared.tap(compared.targets("No height")[-1])  # on the page behind a thread leads there as well
    compared.until(lambda: len(sides(compared)) == 2)
    assert settle(compared.window, quiet_ms=40)
    first, second = sides(compared)
    pinch(compared, at(first, 0.5, 0.5), 100, 190)
    compared.until(lambda: first.property("zoom") > 1.3)
    assert one(compared, "CompareView").property("leader") == first.parentItem()
    # Both show the same part, as far as a stage knows which part it shows.
    compared.until(lambda: abs(part(first).center().x() - part(second).center().x()) < 0.02)
    compared.until(lambda: abs(part(first).width() - part(second).width()) < 0.05)
    compared.tap(compared.target("Both move together"))
    compared.until(lambda: bool(compared.targets("Each moves by itself")))
    assert settle(compared.window, quiet_ms=40)
    before = first.property("zoom")
    pinch(compared, at(second, 0.5, 0.5), 100, 140)
    compared.until(lambda: one(compared, "CompareView").property("leader") == second.parentItem())
    assert first.property("zoom") == pytest.approx(before)


def test_related_ones_come_first_and_all_have_pictures(made: Path) -> None:
    with Edition.open(made) as edition:
        choice = Comparable()
        choice.setProperty("exhibition", Exhibition(edition))
        choice.setProperty("recordId", "sample-declaration")
        records = choice.property("records")
        rows = [records.row(n) for n in range(records.rowCount())]
        assert rows[0]["recordId"] == "sample-bowl", "its own thread"
        assert all(row["thumb"] for row in rows)
        ids = [row["recordId"] for row in rows]
        assert len(set(ids)) == len(ids)
        assert "sample-declaration" not in ids


@pytest.mark.parametrize(
    ("record", "companion", "said"),
    [
        ("sample-bowl", "hand", "12.5 cm tall"),
        ("spin-24", "coin", "6.4 cm tall"),
        ("spin-360", "figure", "160 cm tall"),
    ],
)
def test_how_large_it_is(open_screen: Open, made: Path, record: str, companion: str, said: str) -> None:
    screen = open_screen(made, language="en")
    screen.visit.setAccommodation("motion", "calm")
    show(screen, "gifts", record)
    screen.tap(screen.target("How large is it?"))
    assert settle(screen.window, quiet_ms=40)
    view = one(screen, "ScaleView")
    assert view.property("companion") == companion
    assert said in screen.texts()
    scale = view.property("scaleOfLife")
    thing, beside = view.property("thing"), view.property("beside")
    heights = {"sample-bowl": 125, "spin-24": 64, "spin-360": 1600}
    assert thing.height() == pytest.approx(heights[record] * scale)
    assert beside.height() == pytest.approx({"coin": 24.5, "hand": 182.5, "figure": 1700}[companion] * scale)
    foot = [item.mapToScene(item.boundingRect().bottomLeft()).y() for item in (thing, beside)]
    assert foot[0] == pytest.approx(foot[1], abs=0.5), "both stand on one line"
    screen.tap(screen.target("Back to the object"))
    screen.until(lambda: not of_type(screen, "ScaleView"))


def test_lengths_are_written_as_the_language_does(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="ru")
    show(screen, "gifts", "sample-bowl")
    one(screen, "Lead").setProperty("measured", True)
    assert settle(screen.window, quiet_ms=40)
    assert any("12,5" in text for text in screen.texts())
    screen.visit.setLanguage("en")
    screen.until(lambda: any("12.5" in text for text in screen.texts()))


def test_without_a_height_nobody_asks(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "gifts", "no-height")
    assert not screen.targets("How large is it?")


def test_life_size_is_offered_where_the_display_is_known(open_screen: Open, made: Path) -> None:
    screen = open_screen(made, language="en")
    show(screen, "gifts", "spin-24")
    screen.tap(screen.target("How large is it?"))
    assert not screen.targets("As large as it is")
    screen.window.setProperty("realUnit", 2.0)
    screen.until(lambda: bool(screen.targets("As large as it is")))
    screen.tap(screen.target("As large as it is"))
    screen.until(lambda: one(screen, "ScaleView").property("scaleOfLife") == pytest.approx(2.0))
    assert "Shown as large as it is" in screen.texts()
    assert one(screen, "ScaleView").property("thing").height() == pytest.approx(128.0)
