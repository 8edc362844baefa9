"""Words as a search compares them: letters that stand for each other, and places in the text as written."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.edition.folding import fold, marks, words_in


def found(text: str, *wanted: str) -> list[str]:
    return [text[start:end] for start, end in marks(text, wanted)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Қазақстан", "казакстан"),
        ("ӘҒҚҢӨҰҮҺІ", "агкноуухи"),
        ("Ёлка и лёд", "елка и лед"),
        ("Йод, май", "йод, май"),
        ("Café Zürich", "cafe zurich"),
        ("STRASSE Straße", "strasse strasse"),
        ("и\u0306од", "йод"),  # the letter й written as two
        ("дипло\u00adматия", "дипломатия"),
        ("１９９２ ﬁn", "1992 fin"),
    ],
)
def test_letters_that_stand_for_each_other(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_marked_in_its_own_spelling() -> None:
    text = "Қазақстанның дипломатиясы, ҚАЗАҚ даласы; неқазақ"
    assert found(text, "казак") == ["Қазақстанның", "ҚАЗАҚ"]
    assert found(text, "Қазақ") == ["Қазақстанның", "ҚАЗАҚ"]
    assert found("Всё ещё идёт лед", "лёд", "ЕЩЕ") == ["ещё", "лед"]
    assert found("Cafés of Zürich", "cafe zurich") == ["Cafés", "Zürich"]


def test_only_whole_beginnings_are_found() -> None:
    assert found("rearm and arm", "arm") == ["arm"]
    assert found("the d’Arc case, l’an", "d'arc") == ["d’Arc"]
    assert found("on 2 March 1992", "19") == ["1992"]
    assert found("anything", "", "  ", "-") == []


def test_marks_on_letters_belong_to_the_word() -> None:
    text = "cafe\u0301s дипло\u00adматия"
    assert found(text, "cafe") == ["cafe\u0301s"]
    assert found(text, "дипломат") == ["дипло\u00adматия"]


def test_writing_without_spaces_is_looked_through() -> None:
    assert found("中华人民共和国中华", "中华") == ["中华", "中华"]
    assert found("哈萨克斯坦", "斯坦") == ["斯坦"]


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_marks_lie_in_the_text_in_order(text: str, wanted: list[str]) -> None:
    spans = marks(text, wanted)
    ends = [0, *(at for span in spans for at in span)]
    assert ends == sorted(ends)
    assert not spans or spans[-1][1] <= len(text)
    assert all(start < end for start, end in spans)


@given(st.text(alphabet="абқёйéß ağ中", max_size=40))
def test_every_word_finds_itself(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    for start, end in words_in(text):
        assert any(a <= start and end <= b for a, b in marks(text, [text[start:end]]))
