"""Large letters on Home, its sheets and the pages of documents and gifts: all is there, whole and apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Q_ARG, QMetaObject, QPoint
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Screen, of_type, one
from tests.ui.test_section_pages import rest, swipe

from kiosk.edition.build import build
from kiosk.ui.tour.checks import measure
from kiosk.ui.tour.settle import settle
from kiosk.ui.tour.walk import scrolled

Open = Callable[..., Screen]

SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920)}
LANGUAGES = ("kk", "ru", "en", "de", "fr", "es", "tr", "uz")
LONG = {
    "kk": "Мемлекетаралық ынтымақтастықтың халықаралық құқықтық негіздері туралы декларация",
    "ru": "Присоединение к Договору о нераспространении и сельскохозяйственное сотрудничество",
    "en": "Acknowledgement of intergovernmental responsibilities",
}
SECTIONS = {
    "documents": {
        "kk": "Мұрағаттық құжаттар жинағы",
        "ru": "Архивные документы собрания",
        "en": "Archival documents",
    },
    "gifts": {"kk": "Дипломатиялық сыйлықтар", "ru": "Дипломатические подарки", "en": "Diplomatic gifts"},
}
GIVERS = ("AE", "VC", "TR", "KG")  # countries with long names and with short ones


@pytest.fixture(scope="module")
def wordy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Long words everywhere, documents of 30 years, gifts of four countries, eight languages."""
    bundle = SimulatedBundle()
    bundle.exhibition["languages"] = list(LANGUAGES)
    bundle.exhibition["summary"] = LONG
    bundle.exhibition["about"] = {tag: "\n\n".join([words] * 5) for tag, words in LONG.items()}
    for section in bundle.exhibition["sections"]:
        section["title"] = SECTIONS.get(section["id"], section["title"])
    for n in range(10):
        bundle.add("documents", f"document-{n}", date=f"{1991 + 3 * n}-09-28", title=LONG, sample=n == 1)
        bundle.add("gifts", f"gift-{n}", date=f"{1995 + n}", title=LONG, given_by=GIVERS[n % 4])
    root = tmp_path_factory.mktemp("wordy")
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    return result.path


def ask(screen: Screen, text: str) -> None:
    screen.visit.setAccommodation("text", text)
    screen.settle()


def wrong(screen: Screen, named: str) -> list[str]:
    """What the tour's own checks find on the screen, each with where it is."""
    assert settle(screen.window, quiet_ms=40)
    found = measure(screen.window, screen.window.property("unit")).errors
    return [f"{named}: {r.check} “{r.words}” {r.message} ({r.measured})" for r in found]


def pose(screen: Screen, name: str) -> None:
    QMetaObject.invokeMethod(screen.window.property("page"), "pose", Q_ARG("QString", name))


@pytest.mark.parametrize(
    ("size", "language"),
    [("landscape", "kk"), ("portrait", "ru"), ("landscape", "en")],
)
def test_at_200_percent_nothing_is_cut_and_nothing_collides(
    open_screen: Open, wordy: Path, size: str, language: str
) -> None:
    screen = open_screen(wordy, size=SIZES[size], language=language)
    ask(screen, "200")
    found = wrong(screen, "home")
    assert scrolled(screen.window, 1.0), "Home is longer than its room, and scrolls"
    found += wrong(screen, "home, its end")
    screen.window.setProperty("accommodating", True)
    found += wrong(screen, "accommodations")
    screen.window.setProperty("accommodating", False)
    for section in SECTIONS:
        screen.visit.openSection(section)
        screen.settle()
        found += wrong(screen, section)
        for name in ("filter", "lines") if section == "documents" else ("narrowed",):
            pose(screen, name)
            found += wrong(screen, f"{section}, {name}")
        screen.visit.goHome()
        screen.settle()
    assert found == []


@pytest.mark.parametrize(("text", "size"), [("125", "landscape"), ("150", "portrait")])
def test_the_sizes_between(open_screen: Open, wordy: Path, text: str, size: str) -> None:
    screen = open_screen(wordy, size=SIZES[size], language="kk")
    ask(screen, text)
    found: list[str] = []
    for section in SECTIONS:
        screen.visit.openSection(section)
        screen.settle()
        found += wrong(screen, section)
    screen.visit.goHome()
    screen.visit.openAbout()
    screen.settle()
    assert found + wrong(screen, "about") == []


def test_eight_languages_leave_home_and_back_their_room(open_screen: Open, wordy: Path) -> None:
    screen = open_screen(wordy, language="ru")
    screen.visit.openSection("gifts")
    screen.visit.openRecord("gifts", "gift-1")
    screen.settle()
    desk, languages = one(screen, "Desk"), one(screen, "DeskLanguages")
    (back,) = [item for item in screen.targets(SECTIONS["gifts"]["ru"]) if desk.isAncestorOf(item)]
    assert back.mapToScene(back.boundingRect().topRight()).x() < languages.mapToScene(QPoint(0, 0)).x()
    assert languages.property("interactive") is True


def test_back_says_where_it_leads_in_large_letters(open_screen: Open, wordy: Path) -> None:
    screen = open_screen(wordy, size=SIZES["portrait"], language="ru")
    screen.visit.openSection("gifts")
    screen.visit.openRecord("gifts", "gift-1")
    ask(screen, "200")
    desk, where = one(screen, "Desk"), SECTIONS["gifts"]["ru"]
    (words,) = [
        item for item in screen.items(desk) if item.inherits("QQuickText") and item.property("text") == where
    ]
    assert words.property("truncated") is False
    (back,) = [item for item in screen.targets(where) if desk.isAncestorOf(item)]
    screen.tap(back)
    screen.settle()
    assert str(screen.visit.screen) == "section"


@pytest.mark.parametrize("size", list(SIZES.values()), ids=list(SIZES))
def test_the_countdown_in_large_letters_and_the_size_returns(
    open_screen: Open, wordy: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(wordy, size=size, language="ru")
    desk = one(screen, "Desk")
    ordinary = desk.height()
    ask(screen, "200")
    assert desk.height() > ordinary
    assert len(of_type(screen, "HomeCard")) == 4
    screen.pass_time(screen.visit.visit.allowed_s)
    assert screen.visit.warning
    assert wrong(screen, "countdown") == []
    screen.visit.finish()
    screen.tap(QPoint(*size) / 2)
    screen.settle()
    screen.until(lambda: desk.height() == ordinary)
    assert str(screen.visit.text) == "100"
    assert of_type(screen, "HomeCard") == []
    assert len(of_type(screen, "HomeSection")) == 4


def test_every_language_is_reached_in_large_letters(open_screen: Open, wordy: Path) -> None:
    screen = open_screen(wordy, size=SIZES["portrait"])
    ask(screen, "200")
    row = one(screen, "DeskLanguages")
    assert row.mapToScene(row.boundingRect().bottomRight()).x() <= screen.window.width()
    (target,) = [item for item in screen.items(row) if item.property("tag") == "uz"]
    for _ in range(4):
        if screen.centre(target).x() < row.width():
            break
        middle = screen.centre(row)
        swipe(screen, middle, middle - QPoint(400, 0))
        rest(screen)
    screen.tap(target)
    assert str(screen.visit.language) == "uz"
    rest(screen)
    (target,) = [item for item in screen.items(row) if item.property("tag") == "uz"]
    assert 0 <= screen.centre(target).x() < row.width(), "the language that is spoken is in sight"


def test_home_leads_on_in_large_letters(open_screen: Open, wordy: Path) -> None:
    screen = open_screen(wordy, language="en")
    ask(screen, "200")
    screen.tap(screen.target("Diplomatic gifts"))
    screen.settle()
    assert str(screen.visit.section) == "gifts"
    screen.visit.goHome()
    screen.settle()
    scrolled(screen.window, 1.0)
    screen.tap(screen.target("Search"))
    screen.settle()
    assert str(screen.visit.screen) == "search"
