"""Slow work beside the window: synchronous functions on one thread pool, results back as a signal.

Promises: a job lives until after its result was told, and is deleted on the window's thread with the next one
that starts; whoever started it need not keep it, nor delete it. Nothing of it or of its result stays then.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Signal


class Job(QObject):
    """One running function: `done` carries its result, `failed` its exception, on the window's thread."""

    done = Signal(object)
    failed = Signal(object)
    progress = Signal(float)


class Jobs:
    """The one executor of the program."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="job")
        self._running: set[Future[Any]] = set()
        self._home = QObject()
        self._ended: list[Job] = []

    @property
    def busy(self) -> bool:
        """Whether anything still runs."""
        return any(not future.done() for future in self._running)

    def start(self, work: Callable[[Callable[[float], None]], Any], job: Job) -> None:
        """Run `work(tell)`; `tell` takes a fraction from 0 to 1. Signals are queued to the job's thread."""

        def finished(future: Future[Any]) -> None:
            if future.cancelled():
                return
            error = future.exception()
            with contextlib.suppress(RuntimeError):  # the window is gone, and the job with it
                if error is None:
                    job.done.emit(future.result())
                else:
                    job.failed.emit(error)
            self._ended.append(job)

        self._let_go()
        if job.parent() is None:
            # Qt owns it now: the last reference may well be dropped by the thread that worked.
            job.setParent(self._home)
        future = self._pool.submit(work, job.progress.emit)
        self._running.add(future)
        future.add_done_callback(finished)

    def _let_go(self) -> None:
        """Forget the functions that have run, and delete their jobs. Not when their signals come: the thread
        that sends one may still be inside it then."""
        self._running = {future for future in self._running if not future.done()}
        while self._ended:
            job = self._ended.pop()
            with contextlib.suppress(RuntimeError):  # gone with its parent
                job.deleteLater()

    def close(self) -> None:
        """Forget what has not begun; what runs may finish by itself."""
        self._pool.shutdown(wait=False, cancel_futures=True)
