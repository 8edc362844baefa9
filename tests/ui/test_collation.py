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

from kiosk.edition.alphabet import begun, order

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
