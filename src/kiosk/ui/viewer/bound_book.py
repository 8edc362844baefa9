"""A record's pictures as the leaves of one book, as QML turns them."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.exhibition import RecordView
from kiosk.ui.kept import kept_by_qml
from kiosk.ui.viewer.binding import BLANK, Leaf, Pose, bind, last_place, place_of, under_finger

QML_IMPORT_NAME = "kiosk.ui.viewer"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@kept_by_qml
class BoundBook(QObject):
    """The book of a record. Pictures are numbered as the record's media are, from 1; 0 is a blank side."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record: RecordView | None = None
        self._leaves: tuple[Leaf, ...] = ()
        self._opens_at = 0

    def _set_record(self, record: RecordView | None) -> None:
        if record is self._record:
            return
        if self._record is not None:
            self._record.changed.disconnect(self._read)
        self._record = record
        if record is not None:
            record.changed.connect(self._read)
        self._read()

    def _read(self) -> None:
        record = self._record
        if record is None:
            return
        media = [record.mediaAt(n) for n in range(int(record.property("mediaCount")))]
        pages = [(n + 1, str(row["page"])) for n, row in enumerate(media) if row["mediaKind"] == "image"]
        leaves = bind(pages)
        inscribed = int(record.property("inscriptionMedia"))
        opens_at = place_of(leaves, inscribed)
        if (leaves, opens_at) != (self._leaves, self._opens_at):
            self._leaves, self._opens_at = leaves, opens_at
            self.changed.emit()

    @Slot(int, result=int)
    def frontOf(self, leaf: int) -> int:
        """The picture on the front of a leaf; 0 for none."""
        return self._leaves[leaf].front if 0 <= leaf < len(self._leaves) else BLANK

    @Slot(int, result=int)
    def backOf(self, leaf: int) -> int:
        """The picture on the back of a leaf; 0 for none."""
        return self._leaves[leaf].back if 0 <= leaf < len(self._leaves) else BLANK

    @Slot(float, float, float, float, float, float, result=float)
    def angle(
        self, finger: float, grip: float, spine: float, scale: float, turned_spine: float, turned_scale: float
    ) -> float:
        """How far a page that is held at `grip` from the spine has turned with the finger, in degrees."""
        return under_finger(finger, grip, Pose(spine, scale), Pose(turned_spine, turned_scale))

    record = Property(RecordView, lambda self: self._record, _set_record, notify=changed)
    leaves = Property(int, lambda self: len(self._leaves), notify=changed)
    last = Property(int, lambda self: last_place(self._leaves), notify=changed)
    opensAt = Property(int, lambda self: self._opens_at, notify=changed)
    cover = Property(int, lambda self: self._leaves[0].front if self._leaves else BLANK, notify=changed)
