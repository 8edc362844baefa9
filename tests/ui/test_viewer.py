"""The viewer under fingers: pages leafed and sought, the text beside them, the tour, the ways in and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QPoint, QPointF, Qt
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.simulator.reading import LINES, reading_bundle
from tests.ui.conftest import Screen, of_type, one

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.tour.checks import measure
from kiosk.ui.tour.settle import settle
from kiosk.ui.tour.viewing import closely, views

Open = Callable[..., Screen]

LEAFLET = ("documents", "sample-declaration")
SIZES = pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("reading")
    result = build(reading_bundle(root / "bundle", pages=1000, frames=8, size=(48, 64)), root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    return result.path


def rest(screen: Screen) -> None:
    """Until the page stands and all is painted."""
    screen.settle()
    page = screen.window.property("page")
    screen.until(lambda: page.property("resting") is not False)
    screen.until(lambda: not any(item.property("moving") for item in _flickables(screen)))
    assert settle(screen.window, quiet_ms=30), "the page does not come to rest"


def _flickables(screen: Screen) -> Iterator[QQuickItem]:
    return (item for item in screen.items() if item.inherits("QQuickFlickable"))


def view(screen: Screen, where: tuple[str, str] = LEAFLET, at: str = "1") -> QQuickItem:
    """Open a record, and the viewer from it."""
    screen.visit.openRecord(*where)
    screen.visit.openViewer(*where, at)
    rest(screen)
    return one(screen, "ViewerPage")


def drag(screen: Screen, start: QPoint, *points: QPoint) -> None:
    """A finger down, over the glass from point to point frame by frame, and up."""
    screen.press(start)
    before = start
    for point in points:
        for n in range(1, 9):
            screen.move(before + (point - before) * (n / 8))
            settle(screen.window, quiet_ms=1)
        before = point
    screen.lift(before)
    rest(screen)


def middle(screen: Screen) -> QPoint:
    return screen.centre(one(screen, "PageTurner"))


def aside(at: QPoint, x: int, y: int = 0) -> QPoint:
    return QPoint(at.x() + x, at.y() + y)


def deep(screen: Screen) -> QQuickItem:
    """The picture on the stage."""
    return one(screen, "DeepZoom")


def pinch(screen: Screen, at: QPoint) -> None:
    """Two fingers that part about a point."""
    screen.press_all([aside(at, -60), aside(at, 60)])
    for n in range(1, 9):
        event = QTest.touchEvent(screen.window, screen._touchscreen)
        event.move(0, aside(at, -60 - 20 * n), screen.window)
        event.move(1, aside(at, 60 + 20 * n), screen.window)
        event.commit()
        settle(screen.window, quiet_ms=1)
    screen.lift_all([aside(at, -220), aside(at, 220)])
    rest(screen)


def closer(screen: Screen, factor: float = 3.0) -> None:
    assert QMetaObject.invokeMethod(deep(screen), "zoomBy", Q_ARG("double", factor))
    rest(screen)


def shown(page: QQuickItem, *names: str) -> list[Any]:
    return [page.property(name) for name in names]


# -- pages


@SIZES
def test_a_page_follows_the_finger_and_turns(open_screen: Open, edition: Path, size: tuple[int, int]) -> None:
    screen = open_screen(edition, size=size, language="en")
    page = view(screen)
    at = middle(screen)
    turner = one(screen, "PageTurner")
    screen.press(at)
    for n in range(1, 9):
        screen.move(aside(at, -40 * n))
        settle(screen.window, quiet_ms=1)
    screen.until(lambda: -330 < turner.property("place") < -270)
    assert page.property("current") == 0, "nothing turns before the finger is lifted"
    screen.lift(aside(at, -320))
    rest(screen)
    assert page.property("current") == 1
    assert turner.property("place") == 0
    drag(screen, at, aside(at, 400))
    assert page.property("current") == 0


def test_a_page_drawn_back_returns(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="4")
    at = middle(screen)
    drag(screen, at, aside(at, -300), aside(at, -20))
    assert page.property("current") == 3
    assert one(screen, "PageTurner").property("place") == 0


def test_before_the_first_page_there_is_none(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen)
    at = middle(screen)
    drag(screen, at, aside(at, 500))
    assert page.property("current") == 0
    assert not screen.targets("Previous page")
    screen.tap(screen.target("Next page"))
    rest(screen)
    assert page.property("current") == 1
    screen.tap(screen.target("Previous page"))
    rest(screen)
    assert page.property("current") == 0


def test_a_zoomed_page_is_moved_about_and_not_leafed(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="3")
    closer(screen)
    at = middle(screen)
    for _ in range(3):  # to its edge, and further
        drag(screen, at, aside(at, -500))
    assert page.property("current") == 2
    assert not deep(screen).property("whole")


def test_a_second_finger_makes_it_a_pinch(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="3")
    at = middle(screen)
    pinch(screen, at)
    assert page.property("current") == 2
    assert deep(screen).property("zoom") > 1.2


def test_right_to_left_all_is_mirrored(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, ("documents", "right-to-left"))
    at = middle(screen)
    drag(screen, at, aside(at, 400))
    assert page.property("current") == 1
    drag(screen, at, aside(at, -400))
    assert page.property("current") == 0
    leaves = {leaf.property("index"): screen.centre(leaf).x() for leaf in of_type(screen, "FilmLeaf")}
    assert leaves[0] > leaves[1] > leaves[2]
    left = screen.target("Next page")
    assert screen.centre(left).x() < min(leaves.values())
    screen.tap(left)
    rest(screen)
    assert page.property("current") == 1
    QTest.keyClick(screen.window, Qt.Key.Key_Left)
    rest(screen)
    assert page.property("current") == 2


def test_the_strip_leads_to_any_page(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen)
    leaves = {leaf.property("index"): leaf for leaf in of_type(screen, "FilmLeaf")}
    screen.tap(leaves[6])
    rest(screen)
    assert page.property("current") == 6
    # A finger along it seeks; the page it is on is told large, and turns when it lifts.
    start, end = screen.centre(leaves[6]), screen.centre(leaves[2])
    screen.press(start)
    for n in range(1, 9):
        screen.move(start + (end - start) * (n / 8))
        settle(screen.window, quiet_ms=1)
    sign = one(screen, "SeekSign")
    screen.until(lambda: sign.property("page") == 2)
    assert page.property("current") == 6
    screen.lift(end)
    rest(screen)
    assert page.property("current") == 2
    assert not of_type(screen, "SeekSign")


def test_a_thousand_pages_make_few_things(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, ("documents", "dossier"), "500")
    assert "500 / 1000" in screen.texts()
    most = page.property("stripDelegates")
    assert most < 60
    line = next(
        item for item in screen.items() if item.property("touchTarget") and _named(item, "Go to a page")
    )
    left = line.mapToScene(QPointF(2, line.height() / 2)).toPoint()
    right = line.mapToScene(QPointF(line.width() - 2, line.height() / 2)).toPoint()
    drag(screen, screen.centre(line), aside(right, 6))
    assert page.property("current") == 999
    drag(screen, right, aside(left, -6))
    assert page.property("current") == 0
    assert page.property("stripDelegates") < 2 * most
    for _ in range(4):
        screen.tap(screen.target("Next page"))
    rest(screen)
    assert page.property("current") == 4


def _named(item: QObject, name: str) -> bool:
    context = QQmlEngine.contextForObject(item)
    said = QQmlExpression(context, item, "Accessible.name").evaluate()[0] if context is not None else ""
    return str(said) == name


def test_keys_leaf_and_count_as_presence(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen)
    screen.clock.now += 60
    for key, current in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_PageDown, 2), (Qt.Key.Key_Left, 1),
                         (Qt.Key.Key_End, 9), (Qt.Key.Key_PageUp, 8), (Qt.Key.Key_Home, 0)):  # fmt: skip
        QTest.keyClick(screen.window, key)
        rest(screen)
        assert page.property("current") == current
    screen.pass_time(60)
    assert not screen.visit.property("warning")


def test_calm_motion_fades(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    screen.visit.touch()
    screen.visit.setAccommodation("motion", "calm")
    page = view(screen)
    screen.tap(screen.target("Next page"))
    turner = one(screen, "PageTurner")
    assert turner.property("place") == 0
    assert not turner.property("resting")
    rest(screen)
    assert page.property("current") == 1


# -- ways in and back


@SIZES
def test_in_by_a_button_and_back_to_the_page_last_seen(
    open_screen: Open, edition: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(edition, size=size, language="en")
    screen.visit.openRecord(*LEAFLET)
    rest(screen)
    leaves = {leaf.property("index"): leaf for leaf in of_type(screen, "FilmLeaf")}
    screen.tap(leaves[1])
    rest(screen)
    screen.tap(screen.target("Leaf through"))
    rest(screen)
    page = one(screen, "ViewerPage")
    assert page.property("current") == 1
    screen.tap(screen.target("Next page"))
    screen.tap(screen.target("Next page"))
    rest(screen)
    screen.tap(screen.target("Back"))
    rest(screen)
    assert screen.visit.property("screen") == "record"
    assert one(screen, "RecordPage").property("recordId") == LEAFLET[1]
    assert [leaf.property("index") for leaf in of_type(screen, "FilmLeaf") if leaf.property("chosen")] == [3]
    assert one(screen, "LeadStage").property("current") == 3


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_ways_in_keep_off_the_buttons_beside_them(
    open_screen: Open, edition: Path, language: str
) -> None:
    screen = open_screen(edition, language=language)
    screen.visit.openRecord("gifts", "sample-bowl")
    rest(screen)
    ways = of_type(screen, "CloserRow")[0]
    for room in (ways.property("room"), 560.0):
        ways.setProperty("room", room)
        rest(screen)
        assert ways.width() <= room + 1
        assert not [remark for remark in measure(screen.window, 2.743).errors if remark.check != "picture"]


def test_each_kind_says_what_it_leads_to(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    screen.visit.openRecord("gifts", "other-bowl")
    rest(screen)
    assert screen.targets("Come closer")
    assert not screen.targets("Guided tour")
    screen.visit.openRecord("gifts", "sample-bowl")
    rest(screen)
    assert screen.targets("Come closer")
    assert len(screen.targets("Turn it")) == 1
    screen.tap(of_type(screen, "FilmLeaf")[1])
    rest(screen)
    # It turns under the finger here already.
    assert not screen.targets("Turn it")
    assert screen.targets("Come closer")
    screen.visit.openRecord("documents", "dossier")
    rest(screen)
    assert screen.targets("Leaf through")
    assert len(of_type(screen, "FilmLeaf")) < 40


# -- the text


@SIZES
def test_line_and_place_light_each_other(open_screen: Open, edition: Path, size: tuple[int, int]) -> None:
    screen = open_screen(edition, size=size, language="en")
    page = view(screen, at="3")
    screen.tap(screen.target("Text"))
    rest(screen)
    zoom = deep(screen)
    assert zoom.property("regions") is not None
    assert {LINES[1][0], LINES[1][2], "Қазақша – English"} <= set(screen.texts())
    screen.tap(screen.target(f"{LINES[1][0]}\n{LINES[1][2]}"))
    rest(screen)
    assert shown(page, "lit") == [1]
    assert zoom.property("litRegion") == 1
    assert [line.property("original") for line in of_type(screen, "TextLine") if line.property("lit")] == [
        LINES[1][0]
    ]
    if not zoom.property("whole"):
        screen.tap(screen.target("Whole picture"))
        rest(screen)
    frames = sorted(of_type(screen, "RegionFrame"), key=lambda frame: screen.centre(frame).y())
    screen.tap(screen.centre(frames[4]))
    rest(screen)
    assert page.property("lit") == 4
    lit = next(line for line in of_type(screen, "TextLine") if line.property("lit"))
    at = screen.centre(lit)
    assert 0 < at.y() < screen.window.height()
    # Touched again it is let go; closed, nothing is drawn on the paper.
    screen.tap(lit)
    assert page.property("lit") == -1
    screen.tap(screen.target("Text"))
    rest(screen)
    assert zoom.property("regions") is None


def test_original_translation_or_both(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="ru")
    page = view(screen, at="3:text")
    original, translation = LINES[4][0], LINES[4][1]
    assert {original, translation} <= set(screen.texts())
    page.setProperty("mode", "original")
    rest(screen)
    assert original in screen.texts()
    assert translation not in screen.texts()
    page.setProperty("mode", "translation")
    rest(screen)
    assert original not in screen.texts()
    assert translation in screen.texts()
    # Page 2 has no text: the panel says so and waits; page 4 is read in the same way.
    page.setProperty("current", 1)
    rest(screen)
    assert translation not in screen.texts()
    page.setProperty("current", 3)
    rest(screen)
    assert translation in screen.texts()
    # Whoever reads the original's language needs no translation.
    screen.visit.setLanguage("kk")
    rest(screen)
    assert original in screen.texts()


def test_the_time_to_read_is_given(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="3")
    without = screen.visit.visit.allowed_s
    page.setProperty("panel", "text")
    assert screen.visit.visit.allowed_s > without + 10


@pytest.mark.parametrize("wanted", ["казак", "ҚАЗАҚСТАН", "diplomacy peace", "ынтымак"])
def test_words_searched_for_are_marked(open_screen: Open, edition: Path, wanted: str) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at=f"3:text:{wanted}")
    assert page.property("panel") == "text"
    marked = [item for item in of_type(screen, "MarkedWords") if item.property("found")]
    assert len(marked) == len(wanted.split())
    for item in marked:
        words = next(child for child in item.childItems() if child.inherits("QQuickText"))
        for box in item.property("found"):
            assert 0 <= box.left() < box.right() <= words.property("contentWidth") + 1
            assert box.bottom() <= words.height() + 1
    assert not measure(screen.window, screen.window.property("unit")).errors


def test_a_mark_lies_on_its_line(open_screen: Open, edition: Path) -> None:
    # The panel is narrow: the first line breaks before its last word, which the mark must follow.
    screen = open_screen(edition, language="en")
    view(screen, at="3:text:дипломатиясы")
    (item,) = [item for item in of_type(screen, "MarkedWords") if item.property("found")]
    words = next(child for child in item.childItems() if child.inherits("QQuickText"))
    (box,) = item.property("found")
    assert words.property("lineCount") == 2
    assert box.top() == pytest.approx(words.property("lineHeight"))
    assert box.left() == pytest.approx(0, abs=1)


# -- the guided tour


def test_the_tour_leads_over_pages_and_ends(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    screen.visit.openRecord(*LEAFLET)
    rest(screen)
    screen.tap(screen.target("Guided tour"))
    rest(screen)
    page = one(screen, "ViewerPage")
    assert {"Step 1 of 5", "Stop 1"} <= set(screen.texts())
    for step, current in ((1, 2), (2, 2), (3, 4), (4, 9)):
        screen.tap(screen.target("Next"))
        rest(screen)
        assert shown(page, "step", "current", "wandered") == [step, current, False]
        assert not deep(screen).property("whole")
        assert f"Stop {step + 1}" in screen.texts()
    screen.tap(screen.target("Next"))
    rest(screen)
    assert "The tour ends here" in screen.texts()
    screen.tap(screen.target("Previous"))
    rest(screen)
    assert shown(page, "step", "current") == [4, 9]
    screen.tap(screen.target("Next"))
    rest(screen)
    screen.tap(screen.target("Start again"))
    rest(screen)
    assert shown(page, "step", "current") == [0, 0]


def test_look_on_your_own(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="1:steps:5")
    screen.tap(screen.target("Next"))
    rest(screen)
    screen.tap(screen.target("On your own"))
    rest(screen)
    assert shown(page, "panel", "current") == ["", 9]
    assert deep(screen).property("whole")


def test_who_wanders_off_is_waited_for(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="1:steps:2")
    assert shown(page, "step", "current", "wandered") == [1, 2, False]
    assert screen.targets("Show again")
    at = middle(screen)
    pinch(screen, at)
    assert page.property("wandered")
    screen.tap(screen.target("Back to step 2"))
    rest(screen)
    assert shown(page, "current", "wandered") == [2, False]
    # Leafing on is wandering as well.
    screen.tap(screen.target("Next page"))
    rest(screen)
    assert shown(page, "current", "wandered") == [3, True]
    assert "Step 2 of 5" in screen.texts()
    screen.tap(screen.target("Back to step 2"))
    rest(screen)
    assert shown(page, "current", "wandered") == [2, False]


# -- and all of it together


def test_another_language_changes_the_words_alone(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, at="1:steps:3")
    closer(screen, 1.5)
    zoom = deep(screen)
    before = shown(page, "current", "panel", "step"), zoom.property("zoom")
    screen.visit.setLanguage("ru")
    rest(screen)
    assert "Шаг 3" in screen.texts()
    assert deep(screen) == zoom
    assert (shown(page, "current", "panel", "step"), zoom.property("zoom")) == before
    page.setProperty("panel", "text")
    page.setProperty("lit", 2)
    screen.visit.setLanguage("kk")
    rest(screen)
    assert shown(page, "panel", "lit") == ["text", 2]


def test_something_to_compare_with_is_chosen(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    page = view(screen, ("gifts", "sample-bowl"))
    screen.tap(screen.target("Compare"))
    rest(screen)
    assert one(screen, "CompareView")
    screen.tap(screen.target("Another bowl"))
    rest(screen)
    assert len(of_type(screen, "DeepZoom")) == 2
    screen.tap(screen.target("Compare"))
    rest(screen)
    assert page.property("panel") == ""
    assert len(of_type(screen, "DeepZoom")) == 1


@SIZES
@pytest.mark.parametrize("at", ["3", "3:text", "1:steps:2", "1:compare"])
def test_every_state_is_whole_and_can_be_pressed(
    open_screen: Open, edition: Path, size: tuple[int, int], at: str
) -> None:
    screen = open_screen(edition, size=size)
    unit = screen.window.property("unit")
    page = view(screen, at=at)
    for language in ("kk", "ru", "en"):
        screen.visit.setLanguage(language)
        rest(screen)
        found = measure(screen.window, unit)
        assert not found.errors, (at, language, found.errors)
        assert found.smallest_target_mm is not None
        assert found.smallest_target_mm >= 15
    assert page.property("current") in (0, 2)


@pytest.mark.qt_log_ignore("Cannot open")  # it is what the test is about
def test_a_page_whose_picture_is_gone_leaves_the_rest(open_screen: Open, tmp_path: Path) -> None:
    path = build(reading_bundle(tmp_path / "bundle", 8, 8, (48, 64)), tmp_path / "edition").path
    with Edition.open(path) as opened:
        gone = Path(opened.record(LEAFLET[1], "en").media[2].display)
    gone.chmod(0o644)
    gone.unlink()
    screen = open_screen(path, language="en")
    page = view(screen, at="3:text")
    assert LINES[0][2] in screen.texts()
    screen.tap(screen.target("Guided tour"))
    rest(screen)
    assert "Step 1 of 5" in screen.texts()
    page.setProperty("current", 2)
    screen.tap(screen.target("Next page"))
    rest(screen)
    assert page.property("current") == 3


def test_the_tour_sees_every_way_of_looking(open_screen: Open, edition: Path) -> None:
    with Edition.open(edition) as opened:
        records = ("sample-declaration", "dossier", "sample-bowl", "other-bowl")
        assert [closely(opened, record) for record in records] == [True, True, True, False]
        screen = open_screen(edition, language="en")
        page = view(screen)
        seen: list[tuple[str, list[Any]]] = []
        marked: list[bool] = []
        for name in views(page, opened, LEAFLET[1], "en"):
            rest(screen)
            seen.append((name, shown(page, "current", "panel", "lit", "step")))
            marked.append(any(item.property("wanted") for item in of_type(screen, "MarkedWords")))
            if name == "zoomed":
                assert not deep(screen).property("whole")
    assert seen == [
        ("page-3", [2, "", -1, 0]),
        ("zoomed", [2, "", -1, 0]),
        ("text", [2, "text", 1, 0]),
        ("marked", [2, "text", -1, 0]),
        ("step-2", [2, "steps", -1, 1]),
        ("choosing", [0, "compare", -1, 1]),
        ("compared", [0, "compare", -1, 1]),
    ]
    assert marked == [False, False, False, True, False, False, False]


def test_nonsense_in_the_place_opens_the_first_page(open_screen: Open, edition: Path) -> None:
    screen = open_screen(edition, language="en")
    for at in ("", "99:y:z", "3:steps:99"):
        page = view(screen, at=at)
        assert 0 <= page.property("current") < 10
        screen.visit.goHome()
        rest(screen)
