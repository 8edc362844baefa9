"""The kiosk that is soaked: its process, and what it writes down.

Promises: the window, the visit and the edition are the product's. The visit's clock runs `speed` times as
fast as the world's, so idling, the countdown and the return of the attract loop come as they come in a hall.
Everything is written down at once, line by line, in the folder of the run: a process that dies has told what
it did last.
"""

from __future__ import annotations

import faulthandler
import json
import os
import re
import sys
import time
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NoReturn

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from tests.soak import gauges

ACTIONS, GAUGES, COMPLAINTS, SUMMARY, BEAT, CRASH = (
    "actions.log", "gauges.csv", "complaints.log", "summary.json", "beat", "crash.log",
)  # fmt: skip
PROJECT: Final = Path(__file__).resolve().parent.parent.parent
TICK_MS: Final = 50


@dataclass(frozen=True, slots=True)
class Run:
    """What a run is. With `scenes` it is the attract loop alone, until so many were shown."""

    folder: Path
    minutes: float
    seed: int
    speed: float = 20.0
    size: tuple[int, int] = (1920, 1080)
    cache: Path | None = None
    scenes: int = 0
    first: int = 1
    """The number of the visitor's first action: a run may begin shortly before what went wrong in another."""
    actions: int = 0
    """The least that are done, however long it takes."""


def tolerated() -> list[re.Pattern[str]]:
    """What Qt may say: what the tests tolerate, with its reasons (pyproject.toml)."""
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    return [re.compile(said) for said in settings["tool"]["pytest"]["ini_options"]["qt_log_ignore"]]


class Complaints:
    """Writes down every warning of Qt and QML, and every exception in a slot."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / COMPLAINTS).open("a", buffering=1, encoding="utf-8")
        self._tolerated = tolerated()
        self.doing = ""
        self.count = 0
        qInstallMessageHandler(self._hear)
        sys.excepthook = self.raised
        sys.unraisablehook = lambda said: self.raised(said.exc_type, said.exc_value, said.exc_traceback)

    def _hear(self, kind: QtMsgType, where: QMessageLogContext, said: str) -> None:
        if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) or any(
            it.search(said) for it in self._tolerated
        ):
            return
        self.write(f"{kind.name}: {said}")

    def raised(self, kind: object, error: object, trace: object) -> None:
        import traceback

        self.write("".join(traceback.format_exception(kind, error, trace)))  # type: ignore[call-overload]  # as Python hands them over

    def write(self, said: str) -> None:
        """One complaint, with what was being done; a thousand are enough."""
        self.count += 1
        if self.count > 1000:
            return
        self._file.write(f"{said.rstrip()}\n    while: {self.doing}\n")


class Stage:
    """The window of one run."""

    def __init__(self, run: Run) -> None:
        self.asked = run
        self.complaints = Complaints(run.folder)
        self._gauges = (run.folder / GAUGES).open("a", buffering=1, encoding="utf-8")
        self._gauges.write(gauges.Gauges.head() + "\n")
        self._beat = (run.folder / BEAT).open("wb", buffering=0)
        gauges.object_count()

        from kiosk.cli.run import sources
        from kiosk.paths import DEFAULT_BUNDLE
        from kiosk.settings.keys import Settings
        from kiosk.staff.gesture import DEFAULT, parse_gesture
        from kiosk.ui.app import Kiosk, Options, make_application
        from kiosk.ui.staff_door import StaffOptions

        find, build = sources(DEFAULT_BUNDLE, run.cache)
        edition = find() or build(lambda fraction: None)
        if edition is None:
            raise SystemExit("there is no edition to show")
        self.edition = edition
        self.app = make_application([])
        state = run.folder / "state"
        options = Options(
            size=run.size,
            staff=StaffOptions(parse_gesture(DEFAULT), state, (state / "sticks",)),
            settings=Settings(),
        )
        self.start = time.monotonic()
        self.kiosk = Kiosk(self.app, options, self.clock)
        self.device = QTest.createTouchDevice()
        self.window = self.kiosk.open(edition)
        from kiosk.ui.unattended.services import Unattended

        assert options.settings is not None
        self._unattended = Unattended(self.kiosk, options.settings)
        self.longest = 0.0
        self._turn = time.monotonic()
        self._ticks = QTimer()
        self._ticks.timeout.connect(self._ticked)

    @property
    def seconds(self) -> float:
        """Of the world, since the window was made."""
        return time.monotonic() - self.start

    def clock(self) -> float:
        """The visit's seconds."""
        return self.start + self.seconds * self.asked.speed

    def _ticked(self) -> None:
        now = time.monotonic()
        self.longest, self._turn = max(self.longest, now - self._turn), now
        os.pwrite(self._beat.fileno(), f"{now:.2f} {time.process_time():.2f}\n".encode(), 0)
        self.kiosk.visit._timer.timeout.emit()  # as it does when its time, which runs faster here, has come

    def count(self) -> None:
        """Write down what the process holds, once everything has gone that nobody holds."""
        gauges.tidy(self.kiosk.engine, self.window)
        reading = gauges.read(self.seconds, (self.window, self.kiosk.engine, self.kiosk))
        self._gauges.write(reading.row() + "\n")

    def run(self, told: Callable[[], dict[str, object]]) -> int:
        """Until the event loop ends. The summary is what `told` says then, and how the loop turned."""
        self._ticks.start(TICK_MS)
        status = self.app.exec()
        self._ticks.stop()
        summary = {
            **told(),
            "seconds": self.seconds,
            "processor_s": time.process_time(),
            "longest_turn_s": self.longest,
        }
        (self.asked.folder / SUMMARY).write_text(json.dumps(summary))
        self._unattended.close()
        self.kiosk.close()
        return status


def perform(run: Run, play: Callable[[Stage], int]) -> NoReturn:
    """Play, and end the process: in which order Python takes things down is no part of it."""
    with (run.folder / CRASH).open("w") as crash:
        faulthandler.enable(crash, all_threads=True)
        status = play(Stage(run))
        sys.stdout.flush()
        os._exit(status)
