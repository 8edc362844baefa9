"""List models: rows that keep their delegates, pages that are asked for once."""

from __future__ import annotations

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
    model.set_rows([{"word": "a"}])
    assert resets == [1]
    assert model.rowCount() == 1


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
