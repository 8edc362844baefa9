"""Promises dates, lengths and lists in languages that the program has no words of its own for."""

from __future__ import annotations

import pytest

from kiosk.exhibition.abroad import length_abroad, locale_of
from kiosk.exhibition.dates import EdtfDate, calendar_words
from kiosk.exhibition.languages import comma
from kiosk.sections.base import languages_words, length_words

ARABIC = {
    "1992-03-02": "2 مارس 1992",
    "1992-03": "مارس 1992",
    "1992": "1992",
    "1991~": "≈\u00a01991",
    "1991?": "1991 (?)",
    "199X": "1990–1999",
    "19XX": "1900–1999",
    "1992-21": "مارس – مايو 1992",
    "1992/1994": "1992–1994",
    "1992-03-02/1992-03-05": "2–5 مارس 1992",
    "1992-03-02/1992-05-09": "2 مارس – 9 مايو 1992",
    "1992~/1994": "≈\u00a01992 – 1994",
    "1992/..": "1992 – …",
    "../1992": "… – 1992",
    "1992/": "1992 – ?",
    "-0043": "44 ق.م",
    "-0043-03-15": "15 مارس 44 ق.م",
    "-0043~": "≈\u00a044 ق.م",
}


@pytest.mark.parametrize(("text", "said"), ARABIC.items())
def test_a_date_in_arabic(text: str, said: str) -> None:
    date = EdtfDate.parse(text)
    assert " ".join(date.words("ar").split(" ")) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh-Hans", "1992年3月2日"),
        ("de", "2. März 1992"),
        ("fr", "2 mars 1992"),
        ("tr", "2 Mart 1992"),
        ("fa", "2 مارس 1992"),
        ("xx-klingon", "March 2, 1992"),
    ],
)
def test_a_day_in_other_languages(lang: str, said: str) -> None:
    assert EdtfDate.parse("1992-03-02").words(lang) == said


def test_years_and_short_words() -> None:
    def year(text: str) -> str:
        return EdtfDate.parse(text).year_words("ar")

    assert [year(t) for t in ("1992-03", "199X", "1992/1994", "1992/..", "../1992", "1992-24", "-0043")] == [
        "1992", "1990–1999", "1992–1994", "1992–", "–1992", "1992", "44 ق.م",
    ]  # fmt: skip
    short = [EdtfDate.parse(t).short_words("ar") for t in ("1992-03-02", "1992-03~", "1992-21", "1992")]
    assert short == ["2 مارس", "≈\u00a0مارس", "مارس – مايو", "1992"]


def test_every_date_that_can_be_read_is_worded_in_every_writing() -> None:
    texts = ("1992-XX", "0001", "9999-12-31", "1992-24?", "[1667,1668]", "Y-10000", "-0500/1200", "0000")
    for text in texts:
        for lang in ("ar", "he", "zh-Hans", "ja", "hy", "fa", "sw"):
            date = EdtfDate.parse(text)
            assert date.words(lang)
            date.year_words(lang), date.short_words(lang)


def test_the_calendar_has_all_its_words() -> None:
    words = calendar_words("ar")
    assert words["m1"] == words["d1"] == "يناير"
    assert words["bc"] == "{} ق.م"
    assert set(words) == set(calendar_words("ru"))


def test_a_length_and_a_list() -> None:
    assert length_words(125, "ar") == "12.5\u00a0سم"
    assert length_words(90, "ar") == "90\u00a0مم"
    assert length_words(125, "de") == "12,5\u00a0cm"
    assert length_abroad(12, False, "zh") == "12厘米"
    assert languages_words(["en", "ru"], "ar") == "الإنجليزية، الروسية"
    assert [comma(lang) for lang in ("ar", "zh-Hans", "ru")] == ["، ", "、", ", "]
    assert locale_of("ar-x-hall").language == "ar"
