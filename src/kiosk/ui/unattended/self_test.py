"""The self-test that runs by itself before the hall opens.

Promises: it runs in a process of its own at the lowest priority, one at a time, never during a visit and
never while staff are in their panel: a touch ends it, and it begins anew when the screen is left. What it
says is kept (`kiosk.health.self_test.last_result`), told line by line, and shown at the top of the page
Health. One that hangs or breaks is a finding; nothing that goes wrong here reaches the show.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.health.machine import resident
from kiosk.health.result import Remark, Result
from kiosk.health.self_test import SelfTest, keep, last_result, lines, local_now, wait
from kiosk.library.place import HEALTH_FOLDER
from kiosk.ui.examining import MODULE, Examination
from kiosk.ui.jobs import Job, Jobs
from kiosk.visit.state import Screen
from kiosk.vitals.log import tell

if TYPE_CHECKING:
    from kiosk.settings.keys import Settings
    from kiosk.ui.app import Kiosk

FIRST_MS: Final = 120_000
"""After the start the exhibition comes first."""
QUIET_MS: Final = 60_000
"""How long the screen must have been left before it begins."""
LONGEST_MS: Final = 1_800_000
"""The clock of the hall may be set: it is asked again so often."""
WARM_MS: Final = 600_000
"""When the window has what it needs: its memory then is what growth is measured from."""
TRIES: Final = 5
"""Begun so often and ended by a touch each time: that is said instead."""
LOCK: Final = "self-test.lock"

NextOpening = Callable[[], datetime | None]


class SelfTestService(QObject):
    """Waits for its time. `next_opening` is when the hall opens next (None: not known)."""

    ended = Signal()

    def __init__(
        self, kiosk: Kiosk, settings: Settings, root: Path, next_opening: NextOpening | None = None,
        now: Callable[[], datetime] = local_now, first_ms: int = FIRST_MS, quiet_ms: int = QUIET_MS,
        module: str = MODULE, limit_s: float = 0.0,
    ) -> None:  # fmt: skip
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._minutes = settings.health.self_test_minutes
        self._root = root
        self._next_opening = next_opening or (lambda: None)
        self._now = now
        self._quiet_ms = quiet_ms
        self._module = module
        # It has to be over when the hall opens.
        self._limit_s = limit_s or 60.0 * self._minutes
        self._jobs = Jobs()
        self._job: Job | None = None
        self._running: Examination | None = None
        self._lock = -1
        self._tries = 0
        self._over = False
        self._last: datetime | None = None
        self._own_before = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._timer.start(first_ms)
        kiosk.visit.visitChanged.connect(self._disturbed)
        kiosk.door.changed.connect(self._disturbed)
        QTimer.singleShot(WARM_MS, self, self._warm)

    def _warm(self) -> None:
        self._own_before = resident(os.getpid())

    @property
    def running(self) -> bool:
        """Whether one runs now."""
        return self._job is not None

    def _busy(self) -> bool:
        """Whether a visitor or staff are there."""
        kiosk = self._kiosk
        visited = kiosk.exhibition is not None and kiosk.visit.place.screen != Screen.ATTRACT
        return visited or bool(kiosk.door.property("open"))

    def look(self) -> None:
        """Begin when it is time and nobody is there; else wait. Done by itself."""
        if self._job is not None:
            return
        last = last_result(self._root)
        when = last.when if last is not None else None
        if self._last is not None and (when is None or when < self._last):
            when = self._last  # it could not be kept
        left = wait(self._now(), when, self._opening(), self._minutes)
        if left > 0:
            self._tries = 0
            self._timer.start(round(min(left * 1000 + 50, LONGEST_MS)))
        elif not self._busy():
            self._begin()
        # Else the end of the visit asks again.

    def _opening(self) -> datetime | None:
        try:
            return self._next_opening()
        except Exception as error:  # whoever knows the hours must not cost the self-test
            tell(f"Self-test: when the hall opens is not known ({error}).")
            return None

    def _begin(self) -> None:
        if not self._alone():
            self._timer.start(LONGEST_MS)
            return
        began, clock = self._now(), time.monotonic()
        self._tries += 1
        if self._tries > TRIES:
            self._end(SelfTest(began, 0.0, (Result("touch", (Remark("self-test-disturbed"),)),)))
            return
        try:
            running = self._running = Examination(self._asked(), self._limit_s, self._module, self._lock)
        except OSError as error:
            self._end(SelfTest(began, 0.0, (_broke(error),)))
            return
        job = self._job = Job()
        job.done.connect(
            lambda results: self._seen(running, SelfTest(began, time.monotonic() - clock, results))
        )
        job.failed.connect(
            lambda error: self._seen(running, SelfTest(began, time.monotonic() - clock, (_broke(error),)))
        )
        self._jobs.start(lambda _tell: running.results(), job)

    def _asked(self) -> dict[str, object]:
        """What the window knows better than a process beside it."""
        kiosk, options = self._kiosk, self._kiosk.options
        seen = kiosk.display() if kiosk.app.platformName() != "offscreen" else None
        edition = kiosk.exhibition.edition if kiosk.exhibition is not None else None
        return {
            "settings": str(options.staff.settings) if options.staff.settings is not None else None,
            "state": str(self._root),
            "edition": str(edition.path) if edition is not None else None,
            "diagonal_mm": options.diagonal_mm,
            "bottom_mm": max(0.0, options.bottom_mm),
            "display": [seen.width_px, seen.height_px, seen.width_mm, seen.height_mm, seen.name]
            if seen is not None
            else None,
            "pid": os.getpid(),
            "own_before": self._own_before,
        }

    def _alone(self) -> bool:
        """Whether no other window on this state runs one; holds the lock then. A folder that takes no file
        keeps nobody from looking."""
        folder = self._root / HEALTH_FOLDER
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._lock = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError:
            return True
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            self._let_go()
            return False
        return True

    def _let_go(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def _disturbed(self) -> None:
        """A visit began or ended, or the panel opened or closed."""
        if self._busy():
            if self._running is not None:
                self._running.stop()
        elif self._job is None and self._timer.remainingTime() < 0:
            self._timer.start(self._quiet_ms)

    def _seen(self, running: Examination, test: SelfTest) -> None:
        self._job = self._running = None
        if self._over:
            return
        if running.stopped:  # by a touch: it begins anew when the screen is left
            self._let_go()
            if not self._busy():
                self._timer.start(self._quiet_ms)
            return
        self._end(test)

    def _end(self, test: SelfTest) -> None:
        """Keep what came of it, and tell it."""
        self._tries = 0
        self._last = test.when
        try:
            keep(self._root, test)
        except OSError as error:
            tell(f"Self-test: its result cannot be kept ({error.strerror or error}).")
        for line in lines(test):
            tell(line)
        self._let_go()
        self._timer.start(LONGEST_MS)
        self.ended.emit()

    def close(self) -> None:
        """End one that runs."""
        if self._over:
            return
        self._over = True
        self._timer.stop()
        self._kiosk.visit.visitChanged.disconnect(self._disturbed)
        self._kiosk.door.changed.disconnect(self._disturbed)
        if self._running is not None:
            self._running.stop()
        self._let_go()
        self._jobs.close()


def _broke(error: Exception) -> Result:
    """A self-test that could not run, as the first check's remark."""
    words = str(error) or type(error).__name__
    return Result("settings", (Remark("self-test-broke", {"error": words[:200]}),))
