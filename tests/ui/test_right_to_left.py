"""Promises that a page for who reads from right to left is the same page in a mirror, and its words are not.

Measured with the tour's own checks: nothing cut, overlapping or covered. Touches press what is seen under
them, and a list follows the finger.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Q_ARG, QMetaObject, QPoint, QPointF, QRectF
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout
from PySide6.QtQuick import QQuickItem
from tests.simulator.arabic import arabic_bundle
from tests.simulator.reading import reading_bundle
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.edition.build import build
from kiosk.ui.find.search_view import SearchView
from kiosk.ui.language import right_to_left
from kiosk.ui.letters import letters_of, undrawable
from kiosk.ui.tour.checks import measure
from kiosk.ui.tour.settle import settle

SIZES = ((1920, 1080), (1080, 1920))
TITLE = "إعلان الصداقة والتعاون"


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition in Arabic and English."""
    root = tmp_path_factory.mktemp("arabic")
    result = build(arabic_bundle().write(root / "bundle"), root / "edition", None)
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


def box(item: QQuickItem) -> tuple[float, float]:
    """From where to where an item lies on the window, across."""
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return rect.left(), rect.right()


def words(screen: Screen, text: str) -> QQuickItem:
    """The text on the screen that says this."""
    found = [item for item in screen.items() if item.inherits("QQuickText") and item.property("text") == text]
    assert found, f"no text says “{text}”: {screen.texts()}"
    return found[0]


def marks(item: QQuickItem) -> list[QRectF]:
    """Where words are marked in an item."""
    boxes = item.property("boxes")
    return list(boxes.toVariant() if hasattr(boxes, "toVariant") else boxes)


def drag(screen: Screen, start: QPoint, end: QPoint) -> None:
    """A finger down, over the glass frame by frame, and up."""
    screen.press(start)
    for n in range(1, 9):
        screen.move(start + (end - start) * (n / 8))
        settle(screen.window, quiet_ms=1)
    screen.lift(end)


def upright(item: QQuickItem) -> bool:
    """Whether what is in an item is seen as it is drawn."""
    return item.mapToScene(QPointF(1, 0)).x() > item.mapToScene(QPointF(0, 0)).x()


@pytest.mark.parametrize(
    ("tag", "so"), [("ar", True), ("he", True), ("fa", True), ("kk", False), ("kk-Arab", True), ("zh", False)]
)
def test_a_language_knows_its_direction(tag: str, so: bool) -> None:
    assert right_to_left(tag) is so


def test_every_word_is_upright_and_the_desk_begins_at_the_right(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    middle = screen.window.width() / 2
    assert box(screen.target("About the exhibition"))[0] > middle
    assert box(screen.target("Accessibility"))[1] < middle
    texts = [item for item in screen.items() if item.inherits("QQuickText")]
    assert len(texts) > 10
    assert all(upright(item) for item in texts)
    pictures = of_type(screen, "Picture")
    assert pictures
    assert all(not upright(p) and p.property("mirrored") is True for p in pictures)


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_or_covered_on_any_page(
    open_screen: Open, arabic: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(arabic, size=size)
    visit = screen.visit
    unit = screen.window.property("unit")
    for name, *arguments in (
        ("goHome",),
        ("openSection", "documents"),
        ("openSection", "gifts"),
        ("openSection", "autographs"),
        ("openSection", "quotes"),
        ("openRecord", "documents", "sample-declaration"),
        ("openViewer", "documents", "sample-declaration", "1"),
        ("openRecord", "gifts", "sample-bowl"),
        ("openSearch",),
        ("openTimeline",),
        ("openMap",),
        ("openPerson", "alua-sample"),
        ("openAbout",),
    ):
        getattr(visit, name)(*arguments)
        screen.settle()
        errors = measure(screen.window, unit).errors
        assert not errors, (name, arguments, [(e.check, e.words, e.measured) for e in errors])


def test_what_is_touched_is_what_is_seen(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.tap(screen.target("وثائق"))
    screen.settle()
    assert screen.visit.property("section") == "documents"
    card = screen.target(TITLE)
    assert box(card)[0] > screen.window.width() / 2  # the first one stands at the right
    screen.tap(card)
    screen.settle()
    assert screen.visit.property("record") == "sample-declaration"
    back = screen.target("وثائق")
    assert box(back)[1] < box(screen.target("Home"))[0]
    screen.tap(back)
    screen.settle()
    assert screen.visit.property("screen") == "section"


def test_a_list_follows_the_finger(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.visit.openSection("documents")
    screen.settle()
    row = one(screen, "ArchiveRow")
    (view,) = (item for item in row.childItems() if item.inherits("QQuickListView"))
    start = view.property("contentX")
    middle = QPoint(900, 500)
    drag(screen, middle, middle + QPoint(400, 0))  # what is further on lies at the left
    screen.until(lambda: not view.property("moving"))
    assert view.property("contentX") > start + 200
    drag(screen, middle, middle - QPoint(700, 0))
    screen.until(lambda: not view.property("moving"))
    assert abs(view.property("contentX") - start) < 2


def test_pages_of_a_quote_turn_with_the_finger(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.visit.openSection("quotes")
    screen.settle()
    spoken = one(screen, "Spoken")
    before = box(spoken)[0]
    at = screen.centre(spoken)
    screen.press(at)
    for n in range(1, 8):
        screen.move(at + QPoint(12 * n, 0))
        settle(screen.window, quiet_ms=1)
    assert box(spoken)[0] > before
    screen.lift(at)


def test_a_picture_that_is_near_goes_where_the_finger_goes(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.visit.openViewer("documents", "sample-declaration", "1")
    screen.settle()
    deep = one(screen, "DeepZoom")
    screen.until(lambda: bool(deep.property("sharp")))
    QMetaObject.invokeMethod(one(screen, "ViewerPage"), "comeCloser", Q_ARG("double", 4.0))
    screen.until(lambda: not deep.property("moving") and deep.property("zoom") > 2)
    left = deep.property("view").left()
    at = screen.centre(deep)
    drag(screen, at, at + QPoint(120, 0))
    screen.until(lambda: not deep.property("moving"))
    assert deep.property("view").left() < left - 0.01  # paper drawn to the right shows what lay left of it


def test_the_world_is_not_mirrored(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.visit.openMap()
    screen.settle()
    assert upright(one(screen, "MapStage"))
    norway, astana = words(screen, "النرويج"), words(screen, "أستانا")
    assert upright(norway)
    assert upright(astana)
    assert box(norway)[1] < box(astana)[0]  # Norway lies west of Astana


def test_marks_lie_behind_their_words(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.visit.openSearch()
    screen.settle()
    field = next(item for item in screen.items() if item.inherits("QQuickTextInput"))
    assert upright(field)
    (view,) = [child for child in one(screen, "SearchPage").children() if isinstance(child, SearchView)]
    view.setProperty("text", "ألوا")
    screen.until(lambda: bool(of_type(screen, "FoundWords")))
    found = [item for item in of_type(screen, "FoundWords") if marks(item)]
    assert found
    for item in found:
        assert upright(item)
        for mark in marks(item):
            assert mark.left() >= -1
            assert mark.right() <= item.width() + 1


def test_another_language_turns_the_page_and_keeps_the_place(open_screen: Open, arabic: Path) -> None:
    screen = open_screen(arabic)
    screen.visit.openSection("documents")
    screen.settle()
    screen.tap(screen.target("English"))
    screen.settle()
    assert screen.visit.property("section") == "documents"
    assert box(screen.target("Home"))[0] < screen.window.width() / 2
    texts = [item for item in screen.items() if item.inherits("QQuickText")]
    assert all(upright(item) for item in texts)
    title = words(screen, "Sample declaration")
    assert box(title)[0] < screen.window.width() / 2
    screen.tap(screen.target("العربية"))
    screen.settle()
    assert box(screen.target("Home"))[0] > screen.window.width() / 2
    assert all(upright(item) for item in screen.items() if item.inherits("QQuickText"))


def test_letters_that_no_font_has_are_told(qapp: QGuiApplication, arabic: Path) -> None:
    letters = letters_of(arabic)
    assert {"إ", "ق"} <= letters
    assert undrawable(letters) == ""
    assert undrawable("قA\N{AVESTAN LETTER A}") == "\N{AVESTAN LETTER A}"


def test_shipped_fonts_set_arabic_on_the_line_of_latin(fonts: None) -> None:
    for family in ("Source Sans 3", "Source Serif 4", "Source Serif 4 Display"):
        font = QFont(family)
        font.setPixelSize(100)
        lines = []
        for text in ("Text", "النص"):
            layout = QTextLayout(text, font)
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            lines.append((round(line.ascent()), round(line.descent())))
            families = {run.rawFont().familyName() for run in layout.glyphRuns()}
            assert any(name.startswith("Noto") for name in families) is (text != "Text")
        assert lines[0] == lines[1]


def test_pages_lie_as_in_the_document(open_screen: Open, tmp_path: Path) -> None:
    root = reading_bundle(tmp_path / "bundle", pages=12, frames=4, size=(60, 84))
    file = root / "exhibition.yaml"
    said = yaml.safe_load(file.read_text(encoding="utf-8"))
    file.write_text(yaml.dump(said | {"languages": ["ar", *said["languages"]]}, allow_unicode=True), "utf-8")
    result = build(root, tmp_path / "edition")
    assert result.path is not None, [str(finding) for finding in result.report.errors]
    screen = open_screen(result.path)
    screen.visit.openViewer("documents", "sample-declaration", "1")
    screen.settle()
    page = one(screen, "ViewerPage")
    leaves = sorted(of_type(screen, "FilmLeaf"), key=lambda leaf: leaf.property("index"))
    assert box(leaves[0])[0] < box(leaves[1])[0]  # the document is in a language from the left
    at = screen.centre(one(screen, "PageTurner"))
    drag(screen, at, at - QPoint(320, 0))
    screen.until(lambda: page.property("current") == 1)
    screen.until(lambda: page.property("resting") is True)
    drag(screen, at, at + QPoint(320, 0))
    screen.until(lambda: page.property("current") == 0)
