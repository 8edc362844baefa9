"""List models: rows that keep their delegates, pages that are asked for once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from kiosk.ui.models import PAGE, PAGES, PagedModel, Row, RowsModel


def value(model: RowsModel | PagedModel, row: int) -> object:
    return model.data(model.index(row), Qt.ItemDataRole.UserRole)


def test_new_words_for_the_same_rows_reset_nothing() -> None:
    model = RowsModel(("word",))
    model.set_rows([{"word": "а"}, {"word": "б"}])
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda *_: changes.append(1))
    model.set_rows([{"word": "a"}, {"word": "b"}])
    assert (resets, changes) == ([], [1])
    assert value(model, 1) == "b"
    model.set_rows([{"word": "c"}, {"word": "d"}, {"word": "e"}])
    assert resets == [1]
    assert model.rowCount() == 3


def test_rows_that_stay_keep_their_delegates() -> None:
    model = RowsModel(("word",))
    model.set_rows([{"word": word} for word in "abcd"])
    said: list[tuple[str, int, int]] = []
    model.modelReset.connect(lambda: said.append(("reset", 0, 0)))
    model.rowsRemoved.connect(lambda _, first, last: said.append(("gone", first, last)))
    model.rowsInserted.connect(lambda _, first, last: said.append(("come", first, last)))
    model.set_rows([{"word": word} for word in "axyzd"])
    assert said == [("gone", 1, 2), ("come", 1, 3)]
    assert [value(model, row) for row in range(5)] == list("axyzd")
    said.clear()
    model.set_rows([{"word": word} for word in "axyz"])
    assert said == [("gone", 4, 4)]


@given(before=st.text("abc", max_size=8), after=st.text("abc", max_size=8))
def test_other_records_in_the_place_of_these(before: str, after: str) -> None:
    """At every signal the model holds as many rows as it says, and each can be read."""
    model = PagedModel(("word",))

    def source(words: str) -> Callable[[int, int], list[Row]]:
        return lambda offset, limit: [{"word": word} for word in words[offset : offset + limit]]

    def whole() -> list[object]:
        return [value(model, row) for row in range(model.rowCount())]

    model.set_source(len(before), source(before))
    between: list[list[object]] = []
    model.rowsRemoved.connect(lambda *_: between.append(whole()))
    model.rowsInserted.connect(lambda *_: between.append(whole()))
    model.exchange(list(before), list(after), source(after))
    assert whole() == list(after)
    assert None not in [word for words in between for word in words]


@pytest.mark.usefixtures("qapp")  # a model that reads ahead has a timer
def test_pages_are_asked_for_when_needed_and_only_some_are_kept() -> None:
    asked: list[int] = []

    def fetch(offset: int, limit: int) -> list[Row]:
        asked.append(offset)
        return [{"n": n} for n in range(offset, min(offset + limit, 69_202))]

    model = PagedModel(("n",))
    model.set_source(69_202, fetch)
    assert model.rowCount() == 69_202
    assert asked == []
    assert value(model, 69_201) == 69_201
    assert value(model, 0) == 0
    assert value(model, PAGE - 1) == PAGE - 1
    assert asked == [69_201 // PAGE * PAGE, 0]
    for page in range(PAGES + 3):
        value(model, page * PAGE)
    asked.clear()
    value(model, (PAGES + 2) * PAGE)
    assert asked == []
    value(model, 69_201)
    assert asked == [69_201 // PAGE * PAGE]


def test_outside_the_list_there_is_nothing() -> None:
    model = PagedModel(("n",))
    assert value(model, 0) is None
    model.set_source(1, lambda offset, limit: [])
    assert value(model, 0) is None
