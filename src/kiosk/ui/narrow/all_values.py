"""All values of one facet by letter, a page at a time: 3,500 artists are looked up like names in a book."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import PagedModel, Row
from kiosk.ui.narrow.choices import VALUE_ROLES, SectionChoices, value_row
from kiosk.ui.narrow.letters import Letters
from kiosk.ui.narrow.words import facet_word

QML_IMPORT_NAME = "kiosk.ui.narrow"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@kept_by_qml
class AllValues(QObject):
    """The values of the facet `name` of `choices`. Follows what is chosen and the language."""

    changed = Signal()
    read = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices: SectionChoices | None = None
        self._name = ""
        self._records = PagedModel(VALUE_ROLES, self)
        self._letters = Letters(self)

    def _set_choices(self, choices: SectionChoices | None) -> None:
        if choices is self._choices:
            return
        if self._choices is not None:
            self._choices.read.disconnect(self._read)
        self._choices = choices
        if choices is not None:
            choices.read.connect(self._read)
        self._read()
        self.changed.emit()

    def _set_name(self, name: str) -> None:
        if name != self._name:
            self._name = name
            self._read()
            self.changed.emit()

    def _read(self) -> None:
        facet = self._choices.facet(self._name) if self._choices is not None else None
        if self._choices is None or facet is None or self._choices.narrow is None:
            self._records.set_source(0, lambda offset, limit: ())
            self._letters.set_letters(())
            self.read.emit()
            return
        narrow, lang = self._choices.narrow, self._choices.language
        counts, picked = self._choices.counts(self._name), self._choices.picked(self._name)
        order: array[int]
        order, letters = narrow.by_letter(facet, lang)

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            found = narrow.words(facet, lang, order[offset : offset + limit], counts)
            return [value_row(one, one.value in picked) for one in found]

        self._records.set_source(len(order), fetch, same_rows=True)
        self._letters.set_letters(letters)
        self.read.emit()

    @Slot(str)
    def toggle(self, value: str) -> None:
        """Choose a value, or no longer."""
        if self._choices is not None:
            self._choices.toggle(self._name, value)

    choices = Property(SectionChoices, lambda self: self._choices, _set_choices, notify=changed)
    name = Property(str, lambda self: self._name, _set_name, notify=changed)
    title = Property(str, lambda self: facet_word(self._name) if self._name else "", notify=read)
    records = Property(QObject, lambda self: self._records, constant=True)
    count = Property(int, lambda self: self._records.rowCount(), notify=read)
    letters = Property(Letters, lambda self: self._letters, constant=True)
