"""The keyboard on the screen under real fingers: its keys, its layouts, and that nothing leads out of it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from tests.ui.conftest import Open, Screen, of_type, one

from kiosk.ui.keyboard.layouts import MOST, letters_name, locale_for, short_name
from kiosk.ui.tour.checks import MIN_TARGET_MM

SPACES = ("Space", "Бос орын", "Пробел")
SIZES = ((1920, 1080), (1080, 1920))


def faces(screen: Screen) -> list[QQuickItem]:
    """Every key that shows and takes a touch."""
    return [item for item in of_type(screen, "KeyFace") if item.property("touchTarget") is True]


def key(screen: Screen, says: str) -> QQuickItem:
    """The one key that says this."""
    (found,) = [face for face in faces(screen) if face.property("text") == says]
    return found


def said(screen: Screen) -> list[str]:
    """What the keys say."""
    return [str(face.property("text")) for face in faces(screen)]


def type_words(screen: Screen, words: str) -> None:
    """Touch the keys of some words one after the other."""
    for letter in words.lower():
        names = SPACES if letter == " " else (letter,)
        screen.until(lambda names=names: bool({*names} & {*said(screen)}))  # type: ignore[misc]  # bound now
        screen.tap(key(screen, next(says for says in said(screen) if says in names)))


def typed(screen: Screen) -> str:
    """What stands in the head of the page."""
    return str(one(screen, "SearchHead").property("text"))


def search(screen: Screen) -> Screen:
    """The search page with its keyboard."""
    screen.visit.openSearch()
    screen.settle()
    screen.until(lambda: len(faces(screen)) > 30)
    return screen


def side(screen: Screen, label: str) -> QQuickItem:
    """A key beside the letters."""
    (found,) = [item for item in of_type(screen, "SideKey") if item.property("label") == label]
    return found


def side_with(screen: Screen, glyph: str) -> QQuickItem:
    """A key beside the letters, by its sign."""
    (found,) = [item for item in of_type(screen, "SideKey") if item.property("glyph") == glyph]
    return found


def files() -> set[Path]:
    """All files where a program may keep something of its own."""
    roots = (Path(os.environ[name]) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"))
    return {file for root in roots if root.is_dir() for file in root.rglob("*") if file.is_file()}


def layouts(screen: Screen) -> Iterator[str]:
    """Touch the key of each language, and of digits in each."""
    for language in [item for item in of_type(screen, "SideKey") if item.property("quiet") is True]:
        screen.tap(language)
        name = str(language.property("label"))
        screen.until(lambda language=language: language.property("chosen") is True)  # type: ignore[misc]  # bound now
        screen.until(lambda: len(faces(screen)) > 20)
        yield name
        screen.tap(side(screen, "123"))
        screen.until(lambda: bool({"9", "٩"} & {*said(screen)}))
        yield f"{name} 123"


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
def test_every_key_of_every_layout_is_large_enough(open_screen: Open, size: tuple[int, int]) -> None:
    screen = search(open_screen(size=size, keyboard=("kk", "ru", "en", "de", "ar", "tr", "uk", "fr", "pl")))
    unit = float(screen.window.property("unit"))
    seen = {}
    for name in layouts(screen):
        keys = [*faces(screen), *of_type(screen, "SideKey")]
        seen[name] = min(min(item.width(), item.height()) / unit for item in keys)
        for item in keys:
            corner = item.mapToScene(QPointF(item.width(), item.height()))
            assert item.mapToScene(QPointF(0, 0)).x() >= 0, name
            assert corner.x() <= size[0], name
            assert corner.y() <= size[1], name
    assert len(seen) == 18
    assert min(seen.values()) >= MIN_TARGET_MM, seen


def test_kazakh_letters_have_a_row_of_their_own(open_screen: Open) -> None:
    screen = search(open_screen())
    rows = {face.mapToScene(QPointF(0, 0)).y() for face in faces(screen) if face.property("own") is True}
    assert len(rows) == 1
    assert [face.property("text") for face in faces(screen)][:9] == list("әіңғүұқөһ")


def test_words_are_typed_and_erased(open_screen: Open) -> None:
    screen = search(open_screen(language="en"))
    screen.tap(side(screen, "ҚАЗ"))
    type_words(screen, "Ұлы дала")
    assert typed(screen) == "Ұлы дала"  # the first letter is a capital one by itself
    screen.tap(key(screen, "Erase a letter"))
    assert typed(screen) == "Ұлы дал"
    screen.tap(screen.target("Clear the words"))
    assert typed(screen) == ""
    screen.tap(side(screen, "РУС"))
    screen.until(lambda: side(screen, "РУС").property("chosen") is True)
    type_words(screen, "съезд")
    screen.tap(side(screen, "123"))
    screen.until(lambda: "№" in said(screen))
    for sign in "/46":
        screen.tap(key(screen, sign))
    assert typed(screen) == "Съезд/46"


def test_the_layout_follows_the_visit_and_the_words_stay(open_screen: Open) -> None:
    screen = search(open_screen(language="en"))
    assert side(screen, "ENG").property("chosen") is True
    type_words(screen, "bowl")
    screen.tap(screen.target("Русский"))
    screen.until(lambda: side(screen, "РУС").property("chosen") is True)
    assert typed(screen) == "Bowl"
    screen.until(lambda: "й" in said(screen))


def test_a_keyboard_on_the_desk_types_too(open_screen: Open) -> None:
    screen = search(open_screen())
    for letter in (Qt.Key.Key_A, Qt.Key.Key_Slash, Qt.Key.Key_4, Qt.Key.Key_6):
        QTest.keyClick(screen.window, letter)
    assert typed(screen) == "a/46"
    screen.tap(side_with(screen, "keyboard-away"))
    screen.until(lambda: not faces(screen))
    QTest.keyClick(screen.window, Qt.Key.Key_5)
    assert typed(screen) == "a/465"


def test_it_is_put_away_and_comes_back(open_screen: Open) -> None:
    screen = search(open_screen(language="en"))
    screen.tap(side_with(screen, "keyboard-away"))
    screen.until(lambda: not faces(screen))
    screen.tap(screen.target("Keyboard"))
    screen.until(lambda: bool(faces(screen)))
    screen.tap(side_with(screen, "keyboard-away"))
    screen.until(lambda: not faces(screen))
    screen.tap(screen.target("Words to search for"))
    screen.until(lambda: bool(faces(screen)))
    type_words(screen, "a")
    assert typed(screen) == "A"


def test_it_works_again_after_another_page(open_screen: Open) -> None:
    screen = search(open_screen())
    screen.visit.openRecord("gifts", "sample-bowl")
    screen.settle()
    screen.visit.back()
    screen.settle()
    screen.until(lambda: len(faces(screen)) > 30)
    type_words(screen, "ата")
    assert typed(screen) == "Ата"
    screen.visit.goHome()
    screen.settle()
    assert not screen.window.activeFocusItem().inherits("QQuickTextInput")


def test_no_key_leads_out(open_screen: Open) -> None:
    screen = search(open_screen(language="en", keyboard=("kk", "ru", "en", "de", "ar")))
    before, place = files(), screen.visit.place
    page = screen.window.property("page")
    for name in layouts(screen):
        for at, says in [(screen.centre(face), face.property("text")) for face in faces(screen)]:
            screen.tap(at)
            if says == "Search":  # the key that ends a line puts the keyboard away, as wanted
                screen.tap(screen.target("Keyboard"))
            assert one(screen, "KeyboardPanel").isVisible(), (name, says)
        assert screen.visit.place == place
        assert screen.window.property("page") is page
    assert [window for window in screen.kiosk.app.topLevelWindows() if window.isVisible()] == [screen.window]
    assert len(typed(screen)) <= 200
    assert files() == before


def test_a_key_that_is_held_stays_a_key(open_screen: Open) -> None:
    screen = search(open_screen(language="en", keyboard=("de", "en")))
    screen.tap(side(screen, "DEU"))
    screen.until(lambda: "ü" in said(screen))
    held = key(screen, ",") if [f for f in faces(screen) if f.property("text") == ","] else key(screen, "u")
    screen.press(screen.centre(held))
    since = time.monotonic()
    screen.until(lambda: time.monotonic() - since > 0.8)  # Qt's own delay is half a second
    lists = of_type(screen, "PopupList")
    assert not [item for item in lists if item.property("count")]
    screen.lift(screen.centre(held))
    assert typed(screen) == held.property("text")
    assert screen.visit.property("screen") == "search"


def test_a_finger_that_slides_off_types_nothing(open_screen: Open) -> None:
    screen = search(open_screen())
    at = screen.centre(key(screen, "й"))
    screen.drag(at, QPoint(at.x(), at.y() - 300))
    assert typed(screen) == ""


def test_layouts_of_languages() -> None:
    available = ("ar_AR", "en_GB", "en_US", "kk_KZ", "pt_BR", "pt_PT", "ru_RU")
    assert [locale_for(tag, available) for tag in ("kk", "en", "pt", "pt-BR", "ja")] == [
        "kk_KZ", "en_GB", "pt_PT", "pt_BR", "",
    ]  # fmt: skip
    assert [short_name(tag) for tag in ("kk", "ru", "en", "de", "ar")] == [
        "ҚАЗ", "РУС", "ENG", "DEU", "العربية",
    ]  # fmt: skip
    assert letters_name("kk_KZ") == "АӘБ"
    assert MOST == 9
