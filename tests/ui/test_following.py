"""The running window and the library: what is installed while somebody is there, and while nobody is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen

from kiosk.library.collection import Library
from kiosk.library.install import Candidate, examine
from kiosk.library.switching import remove, rollback
from kiosk.library.watching import Watch
from kiosk.ui.following import Following


def bundle(root: Path, release: int, title: str, id: str = "sample-exhibition") -> Path:
    """The simulator's bundle under another title."""
    made = SimulatedBundle()
    made.exhibition |= {"id": id, "release": release}
    made.exhibition["title"] = {
        "kk": f"{title} көрме",
        "ru": f"Выставка {title}",
        "en": f"{title} exhibition",
    }
    return made.write(root)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    root = tmp_path_factory.mktemp("following")
    return {
        "first": bundle(root / "first", 1, "First"),
        "second": bundle(root / "second", 2, "Second"),
        "third": bundle(root / "third", 3, "Third"),
        "guest": bundle(root / "guest", 1, "Guest", "guest-exhibition"),
    }


@pytest.fixture
def library(tmp_path: Path, sources: dict[str, Path]) -> Library:
    found = Library(tmp_path / "state")
    examine(sources["first"], found).accept()
    return found


class Hall:
    """A window that follows a library, with the timer in the test's hand."""

    def __init__(self, screen: Screen, library: Library) -> None:
        self.screen = screen
        self.watch = Watch(library)
        edition = self.watch.take()
        assert edition is not None
        screen.kiosk.show_edition(edition, "attract")
        self.following = Following(screen.kiosk, self.watch, 10_000_000)
        screen.settle()

    def title(self) -> str:
        exhibition = self.screen.kiosk.exhibition
        assert exhibition is not None
        return exhibition.edition.exhibition("en").title

    def look(self) -> None:
        """As the timer does, until what is found is opened."""
        self.following.look()
        self.screen.until(lambda: self.following._job is None)

    def until_let_go(self) -> None:
        self.screen.settle()
        self.following.look()
        assert not self.following.busy


@pytest.fixture
def hall(open_screen: Open, library: Library) -> Iterator[Hall]:
    made = Hall(open_screen(None), library)
    yield made
    made.following.close()


def accepted(source: Path, library: Library, *, show: bool = False) -> Candidate:
    candidate = examine(source, library)
    candidate.accept(show=show)
    return candidate


def test_a_visit_is_not_disturbed_and_the_change_comes_with_the_attract_loop(
    hall: Hall, library: Library, sources: dict[str, Path]
) -> None:
    screen = hall.screen
    screen.visit.openRecord("gifts", "sample-bowl")
    screen.settle()
    before = screen.texts()
    accepted(sources["second"], library)
    hall.look()
    assert hall.following.waiting
    assert (hall.title(), screen.texts()) == ("First exhibition", before)
    assert screen.visit.property("record") == "sample-bowl"
    screen.visit.finish()
    assert (hall.title(), screen.visit.property("screen")) == ("Second exhibition", "attract")
    hall.until_let_go()
    assert "Second көрме" in screen.texts()
    assert "First көрме" not in screen.texts()
    assert not screen.visit.visit.can_go_back
    screen.visit.goHome()
    screen.settle()
    assert "Second көрме" in screen.texts()
    assert screen.window.property("title") == "Second көрме"


def test_while_nobody_is_there_it_changes_at_once_and_back(
    hall: Hall, library: Library, sources: dict[str, Path]
) -> None:
    accepted(sources["second"], library)
    hall.look()
    assert hall.title() == "Second exhibition"
    hall.until_let_go()
    rollback(library)
    hall.look()
    assert hall.title() == "First exhibition"
    hall.until_let_go()
    assert "First көрме" in hall.screen.texts()


def test_what_overtakes_another_is_shown_alone(
    hall: Hall, library: Library, sources: dict[str, Path]
) -> None:
    hall.screen.visit.goHome()
    accepted(sources["second"], library)
    hall.look()
    accepted(sources["third"], library)
    hall.look()
    hall.screen.visit.finish()
    assert hall.title() == "Third exhibition"
    hall.until_let_go()


def test_files_of_the_running_show_stay_until_it_has_changed(
    hall: Hall, library: Library, sources: dict[str, Path]
) -> None:
    exhibition = hall.screen.kiosk.exhibition
    assert exhibition is not None
    running = exhibition.edition.path
    hall.screen.visit.goHome()
    hall.screen.settle()
    accepted(sources["guest"], library)
    remove(library, "sample-exhibition", then="guest-exhibition")
    assert running.is_dir()
    hall.screen.visit.openRecord("documents", "sample-declaration")
    hall.screen.settle()
    hall.look()
    assert hall.title() == "First exhibition"
    hall.screen.visit.finish()
    hall.until_let_go()
    assert hall.title() == "Guest exhibition"
    accepted(sources["first"], library)
    assert not running.exists()


def test_nothing_new_is_nothing_to_do(hall: Hall) -> None:
    assert not hall.watch.changed()
    assert hall.watch.take() is None
    hall.look()
    assert not hall.following.busy
    assert not hall.following.waiting


def test_from_the_calm_screen(open_screen: Open, tmp_path: Path, sources: dict[str, Path]) -> None:
    library = Library(tmp_path / "state")
    screen = open_screen(None)
    watch = Watch(library)
    assert watch.take() is None
    following = Following(screen.kiosk, watch, 10_000_000)
    accepted(sources["first"], library)
    following.look()
    screen.until(lambda: screen.kiosk.exhibition is not None)
    screen.settle()
    assert "First көрме" in screen.texts()
    following.close()
