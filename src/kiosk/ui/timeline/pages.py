"""Lists of the timeline that open over it: what has no date, what is dated more broadly, what an event holds.

Promises: a list is read page by page and follows the language where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.timeline.calendar import AFTER, BEFORE
from kiosk.edition.timeline.read import EventPage, Thing, Timeline
from kiosk.ui.exhibition import Exhibition, follows
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.models import PagedModel, Row, RowsModel
from kiosk.ui.timeline import rows

QML_IMPORT_NAME = "kiosk.ui.timeline"
QML_IMPORT_MAJOR_VERSION = 1


def _event_kind(kind: str) -> str:
    """What an event is called."""
    match kind:
        case "visit":
            return QCoreApplication.translate("TimelineList", "Visit")
        case "meeting":
            return QCoreApplication.translate("TimelineList", "Meeting")
        case _:
            return QCoreApplication.translate("TimelineList", "Event")


@QmlElement
@kept_by_qml
class TimelineList(QObject):
    """One list at a time: "undated", "within" or "wider" with the days they are asked for, or "event"."""

    changed = Signal()
    exhibitionChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._what, self._key, self._event_id = "", "", ""
        self._days = (BEFORE, AFTER)
        self._event: EventPage | None = None
        self._things = PagedModel(rows.THING_ROLES, self)
        self._countries = RowsModel(("code", "name"), self)
        self._sources = RowsModel(("title", "url"), self)

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._reword):
            self._exhibition = exhibition
            self.exhibitionChanged.emit()
            self._read()

    @Slot(str, str, float, float)
    def show(self, what: str, key: str, first: float, days: float) -> None:
        """Have a list of what lies in the days (`within`), reaches beyond them (`wider`), or cannot be placed
        (`undated`), of one section, of the events, or (key "") of all. Without days, of all time."""
        self._what, self._key, self._event_id = what, key, ""
        self._days = (int(first), int(first + days) - 1) if days > 0 else (BEFORE, AFTER)
        self._read()

    @Slot(str)
    def showEvent(self, event_id: str) -> None:
        """Have an event and the records that belong to it."""
        self._what, self._event_id = "event", event_id
        self._read()

    @Slot()
    def close(self) -> None:
        """Have nothing."""
        self._what, self._event_id = "", ""
        self._read()

    def _reword(self) -> None:
        self._read(same_rows=True)

    def _read(self, same_rows: bool = False) -> None:
        exhibition, what = self._exhibition, self._what
        self._event = None
        if exhibition is None:
            return
        line, lang, key = Timeline(exhibition.edition), exhibition.spoken, self._key
        first, last, event_id = *self._days, self._event_id
        names = exhibition.language_names
        if what == "event":
            self._event = line.event(event_id, lang)
        count = {
            "undated": lambda: line.undated_count(key),
            "within": lambda: line.count_things(first, last, key),
            "wider": lambda: line.touching(first, last, key) - line.count_things(first, last, key),
            "event": lambda: self._event.count if self._event else 0,
        }.get(what, lambda: 0)()

        def read(offset: int, limit: int) -> Sequence[Thing]:
            match what:
                case "undated":
                    return line.undated(lang, offset, limit, key)
                case "wider":
                    return line.wider(first, last, lang, offset, limit, key)
                case "event":
                    found = line.event_records(event_id, lang, offset, limit)
                    return [Thing(row.id, "", "", row) for row in found]
                case _:
                    return line.things(first, last, lang, offset, limit, key)

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            return [rows.thing_row(thing, names) for thing in read(offset, limit)]

        self._things.set_source(count, fetch, same_rows)
        event = self._event
        self._countries.set_rows(
            [{"code": code, "name": name} for code, name in event.countries] if event else []
        )
        self._sources.set_rows(
            [{"title": title, "url": url} for title, url in event.sources] if event else []
        )
        self.changed.emit()

    def _told(self, name: str) -> str:
        return str(getattr(self._event, name)) if self._event is not None else ""

    exhibition = Property(
        Exhibition, lambda self: self._exhibition, _set_exhibition, notify=exhibitionChanged
    )
    what = Property(str, lambda self: self._what, notify=changed)
    count = Property(int, lambda self: self._things.rowCount(), notify=changed)
    things = Property(QObject, lambda self: self._things, constant=True)
    countries = Property(QObject, lambda self: self._countries, constant=True)
    sources = Property(QObject, lambda self: self._sources, constant=True)
    eventId = Property(str, lambda self: self._event_id, notify=changed)
    title = Property(str, lambda self: self._told("title"), notify=changed)
    date = Property(str, lambda self: self._told("date"), notify=changed)
    text = Property(str, lambda self: self._told("text"), notify=changed)
    kindText = Property(
        str, lambda self: _event_kind(self._event.kind) if self._event else "", notify=changed
    )
    places = Property(str, lambda self: ", ".join(self._event.places) if self._event else "", notify=changed)
