"""The search page under fingers: words typed on the keyboard, what they bring, and the way there and back."""

from __future__ import annotations

import json
import logging
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtQml import QJSValue
from PySide6.QtQuick import QQuickItem
from tests.simulator import SimulatedBundle
from tests.ui.conftest import Open, Screen, of_type, one
from tests.ui.test_keyboard import SIZES, faces, files, key, said, search, side, side_with, type_words, typed
from tests.ui.test_section_pages import swipe

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.ui.find.marks import MarkPlaces
from kiosk.ui.find.search_view import LEAD, LONGEST, SearchView, clean, completed, near
from kiosk.ui.models import SlotsModel
from kiosk.ui.tour.checks import measure

LINE = "Осы жолда ынтымақтастық туралы айтылады"


def _bundle() -> SimulatedBundle:
    """Thirty bowls, a letter of somebody well known, and a page with a transcript."""
    bundle = SimulatedBundle()
    bundle.add(
        "documents", "letter",
        title={"kk": "Назарбаевтың хаты", "ru": "Письмо Назарбаева", "en": "A letter from Nazarbayev"},
    )  # fmt: skip
    for number in range(2, 32):
        bundle.add(
            "gifts", f"bowl-{number}",
            title={"kk": f"Тостаған {number}", "ru": f"Чаша {number}", "en": f"Bowl {number}"},
        )  # fmt: skip
    bundle.add(
        "gifts", "cup",
        title={"kk": "Кесе 中国 كأس", "ru": "Кубок 中国 كأس", "en": "Cup 中国 كأس"},
    )  # fmt: skip
    page = bundle.records["documents"][0]["media"][0]
    page["transcript"] = {
        "language": "kk",
        "lines": [
            {"text": LINE, "translation": {"ru": "Здесь сказано о сотрудничестве", "en": "Of working"}}
        ],
    }
    return bundle


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("find")
    result = build(_bundle().write(root / "bundle"), root / "edition")
    assert not result.report.errors, [str(finding) for finding in result.report.errors]
    return result.path


@pytest.fixture(scope="module")
def older(edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as format 2 had it: without any table of a search."""
    from shutil import copytree

    path = copytree(edition, tmp_path_factory.mktemp("older") / "edition")
    db = sqlite3.connect(path / "index.sqlite")
    names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL%'")]
    db.executescript("".join(f"DROP TABLE {name};" for name in names))
    known = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for name in known:
        if name.startswith(("find", "subject", "time_", "narrow", "world")):
            db.execute(f"DROP TABLE {name}")
    db.execute("PRAGMA user_version = 2")
    db.commit()
    db.close()
    manifest = json.loads((path / "edition.json").read_text(encoding="utf-8"))
    (path / "edition.json").write_text(json.dumps(manifest | {"format": 2}), encoding="utf-8")
    return path


def view(screen: Screen) -> QObject:
    """What the page knows of the words."""
    page = screen.window.property("page")
    (found,) = [child for child in page.children() if isinstance(child, SearchView)]
    return found


def put(screen: Screen, words: str) -> None:
    """Put words into the page at once, as somebody pastes them."""
    view(screen).setProperty("text", words)
    screen.settle()


def cards(screen: Screen) -> list[QQuickItem]:
    """The results that show."""
    return of_type(screen, "HitCard")


def values(item: QQuickItem, name: str) -> list[Any]:
    """A list that an item holds, whichever way the binding hands it over."""
    held = item.property(name)
    return list(held.toVariant() if isinstance(held, QJSValue) else held)


def titles(screen: Screen) -> list[str]:
    return [str(card.property("title")) for card in cards(screen)]


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
def test_a_name_typed_on_the_keyboard_brings_its_record(
    open_screen: Open, edition: Path, size: tuple[int, int], caplog: pytest.LogCaptureFixture
) -> None:
    before = files()
    with caplog.at_level(logging.DEBUG):
        screen = search(open_screen(edition, size=size))
        type_words(screen, "Назарбаев")
        assert typed(screen) == "Назарбаев"
        screen.until(lambda: titles(screen) == ["Назарбаевтың хаты"])
        (card,) = cards(screen)
        assert values(card, "titleMarks") == [0, 9]
        assert "1 " in one(screen, "SearchHead").property("count")
        screen.tap(card)
        screen.settle()
        assert (screen.visit.property("screen"), screen.visit.property("record")) == ("record", "letter")
        screen.visit.back()
        screen.settle()
        assert typed(screen) == "Назарбаев"
        screen.until(lambda: titles(screen) == ["Назарбаевтың хаты"])
    assert files() == before
    assert not [record for record in caplog.records if "азарбаев" in record.getMessage().lower()]
    screen.visit.finish()
    screen.settle()
    screen.visit.touch()
    search(screen)
    assert typed(screen) == ""


# Qt's own list of candidates says so when it is emptied while it still makes some.
@pytest.mark.qt_log_ignore("DelegateModel::cancel", extend=True)
@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
def test_chinese_is_composed_and_nothing_of_it_is_kept(
    open_screen: Open, edition: Path, size: tuple[int, int]
) -> None:
    screen = search(open_screen(edition, size=size, language="en", keyboard=("en", "zh")))
    before = files()
    screen.tap(side(screen, "简体中文"))
    screen.until(lambda: side(screen, "简体中文").property("chosen") is True)
    keys = one(screen, "InputPanel").mapToScene(QPointF(0, 0)).y()

    def compose() -> None:
        type_words(screen, "zhong")
        screen.until(lambda: one(screen, "InputPanel").mapToScene(QPointF(0, 0)).y() < keys - 20)
        screen.until(lambda: bool(screen.targets("中")))
        screen.settle()

    compose()
    assert typed(screen) == ""
    assert not measure(screen.window, float(screen.window.property("unit"))).errors
    screen.tap(side_with(screen, "close"))  # what was begun is cleared as well
    assert one(screen, "WordInput").property("preeditText") == ""
    compose()
    screen.tap(screen.target("中"))
    screen.until(lambda: typed(screen) == "中")
    screen.until(lambda: titles(screen) == ["Cup 中国 كأس"])
    assert files() == before
    assert not [file for file in files() if "pinyin" in file.name]


def test_arabic_is_typed_from_the_right(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition, language="en", keyboard=("en", "ar")))
    screen.tap(side(screen, "العربية"))
    screen.until(lambda: "ك" in said(screen))
    for letter in "كاس":
        screen.tap(key(screen, letter))
    assert typed(screen) == "كاس"
    screen.until(lambda: titles(screen) == ["Cup 中国 كأس"])
    assert not measure(screen.window, float(screen.window.property("unit"))).errors
    screen.tap(side(screen, "123"))
    screen.until(lambda: "٤" in said(screen))
    screen.tap(side_with(screen, "close"))
    for digit in "١٩٩٢":
        screen.tap(key(screen, digit))
    screen.until(lambda: "Sample declaration" in titles(screen))


def test_marks_are_painted_in_gold_over_their_letters(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition))
    put(screen, "хат")
    screen.until(lambda: titles(screen) == ["Назарбаевтың хаты"])
    (card,) = cards(screen)
    words = next(
        item for item in of_type(screen, "FoundWords") if item.property("text") == "Назарбаевтың хаты"
    )
    boxes = values(words, "boxes")
    assert values(card, "titleMarks") == [13, 16]
    image = screen.window.grabWindow()
    gold, bone = screen.window.property("color"), 0
    del gold
    corner = words.mapToScene(QPointF(0, 0)).toPoint()

    def coloured(x: float, y: float, width: float, height: float) -> tuple[int, int]:
        """How many pixels are gold, and how many bone."""
        counts = [0, 0]
        for dx in range(int(width)):
            for dy in range(int(height)):
                colour = image.pixelColor(corner + QPoint(int(x) + dx, int(y) + dy))
                if colour.red() > 150:
                    counts[0 if colour.blue() < 0.6 * colour.red() else 1] += 1
        return counts[0], counts[1]

    (box,) = boxes
    gilded, bone = coloured(box.x(), box.y(), box.width(), box.height())
    assert gilded > 20
    assert bone < gilded / 4
    before = coloured(0, box.y(), box.x() - 2, box.height()) if box.x() > 4 else coloured(0, 0, 200, box.y())
    assert before[0] == 0  # the name before it is not marked
    assert before[1] > 20


def test_a_group_opens_all_of_its_results_page_by_page(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition, language="en"))
    put(screen, "тостаған")
    (head,) = [head for head in of_type(screen, "GroupHead") if head.property("rest") is True]
    assert "32" in head.property("text")
    screen.tap(head)
    screen.until(lambda: bool(of_type(screen, "AllHits")))
    screen.settle()
    grid = one(screen, "AllHits")
    assert grid.property("count") == 32
    assert len(cards(screen)) < 32
    assert not faces(screen)  # the keyboard made room
    middle = QPoint(900, 600)
    swipe(screen, middle, QPoint(900, 200))
    screen.until(lambda: grid.property("moving") is False)
    place = grid.property("contentY")
    assert place > 50
    record = next(card for card in cards(screen) if 250 < screen.centre(card).y() < 800)
    screen.tap(record)
    screen.settle()
    assert screen.visit.property("screen") == "record"
    screen.visit.back()
    screen.settle()
    screen.until(lambda: bool(of_type(screen, "AllHits")))
    screen.until(lambda: abs(one(screen, "AllHits").property("contentY") - place) < 2)
    screen.tap(screen.target("All sections"))
    screen.until(lambda: not of_type(screen, "AllHits"))
    assert titles(screen)


def test_the_last_words_are_there_again_and_go_with_the_visit(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition, language="en"))
    put(screen, "bowl")
    screen.tap(cards(screen)[0])
    screen.settle()
    screen.visit.back()
    screen.settle()
    put(screen, "letter")
    screen.visit.goHome()
    screen.settle()
    assert typed(search(screen)) == "letter"
    put(screen, "secret")
    screen.pass_time(600)  # to the countdown, and to its end
    screen.pass_time(30)
    screen.settle()
    assert screen.visit.property("screen") == "attract"
    screen.visit.touch()
    screen.settle()
    assert typed(search(screen)) == ""
    assert not cards(screen)


def test_an_exchange_keeps_the_words_and_what_is_left_of_the_results(
    open_screen: Open, edition: Path
) -> None:
    screen = search(open_screen(edition, language="en"))
    put(screen, "letter")
    assert titles(screen) == ["A letter from Nazarbayev"]
    put(screen, "bowl")
    screen.kiosk.exchange(Edition.open(edition, ["sample-bowl", "bowl-2"]))
    screen.settle()
    assert typed(screen) == "bowl"
    assert titles(screen)
    assert not {"Bowl", "Bowl 2"} & {*titles(screen)}
    screen.kiosk.exchange(Edition.open(edition, ["letter"]))
    screen.settle()
    put(screen, "letter")
    assert "A letter from Nazarbayev" not in titles(screen)


def test_what_stands_in_a_transcript_opens_the_viewer(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition))
    put(screen, "ынтымақтас")
    (card,) = cards(screen)
    assert "ынтымақтастық" in card.property("snippet")
    screen.tap(card)
    screen.settle()
    assert screen.visit.property("screen") == "viewer"
    page = screen.window.property("page")
    assert page.property("panel") == "text"
    assert page.property("highlight") == ["ынтымақтастық"]


def test_a_person_and_a_country_lead_to_their_pages(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition))
    put(screen, "Алуа")
    (name,) = of_type(screen, "SubjectName")
    screen.tap(name)
    screen.settle()
    assert (screen.visit.property("screen"), screen.visit.property("subject")) == ("person", "alua-sample")
    screen.visit.back()
    screen.settle()
    assert typed(screen) == "Алуа"
    put(screen, "Норвегия")
    (name,) = of_type(screen, "SubjectName")
    screen.tap(name)
    screen.settle()
    assert (screen.visit.property("screen"), screen.visit.property("subject")) == ("country", "NO")


def test_another_language_keeps_the_words_and_rewords_the_results(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition))
    put(screen, "Nazarbayev")
    screen.until(lambda: titles(screen) == ["Назарбаевтың хаты"])
    screen.tap(screen.targets("English")[-1])  # in the bar; the keyboard has a key of that name
    screen.until(lambda: titles(screen) == ["A letter from Nazarbayev"])
    assert typed(screen) == "Nazarbayev"
    screen.until(lambda: side(screen, "ENG").property("chosen") is True)


def test_words_are_offered_and_taken(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition))
    offered = of_type(screen, "OfferedWord")
    assert offered  # before anything is typed
    first = offered[0].property("text")
    screen.tap(offered[0])
    assert typed(screen).strip() == first
    assert view(screen).property("total") > 0
    put(screen, "тоста")
    screen.until(lambda: bool(screen.targets("тостаған")))
    screen.tap(screen.target("тостаған"))
    assert typed(screen).startswith("тостаған ")


def test_a_wrong_letter_is_forgiven_and_said(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition, language="en"))
    put(screen, "ltter")
    assert "A letter from Nazarbayev" in titles(screen)
    assert any(text.startswith("Searched for “letter") for text in screen.texts())
    put(screen, "Назарбыев")  # said in the writing it was typed in
    assert any(text.startswith("Searched for “Назарбаев") for text in screen.texts())
    put(screen, "qqqqzzzzwwww")
    assert not cards(screen)
    assert "Nothing was found for “qqqqzzzzwwww”" in screen.texts()


def test_hostile_words_are_words(open_screen: Open, edition: Path) -> None:
    screen = search(open_screen(edition))
    for words in (
        '"', "*", "NEAR(", "a OR", "-", "(", "title:", "^", "'; DROP TABLE find; --",
        "x" * 10_000, "👩‍👩‍👧🏽",
        "مرحبا \u202e٣", "\x00\x01\x1b[2J", "a\nb\tc", "\ud800", "ҚАЗАҚСТАН" * 40, " ", "%s%n", "<img src=x>",
    ):  # fmt: skip
        put(screen, words)
        shown = typed(screen)
        assert len(shown) <= LONGEST
        assert shown == view(screen).property("text")
        assert not set(shown) & {"\x00", "\x01", "\x1b", "\n", "\t"}
    put(screen, "тостаған")
    assert cards(screen)


def test_an_older_edition_has_nothing_to_search_and_says_so(open_screen: Open, older: Path) -> None:
    screen = search(open_screen(older, language="en"))
    type_words(screen, "bowl")
    assert not cards(screen)
    assert view(screen).property("searchable") is False
    assert "There is nothing to search here yet" in screen.texts()


def test_the_poses_of_the_tour(open_screen: Open, edition: Path) -> None:
    from PySide6.QtCore import Q_ARG, QMetaObject

    screen = search(open_screen(edition))
    page = screen.window.property("page")
    shown = {}
    for pose in page.property("poses"):
        assert QMetaObject.invokeMethod(page, "pose", Q_ARG("QString", pose))
        screen.settle()
        shown[pose] = (len(cards(screen)) > 0, len(of_type(screen, "AllHits")) > 0, page.property("typing"))
    assert shown["words"] == (True, False, True)
    assert shown["away"] == (True, False, False)
    assert shown["more"][1:] == (True, False)
    assert shown["misspelt"][0] is True
    assert shown["nothing"] == (False, False, True)
    assert shown["signs"][0] is False


def test_the_text_that_is_searched_for() -> None:
    assert clean("a\tb\n c\x00d") == "a b  cd"
    assert len(clean("ы" * 5000)) == LONGEST
    assert completed("", "Астана") == "Астана "
    assert completed("шарт аста", "Астана") == "шарт Астана "
    assert completed("шарт аста", "шарт Астана") == "шарт Астана "
    assert completed("аста", "Астана") == "Астана "


def test_a_passage_begins_shortly_before_its_mark() -> None:
    passage = "Бірінші сөйлем ұзақ болды, ал екінші сөйлем қысқа"
    begin = passage.index("екінші")
    cut, marks = near(passage, ((begin, begin + 6),))
    assert cut.startswith("…")
    ((first, last),) = marks
    assert cut[first:last] == "екінші"
    assert first <= LEAD + len("сөйлем")
    assert near("екінші", ((0, 6),)) == ("екінші", ((0, 6),))
    assert near("", ()) == ("", ())


def test_marks_beyond_the_text_are_none(fonts: None) -> None:
    from PySide6.QtGui import QFont

    places = MarkPlaces()
    assert places.of("ab", [5, 9, -1, 1, 1, 1], QFont(), 100.0, 10.0, False) == []
    assert len(places.of("ab", [0, 99], QFont(), 100.0, 10.0, False)) == 1


def test_marks_stand_at_the_right_in_a_text_from_the_right(fonts: None) -> None:
    from PySide6.QtGui import QFont

    font = QFont("Source Serif 4")
    font.setPixelSize(20)
    (box,) = MarkPlaces().of("وعاء Bowl", [0, 4], font, 600.0, 24.0, False)
    assert 500 < box.left() < box.right() <= 601
    (box,) = MarkPlaces().of("Bowl وعاء", [0, 4], font, 600.0, 24.0, False)
    assert box.left() == 0
    (box,) = MarkPlaces().of("Bowl", [0, 4], font, 600.0, 24.0, True)  # on a page from the right
    assert 500 < box.left() < box.right() <= 601


def test_rows_take_each_others_places() -> None:
    model, told = SlotsModel(("word",)), []
    model.rowsInserted.connect(lambda _, first, last: told.append(("come", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("gone", first, last)))
    model.dataChanged.connect(lambda first, last, *_: told.append(("other", first.row(), last.row())))
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    for words in ("abc", "xy", "xyz", "xyz", ""):
        model.set_rows([{"word": letter} for letter in words])
        assert model.rowCount() == len(words)
    assert told == [
        ("come", 0, 2), ("other", 0, 1), ("gone", 2, 2), ("come", 2, 2), ("gone", 0, 2),
    ]  # fmt: skip
