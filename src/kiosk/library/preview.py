"""Keeps an edition of a bundle that somebody is working on, and tells of each change.

Promises:
- A saved change is built as soon as the files stand still for a moment, or after half a second of saving
  without a pause; never two builds at once, never one per file.
- What is told as an error is one: a file that is still being written when it is read is read again first.
- A change that nobody announced (a network folder) is found by looking at names, sizes and times.
- Nothing of the bundle is opened but in the disposable worker; the next worker is started ahead.
- The edition lies in a folder of its own, is replaced there in one step, and keeps its name, so that a
  picture that did not change is the same file as before.

Light on the way to the window: what builds is imported on the thread that builds.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Condition, Thread
from typing import TYPE_CHECKING, Final

from kiosk.edition.inputs import signature
from kiosk.library.shelf import default_cache, home_of

if TYPE_CHECKING:
    from kiosk.edition.progress import Progress
    from kiosk.errors import Report
    from kiosk.library.warm import WarmWorker
    from kiosk.library.worker import Outcome

STILL_S: Final = 0.08
"""Seconds without a change after which a save counts as done: editors write, rename and touch in less."""
PATIENCE_S: Final = 0.5
"""Seconds of saving without a pause after which what is there is built all the same."""
CALM_S: Final = 0.35
"""Seconds that files must stand still before an error in them is told."""
POLL_S: Final = 1.0
"""Seconds between two looks at a bundle that says nothing of itself; more where one look takes long."""
EDITION: Final = "edition"


@dataclass(frozen=True, slots=True)
class Built:
    """What became of the bundle as it lies there. `edition` is None when nothing of it can be shown;
    `message` then says why. `left_out` counts the records that errors cost."""

    edition: Path | None
    report: Report
    message: str
    left_out: int
    unchanged: bool


class Previews:
    """The builds of one bundle, on a thread of its own from `start` to `close`.

    `tell` is called on that thread with what was built, `progress` with a fraction from 0 to 1.
    """

    def __init__(
        self,
        bundle: Path,
        tell: Callable[[Built], None],
        progress: Callable[[float], None] = lambda fraction: None,
        cache: Path | None = None,
    ) -> None:
        self.bundle = bundle.absolute()
        self._tell, self._progress = tell, progress
        self._cache = cache
        self._turn = Condition()
        self._poked = False
        self._ending = False
        self._worker: WarmWorker | None = None
        self._errors = 0
        self._thread = Thread(target=self._work, name="preview", daemon=True)

    def start(self) -> None:
        """Begin with the bundle as it lies there."""
        self._thread.start()

    def look(self) -> None:
        """Something may have changed."""
        with self._turn:
            self._poked = True
            self._turn.notify_all()

    def close(self) -> None:
        """Break off what is at work and let go of everything. Nothing is told afterwards."""
        with self._turn:
            self._ending = True
            worker = self._worker
            self._turn.notify_all()
        if worker is not None:
            worker.stop()
        self._thread.join(10)

    # -- on the thread

    def _work(self) -> None:
        from kiosk.library.warm import WarmWorker

        home, lock, passing = self._home()
        worker = WarmWorker("build", [home], [self.bundle])
        with self._turn:
            self._worker = worker
        try:
            with suppress(OSError):  # the build tells of it
                worker.prepare()
            self._watch(home / EDITION, worker)
        finally:
            worker.close()
            if lock is not None:
                os.close(lock)
            if passing:
                shutil.rmtree(home, ignore_errors=True)

    def _home(self) -> tuple[Path, int | None, bool]:
        """The folder of this bundle's previews, held by a lock; a passing one where it is taken."""
        home = home_of(self.bundle, self._cache or default_cache().parent / "previews")
        try:
            home.mkdir(parents=True, exist_ok=True)
            lock = os.open(home, os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            return Path(tempfile.mkdtemp(prefix="kiosk-preview-")), None, True
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            return Path(tempfile.mkdtemp(prefix="kiosk-preview-")), None, True
        return home, lock, False

    def _watch(self, out: Path, worker: WarmWorker) -> None:
        seen: str | None = None
        pause = 0.0
        while not self._wait(pause):
            began = time.monotonic()
            now = self._signature()
            pause = max(POLL_S, 20 * (time.monotonic() - began))
            if now == seen:
                continue
            seen = self._still(now)
            if seen is None:
                return
            outcome = self._build(out, worker)
            if self._ending:
                return
            with suppress(OSError):
                worker.prepare()
            errors = outcome.report.count("error")
            if errors > self._errors and self._moves(seen):
                pause = 0.0  # it was read while it was being written
                continue
            self._errors = errors
            self._tell(
                Built(
                    outcome.edition,
                    outcome.report,
                    outcome.message,
                    outcome.records_left_out,
                    outcome.unchanged,
                )
            )
            if outcome.again:
                seen = None  # a full disk: the next look tries again

    def _build(self, out: Path, worker: WarmWorker) -> Outcome:
        from kiosk.library.worker import build_apart

        def step(now: Progress) -> None:
            self._progress(now.fraction)

        return build_apart(self.bundle, out, tell=step, run=worker, lasting=False)

    def _signature(self) -> str:
        """What is there; "" for a bundle that is not."""
        try:
            return signature(self.bundle)
        except OSError:
            return ""

    def _still(self, now: str) -> str | None:
        """Wait until the files stand still, but no longer than is good; None when the end came."""
        end = time.monotonic() + PATIENCE_S
        while True:
            if self._sleep(STILL_S):
                return None
            last, now = now, self._signature()
            if now == last or time.monotonic() >= end:
                return now

    def _moves(self, seen: str) -> bool:
        """Whether the files change again within the time that an error waits."""
        if self._signature() != seen:
            return True
        end = time.monotonic() + CALM_S
        while (left := end - time.monotonic()) > 0:
            if self._wait(left):
                return True
            if self._signature() != seen:
                return True
        return False

    def _wait(self, seconds: float) -> bool:
        """Until something was announced, the time is over, or the end came (then True)."""
        with self._turn:
            self._turn.wait_for(lambda: self._poked or self._ending, seconds)
            self._poked = False
            return self._ending

    def _sleep(self, seconds: float) -> bool:
        """The same, whatever is announced meanwhile."""
        with self._turn:
            return self._turn.wait_for(lambda: self._ending, seconds)
