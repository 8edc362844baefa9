"""A worker that is started ahead, so that a piece of work begins without waiting for its process.

Promises:
- Each process still does one piece of work and dies; what is saved is its start and its imports.
- What waits has opened nothing untrusted, and takes its limits before it does.
- A process that died while it waited is replaced by one that is started on the spot.

The kernel ends a worker with the thread that started it: make, use and close a `WarmWorker` on one thread
that stays. Only `stop` may be called from another.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import IO, Any

from kiosk.library.apart import Ended, Event, Limits, end, end_of, start, talk


class WarmWorker:
    """Stands in for `run_apart` for one task and one set of folders to write to and to read."""

    def __init__(self, task: str, writable: Sequence[Path], readable: Sequence[Path]) -> None:
        self._task = task
        self._writable = tuple(writable)
        self._readable = tuple(readable)
        self._scratch: Path | None = None
        self._errors: IO[bytes] | None = None
        self._waiting: subprocess.Popen[bytes] | None = None
        self._working: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._lock = Lock()

    def prepare(self) -> None:
        """Start the next process, unless one waits already. Raises `OSError` when it cannot be started."""
        if self._waiting is not None and self._waiting.poll() is None:
            return
        self._forget()
        self._scratch = Path(tempfile.mkdtemp(prefix="kiosk-apart-"))
        self._errors = (self._scratch / "errors").open("w+b")
        places = (self._scratch, *self._writable)
        self._waiting = start(self._task, places, self._errors, readable=self._readable, ahead=True)

    def __call__(
        self,
        task: str,
        job: Mapping[str, Any],
        *,
        writable: Sequence[Path] = (),
        limits: Limits | None = None,
        hear: Callable[[Event], None] = lambda event: None,
        patience: Callable[[], float] | None = None,
    ) -> Ended:
        """Run the task as `run_apart` does. Raises `OSError` when a process cannot be started, and
        `ValueError` for another task or folders than this worker is for."""
        if task != self._task or not set(writable) <= set(self._writable):
            raise ValueError(f"this worker waits for {self._task} in {self._writable}")
        limits = limits or Limits()
        self.prepare()
        with self._lock:
            if self._stopped:
                return Ended(how="crash", detail="stopped")
            process, scratch, errors = self._waiting, self._scratch, self._errors
            assert process is not None
            assert scratch is not None
            assert errors is not None
            self._working, self._waiting, self._scratch, self._errors = process, None, None, None
        try:
            known = limits
            places = (scratch, *self._writable)
            ended = talk(process, job, places, known, hear, patience or (lambda: known.stall_s))
            ended.detail = end_of(errors)
            return ended
        finally:
            errors.close()
            with self._lock:
                self._working = None
            shutil.rmtree(scratch, ignore_errors=True)

    def stop(self) -> None:
        """Break off what is at work, from any thread; nothing is started afterwards."""
        with self._lock:
            self._stopped = True
            if self._working is not None and self._working.poll() is None:
                self._working.kill()

    def close(self) -> None:
        """End what waits."""
        self.stop()
        self._forget()

    def _forget(self) -> None:
        if self._waiting is not None:
            end(self._waiting)
        if self._errors is not None:
            self._errors.close()
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)
        self._waiting = self._scratch = self._errors = None
