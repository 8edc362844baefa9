"""The map of touches as the panel shows it: the last week, and what it says of the glass.

Promises: read beside the window's thread when the page opens; a record that is damaged or missing is a
sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.health import glass, touches
from kiosk.health.glass import Seen
from kiosk.health.self_test import local_now
from kiosk.health.wares import glass_remarks
from kiosk.ui.jobs import Job, Jobs
from kiosk.ui.models import RowsModel
from kiosk.ui.staff import health_words

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES: Final = ("sentence",)


def read_week(root: Path, today: date) -> Seen | None:
    """What is kept of the last week; None when nothing is. Raises `TouchesError` or `OSError`."""
    kept = touches.read(root)
    return glass.look(kept.shape, kept.week(today)) if kept is not None else None


@QmlElement
@QmlUncreatable("Made by the panel.")
class TouchDesk(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The page with the map."""

    changed = Signal()

    def __init__(self, root: Path, language: Callable[[], str], jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._root = root
        self._language = language
        self._jobs = jobs
        self._job: Job | None = None
        self._seen: Seen | None = None
        self._trouble = ""
        self._rows = RowsModel(_ROLES, self)

    def look(self) -> None:
        """Read it again."""
        self.stand(None)
        job = self._job = Job()
        job.done.connect(lambda seen: self.stand(seen) if self._job is job else None)
        job.failed.connect(lambda _error: self.stand(None, "damaged") if self._job is job else None)
        root, today = self._root, local_now().date()
        self._jobs.start(lambda _tell: read_week(root, today), job)
        self.changed.emit()

    def stand(self, seen: Seen | None, trouble: str = "") -> None:
        """Put a week on the page; one that is still being read says nothing more."""
        self._job, self._seen, self._trouble = None, seen, trouble
        self.reword()

    def reword(self) -> None:
        """Say everything again, in the language that is spoken now."""
        remarks = list(glass_remarks(self._seen)) if self._seen is not None else []
        said = [health_words.remark(remark, self._language()) for remark in remarks]
        if self._seen is not None and not said:
            said = [health_words.glass_well()]
        self._rows.set_rows([{"sentence": sentence} for sentence in said])
        self.changed.emit()

    def _summary(self) -> str:
        if self._job is not None:
            return ""
        if self._seen is None or not self._seen.touches:
            return health_words.no_touches(damaged=bool(self._trouble))
        return health_words.touches_summary(self._seen.touches)

    def _ratio(self) -> float:
        return self._seen.shape.width_mm / self._seen.shape.height_mm if self._seen is not None else 0.0

    rows = Property(QObject, lambda self: self._rows, constant=True)
    looking = Property(bool, lambda self: self._job is not None, notify=changed)
    seen = Property(object, lambda self: self._seen, notify=changed)
    ratio = Property(float, lambda self: self._ratio(), notify=changed)
    summary = Property(str, lambda self: self._summary(), notify=changed)
