"""A job that has ended leaves nothing behind: a visit ends with one, and visits are many."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from kiosk.ui.jobs import Job, Jobs


class Result:
    """Anything that may be large."""


def test_neither_jobs_nor_their_results_are_kept(qtbot: QtBot) -> None:
    jobs = Jobs()
    seen: list[weakref.ref[object]] = []
    for _ in range(5):
        job = Job()
        with qtbot.waitSignal(job.done) as told:
            jobs.start(lambda _tell: Result(), job)
        assert told.args is not None
        seen += [weakref.ref(job), weakref.ref(told.args[0])]
        del job, told
    qtbot.waitUntil(lambda: not jobs.busy)
    last = Job()
    with qtbot.waitSignal(last.done):
        jobs.start(lambda _tell: None, last)  # with the next one those before go
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    jobs.close()
    assert [kept() for kept in seen] == [None] * 10
