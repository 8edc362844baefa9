"""The window follows the library: what was installed, taken back or chosen is shown once nobody is there.

Promises:
- A visit is never disturbed: the change waits for the attract loop, whose scenes fade into the new ones.
- One look a second at one file; opening the new edition happens beside the window.
- The edition of before stays open and held until nothing on the screen comes from it any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, QTimer

from kiosk.edition.reader import Edition
from kiosk.ui.exhibition import Exhibition
from kiosk.visit.state import Screen

if TYPE_CHECKING:
    from kiosk.ui.app import Kiosk
    from kiosk.ui.jobs import Job, Jobs

EVERY_MS: Final = 1000


class Source(Protocol):
    """Where editions come from: `kiosk.library.watching.Watch`."""

    def changed(self) -> bool:
        """Whether there may be something else to show."""

    def take(self) -> Edition | None:
        """What is to be shown now; None when it is what was taken last. Runs beside the window."""

    def let_go(self, edition: Edition) -> None:
        """An edition that is no longer shown."""


class Following(QObject):
    """Has one window follow one library, as long as it lives."""

    def __init__(self, kiosk: Kiosk, source: Source, every_ms: int = EVERY_MS) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._source = source
        self._jobs: Jobs | None = None
        self._job: Job | None = None
        self._waiting: Edition | None = None
        self._before: list[Exhibition] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(every_ms)
        kiosk.visit.placeChanged.connect(self._change_over)

    @property
    def waiting(self) -> bool:
        """Whether a new edition waits for the visit to end."""
        return self._waiting is not None

    @property
    def busy(self) -> bool:
        """Whether an edition is being opened, or one of before is not let go of yet."""
        return self._job is not None or bool(self._before)

    def look(self) -> None:
        """What the timer does: look, change over when nobody is there, let go of what has faded away."""
        if self._job is None and self._source.changed():
            from kiosk.ui.jobs import Job, Jobs  # threads, only when there is something to open

            self._jobs = self._jobs or Jobs()
            self._job = Job(self)
            self._job.done.connect(self._taken)
            self._job.failed.connect(lambda _error: self._taken(None))
            self._jobs.start(lambda tell: self._source.take(), self._job)
        self._change_over()
        self._let_go()

    def _taken(self, edition: Edition | None) -> None:
        self._job = None  # deleted by `Jobs`
        if edition is None:
            return
        if self._waiting is not None:
            self._source.let_go(self._waiting)  # overtaken before it was ever shown
        self._waiting = edition
        self._change_over()

    def _change_over(self) -> None:
        edition, kiosk = self._waiting, self._kiosk
        if edition is None or kiosk.previewing:
            return
        if kiosk.exhibition is not None and kiosk.visit.place.screen != Screen.ATTRACT:
            return
        self._waiting = None
        if kiosk.exhibition is not None:
            self._before.append(kiosk.exhibition)
        kiosk.show_edition(edition, "attract")

    def _let_go(self) -> None:
        """Nothing moves any more: what stands on the screen is of the new edition alone."""
        window = self._kiosk.window
        if not self._before or window is None or not window.property("settled"):
            return
        for exhibition in self._before:
            self._source.let_go(exhibition.edition)
            exhibition.deleteLater()
        self._before.clear()

    def close(self) -> None:
        """Stop looking, and let go of everything but what is shown."""
        self._timer.stop()
        if self._jobs is not None:
            self._jobs.close()
        for edition in [*(old.edition for old in self._before), *([self._waiting] if self._waiting else [])]:
            self._source.let_go(edition)
        self._before.clear()
        self._waiting = None
