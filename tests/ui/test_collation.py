"""Our order of titles against QCollator's, which has the Unicode collation (ICU) in Qt's wheels for Linux.

Where Qt was built without ICU, QCollator asks the C library or the system; such a build is recognised by its
Kazakh order and is no peer.
"""

from __future__ import annotations

from functools import cmp_to_key
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCollator, QLocale

from kiosk.edition.alphabet import begun, letter, order

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LETTERS = KAZAKH + "їєўґ" + "abcdefghijklmnopqrstuvwxyzéèêëäöüåçñšžčøłđ"
SIGNS = " -–,.:!?()«»“”'\"/&%№0123456789"
LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}


def collator(lang: str) -> QCollator:
    found = QCollator(QLocale(LOCALES[lang]))
    peer = QCollator(QLocale("kk_KZ"))
    if "".join(sorted(KAZAKH, key=cmp_to_key(peer.compare))) != KAZAKH or peer.compare("Б", "а") < 0:
        pytest.skip("this Qt was built without ICU: its QCollator knows no Kazakh")
    return found


@pytest.mark.parametrize("lang", LOCALES)
@given(
    words=st.lists(st.text(LETTERS + LETTERS.upper() + SIGNS, min_size=1, max_size=6), min_size=2, max_size=9)
)
def test_our_order_is_that_of_the_collator(lang: str, words: list[str]) -> None:
    words = [begun(word) for word in words]  # an index passes over what stands before the first letter
    peer, key = collator(lang), order(lang)
    for a, b in pairwise(words):
        said = peer.compare(a, b)
        ours = (key(a) > key(b)) - (key(a) < key(b))
        assert (said > 0) - (said < 0) == ours, (a, b)


@pytest.mark.parametrize("lang", LOCALES)
def test_titles_of_an_exhibition(lang: str) -> None:
    titles = [
        "Ұлттық кітапхана", "Үкімет қаулысы", "Ужгород", "ыдыс", "Інжу", "Иран", "Ёлка", "Елка", "Ель",
        "«Әлем» жинағы", "Азия", "Ән", "Ғарыш", "Гүл", "Қобыз", "Кесе", "Ңа", "Наурыз", "Өнер", "Ода",
        "Һаш", "Хат", "100 жыл", "1992 жыл", "UN resolution", "Un résumé", "Éclat", "Zebra", "Österreich",
    ]  # fmt: skip
    peer = collator(lang)
    by_qt = sorted(titles, key=lambda title: cmp_to_key(peer.compare)(begun(title)))
    assert sorted(titles, key=order(lang)) == by_qt


ABROAD = {
    "ar": ("ar_EG", "ابتثجحخدذرزسشصضطظعغفقكلمنهويةى"),
    "fa": ("fa_IR", "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"),
    "he": ("he_IL", "אבגדהוזחטיכלמנסעפצקרשת"),
    "el": ("el_GR", "αβγδεζηθικλμνξοπρστυφχψω"),
    "sv": ("sv_SE", "abcdefghijklmnopqrstuvwxyzåäöé"),
    "tr": ("tr_TR", "abcçdefgğhıijklmnoöpqrsştuüvwxyz"),
    "es": ("es_ES", "abcdefghijklmnñopqrstuvwxyzáéí"),
    "pl": ("pl_PL", "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"),
    "hy": ("hy_AM", "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ"),
    "ka": ("ka_GE", "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"),
}


@pytest.mark.parametrize("lang", ABROAD)
@given(data=st.data())
def test_the_order_of_other_writings_is_that_of_the_collator(lang: str, data: st.DataObject) -> None:
    locale, letters = ABROAD[lang]
    collator("kk")  # a Qt without ICU is no peer
    peer, key = QCollator(QLocale(locale)), order(lang)
    words = data.draw(st.lists(st.text(letters + "abc 019", min_size=1, max_size=5), min_size=2, max_size=9))
    for a, b in pairwise([begun(word) for word in words]):
        said = peer.compare(a, b)
        assert (said > 0) - (said < 0) == (key(a) > key(b)) - (key(a) < key(b)), (a, b)


def test_an_index_of_other_writings_has_their_letters() -> None:
    found = [
        letter("ar")(title) for title in ("إعلان", "أستانا", "وعاء", "\N{ARABIC TATWEEL}بيان", "Bowl", "12")
    ]
    assert found == ["ا", "ا", "و", "ب", "B", "0–9"]
    # Hamza is filed with its seat, as catalogues do; the collator has it as a letter before alef.
    assert sorted(("باب", "أب", "ابن", "آخر", "إذن"), key=order("ar")) == ["أب", "ابن", "آخر", "إذن", "باب"]
    assert [letter("tr")(title) for title in ("ışık", "İzmir", "iyi", "Şehir")] == ["I", "İ", "İ", "Ş"]
    assert [letter("sv")(title) for title in ("Åland", "étude", "Zebra")] == ["Å", "E", "Z"]
    assert letter("ru")("وعاء") == "…"
