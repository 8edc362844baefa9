"""What one visitor asked for and typed is gone for the next: at the end of the time, and at a touch."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.ui.conftest import Open, Screen
from tests.ui.test_keyboard import search, side, type_words, typed

from kiosk.visit.state import CHOICES, DEFAULTS


def start_over(screen: Screen) -> None:
    """Open the sheet and touch what ends the visit."""
    screen.window.setProperty("accommodating", True)
    screen.until(lambda: bool(screen.targets("Start over")))
    screen.tap(screen.target("Start over"))


def time_out(screen: Screen) -> None:
    """Let the whole time pass, with the countdown."""
    screen.pass_time(screen.visit.visit.allowed_s + 1)
    assert screen.visit.property("warning")
    screen.pass_time(screen.visit.visit.countdown_s + 1)


@pytest.mark.parametrize("end", [start_over, time_out])
def test_the_next_visitor_finds_everything_as_it_was(
    open_screen: Open, end: Callable[[Screen], None]
) -> None:
    screen = search(open_screen())
    screen.visit.setLanguage("en")
    screen.until(lambda: side(screen, "ENG").property("chosen") is True)
    type_words(screen, "bowl")
    assert typed(screen) == "Bowl"
    screen.visit.openRecord("documents", "sample-declaration")
    for name, values in CHOICES.items():
        screen.visit.setAccommodation(name, values[-1])
    screen.settle()
    assert all(screen.visit.property(name) == values[-1] for name, values in CHOICES.items())

    end(screen)
    assert screen.visit.property("screen") == "attract"
    assert screen.visit.property("language") == "kk"
    assert not screen.window.property("accommodating")
    for name in CHOICES:
        assert screen.visit.property(name) == getattr(DEFAULTS, name)

    screen.visit.touch()
    screen.settle()
    assert screen.visit.property("screen") == "home"
    assert not screen.visit.visit.history
    assert typed(search(screen)) == ""
