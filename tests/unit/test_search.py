"""Search: keys of words, what is found and in what order, marks, suggestions, and whatever is typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.simulator import SimulatedBundle

from kiosk.edition.build import build
from kiosk.edition.folding import fold
from kiosk.edition.reader import Edition
from kiosk.edition.search.keys import keys, mark_end, text_keys
from kiosk.edition.search.nearby import distance, stem
from kiosk.edition.search.query import COUNTED, Found, Search, parse

PEOPLE = (("umarov", "Қайрат Омаров", "Кайрат Умаров", "Kairat Umarov"),)
BOWLS = 60


def made() -> SimulatedBundle:
    """Gifts and quotes with words that are easily mistaken."""
    bundle = SimulatedBundle()
    for number in range(BOWLS):
        gift = bundle.add("gifts", f"bowl-{number:02}", date=f"{1950 + number}-05-01")
        gift["title"] = {"kk": f"Тостаған {number}", "ru": f"Чаша {number}", "en": f"Bowl {number}"}
        gift["label"] = {"en": f"The label says turquoise {'and falcon' if number == 7 else 'alone'}."}
        if number % 2:
            gift["media"] = []
    falcon = bundle.add("gifts", "falcon", date="2001-05-01")
    falcon["title"] = {"kk": "Бүркіт", "ru": "Беркут", "en": "Falcon of Назарбаев"}
    falcon["label"] = {"en": "A bird that was given."}
    falcon["media"] = []
    quote = bundle.add("quotes", "words")
    quote["quotation"] = {
        "kk": "Бейбітшілік – ортақ үй.",
        "ru": "Мир – общий дом.",
        "en": "Peace is a house.",
    }
    return bundle


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    root = tmp_path_factory.mktemp("search")
    result = build(made().write(root / "bundle"), root / "edition", lasting=False)
    with Edition.open(result.path) as opened:
        yield opened


@pytest.fixture(scope="module")
def search(edition: Edition) -> Search:
    return Search(edition)


@pytest.mark.parametrize(
    "spellings",
    [
        "Назарбаев Nazarbayev Nazarbaev Nazarbajew НАЗАРБАЕВ",
        "Қазақстан Казахстан Казакстан Qazaqstan Kazakhstan",
        "Тоқаев Токаев Tokayev Tokaev Toqayev",
        "Сүлейменов Сулейменов Suleimenov Suleymenov Sulejmenow",
        "Ақтау Актау Aktau Aqtau",
        "Әлия Алия Aliya Alia",
        "Нұрышев Нурышев Nuryshev Nurışev",
        "Біріккен Бириккен Birikken",
        "Джарбусынова Dzharbusynova Jarbusynova Zharbusynova",
        "ёлка елка",
        "Çelebi Chelebi",
        "Zoë Zoe",
    ],
)
def test_spellings_of_one_word_have_a_key_in_common(spellings: str) -> None:
    first, *others = spellings.split()
    for other in others:
        assert set(keys(first)) & set(keys(other)), (first, keys(first), other, keys(other))


def test_a_letter_with_a_mark_is_also_found_without_it() -> None:
    assert set(keys("Çelebi")) >= set(keys("celebi"))


def test_what_is_not_latin_or_cyrillic_keeps_its_letters() -> None:
    assert keys("سلام") == ("سلام",)
    assert text_keys("日本 Tokyo") == "日 本 tokio"
    assert keys("") == keys("—") == keys("\N{GRINNING FACE}") == ()


@given(st.text(max_size=30))
def test_a_key_has_letters_and_digits_alone(text: str) -> None:
    for key in keys(text):
        assert key
        assert key.isalnum(), (text, key)
    assert keys(text.upper()) == keys(text.upper().lower()) or fold(text.upper()) != fold(text.lower())


@pytest.mark.parametrize("word", ["Назарбаевтың", "Shanghai", "Шаңырақ", "Dzharbusynova", "Ұлттар"])
def test_a_mark_covers_what_was_typed(word: str) -> None:
    for typed in range(2, len(word) + 1):
        for key in keys(word[:typed]):
            end = mark_end(word, key)
            assert end in range(max(1, typed - 3), min(len(word), typed + 2) + 1) or end == 0, (typed, key)
    assert mark_end(word, keys(word)[0]) == len(word)
    assert mark_end(word, "zzz") == 0


def ids(found: Found) -> list[str]:
    return [hit.row.id for hit in found.first(100)]


def test_the_title_comes_before_the_label_and_pictures_first(search: Search) -> None:
    found = search.find("falcon", "en")
    assert ids(found)[:2] == ["falcon", "bowl-07"]
    bowls = next(group for group in search.find("bowl", "en").groups if group.section == "gifts")
    assert (bowls.count, len(bowls.hits)) == (BOWLS + 1, 8)  # and the sample's bowl
    assert all(hit.row.thumb for hit in bowls.hits)


def test_all_words_must_stand_in_a_record(search: Search) -> None:
    assert ids(search.find("turquoise falcon", "en")) == ["bowl-07"]
    assert search.find("turquoise peace", "en").total == 0


def test_any_language_finds_and_the_visitors_is_shown(search: Search) -> None:
    for words in ("чаша 13", "тостаған 13", "bowl 13"):
        (first, *_) = search.find(words, "kk").first(1)
        assert (first.row.id, first.row.title) == ("bowl-13", "Тостаған 13")


def test_marks_stand_in_the_words_own_spelling(search: Search) -> None:
    (hit,) = search.find("nazarb", "en").first(1)
    ((start, end),) = hit.title_marks
    assert hit.row.title[start:end] == "Назарб"
    (hit,) = search.find("beibit", "kk").first(1)
    assert hit.title_marks == () or hit.row.title
    assert {hit.snippet[a:b].casefold() for a, b in hit.snippet_marks} == {"бейбіт"}


def test_one_wrong_letter_is_forgiven_when_nothing_else_is_found(search: Search) -> None:
    found = search.find("turqoise", "en")
    assert (found.corrected, found.total) == ("turquoise", BOWLS)
    assert search.find("bowl", "en").corrected == ""
    found = search.find("xyzzyq", "en")
    assert (found.groups, found.total) == ((), 0)
    assert found.nearest, "words to begin with, at least"


def test_more_of_a_section_comes_page_by_page(search: Search) -> None:
    pages = [search.more("turquoise", "en", "gifts", offset, 25) for offset in range(0, 100, 25)]
    assert [len(page) for page in pages] == [25, 25, BOWLS - 50, 0]
    found = [hit.row.id for page in pages for hit in page]
    assert len(set(found)) == BOWLS
    assert search.more("turquoise", "en", "nowhere", 0, 10) == ()
    assert search.more("", "en", "gifts", 0, 10) == search.more("bowl", "en", "gifts", 0, 0) == ()
    assert search.more("turquoise", "en", "gifts", COUNTED, 10) == ()


def test_suggestions_exist_and_go_on(search: Search) -> None:
    assert "turquoise" in search.suggest("turq", "en")
    assert "bowl 7 falcon" in search.suggest("bowl 7 fal", "en")
    for text in ("t", "тост", "turquoise fal"):
        for said in search.suggest(text, "kk"):
            assert search.find(said, "kk").total, said
    assert search.suggest("bowl ", "en") == ()


@pytest.mark.parametrize(
    "typed",
    [
        '"', '"bowl', "bowl*", "*", "NEAR(", "NEAR(bowl falcon, 2)", "-", "-bowl", "title:bowl",
        "{title}:bowl", "bowl AND", "AND OR NOT", "(bowl", "bowl)", "^bowl", "a+b",
        "'; DROP TABLE record; --", "%", "_",
        "\x00", "bo\x00wl", "\u202ebowl", "\ud800", "🏺", "🏺 bowl", "سلام عليكم", "日本語", " " * 500,
        "\n\t",
        "b" * 10_000, "bowl " * 2_000, "é" * 300, "ﬀ", "ß", "№ 7", "7", "0", "\N{ZERO WIDTH JOINER}" * 50,
    ],
)  # fmt: skip
def test_whatever_is_typed_is_answered(search: Search, typed: str) -> None:
    found = search.find(typed, "kk")
    assert found.total >= 0
    search.suggest(typed, "kk")
    search.more(typed, "kk", "gifts", 0, 5)
    if "bowl" in typed and typed != "bo\x00wl" and "AND" not in typed and "NEAR" not in typed:
        assert found.total or "'" in typed or "title" in typed


@given(st.text(max_size=60))
def test_any_text_is_answered(search: Search, typed: str) -> None:
    found = search.find(typed, "en")
    assert found.total == sum(group.count for group in found.groups)
    for hit in found.first(50):
        assert all(0 <= a < b <= len(hit.row.title) for a, b in hit.title_marks)
        assert all(0 <= a < b <= len(hit.snippet) for a, b in hit.snippet_marks)
    search.suggest(typed, "en")


def test_a_long_text_counts_by_its_beginning() -> None:
    assert len(parse("word " * 5000)) == 1
    assert len(parse(" ".join(f"w{n}" for n in range(5000)))) == 8


def test_hidden_records_are_not_found(edition: Edition) -> None:
    with Edition.open(edition.path, hidden=["falcon", "bowl-00"]) as shown:
        search = Search(shown)
        assert ids(search.find("falcon", "en")) == ["bowl-07"]
        assert search.find("беркут", "ru").total == 0
        assert search.suggest("берк", "ru") == ()
        found = search.find("bowl", "en")
        assert "bowl-00" not in ids(found)
        assert next(group.count for group in found.groups if group.section == "gifts") == BOWLS
        for hit in search.more("turquoise", "en", "gifts", 0, 100):
            assert shown.row(hit.row.id, "en") == hit.row


def test_the_same_bundle_gives_the_same_index(tmp_path: Path) -> None:
    bundle = made().write(tmp_path / "bundle")
    first, second = (build(bundle, tmp_path / name, lasting=False).path for name in ("one", "two"))
    assert (first / "index.sqlite").read_bytes() == (second / "index.sqlite").read_bytes()


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("a", "a", 0), ("ab", "ba", 1), ("abc", "abd", 1), ("", "ab", 2), ("kitten", "sitting", 3)],
)
def test_distance(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == distance(other, one) == apart


def test_stems_keep_the_word() -> None:
    assert stem(keys("договора")[0]) == keys("договор")[0]
    assert keys("қазақстан")[0].startswith(stem(keys("қазақстанның")[0]))
    assert stem("kan") == ""
