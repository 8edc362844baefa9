"""Saving what the page Health knows to a stick.

Promises: sticks are looked for only while this page is open. Writing is done beside the window's thread;
nothing on the stick is written over, and it may be taken out when the page says so. A stick that is full,
protected or taken out half-way is a sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.health.result import Result
from kiosk.health.saving import SaveError, gather, save
from kiosk.health.self_test import local_now
from kiosk.settings.load import load
from kiosk.staff.names import shown_name
from kiosk.staff.sticks import Places, Stick, find_sticks
from kiosk.ui.jobs import Job, Jobs
from kiosk.ui.models import Row, RowsModel
from kiosk.ui.staff import health_words

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

_ROLES: Final = ("name", "note", "number")
_POLL_MS: Final = 1500


@QmlElement
@QmlUncreatable("Made by the panel.")
class SaveDesk(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The page on which a stick is chosen."""

    changed = Signal()

    def __init__(
        self, root: Path, settings: Path | None, places: Places, results: Callable[[], Sequence[Result]],
        jobs: Jobs, parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._root = root
        self._settings = settings
        self._places = places
        self._results = results
        self._jobs = jobs
        self._looking: Job | None = None
        self._saving: Job | None = None
        self._sticks: tuple[Stick, ...] | None = None
        self._outcome: tuple[str, str] | None = None
        self._rows = RowsModel(_ROLES, self)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look)

    def begin(self) -> None:
        """Open the page: look for sticks."""
        self._outcome = None
        self._sticks = None
        self._poll.start()
        self._look()
        self.reword()

    def leave(self) -> None:
        """Close the page; what is being written is written to its end."""
        self._poll.stop()

    def _look(self) -> None:
        if self._looking is not None or self._saving is not None:
            return
        job = self._looking = Job()
        job.done.connect(self._looked)
        job.failed.connect(lambda _error: self._looked(()))
        places = self._places
        self._jobs.start(lambda _tell: find_sticks(places), job)

    def _looked(self, sticks: tuple[Stick, ...]) -> None:
        self._looking = None
        if sticks != self._sticks:
            self._sticks = sticks
            self.reword()

    @Slot(int)
    def choose(self, number: int) -> None:
        """Save to this stick."""
        sticks = self._sticks or ()
        if self._saving is not None or not 0 <= number < len(sticks):
            return
        place = sticks[number].path
        if place is None:
            return
        self._outcome = None
        job = self._saving = Job()
        job.done.connect(lambda made: self._saved("saved", shown_name(made.name)))
        job.failed.connect(lambda error: self._saved(getattr(error, "code", "failed"), ""))
        root, settings, results = self._root, self._settings, tuple(self._results())
        self._jobs.start(lambda _tell: _save(place, root, settings, results), job)
        self.reword()

    def _saved(self, code: str, name: str) -> None:
        self._saving = None
        self._outcome = code, name
        self._look()
        self.reword()

    def stand(self, sticks: tuple[Stick, ...], code: str = "", name: str = "") -> None:
        """Put sticks and an outcome on the page, as they would come."""
        self._poll.stop()
        self._looking, self._sticks = None, sticks
        self._outcome = (code, name) if code else None
        self.reword()

    def reword(self) -> None:
        """Say everything again, in the language that is spoken now."""
        rows: list[Row] = []
        for number, stick in enumerate(self._sticks or ()):
            usable = stick.path is not None and not stick.read_only
            trouble = stick.trouble or ("read-only" if stick.read_only else "")
            note = health_words.saving(trouble) if trouble else ""
            rows.append({"name": stick.name, "note": note, "number": number if usable else -1})
        if self._sticks is not None and not rows:
            rows.append({"name": "", "note": health_words.saving("none"), "number": -1})
        self._rows.set_rows(rows)
        self.changed.emit()

    def _words(self) -> str:
        if self._saving is not None:
            return health_words.saving("saving")
        return health_words.saving(self._outcome[0], self._outcome[1]) if self._outcome is not None else ""

    rows = Property(QObject, lambda self: self._rows, constant=True)
    looked = Property(bool, lambda self: self._sticks is not None, notify=changed)
    saving = Property(bool, lambda self: self._saving is not None, notify=changed)
    outcome = Property(str, lambda self: self._words(), notify=changed)
    failed = Property(
        bool, lambda self: self._outcome is not None and self._outcome[0] != "saved", notify=changed
    )


def _save(place: Path, root: Path, settings: Path | None, results: Sequence[Result]) -> Path:
    """Gather and write. Raises `SaveError`."""
    if not place.is_dir():
        raise SaveError("gone", f"{place} is not there any more; nothing is saved.")
    return save(place, gather(root, results, load(settings), local_now()))
