"""What stands on a screen, in the order in which it is read: each thing once, named as Qt tells it."""

from __future__ import annotations

from tests.ui.conftest import Open

from kiosk.ui.reading.nodes import Node, controls, read_nodes


def _named(nodes: list[Node]) -> list[str]:
    return [node.name for node in nodes]


def test_home_is_read_from_its_title_to_the_desk(open_screen: Open) -> None:
    screen = open_screen(language="en")
    screen.settle()
    nodes = read_nodes(screen.window)
    assert nodes[0].role == "heading"
    names = _named(nodes)
    assert names[-1] == "Accessibility"
    assert names.index("Search") < names.index("About the exhibition") < names.index("Accessibility")
    assert len(names) == len(set(names))
    (chosen,) = [node for node in nodes if node.state == "checked"]
    assert chosen.kind == "control"


def test_every_place_to_press_is_a_control(open_screen: Open) -> None:
    screen = open_screen(start="section:documents", language="en")
    screen.settle()
    named = {node.name for node in controls(read_nodes(screen.window))}
    marked = {
        item.property("text") for item in screen.items()
        if item.property("touchTarget") is True and item.isEnabled()
    }  # fmt: skip
    assert marked - {None, ""} <= named


def test_what_lies_under_a_sheet_is_not_read(open_screen: Open) -> None:
    screen = open_screen(language="en")
    screen.settle()
    before = _named(read_nodes(screen.window))
    screen.window.setProperty("accommodating", True)
    screen.settle()
    nodes = read_nodes(screen.window)
    assert before[0] not in _named(nodes)
    assert [node.role for node in nodes if node.name == "150 %"] == ["radio"]
    assert _named(nodes)[-1] == "Accessibility"


def test_a_question_over_everything_is_all_there_is(open_screen: Open) -> None:
    screen = open_screen(language="en")
    screen.settle()
    screen.pass_time(screen.visit.visit.allowed_s)
    screen.until(lambda: "Finish" in _named(read_nodes(screen.window)))
    assert _named(controls(read_nodes(screen.window))) == ["I am here", "Finish"]


def test_a_label_and_its_fact_are_read_together_and_pictures_are_described(open_screen: Open) -> None:
    screen = open_screen(start="section:documents", language="en")
    screen.settle()
    assert screen.kiosk.exhibition is not None
    screen.visit.openRecord("documents", screen.kiosk.exhibition.edition.rows("documents", "en", 0, 1)[0].id)
    screen.settle()
    nodes = read_nodes(screen.window)
    assert any(node.kind in ("picture", "stage") and node.name for node in nodes)
    kinds = [node.kind for node in nodes]
    assert "text" in kinds
    assert "control" in kinds
    assert all(node.name and node.role for node in nodes)


def test_a_button_that_is_scrolled_out_of_sight_is_still_of_its_page(open_screen: Open) -> None:
    screen = open_screen(language="en", start="section:documents", size=(1280, 720))
    exhibition = screen.kiosk.exhibition
    assert exhibition is not None
    screen.visit.openRecord("documents", exhibition.edition.rows("documents", "en", 0, 1)[0].id)
    screen.settle()
    scroll = next(
        item for item in screen.items()
        if item.inherits("QQuickFlickable") and item.property("more") is True
    )  # fmt: skip
    before = _named(controls(read_nodes(screen.window)))
    scroll.setProperty("contentY", scroll.property("contentHeight") - scroll.height())
    assert _named(controls(read_nodes(screen.window))) == before
