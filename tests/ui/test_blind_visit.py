"""A visit of somebody who sees nothing: keys alone, and what is heard alone.

The listener knows no window: it presses a key, hears what is said, and decides by that which key comes next.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import Open, Screen
from tests.ui.speaking import Recording

from kiosk.edition.build import build
from kiosk.edition.reader import Edition
from kiosk.paths import DEFAULT_BUNDLE
from kiosk.ui.voice.speech import Utterance
from kiosk.ui.voice.wording import aloud

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

    def find(self, beginning: str) -> str:
        """Go on until something that begins so is heard."""
        return self.go_to(lambda words: words.startswith(beginning))

    def read(self, more: str) -> list[Utterance]:
        """Go through a whole page, opening what is said to hold more, until it begins anew."""
        first = self.press(Key.Key_F3)
        told = list(self.heard)
        for _ in range(MOST):
            words = self.press(Key.Key_Down)
            if first.endswith(words):
                return told
            told += self.heard
            if words.startswith(f"{more}."):
                self.press(Key.Key_Return)
                told += self.heard
        pytest.fail("the page never began anew")


OWN = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
MORE = {"kk": "Толығырақ", "ru": "Подробнее", "en": "More"}

# Of each section: how its page is announced, what its record is called, and what is heard of that from the
# announcement to the last fact or source, without the names of controls that every record has.
DOCUMENT = {
    "kk": (
        "Құжаттар. түйме", "Құжаттар бөлімі. 1 құжат.", "Үлгі декларация. түйме",
        "Үлгі декларация. Құжаттар бөлімінде, 1 ішінен 1. сурет. Сурет.",
        "1992 жылғы 2 наурыз, Декларация", "Үлгі декларация", "Бұл құжат сынақ үшін жазылған.",
        "Бірінші бөлік.", "Екінші бөлік.", "Бөлік — мәтіннің үзіндісі", "Құжат шифры", "A/TEST/46/224",
        "Құжат түрі", "Декларация", "Күні", "1992 жылғы 2 наурыз", "Тілі", "ағылшын тілі, орыс тілі", "Елдер",
        "Қазақстан", "Норвегия. түйме.", "Қол қойған", "Алуа Сынақ. түйме.", "Дереккөздері",
        "Test source\nexample.org", "Сынақ үшін салынған", "Осы жерден шығатын жолдар",
    ),
    "ru": (
        "Документы. кнопка", "Раздел «Документы». 1 документ.", "Пробная декларация. кнопка",
        "Пробная декларация. 1 из 1 в разделе «Документы». изображение. Картина.",
        "2 марта 1992 года, Декларация", "Пробная декларация", "Этот документ написан для проверки.",
        "Первая часть.", "Вторая часть.", "Часть — отрывок текста", "Шифр документа", "A/TEST/46/224",
        "Вид документа", "Декларация", "Дата", "2 марта 1992 года", "Язык", "английский, русский", "Страны",
        "Казахстан", "Норвегия. кнопка.", "Подпись", "Алуа Пробная. кнопка.", "Источники",
        "Test source\nexample.org", "Нарисовано для проверки", "Пути, которые ведут отсюда",
    ),
    "en": (
        "Documents. button", "Section Documents. 1 document.", "Sample declaration. button",
        "Sample declaration. 1 of 1 in the section Documents. picture. A picture.",
        "2 March 1992, Declaration", "Sample declaration", "This document was written for a test.",
        "First part.", "Second part.", "Part — a piece of text", "Reference code", "A/TEST/46/224",
        "Kind of document", "Declaration", "Date", "2 March 1992", "Language", "English, Russian",
        "Countries", "Kazakhstan", "Norway. button.", "Signed by", "Alua Sample. button.",
        "Where this comes from", "Test source\nexample.org", "Drawn for tests",
        "Threads that leave from here",
    ),
}  # fmt: skip
GIFT = {
    "kk": (
        "Сыйлықтар. түйме", "Сыйлықтар бөлімі. 1 сыйлық.", "Тостаған. түйме",
        "Тостаған. Сыйлықтар бөлімінде, 1 ішінен 1. сурет. Сурет.",
        "2001 жылғы желтоқсан", "Тостаған", "Күміс тостаған.", "Зат", "Ыдыс", "Күні", "2001 жылғы желтоқсан",
        "Сыйға тартқан ел", "Қазақстан", "Сыйға тартқан", "Алуа Сынақ. түйме.", "Қабылдаған ел", "Қабылдаған",
        "Мемлекет басшысы", "Материалы", "күміс", "Биіктігі", "12,5 см", "Осы жерден шығатын жолдар",
    ),
    "ru": (
        "Подарки. кнопка", "Раздел «Подарки». 1 дар.", "Чаша. кнопка",
        "Чаша. 1 из 1 в разделе «Подарки». изображение. Картина.",
        "Декабрь 2001 года", "Чаша", "Серебряная чаша.", "Предмет", "Сосуд", "Дата", "Декабрь 2001 года",
        "Даритель (страна)", "Казахстан", "Даритель", "Алуа Пробная. кнопка.", "Получатель (страна)",
        "Получатель", "Глава государства", "Материалы", "серебро", "Высота", "12,5 см",
        "Пути, которые ведут отсюда",
    ),
    "en": (
        "Gifts. button", "Section Gifts. 1 gift.", "Bowl. button",
        "Bowl. 1 of 1 in the section Gifts. picture. A picture.",
        "December 2001", "Bowl", "A silver bowl.", "Object", "Vessel", "Date", "December 2001", "Given by",
        "Kazakhstan", "Donor", "Alua Sample. button.", "Given to", "Recipient", "Head of state", "Materials",
        "silver", "Height", "12.5 cm", "Threads that leave from here",
    ),
}  # fmt: skip
BOOK = {
    "kk": (
        "Қолтаңбалар. түйме", "Қолтаңбалар бөлімі. 1 кітап.", "Үлгі кітап",
        "Үлгі кітап. Қолтаңбалар бөлімінде, 1 ішінен 1. сурет. Сурет.", "Үлгі кітап", "Авторы",
        "Кітаптың атауы", "Testing in the Hall", "Шыққан жылы", "1995 жыл", "Бет саны", "320",
        "Кітаптың тілі", "Ағылшын тілі", "ISBN", "978-0-306-40615-7",
    ),
    "ru": (
        "Автографы. кнопка", "Раздел «Автографы». 1 книга.", "Пробная книга",
        "Пробная книга. 1 из 1 в разделе «Автографы». изображение. Картина.", "Пробная книга", "Автор",
        "Название книги", "Testing in the Hall", "Год издания", "1995 год", "Страниц", "320", "Язык книги",
        "Английский", "ISBN", "978-0-306-40615-7",
    ),
    "en": (
        "Autographs. button", "Section Autographs. 1 book.", "Sample book",
        "Sample book. 1 of 1 in the section Autographs. picture. A picture.", "Sample book", "Author",
        "Title of the book", "Testing in the Hall", "Published", "1995", "Pages", "320",
        "Language of the book", "English", "ISBN", "978-0-306-40615-7",
    ),
}  # fmt: skip
QUOTE = {
    "kk": (
        "Сөздер. түйме", "Сөздер бөлімі. 1 дәйексөз. Тест бейбітшілік.", "Толығырақ. түйме",
        "Алуа Сынақ. Сөздер бөлімінде, 1 ішінен 1. сурет. Сурет.",
        "Шамамен 2022 жыл, Дөңгелек үстел", "Тест бейбітшілік.", "Алуа Сынақ. түйме.",
    ),
    "ru": (
        "Слова. кнопка", "Раздел «Слова». 1 цитата. Проверка — это мир.", "Подробнее. кнопка",
        "Алуа Пробная. 1 из 1 в разделе «Слова». изображение. Картина.",
        "Около 2022 года, Круглый стол", "Проверка — это мир.", "Алуа Пробная. кнопка.",
    ),
    "en": (
        "Quotes. button", "Section Quotes. 1 quote. To test is peace.", "Read more. button",
        "Alua Sample. 1 of 1 in the section Quotes. picture. A picture.",
        "About 2022, Round table", "To test is peace.", "Alua Sample. button.",
    ),
}  # fmt: skip
FOREIGN = {"Testing in the Hall": "en", "Test source\nexample.org": "kk"}
"""What is said in a language of its own: a book's title, and words in the exhibition's first language."""


def begin(open_screen: Open, language: str) -> Listener:
    """From the attract loop to Home in one's own language."""
    listener = Listener(open_screen(start="attract"))
    assert listener.press(Key.Key_F4).startswith("Дыбыстау қосылды. Үлгі көрме. Басты бет.")
    listener.find(f"{OWN[language]}.")
    listener.press(Key.Key_Return)
    return listener


@pytest.mark.parametrize("section", [DOCUMENT, GIFT, BOOK, QUOTE], ids=["document", "gift", "book", "quote"])
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_record_is_found_and_read_whole(
    open_screen: Open, language: str, section: dict[str, tuple[str, ...]]
) -> None:
    way, announced, record, *texts = section[language]
    listener = begin(open_screen, language)
    listener.press(Key.Key_Home)
    listener.find(way)
    assert listener.press(Key.Key_Return).startswith(announced)
    listener.find(record)
    assert listener.press(Key.Key_Return) == texts[0]
    told = listener.read(MORE[language])
    heard = iter(told)
    for text in texts:
        said = next((one for one in heard if one.text == text), None)
        assert said is not None, f"“{text}” is not heard in its place: {[one.text for one in told]}"
        assert said.language == FOREIGN.get(text, language)
    # All of it, in the one language: only what is foreign, and the other languages' names, are not.
    other = {one.text for one in told if one.language != language}
    names = {f"{name}." for tag, name in OWN.items() if tag != language}
    assert other <= names | FOREIGN.keys()


@pytest.fixture(scope="module")
def own_exhibition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exhibition that comes with the program."""
    result = build(DEFAULT_BUNDLE, tmp_path_factory.mktemp("own") / "edition", None)
    assert result.path is not None
    return result.path


@pytest.mark.slow
def test_nothing_of_the_exhibition_s_own_records_goes_unheard(
    open_screen: Open, own_exhibition: Path
) -> None:
    """One record of each section in Kazakh. What must be heard is known from the edition; the way to it is
    found by what is heard."""
    screen = open_screen(own_exhibition, start="attract")
    listener = Listener(screen)
    listener.press(Key.Key_F4)
    with Edition.open(own_exhibition) as edition:
        for section in edition.sections("kk"):
            record = edition.rows(section.id, "kk", 0, 1)[0]
            wanted = "Толығырақ." if section.kind == "quotes" else aloud(record.title)
            listener.press(Key.Key_Home)
            listener.find(f"{section.title}.")
            listener.press(Key.Key_Return)
            listener.find(wanted)
            if "таңдалған" in listener.press(Key.Key_Return):
                listener.press(Key.Key_Return)  # a book is first drawn from the shelf, then opened
            detail = edition.record(record.id, "kk")
            told = " ".join(one.text for one in listener.read(MORE["kk"]))
            texts = (
                detail.title,
                detail.quote,
                *detail.label,
                *detail.more,
                *(s.title for s in detail.sources),
            )
            unheard = [text for text in texts if aloud(text) not in told]
            assert not unheard, f"{record.id}: {unheard}"


def test_keys_repeat_tell_where_and_silence(open_screen: Open) -> None:
    screen = open_screen(start="attract")
    listener = Listener(screen)
    listener.press(Key.Key_F4)
    listener.find("English.")
    listener.press(Key.Key_Return)
    words = listener.press(Key.Key_Down)
    assert listener.press(Key.Key_F2) == words
    assert listener.press(Key.Key_F3).startswith("Sample exhibition. Home. ")
    assert listener.press(Key.Key_F2) == words
    assert listener.press(Key.Key_PageUp) == "Fast."
    assert listener.press(Key.Key_Minus) == "Quiet."
    assert "F4 turns speech on and off." in listener.press(Key.Key_F1)
    assert listener.press(Key.Key_F4) == "Speech is off."
    assert screen.visit.property("speech") == "off"


def test_no_key_is_without_an_answer(open_screen: Open) -> None:
    listener = begin(open_screen, "en")
    assert "Home." in listener.press(Key.Key_Home)
    assert "Home." in listener.press(Key.Key_Escape)
    assert listener.press(Key.Key_Return) == "Sample exhibition"  # a text: said once more
