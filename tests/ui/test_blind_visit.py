"""A visit of somebody who sees nothing: keys alone, and what is heard alone.

The listener knows no window: it presses a key, hears what is said, and decides by that which key comes next.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import Open, Screen
from tests.ui.speaking import Recording

from kiosk.ui.voice.speech import Utterance

Key = Qt.Key
MOST = 200


class Listener:
    """Somebody with a keypad and headphones."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._speaker = Recording()
        self.heard: list[Utterance] = []
        screen.kiosk.voice.use(self._speaker)
        screen.until(lambda: screen.kiosk.walker is not None)

    def press(self, key: Qt.Key) -> str:
        """Press a key and listen until all is said."""
        count = len(self._speaker.said)
        QTest.keyClick(self._screen.window, key)
        voice = self._screen.kiosk.voice
        self._screen.until(lambda: len(self._speaker.said) > count and not voice.coming)
        self._screen.settle()
        self.heard = list(self._speaker.now)
        words = self._speaker.words
        self._speaker.finish()
        return words

    def go_to(self, so: Callable[[str], bool], key: Qt.Key = Key.Key_Right) -> str:
        """Go on until something is heard."""
        for _ in range(MOST):
            words = self.press(key)
            if so(words):
                return words
        pytest.fail("this was never heard")

    def read(self, more: str) -> list[Utterance]:
        """Go through a whole page, opening what is said to hold more, until it begins anew."""
        self.press(Key.Key_F3)
        told: list[Utterance] = []
        first = self.press(Key.Key_F3)
        told += self.heard
        for _ in range(MOST):
            words = self.press(Key.Key_Down)
            if told and words and first.endswith(words):
                return told
            told += self.heard
            if words.startswith(f"{more}."):
                self.press(Key.Key_Return)
                told += self.heard
        pytest.fail("the page never began anew")


WORDS = {
    "kk": {"own": "Қазақша", "more": "Толығырақ"},
    "ru": {"own": "Русский", "more": "Подробнее"},
    "en": {"own": "English", "more": "More"},
}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_dump(open_screen: Open, language: str) -> None:
    screen = open_screen(start="attract")
    listener = Listener(screen)
    print(listener.press(Key.Key_F4))
    if language != "kk":
        listener.go_to(lambda w: w.startswith(WORDS[language]["own"]))
        print(listener.press(Key.Key_Return))
    for sec in screen.kiosk.exhibition.edition.sections(language):
        listener.press(Key.Key_Home)
        listener.go_to(lambda w: w.startswith(sec.title + "."))
        print("==", listener.press(Key.Key_Return))
        row = screen.kiosk.exhibition.edition.rows(sec.id, language, 0, 1)[0]
        print(row.title)
        for _ in range(14):
            print("   ", listener.press(Key.Key_Right))
        t = row.quote if sec.id == "quotes" else row.title
        print("==", listener.go_to(lambda w: row.title in w and "1 " not in w or t in w and t != ""))
        print("==", listener.press(Key.Key_Return))
        for u in listener.read(WORDS[language]["more"]):
            print(u.language, u.text)
