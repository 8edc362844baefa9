"""A person or a country for their page. Follows the language by itself.

Promises: the page is read when it opens and again when the language or the edition changes; its records are
read page by page; one that is gone leaves the page empty until the visit leaves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.edition.subjects.read import MemberRow, SubjectPage, SubjectRow, Subjects
from kiosk.ui import words
from kiosk.ui.exhibition import Exhibition, follows
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.media_rows import url
from kiosk.ui.models import PagedModel, Row, RowsModel
from kiosk.ui.subjects.words import part_words

QML_IMPORT_NAME = "kiosk.ui.subjects"
QML_IMPORT_MAJOR_VERSION = 1

RECORD_ROLES: Final = (
    "recordId", "sectionId", "kind", "group", "title", "caption", "part", "year", "thumb", "colour", "sample",
)  # fmt: skip
RELATED_ROLES: Final = ("kind", "key", "name", "note", "count")
GROUP_ROLES: Final = ("group", "first", "count", "countText")


def record_row(member: MemberRow, page: SubjectPage, titles: dict[str, str]) -> Row:
    """The roles of one record in the list of a page; `titles` are those of the sections.

    What the page says already is left out: its own name or country, the year beside the line. Words that were
    spoken stand for their speaker.
    """
    row = member.row
    title, said = row.title, row.caption.removesuffix(row.year).strip()
    if row.quote and row.kind == "quotes":
        title, said = row.quote, row.speaker if page.kind == "country" else row.kicker
    elif said == page.name or (page.kind == "country" and row.extra.get("country") == page.key):
        said = ""
    return {
        "recordId": row.id,
        "sectionId": row.section,
        "kind": row.kind,
        "group": titles.get(row.section, ""),
        "title": title,
        "caption": said,
        "part": part_words(member.part, page.kind),
        "year": row.year,
        "thumb": url(row.thumb),
        "colour": row.colour or "#00000000",
        "sample": row.sample,
    }


def related_row(row: SubjectRow) -> Row:
    return {"kind": row.kind, "key": row.key, "name": row.name, "note": row.note, "count": row.count}


@QmlElement
@kept_by_qml
class SubjectView(QObject):
    """One person or country for its page."""

    changed = Signal()
    textsChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._kind, self._key = "", ""
        self._page: SubjectPage | None = None
        self._shown: tuple[object, str, str] = (None, "", "")
        self._bearing, self._distance, self._origin = -1.0, 0.0, ""
        self._records = PagedModel(RECORD_ROLES, self)
        self._people = RowsModel(RELATED_ROLES, self)
        self._countries = RowsModel(RELATED_ROLES, self)
        self._groups = RowsModel(GROUP_ROLES, self)
        self._text = RowsModel(("paragraph",), self)
        self._sources = RowsModel(("title", "url"), self)

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._read):
            self._exhibition = exhibition
            self._read()

    def _set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self._read()

    def _set_key(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self._read()

    def _read(self) -> None:
        if self._exhibition is None or not self._kind or not self._key:
            return
        edition, lang, kind, key = (
            self._exhibition.edition, self._exhibition.spoken, self._kind, self._key,
        )  # fmt: skip
        subjects = Subjects(edition)
        page = subjects.subject(kind, key, lang)
        if page is None and self._page is not None:
            return  # it is gone, and the visit leaves its page
        self._page = page
        related = subjects.related(kind, key, lang) if page is not None else ()
        self._people.set_rows([related_row(row) for row in related if row.kind == "person"])
        self._countries.set_rows([related_row(row) for row in related if row.kind == "country"])
        groups = page.groups if page is not None else ()
        self._groups.set_rows(
            [{"group": g.title, "first": g.first, "count": g.count,
              "countText": words.counted(g.kind, g.count)} for g in groups]
        )  # fmt: skip
        self._text.set_rows([{"paragraph": text} for text in (page.text if page else ())])
        self._sources.set_rows([{"title": s.title, "url": s.url} for s in (page.sources if page else ())])
        self._look_where(lang)
        titles = {group.section: group.title for group in groups}

        def fetch(offset: int, limit: int) -> Sequence[Row]:
            rows = subjects.records(kind, key, lang, offset, limit)
            return [record_row(row, page, titles) for row in rows] if page is not None else []

        same = (edition, kind, key) == self._shown
        self._shown = (edition, kind, key)
        self._records.set_source(page.count if page else 0, fetch, same)
        self.textsChanged.emit()
        if not same:
            self.changed.emit()

    def _look_where(self, lang: str) -> None:
        """In which direction a country lies from the exhibition's origin, and how far."""
        self._bearing, self._distance, self._origin = -1.0, 0.0, ""
        if self._exhibition is None or self._kind != "country":
            return
        for ray in self._exhibition.edition.rays(lang):
            if ray.code == self._key:
                self._bearing, self._distance = ray.bearing_deg, ray.distance_km
                self._origin = self._exhibition.edition.origin_name(lang)

    def _said(self, name: str) -> str:
        return "" if self._page is None else str(getattr(self._page, name))

    def _count_text(self) -> str:
        return words.counted("", self._page.count) if self._page is not None else ""

    def _distance_text(self) -> str:
        if not self._origin:
            return ""
        lang = self._exhibition.spoken if self._exhibition is not None else ""
        kilometres = QLocale(lang).toString(round(self._distance / 10) * 10)
        return self.tr("%1 km from %2").replace("%1", kilometres).replace("%2", self._origin)

    def _name_count(self) -> int:
        texts = [self._said("name"), self._said("note"), *(self._page.text if self._page else ())]
        return sum(len(text.split()) for text in texts)

    @Slot(int, result=int)
    def groupAt(self, record: int) -> int:
        """The number of the group that record `record` of the list stands in; -1 for none."""
        found = -1
        for number in range(self._groups.rowCount()):
            row = self._groups.row(number)
            if row is not None and int(str(row["first"])) <= record:
                found = number
        return found

    @Slot(int, result=int)
    def firstOf(self, group: int) -> int:
        """The first record of a group in the list."""
        row = self._groups.row(group)
        return 0 if row is None else int(str(row["first"]))

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    kind = Property(str, lambda self: self._kind, _set_kind, notify=changed)
    key = Property(str, lambda self: self._key, _set_key, notify=changed)
    found = Property(bool, lambda self: self._page is not None, notify=textsChanged)
    own = Property(bool, lambda self: self._page is not None and self._page.own, notify=textsChanged)
    name = Property(str, lambda self: self._said("name"), notify=textsChanged)
    note = Property(str, lambda self: self._said("note"), notify=textsChanged)
    years = Property(str, lambda self: self._said("years"), notify=textsChanged)
    since = Property(str, lambda self: self._said("since"), notify=textsChanged)
    country = Property(str, lambda self: self._said("country"), notify=textsChanged)
    countryName = Property(str, lambda self: self._said("country_name"), notify=textsChanged)
    countryHasPage = Property(
        bool, lambda self: self._page is not None and self._page.country_has_page, notify=textsChanged
    )
    count = Property(int, lambda self: self._page.count if self._page else 0, notify=textsChanged)
    countText = Property(str, _count_text, notify=textsChanged)
    bearing = Property(float, lambda self: self._bearing, notify=textsChanged)
    distanceText = Property(str, _distance_text, notify=textsChanged)
    wordCount = Property(int, _name_count, notify=textsChanged)
    groupCount = Property(int, lambda self: self._groups.rowCount(), notify=textsChanged)
    peopleCount = Property(int, lambda self: self._people.rowCount(), notify=textsChanged)
    countryCount = Property(int, lambda self: self._countries.rowCount(), notify=textsChanged)
    sourceCount = Property(int, lambda self: self._sources.rowCount(), notify=textsChanged)
    records = Property(QObject, lambda self: self._records, constant=True)
    people = Property(QObject, lambda self: self._people, constant=True)
    countries = Property(QObject, lambda self: self._countries, constant=True)
    groups = Property(QObject, lambda self: self._groups, constant=True)
    text = Property(QObject, lambda self: self._text, constant=True)
    sources = Property(QObject, lambda self: self._sources, constant=True)
