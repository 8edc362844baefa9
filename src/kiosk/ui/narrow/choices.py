"""What a visitor chose of a section, and what they could choose next, with counts.

Promises: a value that would give nothing stays where it is and cannot be chosen; counts are read only while
somebody looks at them; a model keeps its rows when only counts or words change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.edition.narrow.read import Choice, Facet, Narrow, Value
from kiosk.ui.models import Row, RowsModel
from kiosk.ui.narrow.words import facet_word

QML_IMPORT_NAME = "kiosk.ui.narrow"
QML_IMPORT_MAJOR_VERSION = 1

FIRST: Final = 60
"""So many values of a facet are shown at once; of more, those that would give the most."""
QUICK: Final = 60
"""A facet of up to so many values can be chosen from on the page itself."""
VALUE_ROLES: Final = ("value", "label", "count", "picked")


def value_row(value: Value, picked: bool) -> Row:
    """The roles of one value in a list."""
    return {"value": value.value, "label": value.label, "count": value.count, "picked": picked}


@QmlElement
@QmlUncreatable("Made by the view of a section.")
class SectionChoices(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The choices in one section. Its view tells it where to read."""

    changed = Signal()  # something else is chosen
    read = Signal()  # words and counts are read anew

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._narrow: Narrow | None = None
        self._lang = ""
        self._choice: dict[str, frozenset[str]] = {}
        self._watched = False
        self._counts: Mapping[str, Sequence[int]] = {}
        self._facets = RowsModel(("name", "title", "size", "picked"), self)
        self._chosen = RowsModel(("facet", "value", "label"), self)
        self._quick = RowsModel(VALUE_ROLES, self)
        self._values: dict[str, RowsModel] = {}

    @property
    def choice(self) -> Choice:
        """By facet, the values chosen."""
        return self._choice

    @property
    def narrow(self) -> Narrow | None:
        """The section these choices are of."""
        return self._narrow

    @property
    def language(self) -> str:
        """The tag of the language of its words."""
        return self._lang

    def facet(self, name: str) -> Facet | None:
        """A facet of the section by its name."""
        facets = self._narrow.facets if self._narrow is not None else ()
        return next((one for one in facets if one.name == name), None)

    def picked(self, facet: str) -> frozenset[str]:
        """The values chosen of one facet."""
        return self._choice.get(facet, frozenset())

    def counts(self, facet: str) -> Sequence[int]:
        """What each value of a facet would give now."""
        if self._narrow is None:
            return ()
        if not self._counts:
            self._counts = self._narrow.counts(self._choice)
        return self._counts.get(facet, ())

    def look_at(self, narrow: Narrow | None, lang: str) -> None:
        """Read this section of this edition from now on; what it does not have is no longer chosen."""
        self._narrow, self._lang = narrow, lang
        self._choice = narrow.known(self._choice) if narrow is not None else {}
        self._tell()

    def forget(self) -> None:
        """Nothing is chosen; for another section."""
        self._choice = {}

    # -- what is read

    def _tell(self) -> None:
        self._counts = {}
        facets = self._narrow.facets if self._narrow is not None else ()
        self._chosen.set_rows([row for facet in facets for row in self._chosen_of(facet)])
        self._facets.set_rows([
            {"name": one.name, "title": facet_word(one.name), "size": one.values,
             "picked": len(self.picked(one.name))}
            for one in facets
        ])  # fmt: skip
        quick = self._quick_facet
        self._quick.set_rows(self._rows(quick) if quick is not None else [])
        if self._watched:
            self._read_values()
        self.read.emit()

    def _chosen_of(self, facet: Facet) -> list[Row]:
        narrow, picked = self._narrow, self.picked(facet.name)
        if narrow is None or not picked:
            return []
        found = narrow.words(facet, self._lang, narrow.numbers_of(facet, picked), [0] * facet.values)
        return [{"facet": facet.name, "value": one.value, "label": one.label} for one in found]

    @property
    def _quick_facet(self) -> Facet | None:
        facets = self._narrow.facets if self._narrow is not None else ()
        return next((one for one in facets if one.name != "decade" and 1 < one.values <= QUICK), None)

    def _rows(self, facet: Facet) -> list[Row]:
        narrow, picked, counts = self._narrow, self.picked(facet.name), self.counts(facet.name)
        assert narrow is not None
        usual = narrow.usual(facet, counts, FIRST, picked)
        found = narrow.words(facet, self._lang, usual, counts)
        return [value_row(one, one.value in picked) for one in found]

    def _read_values(self) -> None:
        for facet in self._narrow.facets if self._narrow is not None else ():
            self._model(facet.name).set_rows(self._rows(facet))

    def _model(self, name: str) -> RowsModel:
        if name not in self._values:
            self._values[name] = RowsModel(VALUE_ROLES, self)
        return self._values[name]

    # -- for QML

    @Slot(str, result=QObject)
    def valuesOf(self, name: str) -> QObject:
        """The values of a facet that are shown at first: `value`, `label`, `count`, `picked`. Filled while
        the choices are watched."""
        return self._model(name)

    @Slot(str, str)
    def toggle(self, name: str, value: str) -> None:
        """Choose a value, or no longer."""
        picked = self.picked(name) ^ {value}
        rest = {facet: values for facet, values in self._choice.items() if facet != name}
        self.set_choice({**rest, name: picked} if picked else rest)

    @Slot(str)
    def toggleQuick(self, value: str) -> None:
        """Choose a value of the facet on the page itself, or no longer; "" forgets all that is chosen."""
        facet = self._quick_facet
        if not value:
            self.clear()
        elif facet is not None:
            self.toggle(facet.name, value)

    @Slot()
    def clear(self) -> None:
        """Nothing is chosen."""
        self.set_choice({})

    @Slot()
    def chooseOne(self) -> None:
        """Choose something that narrows, as a visitor might: for who shows what choosing does."""
        facet = self._quick_facet or next(iter(self._narrow.facets if self._narrow is not None else ()), None)
        if facet is not None and self._narrow is not None:
            best = self._narrow.usual(facet, self.counts(facet.name), FIRST)[:1]
            for value in self._narrow.words(facet, self._lang, best, self.counts(facet.name)):
                self.set_choice({facet.name: frozenset([value.value])})

    def set_choice(self, choice: Choice) -> bool:
        """Choose all of this and nothing else; what the section does not have is left out. False when it is
        chosen already."""
        known = self._narrow.known(choice) if self._narrow is not None else {}
        if known == self._choice:
            return False
        self._choice = known
        self._tell()
        self.changed.emit()
        return True

    def _set_watched(self, watched: bool) -> None:
        if watched and not self._watched:
            self._read_values()
        self._watched = watched
        self.read.emit()

    facets = Property(QObject, lambda self: self._facets, constant=True)
    facetCount = Property(int, lambda self: self._facets.rowCount(), notify=read)
    chosen = Property(QObject, lambda self: self._chosen, constant=True)
    chosenCount = Property(int, lambda self: self._chosen.rowCount(), notify=read)
    quick = Property(QObject, lambda self: self._quick, constant=True)
    quickCount = Property(int, lambda self: self._quick.rowCount(), notify=read)
    watched = Property(bool, lambda self: self._watched, _set_watched, notify=read)
