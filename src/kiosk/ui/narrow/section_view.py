"""One section as its page sees it: words, records, choices, orders, letters and years.

Promises: records are read a page at a time whatever is chosen; of a short section that `dims`, the records
that a choice leaves out follow unlit. The language and an exchange of the edition keep what is chosen, the
order and the place; what is chosen and no longer there goes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.narrow.read import Listing, Narrow
from kiosk.edition.reader import RecordRow, SectionRow
from kiosk.ui import words
from kiosk.ui.exhibition import RECORD_ROLES, Exhibition, follows, record_row
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import PagedModel, Row, RowsModel
from kiosk.ui.narrow.choices import SectionChoices
from kiosk.ui.narrow.letters import Letters
from kiosk.ui.narrow.words import order_word
from kiosk.ui.scale import Step, Year, step_at, year_scale

QML_IMPORT_NAME = "kiosk.ui.narrow"
QML_IMPORT_MAJOR_VERSION = 1

DIMMABLE: Final = 240
"""A section of up to so many records keeps all on the wall when a choice is made, and dims the rest."""
LARGE: Final = 1000
"""Of more records than this a page shows lines at first; shelves and walls are for fewer."""
COMPARED: Final = 2000
"""Lists of up to so many records are compared record by record when the edition is exchanged."""
LOOKED: Final = 200
"""In longer ones, so many records after the one that led are looked for."""

Fetch = Callable[[int, int], Sequence[Row]]


@QmlElement
@kept_by_qml
class SectionView(QObject):
    """One section for its page. Follows the language by itself."""

    changed = Signal()
    textsChanged = Signal()
    listChanged = Signal()
    begunAnew = Signal()  # another choice or order: the list begins at its beginning
    exchanging = Signal()  # other records are about to come into the list
    exchanged = Signal()  # they have come: `placeNow` tells where the ones before stand

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._id = ""
        self._order = "own"
        self._view = ""
        self._dims = False
        self._narrow: Narrow | None = None
        self._listing: Listing | None = None
        self._section: SectionRow | None = None
        self._now: Callable[[int], int] = lambda before: 0
        self._choices = SectionChoices(self)
        self._choices.changed.connect(self._begin)
        self._records = PagedModel(RECORD_ROLES, self)
        self._orders = RowsModel(("order", "label", "picked"), self)
        self._letters = Letters(self)
        self._steps: tuple[Step, ...] = ()
        self._scale = RowsModel(tuple(field.name for field in fields(Step)), self)
        self._countries = 0

    # -- where it reads

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._reword, self._exchange):
            self._exhibition = exhibition
            self._open()

    def _set_id(self, section_id: str) -> None:
        if section_id != self._id:
            self._id = section_id
            self._choices.forget()
            self._order, self._view = "own", ""
            self._open()

    def _open(self) -> None:
        if self._exhibition is None or not self._id:
            return
        self._read_section()
        self._records.set_source(self._length, self._fetch())
        self._say()
        self.changed.emit()

    def _begin(self) -> None:
        """Another choice, order or view: the list from its beginning."""
        self._list()
        self._records.set_source(self._length, self._fetch())
        self._say()
        self.begunAnew.emit()

    def _say(self) -> None:
        self.textsChanged.emit()
        self.listChanged.emit()

    def _read_section(self) -> None:
        """The section's words, its choices and its list, of the edition that is shown."""
        assert self._exhibition is not None
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        self._section = next((row for row in edition.sections(lang) if row.id == self._id), None)
        if self._section is None:
            self._narrow = None
        elif self._narrow is None or self._narrow.edition is not edition or self._narrow.section != self._id:
            self._narrow = Narrow(edition, self._id)
        self._choices.look_at(self._narrow, lang)
        facets = self._narrow.facets if self._narrow is not None else ()
        self._countries = next((facet.values for facet in facets if facet.name == "country"), 0)
        self._list()

    def _list(self) -> None:
        """The list that is chosen, and what belongs to it: letters, years."""
        self._letters_and_orders()
        if self._narrow is None:
            self._listing, self._steps = None, ()
        else:
            self._listing = self._narrow.listing(self._choices.choice, self._order, self._language)
            shown = {} if self._dimming else self._choices.choice
            years = self._narrow.years(shown) if self._order == "own" else []
            self._steps = year_scale([Year(*year) for year in years])
        self._letters.set_letters(self._listing.letters if self._listing is not None else ())
        self._scale.set_rows([asdict(step) for step in self._steps])

    def _letters_and_orders(self) -> None:
        orders = self._narrow.orders(self._language) if self._narrow is not None else ()
        if self._order not in orders:
            self._order = "own"
        in_time = self._narrow is not None and "date" not in orders and bool(self._narrow.years({}))
        self._orders.set_rows([
            {"order": order, "label": order_word("date" if order == "own" and in_time else order),
             "picked": order == self._order}
            for order in orders
        ])  # fmt: skip

    @property
    def _language(self) -> str:
        return self._exhibition.spoken if self._exhibition is not None else ""

    @property
    def _narrowed(self) -> bool:
        return bool(self._choices.choice)

    @property
    def _found(self) -> int:
        return self._listing.length if self._listing is not None else 0

    @property
    def _listed(self) -> bool:
        """Whether the records stand in lines."""
        if self._order == "title":
            return True
        return self._view == "lines" if self._view else self._found > LARGE

    @property
    def _dimming(self) -> bool:
        """Whether what a choice leaves out follows unlit."""
        total = self._section.count if self._section is not None else 0
        return self._dims and self._narrowed and not self._listed and total <= DIMMABLE

    @property
    def _length(self) -> int:
        if self._dimming and self._section is not None:
            return self._section.count
        return self._found

    def _fetch(self) -> Fetch:
        """How the list reads its rows."""
        if self._exhibition is None or self._listing is None or self._narrow is None:
            return lambda offset, limit: ()
        lang, names, listing = self._language, self._exhibition.language_names, self._listing
        if not self._dimming:
            return lambda offset, limit: [record_row(row, names) for row in listing.rows(lang, offset, limit)]
        narrow, both = self._narrow, list[tuple[RecordRow, bool]]()

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            if not both:
                lit = listing.rows(lang, 0, DIMMABLE)
                ids = {row.id for row in lit}
                rest = narrow.listing({}, self._order, lang).rows(lang, 0, DIMMABLE)
                both.extend((row, True) for row in lit)
                both.extend((row, False) for row in rest if row.id not in ids)
            return [record_row(row, names, lit) for row, lit in both[offset : offset + limit]]

        return fetch

    # -- the language, and another state of the edition

    def _reword(self) -> None:
        if self._exhibition is None or self._exhibition.exchanging or not self._id:
            return
        if self._order == "title":  # each language has its own alphabet: the records change places
            self._replace()
            return
        self._read_section()
        self._records.set_source(self._length, self._fetch(), same_rows=True)
        self._say()

    def _exchange(self) -> None:
        """Another state of the edition: records that stayed keep their place in the list."""
        if self._exhibition is not None and self._id:
            self._replace()

    def _replace(self) -> None:
        choice, before = self._choices.choice, self._listing
        short = self._length <= COMPARED
        ids = self._ids() if short else ()
        self._read_section()
        if short and self._length <= COMPARED:
            after = self._ids()
            self._now = _places(ids, after)
            self.exchanging.emit()
            self._records.exchange(ids, after, self._fetch())
        else:
            self._now = self._far_place(before)
            self.exchanging.emit()
            self._records.set_source(self._length, self._fetch())
        self._say()
        if self._choices.choice != choice:
            self._choices.changed.emit()
        self.exchanged.emit()

    def _ids(self) -> tuple[str, ...]:
        """The ids of a short list in its order, those that are not lit at the end."""
        if self._listing is None or self._narrow is None:
            return ()
        lit = self._listing.ids()
        if not self._dimming:
            return lit
        return tuple(dict.fromkeys((*lit, *self._narrow.listing({}, self._order, self._language).ids())))

    def _far_place(self, before: Listing | None) -> Callable[[int], int]:
        """Where a record of a long list stands now, looked up when somebody asks."""
        after, last = self._listing, max(0, self._length - 1)

        def now(place: int) -> int:
            if before is None or after is None:
                return 0
            for near in range(max(0, place), min(before.length, place + LOOKED)):
                found = after.position(before.record_at(near))
                if found >= 0:
                    return found
            return min(max(0, place), last)

        return now

    # -- for QML

    @Slot(int, result=int)
    def placeNow(self, before: int) -> int:
        """Where the record stands that stood at a place before the last exchange, or the next one that is
        left, or the last one; 0 in an empty list."""
        return self._now(before)

    @Slot(str)
    def setOrder(self, order: str) -> None:
        """Order the list: "own", "date" or "title", as far as the section has it."""
        if order != self._order:
            self._order = order
            self._begin()

    @Slot(str)
    def setView(self, view: str) -> None:
        """Show "lines" or the section's "own" way."""
        if view != self._view:
            self._view = view
            if view == "own" and self._order == "title":
                self._order = "own"
            self._begin()

    @Slot(result="QVariantMap")
    def left(self) -> dict[str, object]:
        """What brings a visitor back to the same list: plain values for `resume`."""
        choice = {facet: sorted(values) for facet, values in self._choices.choice.items()}
        return {"choice": choice, "order": self._order, "view": self._view}

    @Slot("QVariantMap")
    def resume(self, left: Mapping[str, Any]) -> None:
        """Choose, order and show as when it was left."""
        self._order, self._view = str(left.get("order", "own")), str(left.get("view", ""))
        choice: Mapping[str, Sequence[str]] = left.get("choice") or {}
        if not self._choices.set_choice({facet: frozenset(map(str, v)) for facet, v in choice.items()}):
            self._begin()

    @Slot(int, result=int)
    def stepAt(self, position: int) -> int:
        """The step of the scale that the record at a place belongs to; -1 without a scale."""
        return step_at(self._steps, position)

    @Slot(int, result=str)
    def yearAt(self, position: int) -> str:
        """The year of the record at a place, in words; "" outside the list."""
        row = self._records.row(position)
        return "" if row is None else str(row["year"])

    @Slot(int, result="QVariantMap")
    def at(self, position: int) -> dict[str, object]:
        """The roles of the record at a place; empty outside the list."""
        row = self._records.row(position)
        return dict(row) if row is not None else {}

    def _set_dims(self, dims: bool) -> None:
        self._dims = dims

    def _own_records(self) -> QObject | None:
        return None if self._listed else self._records

    def _lines(self) -> QObject | None:
        return self._records if self._listed else None

    def _result_text(self) -> str:
        if self._section is None:
            return ""
        total = self._section.count
        of = f" / {words.grouped(str(total), total)}" if self._narrowed else ""
        return f"{self._found_text()}{of}"

    def _found_text(self) -> str:
        if self._section is None:
            return ""
        return words.counted(self._section.kind, self._found)

    def _has_choices(self) -> bool:
        if self._narrow is None or self._narrow.count < 2:
            return False
        return bool(self._narrow.facets) or self._orders.rowCount() > 1

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    sectionId = Property(str, lambda self: self._id, _set_id, notify=changed)
    dims = Property(bool, lambda self: self._dims, _set_dims, notify=changed)
    records = Property(QObject, lambda self: self._records, constant=True)
    ownRecords = Property(QObject, _own_records, notify=listChanged)  # null while they stand in lines
    lines = Property(QObject, _lines, notify=listChanged)  # null while they do not
    listed = Property(bool, lambda self: self._listed, notify=listChanged)
    choices = Property(SectionChoices, lambda self: self._choices, constant=True)
    hasChoices = Property(bool, _has_choices, notify=textsChanged)
    narrowed = Property(bool, lambda self: self._narrowed, notify=listChanged)
    orders = Property(QObject, lambda self: self._orders, constant=True)
    order = Property(str, lambda self: self._order, notify=listChanged)
    letters = Property(Letters, lambda self: self._letters, constant=True)
    countryCount = Property(int, lambda self: self._countries, notify=textsChanged)
    scale = Property(QObject, lambda self: self._scale, constant=True)
    scaleCount = Property(int, lambda self: len(self._steps), notify=listChanged)
    count = Property(int, lambda self: self._section.count if self._section else 0, notify=textsChanged)
    shownCount = Property(int, lambda self: self._found, notify=listChanged)
    title = Property(str, lambda self: self._section.title if self._section else "", notify=textsChanged)
    summary = Property(str, lambda self: self._section.summary if self._section else "", notify=textsChanged)
    countText = Property(str, _result_text, notify=textsChanged)
    foundText = Property(str, _found_text, notify=textsChanged)


def _places(before: Sequence[str], after: Sequence[str]) -> Callable[[int], int]:
    """Where the record of a place of one list stands in another, or the next one that is there."""
    place = {record: n for n, record in enumerate(after)}

    def now(at: int) -> int:
        left = (place[record] for record in before[max(0, at) :] if record in place)
        return next(left, max(0, len(after) - 1))

    return now
