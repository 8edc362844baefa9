"""A whole visit by keys alone, as a tactile keypad sends them: arrows, select, back, home, help."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen, of_type

from kiosk.edition.build import build
from kiosk.ui.painted import item_box
from kiosk.ui.reading.keymap import Keymap, KeymapError
from kiosk.ui.reading.nodes import Node, controls, read_nodes
from kiosk.ui.reading.walker import Walker

Key = Qt.Key


def walker(screen: Screen) -> Walker:
    """The walk by keys, which comes after the first frame."""
    screen.until(lambda: screen.kiosk.walker is not None)
    assert screen.kiosk.walker is not None
    return screen.kiosk.walker


def press(screen: Screen, *keys: Qt.Key) -> None:
    """Press keys one after the other; each when the screen stands and the focus has arrived."""
    walk = walker(screen)
    for key in keys:
        screen.settle()
        QTest.keyClick(screen.window, key)
        screen.settle()
        screen.until(lambda: not walk._arriving)


def here(screen: Screen) -> Node:
    """What has the focus."""
    node = walker(screen).node
    assert node is not None
    return node


def go_to(screen: Screen, name: str, key: Qt.Key = Key.Key_Right, most: int = 200) -> None:
    """Go on until something of this name has the focus."""
    for _ in range(most):
        if walker(screen).node is not None and here(screen).name == name:
            return
        press(screen, key)
    pytest.fail(f"keys never came to “{name}”")


def test_going_on_reaches_every_control_and_returns(open_screen: Open) -> None:
    screen = open_screen(language="en")
    press(screen, Key.Key_Tab)
    names = [node.name for node in controls(read_nodes(screen.window))]
    assert here(screen).name == names[0]
    visited = []
    for _ in names:
        visited.append(here(screen).name)
        press(screen, Key.Key_Right)
    assert visited == names
    assert here(screen).name == names[0]
    press(screen, Key.Key_Left)
    assert here(screen).name == names[-1]
    press(screen, Key.Key_Backtab)
    assert here(screen).name == names[-2]


def test_the_first_key_only_shows_the_ring_and_a_touch_takes_it_away(open_screen: Open) -> None:
    screen = open_screen(language="en")
    walk = walker(screen)
    assert not walk.property("active")
    assert not of_type(screen, "FocusRing")
    press(screen, Key.Key_Return)
    assert screen.visit.property("screen") == "home"
    assert of_type(screen, "FocusRing")
    around = walk.property("box")
    assert around == item_box(here(screen).item)
    assert screen.window.activeFocusItem() == here(screen).item
    screen.tap(QPoint(1000, 500))
    screen.until(lambda: not walk.property("active"))
    assert not of_type(screen, "FocusRing")


def test_a_key_wakes_and_answers_but_presses_nothing(open_screen: Open) -> None:
    screen = open_screen(start="attract")
    walker(screen)
    QTest.keyClick(screen.window, Key.Key_Return)
    assert screen.visit.property("screen") == "home"
    screen.until(lambda: walker(screen).node is not None)
    first = here(screen).name
    screen.pass_time(screen.visit.visit.allowed_s)
    assert screen.visit.property("warning")
    QTest.keyClick(screen.window, Key.Key_Return)
    assert not screen.visit.property("warning")
    assert screen.visit.property("screen") == "home"
    assert here(screen).name == first


def test_a_record_of_each_section_and_back_to_where_one_was(open_screen: Open) -> None:
    screen = open_screen(start="attract")
    press(screen, Key.Key_Down)
    screen.visit.setLanguage("en")
    exhibition = screen.kiosk.exhibition
    assert exhibition is not None
    for section in exhibition.edition.sections("en"):
        go_to(screen, section.title)
        press(screen, Key.Key_Return)
        assert screen.visit.property("section") == section.id
        record = _open_a_record(screen)
        assert screen.visit.property("screen") == "record"
        press(screen, Key.Key_Escape)
        assert screen.visit.property("screen") == "section"
        assert here(screen).name == record
        press(screen, Key.Key_Home)
        assert screen.visit.property("screen") == "home"


def _open_a_record(screen: Screen) -> str:
    """Press one thing after the other until a record opens; what opened it."""
    for _ in range(80):
        name = here(screen).name
        if name not in ("Home", "Accessibility", "Filter and order", "Back"):
            press(screen, Key.Key_Return)
            if screen.visit.property("screen") == "record":
                return name
        press(screen, Key.Key_Right)
    pytest.fail("no record was opened")


def test_down_and_up_go_by_what_lies_there(open_screen: Open) -> None:
    screen = open_screen(language="en")
    press(screen, Key.Key_Tab)
    top = here(screen)
    press(screen, Key.Key_Down)
    below = here(screen)
    assert below.box.top() >= top.box.top()
    press(screen, Key.Key_Up)
    assert here(screen).name == top.name


def test_the_sheet_opens_by_help_and_closes_by_back(open_screen: Open) -> None:
    screen = open_screen(language="en")
    press(screen, Key.Key_Tab, Key.Key_F1)
    assert screen.window.property("accommodating")
    assert here(screen).name == "Start over"
    go_to(screen, "150 %")
    press(screen, Key.Key_Space)
    assert screen.visit.property("text") == "150"
    assert here(screen).name == "150 %"
    press(screen, Key.Key_Backspace)
    assert not screen.window.property("accommodating")
    assert screen.visit.property("screen") == "home"


def test_a_sheet_that_was_opened_by_a_button_returns_to_it(open_screen: Open) -> None:
    screen = open_screen(language="en")
    press(screen, Key.Key_Tab)
    go_to(screen, "Accessibility", Key.Key_Left)
    press(screen, Key.Key_Return)
    assert here(screen).name == "Start over"
    press(screen, Key.Key_Escape)
    assert here(screen).name == "Accessibility"


def test_with_speech_texts_are_nodes_too(open_screen: Open) -> None:
    screen = open_screen(language="en")
    screen.visit.setAccommodation("speech", "on")
    heard: list[Node] = []
    walker(screen).nodeChanged.connect(heard.append)
    press(screen, Key.Key_Down)
    names = [node.name for node in read_nodes(screen.window)]
    press(screen, *[Key.Key_Down] * (len(names) - 1))
    assert [node.name for node in heard] == names
    press(screen, Key.Key_Down)
    assert heard[-1].name == names[0]
    press(screen, Key.Key_Right)
    assert heard[-1].kind == "control"
    told: list[str] = []
    walker(screen).adjusted.connect(told.append)
    press(screen, Key.Key_PageUp)
    assert told == ["faster"]


def test_words_are_typed_at_once_and_arrows_leave_the_field(open_screen: Open) -> None:
    screen = open_screen(language="en", start="search")
    screen.settle()
    walker(screen)
    QTest.keyClick(screen.window, Key.Key_B)
    field = next(item for item in screen.items() if item.inherits("QQuickTextInput"))
    assert str(field.property("text")).lower() == "b"
    press(screen, Key.Key_Right)
    assert here(screen).role == "field"
    press(screen, Key.Key_Right)
    assert here(screen).role != "field"
    go_to(screen, "o")
    press(screen, Key.Key_Return)
    screen.until(lambda: str(field.property("text")).lower() == "bo")
    QTest.keyClick(screen.window, Key.Key_W)
    assert str(field.property("text")).lower() == "bow"


def test_a_meaning_takes_further_keys() -> None:
    changed = Keymap.of(("help=F5", "select=Up"))
    assert changed.meaning(int(Key.Key_F5.value)) == "help"
    assert changed.meaning(int(Key.Key_F1.value)) == "help"
    assert changed.meaning(int(Key.Key_Up.value)) == "select"
    for wrong in ("help", "dance=F5", "help=Nothing"):
        with pytest.raises(KeymapError):
            Keymap.of((wrong,))


@pytest.fixture(scope="module")
def long_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition whose archive has 300 documents."""
    root = tmp_path_factory.mktemp("long")
    made = SimulatedBundle()
    for n in range(300):
        name = f"Paper {n:03}"
        made.add("documents", f"paper-{n:03}", title={"kk": name, "ru": name, "en": name}, media=[])
    result = build(made.write(root / "bundle"), root / "edition", None)
    assert result.path is not None, [str(finding) for finding in result.report]
    return result.path


def test_a_long_list_is_walked_row_by_row_and_few_rows_are_made(
    open_screen: Open, long_edition: Path
) -> None:
    screen = open_screen(long_edition, language="en", start="section:documents")
    press(screen, Key.Key_Tab)
    visited: list[str] = []
    window = QRectF(0, 0, screen.window.width(), screen.window.height())
    go_to(screen, next(n.name for n in controls(read_nodes(screen.window)) if n.name.startswith("Paper")))
    for _ in range(45):
        node = here(screen)
        assert node.name.startswith("Paper")
        visited.append(node.name)
        assert window.adjusted(-1, -1, 1, 1).contains(item_box(node.item))
        press(screen, Key.Key_Right)
    assert len(set(visited)) == 45
    assert visited == sorted(visited)
    assert len(controls(read_nodes(screen.window))) < 120
    for name in reversed(visited):
        press(screen, Key.Key_Left)
        assert here(screen).name == name
    # The desk lies before the first as well as behind the last.
    go_to(screen, "Accessibility", Key.Key_Left)


def test_a_stage_is_entered_and_left(open_screen: Open) -> None:
    screen = open_screen(language="en", start="section:documents")
    exhibition = screen.kiosk.exhibition
    assert exhibition is not None
    record = next(
        row.id for row in exhibition.edition.rows("documents", "en", 0, 10)
        if exhibition.edition.record(row.id, "en").media
    )  # fmt: skip
    screen.visit.openRecord("documents", record)
    screen.settle()
    screen.visit.openViewer("documents", record, "1")
    press(screen, Key.Key_Tab)
    walk = walker(screen)
    for _ in range(30):
        if here(screen).kind == "stage":
            break
        press(screen, Key.Key_Right)
    stage = here(screen)
    assert stage.kind == "stage"
    press(screen, Key.Key_Return)
    assert walk.property("inside")
    before = float(stage.item.property("zoom"))
    QTest.keyClick(screen.window, Key.Key_Plus)
    screen.until(lambda: float(stage.item.property("zoom")) > before)
    press(screen, Key.Key_Escape)
    assert not walk.property("inside")
    assert screen.visit.property("screen") == "viewer"
    assert here(screen).item == stage.item
    press(screen, Key.Key_Escape)
    assert screen.visit.property("screen") == "record"
