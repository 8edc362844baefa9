"""List models for QML.

Promises: rows are plain values with named roles; a model that pages through the edition asks for one
page at a time and keeps a handful of them, so no screen ever loads a whole section. While a list moves, the
next page in its direction is read before it is asked for.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QTimer,
)

from kiosk.errors import EditionError

Row = Mapping[str, object]
Index = QModelIndex | QPersistentModelIndex

# Qt::UserRole. The number itself, because the first look at any of Qt's enumerations makes all of them: 30 ms
# of the start.
USER_ROLE: Final = 0x100
_NONE: Final = QModelIndex()
PAGE: Final = 48
"""Rows fetched at once: more than a screen of the densest section page holds."""
PAGES: Final = 12
"""Pages kept: the visible ones and those a finger may flick back to."""


class _RoleModel(QAbstractListModel):
    """A list model whose roles are a fixed tuple of names."""

    def __init__(self, roles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self._names = {USER_ROLE + n: name for n, name in enumerate(self._roles)}
        self._for_qml = {role: QByteArray(name.encode()) for role, name in self._names.items()}

    def roleNames(self) -> dict[int, QByteArray]:
        return self._for_qml

    def row(self, index: int) -> Row | None:
        """The values of one row, or None outside the list."""
        raise NotImplementedError

    def data(self, index: Index, role: int = 0) -> Any:
        name = self._names.get(role)
        if name is None or not index.isValid():
            return None
        row = self.row(index.row())
        return None if row is None else row[name]


def changed_span(before: Sequence[object], after: Sequence[object]) -> tuple[int, int, int]:
    """Where two lists differ: the number of equal entries at the beginning, and how many follow these in
    each list before the equal ones at its end."""
    most = min(len(before), len(after))
    start = next((n for n in range(most) if before[n] != after[n]), most)
    end = next((n for n in range(most - start) if before[-1 - n] != after[-1 - n]), most - start)
    return start, len(before) - start - end, len(after) - start - end


class RowsModel(_RoleModel):
    """A short list held whole: languages, facts, threads, paragraphs."""

    def __init__(self, roles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(roles, parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows. A list of the same length keeps its delegates and only changes their values,
        so that switching the language moves nothing; of any other, the rows that are the same at its
        beginning and its end keep theirs."""
        new = tuple(rows)
        if new == self._rows:
            return
        if len(new) == len(self._rows) and new:
            self._rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        start, gone, come = changed_span(self._rows, new)
        if start + gone < len(self._rows) or start:
            # Some rows stay: what shows them (and which one is chosen) stays as well.
            if gone:
                self.beginRemoveRows(_NONE, start, start + gone - 1)
                self._rows = self._rows[:start] + self._rows[start + gone :]
                self.endRemoveRows()
            if come:
                self.beginInsertRows(_NONE, start, start + come - 1)
                self._rows = new
                self.endInsertRows()
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def row(self, index: int) -> Row | None:
        return self._rows[index] if 0 <= index < len(self._rows) else None


class SlotsModel(RowsModel):
    """A short list whose rows take each other's places: what shows the first row shows the next first row.

    For lists that change with every letter typed, where making new delegates would cost more than the search.
    """

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace the rows: places that stay get other values, and only the difference comes or goes."""
        new, before = tuple(rows), len(self._rows)
        if new == self._rows:
            return
        stay = min(len(new), before)
        if new[:stay] != self._rows[:stay]:
            self._rows = new[:stay] + self._rows[stay:]
            self.dataChanged.emit(self.index(0), self.index(stay - 1))
        if len(new) > before:
            self.beginInsertRows(_NONE, before, len(new) - 1)
            self._rows = new
            self.endInsertRows()
        elif len(new) < before:
            self.beginRemoveRows(_NONE, stay, before - 1)
            self._rows = new
            self.endRemoveRows()


class PagedModel(_RoleModel):
    """A list of any length read page by page through `fetch(offset, limit)`."""

    def __init__(self, roles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(roles, parent)
        self._count = 0
        self._fetch: Callable[[int, int], Sequence[Row]] = lambda offset, limit: ()
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._at = -1  # the page read last
        self._page: Sequence[Row] = ()
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.timeout.connect(self._read_ahead)
        self._next = -1

    def set_source(
        self, count: int, fetch: Callable[[int, int], Sequence[Row]], same_rows: bool = False
    ) -> None:
        """Read from elsewhere. With `same_rows` the records stay and only their words change."""
        if same_rows and count == self._count and count:
            self._fetch = fetch
            self._forget()
            self.dataChanged.emit(self.index(0), self.index(count - 1))
            return
        self.beginResetModel()
        self._fetch = fetch
        self._count = count
        self._forget()
        self.endResetModel()

    def exchange(
        self, before: Sequence[str], after: Sequence[str], fetch: Callable[[int, int], Sequence[Row]]
    ) -> None:
        """Read from elsewhere, where these ids stand in place of those: rows go, come, and are reworded."""
        start, gone, come = changed_span(before, after)

        def without_new(offset: int, limit: int) -> Sequence[Row]:
            head = max(0, min(limit, start - offset))
            rows = [*fetch(offset, head)] if head else []
            return [*rows, *fetch(max(offset, start) + come, limit - head)] if limit > head else rows

        self._forget()
        if gone:
            self.beginRemoveRows(_NONE, start, start + gone - 1)
        self._count -= gone
        self._fetch = without_new
        self._forget()
        if gone:
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_NONE, start, start + come - 1)
        self._count += come
        self._fetch = fetch
        self._forget()
        if come:
            self.endInsertRows()
        if self._count:
            self.dataChanged.emit(self.index(0), self.index(self._count - 1))

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else self._count

    def row(self, index: int) -> Row | None:
        if not 0 <= index < self._count:
            return None
        number, place = divmod(index, PAGE)
        if number != self._at:
            # Whoever goes on to the next page, in either direction, will want the one after it.
            step = number - self._at if abs(number - self._at) == 1 and self._at >= 0 else 0
            self._at, self._page = number, self._read(number)
            if step and 0 <= (number + step) * PAGE < self._count and number + step not in self._pages:
                self._next = number + step
                self._ahead.start(0)
        return self._page[place] if place < len(self._page) else None

    def _read(self, number: int) -> Sequence[Row]:
        page = self._pages.get(number)
        if page is None:
            page = self._fetch(number * PAGE, PAGE)
            self._pages[number] = page
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

    def _read_ahead(self) -> None:
        with suppress(EditionError):  # whoever shows the page is told
            self._read(self._next)

    def _forget(self) -> None:
        self._pages.clear()
        self._at, self._page = -1, ()
        self._ahead.stop()
