"""What a record can be put beside: first what it is related to, then its neighbours in the section.

Promises: only records with a picture, none twice, not the record itself; at most `MOST`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.exhibition import Exhibition, follows
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.media_rows import url
from kiosk.ui.models import Row, RowsModel

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1

MOST: Final = 24
NEIGHBOURS: Final = 24
"""Records of the section, on both sides together, among which the nearest are taken."""


@QmlElement
@kept_by_qml
class Comparable(QObject):
    """The records that `recordId` can be compared with. Follows the language by itself."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibition: Exhibition | None = None
        self._id = ""
        self._records = RowsModel(("recordId", "title", "caption", "thumb", "ratio"), self)

    def _set_exhibition(self, exhibition: Exhibition | None) -> None:
        if follows(self._exhibition, exhibition, self._read):
            self._exhibition = exhibition
            self._read()

    def _set_id(self, record_id: str) -> None:
        if record_id != self._id:
            self._id = record_id
            self._read()

    def _read(self) -> None:
        if self._exhibition is None or not self._id:
            return
        edition, lang = self._exhibition.edition, self._exhibition.spoken
        try:
            detail = edition.record(self._id, lang)
        except KeyError:
            return  # it is gone, and the visit leaves its page
        found: dict[str, Row] = {}
        for thread in detail.threads:
            row = self._exhibition.row(thread.id)
            if row is not None and row.display:
                found[row.id] = self._row(row.id, row.title, row.caption, row.thumb, row.width, row.height)
        first = max(0, detail.position - NEIGHBOURS // 2)
        near = edition.rows(detail.section, lang, first, NEIGHBOURS + 1)
        for row in sorted(near, key=lambda other: abs(other.position - detail.position)):
            if row.display:
                found.setdefault(
                    row.id, self._row(row.id, row.title, row.caption, row.thumb, row.width, row.height)
                )
        found.pop(self._id, None)
        self._records.set_rows(list(found.values())[:MOST])
        self.changed.emit()

    @staticmethod
    def _row(record_id: str, title: str, caption: str, thumb: str, width: int, height: int) -> Row:
        return {
            "recordId": record_id,
            "title": title,
            "caption": caption,
            "thumb": url(thumb),
            "ratio": width / max(1, height),
        }

    exhibition = Property(Exhibition, lambda self: self._exhibition, _set_exhibition, notify=changed)
    recordId = Property(str, lambda self: self._id, _set_id, notify=changed)
    records = Property(QObject, lambda self: self._records, constant=True)
    count = Property(int, lambda self: self._records.rowCount(), notify=changed)
