"""Installing from a stick as the panel shows it: sticks, check, result, preview, install, undo.

Promises: sticks are looked for only while this page is open, which is behind the PIN. All of it is done
beside the window's thread, one thing at a time, and the exhibition goes on meanwhile. What was checked is
thrown away when the page is left; a stick that is taken out while it is read costs a sentence.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from shiboken6 import isValid

from kiosk.edition.progress import Progress
from kiosk.errors import Finding, KioskError
from kiosk.library.collection import Installed, Library
from kiosk.staff.settings import LANGUAGES
from kiosk.staff.sticks import Places
from kiosk.ui.jobs import Job, Jobs
from kiosk.ui.models import RowsModel
from kiosk.ui.staff import words
from kiosk.ui.staff.language_words import prepare
from kiosk.ui.staff.status import remarks_words, warning_rows
from kiosk.ui.staff.watch import Seen, StickWatch, rows_of

if TYPE_CHECKING:
    from kiosk.library.install import Candidate

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

STICK_ROLES: Final = ("what", "name", "detail", "number")
CHANGE_ROLES: Final = ("sentence", "lost")
FINDING_ROLES: Final = ("place", "sentence", "bad")
TOLD: Final = 200
_POLL_MS: Final = 1500


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the page stands: all that it says besides the sticks.

    `stage` is one of sticks, checking, result, refused, installing, done, undoing, undone; `edition` is what
    a preview shows.
    """

    stage: str = "sticks"
    chosen: str = ""
    progress: Progress | None = None
    title: Mapping[str, str] = field(default_factory=dict)
    release: int = 0
    signed_by: str = ""
    edition: Path | None = None
    changes: tuple[tuple[str, Mapping[str, object], str], ...] = ()
    findings: tuple[Finding, ...] = ()
    error: Exception | None = None


class _StoppedError(KioskError):
    """Staff left the page; nobody waits for the result."""


class _Told(Job):
    """A job that says what it is doing."""

    told = Signal(object)


@QmlElement
@QmlUncreatable("Made by the panel.")
class InstallDesk(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The page on which an exhibition comes from a stick."""

    changed = Signal()
    installed = Signal()

    def __init__(self, library: Library, places: Places, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._jobs = jobs
        self._watch = StickWatch(places)
        self._looking: Job | None = None
        self._working: _Told | None = None
        self._stop = threading.Event()
        self._at = Standing()
        self._seen: Seen | None = None
        self._candidate: Candidate | None = None
        self._installed: Installed | None = None
        self._shown_before = ""
        self._sticks = RowsModel(STICK_ROLES, self)
        self._changes = RowsModel(CHANGE_ROLES, self)
        self._found = RowsModel(FINDING_ROLES, self)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look)

    # -- sticks

    @Slot()
    def begin(self) -> None:
        """Open the page, or go back to its start: look for sticks."""
        self.leave()
        self._watch.forget()
        self._poll.start()
        self.stand(Standing())
        self._look()

    def leave(self) -> None:
        """Close the page: stop looking, and throw away what was checked and not installed."""
        self._poll.stop()
        self._stop.set()
        if self._at.stage != "installing":
            self._working = None
            candidate, self._candidate = self._candidate, None
            if candidate is not None:
                self._jobs.start(lambda _tell: candidate.discard(), Job())

    def _look(self) -> None:
        if self._looking is not None or self._at.stage != "sticks":
            return
        self._looking = Job()
        self._looking.done.connect(self._looked)
        self._looking.failed.connect(lambda _error: self._looked(Seen()))
        self._jobs.start(lambda _tell: self._watch.look(), self._looking)

    def _looked(self, seen: Seen) -> None:
        self._looking = None
        if seen != self._seen:
            self._seen = seen
            self.reword()

    # -- check

    @Slot(int)
    def choose(self, number: int) -> None:
        """Check one of the exhibitions that are listed."""
        found = self._seen.candidates if self._seen is not None else ()
        if self._at.stage != "sticks" or not 0 <= number < len(found):
            return
        self._poll.stop()
        self._stop = stop = threading.Event()
        path, library = found[number].path, self._library
        checking = Standing("checking", found[number].name)
        self._work(checking, lambda tell: _examine(path, library, stop, tell), self._checked)

    def _checked(self, candidate: Candidate) -> None:
        self._candidate = candidate
        self.stand(
            Standing(
                "result",
                title=candidate.title,
                release=candidate.release,
                signed_by=candidate.signed_by,
                edition=candidate.edition,
                changes=candidate.changes.sentences(),
                findings=(*candidate.report.errors, *candidate.report.warnings),
            )
        )

    @Slot()
    def cancel(self) -> None:
        """Stop checking, or throw away what was checked; back to the sticks."""
        self.begin()

    # -- install

    @Slot()
    def accept(self) -> None:
        """Install what was checked; it is then the exhibition that is shown."""
        candidate = self._candidate
        if candidate is None or self._at.stage != "result":
            return
        self._shown_before = self._library.state().shown
        installing = replace(self._at, stage="installing", edition=None)
        self._work(installing, lambda _tell: candidate.accept(show=True), self._accepted)

    def _accepted(self, installed: Installed) -> None:
        self._candidate, self._installed = None, installed
        self.stand(replace(self._at, stage="done"))
        self.installed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back what was just installed: what was shown before is shown again."""
        installed, before = self._installed, self._shown_before
        if installed is None or self._at.stage != "done":
            return
        undoing = replace(self._at, stage="undoing")
        self._work(undoing, lambda _tell: _take_back(self._library, installed, before), self._undone)

    def _undone(self, _nothing: object) -> None:
        self.stand(replace(self._at, stage="undone"))
        self.installed.emit()

    # -- work

    def _work(
        self,
        standing: Standing,
        work: Callable[[Callable[[Progress], None]], object],
        done: Callable[..., None],
    ) -> None:
        job = _Told()

        # The panel may have closed meanwhile: the work was done all the same, and there is nobody to tell.
        def finished(result: object) -> None:
            if isValid(self) and self._working is job:
                self._working = None
                done(result)

        def failed(error: Exception) -> None:
            if isValid(self) and self._working is job:
                self._working = None
                self.refuse(error)

        job.done.connect(finished)
        job.failed.connect(failed)
        job.told.connect(self._told)
        self._working = job
        self._jobs.start(lambda _tell: work(job.told.emit), job)
        self.stand(standing)

    def _told(self, progress: Progress) -> None:
        if self._at.stage == "checking":
            self._at = replace(self._at, progress=progress)
            self.changed.emit()

    def refuse(self, error: Exception) -> None:
        """Say why it does not go on."""
        self._candidate = None
        report = getattr(error, "report", None)
        findings = (*report.errors, *report.warnings) if report is not None else ()
        self.stand(Standing("refused", self._at.chosen, findings=findings, error=error))

    def stand(self, at: Standing) -> None:
        """Show where the page stands."""
        self._at = at
        self.reword()

    def reword(self) -> None:
        """Say everything again, in the language that is spoken now."""
        if self._seen is not None:
            self._sticks.set_rows(rows_of(self._seen))
        self._changes.set_rows([words.change_row(*told, self._language()) for told in self._at.changes])
        self._found.set_rows(warning_rows(self._at.findings[:TOLD], self._language()))
        self.changed.emit()

    def _language(self) -> str:
        parent = self.parent()
        return str(parent.property("language")) if parent is not None else "en"

    @property
    def standing(self) -> Standing:
        """Where the page stands now."""
        return self._at

    @property
    def busy(self) -> bool:
        """Whether something is being checked or installed now."""
        return self._working is not None

    # -- words

    def _refusal(self) -> str:
        error = self._at.error
        if error is None:
            return ""
        if isinstance(error, KioskError):
            return words.refusal(error)
        return words.refusal_words("mistake", {}, str(error))

    def _counts(self) -> str:
        errors = sum(1 for finding in self._at.findings if finding.severity == "error")
        return remarks_words(errors, len(self._at.findings) - errors)

    def _phase(self) -> str:
        return words.phase(self._at.progress) if self._at.progress is not None else ""

    def _share(self) -> float:
        progress = self._at.progress
        return min(1.0, progress.done / progress.total) if progress is not None and progress.total else 0.0

    sticks = Property(QObject, lambda self: self._sticks, constant=True)
    changes = Property(QObject, lambda self: self._changes, constant=True)
    findings = Property(QObject, lambda self: self._found, constant=True)
    stage = Property(str, lambda self: self._at.stage, notify=changed)
    looked = Property(bool, lambda self: self._seen is not None, notify=changed)
    chosen = Property(str, lambda self: self._at.chosen, notify=changed)
    choices = Property(int, lambda self: len(self._seen.candidates) if self._seen else 0, notify=changed)
    phase = Property(str, lambda self: self._phase(), notify=changed)
    share = Property(float, lambda self: self._share(), notify=changed)
    title = Property(str, lambda self: words.title(self._at.title, (self._language(),)), notify=changed)
    release = Property(int, lambda self: self._at.release, notify=changed)
    signedBy = Property(str, lambda self: self._at.signed_by, notify=changed)
    refusal = Property(str, lambda self: self._refusal(), notify=changed)
    remarks = Property(str, lambda self: self._counts(), notify=changed)
    findingCount = Property(int, lambda self: self._found.rowCount(), notify=changed)


def _examine(
    path: Path, library: Library, stop: threading.Event, tell: Callable[[Progress], None]
) -> Candidate:
    from kiosk.library.install import examine

    def told(progress: Progress) -> None:
        if stop.is_set():
            raise _StoppedError("staff left the page")
        tell(progress)

    candidate = examine(path, library, told)
    changes = candidate.changes
    lost = [tag for _, _, tag in changes.lost_language]
    prepare({*lost, *changes.languages_added, *changes.languages_removed}, LANGUAGES)
    if stop.is_set():
        candidate.discard()
        raise _StoppedError("staff left the page")
    return candidate


def _take_back(library: Library, installed: Installed, before: str) -> None:
    from kiosk.library.switching import remove, rollback, show

    if before and before != installed.id:
        show(library, before)
    elif installed.before is not None:
        rollback(library, installed.id)
    else:
        remove(library, installed.id, even_the_last=True)
