"""Layers of text at the screen: asked for in the sheet, read in the record, forgotten with the visit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Screen

from kiosk.edition.build import build

Open = Callable[..., Screen]
LABEL = "This document was written for a test."
EASY = "This is a paper."


@pytest.fixture(scope="module")
def layered_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small edition, of which one record can be read easily, in two languages."""
    root = tmp_path_factory.mktemp("layers")
    bundle = SimulatedBundle()
    bundle.records["documents"][0]["easy"] = {"en": EASY, "ru": "Это документ."}
    return build(bundle.write(root / "bundle"), root / "edition").path


@pytest.fixture
def screen(open_screen: Open, layered_edition: Path) -> Screen:
    screen = open_screen(layered_edition, language="en")
    screen.visit.openRecord("documents", "sample-declaration")
    screen.settle()
    return screen


def ask(screen: Screen, words: str) -> None:
    screen.tap(screen.target("Accessibility"))
    # Only when the sheet is laid out does the second value stand to the right of the first.
    screen.until(
        lambda: (
            bool(screen.targets("High"))
            and screen.centre(screen.target("High")).x() > screen.centre(screen.target("Normal")).x()
        )
    )
    screen.tap(screen.target(words))
    screen.tap(screen.target("Close"))
    screen.until(lambda: not screen.window.property("accommodating"))


def test_easy_text_takes_the_place_of_the_label(screen: Screen) -> None:
    assert LABEL in screen.texts()
    ask(screen, "Easy to read")
    assert EASY in screen.texts()
    assert LABEL not in screen.texts()
    screen.tap(screen.target("Full text"))
    assert {EASY, LABEL, "First part."} <= set(screen.texts())
    ask(screen, "Full")
    assert EASY not in screen.texts()


def test_who_lacks_the_layer_is_read_as_always(screen: Screen) -> None:
    ask(screen, "Easy to read")
    screen.visit.openRecord("gifts", "sample-bowl")
    screen.settle()
    assert "A silver bowl." in screen.texts()
    screen.visit.openRecord("documents", "sample-declaration")
    screen.settle()
    assert EASY in screen.texts()
    screen.tap(screen.target("Русский"))
    assert "Это документ." in screen.texts()
    screen.tap(screen.target("Қазақша"))
    assert "Бұл құжат сынақ үшін жазылған." in screen.texts()


def test_only_what_the_edition_has_is_offered(open_screen: Open, screen: Screen) -> None:
    screen.tap(screen.target("Accessibility"))
    screen.until(lambda: bool(screen.targets("Easy to read")))
    assert not screen.targets("For children")
    other = open_screen(language="en")
    other.tap(other.target("Accessibility"))
    other.until(lambda: bool(other.targets("Close")))
    assert not other.targets("Easy to read")
    assert "Text" not in other.texts()


def test_the_time_to_read_follows_and_the_next_visitor_reads_the_label(screen: Screen) -> None:
    def words() -> int:
        return screen.visit.visit._words

    before = words()
    ask(screen, "Easy to read")
    assert words() < before
    short = words()
    screen.tap(screen.target("Full text"))
    assert words() > before > short
    screen.visit.finish()
    assert screen.visit.property("layer") == "normal"
