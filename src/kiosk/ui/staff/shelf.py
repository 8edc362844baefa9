"""What stands on the kiosk as the panel shows it, and the switches: show, undo, remove.

Promises: the library is read and changed beside the window's thread; every switch is asked back in a sentence
that says what visitors will see; what came of it is said. The window follows the library's pointer by itself.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.edition.findings import FINDINGS_NAME, load_findings
from kiosk.edition.reader import Edition
from kiosk.errors import Finding
from kiosk.library import aside
from kiosk.library.aside import Named
from kiosk.library.collection import Installed, Library, LibraryState
from kiosk.staff.settings import LANGUAGES
from kiosk.ui.jobs import Job, Jobs
from kiosk.ui.models import RowsModel
from kiosk.ui.staff import questions, status, words
from kiosk.ui.staff.questions import Question

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

FACTS: Final = ("label", "value", "note", "more")
EDITIONS: Final = ("exhibition", "title", "detail", "signed", "shown", "beforeRelease", "hiddenNote")
WARNINGS: Final = ("place", "sentence", "bad")
TOLD: Final = 200
"""Remarks that are listed; nobody reads more at a kiosk."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the disk says."""

    state: LibraryState
    findings: tuple[Finding, ...]
    free: int
    left_out: Mapping[str, tuple[Named, ...]] = field(default_factory=dict)
    """What was left out after crashes, by the language of the panel."""


@QmlElement
@QmlUncreatable("Made by the panel.")
class ShelfDesk(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The status page and the page of exhibitions."""

    changed = Signal()

    def __init__(
        self, library: Library, window: Callable[[], Edition | None], jobs: Jobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._window = window
        self._jobs = jobs
        self._looking: Job | None = None
        self._working: Job | None = None
        self._seen: _Seen | None = None
        self._question: Question | None = None
        self._outcome: Callable[[], str] = str
        self._failed = False
        self._facts = RowsModel(FACTS, self)
        self._editions = RowsModel(EDITIONS, self)
        self._warnings = RowsModel(WARNINGS, self)
        self._left_out = RowsModel(WARNINGS, self)

    # -- looking

    @Slot()
    def look(self) -> None:
        """Read the library again."""
        if self._looking is not None:
            return
        edition = self._window()
        path = edition.path if edition is not None else None
        self._looking = Job()
        self._looking.done.connect(self._looked)
        self._looking.failed.connect(lambda _error: self._looked(None))
        self._jobs.start(lambda _tell: _look(self._library, path), self._looking)

    def _looked(self, seen: _Seen | None) -> None:
        self._looking = None
        self._seen = seen or self._seen
        self.reword()

    def shown(self) -> Installed | None:
        """The installed exhibition that visitors see; None when it is not one of the library's."""
        if self._seen is None:
            return None
        state = self._seen.state
        return next((one for one in state.exhibitions if one.id == state.shown), None)

    def reword(self) -> None:
        """Say everything again, in the language that is spoken now."""
        if self._seen is not None:
            seen, language = self._seen, self._language()
            errors, count = _count(seen.findings)
            left_out = seen.left_out.get(language, ())
            self._facts.set_rows(
                status.status_rows(self.shown(), self._window(), errors, count, seen.free, language, left_out)
            )
            self._left_out.set_rows(status.left_out_rows(left_out))
            self._editions.set_rows(status.edition_rows(seen.state, language))
            self._warnings.set_rows(status.warning_rows(seen.findings[:TOLD], language))
        self.changed.emit()

    def _language(self) -> str:
        parent = self.parent()
        return str(parent.property("language")) if parent is not None else "en"

    # -- switching

    @Slot(str, str)
    def ask(self, what: str, exhibition: str) -> None:
        """Ask back before "show", "undo" or "remove" of an exhibition ("" for the one that is shown)."""
        one = self._find(exhibition) if exhibition else self.shown()
        if one is None or self._working is not None or self._seen is None:
            return
        self._outcome, self._failed = str, False
        self._question = Question(what, one, self._seen.state)
        self.changed.emit()

    @Slot()
    def dismiss(self) -> None:
        """No; and nothing is said any more."""
        self._question = None
        self._outcome, self._failed = str, False
        self.changed.emit()

    @Slot()
    def confirm(self) -> None:
        """Yes."""
        question, self._question = self._question, None
        if question is None or self._working is not None:
            return
        self._working = Job()
        self._working.done.connect(lambda _: self._done(question))
        self._working.failed.connect(self._refused)
        self._jobs.start(lambda _tell: question.carry_out(self._library), self._working)
        self.changed.emit()

    @Slot()
    def showAgain(self) -> None:
        """Show everything again that was left out after crashes."""
        if self._working is not None:
            return
        self._working = Job()
        self._working.done.connect(lambda _: self._is_shown_again())
        self._working.failed.connect(self._refused)
        self._jobs.start(lambda _tell: aside.again(self._library), self._working)
        self.changed.emit()

    def _is_shown_again(self) -> None:
        self._working = None
        self._outcome, self._failed = status.shown_again, False
        self.look()
        self.changed.emit()

    def _done(self, question: Question) -> None:
        self._working = None
        self._outcome = lambda: questions.outcome(question, self._language())
        self.look()
        self.changed.emit()

    def _refused(self, error: Exception) -> None:
        self._working = None
        self._failed = True
        self._outcome = lambda: words.refusal(error)
        self.look()
        self.changed.emit()

    def _find(self, exhibition: str) -> Installed | None:
        state = self._seen.state if self._seen is not None else None
        return next((one for one in state.exhibitions if one.id == exhibition), None) if state else None

    # -- words

    def _asked(self) -> str:
        return questions.asked(self._question, self._language()) if self._question is not None else ""

    def _headline(self) -> str:
        shown, edition = self.shown(), self._window()
        return status.headline(shown is not None or edition is not None)

    def _summary(self) -> str:
        seen = self._seen
        return status.summary(seen.state.problem, bool(seen.left_out)) if seen is not None else ""

    def _can_undo(self) -> bool:
        shown = self.shown()
        return shown is not None and shown.before is not None

    facts = Property(QObject, lambda self: self._facts, constant=True)
    editions = Property(QObject, lambda self: self._editions, constant=True)
    warnings = Property(QObject, lambda self: self._warnings, constant=True)
    leftOut = Property(QObject, lambda self: self._left_out, constant=True)
    leaves = Property(bool, lambda self: self._left_out.rowCount() > 0, notify=changed)
    remarks = Property(bool, lambda self: self._warnings.rowCount() > 0, notify=changed)
    known = Property(bool, lambda self: self._seen is not None, notify=changed)
    headline = Property(str, lambda self: self._headline(), notify=changed)
    summary = Property(str, lambda self: self._summary(), notify=changed)
    count = Property(int, lambda self: self._editions.rowCount(), notify=changed)
    canUndo = Property(bool, lambda self: self._can_undo(), notify=changed)
    working = Property(bool, lambda self: self._working is not None, notify=changed)
    asking = Property(bool, lambda self: self._question is not None, notify=changed)
    question = Property(str, lambda self: self._asked(), notify=changed)
    answer = Property(
        str, lambda self: questions.answer(self._question) if self._question else "", notify=changed
    )
    outcome = Property(str, lambda self: self._outcome(), notify=changed)
    failed = Property(bool, lambda self: self._failed, notify=changed)


def _look(library: Library, window: Path | None) -> _Seen:
    state = library.state()
    shown = next((one.edition for one in state.exhibitions if one.id == state.shown), window)
    findings: tuple[Finding, ...] = ()
    if shown is not None:
        try:
            report = load_findings(shown / FINDINGS_NAME)
            findings = (*report.errors, *report.warnings)
        except (OSError, ValueError):
            findings = ()
    place = library.root
    while not place.exists() and place != place.parent:
        place = place.parent
    out = aside.in_force(library)
    left_out = {tag: tuple(aside.named(library, one, tag) for one in out) for tag in LANGUAGES if out}
    return _Seen(state, findings, shutil.disk_usage(place).free, left_out)


def _count(findings: tuple[Finding, ...]) -> tuple[int, int]:
    errors = sum(1 for finding in findings if finding.severity == "error")
    return errors, len(findings) - errors
