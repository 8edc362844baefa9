"""The four section pages under fingers: archive, wall, shelf and quotes, and what leads a record page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QSizeF, QTimer, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Screen, of_type, one

import kiosk.sections
from kiosk.edition.build import build
from kiosk.ui.tour.checks import measure
from kiosk.ui.tour.settle import settle

Open = Callable[..., Screen]

LONG = "Көпвекторлы дипломатиясының халықаралық ынтымақтастықтағы тәжірибесі туралы мәлімдеме"
KINDS = ("documents", "gifts", "autographs", "quotes")
SECTIONS = Path(kiosk.sections.__file__).parent
TYPES = ("vessel", "textile", "arms")


@pytest.fixture(scope="module")
def rich_edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough of everything to scroll: documents of 1992 to 2015, gifts of three types, books, five quotes."""
    bundle = SimulatedBundle()
    for n in range(24):
        titles = {"kk": f"{n}-құжат", "ru": f"Документ {n}", "en": f"Document {n}"}
        bundle.add("documents", f"document-{n}", date=f"{1992 + n}-06-01", title=titles, sample=n % 2 == 0)
        bundle.add(
            "gifts", f"gift-{n}", object_type=TYPES[n % 3], title={"en": f"Gift {n}"}, date=f"{1990 + n}"
        )
    bundle.add("documents", "document-long", date="2015-12-01", title={"kk": LONG})
    for n in range(30):
        bundle.add("autographs", f"book-{n}", book_title=f"Book number {n}", title={"en": f"Book {n}"},
                   spine={"cloth": "navy", "thickness_mm": 12 + n % 5 * 8, "style": n % 4})  # fmt: skip
    for n in range(4):
        bundle.add("quotes", f"quote-{n}", speaker=("john-sample", "alua-sample")[n % 2],
                   quotation={"ru": f"Слово номер {n}.", "kk": f"{n}-сөз."}, sample=n == 0)  # fmt: skip
    root = tmp_path_factory.mktemp("rich")
    result = build(bundle.write(root / "bundle"), root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    return result.path


def in_view(screen: Screen, name: str) -> Iterator[QQuickItem]:
    """Items of a QML type whose middle is in the window."""
    for item in of_type(screen, name):
        at = screen.centre(item)
        if 0 < at.x() < screen.window.width() and 0 < at.y() < screen.window.height():
            yield item


def swipe(screen: Screen, start: QPoint, end: QPoint) -> None:
    """A finger down, over the glass frame by frame (moves within a frame are taken together), and up."""
    screen.press(start)
    for n in range(1, 9):
        screen.move(start + (end - start) * (n / 8))
        settle(screen.window, quiet_ms=1)
    screen.lift(end)


def rest(screen: Screen) -> None:
    """Until the page stands, nothing glides any more (a touch would only stop it), and all is painted."""
    screen.settle()
    screen.until(lambda: not any(item.property("moving") for item in screen.items() if _flicks(item)))
    assert settle(screen.window, quiet_ms=40), "the page does not come to rest"


def _flicks(item: QQuickItem) -> bool:
    return item.inherits("QQuickFlickable")


def show(screen: Screen, section: str) -> None:
    screen.visit.openSection(section)
    rest(screen)


def role(item: QQuickItem, name: str) -> Any:
    return item.property(name)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_every_page_is_whole_and_can_be_pressed(
    open_screen: Open, rich_edition: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(rich_edition, size=size)
    unit = screen.window.property("unit")
    for language in ("kk", "en"):
        screen.visit.setLanguage(language)
        for section in KINDS:
            show(screen, section)
            found = measure(screen.window, unit)
            assert not found.errors, (section, language, found.errors)
            assert found.smallest_target_mm is not None
            assert found.smallest_target_mm >= 15


@pytest.mark.parametrize("section", KINDS)
def test_a_resting_page_paints_nothing(open_screen: Open, rich_edition: Path, section: str) -> None:
    screen = open_screen(rich_edition)
    show(screen, section)
    frames: list[int] = []
    screen.window.frameSwapped.connect(lambda: frames.append(1))
    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()
    assert frames == []


# -- documents


def test_a_document_opens_on_lift_and_back_leads_to_the_same_place(
    open_screen: Open, rich_edition: Path
) -> None:
    screen = open_screen(rich_edition)
    show(screen, "documents")
    screen.tap(screen.target("2003"))
    rest(screen)
    card = min(in_view(screen, "SheetCard"), key=lambda item: screen.centre(item).x())
    record, at = role(card, "recordId"), screen.centre(card)
    assert record == "document-11"
    screen.press(at)
    assert screen.visit.property("screen") == "section"
    screen.lift(at)
    assert screen.visit.property("record") == record
    rest(screen)
    screen.visit.back()
    rest(screen)
    again = min(in_view(screen, "SheetCard"), key=lambda item: screen.centre(item).x())
    assert role(again, "recordId") == record
    assert (screen.centre(again) - at).manhattanLength() <= 2


def test_a_finger_that_slides_off_opens_nothing(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition)
    show(screen, "documents")
    card = next(in_view(screen, "SheetCard"))
    start = screen.centre(card)
    swipe(screen, start, QPoint(start.x(), 1060))
    assert screen.visit.property("screen") == "section"
    # Sideways the finger moves the row and opens nothing either.
    swipe(screen, QPoint(1500, 500), QPoint(700, 500))
    rest(screen)
    assert screen.visit.property("screen") == "section"
    assert min(role(item, "index") for item in in_view(screen, "SheetCard")) > 0


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_a_year_of_the_scale_leads_there_and_is_marked(
    open_screen: Open, rich_edition: Path, size: tuple[int, int]
) -> None:
    screen = open_screen(rich_edition, size=size)
    show(screen, "documents")
    assert role(one(screen, "YearScale"), "current") == 0
    screen.tap(screen.target("2006"))
    rest(screen)
    assert "document-14" in {role(card, "recordId") for card in in_view(screen, "SheetCard")}
    assert role(one(screen, "YearScale"), "current") == 14
    # The last year is marked too, though its document cannot come to the front.
    screen.tap(screen.target("2015"))
    rest(screen)
    assert role(one(screen, "YearScale"), "current") == 23


def test_the_year_in_view_follows_the_finger(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition)
    show(screen, "documents")
    for _ in range(6):
        swipe(screen, QPoint(1800, 500), QPoint(200, 500))
    rest(screen)
    cards = sorted(in_view(screen, "SheetCard"), key=lambda item: item.mapToScene(QPointF(0, 0)).x())
    heads = [role(card, "year") for card in cards if role(card, "opens")]
    scale = one(screen, "YearScale")
    assert role(scale, "current") > 0
    assert heads == sorted(set(heads), key=heads.index), "each year stands over its group once"


def test_a_title_in_long_words_stays_in_its_column(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, size=(1080, 1920))
    show(screen, "documents")
    screen.tap(screen.target("2015"))
    rest(screen)
    card = next(item for item in of_type(screen, "SheetCard") if role(item, "recordId") == "document-long")
    for text in screen.items(card):
        if text.inherits("QQuickText"):
            assert text.property("contentWidth") <= card.width() + 1


# -- gifts


def test_a_choice_brings_forward_and_dims_the_rest(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="en")
    show(screen, "gifts")
    assert all(role(gift, "lit") for gift in of_type(screen, "Gift"))
    screen.tap(screen.target("Textile"))
    rest(screen)
    gifts = sorted(of_type(screen, "Gift"), key=lambda gift: role(gift, "index"))
    lit = [role(gift, "lit") for gift in gifts]
    assert lit == [True] * 8 + [False] * (len(lit) - 8)
    assert role(gifts[0], "recordId") == "gift-1"
    assert role(gifts[0], "light") == 1.0
    assert role(gifts[-1], "light") == pytest.approx(0.18)
    # What is chosen is still chosen when a visitor comes back, and in another language.
    screen.tap(gifts[0])
    rest(screen)
    assert screen.visit.property("record") == "gift-1"
    screen.visit.back()
    rest(screen)
    screen.visit.setLanguage("ru")
    rest(screen)
    assert role(next(in_view(screen, "Gift")), "lit")
    assert [role(c, "text") for c in in_view(screen, "Choice") if role(c, "picked")] == ["Текстиль"]
    screen.tap(screen.target("Все"))
    rest(screen)
    assert all(role(gift, "lit") for gift in of_type(screen, "Gift"))


def test_a_gift_opens_and_the_wall_keeps_its_place(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="en")
    show(screen, "gifts")
    swipe(screen, QPoint(1700, 300), QPoint(500, 300))
    rest(screen)
    gift = min(in_view(screen, "Gift"), key=lambda item: abs(screen.centre(item).x() - 900))
    record, at = role(gift, "recordId"), screen.centre(gift)
    # By the drag alone; how far the wall runs on after it depends on how busy the machine is.
    assert role(gift, "index") > 5, "the wall did not follow the finger"
    screen.tap(gift)
    rest(screen)
    assert screen.visit.property("record") == record
    screen.visit.back()
    rest(screen)
    again = next(item for item in in_view(screen, "Gift") if role(item, "recordId") == record)
    assert (screen.centre(again) - at).manhattanLength() <= 2


# -- autographs


def spines(screen: Screen) -> list[QQuickItem]:
    return sorted(of_type(screen, "Spine"), key=lambda spine: role(spine, "index"))


def raised(screen: Screen) -> list[int]:
    return [role(spine, "index") for spine in spines(screen) if role(spine, "raised")]


def test_the_nearest_spine_rises_and_touched_again_it_opens(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="en")
    unit = screen.window.property("unit")
    show(screen, "autographs")
    assert raised(screen) == [0]
    thickness = role(spines(screen)[2], "thickness")
    shelf = one(screen, "Bookshelf")
    middle = shelf.mapToScene(QPointF(0, shelf.height() * 0.6)).toPoint().y()
    edge = spines(screen)[2].mapToScene(QPointF(thickness * 0.2, 0)).toPoint().x()
    screen.tap(QPoint(edge, middle))
    rest(screen)
    assert raised(screen) == [2]
    assert screen.visit.property("screen") == "section"
    assert role(spines(screen)[2], "lift") == pytest.approx(15 * unit)
    # Beside the shelf's first book: 10 mm away is near enough, 30 mm is not.
    left = spines(screen)[0].mapToScene(QPointF(0, 0)).toPoint().x()
    screen.tap(QPoint(round(left - 30 * unit), middle))
    rest(screen)
    assert raised(screen) == [2]
    screen.tap(QPoint(round(left - 10 * unit), middle))
    rest(screen)
    assert raised(screen) == [0]
    # A finger that moves away flicks the shelf and raises nothing.
    swipe(screen, QPoint(edge, middle), QPoint(edge - 400, middle))
    rest(screen)
    assert raised(screen) == [0]
    screen.tap(screen.target("Open the book"))
    rest(screen)
    assert screen.visit.property("record") == "sample-book"
    screen.visit.back()
    rest(screen)
    third = spines(screen)[2]
    record, at = role(third, "recordId"), QPoint(screen.centre(third).x(), middle)
    screen.tap(at)
    rest(screen)
    screen.tap(at)
    rest(screen)
    assert screen.visit.property("record") == record


def test_a_sample_says_so_and_every_spine_has_a_name(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="en")
    show(screen, "autographs")
    assert "Sample" in screen.texts()
    assert "Sample book" in screen.texts()
    names = [
        QQmlExpression(QQmlEngine.contextForObject(spine), spine, "Accessible.name").evaluate()[0]
        for spine in spines(screen)
    ]
    assert names[:2] == ["Sample book, John Sample", "Book 0, John Sample"]
    screen.visit.openRecord("autographs", "sample-book")
    rest(screen)
    assert "The page with the inscription is waiting for the original." in screen.texts()


def test_the_language_changes_and_the_page_stays_as_it_was(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="en")
    show(screen, "autographs")
    screen.visit.setLanguage("ru")
    rest(screen)
    assert "Пробная книга" in screen.texts()
    assert raised(screen) == [0]
    show(screen, "quotes")
    screen.tap(screen.target("Следующая запись"))
    rest(screen)
    screen.visit.setLanguage("kk")
    rest(screen)
    assert role(one(screen, "Spoken"), "words") == "0-сөз."


# -- quotes


def test_quotes_one_by_one_by_name_and_by_swipe(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="ru")
    show(screen, "quotes")
    page = one(screen, "Spoken")

    def said() -> object:
        return role(page, "words")

    assert said() == "Проверка — это мир."
    screen.tap(screen.target("Следующая запись"))
    rest(screen)
    assert said() == "Слово номер 0."
    assert "Образец" in screen.texts()
    swipe(screen, QPoint(900, 300), QPoint(500, 300))
    rest(screen)
    assert said() == "Слово номер 1."
    swipe(screen, QPoint(500, 300), QPoint(900, 300))
    rest(screen)
    assert said() == "Слово номер 0."
    # A short move changes nothing, and the words come back to where they stood.
    home = page.x()
    swipe(screen, QPoint(500, 300), QPoint(520, 300))
    rest(screen)
    assert (said(), page.x()) == ("Слово номер 0.", home)
    names = sorted(of_type(screen, "SpeakerName"), key=lambda name: role(name, "index"))
    screen.tap(names[4])
    rest(screen)
    assert said() == "Слово номер 3."
    assert [role(name, "here") for name in names] == [False] * 4 + [True]
    screen.tap(screen.target("Предыдущая запись"))
    rest(screen)
    assert said() == "Слово номер 2."
    screen.tap(screen.target("Подробнее"))
    assert screen.visit.property("record") == "quote-2"


def test_a_translation_says_that_it_is_one(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="kk")
    show(screen, "quotes")
    assert any("Русский" in text and text != "Русский" for text in screen.texts())


def test_more_speakers_than_room_scroll(open_screen: Open, tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    for n in range(30):
        bundle.add("quotes", f"quote-{n}", quotation={"ru": f"Слово номер {n}."})
    screen = open_screen(build(bundle.write(tmp_path / "b"), tmp_path / "e").path, language="ru")
    show(screen, "quotes")
    swipe(screen, QPoint(1500, 800), QPoint(1500, 200))
    rest(screen)
    assert not measure(screen.window, screen.window.property("unit")).errors
    name = max(
        (n for n in in_view(screen, "SpeakerName") if role(n, "shown")), key=lambda n: screen.centre(n).y()
    )
    assert role(name, "index") > 12
    screen.tap(name)
    rest(screen)
    assert role(one(screen, "Spoken"), "words") == f"Слово номер {role(name, 'index') - 1}."


# -- what leads a record page


def test_a_picture_comes_closer_and_goes_back(open_screen: Open, rich_edition: Path) -> None:
    screen = open_screen(rich_edition, language="en")
    for section, record in (("documents", "document-3"), ("gifts", "gift-3"), ("autographs", "book-3")):
        screen.visit.openRecord(section, record)
        rest(screen)
        stage = one(screen, "ZoomStage")
        assert role(stage, "whole")
        screen.tap(screen.target("Closer"))
        screen.tap(screen.target("Closer"))
        assert role(stage, "zoom") > 2
        screen.tap(screen.target("Whole picture"))
        assert role(stage, "whole")


def test_several_pictures_stand_in_a_strip(open_screen: Open, tmp_path: Path) -> None:
    bundle = SimulatedBundle()
    record = bundle.records["documents"][0]
    second = dict(record["media"][0], file="media/second.png", alt={"en": "The back"})
    record["media"] = [*record["media"], second]
    screen = open_screen(build(bundle.write(tmp_path / "b"), tmp_path / "e").path, language="en")
    screen.visit.openRecord("documents", "sample-declaration")
    rest(screen)
    stage, before = one(screen, "ZoomStage"), role(one(screen, "ZoomStage"), "alt")
    screen.tap(screen.target("The back"))
    rest(screen)
    assert before != "The back"
    assert role(stage, "alt") == "The back"
    assert not measure(screen.window, screen.window.property("unit")).errors


# -- nothing there


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_section_says_so_calmly(open_screen: Open, rich_edition: Path, kind: str) -> None:
    # A build leaves empty sections out; a page that is asked for one all the same stays calm.
    screen = open_screen(rich_edition, language="en")
    component = QQmlComponent(screen.kiosk.engine, QUrl.fromLocalFile(str(SECTIONS / kind / "Page.qml")))
    page = component.createWithInitialProperties(
        {"exhibition": screen.kiosk.exhibition, "visit": screen.visit, "sectionId": "nothing"}
    )
    assert isinstance(page, QQuickItem), component.errorString()
    page.setParent(screen.window)
    page.setParentItem(screen.window.contentItem())
    page.setSize(QSizeF(1920, 960))
    rest(screen)
    assert "Nothing is on display here yet" in screen.texts()
    page.setParentItem(None)  # type: ignore[arg-type]  # the stubs forget that an item may have no parent
    page.deleteLater()
