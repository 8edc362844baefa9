"""Whether the kiosk is well, as the panel shows it: one row a check, and what to do.

Promises: the checks are those of `kiosk doctor`, one after the other beside the window's thread; rows appear
as they are looked at, the list is never empty, and a check that breaks is a row of its own. The exhibition
goes on meanwhile.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.health.display import DisplaySeen
from kiosk.health.machine import memory
from kiosk.health.result import Result
from kiosk.health.self_test import SelfTest, last_result, local_now
from kiosk.library.collection import Library
from kiosk.ui.jobs import Job, Jobs
from kiosk.ui.models import Row, RowsModel
from kiosk.ui.staff import health_words
from kiosk.ui.staff.words import say

if TYPE_CHECKING:
    from kiosk.health.checks import Check
    from kiosk.health.ground import Ground
    from kiosk.ui.app import Kiosk

QML_IMPORT_NAME = "kiosk.ui.staff"
QML_IMPORT_MAJOR_VERSION = 1

ROWS: Final = ("label", "sentence", "bad", "waiting")
TOLD: Final = 6
"""Sentences of one check that are listed; the command tells all."""


@QmlElement
@QmlUncreatable("Made by the panel.")
class HealthDesk(QObject):  # type: ignore[operator]  # the stub of QmlUncreatable has no call
    """The page Health."""

    changed = Signal()

    def __init__(self, kiosk: Callable[[], Kiosk], library: Library, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._kiosk = kiosk
        self._library = library
        self._jobs = jobs
        self._job: Job | None = None
        self._left: list[Check] = []
        self._results: list[Result] = []
        self._last: SelfTest | None = None
        self._rows = RowsModel(ROWS, self)

    @Slot()
    def look(self) -> None:
        """Look at everything again, unless that is being done."""
        if self._job is not None:
            return
        from kiosk.health.checks import CHECKS

        self._results = []
        self._left = list(CHECKS)
        self._last = last_result(self._library.root)
        kiosk = self._kiosk()
        seen = kiosk.display() if kiosk.app.platformName() != "offscreen" else None
        shown = kiosk.exhibition.edition.path if kiosk.exhibition is not None else None
        declared = kiosk.options
        settings = declared.staff.settings
        bottom = max(0.0, declared.bottom_mm)  # below 0 when nobody said
        library = self._library
        job = self._job = Job()
        job.done.connect(lambda ground: self._next(ground) if self._job is job else None)
        job.failed.connect(lambda _error: self._stop())
        self._jobs.start(
            lambda _tell: _ground(settings, library, shown, declared.diagonal_mm, bottom, seen),
            job,
        )
        self.reword()

    def _next(self, ground: Ground) -> None:
        """Look at the next one."""
        from kiosk.health.checks import look

        if not self._left:
            self._stop()
            return
        check = self._left[0]
        job = self._job = Job()
        job.done.connect(lambda result: self._seen(result, ground) if self._job is job else None)
        job.failed.connect(lambda _error: self._stop())
        self._jobs.start(lambda _tell: look(check, ground), job)
        self.reword()

    def _seen(self, result: Result, ground: Ground) -> None:
        self._left.pop(0)
        self._results.append(result)
        self._next(ground)

    def _stop(self) -> None:
        self._job = None
        self.reword()

    def stand(self, results: tuple[Result, ...], last: SelfTest | None = None) -> None:
        """Put results on the page as if the checks had said them; one that still looks says nothing more."""
        self._job, self._results, self._left = None, list(results), []
        self._last = last
        self.reword()

    @property
    def results(self) -> tuple[Result, ...]:
        """What the checks said so far."""
        return tuple(self._results)

    def reword(self) -> None:
        """Say everything again, in the language that is spoken now."""
        self._rows.set_rows([*self._said(), *self._waiting()])
        self.changed.emit()

    def _said(self) -> list[Row]:
        rows: list[Row] = []
        parent = self.parent()
        language = str(parent.property("language")) if parent is not None else "en"
        for result in self._results:
            sentences = [health_words.remark(remark, language) for remark in result.remarks[:TOLD]]
            for number, sentence in enumerate(sentences or [say("health", health_words.WELL)]):
                label = health_words.name(result.check) if number == 0 else ""
                rows.append({"label": label, "sentence": sentence, "bad": not result.ok, "waiting": False})
        return rows

    def _waiting(self) -> list[Row]:
        return [
            {"label": health_words.name(check.id), "sentence": "", "bad": False, "waiting": True}
            for check in self._left
        ]

    def _summary(self) -> str:
        if self._left:
            return say("health", health_words.LOOKING)
        return health_words.summary(sum(not result.ok for result in self._results))

    def _last_words(self) -> str:
        return health_words.self_test(self._last, local_now()) if self._last is not None else ""

    lastSelfTest = Property(str, lambda self: self._last_words(), notify=changed)
    lastFailed = Property(bool, lambda self: self._last is not None and self._last.to_do > 0, notify=changed)
    rows = Property(QObject, lambda self: self._rows, constant=True)
    looking = Property(bool, lambda self: self._job is not None, notify=changed)
    summary = Property(str, lambda self: self._summary(), notify=changed)


def _ground(
    settings: Path | None, library: Library, shown: Path | None, diagonal_mm: float,
    bottom_mm: float,
    display: DisplaySeen | None,
) -> Ground:  # fmt: skip
    """What the checks look at: this window's exhibition and display."""
    from kiosk.health.ground import Ground
    from kiosk.settings.load import load
    from kiosk.ui.probing import probes_of_window

    of_library = library.shown()
    hidden = of_library.hidden if of_library is not None and of_library.edition == shown else ()
    probes = replace(probes_of_window(lambda: display), memory=lambda: memory(os.getpid()))
    return Ground(load(settings), library, shown, hidden, diagonal_mm, bottom_mm, probes)
